/** A place held for one browser while it fills in the rest: ten minutes, one at a time, never prolonged. */
import type { Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Moment, Range } from './free-moments.ts'

export type Hold = {
  /** A secret between us and the browser: whoever names it may confirm or release the place. So a random id. */
  readonly id: Id<'hold'>
  readonly guide: Id<'person'>
  readonly from: Instant
  readonly until: Instant
  readonly heldUntil: Instant
}

export const holdMinutes = 10

export const holdFor = (id: Id<'hold'>, guide: Id<'person'>, moment: Moment, now: Instant): Hold =>
  ({ id, guide, from: moment.from, until: moment.until, heldUntil: addMinutes(now, holdMinutes) })

/** At the stroke of its end it is over: the same instant at which the database lets someone else in. */
export const stillHolds = (hold: Hold, now: Instant): boolean => now < hold.heldUntil

export const sameTime = (one: Range, other: Range): boolean => one.from.getTime() === other.from.getTime() && one.until.getTime() === other.until.getTime()
