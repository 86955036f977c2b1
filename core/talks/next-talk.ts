/** What comes next: the next talk, or another moment for the one that is planned. There is one at a time. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, minutesBetween, type Instant } from '../../kit/time.ts'
import { sameTime } from '../agenda/hold.ts'
import type { Moment } from '../agenda/free-moments.ts'
import type { Programme, WayToTalk } from '../programme.ts'
import { cancelAppointment, type Appointment, type Cancellation } from './appointment.ts'
import type { TalkCount } from './count.ts'
import { standingAppointment, type Planned } from './talk.ts'

export type NewTalk = { readonly id: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly kind: string; readonly minutes: number; readonly number: number; readonly outOf: number | null }

export type NextTalk = {
  readonly appointment: Appointment
  /** Null when a talk that was planned before gets another moment. */
  readonly talk: NewTalk | null
  readonly cancels: Cancellation | null
}

export type SoFar = { readonly trajectory: Id<'trajectory'>; readonly programme: Programme; readonly appointments: readonly Planned[]; readonly count: TalkCount; readonly ended: boolean; /** The highest number given out, also of talks before one's time. */ readonly numbered?: number }
export type NextTalkRefusal = Refusal<'next.ended' | 'next.no-talks-left' | 'next.moment-gone' | 'next.way-not-offered' | 'appointment.begun'>

/**
 * A talk that was cancelled and not planned anew is the one that comes next. A new one counts as the talks before it:
 * out of as many as were in sight then.
 * @param free the guide's moments as they are shown; whether the time is really free the database says at the end.
 */
export const planNext = (
  { trajectory, programme, appointments, count, ended, numbered = 0 }: SoFar,
  wish: { readonly moment: Moment; readonly way: WayToTalk; readonly free: readonly Moment[]; readonly guide: Id<'person'>; readonly by: Id<'party'> },
  ids: { readonly talk: Id<'talk'>; readonly appointment: Id<'appointment'> },
  now: Instant,
): NextTalk | NextTalkRefusal => {
  if (ended) return refuse('next.ended')
  if (!programme.ways.includes(wish.way)) return refuse('next.way-not-offered')
  if (!wish.free.some(moment => sameTime(moment, wish.moment))) return refuse('next.moment-gone')
  const planned = { id: ids.appointment, trajectory, guide: wish.guide, from: wish.moment.from, until: wish.moment.until, way: wish.way }

  const standing = standingAppointment(appointments)
  if (standing) {
    const cancels = cancelAppointment(standing, 'moved-by-guide', wish.by, now)
    // As long as it was, also where the guide's day is cut finer.
    const until = new Date(Math.max(planned.until.getTime(), addMinutes(planned.from, standing.minutes).getTime()))
    return 'refused' in cancels ? cancels : { appointment: { ...planned, until, talk: standing.talk, number: standing.number }, talk: null, cancels }
  }
  if (count.left === 0) return refuse('next.no-talks-left')
  // A talk that is only held when it was asked for is no step of the way, and neither made up for nor gone on with.
  const regular = appointments.filter(one => one.kind !== programme.hardMoments?.talk)
  const waiting = talkWithoutMoment(regular)
  if (waiting) return { appointment: { ...planned, talk: waiting.talk, number: waiting.number }, talk: null, cancels: null }

  // A talk with others beside is planned with them, and never follows by itself.
  const alone = (kind: string) => (programme.talks[kind]?.with.length ?? 1) < 2
  const kind = regular.findLast(one => !one.free && alone(one.kind))?.kind ?? programme.opensWith
  const number = appointments.reduce((most, one) => Math.max(most, one.number), numbered) + 1
  const minutes = programme.talks[kind]?.minutes ?? minutesBetween(wish.moment.from, wish.moment.until)
  return { appointment: { ...planned, talk: ids.talk, number }, talk: { id: ids.talk, trajectory, kind, minutes, number, outOf: count.outOf }, cancels: null }
}

/** A talk all of whose appointments were cancelled; one to get acquainted is not made up for. */
export const talkWithoutMoment = (appointments: readonly Planned[]): Planned | null =>
  appointments.find(({ talk, free }) => !free && appointments.every(other => other.talk !== talk || other.cancelled !== null)) ?? null
