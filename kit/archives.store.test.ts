import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken, settle } from '../demo/cast.ts'
import { namesOf } from '../core/people/known-people.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { freshDatabase } from '../test/database.ts'
import { openDatabase, sql } from './db.ts'
import { whyNotServe } from './fit-to-serve.ts'
import { checkLog } from './log-check.ts'
import { log, sealLog } from './log.ts'
import { shapeOf } from './migrate.ts'
import { post } from './outbox.ts'

const { database, vault, serverConfig, ownerConfig, asSuperuser } = await freshDatabase()
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

test.runIf(tools >= version)('two archives of one moment bring everything back into an empty database', async () => {
  await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
  await settle(database, vault, hetBaken, Object.values(castOfHetBaken), deHaven.foundedAt)
  const ellen = { provider: deHaven.id, person: cast.ellen.id }
  await database.as(ellen, async tx => {
    await log(tx, { event: 'note.read', action: 'R', person: cast.ellen.id, role: 'administrator', purpose: 'administration', subject: null, object: null, at: new Date() })
    await post(tx, vault, deHaven.id, { channel: 'mail', to: 'due@example.org', subject: 'x', text: 'y' }, new Date())
    await post(tx, vault, deHaven.id, { channel: 'mail', to: 'later@example.org', subject: 'x', text: 'y' }, new Date(), { at: new Date(Date.now() + 86_400_000) })
  })
  await sealLog(database, [deHaven.id])

  const [content, keys] = [join(folder, 'content'), join(folder, 'keys')]
  for (const one of [content, keys]) mkdirSync(one)
  run('backup', [content, keys], { HOUVAST_BACKUP_URL: url(superuser, String(serverConfig.database)) })
  const [contentFile, keysFile] = [content, keys].map(one => join(one, readdirSync(one)[0] ?? ''))
  if (!contentFile || !keysFile) throw new Error('no archives')
  const [document] = await asSuperuser<{ readonly wrapped: Buffer }>('select wrapped from keys.document_key limit 1')
  const listed = (file: string) => execFileSync('pg_restore', ['--list', file], { encoding: 'utf8' })
  expect(listed(contentFile)).not.toMatch(/TABLE DATA keys/)
  expect(listed(keysFile)).toMatch(/TABLE DATA keys document_key/)
  expect(readFileSync(contentFile).includes(document?.wrapped ?? Buffer.alloc(1))).toBe(false)

  await asSuperuser(`create database ${copy} owner houvast_owner`)
  const root = new pg.Client({ host, port, user: superuser, database: copy })
  await root.connect()
  await root.query(`create extension btree_gist; revoke all on database ${copy} from public; grant connect on database ${copy} to houvast`)
  await root.end()
  const ownerUrl = url(ownerConfig.user, copy)
  expect(run('restore', [contentFile, keysFile], { HOUVAST_OWNER_URL: ownerUrl })).toContain('Restored.')
  expect(() => run('restore', [contentFile, keysFile], { HOUVAST_OWNER_URL: ownerUrl })).toThrow('is not empty')

  expect(await whyNotServe({ ...serverConfig, database: copy }, { shape: shapeOf(allDatabaseFolders), demoProviders: [] })).toEqual([])
  const restored = openDatabase({ ...serverConfig, database: copy })
  try {
    const names = await restored.as(ellen, tx => namesOf({ tx, vault, provider: deHaven }, Object.values(cast).map(({ id }) => id)))
    expect([...names.values()].toSorted()).toEqual(Object.values(cast).map(({ name }) => name).toSorted())
    const waiting = await restored.as({ provider: deHaven.id, person: 'worker' }, tx => tx.rows(sql`select given_up_at is null as waits from outbox_message order by not_before`))
    expect(waiting).toEqual([{ waits: false }, { waits: true }])
  } finally {
    await restored.close()
  }
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    expect((await checkLog(owner)).map(({ faults, chains }) => [faults.length, chains.length])).toEqual([[0, 1], [0, 0]])
  } finally {
    await owner.end()
  }
})

test('a backup asks for two folders and a login of its own, and says so', () => {
  const says = (args: readonly string[], environment: Readonly<Record<string, string>>) => spawnSync(process.execPath, ['bin/run.mjs', 'bin/backup.ts', ...args], { env: { ...process.env, HOUVAST_BACKUP_URL: '', ...environment }, encoding: 'utf8' }).stderr
  expect(says([folder, folder], {})).toContain('HOUVAST_BACKUP_URL is not given')
  expect(says([folder, folder], { HOUVAST_BACKUP_URL: 'postgres://x@/y' })).toContain('two different folders')
})
