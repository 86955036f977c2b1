/**
 * Anchors are made by the worker each hour and laid where whoever holds the database does not reach: see log-anchors.ts. This is
 * the database's side, and the file outside.
 */
import { appendFile, open } from 'node:fs/promises'
import { sql, type Tx } from './db.ts'
import type { Id } from './id.ts'
import { anchorsIn, holdAgainst, nextAnchor, readAnchor, type AnchorKeys, type Head, type Held } from './log-anchors.ts'
import { addMinutes, type Instant } from './time.ts'

const headsNow = (tx: Tx) => tx.rows<Head>(sql`select chain::int, seq::int, encode(hash, 'hex') as hash from log.heads()`)
const hashAt = (tx: Tx) => async (_provider: Id<'provider'>, { chain, seq }: Head): Promise<string | null> =>
  (await tx.one<{ readonly hash: string | null }>(sql`select encode(log.hash_at(${chain}::smallint, ${seq}::bigint), 'hex') as hash`))?.hash ?? null

type Kept = { readonly number: number; readonly at: Instant; readonly line: string }
/** The newest first. */
const listAnchors = (tx: Tx, most: number) => tx.rows<Kept>(sql`select number::int, at, line from log.anchor order by number desc limit ${most}`)

/** No sooner than this after the one before, so that two who make them at once make one. */
const soonest = 50

/** Signs where my provider's chains end now; null when that was done within the hour. Runs as the worker. */
export const makeAnchor = async (tx: Tx, provider: Id<'provider'>, keys: AnchorKeys, now: Instant): Promise<string | null> => {
  await tx.one(sql`select pg_advisory_xact_lock(hashtextextended('houvast anchor ' || my_provider(), 0)) is null as waited`)
  const [last] = await listAnchors(tx, 1)
  if (last && addMinutes(last.at, soonest) > now) return null
  const { number, line } = nextAnchor(last?.line ?? null, provider, await headsNow(tx), now, keys)
  await tx.run(sql`insert into log.anchor (number, at, line) values (${number}, ${now}, ${line})`)
  return line
}

/** Holds the newest anchors against the log as it is now. @param most how many; null for all there are */
export const checkOwnAnchors = async (tx: Tx, keys: AnchorKeys, most: number | null): Promise<Held> => {
  const lines = (await listAnchors(tx, most ?? 1_000_000)).map(({ line }) => line).toReversed()
  return await holdAgainst(lines, keys, hashAt(tx))
}
export const countChainFaults = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`select count(*)::int as count from log.faults()`))?.count ?? 0
export const findNewestAnchor = async (tx: Tx): Promise<string | null> => (await listAnchors(tx, 1))[0]?.line ?? null

/** Hours for which the file outside may be out of reach, and is filled up after. */
const catchesUp = 24 * 14
/** What should stand outside, oldest first. */
export const listOutside = async (tx: Tx): Promise<readonly string[]> => (await listAnchors(tx, catchesUp)).map(({ line }) => line).toReversed()

/** Adds to the file outside what is not in it yet, outside any transaction. What stands in it is never touched. @param lines of one provider, oldest first */
export const layOutside = async (path: string, lines: readonly string[]): Promise<number> => {
  const provider = readAnchor(lines[0] ?? '')?.provider
  const there = anchorsIn(await tailOf(path)).filter(line => readAnchor(line)?.provider === provider)
  // By their words and not by their number: after a restore, numbers come round again.
  const since = readAnchor(there[0] ?? '')?.at ?? ''
  const missing = lines.filter(line => (readAnchor(line)?.at ?? '') >= since && !there.includes(line))
  if (missing.length > 0) await appendFile(path, missing.map(line => `${line}\n`).join(''), { mode: 0o640 })
  return missing.length
}

/** More than a fortnight of it, so that nobody reads years each hour. */
const tail = 4 * 1024 * 1024
const tailOf = async (path: string): Promise<string> => {
  const file = await open(path, 'r').catch((error: unknown) => { if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null; throw error })
  if (!file) return ''
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - tail)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
