import type { Children } from '../children.ts'

export type Gap = {
  readonly label: Children
  /** The square; null where it is not known. */
  readonly asked: number | null
  /** The round. */
  readonly there: number | null
  /** The open square: where the square could come to stand. */
  readonly after?: number | null
  /** Both numbers in words, and what they mean beside each other. */
  readonly said: Children
}

const at = (value: number, max: number) => 10 + (value / max) * 180

/** What is asked beside what there is, a row each on one scale from 0. Shapes tell them apart, not hues; the words say the same. */
export function Gaps({ items, max, caption }: {
  readonly items: readonly Gap[]
  readonly max: number
  /** What the shapes are, and what the ends of the scale mean. */
  readonly caption?: Children
}) {
  return (
    <figure class="figure stack stack--s">
      <ul class="bars gaps">
        {items.map(({ label, asked, there, after = null, said }, index) => (
          <li key={index}>
            <span class="bars-label">{label}</span>
            <svg class="bars-dots" viewBox="0 0 200 24" aria-hidden="true" focusable="false">
              <path class="axis" d={`M4 12H196${Array.from({ length: max + 1 }, (_, tick) => `M${at(tick, max)} 8V16`).join('')}`} />
              {asked !== null && there !== null && asked > there && <path class="gap" d={`M${at(there, max)} 12H${at(asked, max)}`} />}
              {after !== null && <rect class="square-open" x={at(after, max) - 8} y="4" width="16" height="16" />}
              {asked !== null && <rect class="square" x={at(asked, max) - 8} y="4" width="16" height="16" />}
              {there !== null && <circle class={asked === there ? 'dot-within' : 'dot-full'} cx={at(there, max)} cy="12" r={asked === there ? 5 : 8} />}
            </svg>
            <span class="bars-said">{said}</span>
          </li>
        ))}
      </ul>
      {caption && <figcaption class="muted">{caption}</figcaption>}
    </figure>
  )
}
