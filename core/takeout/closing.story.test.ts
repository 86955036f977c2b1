/**
 * A house is closed, opened again and erased where it is left. Who was in it, who comes to it and what waits in it; and the house beside
 * it, which notices nothing.
 */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { replayInto } from '../../bin/putting-back.ts'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { Sql, sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { openJournal, readJournal } from '../../kit/journal.ts'
import { agreeWithJournal } from '../../kit/keep-journal.ts'
import { makeKeyFile, readKeyFile } from '../../kit/key-file.ts'
import { shapeOf } from '../../kit/migrate.ts'
import type { Message } from '../../kit/outbox.ts'
import { post } from '../../kit/outbox.ts'
import { asOwner } from '../../kit/postgres/as-owner.ts'
import { closedHouse, closeHouse, notingExport, reopenHouse } from '../../kit/takeout/close.ts'
import { daysClosed, eraseHouse } from '../../kit/takeout/erase.ts'
import { exportProvider } from '../../kit/takeout/export.ts'
import { importProvider } from '../../kit/takeout/import.ts'
import { digestOf, fitsReceipt, receiptFor } from '../../kit/takeout/receipt.ts'
import { allDatabaseFolders } from '../../programmes/index.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { fridayMorning, openHouse } from '../../test/house.ts'
import { crisisNumbers } from '../crisis-numbers.ts'
import { startWork } from '../../work.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-closing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keyFile = join(folder, 'instance.key')
makeKeyFile(keyFile)
const ground = await freshDatabase(null, keyFile)
const house = await openHouse({ on: ground, living: 'the demo', costs: { memory: 8, passes: 1 } })
const { asSuperuser, ownerConfig, database } = house
const everyone = [null, 'worker', cast.ellen.id, cast.marleen.id, cast.bas.id, aroundNoor.noor.id, aroundNoor.mirjam.id] as const

const close = () => asOwner(ownerConfig, client => closeHouse(client, deHaven.id, 'https://elders.example/', fridayMorning, 'provider.close'))
const reopen = () => asOwner(ownerConfig, client => reopenHouse(client, deHaven.id, fridayMorning))
const known = (open: boolean) => vi.waitFor(async () => expect((await house.app.providers()).some(({ id }) => id === deHaven.id)).toBe(open), { timeout: 10_000 })

/** Every row of one provider, table by table. @param but tables that may differ */
const wholeOf = async ({ asSuperuser: ask }: Pick<TestDatabase, 'asSuperuser'>, provider: string, but: readonly string[] = []): Promise<ReadonlyMap<string, string>> => {
  const tables = await ask<{ readonly name: string }>(`select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'provider_id' where c.relkind = 'r' and n.nspname in ('public', 'keys', 'log') order by 1`)
  const sums = await ask<{ readonly name: string; readonly sum: string }>(tables.filter(({ name }) => !but.includes(name)).map(({ name }) => `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t where provider_id = '${provider}'`).join(' union all '))
  return new Map(sums.map(({ name, sum }) => [name, sum]))
}
const filled = (whole: ReadonlyMap<string, string>) => [...whole].filter(([, sum]) => !sum.startsWith('0 ')).map(([name]) => name)
const grows = ['log.entry', 'log.head', 'sign_in', 'act_done']

test('closed, nobody reads or writes a row of it, whoever they are; beside it everything goes on; open again it is as it was', async () => {
  const before = await wholeOf(house, deHaven.id, grows)
  await close()
  for (const person of everyone) {
    await expect(database.as({ provider: deHaven.id, person }, tx => tx.rows(sql`select from trajectory`)), String(person)).rejects.toThrow('this house is closed')
    await expect(database.as({ provider: deHaven.id, person }, tx => tx.run(sql`insert into draft (id, person_id, form, version, content, saved_at) values (${newAnonymousId()}, ${cast.marleen.id}, 'x', 1, '', now())`)), String(person)).rejects.toThrow('this house is closed')
    // Also whoever asks nothing of it before the end.
    await expect(database.as({ provider: deHaven.id, person }, async tx => { await Promise.allSettled([tx.rows(sql`select`)]) }), String(person)).rejects.toThrow('this house is closed')
  }
  expect(await database.as({ provider: hetBaken.id, person: castOfHetBaken.lieve.id }, tx => tx.rows(sql`select from person`))).not.toEqual([])
  await expect(database.as({ provider: deHaven.id, person: null }, tx => tx.run(sql`delete from closed_house`))).rejects.toThrow('this house is closed')
  await expect(database.as({ provider: hetBaken.id, person: castOfHetBaken.wim.id }, tx => tx.run(sql`delete from closed_house`))).rejects.toThrow('permission denied')
  await expect(database.as({ provider: hetBaken.id, person: castOfHetBaken.wim.id }, tx => tx.run(sql`insert into closed_house (id, closed_at, presents) values (${hetBaken.id}, now(), '{}')`))).rejects.toThrow('permission denied')
  await expect(close(), 'twice').rejects.toThrow('closed already')
  expect(await wholeOf(house, deHaven.id, grows)).toEqual(before)
  await reopen()
  await expect(reopen(), 'twice').rejects.toThrow('It is not closed')
  expect(await database.as({ provider: deHaven.id, person: cast.marleen.id }, tx => tx.rows(sql`select from trajectory`))).not.toEqual([])
  expect(await wholeOf(house, deHaven.id, grows)).toEqual(before)
  const told = await asSuperuser<{ readonly event: string }>(`select event from log.entry where event like 'provider.%' and provider_id = $1 order by seq`, [deHaven.id])
  expect(told.map(({ event }) => event)).toEqual(['provider.close', 'provider.reopen'])
  await known(true)
})

test('every address says where it goes on and who helps now, in each language, keeps what was typed, and tells nothing of anyone', async () => {
  const [noor, marleen, ellen, visitor, lieve] = [await house.signedIn(aroundNoor.noor.id), await house.signedIn(cast.marleen.id), await house.signedIn(cast.ellen.id), house.browser(), await house.signedIn(castOfHetBaken.lieve.id, hetBaken)]
  await close()
  await known(false)
  const told = new Set<string>()
  // Those besides are of the installation.
  const all = house.app.routes.filter(name => name.startsWith('GET ') && !/^GET \/(health|ready|set-up)\b/.test(name)).map(name => name.slice(4).replaceAll(/:\w+/g, () => newAnonymousId()))
  for (const browser of [noor, marleen, ellen, visitor]) for (const path of [...all, '/nowhere', '/nowhere/at/all']) {
    const answer = await browser.get(path)
    expect([answer.status, answer.headers['retry-after']], path).toEqual([503, '3600'])
    told.add(answer.text.replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, ' ').trim())
  }
  expect(told.size, 'everyone reads the same').toBe(1)
  const [page = ''] = told
  for (const words of ['De Haven verhuist', 'https://elders.example/', 'Er gaat niets verloren', crisisNumbers.NL.suicideChat, 'De Haven is moving', deHaven.exitUrl]) expect(page).toContain(words)
  expect(page, 'nothing leads to another page here').not.toMatch(/href="\/(?!assets|"|#)/)
  for (const { name } of Object.values(cast)) expect(page).not.toContain(name)
  noor.cookies.set('voice', 'nl-BE')
  expect((await noor.get('/my-plan')).text).toContain('Wil je ondertussen iemand spreken?')
  noor.cookies.set('voice', 'en')
  expect((await noor.get('/my-plan')).text).toMatch(/De Haven is moving[\s\S]*Do you want to speak to someone meanwhile/)
  const typed = await marleen.send('/profile', { ownWords: 'Wat ik net schreef.', act: newAnonymousId() })
  expect(typed.status).toBe(503)
  expect(typed.text).toContain('value="Wat ik net schreef."')
  expect((await visitor.get('/health')).status).toBe(200)
  expect((await lieve.get('/today')).status).toBe(200)
  expect(house.broken).toEqual([])
  await reopen()
  await known(true)
  expect((await marleen.get('/today')).status).toBe(200)
  expect((await marleen.get('/nowhere')).status).toBe(404)
  expect(house.broken).toEqual([])
})

test('what waits there waits on: no mail goes out, nobody is told of a fault, and open again it goes once', async () => {
  const sent: Message[] = []
  const failed: string[] = []
  const working = await startWork({
    server: house.serverConfig, database, vault: house.vault, transport: { name: 'kept', send: async message => { sent.push(message) } },
    providers: house.app.providers, moments: house.app.house.moments, origin: () => 'http://houvast.localhost', clock: house.now, countSlips: house.app.countSlips, anchorFile: null, keepJournal: async () => {},
    failed: (name, error) => failed.push(`${name}: ${String(error)}`),
  })
  try {
    await close()
    await known(false)
    for (const [provider, to] of [[deHaven, 'haven@voorbeeld.example'], [hetBaken, 'baken@voorbeeld.example']] as const) {
      // As the owner, who may write in a closed house: as if it had been written a moment before.
      if (provider === deHaven) await asSuperuser(`delete from closed_house`)
      await database.as({ provider: provider.id, person: null }, tx => post(tx, house.vault, provider.id, { channel: 'mail', to, subject: 'x', text: 'y' }, house.now(), { at: new Date(Date.now() + 1500) }))
      if (provider === deHaven) await close()
    }
    // Its work does nothing where it finds no house that is open, and would be taken for done.
    await asSuperuser(`select graphile_worker.add_job('earlier-places', json_build_object('provider', $1::text, 'id', $1::text), job_key => 'closing-test')`, [deHaven.id])
    await asSuperuser(`update graphile_worker._private_jobs set run_at = now() where payload ->> 'provider' = $1`, [deHaven.id])
    for (const name of ['agenda', 'late-answers', 'journal', 'anchors', 'keeping']) await asSuperuser(`select graphile_worker.add_job('scheduled:' || $1, '{}'::json)`, [name])
    await vi.waitFor(() => expect(sent.map(({ to }) => to)).toContain('baken@voorbeeld.example'), { timeout: 20_000 })
    const due = () => asSuperuser<{ readonly late: boolean; readonly attempts: number; readonly key: string | null }>(`select run_at <= now() as late, attempts, key from graphile_worker._private_jobs where payload ->> 'provider' = $1`, [deHaven.id])
    await vi.waitFor(async () => expect((await due()).filter(({ late }) => late)).toEqual([]), { timeout: 20_000 })
    const waiting = await due()
    expect(waiting.map(({ key }) => key)).toContain('closing-test')
    expect(waiting.some(({ key }) => key?.startsWith('send:'))).toBe(true)
    expect(waiting.filter(({ attempts }) => attempts > 0), 'nothing counts as tried').toEqual([])
    expect(sent.filter(({ to }) => to === 'haven@voorbeeld.example')).toEqual([])
    await reopen()
    await known(true)
    await asSuperuser(`update graphile_worker._private_jobs set run_at = now() where payload ->> 'provider' = $1`, [deHaven.id])
    await vi.waitFor(() => expect(sent.map(({ to }) => to)).toContain('haven@voorbeeld.example'), { timeout: 20_000 })
    await pause(300)
    expect(sent.filter(({ to }) => to === 'haven@voorbeeld.example')).toHaveLength(1)
    expect(failed).toEqual([])
  } finally {
    await working.stop()
  }
}, 120_000)

test('thirty-two who write while it closes: whatever was acknowledged is there, nothing comes after, and next door nobody waits', async () => {
  const acknowledged: string[] = []
  const refused: string[] = []
  const state = { over: false }
  const write = async (provider: typeof deHaven, person: typeof cast.marleen.id): Promise<void> => {
    for (let count = 0; !state.over; count++) {
      const form = `race-${newAnonymousId()}`
      try {
        await database.as({ provider: provider.id, person }, async tx => {
          const document = await (await house.vault.scope(tx, provider.id, provider.id)).newDocument(tx)
          const id = newAnonymousId<'draft'>()
          await tx.run(sql`insert into draft (id, person_id, form, version, content, saved_at) values (${id}, ${person}, ${form}, 1, ${document.seal({ table: 'draft', row: id, column: 'content' }, 'x')}, ${house.now()})`)
        })
        acknowledged.push(`${provider.id} ${form}`)
      } catch (error) {
        refused.push(`${provider.id} ${String(error)}`)
        return
      }
    }
  }
  const there = async () => new Set((await asSuperuser<{ readonly row: string }>(`select provider_id || ' ' || form as row from draft where form like 'race-%'`)).map(({ row }) => row))
  const writing = [...Array.from({ length: 32 }, () => write(deHaven, cast.marleen.id)), ...Array.from({ length: 4 }, () => write(hetBaken, castOfHetBaken.lieve.id))]
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(100), { timeout: 20_000 })
  await close()
  const atOnce = await there()
  const besides = acknowledged.filter(row => row.startsWith(hetBaken.id)).length
  await vi.waitFor(() => expect(refused).toHaveLength(32), { timeout: 20_000 })
  await vi.waitFor(() => expect(acknowledged.filter(row => row.startsWith(hetBaken.id)).length).toBeGreaterThan(besides + 20), { timeout: 20_000 })
  state.over = true
  await Promise.all(writing)
  const later = await there()
  const ofDeHaven = (rows: Iterable<string>) => [...rows].filter(row => row.startsWith(deHaven.id)).toSorted()
  expect(ofDeHaven(later), 'nothing after it returned').toEqual(ofDeHaven(atOnce))
  expect(acknowledged.filter(row => !later.has(row)), 'acknowledged, and not there').toEqual([])
  expect(refused.filter(one => !one.startsWith(deHaven.id) || !one.includes('this house is closed'))).toEqual([])
  console.log(`${ofDeHaven(later).length} drafts were written before it closed, by 32 at once; ${later.size - ofDeHaven(later).length} next door`)
  await reopen()
  await known(true)
  await asSuperuser(`delete from draft where form like 'race-%'`)
}, 60_000)

