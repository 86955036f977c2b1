/**
 * What Houvast stands on before it serves: a database in today's shape, and the instance key.
 *
 * Without DATABASE_URL everything is ours: an embedded PostgreSQL in the data directory, on loopback, as a demo.
 * With it, nothing is: the server must have been prepared (docs/running.md), and what is not in order is refused.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { makeKeyFile, readKeyFile } from './kit/key-file.ts'
import { migrate } from './kit/migrate.ts'
import { prepareDatabase, startPostgres } from './kit/postgres/embedded.ts'
import type { InstanceKeys } from './kit/vault.ts'
import { allDatabaseFolders } from './programmes/index.ts'

export type Ground = {
  readonly mode: 'demo' | 'real'
  readonly server: pg.ClientConfig
  readonly keys: InstanceKeys
  readonly host: string
  readonly port: number
  leave(): Promise<void>
}

export const prepareGround = async (environment: NodeJS.ProcessEnv): Promise<Ground> => {
  const folder = environment['HOUVAST_DATA'] ?? 'data'
  mkdirSync(folder, { recursive: true })
  const postgres = await startPostgres(join(folder, 'pg'))
  const { ownerUrlConfig, serverConfig } = await prepareDatabase(postgres, 'houvast')
  await migrate(ownerUrlConfig, allDatabaseFolders)
  const keyFile = join(folder, 'instance.key')
  const keys = existsSync(keyFile) ? readKeyFile(keyFile) : makeKeyFile(keyFile)
  chmodSync(keyFile, 0o600)
  return { mode: 'demo', server: serverConfig, keys, host: '127.0.0.1', port: Number(environment['PORT'] ?? 3000), leave: () => postgres.leave() }
}
