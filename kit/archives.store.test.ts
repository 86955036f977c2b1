import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { namesOf } from '../core/people/known-people.ts'
import type { Provider } from '../core/providers/provider.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { seedDemo } from '../demo/seed.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { takeCare } from '../test/care.ts'
import { freshDatabase } from '../test/database.ts'
import { letMuchGo } from '../test/much-goes.ts'
import { comparePutBack } from '../test/put-back.ts'
import { whenDone } from '../test/when-done.ts'
import { dump, restore } from './archives.ts'
import { openDatabase, sql } from './db.ts'
import { whyNotServe } from './fit-to-serve.ts'
import { openJournal, readJournal } from './journal.ts'
import { agreeWithJournal } from './keep-journal.ts'
import { makeKeyFile } from './key-file.ts'
import { checkLog } from './log-check.ts'
import { log, sealLog } from './log.ts'
import { shapeOf } from './migrate.ts'
import { post } from './outbox.ts'
import { newBackupKey, openArchive, readBackupKey, readRestoreKey } from './sealed-archive.ts'
import { openVault } from './vault.ts'

const { database, serverConfig, ownerConfig, asSuperuser } = await freshDatabase()
const { host, port, superuser } = inject('postgres')
const folder = mkdtempSync(join(tmpdir(), 'hv-archives-'))
const copy = `${String(serverConfig.database)}_copy`
const url = (user: unknown, name: string) => `postgres://${String(user)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
const version = Number((await asSuperuser<{ readonly v: string }>(`select current_setting('server_version_num')::int / 10000 as v`))[0]?.v)
/** The tools are not part of what npm brings, and must not be older than the server. */
const tools = Number(/(\d+)\./.exec(spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0)

afterAll(() => rmSync(folder, { recursive: true }))

const run = (script: string, args: readonly string[], environment: Readonly<Record<string, string>>) =>
  execFileSync(process.execPath, ['bin/run.mjs', `bin/${script}.ts`, ...args], { env: { ...process.env, ...environment }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const says = (script: string, args: readonly string[], environment: Readonly<Record<string, string>>) => spawnSync(process.execPath, ['bin/run.mjs', `bin/${script}.ts`, ...args], { env: { ...process.env, ...environment }, encoding: 'utf8' }).stderr

test.runIf(tools >= version)('two closed archives of one moment bring everything back into an empty database, and nothing that went since', async () => {
  const keyFile = join(folder, 'instance.key')
  const vault = openVault(makeKeyFile(keyFile))
  await seedDemo(database, vault, new Date())
  const ellen = { provider: deHaven.id, person: cast.ellen.id }
  await database.as(ellen, async tx => {
    await log(tx, { event: 'note.read', action: 'R', person: cast.ellen.id, role: 'administrator', purpose: 'administration', subject: null, object: null, at: new Date() })
    await post(tx, vault, deHaven.id, { channel: 'mail', to: 'due@example.org', subject: 'x', text: 'y' }, new Date())
    await post(tx, vault, deHaven.id, { channel: 'mail', to: 'later@example.org', subject: 'x', text: 'y' }, new Date(), { at: new Date(Date.now() + 86_400_000) })
  })
  await sealLog(database, [deHaven.id])

  const [content, keys, journalFolder, backupKey] = ['content', 'keys', 'journal', 'backup.key'].map(name => join(folder, name))
  if (!content || !keys || !journalFolder || !backupKey) throw new Error('no names')
  for (const one of [content, keys, journalFolder]) mkdirSync(one)
  const forBackups = /HOUVAST_BACKUP_KEY=(\S+)/.exec(run('backup-key', [backupKey], {}))?.[1] ?? ''
  expect(run('backup', [content, keys], { HOUVAST_BACKUP_URL: url(superuser, String(serverConfig.database)), HOUVAST_BACKUP_KEY: forBackups })).toMatch(/read back whole[^]*read back whole/)
  const [contentFile, keysFile] = [content, keys].map(one => join(one, readdirSync(one)[0] ?? ''))
  if (!contentFile || !keysFile) throw new Error('no archives')
  const opener = readRestoreKey(readFileSync(backupKey, 'utf8'))
  if (!opener) throw new Error('no key')
  const plain = (file: string) => buffer(createReadStream(file).pipe(openArchive(opener)))
  const [document] = await asSuperuser<{ readonly wrapped: Buffer }>('select wrapped from keys.document_key limit 1')
  const listed = async (file: string) => spawnSync('pg_restore', ['--list'], { input: await plain(file), encoding: 'utf8' }).stdout
  expect(await listed(contentFile)).not.toMatch(/TABLE DATA keys/)
  expect(await listed(keysFile)).toMatch(/TABLE DATA keys document_key/)
  expect((await plain(contentFile)).includes(document?.wrapped ?? Buffer.alloc(1))).toBe(false)
  for (const file of [contentFile, keysFile]) expect(readFileSync(file).includes('PGDMP')).toBe(false)

  // A server writes the journal in the transaction's wake; one that fell first does at its next start.
  const journal = openJournal(journalFolder, vault.derived('journal'), () => new Date())
  const served = openDatabase({ ...serverConfig, max: 2 }, journal)
  whenDone(() => served.close())
  await served.as({ provider: deHaven.id, person: 'worker' }, tx => tx.run(sql`delete from outbox_message where id in (select id from outbox_message limit 1)`))
  expect(readJournal(journalFolder, vault.derived('journal')).gone).toMatchObject([{ what: 'rows', table: 'outbox_message' }])
  const went = await letMuchGo(ownerConfig, 3)
  expect(went.withdrawn, 'withdrawn').toBeGreaterThan(5)
  expect(went.files).toBeGreaterThanOrEqual(4)
  const houses = await asSuperuser<{ readonly id: Provider['id'] }>('select id from provider')
  expect(await agreeWithJournal(served, journal, readJournal(journalFolder, vault.derived('journal')), houses, new Date())).toEqual([])

  await asSuperuser(`create database ${copy} owner houvast_owner`)
  const root = new pg.Pool({ host, port, user: superuser, database: copy, max: 1 })
  whenDone(() => root.end())
  await root.query(`create extension btree_gist; revoke all on database ${copy} from public; grant connect on database ${copy} to houvast`)
  const ownerUrl = url(ownerConfig.user, copy)
  const surroundings = { HOUVAST_OWNER_URL: ownerUrl, HOUVAST_KEY_FILE: keyFile, HOUVAST_JOURNAL: journalFolder }
  const what = [contentFile, keysFile, backupKey]
  mkdirSync(join(folder, 'empty'))
  expect(says('restore', what, { ...surroundings, HOUVAST_JOURNAL: '' })).toContain('a restore needs it')
  expect(says('restore', what, { ...surroundings, HOUVAST_JOURNAL: join(folder, 'empty') })).toContain('There is no journal in')
  expect((await root.query(`select from pg_tables where schemaname = 'public'`)).rowCount, 'nothing was put back').toBe(0)
  expect(run('restore', what, surroundings)).toMatch(/Taken out again by the journal: [1-9]\d* erased rows[^]*Restored\./)
  expect(says('restore', what, surroundings)).toContain('is not empty')

  const ofCopy = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> => (await root.query(text, [...values])).rows
  const differences = await comparePutBack(asSuperuser, ofCopy)
  expect(differences.slice(0, 20)).toEqual([])
  expect(run('replay', [], surroundings), 'a second time').toContain('0 erased rows')

  await takeCare()
  expect(await whyNotServe({ ...serverConfig, database: copy }, { shape: shapeOf(allDatabaseFolders), demoProviders: [] })).toEqual([])
  const restored = openDatabase({ ...serverConfig, database: copy })
  whenDone(() => restored.close())
  expect(await agreeWithJournal(restored, journal, readJournal(journalFolder, vault.derived('journal')), houses, new Date())).toEqual([])
  const names = await restored.as(ellen, tx => namesOf({ tx, vault, provider: deHaven }, Object.values(cast).slice(1).map(({ id }) => id)))
  expect(Object.values(cast).map(({ name }) => name)).toEqual(expect.arrayContaining([...names.values()]))
  expect(names.size).toBeGreaterThan(2)
  const waiting = await restored.as({ provider: deHaven.id, person: 'worker' }, tx => tx.rows(sql`select distinct given_up_at is null and sent_at is null as waits from outbox_message where not_before > now() - interval '1 hour' order by 1`))
  expect(waiting).not.toEqual([])
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  whenDone(() => owner.end())
  expect((await checkLog(owner)).map(({ faults }) => faults.length)).toEqual([0, 0])
})

test.runIf(tools >= version)('a backup that does not open is told: cut short, changed, or with another key', async () => {
  const { forBackups, forRestores } = newBackupKey()
  const [closes, opens, other] = [readBackupKey(forBackups), readRestoreKey(forRestores), readRestoreKey(newBackupKey().forRestores)]
  if (!closes || !opens || !other) throw new Error('no keys')
  const paths = { content: join(folder, 'c'), keys: join(folder, 'k') }
  await dump(url(superuser, String(serverConfig.database)), paths, closes)
  const whole = readFileSync(paths.keys)
  const nowhere = url(ownerConfig.user, 'nothing_of_ours')
  for (const [bytes, key] of [[whole.subarray(0, -40), opens], [Buffer.concat([whole.subarray(0, 80), Buffer.of((whole[80] ?? 0) ^ 1), whole.subarray(81)]), opens], [whole, other]] as const) {
    writeFileSync(paths.keys, bytes)
    await expect(restore(nowhere, { content: paths.keys, keys: paths.keys }, join(folder, 'list'), key)).rejects.toThrow('does not open')
  }
  await expect(dump(url(superuser, 'nothing_of_ours'), paths, closes)).rejects.toThrow()
  expect(readdirSync(folder).filter(name => name.endsWith('.unfinished'))).toEqual([])
})

test('the commands say what they miss', () => {
  expect(says('backup', [folder, folder], { HOUVAST_BACKUP_URL: '' })).toContain('HOUVAST_BACKUP_URL is not given')
  expect(says('backup', [folder, folder], { HOUVAST_BACKUP_URL: 'postgres://x@/y', HOUVAST_BACKUP_KEY: '' })).toContain('HOUVAST_BACKUP_KEY is not given')
  expect(says('backup', [folder, folder], { HOUVAST_BACKUP_URL: 'postgres://x@/y', HOUVAST_BACKUP_KEY: newBackupKey().forBackups })).toContain('two different folders')
})
