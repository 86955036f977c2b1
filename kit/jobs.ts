/**
 * Work that must happen after a transaction commits, and not before: a job is a row written in that
 * transaction. Its payload holds ids only. Jobs run at least once, so each must bear being run twice.
 */
import { Logger, parseCronItems, run, type Runner } from 'graphile-worker'
import type pg from 'pg'
import { Pool } from 'pg'
import { sql, type Tx } from './db.ts'
import type { Id } from './id.ts'
import type { Instant } from './time.ts'

export type JobPayload = { readonly provider: Id<'provider'>; readonly id: Id<string> }
export type Job = (payload: JobPayload) => Promise<void>
export type Schedule = { readonly name: string; /** Five cron fields, UTC. */ readonly when: string; readonly work: () => Promise<void> }

/** @param key with the same key a waiting job is replaced, not doubled. */
export const enqueue = (tx: Tx, name: string, payload: JobPayload, { at, key }: { readonly at?: Instant; readonly key?: string } = {}): Promise<unknown> =>
  tx.one(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at => ${at ?? null}::timestamptz, job_key => ${key ?? null}::text, max_attempts => 1000) is not null as added`)

const isPayload = (value: unknown): value is JobPayload =>
  typeof value === 'object' && value !== null && 'provider' in value && 'id' in value && typeof value.provider === 'string' && typeof value.id === 'string'

export const startJobs = async (
  config: pg.PoolConfig,
  jobs: Readonly<Record<string, Job>>,
  schedules: readonly Schedule[],
  failed: (name: string, error: unknown) => void,
): Promise<{ stop(): Promise<void> }> => {
  const pool = new Pool({ ...config, max: 4 })
  pool.on('error', () => {})
  const scheduled = Object.fromEntries(schedules.map(({ name, work }) => [`scheduled:${name}`, async () => await work()]))
  const tasks = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, async (payload: unknown) => {
    if (isPayload(payload)) await job(payload)
  }]))
  const runner: Runner = await run({
    pgPool: pool,
    taskList: { ...tasks, ...scheduled },
    parsedCronItems: parseCronItems(schedules.map(({ name, when }) => ({ task: `scheduled:${name}`, match: when, options: { maxAttempts: 3 } }))),
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: new Logger(() => () => {}), // its lines would carry payloads and errors; what matters is told below
  })
  runner.events.on('job:error', ({ job, error }) => failed(job.task_identifier, error))
  return {
    async stop() {
      await runner.stop().catch(() => {})
      await pool.end()
    },
  }
}
