/** A talk in a few words, the same on every page. */
import type { TimelineState } from '../../design/index.ts'
import type { Instant } from '../../kit/time.ts'
import { counts } from './count.ts'
import type { talkTexts } from './talk.texts.ts'
import { stands, wasHeld, type Talk } from './talk.ts'

type T = ReturnType<typeof talkTexts>

export const stateOf = ({ appointment: { from, outcome, cancelled } }: Talk, now: Instant): TimelineState => {
  if (outcome !== null) return wasHeld(outcome) ? 'done' : 'later'
  if (cancelled !== null) return 'later'
  return now < from ? 'next' : 'you'
}

export const statusOf = ({ appointment: { from, outcome, cancelled } }: Talk, now: Instant, t: T): string => {
  if (outcome !== null) return t[outcome]
  if (cancelled !== null) return t[cancelled]
  return now < from ? t.planned : t.toRecord
}

/**
 * The how-manieth a talk is, counting what counts and what is planned: a talk the guide missed does not push the others on.
 * @param before how many counted before one's time.
 */
export const ordinalOf = (talk: Talk, talks: readonly Talk[], before = 0): number =>
  before + 1 + talks.slice(0, talks.findIndex(({ id }) => id === talk.id)).filter(({ appointment }) => (counts(appointment.outcome) || stands(appointment)) && !appointment.free).length
