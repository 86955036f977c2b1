import type { Translated } from '../../kit/texts.ts'
import type { Programme } from '../programme.ts'

/** What a plan can be: a programme, or one kind of a programme that has several. */
export type PlanChoice = { readonly value: string; readonly programme: Programme; readonly kind: string | null; readonly name: Translated | null }

export const choicesOf = (programmes: readonly Programme[]): readonly PlanChoice[] => programmes.flatMap((programme): readonly PlanChoice[] =>
  programme.kinds
    ? Object.entries(programme.kinds).map(([kind, { name }]) => ({ value: `${programme.id}:${kind}`, programme, kind, name }))
    : [{ value: programme.id, programme, kind: null, name: null }])
