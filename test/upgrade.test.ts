/**
 * One version up and down again while people book, on one database and without a moment at which nobody serves: the version that is
 * checked out, and the same with a migration more. Whoever was shown six words comes back with them on either.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { book, faultsIn, keepBooking, openBrowser } from './booking-load.ts'
import { linksIn } from './markup.ts'
import { makeQuickFolder } from './quick-folder.ts'
import { putStoppedDemo } from './stopped-demo.ts'
import { whenDone } from './when-done.ts'

/** What the next version adds: an empty column that this one does not know, and a table. Taking something away comes a version later. */
const expand = `alter table appointment add column told_at timestamptz;
create table told (provider_id uuid not null default my_provider() references provider, id uuid not null, primary key (provider_id, id));
comment on table told is 'purpose: stands for what the next version adds | keeping: a test';`

const { DATABASE_URL: _database, HOUVAST_OWNER_URL: _owner, npm_lifecycle_event: _npm, ...outside } = process.env
const perStage = process.env['PROVE'] ? 40 : 1

test('up by one version and down again under load: nobody loses what they were told, and somebody always serves', async () => {
  const folder = makeQuickFolder('upgrade')
  whenDone(async () => rmSync(folder, { recursive: true, force: true }))
  const next = join(folder, 'next')
  const apart = new Set(['node_modules', '.build', '.git', 'data', 'out', 'docs', 'bench'])
  for (const name of readdirSync('.').filter(one => !apart.has(one))) cpSync(name, join(next, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(next, 'node_modules'))
  writeFileSync(join(next, 'kit/0999_next_version.sql'), expand)

  const data = join(folder, 'data')
  const running: ChildProcess[] = []
  const heard = new Map<ChildProcess, string>()
  const stop = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await gone, 'it ends what runs, and leaves').toEqual([0, null])
    expect(heard.get(child), 'what it complained of').toBe('')
  }
  whenDone(async () => { for (const child of running) await stop(child) })
  const start = async (checkout: string): Promise<{ readonly child: ChildProcess; readonly address: string }> => {
    const child = spawn(process.execPath, ['bin/start.mjs'], { cwd: checkout, env: { ...outside, HOUVAST_DATA: data, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] })
    running.push(child)
    let said = ''
    heard.set(child, '')
    child.stderr.on('data', part => {
      said += String(part)
      heard.set(child, `${heard.get(child) ?? ''}${String(part)}`)
    })
    const address = await new Promise<string>((listens, fails) => {
      child.stdout.on('data', part => {
        said += String(part)
        const found = /^Houvast listens on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(said)?.[1]
        if (found) listens(found)
      })
      child.once('exit', () => fails(new Error(`it ended: ${said}`)))
    })
    return { child, address }
  }
  const inDatabase = async (text: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const client = new pg.Client({ host: join(data, 'pg'), port: 5432, user: 'postgres', database: 'houvast' })
    await client.connect()
    try { return (await client.query(text)).rows } finally { await client.end() }
  }

  await putStoppedDemo(data)
  const old = await start('.')
  const poster = linksIn((await openBrowser(() => old.address).get('/demo')).text).find(href => href.startsWith('/p/')) ?? ''
  const acknowledged: string[] = []
  let addresses: readonly string[] = [old.address]
  let turn = 0
  const load = { going: true }
  const anyone = () => addresses[turn++ % addresses.length] ?? old.address
  const busy = Promise.all([0, 1, 2].map(async () => {
    // Each visitor stays with the server that a balancer would have sent them to.
    while (load.going) {
      const address = anyone()
      await keepBooking(() => address, poster, acknowledged, () => load.going && addresses.includes(address))
    }
  }))
  whenDone(async () => { load.going = false })
  const some = async () => { for (const until = performance.now() + 60_000, from = acknowledged.length; acknowledged.length < from + perStage;) { if (performance.now() > until) throw new Error('nobody gets through'); await pause(20) } }
  const leave = async (one: { readonly child: ChildProcess; readonly address: string }) => {
    addresses = addresses.filter(address => address !== one.address)
    await stop(one.child)
  }

  await some()
  const newer = await start(next) // migrates while the older one serves
  addresses = [old.address, newer.address]
  await some()
  await leave(old)
  await some()
  const again = await start('.') // down by one: serves on what the newer one laid
  addresses = [again.address, newer.address]
  await some()
  await leave(newer)
  await some()
  load.going = false
  await busy

  expect(await inDatabase(`select count(*)::int from migration where name = '0999_next_version.sql'`)).toEqual([{ count: 1 }])
  for (const words of acknowledged) {
    const back = await openBrowser(() => again.address).post('/code', { words })
    expect(`${words}: ${back.status} ${/<h1[^>]*>([^<]*)/.exec(back.text)?.[1] ?? ''}`).toBe(`${words}: 200 Mijn afspraak`)
  }
  expect(await faultsIn(inDatabase)).toEqual([])
  const lastOne = await book(() => again.address, poster)
  console.log(`${acknowledged.length} acknowledged bookings over two versions, 0 lost${lastOne === null ? '' : ', and one more'}`)
})
