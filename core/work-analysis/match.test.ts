/** The match by its worked example, at its edges, and whatever is filled in. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adaptationKeys, library } from './adaptation-library.ts'
import { groupKeys, groups, icf, itemKeys, type ItemKey } from './items.ts'
import { adaptables, classOf, differencesOf, levels, levelsOf, matchOf, rounded, weights, withAdaptations, type Capacities, type Demand, type Demands, type Level } from './match.ts'

/** Item, demand, capacity, weight. */
const example = [['keeping-attention', 3, 2, 3], ['teamwork', 3, 3, 2], ['pace', 4, 2, 3], ['lifting', 1, 3, 1], ['stimuli', 2, 1, 2], ['sitting', 3, 4, 1]] as const
const demands: Demands = Object.fromEntries(example.map(([item, level, _capacity, weight]) => [item, { level, weight, adaptable: 'unknown' }]))
const capacities: Capacities = Object.fromEntries(example.map(([item, _level, capacity]) => [item, capacity]))
const of = (level: Level, { weight = 2, adaptable = 'unknown' }: Partial<Omit<Demand, 'level'>> = {}): Demand => ({ level, weight, adaptable })

test('thirty lines in five groups, each with a code beside it and a library of its own', () => {
  expect(itemKeys).toHaveLength(30)
  expect(new Set(itemKeys).size).toBe(30)
  expect(groupKeys.map(group => groups[group].length)).toEqual([5, 8, 8, 6, 3])
  for (const item of itemKeys) {
    expect(icf[item].length, item).toBeGreaterThan(0)
    expect(library[item].length, item).toBeGreaterThan(0)
  }
  expect(new Set(adaptationKeys).size).toBe(adaptationKeys.length)
})

test('the worked example: 11 of 35 too much is 68.6, and a heart of the job two short stands in the way', () => {
  const match = matchOf(demands, capacities)
  expect(match.match).toBeCloseTo(100 * (1 - 11 / 35), 10)
  expect(rounded(match.match ?? 0)).toBe(68.6)
  expect(match.label).toBe('not-without-adaptation')
  expect([match.known, match.asked]).toEqual([6, 6])
  expect(match.rows.filter(({ demand }) => demand !== null).map(({ item, gap, class: its }) => [item, gap, its])).toEqual([
    ['keeping-attention', 1, 'attention'], ['pace', 2, 'bottleneck'], ['teamwork', 0, 'fits'], ['sitting', -1, 'fits'], ['lifting', -2, 'room'], ['stimuli', 1, 'attention'],
  ])
})

test('with the pace brought down to 2 it is 82.8, and fits with adaptations', () => {
  const match = matchOf(withAdaptations(demands, [{ item: 'pace', level: 2 }]), capacities)
  expect(match.match).toBeCloseTo(100 * (1 - 5 / 29), 10)
  expect(rounded(match.match ?? 0)).toBe(82.8)
  expect(match.label).toBe('fits-with-adaptations')
})

test('each pair of numbers has its class', () => {
  const words = levels.map(demand => levels.map(capacity => classOf(demand, capacity)[0]).join(''))
  // Rows: what is asked, 0 to 4. Columns: what works out, 0 to 4.
  expect(words).toEqual(['nnnnn', 'affrr', 'baffr', 'bbaff', 'bbbaf'])
  expect([classOf(null, 3), classOf(3, null), classOf(null, null), classOf(0, null)]).toEqual(['unknown', 'unknown', 'unknown', 'not-asked'])
})

test('the label goes by its bounds, and by the heart of the job before that', () => {
  const label = (short: number, most: number) => matchOf(Object.fromEntries(itemKeys.slice(0, most / 4).map(item => [item, of(4)])), Object.fromEntries(itemKeys.slice(0, most / 4).map((item, index) => [item, index < short ? 3 : 4]))).label
  expect([label(3, 20), label(4, 20), label(5, 20)]).toEqual(['fits', 'fits-with-adaptations', 'fits-with-adaptations']) // 85, 80, 75
  const one = (demand: Demand, capacity: Level) => matchOf({ pace: demand }, { pace: capacity }).label
  expect(one(of(4, { weight: 3 }), 2)).toBe('not-without-adaptation')
  expect(one(of(4, { weight: 3, adaptable: 'no' }), 2)).toBe('not-without-adaptation')
  expect(one(of(4, { weight: 3, adaptable: 'yes' }), 2)).toBe('not-now')
  expect(one(of(4, { weight: 2 }), 2)).toBe('not-now')
  expect(one(of(4, { weight: 3 }), 3)).toBe('fits-with-adaptations')
  // Exactly 65: seven of twenty too much.
  const five: Demands = Object.fromEntries(itemKeys.slice(0, 5).map(item => [item, of(4)]))
  const [a, b, c, d, e] = itemKeys
  const with7: Capacities = Object.fromEntries([[a, 2], [b, 2], [c, 2], [d, 3], [e, 4]])
  expect(matchOf(five, with7)).toMatchObject({ match: 65, label: 'fits-with-adaptations' })
  expect(matchOf(five, { ...with7, ...Object.fromEntries([[e, 3]]) }).label).toBe('not-now')
})

