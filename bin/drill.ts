/**
 * `npm run drill`: does a backup come back? Makes one, puts it in an empty place, takes out what went since by the journal, opens
 * the house on it and checks: rows, the chains of the access log, something sealed. Prints each step with its time, touches nothing
 * that serves, and leaves nothing behind. Ends with 1 when something is not right.
 *
 * Of the demo, by copying the running server's folder. Of a real installation, by the two archives of `npm run backup`, with
 * HOUVAST_BACKUP_URL, HOUVAST_KEY_FILE and HOUVAST_JOURNAL; or of archives that lie there already: `npm run drill -- CONTENT KEYS BACKUP_KEY`.
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { openApp } from '../app.ts'
import { namesOf } from '../core/people/known-people.ts'
import type { Provider } from '../core/providers/provider.ts'
import { demoDatabase, NotPrepared } from '../ground.ts'
import { dump, restore } from '../kit/archives.ts'
import { openDatabase } from '../kit/db.ts'
import { whyNotServe } from '../kit/fit-to-serve.ts'
import type { Id } from '../kit/id.ts'
import { openJournal, readJournal } from '../kit/journal.ts'
import { agreeWithJournal } from '../kit/keep-journal.ts'
import { checkLog } from '../kit/log-check.ts'
import { migrate, shapeOf } from '../kit/migrate.ts'
import { asOwner } from '../kit/postgres/as-owner.ts'
import { giveTo, recoverInto, takeBase } from '../kit/postgres/base-backup.ts'
import { prepareDatabase, startPostgres, type RunningPostgres } from '../kit/postgres/embedded.ts'
import { newBackupKey, readBackupKey, readRestoreKey } from '../kit/sealed-archive.ts'
import { demoMark, readSettings } from '../kit/settings.ts'
import type { Vault } from '../kit/vault.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { command } from './command.ts'
import { inWords, replayInto, requireJournal } from './putting-back.ts'

const begun = performance.now()
let before = begun
const step = (what: string): void => {
  const now = performance.now()
  console.log(`${((now - before) / 1000).toFixed(1).padStart(7)} s  ${what}`)
  before = now
}

type Place = { readonly folder: string; readonly keyFile: string; readonly journal: string }
type PutBack = { readonly running: RunningPostgres; readonly keyFile: string; readonly journal: string }

/** A copy of the demo's own folder, which stands by itself. */
const fromDemo = async (folder: string): Promise<PutBack> => {
  const settings = readSettings({ HOUVAST_DATA: process.env['HOUVAST_DATA'] })
  if ('refused' in settings || settings.mode !== 'demo' || !existsSync(join(settings.folder, demoMark))) throw new NotPrepared(['There is nothing to rehearse with: `npm start` makes the demo, HOUVAST_BACKUP_URL names a real database.'])
  const { database, keyFile, leave } = await demoDatabase(settings.folder)
  const data = join(settings.folder, 'pg')
  try {
    await takeBase({ ...database.ownerUrlConfig, user: 'postgres' }, data, join(folder, 'base'), { withLog: true })
    step('a copy was made of the running database')
  } finally {
    await leave()
  }
  recoverInto(join(folder, 'pg'), join(folder, 'base'), null, null)
  giveTo(data, join(folder, 'pg'))
  const running = await startPostgres(join(folder, 'pg'))
  step('it was put in an empty place and started')
  return { running, keyFile, journal: join(settings.folder, 'journal') }
}

const fromArchives = async (folder: string, url: string | undefined, given: readonly string[]): Promise<PutBack> => {
  const [keyFile, journal] = [process.env['HOUVAST_KEY_FILE'], process.env['HOUVAST_JOURNAL']]
  requireJournal(journal, keyFile)
  const keyPath = given[2]
  let [content, keys] = given
  let opener = keyPath === undefined ? null : readRestoreKey(readFileSync(keyPath, 'utf8'))
  if (content === undefined || keys === undefined) {
    if (!url) throw new NotPrepared(['HOUVAST_BACKUP_URL is not given.'])
    // The key in the safe stays there: a rehearsal has one of its own.
    const { forBackups, forRestores } = newBackupKey()
    const closer = readBackupKey(forBackups)
    opener = readRestoreKey(forRestores)
    content = join(folder, 'content')
    keys = join(folder, 'keys')
    if (closer) await dump(url, { content, keys }, closer)
    step('two archives were made, closed and read back whole')
  }
  if (!opener || !keyFile || !journal) throw new NotPrepared(['Give the file with the key that opens these archives as the third.'])
  const running = await startPostgres(join(folder, 'pg'))
  const { ownerUrlConfig } = await prepareDatabase(running, 'houvast')
  // The host may be a folder we alone hold open, which the tools of PostgreSQL cannot enter.
  const there = `postgres://${String(ownerUrlConfig.user)}@/houvast?host=${encodeURIComponent(join(folder, 'pg'))}&port=${running.port}`
  await restore(there, { content, keys }, join(folder, 'list'), opener)
  await migrate(ownerUrlConfig, allDatabaseFolders)
  step('they were put in an empty place')
  return { running, keyFile, journal }
}

