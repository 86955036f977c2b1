/**
 * No page reads in proportion to a provider's files. Everyone's pages are walked as they link to each other, with every
 * form sent once, so new pages come along by themselves; each statement on the way is planned against a provider of
 * years (PROVE=1: of a million talks). A table that grows may be entered by an index that says more than which provider.
 */
import { beforeAll, expect, test } from 'vitest'
import { openApp } from '../app.ts'
import { record, type Statement } from '../bench/recorder.ts'
import { seed } from '../bench/seed.ts'
import { seedDeadlines } from '../bench/seed-deadlines.ts'
import { seedReports } from '../bench/seed-reports.ts'
import { eraseRules, filesForOne } from '../core/keeping/guard.ts'
import { keepHouse } from '../core/keeping/keep.ts'
import { eraseNext, listForecast, measureFiles } from '../core/keeping/keeping.store.ts'
import { signInAs } from '../core/visit.ts'
import { signInCookie } from '../core/people/sign-in.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { openDatabase, Sql, sql, type Tx } from '../kit/db.ts'
import { createDeriver } from '../kit/derive/derive.ts'
import { addDays, addMinutes, dayOf, mondayOf } from '../kit/time.ts'
import { doorCookie, openDoor } from '../programmes/anonymous-coaching/door.ts'
import { freshDatabase } from './database.ts'
import { whenDone } from './when-done.ts'

const talks = process.env['PROVE'] ? 1_000_000 : 30_000
/** Of recovery plans: a few hundred of them at least. */
const reports = process.env['PROVE'] ? 1_000_000 : 9_600
/** Calendars of the law that one person guards. A few thousand are a table that is nearly all theirs, which is rightly read whole. */
const guarded = 100_000
/** From so many rows a table counts as one that grows. */
const large = 1500
const mostPages = 120
/** Partial indexes that stay small however long a provider is at work: reading one whole is reading little. */
const smallIndexes: Readonly<Record<string, string>> = { occupancy_provider_id_held_until_idx: 'places held now, and lapsed ones until the night' }

const { database, vault, asSuperuser, serverConfig } = await freshDatabase()
/** Of a few thousand rows reading all may be cheapest, on one day and not on the next: there joins go by an index where one leads. */
const walking = process.env['PROVE'] ? database : openDatabase({ ...serverConfig, max: 8, options: '-c enable_hashjoin=off -c enable_mergejoin=off' })
if (walking !== database) whenDone(() => walking.close())
const statements = new Map<string, Statement>()
const walked: string[] = []
const broken: string[] = []
let growing: ReadonlySet<string> = new Set()
let erased = 0
let readWhole: ReadonlyMap<string, number> = new Map()

