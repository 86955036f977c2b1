/** The program itself, as whoever runs it meets it: started, stopped, killed, and refused. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { makeKeyFile } from './kit/key-file.ts'
import { takeCare } from './test/care.ts'
import { makeQuickFolder } from './test/quick-folder.ts'
import { keepStoppedDemo, putStoppedDemo } from './test/stopped-demo.ts'

let folder = ''
const children: ChildProcess[] = []
beforeEach(() => { folder = makeQuickFolder('server') })
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL')
  const server = serverPid()
  if (server !== null) process.kill(server, 'SIGQUIT')
  await vi.waitFor(() => { if (serverPid() !== null) throw new Error('still there') }, { timeout: 30_000 })
  rmSync(folder, { recursive: true })
})

const data = () => join(folder, 'data')
const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null
const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  if (ended(child)) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}
const serverPid = (): number | null => {
  const lock = join(data(), 'pg/postmaster.pid')
  const pid = existsSync(lock) ? parseInt(readFileSync(lock, 'utf8'), 10) : 0
  try { return pid > 0 && process.kill(pid, 0) ? pid : null } catch { return null }
}

const { DATABASE_URL: _database, HOUVAST_OWNER_URL: _owner, npm_lifecycle_event: _npm, ...outside } = process.env
const start = (environment: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, ['bin/start.mjs'], { env: { ...outside, HOUVAST_DATA: data(), PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  const said = { out: '', error: '' }
  child.stdout.on('data', part => { said.out += String(part) })
  child.stderr.on('data', part => { said.error += String(part) })
  return { child, said }
}
/** Waits until it says that it listens, and gives the address. */
const up = async ({ child, said }: ReturnType<typeof start>): Promise<string> => await vi.waitFor(() => {
  const address = /^Houvast listens on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(said.out)?.[1]
  if (address === undefined) throw new Error(ended(child) ? `it ended: ${said.error}` : 'not yet')
  return address
}, { timeout: 200_000, interval: 20 })
const health = async (address: string) => (await fetch(`${address}/health`)).status

const inDatabase = async (text: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const client = new pg.Client({ host: join(data(), 'pg'), port: 5432, user: 'postgres', database: 'houvast' })
  await client.connect()
  try { return (await client.query(text)).rows } finally { await client.end() }
}
const leaveMark = (word: string) => inDatabase(`create schema if not exists mark; create table if not exists mark.mark (word text); truncate mark.mark; insert into mark.mark values ('${word}')`)
const mark = async () => (await inDatabase('select word from mark.mark'))[0]?.['word']

test('starts, answers, stops when asked and takes its database along; a second start keeps everything', async () => {
  const first = start()
  expect(await health(await up(first))).toBe(200)
  expect(first.said.out.match(/Houvast listens/g)).toHaveLength(1)
  for (const way of first.said.out.match(/http\S+/g) ?? []) expect((await fetch(way)).status, way).toBe(200)
  await leaveMark('kept')
  const key = readFileSync(join(data(), 'instance.key'), 'utf8')
  await end(first.child, 'SIGTERM')
  expect([first.child.exitCode, serverPid(), first.said.error]).toEqual([0, null, ''])
  await keepStoppedDemo(data())

  const second = start()
  expect(await health(await up(second))).toBe(200)
  expect([await mark(), readFileSync(join(data(), 'instance.key'), 'utf8')]).toEqual(['kept', key])
  await end(second.child, 'SIGINT')
  expect([second.child.exitCode, serverPid()]).toEqual([0, null])
})

test('two starts at once on an empty folder share database and key', async () => {
  const both = [start(), start()]
  const addresses = await Promise.all(both.map(up))
  expect(await Promise.all(addresses.map(health))).toEqual([200, 200])
  for (const { child } of both) await end(child, 'SIGTERM')
  expect(serverPid()).toBe(null)
})

