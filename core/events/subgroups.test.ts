import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide, regret, type Seated } from './subgroups.ts'

const person = (key: string, organisation: string, first: number | null, second: number | null = null): Seated => ({ key, organisation, first, second })
const sizes = (seats: ReadonlyMap<string, number>, groups: number) => Array.from({ length: groups }, (_, index) => [...seats.values()].filter(seat => seat === index + 1).length)
const inFirst = (people: readonly Seated[], seats: ReadonlyMap<string, number>) => people.filter(({ key, first }) => first === null || seats.get(key) === first).length
const total = (people: readonly Seated[], seats: ReadonlyMap<string, number>) => people.reduce((sum, one) => sum + regret(one, seats.get(one.key) ?? 0, people.length + 1), 0)

test('everyone sits where they like, when that divides evenly', () => {
  const people = [person('a', 'Noord', 1), person('b', 'Zuid', 2), person('c', 'Noord', 2), person('d', 'Oost', 1)]
  expect([...divide(people, 2)]).toEqual([['a', 1], ['b', 2], ['c', 2], ['d', 1]])
})

test('who cannot have the first choice has the second, and who came with a colleague sits apart where it costs nobody anything', () => {
  const people = [person('a', 'Noord', 1, 2), person('b', 'Noord', 1, 2), person('c', 'Zuid', 1, 2), person('d', 'Zuid', 1, 2)]
  const seats = divide(people, 2)
  expect(sizes(seats, 2)).toEqual([2, 2])
  expect(seats.get('a')).not.toBe(seats.get('b'))
  expect(seats.get('c')).not.toBe(seats.get('d'))
})

test('a ring of three is found where no two can change places', () => {
  const people = [person('a', 'x', 2, 1), person('b', 'x', 3, 2), person('c', 'x', 1, 3)]
  expect([...divide(people, 3).values()]).toEqual([2, 3, 1])
})

test('nobody comes, or there is nothing to choose: nobody is divided', () => {
  expect(divide([], 3).size).toBe(0)
  expect(divide([person('a', 'x', null)], 0).size).toBe(0)
})

const groups = fc.integer({ min: 1, max: 5 })
const crowd = (most: number) => groups.chain(count => fc.tuple(fc.constant(count), fc.array(fc.record({
  organisation: fc.constantFrom('Noord', 'Zuid', 'Oost', 'West'), first: fc.option(fc.integer({ min: 1, max: count }), { freq: 5 }), second: fc.option(fc.integer({ min: 1, max: count }), { freq: 5 }),
}), { maxLength: most }).map(all => all.map((one, index): Seated => ({ key: `p${index}`, organisation: one.organisation, first: one.first, second: one.first === null || one.second === one.first ? null : one.second })))))

test('any crowd: everyone sits once, sizes differ at most one', () => {
  fc.assert(fc.property(crowd(60), ([count, people]) => {
    const seats = divide(people, count)
    expect(seats.size).toBe(people.length)
    const all = sizes(seats, count)
    expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
    expect(all.reduce((sum, one) => sum + one, 0)).toBe(people.length)
  }), { numRuns: 200 })
})

/** Every way to divide a few people evenly. */
function* ways(people: readonly Seated[], count: number, seats: ReadonlyMap<string, number> = new Map()): Generator<ReadonlyMap<string, number>> {
  const next = people[seats.size]
  if (!next) {
    const all = sizes(seats, count)
    if (Math.max(...all) - Math.min(...all) <= 1) yield seats
    return
  }
  for (let seat = 1; seat <= count; seat++) yield* ways(people, count, new Map([...seats, [next.key, seat]]))
}

test('a small crowd, held against every way there is: no other keeps more first choices, nor with as many more second ones', () => {
  fc.assert(fc.property(crowd(6).filter(([count]) => count <= 4), ([count, people]) => {
    const seats = divide(people, count)
    const all = [...ways(people, count)]
    expect(inFirst(people, seats)).toBe(Math.max(...all.map(one => inFirst(people, one))))
    expect(total(people, seats)).toBe(Math.min(...all.map(one => total(people, one))))
  }), { numRuns: 60 })
})
