import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, mondayOf, parseDay, type Day } from '../../kit/time.ts'
import { askGrowth, grownBy, ledgerOf, weeksToSay } from './guidance-ledger.ts'
import { costOf, guidanceHours, offersFor, placesGained } from './planner-hours.ts'
import { exampleWard } from './planner-example.ts'
import { capacity, hoursFor } from './planner-load.ts'

const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const today = day('2026-11-20')
const guide = newAnonymousId<'ward-guide'>()
const said = (...hours: readonly number[]) => hours.map((each, week) => ({ guide, monday: addDays(mondayOf(today), -7 * (week + 1)), hours: each }))

test('what is given more than agreed, week after week, is more; one heavy week is not', () => {
  expect(ledgerOf(said(8, 8, 9, 9), 6, today)).toEqual({ weeks: 4, mean: 8.5, agreed: 6, more: 2.5 })
  expect(ledgerOf(said(10, 6, 6, 6), 6, today)).toEqual({ weeks: 4, mean: 7, agreed: 6, more: 1 })
  expect(ledgerOf(said(9, 9, 9), 6, today), 'three weeks tell nothing yet').toMatchObject({ weeks: 3, more: 0 })
  expect(ledgerOf(said(4, 4, 4, 4), 6, today)).toMatchObject({ mean: 4, more: 0 })
  expect(ledgerOf(said(6.1, 6.1, 6.2, 6.2), 6, today), 'in quarters').toMatchObject({ more: 0 })
  expect(ledgerOf([], 6, today)).toEqual({ weeks: 0, mean: null, agreed: 6, more: 0 })
})

test('this week is not over, and what is longer ago than eight weeks is over', () => {
  expect(ledgerOf([{ guide, monday: mondayOf(today), hours: 40 }, ...said(8, 8, 8, 8)], 6, today)).toMatchObject({ weeks: 4, more: 2 })
  expect(ledgerOf(said(...Array.from({ length: 20 }, (_, week) => (week < 8 ? 6 : 40))), 6, today)).toMatchObject({ weeks: 8, mean: 6 })
  expect(weeksToSay(today).slice(0, 2)).toEqual(['2026-11-16', '2026-11-09'])
})

// The figures of the worked example: three learners ask 3.75 + 2.5 + 1.5 hours, and a guide has six.
const three = [{ stage: 'start', context: 'complex' }, { stage: 'middle', context: 'complex' }, { stage: 'advanced', context: 'usual' }] as const
test('the worked example: 1.75 hours more let the guide take the third learner, for 61.25 a week', () => {
  expect(hoursFor(three)).toBe(7.75)
  const small = { key: 'guide 0', hoursPerWeek: 20, guidanceHours: 6, starter: false }
  expect(guidanceHours(three, [small])).toEqual({ needed: 7.75, available: 6, short: 1.75 })
  expect(offersFor(1.75, [small])).toEqual({ offers: [{ guide: 'guide 0', contractHours: 20, more: 1.75, small: true }], left: 0 })
  expect(costOf(1.75, 35_00)).toEqual({ weekCents: 61_25, yearCents: 3_185_00 })
  const grown = { ...small, ...grownBy(small, 1.75) }
  expect(grown).toMatchObject({ hoursPerWeek: 21.75, guidanceHours: 7.75 })
  expect([capacity(small, three), capacity(grown, three)]).toEqual([2, 3])
  const [some] = exampleWard({ learners: 5 }).guides
  if (!some) throw new Error('no guide')
  expect(placesGained([{ ...some, starter: false, guidanceHours: 2.25 }], [{ guide: some.key, more: 1.75 }])).toBe(1)
})

test('nobody is asked twice, for nothing, or beyond a full contract', () => {
  expect(askGrowth({ hoursPerWeek: 20 }, 1.75, [])).toEqual({ more: 1.75 })
  expect(askGrowth({ hoursPerWeek: 20 }, 1.6, [])).toEqual({ more: 1.5 })
  expect(askGrowth(null, 2, [])).toMatchObject({ refused: 'growth.no-hours' })
  expect(askGrowth({ hoursPerWeek: 20 }, 0.1, [])).toMatchObject({ refused: 'growth.nothing' })
  expect(askGrowth({ hoursPerWeek: 35 }, 2, [])).toMatchObject({ refused: 'growth.full', values: { most: 36 } })
  for (const is of ['asked', 'agreed'] as const) expect(askGrowth({ hoursPerWeek: 20 }, 2, [{ is }])).toMatchObject({ refused: 'growth.asked' })
  expect(askGrowth({ hoursPerWeek: 20 }, 2, [{ is: 'done' }])).toEqual({ more: 2 })
  fc.assert(fc.property(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1, max: 160 }), (has, more) => {
    const asked = askGrowth({ hoursPerWeek: has / 4 }, more / 4, [])
    expect('refused' in asked ? 0 : grownBy({ hoursPerWeek: has / 4, guidanceHours: 2 }, asked.more).hoursPerWeek).toBeLessThanOrEqual(36)
  }))
})
