/** The values that were given for each instrument, and what holds for all answers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instruments, valuesOn, type Instrument } from './instrument.ts'
import { farFromSchedule, goalAttainment, type Answers, type GoalResult } from './scoring.ts'

const numbered = (values: readonly (number | null)[]): Answers => Object.fromEntries(values.map((value, index) => [String(index + 1), value]))
const keyed = ({ items }: Instrument, values: readonly (number | null)[]): Answers => Object.fromEntries(items.map((key, index) => [key, values[index] ?? null]))
const total = (instrument: Instrument, values: readonly (number | null)[]) => instrument.read(keyed(instrument, values)).lines[0]?.value ?? null

const { k10, phq4, tv5, wk1, vp4, gp3 } = instruments

describe('k10', () => {
  test('sums ten answers, and falls in the bands of CBS', () => {
    const bandAt = (values: readonly number[]) => { const { lines, band } = k10.read(numbered(values)); return [lines[0]?.value, band] }
    expect(bandAt(Array(10).fill(1))).toEqual([10, 'low'])
    expect(bandAt([6 - 1, 1, 2, 1, 1, 1, 1, 1, 1, 1])).toEqual([15, 'low'])
    expect(bandAt([5, 2, 2, 1, 1, 1, 1, 1, 1, 1])).toEqual([16, 'moderate'])
    expect(bandAt([5, 5, 5, 5, 3, 2, 1, 1, 1, 1])).toEqual([29, 'moderate'])
    expect(bandAt([5, 5, 5, 5, 3, 2, 2, 1, 1, 1])).toEqual([30, 'high'])
    expect(bandAt(Array(10).fill(5))).toEqual([50, 'high'])
  })
  test('one or two passed over count as this person\'s mean, three leave no score', () => {
    expect(total(k10, [null, 2, 2, 2, 2, 2, 2, 2, 2, 2])).toBe(20)
    expect(total(k10, [null, null, 3, 3, 3, 3, 1, 1, 1, 1])).toBe(20)
    expect(total(k10, [null, 1, 1, 1, 1, 1, 1, 1, 1, 2])).toBe(11) // 10/9 · 10 = 11.1
    expect(k10.read(numbered([null, null, null, 5, 5, 5, 5, 5, 5, 5]))).toEqual({ lines: [], band: null, parts: [] })
  })
  test('k6 is six of them, and only whole', () => {
    const values = [5, 1, 5, 2, 3, 5, 5, 4, 5, 1]
    expect(k10.read(numbered(values)).parts).toEqual([{ key: 'k6', value: 1 + 2 + 3 + 4 + 5 + 1, wants: null }])
    expect(k10.read(numbered(values.with(0, 1))).parts[0]?.value, 'the first is none of the six').toBe(16)
    expect(k10.read(numbered([5, null, 5, 2, 3, 5, 5, 4, 5, 1])).parts).toEqual([])
    expect(k10.read(numbered([null, 1, 5, 2, 3, 5, 5, 4, 5, 1])).parts[0]?.value).toBe(16)
  })
})

describe('phq4', () => {
  test.each([[[0, 0, 0, 0], 0, 'none'], [[1, 0, 1, 0], 2, 'none'], [[1, 1, 1, 0], 3, 'mild'], [[2, 1, 1, 1], 5, 'mild'], [[2, 2, 1, 1], 6, 'moderate'], [[2, 2, 2, 2], 8, 'moderate'], [[3, 2, 2, 2], 9, 'severe'], [[3, 3, 3, 3], 12, 'severe']] as const)('%j is %d, %s', (values, sum, band) => {
    const reading = phq4.read(numbered(values))
    expect([reading.lines[0]?.value, reading.band]).toEqual([sum, band])
  })
  test('two parts, from three worth a talk', () => {
    expect(phq4.read(numbered([2, 1, 1, 1])).parts).toEqual([{ key: 'anxiety', value: 3, wants: 'a talk' }, { key: 'mood', value: 2, wants: null }])
    expect(phq4.read(numbered([1, 1, 0, 3])).parts).toEqual([{ key: 'anxiety', value: 2, wants: null }, { key: 'mood', value: 3, wants: 'a talk' }])
  })
  test('never a partial score', () => {
    for (const missing of [0, 1, 2, 3]) expect(phq4.read(numbered([3, 3, 3, 3].map((value, index) => (index === missing ? null : value))))).toEqual({ lines: [], band: null, parts: [] })
  })
})

test('tv5 is the mean of at least four', () => {
  expect(total(tv5, [5, 6, 7, 8, 9])).toBe(7)
  expect(total(tv5, [5, 6, 7, 8, null])).toBe(6.5)
  expect(total(tv5, [5, 6, 7, null, null])).toBeNull()
  expect(([[3, 4, 4, 4, 4], [4, 4, 4, 4, 4], [6, 7, 7, 7, 7], [7, 7, 7, 7, 7]] as const).map(values => tv5.read(keyed(tv5, values)).band)).toEqual(['low', 'middle', 'middle', 'high'])
})

test('wk1 is what was answered, and far from the schedule beyond twenty points', () => {
  expect(total(wk1, [60])).toBe(60)
  expect(total(wk1, [null])).toBeNull()
  expect(valuesOn(wk1.scale)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
  expect([farFromSchedule(40, 60), farFromSchedule(30, 60), farFromSchedule(80, 50)]).toEqual([null, { gap: -30 }, { gap: 30 }])
})

test('pillars and a talk have lines and no total', () => {
  expect(vp4.read(keyed(vp4, [3, null, 0, 10]))).toEqual({ lines: [{ key: 'trust', value: 3 }, { key: 'cooperation', value: 0 }, { key: 'communication', value: 10 }], band: null, parts: [] })
  expect(gp3.read(keyed(gp3, [7, 8, 9])).lines).toHaveLength(3)
})

describe('goal attainment', () => {
  const goals = (results: readonly GoalResult['result'][], weights: readonly number[]) => results.map((result, index) => ({ result, weight: weights[index] ?? 1 }))
  test.each([[[0, 1, -1], [1, 1, 1], 50], [[1, 1, 0], [1, 1, 1], 59.13], [[1, 0], [2, 1], 58.03]] as const)('%j with weights %j is %d', (results, weights, expected) => {
    expect(goalAttainment(goals(results, weights))).toBeCloseTo(expected, 2)
  })
  test('nothing to measure, nothing measured', () => {
    expect(goalAttainment([])).toBeNull()
    expect(goalAttainment([{ result: 2, weight: 0 }])).toBeNull()
  })
  const aGoal = fc.record({ result: fc.constantFrom<GoalResult['result']>(-2, -1, 0, 1, 2), weight: fc.integer({ min: 1, max: 5 }) })
  test('as expected is fifty, order does not matter, better never lowers it, and turning all around mirrors it', () => {
    fc.assert(fc.property(fc.array(aGoal, { minLength: 1, maxLength: 8 }), fc.nat(), (all, at) => {
      const t = goalAttainment(all) ?? Number.NaN
      expect(goalAttainment(all.map(goal => ({ ...goal, result: 0 })))).toBeCloseTo(50, 9)
      expect(goalAttainment(all.toReversed())).toBeCloseTo(t, 9)
      const mirrored = { [-2]: 2, [-1]: 1, 0: 0, 1: -1, 2: -2 } as const
      expect(goalAttainment(all.map(goal => ({ ...goal, result: mirrored[goal.result] })))).toBeCloseTo(100 - t, 9)
      const better = all.map((goal, index): GoalResult => (index === at % all.length && goal.result < 2 ? { ...goal, result: up[goal.result] } : goal))
      expect(goalAttainment(better)).toBeGreaterThanOrEqual(t - 1e-9)
    }), { numRuns: 500 })
  })
  const up = { [-2]: -1, [-1]: 0, 0: 1, 1: 2, 2: 2 } as const
})

describe('whatever is answered', () => {
  const answersTo = ({ items, scale }: Instrument) => fc.array(fc.option(fc.constantFrom(...valuesOn(scale)), { freq: 6 }), { minLength: items.length, maxLength: items.length })
  const summed = [k10, phq4, tv5, wk1] as const

  test.each(Object.values(instruments))('$id stays within its range', instrument => {
    fc.assert(fc.property(answersTo(instrument), values => {
      for (const { value } of instrument.read(keyed(instrument, values)).lines) {
        expect(value).toBeGreaterThanOrEqual(instrument.range.least)
        expect(value).toBeLessThanOrEqual(instrument.range.most)
      }
    }), { numRuns: 500 })
  })

  test.each(summed)('$id: an answer one higher never lowers the total', instrument => {
    fc.assert(fc.property(answersTo(instrument), fc.nat(), (values, at) => {
      const index = at % values.length
      const higher = values.map((value, one) => (one === index && value !== null ? Math.min(instrument.scale.most, value + instrument.scale.step) : value))
      const [before, after] = [total(instrument, values), total(instrument, higher)]
      expect(before === null).toBe(after === null)
      expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0)
    }), { numRuns: 500 })
  })

  test.each([k10, tv5])('$id: in which order the answers come does not matter', instrument => {
    fc.assert(fc.property(answersTo(instrument), values => {
      const { lines } = instrument.read(keyed(instrument, values))
      const inOtherOrder = Object.fromEntries(Object.entries(keyed(instrument, values)).toReversed())
      expect(instrument.read(inOtherOrder)).toEqual(instrument.read(keyed(instrument, values)))
      expect(instrument.read(keyed(instrument, values.toReversed())).lines.map(({ value }) => value.toFixed(9))).toEqual(lines.map(({ value }) => value.toFixed(9)))
    }), { numRuns: 500 })
  })
})
