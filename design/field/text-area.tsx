import { classes } from '../children.ts'
import type { FieldWords } from './describe.ts'
import { describe } from './describe.ts'
import { FieldNotes, LabelWords } from './words.tsx'

/** A question of more lines. */
export function TextArea(props: FieldWords & { readonly value?: string | null | undefined; readonly rows?: number; readonly maxlength?: number }) {
  const { value, rows = 4, maxlength } = props
  const { id, describedBy, invalid } = describe(props)
  return (
    <div class={classes('field', invalid && 'field--wrong')}>
      <label for={id}><LabelWords {...props} /></label>
      <FieldNotes {...props} />
      <textarea class="input" id={id} name={props.name} rows={rows} maxLength={maxlength} aria-describedby={describedBy} aria-invalid={invalid} value={value ?? ''} />
    </div>
  )
}
