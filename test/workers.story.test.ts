/**
 * What happens by itself, at two providers at once. Everything in the demo that can be typed in is filled with canaries, each with its
 * provider's mark; then every job runs and every sweep, and what leaves is read: mails, text messages, the outbox, what the jobs carry
 * and what the program says. No canary may be in it, and nothing of one provider in what goes out for the other. And a job that is given
 * a row of the other provider does nothing at all.
 */
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, expect, test, vi } from 'vitest'
import { aroundNoor, aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, lotte, wilmaOfDeHaven } from '../demo/cast.ts'
import { turns } from '../core/leaving/moving.store.ts'
import { faultOf } from '../kit/fault.ts'
import type { Message } from '../kit/outbox.ts'
import { startWork } from '../work.ts'
import { crawl } from './crawl.ts'
import { openHouse } from './house.ts'
import { filledIn } from './markup.ts'
import { tiesOf } from './relations.ts'
import { inShare } from './share.ts'
import { watchWrites } from './written.ts'

const proving = Boolean(process.env['PROVE'])
const house = await openHouse({ living: 'the demo', costs: { memory: 8, passes: 1 } })
/** As `startWork` hangs them up. */
const kinds = [...turns.map(turn => `moving-${turn}`), ...[...readFileSync('work.ts', 'utf8').replace(/\n  return {[\s\S]*/, '').matchAll(/^ {4}'?([a-z-]+)'?: (?:\w+\(|async \()/gm)].map(([, name = '']) => name)]

/** These look at no row: whatever id they carry, they do the same for their provider. */
const withoutRow: Readonly<Record<string, string>> = {
  'earlier-places': 'offers what is free to whoever waits', 'silence-broken': 'tells the administrators that something waits, and not where: no trajectory may be in it', 'takeout-notice': 'tells the administrators that something waits, and not what',
  'log-keeper-notice': 'tells who keeps the log that something waits, and not what', 'complaint-office': 'tells who hears complaints that one waits, and not whose',
}

const letters = (count: number) => Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('')
const marks = new Map([[deHaven.id, `kanarieh${letters(6)}`], [hetBaken.id, `kanarieb${letters(6)}`]])
const canaries = [...marks.values()]
const callers = [
  ...[aroundNoor.noor, aroundNoor.kim, aroundThijs.thijs, lotte, cast.bas, cast.marleen, wilmaOfDeHaven, cast.ellen].map(({ id }) => ({ id, provider: deHaven })),
  ...[castOfHetBaken.lieve, castOfHetBaken.wim].map(({ id }) => ({ id, provider: hetBaken })),
]

const said: string[] = []
const failed: string[] = []
type Sent = { readonly message: Message; /** Whose outbox it lay in. */ readonly provider: string }
const sent: Sent[] = []
const speaking = { log: console.log, error: console.error, warn: console.warn }
for (const speaker of ['log', 'error', 'warn'] as const) console[speaker] = (...words: readonly unknown[]) => { said.push(words.map(String).join(' ')) }
afterAll(() => { Object.assign(console, speaking) })

const taken = new Map<string, number>()
test('everyone types canaries into whatever they come by', async () => {
  const leaves = /sign-out|sign-ins|\/demo|ending|cancellation|departure|\/end$|circle\/leave/
  for (const { id, provider } of callers) {
    const browser = await house.signedIn(id, provider)
    const mark = marks.get(provider.id) ?? ''
    for (const form of (await crawl(house.app.routes, browser, 1)).forms) {
      if (form.method !== 'POST' || leaves.test(form.template) || !inShare(form.template)) continue
      const typed = Object.fromEntries(form.fields.filter(({ kind, name, values }) => /^(text|textarea|email)$/.test(kind) && (values.length === 0 || kind === 'textarea') && !/day|month|year|date|time|from|until|telephone|phone/i.test(name))
        .map(({ kind, name }) => [name, kind === 'email' || /mail/.test(name) ? `${mark}${letters(4)}@voorbeeld.example` : `${mark}${letters(4)}`]))
      if (Object.keys(typed).length === 0) continue
      if ((await browser.send(form.action, { ...filledIn(form), ...typed })).status === 303) taken.set(mark, (taken.get(mark) ?? 0) + Object.keys(typed).length)
    }
  }
  for (const mark of canaries) expect(taken.get(mark) ?? 0, mark).toBeGreaterThan(5)
  expect(house.broken).toEqual([])
}, 300_000)

type Queued = { readonly kind: string; readonly payload: { readonly provider: string; readonly id: string } }
const queued = () => house.asSuperuser<Queued>(`select t.identifier as kind, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier not like 'scheduled:%'`)
const known = new Map<string, string>()
/** What waited before anything ran. */
const carried: Queued[] = []

test('a job carries the id of a row of its own provider, and nothing else', async () => {
  const withId = new Set((await house.asSuperuser<{ readonly name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype join pg_attribute p on p.attrelid = c.oid and p.attname = 'provider_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)).map(({ name }) => name))
  const ties = (await tiesOf(house)).filter(({ table }) => withId.has(table))
  for (const { id, provider } of await house.asSuperuser<{ readonly id: string; readonly provider: string }>(ties.map(({ table }) => `select id::text as id, provider_id::text as provider from ${table}`).join(' union all '))) known.set(id, provider)
  const jobs = await queued()
  carried.push(...jobs)
  expect(new Set(jobs.map(({ kind }) => kind)).size).toBeGreaterThan(3)
  expect(jobs.filter(({ kind }) => !kinds.includes(kind))).toEqual([])
  expect(jobs.filter(({ payload }) => Object.keys(payload).toSorted().join() !== 'id,provider' || ![deHaven.id, hetBaken.id].some(id => id === payload.provider))).toEqual([])
  expect(jobs.filter(({ payload: { id, provider } }) => id !== provider && known.has(id) && known.get(id) !== provider)).toEqual([])
})

const work = () => startWork({
  server: house.serverConfig, database: house.database, vault: house.vault, transport: { name: 'kept', send: async (message, id) => {
    const [row] = await house.asSuperuser<{ readonly provider: string }>('select provider_id as provider from outbox_message where id = $1', [id])
    sent.push({ message, provider: row?.provider ?? '' })
  } },
  providers: house.app.providers, moments: house.app.house.moments, origin: () => 'http://houvast.localhost', clock: house.now, countSlips: house.app.countSlips, anchorFile: null, keepJournal: async () => {},
  failed: (name, error) => failed.push(`failed: ${name}: ${JSON.stringify(faultOf(error))}`),
})
/** Until nothing waits that is due. */
const settled = () => vi.waitFor(async () => {
  const [left] = await house.asSuperuser<{ readonly jobs: number }>('select count(*)::int as jobs from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts')
  expect(left?.jobs).toBe(0)
}, { timeout: 200_000, interval: 100 })

/** What of a message tells more than it may: typed words, an address typed at the other provider, a way to another provider's pages. */
const tellsTooMuch = ({ message, provider }: Sent): readonly string[] => {
  const text = message.channel === 'mail' ? `${message.subject}\n${message.text}` : message.text
  const own = [deHaven, hetBaken].find(({ id }) => id === provider)
  if (!own) return ['of no provider']
  return [
    ...canaries.filter(mark => text.includes(mark)),
    ...canaries.filter(mark => mark !== marks.get(own.id) && message.to.includes(mark)),
    ...[...text.matchAll(/https?:\/\/[^\s]+/g)].map(([address]) => new URL(address).hostname).filter(name => name.endsWith('localhost') && name !== (own.host ?? 'houvast.localhost')),
  ]
}

test('every job and every sweep: what goes out carries no canary, and leads to its own provider', async () => {
  await house.asSuperuser(`update graphile_worker._private_jobs set run_at = now()`)
  const running = await work()
  await vi.waitFor(async () => { expect((await house.asSuperuser('select from graphile_worker._private_known_crontabs')).length).toBeGreaterThan(30) }, { timeout: 30_000 })
  const sweeps = await house.asSuperuser<{ readonly name: string }>('select identifier as name from graphile_worker._private_known_crontabs')
  const sweep = async () => { for (const { name } of sweeps) await house.asSuperuser(`select graphile_worker.add_job($1, '{}'::json)`, [name]) }
  await sweep()
  await settled()
  // And once more, days later: what reminds, reminds.
  house.travelTo(new Date(house.now().getTime() + 3 * 24 * 60 * 60_000))
  await house.asSuperuser(`update graphile_worker._private_jobs set run_at = now()`)
  await sweep()
  await settled()
  await running.stop()

  speaking.log(`workers: ${sent.length} messages, ${sweeps.length} sweeps at two providers, ${[...taken.values()].reduce((sum, more) => sum + more, 0)} canaries typed; ${failed.length} failed`)
  expect(sent.length).toBeGreaterThan(10)
  for (const { id } of [deHaven, hetBaken]) expect(sent.filter(({ provider }) => provider === id).length, id).toBeGreaterThan(0)
  expect(sent.map(tellsTooMuch).filter(found => found.length > 0)).toEqual([])
  // The other way round it would be noticed.
  expect(tellsTooMuch({ provider: deHaven.id, message: { channel: 'sms', to: '', text: `Dag ${canaries[0]}` } })).toEqual([canaries[0]])
  expect(tellsTooMuch({ provider: hetBaken.id, message: { channel: 'mail', to: `${canaries[0]}@voorbeeld.example`, subject: '', text: 'http://houvast.localhost/' } })).toEqual([canaries[0], 'houvast.localhost'])
  expect(failed).toEqual([])
  for (const mark of canaries) expect(said.filter(line => line.includes(mark))).toEqual([])
  const across = await house.asSuperuser<{ readonly table: string }>(`select o.id::text as table from outbox_message o join unnest($1::text[], $2::text[]) k (id, provider) on k.id = o.about_id::text where k.provider <> o.provider_id::text`, [[...known.keys()], [...known.values()]])
  expect(across).toEqual([])
  expect(JSON.stringify(await house.asSuperuser('select payload from graphile_worker._private_jobs'))).not.toMatch(new RegExp(canaries.join('|')))
}, 600_000)

test('a job that is given a row of the other provider does nothing', async () => {
  // The sweeps ran at this very moment and find nothing left to do; jobs that wait, wait on.
  await house.asSuperuser(`update graphile_worker._private_jobs set run_at = now() + interval '1 year'`)
  const before = sent.length
  const changed = await watchWrites(house, { 'log.head': 'lines that were waiting get their place', 'log.entry': 'lines that were waiting get their place' }, { updates: true })
  const ids = [...known]
  const given = kinds.flatMap((kind, turn) => [
    // What jobs of this kind really carry, and rows of every sort.
    ...carried.filter(job => job.kind === kind).slice(0, 5).map(({ payload: { id, provider } }) => ({ kind, id, provider: provider === deHaven.id ? hetBaken.id : deHaven.id })),
    ...ids.filter((_, index) => proving ? index % 4 === turn % 4 : index % 400 === turn).map(([id, provider]) => ({ kind, id, provider: provider === deHaven.id ? hetBaken.id : deHaven.id })),
  ]).filter(({ kind, id }) => !(kind in withoutRow) && id !== deHaven.id && id !== hetBaken.id)
  for (const { kind, id, provider } of given) await house.asSuperuser('select graphile_worker.add_job($1, $2::json)', [kind, JSON.stringify({ provider, id })])
  const running = await work()
  await settled()
  await running.stop()
  speaking.log(`workers: ${given.length} jobs of ${new Set(given.map(({ kind }) => kind)).size} kinds given a row of the other provider`)
  expect(new Set(given.map(({ kind }) => kind)).size).toBe(kinds.length - Object.keys(withoutRow).length)
  expect(await changed()).toEqual([])
  expect(sent.length).toBe(before)
  expect(failed).toEqual([])
}, 600_000)
