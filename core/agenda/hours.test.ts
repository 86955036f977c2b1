import { expect, test } from 'vitest'
import { usualCut } from './agenda.ts'
import { day, range, time } from './agenda.fixture.ts'
import type { WeeklyHours } from './free-moments.ts'
import { closedDaysAhead, endHours, keepExtraHours, keepWeeklyHours, openOn, stayAway, unfitting } from './hours.ts'

const monday = day('2026-11-23')
const place = { country: 'NL', zone: 'Europe/Amsterdam' } as const
const morning: WeeklyHours = { weekday: 1, from: time('09:00'), until: time('12:00'), validFrom: monday, validUntil: null }
const wish = { weekday: 1, from: time('13:00'), until: time('15:00'), since: monday } as const

test('weekly hours begin today or later, hold at least one talk, and stand once', () => {
  expect(keepWeeklyHours(wish, [morning], usualCut, monday)).toEqual({ weekday: 1, from: '13:00', until: '15:00', validFrom: monday, validUntil: null })
  expect(keepWeeklyHours({ ...wish, until: time('13:00') }, [], usualCut, monday)).toMatchObject({ refused: 'hours.backwards' })
  expect(keepWeeklyHours({ ...wish, until: time('13:25') }, [], usualCut, monday)).toEqual({ refused: 'hours.too-short', values: { minutes: 30 } })
  expect(keepWeeklyHours({ ...wish, since: day('2026-11-22') }, [], usualCut, monday)).toMatchObject({ refused: 'hours.past' })
  expect(keepWeeklyHours({ ...wish, from: time('11:00') }, [morning], usualCut, monday)).toMatchObject({ refused: 'hours.there-already' })
  // Hours that end make room for what comes after them.
  expect(keepWeeklyHours({ ...wish, from: time('11:00'), since: day('2026-12-07') }, [{ ...morning, validUntil: day('2026-12-07') }], usualCut, monday)).not.toHaveProperty('refused')
  expect(keepWeeklyHours({ ...wish, weekday: 2, from: time('11:00') }, [morning], usualCut, monday)).not.toHaveProperty('refused')
})

test('extra hours stand once on a day', () => {
  const extra = { day: monday, from: time('19:00'), until: time('21:00') }
  expect(keepExtraHours(extra, [], usualCut, monday)).toBe(extra)
  expect(keepExtraHours(extra, [extra], usualCut, monday)).toMatchObject({ refused: 'hours.there-already' })
  expect(keepExtraHours({ ...extra, day: day('2026-11-22') }, [], usualCut, monday)).toMatchObject({ refused: 'hours.past' })
})

test('hours end after their last day; what would never have begun goes whole', () => {
  expect(endHours(morning, day('2026-11-30'), monday)).toEqual({ endsOn: '2026-12-01' })
  expect(endHours({ ...morning, validFrom: day('2026-01-05') }, day('2026-11-22'), monday)).toEqual({ endsOn: '2026-11-23' })
  expect(endHours({ ...morning, validFrom: day('2026-12-07') }, day('2026-11-30'), monday)).toEqual({ never: true })
  expect(endHours(morning, day('2026-11-01'), monday)).toMatchObject({ refused: 'hours.past' })
})

test('an absence without times is whole days by the provider\'s clock', () => {
  const now = new Date('2026-11-20T08:30:00Z')
  expect(stayAway({ from: day('2026-12-21'), fromTime: null, until: day('2027-01-01'), untilTime: null }, place.zone, now)).toEqual(range('2026-12-20T23:00:00Z', '2027-01-01T23:00:00Z'))
  expect(stayAway({ from: monday, fromTime: time('13:00'), until: monday, untilTime: time('15:00') }, place.zone, now)).toEqual(range('2026-11-23T12:00:00Z', '2026-11-23T14:00:00Z'))
  expect(stayAway({ from: monday, fromTime: null, until: day('2026-11-22'), untilTime: null }, place.zone, now)).toMatchObject({ refused: 'hours.backwards' })
  expect(stayAway({ from: day('2026-11-01'), fromTime: null, until: day('2026-11-02'), untilTime: null }, place.zone, now)).toMatchObject({ refused: 'hours.past' })
  expect(stayAway({ from: monday, fromTime: null, until: day('2028-11-22'), untilTime: null }, place.zone, now)).toMatchObject({ refused: 'hours.too-long' })
})

test('an appointment no longer fits when its hours ended or the guide is away', () => {
  const hours = { hours: [morning], extraHours: [], absences: [] }
  const nine = range('2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z')
  const noon = range('2026-11-23T10:45:00Z', '2026-11-23T11:15:00Z')
  expect(unfitting([nine, noon], hours, place)).toEqual([noon])
  expect(unfitting([nine], { ...hours, hours: [{ ...morning, validUntil: monday }] }, place)).toEqual([nine])
  expect(unfitting([nine], { ...hours, absences: [range('2026-11-23T08:15:00Z', '2026-11-23T09:00:00Z')] }, place)).toEqual([nine])
  expect(unfitting([noon], { ...hours, extraHours: [{ day: monday, from: time('12:00'), until: time('13:00') }] }, place)).toEqual([]) // touching hours are one stretch
  expect(unfitting([range('2026-11-23T22:30:00Z', '2026-11-23T23:00:00Z')], { ...hours, extraHours: [{ day: monday, from: time('22:00'), until: time('24:00') }] }, place)).toEqual([])
})

test('a holiday closes the weekly hours and not the extra ones', () => {
  const christmas = day('2026-12-25')
  const friday: WeeklyHours = { ...morning, weekday: 5 }
  expect(openOn(christmas, { hours: [friday], extraHours: [] }, 'NL')).toEqual([])
  expect(openOn(christmas, { hours: [friday], extraHours: [{ day: christmas, from: time('10:00'), until: time('11:00') }] }, 'NL')).toEqual([{ from: '10:00', until: '11:00' }])
  expect(closedDaysAhead('NL', christmas)[0]?.day).toBe(christmas)
  expect(closedDaysAhead('BE', day('2026-11-20')).map(holiday => holiday.day)).toContain('2027-11-11')
})
