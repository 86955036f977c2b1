/**
 * The stolen dump. Every field that a person can type in is filled through the real forms with words that occur nowhere
 * else; then the whole database is read as a thief would: its files, its write-ahead log, all rows of all tables as
 * their owner's owner, the server's log, and what the program said. None of the words may be there, in any dress.
 *
 * All canaries of a run share their first letters, so that ten thousand are sought as fast as one. Forms are found by
 * going there: a field that is added is filled without a word here.
 */
import { randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openApp } from '../app.ts'
import { openBulletin } from '../kit/bulletin.ts'
import { openMetrics } from '../kit/metrics.ts'
import { crawl, type FormSeen } from './crawl.ts'
import { openFullHouse, present, roleNames, type Role } from './full-house.ts'
import { filledIn, type FormField } from './markup.ts'
import { foundIn, needlesFor, type Needle } from './needles.ts'
import { readOpenMetrics } from './openmetrics.ts'
import { inShare } from './share.ts'

const wanted = process.env['PROVE'] ? 10_000 : 300

/** What is said openly, because it is the organisation's own and stands on its poster: see test/catalogue.store.test.ts. */
const open: readonly RegExp[] = [/^\/administration\/settings$/, /^\/administration\/affiliates$/, /^\/wards$/]

const letters = (count: number) => Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('')
const mark = `kanarie${letters(8)}`
const control = `controle${letters(8)}`
const telephone = `06${String(10_000_000 + randomInt(89_999_999))}`
const addresses = ['203.0.113.77', '198.51.100.23', '2001:db8:77::23']

const said: string[] = []
const speaking = { log: console.log, error: console.error, warn: console.warn, write: process.stdout.write.bind(process.stdout) }
const house = await openFullHouse()
/** What the program says of itself, and what it counts, as server.ts has it; the hour is struck by hand. */
let struck = 0
const metrics = openMetrics(() => house.now().getTime() + struck)
const say = openBulletin({ write: line => said.push(line), clock: house.now, known: () => ({ routes: new Set(behindProxy.routes), jobs: new Set() }), from: 'info' })
/** As behind a proxy, which tells us where everyone is. One of its routes breaks over whatever it is told. */
const behindProxy = await openApp({
  database: house.database, vault: house.vault, mode: 'demo', clock: house.now, trustProxy: true,
  broke: (route, error) => say('broke', { route, fault: error }), limited: limit => say('limit-reached', { limit }), answered: metrics.answered,
  more: { 'POST /broken/:what': async ({ form, params, query }) => { throw Object.assign(new Error(`${params['what']} ${form['x']?.[0]} ${query['q']}`, { cause: form['x']?.[0] }), { code: form['x']?.[0] }) } },
})
afterAll(() => behindProxy.close())

let sent = 0
let typed = 0
/** Of those, in forms that were not refused. */
let taken = 0
const fewYet = () => taken < wanted
const canary = () => { typed++; return `${mark}${letters(6)}` }
const typable = new Set(['text', 'textarea', 'search', 'password', 'email', 'url', 'tel', 'hidden'])
const canaryFor = ({ kind, name, values }: FormField): string | null => {
  if (!typable.has(kind) || kind === 'hidden' && values.length > 0) return null
  if (/telephone|phone/.test(name) || kind === 'tel') return telephone
  if (/mail/.test(name) || kind === 'email') return `${canary()}@${letters(6)}.example`
  if (kind === 'url') return `https://${canary()}.example/`
  if (/^(words|code)$/.test(name)) return `${canary()} ${canary()} ${canary()}`
  return /day|date|time|from|until|minutes|days|staff|since|seen|version|draft|to$/i.test(name) ? null : canary()
}

const told = { 'user-agent': `Mozilla/5.0 (${mark}) Firefox/140`, 'accept-language': 'nl', referer: `https://${mark}.example/`, 'x-real-ip': addresses[0], forwarded: `for=${addresses[1]}` }

