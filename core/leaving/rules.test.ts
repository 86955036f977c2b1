import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, addMinutes, parseDay, type Day } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import type { HeldOffice } from '../people/staff.ts'
import type { Planned } from '../talks/talk.ts'
import { goOnWith } from './going-on-with.ts'
import { endsByItself, howFar, inOrder, leave, openKinds } from './leaving.ts'
import { divide, mayBeProposed, type Candidate, type FileToMove } from './moving.ts'
import { whenTold } from './moving.work.ts'

const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const today = day('2026-11-20')
const [ellen, jaap, samira] = [newId<'person'>(), newId<'person'>(), newId<'person'>()]
const office = (person: Id<'person'>, held: HeldOffice['office'], endedAt: Date | null = null): HeldOffice => ({ id: newId(), person, office: held, endedAt })
const around = { all: [office(ellen, 'administrator'), office(jaap, 'guide')], running: null, today, zone: 'Europe/Amsterdam' as const }

test('the last day counts whole, by the clocks of the provider', () => {
  expect(leave(jaap, day('2026-12-31'), around)).toEqual({ lastDay: '2026-12-31', endsAt: new Date('2026-12-31T23:00:00Z') })
  expect(leave(jaap, day('2027-07-01'), around)).toMatchObject({ endsAt: new Date('2027-07-01T22:00:00Z') })
  expect(leave(jaap, today, around)).toMatchObject({ lastDay: today })
})

test('nobody leaves yesterday, twice, without an office, in three years, or as the last administrator', () => {
  expect(leave(jaap, addDays(today, -1), around)).toMatchObject({ refused: 'leaving.past' })
  expect(leave(jaap, addDays(today, 731), around)).toMatchObject({ refused: 'leaving.too-far' })
  expect(leave(samira, today, around)).toMatchObject({ refused: 'leaving.no-office' })
  expect(leave(ellen, today, around)).toMatchObject({ refused: 'leaving.last-administrator' })
  expect(refused(leave(ellen, today, { ...around, all: [...around.all, office(jaap, 'administrator')] }))).toBe(false)
  expect(leave(jaap, today, { ...around, running: { id: newId(), person: jaap, lastDay: today, endsAt: new Date(), leftAt: null } })).toMatchObject({ refused: 'leaving.said-already' })
})

test('of few files nobody learns who decided; a small rest is few, and a small number that did decide is not told', () => {
  expect(howFar({ files: 3, settled: 3 })).toEqual({ files: 3, rest: 0 })
  expect(howFar({ files: 4, settled: 1 })).toEqual({ files: 4, rest: 'not told' })
  expect(howFar({ files: 20, settled: 17 })).toEqual({ files: 20, rest: 'few' })
  expect(howFar({ files: 20, settled: 3 })).toEqual({ files: 20, rest: 'not told' })
  expect(howFar({ files: 20, settled: 10 })).toEqual({ files: 20, rest: 10 })
  // Neither side of what is told is ever a group of one to four.
  fc.assert(fc.property(fc.nat(60), fc.nat(60), (files, settled) => {
    fc.pre(settled <= files)
    const { rest } = howFar({ files, settled })
    expect(typeof rest !== 'number' || rest === 0 || Math.min(rest, files - rest) >= 5).toBe(true)
  }))
})

test('what is open stands in one order, and each kind has its end', () => {
  expect(inOrder([{ kind: 'feeds', number: 1 }, { kind: 'files', number: 2 }]).map(({ kind }) => kind)).toEqual(['files', 'feeds'])
  expect(endsByItself.every(kind => openKinds.includes(kind))).toBe(true)
})

const leaves = { profession: 'psychologist', languages: ['nl', 'en'] }
const candidate = (more: Partial<Candidate> = {}): Candidate => ({ person: newId(), profession: 'psychologist', languages: ['nl'], programmes: ['anonymous-coaching'], places: 10, ...more })
const file = (more: Partial<FileToMove> = {}): FileToMove => ({ trajectory: newAnonymousId(), party: newAnonymousId(), programme: 'anonymous-coaching', wish: null, never: [], ...more })

test('whom the leaving guide would propose goes first, then the discipline, then languages in common, then room', () => {
  const [coach, same, both, roomy] = [candidate({ profession: 'coach', places: 90 }), candidate(), candidate({ languages: ['nl', 'en'] }), candidate({ places: 50 })]
  expect(divide([file({ wish: coach.person })], leaves, [coach, same])[0]?.to).toBe(coach.person)
  expect(divide([file()], leaves, [coach, same])[0]?.to).toBe(same.person)
  expect(divide([file()], leaves, [same, both])[0]?.to).toBe(both.person)
  expect(divide([file()], leaves, [same, roomy])[0]?.to).toBe(roomy.person)
  expect(divide([file()], leaves, [candidate({ languages: ['fr'] }), candidate({ programmes: ['career-centre'] }), candidate({ places: 0 })])[0]?.to).toBeNull()
})

test('whoever can choose leaves the place to whoever cannot', () => {
  const [one, other] = [candidate({ places: 1 }), candidate({ places: 1 })]
  const [free, bound] = [file(), file({ never: [other.person] })]
  expect(new Map(divide([free, bound], leaves, [one, other]).map(({ trajectory, to }) => [trajectory, to]))).toEqual(new Map([[bound.trajectory, one.person], [free.trajectory, other.person]]))
})

