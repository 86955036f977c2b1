import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { keepAgenda, openProviders } from '../agenda/agenda.fixture.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { findPlanned, recordCancellation, recordChangeOfWay } from '../talks/appointment.store.ts'
import { keepSignal, signalOf } from './known-signals.ts'
import { sweepSignals } from './room.store.ts'
import { openRoomStreams } from './room-streams.ts'

const ground = await openProviders()
const { as, vault, asSuperuser, database } = ground
const { marleen, jaap, samira, ellen } = cast
const now = new Date('2026-11-20T08:30:00Z')
const from = new Date('2026-11-20T10:00:00Z')
const around = (tx: Tx, provider = deHaven) => ({ tx, vault, provider })
const hello = { kind: 'hello', from: 'one-browser' } as const

let one: Opened
let other: Opened
let byPhone: Opened
beforeAll(async () => {
  for (const guide of [marleen.id, jaap.id]) await as(guide, tx => keepAgenda(tx, guide))
  one = await openedWith(ground, { provider: deHaven, guide: marleen.id, from, now, way: 'video' })
  other = await openedWith(ground, { provider: deHaven, guide: jaap.id, from, now, way: 'video', contact: { handle: 'berg-lucht' } })
  byPhone = await openedWith(ground, { provider: deHaven, guide: marleen.id, from: new Date('2026-11-20T12:00:00Z'), now, contact: { handle: 'wolk-kade' } })
})

const say = (person: Id<'person'> | null, where: Opened, by: Id<'party'>, provider = deHaven) =>
  as(person, tx => keepSignal(around(tx, provider), hello, { trajectory: where.trajectory, talk: where.talk, by }), provider.id)
const heardBy = (person: Id<'person'> | null, where: Opened, provider = deHaven) =>
  as(person, tx => tx.rows<{ readonly id: Id<'signal'> }>(sql`select id from room_signal where talk_id = ${where.talk}`), provider.id)

const strangers = (): readonly (readonly [string, Id<'person'> | null, typeof deHaven])[] => [
  ['another guide, with a room of her own', jaap.id, deHaven], ['a guide without people', samira.id, deHaven], ['the administrator', ellen.id, deHaven], ['another participant', other.person, deHaven],
  ['a visitor', null, deHaven], ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken], ['the administrator elsewhere', castOfHetBaken.wim.id, hetBaken],
  ['the guide herself, at the other provider', marleen.id, hetBaken], ['the participant, at the other provider', one.person, hetBaken],
]

test('the two of a talk hear each other', async () => {
  await say(marleen.id, one, one.guide)
  await say(one.person, one, one.participant)
  const signals = await heardBy(one.person, one)
  expect(signals).toHaveLength(2)
  expect(await heardBy(marleen.id, one)).toHaveLength(2)
  const said = await Promise.all(signals.map(({ id }) => as(one.person, tx => signalOf(around(tx), id))))
  expect(said.map(text => JSON.parse(text ?? '').role).toSorted()).toEqual(['guide', 'participant'])
})

test('nobody else hears or says anything there', async () => {
  const [signal] = await heardBy(marleen.id, one)
  for (const [who, person, provider] of strangers()) {
    expect(await heardBy(person, one, provider), who).toEqual([])
    expect(await as(person, tx => signalOf(around(tx, provider), signal?.id ?? newAnonymousId()), provider.id), who).toBeNull()
    for (const party of [one.guide, one.participant, other.guide]) await expect(say(person, one, party, provider), who).rejects.toThrow()
    expect(await as(person, tx => tx.run(sql`delete from room_signal where talk_id = ${one.talk}`), provider.id), who).toBe(0)
  }
})

test('nobody speaks in the other\'s name, changes what was said or takes it back', async () => {
  await expect(say(marleen.id, one, one.participant)).rejects.toThrow('row-level security')
  await expect(say(one.person, one, one.guide)).rejects.toThrow('row-level security')
  await expect(as(marleen.id, tx => tx.run(sql`update room_signal set by_party = ${one.participant}`))).rejects.toThrow('permission denied')
  expect(await as(marleen.id, tx => tx.run(sql`delete from room_signal`))).toBe(0)
})

