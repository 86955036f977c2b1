/**
 * Closes a provider's house, so that what is exported is all there will be; and opens it again when it did not come in elsewhere. From
 * the moment it is closed the serving login reads and writes nothing of it: the database says so at the beginning of each transaction
 * (kit/0008_closed_house.sql). Others who live here notice nothing.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Id } from '../id.ts'
import { hasCode } from '../postgres/errors.ts'
import { noteInLog } from './export.ts'
import { digestOf } from './receipt.ts'

export type ClosedAs = { readonly closedAt: Date; readonly goesTo: string | null; readonly exported: readonly Buffer[]; readonly erasingAt: Date | null; readonly erasedAt: Date | null; readonly name: string }

/** It was not done, for a reason that whoever asked can do something about. */
export class CannotClose extends Error {}

/** Milliseconds. Who comes meanwhile waits behind us, so that is short, and then they go first. */
const waitsAtDoor = 500
const triesDoor = 5 * 60_000

/** Null while it is open. @param client as the owner */
export const closedHouse = async (client: pg.ClientBase, provider: Id<'provider'>): Promise<ClosedAs | null> =>
  (await client.query<ClosedAs>(`select closed_at as "closedAt", goes_to as "goesTo", exported, erasing_at as "erasingAt", erased_at as "erasedAt", presents ->> 'name' as name from closed_house where id = $1`, [provider])).rows[0] ?? null

/**
 * When it returns, everyone who was in the house is out of it, and what they were told is kept.
 * @param client signed in as the owner @param event as the log calls it: alone, where no administrator asked @throws CannotClose
 */
export const closeHouse = async (client: pg.Client, provider: Id<'provider'>, goesTo: string | null, now: Date, event: 'provider.close' | 'provider.close-alone'): Promise<void> => {
  if (await closedHouse(client, provider)) throw new CannotClose('It is closed already. `npm run provider:reopen` opens it again.')
  for (const until = performance.now() + triesDoor; ;) {
    await client.query('begin')
    try {
      await client.query(`select set_config('houvast.provider', $1, true), set_config('lock_timeout', $2, true)`, [provider, String(waitsAtDoor)])
      await client.query('select pg_advisory_xact_lock(house_door($1))', [provider])
      await noteInLog(client, event, provider, now)
      await client.query('insert into closed_house (id, closed_at, goes_to, presents) select id, $2, $3, to_jsonb(p) from provider p where id = $1', [provider, now, goesTo])
      await client.query(`select pg_notify('provider_changed', $1)`, [provider])
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      if (!hasCode(error, '55P03', '40P01')) throw error
      if (performance.now() > until) throw new CannotClose('Somebody has been at work in it for five minutes without an end. Nothing was changed: stop every server, and try again.')
      await pause(200 + Math.random() * 300)
    }
  }
}

/** As it was. @throws CannotClose when it is open, or when nothing is left to open */
export const reopenHouse = async (client: pg.Client, provider: Id<'provider'>, now: Date): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(`select set_config('houvast.provider', $1, true)`, [provider])
    const { rowCount } = await client.query('delete from closed_house where id = $1 and erasing_id is null', [provider])
    if (rowCount !== 1) throw new CannotClose('It is not closed, or its erasing was begun. Nothing was changed.')
    await noteInLog(client, 'provider.reopen', provider, now)
    await client.query(`select pg_notify('provider_changed', $1)`, [provider])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Keeps the digest of what was exported while it was closed: a receipt is held against it. Closed from before the export began and ever
 * since: of one that was under way when somebody closed the house, what was written in between is in no file.
 */
export const notingExport = async <Made extends { readonly archive: Buffer }>(client: pg.Client, provider: Id<'provider'>, exporting: () => Promise<Made>): Promise<Made> => {
  const before = await closedHouse(client, provider)
  const made = await exporting()
  if (before) await client.query('update closed_house set exported = exported || $2::bytea where id = $1 and closed_at = $3 and not $2 = any(exported)', [provider, digestOf(made.archive), before.closedAt])
  return made
}
