// Where everything stands on the map: two layouts, one for a phone and one for a wide screen. Text keeps its size in both.

export type Side = 'left' | 'right' | 'below'
export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }

export type Layout = {
  readonly width: number
  readonly height: number
  readonly zones: Readonly<Record<Side, Box>>
  readonly places: Readonly<Record<Side, readonly Point[]>>
  readonly centre: Point
  readonly bridge: Point
}

type Frame = {
  readonly width: number
  readonly zone: number
  /** From one place to the next in a side zone. */
  readonly step: number
  readonly below: { readonly width: number; readonly columns: number }
}

const frames = {
  narrow: { width: 360, zone: 150, step: 116, below: { width: 352, columns: 3 } },
  wide: { width: 720, zone: 230, step: 116, below: { width: 480, columns: 4 } },
} as const satisfies Record<string, Frame>

const margin = 4
const head = 44
const gap = 28

/** The places of each zone, given how many there are. Side zones are as high as the fuller of the two, and never less than three. */
export function layOut(kind: keyof typeof frames, counts: Readonly<Record<Side, number>>): Layout {
  const { width, zone, step, below } = frames[kind]
  const rows = Math.max(3, counts.left, counts.right)
  const sideHeight = head + rows * step
  const column = (x: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({ x, y: margin + head + ((index + 0.5) * rows * step) / count - 12 }))
  const belowRows = Math.ceil(counts.below / below.columns)
  const belowTop = margin + sideHeight + gap
  const belowLeft = (width - below.width) / 2
  const middle = width / 2
  return {
    width,
    height: belowRows === 0 ? margin * 2 + sideHeight : belowTop + head + belowRows * step + margin,
    zones: {
      left: { x: margin, y: margin, width: zone, height: sideHeight },
      right: { x: width - margin - zone, y: margin, width: zone, height: sideHeight },
      below: { x: belowLeft, y: belowTop, width: below.width, height: head + belowRows * step },
    },
    places: {
      left: column(margin + zone / 2, counts.left),
      right: column(width - margin - zone / 2, counts.right),
      below: Array.from({ length: counts.below }, (_, index) => {
        const row = Math.floor(index / below.columns)
        const inRow = Math.min(below.columns, counts.below - row * below.columns)
        return {
          x: belowLeft + ((index % below.columns) + 0.5) * (below.width / inRow),
          y: belowTop + head + (row + 0.5) * step - 12,
        }
      }),
    },
    centre: { x: middle, y: margin + sideHeight * 0.6 },
    bridge: { x: middle, y: margin + sideHeight * 0.22 },
  }
}
