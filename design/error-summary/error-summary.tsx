import type { Children, Level } from '../children.ts'
import { Icon } from '../icons.tsx'
import { Heading } from '../text/text.tsx'

export type FieldError = {
  /** The id of the field: its name, unless it was given another. */
  readonly field: string
  readonly message: Children
}

/** On top of a page that came back: what went wrong, each with the way to its field, in the words that stand at the field. */
export function ErrorSummary({ title, level = 2, errors }: {
  readonly title: Children
  readonly level?: Level
  readonly errors: readonly FieldError[]
}) {
  return (
    <div class="note note--error" role="alert" tabIndex={-1} id="errors" autofocus>
      <Icon name="warning-circle" />
      <div class="note-text stack stack--s">
        <Heading level={level}>{title}</Heading>
        <ul class="error-list">{errors.map(({ field, message }) => <li key={field}><a href={`#${field}`}>{message}</a></li>)}</ul>
      </div>
    </div>
  )
}
