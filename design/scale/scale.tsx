import type { Children } from '../children.ts'
import { classes } from '../children.ts'
import type { FieldWords } from '../field/describe.ts'
import { describe } from '../field/describe.ts'
import { FieldNotes, LabelWords } from '../field/words.tsx'

export type ScalePoint = { readonly value: string; readonly label: Children }

/**
 * A question answered on a scale of numbers. Radios, so that arrow keys walk along it and no script is needed; what the
 * ends mean stands in words above them and is heard with the question. For answers in words use `Choices`.
 */
export function Scale(props: FieldWords & {
  readonly points: readonly ScalePoint[]
  /** In words: what the first and the last point mean. */
  readonly ends: { readonly least: string; readonly most: string }
  readonly value?: string | null | undefined
}) {
  const { name, points, ends, value } = props
  const { id, describedBy, invalid } = describe(props)
  const endsId = `${id}-ends`
  return (
    <fieldset class={classes('field', invalid && 'field--wrong')} aria-describedby={[describedBy, endsId].filter(Boolean).join(' ')}>
      <legend><LabelWords {...props} /></legend>
      <FieldNotes {...props} />
      <p class="scale-ends" id={endsId}><span><b>{points[0]?.label}</b> {ends.least}</span><span><b>{points.at(-1)?.label}</b> {ends.most}</span></p>
      <div class="scale">
        {points.map((point, index) => (
          <label key={point.value} class="scale-point">
            <input type="radio" id={index === 0 ? id : `${id}-${index + 1}`} name={name} value={point.value} checked={point.value === value} />
            <span>{point.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
