import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, mondayOf, parseDay, weekdayOf, type Day } from '../../kit/time.ts'
import { known } from '../../test/site.ts'
import { mostIn, shownSince, waitOn, weeksOf, weeksShown, type DayWait } from './weeks.ts'

const day = (text: string): Day => known(parseDay(text))
/** A Friday. */
const today = day('2026-11-20')
const waits = (monday: Day, ...days: readonly (number | null)[]): readonly DayWait[] => days.map((waitDays, index) => ({ day: addDays(monday, index), waitDays }))
const thisWeek = day('2026-11-16')

test('a new house has no weeks; one that began this week has one', () => {
  expect(weeksOf([], [], today)).toEqual([])
  expect(weeksOf([{ week: thisWeek, what: 'asked', count: 3 }], waits(thisWeek, 2), today)).toEqual([{ monday: thisWeek, wait: 2, asked: 3, late: 0, wished: 0, unmet: 0 }])
})

test('the wait of a week is that of its middle day, and no place is longer than any', () => {
  const of = (...days: readonly (number | null)[]) => weeksOf([], waits(thisWeek, ...days), today)[0]?.wait
  expect([of(5, 1, 3), of(1, 4), of(null, 2, 3), of(null, null, 3), of(0, 0, null, null), of(null, null, null, 0, 0)]).toEqual([3, 1, 3, 'none', 0, 'none'])
})

test('a week in which nobody looked is not known, and nothing counted is zero', () => {
  const weeks = weeksOf([], [...waits(day('2026-11-02'), 1), ...waits(thisWeek, 4)], today)
  expect(weeks.map(({ monday, wait, late }) => [monday, wait, late])).toEqual([['2026-11-02', 1, 0], ['2026-11-09', null, 0], ['2026-11-16', 4, 0]])
})

test('half a year is shown, week by week without a gap, whatever is known from before', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), fc.integer({ min: 0, max: 800 }), (back, ahead) => {
    const now = addDays(today, ahead)
    const days = back.map(days => ({ day: addDays(now, -days), waitDays: days % 5 === 0 ? null : days }))
    const weeks = weeksOf([], days, now)
    expect(weeks.length).toBeLessThanOrEqual(weeksShown)
    expect(weeks.length > 0).toBe(days.some(one => one.day >= shownSince(now)))
    for (const [index, { monday }] of weeks.entries()) {
      expect(weekdayOf(monday)).toBe(1)
      expect(monday).toBe(addDays(mondayOf(now), -7 * (weeks.length - 1 - index)))
    }
  }))
})

test('the first place counts, by the calendar where the house stands', () => {
  const at = (text: string) => ({ from: new Date(text), until: new Date(text) })
  expect(waitOn(today, [at('2026-11-25T10:00:00Z'), at('2026-11-22T23:30:00Z')], 'Europe/Amsterdam')).toEqual({ day: today, waitDays: 3 })
  expect(waitOn(today, [at('2026-11-20T16:00:00Z')], 'Europe/Amsterdam').waitDays).toBe(0)
  expect(waitOn(today, [], 'Europe/Amsterdam').waitDays).toBeNull()
})

test('the worst week is the latest of the worst, and none where it never happened', () => {
  const weeks = weeksOf([{ week: day('2026-11-02'), what: 'late', count: 2 }, { week: day('2026-11-09'), what: 'late', count: 2 }], waits(thisWeek, 1), today)
  expect(mostIn(weeks, ({ late }) => late)?.monday).toBe('2026-11-09')
  expect(mostIn(weeks, ({ unmet }) => unmet)).toBeNull()
})
