import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleWard } from './planner-example.ts'
import { costOf, fullContractHours, guidanceHours, loads, offersFor, placesGained, placesOf } from './planner-hours.ts'

const learner = { stage: 'middle', context: 'usual' } as const

test('what is short is what is needed less what there is', () => {
  expect(guidanceHours([learner, learner, learner], [{ guidanceHours: 4 }])).toEqual({ needed: 6, available: 4, short: 2 })
  expect(guidanceHours([learner], [{ guidanceHours: 4 }])).toEqual({ needed: 2, available: 4, short: 0 })
})

test('small contracts are asked first, the smallest of all, and nobody beyond a full one', () => {
  const guides = [{ key: 'full', hoursPerWeek: 36 }, { key: 'most', hoursPerWeek: 32 }, { key: 'small', hoursPerWeek: 20 }, { key: 'smallest', hoursPerWeek: 12 }, { key: 'just not small', hoursPerWeek: 24 }]
  expect(offersFor(6, guides).offers).toEqual([{ guide: 'smallest', contractHours: 12, more: 6, small: true }])
  expect(offersFor(54, guides)).toEqual({ offers: [
    { guide: 'smallest', contractHours: 12, more: 24, small: true }, { guide: 'small', contractHours: 20, more: 16, small: true },
    { guide: 'just not small', contractHours: 24, more: 12, small: false }, { guide: 'most', contractHours: 32, more: 2, small: false },
  ], left: 0 })
  expect(offersFor(100, guides).left).toBe(44)
  fc.assert(fc.property(fc.integer({ min: 0, max: 400 }).map(quarters => quarters / 4), fc.array(fc.record({ key: fc.uuid(), hoursPerWeek: fc.integer({ min: 0, max: 48 }) })), (hours, some) => {
    const { offers, left } = offersFor(hours, some)
    expect(offers.reduce((sum, { more }) => sum + more, left)).toBe(hours)
    for (const { contractHours, more } of offers) expect(contractHours + more).toBeLessThanOrEqual(fullContractHours.value)
  }))
})

test('more hours are worth places, until a guide has as many learners as they may', () => {
  const guide = exampleWard({ learners: 5 }).guides.slice(0, 1).map(one => ({ ...one, starter: false, guidanceHours: 3 }))
  expect(guide.map(one => placesOf(one))).toEqual([1])
  expect(placesGained(guide, [{ guide: 'guide 0', more: 1 }])).toBe(1)
  expect(placesGained(guide, [{ guide: 'guide 0', more: 40 }])).toBe(2)
  expect(placesGained(guide, [{ guide: 'someone else', more: 40 }])).toBe(0)
  expect(costOf(2.25, 35_00)).toEqual({ weekCents: 78_75, yearCents: 4_095_00 })
})

test('how full a guide is: room, full, or over', () => {
  const { learners, guides } = exampleWard({ learners: 5 })
  const some = learners.map(one => ({ ...one, ...learner }))
  const [first] = guides.map(one => ({ ...one, guidanceHours: 4, starter: false }))
  if (!first) throw new Error('no guide')
  const having = (...keys: readonly string[]) => loads(some, [first], Object.fromEntries(keys.map(key => [key, { fixed: 'guide 0', reserve: null }])))[0]
  expect(having('learner 0')).toMatchObject({ hours: 2, of: 4, is: 'room' })
  expect(having('learner 0', 'learner 1')).toMatchObject({ hours: 4, is: 'full', learners: ['learner 0', 'learner 1'] })
  expect(having('learner 0', 'learner 1', 'learner 2')).toMatchObject({ is: 'over' })
})
