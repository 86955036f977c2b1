import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type Day } from '../../kit/time.ts'
import { chainOf, hasLeaveInside, overOn, reckonedFirstDay, sickDay, sickDaysUntil, standingOf, weekOf, type Absence } from './absence.ts'
import { knownDay } from './ruleset.ts'

const nl = { fewerDaysThan: 28 }
const absence = (first: string, last: string | null = null): Absence => ({ first: knownDay(first), last: last === null ? null : knownDay(last) })

test('the first day of absence is day 1, and a week holds seven', () => {
  const chain = chainOf([absence('2026-01-05')], [], nl)
  if (!chain) throw new Error('no chain')
  expect([sickDay(chain, 1), sickDay(chain, 7), sickDay(chain, 42)]).toEqual(['2026-01-05', '2026-01-11', '2026-02-15'])
  expect(['2026-01-05', '2026-01-11', '2026-01-12', '2026-02-15', '2026-02-16'].map(day => weekOf(chain, knownDay(day)))).toEqual([1, 1, 2, 6, 7])
})

test('27 days in between link, 28 begin anew', () => {
  const before = absence('2025-03-14', '2025-04-10')
  expect(chainOf([before, absence('2025-05-08')], [], nl)?.absences.map(({ first }) => first)).toEqual(['2025-03-14', '2025-05-08'])
  expect(chainOf([before, absence('2025-05-09')], [], nl)?.absences.map(({ first }) => first)).toEqual(['2025-05-09'])
})

test('days of leave are no recovery: they link, and dates still move by every day in between', () => {
  const leave = [{ first: knownDay('2025-04-20'), last: knownDay('2025-05-10') }]
  const absences = [absence('2025-03-14', '2025-04-10'), absence('2025-05-20')]
  expect(chainOf(absences, [], nl)?.absences.length).toBe(1)
  const chain = chainOf(absences, leave, nl)
  if (!chain) throw new Error('no chain')
  expect(chain.gaps).toEqual([{ first: '2025-04-11', days: 39, recovered: 18 }])
  expect([hasLeaveInside(chain), sickDay(chain, 29), reckonedFirstDay(chain)]).toEqual([true, '2025-05-20', '2025-04-22'])
})

test('whoever recovered may still go on for 27 days, and on the 28th it is over', () => {
  const chain = chainOf([absence('2025-03-14', '2025-04-10')], [], nl)
  if (!chain) throw new Error('no chain')
  expect(['2025-04-10', '2025-04-11', '2025-05-07', '2025-05-08'].map(day => standingOf(chain, [], nl, knownDay(day)))).toEqual(['absent', 'recovered', 'recovered', 'over'])
  expect([overOn(chain, [], nl), sickDay(chain, 28), sickDay(chain, 29)]).toEqual(['2025-05-08', '2025-04-10', null])
})

/** Absences in a row: how long each took, and how many days lay before the next. */
const rows = fc.array(fc.record({ days: fc.integer({ min: 1, max: 200 }), gap: fc.integer({ min: 0, max: 60 }) }), { minLength: 1, maxLength: 7 })
const laid = (row: readonly { readonly days: number; readonly gap: number }[]): readonly Absence[] => {
  const absences: Absence[] = []
  let at: Day = knownDay('2024-02-20')
  for (const [index, { days, gap }] of row.entries()) {
    const last = addDays(at, days - 1)
    absences.push({ first: at, last: index === row.length - 1 ? null : last })
    at = addDays(last, gap + 1)
  }
  return absences
}

test('any row of absences: the newest chain reaches back to the last gap of 28 days or more, and days count on', () => {
  fc.assert(fc.property(rows, fc.integer({ min: 1, max: 800 }), (row, k) => {
    const absences = laid(row)
    const chain = chainOf(absences, [], nl)
    if (!chain) throw new Error('no chain')
    const begins = row.findLastIndex(({ gap }, index) => index < row.length - 1 && gap >= 28) + 1
    expect(chain.absences).toEqual(absences.slice(begins))
    const day = sickDay(chain, k)
    if (day === null) throw new Error('the last absence goes on')
    // Counting there and back is the same, and the k-th day is a day of absence.
    expect(sickDaysUntil(chain, day)).toBe(k)
    expect(sickDaysUntil(chain, addDays(day, -1))).toBe(k - 1)
    const gapsBefore = chain.gaps.filter(({ first }) => first <= day).reduce((sum, { days }) => sum + days, 0)
    expect(daysBetween(chain.absences[0].first, day)).toBe(k - 1 + gapsBefore)
  }))
})
