import type { Children } from '../children.ts'
import { Table } from '../table/table.tsx'
import { Details } from '../details/details.tsx'

export type Line = {
  readonly label: string
  /** One a moment, null where nothing was answered. */
  readonly values: readonly (number | null)[]
  /** The line in words: "toen 4, nu 6". */
  readonly said: Children
}

const width = 240
const height = 72
const edge = 9

/** Where a value stands: `share` from 0 to 1 of the room between two edges. */
const between = (share: number, room: number) => edge + share * (room - 2 * edge)

/**
 * One's own scores over a few moments: a small drawing a question, all on one scale, never with a red zone. The drawing repeats what
 * the words and the table beneath say, so it is hidden from who cannot see it.
 */
export function LineFigure({ lines, moments, scale, tableLabel, firstColumn, write = String }: {
  readonly lines: readonly Line[]
  /** "Gesprek 1", "Gesprek 2" */
  readonly moments: readonly string[]
  readonly scale: { readonly min: number; readonly max: number; readonly words: Children }
  /** On the table with the same figures. */
  readonly tableLabel: string
  readonly firstColumn: string
  /** A value as the reader writes numbers. */
  readonly write?: (value: number) => string
}) {
  return (
    <figure class="figure stack">
      <ul class="lines">
        {lines.map((line) => (
          <li key={line.label}>
            <span class="lines-label">{line.label}</span>
            <Drawing values={line.values} {...scale} />
            <span class="lines-said">{line.said}</span>
          </li>
        ))}
      </ul>
      <figcaption class="muted">{scale.words}</figcaption>
      <Details summary={tableLabel}>
        <Table
          label={tableLabel}
          columns={[{ label: firstColumn }, ...moments.map((label) => ({ label, numeric: true }))]}
          rows={lines.map((line) => [line.label, ...line.values.map((value) => (value === null ? '–' : write(value)))])}
        />
      </Details>
    </figure>
  )
}

function Drawing({ values, min, max }: { readonly values: readonly (number | null)[]; readonly min: number; readonly max: number }) {
  const dots = values.flatMap((value, index) =>
    value === null
      ? []
      : [{ x: between(values.length > 1 ? index / (values.length - 1) : 0.5, width), y: height - between((value - min) / (max - min), height) }],
  )
  const last = dots.at(-1)
  return (
    <svg class="lines-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path class="axis" d={`M0 ${height - edge}H${width}M0 ${edge}H${width}`} />
      <path class="stroke" d={dots.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')} />
      {dots.map(({ x, y }) => <circle key={x} class="dot-open" cx={x.toFixed(1)} cy={y.toFixed(1)} r="5" />)}
      {last && <circle class="dot-full" cx={last.x.toFixed(1)} cy={last.y.toFixed(1)} r="6.5" />}
    </svg>
  )
}