test('whoever is in it finishes first, and is kept; nobody comes in behind them', async () => {
  const form = `first-${newAnonymousId()}`
  const leave = new AbortController()
  const inside = once(leave.signal, 'abort')
  const order: string[] = []
  const writing = database.as({ provider: deHaven.id, person: cast.marleen.id }, async tx => {
    const document = await (await house.vault.scope(tx, deHaven.id, deHaven.id)).newDocument(tx)
    const id = newAnonymousId<'draft'>()
    await tx.run(sql`insert into draft (id, person_id, form, version, content, saved_at) values (${id}, ${cast.marleen.id}, ${form}, 1, ${document.seal({ table: 'draft', row: id, column: 'content' }, 'x')}, ${house.now()})`)
    await inside
  }).then(() => order.push('written'))
  await vi.waitFor(async () => expect(await asSuperuser(`select from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted`)).not.toEqual([]), { timeout: 10_000 })
  const closing = close().then(() => order.push('closed'))
  await vi.waitFor(async () => expect(await asSuperuser(`select from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and not granted`)).not.toEqual([]), { timeout: 10_000 })
  expect(order).toEqual([])
  leave.abort()
  await Promise.all([writing, closing])
  expect(order).toEqual(['written', 'closed'])
  expect(await asSuperuser('select from draft where form = $1', [form])).toHaveLength(1)
  await reopen()
  await known(true)
  await asSuperuser('delete from draft where form = $1', [form])
}, 60_000)

