/** What came of a talk: a small tree of which the guide walks one branch. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Cancellation } from './appointment.ts'
import { outcomes, type Outcome, type Planned } from './talk.ts'

/** Where the tree ends: in an outcome, or in a talk that was moved after all, by whom. */
export const branches = {
  yes: ['held', 'held-late'],
  broken: ['broken-off'],
  no: ['participant-absent', 'moved-by-participant', 'guide-absent', 'moved-by-guide'],
} as const
export const leaves = [...branches.yes, ...branches.broken, ...branches.no] as const
export type Leaf = (typeof leaves)[number]

export type CameOfIt =
  | { readonly outcome: Outcome; readonly talk: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly appointment: Id<'appointment'>; readonly by: Id<'party'>; readonly at: Instant }
  | Cancellation
export type OutcomeRefusal = Refusal<'outcome.too-early' | 'outcome.known' | 'outcome.cancelled'>

const isOutcome = (leaf: Leaf): leaf is Leaf & Outcome => outcomes.some(outcome => outcome === leaf)

/** Only once the talk began, and only once. "Moved" after the start is a cancellation: the talk stays to be planned and costs nothing. */
export const recordOutcome = (appointment: Planned, leaf: Leaf, by: Id<'party'>, now: Instant): CameOfIt | OutcomeRefusal => {
  if (appointment.outcome !== null) return refuse('outcome.known')
  if (appointment.cancelled !== null) return refuse('outcome.cancelled')
  if (now < appointment.from) return refuse('outcome.too-early')
  if (isOutcome(leaf)) return { outcome: leaf, talk: appointment.talk, trajectory: appointment.trajectory, appointment: appointment.id, by, at: now }
  return { appointment: appointment.id, why: leaf, by, at: now }
}
