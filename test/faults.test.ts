/**
 * What people see when something gives way, and what is kept of what they did. The house is real, and between it and its
 * database runs a line that can be cut, stopped and mended; the journal lies on a disk that can be full.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { openApp } from '../app.ts'
import { keepHouse } from '../core/keeping/keep.ts'
import { recordRelease } from '../core/keeping/keeping.store.ts'
import { signInAs } from '../core/visit.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { openDatabase, sql, type Database } from '../kit/db.ts'
import { openJournal, readJournal } from '../kit/journal.ts'
import { watchMachine } from '../kit/machine.ts'
import { checksOf } from '../kit/readiness.ts'
import { newAnonymousId } from '../kit/id.ts'
import { addMinutes } from '../kit/time.ts'
import { runSweep, sweeps } from '../work.ts'
import { freshDatabase } from './database.ts'
import { openFullHouse, present } from './full-house.ts'
import { fillings, fridayMorning } from './house.ts'
import { formsIn, filledIn, linksIn } from './markup.ts'
import { whenDone } from './when-done.ts'

/** A line to the database, as a network between two machines. */
const openLine = async () => {
  const { host, port } = inject('postgres')
  const folder = mkdtempSync('/tmp/hv-line-')
  const through = new Set<readonly [Socket, Socket]>()
  let state: 'open' | 'silent' | 'cut' = 'open'
  const server = createServer(near => {
    if (state === 'cut') return near.destroy()
    const far = connect(join(host, `.s.PGSQL.${port}`))
    const pair = [near, far] as const
    through.add(pair)
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('data', part => { if (state === 'open') to.write(part) })
      from.on('error', () => {}).on('close', () => { to.destroy(); through.delete(pair) })
    }
  })
  await new Promise<void>(resolve => { server.listen(join(folder, `.s.PGSQL.${port}`), resolve) })
  const drop = () => { for (const pair of through) for (const end of pair) end.destroy() }
  whenDone(async () => {
    drop()
    await new Promise(resolve => { server.close(resolve) })
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    host: folder,
    /** Everything in between is lost, and nobody gets through. */
    cut: () => { state = 'cut'; drop() },
    /** Nothing passes any more, and neither end is told: what was under way is swallowed. */
    silence: () => { state = 'silent' },
    mend: () => { if (state === 'silent') drop(); state = 'open' },
  }
}

/** @param clock of a house where people can book: it stands at the morning of the demo. With none there is a cast, and the day of today */
const openHouse = async (journal: Parameters<typeof openDatabase>[1] = null, clock?: () => Date) => {
  const ground = await freshDatabase(fillings[clock ? 'the demo' : 'the cast'])
  const line = await openLine()
  const database: Database = openDatabase({ ...ground.serverConfig, host: line.host, max: 8, query_timeout: 1500, connectionTimeoutMillis: 1500 }, journal)
  const broken: string[] = []
  const app = await openApp({ database, vault: ground.vault, mode: 'demo', clock: clock ?? (() => new Date()), trustProxy: false, more: clock ? (await import('../demo/open.ts')).demoRoutes(ground) : {}, broke: template => broken.push(template) })
  whenDone(async () => {
    line.mend()
    await app.close()
    await database.close()
  })
  return { ...ground, app, line, database, broken }
}
type House = Awaited<ReturnType<typeof openHouse>>

const openBrowser = ({ app }: House) => {
  const cookies = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<{ readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, unknown>> }> => {
    const body = new URLSearchParams(Object.entries(fields ?? {}).flatMap(([name, value]) => [value].flat().map(one => [name, one] satisfies [string, string])))
    const answer = await app.web.inject({ method, url, ...(fields ? { payload: body.toString() } : {}), headers: { host: 'houvast.localhost', cookie: [...cookies].map(pair => pair.join('=')).join('; '), ...(fields ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}) } })
    for (const { name, value } of answer.cookies) cookies.set(name, value)
    const to = answer.headers.location
    return answer.statusCode === 303 && typeof to === 'string' ? await ask('GET', to) : { status: answer.statusCode, text: answer.body, headers: answer.headers }
  }
  return { get: (path: string) => ask('GET', path), post: (path: string, fields: Readonly<Record<string, string | readonly string[]>>) => ask('POST', path, fields) }
}

