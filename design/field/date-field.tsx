import { classes } from '../children.ts'
import type { FieldWords } from './describe.ts'
import { describe } from './describe.ts'
import { FieldNotes, LabelWords } from './words.tsx'

type Planned = FieldWords & { readonly value?: string | null | undefined; readonly min?: string; readonly max?: string }

function NativeField(props: Planned & { readonly type: 'date' | 'time'; readonly step?: number }) {
  const { type, value, min, max, step } = props
  const { id, describedBy, invalid } = describe(props)
  return (
    <div class={classes('field', invalid && 'field--wrong')}>
      <label for={id}><LabelWords {...props} /></label>
      <FieldNotes {...props} />
      <input
        class="input input--short" id={id} name={props.name} type={type} value={value ?? undefined} min={min} max={max} step={step}
        aria-describedby={describedBy} aria-invalid={invalid}
      />
    </div>
  )
}

/** A day to plan, as `2026-11-26`: the browser's own picker, or typed. */
export const DateField = (props: Planned) => <NativeField {...props} type="date" />

/** A time of the day, as `16:30`; the step in minutes. */
export const TimeField = ({ minutes, ...props }: Planned & { readonly minutes?: number }) => (
  <NativeField {...props} type="time" step={minutes === undefined ? undefined : minutes * 60} />
)

/** A day one knows by heart, in three boxes: `name.day`, `name.month`, `name.year`. The first one carries the id. */
export function KnownDateField(props: FieldWords & {
  readonly parts: { readonly day: string; readonly month: string; readonly year: string }
  readonly value?: { readonly day: string; readonly month: string; readonly year: string } | undefined
}) {
  const { name, parts, value } = props
  const { id, describedBy, invalid } = describe(props)
  return (
    <fieldset class={classes('field', invalid && 'field--wrong')} aria-describedby={describedBy}>
      <legend><LabelWords {...props} /></legend>
      <FieldNotes {...props} />
      <div class="row row--end">
        {(['day', 'month', 'year'] as const).map((part) => {
          const own = part === 'day' ? id : `${id}-${part}`
          return (
            <div class="field" key={part}>
              <label class="label--small" for={own}>{parts[part]}</label>
              <input class={`input input--${part}`} id={own} name={`${name}.${part}`} type="text" inputMode="numeric" autocomplete="off" value={value?.[part]} aria-invalid={invalid} />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
