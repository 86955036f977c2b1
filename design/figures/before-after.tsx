import type { Children } from '../children.ts'

export type Change = {
  readonly label: Children
  readonly before: number
  readonly after: number
  /** "van 4,6 naar 6,7" */
  readonly said: Children
}

const at = (value: number, min: number, max: number) => (10 + ((value - min) / (max - min)) * 180).toFixed(1)

/** Two moments a row on one scale: an open dot, then a full one. */
export function BeforeAfter({ items, min, max, caption }: {
  readonly items: readonly Change[]
  readonly min: number
  readonly max: number
  /** What the dots are, how many people, and what it does not prove. */
  readonly caption: Children
}) {
  return (
    <figure class="figure stack stack--s">
      <ul class="bars">
        {items.map(({ label, before, after, said }, index) => (
          <li key={index}>
            <span class="bars-label">{label}</span>
            <svg class="bars-dots" viewBox="0 0 200 24" aria-hidden="true" focusable="false">
              <path class="axis" d="M4 12H196" />
              <path class="stroke" d={`M${at(before, min, max)} 12H${at(after, min, max)}`} />
              <circle class="dot-open" cx={at(before, min, max)} cy="12" r="6" />
              <circle class="dot-full" cx={at(after, min, max)} cy="12" r="8" />
            </svg>
            <span class="bars-said">{said}</span>
          </li>
        ))}
      </ul>
      <figcaption class="muted">{caption}</figcaption>
    </figure>
  )
}
