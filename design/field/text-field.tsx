import { classes } from '../children.ts'
import type { FieldWords } from './describe.ts'
import { describe } from './describe.ts'
import { FieldNotes, LabelWords } from './words.tsx'

export type TextFieldProps = FieldWords & {
  readonly value?: string | null | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'url' | 'number' | 'search'
  readonly inputmode?: 'text' | 'tel' | 'email' | 'numeric' | 'decimal'
  /** "off" unless the person's own datum is asked. */
  readonly autocomplete?: string
  /** As wide as the answer is likely to be. */
  readonly width?: 'short' | 'medium' | 'full'
  readonly maxlength?: number
  readonly spellcheck?: boolean
  readonly min?: string | number
  readonly max?: string | number
}

/** A question of one line. */
export function TextField(props: TextFieldProps) {
  const { value, type = 'text', inputmode, autocomplete = 'off', width = 'medium', maxlength, spellcheck, min, max } = props
  const { id, describedBy, invalid } = describe(props)
  // JSX types an input by the type it has, one at a time; ours comes from a list.
  const kind: Readonly<Record<string, unknown>> = { type }
  return (
    <div class={classes('field', invalid && 'field--wrong')}>
      <label for={id}><LabelWords {...props} /></label>
      <FieldNotes {...props} />
      <input
        class={classes('input', width !== 'full' && `input--${width}`)} id={id} name={props.name} {...kind} value={value ?? undefined}
        inputMode={inputmode} autocomplete={autocomplete} maxLength={maxlength} spellcheck={spellcheck} min={min} max={max}
        aria-describedby={describedBy} aria-invalid={invalid}
      />
    </div>
  )
}
