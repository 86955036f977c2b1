/** Starts one PostgreSQL for all tests together, in a temporary folder that goes again. */
import { randomBytes } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migratingLogin, ownerRole, servingLogin, servingRole } from '../kit/postgres/databases.ts'
import { startPostgres, type RunningPostgres } from '../kit/postgres/embedded.ts'
import { sweepLeftBehind } from '../kit/postgres/left-behind.ts'
import { carefulness } from './haste.ts'
import { forgetLaid, type PostgresForTests } from './laid.ts'
import { everyFolder, makeQuickFolder } from './quick-folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresForTests
    /** In hex: one house is filled once and copied for many files, so they open it with the same keys. */
    keys: { readonly wrapping: string; readonly secret: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const folder of everyFolder) await sweepLeftBehind(folder, 'hv-')
  const folder = makeQuickFolder('all')
  // Servers before 16 look at the folders above their own.
  chmodSync(folder, 0o711)

  const programs = process.env['HOUVAST_TEST_POSTGRES']
  const running = await startPostgres(join(folder, 'pg'), { leaves: carefulness, ...programs ? { programs } : {} })
  await inHaste(running)
  project.provide('keys', { wrapping: randomBytes(32).toString('hex'), secret: randomBytes(32).toString('hex') })
  const postgres: PostgresForTests = { host: join(folder, 'pg'), port: running.port, superuser: 'postgres', ownerRole, servingRole, migratingLogin, servingLogin }
  project.provide('postgres', postgres)
  // While someone works on it, the house is not as it was.
  project.onTestsRerun(() => forgetLaid(postgres, 'who lives there'))

  return async () => {
    await running.leave()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * By itself the server tidies and counts rows when it finds the time, in the database of every file once a minute; and which
 * plan a test meets would hang on when that was. A test that wants statistics asks for them.
 */
const inHaste = async (running: RunningPostgres): Promise<void> => {
  const session = new pg.Client(running.connection('postgres', 'postgres'))
  await session.connect()
  for (const setting of ['autovacuum', ...carefulness]) await session.query(`alter system set ${setting} = off`)
  await session.query(`alter system set checkpoint_timeout = '1h'`)
  await session.query('select pg_reload_conf()')
  await session.end()
}
