import type { Children, Level } from '../children.ts'
import { classes } from '../children.ts'
import { Heading, Kicker } from '../text/text.tsx'

/** One thing that belongs together. `strong` for the one thing on the page that matters most; `further` for one of many below it. */
export function Card({ title, level = 2, kicker, strong = false, further = false, gap = 'm', id, children }: {
  readonly title?: Children
  readonly level?: Level
  readonly kicker?: Children
  readonly strong?: boolean
  /** Below the first screen: a browser may wait with its layout until it comes near. */
  readonly further?: boolean
  readonly gap?: 's' | 'm'
  readonly id?: string
  readonly children?: Children
}) {
  const Tag = title ? 'section' : 'div'
  return (
    <Tag class={classes('card', strong && 'card--strong', further && 'card--further', 'stack', `stack--${gap}`)} id={id}>
      {title && <div class="card-head">{kicker && <Kicker>{kicker}</Kicker>}<Heading level={level}>{title}</Heading></div>}
      {children}
    </Tag>
  )
}
