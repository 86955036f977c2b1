import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays, addMinutes, dayOf, instantOf, parseDay, parseWallTime, startOfDay, wallTimeFromMinutes, wallTimeOf, weekdayOf, zones,
  type Day, type WallTime, type Weekday, type Zone,
} from '../../kit/time.ts'
import {
  byDay, freeMoments, nearestMoments, soonest,
  type Availability, type Moment, type Range, type WeeklyHours, type Wish,
} from './free-moments.ts'
import { holidayOn } from './holidays.ts'

const proving = Boolean(process.env['PROVE'])
const zone: Zone = 'Europe/Amsterdam'

function day(text: string): Day {
  const found = parseDay(text)
  if (!found) throw new Error(`no day: ${text}`)
  return found
}

function at(text: string): WallTime {
  const found = parseWallTime(text)
  if (!found) throw new Error(`no time: ${text}`)
  return found
}

function every(weekday: Weekday, from: string, until: string, validFrom = '2020-01-01', validUntil: string | null = null): WeeklyHours {
  return { weekday, from: at(from), until: at(until), validFrom: day(validFrom), validUntil: validUntil === null ? null : day(validUntil) }
}

function range(text: string, from: string, until: string): Range {
  return { from: instantOf(day(text), at(from), zone), until: instantOf(day(text), at(until), zone) }
}

function guide(given: Partial<Availability>): Availability {
  return { hours: [], extraHours: [], absences: [], busy: [], country: 'NL', zone, ...given }
}

/** A wish for one day, asked long before. */
function on(text: string, given: Partial<Wish> = {}): Wish {
  const [from, until] = [startOfDay(day(text), zone), startOfDay(addDays(day(text), 1), zone)]
  return { now: new Date('2025-01-01T00:00:00Z'), from, until, minutes: 30, ...given }
}

function starts(moments: readonly Moment[]): readonly string[] {
  return moments.map((moment) => wallTimeOf(moment.from, zone))
}

const thursday = '2026-11-26'

test('moments fill the hours from their opening, back to back', () => {
  const moments = freeMoments(guide({ hours: [every(4, '09:10', '11:00')] }), on(thursday))
  expect(starts(moments)).toEqual(['09:10', '09:40', '10:10'])
  expect(moments[0]).toEqual({ from: new Date('2026-11-26T08:10:00Z'), until: new Date('2026-11-26T08:40:00Z') })
})

test('an appointment takes the moments it touches and shifts no other', () => {
  const busy = [range(thursday, '10:20', '10:35'), range(thursday, '09:00', '09:30')]
  expect(starts(freeMoments(guide({ hours: [every(4, '09:00', '12:00')], busy }), on(thursday)))).toEqual(['09:30', '11:00', '11:30'])
})

test('a pause lies between moments and around appointments', () => {
  const hours = [every(4, '09:00', '12:00')]
  expect(starts(freeMoments(guide({ hours }), on(thursday, { pause: 10 })))).toEqual(['09:00', '09:40', '10:20', '11:00'])
  const busy = [range(thursday, '10:00', '10:15')]
  expect(starts(freeMoments(guide({ hours, busy }), on(thursday, { pause: 10 })))).toEqual(['09:00', '11:00'])
})

test('the pause after an appointment counts although the appointment is over', () => {
  const hours = [every(4, '09:00', '12:00')]
  const busy = [range(thursday, '08:30', '09:00')]
  const { from, until } = range(thursday, '09:00', '12:00')
  expect(starts(freeMoments(guide({ hours, busy }), on(thursday, { from, until, pause: 10 })))).toEqual(['09:40', '10:20', '11:00'])
})

test('a step smaller than the talk offers more starts', () => {
  const hours = [every(4, '09:00', '10:30')]
  expect(starts(freeMoments(guide({ hours }), on(thursday, { minutes: 60, step: 15 })))).toEqual(['09:00', '09:15', '09:30'])
})

