import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holidayOn } from '../../core/agenda/holidays.ts'
import { addDays, clock, dayOf, instantOf, parseDay, parseWallTime, weekdayOf, type Weekday } from '../../kit/time.ts'
import { layWeeks, minutesOfWeek, type Around, type Usual } from './weeks.ts'

const day = (text: string) => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const time = (text: string) => { const parsed = parseWallTime(text); if (!parsed) throw new Error(text); return parsed }
const zone = 'Europe/Amsterdam'
const usual: readonly Usual[] = [
  { kind: 'reflection', minutes: 60, weekday: 1, at: time('10:00'), guests: 'none' },
  { kind: 'dialogue', minutes: 60, weekday: 2, at: time('11:00'), guests: 'one colleague' },
  { kind: 'dialogue', minutes: 60, weekday: 4, at: time('15:00'), guests: 'one colleague' },
]
const hours = (from: ReturnType<typeof day>, days: number, away: readonly string[] = []) => Array.from({ length: days }, (_, index) => addDays(from, index))
  .flatMap(one => (weekdayOf(one) > 5 || away.includes(one) ? [] : [{ from: instantOf(one, time('09:00'), zone), until: instantOf(one, time('12:30'), zone) }, { from: instantOf(one, time('13:00'), zone), until: instantOf(one, time('17:00'), zone) }]))
const around = (over: Partial<Around<string>> = {}): Around<string> => ({
  weeks: 8, firstMonday: day('2026-11-23'), workdays: [1, 2, 3, 4, 5], free: hours(day('2026-11-23'), 120), colleagues: ['Kim', 'Ruud'], country: 'NL', zone, ...over,
})

test('eight weeks of one reflection and two dialogues, four hours each with the hour for reports', () => {
  const plan = layWeeks(usual, around({ firstMonday: day('2027-01-11'), free: hours(day('2027-01-11'), 80) }))
  expect(plan?.weeks).toHaveLength(8)
  expect(plan?.skipped).toEqual([])
  for (const { talks } of plan?.weeks ?? []) {
    expect(talks.map(({ kind, colleague, moved }) => [kind, colleague, moved])).toEqual([['reflection', null, null], ['dialogue', 'Kim', null], ['dialogue', 'Ruud', null]])
    expect(minutesOfWeek(talks, 60)).toBe(240)
  }
})

test('Christmas is gone round within its week; what does not fit moves as a week', () => {
  const plan = layWeeks(usual, around())
  const christmas = plan?.weeks.find(({ monday }) => monday === '2026-12-21')
  expect(christmas?.talks.map(({ from }) => dayOf(from, zone))).toEqual(['2026-12-21', '2026-12-22', '2026-12-24'])
  const friday = layWeeks(usual.map(one => ({ ...one, weekday: 5 as const })), around())
  expect(friday?.weeks.find(({ monday }) => monday === '2026-12-21')?.talks.every(({ from, moved }) => dayOf(from, zone) === '2026-12-24' && moved === 'holiday')).toBe(true)
  const away = Array.from({ length: 5 }, (_, index) => addDays(day('2026-12-28'), index))
  const skipping = layWeeks(usual, around({ free: hours(day('2026-11-23'), 120, away) }))
  expect(skipping?.skipped).toEqual([{ monday: '2026-12-28' }])
  expect(skipping?.weeks.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('part-time days are kept: a talk on a day off goes to the nearest day at work', () => {
  const plan = layWeeks(usual, around({ workdays: [1, 3, 4] }))
  expect(plan?.weeks[0]?.talks.map(({ from, moved }) => [weekdayOf(dayOf(from, zone)), clock(from, 'nl-NL', zone), moved])).toEqual([[1, '10:00', null], [1, '11:00', 'not-at-work'], [4, '15:00', null]])
})

test('through the spring night it stays ten o\'clock', () => {
  const plan = layWeeks(usual, around({ firstMonday: day('2027-03-15'), free: hours(day('2027-03-15'), 90) }))
  const usualTimes = plan?.weeks.flatMap(({ talks }) => talks.filter(({ kind, moved }) => kind === 'reflection' && moved === null).map(({ from }) => clock(from, 'nl-NL', zone)))
  expect([...new Set(usualTimes)]).toEqual(['10:00'])
})

test('four weeks may be passed over, a fifth is said to be too many', () => {
  const later = (weeks: number) => layWeeks(usual, around({ firstMonday: day('2027-01-11'), free: hours(addDays(day('2027-01-11'), 7 * weeks), 80) }))
  expect(later(4)?.skipped).toHaveLength(4)
  expect(later(5)).toBe(null)
})

test('time that is just enough is enough: to its edges, and one right after another', () => {
  const hour = (from: string, until: string) => ({ from: instantOf(day('2027-01-11'), time(from), zone), until: instantOf(day('2027-01-11'), time(until), zone) })
  const twice = ['09:00', '10:00'].map((at): Usual => ({ kind: 'reflection', minutes: 60, weekday: 1, at: time(at), guests: 'none' }))
  const plan = layWeeks(twice, around({ weeks: 1, firstMonday: day('2027-01-11'), free: [hour('09:00', '11:00')] }))
  expect(plan?.weeks[0]?.talks.map(({ from, moved }) => [clock(from, 'nl-NL', zone), moved])).toEqual([['09:00', null], ['10:00', null]])
  expect(layWeeks(twice.toReversed(), around({ weeks: 1, firstMonday: day('2027-01-11'), free: [hour('09:00', '11:00')] }))?.weeks[0]?.talks.map(({ moved }) => moved)).toEqual([null, null])
})

test('no time at all is said, not invented', () => expect(layWeeks(usual, around({ free: [] }))).toBe(null))

test('whatever the hours: nothing overlaps, nothing lies outside free time, on a holiday or a day off, and each week lies in its own week', () => {
  const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5)
  fc.assert(fc.property(fc.uniqueArray(weekday, { minLength: 1 }), fc.array(fc.nat(80), { maxLength: 30 }), fc.tuple(weekday, weekday, weekday), fc.nat(300), (workdays, awayDays, [one, two, three], start) => {
    const first = addDays(day('2026-01-05'), Math.floor(start / 7) * 7)
    const free = hours(first, 90, awayDays.map(index => addDays(first, index)))
    const wished = usual.map((talk, index) => ({ ...talk, weekday: [one, two, three][index] ?? one }))
    const plan = layWeeks(wished, around({ firstMonday: first, workdays, free }))
    const talks = plan?.weeks.flatMap(({ monday, talks }) => talks.map(talk => ({ ...talk, monday }))) ?? []
    for (const talk of talks) {
      const on = dayOf(talk.from, zone)
      expect(free.some(range => range.from <= talk.from && talk.until <= range.until)).toBe(true)
      expect(holidayOn(on, 'NL')).toBe(null)
      expect(workdays).toContain(weekdayOf(on))
      expect(on >= talk.monday && on < addDays(talk.monday, 7)).toBe(true)
      expect(talks.filter(other => other.from < talk.until && talk.from < other.until)).toHaveLength(1)
    }
  }), { numRuns: 60 })
})
