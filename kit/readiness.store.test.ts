/** The real checks, against a real database, a real key file and a real disk. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { openDatabase } from './db.ts'
import { makeKeyFile } from './key-file.ts'
import { watchMachine } from './machine.ts'
import { shapeOf } from './migrate.ts'
import { checksOf, openReadiness, type Watched } from './readiness.ts'

const { database, serverConfig, asSuperuser } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hv-ready-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keyFile = join(folder, 'instance.key')
makeKeyFile(keyFile)
const well: Watched = { database, shape: shapeOf(allDatabaseFolders), keyFile, folders: ['.', folder], beatAt: Date.now }
const because = async (less: Partial<Watched> = {}) => (await openReadiness(checksOf({ ...well, ...less }), { within: 10_000 }).look()).because

test('ready on what npm run migrate left behind', async () => {
  expect(await because()).toEqual([])
})

test('not ready without its database, with another shape, without a worker, a key file or a disk', async () => {
  const closed = openDatabase({ ...serverConfig, max: 1 })
  await closed.close()
  expect(await because({ database: closed })).toEqual(['database', 'shape'])
  expect(await because({ shape: 'another' })).toEqual(['shape'])
  expect(await because({ beatAt: () => null })).toEqual(['worker'])
  expect(await because({ beatAt: () => Date.now() - 61_000 })).toEqual(['worker'])
  expect(await because({ keyFile: join(folder, 'absent') })).toEqual(['key-file'])
  chmodSync(keyFile, 0o644)
  expect(await because()).toEqual(['key-file'])
  expect(await because({ folders: [join(folder, 'absent')] })).toContain('disk')
})

test('a machine is looked at: its disks, and its clock beside the database\'s', async () => {
  const machine = watchMachine(database, ['.', folder], true)
  expect(machine.now).toMatchObject({ diskFree: null, clockAhead: null, workerQuiet: null })
  machine.beat()
  await machine.look()
  expect(machine.now.diskFree).toBeGreaterThan(0)
  expect(machine.now.diskFree).toBeLessThanOrEqual(1)
  expect(Math.abs(machine.now.clockAhead ?? NaN)).toBeLessThan(60) // the same clock: how far apart they seem is how long it took
  expect(machine.now.workerQuiet).toBeGreaterThanOrEqual(0)
  expect(Object.keys(machine.late())).toEqual(['median', 'p99', 'highest'])
  machine.stop()
})

test('which migrations ran is all that a shape is read from', async () => {
  await asSuperuser(`delete from migration where folder = ''`)
  expect(await openReadiness(checksOf({ ...well, keyFile, folders: ['.'] }), { within: 10_000 }).look()).toMatchObject({ ready: false })
})
