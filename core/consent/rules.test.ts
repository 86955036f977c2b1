/** Who may put what forward, say yes to it and take that back: the rules alone. What anyone then sees is the database's to say. */
import { expect, test } from 'vitest'
import { newId, type Id } from '../../kit/id.ts'
import type { Party } from '../trajectories/party.ts'
import { coolingMinutes, give, isStanding, lengths, propose, withdraw, type Passage, type Proposed } from './consent.ts'

const at = new Date('2026-11-20T09:00:00Z')
const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
const days = (count: number) => minutes(count * 1440)
const [bas, noor, kim, mirjam, doctor] = [newId<'party'>(1), newId<'party'>(2), newId<'party'>(3), newId<'party'>(4), newId<'party'>(5)]
const [trajectory, report, id]: [Id<'trajectory'>, Id<'report'>, Id<'shared-version'>] = [newId(6), newId(7), newId(8)]
const party = (one: Id<'party'>, role: string, seat: Party['seat'], of = trajectory): Party => ({ id: one, trajectory: of, person: newId(9), role, seat })
const guide = party(bas, 'therapist', 'inside')
const manager = party(mirjam, 'manager', 'beside')
const said = (...texts: readonly string[]): readonly Proposed[] => texts.map(text => ({ asked: 'Vraag', text, alsoOf: [] }))
const outcome = <Done extends object>(done: Done): Done | string => ('refused' in done && typeof done.refused === 'string' ? done.refused : done)

test('a version is put forward by who guides, of what stands, to someone beside whom the declaration names', () => {
  const put = ({ standing = 1, by = guide, asked = [], passages = said('a'), readers = [manager] }: { standing?: number | null; by?: Party; asked?: readonly Id<'party'>[]; passages?: readonly Proposed[]; readers?: readonly Party[] } = {}) =>
    outcome(propose({ report, trajectory, standing, participant: noor, by, asked }, passages, readers, ['manager'], 'progress', id, at))
  expect(put({ standing: 3, passages: [{ asked: 'Vraag', text: ' a ', alsoOf: [kim, noor] }, ...said(' '), { asked: null, text: 'b', alsoOf: [] }] })).toEqual({
    id, trajectory, report, number: 3, by: bas, at, purpose: 'progress', readers: [mirjam],
    passages: [{ position: 1, asked: 'Vraag', text: 'a', asks: [noor, kim] }, { position: 2, asked: null, text: 'b', asks: [noor] }],
  })
  for (const by of [party(bas, 'therapist', 'beside'), party(noor, 'employee', 'inside'), party(bas, 'therapist', 'inside', newId(10))]) expect(put({ by })).toBe('sharing.not-yours')
  expect(put({ standing: null })).toBe('sharing.not-standing')
  expect([put({ passages: [] }), put({ passages: said(' ', '\n') })]).toEqual(['sharing.nothing', 'sharing.nothing'])
  expect(put({ passages: said(...Array.from({ length: 61 }, () => 'x')) })).toBe('sharing.too-much')
  expect(put({ passages: said(...Array.from({ length: 60 }, () => 'x')) })).toMatchObject({ readers: [mirjam] })
  expect(put({ readers: [] })).toBe('sharing.nobody')
  for (const other of [party(kim, 'colleague', 'beside'), party(mirjam, 'manager', 'inside'), party(mirjam, 'manager', 'beside', newId(10))]) expect(put({ readers: [manager, other] })).toBe('sharing.not-a-reader')
  expect(put({ asked: [mirjam] })).toBe('sharing.asked-already')
  expect(put({ readers: [party(doctor, 'manager', 'beside'), manager], asked: [mirjam] }), 'also where another was not asked').toBe('sharing.asked-already')
  expect(put({ asked: [kim] })).toMatchObject({ readers: [mirjam] })
})

const passages: readonly Pick<Passage, 'position' | 'asks'>[] = [{ position: 1, asks: [noor] }, { position: 2, asks: [noor, kim] }, { position: 3, asks: [noor] }]
const version = { id, trajectory, purpose: 'advice' as const, readers: [mirjam], passages }
const before = (changed: object = {}) => ({ version: id, by: noor, to: mirjam, until: days(3), withdrawnAt: null, ...changed })
const yes = ({ by = noor, positions = [1], to = mirjam, length = lengths[0], standing = [], ends = null }: { by?: Id<'party'>; positions?: readonly number[]; to?: Id<'party'>; length?: (typeof lengths)[number]; standing?: readonly ReturnType<typeof before>[]; ends?: Date | null } = {}) =>
  outcome(give(version, by, { positions, to, length }, standing, newId(11), at, ends))

test('one says yes to what one has a say in, for one reader; it begins after a day, and lasts as long as was chosen', () => {
  expect(yes({ positions: [3, 1, 3], length: 28 })).toMatchObject({ trajectory, version: id, positions: [1, 3], by: noor, to: mirjam, purpose: 'advice', at, from: minutes(coolingMinutes), until: days(29) })
  expect(yes({ by: kim, positions: [2] })).toMatchObject({ by: kim, positions: [2] })
  expect([yes({ by: bas }), yes({ by: bas, positions: [] }), yes({ by: kim, positions: [1] }), yes({ by: kim, positions: [1, 2] }), yes({ positions: [1, 4] })]).toEqual(Array.from({ length: 5 }, () => 'consent.not-yours'))
  expect(yes({ positions: [] })).toBe('consent.nothing')
  expect(yes({ to: doctor })).toBe('consent.not-a-reader')
})

test('not twice while a yes stands; again once it was taken back or is over, and for another', () => {
  expect(yes({ standing: [before({ by: kim }), before()] })).toBe('consent.given-already')
  for (const other of [before({ version: newId(12) }), before({ by: kim }), before({ to: doctor }), before({ withdrawnAt: at }), before({ until: at })]) expect(yes({ standing: [other] })).toMatchObject({ by: noor })
  expect([isStanding({ withdrawnAt: null, until: days(1) }, at), isStanding({ withdrawnAt: null, until: at }, at), isStanding({ withdrawnAt: at, until: days(1) }, at)]).toEqual([true, false, false])
})

test('after the end of the guidance a yes ends with the reading, and one that would begin after it is none', () => {
  expect(yes({ ends: days(4) })).toMatchObject({ until: days(4) })
  expect(yes({ ends: days(15) })).toMatchObject({ until: days(15) })
  expect(yes({ ends: days(40) })).toMatchObject({ until: days(15) })
  expect([yes({ ends: minutes(coolingMinutes) }), yes({ ends: at })]).toEqual(['consent.too-late', 'consent.too-late'])
  expect(yes({ ends: minutes(coolingMinutes + 1) })).toMatchObject({ until: minutes(coolingMinutes + 1) })
})

test('only whoever gave a yes takes it back', () => {
  const consent = newId<'consent'>(13)
  expect(withdraw({ id: consent, by: noor }, noor, at)).toEqual({ consent, at })
  expect(outcome(withdraw({ id: consent, by: noor }, kim, at))).toBe('consent.not-yours')
})
