import type { Children } from '../children.ts'

/** One moment of many: a number, nothing known (null), or more than can be drawn ('none': no place at all). */
export type ColumnValue = number | 'none' | null

/** Fewer moments than this stand at the left, as wide as they would be later. */
const fewest = 8
/** Parts of the height that every number keeps free above it. */
const air = 0.06

const share = (value: number) => `${(value * 100).toFixed(2)}%`

/**
 * Many moments beside each other, such as half a year of weeks: too many for a word each. So a table with the same numbers
 * stands beside it, and `said` says the main thing. Drawn in shares of width and height, so that it fits a phone and stays sharp.
 */
export function Columns({ values, said, top, first, last, caption, tone = 'plain' }: {
  /** Oldest first. Without any nothing is drawn, and the words stay. */
  readonly values: readonly ColumnValue[]
  /** What there is to see, in words. */
  readonly said: Children
  /** The highest number, with its unit: "12 dagen". */
  readonly top: (highest: number) => Children
  /** Under the first and the last column. One column has one word. */
  readonly first: Children
  readonly last: Children
  /** What is drawn, and what a hollow column means if there is one. */
  readonly caption: Children
  readonly tone?: 'plain' | 'late'
}) {
  const highest = Math.max(1, ...values.map((value) => (typeof value === 'number' ? value : 0)))
  const slots = Math.max(fewest, values.length)
  return (
    <figure class="figure stack stack--s">
      <p class="columns-said">{said}</p>
      {values.length > 0 && <div>
        <p class="columns-top" aria-hidden="true">{top(highest)}</p>
        <svg class={`columns columns--${tone}`} aria-hidden="true" focusable="false">
          <line class="axis" x1="0" x2="100%" y1={share(air)} y2={share(air)} />
          <line class="axis" x1="0" x2="100%" y1="100%" y2="100%" />
          {values.map((value, index) => <Column key={index} value={value} at={(index + 0.14) / slots} width={0.72 / slots} highest={highest} />)}
        </svg>
        <p class="columns-ends" aria-hidden="true"><span>{first}</span>{values.length > 1 && <span class={values.length < slots ? 'columns-near' : undefined}>{last}</span>}</p>
      </div>}
      <figcaption class="muted">{caption}</figcaption>
    </figure>
  )
}

function Column({ value, at, width, highest }: { readonly value: ColumnValue; readonly at: number; readonly width: number; readonly highest: number }) {
  if (value === null) return null
  if (value === 'none') return <rect class="columns-none" x={share(at)} width={share(width)} y={share(air)} height={share(1 - air)} />
  // Of zero a line remains: it was counted, and it was nothing.
  if (value === 0) return <line class="columns-zero" x1={share(at)} x2={share(at + width)} y1="100%" y2="100%" />
  const height = (value / highest) * (1 - air)
  return <rect x={share(at)} width={share(width)} y={share(1 - height)} height={share(height)} />
}
