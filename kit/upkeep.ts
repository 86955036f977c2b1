/** What whoever keeps the installation last finished, and how the machinery stands: counts and moments, about nobody. */
import pg from 'pg'
import { sql, type Tx } from './db.ts'
import type { Instant } from './time.ts'

export const upkeepActs = ['backup', 'key-rotation'] as const
export type UpkeepAct = (typeof upkeepActs)[number]

/** For a command that is done: a note that cannot be made undoes nothing of it. Says whether it was made. */
export const noteUpkeep = async (config: pg.ClientConfig, what: UpkeepAct): Promise<boolean> => {
  const client = new pg.Client(config)
  try {
    await client.connect()
    await client.query('select note_upkeep($1)', [what])
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** When each was last finished, and when my provider's log was last anchored; what is not in it never was, or more than a year ago. */
export const lastUpkeep = async (tx: Tx): Promise<ReadonlyMap<UpkeepAct | 'anchor', Instant>> =>
  new Map((await tx.rows<{ readonly what: UpkeepAct | 'anchor'; readonly at: Instant }>(sql`
    select what, max(at) as at from upkeep group by what union all select 'anchor', a from log.last_anchor() a where a is not null`)).map(({ what, at }) => [what, at]))

/** When this database was first laid, when it was last brought to another version, and what its server is. */
export const findAge = async (tx: Tx): Promise<{ readonly laidAt: Instant; readonly updatedAt: Instant; readonly postgres: number } | null> =>
  await tx.one(sql`select min(at) as "laidAt", max(at) as "updatedAt", current_setting('server_version_num')::int / 10000 as postgres from migration having count(*) > 0`)

export type Waits = { readonly count: number; /** When the first of them should have been done. */ readonly since: Instant | null }

export const countUnsealed = async (tx: Tx): Promise<Waits> =>
  await tx.one<Waits>(sql`select lines as count, oldest as since from log.unsealed()`) ?? none
export const countLateMessages = async (tx: Tx, now: Instant): Promise<Waits> =>
  await tx.one<Waits>(sql`select messages as count, oldest as since from messages_late(${now})`) ?? none
const none: Waits = { count: 0, since: null }

export type JobsState = { readonly waiting: number; /** By how many seconds the one that waits longest is late. */ readonly late: number; /** That failed three times or more, and will be tried again. */ readonly failing: number }

/** Of the whole installation: a job's payload names a provider, and this looks into none. By the database's own clock, which starts them. */
export const lookAtJobs = async (tx: Tx): Promise<JobsState> =>
  await tx.one<JobsState>(sql`
    select count(*) filter (where waits)::int as waiting, coalesce(extract(epoch from now() - min(run_at) filter (where waits)), 0)::int as late, count(*) filter (where attempts >= 3)::int as failing
    from (select run_at, attempts, locked_at is null and run_at <= now() and attempts < 3 as waits from graphile_worker.jobs where attempts < max_attempts) as job`) ?? { waiting: 0, late: 0, failing: 0 }
