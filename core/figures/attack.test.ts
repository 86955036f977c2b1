/**
 * Attacks on what the gate lets out. They know the rules as they stand written and every figure; they share no code
 * with the gate's own attack, and count by trying all numbers instead of moving bounds.
 */
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { attackOn, sumOf } from './attack.ts'
import type { Counts } from './count.ts'
import { publish } from './gate.ts'
import { waitBuckets } from './slip.ts'

const boards = process.env['PROVE'] ? 10_000 : 300
const cluster = newAnonymousId<'cluster'>()

/** Numbers that look like chance and are the same at every run. */
const chance = (seed: number) => {
  let at = seed
  return () => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0
    return at / 4_294_967_296
  }
}

type Triple = readonly [number, number, number]
/** Helped, not helped or unsaid; and nobody, so that both splits are tried alike. */
const names = { talks: ['1', '2-3', '4+'], helped: ['yes', 'rest', 'nobody'] } as const
const split = (of: 'talks' | 'helped', triple: Triple): ReadonlyMap<string, number> => new Map(names[of].slice(0, of === 'helped' ? 2 : 3).map((name, index) => [name, triple[index] ?? 0]))
const total = ([a, b, c]: Triple) => a + b + c
const counted = (talks: Triple, helped: Triple, more: Partial<Counts> = {}): Counts =>
  ({ cluster, staff: 200, people: total(talks), splits: { talks: split('talks', talks), helped: split('helped', helped) }, themes: new Map(), scored: { people: 0, before: 0, after: 0 }, ...more })
const linesOf = (one: Counts): Readonly<Record<string, number | null>> => Object.fromEntries(publish({ kind: 'talks', clusters: [one], unassigned: 0 })[1]?.lines ?? [])

const fits = (shown: number | null | undefined, count: number): boolean => shown == null || Math.abs(count - shown) <= 2 && count >= 10

/** Every value each hidden part of a sum may have, by trying all of them. */
const possible = (lines: Readonly<Record<string, number | null>>, of: 'talks' | 'helped', people: readonly number[]): readonly ReadonlySet<number>[] => {
  const found = [new Set<number>(), new Set<number>(), new Set<number>()]
  const [first, second, third] = names[of].map(name => lines[`${of}:${name}`])
  for (const all of people) {
    for (let a = 0; a <= all; a++) {
      if (!fits(first, a)) continue
      for (let b = of === 'helped' ? all - a : 0; a + b <= all; b++) {
        const c = all - a - b
        if (!fits(second, b) || !fits(third, c)) continue
        // Shown parts leave at least ten of the people out.
        if ([[first, a], [second, b], [third, c]].some(([shown, count]) => shown != null && count != null && all - count < 10)) continue
        found[0]?.add(a); found[1]?.add(b); found[2]?.add(c)
      }
    }
  }
  return found
}

const width = (values: ReadonlySet<number> | undefined): number => (values && values.size > 0 ? Math.max(...values) - Math.min(...values) : -1)

