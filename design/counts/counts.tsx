import type { Children } from '../children.ts'
import { Hidden } from '../text/text.tsx'

export type Count = {
  readonly value: Children
  /** What is counted: "verslagen schrijven". */
  readonly label: Children
  readonly action?: { readonly href: string; readonly label: Children } | null
}

/** A few large numbers, each with what it counts and where it leads. */
export function Counts({ label, items }: { readonly label: string; readonly items: readonly Count[] }) {
  return (
    <section class="counts">
      <h2 class="hidden">{label}</h2>
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
