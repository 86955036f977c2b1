/** One thing in a pan, with the mark that stands in the list beside the drawing, and how heavy it is, from 1 to 3. */
export type PanItem = { readonly mark: string; readonly much: number }

const [width, height, middle] = [320, 236, 160]
/** Where the beam lies, how far its ends are from the middle, how wide a pan is, and how high it stands on its end. */
const [beam, reach, pan, post] = [196, 88, 116, 12]
const [unit, gap] = [15, 4]
/** Pixels an end goes up or down at most: the drawing leans, it never tips over. */
const mostLean = 16

/**
 * What weighs and what carries, in two pans of a pair of scales. Each thing is a block as high as it is heavy, with a mark; the same stands
 * in words beside it, so the drawing itself only has a name.
 */
export function Scales({ label, left, right, leftName, rightName }: {
  /** What it shows and where the same can be read. */
  readonly label: string
  readonly left: readonly PanItem[]
  readonly right: readonly PanItem[]
  /** Under the two pans. */
  readonly leftName: string
  readonly rightName: string
}) {
  const [inLeft, inRight] = [heavy(left), heavy(right)]
  const lean = Math.max(-1, Math.min(1, (inLeft - inRight) / Math.max(6, inLeft, inRight))) * mostLean
  // Nothing but air above what lies highest.
  const top = Math.max(0, Math.min(topOf(left, beam + lean), topOf(right, beam - lean)) - 8)
  return (
    <figure class="figure stack stack--s">
      <svg class="scales" viewBox={`0 ${top} ${width} ${height - top}`} role="img" aria-label={label}>
        <path class="scales-foot" d={`M${middle} ${beam}L${middle - 18} ${height - 6}H${middle + 18}Z`} />
        <line class="scales-beam" x1={middle - reach} x2={middle + reach} y1={beam + lean} y2={beam - lean} />
        <Pan at={middle - reach} end={beam + lean} items={left} side="left" />
        <Pan at={middle + reach} end={beam - lean} items={right} side="right" />
      </svg>
      <p class="columns-ends scales-ends" aria-hidden="true"><span>{leftName}</span><span>{rightName}</span></p>
    </figure>
  )
}

const highest = (items: readonly PanItem[]): number => Math.max(...[0, 1].map(column => items.filter((_, index) => index % 2 === column).reduce((sum, { much }) => sum + much * unit + gap, 0)), 1)
const floorOn = (end: number): number => end - post - 3
/** Many heavy things are drawn smaller rather than out of sight. */
const scaleOf = (items: readonly PanItem[], end: number): number => Math.min(1, (floorOn(end) - 8 - mostLean) / highest(items))
const topOf = (items: readonly PanItem[], end: number): number => floorOn(end) - Math.max(40, highest(items) * scaleOf(items, end))
const heavy = (items: readonly PanItem[]): number => items.reduce((sum, { much }) => sum + much, 0)

/** Two stacks beside each other, so that many things stay under the top of the drawing. */
function Pan({ at, end, items, side }: { readonly at: number; readonly end: number; readonly items: readonly PanItem[]; readonly side: 'left' | 'right' }) {
  const floor = floorOn(end)
  const scale = scaleOf(items, end)
  const tops = [floor, floor]
  return (
    <g class={`scales-pan scales-pan--${side}`}>
      <line x1={at} x2={at} y1={end} y2={end - post} />
      <line x1={at - pan / 2} x2={at + pan / 2} y1={end - post} y2={end - post} />
      {items.map(({ mark, much }, index) => {
        const column = index % 2
        const tall = Math.max(12, much * unit * scale)
        const x = at - pan / 2 + 4 + column * (pan / 2 - 2)
        const y = (tops[column] ?? floor) - tall
        tops[column] = y - gap * scale
        return (
          <g key={mark} aria-hidden="true">
            <rect x={x} y={y} width={pan / 2 - 6} height={tall} rx="3" />
            <text x={x + pan / 4 - 3} y={y + tall / 2 + 4.5}>{mark}</text>
          </g>
        )
      })}
    </g>
  )
}
