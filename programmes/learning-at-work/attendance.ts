/**
 * Days of practice: said by the learner, confirmed by the workplace. What is said anew stands beside what was said before, and is to be confirmed
 * anew. That someone was not there is a day without hours, and has no why.
 */
import { day, fields, oneOf, optional } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, mondayOf, type Day, type Instant } from '../../kit/time.ts'
import { hours } from './ward.form.ts'
import { hoursOf, isAwayOn, type Absence, type Shift } from './ward.ts'

export type PracticeDay = {
  readonly id: Id<'practice-day'>
  readonly day: Day
  readonly version: number
  /** None: not there. */
  readonly minutes: number
  readonly source: 'shift' | 'typed'
  readonly at: Instant
  /** What the workplace says of it; null while it waits. */
  readonly word: { readonly says: 'confirms' | 'differs'; readonly by: Id<'party'>; readonly at: Instant } | null
}

/** How far back somebody may say it, in days: a school year and its summer. */
export const farthestBack = 400
export const dayForm = fields({ day, was: oneOf(['there', 'away']), hours: optional(hours({ most: 16 })) })

/** The newest of each day, the latest day first. */
export const standingDays = (all: readonly PracticeDay[]): readonly PracticeDay[] => {
  const newest = new Map<Day, PracticeDay>()
  for (const one of all) if ((newest.get(one.day)?.version ?? 0) < one.version) newest.set(one.day, one)
  return [...newest.values()].toSorted((one, other) => (one.day < other.day ? 1 : -1))
}

type Said = { readonly day: Day; readonly minutes: number; readonly source: PracticeDay['source'] }
export type SayDayNo = 'day.to-come' | 'day.long-ago' | 'day.hours' | 'day.same' | 'day.often'
/** @param all every version there is of any day */
export const sayDay = ({ day: on, minutes, source }: Said, all: readonly PracticeDay[], today: Day): (Said & { readonly version: number }) | Refusal<SayDayNo> => {
  if (on > today) return refuse('day.to-come')
  if (on < addDays(today, -farthestBack)) return refuse('day.long-ago')
  if (minutes < 0 || minutes > 16 * 60) return refuse('day.hours')
  const before = standingDays(all).find(one => one.day === on)
  // A day that the workplace says differs may be said again as it was: then they look again.
  if (before && before.minutes === minutes && before.word?.says !== 'differs') return refuse('day.same')
  if ((before?.version ?? 0) >= 50) return refuse('day.often')
  return { day: on, minutes, source, version: (before?.version ?? 0) + 1 }
}

/** Days on which someone stood on shifts and said nothing yet, the earliest first. Where they were away, without hours. */
export const daysFromShifts = (shifts: readonly Pick<Shift, 'day' | 'from' | 'until' | 'breakMinutes'>[], absences: readonly Pick<Absence, 'from' | 'until'>[], said: readonly Pick<PracticeDay, 'day'>[], today: Day): readonly Said[] => {
  const minutes = new Map<Day, number>()
  for (const shift of shifts) if (shift.day < today && shift.day >= addDays(today, -farthestBack)) minutes.set(shift.day, (minutes.get(shift.day) ?? 0) + Math.round(hoursOf(shift) * 60))
  return [...minutes].filter(([on]) => !said.some(one => one.day === on)).toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, worked]) => ({ day: on, minutes: absences.some(one => isAwayOn(one, on)) ? 0 : Math.min(worked, 16 * 60), source: 'shift' }))
}

/** A week, counted from what the workplace confirmed; what it has not is counted apart and never as hours. */
export type PracticeWeek = { readonly monday: Day; readonly there: number; readonly minutes: number; readonly away: number; readonly waiting: number }
/** The earliest first. @param days the newest of each */
export const weeksOf = (days: readonly PracticeDay[]): readonly PracticeWeek[] => {
  const weeks = new Map<Day, PracticeWeek>()
  for (const { day: on, minutes, word } of days) {
    const monday = mondayOf(on)
    const week = weeks.get(monday) ?? { monday, there: 0, minutes: 0, away: 0, waiting: 0 }
    weeks.set(monday, word?.says !== 'confirms' ? { ...week, waiting: week.waiting + 1 } : minutes > 0 ? { ...week, there: week.there + 1, minutes: week.minutes + minutes } : { ...week, away: week.away + 1 })
  }
  return [...weeks.values()].toSorted((one, other) => (one.monday < other.monday ? -1 : 1))
}
/** Weeks in which someone was there, as confirmed: only those count for a subsidy. */
export const weeksThere = (weeks: readonly PracticeWeek[]): number => weeks.filter(({ there }) => there > 0).length
export const hoursIn = (weeks: readonly PracticeWeek[]): number => weeks.reduce((sum, { minutes }) => sum + minutes, 0) / 60
