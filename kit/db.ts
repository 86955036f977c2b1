/**
 * The one door to PostgreSQL. Nothing else opens a connection, and every statement runs inside a
 * transaction that knows for which provider and which person it runs: row-level security does the rest.
 * Identity is set per transaction, never per connection, so a pooled connection carries nobody over.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Id } from './id.ts'
import { hasCode, isAway, isFull } from './postgres/errors.ts'

/** A statement or a piece of one, as the `sql` tag makes it. */
export class Sql {
  readonly parts: readonly string[]
  readonly values: readonly unknown[]
  constructor(parts: readonly string[], values: readonly unknown[]) {
    this.parts = parts
    this.values = values
  }
}

/** Values become parameters, never text; a nested `sql` piece is spliced in. */
export const sql = (strings: TemplateStringsArray, ...values: readonly unknown[]): Sql => {
  if (!values.some(value => value instanceof Sql)) return new Sql(strings, values)
  const parts: string[] = [strings[0] ?? '']
  const flat: unknown[] = []
  values.forEach((value, index) => {
    const after = strings[index + 1] ?? ''
    if (value instanceof Sql) {
      parts.push((parts.pop() ?? '') + (value.parts[0] ?? ''))
      parts.push(...value.parts.slice(1))
      flat.push(...value.values)
      parts.push((parts.pop() ?? '') + after)
    } else {
      flat.push(value)
      parts.push(after)
    }
  })
  return new Sql(parts, flat)
}

/** What the database said no with: the code and the constraint, never the values that PostgreSQL repeats in its detail. */
export class DatabaseError extends Error {
  readonly code: string
  readonly constraint: string | null
  constructor(code: string, constraint: string | null, message: string) {
    super(message)
    this.name = 'DatabaseError'
    this.code = code
    this.constraint = constraint
  }
}

/** The database does not answer. What was under way is undone, or, when it fell at the very end, unknown. */
export class DatabaseAway extends Error {
  readonly statusCode = 503
  constructor(cause: unknown) {
    super('the database does not answer', { cause })
    this.name = 'DatabaseAway'
  }
}

/** Nobody enters this provider's house any more: it is moving, or moved. Said by the database itself, before a row is read: kit/0008_closed_house.sql. */
export class HouseClosed extends Error {
  readonly statusCode = 503
  constructor() {
    super('this house is closed')
    this.name = 'HouseClosed'
  }
}
const closedHouse = 'HV001'

/** What was done could not be written in the journal, so nothing more is done until it can: see kit/journal.ts. */
export class JournalAway extends DatabaseAway {}

/** Where a transaction's notes of what went for good are kept before anyone hears that it was done. */
export type KeepsGone = { write(lines: readonly string[]): Promise<void>; readonly behind: boolean }

export type Tx = {
  rows<Row extends object>(query: Sql): Promise<readonly Row[]>
  /** The first row, or null. */
  one<Row extends object>(query: Sql): Promise<Row | null>
  /** How many rows it touched. */
  run(query: Sql): Promise<number>
}

/** For whom a transaction runs. A null person is a visitor whom nobody knows; the worker is nobody, and runs jobs. */
export type Actor = { readonly provider: Id<'provider'> | null; readonly person: Id<'person'> | null | 'worker'; /** The moment it counts as, for what ends at an agreed moment; the database's own clock where absent. */ readonly at?: Date }

export type Database = {
  /** Runs the work in one transaction for this actor, opened by its first statement; commits before it returns, rolls back when the work throws. Serialisation failures and deadlocks are tried again, so the work must not act outside the transaction. */
  as<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** Calls back for each NOTIFY on the channel, and with null whenever notices may have been missed. */
  listen(channel: string, heard: (payload: string | null) => void): Promise<() => Promise<void>>
  readonly pool: { readonly total: number; readonly waiting: number }
  /** Within the last minute it had no room on its disk for something that was to be kept. */
  readonly full: boolean
  close(): Promise<void>
}

pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Milliseconds. A listener that does not answer within this is not there any more. */
const answersWithin = 20_000
const askedEvery = 30_000

/** Milliseconds. Who had no room is taken to have none until this much later: nothing tells us when it was made. */
const fullFor = 60_000

/** What PostgreSQL says of every statement after one that failed. */
const followed = '25P02'
const tryAgain = new Set(['40001', '40P01'])
const attempts = 5

const names = new WeakMap<readonly string[], { readonly text: string; readonly name: string }>()
const named = (query: Sql) => {
  let known = names.get(query.parts)
  if (!known) {
    const text = query.parts.reduce((before, part, index) => `${before}$${index}${part}`)
    known = { text, name: createHash('sha256').update(text).digest('base64url').slice(0, 16) }
    names.set(query.parts, known)
  }
  return known
}

const explain = (error: unknown): unknown =>
  hasCode(error, closedHouse) ? new HouseClosed() :
  isAway(error) ? new DatabaseAway(error)
  : error instanceof pg.DatabaseError && error.code !== undefined
    ? new DatabaseError(error.code, error.constraint ?? null, tryAgain.has(error.code) || error.constraint ? `${error.code} ${error.constraint ?? ''}` : `${error.code} ${error.message}`)
    : error

const kept = async (journal: KeepsGone, lines: readonly string[]): Promise<void> => {
  try { await journal.write(lines) } catch (error) { throw new JournalAway(error) }
}