test('a talk by telephone has no room, and a cancelled one no longer', async () => {
  await expect(say(marleen.id, byPhone, byPhone.guide)).rejects.toThrow('row-level security')
  const off = await openedWith(ground, { provider: deHaven, guide: jaap.id, from: new Date('2026-11-20T14:00:00Z'), now, way: 'video', contact: { handle: 'zee-lamp' } })
  await say(off.person, off, off.participant)
  await as(off.person, tx => recordCancellation(tx, { appointment: off.appointment, why: 'cancelled-by-participant', by: off.participant, at: now }))
  expect(await heardBy(jaap.id, off)).toEqual([])
  await expect(say(off.person, off, off.participant)).rejects.toThrow('row-level security')
})

test('addresses are sealed, and gone with their key two minutes later', async () => {
  const address = 'candidate:1 1 udp 1 198.51.100.77 50000 typ host'
  await as(marleen.id, tx => keepSignal(around(tx), { kind: 'candidate', from: 'one-browser', to: 'other-browser', candidate: address, mid: '0' }, { trajectory: one.trajectory, talk: one.talk, by: one.guide }))
  const stored = await asSuperuser<{ readonly content: Buffer }>('select content from room_signal')
  expect(stored.length).toBeGreaterThan(2)
  for (const { content } of stored) expect(content.includes('198.51.100.77')).toBe(false)

  const keys = async () => Number((await asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const before = await keys()
  const sweep = () => database.as({ provider: deHaven.id, person: 'worker' }, sweepSignals)
  expect(await sweep()).toBe(0)
  await asSuperuser(`update room_signal set made_at = made_at - interval '121 seconds'`)
  expect(await as(null, sweepSignals)).toBe(0)
  expect(await sweep()).toBe(stored.length)
  expect(await keys()).toBe(before - stored.length)
})

test('either of the two takes it to the telephone, once, and from then on everyone reads so; nobody else does', async () => {
  const change = (where: Opened, by: Id<'party'>, way: 'guide-calls' | 'participant-calls' = 'guide-calls') => (tx: Tx) => recordChangeOfWay(tx, { appointment: where.appointment, trajectory: where.trajectory, way, by, at: from })
  for (const [who, person, provider] of strangers()) for (const party of [one.guide, one.participant]) await expect(as(person, change(one, party), provider.id), who).rejects.toThrow()
  await expect(as(marleen.id, change(byPhone, byPhone.guide))).rejects.toThrow('row-level security')
  expect(await as(one.person, change(one, one.participant))).toBe(1)
  expect(await as(marleen.id, change(one, one.guide, 'participant-calls'))).toBe(0)
  for (const person of [one.person, marleen.id]) expect((await as(person, tx => findPlanned(tx, one.trajectory)))?.way).toBe('guide-calls')
  expect(await as(marleen.id, tx => tx.rows(sql`select way from standing where trajectory_id = ${one.trajectory}`))).toEqual([{ way: 'guide-calls' }])
  expect((await as(jaap.id, tx => findPlanned(tx, other.trajectory)))?.way).toBe('video')
})

test('what is said in one process is heard in another, by the two alone and in order; a listener who may hear no more is let go', async () => {
  const rooms = await openRoomStreams(database, vault, error => { throw error })
  type Heard = { readonly kind: string; readonly from: string; readonly role: string }
  const listenAs = (person: Id<'person'>) => {
    const heard: Heard[] = []
    const waiting: (() => void)[] = []
    const told = () => { for (const one of waiting.splice(0)) one() }
    let closed = false
    rooms.listen(deHaven.id, other.talk, person)({ send: (_event, text) => { heard.push(JSON.parse(text)); told() }, close: () => { closed = true; told() } })
    const until = async (enough: () => boolean) => { while (!enough()) await new Promise<void>(go => { waiting.push(go) }) }
    return { heard, closed: () => closed, until }
  }
  const [guide, stranger] = [listenAs(jaap.id), listenAs(marleen.id)]
  const names = Array.from({ length: 12 }, (_one, index) => `browser-${index}`)
  for (const name of names) await as(other.person, tx => keepSignal(around(tx), { kind: 'hello', from: name }, { trajectory: other.trajectory, talk: other.talk, by: other.participant }))
  await guide.until(() => guide.heard.length === names.length)
  await stranger.until(stranger.closed)
  expect(guide.heard.map(({ from }) => from)).toEqual(names)
  expect(new Set(guide.heard.map(({ role }) => role))).toEqual(new Set(['participant']))
  expect([stranger.heard, guide.closed()]).toEqual([[], false])
  await rooms.stop()
})
