import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeQuickFolder } from '../../test/quick-folder.ts'
import { databaseFromTemplate, prepareDatabase, startPostgres, type RunningPostgres } from './embedded.ts'

let checkout = ''
const others: ChildProcess[] = []

beforeEach(() => {
  checkout = makeQuickFolder('embedded')
})

afterEach(async () => {
  for (const other of others.splice(0)) await kill(other)
  // Whatever a test left running ends here.
  for (const folder of everyData(checkout)) await (await startPostgres(folder)).leave()
  rmSync(checkout, { recursive: true })
})

test('an empty folder becomes a server, with durable settings, and stops when the last one leaves', async () => {
  const running = await startPostgres(data())
  expect(await ask(running, 'select 1 as answer')).toBe(1)
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
    expect(await ask(running, `select current_setting('${setting}')`)).toBe('on')
  }
  expect(await ask(running, `select current_setting('listen_addresses')`)).toBe('')
  expect(statSync(data()).mode & 0o777).toBe(0o700)

  await running.leave()
  expect(isRunning()).toBe(false)
})

test('a second start keeps what was there', async () => {
  await write(await startPostgres(data()), 'leave')
  const again = await startPostgres(data())
  expect(await ask(again, 'select word from kept')).toBe('kept')
  await again.leave()
})

test('two starts at once on an empty folder share one server; it stays until both have left', async () => {
  const [one, other] = await Promise.all([startPostgres(data()), startPostgres(data())])
  const started = 'select pg_postmaster_start_time()::text'
  expect(await ask(one, started)).toBe(await ask(other, started))
  expect(readdirSync(join(checkout, 'data'))).toEqual(['pg'])

  await one.leave()
  expect(await ask(other, 'select 1')).toBe(1)
  await other.leave()
  expect(isRunning()).toBe(false)
})

test('two other processes at once, one killed and one leaving, keep and then stop the server', async () => {
  const [killed, leaving] = [otherProcess(), otherProcess()]
  await Promise.all([killed, leaving].map(isHere))
  await kill(killed)
  expect(isRunning()).toBe(true)
  leaving.kill('SIGTERM')
  expect(await once(leaving, 'exit')).toEqual([0, null])
  expect(isRunning()).toBe(false)
})

test('whoever leaves before the server has seen that another was killed stops it all the same', async () => {
  const killed = otherProcess()
  await isHere(killed)
  const running = await startPostgres(data())
  const watching = new pg.Client(running.connection('postgres', 'postgres'))
  watching.on('error', () => undefined)
  await watching.connect()
  const { rows: [its] } = await watching.query<{ readonly pid: number }>(`select pid from pg_stat_activity where application_name = 'houvast is here' order by backend_start limit 1`)
  if (!its) throw new Error('the other process has no session')
  process.kill(its.pid, 'SIGSTOP')
  await kill(killed)

  const left = running.leave()
  await vi.waitFor(async () => expect((await watching.query(`select from pg_stat_activity where application_name = 'houvast is here' and wait_event_type = 'Lock'`)).rowCount).toBe(1), { interval: 5 })
  process.kill(its.pid, 'SIGCONT')
  await left
  expect(isRunning()).toBe(false)
})

test('a process killed with kill -9 leaves its server, and the next start takes it over', async () => {
  const before = otherProcess()
  await isHere(before)
  await kill(before)
  const server = serverPid()

  const running = await startPostgres(data())
  expect(serverPid()).toBe(server)
  await running.leave()
  expect(isRunning()).toBe(false)
})

test('kill -9 of both loses nothing that was committed', async () => {
  const before = otherProcess()
  await isHere(before)
  const running = await startPostgres(data())
  await write(running, 'stay')
  await running.leave()

  await kill(before)
  process.kill(serverPid(), 'SIGKILL')

  const again = await startPostgres(data())
  expect(await ask(again, 'select word from kept')).toBe('kept')
  await again.leave()
})

test('kill -9 of the server alone: whoever still uses it brings it back', async () => {
  const running = await startPostgres(data())
  await write(running, 'stay')
  const server = serverPid()
  process.kill(server, 'SIGKILL')

  await vi.waitFor(async () => expect(await ask(running, 'select word from kept')).toBe('kept'), { timeout: 5000 })
  expect(serverPid()).not.toBe(server)
  await running.leave()
  expect(isRunning()).toBe(false)
})