test('after kill -9 of the program, of the database, and of both, the next start just works', async () => {
  await putStoppedDemo(data())
  const first = start()
  await up(first)
  await leaveMark('kept again')
  await end(first.child, 'SIGKILL')

  const second = start()
  expect(await health(await up(second))).toBe(200)
  const server = serverPid()
  await end(second.child, 'SIGKILL')
  if (server !== null) process.kill(server, 'SIGKILL')

  const third = start()
  expect(await health(await up(third))).toBe(200)
  expect(await mark()).toBe('kept again')
})

test('a database that dies under a running server: "not just now", and back by itself, jobs included', async () => {
  await putStoppedDemo(data())
  const running = start()
  const address = await up(running)
  const before = serverPid()
  if (before !== null) process.kill(before, 'SIGKILL')
  const statuses = new Set<number>()
  await vi.waitFor(async () => {
    if (ended(running.child)) throw new Error(`it ended: ${running.said.error}`)
    const status = await health(address)
    statuses.add(status)
    expect(status).toBe(200)
    expect(serverPid()).not.toBe(before)
  }, { timeout: 30_000, interval: 10 })
  expect([...statuses].filter(status => status !== 200 && status !== 503)).toEqual([])
  expect(ended(running.child)).toBe(false)
  await vi.waitFor(async () => expect(await inDatabase(`select from pg_stat_activity where query like '%jobs:insert%' and datname = 'houvast'`)).not.toEqual([]), { timeout: 30_000 })
  await end(running.child, 'SIGTERM')
  expect(running.child.exitCode).toBe(0)
})

/** Runs until it refuses. */
const refused = async (environment: Readonly<Record<string, string>>) => {
  const { child, said } = start(environment)
  await once(child, 'close')
  return { code: child.exitCode, ...said }
}

test('refuses to listen elsewhere as a demo, and to take a folder that it did not make', async () => {
  const elsewhere = await refused({ HOST: '0.0.0.0' })
  expect(elsewhere).toMatchObject({ code: 78, out: '' })
  expect(elsewhere.error).toContain('Take HOST away, or give DATABASE_URL')
  expect(existsSync(data())).toBe(false)
  expect((await refused({ HOUVAST_DATA: 'kit' })).error).toContain('npm start did not make that folder')
})

test('refuses a journal that is not as it was written, and says so', async () => {
  await putStoppedDemo(data())
  writeFileSync(join(data(), 'journal/houvast-gone-2026-11-22-0123456789ab.journal'), '{}\tnot by us\n')
  const changed = await refused({})
  expect(changed.code).toBe(78)
  expect(changed.error).toContain('is not as this installation wrote it')
})

test('refuses a key file that others can read, a login that may too much, and a database that is empty', async () => {
  const { host, port, superuser, servingLogin, servingRole } = inject('postgres')
  const keyFile = join(folder, 'instance.key')
  makeKeyFile(keyFile)
  const url = (user: string) => `postgres://${user}@/postgres?host=${host}&port=${port}`
  const settings = { DATABASE_URL: url(superuser), HOUVAST_KEY_FILE: keyFile, HOUVAST_JOURNAL: folder, HOUVAST_ORIGIN: 'https://houvast.example.org' }

  expect((await refused(settings)).error).toMatch(/signs in as \S+, a superuser/)
  chmodSync(keyFile, 0o644)
  const open = await refused(settings)
  expect(open).toMatchObject({ code: 78, out: '' })
  expect(open.error).toContain(`Run: chmod 600 ${keyFile}`)
  chmodSync(keyFile, 0o600)
  const client = new pg.Client({ host, port, user: superuser, database: 'postgres' })
  await client.connect()
  try {
    for (const [name, options] of [[servingRole, 'nologin'], [servingLogin, `login in role ${servingRole}`]]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
      if (!rowCount) await client.query(`create role ${name} ${options}`)
    }
  } finally {
    await client.end()
  }
  await takeCare()
  expect((await refused({ ...settings, DATABASE_URL: url(servingLogin) })).error).toContain('Run `npm run migrate`')
})