test(`${boards} boards of chance: no hidden count below ten is known to within four`, () => {
  const random = chance(20261121)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const small = () => (random() < 0.5 ? upTo(9) : 10 + upTo(40))
  let shownLines = 0
  const pinned: string[] = []
  for (let board = 0; board < boards; board++) {
    const talks: Triple = [small(), small(), small()]
    const all = total(talks)
    const rest = Math.min(all, random() < 0.6 ? upTo(9) : upTo(40))
    const helped: Triple = [all - rest, rest, 0]
    const lines = linesOf(counted(talks, helped))
    const said = lines['people']
    if (said == null) {
      if (Object.values(lines).some(line => line !== null)) pinned.push(`${JSON.stringify({ talks, helped })}: lines without people`)
      continue
    }
    const people = [-2, -1, 0, 1, 2].map(off => said + off).filter(count => count >= 10)
    // Both splits are of the same people: only totals that both allow remain.
    const fitting = people.filter(count => (['talks', 'helped'] as const).every(of => width(possible(lines, of, [count])[0]) >= 0))
    for (const [of, truth] of [['talks', talks], ['helped', helped]] as const) {
      const found = possible(lines, of, fitting)
      names[of].slice(0, of === 'helped' ? 2 : 3).forEach((name, index) => {
        const [shown, count] = [lines[`${of}:${name}`], truth[index] ?? 0]
        if (shown != null) shownLines++
        else if (count < 10 && width(found[index]) < 5) pinned.push(`${JSON.stringify({ talks, helped })} ${name}: ${width(found[index])}`)
        if (!found[index]?.has(count)) pinned.push(`${JSON.stringify({ talks, helped })} ${name}: the truth does not fit`)
      })
      // Nobody can subtract a group of fewer than ten.
      const parts = of === 'helped' ? 2 : 3
      const hidden = names[of].slice(0, parts).filter(name => lines[`${of}:${name}`] == null).map(name => truth[names[of].findIndex(one => one === name)] ?? 0)
      if (hidden.length === 1 || hidden.length > 0 && hidden.length < parts && hidden.reduce((sum, one) => sum + one, 0) < 10) pinned.push(`${JSON.stringify({ talks, helped })}: ${hidden.join('+')} can be subtracted`)
    }
  }
  console.log(`${boards} boards, ${shownLines} lines shown, ${pinned.length} pinned`)
  expect(pinned).toEqual([])
  expect(shownLines).toBeGreaterThan(boards / 4)
}, 900_000)

test('someone who runs the gate on every board there could be does not learn a small count either', () => {
  // Every board of up to so many people: of one that says two fewer or less, all that look alike are among them.
  const most = process.env['PROVE'] ? 92 : 47
  const alike = new Map<string, Triple[]>()
  for (let a = 0; a <= most; a++) for (let b = 0; a + b <= most; b++) for (let c = 0; a + b + c <= most; c++) {
    const key = JSON.stringify(linesOf(counted([a, b, c], [a + b + c, 0, 0])))
    const known = alike.get(key)
    if (known) known.push([a, b, c])
    else alike.set(key, [[a, b, c]])
  }
  const pinned: string[] = []
  for (const [key, parts] of alike) {
    const lines: Readonly<Record<string, number | null>> = JSON.parse(key)
    if (lines['people'] == null || lines['people'] + 2 > most) continue
    names.talks.forEach((name, index) => {
      if (lines[`talks:${name}`] != null) return
      const values = new Set(parts.map(part => part[index] ?? 0))
      if (parts.some(part => (part[index] ?? 0) < 10) && width(values) < 5) pinned.push(`${name} ${[...values].join(' ')} in ${key}`)
    })
  }
  expect(alike.size).toBeGreaterThan(10)
  expect(pinned).toEqual([])
}, 900_000)

test(`${boards} houses of three clusters: the whole says nothing that its clusters and who named none do not say`, () => {
  const random = chance(7)
  let [wholes, elsewise] = [0, 0]
  for (let round = 0; round < boards; round++) {
    const sizes = [0, 0, 0].map(() => (random() < 0.1 ? Math.floor(random() * 10) : 10 + Math.floor(random() * 30)))
    const unassigned = Math.floor(random() * 25)
    const out = publish({ kind: 'talks', clusters: sizes.map(size => counted([size, 0, 0], [size, 0, 0], { staff: 60 })), unassigned })
    const shown = [...out.slice(1).map(({ lines }) => lines.get('people') ?? null), out[0]?.lines.get('unassigned') ?? null]
    const expected = shown.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)
    expect(out[0]?.lines.get('people'), `${sizes.join(' ')} + ${unassigned}`).toBe(expected)
    expect([...out[0]?.lines.keys() ?? []]).toEqual(['people', 'unassigned'])
    if (expected === null) continue
    wholes++
    if (expected !== Math.round([...sizes, unassigned].reduce((sum, part) => sum + part, 0) / 5) * 5) elsewise++
  }
  console.log(`${wholes} of ${boards} wholes shown; rounded by itself ${elsewise} would have said more`)
  expect(elsewise).toBeGreaterThan(boards / 20)
}, 900_000)

