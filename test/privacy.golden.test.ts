/**
 * Who sees how many rows of what: role by table by stage, for each programme, held against what was agreed. A difference
 * is a privacy review: look at it as such, and write it anew with `GOLDEN=write npm test -- golden`.
 */
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classes } from './access-matrix.ts'
import { countLooks, countTries, emptyTallies, readOtherwise, writtenOtherwise } from './access-tally.ts'
import { aroundNoor, cast, deHaven } from '../demo/cast.ts'
import { newAnonymousId } from '../kit/id.ts'
import { openHouse } from './house.ts'
import { askedByChecks, makeRows } from './made-rows.ts'
import { everything, inShare } from './share.ts'
import { agreedChapters, agreedNeverWalked, follow, golden, laidOut, listMost, neverWalked, type Lookers, type Stage } from './sight.ts'
import { recoveryOfNoor } from './recovery.ts'
import { everyTable, looks, prepareTries, readableBy, tiesOf, tryWrites, type Look } from './relations.ts'
import { whoeverElse } from './walks/around.ts'
import { everyWalk } from './walks/every-walk.ts'
import { inRecovery } from './walks/workfloor-recovery.ts'

const tallies = emptyTallies()
/** Somebody with an identity and nothing else. */
const stranger: Lookers = { 'a stranger': { person: newAnonymousId() } }
const walked: { readonly programme: string; readonly stages: readonly Stage[] }[] = []

/** The rows that came since the last stage, two of each kind: what may be written of one, may be of the others. All of them to prove it. */
const newOf = (found: readonly Look[], met: Set<string>): readonly Look[] => {
  const taken = new Map<string, Set<string>>()
  const fresh = found.filter(({ row }) => !met.has(`${row.table} ${row.names.join(' ')}`)).filter(({ row: { table, place } }) => {
    const places = taken.get(table) ?? new Set()
    if (!process.env['PROVE'] && !places.has(place) && places.size === 2) return false
    taken.set(table, places.add(place))
    return true
  })
  for (const { row } of found) met.add(`${row.table} ${row.names.join(' ')}`)
  return fresh
}

const titleOf = (chapter: string): string => chapter.split('\n', 1)[0] ?? ''

const walks = everyWalk.filter((_, place) => inShare(place))

// A walk to a test: its house is closed before the next one opens, so that all of them together ask no more of the server than one.
test.each(walks)('%s', async (programme, walk, inIt) => {
  const house = await openHouse({ costs: { memory: 8, passes: 1 } })
  const able = await prepareTries(house)
  const met = new Set<string>()
  const stages = await follow(house, walk(house), { ...inIt, ...await whoeverElse(house) }, async (stage, found) => {
    countLooks(tallies, `${programme}, ${stage}`, found)
    countTries(tallies, `${programme}, ${stage}`, await tryWrites(house, able, newOf(found, met)))
  }, stranger)
  walked.push({ programme, stages })
  expect(house.broken).toEqual([])
}, 300_000)

test('at each stage everyone sees what was agreed, and nothing more', async () => {
  expect(walked.map(({ programme }) => programme), 'every walk, in its order').toEqual(walks.map(([programme]) => programme))
  const house = await openHouse({ costs: { memory: 8, passes: 1 } })
  const chapters = [
    '# Who sees how many rows of what, at each stage of each programme, with row-level security as it is.\n# Written by `GOLDEN=write npm test -- golden`; a difference is a privacy review.\n\n',
    ...walked.map(({ programme, stages }) => `${laidOut(programme, stages).join('\n')}\n`),
    ['## what the server may do to rows that a policy lets it reach', '', ...await listMost(house), '', ''].join('\n'),
    // Only whoever walked all of them can tell.
    ...everything ? [['## tables in which no walk puts a row', '', ...await neverWalked(house, walked.map(({ stages }) => stages)), ''].join('\n')] : [],
  ]
  if (process.env['GOLDEN'] === 'write') writeFileSync(golden, chapters.join(''))
  const agreed = agreedChapters()
  const titles = new Set(chapters.map(titleOf))
  expect(chapters.join('')).toBe(agreed.filter(chapter => titles.has(titleOf(chapter))).join(''))
  expect(agreed.map(titleOf).filter(title => title.startsWith('## ')), 'every walk has its chapter').toEqual([...everyWalk.map(([programme]) => `## ${programme}`), '## what the server may do to rows that a policy lets it reach', '## tables in which no walk puts a row'])
}, 300_000)

test('rows made on purpose, where no walk puts any: nobody reads or writes more than the matrix says', async () => {
  const house = await openHouse({ costs: { memory: 8, passes: 1 } })
  const { noor } = await recoveryOfNoor(house)
  const [ties, readable, able] = [await tiesOf(house), await readableBy(house), await prepareTries(house)]
  const lookers = { ...inRecovery, ...await whoeverElse(house), ...stranger }
  const all = (await house.asSuperuser<{ readonly name: string }>(everyTable)).map(({ name }) => name)
  // Where a share of the walks was gone, what the others put rows in is not made on purpose: those rows are looked at on another day.
  const without = everything ? all.filter(table => !tallies.reads.has(table)) : agreedNeverWalked().filter(table => all.includes(table))
  const wrong = await makeRows(house, without, ties, { provider: deHaven.id, file: noor.trajectory, person: aroundNoor.noor.id, other: cast.hanna.id, party: noor.participant, at: house.now() }, askedByChecks)
  const found = await looks(house, ties, readable, lookers)
  const made = found.filter(({ row }) => without.includes(row.table))
  countLooks(tallies, 'made on purpose', made, true)
  countTries(tallies, 'made on purpose', await tryWrites(house, able, made))
  expect(wrong).toEqual([])
  expect(without.filter(table => !tallies.made.has(table)), 'tables in which no row was ever looked at').toEqual([])
}, 300_000)

test('what anyone reads and writes is what the access matrix says', async () => {
  const sum = (cells: Iterable<{ readonly named: { readonly there: number }; readonly other: { readonly there: number } }>) => [...cells].reduce((total, { named, other }) => total + named.there + other.there, 0)
  const all = (tally: typeof tallies.reads) => [...tally.values()].reduce((total, cells) => total + sum(cells.values()), 0)
  console.log(`access matrix: ${all(tallies.reads) + all(tallies.made)} looks and ${Object.values(tallies.writes).reduce((total, tally) => total + all(tally), 0)} writes tried in ${new Set([...tallies.reads.keys(), ...tallies.made.keys()]).size} tables; ${[...tallies.states].map(([state, times]) => `${times} ${state}`).join(', ')}`)
  const [looked, classed] = [[...tallies.reads.keys(), ...tallies.made.keys()], classes.flatMap(({ tables }) => tables)]
  expect(everything ? looked.toSorted() : looked.filter(table => !classed.includes(table)), 'every table was looked at, and is in one class').toEqual(everything ? classed.toSorted() : [])
  expect(readOtherwise(tallies, everything)).toEqual([])
  expect(writtenOtherwise(tallies, [...tallies.reads.keys(), ...tallies.made.keys()], Boolean(process.env['PROVE']))).toEqual([])
})
