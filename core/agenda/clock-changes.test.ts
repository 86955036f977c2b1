/**
 * Every hour of the nights on which clocks change, of a leap day and of a year's end, for every way in which
 * a time gets into an agenda or out of it. What is right is written here by hand, from the law: in the
 * European Union clocks change at 01:00 UTC (Directive 2000/84/EC).
 */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import {
  addDays, addMinutes, dayOf, instantOf, longDay, momentInWords, parseDay, parseWallTime, startOfDay, wallTimeFromMinutes, wallTimeOf,
  weekdayOf, zones, type Day, type Instant, type WallTime, type Zone,
} from '../../kit/time.ts'
import { calendarFile } from './calendar.ts'
import { byDay, freeMoments, type Availability, type Moment } from './free-moments.ts'
import { expandSeries } from './series.ts'

type Change = 'spring' | 'autumn' | 'none, winter'

const days: readonly (readonly [string, Change])[] = [
  ['2026-03-29', 'spring'], ['2026-10-25', 'autumn'], ['2027-03-28', 'spring'], ['2027-10-31', 'autumn'],
  ['2028-02-29', 'none, winter'], ['2026-12-31', 'none, winter'],
]

/** One hour of one of those days, as the wall clock counts hours. */
type Hour = {
  readonly day: Day
  readonly zone: Zone
  readonly from: WallTime
  readonly until: WallTime
  /** When the hour begins; null for an hour that the clock skips. */
  readonly instant: Instant | null
  /** Where a talk planned at its start comes to stand. */
  readonly planned: Instant
  readonly shown: string
}

function hoursOf(text: string, change: Change, zone: Zone): readonly Hour[] {
  const day = parseDay(text)
  if (!day) throw new Error(`no day: ${text}`)
  return Array.from({ length: 24 }, (_, hour) => {
    const isLost = change === 'spring' && hour === 2
    const summer = (change === 'spring' && hour >= 3) || (change === 'autumn' && hour <= 2)
    const planned = new Date(Date.parse(`${text}T00:00:00Z`) + (hour - (summer ? 2 : 1)) * 3_600_000)
    return {
      day, zone, planned,
      from: wallTimeFromMinutes(hour * 60),
      until: wallTimeFromMinutes(hour * 60 + 60),
      instant: isLost ? null : planned,
      shown: isLost ? '03:00' : wallTimeFromMinutes(hour * 60),
    }
  })
}

function free(hour: Hour, given: Partial<Availability>): readonly Moment[] {
  const { day, zone } = hour
  return freeMoments(
    // Easter Sunday of 2027 has a clock change and closes Dutch offices, but is no holiday of Belgian law.
    { hours: [], extraHours: [], absences: [], busy: [], country: 'BE', zone, ...given },
    { now: new Date(0), from: startOfDay(day, zone), until: startOfDay(addDays(day, 1), zone), minutes: 30 },
  )
}

function wholeDay({ day }: Hour): Availability['extraHours'] {
  return [{ day, from: wallTimeFromMinutes(0), until: wallTimeFromMinutes(1440) }]
}

function halfHoursFrom(instant: Instant | null): readonly Moment[] {
  if (!instant) return []
  return [0, 30].map((minutes) => ({ from: addMinutes(instant, minutes), until: addMinutes(instant, minutes + 30) }))
}

