/**
 * A database for one file of tests: migrated once per run as a template, then copied in fifty milliseconds.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase, type Database } from '../kit/db.ts'
import { followKeyFile, readKeyFile } from '../kit/key-file.ts'
import { migrate } from '../kit/migrate.ts'
import { databaseFromTemplate, prepareDatabase } from '../kit/postgres/databases.ts'
import type { RunningPostgres } from '../kit/postgres/embedded.ts'
import { openVault, type InstanceKeys, type Vault } from '../kit/vault.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { whenDone } from './when-done.ts'

export type TestDatabase = {
  readonly database: Database
  readonly vault: Vault
  readonly keys: InstanceKeys
  readonly serverConfig: pg.ClientConfig
  readonly ownerConfig: pg.ClientConfig
  /** Straight past everything, row-level security included: for looking at what is really stored. */
  asSuperuser<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

const template = 'houvast_template'

/** @param keyFile keeps its keys, as a real installation's; in memory where absent */
export const freshDatabase = async (keyFile?: string): Promise<TestDatabase> => {
  const { host, port, superuser } = inject('postgres')
  const connection = (user: string, name: string) => ({ host, port, user, database: name })
  const running: RunningPostgres = { host, port, connection, leave: async () => {} }
  await onceMigrated(running, connection(superuser, 'postgres'))

  const name = `test_${randomBytes(6).toString('hex')}`
  const { ownerUrlConfig, serverConfig } = await databaseFromTemplate(running, template, name)
  // Nobody misses a test when the power fails; what has to survive is killed on servers of its own.
  const database = openDatabase({ ...serverConfig, max: 8, options: '-c synchronous_commit=off' })
  const keys: InstanceKeys = keyFile === undefined ? { current: 1, wrapping: new Map([[1, randomBytes(32)]]), secret: randomBytes(32) } : readKeyFile(keyFile)
  const root = new pg.Pool({ ...connection(superuser, name), max: 2 })
  root.on('error', () => {})
  whenDone(async () => {
    await database.close()
    await root.end()
  })
  return {
    database, keys, serverConfig, ownerConfig: ownerUrlConfig, vault: openVault(keyFile === undefined ? keys : followKeyFile(keyFile)),
    asSuperuser: async (text, values = []) => (await root.query(text, [...values])).rows,
  }
}

/** Test files run at once; the first to come migrates, the others wait for it. */
const onceMigrated = async (running: RunningPostgres, config: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('houvast test template', 0))`)
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template])
    if (rowCount) return
    const { ownerUrlConfig } = await prepareDatabase(running, template)
    await migrate(ownerUrlConfig, allDatabaseFolders)
    await client.query(`alter database ${template} is_template true`)
  } finally {
    await client.end()
  }
}
