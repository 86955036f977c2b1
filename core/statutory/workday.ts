/** Working days as the law on terms sees them: not a Saturday, a Sunday, a holiday or a day equated with one. */
import { addDays, weekdayOf, type Day } from '../../kit/time.ts'
import { holidaysOf, type Country } from '../agenda/holidays.ts'

export const isWorkday = (day: Day, country: Country): boolean =>
  weekdayOf(day) < 6 && !holidaysOf(country, Number(day.slice(0, 4))).some(holiday => holiday.day === day && holiday.law !== null)

/** This day, or the first working day after it. */
export const workdayFrom = (day: Day, country: Country): Day => (isWorkday(day, country) ? day : workdayFrom(addDays(day, 1), country))

/** The last working day before this day: when to have it done. */
export const workdayBefore = (day: Day, country: Country): Day => {
  const before = addDays(day, -1)
  return isWorkday(before, country) ? before : workdayBefore(before, country)
}

/** So many working days after this day. */
export const addWorkdays = (day: Day, workdays: number, country: Country): Day =>
  workdays === 0 ? day : addWorkdays(workdayFrom(addDays(day, 1), country), workdays - 1, country)
