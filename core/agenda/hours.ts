/** Rules for keeping hours: what a guide, or whoever plans, may write down about when someone is there. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, dayOf, instantOf, minutesOf, startOfDay, wallTimeOf, weekdayOf, type Day, type Instant, type WallTime, type Weekday, type Zone } from '../../kit/time.ts'
import type { Cut, Place } from './agenda.ts'
import type { ExtraHours, Range, WeeklyHours } from './free-moments.ts'
import { holidayOn, holidaysOf, type Country, type Holiday } from './holidays.ts'

type Hours = { readonly from: WallTime; readonly until: WallTime }

export type HoursRefusal = Refusal<'hours.backwards' | 'hours.too-short' | 'hours.there-already' | 'hours.past' | 'hours.too-long'>

/** Long enough for one talk, or they would never show. */
const longEnough = ({ from, until }: Hours, cut: Cut): HoursRefusal | null => {
  const minutes = minutesOf(until) - minutesOf(from)
  return minutes <= 0 ? refuse('hours.backwards') : minutes < cut.talkMinutes ? refuse('hours.too-short', { minutes: cut.talkMinutes }) : null
}
const overlap = (one: Hours, other: Hours): boolean => one.from < other.until && other.from < one.until

/** Hours that come back each week, from a day on that is not past. */
export const keepWeeklyHours = (wish: Hours & { readonly weekday: Weekday; readonly since: Day }, known: readonly WeeklyHours[], cut: Cut, today: Day): WeeklyHours | HoursRefusal => {
  const short = longEnough(wish, cut)
  if (short) return short
  if (wish.since < today) return refuse('hours.past')
  if (known.some(hours => hours.weekday === wish.weekday && overlap(hours, wish) && (hours.validUntil === null || hours.validUntil > wish.since))) return refuse('hours.there-already')
  return { weekday: wish.weekday, from: wish.from, until: wish.until, validFrom: wish.since, validUntil: null }
}

export const keepExtraHours = (wish: ExtraHours, known: readonly ExtraHours[], cut: Cut, today: Day): ExtraHours | HoursRefusal => {
  const short = longEnough(wish, cut)
  if (short) return short
  if (wish.day < today) return refuse('hours.past')
  return known.some(hours => hours.day === wish.day && overlap(hours, wish)) ? refuse('hours.there-already') : wish
}

/** Hours that began end after their last day; hours that never would have begun are taken away whole. */
export const endHours = (hours: WeeklyHours, lastDay: Day, today: Day): { readonly endsOn: Day } | { readonly never: true } | HoursRefusal => {
  if (lastDay < addDays(today, -1)) return refuse('hours.past')
  const endsOn = addDays(lastDay, 1)
  return endsOn <= hours.validFrom ? { never: true } : { endsOn }
}

/** From a time on one day to a time on another; without times whole days. At most a year, and not wholly past. */
export const stayAway = (wish: { readonly from: Day; readonly fromTime: WallTime | null; readonly until: Day; readonly untilTime: WallTime | null }, zone: Zone, now: Instant): Range | HoursRefusal => {
  const away = {
    from: wish.fromTime === null ? startOfDay(wish.from, zone) : instantOf(wish.from, wish.fromTime, zone),
    until: wish.untilTime === null ? startOfDay(addDays(wish.until, 1), zone) : instantOf(wish.until, wish.untilTime, zone),
  }
  if (away.until <= away.from) return refuse('hours.backwards')
  if (away.until <= now) return refuse('hours.past')
  return wish.until > addDays(wish.from, 366) ? refuse('hours.too-long') : away
}

/** The appointments that no longer fit: outside the hours, or while away. They stand until someone moves or cancels them. */
export const unfitting = <Booked extends Range>(booked: readonly Booked[], hours: { readonly hours: readonly WeeklyHours[]; readonly extraHours: readonly ExtraHours[]; readonly absences: readonly Range[] }, place: Place): readonly Booked[] =>
  booked.filter(one => hours.absences.some(({ from, until }) => from < one.until && one.from < until) || !within(one, openOn(dayOf(one.from, place.zone), hours, place.country), place.zone))

/** When someone is there on a day, in order; hours that touch are one stretch. */
export const openOn = (day: Day, { hours, extraHours }: { readonly hours: readonly WeeklyHours[]; readonly extraHours: readonly ExtraHours[] }, country: Country): readonly Hours[] => {
  const weekday = weekdayOf(day)
  const weekly = holidayOn(day, country)?.closed ? [] : hours.filter(row => row.weekday === weekday && row.validFrom <= day && (row.validUntil === null || day < row.validUntil))
  const stretches: { from: WallTime; until: WallTime }[] = []
  for (const { from, until } of [...weekly, ...extraHours.filter(row => row.day === day)].toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = stretches.at(-1)
    if (!last || from > last.until) stretches.push({ from, until })
    else if (until > last.until) last.until = until
  }
  return stretches
}

const within = ({ from, until }: Range, open: readonly Hours[], zone: Zone): boolean =>
  open.some(stretch => stretch.from <= wallTimeOf(from, zone) && (stretch.until === '24:00' || wallTimeOf(until, zone) <= stretch.until))

/** The days on which offices are closed, in the year to come. */
export const closedDaysAhead = (country: Country, today: Day): readonly Holiday[] => {
  const year = Number(today.slice(0, 4))
  return [...holidaysOf(country, year), ...holidaysOf(country, year + 1)].filter(({ day, closed }) => closed && day >= today && day < addDays(today, 365))
}
