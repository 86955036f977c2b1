import { classes } from '../children.ts'
import type { FieldWords } from './describe.ts'
import { describe } from './describe.ts'
import { FieldNotes, LabelWords } from './words.tsx'

/** One of many, where `Choices` would be too long: for staff, mostly. */
export function SelectField(props: FieldWords & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string | null | undefined
  /** The first line while nothing is chosen: "Kies iemand". */
  readonly blank?: string
}) {
  const { options, value, blank } = props
  const { id, describedBy, invalid } = describe(props)
  return (
    <div class={classes('field', invalid && 'field--wrong')}>
      <label for={id}><LabelWords {...props} /></label>
      <FieldNotes {...props} />
      <select class="input input--medium" id={id} name={props.name} aria-describedby={describedBy} aria-invalid={invalid}>
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => <option key={option.value} value={option.value} selected={option.value === value}>{option.label}</option>)}
      </select>
    </div>
  )
}
