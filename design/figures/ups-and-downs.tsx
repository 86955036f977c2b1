/** A stretch of the way at one height, and a single point; each with a mark that stands in the list beside the drawing too. */
export type Stretch = { readonly mark: string; readonly from: number; readonly until: number; readonly value: number }
export type Point = { readonly mark: string; readonly at: number; readonly value: number }

const height = 208
const middle = height / 2
/** Pixels for one step up or down; the farthest leaves room for a mark. */
const stepsApart = 17
const rise = (value: number, most: number) => middle - (value / most) * stepsApart * 5
/** Marks nearer than this, in shares of the width, would lie on one another. */
const near = 0.05

/**
 * What went up and what went down along the years: above the line what gave, below it what took. Every stretch and point stands
 * in a list beside it with the same mark, so the drawing itself only has a name. In shares of the width, so that marks keep
 * their size on a phone.
 */
export function UpsAndDowns({ label, from, until, most, stretches, points, first, last, up, down }: {
  /** What it shows and where the same can be read. */
  readonly label: string
  readonly from: number
  readonly until: number
  /** The farthest a value goes, up or down. */
  readonly most: number
  readonly stretches: readonly Stretch[]
  readonly points: readonly Point[]
  /** Under the two ends. */
  readonly first: string
  readonly last: string
  /** Above and below the line. */
  readonly up: string
  readonly down: string
}) {
  const at = (value: number) => (value - from) / (until - from)
  const share = (value: number) => `${(value * 100).toFixed(2)}%`
  const marks = apart([
    ...stretches.map(({ mark, from: begins, until: ends, value }) => ({ mark, x: at((begins + ends) / 2), y: rise(value, most), kind: 'stretch' as const })),
    ...points.map(({ mark, at: moment, value }) => ({ mark, x: at(moment), y: rise(value, most), kind: 'point' as const })),
  ])
  return (
    <figure class="figure stack stack--s">
      <p class="columns-top" aria-hidden="true">{up}</p>
      <svg class="ups" height={height} role="img" aria-label={label}>
        {stretches.map(({ mark, from: begins, until: ends, value }) => {
          const y = rise(value, most)
          const [x1, x2] = [share(at(begins)), share(at(ends))]
          return (
            <g key={mark} class={value < 0 ? 'ups-down' : 'ups-up'}>
              <rect x={x1} width={share(at(ends) - at(begins))} y={Math.min(y, middle)} height={Math.abs(y - middle)} />
              <line x1={x1} x2={x2} y1={y} y2={y} />
            </g>
          )
        })}
        <line class="axis" x1="0" x2="100%" y1={middle} y2={middle} />
        {marks.filter(({ kind }) => kind === 'point').map(({ mark, x, y }) => <line key={mark} class="ups-stem" x1={share(x)} x2={share(x)} y1={middle} y2={y} />)}
        {marks.map(({ mark, x, y, kind }) => (
          <g key={`${kind}${mark}`} class={`ups-mark ups-mark--${kind}`} aria-hidden="true">
            <circle cx={share(x)} cy={y} r="12" />
            <text x={share(x)} y={y + 5}>{mark}</text>
          </g>
        ))}
      </svg>
      <p class="columns-top" aria-hidden="true">{down}</p>
      <p class="columns-ends ups-ends" aria-hidden="true"><span>{first}</span><span>{last}</span></p>
    </figure>
  )
}

type Mark = { readonly mark: string; readonly x: number; readonly y: number; readonly kind: 'stretch' | 'point' }
/** Moves a mark aside as long as it lies on one before it, and never out of the drawing. */
const apart = (wanted: readonly Mark[]): readonly Mark[] => {
  const placed: Mark[] = []
  for (const one of wanted) {
    const free = [0, 1, -1, 2, -2, 3, -3].map(steps => one.x + steps * near).find(x => x >= near / 2 && x <= 1 - near / 2 && placed.every(other => Math.abs(other.x - x) >= near || Math.abs(other.y - one.y) >= 24))
    placed.push({ ...one, x: Math.min(1 - near / 2, Math.max(near / 2, free ?? one.x)) })
  }
  return placed
}
