/**
 * What was acknowledged is kept, whatever falls. The real program runs with its own database, people book over HTTP
 * from several sides at once, and then `kill -9` takes the server, the database, or both. After each fall the program is
 * started again, and everyone who saw six words comes back with them.
 *
 * A killed process leaves the system's cache standing, so this is no test of a power cut.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsIn, keepBooking, openBrowser } from './booking-load.ts'
import { filledIn, formsIn, linksIn } from './markup.ts'
import { makeQuickFolder } from './quick-folder.ts'
import { putStoppedDemo } from './stopped-demo.ts'

const proving = Boolean(process.env['PROVE'])
const rounds = proving ? 200 : 3
const clients = 6
/** The blow falls somewhere between these milliseconds after a few people saw their words. */
const blow: readonly [number, number] = [0, 2000]
const few = 4

const folder = makeQuickFolder('kill')
const data = join(folder, 'data')
let server: ChildProcess | null = null
let address = ''

const { DATABASE_URL: _database, HOUVAST_OWNER_URL: _owner, npm_lifecycle_event: _npm, ...outside } = process.env

const start = async (): Promise<void> => {
  const child = spawn(process.execPath, ['bin/start.mjs'], { env: { ...outside, HOUVAST_DATA: data, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] })
  server = child
  let said = ''
  child.stderr.on('data', part => { said += String(part) })
  address = await new Promise<string>((listens, fails) => {
    child.stdout.on('data', part => {
      said += String(part)
      const found = /^Houvast listens on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(said)?.[1]
      if (found) listens(found)
    })
    child.once('exit', () => fails(new Error(`it ended: ${said}`)))
  })
}

/** Until it answers with the database behind it. */
const answers = async (): Promise<void> => {
  const until = performance.now() + 30_000
  while ((await fetch(`${address}/health`, { signal: AbortSignal.timeout(5000) }).catch(() => null))?.status !== 200) {
    if (performance.now() > until) throw new Error('half a minute later it still does not answer')
    await pause(20)
  }
}

const databasePid = (): number | null => {
  const lock = join(data, 'pg/postmaster.pid')
  return existsSync(lock) ? parseInt(readFileSync(lock, 'utf8'), 10) : null
}
const killServer = async () => {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}
const killDatabase = () => {
  const pid = databasePid()
  try { if (pid) process.kill(pid, 'SIGKILL') } catch { /* it was on its way out already */ }
}
afterAll(async () => {
  if (server && server.exitCode === null && server.signalCode === null) {
    const gone = once(server, 'exit')
    server.kill('SIGTERM') // the last to leave stops the database too
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
})

const inDatabase = async (text: string, values: readonly unknown[] = []): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const client = new pg.Client({ host: join(data, 'pg'), port: 5432, user: 'postgres', database: 'houvast' })
  await client.connect()
  try { return (await client.query(text, [...values])).rows } finally { await client.end() }
}

beforeAll(() => putStoppedDemo(data))

test(`${rounds} times killed under load: everyone who saw six words comes back with them`, async () => {
  await start()
  const poster = linksIn((await openBrowser(() => address).get('/demo')).text).find(href => href.startsWith('/p/'))
  expect(poster).toBeDefined()
  expect(await faultsIn(inDatabase)).toEqual([])
  const fallen = { server: 0, database: 0 }
  const starts: number[] = []
  let all = 0
  for (let round = 0; round < rounds; round++) {
    const acknowledged: string[] = []
    let going = true
    const busy = Promise.all(Array.from({ length: clients }, () => keepBooking(() => address, poster ?? '', acknowledged, () => going)))
    for (const patience = performance.now() + 30_000; acknowledged.length < few && performance.now() < patience;) await pause(20)
    await pause(randomInt(...blow))
    const target = (['both', 'server', 'database'] as const)[round % 3] ?? 'both'
    if (target !== 'server') { killDatabase(); fallen.database++ }
    if (target !== 'database') { await killServer(); fallen.server++ }
    going = false
    await busy
    // A server that outlived its database brings it back by itself; one that fell is started again.
    const begun = performance.now()
    if (target !== 'database') await start()
    await answers()
    starts.push(performance.now() - begun)

    for (const words of acknowledged) {
      const browser = openBrowser(() => address)
      const back = await browser.post('/code', { words })
      expect(`${words}: ${back.status} ${/<h1[^>]*>([^<]*)/.exec(back.text)?.[1] ?? ''}`).toBe(`${words}: 200 Mijn afspraak`)
      // Makes room for the next round, and is an act that must hold too.
      const cancel = formsIn((await browser.get('/my-appointment/cancel')).text, '/').find(({ action }) => action.endsWith('/cancellation'))
      expect((await browser.post(cancel?.action ?? '/nothing-to-cancel', filledIn(cancel ?? { method: 'POST', action: '', fields: [] }))).status, words).toBe(200)
    }
    expect(await faultsIn(inDatabase)).toEqual([])
    all += acknowledged.length
  }
  console.log(`killed: server ${fallen.server}, database ${fallen.database} times; ${all} acknowledged bookings, 0 lost; up again in ${Math.round(Math.max(...starts))} ms at most`)
  expect(all).toBeGreaterThanOrEqual(rounds * few)
}, proving ? 5_400_000 : 150_000)
