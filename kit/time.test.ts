import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays, addMinutes, addMonths, capitalised, clock, dateWithYear, dayFromNumber, dayInWords, dayOf, daysBetween, halfYearOf,
  instantOf, longDay, longDayWithYear, minutesBetween, momentInWords, mondayOf, numberOfDay, parseDay, parseWallTime,
  startOfDay, wallTimeFromMinutes, wallTimeOf, weekdayOf, zones, type Day, type WallTime,
} from './time.ts'

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

test('only days that exist are days', () => {
  expect(parseDay('2028-02-29')).toBe('2028-02-29')
  const wrong = ['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-1-1', '21-11-2026', '', '0999-01-01', '2026-11-21 ']
  expect(wrong.filter((text) => parseDay(text))).toEqual([])
})

test('only times a clock reads are times', () => {
  expect(parseWallTime('16:30')).toBe('16:30')
  expect(parseWallTime(' 9.05 ')).toBe('09:05')
  expect(parseWallTime('16:30:00')).toBe('16:30')
  expect(parseWallTime('24:00')).toBe('24:00')
  const wrong = ['24:01', '25:00', '12:60', '1630', '12:5', '', '16:30:30', '-1:00']
  expect(wrong.filter((text) => parseWallTime(text))).toEqual([])
})

test('a skipped time moves forward by the gap, of a doubled time the first counts', () => {
  for (const zone of zones) {
    expect(instantOf(day('2026-03-29'), at('01:59'), zone).toISOString()).toBe('2026-03-29T00:59:00.000Z')
    expect(instantOf(day('2026-03-29'), at('02:30'), zone).toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(wallTimeOf(instantOf(day('2026-03-29'), at('02:30'), zone), zone)).toBe('03:30')
    expect(instantOf(day('2026-03-29'), at('03:00'), zone).toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(instantOf(day('2026-10-25'), at('02:30'), zone).toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf(day('2026-10-25'), at('03:00'), zone).toISOString()).toBe('2026-10-25T02:00:00.000Z')
    expect(minutesBetween(startOfDay(day('2026-03-29'), zone), startOfDay(day('2026-03-30'), zone))).toBe(23 * 60)
    expect(minutesBetween(startOfDay(day('2026-10-25'), zone), instantOf(day('2026-10-25'), at('24:00'), zone))).toBe(25 * 60)
  }
})

test('days and clocks agree with the platform at any minute', () => {
  fc.assert(fc.property(
    fc.integer({ min: Date.UTC(1996, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 }),
    fc.constantFrom(...zones),
    (minute, zone) => {
      const instant = new Date(minute * 60_000)
      const platform = instant.toLocaleString('sv-SE', { timeZone: zone })
      expect(`${dayOf(instant, zone)} ${wallTimeOf(instant, zone)}`).toBe(platform.slice(0, 16))
    },
  ), { numRuns: 2_000 })
})

test('what a clock reads leads back to the instant, but for the second of a doubled hour', () => {
  fc.assert(fc.property(
    fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }),
    fc.constantFrom(...zones),
    (minute, zone) => {
      const instant = new Date(minute * 60_000)
      const back = instantOf(dayOf(instant, zone), wallTimeOf(instant, zone), zone)
      expect([0, 60]).toContain(minutesBetween(back, instant))
      expect(wallTimeOf(back, zone)).toBe(wallTimeOf(instant, zone))
    },
  ), { numRuns: 2_000 })
})

test('days are counted', () => {
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29')
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
  expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
  expect(daysBetween(day('2026-03-30'), day('2026-03-28'))).toBe(-2)
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
  expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28')
  expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
  expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
  expect(() => addMonths(day('9999-12-01'), 1)).toThrow(RangeError)
  fc.assert(fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (number) => {
    expect(numberOfDay(dayFromNumber(number))).toBe(number)
  }))
})

test('minutes are counted', () => {
  expect(addMinutes(new Date('2026-12-31T23:45:00Z'), 30).toISOString()).toBe('2027-01-01T00:15:00.000Z')
  expect(wallTimeOf(new Date('1969-12-31T12:00:00Z'), 'Europe/Brussels')).toBe('13:00')
  expect(wallTimeFromMinutes(1440)).toBe('24:00')
  expect(() => wallTimeFromMinutes(1441)).toThrow(RangeError)
})

test('weeks start on Monday, also before 1970', () => {
  expect(weekdayOf(day('2026-11-21'))).toBe(6)
  expect(weekdayOf(day('1969-12-31'))).toBe(3)
  expect(mondayOf(day('2026-11-22'))).toBe('2026-11-16')
  expect(mondayOf(day('2026-11-16'))).toBe('2026-11-16')
  expect(mondayOf(day('2027-01-01'))).toBe('2026-12-28')
})

test('half-years turn on 1 July', () => {
  expect(halfYearOf(day('2026-06-30'))).toEqual({ year: 2026, half: 1 })
  expect(halfYearOf(day('2026-07-01'))).toEqual({ year: 2026, half: 2 })
})

test('days and moments in words', () => {
  const now = new Date('2026-11-21T09:00:00Z')
  const today = day('2026-11-21')
  expect(longDay(day('2026-11-26'), 'nl-NL')).toBe('donderdag 26 november')
  expect(longDay(day('2026-11-26'), 'nl-BE')).toBe('donderdag 26 november')
  expect(longDay(day('2026-11-26'), 'en')).toBe('Thursday 26 November')
  expect(longDayWithYear(day('2027-03-01'), 'nl-NL')).toBe('maandag 1 maart 2027')
  expect(dateWithYear(day('2027-03-01'), 'en')).toBe('1 March 2027')
  expect(dayInWords(today, today, 'nl-NL')).toBe('vandaag')
  expect(dayInWords(day('2026-11-22'), today, 'en')).toBe('tomorrow')
  expect(dayInWords(day('2026-11-20'), today, 'nl-BE')).toBe('gisteren')
  expect(dayInWords(day('2027-01-04'), today, 'nl-NL')).toBe('maandag 4 januari')
  expect(dayInWords(day('2027-11-26'), today, 'nl-NL')).toBe('vrijdag 26 november 2027')
  expect(clock(at('8:30'), 'nl-NL')).toBe('08:30')
  expect(clock(new Date('2026-11-21T15:30:00Z'), 'en', 'Europe/Brussels')).toBe('16:30')
  expect(momentInWords(new Date('2026-11-21T15:30:00Z'), now, 'Europe/Amsterdam', 'nl-NL')).toBe('vandaag om 16:30 uur')
  expect(momentInWords(new Date('2026-11-23T07:30:00Z'), now, 'Europe/Amsterdam', 'nl-NL')).toBe('maandag 23 november om 08:30 uur')
  expect(momentInWords(new Date('2026-11-21T15:30:00Z'), now, 'Europe/Amsterdam', 'en')).toBe('today at 16:30')
  expect(capitalised('vandaag om 16:30 uur')).toBe('Vandaag om 16:30 uur')
})
