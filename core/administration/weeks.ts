/** How a house does over weeks: the wait for a first place, and what waited too long. Sums; never whose. */
import { addDays, dayOf, daysBetween, mondayOf, type Day, type Zone } from '../../kit/time.ts'
import type { Moment } from '../agenda/free-moments.ts'

/** Half a year. */
export const weeksShown = 26

export const counted = ['asked', 'late', 'wished', 'unmet'] as const
export type Counted = (typeof counted)[number]
export type Tally = { readonly week: Day; readonly what: Counted; readonly count: number }
/** Null: there was no place at all. */
export type DayWait = { readonly day: Day; readonly waitDays: number | null }

export type Week = Readonly<Record<Counted, number>> & {
  readonly monday: Day
  /** On half of the days it was no longer than this; 'none' when on more than half there was no place; null when nobody looked. */
  readonly wait: number | 'none' | null
}

/** As somebody finds it who comes in on this day. @param moments that are free, in any order */
export const waitOn = (day: Day, moments: readonly Moment[], zone: Zone): DayWait => {
  const first = moments.reduce((least, { from }) => Math.min(least, from.getTime()), Infinity)
  return { day, waitDays: first === Infinity ? null : Math.max(0, daysBetween(day, dayOf(new Date(first), zone))) }
}

/** The Monday of the first week that is shown. */
export const shownSince = (today: Day): Day => addDays(mondayOf(today), -7 * (weeksShown - 1))

/** Oldest first, up to this week, from the first of which anything is known; none when nothing is. */
export const weeksOf = (tally: readonly Tally[], waits: readonly DayWait[], today: Day): readonly Week[] => {
  const since = shownSince(today)
  const known = [...tally.map(({ week }) => week), ...waits.map(({ day }) => mondayOf(day))].filter(monday => monday >= since).toSorted()
  const weeks: Week[] = []
  for (let monday = known[0]; monday !== undefined && monday <= today; monday = addDays(monday, 7)) weeks.push(weekOf(monday, tally, waits))
  return weeks
}

const weekOf = (monday: Day, tally: readonly Tally[], waits: readonly DayWait[]): Week => {
  const count = (what: Counted) => tally.find(one => one.week === monday && one.what === what)?.count ?? 0
  return { monday, wait: middle(waits.filter(({ day }) => mondayOf(day) === monday)), asked: count('asked'), late: count('late'), wished: count('wished'), unmet: count('unmet') }
}

/** Of an even number the lower of the two, so that it is a wait there was. */
const middle = (waits: readonly DayWait[]): Week['wait'] => {
  const found = waits.map(({ waitDays }) => waitDays ?? Infinity).toSorted((one, other) => one - other)[Math.floor((waits.length - 1) / 2)]
  return found === undefined ? null : found === Infinity ? 'none' : found
}

/** The week in which something was most, the latest of them; null when it never was. */
export const mostIn = (weeks: readonly Week[], of: (week: Week) => number): Week | null => {
  const most = Math.max(0, ...weeks.map(of))
  return most === 0 ? null : weeks.findLast(week => of(week) === most) ?? null
}
