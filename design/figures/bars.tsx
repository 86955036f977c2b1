import type { Children } from '../children.ts'

export type Bar = {
  readonly label: Children
  /** null: not shown, too few people behind it. */
  readonly value: number | null
  /** The value in words: "ongeveer 25", "te weinig om te tonen". */
  readonly said: Children
  readonly tone?: 'plain' | 'quiet' | 'late'
}

/** Amounts beside each other, each with its words: waiting time a week, use a half-year. */
export function Bars({ items, max, caption }: {
  readonly items: readonly Bar[]
  /** Where a full bar ends. The largest value, unless two figures share a scale. */
  readonly max?: number
  readonly caption?: Children
}) {
  const full = max ?? Math.max(1, ...items.map((item) => item.value ?? 0))
  return (
    <figure class="figure stack stack--s">
      <ul class="bars">
        {items.map((item, index) => (
          <li key={index}>
            <span class="bars-label">{item.label}</span>
            <svg class={`bars-bar bars-bar--${item.tone ?? 'plain'}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              {item.value === null
                ? <path class="stub" d="M0 5H14" />
                : <rect width={((item.value / full) * 100).toFixed(2)} height="10" />}
            </svg>
            <span class="bars-said">{item.said}</span>
          </li>
        ))}
      </ul>
      {caption && <figcaption class="muted">{caption}</figcaption>}
    </figure>
  )
}
