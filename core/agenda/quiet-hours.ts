/** When no telephone should buzz because of us, and when people here are at work. */
import { addDays, dayOf, instantOf, numberOfDay, parseWallTime, wallTimeOf, weekdayOf, type Day, type Instant, type WallTime, type Zone } from '../../kit/time.ts'
import type { Place } from './agenda.ts'
import type { Range } from './free-moments.ts'
import { isClosedDay, type Country } from './holidays.ts'

const wall = (text: string): WallTime => {
  const time = parseWallTime(text)
  if (time === null) throw new RangeError(`no clock reads ${text}`)
  return time
}
const [morning, evening, opening, closing] = [wall('08:00'), wall('21:00'), wall('09:00'), wall('17:00')]

/** From nine in the evening to eight in the morning. */
export const isQuiet = (now: Instant, zone: Zone): boolean => {
  const time = wallTimeOf(now, zone)
  return time < morning || time >= evening
}

/** Now, or the morning after when it is night. */
export const afterQuiet = (now: Instant, zone: Zone): Instant => {
  if (!isQuiet(now, zone)) return now
  const today = dayOf(now, zone)
  return instantOf(wallTimeOf(now, zone) < morning ? today : addDays(today, 1), morning, zone)
}

/** Monday to Friday, but not on a holiday on which offices are closed. */
export const isWorkingDay = (day: Day, country: Country): boolean => weekdayOf(day) <= 5 && !isClosedDay(numberOfDay(day), country)

export const inOfficeHours = (now: Instant, { country, zone }: Place): boolean => {
  const time = wallTimeOf(now, zone)
  return isWorkingDay(dayOf(now, zone), country) && time >= opening && time < closing
}

/** Away for all of a day's office hours. */
export const isAwayOn = (day: Day, absences: readonly Range[], zone: Zone): boolean => {
  const [from, until] = [instantOf(day, opening, zone), instantOf(day, closing, zone)]
  return absences.some(absence => absence.from <= from && absence.until >= until)
}
