import type { Translated } from '../../kit/texts.ts'
import type { Programme } from '../programme.ts'
import type { PlanOpening } from './circle.ts'

/** What a plan can be: a programme, or one kind of a programme that has several. */
export type PlanChoice = { readonly value: string; readonly programme: Programme; readonly kind: string | null; readonly name: Translated | null }

export const choicesOf = (programmes: readonly Programme[]): readonly PlanChoice[] => programmes.flatMap((programme): readonly PlanChoice[] =>
  programme.kinds
    ? Object.entries(programme.kinds).map(([kind, { name }]) => ({ value: `${programme.id}:${kind}`, programme, kind, name }))
    : [{ value: programme.id, programme, kind: null, name: null }])

/** Of which kind it is for someone who is handed over; null where all are alike. */
export const kindOnArrival = ({ kinds, arrivesAs }: Programme): PlanOpening['kind'] => {
  const kind = arrivesAs === undefined ? undefined : kinds?.[arrivesAs]
  return arrivesAs === undefined || !kind ? null : { key: arrivesAs, calendar: kind.calendar ?? null }
}
