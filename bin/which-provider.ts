/** Which provider a command is for, and as whom it works there. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { NotPrepared, prepareUpkeep, type Upkeep } from '../ground.ts'
import { parseId, type Id } from '../kit/id.ts'
import { hasShape } from '../kit/migrate.ts'
import { CannotClose } from '../kit/takeout/close.ts'
import { CannotReceive } from '../kit/takeout/format.ts'
import { allDatabaseFolders } from '../programmes/index.ts'

/** By its name on the web or its id; the only one when nobody says. @param erased also one that is here no more @throws NotPrepared, with those there are */
export async function providerIn(client: pg.Client, wanted: string | undefined, erased = false): Promise<Id<'provider'>> {
  const { rows } = await client.query<{ readonly id: Id<'provider'>; readonly host: string | null; readonly name: string }>(`select id, host, name from provider ${erased ? `union all select id, presents ->> 'host', presents ->> 'name' from closed_house where erased_at is not null` : ''} order by name`)
  const found = wanted === undefined ? rows : rows.filter(({ id, host }) => id === parseId(wanted) || host === wanted.toLowerCase())
  const [one] = found
  if (!one || found.length > 1) throw new NotPrepared([`Say which provider: --provider HOST. Here are ${rows.map(({ name, host, id }) => `${name} (${host ?? id})`).join(', ') || 'none'}.`])
  return one.id
}

export function versionHere(): string {
  const read: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : ''
}

/** Signed in as the owner, on a database of this version. */
export async function asKeeper(work: (client: pg.Client, ground: Upkeep) => Promise<number>): Promise<number> {
  const ground = await prepareUpkeep(process.env)
  const client = new pg.Client(ground.owner)
  await client.connect()
  try {
    if (!await hasShape(ground.owner, allDatabaseFolders)) throw new NotPrepared(['The database is of another version of Houvast than this. Run `npm run migrate` first.'])
    await client.query('set role houvast_owner')
    return await work(client, ground)
  } catch (error) {
    throw error instanceof CannotReceive || error instanceof CannotClose ? new NotPrepared([error.message]) : error
  } finally {
    await client.end()
    await ground.leave()
  }
}