/** A form that anyone may send, with something typed into it. */
const typed = 'Een zin die niemand graag twee keer typt'
const untilUp = async (house: House) => { for (const until = performance.now() + 30_000; (await openBrowser(house).get('/health')).status !== 200;) if (performance.now() > until) throw new Error('it does not come back') }

test.each([
  ['cut', 'nl-NL', 'Het lukt nu even niet', 'Opnieuw versturen', 'nog op deze pagina'],
  ['silence', 'en', 'It does not work right now', 'Send again', 'still on this page'],
] as const)('a line that is %s: a clear page in one\'s language, with what was typed, and nothing hangs', async (way, language, title, button, kept) => {
  const house = await openHouse()
  const browser = openBrowser(house)
  await browser.get(`/voice/${language}?to=/help`)
  expect((await browser.get('/health')).status).toBe(200)
  house.line[way]()
  const begun = performance.now()
  const answer = await browser.post('/complaints-of-nobody', { text: typed })
  expect(answer.status).toBe(404)
  const act = { act: 'an-act-of-this-test', text: typed, several: ['one', 'two'] }
  const away = await browser.post('/holds', { ...act, password: 'een twee drie' })
  expect([away.status, away.headers['retry-after']]).toEqual([503, '5'])
  expect(away.text).toContain(title)
  expect(away.text, 'what opens something is written out nowhere').not.toContain('een twee drie')
  const other = await browser.post('/holds', act)
  expect(other.status).toBe(503)
  expect(performance.now() - begun, 'no hang').toBeLessThan(30_000)
  expect(other.text).toContain(button)
  expect(other.text).toContain(kept)
  const again = formsIn(other.text, '/').find(({ action }) => action === '/holds')
  expect(again?.fields.map(({ name, values }) => [name, ...values])).toEqual(expect.arrayContaining([['act', act.act], ['text', typed]]))
  house.line.mend()
  await untilUp(house)
  expect((await browser.post('/holds', filledIn(again ?? { method: 'POST', action: '', fields: [] }))).status, 'sent again it is read as any other').not.toBe(503)
})

test('a line that is cut again and again while people book: whoever saw six words comes back with them', async () => {
  const house = await openHouse(null, () => fridayMorning)
  const poster = present(linksIn((await openBrowser(house).get('/demo')).text).find(href => href.startsWith('/p/')))
  const acknowledged: string[] = []
  const statuses = new Map<number, number>()
  const rounds = process.env['PROVE'] ? 60 : 4
  const any = <One>(all: readonly One[]): One | undefined => all[randomInt(Math.max(all.length, 1))]
  const book = async (): Promise<void> => {
    const browser = openBrowser(house)
    const note = <Answer extends { readonly status: number }>(answer: Answer): Answer => { statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1); return answer }
    note(await browser.get(poster))
    const guide = any(linksIn(note(await browser.get('/moments')).text).filter(href => /^\/moments\/[\w-]+$/.test(href)))
    if (!guide) return
    const place = any(formsIn(note(await browser.get(guide)).text, '/').filter(({ action }) => action === '/holds').flatMap(form => (form.fields.find(({ name }) => name === 'place')?.values ?? []).map(value => ({ ...filledIn(form), place: value }))))
    if (!place) return
    const contact = formsIn(note(await browser.post('/holds', place)).text, '/').find(({ action }) => action === '/appointments')
    if (!contact) return
    const words = wordsOn(note(await browser.post('/appointments', { ...filledIn(contact), alias: 'Roos' })).text)
    if (words) acknowledged.push(words)
  }
  await book()
  expect(acknowledged, 'without a fault there is a place').toHaveLength(1)
  for (let round = 0; round < rounds; round++) {
    const load = { going: true }
    const busy = Promise.all([0, 1, 2].map(async () => { do await book(); while (load.going) }))
    // Not before somebody was told: then it falls somewhere in the bookings that follow.
    for (const [until, told] of [[performance.now() + 10_000, acknowledged.length]] as const) while (acknowledged.length === told && performance.now() < until) await pause(5)
    await pause(randomInt(0, 300))
    house.line[round % 2 === 0 ? 'cut' : 'silence']()
    load.going = false
    await busy
    house.line.mend()
    await untilUp(house)
  }
  expect([...statuses.keys()].filter(status => ![200, 404, 409, 422, 503].includes(status))).toEqual([])
  expect(statuses.get(503) ?? 0, 'the line fell in the middle of something').toBeGreaterThan(0)
  expect(acknowledged.length, 'somebody was told before each fall').toBeGreaterThan(rounds)
  for (const words of acknowledged) expect((await openBrowser(house).post('/code', { words })).text, words).toContain('Mijn afspraak')
  console.log(`cut: ${rounds} times; ${acknowledged.length} acknowledged bookings, 0 lost; ${statuses.get(503) ?? 0} times "not just now"`)
})