// Boards of prevention: five sums of the same people. Whoever attacks tries every total, and for each part every number that the others leave room for.

type Split = readonly [name: string, parts: readonly number[]]
const preventionOf = (splits: readonly Split[]): Counts => {
  const people = splits[0]?.[1].reduce((sum, one) => sum + one, 0) ?? 0
  const waited = Math.min(people, 20)
  return {
    cluster, staff: 300, people, themes: new Map(), scored: { people: 0, before: 0, after: 0 }, waited: { people: waited, weeks: waited * 20 },
    splits: Object.fromEntries(splits.map(([name, parts]) => [name, new Map(parts.map((count, index) => [String(index), count]))])),
  }
}
const publishedOf = (one: Counts): Readonly<Record<string, number | null>> => Object.fromEntries(publish({ kind: 'prevention', clusters: [one], unassigned: 0 })[1]?.lines ?? [])

test(`${boards} boards of prevention: no hidden count below ten is known to within four, whichever of five sums it is of`, () => {
  const random = chance(5)
  const cut = (all: number, parts: number): readonly number[] => {
    const cuts = Array.from({ length: parts - 1 }, () => (random() < 0.4 ? Math.floor(random() * Math.min(all, 9)) : Math.floor(random() * (all + 1)))).toSorted((one, other) => one - other)
    return [...cuts, all].map((end, index) => end - (cuts[index - 1] ?? 0))
  }
  let shownLines = 0
  const pinned: string[] = []
  for (let board = 0; board < boards; board++) {
    const all = 10 + Math.floor(random() * 140)
    const splits: readonly Split[] = [['talks', cut(all, 3)], ['helped', cut(all, 2)], ['came', cut(all, 2)], ['outcome', cut(all, 4)], ['more', cut(all, 5)]]
    const lines = publishedOf(preventionOf(splits))
    const said = lines['people']
    if (said == null) {
      if (Object.values(lines).some(line => line !== null)) pinned.push(`${all}: lines without people`)
      continue
    }
    const totals = [-2, -1, 0, 1, 2].map(off => said + off).filter(count => count >= 10)
    for (const [name, parts] of splits) {
      const shown = parts.map((_, index) => lines[`${name}:${index}`] ?? null)
      const hidden = shown.filter(line => line === null).length
      shownLines += shown.length - hidden
      if (hidden > 0 && hidden < shown.length) pinned.push(`${name} ${parts.join('+')}: some parts shown, some not`)
      parts.forEach((count, index) => {
        const possible = new Set<number>()
        for (const total of totals) {
          const room = shown.map(line => (line === null ? { least: 0, most: total } : { least: Math.max(10, line - 2), most: Math.min(line + 2, total - 10) }))
          const others = room.filter((_, other) => other !== index)
          const [least, most] = [others.reduce((sum, one) => sum + one.least, 0), others.reduce((sum, one) => sum + one.most, 0)]
          for (let value = room[index]?.least ?? 0; value <= (room[index]?.most ?? 0); value++) if (total - value >= least && total - value <= most) possible.add(value)
        }
        if (!possible.has(count)) pinned.push(`${name} ${parts.join('+')}: the truth does not fit`)
        if (shown[index] === null && count < 10 && width(possible) < 5) pinned.push(`${name} ${parts.join('+')}: part ${index} within ${width(possible)}`)
      })
    }
  }
  console.log(`${boards} boards of prevention, ${shownLines} lines shown, ${pinned.length} pinned`)
  expect(pinned).toEqual([])
  expect(shownLines).toBeGreaterThan(boards / 4)
}, 900_000)