const shape = shapeOf(allDatabaseFolders)
const leave = () => asOwner(ownerConfig, async client => {
  const { archive } = await notingExport(client, deHaven.id, () => exportProvider(client, deHaven.id, keyFile, { houvast: '0', shape }, fridayMorning))
  return archive
})
const journalFolder = join(folder, 'journal')
mkdirSync(journalFolder)
const journalKey = house.vault.derived('journal')
const journal = openJournal(journalFolder, journalKey, () => fridayMorning)
const erase = (now: Date) => asOwner(ownerConfig, client => eraseHouse(client, deHaven.id, journal, keyFile, now))
const after = (days: number) => new Date(fridayMorning.getTime() + days * 86_400_000)

test('a receipt is of the very file that was exported while it was closed, and of this provider', async () => {
  const open = await leave()
  await close()
  const archive = await leave()
  const exported = (await asOwner(ownerConfig, client => closedHouse(client, deHaven.id)))?.exported ?? []
  expect(exported).toHaveLength(1)
  const receipt = receiptFor(digestOf(archive), deHaven.id)
  expect(fitsReceipt(receipt, exported, deHaven.id)).toBe(true)
  expect(fitsReceipt(` ${receipt}\n`, exported, deHaven.id)).toBe(true)
  for (const wrong of [receiptFor(digestOf(open), deHaven.id), receiptFor(digestOf(archive), hetBaken.id), receipt.slice(0, -1), `${receipt}a`, '', 'houvast-receipt-']) expect(fitsReceipt(wrong, exported, deHaven.id), wrong).toBe(false)
  expect(fitsReceipt(receipt, [], deHaven.id), 'a house that is open has no file to go by').toBe(false)
})

