/**
 * The program's own folder as its first start left it when it had stopped. Whoever asks what comes after a first start need not wait
 * for one of their own: it is laid once per run, and copied. That a first start lays it is in server.test.ts.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

const { DATABASE_URL: _database, HOUVAST_OWNER_URL: _owner, npm_lifecycle_event: _npm, ...outside } = process.env

const shared = () => join(dirname(inject('postgres').host), 'stopped-demo')
const oneAtATime = async (work: () => Promise<void>): Promise<void> => {
  const { host, port, superuser } = inject('postgres')
  const session = new pg.Client({ host, port, user: superuser, database: 'postgres' })
  await session.connect()
  try {
    await session.query(`select pg_advisory_lock(hashtextextended('houvast test stopped demo', 0))`)
    await work()
  } finally {
    await session.end()
  }
}
const copy = (from: string, to: string) => execFileSync('cp', ['-a', from, to])

/** For whoever has one already. @param data of a program that has stopped */
export const keepStoppedDemo = (data: string): Promise<void> => oneAtATime(async () => { if (!existsSync(shared())) copy(data, shared()) })

/** @param data where it is to be; nothing is there yet */
export const putStoppedDemo = async (data: string): Promise<void> => {
  await oneAtATime(async () => { if (!existsSync(shared())) await lay(shared()) })
  copy(shared(), data)
}

const lay = async (stopped: string): Promise<void> => {
  const unfinished = `${stopped}-unfinished`
  const child = spawn(process.execPath, ['bin/start.mjs'], { env: { ...outside, HOUVAST_DATA: unfinished, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', part => { said += String(part) })
  const gone = once(child, 'exit')
  try {
    await new Promise<void>((listens, fails) => {
      child.stdout.on('data', part => {
        said += String(part)
        if (/^Houvast listens on http/m.test(said)) listens()
      })
      child.once('exit', () => fails(new Error(`it ended: ${said}`)))
    })
    child.kill('SIGTERM')
    await gone
    renameSync(unfinished, stopped)
  } finally {
    child.kill('SIGKILL')
    rmSync(unfinished, { recursive: true, force: true })
  }
}
