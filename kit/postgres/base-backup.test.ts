/** A server of its own with an archive, as a real one has: back to a chosen moment, and what went since does not come back. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { replayInto } from '../../bin/putting-back.ts'
import { cast, deHaven, settle } from '../../demo/cast.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { allDatabaseFolders } from '../../programmes/index.ts'
import { makeQuickFolder } from '../../test/quick-folder.ts'
import { whenDone } from '../../test/when-done.ts'
import { openDatabase, sql } from '../db.ts'
import { saveDraft } from '../drafts.ts'
import { openJournal, readJournal } from '../journal.ts'
import { agreeWithJournal } from '../keep-journal.ts'
import { migrate } from '../migrate.ts'
import { post } from '../outbox.ts'
import { openVault } from '../vault.ts'
import { archiveWal, giveTo, recoverInto, takeBase } from './base-backup.ts'
import { prepareDatabase, startPostgres } from './embedded.ts'

test('back to a chosen moment on a real server: what stood then stands, what came later does not, and what went since stays away', async () => {
  const folder = makeQuickFolder('moment')
  chmodSync(folder, 0o711)
  whenDone(async () => rmSync(folder, { recursive: true, force: true }))
  const [data, wal, base, back, journalFolder] = ['pg', 'wal', 'base', 'back', 'journal'].map(name => join(folder, name))
  if (!data || !wal || !base || !back || !journalFolder) throw new Error('no names')
  for (const one of [wal, journalFolder]) mkdirSync(one, { mode: 0o700 })

  const first = await startPostgres(data)
  giveTo(data, wal)
  await archiveWal(first.connection('postgres', 'postgres'), wal, 300)
  await first.leave()
  const running = await startPostgres(data)
  const { ownerUrlConfig, serverConfig } = await prepareDatabase(running, 'houvast')
  await migrate(ownerUrlConfig, allDatabaseFolders)
  const vault = openVault({ current: 1, wrapping: new Map([[1, randomBytes(32)]]), secret: randomBytes(32) })
  const key = vault.derived('journal')
  const journal = openJournal(journalFolder, key, () => new Date())
  const database = openDatabase(serverConfig, journal)
  await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
  expect(await agreeWithJournal(database, journal, readJournal(journalFolder, key), [deHaven], new Date())).toEqual([])

  const superuser = running.connection('postgres', 'houvast')
  await takeBase(superuser, data, base, { withLog: false })
  const marleen = { provider: deHaven.id, person: cast.marleen.id }
  const write = (form: string) => database.as(marleen, tx => saveDraft({ tx, vault, provider: deHaven.id, person: cast.marleen.id }, form, { text: [form] }, new Date()))
  const ask = async <Row extends object>(config: pg.ClientConfig, text: string): Promise<readonly Row[]> => {
    const client = new pg.Client(config)
    await client.connect()
    try { return (await client.query(text)).rows } finally { await client.end() }
  }
  await write('before')
  await database.as({ provider: deHaven.id, person: cast.ellen.id }, tx => post(tx, vault, deHaven.id, { channel: 'mail', to: 'x@example.org', subject: 'x', text: 'y' }, new Date(), { at: new Date(Date.now() + 86_400_000) }))
  const [moment] = await ask<{ readonly at: Date }>(superuser, 'select clock_timestamp() as at')
  if (!moment) throw new Error('no moment')
  // A later moment than the commit before and an earlier one than the commit after, whatever the clock's grain.
  while ((await ask<{ readonly later: boolean }>(superuser, `select clock_timestamp() > '${new Date(moment.at.getTime() + 2).toISOString()}' as later`))[0]?.later !== true) continue
  const chosen = new Date(moment.at.getTime() + 1)
  await write('after')
  // Erased after the moment: the mail, and the draft with it.
  await database.as({ provider: deHaven.id, person: 'worker' }, tx => tx.run(sql`delete from outbox_message`))
  await database.as(marleen, tx => tx.run(sql`delete from draft where form = 'before'`))
  await ask(superuser, 'select pg_switch_wal()')
  await database.close()
  await running.leave()
  expect(readdirSync(wal).filter(name => /^[0-9A-F]{24}$/.test(name)).length).toBeGreaterThan(1)

  recoverInto(back, base, wal, chosen)
  giveTo(data, back)
  const recovered = await startPostgres(back)
  whenDone(() => recovered.leave())
  const there = recovered.connection('postgres', 'houvast')
  // It lets people look before it is done going back; then it takes writes.
  while ((await ask<{ readonly going: boolean }>(there, 'select pg_is_in_recovery() as going'))[0]?.going !== false) continue
  expect(await ask(there, 'select form from draft')).toEqual([{ form: 'before' }])
  expect(await ask(there, 'select count(*)::int from outbox_message where sent_at is null')).toEqual([{ count: 1 }])

  const put = openDatabase({ ...recovered.connection('houvast_server', 'houvast') })
  whenDone(() => put.close())
  const served = openJournal(journalFolder, key, () => new Date())
  expect((await agreeWithJournal(put, served, readJournal(journalFolder, key), [deHaven], new Date())).join(' '), 'no server opens it so').toContain('npm run replay')
  expect((await agreeWithJournal(put, served, { gone: [], files: 0 }, [{ id: deHaven.id }], new Date())).join(' ')).toMatch(/^$|journal is not there/)
  expect((await replayInto(recovered.connection('houvast_migrate', 'houvast'), readJournal(journalFolder, key).gone, vault)).erased).toBeGreaterThan(1)
  expect(await ask(there, `select (select count(*) from draft)::int as drafts, (select count(*) from outbox_message)::int as mail`)).toEqual([{ drafts: 0, mail: 0 }])
  expect(await agreeWithJournal(put, served, readJournal(journalFolder, key), [deHaven], new Date())).toEqual([])
  const names = await put.as(marleen, tx => namesOf({ tx, vault, provider: deHaven }, [cast.marleen.id]))
  expect([...names.values()]).toEqual([cast.marleen.name])
  expect(existsSync(join(back, 'recovery.signal'))).toBe(false)
})
