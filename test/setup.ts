/** Starts one PostgreSQL for all tests together, in a temporary folder that goes again. */
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migratingLogin, ownerRole, servingLogin, servingRole } from '../kit/postgres/databases.ts'
import { startPostgres, type RunningPostgres } from '../kit/postgres/embedded.ts'
import { sweepLeftBehind } from '../kit/postgres/left-behind.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresForTests
  }
}

export type PostgresForTests = {
  /** A plain folder: it holds in child processes too. */
  readonly host: string
  readonly port: number
  readonly superuser: string
  readonly ownerRole: string
  readonly servingRole: string
  readonly migratingLogin: string
  readonly servingLogin: string
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepLeftBehind(short, 'hv-')
  const folder = mkdtempSync(join(short, `hv-${process.pid}-`))
  // Servers before 16 look at the folders above their own.
  chmodSync(folder, 0o711)

  const programs = process.env['HOUVAST_TEST_POSTGRES']
  const running = await startPostgres(join(folder, 'pg'), programs ? { programs } : {})
  await tidyOnlyWhenAsked(running)
  project.provide('postgres', {
    host: join(folder, 'pg'),
    port: running.port,
    superuser: 'postgres',
    ownerRole,
    servingRole,
    migratingLogin,
    servingLogin,
  })

  return async () => {
    await running.leave()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * By itself the server tidies and counts rows when it finds the time, in the database of every file once a minute; and which
 * plan a test meets would hang on when that was. A test that wants statistics asks for them.
 */
const tidyOnlyWhenAsked = async (running: RunningPostgres): Promise<void> => {
  const session = new pg.Client(running.connection('postgres', 'postgres'))
  await session.connect()
  await session.query('alter system set autovacuum = off')
  await session.query('select pg_reload_conf()')
  await session.end()
}

/** A socket's path has room for about a hundred bytes, and some systems make long temporary folders. */
const short = existsSync('/tmp') ? '/tmp' : tmpdir()
