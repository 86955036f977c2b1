import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { countPrevention, tallies, type Counts } from './count.ts'
import type { OfPrevention, Slip } from './slip.ts'
import { frozen, publish, roundToFive, showable, splitShowable, withstanding, type Board, type Rules } from './gate.ts'

const counts = (more: { readonly staff?: number; readonly talks: readonly [number, number, number]; readonly helped?: readonly [number, number]; readonly themes?: Readonly<Record<string, number>>; readonly scored?: Counts['scored'] }): Counts => {
  const people = more.talks[0] + more.talks[1] + more.talks[2]
  const [yes, rest] = more.helped ?? [people, 0]
  return {
    cluster: newAnonymousId(), staff: more.staff ?? 300, people,
    splits: { talks: new Map([['1', more.talks[0]], ['2-3', more.talks[1]], ['4+', more.talks[2]]]), helped: new Map([['yes', yes], ['rest', rest]]) },
    themes: new Map(Object.entries(more.themes ?? {})), scored: more.scored ?? { people: 0, before: 0, after: 0 },
  }
}
const gated = (one: Counts): Readonly<Record<string, number | null>> => Object.fromEntries(publish({ kind: 'talks', clusters: [one], unassigned: 0 })[1]?.lines ?? [])
const wholeOf = (boards: readonly Board[]) => Object.fromEntries(boards[0]?.lines ?? [])

test('a count is shown from ten, when at least ten others are left out', () => {
  expect([showable(9, 100), showable(10, 100), showable(90, 100), showable(91, 100), showable(0, 100), showable(10, null)]).toEqual([false, true, true, false, false, true])
})

test('counts are rounded to five, last of all', () => {
  expect([10, 12, 13, 17, 18, 22].map(roundToFive)).toEqual([10, 10, 15, 15, 20, 20])
  expect(gated(counts({ talks: [12, 13, 18] }))).toMatchObject({ people: 45, 'talks:1': 10, 'talks:2-3': 15, 'talks:4+': 20 })
})

test('the parts of a sum are shown all or none', () => {
  expect(splitShowable(new Map([['a', 12], ['b', 30], ['c', 10]]), 52)).toBe(true)
  expect(splitShowable(new Map([['a', 4], ['b', 20], ['c', 45]]), 69)).toBe(false)
  expect(gated(counts({ talks: [4, 20, 45] }))).toMatchObject({ people: 70, 'talks:1': null, 'talks:2-3': null, 'talks:4+': null })
})

test('of a cluster with too few, or with nearly everyone, nothing is shown at all', () => {
  expect(Object.values(gated(counts({ talks: [3, 3, 3] }))).every(line => line === null)).toBe(true)
  expect(Object.values(gated(counts({ staff: 60, talks: [20, 20, 15] }))).every(line => line === null)).toBe(true)
})

test('zero looks like a few', () => {
  const lines = gated(counts({ talks: [0, 25, 20], themes: { sleep: 0, money: 3 } }))
  expect([lines['talks:1'], lines['theme:sleep'], lines['theme:money']]).toEqual([null, null, null])
})

test('what nearly everyone said is not shown either', () => {
  expect(gated(counts({ talks: [15, 15, 15], helped: [43, 2] }))['helped:yes']).toBeNull()
  expect(gated(counts({ talks: [15, 15, 15], helped: [33, 12] }))['helped:yes']).toBe(35)
})

test('themes wait for thirty people, means for fifteen', () => {
  expect(gated(counts({ talks: [15, 14, 0], themes: { sleep: 15 } }))['theme:sleep']).toBeNull()
  expect(gated(counts({ talks: [15, 15, 0], themes: { sleep: 15 } }))['theme:sleep']).toBe(15)
  expect(gated(counts({ talks: [15, 15, 0], scored: { people: 14, before: 14 * 35, after: 14 * 55 } }))).toMatchObject({ scored: null, before: null, after: null })
  expect(gated(counts({ talks: [20, 20, 0], scored: { people: 25, before: 25 * 37, after: 25 * 64 } }))).toMatchObject({ scored: 25, before: 35, after: 65 })
})