/** A disk of this size, where we may mount one. @param owner of whoever is to write on it */
const smallDisk = (size = '512k', { uid, gid }: { readonly uid: number; readonly gid: number } = { uid: 0, gid: 0 }, before: () => Promise<void> = async () => {}): string | null => {
  const place = mkdtempSync('/tmp/hv-disk-')
  const mounted = process.geteuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0700,uid=${uid},gid=${gid}`, 'tmpfs', place]).status === 0
  whenDone(async () => {
    await before()
    if (mounted) execFileSync('umount', ['-l', place])
    rmSync(place, { recursive: true, force: true })
  })
  return mounted ? place : null
}
const wordsOn = (text: string): string | null => /class="code"[^>]*>([^<]+)</.exec(text)?.[1] ?? null
const fillUp = (disk: string) => spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k'])

test('the disk of the journal is full: nothing more is done until it can be written down, and then nothing is lost', async ctx => {
  const disk = smallDisk()
  if (disk === null) return ctx.skip()
  const key = Buffer.alloc(32, 7)
  const journal = openJournal(disk, key, () => new Date())
  const house = await openHouse(journal)
  const forget = (form: string) => house.database.as({ provider: deHaven.id, person: cast.marleen.id }, tx => tx.run(sql`delete from draft where form = ${form}`))
  const save = async (form: string) => {
    const { saveDraft } = await import('../kit/drafts.ts')
    await house.database.as({ provider: deHaven.id, person: cast.marleen.id }, tx => saveDraft({ tx, vault: house.vault, provider: deHaven.id, person: cast.marleen.id }, form, { text: [typed] }, new Date()))
  }
  for (const form of ['one', 'two']) await save(form)
  await forget('one')
  const before = readJournal(disk, key).gone.length
  expect(before).toBeGreaterThan(0)

  fillUp(disk)
  // What is left of the last page takes a few lines more.
  const refused = await (async () => { for (let number = 0; number < 60; number++) { await save(`${number}`); await forget(`${number}`) } return null })().catch((error: unknown) => error)
  expect(String(refused), 'not acknowledged').toContain('does not answer')
  expect((await openBrowser(house).get('/health')).status, 'and nothing else is done meanwhile').toBe(503)
  rmSync(join(disk, 'filler'))
  await untilUp(house)
  const noted = await house.asSuperuser<{ readonly id: string }>('select id from gone')
  expect(readJournal(disk, key).gone.map(({ id }) => id).toSorted(), 'what was done and not acknowledged is in the journal too').toEqual(noted.map(({ id }) => id).toSorted())
})

test('the disk of the database is full: one reads on, what is sent stays on its page, and with room again it goes through', async ctx => {
  const { host, port, superuser } = inject('postgres')
  const name = `small_${process.pid}`
  const inAll = async (...statements: readonly string[]): Promise<void> => {
    const session = new pg.Client({ host, port, user: superuser, database: 'postgres' })
    await session.connect()
    try { for (const statement of statements) await session.query(statement) } finally { await session.end() }
  }
  let moved: string | null = null
  const disk = smallDisk('96m', statSync(host), async () => {
    if (moved !== null) await inAll(`drop database if exists ${moved} with (force)`, `drop tablespace ${name}`)
  })
  if (disk === null) return ctx.skip('only root may mount a disk that is small enough to fill')
  const house = await openFullHouse()
  const [data, { uid, gid }] = [join(disk, 'data'), statSync(host)]
  mkdirSync(data)
  chownSync(data, uid, gid)
  await inAll(`create tablespace ${name} location '${data}'`)
  moved = present((await house.asSuperuser<{ readonly is: string }>('select current_database() as is'))[0]).is
  for (const kind of ['table', 'index']) await house.asSuperuser(`alter ${kind} all in tablespace pg_default set tablespace ${name}`)

  const machine = watchMachine(house.database, ['/dev'], false)
  const hasRoom = () => checksOf({ database: house.database, shape: '', keyFile: '', folders: [], beatAt: () => null }).disk()
  const real = await openApp({ database: house.database, vault: house.vault, mode: 'real', clock: house.now, trustProxy: false, machine: () => machine.now, broke: () => {} })
  whenDone(() => real.close())
  const { name: cookie, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, cast.ellen.id, 'passkey', null))
  const condition = async () => (await real.web.inject({ url: '/administration/condition', headers: { host: 'houvast.localhost', cookie: `${cookie}=${value}` } })).payload
  expect([await hasRoom(), (await condition()).includes('De schijf is bijna vol')]).toEqual([true, false])

  const waiting = []
  for (let number = 0; number < 60; number++) waiting.push(await house.hold())
  const before = house.booked[0]
  // Room that is left within its tables is room too.
  await house.asSuperuser('vacuum full contact, keys.document_key, log.entry, outbox_message')
  fillUp(disk)
  const [acknowledged, refused]: [string[], (() => Promise<string | null>)[]] = [[], []]
  for (const [number, { browser, contact }] of waiting.entries()) {
    const alias = `Roos ${number}`
    const form = present(formsIn(contact.text, '/').find(({ action }) => action === '/appointments'))
    const answer = await browser.post('/appointments', { ...filledIn(form), way: 'guide-calls', telephone: '06 12 34 56 78', alias })
    const words = wordsOn(answer.text)
    if (words !== null) { acknowledged.push(words); continue }
    expect([answer.status, answer.headers['retry-after'], answer.text.includes('Het lukt nu even niet')]).toEqual([503, '5', true])
    const again = present(formsIn(answer.text, '/').find(({ action }) => action === '/appointments'))
    expect(filledIn(again)['alias'], 'what was typed is still there').toBe(alias)
    refused.push(async () => wordsOn((await browser.post('/appointments', filledIn(again))).text))
  }
  expect(refused.length, 'the disk was full').toBeGreaterThan(0)
  const visitor = house.browser()
  for (const path of ['/health', '/', '/help']) expect((await visitor.get(path)).status, path).toBe(200)
  expect((await present(before).browser.get('/my-appointment')).status, 'who came in before reads on').toBe(200)
  expect(await hasRoom(), 'not ready').toBe(false)
  expect(await condition()).toContain('De schijf is bijna vol: nog 0% vrij')

  rmSync(join(disk, 'filler'))
  for (const send of refused) acknowledged.push(present(await send()))
  expect(acknowledged).toHaveLength(waiting.length)
  for (const words of acknowledged) expect((await house.browser().post('/code', { words })).status, words).toBe(200)
  expect(house.broken.filter(line => !line.includes('DatabaseAway'))).toEqual([])
}, 120_000)

test('the clock jumps a year ahead, and comes back: nothing that is kept goes, and nobody is flooded with mail', async () => {
  const house = await openFullHouse()
  const { saveDraft } = await import('../kit/drafts.ts')
  const [provider, person] = [deHaven.id, cast.marleen.id]
  await house.as(person, tx => saveDraft({ tx, vault: house.vault, provider, person }, 'note', { text: [typed] }, house.now()))
  const right = house.now()
  const look = () => keepHouse(house.database, house.vault, provider, house.now())
  await look()
  const kept = ['draft', 'trajectory', 'appointment', 'contact', 'receipt', 'outbox_message', 'event_sign_up', 'gone', 'voucher_key']
  const rows = async (): Promise<Readonly<Record<string, number>>> => {
    const found: Record<string, number> = {}
    for (const table of kept) if ((await house.asSuperuser<{ readonly is: string | null }>('select to_regclass($1)::text as is', [table]))[0]?.is) found[table] = (await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0
    return found
  }
  const mails = async () => (await house.asSuperuser('select from outbox_message where sent_at is null')).length
  const [before, mailsBefore] = [await rows(), await mails()]
  const around = { vault: house.vault, provider: deHaven, link: (path: string) => `http://houvast.localhost${path}`, moments: house.app.house.moments }
  const aDay = async () => { for (const sweep of sweeps) await house.as('worker', tx => runSweep(sweep, tx, house.now(), around)) }
  const shrunk = async () => Object.entries(await rows()).filter(([table, count]) => count < (before[table] ?? 0)).map(([table]) => table)

  house.travelTo(addMinutes(right, 366 * 24 * 60))
  await aDay() // before the eraser looked
  expect(await shrunk()).toEqual([])
  expect((await look()).heldBack).toBe('clock')
  await aDay()
  expect(await shrunk()).toEqual([])
  expect(await mails() - mailsBefore, 'one to each, and no more').toBeLessThanOrEqual(8)

  house.travelTo(addMinutes(right, -24 * 60))
  expect((await look()).heldBack).toBe('clock')
  await aDay()
  house.travelTo(right)
  await aDay()
  expect(await shrunk()).toEqual([])

  // Somebody looked: from then on what is old goes again.
  await look()
  await house.as(cast.ellen.id, tx => recordRelease(tx, newAnonymousId(), { heldBack: 'clock', by: cast.ellen.id, at: addMinutes(house.now(), 1) }))
  house.travelTo(addMinutes(right, 60))
  expect((await look()).heldBack).toBeNull()
  for (let days = 1; days <= 32; days++) {
    house.travelTo(addMinutes(right, 60 + days * 24 * 60))
    await look()
  }
  await aDay()
  expect(await shrunk()).toContain('draft')
}, 120_000)