beforeAll(async () => {
  await seed({ database, vault, asSuperuser }, talks)
  const guarding = process.env['PROVE'] ? await seedDeadlines({ database, vault, asSuperuser }, guarded) : null
  const { guide, read, shared, writer } = await seedReports({ database, vault, asSuperuser }, reports)
  growing = new Set((await asSuperuser<{ readonly name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'keys'::regnamespace, 'log'::regnamespace) and reltuples > ${large}`)).map(({ name }) => name))

  const recorder = record(walking)
  const app = await openApp({
    database: recorder.database, vault, mode: 'real', clock: () => new Date(), trustProxy: false,
    deriver: createDeriver({ costs: { memory: 8, passes: 1 } }), broke: (template, error) => broken.push(`${template}: ${String(error)}`),
  })
  recorder.taken()
  const before = await rowsReadWhole()
  erased = (await keepHouse(recorder.database, vault, deHaven.id, new Date())).erased
  for (const cookies of [await visitor(), await signedIn(cast.marleen.id), await signedIn(cast.ellen.id)]) await walk(app, cookies)
  const ofPlans = async () => {
    for (const one of [guide, read[0], shared[0]]) await walk(app, new Map([[signInCookie, one?.signIn ?? '']]), [`/reports/${read[0]?.report}`, '/today', '/people?tab=on-track', '/reports', '/my-trajectory', '/beside', '/shared-with-me'])
    await walk(app, new Map([[signInCookie, writer.signIn]]), ['/reports'])
    if (guarding) expect((await app.web.inject({ url: '/deadlines?tab=all', headers: { host: 'houvast.localhost', cookie: `${signInCookie}=${guarding.signIn}` } })).payload).toContain('Iemand 0')
  }
  // A few hundred plans are few enough to be read whole by a function: then these walks are for their statements.
  if (process.env['PROVE']) await ofPlans()
  const after = await rowsReadWhole()
  readWhole = new Map([...after].map(([name, rows]) => [name, rows - (before.get(name) ?? 0)]))
  if (!process.env['PROVE']) await ofPlans()
  for (const { statements: all } of recorder.taken()) for (const statement of all) statements.set(statement.text, statement)
  await app.close()
}, process.env['PROVE'] ? 3_600_000 : 600_000)

test('the walk came by the pages that matter, and nothing broke', () => {
  expect(broken).toEqual([])
  for (const page of ['GET /moments', 'POST /holds', 'POST /appointments', 'GET /today', 'GET /people', 'GET /trajectories/:', 'GET /talks/:', 'GET /agenda', 'GET /administration', 'GET /administration/keeping', 'GET /reports', 'GET /reports/:', 'GET /shared-with-me', 'GET /trajectories/:/circle', 'GET /my-trajectory', 'POST /talks/:/reports']) expect(walked, page).toContain(page)
  expect(statements.size).toBeGreaterThan(80)
  console.log(`${walked.length} pages and acts, ${statements.size} statements, ${growing.size} tables that grow`)
})

test('every statement enters a table that grows by an index that says more than which provider', async () => {
  const faults: string[] = []
  for (const { text, values } of statements.values()) {
    if (!/^\s*(select|insert|update|delete|with)\b/i.test(text)) continue
    const faultsOf = (plan: unknown) => scansIn(plan).flatMap(scan => (growing.has(scan.table) && scan.isWhole ? [`${scan.how} of ${scan.table} in: ${text.trim().replaceAll(/\s+/g, ' ')}`] : []))
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      const planned = (without: readonly string[]) => database.as({ provider: deHaven.id, person: cast.marleen.id }, async tx => {
        await tx.one(sql`select set_config('plan_cache_mode', ${mode}, true)`)
        for (const way of without) await tx.one(sql`select set_config(${`enable_${way}`}, 'off', true)`)
        return faultsOf((await tx.rows<{ readonly 'QUERY PLAN': unknown }>(explained(text, values)))[0]?.['QUERY PLAN'])
      })
      const found = await planned([])
      // Of a few thousand rows reading all may be cheapest: what counts there is that an index leads to those that are asked.
      faults.push(...found.length > 0 && !process.env['PROVE'] ? await planned(['hashjoin', 'mergejoin', 'seqscan']) : found)
    }
  }
  expect([...new Set(faults)]).toEqual([])
})

test('the night and its preview read what is due, and of all else a handful', async () => {
  expect(erased).toBeGreaterThan(0)
  const tomorrow = addMinutes(new Date(), 1440)
  const soon = addDays(dayOf(new Date(), deHaven.zone), 34)
  const [{ due } = { due: 0 }] = await asSuperuser<{ readonly due: number }>('select count(*)::int as due from keeping_due where provider_id = $1 and due_on <= $2', [deHaven.id, soon])
  const [{ tonight } = { tonight: 0 }] = await asSuperuser<{ readonly tonight: number }>('select count(*)::int as tonight from keeping_due where provider_id = $1 and due_on <= $2', [deHaven.id, dayOf(tomorrow, deHaven.zone)])
  expect(tonight).toBeGreaterThan(0)
  const looks = [
    { name: 'the preview', who: cast.ellen.id, most: due, look: (tx: Tx) => listForecast(tx, mondayOf(dayOf(new Date(), deHaven.zone)), soon) },
    { name: 'the guard', who: 'worker' as const, most: (tonight + erased) * filesForOne, look: (tx: Tx) => measureFiles(tx, tomorrow) },
    // Whatever is in that one: three talks a week for eight weeks, each with those who were there.
    { name: 'erasing one', who: 'worker' as const, most: 900, look: (tx: Tx) => eraseNext(tx, eraseRules, tomorrow) },
  ]
  for (const { name, who, most, look } of looks) await database.as({ provider: deHaven.id, person: who }, async tx => {
    const read = async () => new Map((await tx.rows<{ readonly name: string; readonly rows: number }>(sql`select relname as name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables`)).map(({ name, rows }) => [name, rows]))
    const before = await read()
    expect(await look(tx), name).toBeTruthy()
    expect([...await read()].map(([table, rows]) => [table, rows - (before.get(table) ?? 0)] as const).filter(([table, rows]) => growing.has(table) && rows > most + 100), name).toEqual([])
  })
})

test('what runs inside functions and triggers read no growing table whole either', () => {
  expect([...readWhole].filter(([name, rows]) => growing.has(name) && rows >= large)).toEqual([])
})

const explained = (text: string, values: readonly unknown[]): Sql => new Sql(`explain (format json) ${text}`.split(/\$\d+/), [...text.matchAll(/\$(\d+)/g)].map(([, number]) => values[Number(number) - 1]))

type Scan = { readonly table: string; readonly how: string; readonly isWhole: boolean }

/** Every place where a plan enters a table; whole when no condition narrows it beyond the provider. */
const scansIn = (plan: unknown): readonly Scan[] => {
  if (Array.isArray(plan)) return plan.flatMap(scansIn)
  if (typeof plan !== 'object' || plan === null) return []
  const own = new Map(Object.entries(plan))
  const how = String(own.get('Node Type') ?? '')
  const condition = String(own.get('Index Cond') ?? '')
  const narrowed = /\b(?!provider_id\b)\w+\)?(::text)? (=|&&|<|>|<=|>=|@>) |ROW\(/.test(condition.replaceAll(/\(?\w*\.?provider_id = [^)]*\)(\.col1)?\)?/g, ''))
  // A bitmap names its table one node up, and its condition one node down.
  const table = own.get('Relation Name') ?? (how === 'Bitmap Index Scan' ? tableOfIndex(String(own.get('Index Name'))) : null)
  const isScan = /^(Seq|Index|Index Only|Bitmap Index) Scan$/.test(how)
  const here: readonly Scan[] = isScan && table != null ? [{ table: String(table), how, isWhole: how === 'Seq Scan' || !narrowed && !(String(own.get('Index Name')) in smallIndexes) }] : []
  return [...here, ...[...own.values()].flatMap(scansIn)]
}

const tablesOfIndexes = new Map((await asSuperuser<{ readonly index: string; readonly name: string }>(`select indexname as index, tablename as name from pg_indexes where schemaname not in ('pg_catalog', 'information_schema')`)).map(({ index, name }) => [index, name]))
const tableOfIndex = (index: string): string => tablesOfIndexes.get(index) ?? index

const rowsReadWhole = async (): Promise<ReadonlyMap<string, number>> => {
  // Each connection reports what it read, now rather than up to ten seconds later: ours, and those that filled the tables before.
  const report = 'select pg_stat_force_next_flush(), pg_sleep(0.2)'
  await Promise.all([
    ...[database, walking].flatMap(each => Array.from({ length: 8 }, () => each.as({ provider: null, person: null }, tx => tx.one(new Sql([report], []))))),
    ...Array.from({ length: 2 }, () => asSuperuser(report)),
  ])
  return new Map((await asSuperuser<{ readonly name: string; readonly rows: number }>(`select relname as name, seq_tup_read::int as rows from pg_stat_user_tables`)).map(({ name, rows }) => [name, rows]))
}

type Cookies = Map<string, string>
const visitor = async (): Promise<Cookies> => new Map([[doorCookie, openDoor(vault, deHaven.id, new Date())]])
const signedIn = async (person: typeof cast.marleen.id | typeof cast.ellen.id): Promise<Cookies> =>
  new Map([[signInCookie, (await database.as({ provider: deHaven.id, person: null }, tx => signInAs({ tx, now: new Date() }, person, 'passkey', null))).value ?? '']])

/** Ids and words are where pages of one kind differ: one of each kind is enough. */
const kindOf = (method: string, path: string) => `${method} ${path.replace(/\?.*$/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':').replaceAll(/\d{4}-[\dw-]+/gi, ':')}`
/** Out of here, or away from this person: the walk would end. */
const ends = /^(GET|POST) \/(away|sign-out|sign-ins|offline|assets|display|voice|scheme)/

const walk = async (app: Awaited<ReturnType<typeof openApp>>, cookies: Cookies, from: readonly string[] = ['/', '/moments', '/today', '/administration', '/account']): Promise<void> => {
  const seen = new Set<string>()
  const visited: { count: number } = { count: 0 }
  const ask = async (method: 'GET' | 'POST', path: string, form: URLSearchParams | null): Promise<void> => {
    const kind = kindOf(method, path)
    const once = method === 'GET' ? path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{9,}/g, ':') : kind
    if (seen.has(once) || ends.test(kind) || visited.count >= mostPages) return
    seen.add(once)
    visited.count += 1
    const answer = await app.web.inject({
      method, url: path, ...(form ? { payload: form.toString() } : {}),
      headers: { host: 'houvast.localhost', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(form ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}) },
    })
    for (const { name, value } of answer.cookies) if (value !== '') cookies.set(name, value)
    if (!walked.includes(kind) && answer.statusCode < 400) walked.push(kind)
    const { location } = answer.headers
    if (typeof location === 'string' && location.startsWith('/')) return await ask('GET', location, null)
    if (!String(answer.headers['content-type']).startsWith('text/html')) return
    for (const form of formsIn(answer.payload)) await ask(form.method, form.method === 'GET' ? `${form.action}?${form.fields.toString()}` : form.action, form.method === 'GET' ? null : form.fields)
    for (const [, href = ''] of answer.payload.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) await ask('GET', unescaped(href), null)
  }
  for (const path of from) await ask('GET', path, null)
}

type FoundForm = { readonly method: 'GET' | 'POST'; readonly action: string; readonly fields: URLSearchParams }

/** Filled in as far as it can be without knowing it: what stands there, the first choice, the first button, a word. */
const formsIn = (html: string): readonly FoundForm[] => [...html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => {
  const fields = new URLSearchParams()
  const set = (name: string | null, value: string) => { if (name !== null && !fields.has(name)) fields.set(name, value) }
  for (const [, tag = '', text = ''] of body.matchAll(/<(?:input|button|textarea) ?([^>]*)>([^<]*)/g)) {
    const type = attribute(tag, 'type')
    set(attribute(tag, 'name'), attribute(tag, 'value') || { tel: '06 12 34 56 78', email: 'iemand@dehaven.example', date: '2027-01-15', time: '09:00', number: '1' }[type ?? ''] || text || 'woord')
  }
  for (const [, tag = '', options = ''] of body.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)) set(attribute(tag, 'name'), [...options.matchAll(/<option[^>]* value="([^"]+)"/g)][0]?.[1] ?? '')
  return { method: /method="?post/i.test(head) ? 'POST' : 'GET', action: unescaped(attribute(head, 'action') ?? '/'), fields }
})
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : unescaped(found)
}
const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
