/**
 * A real installation from an empty PostgreSQL of the system to one that was put back twice and brought up and down a version, by the
 * commands of docs/running.md and in its order. It takes minutes, so only PROVE=1 runs it.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { findSystemPostgres } from '../bin/system-postgres.mjs'
import { book, faultsIn, keepBooking } from './booking-load.ts'
import { command, eraseAll, giveToPostgres, nextVersion, openCluster, openMailServer, opens, serve, setUp, type Serving } from './installation.ts'
import { makeQuickFolder } from './quick-folder.ts'
import { whenDone } from './when-done.ts'

const system = findSystemPostgres()
const password = 'aan-alle-kanten-hetzelfde'
const perStage = 20

test.skipIf(!process.env['PROVE'] || !system)('set up, kept, put back from archives and to a moment, up a version and down again under load: nothing is lost and nothing that went comes back', async () => {
  const folder = makeQuickFolder('real')
  whenDone(async () => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o711)
  let before = performance.now()
  const step = (what: string): void => {
    const now = performance.now()
    console.log(`${((now - before) / 1000).toFixed(1).padStart(7)} s  ${what}`)
    before = now
  }
  const cluster = await openCluster(folder, system?.programs ?? '')
  let data = cluster.data
  await cluster.start()
  whenDone(() => cluster.stop(data).catch(() => null))
  const mail = await openMailServer()
  whenDone(() => mail.close())
  const journal = join(folder, 'journal')
  for (const name of ['journal', 'content', 'keys', 'empty']) mkdirSync(join(folder, name), { mode: 0o700 })

  const as = (login: string) => `postgres://${login}:${password}@127.0.0.1:${cluster.port}/houvast`
  const keyFile = { HOUVAST_KEY_FILE: join(folder, 'instance.key') }
  const upkeep = { ...keyFile, HOUVAST_OWNER_URL: as('houvast_migrate'), HOUVAST_JOURNAL: journal, PATH: `${system?.programs}:${process.env['PATH']}` }
  const serving = { ...keyFile, DATABASE_URL: as('houvast_server'), HOUVAST_JOURNAL: journal, HOUVAST_ORIGIN: 'http://127.0.0.1', SMTP_URL: mail.url, MAIL_FROM: 'Post <post@example.org>' }
  const running: Serving[] = []
  whenDone(async () => { for (const one of running) await one.stop() })
  const up = async (checkout = '.'): Promise<Serving> => {
    const one = await serve(checkout, serving)
    running.push(one)
    return one
  }
  const down = async (one: Serving) => {
    const [code, said] = await one.stop()
    expect([code, said.includes('stopped-by-force')]).toEqual([0, false])
  }
  const done = async (environment: Readonly<Record<string, string>>, file: string, ...args: readonly string[]): Promise<string> => {
    const { code, said } = await command('.', environment, file, ...args)
    expect(code, said).toBe(0)
    return said
  }
  const psql = (text: string, database = 'postgres') => {
    const file = join(folder, 'lines.sql')
    writeFileSync(file, text, { mode: 0o644 })
    return cluster.run('psql', '-q', '-d', database, '-v', 'ON_ERROR_STOP=1', ...['migrate', 'server', 'backup'].flatMap(login => ['-v', `${login}_password=${password}`]), '-f', file)
  }

  const roles = readFileSync('deploy/roles.sql', 'utf8')
  await psql(roles)
  await done({}, 'keys-new', keyFile.HOUVAST_KEY_FILE)
  await done(upkeep, 'migrate')
  step('roles, key, tables')
  let house = await up()
  step('it serves')
  const poster = await setUp(house, to => vi.waitFor(() => {
    const link = mail.invitationFor(to)
    if (!link) throw new Error(`no mail for ${to}`)
    return link
  }, { timeout: 60_000 }))
  step('set up, by links that came by mail')
  const words: string[] = []
  const bookSome = async (count: number) => {
    for (const until = words.length + count; words.length < until;) {
      const booked = await book(() => house.address, poster)
      if (booked !== null) words.push(booked)
    }
  }
  /** By whether their words still open something. */
  const still = async () => { const found: boolean[] = []; for (const one of words) found.push(await opens(house.address, one)); return found }

  await bookSome(6)
  const backupKey = /houvast-backup-\S+/.exec(await done({}, 'backup-key', join(folder, 'backup.key')))?.[0] ?? ''
  before = performance.now()
  await done({ ...upkeep, HOUVAST_BACKUP_URL: as('houvast_backup'), HOUVAST_BACKUP_KEY: backupKey }, 'backup', join(folder, 'content'), join(folder, 'keys'))
  step('two archives, read back whole')
  const archives = [...['content', 'keys'].map(name => join(folder, name, readdirSync(join(folder, name))[0] ?? '')), join(folder, 'backup.key')]
  await cluster.run('pg_basebackup', '-D', join(cluster.base, 'tonight'), '-Ft', '-z', '-X', 'none', '-c', 'fast')
  step('a base')
  await bookSome(2)
  await pause(1100)
  // Read before the server knows what Z is.
  const moment = new Date().toISOString().replace('Z', '+00')
  await pause(1100)
  await bookSome(1)
  for (const one of words.slice(0, 2)) expect(await eraseAll(house.address, one)).toBe(true)
  expect(await still()).toEqual([false, false, ...Array.from({ length: 7 }, () => true)])
  before = performance.now()
  const rehearsed = await done({ ...upkeep, HOUVAST_BACKUP_URL: as('houvast_backup') }, 'drill', ...archives)
  expect(rehearsed).toContain('this backup comes back')
  expect(rehearsed).toMatch(/by the journal: 2 erased rows/)
  step('rehearsed, of these archives')
  await down(house)

  const refusedTo = async (environment: Readonly<Record<string, string>>) => { const { code, said } = await command('.', environment, 'restore', ...archives); return [code, said] }
  expect(await refusedTo({ ...upkeep, HOUVAST_JOURNAL: '' })).toEqual([1, expect.stringContaining('HOUVAST_JOURNAL is not given')])
  expect(await refusedTo({ ...upkeep, HOUVAST_JOURNAL: join(folder, 'empty') })).toEqual([1, expect.stringContaining('There is no journal')])
  expect(await refusedTo(upkeep)).toEqual([1, expect.stringContaining('is not empty')])
  await psql('alter database houvast rename to houvast_before')
  await psql(roles.slice(roles.indexOf('create database houvast')))
  before = performance.now()
  expect(await done(upkeep, 'restore', ...archives)).toMatch(/by the journal: 2 erased rows/)
  step('put back from the archives')
  expect(await done(upkeep, 'log-verify')).toContain(' 0 faults')
  house = await up()
  expect(await still()).toEqual([false, false, true, true, true, true, false, false, false])
  step('it serves again, and opens what the archives had and nobody erased')
  await down(house)

  await cluster.ask('select pg_switch_wal()', 'postgres')
  await cluster.stop()
  data = join(folder, 'back')
  mkdirSync(data, { mode: 0o700 })
  giveToPostgres(data)
  execFileSync('tar', [ '-xzf', join(cluster.base, 'tonight/base.tar.gz'), '-C', data, '--no-same-owner'])
  writeFileSync(join(data, 'postgresql.auto.conf'), `restore_command = 'cp ${cluster.wal}/%f %p'\nrecovery_target_time = '${moment}'\nrecovery_target_action = promote\n`, { flag: 'a' })
  writeFileSync(join(data, 'recovery.signal'), '')
  giveToPostgres(data)
  before = performance.now()
  await cluster.start(data)
  await vi.waitFor(async () => expect(await cluster.ask('select pg_is_in_recovery() as going')).toEqual([{ going: false }]), { timeout: 60_000 })
  step('back to the moment')
  await expect(up()).rejects.toThrow(/it ended with 78: [\s\S]*npm run replay/)
  before = performance.now()
  expect(await done(upkeep, 'replay')).toMatch(/by the journal: 2 erased rows/)
  step('replayed')
  expect(await done(upkeep, 'log-verify')).toContain(' 0 faults')
  house = await up()
  expect(await still()).toEqual([false, false, true, true, true, true, true, true, false])

  const next = join(folder, 'next')
  const apart = new Set(['node_modules', '.build', '.git', 'data', 'out', 'docs', 'bench'])
  nextVersion('.', next, readdirSync('.').filter(one => !apart.has(one)), `alter table appointment add column told_at timestamptz;
    create table told (provider_id uuid not null default my_provider() references provider, id uuid not null, primary key (provider_id, id));
    comment on table told is 'purpose: stands for what the next version adds | keeping: a test';`)
  symlinkSync(resolve('node_modules'), join(next, 'node_modules'))
  const acknowledged: string[] = []
  let addresses: readonly string[] = [house.address]
  const load = { going: true }
  whenDone(async () => { load.going = false })
  let turn = 0
  const busy = Promise.all([0, 1, 2].map(async () => {
    while (load.going) {
      const address = addresses[turn++ % addresses.length] ?? house.address
      await keepBooking(() => address, poster, acknowledged, () => load.going && addresses.includes(address))
    }
  }))
  const some = async () => { for (const until = performance.now() + 120_000, from = acknowledged.length; acknowledged.length < from + perStage;) { if (performance.now() > until) throw new Error('nobody gets through'); await pause(20) } }
  const leave = async (one: Serving) => {
    addresses = addresses.filter(address => address !== one.address)
    await down(one)
  }
  await some()
  const migrated = await command(next, upkeep, 'migrate')
  expect([migrated.code, migrated.said]).toEqual([0, expect.stringContaining('1 migrations applied')])
  step('migrated while the older one served')
  const newer = await up(next)
  addresses = [house.address, newer.address]
  await some()
  await leave(house)
  await some()
  house = await up()
  addresses = [house.address, newer.address]
  await some()
  await leave(newer)
  await some()
  expect(await command('.', upkeep, 'migrate')).toEqual({ code: 1, said: expect.stringContaining('Nothing was changed') })
  load.going = false
  await busy
  step(`up a version and down again: ${acknowledged.length} acknowledged`)
  const lost: string[] = []
  for (const one of acknowledged) if (!await opens(house.address, one)) lost.push(one)
  expect(lost).toEqual([])
  expect(await faultsIn(text => cluster.ask(text))).toEqual([])
  await down(house)
}, 1_800_000)
