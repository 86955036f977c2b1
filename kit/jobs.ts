/**
 * Work that must happen after a transaction commits, and not before: a job is a row written in that
 * transaction. Its payload holds ids only. Jobs run at least once, so each must bear being run twice.
 */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, parseCronItems, run, type JobHelpers, type Runner } from 'graphile-worker'
import pg from 'pg'
import { HouseClosed, sql, type Tx } from './db.ts'
import { parseId, type Id } from './id.ts'
import type { Instant } from './time.ts'

export type JobPayload = { readonly provider: Id<'provider'>; readonly id: Id<string> }
export type Job = (payload: JobPayload) => Promise<void>
export type Schedule = { readonly name: string; /** Five cron fields, UTC. */ readonly when: string; readonly work: () => Promise<void> }

/** @param key with the same key a waiting job is replaced, not doubled. */
export const enqueue = (tx: Tx, name: string, payload: JobPayload, { at, key }: { readonly at?: Instant; readonly key?: string } = {}): Promise<unknown> =>
  tx.one(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at => ${at ?? null}::timestamptz, job_key => ${key ?? null}::text, max_attempts => 1000) is not null as added`)

/** The same job for many, in one statement; each is replaced by a later one for the same id and `what`, not doubled. */
export const enqueueAll = (tx: Tx, name: string, provider: Id<'provider'>, ids: readonly Id<string>[], { at, what }: { readonly at?: Instant; readonly what: string }): Promise<unknown> =>
  tx.run(sql`select graphile_worker.add_job(${name}, json_build_object('provider', ${provider}::text, 'id', id), run_at => ${at ?? null}::timestamptz, job_key => ${`${name}:${what}:`} || id, max_attempts => 1000) from unnest(${ids}::text[]) id`)

const payloadOf = (value: unknown): JobPayload | null => {
  if (typeof value !== 'object' || value === null || !('provider' in value) || !('id' in value)) return null
  const provider = typeof value.provider === 'string' ? parseId<'provider'>(value.provider) : null
  const id = typeof value.id === 'string' ? parseId<string>(value.id) : null
  return provider && id ? { provider, id } : null
}

/**
 * No job takes this long, so whoever still holds one is dead. The library itself waits four hours, too long for a
 * message that was on its way out when the power failed.
 */
const longest = '10 minutes'
const releaseDead = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`
    with dead as (select array_agg(distinct locked_by) as workers from graphile_worker.jobs where locked_at < now() - interval '${longest}')
    select graphile_worker.force_unlock_workers(workers) from dead where workers is not null`)
}

/** Milliseconds until a job of a closed house looks again. */
const asksAgain = 10 * 60_000

/** What the jobs tell of themselves: which ran well, and that somebody looked for work. */
export type Heard = { readonly done?: (name: string) => void; readonly looked?: () => void }

/** At once, so that this many errors take a few seconds. */
const workers = 4
const mostErrors = 3 * workers

/**
 * Milliseconds. After a database that was away the library sleeps before it asks again, longer each time and up to minutes, and its
 * own stop waits until it has woken. Who has nothing in hand by then only sleeps, and is left.
 */
const asleepAfter = 1000

/** Runs jobs and schedules until it is told to stop. When the database falls it waits until it is back. */
export const startJobs = async (
  config: pg.PoolConfig,
  jobs: Readonly<Record<string, Job>>,
  schedules: readonly Schedule[],
  failed: (name: string, error: unknown) => void,
  { done, looked: lookedForWork }: Heard = {},
): Promise<{ stop(): Promise<void> }> => {
  const pool = new pg.Pool({ ...config, max: workers })
  pool.on('error', () => {}).on('connect', client => client.on('error', () => {}))
  const all: readonly Schedule[] = [...schedules, { name: 'release-dead', when: '*/5 * * * *', work: () => releaseDead(pool) }]
  const inHand = new Set<Promise<void>>()
  const held = async (work: () => Promise<void>): Promise<void> => {
    const one = work()
    inHand.add(one)
    try { await one } finally { inHand.delete(one) }
  }
  const tasks = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, async (given: unknown, helpers: JobHelpers) => {
    const payload = payloadOf(given)
    if (!payload) throw new Error(`the job ${name} has no provider and id`)
    await held(async () => {
      try {
        await job(payload)
      } catch (error) {
        if (!(error instanceof HouseClosed)) throw error
        // What waits in a closed house waits on, and nobody is told: it is done when the house opens, or where it moved to.
        await helpers.addJob(name, payload, { runAt: new Date(Date.now() + asksAgain), maxAttempts: helpers.job.max_attempts, ...helpers.job.key === null ? {} : { jobKey: helpers.job.key } })
      }
    })
  }]))
  const scheduled = Object.fromEntries(all.map(({ name, work }) => [`scheduled:${name}`, () => held(work)]))

  const begin = async (): Promise<Runner> => {
    await releaseDead(pool)
    const runner = await run({
      pgPool: pool,
      taskList: { ...tasks, ...scheduled },
      parsedCronItems: parseCronItems(all.map(({ name, when }) => ({ task: `scheduled:${name}`, match: when, options: { maxAttempts: 3 } }))),
      concurrency: workers,
      pollInterval: 2000,
      noHandleSignals: true,
      logger: new Logger(() => () => {}), // its lines would carry payloads and errors; what matters is told below
    })
    runner.events.on('job:error', ({ job, error }) => failed(job.task_identifier, error))
    // The library remembers for ever that its first look failed, and would look at no job again: a runner that never
    // looked and finds nothing but errors makes place for another. One that did look mends itself.
    let looked = false
    let errors = 0
    runner.events.on('worker:getJob:error', () => { if (!looked && ++errors === mostErrors) void runner.stop().catch(() => {}) })
    const hasLooked = () => { looked = true; lookedForWork?.() }
    runner.events.on('worker:getJob:empty', hasLooked)
    runner.events.on('job:start', hasLooked)
    if (done) runner.events.on('job:success', ({ job }) => done(job.task_identifier))
    return runner
  }

  let runner = await begin()
  const stopping = new AbortController()
  const told = once(stopping.signal, 'abort')
  const stayUp = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      // A runner ends by itself when it lost the database.
      await Promise.race([runner.promise.catch(() => {}), told])
      while (!stopping.signal.aborted) {
        await pause(1000, undefined, { signal: stopping.signal }).catch(() => {})
        try {
          if (!stopping.signal.aborted) runner = await begin()
          break
        } catch (error) {
          failed('starting again', error)
        }
      }
    }
  }
  const staying = stayUp()
  const nothingInHand = async (): Promise<void> => {
    do {
      await Promise.allSettled(inHand)
      // Whoever has just ended its job still notes that it did.
      await pause(asleepAfter)
    } while (inHand.size > 0)
  }
  /** The library does not wait until it is noted that a job was done, and a pool that ends drops who still waits for a connection: the job would run again. */
  const allNoted = async (): Promise<void> => {
    for (const until = performance.now() + asleepAfter; pool.waitingCount > 0 || pool.idleCount < pool.totalCount;) {
      if (performance.now() > until) return
      await pause(5)
    }
  }

  return {
    async stop() {
      stopping.abort()
      // Whoever was just beginning is stopped like any other.
      await staying
      await Promise.race([runner.stop().catch(() => {}), nothingInHand()])
      await allNoted()
      await pool.end()
    },
  }
}
