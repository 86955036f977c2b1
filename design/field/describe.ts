import type { Children } from '../children.ts'

/** What every field has in common. All words are the page's own. */
export type FieldWords = {
  readonly name: string
  /** What the error summary links to; the name, unless a page has two of them. */
  readonly id?: string | undefined
  readonly label: Children
  readonly hint?: Children
  readonly error?: Children
  /** "(niet verplicht)": optional is what is marked, required is the rule. */
  readonly optional?: string | undefined
  /** Who else may ever read the answer: a `Visibility`. */
  readonly seen?: Children
}

/** The ids that tie a field to its hint and its error. */
export function describe({ name, id = name, hint, error, seen }: FieldWords) {
  const hintId = hint ? `${id}-hint` : null
  const errorId = error ? `${id}-error` : null
  const seenId = seen ? `${id}-seen` : null
  const describedBy = [hintId, seenId, errorId].filter((one) => one !== null).join(' ') || undefined
  return { id, hintId, errorId, seenId, describedBy, invalid: error ? ('true' as const) : undefined }
}
