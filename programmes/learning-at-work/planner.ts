/**
 * What planning a learning ward works with: who learns, who guides, the shifts of a period, and what was settled already. Plain
 * data, without a database or a clock. Keys are whatever the caller knows a row by; names never come in here.
 */
import { addDays, daysBetween, minutesOf, weekdayOf, type Day, type WallTime, type Weekday } from '../../kit/time.ts'

/** How far someone is in learning the work. */
export const stages = ['start', 'middle', 'advanced', 'finishing'] as const
export type Stage = (typeof stages)[number]
/** How much is asked of whoever works there: of a learner's own place, and of the clients on a shift. */
export const contexts = ['light', 'usual', 'complex'] as const
export type Context = (typeof contexts)[number]

/** Which limits of working time hold. Nobody's age is kept for it: only which limits. */
export type WorkingTime = 'adult' | 'under 18'

/** From a day up to, and not including, another. */
export type Days = { readonly from: Day; readonly until: Day }

/** Anyone who can stand on a shift. */
export type OnTheWard = {
  readonly key: string
  readonly hoursPerWeek: number
  readonly workingTime: WorkingTime
  /** On which weekdays one can work at all. */
  readonly weekdays: readonly Weekday[]
  /** Leave, illness, training of one's own: why is nobody's business here. */
  readonly away: readonly Days[]
}

export type Learner = OnTheWard & {
  readonly stage: Stage
  readonly context: Context
  /** The first day on this ward. */
  readonly since: Day
  /** The domain of the qualification one learns for. */
  readonly domain: string
  readonly schoolDays: readonly Weekday[]
  /** Who guides now and who stands in, where that is settled: a reason to leave it so. */
  readonly current: Pairing
  /** Guides one would like, if it can be. */
  readonly wishes: readonly string[]
}
export type Pairing = { readonly fixed: string | null; readonly reserve: string | null }

export type Guide = OnTheWard & {
  /** Of the hours of a week, those for guiding. */
  readonly guidanceHours: number
  /** Guides for the first time: fewer learners. */
  readonly starter: boolean
  readonly domains: readonly string[]
}

/** Works beside one learner: two pairs of hands, one place in guidance. Which tasks each does is theirs to divide, see duo-tasks.ts. */
export type Experienced = OnTheWard & { /** Whoever learns to guide takes a place unless beside a learner; of whom this says no, never. */ readonly learns?: 'no' }
export type Duo = { readonly experienced: string; readonly learner: string }

export type Shift = {
  readonly key: string
  readonly day: Day
  readonly from: WallTime
  /** At or before `from`: on the next day. */
  readonly until: WallTime
  readonly breakMinutes: number
  readonly clients: Context
  /** Qualified guides there must be; never fewer than one where anyone learns. */
  readonly guides: number
  /** Hands there must be, of everyone together, and the most there is room for. */
  readonly least: number
  readonly most: number
}

/** A choice a planner made, which a proposal keeps. */
export type Locked = {
  readonly pairings: readonly { readonly learner: string; readonly guide: string; readonly as: 'fixed' | 'reserve' }[]
  readonly shifts: readonly { readonly person: string; readonly shift: string; readonly works: boolean }[]
}

export type Ward = {
  readonly country: 'NL' | 'BE'
  readonly learners: readonly Learner[]
  readonly guides: readonly Guide[]
  readonly experienced: readonly Experienced[]
  readonly duos: readonly Duo[]
  /** Two who never guide each other, such as family. Why is not kept. */
  readonly apart: readonly (readonly [string, string])[]
  /** Whole weeks from a Monday. */
  readonly from: Day
  readonly weeks: number
  readonly shifts: readonly Shift[]
  readonly locked: Locked
  /** What stood before: it changes no more than it must. */
  readonly before: Roster
}

/** Who works on which shift, by their keys. */
export type Roster = readonly { readonly person: string; readonly shift: string }[]
export type Pairings = Readonly<Record<string, Pairing>>

export const minutesInWeek = 7 * 24 * 60

/** Minutes since the Monday the period begins on, as clocks on the wall read. A night in which clocks change is an hour off. */
export const spanOf = (shift: Shift, from: Day): { readonly begins: number; readonly ends: number } => {
  const midnight = daysBetween(from, shift.day) * 24 * 60
  const [begin, end] = [minutesOf(shift.from), minutesOf(shift.until)]
  return { begins: midnight + begin, ends: midnight + end + (end <= begin ? 24 * 60 : 0) }
}
/** Hours that count: without the break. */
export const hoursOf = (shift: Shift): number => {
  const { begins, ends } = spanOf(shift, shift.day)
  return Math.max(0, ends - begins - shift.breakMinutes) / 60
}
/** Weeks are numbered from 0. */
export const weekOf = (shift: Shift, from: Day): number => Math.floor(daysBetween(from, shift.day) / 7)

export const isAway = (days: readonly Days[], day: Day): boolean => days.some(({ from, until }) => from <= day && day < until)
/** Whether someone could work on this day at all. */
export const canWorkOn = (someone: OnTheWard & Partial<Pick<Learner, 'schoolDays' | 'since'>>, day: Day): boolean =>
  someone.weekdays.includes(weekdayOf(day)) && !(someone.schoolDays ?? []).includes(weekdayOf(day)) && (someone.since === undefined || someone.since <= day) && !isAway(someone.away, day)

/** Of someone's hours in a week, what is left when days of it are away or before the first: a fifth a working day. */
export const hoursInWeek = ({ hoursPerWeek, away, since }: OnTheWard & Partial<Pick<Learner, 'since'>>, monday: Day): number => {
  const left = [0, 1, 2, 3, 4].map(days => addDays(monday, days)).filter(day => !isAway(away, day) && (since === undefined || since <= day))
  return hoursPerWeek * left.length / 5
}
