import type { Children, Level } from '../children.ts'
import { Heading } from '../text/text.tsx'

export type Case = {
  readonly title: string
  readonly href?: string | null
  /** Under the title: "Week 3 van 8". */
  readonly under?: Children
  /** The middle: what is going on. */
  readonly children?: Children
  /** Under the middle: the next date. */
  readonly next?: Children
  /** At the end: a `Tag`, a link. */
  readonly aside?: Children
}

/** A list of people or matters, the most urgent first. */
export function Cases({ items, level = 3, filter }: {
  readonly items: readonly Case[]
  readonly level?: Level
  /** Ties the list to the `SearchForm` that filters it as you type. */
  readonly filter?: string
}) {
  return (
    <ul class="cases" id={filter}>
      {items.map((item, index) => (
        <li class="case" key={index}>
          <div>
            <Heading level={level}>{item.href ? <a href={item.href}>{item.title}</a> : item.title}</Heading>
            {item.under && <p class="muted">{item.under}</p>}
          </div>
          <div>{item.children}{item.next && <p class="muted">{item.next}</p>}</div>
          {item.aside && <div class="case-aside stack stack--s">{item.aside}</div>}
        </li>
      ))}
    </ul>
  )
}
