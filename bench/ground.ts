/** A database of the bench's own, in a temporary folder that goes again, with a way in for the processes it measures. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase, type Database } from '../kit/db.ts'
import { makeKeyFile } from '../kit/key-file.ts'
import { migrate } from '../kit/migrate.ts'
import { prepareDatabase, startPostgres } from '../kit/postgres/embedded.ts'
import { sweepLeftBehind } from '../kit/postgres/left-behind.ts'
import { openVault, type InstanceKeys, type Vault } from '../kit/vault.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { undoing } from './interruption.ts'

export type BenchGround = {
  readonly database: Database
  readonly vault: Vault
  readonly keys: InstanceKeys
  readonly folder: string
  readonly keyFile: string
  /** The first process of PostgreSQL, parent of all others. */
  readonly postmaster: number
  /** Connection settings that hold in other processes too. */
  connection(user: string): { readonly host: string; readonly port: number; readonly user: string; readonly database: string }
  asSuperuser<Row extends object>(text: string): Promise<readonly Row[]>
  leave(): Promise<void>
}

const name = 'bench'
const prefix = 'houvast-bench-'

export const openGround = async (): Promise<BenchGround> => {
  await sweepLeftBehind(tmpdir(), prefix)
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o711)
  const removing = undoing(async () => rmSync(folder, { recursive: true, force: true }))
  const running = await startPostgres(join(folder, 'pg'))
  const leaving = undoing(() => running.leave())
  const { ownerUrlConfig, serverConfig } = await prepareDatabase(running, name)
  await migrate(ownerUrlConfig, allDatabaseFolders)
  const keyFile = join(folder, 'instance.key')
  const keys = makeKeyFile(keyFile)
  const database = openDatabase({ ...serverConfig, max: 4 })
  const root = new pg.Pool({ ...running.connection('postgres', name), max: 1 })
  root.on('error', () => {})
  const { rows: [own] } = await root.query<{ readonly pid: number }>(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`)
  return {
    database, vault: openVault(keys), keys, folder, keyFile, postmaster: own?.pid ?? 0,
    connection: user => ({ host: join(folder, 'pg'), port: running.port, user, database: name }),
    asSuperuser: async text => (await root.query(text)).rows ?? [],
    async leave() {
      await database.close()
      await root.end()
      await leaving()
      await removing()
    },
  }
}
