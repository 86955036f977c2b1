/**
 * Eight weeks laid in one act. The therapist chooses a usual time for each talk of the week with the employee; the plan puts
 * every talk there, goes round holidays and days somebody is away within the same week, and moves a week as a whole to the
 * next when it does not fit. What comes out is a proposal: nothing is booked before it is confirmed, and each talk can be
 * moved after that.
 */
import { holidayOn, type Country } from '../../core/agenda/holidays.ts'
import type { Range } from '../../core/agenda/free-moments.ts'
import { addDays, addMinutes, dayOf, instantOf, weekdayOf, type Day, type WallTime, type Weekday, type Zone } from '../../kit/time.ts'

/** One talk of every week, at its usual time. */
export type Usual = { readonly kind: string; readonly minutes: number; readonly weekday: Weekday; readonly at: WallTime; /** Whether a colleague takes part. */ readonly guests: 'one colleague' | 'none' }
export type Laid<Who> = { readonly kind: string; readonly week: number; readonly from: Date; readonly until: Date; readonly colleague: Who | null; readonly moved: Moved | null }
/** Why a talk is not at its usual time. */
export type Moved = 'holiday' | 'not-at-work' | 'not-free'
export type LaidWeek<Who> = { readonly week: number; readonly monday: Day; readonly talks: readonly Laid<Who>[] }
export type Skipped = { readonly monday: Day }
export type LaidPlan<Who> = { readonly weeks: readonly LaidWeek<Who>[]; /** Weeks that were passed over as a whole. */ readonly skipped: readonly Skipped[] }

export type Around<Who> = {
  readonly weeks: number
  readonly firstMonday: Day
  /** The weekdays the employee works, in the build-up of this moment. */
  readonly workdays: readonly Weekday[]
  /** When the therapist can, soonest first: ranges that are free as a whole. */
  readonly free: readonly Range[]
  /** Colleagues who said yes, in the order they speak. */
  readonly colleagues: readonly Who[]
  readonly country: Country
  readonly zone: Zone
  /** How many weeks may be passed over before it does not fit at all. */
  readonly atMostSkipped?: number
}

const quarter = 15

/** @returns null when it cannot be laid: too many weeks in which no talk fits */
export const layWeeks = <Who>(usual: readonly Usual[], around: Around<Who>): LaidPlan<Who> | null => {
  const weeks: LaidWeek<Who>[] = []
  const skipped: Skipped[] = []
  let turn = 0
  for (let monday = around.firstMonday; weeks.length < around.weeks; monday = addDays(monday, 7)) {
    const talks = layWeek(usual, around, weeks.length + 1, monday, turn)
    if (talks) {
      turn += talks.filter(({ colleague }) => colleague !== null).length
      weeks.push({ week: weeks.length + 1, monday, talks })
    } else if (skipped.push({ monday }) > (around.atMostSkipped ?? 4)) return null
  }
  return { weeks, skipped }
}

/** The talks of one week in order of time, or null when one of them fits nowhere in it. */
const layWeek = <Who>(usual: readonly Usual[], around: Around<Who>, week: number, monday: Day, turn: number): readonly Laid<Who>[] | null => {
  const placed: (Omit<Laid<Who>, 'colleague'> & Pick<Usual, 'guests'>)[] = []
  for (const talk of usual) {
    const found = place(talk, around, monday, placed)
    if (!found) return null
    placed.push({ kind: talk.kind, week, guests: talk.guests, ...found })
  }
  let next = turn
  return placed.toSorted((one, other) => one.from.getTime() - other.from.getTime()).map(({ guests, ...talk }) => ({
    ...talk, colleague: guests === 'one colleague' ? around.colleagues[next++ % around.colleagues.length] ?? null : null,
  }))
}

/** At its usual time, or else as near to it as this week allows: the same day first, then the days around. */
const place = <Who>({ minutes, weekday, at }: Usual, around: Around<Who>, monday: Day, placed: readonly Range[]): (Range & { readonly moved: Moved | null }) | null => {
  const wanted = addDays(monday, weekday - 1)
  const fits = (from: Date): boolean => {
    const until = addMinutes(from, minutes)
    return around.free.some(range => range.from <= from && until <= range.until) && !placed.some(other => other.from < until && from < other.until)
  }
  const usual = instantOf(wanted, at, around.zone)
  const closed = whyClosed(wanted, around)
  if (closed === null && fits(usual)) return { from: usual, until: addMinutes(usual, minutes), moved: null }
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter(day => whyClosed(day, around) === null)
  const starts = days.flatMap(day => around.free.filter(range => dayOf(range.from, around.zone) === day).flatMap(range => quartersOf(range, minutes)))
  const near = (from: Date): number => {
    const days = Math.abs(weekdayOf(dayOf(from, around.zone)) - weekday)
    return days * 10_000 + Math.abs(from.getTime() - instantOf(dayOf(from, around.zone), at, around.zone).getTime()) / 60_000
  }
  const best = starts.filter(fits).toSorted((one, other) => near(one) - near(other) || one.getTime() - other.getTime())[0]
  return best ? { from: best, until: addMinutes(best, minutes), moved: closed ?? 'not-free' } : null
}

const whyClosed = <Who>(day: Day, { country, workdays }: Around<Who>): Moved | null =>
  holidayOn(day, country) !== null ? 'holiday' : workdays.includes(weekdayOf(day)) ? null : 'not-at-work'

const quartersOf = ({ from, until }: Range, minutes: number): readonly Date[] => {
  const count = Math.floor(((until.getTime() - from.getTime()) / 60_000 - minutes) / quarter) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addMinutes(from, index * quarter))
}

/** Minutes of a week: its talks, and the hour for reports and coordination that belongs to it. */
export const minutesOfWeek = (talks: readonly { readonly from: Date; readonly until: Date }[], forReports: number): number =>
  talks.reduce((sum, { from, until }) => sum + (until.getTime() - from.getTime()) / 60_000, forReports)
