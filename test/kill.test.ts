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
import { begin } from '../core/vouchers/voucher.fixture.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { blindSign, newBlindKeys } from '../kit/blind-signatures.ts'
import { newAnonymousId } from '../kit/id.ts'
import { faultsIn, keepBooking, openBrowser } from './booking-load.ts'
import { filledIn, formsIn, linksIn } from './markup.ts'
import { howMany } from './how-many.ts'
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

const handIns = howMany({ usually: 12, proving: 300, elsewhere: 9 })
/** Handed in at once before each fall, each from two sides. */
const atOnce = 3
const wordsOn = (text: string): string | null => /class="code"[^>]*>([^<]+)</.exec(text)?.[1] ?? null

/** A round that is over, whose vouchers we sign ourselves: how one is taken is a story of its own. */
const openRoundOfOurs = async () => {
  const [round, keys] = [newAnonymousId<'voucher-round'>(), await newBlindKeys()]
  await inDatabase(`update provider set vouchers = 'on' where id = $1`, [deHaven.id])
  await inDatabase(`insert into voucher_round (provider_id, id, opens_on, proposed_by, proposed_on) values ($1, $2, current_date - 40, $3, current_date - 50)`, [deHaven.id, round, cast.ellen.id])
  await inDatabase(`insert into voucher_key (provider_id, id, public_key, confirmed_by, opens_on, closes_on, redeem_from, redeem_until, ended)
    values ($1, $2, $3, $4, current_date - 40, current_date - 27, current_date - 20, current_date + 90, 'held')`, [deHaven.id, round, keys.open, cast.marleen.id])
  await expect.poll(async () => (await openBrowser(() => address).get('/with-voucher')).status, { timeout: 30_000 }).toBe(200)
  return async (): Promise<string> => {
    const begun = await begin(round, keys.open, '')
    const signature = blindSign(keys.secret, Buffer.from(begun.blinded))
    if (!signature) throw new Error('not signed')
    return await begun.finish(signature.toString('base64url'))
  }
}

/** As far as the form with which someone begins; pressed as often as one likes. */
const comeWith = async (voucher: string) => {
  const browser = openBrowser(() => address)
  const door = formsIn((await browser.get('/with-voucher')).text, '/with-voucher').find(({ action }) => action === '/with-voucher')
  await browser.post('/with-voucher', { ...filledIn(door ?? { method: 'POST', action: '', fields: [] }), voucher })
  const places = formsIn((await browser.get('/moments')).text, '/').filter(({ action }) => action === '/holds')
  const place = places[randomInt(Math.max(places.length, 1))]
  const contact = place && formsIn((await browser.post('/holds', filledIn(place))).text, '/').find(({ action }) => action === '/appointments')
  if (!contact) return null
  return {
    browser,
    /** The words, or nothing; what a fall cut off is nothing too. */
    press: async () => wordsOn((await browser.post('/appointments', { ...filledIn(contact), alias: 'Noor' })).text),
    /** What someone does who saw the line break: looks again, and presses again. */
    again: async () => wordsOn((await browser.get('/receipt')).text) ?? wordsOn((await browser.post('/appointments', { ...filledIn(contact), alias: 'Noor' })).text),
  }
}
type Comer = NonNullable<Awaited<ReturnType<typeof comeWith>>>

test(`${handIns} vouchers handed in under a server that is killed: each begins one trajectory, and whoever pressed keeps the place`, async () => {
  await killServer()
  await start()
  await answers()
  const newVoucher = await openRoundOfOurs()
  const spent = async () => Number((await inDatabase('select count(*) as count from voucher_spent'))[0]?.['count'])
  const begunBefore = Number((await inDatabase('select count(*) as count from trajectory'))[0]?.['count'])
  let [handedIn, cutOff] = [0, 0]
  while (handedIn < handIns) {
    const comers: Comer[][] = []
    while (comers.length < atOnce) {
      const voucher = await newVoucher()
      const pair = [await comeWith(voucher), await comeWith(voucher)].filter(comer => comer !== null)
      expect(pair, 'there is a place for everyone').toHaveLength(2)
      comers.push(pair)
    }
    const pressed = comers.map(pair => pair.map(comer => comer.press().catch(() => null)))
    await pause(randomInt(0, 900))
    await killServer()
    const told = await Promise.all(pressed.map(pair => Promise.all(pair)))
    await start()
    await answers()
    for (const [index, pair] of comers.entries()) {
      const before = told[index] ?? []
      expect(before.filter(words => words !== null).length, 'at most one of two was told').toBeLessThanOrEqual(1)
      if (before.every(words => words === null)) cutOff++
      // In turn: the one who was told looks again as well, and finds the same.
      const after: (string | null)[] = []
      for (const comer of pair) after.push(await comer.again())
      expect(after.filter(words => words !== null), 'one of two has the place').toHaveLength(1)
      for (const words of before.filter(one => one !== null)) expect((await openBrowser(() => address).post('/code', { words })).status, 'what was told holds').toBe(200)
      const words = after.find(one => one !== null) ?? ''
      const mine = openBrowser(() => address)
      expect((await mine.post('/code', { words })).status, words).toBe(200)
      const cancel = formsIn((await mine.get('/my-appointment/cancel')).text, '/').find(({ action }) => action.endsWith('/cancellation'))
      await mine.post(cancel?.action ?? '/nothing-to-cancel', filledIn(cancel ?? { method: 'POST', action: '', fields: [] }))
      handedIn++
    }
    expect(await spent()).toBe(handedIn)
    expect(Number((await inDatabase('select count(*) as count from trajectory'))[0]?.['count']) - begunBefore, 'one trajectory for each').toBe(handedIn)
    expect(await faultsIn(inDatabase)).toEqual([])
  }
  console.log(`vouchers: ${handedIn} handed in from two sides, ${cutOff} cut off before anyone was told; each spent once`)
  expect(cutOff, 'the fall came in the middle').toBeGreaterThan(0)
}, proving ? 5_400_000 : 240_000)
