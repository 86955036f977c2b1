import type { Children } from '../children.ts'
import { classes } from '../children.ts'
import type { FieldWords } from './describe.ts'
import { describe } from './describe.ts'
import { FieldNotes, LabelWords } from './words.tsx'

export type Choice = {
  readonly value: string
  readonly label: Children
  readonly hint?: Children
  /** Below the option, outside its label: a preview in a `Details`, say. */
  readonly below?: Children
}

type ChoicesProps = FieldWords & {
  readonly options: readonly Choice[]
  /** Side by side where there is room; for short answers on a scale. */
  readonly inline?: boolean
} & (
  | { readonly kind?: 'one'; readonly value?: string | null | undefined }
  | { readonly kind: 'many'; readonly value?: readonly string[] | undefined }
)

/** A question with given answers: one of them, or any number. The label is the legend. */
export function Choices(props: ChoicesProps) {
  const { name, options, inline = false } = props
  const { id, describedBy, invalid } = describe(props)
  const chosen = props.kind === 'many' ? (props.value ?? []) : [props.value]
  return (
    <fieldset class={classes('field', invalid && 'field--wrong')} aria-describedby={describedBy}>
      <legend><LabelWords {...props} /></legend>
      <FieldNotes {...props} />
      <div class={classes('options', inline && 'options--inline')}>
        {options.map((option, index) => (
          <Option
            key={option.value} option={option} name={name} id={index === 0 ? id : `${id}-${index + 1}`}
            type={props.kind === 'many' ? 'checkbox' : 'radio'} checked={chosen.includes(option.value)} invalid={invalid}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Option({ option, name, id, type, checked, invalid }: {
  readonly option: Choice
  readonly name: string
  readonly id: string
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
  readonly invalid: 'true' | undefined
}) {
  const hintId = option.hint ? `${id}-hint-own` : undefined
  return (
    <div class="option-set">
      <label class="option">
        <input type={type} id={id} name={name} value={option.value} checked={checked} aria-describedby={hintId} aria-invalid={type === 'checkbox' ? invalid : undefined} />
        <span>{option.label}{option.hint && <small id={hintId}>{option.hint}</small>}</span>
      </label>
      {option.below && <div class="option-below">{option.below}</div>}
    </div>
  )
}

/** One yes that stands alone: "Karin mag dit lezen". Never ticked beforehand where it shares something. */
export function CheckField({ name, id = name, value = 'yes', checked = false, hint, error, children }: {
  readonly name: string
  readonly id?: string
  readonly value?: string
  readonly checked?: boolean
  readonly hint?: Children
  readonly error?: Children
  readonly children: Children
}) {
  const { describedBy, invalid } = describe({ name, id, label: null, error })
  return (
    <div class={classes('field', invalid && 'field--wrong')}>
      <FieldNotes name={name} id={id} label={null} error={error} />
      <label class="option">
        <input type="checkbox" id={id} name={name} value={value} checked={checked} aria-describedby={describedBy} aria-invalid={invalid} />
        <span>{children}{hint && <small>{hint}</small>}</span>
      </label>
    </div>
  )
}
