import type { Children, Level } from '../children.ts'
import { classes } from '../children.ts'
import { Heading } from '../text/text.tsx'

type Gap = 's' | 'm' | 'l'

/** One thing under the other. `l` parts sections, `m` paragraphs, `s` lines that belong together. */
export function Stack({ gap = 'm', children }: { readonly gap?: Gap; readonly children: Children }) {
  return <div class={`stack stack--${gap}`}>{children}</div>
}

/** Side by side as long as there is room; buttons mostly. */
export function Row({ children }: { readonly children: Children }) {
  return <div class="row">{children}</div>
}

/** Equal columns from a tablet on, one column on a phone. */
export function Grid({ columns = 2, children }: { readonly columns?: 2 | 3; readonly children: Children }) {
  return <div class={`grid grid--${columns}`}>{children}</div>
}

/** A part of the page under its own heading. */
export function Section({ title, level = 2, id, gap = 'm', hidden = false, children }: {
  readonly title: Children
  readonly level?: Level
  readonly id?: string
  readonly gap?: Gap
  /** Heard, not seen. */
  readonly hidden?: boolean
  readonly children: Children
}) {
  return (
    <section class={classes('stack', `stack--${gap}`)} id={id}>
      <Heading level={level} class={hidden ? 'hidden' : ''}>{title}</Heading>
      {children}
    </section>
  )
}
