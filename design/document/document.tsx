import type { Children } from '../children.ts'

/** A text to read as it was written: a report, a letter, a preview of what somebody else will see. */
export function Document({ label, head, children }: {
  /** What it is, for who jumps to it. */
  readonly label: string
  /** Above the text: a `Visibility`, a date. */
  readonly head?: Children
  readonly children: Children
}) {
  return (
    <article class="doc" aria-label={label}>
      {head && <div class="doc-head">{head}</div>}
      {children}
    </article>
  )
}