const inside = new AsyncLocalStorage<true>()
const introduce = sql`select set_config('houvast.provider', ${''}, true), set_config('houvast.person', ${''}, true), set_config('houvast.worker', ${''}, true), set_config('houvast.moment', ${''}, true), enter_house(nullif(${''}, '')::uuid)`

/**
 * @param config connection settings of the serving login; `max` is how many connections the pool may hold.
 * @param journal with none, what goes is noted in the database alone
 */
export const openDatabase = (config: pg.PoolConfig, journal: KeepsGone | null = null): Database => {
  const pool = new pg.Pool({ max: 10, ...config, pipeline: true })
  const gone = new WeakMap<pg.PoolClient, string[]>()
  let fullAt = -Infinity
  // A connection that breaks is replaced at the next use; whoever used it hears so from the query.
  pool.on('error', () => {}).on('connect', client => {
    client.on('error', () => {})
    if (journal) client.on('notice', ({ message, detail }) => { if (message === 'houvast gone' && detail) gone.get(client)?.push(detail) })
  })

  const ask = (client: pg.PoolClient, query: Sql) => client.query({ ...named(query), values: [...query.values] })

  const open = async ({ provider, person, at }: Actor) => {
    const client = await pool.connect()
    gone.set(client, [])
    const begun = Promise.all([client.query('begin'), ask(client, new Sql(introduce.parts, [provider ?? '', person === 'worker' ? '' : person ?? '', person === 'worker' ? 'yes' : '', at?.toISOString() ?? '', provider ?? '']))])
    begun.catch(() => {}) // awaited before the commit; the work's first statement is already on its way
    return { client, begun }
  }

  const once = async <Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<{ readonly result: Result; readonly noted: readonly string[] }> => {
    // The first statement opens it: a page that memory answers takes no connection and waits for none.
    const own: { opened: ReturnType<typeof open> | null } = { opened: null }
    let over = false
    // Of statements sent at once the work may hear of a later one first, which says only that another failed.
    let reason: unknown = null
    // What comes late would run in the transaction of whoever has the connection by then, and as them.
    const stillOpen = () => { if (over) throw new Error('this transaction is over: await what uses it') }
    const send = async (query: Sql) => {
      stillOpen()
      const { client } = await (own.opened ??= open(actor))
      stillOpen()
      try {
        return await ask(client, query)
      } catch (error) {
        if (!hasCode(error, followed)) reason = error
        throw error
      }
    }
    const tx: Tx = {
      rows: async query => (await send(query)).rows,
      one: async query => (await send(query)).rows[0] ?? null,
      run: async query => (await send(query)).rowCount ?? 0,
    }
    let broken = false
    try {
      const result = await inside.run(true, () => work(tx))
      over = true
      const opened = await own.opened
      await opened?.begun
      await opened?.client.query('commit')
      return { result, noted: opened ? gone.get(opened.client) ?? [] : [] }
    } catch (heard) {
      over = true
      // Who is not let in hears it from the way in; the statement behind it only knows that something failed.
      const refused = await own.opened?.then(({ begun }) => begun).then(() => null, (failure: unknown) => failure)
      const error = hasCode(heard, followed) ? reason ?? refused ?? heard : heard
      // By a clock that goes forward only.
      if (isFull(error)) fullAt = performance.now()
      const opened = await own.opened?.catch(() => null)
      await opened?.client.query('rollback').catch(() => { broken = true })
      throw explain(error)
    } finally {
      const opened = await own.opened?.catch(() => null)
      opened?.client.release(broken)
    }
  }

  return {
    async as(actor, work) {
      if (inside.getStore()) throw new Error('a transaction inside a transaction: pass the tx along instead')
      for (let attempt = 1; ; attempt++) {
        try {
          if (journal?.behind) await kept(journal, [])
          const { result, noted } = await once(actor, work)
          if (journal && noted.length > 0) await kept(journal, noted)
          return result
        } catch (error) {
          if (!(error instanceof DatabaseError) || !tryAgain.has(error.code) || attempt === attempts) throw error
          await new Promise(resolve => setTimeout(resolve, Math.random() * 20 * attempt))
        }
      }
    },

    async listen(channel, heard) {
      let open = true
      let client: pg.Client | null = null
      const connect = async (): Promise<void> => {
        const own = new pg.Client({ query_timeout: answersWithin, ...config })
        client = own
        const lost = () => { if (client === own) again() }
        own.on('notification', notice => heard(notice.payload ?? ''))
        own.on('error', lost)
        own.on('end', lost)
        await own.connect()
        await own.query(`listen ${pg.escapeIdentifier(channel)}`)
        heard(null)
        // A line that passes nothing any more says nothing of it either: so it is asked.
        const asking = setInterval(() => {
          own.query('select').catch(() => {
            clearInterval(asking)
            void own.end().catch(() => {})
            lost()
          })
        }, askedEvery).unref()
        own.once('end', () => clearInterval(asking))
      }
      let pending = false
      const again = () => {
        if (!open || pending) return
        pending = true
        heard(null)
        setTimeout(() => {
          pending = false
          if (open) connect().catch(again)
        }, 500).unref()
      }
      await connect()
      return async () => {
        open = false
        await client?.end().catch(() => {})
      }
    },

    get full() { return performance.now() - fullAt < fullFor },
    get pool() { return { total: pool.totalCount, waiting: pool.waitingCount } },
    close: () => pool.end(),
  }
}
