import { expect, test } from 'vitest'
import { addDays, parseWallTime } from '../../kit/time.ts'
import { changes, choiceProblem, priceChanges } from './planner-compare.ts'
import { exampleWard } from './planner-example.ts'
import { longRests, mostHours, tooClose, unableOn, workingTime } from './planner-working-time.ts'
import type { Shift } from './planner.ts'

const ward = exampleWard()
const { from } = ward
const time = (text: string) => parseWallTime(text) ?? (() => { throw new Error('no time') })()
const shift = (days: number, begins: string, ends: string): Shift => ({ key: `${days} ${begins}`, day: addDays(from, days), from: time(begins), until: time(ends), breakMinutes: 30, clients: 'usual', guides: 1, least: 0, most: 9 })
const { adult, 'under 18': young } = workingTime.NL

test('what came, what went and what stayed; and on which account the price differs', () => {
  const on = (person: string, at: string) => ({ person, shift: at })
  expect(changes([on('a', '1'), on('b', '1')], [on('a', '1'), on('b', '2')])).toEqual({ comes: [on('b', '2')], goes: [on('b', '1')], stays: 1 })
  expect(priceChanges({ a: 3, b: 2, c: 1 }, { a: 3, b: 12 })).toEqual([{ term: 'b', before: 2, after: 12 }, { term: 'c', before: 1, after: 0 }])
})

test('a choice that can never be says why', () => {
  const on = (person: string, at: string, works = true) => choiceProblem(ward, { person, shift: at, works })
  expect(on('learner 0', '2026-11-24 early')).toBe('school')
  expect(on('learner 3', '2026-12-01 early')).toBe('away')
  expect(on('guide 1', '2026-11-28 early')).toBe('day')
  expect(on('guide 1', '2026-11-27 early')).toBeNull()
  expect(on('guide 1', '2026-11-28 early', false)).toBeNull()
  expect(on('nobody', '2026-11-27 early')).toBe('unknown')
})

test('eleven hours between two shifts, twelve for whoever is under eighteen', () => {
  const late = shift(0, '14:30', '20:00')
  expect(tooClose(late, shift(1, '07:00', '15:00'), adult)).toBe(false)
  expect(tooClose(late, shift(1, '07:00', '15:00'), young)).toBe(true)
  expect(tooClose(shift(1, '08:00', '15:00'), late, young)).toBe(false)
  expect(tooClose(shift(0, '07:00', '15:00'), shift(0, '14:00', '16:00'), adult)).toBe(true)
  expect(tooClose(late, late, adult), 'a shift is not too close to itself').toBe(false)
})

test('nobody under eighteen works at night or long, and school counts in their week', () => {
  const person = { key: 'p', hoursPerWeek: 24, workingTime: 'under 18', weekdays: [1, 2, 3, 4, 5, 6, 7], away: [] } as const
  expect(unableOn(person, shift(0, '14:30', '23:00'), young)).toBeNull()
  expect(unableOn(person, shift(0, '14:30', '23:15'), young)).toBe('night')
  expect(unableOn(person, shift(0, '05:30', '12:00'), young)).toBe('night')
  expect(unableOn(person, shift(0, '06:00', '12:00'), young)).toBeNull()
  expect(unableOn(person, shift(0, '22:00', '06:00'), young)).toBe('night')
  expect(unableOn(person, shift(0, '22:00', '06:00'), adult)).toBeNull()
  expect(unableOn(person, shift(0, '08:00', '18:00'), young)).toBe('too-long')
  expect(unableOn({ ...person, away: [{ from: addDays(from, 1), until: addDays(from, 2) }] }, shift(0, '22:00', '06:00'), adult), 'the night runs into a day away').toBe('away')
  expect(mostHours(young, { schoolDays: [2] })).toBe(39)
  expect(unableOn(person, shift(0, '14:30', '22:30'), workingTime.BE['under 18'])).toBe('night')
})

test('the long rest of a week begins at its start or after a shift', () => {
  const [early, late] = [shift(0, '07:00', '15:00'), shift(6, '15:00', '23:00')]
  const rests = longRests([early, late], from, adult)
  expect(rests.map(taken => taken.map(({ key }) => key)), 'after the first shift there is time enough, so nobody has to miss it').toEqual([[]])
  const days = [0, 1, 2, 3, 4, 5, 6].map(day => shift(day, '07:00', '15:00'))
  expect(longRests(days, from, adult).map(taken => taken.map(({ key }) => key)), 'one day free does, but for those at the ends of the week').toEqual([1, 2, 3, 4, 5].map(day => [`${day} 07:00`]))
})