test('a disk with no room for its log: it falls, acknowledges nothing, and comes back by itself when there is room', async ctx => {
  const disk = join(checkout, 'data')
  mkdirSync(disk)
  if (process.geteuid?.() !== 0 || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=0711', 'tmpfs', disk]).status !== 0) return ctx.skip('only root may mount a disk that is small enough to fill')
  try {
    const staysAway = vi.fn<(error: unknown) => void>()
    const running = await startPostgres(data(), { staysAway })
    await write(running, 'stay')
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=64k'])
    // Nothing but log, in pieces of a megabyte: more than what is laid ready for it.
    const talk = async () => { for (let piece = 0; piece < 60; piece++) await ask(running, `select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))`) }
    await expect(talk()).rejects.toThrow()
    await expect(ask(running, `update kept set word = 'lost'`)).rejects.toThrow()
    await new Promise(resolve => { setTimeout(resolve, 2000) })
    rmSync(join(disk, 'filler'))
    await vi.waitFor(async () => expect(await ask(running, 'select word from kept')).toBe('kept'), { timeout: 30_000, interval: 100 })
    await ask(running, `update kept set word = 'goes on'`)
    expect(await ask(running, 'select word from kept')).toBe('goes on')
    expect(staysAway).not.toHaveBeenCalled()
    await running.leave()
  } finally {
    execFileSync('umount', ['-l', disk])
  }
}, 60_000)

test('a lock whose number now belongs to another program is in nobody\'s way', async () => {
  await (await startPostgres(data())).leave()
  for (const lock of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    writeFileSync(join(data(), lock), `${process.pid}\n${data()}\n1700000000\n5432\n\n\n`)
  }
  const running = await startPostgres(data())
  expect(await ask(running, 'select 1')).toBe(1)
  await running.leave()
})

test('what a process left that was killed while it laid the folder is swept', async () => {
  const dead = spawn('true')
  await once(dead, 'exit')
  const leftover = join(checkout, 'data', `pg-new-${dead.pid}-abc`)
  mkdirSync(leftover, { recursive: true })
  await (await startPostgres(data())).leave()
  expect(existsSync(leftover)).toBe(false)
})

test('a checkout below a folder that only we may enter, on a path too long for a socket', async () => {
  const deep = join(checkout, 'only-ours', 'a'.repeat(120), 'b'.repeat(120))
  mkdirSync(deep, { recursive: true })
  chmodSync(join(checkout, 'only-ours'), 0o700)
  const running = await startPostgres(join(deep, 'data/pg'))
  expect(await ask(running, 'select 1')).toBe(1)
  await running.leave()
})

test('the server writes no value of anyone to its log', async () => {
  const running = await startPostgres(data())
  await write(running, 'stay')
  for (const wrong of [`select 'canary'::int`, `insert into kept select ('canary' || 1)::uuid::text`, `select 1/0 as canary`]) {
    await expect(ask(running, wrong)).rejects.toThrow()
  }
  await running.leave()
  expect(readFileSync(join(data(), 'server.log'), 'utf8')).not.toMatch(/canary|kept/)
})

test('a folder that is no cluster of ours is refused with what PostgreSQL says', async () => {
  await (await startPostgres(data())).leave()
  writeFileSync(join(data(), 'PG_VERSION'), '9\n')
  await expect(startPostgres(data())).rejects.toThrow(/does not start in .*database files are incompatible/s)
  writeFileSync(join(data(), 'PG_VERSION'), '18\n')
})

test('prepared databases: the owner owns, the server only serves, and preparing twice at once is harmless', async () => {
  const running = await startPostgres(data())
  const [{ ownerUrlConfig: owner, serverConfig: server }] = await Promise.all([prepareDatabase(running, 'houvast'), prepareDatabase(running, 'houvast')])

  await askAs(owner, `create table kept (word text, during tstzrange, exclude using gist (word with =, during with &&))`)
  expect(await askAs(owner, `select tableowner from pg_tables where tablename = 'kept'`)).toBe('houvast_owner')
  expect(await askAs(server, `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user`)).toBe(false)
  expect(await askAs(server, `select pg_has_role('houvast', 'member') and not pg_has_role('houvast_owner', 'member')`)).toBe(true)
  await expect(askAs(server, 'create table mine ()')).rejects.toThrow('permission denied for schema public')
  await expect(askAs(server, 'select * from kept')).rejects.toThrow('permission denied for table kept')

  const copy = await databaseFromTemplate(running, 'houvast', 'copy')
  expect(await askAs(copy.ownerUrlConfig, 'select count(*)::int from kept')).toBe(0)
  await expect(askAs(copy.serverConfig, 'create temporary table mine ()')).rejects.toThrow('permission denied')
  await running.leave()
})

const data = () => join(checkout, 'data/pg')
const serverPid = () => parseInt(readFileSync(join(data(), 'postmaster.pid'), 'utf8'), 10)
const isRunning = () => existsSync(join(data(), 'postmaster.pid'))

function everyData(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('pg/postmaster.pid'))
    .map(path => join(folder, path, '..'))
}

async function askAs(config: pg.ClientConfig, question: string): Promise<unknown> {
  const session = new pg.Client(config)
  session.on('error', () => undefined)
  await session.connect()
  try {
    const { rows } = await session.query({ text: question, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await session.end()
  }
}

const ask = (running: RunningPostgres, question: string) => askAs(running.connection('postgres', 'postgres'), question)

async function write(running: RunningPostgres, then: 'leave' | 'stay'): Promise<void> {
  await ask(running, `create table kept as select 'kept' as word`)
  if (then === 'leave') await running.leave()
}

function otherProcess(): ChildProcess {
  const other = spawn(process.execPath, ['bin/run.mjs', 'kit/postgres/embedded.fixture.ts', data()], { stdio: ['ignore', 'pipe', 'inherit'] })
  others.push(other)
  return other
}

async function isHere(other: ChildProcess): Promise<void> {
  if (!other.stdout) throw new Error('A process that cannot speak.')
  const [said] = await once(other.stdout, 'data')
  expect(String(said)).toBe('here\n')
}

async function kill(other: ChildProcess): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
}