test('a guide is told an hour beforehand, or as long as the programme says', () => {
  const hours = [every(4, '09:00', '11:00')]
  const now = instantOf(day(thursday), at('08:31'), zone)
  expect(starts(freeMoments(guide({ hours }), on(thursday, { now })))).toEqual(['10:00', '10:30'])
  expect(starts(freeMoments(guide({ hours }), on(thursday, { now, notice: 0 })))).toEqual(['09:00', '09:30', '10:00', '10:30'])
})

test('hours that touch or overlap are one stretch, so no moment is there twice', () => {
  const hours = [every(4, '10:15', '11:00'), every(4, '09:00', '10:00'), every(4, '09:45', '10:15')]
  expect(starts(freeMoments(guide({ hours }), on(thursday, { minutes: 40 })))).toEqual(['09:00', '09:40', '10:20'])
})

test('hours count from the day they start until the day they end', () => {
  const hours = [every(4, '09:00', '09:30', '2026-01-01', thursday), every(4, '13:00', '13:30', thursday, null)]
  expect(starts(freeMoments(guide({ hours }), on(thursday)))).toEqual(['13:00'])
  expect(starts(freeMoments(guide({ hours }), on('2026-11-19')))).toEqual(['09:00'])
})

test('a holiday is closed unless there are extra hours', () => {
  const hours = [every(1, '09:00', '10:00')]
  const easterMonday = '2026-04-06'
  expect(freeMoments(guide({ hours }), on(easterMonday))).toEqual([])
  const extraHours = [{ day: day(easterMonday), from: at('12:00'), until: at('13:00') }]
  expect(starts(freeMoments(guide({ hours, extraHours }), on(easterMonday)))).toEqual(['12:00', '12:30'])
})

test('an absence closes, also over days, and ends where it ends', () => {
  const hours = ([1, 2, 3, 4, 5] satisfies Weekday[]).map((weekday) => every(weekday, '09:00', '10:00'))
  const absences = [{ from: instantOf(day('2026-11-24'), at('09:30'), zone), until: instantOf(day(thursday), at('09:30'), zone) }]
  const wish = on(thursday, { from: startOfDay(day('2026-11-23'), zone) })
  expect(byDay(freeMoments(guide({ hours, absences }), wish), zone).map((found) => [found.day, starts(found.moments)])).toEqual([
    ['2026-11-23', ['09:00', '09:30']], ['2026-11-24', ['09:00']], ['2026-11-26', ['09:30']],
  ])
})

test('moments lie wholly inside what was asked for, and nonsense gives none', () => {
  const hours = [every(4, '09:00', '11:00'), every(4, '17:00', '16:00')]
  const { from, until } = range(thursday, '09:15', '10:45')
  expect(starts(freeMoments(guide({ hours }), on(thursday, { from, until })))).toEqual(['09:30', '10:00'])
  expect(freeMoments(guide({ hours }), on(thursday, { from: until, until: from }))).toEqual([])
  expect(freeMoments(guide({ hours }), on(thursday, { minutes: 600 }))).toEqual([])
  expect(() => freeMoments(guide({ hours }), on(thursday, { minutes: 0 }))).toThrow(RangeError)
  expect(() => freeMoments(guide({ hours }), on(thursday, { step: -1 }))).toThrow(RangeError)
})

test('the lost hour of spring is empty, the doubled hour of autumn is offered once', () => {
  const hours = [every(7, '01:00', '04:00')]
  const spring = freeMoments(guide({ hours }), on('2026-03-29'))
  expect(starts(spring)).toEqual(['01:00', '01:30', '03:00', '03:30'])
  const autumn = freeMoments(guide({ hours }), on('2026-10-25'))
  expect(starts(autumn)).toEqual(['01:00', '01:30', '02:00', '02:30', '03:00', '03:30'])
  expect(new Set(autumn.map((moment) => moment.from.getTime())).size).toBe(6)
  expect(freeMoments(guide({ hours: [every(7, '02:00', '03:00')] }), on('2026-03-29'))).toEqual([])
})

