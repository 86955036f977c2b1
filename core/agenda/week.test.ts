import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { day, range } from './agenda.fixture.ts'
import { askedWeek, weekNumber, weekRange, weekView, type Planned } from './week.ts'

const place = { country: 'NL', zone: 'Europe/Amsterdam' } as const
const nothing = { planned: [], free: [], taken: [], absences: [], breakMinutes: 15 }
const kinds = (view: ReturnType<typeof weekView>) => view.days.map(({ entries }) => entries.map(({ kind }) => kind).join(' '))

test('a week begins on Monday, whichever of its days was asked for', () => {
  expect(askedWeek(day('2026-11-29'), day('2026-11-20'))).toBe('2026-11-23')
  expect(askedWeek(null, day('2026-11-20'))).toBe('2026-11-16')
  expect(weekRange(day('2026-10-19'), place.zone)).toEqual(range('2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z')) // an hour longer: the clocks go back
  expect([day('2026-11-23'), day('2026-12-28'), day('2027-01-04'), day('2025-12-29')].map(weekNumber)).toEqual([48, 53, 1, 1])
})

test('free moments that follow each other are one stretch; the weekend shows only when something is on', () => {
  const free = [range('2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z'), range('2026-11-23T08:45:00Z', '2026-11-23T09:15:00Z'), range('2026-11-23T10:30:00Z', '2026-11-23T11:00:00Z')]
  const view = weekView(day('2026-11-23'), { ...nothing, free }, place)
  expect(view.days).toHaveLength(5)
  expect(view.days[0]?.entries).toEqual([{ kind: 'free', ...range('2026-11-23T08:00:00Z', '2026-11-23T09:15:00Z'), places: 2 }, { kind: 'free', ...range('2026-11-23T10:30:00Z', '2026-11-23T11:00:00Z'), places: 1 }])
  expect(weekView(day('2026-11-23'), { ...nothing, free: [range('2026-11-28T09:00:00Z', '2026-11-28T09:30:00Z')] }, place).days.map(one => one.day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'])
})

test('what was agreed, held and away stands on its day, in the order of the clock', () => {
  const planned: Planned = { ...range('2026-11-24T10:00:00Z', '2026-11-24T10:30:00Z'), id: newAnonymousId(), talk: newAnonymousId(), number: 2, way: 'guide-calls', cancelledAt: null }
  const held = { ...range('2026-11-24T09:00:00Z', '2026-11-24T09:30:00Z'), heldUntil: new Date('2026-11-20T08:40:00Z') }
  const view = weekView(day('2026-11-23'), { ...nothing, planned: [planned], taken: [held, { ...planned, heldUntil: null }], absences: [range('2026-11-24T14:00:00Z', '2026-11-26T23:00:00Z')] }, place)
  expect(kinds(view)).toEqual(['', 'held planned away', 'away', 'away', ''])
  expect(view.days[2]?.entries[0]).toEqual({ kind: 'away', ...range('2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z') })
})

test('a holiday is named on its day', () => {
  expect(weekView(day('2026-12-21'), nothing, place).days.map(({ holiday }) => holiday?.name['nl-NL'] ?? null)).toEqual([null, null, null, null, 'Eerste kerstdag'])
})
