import type { Children } from '../children.ts'

/** What happens, in order. A browser reads the list's own numbers; the round ones are a drawing. */
export function Steps({ items, current }: {
  readonly items: readonly Children[]
  /** Where we are, from 1. */
  readonly current?: number
}) {
  return (
    <ol class="steps">
      {items.map((item, index) => <li key={index} aria-current={current === index + 1 ? 'step' : undefined}>{item}</li>)}
    </ol>
  )
}
