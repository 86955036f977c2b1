/**
 * Rotating the instance's key: every scope key is wrapped anew under a new wrapping key. Content and document keys
 * stay as they are. At any moment each wrap opens with a key that stands in the file, so it may be killed at any
 * point and run again: a key is added before the first wrap uses it, and dropped after the last has left it.
 */
import type pg from 'pg'
import type { Id } from './id.ts'
import { addWrappingKey, dropOldWrappingKeys, readKeyFile } from './key-file.ts'
import { rewrap, type InstanceKeys } from './vault.ts'

const atOnce = 200

type Wrap = { readonly scopeKey: Id<'scope-key'>; readonly version: number; readonly wrapped: Buffer }

/** Adds a key when the last rotation is finished, and otherwise goes on with that one. @param client signed in as the owner. */
export const rotateKeys = async (client: pg.Client, keyFile: string): Promise<number> => {
  const before = readKeyFile(keyFile)
  return await rewrapAll(client, before.wrapping.size > 1 ? before : addWrappingKey(keyFile))
}

/** Wraps what is left and drops every key but the current one; older copies of the keys open no more. */
export const dropOldKeys = async (client: pg.Client, keyFile: string): Promise<number> => {
  const keys = readKeyFile(keyFile)
  const rewrapped = await rewrapAll(client, keys)
  await client.query('begin')
  try {
    // Waits for whoever is writing a wrap at this moment, and keeps others from beginning.
    await client.query('lock table keys.wrap in share row exclusive mode')
    for (const provider of await providers(client)) {
      await client.query(`select set_config('houvast.provider', $1, true)`, [provider])
      const { rowCount } = await client.query(`select from keys.wrap where recipient_kind = 'instance' and recipient_version <> $1 limit 1`, [keys.current])
      if (rowCount) throw new Error('a wrap was written under the old key just now; does every server read this key file? Run it again.')
    }
    dropOldWrappingKeys(keyFile)
  } finally {
    await client.query('rollback') // nothing was written; it lets go of the lock
  }
  return rewrapped
}

const providers = async (client: pg.Client): Promise<readonly Id<'provider'>[]> =>
  (await client.query<{ readonly id: Id<'provider'> }>('select id from public.provider order by id')).rows.map(({ id }) => id)

const rewrapAll = async (client: pg.Client, keys: InstanceKeys): Promise<number> => {
  let done = 0
  for (const provider of await providers(client)) {
    for (let more = true; more;) {
      const count = await rewrapSome(client, keys, provider)
      done += count
      more = count === atOnce
    }
  }
  return done
}

const rewrapSome = async (client: pg.Client, keys: InstanceKeys, provider: Id<'provider'>): Promise<number> => {
  await client.query('begin')
  try {
    await client.query(`select set_config('houvast.provider', $1, true)`, [provider])
    const { rows } = await client.query<Wrap>(`
      select scope_key_id as "scopeKey", recipient_version as version, wrapped from keys.wrap
      where recipient_kind = 'instance' and recipient_version <> $1 order by scope_key_id limit ${atOnce} for update`, [keys.current])
    await client.query(`
      update keys.wrap w set wrapped = fresh.wrapped, recipient_version = $3
      from unnest($1::uuid[], $2::bytea[]) as fresh (scope_key_id, wrapped)
      where w.scope_key_id = fresh.scope_key_id and w.recipient_kind = 'instance'`,
      [rows.map(({ scopeKey }) => scopeKey), rows.map(({ scopeKey, version, wrapped }) => rewrap(keys, provider, scopeKey, version, wrapped)), keys.current])
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