/** Sends a form full of canaries, from a marked address; says how it was answered. */
const fill = async (role: Role, form: FormSeen, more: Readonly<Record<string, string>> = {}): Promise<number> => {
  const before = typed
  const fields = Object.fromEntries(form.fields.map(field => [field.name, canaryFor(field)]).filter(([, value]) => value !== null))
  const values: Record<string, string> = { ...filledIn(form), ...fields, ...more }
  if ('act' in values) values['act'] = letters(20)
  const browser = await role.browser()
  const asking = new URLSearchParams(values).toString()
  const request = {
    remoteAddress: addresses[sent % 3] ?? '',
    headers: { ...told, host: role.provider.host ?? 'houvast.localhost', cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '), 'x-forwarded-for': addresses[++sent % 3] ?? '', 'sec-fetch-site': 'same-origin' },
  }
  const { web } = sent % 2 === 0 ? behindProxy : house.app
  const { statusCode } = form.method === 'POST'
    ? await web.inject({ ...request, method: 'POST', url: form.action, headers: { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' }, payload: asking })
    : await web.inject({ ...request, method: 'GET', url: `${form.action.split('?')[0]}?${asking}` })
  if (statusCode < 400) taken += typed - before
  return statusCode
}

/** Filled each time: each seals what it takes in a way of its own. */
const always = new Set(['/appointments', '/profile', '/administration/staff', '/talks/:id/notes'])
/** What would leave nothing to fill in is left for others to try. */
const ends = /sign-out|cancellation|ending|departure|\/end$/

test('every field is filled in, as every role', async () => {
  for (const speaker of ['log', 'error', 'warn'] as const) console[speaker] = (...words: readonly unknown[]) => { said.push(words.map(String).join(' ')) }
  process.stdout.write = (chunk: string | Uint8Array) => { said.push(String(chunk)); return true }
  const took = new Set<string>()
  try {
    for (const name of roleNames) for (const form of (await crawl(house.app.routes, await house.roles[name].browser(), 2, house.roles[name].given)).forms) {
      if (!open.some(one => one.test(form.template)) && !ends.test(form.template) && (inShare(form.template) || always.has(form.template)) && await fill(house.roles[name], form) < 400) took.add(form.template)
    }
    await house.book({ contact: { telephone, alias: canary() } })
    await unsent()
    // A note is written anew as often as it takes.
    const note = present((await crawl(house.app.routes, await house.roles.guide.browser(), 2)).forms.find(({ template }) => template === '/talks/:id/notes'))
    for (let seen = Number(note.fields.find(({ name }) => name === 'seen')?.values[0] ?? 0); fewYet(); seen++) expect(await fill(house.roles.guide, note, { seen: String(seen) })).toBe(303)
  } finally {
    Object.assign(console, { log: speaking.log, error: speaking.error, warn: speaking.warn })
    process.stdout.write = speaking.write
  }
  console.log(`stolen dump: ${typed} canaries typed, ${taken} taken; forms that took them: ${[...took].join(' ')}`)
  expect(taken).toBeGreaterThanOrEqual(wanted)
  for (const form of always) expect([...took]).toContain(form)
  expect(house.broken).toEqual([])
}, process.env['PROVE'] ? 1_200_000 : 180_000)

/** What was typed when a sign-in had ended, and what is kept while typing. */
const unsent = async () => {
  const browser = await house.roles.guide.browser()
  await browser.send('/drafts/profile', { ownWords: canary(), lifeView: canary() })
  const talk = present((await house.asSuperuser<{ readonly id: string }>('select a.talk_id as id from appointment a where a.guide_id = $1 order by lower(a.during) limit 1', [house.roles.guide.person]))[0]).id
  await browser.send(`/talks/${talk}/note-drafts`, { talkedAbout: canary(), insight: canary(), step: canary() })
  house.travelTo(new Date(house.now().getTime() + 60 * 60_000))
  await browser.send('/profile', { ownWords: canary(), lifeView: canary() })
}

const secrets = () => [mark, telephone.slice(1), house.codeOf(house.roles.guide.provider), ...house.booked.slice(0, 4).flatMap(({ words }) => [words.split(' ').slice(2).join(' '), words.split(' ').slice(2).join('-')])]
const forbidden = (): readonly Needle[] => [...secrets(), ...addresses, '203.0.113', '198.51.100'].flatMap(needlesFor)
const controls = needlesFor(control)

/** Where the server writes its log of changes now. Other tests write theirs to it too: this house was built within the three segments before. */
const walNow = async () => present((await house.asSuperuser<{ readonly name: string }>('select pg_walfile_name(pg_current_wal_lsn()) as name'))[0]).name
const walBefore = await walNow()

/** Below the folder of the cluster: this database's own files, what all share, the log of what was written, and of what the server said. */
const files = async (): Promise<readonly string[]> => {
  const root = inject('postgres').host
  const [own] = await house.asSuperuser<{ readonly folder: string }>(`select 'base/' || oid as folder from pg_database where datname = current_database()`)
  const folders = [present(own).folder, 'global', 'pg_wal', 'pg_xact', 'pg_stat', 'pg_stat_tmp', 'base/pgsql_tmp'].map(folder => join(root, folder)).filter(folder => existsSync(folder))
  const walUntil = await walNow()
  const written = readdirSync(join(root, 'pg_wal')).filter(name => /^[0-9A-F]{24}$/.test(name) && name <= walUntil).toSorted()
  const ours = new Set(written.slice(Math.max(0, written.indexOf(walBefore) - 2)))
  return [...folders.flatMap(folder => readdirSync(folder).filter(name => !folder.endsWith('pg_wal') || ours.has(name)).map(name => join(folder, name))), ...readdirSync(root).filter(name => name.endsWith('.log')).map(name => join(root, name))].filter(path => statSync(path, { throwIfNoEntry: false })?.isFile())
}
const readWhole = (path: string): Buffer => { try { return readFileSync(path) } catch { return Buffer.alloc(0) } } // a segment may go while we read

/** Every row of every table, as text; bytes as hex. What a dump would hold, and what the planner remembers of values. */
const dump = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const tables = await house.asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('information_schema', 'pg_toast') and (n.nspname <> 'pg_catalog' or c.relname in ('pg_statistic', 'pg_description', 'pg_largeobject'))`)
  const dumped = new Map<string, Buffer>()
  for (const { name } of tables) dumped.set(name, Buffer.from((await house.asSuperuser<{ readonly row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row).join('\n')))
  return dumped
}

beforeAll(async () => {
  await house.asSuperuser('create schema control')
  await house.asSuperuser('create table control.plain (dress text, bytes bytea)')
  for (const { what, bytes } of controls) await house.asSuperuser('insert into control.plain values ($1, $2)', [what.replace(control, ''), bytes])
})

test('the files and the write-ahead log hold none of it, though they hold a control in every dress', async () => {
  await house.asSuperuser('analyze')
  await house.asSuperuser('checkpoint')
  const needles = forbidden()
  const leaks: string[] = []
  const seen = new Set<string>()
  let bytes = 0
  for (const path of await files()) {
    const content = readWhole(path)
    bytes += content.length
    for (const what of foundIn(content, controls)) seen.add(what)
    for (const what of foundIn(content, needles)) leaks.push(`${path}: ${what}`)
  }
  expect(await files().then(all => all.filter(path => path.includes('pg_wal')))).not.toEqual([])
  console.log(`stolen dump: ${(bytes / 1_048_576).toFixed(0)} MB of files read for ${needles.length} needles`)
  expect([...seen].toSorted()).toEqual(controls.map(({ what }) => what).toSorted())
  expect(leaks).toEqual([])
})

test('a full dump holds none of it', async () => {
  const needles = forbidden()
  const dumped = await dump()
  expect(foundIn(present(dumped.get('control.plain')), controls)).toContain(`${control} (hex)`)
  expect([...dumped].flatMap(([table, content]) => foundIn(content, needles).map(what => `${table}: ${what}`))).toEqual([])
  for (const table of ['public.note', 'public.draft', 'public.contact', 'public.outbox_message']) expect(present(dumped.get(table)).length, table).toBeGreaterThan(0)
})

test('nor do the server\'s log and what the program said', () => {
  const log = join(inject('postgres').host, 'server.log')
  expect(readFileSync(log).length).toBeGreaterThan(0)
  expect(foundIn(readFileSync(log), forbidden())).toEqual([])
  expect(foundIn(Buffer.from(said.join('\n')), forbidden())).toEqual([])
})

test('nor do its bulletin and its figures, of all of this and of what broke over it', async () => {
  for (let time = 0; time < 12; time++) {
    const { statusCode } = await behindProxy.web.inject({ method: 'POST', url: `/broken/${canary()}?q=${canary()}`, headers: { ...told, host: 'houvast.localhost', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': addresses[time % 3] ?? '' }, payload: `x=${canary()}%0A${telephone}` })
    expect(statusCode).toBe(500)
  }
  struck += 2 * 60 * 60_000
  const figures = metrics.text({ ready: true, connections: { open: 0, waiting: 0 }, streams: 0, stored: null, late: { median: 0, p99: 0, highest: 0 }, memory: { resident: 0, heap: 0 }, startedAt: 0 })
  const broke = said.filter(line => line.startsWith('{') && JSON.parse(line).event === 'broke')
  expect(broke.map(line => JSON.parse(line).route).filter(route => route === 'POST /broken/:what')).toHaveLength(12)
  expect(readOpenMetrics(figures).value('houvast_route_requests_total', { route: 'POST /broken/:what', status: '5xx' })).toBe(12)
  expect(readOpenMetrics(figures).samples.length).toBeGreaterThan(30)
  for (const text of [broke.join('\n'), figures]) {
    expect(foundIn(Buffer.from(text), forbidden())).toEqual([])
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}|@/)
  }
})

test('nothing ties an affiliate to a person or a trajectory', async () => {
  const administrator = await house.roles.administrator.browser()
  await administrator.post('/administration/affiliates', { act: letters(20), name: 'Basisschool De Regenboog', place: 'Ede', staff: '24', joinedOn: '2026-01-01', 'joinedOn-day': '1', 'joinedOn-month': '1', 'joinedOn-year': '2026' })
  const affiliates = await house.asSuperuser<{ readonly id: string }>('select id from affiliate')
  expect(affiliates.length).toBeGreaterThan(0)
  const pointing = await house.asSuperuser<{ readonly name: string }>(`select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'affiliate'::regclass`)
  // A cluster is made of affiliates; a slip may name a cluster and never a trajectory (core/figures/linkability.story.test.ts). A round of vouchers says how many
  // letters each gets; what was handed in names the round and never a trajectory (core/vouchers/linkability.story.test.ts).
  expect(pointing.map(({ name }) => name).toSorted()).toEqual(['affiliate_departure', 'cluster_affiliate', 'voucher_round_affiliate'])
  const needles = affiliates.map(({ id }) => ({ what: id, bytes: Buffer.from(id) }))
  const holding = [...(await dump())].filter(([, content]) => foundIn(content, needles).length > 0).map(([table]) => table)
  expect(holding.filter(table => !['public.affiliate', 'public.affiliate_departure', 'public.cluster_affiliate', 'public.voucher_round_affiliate', 'log.entry'].includes(table))).toEqual([])
  expect(await house.asSuperuser(`select 1 from log.entry where object_id in (select id from affiliate) and (subject_id is not null or person_id not in (select person_id from office where office = 'administrator'))`)).toEqual([])
})