test('nobody names more than three themes: those shown may not leave next to nothing for those hidden', () => {
  const named = { workload: 13, limits: 13, sleep: 13, money: 13, loss: 10, starting: 10, together: 10, contact: 10, family: 4 }
  const all = gated(counts({ talks: [11, 11, 10], themes: named }))
  expect(all['people']).toBe(30)
  expect(Object.keys(named).map(theme => all[`theme:${theme}`]), 'at least ninety-two of ninety-six').toEqual(Object.keys(named).map(() => null))
  expect(gated(counts({ talks: [12, 12, 11], themes: named })), 'with three people more there is room').toMatchObject({ people: 35, 'theme:workload': 15, 'theme:loss': 10, 'theme:family': null })
})

test('a mean that says that nearly everyone said the same is not shown', () => {
  const scored = (before: number, after: number) => gated(counts({ talks: [15, 15, 15], scored: { people: 30, before: 30 * before, after: 30 * after } }))
  expect(scored(35, 75)).toMatchObject({ scored: 30, before: 35, after: 75 })
  expect(scored(35, 94)).toMatchObject({ scored: null, before: null, after: null })
  expect(scored(11, 75)).toMatchObject({ scored: null, before: null, after: null })
})

test('whoever adds up half-years and boards is left with ten others', () => {
  const one = counts({ staff: 60, talks: [10, 10, 0] })
  const lines = (...earlier: readonly (number | null)[]) => Object.fromEntries(publish({ kind: 'talks', clusters: [one], unassigned: 0 }, earlier.map(people => ({ cluster: one.cluster, lines: frozen({ people }) })))[1]?.lines ?? [])
  expect(lines()['people']).toBe(20)
  expect(lines(15, null, 10)['people'], 'at most twenty-nine before').toBe(20)
  expect(lines(15, 15)['people'], 'perhaps thirty-four').toBeNull()
  const elsewhere = publish({ kind: 'talks', clusters: [one], unassigned: 0 }, [{ cluster: newAnonymousId<'cluster'>(), lines: frozen({ people: 40 }) }])
  expect(elsewhere[1]?.lines.get('people')).toBe(20)
  expect(elsewhere[1]?.staff, 'staff as the contract says').toBe(60)
})

test('of numbers that cannot all be true nothing is shown', () => {
  const people = counts({ talks: [15, 15, 15] })
  expect(gated(people)['people']).toBe(45)
  expect(Object.values(gated({ ...people, themes: new Map(Array.from({ length: 12 }, (_, theme) => [String(theme), 30])) })).every(line => line === null)).toBe(true)
})

test('what did not leave the gate cannot come back as if it had', () => {
  expect([...frozen({ people: 20, 'talks:1': null })]).toEqual([['people', 20], ['talks:1', null]])
  for (const made of [7, -5, 2.5, Number.NaN]) expect(() => frozen({ people: made })).toThrow('did not go through the gate')
})

test('the whole is not shown when it would give one cluster away', () => {
  const [large, small] = [counts({ talks: [20, 20, 20] }), counts({ talks: [1, 2, 1] })]
  expect(wholeOf(publish({ kind: 'talks', clusters: [large, small], unassigned: 15 }))).toEqual({ people: null, unassigned: 15 })
  expect(wholeOf(publish({ kind: 'talks', clusters: [large, small], unassigned: 7 }))).toEqual({ people: null, unassigned: null })
  expect(wholeOf(publish({ kind: 'talks', clusters: [large], unassigned: 12 }))).toEqual({ people: 70, unassigned: 10 })
})

test('the whole is what is shown, added up: rounded by itself it would say that the twenty are nineteen at most', () => {
  const [large, small] = [counts({ talks: [13, 13, 12] }), counts({ talks: [6, 6, 6] })]
  const boards = publish({ kind: 'talks', clusters: [large, small], unassigned: 11 })
  expect(boards.slice(1).map(({ lines }) => lines.get('people'))).toEqual([40, 20])
  expect(wholeOf(boards), 'of sixty-seven').toEqual({ people: 70, unassigned: 10 })
  expect(wholeOf(publish({ kind: 'talks', clusters: [], unassigned: 11 })), 'without clusters those who named none are all').toEqual({ people: 10, unassigned: 10 })
})