test(`${boards} boards with a mean wait: neither those without one nor those at any step are told to be fewer than ten`, () => {
  const random = chance(11)
  const told = (values: ReadonlySet<number>) => Math.min(...values) < 10 && (width(values) < 5 || (Math.min(...values) > 0 && Math.max(...values) < 10))
  let [shown, missing] = [0, 0]
  const pinned: string[] = []
  for (let board = 0; board < boards; board++) {
    const people = 12 + Math.floor(random() ** 2 * 90)
    const [known, lean] = [Math.max(15, people - Math.floor(random() ** 2 * people)), random() * 4]
    if (known > people) continue
    const weeks = Array.from({ length: known }, () => waitBuckets[Math.floor(random() ** lean * waitBuckets.length)] ?? 5).reduce((sum, one) => sum + one, 0)
    const lines = publishedOf({ ...preventionOf([['helped', [people, 0]]]), waited: { people: known, weeks } })
    const [about, mean] = [lines['people'], lines['wait']]
    if (about == null || mean == null) { missing++; continue }
    shown++
    const without = new Set<number>()
    const [at, notAt] = [waitBuckets.map(() => new Set<number>()), waitBuckets.map(() => new Set<number>())]
    for (let all = Math.max(10, about - 2); all <= about + 2; all++) for (let of = 15; of <= all; of++) {
      without.add(all - of)
      waitBuckets.forEach((value, index) => {
        const others = waitBuckets.filter(one => one !== value)
        // Fifteen people or more, each known to half a week: a stretch wider than any step, so that every sum in it can be made.
        for (let count = 0; count <= of; count++) if ((mean - 2.5) * of - count * value <= Math.max(...others) * (of - count) && (mean + 2.5) * of - count * value >= Math.min(...others) * (of - count)) {
          at[index]?.add(count)
          notAt[index]?.add(of - count)
        }
      })
    }
    if (!without.has(people - known)) pinned.push(`${people}, ${known}: the truth does not fit`)
    for (const [name, values] of [['without', without], ...at.map((one, index) => [`at ${waitBuckets[index]}`, one] as const), ...notAt.map((one, index) => [`not at ${waitBuckets[index]}`, one] as const)] as const) if (told(values)) pinned.push(`about ${about}, ${mean}: ${name} from ${Math.min(...values)} to ${Math.max(...values)}`)
  }
  console.log(`${shown} means shown, ${missing} not, ${pinned.length} pinned`)
  expect(pinned).toEqual([])
  expect(Math.min(shown, missing)).toBeGreaterThan(boards / 20)
}, 900_000)

test('someone who runs the gate on every board of four outcomes learns no small count either', () => {
  // The gate looks at no part before another, so that boards whose parts stand in another order are this one again.
  const most = process.env['PROVE'] ? 92 : 47
  const alike = new Map<string, { readonly people: number; readonly values: Set<number>; smallest: number }>()
  for (let d = 0; d <= most; d++) for (let c = 0; c <= d && c + d <= most; c++) for (let b = 0; b <= c && b + c + d <= most; b++) for (let a = 0; a <= b && a + b + c + d <= most; a++) {
    const lines = publishedOf(preventionOf([['outcome', [a, b, c, d]]]))
    if (lines['people'] == null || lines['people'] + 2 > most || lines['outcome:0'] !== null) continue
    const key = JSON.stringify(lines)
    const known = alike.get(key) ?? { people: lines['people'], values: new Set<number>(), smallest: a }
    for (const count of [a, b, c, d]) known.values.add(count)
    alike.set(key, { ...known, smallest: Math.min(known.smallest, a) })
  }
  expect(alike.size).toBeGreaterThan(5)
  expect([...alike].flatMap(([key, { values, smallest }]) => (smallest < 10 && width(values) < 5 ? [key] : []))).toEqual([])
}, 900_000)

test('bounds are exact, and impossible figures are said to be so', () => {
  const attack = attackOn({ known: new Map([['all', { least: 38, most: 42 }], ['a', { least: 18, most: 22 }], ['b', { least: 0, most: 40 }], ['c', { least: 10, most: 12 }]]), rows: [sumOf('all', ['a', 'b', 'c'])] })
  expect(attack([[1, 'b']])).toEqual({ least: 4, most: 14 })
  expect(() => attackOn({ known: new Map([['all', { least: 10, most: 10 }], ['a', { least: 12, most: 12 }]]), rows: [sumOf('all', ['a'])] })).toThrow('no numbers fit')
})
