/** An act is done once, and known by its number alone: nobody lists, changes or takes away what others did. */
import { expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { sql, type Actor, type Tx } from './db.ts'
import { newAnonymousId, newId } from './id.ts'
import { answerOfAct, claimAct, seeOther, settleAct, type Reply } from './web.ts'

const { database, asSuperuser } = await freshDatabase()
const provider = newId<'provider'>()
const now = new Date('2026-11-20T08:30:00Z')
const noor: Actor = { provider, person: newId<'person'>() }
const others: Readonly<Record<string, Actor>> = {
  'whoever did it': noor, 'a colleague': { provider, person: newId<'person'>() }, 'a visitor': { provider, person: null },
  'someone elsewhere': { provider: newId<'provider'>(), person: noor.person }, 'a worker elsewhere': { provider: newId<'provider'>(), person: 'worker' }, 'nobody at all': { provider: null, person: null },
}
const kept = () => asSuperuser<{ readonly act: string; readonly answer: string | null }>('select act, answer from act_done order by act')
const act = newAnonymousId()
const undone: Reply = { kind: 'see-other', to: '/', undone: true }
const tried = async (actor: Actor, work: (tx: Tx) => Promise<number>): Promise<number | 'no'> => await database.as(actor, work).catch(() => 'no' as const)

test('it is claimed once, and answered with where it went, also to whoever is somebody else by then', async () => {
  expect(await database.as(noor, tx => claimAct(tx, act, now))).toBeNull()
  const other = newAnonymousId()
  await database.as(noor, async tx => { await claimAct(tx, other, now); await settleAct(tx, other, seeOther('/there')) })
  for (const person of [noor.person, null]) expect(await database.as({ provider, person }, tx => claimAct(tx, other, now))).toBe('/there')
  expect(await database.as({ provider: newId(), person: null }, tx => answerOfAct(tx, other))).toBeNull()
})

test('of ten at the same moment one is new', async () => {
  const number = newAnonymousId()
  const went = await Promise.all(Array.from({ length: 10 }, () => database.as(noor, async tx => {
    const before = await claimAct(tx, number, now)
    if (before === null) await settleAct(tx, number, seeOther('/once'))
    return before
  })))
  expect(went.toSorted()).toEqual([...Array.from({ length: 9 }, () => '/once'), null])
})

test('where nothing was done the form may come again', async () => {
  const number = newAnonymousId()
  for (const _ of [1, 2]) expect(await database.as(noor, async tx => { const before = await claimAct(tx, number, now); await settleAct(tx, number, undone); return before })).toBeNull()
  expect((await kept()).map(row => row.act)).not.toContain(number)
})

test('nobody reads, writes or takes away a row, and nobody settles what another transaction claimed', async () => {
  const before = await kept()
  expect(before.length).toBeGreaterThan(1)
  for (const [who, actor] of Object.entries(others)) {
    expect([who, await tried(actor, async tx => (await tx.rows(sql`select from act_done`)).length)]).toEqual([who, 0])
    expect([who, await tried(actor, tx => tx.run(sql`delete from act_done`))]).toEqual([who, 0])
    expect([who, await tried(actor, tx => tx.run(sql`update act_done set answer = '/mine'`))]).toEqual([who, 'no'])
    expect([who, await tried(actor, tx => tx.run(sql`insert into act_done (act, until) values (${newAnonymousId()}, ${now})`))]).toEqual([who, 'no'])
    for (const reply of [seeOther('/elsewhere'), undone]) for (const row of before) await tried(actor, tx => settleAct(tx, row.act, reply))
  }
  expect(await kept()).toEqual(before)
})

test('the worker forgets what is over', async () => {
  const worker: Actor = { provider, person: 'worker' }
  expect(await database.as(worker, tx => tx.run(sql`delete from act_done where until < ${now}`))).toBe(0)
  expect(await database.as(worker, tx => tx.run(sql`delete from act_done where until < ${new Date(now.getTime() + 49 * 60 * 60_000)}`))).toBeGreaterThan(1)
  expect(await kept()).toEqual([])
})