await command({}, async (_given, archives) => {
  const folder = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'hv-drill-'))
  chmodSync(folder, 0o711)
  const url = process.env['HOUVAST_BACKUP_URL']
  const { running, keyFile, journal } = await (url || archives.length > 0 ? fromArchives(folder, url, archives) : fromDemo(folder)).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  try {
    const faults = await putRight(running, { folder, keyFile, journal })
    for (const fault of faults) console.log(`NOT RIGHT: ${fault}`)
    console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${faults.length === 0 ? 'in all: this backup comes back' : 'in all, and it is not right'}`)
    return faults.length === 0 ? 0 : 1
  } finally {
    await running.leave()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Replays, opens, looks. @returns what is not as it should be */
async function putRight(running: RunningPostgres, { keyFile, journal: journalFolder }: Place): Promise<readonly string[]> {
  const { gone, vault } = requireJournal(journalFolder, keyFile)
  const owner = running.connection('houvast_migrate', 'houvast')
  step(inWords(await replayInto(owner, gone, vault)))
  const faults: string[] = [...await whyNotServe(running.connection('houvast_server', 'houvast'), { shape: shapeOf(allDatabaseFolders), demoProviders: [] })]
  const checked = await asOwner(owner, async client => {
    faults.push(...(await checkLog(client)).flatMap(check => check.faults.map(({ chain, seq, fault }) => `access log, chain ${chain} line ${seq}: ${fault}`)))
    step('the chains of the access log were walked')
    return await look(client)
  })
  if (checked.rows === 0) faults.push('there is not one row in it')
  step(`${checked.rows} rows in ${checked.tables} tables were read`)
  faults.push(...await openHouse(running, vault, checked.people, journalFolder))
  return faults
}

type Someone = { readonly provider: Provider['id']; readonly person: Id<'person'> }

async function look(client: pg.Client): Promise<{ readonly rows: number; readonly tables: number; readonly people: readonly Someone[] }> {
  const { rows: tables } = await client.query<{ readonly name: string }>(`select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'keys', 'log')`)
  const { rows: providers } = await client.query<{ readonly id: Provider['id'] }>('select id from provider')
  let rows = 0
  const people: Someone[] = []
  for (const { id } of providers) {
    await client.query(`select set_config('houvast.provider', $1, false)`, [id])
    // Every row is read whole, so that a page that does not read is met here.
    for (const { name } of tables) rows += Number((await client.query<{ readonly count: number }>(`select count(t::text) as count from ${name} t`)).rows[0]?.count ?? 0)
    const { rows: [someone] } = await client.query<{ readonly person: Id<'person'> }>(`select o.person_id as person from office o join person_name n on n.provider_id = o.provider_id and n.person_id = o.person_id where o.provider_id = $1 and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id) order by o.given_at limit 1`, [id])
    if (someone) people.push({ provider: id, person: someone.person })
  }
  return { rows, tables: tables.length, people }
}

/** As a server does, but for the door: it listens to nobody. */
async function openHouse(running: RunningPostgres, vault: Vault, people: readonly Someone[], journalFolder: string): Promise<readonly string[]> {
  const faults: string[] = []
  const database = openDatabase(running.connection('houvast_server', 'houvast'))
  const app = await openApp({ database, vault, mode: 'real', clock: () => new Date(), trustProxy: false, broke: (template, error) => faults.push(`${template}: ${error instanceof Error ? error.message : 'broke'}`) })
  try {
    // The rehearsal writes nothing in the journal of whoever serves.
    const silent = { ...openJournal(journalFolder, vault.derived('journal'), () => new Date()), write: async () => {} }
    faults.push(...await agreeWithJournal(database, silent, readJournal(journalFolder, vault.derived('journal')), await app.providers(), new Date()))
    const answer = await app.web.inject({ url: '/health' })
    if (answer.statusCode !== 200) faults.push(`the house answers ${answer.statusCode}`)
    for (const { provider, person } of people) {
      const names = await database.as({ provider, person }, tx => namesOf({ tx, vault, provider: { id: provider } }, [person]))
      if (!names.get(person)) faults.push('a sealed name does not open')
    }
    step(`the house opens, and ${people.length} sealed names opened with it`)
  } finally {
    await app.close()
    await database.close()
  }
  return faults
}
