/**
 * Erases a provider's house: what was closed, exported and laid elsewhere, or what nobody goes on with. Keys first, so that from then on
 * nothing of it opens; then every row of every table at once, in one transaction that takes no row of anyone else's. The journal says it
 * before it is done: a restore of an older backup does it again before it opens. Killed at any moment, it is begun anew and ends the same; once
 * it is done, it says again what went.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Id } from '../id.ts'
import { dropBrought } from '../key-file.ts'
import type { Journal } from '../journal.ts'
import { CannotClose, closedHouse } from './close.ts'
import { ownerColumn, tablesOf } from './tables.ts'

/** Days that a house stays as it was when it was closed: long enough to find that something did not come in. */
export const daysClosed = 30

/** What went, and no more than numbers of it. */
type Certificate = { readonly rows: readonly { readonly table: string; readonly rows: number }[]; readonly jobs: number }
export type Erased = Certificate & { readonly name: string; readonly erasedAt: Date }

/** Why it may not go yet, in words for whoever keeps the machine. @throws CannotClose */
const requireClosed = async (client: pg.ClientBase, provider: Id<'provider'>, now: Date) => {
  const house = await closedHouse(client, provider)
  if (!house) throw new CannotClose('It is open. Close it first: npm run provider:close')
  const from = new Date(house.closedAt.getTime() + daysClosed * 86_400_000)
  if (now < from) throw new CannotClose(`It was closed at ${house.closedAt.toISOString()}, and may be erased from ${from.toISOString()} on: ${daysClosed} days in which somebody may still find that something did not come in.`)
  return house
}

/** @param client signed in as the owner @param keyFile where what it once brought from elsewhere stands @throws CannotClose and leaves everything as it was */
export const eraseHouse = async (client: pg.Client, provider: Id<'provider'>, journal: Journal, keyFile: string, now: Date): Promise<Erased> => {
  const before = await erasedHouse(client, provider)
  if (before) return before
  await requireClosed(client, provider, now)
  const id = randomUUID()
  const { rows: [begun] } = await client.query<{ readonly id: string; readonly at: Date }>('update closed_house set erasing_id = coalesce(erasing_id, $2), erasing_at = coalesce(erasing_at, $3) where id = $1 returning erasing_id as id, erasing_at as at', [provider, id, now])
  if (!begun) throw new Error('the house is not there')
  await journal.write([journalLine(provider, begun)])
  await inHouse(client, provider, () => eraseKeys(client, provider))
  dropBrought(keyFile, provider)
  await inHouse(client, provider, async () => {
    // Of two who erase at once the second finds it done.
    const { rows: [house] } = await client.query<{ readonly erased: boolean }>('select erased_at is not null as erased from closed_house where id = $1 for update', [provider])
    if (!house?.erased) await eraseAll(client, provider, now)
  })
  const done = await erasedHouse(client, provider)
  if (!done) throw new Error('it was erased, and yet it does not say so')
  return done
}

/** How it went, for whoever lost what was said then; null while something of it may be there. */
export const erasedHouse = async (client: pg.ClientBase, provider: Id<'provider'>): Promise<Erased | null> => {
  const { rows: [house] } = await client.query<Certificate & { readonly name: string; readonly erasedAt: Date }>(`select presents ->> 'name' as name, erased_at as "erasedAt", certificate -> 'rows' as rows, (certificate ->> 'jobs')::int as jobs from closed_house where id = $1 and erased_at is not null`, [provider])
  return house ?? null
}

/** As kit/0006_gone.sql would have noted it, had somebody deleted the one row. */
const journalLine = (provider: Id<'provider'>, { id, at }: { readonly id: string; readonly at: Date }): string =>
  JSON.stringify({ provider, id, at: at.toISOString(), what: 'rows', table: houseTable, rows: [{ id: provider }] })
const houseTable = 'provider'
/** What the journal says of whole houses. */
export const isHouse = ({ what, table }: { readonly what: string; readonly table: string }): boolean => what === 'rows' && table === houseTable

/** In a database that was put back, in the transaction of the replay: it went, so it goes. Says how many rows. */
export const eraseAgain = async (client: pg.ClientBase, gone: { readonly provider: string; readonly id: string; readonly at: string }): Promise<number> => {
  await client.query(`select set_config('houvast.provider', $1, true), set_config('houvast.house_goes', 'yes', true)`, [gone.provider])
  await client.query(`insert into closed_house (id, closed_at, presents) select id, $2, to_jsonb(p) from provider p where id = $1 on conflict (id) do nothing`, [gone.provider, gone.at])
  await client.query('update closed_house set erasing_id = $2, erasing_at = $3 where id = $1', [gone.provider, gone.id, gone.at])
  await eraseKeys(client, gone.provider)
  const { rows } = await eraseAll(client, gone.provider, new Date())
  await client.query(`select set_config('houvast.house_goes', '', true)`)
  return rows.reduce((sum, one) => sum + one.rows, 0)
}

const inHouse = async <Result>(client: pg.Client, provider: Id<'provider'>, work: () => Promise<Result>): Promise<Result> => {
  await client.query('begin')
  try {
    await client.query(`select set_config('houvast.provider', $1, true), set_config('houvast.house_goes', 'yes', true)`, [provider])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

const eraseKeys = async (client: pg.ClientBase, provider: string): Promise<void> => {
  for (const table of ['keys.wrap', 'keys.document_key', 'keys.scope_key']) await client.query(`delete from ${table} where provider_id = $1`, [provider])
}

/** All in one statement, at whose end references are looked at: no order is worked out, and tables that point at each other are no case of their own. */
const eraseAll = async (client: pg.ClientBase, provider: string, now: Date): Promise<Certificate> => {
  const tables = await tablesOf(client)
  const parts = tables.map((table, index) => `gone_${index} as (delete from ${table.name} where ${ownerColumn(table)} = $1 returning 1)`)
  const { rows } = await client.query<{ readonly table: string; readonly rows: number }>(`with ${parts.join(', ')} ${tables.map(({ name }, index) => `select ${pg.escapeLiteral(name)} as table, count(*)::int as rows from gone_${index}`).join(' union all ')}`, [provider])
  const { rowCount } = await client.query(`delete from graphile_worker._private_jobs where payload ->> 'provider' = $1`, [provider])
  // What is left says where it went, and whom to ask in need: no telephone, no address.
  const certificate: Certificate = { rows: rows.filter(one => one.rows > 0), jobs: rowCount ?? 0 }
  await client.query(`update closed_house set erased_at = $2, certificate = $3, presents = presents || '{"telephone": "", "mail": "", "introduction": {"nl-NL": "", "nl-BE": "", "en": ""}}' where id = $1`, [provider, now, JSON.stringify(certificate)])
  await client.query(`select pg_notify('provider_changed', $1)`, [provider])
  return certificate
}
