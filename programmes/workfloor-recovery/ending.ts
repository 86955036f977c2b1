/** When a plan should come to its end, and when something of it is to be looked at again. */
import type { Id } from '../../kit/id.ts'
import { dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import { gateDue } from './gate.ts'
import { nextCheck, type Verdict } from './suitability.ts'

/** A plan whose weeks lie and that did not end. */
export type Running = {
  readonly trajectory: Id<'trajectory'>
  readonly guide: Id<'person'> | null
  /** What the latest check came to. */
  readonly outcome: Verdict
  readonly checkedAt: Instant
  readonly checkAgainOn: Day | null
  readonly firstMonday: Day
  readonly signalAt: Instant | null
  /** The last week of which a talk began; 0 before the first. */
  readonly weekBegun: number
  /** The end of its last talk that was not called off. */
  readonly lastUntil: Instant | null
  /** The weeks of the evaluations that were held. */
  readonly gates: readonly number[]
  readonly stopped: 'yes' | 'no'
}

export type WhyToClose = 'not-suitable' | 'stopped' | 'over'

/** It no longer fits, it was decided to stop, or all its talks are over. Null while it simply runs. */
export const whyToClose = ({ outcome, stopped, lastUntil }: Pick<Running, 'outcome' | 'stopped' | 'lastUntil'>, now: Instant): WhyToClose | null =>
  outcome === 'not-suitable' ? 'not-suitable' : stopped === 'yes' ? 'stopped' : lastUntil === null || lastUntil <= now ? 'over' : null

/** Whether a check, an evaluation or its end is due. */
export const asksForReview = (plan: Running, today: Day, zone: Zone, now: Instant): boolean => {
  const { checkedAt, checkAgainOn, firstMonday, signalAt, weekBegun, gates, stopped } = plan
  if (whyToClose(plan, now) !== null) return true
  const check = nextCheck([{ on: dayOf(checkedAt, zone), checkAgainOn }], firstMonday, signalAt && dayOf(signalAt, zone))
  return check !== null && check <= today || gateDue(weekBegun, gates.map(week => ({ week, decision: stopped === 'yes' ? 'stops' : 'goes-on' }))) !== null
}
