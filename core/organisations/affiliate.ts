/**
 * An employer with a contract. Nothing here ever points to a person or a trajectory, nor the other way round:
 * so nobody, we included, can tell who came in through which of them.
 */
import { day, fields, optional, text, whole } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'

export type Affiliate = {
  readonly id: Id<'affiliate'>
  readonly name: string
  readonly place: string
  /** How many people work there, as the employer says it: a number in a contract, never counted by us. */
  readonly staff: number | null
  readonly joinedOn: Day
  readonly leftOn: Day | null
}

export const affiliateFields = fields({
  name: text({ most: 120 }),
  place: text({ most: 120 }),
  staff: optional(whole({ least: 1, most: 1_000_000 })),
  joinedOn: day,
})

export const departureFields = fields({ leftOn: day })

export type Departure = { readonly affiliate: Id<'affiliate'>; readonly leftOn: Day }

/** The contract ends after this day. It may lie ahead, but not before the contract began. */
export const depart = (affiliate: Affiliate, leftOn: Day): Departure | Refusal<'affiliate.left-already' | 'affiliate.left-before-joining'> => {
  if (affiliate.leftOn !== null) return refuse('affiliate.left-already')
  if (leftOn < affiliate.joinedOn) return refuse('affiliate.left-before-joining')
  return { affiliate: affiliate.id, leftOn }
}