test('an export that was under way when it closed, or when it closed anew, counts for no receipt', async () => {
  await reopen()
  const close2 = () => asOwner(ownerConfig, client => closeHouse(client, deHaven.id, null, after(1), 'provider.close'))
  const exported = async () => (await asOwner(ownerConfig, client => closedHouse(client, deHaven.id)))?.exported.length
  const during = (work: () => Promise<unknown>) => asOwner(ownerConfig, client => notingExport(client, deHaven.id, async () => { await work(); return { archive: Buffer.from('what was there before') } }))
  await during(close)
  expect(await exported()).toBe(0)
  await during(async () => { await reopen(); await close2() })
  expect(await exported()).toBe(0)
  await during(async () => {})
  expect(await exported()).toBe(1)
  await reopen()
  await close()
})

test('it is not erased while it is open, nor within thirty days', async () => {
  const whole = await wholeOf(house, deHaven.id)
  await expect(erase(after(daysClosed - 1))).rejects.toThrow('may be erased from')
  await reopen()
  await expect(erase(after(100))).rejects.toThrow('Close it first')
  await close()
  expect(filled(await wholeOf(house, deHaven.id))).toEqual(filled(whole))
  expect(readJournal(journalFolder, journalKey).gone).toEqual([])
})

test('killed while it erases, it is there with every row or not at all, and its keys are gone as soon as it began; again, and it is done', async () => {
  const before = await wholeOf(house, deHaven.id, ['keys.wrap', 'keys.document_key', 'keys.scope_key'])
  const baken = await wholeOf(house, hetBaken.id)
  let killed = 0
  for (let round = 0; killed < 5 && round < 40; round++) {
    const state = { ended: false }
    const erasing = erase(after(daysClosed)).then(() => 'done', () => 'killed').finally(() => { state.ended = true })
    for (let fell = 0; fell === 0 && !state.ended;) {
      await pause(round % 5)
      fell = (await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state <> 'idle' and query ~ '^(delete from keys|with gone_0|delete from graphile|update closed_house|insert into closed)'`)).length
    }
    if (await erasing === 'done') break
    killed++
    expect(await wholeOf(house, deHaven.id, ['keys.wrap', 'keys.document_key', 'keys.scope_key'])).toEqual(before)
    expect((await asOwner(ownerConfig, client => closedHouse(client, deHaven.id)))?.erasedAt).toBeNull()
  }
  expect(killed).toBeGreaterThan(2)
  await expect(reopen(), 'what was begun is not opened again').rejects.toThrow('its erasing was begun')
  const [done, other] = await Promise.all([erase(after(daysClosed + 1)), erase(after(daysClosed + 1))])
  expect(other, 'of two at once, and of whoever asks again, each reads what went').toEqual(done)
  expect(await erase(after(daysClosed + 2))).toEqual(done)
  expect(done.rows.find(({ table }) => table === 'trajectory')?.rows).toBeGreaterThan(10)
  console.log(`erased: ${done.rows.reduce((sum, { rows }) => sum + rows, 0)} rows of ${done.rows.length} tables, ${done.jobs} things that waited; killed ${killed} times before`)
  expect(filled(await wholeOf(house, deHaven.id))).toEqual([])
  expect(await wholeOf(house, hetBaken.id), 'next door nothing changed').toEqual(baken)
  expect(await asSuperuser(`select tgrelid::regclass from pg_trigger where tgenabled = 'D'`)).toEqual([])
  expect(await asSuperuser(`select id from graphile_worker._private_jobs where payload ->> 'provider' = $1`, [deHaven.id])).toEqual([])
}, 240_000)

test('nothing in the whole database names it any more but the sign on its door, and nobody who lived there', async () => {
  const tables = await asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`)
  const naming = async (words: string) => (await asSuperuser<{ readonly name: string }>(tables.map(({ name }) => `select '${name}' as name from ${name} t where t::text like '%${words}%'`).join(' union '))).map(({ name }) => name)
  expect(await naming(deHaven.id)).toEqual(['public.closed_house'])
  for (const { id } of [...Object.values(cast), aroundNoor.noor, aroundNoor.mirjam]) expect(await naming(id), id).toEqual([])
  expect(await naming(castOfHetBaken.lieve.id)).not.toEqual([])
  const [sign] = await asSuperuser<{ readonly presents: object }>('select presents from closed_house')
  expect(JSON.stringify(sign)).not.toContain(deHaven.telephone)
})

test('its address says for good that it went, and nobody else answers there', async () => {
  await vi.waitFor(async () => expect((await house.browser().get('/')).status).toBe(410), { timeout: 10_000 })
  for (const path of ['/', '/today', '/p/een-twee-drie', '/nowhere']) {
    const answer = await house.browser().get(path)
    expect([answer.status, answer.headers['retry-after']]).toEqual([410, undefined])
    expect(answer.text).toContain('De Haven is verhuisd')
    expect(answer.text).toContain('Je zes woorden werken daar ook.')
    expect(answer.text).toContain(crisisNumbers.NL.suicideChat)
    expect(answer.text).not.toContain('Het Baken')
  }
  expect((await house.browser(hetBaken.host ?? '').get('/sign-in')).status).toBe(200)
  expect((await house.browser().get('/health')).status).toBe(200)
  await expect(database.as({ provider: deHaven.id, person: null }, tx => tx.rows(new Sql(['select'], [])))).rejects.toThrow('this house is closed')
  expect(house.broken).toEqual([])
})

test('an older backup that is put back opens only once it is erased in there as well', async () => {
  const back = await freshDatabase(null, keyFile)
  const older = await openHouse({ on: back, living: 'the demo', costs: { memory: 8, passes: 1 } })
  const journalled = readJournal(journalFolder, journalKey)
  expect(journalled.gone.map(({ what, table, rows }) => [what, table, rows])).toEqual([['rows', 'provider', [{ id: deHaven.id }]]])
  const empty = openJournal(mkdtempSync(join(folder, 'other-')), journalKey, () => fridayMorning)
  const asked = async () => await agreeWithJournal(back.database, empty, journalled, await older.app.providers(), after(daysClosed + 2), await older.app.closed())
  expect((await asked()).join()).toContain('npm run replay')
  // Also from a day on which it was closed already.
  await asOwner(back.ownerConfig, client => closeHouse(client, deHaven.id, null, fridayMorning, 'provider.close'))
  await vi.waitFor(async () => expect(await older.app.closed()).toHaveLength(1), { timeout: 10_000 })
  expect((await asked()).join()).toContain('a provider that was erased')
  const baken = await wholeOf(back, hetBaken.id)
  const { erased } = await replayInto(back.ownerConfig, journalled.gone, back.vault)
  expect(erased).toBeGreaterThan(4000)
  expect(filled(await wholeOf(back, deHaven.id))).toEqual([])
  expect(filled(await wholeOf(back, hetBaken.id))).toEqual(filled(new Map([...baken].filter(([name]) => !['sign_in', 'sign_in_link'].includes(name)))))
  await vi.waitFor(async () => expect(await older.app.closed()).toEqual([]), { timeout: 10_000 })
  expect(await asked()).toEqual([])
  expect((await replayInto(back.ownerConfig, journalled.gone, back.vault)).erased, 'again').toBe(0)
}, 120_000)

test('who went may come back: it opens with all it had, and no server takes that for a database that was put back', async () => {
  const away = await freshDatabase(null, keyFile)
  const elsewhere = await openHouse({ on: away, living: 'the demo', costs: { memory: 8, passes: 1 } })
  const { archive } = await asOwner(elsewhere.ownerConfig, client => exportProvider(client, deHaven.id, keyFile, { houvast: '0', shape }, fridayMorning))
  await asOwner(ownerConfig, client => importProvider(client, archive, { shape, keyFile }, fridayMorning))
  expect(readKeyFile(keyFile).brought?.has(deHaven.id)).toBe(true)
  await known(true)
  expect((await (await house.signedIn(cast.marleen.id)).get('/today')).status).toBe(200)
  const empty = openJournal(mkdtempSync(join(folder, 'other-')), journalKey, () => fridayMorning)
  expect(await agreeWithJournal(database, empty, readJournal(journalFolder, journalKey), await house.app.providers(), after(daysClosed + 2), await house.app.closed())).toEqual([])
  // And what it brought goes when it goes once more.
  await close()
  await erase(after(daysClosed))
  expect(readKeyFile(keyFile).brought?.has(deHaven.id) ?? false).toBe(false)
}, 120_000)