test('never more than there is room for, never whom they would rather not have, each file once, and the same when asked again', () => {
  const people = Array.from({ length: 5 }, () => newId<'person'>())
  const someone = fc.constantFrom(...people)
  const files = fc.array(fc.record({ never: fc.uniqueArray(someone, { maxLength: 4 }), wish: fc.option(someone) }), { maxLength: 40 })
  const places = fc.tuple(...people.map(() => fc.nat(12)))
  fc.assert(fc.property(files, places, (drawn, rooms) => {
    const [all, candidates] = [drawn.map(one => file(one)), people.map((person, index) => candidate({ person, places: rooms[index] ?? 0 }))]
    const made = divide(all, leaves, candidates)
    expect(made.map(({ trajectory }) => trajectory).toSorted()).toEqual(all.map(({ trajectory }) => trajectory).toSorted())
    for (const one of candidates) expect(made.filter(({ to }) => to === one.person).length).toBeLessThanOrEqual(one.places)
    expect(made.filter(({ trajectory, to }) => to !== null && all.find(one => one.trajectory === trajectory)?.never.includes(to))).toEqual([])
    // Nobody is left without someone while anybody they may have still has room.
    const full = new Set(candidates.filter(one => made.filter(({ to }) => to === one.person).length === one.places).map(({ person }) => person))
    const left = all.filter(one => made.some(({ trajectory, to }) => to === null && trajectory === one.trajectory))
    expect(left.filter(one => candidates.some(candidate => mayBeProposed(one, leaves, candidate) && !full.has(candidate.person)))).toEqual([])
    expect(divide(all.toReversed(), leaves, candidates)).toEqual(made)
  }))
})

test('told at once, after a week, and three days before: never two within three days', () => {
  const turns = (until: number) => whenTold(today, addDays(today, until)).map(({ turn }) => turn)
  expect(turns(30)).toEqual(['asked', 'reminded', 'last-days'])
  expect(turns(11)).toEqual(['asked', 'last-days'])
  expect(turns(5)).toEqual(['asked'])
  expect(turns(-3)).toEqual(['asked'])
})

const now = new Date('2026-11-20T09:00:00Z')
const trajectory = newAnonymousId<'trajectory'>()
const move = { trajectory, from: { party: newAnonymousId<'party'>(), person: jaap }, to: samira, open: true, own: newAnonymousId<'party'>() }
const profile = { person: samira, programmes: ['anonymous-coaching'], ways: ['guide-calls'] as const }
const planned = (from: Date, more: Partial<Planned> = {}): Planned => ({ id: newAnonymousId(), trajectory, talk: newAnonymousId(), number: 1, guide: jaap, from, until: addMinutes(from, 30), way: 'guide-calls', kind: 'half-hour', minutes: 30, outOf: 3, cancelled: null, cancelledAt: null, outcome: null, ...more })
const around2 = (appointments: readonly Planned[], free: readonly Date[] = []) => ({ present: move.from, appointments, free: free.map(from => ({ from, until: addMinutes(from, 30) })), ids: { party: newAnonymousId<'party'>(), appointment: () => newAnonymousId<'appointment'>() }, now })

test('an appointment goes to the same hour where the next guide is free then, and is off otherwise', () => {
  const [monday, tuesday] = [planned(addMinutes(now, 3 * 1440)), planned(addMinutes(now, 4 * 1440))]
  const made = goOnWith(move, anonymousCoaching, profile, around2([monday, tuesday, planned(addMinutes(now, -1440), { outcome: 'held' })], [monday.from]))
  if (refused(made)) throw new Error(made.refused)
  expect(made.moves).toMatchObject([{ cancellation: { appointment: monday.id }, appointment: { guide: samira, talk: monday.talk, from: monday.from } }])
  expect(made.change).toMatchObject({ how: 'handed-over', leaves: move.from.party, cancels: [{ id: tuesday.id }], free: [] })
  const byVideo = goOnWith(move, anonymousCoaching, profile, around2([planned(monday.from, { way: 'video' })], [monday.from]))
  expect(refused(byVideo) ? null : byVideo.moves).toEqual([])
})

test('when the one who leaves is gone the next comes in all the same; when someone else guides already nothing is open', () => {
  expect(goOnWith(move, anonymousCoaching, profile, { ...around2([]), present: null })).toMatchObject({ change: { leaves: null } })
  expect(goOnWith(move, anonymousCoaching, profile, { ...around2([]), present: { party: newAnonymousId(), person: samira } })).toMatchObject({ refused: 'moving.over' })
  expect(goOnWith({ ...move, open: false }, anonymousCoaching, profile, around2([]))).toMatchObject({ refused: 'moving.over' })
  expect(goOnWith(move, anonymousCoaching, null, around2([]))).toMatchObject({ refused: 'moving.guide-elsewhere' })
  expect(goOnWith(move, anonymousCoaching, { ...profile, programmes: [] }, around2([]))).toMatchObject({ refused: 'moving.guide-elsewhere' })
})
