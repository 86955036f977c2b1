import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { sql } from './db.ts'
import { newAnonymousId, newId } from './id.ts'
import { log, sealLog, type LogLine } from './log.ts'
import { makeAnchor } from './anchors.ts'
import { anchorKeys } from './log-anchors.ts'
import { checkAnchors, checkLog } from './log-check.ts'
import { asOwner } from './postgres/as-owner.ts'

const { database, keys, ownerConfig, asSuperuser } = await freshDatabase()
const me = newId<'person'>()
const signing = anchorKeys(keys.secret)
let provider = newId<'provider'>()

const line = (more: Partial<LogLine> = {}): LogLine => ({
  event: 'note.read', action: 'R', person: me, role: 'guide', purpose: 'guidance', subject: newAnonymousId(), object: { kind: 'note', id: newAnonymousId() },
  fields: ['text'], basis: 'part in the trajectory', at: new Date(), ...more,
})
const write = async (count: number) => {
  for (let index = 0; index < count; index++) await database.as({ provider, person: me }, tx => log(tx, line()))
}
const seal = () => sealLog(database, [provider])

/** As a superuser who switches off what is in the way. */
const tamper = (...statements: readonly string[]) => asSuperuser(`set session_replication_role = replica; ${statements.join('; ')}; set session_replication_role = origin`)

const checked = async () => (await asOwner(ownerConfig, checkLog)).find(one => one.provider === provider)
/** Of the hour that is so many hours on. */
const anchor = async (hours = 0, by = signing) => await database.as({ provider, person: 'worker' }, tx => makeAnchor(tx, provider, by, new Date(Date.UTC(2026, 10, 20, 8 + hours, 2)))) ?? ''
/** What is said of this provider; the tests before leave others whose logs are no longer right. @param hours until when it is now */
const against = async (text: string, hours = 0, by = signing) => {
  const { faults, gaps, notOutside, late } = await asOwner(ownerConfig, client => checkAnchors(client, text, by, new Date(Date.UTC(2026, 10, 20, 8 + hours, 30))))
  const mine = <One extends { readonly provider: string | null }>(all: readonly One[]) => all.filter(one => one.provider === provider || one.provider === null)
  return { faults: mine(faults).map(({ line, fault }) => `${line} ${fault}`), gaps: mine(gaps).length, notOutside: mine(notOutside).map(({ count }) => count), late: mine(late).length }
}
const well = { faults: [], gaps: 0, notOutside: [], late: 0 }
const faults = async () => (await checked())?.faults.map(({ fault }) => fault) ?? []

beforeEach(async () => {
  provider = newId()
  await asSuperuser(`insert into provider (id, name, country, zone, locale, address, telephone, mail, introduction, exit_url, founded_at)
    values ($1, 'De Haven', 'NL', 'Europe/Amsterdam', 'nl-NL', 'je', '088 000 00 00', 'welkom@dehaven.example', '{"nl-NL": "", "nl-BE": "", "en": ""}', 'https://www.knmi.nl/', now())`, [provider])
})

test('lines are sealed into sixteen chains, whole and in order, by whoever comes first', async () => {
  await write(300)
  expect(await checked()).toMatchObject({ waiting: 300, chains: [], faults: [] })
  // Two processes at once: one seals, the other finds the lock taken and leaves it.
  const sealed = await Promise.all([seal(), seal()])
  expect(sealed[0] + sealed[1]).toBe(300)
  const check = await checked()
  expect(check?.chains.map(({ chain }) => chain)).toEqual([...Array(16).keys()])
  expect(check?.chains.reduce((sum, { lines }) => sum + lines, 0)).toBe(300)
  expect(check).toMatchObject({ waiting: 0, waitingTooLong: 0, faults: [] })
  await write(5)
  expect(await seal()).toBe(5)
  expect(await faults()).toEqual([])
})

test('one file keeps to one chain, so that its story is in order', async () => {
  const subject = newAnonymousId()
  for (let index = 0; index < 20; index++) await database.as({ provider, person: me }, tx => log(tx, line({ subject })))
  await seal()
  expect((await checked())?.chains).toEqual([{ chain: expect.any(Number), lines: 20 }])
})

test('a line that waits for ten minutes says that sealing stands still', async () => {
  await database.as({ provider, person: me }, tx => log(tx, line({ at: new Date(Date.now() - 11 * 60_000) })))
  expect(await checked()).toMatchObject({ waiting: 1, waitingTooLong: 1 })
})