test('a journal that was changed, or is another\'s, is not read', async () => {
  const folder = mkdtempSync('/tmp/hv-journal-')
  whenDone(async () => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'a'))
  const key = Buffer.alloc(32, 7)
  const line = (id: string) => JSON.stringify({ provider: deHaven.id, id, at: '2026-11-22T18:00:00.000000Z', what: 'rows', table: 'note', rows: [{ id }] })
  const journal = openJournal(join(folder, 'a'), key, () => new Date('2026-11-22T18:00:00Z'))
  await Promise.all([journal.write([line('1')]), journal.write([line('2')])])
  await journal.write([line('3')])
  const [name = ''] = execFileSync('ls', [join(folder, 'a')], { encoding: 'utf8' }).split('\n')
  const path = join(folder, 'a', name)
  expect(readJournal(join(folder, 'a'), key).gone.map(({ id }) => id)).toEqual(['1', '2', '3'])
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, whole.slice(0, -10))
  expect(readJournal(join(folder, 'a'), key).gone.map(({ id }) => id), 'a last line that a fall cut off was told to nobody').toEqual(['1', '2'])
  const lines = whole.split('\n')
  for (const wrong of [whole.replace('"id":"2"', '"id":"9"'), [lines[1], lines[2], ''].join('\n'), [lines[0], lines[2], ''].join('\n')]) {
    writeFileSync(path, wrong)
    expect(() => readJournal(join(folder, 'a'), key)).toThrow('is not as this installation wrote it')
  }
  writeFileSync(path, whole)
  expect(() => readJournal(join(folder, 'a'), Buffer.alloc(32, 8))).toThrow('is not as this installation wrote it')
  expect(() => readJournal(join(folder, 'b'), key)).toThrow('there is no such folder')
  journal.forget(new Date('2027-02-01T00:00:00Z'))
  expect(readJournal(join(folder, 'a'), key)).toEqual({ gone: [], files: 0 })
})

test.skipIf(process.geteuid?.() !== 0)('what root begins in a journal belongs to whoever serves', async () => {
  const folder = mkdtempSync('/tmp/hv-journal-')
  whenDone(async () => rmSync(folder, { recursive: true, force: true }))
  chownSync(folder, 65534, 65534)
  await openJournal(folder, Buffer.alloc(32, 7), () => new Date()).write(['{}'])
  expect(readdirSync(folder).map(name => statSync(join(folder, name)).uid)).toEqual([65534])
})