// Against the meaning of the words, minute by minute and with the platform's own clock.

type Reading = { readonly date: Day; readonly clock: string }
type Hours = { readonly from: WallTime; readonly until: WallTime }

const platform = Object.fromEntries(zones.map((name) => [
  name, new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' }),
]))
const asked = new Map<string, Map<number, Reading>>(zones.map((name) => [name, new Map()]))

function reading(time: number, of: Zone): Reading {
  const known = asked.get(of)?.get(time)
  if (known) return known
  const [date = '', clock = ''] = platform[of]?.format(time).split(' ') ?? []
  const answer = { date: day(date), clock }
  asked.get(of)?.set(time, answer)
  return answer
}

function hoursOn(today: Day, { hours, extraHours, country }: Availability): readonly Hours[] {
  const weekly = hours.filter((row) =>
    row.weekday === weekdayOf(today) && row.validFrom <= today && (row.validUntil === null || today < row.validUntil))
  return [...extraHours.filter((row) => row.day === today), ...(holidayOn(today, country)?.closed ? [] : weekly)]
}

function within(ranges: readonly Range[], time: number): boolean {
  return ranges.some((one) => one.from.getTime() <= time && time < one.until.getTime())
}

function slowly(availability: Availability, wish: Wish): readonly Moment[] {
  const { absences, busy, zone: of } = availability
  const { now, from, until, minutes, pause = 0, step = minutes + pause, notice = 60 } = wish
  const minute = 60_000

  // A minute is open when the clock reads within the hours, for the first time. Each remembers its stretch's opening.
  const openings = new Map<number, number>()
  const seen = new Set<string>()
  let today: Day | null = null
  let ofToday: readonly Hours[] = []
  let opening: number | null = null
  for (let time = addMinutes(from, -1500).getTime(); time < addMinutes(until, 1500).getTime(); time += minute) {
    const { date, clock } = reading(time, of)
    if (date !== today) {
      ofToday = hoursOn((today = date), availability)
      opening = null
      seen.clear()
    }
    if (!seen.has(clock) && ofToday.some((row) => row.from <= clock && clock < row.until)) openings.set(time, (opening ??= time))
    else opening = null
    seen.add(clock)
  }

  const moments: Moment[] = []
  for (const [start, opened] of openings) {
    const end = start + minutes * minute
    if ((start - opened) % (step * minute) !== 0) continue
    if (start < from.getTime() || end > until.getTime() || start < now.getTime() + notice * minute) continue
    let free = true
    for (let time = start; time < end; time += minute) if (openings.get(time) !== opened || within(absences, time)) free = false
    for (let time = start - pause * minute; time < end + pause * minute; time += minute) if (within(busy, time)) free = false
    if (free) moments.push({ from: new Date(start), until: new Date(end) })
  }
  return moments
}

/** Days around which things happen: clock changes, a leap day, a year's end, holidays, and a plain one. */
const eventful = [
  '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-02-29', '2026-12-31', '2026-04-06', '2026-07-21', '2026-11-26',
].map(day)

const clockTimes = fc
  .oneof(fc.integer({ min: 0, max: 96 }).map((quarters) => quarters * 15), fc.integer({ min: 0, max: 1440 }))
  .map(wallTimeFromMinutes)
const hoursOfDay = fc.tuple(clockTimes, clockTimes).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }))