/** In an attack, $p is the provider and $c the chain with most lines. */
const longest = async () => (await asSuperuser<{ readonly chain: number }>('select chain from log.entry where provider_id = $1 group by chain order by count(*) desc, chain limit 1', [provider]))[0]?.chain
const attacks: Readonly<Record<string, readonly string[]>> = {
  'a word changed': [`update log.entry set event = 'nothing.happened' where provider_id = $p and seq = 2 and chain = $c`],
  'another reader': [`update log.entry set person_id = '${newId()}' where provider_id = $p and seq = 1 and chain = $c`],
  'another moment': [`update log.entry set at = at + interval '1 microsecond' where provider_id = $p and seq = 3 and chain = $c`],
  'a line deleted': [`delete from log.entry where provider_id = $p and seq = 2 and chain = $c`],
  'the first line deleted': [`delete from log.entry where provider_id = $p and seq = 1 and chain = $c`],
  'a line deleted and the others moved up': [
    `delete from log.entry where provider_id = $p and seq = 2 and chain = $c`,
    `update log.entry set seq = 1 - seq where provider_id = $p and seq > 2 and chain = $c`,
    `update log.entry set seq = -seq where provider_id = $p and seq < 0 and chain = $c`],
  'two lines swapped': [
    `update log.entry e set seq = -e.seq where provider_id = $p and seq in (1, 2) and chain = $c`,
    `update log.entry e set seq = 3 + e.seq where provider_id = $p and seq in (-1, -2)`],
  'the end cut off': [`delete from log.entry where provider_id = $p and chain = $c and seq > 3`],
  'a line moved to another chain': [`update log.entry set chain = (chain + 1) % 16, seq = 1000 where provider_id = $p and seq = 2 and chain = $c`],
  'a head taken away': [`delete from log.head where provider_id = $p and chain = $c`],
}

test.each(Object.keys(attacks))('found by the chains alone: %s', async attack => {
  await write(120)
  await seal()
  expect(await faults()).toEqual([])
  const chain = String(await longest())
  await tamper(...(attacks[attack] ?? []).map(statement => statement.replaceAll('$p', `'${provider}'`).replaceAll('$c', chain)))
  expect(await faults()).not.toEqual([])
})

/** Writes a provider's whole log anew, with hashes and heads that are right: the chains have nothing to say against it. */
const rewriteAll = (change: string) => tamper(
  change.replaceAll('$p', `'${provider}'`),
  `delete from log.head where provider_id = '${provider}'`,
  `do $$ declare e log.entry; h bytea; begin
    perform set_config('houvast.provider', '${provider}', false);
    for e in select * from log.entry where provider_id = '${provider}' order by chain, seq loop
      h := coalesce((select hash from log.head where provider_id = e.provider_id and chain = e.chain), sha256(convert_to('houvast log ' || e.provider_id || ' ' || e.chain, 'UTF8')));
      e.seq := coalesce((select seq from log.head where provider_id = e.provider_id and chain = e.chain), 0) + 1;
      update log.entry set seq = e.seq, previous_hash = h, hash = sha256(h || log.canonical(e)) where provider_id = e.provider_id and id = e.id;
      insert into log.head select provider_id, chain, seq, hash from log.entry where provider_id = e.provider_id and id = e.id
        on conflict (provider_id, chain) do update set seq = excluded.seq, hash = excluded.hash;
    end loop; end $$`)

test('a log written wholly anew satisfies its chains, and is found by an anchor kept elsewhere', async () => {
  await write(60)
  await seal()
  let file = `${await anchor()}\n`
  await write(30)
  await seal()
  file += await anchor(1)
  expect(await against(file, 1)).toEqual(well)

  await rewriteAll(`delete from log.entry where provider_id = $p and seq = 1 and chain = ${await longest()}`)
  expect(await faults()).toEqual([])
  expect((await against(file, 1)).faults).toContain('1 the log was another when this was signed')
})

test('a tail cut off with its head, or a whole chain gone, is found by an anchor', async () => {
  await write(60)
  await seal()
  const file = await anchor()
  await tamper(`delete from log.entry where provider_id = '${provider}'`, `delete from log.head where provider_id = '${provider}'`)
  expect(await faults()).toEqual([])
  expect((await against(file)).faults.length).toBeGreaterThan(10)
})

test('an anchor file that was changed, cut in the middle, or signed by another is found', async () => {
  await write(10)
  await seal()
  const [one, two, three] = [await anchor(), await anchor(1), await anchor(2)]
  const said = async (lines: readonly string[], by = signing) => (await against(lines.join('\n'), 2, by)).faults
  expect(await said([one, two, three])).toEqual([])
  expect(await said([one, three])).toEqual(['2 an anchor before it is missing'])
  expect(await said([two, three]), 'it may begin later: each says all that came before it').toEqual([])
  const changed = one.replace(/"seq":\d+/, '"seq":999')
  expect(await said([changed, two])).toEqual(['1 not signed by this installation', '1 the database knows another anchor here, or none'])
  expect(await said(['{"no": "anchor"}', two])).toEqual(['1 not signed by this installation'])
  expect(await said([one], anchorKeys(Buffer.alloc(32)))).toEqual(['1 not signed by this installation'])
})

