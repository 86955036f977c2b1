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
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { filledIn, formsIn, linksIn } from './markup.ts'

const proving = Boolean(process.env['PROVE'])
const rounds = proving ? 25 : 3
const clients = 6
/** The blow falls somewhere between these milliseconds after a few people saw their words. */
const blow: readonly [number, number] = [0, 2000]
const few = 4

const folder = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'hv-kill-'))
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

/** A browser that keeps cookies, follows no further than asked, and knows no JavaScript. */
const openBrowser = () => {
  const cookies = new Map<string, string>()
  const ask = async (path: string, fields?: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }> => {
    const response = await fetch(address + path, {
      method: fields ? 'POST' : 'GET', redirect: 'manual', signal: AbortSignal.timeout(15_000),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const to = response.headers.get('location')
    const text = await response.text()
    return response.status === 303 && to ? await ask(to) : { status: response.status, text }
  }
  return { get: (path: string) => ask(path), post: (path: string, fields: Readonly<Record<string, string>> = {}) => ask(path, fields) }
}

const choose = <One>(all: readonly One[]): One | undefined => all[randomInt(Math.max(all.length, 1))]

/** From the poster to six words; null when it did not come to that. */
const book = async (poster: string): Promise<string | null> => {
  const browser = openBrowser()
  await browser.get(poster)
  const guide = choose(linksIn((await browser.get('/moments')).text).filter(href => /^\/moments\/[\w-]+$/.test(href)))
  const place = choose(formsIn((await browser.get(guide ?? '/moments')).text, '/').filter(({ action }) => action === '/holds').flatMap(form => (form.fields.find(({ name }) => name === 'place')?.values ?? []).map(value => ({ ...filledIn(form), place: value }))))
  if (!place) return null
  const contact = formsIn((await browser.post('/holds', place)).text, '/').find(({ action }) => action === '/appointments')
  if (!contact) return null
  const receipt = await browser.post('/appointments', { ...filledIn(contact), alias: 'Roos' })
  return /class="code"[^>]*>([^<]+)</.exec(receipt.text)?.[1] ?? null
}

/** Books until told to stop, and remembers only what it was shown. */
const keepBooking = async (poster: string, acknowledged: string[], going: () => boolean): Promise<void> => {
  while (going()) {
    try {
      const words = await book(poster)
      if (words !== null) acknowledged.push(words)
    } catch {
      await pause(50) // whatever was under way when it fell was not acknowledged
    }
  }
}

const inDatabase = async (text: string, values: readonly unknown[] = []): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const client = new pg.Client({ host: join(data, 'pg'), port: 5432, user: 'postgres', database: 'houvast' })
  await client.connect()
  try { return (await client.query(text, [...values])).rows } finally { await client.end() }
}

const booked = `appointment a where not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)`
/** Nobody twice at once, and nothing of which only a part was written. */
const faults = async () => (await inDatabase(`
  select 'two at once' as fault, a.id from ${booked} and exists (select from appointment b where b.provider_id = a.provider_id and b.guide_id = a.guide_id and b.id <> a.id and b.during && a.during
    and not exists (select from cancellation c where c.provider_id = b.provider_id and c.appointment_id = b.id))
  union all select 'time not taken for everyone', a.id from ${booked} and lower(a.during) > now() and (select count(*) from occupancy o where o.provider_id = a.provider_id and o.appointment_id = a.id and o.during = a.during)
    <> 2 + (select count(*) from talk_guest g where g.provider_id = a.provider_id and g.talk_id = a.talk_id)
  union all select 'time taken for nothing', o.id from occupancy o where o.appointment_id is not null and not exists (select from appointment a where a.provider_id = o.provider_id and a.id = o.appointment_id)
  union all select 'half a trajectory', t.id from trajectory t where not exists (select from participant p where p.provider_id = t.provider_id and p.trajectory_id = t.id)
    or not exists (select from guide_request r where r.provider_id = t.provider_id and r.trajectory_id = t.id)
      and (select count(*) from party p where p.provider_id = t.provider_id and p.trajectory_id = t.id) < 2
    or exists (select from receipt r join party p on p.provider_id = r.provider_id and p.person_id = r.person_id where p.provider_id = t.provider_id and p.trajectory_id = t.id) and not exists (select from talk k where k.provider_id = t.provider_id and k.trajectory_id = t.id)
    or not exists (select from contact c where c.provider_id = t.provider_id and c.trajectory_id = t.id) or not exists (select from keys.scope_key k where k.provider_id = t.provider_id and k.scope_id = t.id)
  union all select 'a receipt that leads nowhere', r.person_id from receipt r where not exists (select from party p where p.provider_id = r.provider_id and p.person_id = r.person_id)`))
  .map(({ fault, id }) => `${String(fault)}: ${String(id)}`)

test(`${rounds} times killed under load: everyone who saw six words comes back with them`, async () => {
  await start()
  const poster = linksIn((await openBrowser().get('/demo')).text).find(href => href.startsWith('/p/'))
  expect(poster).toBeDefined()
  expect(await faults()).toEqual([])
  const fallen = { server: 0, database: 0 }
  const starts: number[] = []
  let all = 0
  for (let round = 0; round < rounds; round++) {
    const acknowledged: string[] = []
    let going = true
    const busy = Promise.all(Array.from({ length: clients }, () => keepBooking(poster ?? '', acknowledged, () => going)))
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
      const browser = openBrowser()
      const back = await browser.post('/code', { words })
      expect(`${words}: ${back.status} ${/<h1[^>]*>([^<]*)/.exec(back.text)?.[1] ?? ''}`).toBe(`${words}: 200 Mijn afspraak`)
      // Makes room for the next round, and is an act that must hold too.
      const cancel = formsIn((await browser.get('/my-appointment/cancel')).text, '/').find(({ action }) => action.endsWith('/cancellation'))
      expect((await browser.post(cancel?.action ?? '/nothing-to-cancel', filledIn(cancel ?? { method: 'POST', action: '', fields: [] }))).status, words).toBe(200)
    }
    expect(await faults()).toEqual([])
    all += acknowledged.length
  }
  console.log(`killed: server ${fallen.server}, database ${fallen.database} times; ${all} acknowledged bookings, 0 lost; up again in ${Math.round(Math.max(...starts))} ms at most`)
  expect(all).toBeGreaterThanOrEqual(rounds * few)
}, proving ? 1_200_000 : 150_000)
