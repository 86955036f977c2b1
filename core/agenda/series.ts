import { addDays, addMinutes, instantOf, wallTimeOf, type Day, type Instant, type WallTime, type Zone } from '../../kit/time.ts'
import { holidayOn, type Country, type Holiday } from './holidays.ts'

export type WeeklySeries = {
  /** The first day; the others fall on the same weekday. */
  readonly from: Day
  readonly time: WallTime
  readonly zone: Zone
  readonly minutes: number
  /** 1 is every week, 2 every other week. */
  readonly everyWeeks: number
  /** How many talks take place (skipped days do not count), or the day before which the last one starts. */
  readonly end: { readonly count: number } | { readonly until: Day }
  /** Whose holidays are skipped; null skips none. */
  readonly skipHolidaysOf: Country | null
}

export type Occurrence = {
  readonly day: Day
  readonly from: Instant
  readonly until: Instant
  /** In the spring night the clock skips this time: the talk starts the gap later, and the page says so. */
  readonly moved: 'did-not-exist' | null
}

export type ExpandedSeries = {
  readonly occurrences: readonly Occurrence[]
  readonly skipped: readonly Holiday[]
}

/** More than ten years of weeks: a longer series is a slip of the keyboard. */
const mostWeeks = 530

/**
 * A weekly series by the clock on the wall: half past four stays half past four when the clocks change.
 * @throws RangeError when the series has no end within ten years, or weeks or minutes that are no positive whole number.
 */
export function expandSeries(series: WeeklySeries): ExpandedSeries {
  const { from, time, zone, minutes, everyWeeks, end, skipHolidaysOf } = series
  for (const number of [minutes, everyWeeks]) {
    if (!Number.isInteger(number) || number < 1) throw new RangeError('a series needs whole, positive numbers')
  }
  const occurrences: Occurrence[] = []
  const skipped: Holiday[] = []
  const goesOn = (day: Day): boolean => ('count' in end ? occurrences.length < end.count : day < end.until)

  for (let week = 0, day = from; goesOn(day); week += everyWeeks, day = addDays(from, 7 * week)) {
    if (week > mostWeeks) throw new RangeError('a series of more than ten years')
    const holiday = skipHolidaysOf && holidayOn(day, skipHolidaysOf)
    if (holiday?.closed) skipped.push(holiday)
    else occurrences.push(occurrence(day, time, zone, minutes))
  }
  return { occurrences, skipped }
}

function occurrence(day: Day, time: WallTime, zone: Zone, minutes: number): Occurrence {
  const from = instantOf(day, time, zone)
  const exists = time === '24:00' || wallTimeOf(from, zone) === time
  return { day, from, until: addMinutes(from, minutes), moved: exists ? null : 'did-not-exist' }
}