test('an hour without an anchor, a file whose end was cut off and a server that stands still are told', async () => {
  await write(10)
  await seal()
  const lines = [await anchor(), await anchor(1), await anchor(4)]
  expect(await against(lines.join('\n'), 4)).toEqual({ ...well, gaps: 1 })
  expect(await against(lines.slice(0, 2).join('\n'), 4)).toEqual({ ...well, notOutside: [1], late: 1 })
  expect(await against(lines.join('\n'), 7)).toEqual({ ...well, gaps: 1, late: 1 })
  expect(await against('', 4)).toEqual({ ...well, notOutside: [3], late: 1 })
  expect(await anchor(4), 'two who make one at once make one').toBe('')
})

test('an anchor is the worker\'s to make, and nobody\'s to change', async () => {
  await write(3)
  await seal()
  await anchor()
  for (const person of [me, null]) await expect(database.as({ provider, person }, tx => tx.run(sql`insert into log.anchor (number, at, line) values (9, now(), 'x')`))).rejects.toThrow('row-level security')
  expect(await database.as({ provider, person: me }, tx => tx.rows(sql`select from log.anchor`))).toEqual([])
  expect(await database.as({ provider, person: me }, tx => tx.rows(sql`select from log.heads()`)), 'nor are the heads anyone else\'s').toEqual([])
  for (const forbidden of [sql`update log.anchor set line = 'x'`, sql`delete from log.anchor`, sql`truncate log.anchor`]) await expect(database.as({ provider, person: 'worker' }, tx => tx.run(forbidden))).rejects.toThrow(/permission denied/)
  await asOwner(ownerConfig, async client => {
    await client.query(`select set_config('houvast.provider', $1, false)`, [provider])
    for (const forbidden of [`update log.anchor set line = 'x'`, 'delete from log.anchor', 'truncate log.anchor']) await expect(client.query(forbidden)).rejects.toThrow('an anchor is not changed')
  })
})

test('at the database: a line in one\'s own name or in nobody\'s, and nothing else', async () => {
  const as = (person: typeof me | null, work: Parameters<typeof database.as>[1]) => database.as({ provider, person }, work)
  await expect(as(newId(), tx => log(tx, line()))).rejects.toThrow('row-level security')
  await expect(as(null, tx => log(tx, line()))).rejects.toThrow('row-level security')
  await expect(as(me, tx => tx.run(sql`insert into log.entry (provider_id, id, at, event, action, person_id, purpose, access_point, object_kind) values (${newId()}, ${newId()}, now(), 'note.read', 'R', ${me}, 'guidance', 'web', 'note')`))).rejects.toThrow('row-level security')
  await expect(as(me, tx => tx.run(sql`insert into log.entry (id, at, event, action, person_id, purpose, access_point, object_kind, chain, seq, previous_hash, hash) values (${newId()}, now(), 'note.read', 'R', ${me}, 'guidance', 'web', 'note', 0, 1, 'a', 'b')`))).rejects.toThrow('row-level security')
  await write(1)
  for (const forbidden of [sql`update log.entry set event = 'x'`, sql`delete from log.entry`, sql`truncate log.entry`, sql`select from log.head`, sql`insert into log.head values (${provider}, 0, 1, 'a')`, sql`alter table log.entry disable trigger all`]) {
    await expect(as(me, tx => tx.run(forbidden))).rejects.toThrow(/permission denied|must be owner/)
  }
  // Neither does the owner, who may do everything else.
  await asOwner(ownerConfig, async client => {
    await client.query(`select set_config('houvast.provider', $1, false)`, [provider])
    for (const forbidden of [`update log.entry set event = 'x'`, 'delete from log.entry', 'truncate log.entry cascade', `update log.entry set chain = 1, seq = 1, previous_hash = 'a', hash = 'b', event = 'x'`]) await expect(client.query(forbidden)).rejects.toThrow('the access log is not changed')
  })
  await seal()
  await asOwner(ownerConfig, async client => {
    await client.query(`select set_config('houvast.provider', $1, false)`, [provider])
    await expect(client.query('update log.entry set hash = previous_hash')).rejects.toThrow('the access log is not changed')
  })
})
