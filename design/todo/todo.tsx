import type { Children, Level } from '../children.ts'
import { Heading } from '../text/text.tsx'

/** The one thing that waits for the reader, on top of the home screen. */
export function Todo({ kicker, title, level = 2, children }: {
  /** "Nu aan jou" */
  readonly kicker: Children
  readonly title: Children
  readonly level?: Level
  readonly children: Children
}) {
  return (
    <section class="todo stack">
      <div><p class="kicker">{kicker}</p><Heading level={level}>{title}</Heading></div>
      {children}
    </section>
  )
}
