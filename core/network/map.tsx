/** The map as the server draws it, once for a phone and once for a wide screen; who cannot see it finds the same people in the list. */
import { ZoneMap } from '../../design/index.ts'
import { capitalised } from '../../kit/time.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Programme, Side } from '../programme.ts'
import { howMuch, type Drawn, type Part } from './network.ts'
import { networkTexts, partName } from './network.texts.ts'

/** As many in a zone as one still reads; the others stand in the list. */
const mostDrawn = 5

type Shown = { readonly voice: Voice; readonly drawn: readonly Drawn[]; readonly open: readonly Part[]; readonly programme: Programme; readonly self: string; readonly bridge: string | null }
export const MapDrawn = ({ voice, drawn, open, programme, self, bridge }: Shown) => {
  const t = networkTexts(voice)
  const zone = (side: Side) => ({
    label: t[side],
    places: [
      ...drawn.filter(one => one.side === side).map(({ role, actor, flows }) => ({ label: capitalised(short(partName(programme, role, voice))), short: actor ? actor.content.name.replace(/^(dr|mw|dhr)\.?\s+/i, '').slice(0, 2) : '✉', flow: howMuch(flows) })),
      ...open.filter(one => one.side === side).map(({ role }) => ({ label: capitalised(short(partName(programme, role, voice))), short: '+', flow: 'none' as const, vacant: true })),
    ].slice(0, mostDrawn),
  })
  return (
    <ZoneMap
      said={t.said(bridge)} caption={t.legend} centre={self} bridge={bridge === null ? null : { label: t.bridge(bridge), short: bridge.slice(0, 2) }}
      zones={{ left: zone('care'), right: zone('work'), below: zone('home') }}
    />
  )
}

/** A word beneath a round is as wide as the zone; what a part is called in full stands in the list. */
const short = (part: string): string => (part.length > 16 ? `${part.slice(0, 15).trimEnd()}…` : part)
