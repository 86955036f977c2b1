/**
 * A database for one file of tests: migrated once per run as a template, filled once with whoever lives in it, then copied.
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
import { houseLaid, tablesLaid } from './laid.ts'
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

/** What many files begin with: laid once per run, and copied from then on. */
export type Filling = { readonly name: string; fill(database: Database, vault: Vault): Promise<void> }

/**
 * @param filling with none, there is nobody yet
 * @param keyFile keeps its keys, as a real installation's, where nobody lives yet; in memory, and the same for all, where absent
 */
export const freshDatabase = async (filling: Filling | null = null, keyFile?: string): Promise<TestDatabase> => {
  const { host, port, superuser } = inject('postgres')
  const connection = (user: string, name: string) => ({ host, port, user, database: name })
  const running: RunningPostgres = { host, port, connection, leave: async () => {} }
  const keys: InstanceKeys = { current: 1, wrapping: new Map([[1, Buffer.from(inject('keys').wrapping, 'hex')]]), secret: Buffer.from(inject('keys').secret, 'hex') }
  const once = (name: string, lay: () => Promise<void>) => onceLaid(connection(superuser, 'postgres'), name, lay)
  await once(tablesLaid, async () => { await migrate((await prepareDatabase(running, tablesLaid)).ownerUrlConfig, allDatabaseFolders) })
  const house = filling && `${houseLaid}${filling.name}`
  if (filling && house) await once(house, async () => {
    const { serverConfig } = await databaseFromTemplate(running, tablesLaid, house)
    const database = openDatabase(serverConfig)
    try { await filling.fill(database, openVault(keys)) } finally { await database.close() }
    await countRows(connection(superuser, house))
  })

  const name = `test_${randomBytes(6).toString('hex')}`
  const { ownerUrlConfig, serverConfig } = await databaseFromTemplate(running, house ?? tablesLaid, name)
  // Nobody misses a test when the power fails; what has to survive is killed on servers of its own.
  const database = openDatabase({ ...serverConfig, max: 8, options: '-c synchronous_commit=off' })
  const root = new pg.Pool({ ...connection(superuser, name), max: 2 })
  root.on('error', () => {})
  whenDone(async () => {
    await database.close()
    await root.end()
    await dropUnlessUsed(connection(superuser, 'postgres'), name)
  })
  const own = keyFile === undefined ? keys : readKeyFile(keyFile)
  return {
    database, keys: own, serverConfig, ownerConfig: ownerUrlConfig, vault: openVault(keyFile === undefined ? keys : followKeyFile(keyFile)),
    asSuperuser: async (text, values = []) => (await root.query(text, [...values])).rows,
  }
}

/** Test files run at once; the first to come lays it, the others wait for it. */
const onceLaid = async (config: pg.ClientConfig, name: string, lay: () => Promise<void>): Promise<void> => {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const isLaid = async () => (await client.query('select from pg_database where datname = $1 and datistemplate', [name])).rowCount
    if (await isLaid()) return
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    if (await isLaid()) return
    await lay()
    await client.query(`alter database ${name} is_template true`)
  } finally {
    await client.end()
  }
}

/** What the server's own upkeep would soon find out. Unknown, a table of some hundred rows is taken for one of three, and asked for anew each time. */
const countRows = async (config: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(config)
  await client.connect()
  try { await client.query('analyze') } finally { await client.end() }
}

/** Its files lie in memory. Whoever is still connected has left something open, and is in nobody's way until the server stops. */
const dropUnlessUsed = async (config: pg.ClientConfig, name: string): Promise<void> => {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name])
    if (rowCount === 0) await client.query(`drop database ${name}`)
  } finally {
    await client.end()
  }
}
