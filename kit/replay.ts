/**
 * Takes out of a database that was put back what had gone since, by the journal: rows, wiped columns, keys, and what was said
 * that takes something back. May run twice. Runs as the owner, one transaction a provider.
 */
import pg from 'pg'
import type { Sql, Tx } from './db.ts'
import { parseId, type Id } from './id.ts'
import type { Gone } from './journal.ts'
import { state } from './state.ts'
import type { Vault } from './vault.ts'

export type Replayed = { readonly erased: number; readonly wiped: number; readonly said: number; readonly keys: number }

export type How = {
  readonly vault: Vault
  /** What erases more than a row and what points at it, by table: a function of the owner that takes its id. */
  readonly erasedBy: Readonly<Record<string, string>>
  /** Stands where someone wrote why they took something back: the journal holds no content. */
  readonly instead: string
}

/** The stores' door, on a connection of the owner's. */
export const txOn = (client: pg.ClientBase): Tx => {
  const ask = ({ parts, values }: Sql) => client.query(parts.reduce((before, part, index) => `${before}$${index}${part}`), [...values])
  return { rows: async query => (await ask(query)).rows, one: async query => (await ask(query)).rows[0] ?? null, run: async query => (await ask(query)).rowCount ?? 0 }
}

/** @param client acts as the owner, in a transaction, and this provider is set. */
export const replay = async (client: pg.ClientBase, provider: Id<'provider'>, journalled: readonly Gone[], how: How): Promise<Replayed> => {
  const { rows: known } = await client.query<{ readonly id: string }>('select id from gone where provider_id = $1', [provider])
  const knows = new Set(known.map(({ id }) => id))
  const fresh = journalled.filter(gone => gone.provider === provider && !knows.has(gone.id))
  const counted = { erased: 0, wiped: 0, said: 0, keys: 0 }
  const { rows: tables } = await client.query<{ readonly name: string }>(`select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('public', 'keys')`)
  const there = new Set(tables.map(({ name }) => name))
  const of = (what: Gone['what'], from: (table: string) => boolean) => fresh.filter(gone => gone.what === what && there.has(gone.table) && from(gone.table))

  // What someone took back may be about what was erased later, so it comes first; whole files before their rows.
  for (const { table, rows } of of('said', () => true)) for (const row of rows) counted.said += await sayAgain(client, provider, table, row, how)
  for (const { table, rows } of of('rows', table => table in how.erasedBy)) for (const row of rows) {
    const { rowCount } = await client.query(`select from ${table} where provider_id = $1 and id = $2`, [provider, row['id']])
    if (rowCount) await client.query(`select ${how.erasedBy[table] ?? ''}($1)`, [row['id']])
    counted.erased += rowCount ?? 0
  }
  for (const { table, rows } of of('rows', table => !table.startsWith('keys.') && !(table in how.erasedBy))) counted.erased += await eraseRows(client, table, rows)
  for (const { table, rows } of of('columns', () => true)) for (const row of rows) counted.wiped += await wipe(client, provider, table, row)
  counted.keys = await shred(client, provider, of('rows', table => table.startsWith('keys.')))

  for (const { id, at, what, table, rows } of fresh) await client.query('insert into gone (provider_id, id, at, what, from_table, rows) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [provider, id, at, what, table, JSON.stringify(rows)])
  return counted
}

const quoted = (names: readonly string[]): string => names.map(name => pg.escapeIdentifier(name)).join(', ')

/** Which rows these keys name, as a condition. */
const namedBy = (table: string, rows: readonly unknown[], columns: readonly string[]): string =>
  `(${quoted(columns)}) in (select ${quoted(columns)} from jsonb_populate_recordset(null::${table}, ${pg.escapeLiteral(JSON.stringify(rows))}::jsonb))`

/** With whatever points at them: what hung on a row that is gone is gone too. */
const eraseRows = async (client: pg.ClientBase, table: string, rows: Gone['rows']): Promise<number> => {
  const [first] = rows
  if (!first) return 0
  const named = namedBy(table, rows, Object.keys(first))
  const { rows: [found] } = await client.query<{ readonly count: number }>(`select count(*)::int as count from ${table} where provider_id = my_provider() and ${named}`)
  if (!found?.count) return 0
  await client.query('select erase_rows($1::regclass, $2)', [table, named])
  return found.count
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const wipe = async (client: pg.ClientBase, provider: Id<'provider'>, table: string, { key, columns }: Readonly<Record<string, unknown>>): Promise<number> => {
  if (!isRecord(key) || !Array.isArray(columns) || columns.length === 0) return 0
  const set = columns.map(column => `${pg.escapeIdentifier(String(column))} = null`).join(', ')
  return (await client.query(`update ${table} set ${set} where provider_id = $1 and ${namedBy(table, [key], Object.keys(key))}`, [provider])).rowCount ?? 0
}

/** What it was about may be younger than the copy: then there is nothing to take back. */
const sayAgain = async (client: pg.ClientBase, provider: Id<'provider'>, table: string, row: Readonly<Record<string, unknown>>, { vault, instead }: How): Promise<number> => {
  const { rows: sealed } = await client.query<{ readonly name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and atttypid = 'sealed'::regtype`, [table])
  const id = parseId<string>(String(row['id']))
  await client.query('savepoint said')
  try {
    const anew: Record<string, string> = {}
    for (const { name } of sealed) {
      if (id === null) throw new Error(`${table}.${name} cannot be said again: no row of its own to seal it for`)
      const document = await (await vault.scope(txOn(client), provider, provider)).newDocument(txOn(client))
      anew[name] = `\\x${document.seal({ table, row: id, column: name }, instead).toString('hex')}`
    }
    const { rowCount } = await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1) on conflict do nothing`, [JSON.stringify({ ...row, ...anew })])
    await client.query('release savepoint said')
    return rowCount ?? 0
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '23503') throw error
    await client.query('rollback to savepoint said')
    return 0
  }
}

/**
 * Last of all, the keys. Where state is still closed by one, it was written anew since: that comes back as it was, with its
 * key. Facts are never written anew, so what a fact was closed with went because it was erased.
 */
const shred = async (client: pg.ClientBase, provider: Id<'provider'>, keys: readonly Gone[]): Promise<number> => {
  const ids = (table: string, column: string) => keys.filter(gone => gone.table === table).flatMap(({ rows }) => rows.map(row => row[column]))
  const scopes = [...ids('keys.scope_key', 'id'), ...ids('keys.wrap', 'scope_key_id')]
  const { rows: columns } = await client.query<{ readonly table: string; readonly column: string }>(`select attrelid::regclass::text as table, attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' where a.attnum > 0 and not a.attisdropped and a.atttypid = 'sealed'::regtype and attrelid::regclass::text = any($1)`, [Object.keys(state)])
  const closing = columns.map(({ table, column }) => `select document_key_of(${pg.escapeIdentifier(column)}) as id from ${table} where provider_id = my_provider() and ${pg.escapeIdentifier(column)} is not null`).join(' union all ')
  const dropped = await client.query(`with closing as materialized (${closing}) delete from keys.document_key k where provider_id = $1 and (scope_key_id = any($3::uuid[]) or id = any($2::uuid[]) and not exists (select from closing c where c.id = k.id))`, [provider, ids('keys.document_key', 'id'), scopes])
  await client.query('delete from keys.wrap where provider_id = $1 and scope_key_id = any($2::uuid[])', [provider, scopes])
  await client.query('delete from keys.scope_key where provider_id = $1 and id = any($2::uuid[])', [provider, scopes])
  return dropped.rowCount ?? 0
}
