import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admit, capacity, hoursFor, load, mostLearnersOf, taken, wardSize } from './planner-load.ts'
import { contexts, stages } from './planner.ts'

const starting = { stage: 'start', context: 'complex' } as const
const midway = { stage: 'middle', context: 'complex' } as const
const advanced = { stage: 'advanced', context: 'usual' } as const

test('the load of a learner follows from how far they are and how much their place asks', () => {
  expect([starting, midway, advanced].map(learner => load(learner))).toEqual([3.75, 2.5, 1.5])
  expect(hoursFor([starting, midway, advanced])).toBe(7.75)
  expect(load({ stage: 'finishing', context: 'light' })).toBe(0.8)
})

test('a guide takes whoever still fits: six hours are not enough for the first two', () => {
  const guide = { guidanceHours: 6, starter: false }
  expect(taken(guide, [starting, midway, advanced])).toEqual([starting, advanced])
  expect(hoursFor(taken(guide, [starting, midway, advanced]))).toBe(5.25)
  expect(capacity({ guidanceHours: 40, starter: false }, Array.from({ length: 5 }, () => advanced))).toBe(3)
  expect(capacity({ guidanceHours: 40, starter: true }, Array.from({ length: 5 }, () => advanced))).toBe(2)
  expect(capacity({ guidanceHours: 3.75, starter: false }, [starting]), 'exactly enough').toBe(1)
})

test('never more than the hours or the number of a guide, and nobody left out who would still fit', () => {
  const learner = fc.record({ stage: fc.constantFrom(...stages), context: fc.constantFrom(...contexts) })
  fc.assert(fc.property(fc.array(learner, { maxLength: 8 }), fc.record({ guidanceHours: fc.integer({ min: 0, max: 48 }).map(quarters => quarters / 4), starter: fc.boolean() }), (learners, guide) => {
    const fitting = taken(guide, learners)
    expect(fitting.length).toBeLessThanOrEqual(mostLearnersOf(guide))
    expect(hoursFor(fitting)).toBeLessThanOrEqual(guide.guidanceHours)
    const left = learners.filter(one => !fitting.includes(one))
    expect(left.every(one => fitting.length === mostLearnersOf(guide) || hoursFor([...fitting, one]) > guide.guidanceHours)).toBe(true)
  }))
})

test('fifteen learners are usual, sixteen to eighteen crowded, more takes a reason', () => {
  expect([14, 15, 16, 18, 19].map(number => wardSize(number))).toEqual(['usual', 'usual', 'crowded', 'crowded', 'too many'])
  expect(admit(14, null)).toEqual({ size: 'usual', reason: null })
  expect(admit(17, 'not needed')).toEqual({ size: 'crowded', reason: null })
  expect(admit(18, null)).toEqual({ refused: 'ward.full', values: { most: 18 } })
  expect(admit(18, '   ')).toMatchObject({ refused: 'ward.full' })
  expect(admit(18, ' Two finish on Friday. ')).toEqual({ size: 'too many', reason: 'Two finish on Friday.' })
})
