import { expect, test } from 'vitest'
import { minutesBetween, parseDay, parseWallTime, wallTimeOf, weekdayOf, type Day, type WallTime } from '../../kit/time.ts'
import { expandSeries, type WeeklySeries } from './series.ts'

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

const thursdays: WeeklySeries = {
  from: day('2026-03-12'), time: at('16:30'), zone: 'Europe/Amsterdam', minutes: 60, everyWeeks: 1, end: { count: 8 }, skipHolidaysOf: 'NL',
}

test('half past four stays half past four when the clocks change', () => {
  const { occurrences, skipped } = expandSeries(thursdays)
  expect(occurrences.map((talk) => talk.day)).toEqual([
    '2026-03-12', '2026-03-19', '2026-03-26', '2026-04-02', '2026-04-09', '2026-04-16', '2026-04-23', '2026-04-30',
  ])
  expect(occurrences[2]?.from.toISOString()).toBe('2026-03-26T15:30:00.000Z')
  expect(occurrences[3]?.from.toISOString()).toBe('2026-04-02T14:30:00.000Z')
  for (const talk of occurrences) {
    expect(wallTimeOf(talk.from, 'Europe/Amsterdam')).toBe('16:30')
    expect(minutesBetween(talk.from, talk.until)).toBe(60)
    expect(talk.moved).toBeNull()
  }
  expect(skipped).toEqual([])
})

test('a holiday is skipped and named, and the talk comes after', () => {
  const { occurrences, skipped } = expandSeries({ ...thursdays, from: day('2026-05-07'), end: { count: 3 } })
  expect(occurrences.map((talk) => talk.day)).toEqual(['2026-05-07', '2026-05-21', '2026-05-28'])
  expect(skipped.map((holiday) => [holiday.day, holiday.name['nl-NL']])).toEqual([['2026-05-14', 'Hemelvaartsdag']])
})

test('nothing is skipped when nobody asks for it', () => {
  const { occurrences, skipped } = expandSeries({ ...thursdays, from: day('2026-05-07'), end: { count: 3 }, skipHolidaysOf: null })
  expect(occurrences.map((talk) => talk.day)).toEqual(['2026-05-07', '2026-05-14', '2026-05-21'])
  expect(skipped).toEqual([])
})

test('every other week, up to a day that no longer counts', () => {
  const { occurrences } = expandSeries({ ...thursdays, from: day('2026-12-17'), everyWeeks: 2, end: { until: day('2027-01-28') } })
  expect(occurrences.map((talk) => talk.day)).toEqual(['2026-12-17', '2026-12-31', '2027-01-14'])
  for (const talk of occurrences) expect(weekdayOf(talk.day)).toBe(4)
})

test('a time the clock skips moves forward and says so; of a doubled time the first counts', () => {
  const nights: WeeklySeries = { ...thursdays, from: day('2026-03-22'), time: at('02:30'), end: { count: 2 } }
  const { occurrences } = expandSeries(nights)
  expect(occurrences.map((talk) => [talk.from.toISOString(), talk.moved])).toEqual([
    ['2026-03-22T01:30:00.000Z', null], ['2026-03-29T01:30:00.000Z', 'did-not-exist'],
  ])
  const autumn = expandSeries({ ...nights, from: day('2026-10-25'), end: { count: 1 } })
  expect(autumn.occurrences.map((talk) => [talk.from.toISOString(), talk.moved])).toEqual([['2026-10-25T00:30:00.000Z', null]])
})

test('an empty series is empty, an endless or broken one is an error', () => {
  expect(expandSeries({ ...thursdays, end: { count: 0 } }).occurrences).toEqual([])
  expect(expandSeries({ ...thursdays, end: { until: thursdays.from } }).occurrences).toEqual([])
  const endless = [{ end: { count: Infinity } }, { end: { until: day('9999-01-01') } }]
  for (const wrong of [{ everyWeeks: 0 }, { everyWeeks: 1.5 }, { minutes: 0 }, ...endless]) {
    expect(() => expandSeries({ ...thursdays, ...wrong })).toThrow(RangeError)
  }
})