test('prevention: who came in time and where it came to are shown all or none, and a mean wait of fifteen people at least', () => {
  const cluster = newAnonymousId<'cluster'>()
  const board = (rows: readonly (readonly [count: number, of: Partial<OfPrevention>])[]) => {
    const slips = rows.flatMap(([count, of]) => Array.from({ length: count }, (): Slip => ({ cluster, themes: [], talks: '1', scores: null, helped: 'yes', prevention: { came: 'before', outcome: null, waited: null, ...of } })))
    return Object.fromEntries(publish(countPrevention(slips, [{ cluster, staff: 300 }], ['own-work', 'outside']))[1]?.lines ?? [])
  }
  const many = board([[22, { outcome: 'own-work', waited: 30 }], [13, { came: 'while', outcome: 'outside', waited: 30 }], [11, { waited: 5 }]])
  expect(many).toMatchObject({ people: 45, 'came:before': 35, 'came:while': 15, 'outcome:own-work': 20, 'outcome:outside': 15, 'outcome:rest': 10, wait: 25 })
  const few = board([[30, { outcome: 'own-work', waited: 30 }], [9, { came: 'while', outcome: 'outside' }]])
  expect(few).toMatchObject({ people: 40, 'came:before': null, 'came:while': null, 'outcome:own-work': null, 'outcome:outside': null, 'outcome:rest': null, wait: 30 })
  expect(board([[14, { waited: 15 }], [20, {}]])['wait'], 'of fourteen').toBeNull()
  expect(board([[17, { waited: 30 }]]), 'of so few that nearly all must have said it').toMatchObject({ people: 15, wait: null })
  expect(Object.values(board([[9, { waited: 5 }]])).every(line => line === null), 'and nothing of nine').toBe(true)
})

test('a mean keeps room for two whom a reader knows: of twenty-two people at most five waited for ten weeks, and one fewer for each who told', () => {
  const waiting = (people: number, weeks: number) => Object.fromEntries(publish({ kind: 'prevention', clusters: [{ ...counts({ talks: [people, 0, 0] }), waited: { people, weeks: people * weeks } }], unassigned: 0 })[1]?.lines ?? [])
  expect(waiting(20, 25)).toMatchObject({ people: 20, wait: null })
  expect(waiting(26, 25), 'and at most six').toMatchObject({ people: 25, wait: null })
  expect(waiting(30, 25), 'and at most seven').toMatchObject({ people: 30, wait: 25 })
})

test('a slip of prevention is on one board, and every other slip on the other', () => {
  const cluster = newAnonymousId<'cluster'>()
  const other: Slip = { cluster, themes: ['sleep'], talks: '1', scores: null, helped: 'yes' }
  const slips = [...Array.from({ length: 12 }, () => other), ...Array.from({ length: 31 }, (): Slip => ({ ...other, prevention: { came: 'before', outcome: null, waited: null } }))]
  const [talks, prevention] = tallies(slips, [{ cluster, staff: 300 }], { themes: ['sleep'], outcomes: [] })
  expect([talks?.clusters[0]?.people, talks?.clusters[0]?.themes.get('sleep'), prevention?.clusters[0]?.people, prevention?.clusters[0]?.themes.size]).toEqual([12, 12, 31, 0])
  expect(tallies(slips, [{ cluster, staff: 300 }], { themes: ['sleep'], outcomes: null }), 'where no programme counts it there is no such board').toHaveLength(1)
})

test('a half-year without anyone is a board without figures', () => {
  expect(publish({ kind: 'talks', clusters: [counts({ talks: [0, 0, 0] })], unassigned: 0 }).every(({ lines }) => [...lines.values()].every(line => line === null))).toBe(true)
})

test('where the rules let too much out, the attack takes it away, and everything when that is what it takes', () => {
  // Ten to twelve, twice, of twenty to twenty-two: who is left are two at most.
  const unit = counts({ talks: [0, 12, 10], helped: [12, 10] })
  const careless: Rules = ({ people, splits, portions }) => new Map([
    ['people', { count: people, shown: portions.includes('people') }],
    ...(['talks', 'helped'] as const).flatMap(split => [...splits[split] ?? []].map(([part, count]) => [`${split}:${part}`, { count, shown: portions.includes(split) && count >= 10 }] as const)),
  ])
  expect(withstanding(unit).portions).toContain('talks')
  expect(withstanding(unit, careless).portions).toEqual(['themes', 'scores', 'helped', 'people'])
  const stubborn: Rules = one => new Map([...careless({ ...one, portions: ['talks', 'people'] })].map(([name, line]) => [name, { ...line, shown: line.shown && one.portions.length > 0 }]))
  expect(withstanding(unit, stubborn).portions).toEqual([])
})
