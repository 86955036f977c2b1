import fc from 'fast-check'
import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { fitting, type Range, type Row } from './linear.ts'

const between = (least: number, most: number): Range => ({ least, most })

test('how little and how much fits, of one and of several together', () => {
  const fits = fitting(new Map([['all', between(38, 42)], ['a', between(18, 22)], ['b', between(0, 40)], ['c', between(10, 12)]]), [{ sum: [[1, 'a'], [1, 'b'], [1, 'c'], [-1, 'all']], least: 0, most: 0 }])
  expect(fits?.rangeOf([[1, 'b']])).toEqual({ least: 4, most: 14 })
  expect(fits?.rangeOf([[1, 'all'], [-1, 'a']])).toEqual({ least: 16, most: 24 })
  expect(fits?.rangeOf([])).toEqual({ least: 0, most: 0 })
})

test('where nothing fits it says so, and what nobody knows is a mistake', () => {
  const unknowns = new Map([['a', between(0, 5)], ['b', between(0, 5)]])
  expect(fitting(unknowns, [{ sum: [[1, 'a'], [1, 'b']], least: 11, most: 20 }])).toBeNull()
  expect(() => fitting(unknowns, [{ sum: [[1, 'c']], least: 0, most: 1 }])).toThrow('no unknown is called c')
  expect(fitting(unknowns, [{ sum: [[1, 'a'], [1, 'b']], least: 10, most: Number.POSITIVE_INFINITY }])?.rangeOf([[1, 'a']])).toEqual({ least: 5, most: 5 })
})

const highs = await loadHighs()
const written = (unknowns: ReadonlyMap<string, Range>, rows: readonly Row[], goal: 'Minimize' | 'Maximize', of: string): string => [
  goal, ` it: ${of}`, 'Subject To',
  ...rows.flatMap(({ sum, least, most }, index) => {
    const words = sum.map(([times, name]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${name}`).join(' ')
    return [` l${index}: ${words} >= ${least}`, ` m${index}: ${words} <= ${most}`]
  }),
  'Bounds', ...[...unknowns].map(([name, { least, most }]) => ` ${least} <= ${name} <= ${most}`), 'End',
].join('\n')

test('of sums of chance it finds what a solver by others finds, and nothing where that finds nothing', () => {
  let [feasible, none] = [0, 0]
  fc.assert(fc.property(
    fc.array(fc.record({ least: fc.integer({ min: 0, max: 9 }), wide: fc.integer({ min: 0, max: 20 }) }), { minLength: 2, maxLength: 7 }),
    fc.array(fc.record({ times: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 7, maxLength: 7 }), least: fc.integer({ min: -30, max: 30 }), wide: fc.integer({ min: 0, max: 25 }) }), { maxLength: 6 }),
    (given, sums) => {
      const unknowns = new Map(given.map(({ least, wide }, index) => [`x${index}`, between(least, least + wide)]))
      const rows = sums.map(({ times, least, wide }): Row => ({ sum: given.map((_, index) => [times[index] || 1, `x${index}`]), ...between(least, least + wide) }))
      const fits = fitting(unknowns, rows)
      const solved = (goal: 'Minimize' | 'Maximize', of: string) => highs.solve(written(unknowns, rows, goal, of))
      expect(solved('Minimize', 'x0').Status === 'Infeasible').toBe(!fits)
      if (!fits) {
        none++
        return
      }
      feasible++
      for (const name of ['x0', 'x1']) {
        const { least, most } = fits.rangeOf([[1, name]])
        expect(least).toBeCloseTo(solved('Minimize', name).ObjectiveValue, 6)
        expect(most).toBeCloseTo(solved('Maximize', name).ObjectiveValue, 6)
      }
    }), { numRuns: process.env['PROVE'] ? 5000 : 200, seed: 20_261_122 })
  expect(Math.min(feasible, none)).toBeGreaterThan(20)
})
