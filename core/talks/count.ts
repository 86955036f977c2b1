/** How many talks there were and how many are left. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Count } from '../programme.ts'
import { stands, type Outcome, type Planned } from './talk.ts'

export type TalkCount = {
  readonly used: number
  /** Still to come: nobody said yet what came of it. */
  readonly planned: number
  /** To be planned yet; without end where a programme has as many as needed. */
  readonly left: number
  /** Null where nobody counts. */
  readonly outOf: number | null
  readonly atMost: number | null
}

/**
 * Whether a talk counts. A talk that broke off was a talk, and someone who stayed away without cancelling took the
 * guide's half hour. What was cancelled in time, and a guide who was not there, cost the participant nothing.
 */
export const counts = (outcome: Outcome | null): boolean => outcome !== null && outcome !== 'guide-absent'

/**
 * @param count as the programme declares it; a trajectory that runs keeps what was written with its talks.
 * @param opened the highest number the guide opened beyond those it began with, or null.
 * @param before how many talks counted before one's time: a guide who came later does not see them.
 */
export const countTalks = (appointments: readonly Pick<Planned, 'cancelled' | 'outcome' | 'outOf' | 'free'>[], count: Count, opened: number | null, before = 0): TalkCount => {
  const used = before + appointments.filter(({ outcome, free }) => counts(outcome) && !free).length
  const planned = appointments.filter(one => stands(one) && !one.free).length
  const begunWith = appointments.length > 0 ? mostOf(appointments) : firstOf(count)
  if (begunWith === null) return { used, planned, left: Number.POSITIVE_INFINITY, outOf: null, atMost: null }
  const outOf = Math.max(begunWith, opened ?? 0)
  return { used, planned, left: Math.max(0, outOf - used - planned), outOf, atMost: count === 'as needed' ? outOf : Math.max(outOf, count.last) }
}

/** Talks that were planned while nobody counted stay uncounted. */
const mostOf = (appointments: readonly Pick<Planned, 'outOf'>[]): number | null => {
  const written = appointments.map(({ outOf }) => outOf).filter(outOf => outOf !== null)
  return written.length === 0 ? null : Math.max(...written)
}

/** How many talks one begins with; null where nobody counts. */
export const firstOf = (count: Count): number | null => (count === 'as needed' ? null : count.first)

export type Allowance = { readonly number: number }

/** The guide opens one talk more than there were to be, up to the last the programme has. */
export const allowTalk = ({ outOf, atMost, left }: TalkCount, ended: boolean): Allowance | Refusal<'allowance.ended' | 'allowance.talks-left' | 'allowance.no-more'> => {
  if (ended) return refuse('allowance.ended')
  if (left > 0) return refuse('allowance.talks-left', { left })
  if (outOf === null || atMost === null) return refuse('allowance.talks-left', { left })
  if (outOf >= atMost) return refuse('allowance.no-more', { atMost })
  return { number: outOf + 1 }
}