const kinds: Readonly<Record<string, (hour: Hour) => void>> = {
  'a time on the wall, planned and shown again': ({ day, zone, from, planned, shown }) => {
    const instant = instantOf(day, from, zone)
    expect(instant).toEqual(planned)
    expect(dayOf(instant, zone)).toBe(day)
    expect(wallTimeOf(instant, zone)).toBe(shown)
  },
  'weekly hours': (hour) => {
    const { day, from, until, instant } = hour
    const hours = [{ weekday: weekdayOf(day), from, until, validFrom: day, validUntil: null }]
    expect(free(hour, { hours })).toEqual(halfHoursFrom(instant))
  },
  'extra hours': (hour) => {
    const { day, from, until, instant } = hour
    expect(free(hour, { extraHours: [{ day, from, until }] })).toEqual(halfHoursFrom(instant))
  },
  'a day that is open all round': (hour) => {
    const moments = free(hour, { extraHours: wholeDay(hour) })
    const shown = moments.map((moment) => wallTimeOf(moment.from, hour.zone))
    expect(shown.filter((time) => time === hour.from)).toHaveLength(hour.instant ? 1 : 0)
    expect(new Set(shown).size).toBe(shown.length)
    expect(byDay(moments, hour.zone).map((found) => found.day)).toEqual([hour.day])
  },
  'an appointment takes its own moment and no other': (hour) => {
    const extraHours = wholeDay(hour)
    const busy = [{ from: hour.planned, until: addMinutes(hour.planned, 30) }]
    const taken = hour.planned.getTime()
    const all = free(hour, { extraHours })
    expect(free(hour, { extraHours, busy })).toEqual(all.filter((moment) => moment.from.getTime() !== taken))
    expect(all.some((moment) => moment.from.getTime() === taken)).toBe(true)
  },
  'an absence of the hour': (hour) => {
    const extraHours = wholeDay(hour)
    const absences = [{ from: instantOf(hour.day, hour.from, hour.zone), until: instantOf(hour.day, hour.until, hour.zone) }]
    const left = free(hour, { extraHours, absences }).map((moment) => wallTimeOf(moment.from, hour.zone))
    if (hour.instant) expect(left).not.toContain(hour.from)
    expect(free(hour, { extraHours }).length - left.length).toBe(hour.instant ? 2 : 0)
  },
  'a weekly series that comes by': ({ day, zone, from, planned, instant }) => {
    const series = { from: addDays(day, -7), time: from, zone, minutes: 30, everyWeeks: 1, end: { count: 3 }, skipHolidaysOf: null }
    const { occurrences } = expandSeries(series)
    expect(occurrences[1]).toEqual({ day, from: planned, until: addMinutes(planned, 30), moved: instant ? null : 'did-not-exist' })
    for (const other of [occurrences[0], occurrences[2]]) {
      expect(other && wallTimeOf(other.from, zone)).toBe(from)
      expect(other?.moved).toBeNull()
    }
  },
  'words in a page or letter': ({ day, zone, planned, shown }) => {
    const now = startOfDay(day, zone)
    expect(momentInWords(planned, now, zone, 'nl-NL')).toBe(`vandaag om ${shown} uur`)
    expect(momentInWords(planned, startOfDay(addDays(day, -1), zone), zone, 'en')).toBe(`tomorrow at ${shown}`)
    expect(momentInWords(planned, startOfDay(addDays(day, -3), zone), zone, 'nl-BE')).toBe(`${longDay(day, 'nl-BE')} om ${shown} uur`)
  },
  "somebody's own calendar": ({ planned }) => {
    const event = { uid: 'x', sequence: 0, stamp: planned, from: planned, until: addMinutes(planned, 30), title: 'Afspraak' }
    const [found] = new ICAL.Component(ICAL.parse(calendarFile({ ...event, state: 'confirmed' }))).getAllSubcomponents('vevent')
    if (!found) throw new Error('no event in the file')
    const { startDate, endDate } = new ICAL.Event(found)
    expect(startDate.zone.tzid).toBe('UTC')
    expect([startDate.toJSDate(), endDate.toJSDate()]).toEqual([event.from, event.until])
  },
}

let cases = 0

for (const [kind, check] of Object.entries(kinds)) {
  test(`${kind}, at every hour`, () => {
    const hours = zones.flatMap((zone) => days.flatMap(([text, change]) => hoursOf(text, change, zone)))
    for (const hour of hours) check(hour)
    expect(hours).toHaveLength(2 * 6 * 24)
    cases += hours.length
  })
}

test('enough hours were tried', () => {
  expect(cases).toBeGreaterThanOrEqual(1_440)
  console.info(`clock changes: ${cases} cases`)
})

test('an open day has as many half hours as it has hours on the clock', () => {
  const expected = { spring: 46, autumn: 48, 'none, winter': 48 } as const
  for (const zone of zones)
    for (const [text, change] of days) {
      const [first] = hoursOf(text, change, zone)
      expect(first && free(first, { extraHours: wholeDay(first) })).toHaveLength(expected[change])
    }
})

test('the hours written here by hand are sound', () => {
  expect(parseWallTime('03:00')).toBe('03:00')
  expect(new Date('2026-03-29T01:00:00Z').toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' })).toBe('03:00:00')
  expect(new Date('2027-10-31T01:00:00Z').toLocaleTimeString('nl-NL', { timeZone: 'Europe/Brussels' })).toBe('02:00:00')
})
