import type { Children, Level } from '../children.ts'
import { Heading, Hidden } from '../text/text.tsx'

export type Count = {
  readonly value: Children
  /** What is counted: "verslagen schrijven". */
  readonly label: Children
  readonly action?: { readonly href: string; readonly label: Children } | null
}

/** A few large numbers, each with what it counts and where it leads. */
export function Counts({ label, items, level = 2 }: { readonly label: string; readonly items: readonly Count[]; readonly level?: Level }) {
  return (
    <section class="counts">
      <Heading level={level} class="hidden">{label}</Heading>
      <ul>
        {items.map((item, index) => (
          <li class="card" key={index}>
            <p><span class="count">{item.value}</span><Hidden> </Hidden>{item.label}</p>
            {item.action && <p><a href={item.action.href}>{item.action.label}</a></p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where nothing waits: a line of links, small, so that what does wait is seen. What leads nowhere is not said. */
export const NothingAt = ({ items }: { readonly items: readonly Count[] }) => (
  <ul class="nothing-at">{items.flatMap(({ value, label, action }) => (action ? [<li key={action.href}><a href={action.href}>{value} {label}</a></li>] : []))}</ul>
)
