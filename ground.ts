/**
 * What Houvast stands on before it serves: a database in today's shape, and the instance's keys.
 *
 * In the demo both are ours: an embedded PostgreSQL in the data folder, migrated when its shape is another than ours. In a real
 * installation neither is: what was not prepared as docs/running.md says is refused, with what to do about it.
 */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { deHaven, hetBaken } from './demo/cast.ts'
import { readInSample } from './demo/occupations.ts'
import { whyNotServe } from './kit/fit-to-serve.ts'
import { followKeyFile, makeKeyFile } from './kit/key-file.ts'
import { hasShape, migrate, shapeOf } from './kit/migrate.ts'
import type { Message, Transport } from './kit/outbox.ts'
import { prepareDatabase, startPostgres } from './kit/postgres/embedded.ts'
import { hasCode } from './kit/postgres/errors.ts'
import { demoMark, readSettings, type DemoSettings, type IceSettings, type KeeperSettings, type RealSettings } from './kit/settings.ts'
import { byChannel } from './kit/transports/by-channel.ts'
import { demoTransport } from './kit/transports/demo.ts'
import { smsTransport } from './kit/transports/sms.ts'
import { smtpTransport } from './kit/transports/smtp.ts'
import type { InstanceKeys } from './kit/vault.ts'
import { allDatabaseFolders } from './programmes/index.ts'

export type Ground = {
  readonly mode: 'demo' | 'real'
  /** How the serving login reaches the database. */
  readonly server: pg.PoolConfig
  readonly keys: () => InstanceKeys
  readonly keyFile: string
  /** What `npm run migrate` of this version leaves behind. */
  readonly shape: string
  /** Folders whose disks must not fill up. */
  readonly folders: readonly string[]
  readonly keeper: KeeperSettings | null
  readonly drainSeconds: number
  /** The folder of the journal: see kit/journal.ts. */
  readonly journal: string
  readonly transport: Transport
  /** By what it can write to people. */
  readonly sends: readonly Message['channel'][]
  /** Where people find us; null in the demo, where it is wherever we listen. */
  readonly origin: string | null
  readonly ice: IceSettings
  /** A file outside, for the anchors of the log. */
  readonly anchorFile: string | null
  readonly host: string
  readonly port: number
  readonly trustProxy: string | false
  leave(): Promise<void>
}

/** Houvast does not start, for these reasons; each says what to do. */
export class NotPrepared extends Error {
  readonly reasons: readonly string[]
  constructor(reasons: readonly string[]) {
    super(`Houvast does not start.\n${reasons.map(reason => `\n- ${reason}`).join('\n')}\n`)
    this.name = 'NotPrepared'
    this.reasons = reasons
  }
}

/** @param staysAway told when the demo's database fell and does not start again. @throws NotPrepared */
export const prepareGround = async (environment: NodeJS.ProcessEnv, staysAway: (error: unknown) => void): Promise<Ground> => {
  const settings = readSettings(environment)
  if ('refused' in settings) throw new NotPrepared(settings.refused)
  return settings.mode === 'demo' ? await demoGround(settings, staysAway) : await realGround(settings)
}

const demoGround = async ({ folder, host, port, ice, keeper }: DemoSettings, staysAway: (error: unknown) => void): Promise<Ground> => {
  const { database, keyFile, leave } = await demoDatabase(folder, staysAway)
  const journal = join(folder, 'journal')
  mkdirSync(journal, { recursive: true, mode: 0o700 })
  if (!(await hasShape(database.ownerUrlConfig, allDatabaseFolders))) await migrate(database.ownerUrlConfig, allDatabaseFolders)
  await readInSample(database.ownerUrlConfig)
  return {
    mode: 'demo', server: database.serverConfig, keys: followKeyFile(keyFile), keyFile, shape: shapeOf(allDatabaseFolders), folders: ['.', folder], journal,
    transport: demoTransport, sends: ['mail', 'sms'], origin: null, ice, anchorFile: null, host, port, trustProxy: false, keeper, drainSeconds: 0, leave,
  }
}

/** The folder that `npm start` makes and marks as its own, with database and key. */
export const demoDatabase = async (folder: string, staysAway: (error: unknown) => void = () => {}) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, demoMark), 'npm start made this folder for the demo, with invented people. Take it away whole to begin anew.\n')
  const keyFile = join(folder, 'instance.key')
  try {
    if (!existsSync(keyFile)) makeKeyFile(keyFile)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error // another start was first
  }
  chmodSync(keyFile, 0o600)
  const postgres = await startPostgres(join(folder, 'pg'), { staysAway })
  return { database: await prepareDatabase(postgres, 'houvast'), keyFile, leave: () => postgres.leave() }
}

const realGround = async ({ databaseUrl, keyFile, journal, origin, mail, sms, ice, anchorFile, host, port, proxies, keeper, disks, drainSeconds }: RealSettings): Promise<Ground> => {
  const reached: pg.PoolConfig = { connectionString: databaseUrl, connectionTimeoutMillis: 5000 }
  const shape = shapeOf(allDatabaseFolders)
  const reasons = await whyNotServe(reached, { shape, demoProviders: [deHaven.id, hetBaken.id] })
  if (reasons.length > 0) throw new NotPrepared(reasons)
  return {
    mode: 'real', server: reached, keys: followKeyFile(keyFile), keyFile, journal, shape, folders: ['.', dirname(keyFile), ...disks], keeper, drainSeconds, origin, ice, anchorFile, host, port, trustProxy: proxies,
    sends: [...(mail ? ['mail'] as const : []), ...(sms ? ['sms'] as const : [])],
    transport: byChannel({ mail: mail && smtpTransport(mail), sms: sms && smsTransport(sms) }),
    leave: async () => {},
  }
}

export type Upkeep = { readonly owner: pg.ClientConfig; readonly keyFile: string; leave(): Promise<void> }

/** The same ground for the commands of whoever keeps the installation, who come as the owner's login. @throws NotPrepared */
export const prepareUpkeep = async (environment: NodeJS.ProcessEnv): Promise<Upkeep> => {
  const owner = environment['HOUVAST_OWNER_URL']
  const keyFile = environment['HOUVAST_KEY_FILE']
  if (owner) {
    if (!keyFile) throw new NotPrepared(['HOUVAST_KEY_FILE is not given. It is the file with the key to everything private.'])
    return { owner: { connectionString: owner, connectionTimeoutMillis: 10_000 }, keyFile, leave: async () => {} }
  }
  if (environment['DATABASE_URL']) throw new NotPrepared(['HOUVAST_OWNER_URL is not given. It is the login that owns the tables; the one in DATABASE_URL may not do this.'])
  const settings = readSettings({ HOUVAST_DATA: environment['HOUVAST_DATA'] })
  if ('refused' in settings) throw new NotPrepared(settings.refused)
  if (settings.mode !== 'demo' || !existsSync(join(settings.folder, demoMark))) throw new NotPrepared(['There is nothing here yet: `npm start` makes the demo, HOUVAST_OWNER_URL names a real database.'])
  const { database, keyFile: demoKeyFile, leave } = await demoDatabase(settings.folder)
  return { owner: database.ownerUrlConfig, keyFile: demoKeyFile, leave }
}
