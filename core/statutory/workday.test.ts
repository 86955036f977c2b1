import { expect, test } from 'vitest'
import { knownDay } from './ruleset.ts'
import { addWorkdays, isWorkday, workdayBefore, workdayFrom } from './workday.ts'

test('a Saturday, a Sunday, a holiday and a day equated with one are no working days', () => {
  for (const day of ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2026-01-01']) expect(isWorkday(knownDay(day), 'NL'), day).toBe(false)
  // 26 April where the 27th is a Sunday: then the 27th is a Sunday, and the Monday after it a working day.
  expect([isWorkday(knownDay('2025-04-26'), 'NL'), isWorkday(knownDay('2025-04-28'), 'NL')]).toEqual([false, true])
  expect([isWorkday(knownDay('2026-07-21'), 'BE'), isWorkday(knownDay('2026-07-21'), 'NL'), isWorkday(knownDay('2026-04-27'), 'BE')]).toEqual([false, true, true])
})

test('the next working day and the last one before', () => {
  expect(workdayFrom(knownDay('2026-04-04'), 'NL')).toBe('2026-04-07')
  expect(workdayFrom(knownDay('2026-04-07'), 'NL')).toBe('2026-04-07')
  expect(workdayBefore(knownDay('2026-04-07'), 'NL')).toBe('2026-04-02')
  expect(addWorkdays(knownDay('2026-04-02'), 2, 'NL')).toBe('2026-04-08')
})