const situations = fc.record({ middle: fc.constantFrom(...eventful), of: fc.constantFrom(...zones) }).chain(({ middle, of }) => {
  const nearby = fc.integer({ min: -1, max: 1 }).map((days) => addDays(middle, days))
  const instants = fc.integer({ min: -1440, max: 2880 }).map((minutes) => addMinutes(startOfDay(middle, of), minutes))
  const ranges = fc.tuple(instants, fc.integer({ min: 0, max: 300 })).map(([from, minutes]) => ({ from, until: addMinutes(from, minutes) }))
  return fc.record({
    availability: fc.record({
      hours: fc.array(
        fc.tuple(nearby, hoursOfDay, nearby, fc.option(nearby)).map(
          ([sameWeekday, { from, until }, validFrom, validUntil]): WeeklyHours => ({
            weekday: weekdayOf(sameWeekday), from, until, validFrom: addDays(validFrom, -1), validUntil,
          }),
        ),
        { maxLength: 5 },
      ),
      extraHours: fc.array(fc.tuple(nearby, hoursOfDay).map(([date, { from, until }]) => ({ day: date, from, until })), { maxLength: 2 }),
      absences: fc.array(ranges, { maxLength: 2 }),
      busy: fc.array(ranges, { maxLength: 8 }),
      country: fc.constantFrom('NL' as const, 'BE' as const),
      zone: fc.constant(of),
    }),
    wish: fc.tuple(instants, fc.nat(3000), instants, fc.nat(59)).chain(([from, length, now, seconds]) =>
      fc.record(
        {
          from: fc.constant(from),
          until: fc.constant(addMinutes(from, length)),
          now: fc.constant(new Date(now.getTime() - 86_400_000 + seconds * 1000)),
          minutes: fc.constantFrom(20, 30, 45, 60, 90),
          pause: fc.constantFrom(5, 10, 15),
          step: fc.constantFrom(15, 30, 50),
          notice: fc.constantFrom(0, 15, 60, 1440),
        },
        { requiredKeys: ['from', 'until', 'now', 'minutes'] },
      ),
    ),
  })
})

test('the same moments as minute by minute', () => {
  let found = 0
  fc.assert(
    fc.property(situations, ({ availability, wish }) => {
      const moments = freeMoments(availability, wish)
      found += moments.length
      expect(moments).toEqual(slowly(availability, wish))
    }),
    { numRuns: proving ? 10_000 : 400 },
  )
  expect(found).toBeGreaterThan(0)
})

test('the nearest moments, in order, the earlier of two equally near', () => {
  const moments = freeMoments(guide({ hours: [every(4, '09:00', '12:00')] }), on(thursday))
  const wanted = instantOf(day(thursday), at('10:15'), zone)
  expect(starts(nearestMoments(moments, wanted, 3))).toEqual(['09:30', '10:00', '10:30'])
  expect(starts(nearestMoments(moments, new Date(0), 2))).toEqual(['09:00', '09:30'])
  expect(nearestMoments([], wanted, 3)).toEqual([])
})

test('the soonest guide, and nobody when nobody can', () => {
  const late = freeMoments(guide({ hours: [every(4, '10:00', '12:00')] }), on(thursday))
  const early = freeMoments(guide({ hours: [every(4, '09:00', '12:00')] }), on(thursday))
  expect(soonest([{ guide: 'Jaap', moments: late }, { guide: 'Marleen', moments: early }, { guide: 'Noor', moments: early }]))
    .toEqual({ guide: 'Marleen', moment: early[0] })
  expect(soonest([{ guide: 'Jaap', moments: [] }])).toBeNull()
  expect(soonest([])).toBeNull()
})

test('moments stand under their own day, in the zone, and no day is empty', () => {
  const hours = [every(4, '00:00', '00:30'), every(6, '23:30', '24:00')]
  const wish = on(thursday, { until: startOfDay(addDays(day(thursday), 7), zone) })
  const days = byDay(freeMoments(guide({ hours }), wish), zone)
  expect(days.map((found) => [found.day, starts(found.moments)])).toEqual([['2026-11-26', ['00:00']], ['2026-11-28', ['23:30']]])
  for (const { day: of, moments } of days) for (const moment of moments) expect(dayOf(moment.from, zone)).toBe(of)
  expect(byDay([], zone)).toEqual([])
})