test('of the whole nothing is said while less than four fifths is known', () => {
  const five: Demands = Object.fromEntries(itemKeys.slice(0, 5).map(item => [item, of(2)]))
  const knows = (count: number): Capacities => Object.fromEntries(itemKeys.slice(0, count).map(item => [item, 2]))
  expect(matchOf(five, knows(3))).toMatchObject({ match: null, label: null, known: 3, asked: 5 })
  expect(matchOf(five, knows(4))).toMatchObject({ match: 100, label: 'fits', known: 4, asked: 5 })
  expect(matchOf({}, knows(5))).toMatchObject({ match: null, label: null, asked: 0 })
  expect(matchOf({ pace: of(0) }, { pace: 4 })).toMatchObject({ match: null, asked: 0 })
})

test('two views two steps apart are something to talk about, and are never made into one', () => {
  expect(differencesOf({ pace: 4, lifting: 1, sitting: 2 }, { pace: 2, lifting: 2, travel: 4 })).toEqual([{ item: 'pace', one: 4, other: 2 }])
  expect(levelsOf({ pace: of(3), travel: of(0) })).toEqual({ pace: 3, travel: 0 })
})

const someLevel = fc.constantFrom(...levels)
const someDemand: fc.Arbitrary<Demand> = fc.record({ level: someLevel, weight: fc.constantFrom(...weights), adaptable: fc.constantFrom(...adaptables) })
const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Readonly<Partial<Record<ItemKey, Value>>>> => fc.array(fc.tuple(fc.constantFrom(...itemKeys), value), { maxLength: 40 }).map(pairs => Object.fromEntries(pairs))

test('whatever is filled in, a match lies between 0 and 100, and there is one exactly when four fifths is known', () => {
  fc.assert(fc.property(some(someDemand), some(someLevel), (asked, able) => {
    const { match, label, known, asked: all, rows } = matchOf(asked, able)
    expect(rows).toHaveLength(30)
    expect(match === null).toBe(label === null)
    expect(match !== null).toBe(all > 0 && known * 5 >= all * 4)
    expect(match === null || match >= 0 && match <= 100).toBe(true)
  }))
})

test('more that works out never makes a match worse; an answer about what is not asked changes nothing', () => {
  fc.assert(fc.property(some(someDemand), some(someLevel), fc.constantFrom(...itemKeys), (asked, able, item) => {
    const before = matchOf(asked, able)
    const now = able[item]
    const more: Capacities = { ...able, [item]: now === undefined ? 4 : Math.min(4, now + 1) }
    const after = matchOf(asked, more)
    expect(before.match === null || now === undefined || (after.match ?? -1) >= before.match - 1e-9).toBe(true)
    const isAsked = (asked[item]?.level ?? 0) > 0
    expect(isAsked || after.match === before.match && after.label === before.label).toBe(true)
    expect(after.known).toBeGreaterThanOrEqual(before.known)
  }))
})

test('an adaptation that takes away no more than what is too much never makes a match worse, and none ever asks more', () => {
  fc.assert(fc.property(some(someDemand), some(someLevel), fc.constantFrom(...itemKeys), someLevel, (asked, able, item, level) => {
    const adapted = withAdaptations(asked, [{ item, level }])
    expect(adapted[item]?.level ?? 0).toBeLessThanOrEqual(asked[item]?.level ?? 0)
    expect(Object.keys(adapted)).toEqual(Object.keys(asked))
    const [before, after] = [matchOf(asked, able), matchOf(adapted, able)]
    const takesTooMuch = level === 0 || (able[item] ?? 4) > level
    expect(takesTooMuch || before.match === null || after.match === null || after.match >= before.match - 1e-9).toBe(true)
  }))
})

test('what was not talked about does not count, for or against', () => {
  fc.assert(fc.property(some(someDemand), some(someLevel), (asked, able) => {
    const both: Demands = Object.fromEntries(Object.entries(asked).filter(([item]) => item in able))
    const [whole, part] = [matchOf(asked, able), matchOf(both, able)]
    expect(whole.match === null || Math.abs((part.match ?? -1) - whole.match) < 1e-9).toBe(true)
  }))
})
