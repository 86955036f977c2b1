import type { FieldWords } from './describe.ts'
import { describe } from './describe.ts'
import { Icon } from '../icons.tsx'

/** The words of the label itself, with the mark that it may stay empty. */
export function LabelWords({ label, optional }: Pick<FieldWords, 'label' | 'optional'>) {
  return <>{label}{optional && <span class="optional"> {optional}</span>}</>
}

/** What stands between a label and its box: hint, who reads it, error. */
export function FieldNotes(words: FieldWords) {
  const { hintId, errorId, seenId } = describe(words)
  return (
    <>
      {hintId && <span class="hint" id={hintId}>{words.hint}</span>}
      {seenId && <span class="seen" id={seenId}>{words.seen}</span>}
      {errorId && <span class="error" id={errorId}><Icon name="warning-circle" weight="bold" />{words.error}</span>}
    </>
  )
}
