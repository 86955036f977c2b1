/** What whoever keeps an installation sees of it, asked at its door. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken, settle } from './demo/cast.ts'
import { newId } from './kit/id.ts'
import { makeKeyFile } from './kit/key-file.ts'
import { log } from './kit/log.ts'
import { shapeOf } from './kit/migrate.ts'
import { post } from './kit/outbox.ts'
import { addMinutes } from './kit/time.ts'
import { allDatabaseFolders } from './programmes/index.ts'
import { freshDatabase } from './test/database.ts'
import { readOpenMetrics } from './test/openmetrics.ts'
import { openWatch } from './watch.ts'

const { database, vault, asSuperuser } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hv-watch-'))
const keyFile = join(folder, 'instance.key')
makeKeyFile(keyFile)
await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
await settle(database, vault, hetBaken, Object.values(castOfHetBaken), deHaven.foundedAt)

const said: string[] = []
const watch = openWatch({ database, shape: shapeOf(allDatabaseFolders), keyFile, folders: [folder], keeper: { host: '127.0.0.1', port: 0, token: null }, say: event => said.push(event) })
const begun = await watch.begin({ providers: async () => [deHaven, hetBaken], streams: () => 3 })
afterAll(async () => {
  await begun.stop()
  rmSync(folder, { recursive: true })
})
const ask = (path: string) => fetch(`http://127.0.0.1:${begun.keeperPort}${path}`)

test('not ready before the worker gave a sign, ready after, and not from the moment it stops', async () => {
  expect(await (await ask('/ready')).json()).toEqual({ ready: false, because: ['worker'] })
  watch.machine.beat()
  await expect.poll(async () => await (await ask('/ready')).json(), { timeout: 10_000 }).toEqual({ ready: true, because: [] })
})

test('figures of a real database, over all providers together', async () => {
  const past = addMinutes(new Date(), -60)
  await database.as({ provider: deHaven.id, person: cast.marleen.id }, tx => log(tx, { event: 'note.read', action: 'R', person: cast.marleen.id, role: 'guide', purpose: 'guidance', subject: newId(), object: null, at: past }))
  for (const { id } of [deHaven, hetBaken]) await database.as({ provider: id, person: null }, tx => post(tx, vault, id, { channel: 'mail', to: 'kanarie@example.org', subject: 'x', text: 'y' }, past))
  watch.metrics.answered('GET /today', 200, 0.2)
  const text = await (await ask('/metrics')).text()
  const { value } = readOpenMetrics(text)
  expect(value('houvast_ready')).toBe(1)
  expect(value('houvast_streams')).toBe(3)
  expect(value('houvast_requests_total', { status: '2xx' })).toBe(1)
  expect(value('houvast_unsealed_log_lines')).toBe(1)
  expect(value('houvast_outbox_messages', { state: 'waiting' })).toBe(2)
  expect(value('houvast_jobs', { state: 'waiting' })).toBe(2)
  expect(value('houvast_oldest_job_seconds')).toBeGreaterThanOrEqual(3590)
  expect(value('houvast_database_connections', { state: 'open' })).toBeGreaterThan(0)
  expect(value('houvast_memory_bytes', { kind: 'resident' })).toBeGreaterThan(10_000_000)
  expect(text).not.toMatch(/kanarie|[0-9a-f]{8}-[0-9a-f]{4}-|Haven|Marleen/)
})

test('without a database it says so, and goes on telling the rest', async () => {
  await asSuperuser('revoke select on migration from houvast')
  await expect.poll(async () => await (await ask('/ready')).json(), { timeout: 10_000 }).toEqual({ ready: false, because: ['shape'] })
  expect(readOpenMetrics(await (await ask('/metrics')).text()).value('houvast_ready')).toBe(0)
  watch.ready.stopping()
  expect(await (await ask('/ready')).json()).toEqual({ ready: false, because: ['stopping'] })
})
