import type { Children } from '../children.ts'
import { classes } from '../children.ts'
import type { Box, Layout, Point, Side } from './places.ts'
import { layOut } from './places.ts'

/** How much may flow along a line: thick, dashes, dots. */
export type Flow = 'all' | 'part' | 'none'

export type Place = {
  readonly label: string
  /** Two letters in the round. */
  readonly short: string
  readonly flow: Flow
  /** Nobody stands here yet: an open round with a plus. */
  readonly vacant?: boolean
}

type Zone = { readonly label: string; readonly places: readonly Place[] }

type Drawn = {
  readonly centre: string
  readonly bridge: { readonly label: string; readonly short: string } | null
  readonly zones: Readonly<Record<Side, Zone>>
}

const sides = ['left', 'right', 'below'] as const

/**
 * Somebody in the middle of three zones, with the one who links them on the bridge in between. Up to a dozen places; the same ones
 * must stand in a list beneath, because who cannot see the map hears only `said`.
 */
export function ZoneMap({ said, caption, ...drawn }: Drawn & {
  /** The map in one or two sentences, with where the list is. */
  readonly said: string
  /** What the lines mean. */
  readonly caption: Children
}) {
  const { left, right, below } = drawn.zones
  const counts = { left: left.places.length, right: right.places.length, below: below.places.length }
  return (
    <figure class="figure zone-map stack stack--s">
      <Drawing class="zone-map-narrow" said={said} layout={layOut('narrow', counts)} {...drawn} />
      <Drawing class="zone-map-wide" said={said} layout={layOut('wide', counts)} {...drawn} />
      <figcaption class="muted">{caption}</figcaption>
    </figure>
  )
}

function Drawing({ class: name, said, layout, centre, bridge, zones }: Drawn & { readonly class: string; readonly said: string; readonly layout: Layout }) {
  const placed = sides.flatMap((side) => zones[side].places.flatMap((place, index) => {
    const at = layout.places[side][index]
    return at ? [{ side, place, at }] : []
  }))
  return (
    <svg class={name} viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={said}>
      {sides.filter((side) => side !== 'below' || zones.below.places.length > 0).map((side) => <Ground key={side} side={side} box={layout.zones[side]} label={zones[side].label} />)}
      {placed.map(({ place, at, side }) => <Line key={`${side}${place.label}`} from={layout.centre} to={at} flow={place.flow} />)}
      {bridge && <path class="bridge" d={line(layout.centre, layout.bridge)} />}
      {placed.map(({ side, place, at }) => <Round key={`${side}${place.label}`} {...place} at={at} kind={side} />)}
      {bridge && <Round {...bridge} at={layout.bridge} kind="bridge" above />}
      <circle class="self" cx={layout.centre.x} cy={layout.centre.y} r="38" />
      <text class="self-word" x={layout.centre.x} y={layout.centre.y + 6}>{centre}</text>
    </svg>
  )
}

const line = (from: Point, to: Point) => `M${from.x} ${from.y}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`

const Line = ({ from, to, flow }: { readonly from: Point; readonly to: Point; readonly flow: Flow }) => <path class={`flow flow--${flow}`} d={line(from, to)} />

function Ground({ side, box, label }: { readonly side: Side; readonly box: Box; readonly label: string }) {
  return (
    <>
      <rect class={`ground ground--${side}`} x={box.x} y={box.y} width={box.width} height={box.height} rx="16" />
      <text class="ground-word" x={box.x + 16} y={box.y + 28}>{label}</text>
    </>
  )
}

function Round({ label, short, at, kind, vacant = false, above = false }: {
  readonly label: string
  readonly short: string
  readonly at: Point
  readonly kind: Side | 'bridge'
  readonly vacant?: boolean
  /** Words over the round, where a line leaves beneath it. */
  readonly above?: boolean
}) {
  return (
    <>
      <circle class={classes('round', `round--${kind}`, vacant && 'round--vacant')} cx={at.x.toFixed(1)} cy={at.y.toFixed(1)} r="27" />
      <text class="round-short" x={at.x.toFixed(1)} y={(at.y + 6).toFixed(1)}>{short}</text>
      <text class={`round-word on-${kind}`} x={at.x.toFixed(1)} y={(at.y + (above ? -38 : 48)).toFixed(1)}>{label}</text>
    </>
  )
}
