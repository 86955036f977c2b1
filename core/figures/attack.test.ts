/**
 * Attacks on what the gate lets out. They know the rules as they stand written and every figure; they share no code
 * with the gate's own attack, and count by trying all numbers instead of moving bounds.
 */
import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { boundsOf } from './attack.ts'
import type { Counts } from './count.ts'
import { publish } from './gate.ts'

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
const linesOf = (one: Counts): Readonly<Record<string, number | null>> => Object.fromEntries(publish({ clusters: [one], unassigned: 0 })[1]?.lines ?? [])

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

test('the whole and several clusters together: trying all numbers finds no small cluster', () => {
  const random = chance(7)
  const pinned: string[] = []
  let wholes = 0
  for (let round = 0; round < boards; round++) {
    const sizes = [0, 0, 0].map(() => (random() < 0.4 ? Math.floor(random() * 10) : 10 + Math.floor(random() * 30)))
    const unassigned = Math.floor(random() * 25)
    const out = publish({ clusters: sizes.map(size => counted([size, 0, 0], [size, 0, 0], { staff: 60 })), unassigned })
    const all = out[0]?.lines.get('people')
    if (all == null) continue
    wholes++
    const shown = [...out.slice(1).map(({ lines }) => lines.get('people') ?? null), out[0]?.lines.get('unassigned') ?? null]
    const range = (count: number | null, top: number) => Array.from({ length: top + 1 }, (_, value) => value).filter(value => (count === null ? true : fits(count, value)))
    const ranges = shown.map((count, index) => range(count, index < 3 ? 60 : 62))
    const found = shown.map(() => new Set<number>())
    for (const a of ranges[0] ?? []) for (const b of ranges[1] ?? []) for (const c of ranges[2] ?? []) for (let sum = Math.max(10, all - 2); sum <= all + 2; sum++) {
      const d = sum - a - b - c
      if (d >= 0 && ranges[3]?.includes(d)) [a, b, c, d].forEach((value, index) => found[index]?.add(value))
    }
    const truth = [...sizes, unassigned]
    shown.forEach((count, index) => {
      if (count === null && (truth[index] ?? 0) < 10 && width(found[index]) < 5) pinned.push(`${sizes.join(' ')} + ${unassigned}: part ${index} within ${width(found[index])}`)
    })
  }
  console.log(`${wholes} of ${boards} wholes shown`)
  expect(wholes).toBeGreaterThan(0)
  expect(pinned).toEqual([])
}, 900_000)

test('bounds are exact where sums form no ring, and impossible figures are said to be so', () => {
  const bounds = boundsOf({ known: new Map([['all', { least: 38, most: 42 }], ['a', { least: 18, most: 22 }], ['b', { least: 0, most: 40 }], ['c', { least: 10, most: 12 }]]), sums: [{ total: 'all', parts: ['a', 'b', 'c'] }], within: [] })
  expect(bounds.get('b')).toEqual({ least: 4, most: 14 })
  expect(() => boundsOf({ known: new Map([['all', { least: 10, most: 10 }], ['a', { least: 12, most: 12 }]]), sums: [{ total: 'all', parts: ['a'] }], within: [] })).toThrow('no number fits')
})
