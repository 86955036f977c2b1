/**
 * Calls recorded from visits to the whole demo, sent again with other ids in them: every id in an address, a question or a form is
 * swapped for one of the same kind that the caller may not see — another provider's, someone else's, or one of a file in which the
 * caller once had a part. The answer is that for an id which does not exist, and exactly as much is written: nothing.
 * What else may be wrong with an input is tried in test/bad-input.story.test.ts.
 */
import { expect, test } from 'vitest'
import { aroundIlse, aroundNoa, aroundNoor, aroundPetra, aroundThijs, cast, castOfHetBaken, deHaven, directorOfDeHaven, hetBaken, ilonaOfDeHaven, lotte, mees, named, wilmaOfDeHaven } from '../demo/cast.ts'
import { corrieOfDeBrug, tessaOfDeHaven } from '../demo/cast-ward.ts'
import { Sql, type Tx } from '../kit/db.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { crawl } from './crawl.ts'
import { openHouse, type Browser } from './house.ts'
import { filledIn, withoutChance } from './markup.ts'
import { tiesOf } from './relations.ts'
import { everything, inShare } from './share.ts'
import { watchWrites } from './written.ts'

const proving = Boolean(process.env['PROVE'])
const house = await openHouse({ living: 'the demo', costs: { memory: 8, passes: 1 } })

type Caller = { readonly name: string; readonly id: Id<'person'>; readonly provider: typeof deHaven }
const ofDeHaven: readonly { readonly name: string; readonly id: Id<'person'> }[] = [
  aroundNoor.noor, cast.bas, aroundNoor.mirjam, aroundThijs.thijs, aroundThijs.peter, wilmaOfDeHaven, cast.ellen, lotte,
  ...proving ? [cast.marleen, cast.samira, cast.hanna, cast.vera, aroundNoor.kim, aroundIlse.ilse, aroundIlse.wouter, aroundPetra.anne, aroundPetra.karin, aroundPetra.petra, aroundThijs.sandra, aroundThijs.judith, ilonaOfDeHaven, aroundNoa.noa, aroundNoa.ramon, aroundNoa.gerda, mees, tessaOfDeHaven, corrieOfDeBrug, directorOfDeHaven, named.sofie] : [],
]
/** Whoever left a file: what they may not come back to is tried as well. */
const left = (await house.asSuperuser<{ readonly id: Id<'person'> }>(`select distinct p.person_id as id from party p join party_departure d on d.party_id = p.id where p.provider_id = $1 order by 1 ${proving ? '' : 'limit 2'}`, [deHaven.id])).filter(({ id }) => !ofDeHaven.some(one => one.id === id))
const callers: readonly Caller[] = [...ofDeHaven.map(one => ({ ...one, provider: deHaven })), ...left.map(({ id }) => ({ id, name: 'someone who left a file', provider: deHaven })), { ...castOfHetBaken.lieve, provider: hetBaken }]

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const idsIn = (text: string): readonly string[] => [...new Set(text.match(uuid) ?? [])]
type Call = { readonly template: string; readonly method: 'GET' | 'POST'; readonly path: string; readonly body: string }
type Answered = { readonly status: number; readonly text: string; readonly location: string }

const send = async (browser: Browser, { provider }: Caller, { method, path, body }: Omit<Call, 'template'>): Promise<Answered> => {
  const response = await house.app.web.inject({
    method, url: path, ...(method === 'POST' ? { payload: body } : {}),
    headers: { host: provider.host ?? 'houvast.localhost', cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}) },
  })
  return { status: response.statusCode, text: withoutChance(response.payload).replaceAll(uuid, 'id'), location: String(response.headers.location ?? '').replaceAll(uuid, 'id') }
}

/** What leaves, or ends the caller's own sign-in. */
const leaves = /sign-out|sign-ins|\/away|\/demo|\/outbox/
/** One of each kind of call that has an id in it, as a visit meets it; a form goes off as it would, but for the act that makes it count once. */
const record = async (browser: Browser): Promise<{ readonly calls: readonly Call[]; /** Every id that stands on a page of theirs: no secret to them. */ readonly shown: ReadonlySet<string> }> => {
  const { pages, forms } = await crawl(house.app.routes, browser, proving ? 3 : 1)
  const calls: readonly Call[] = [
    ...pages.map(({ template, path }) => ({ template, method: 'GET' as const, path, body: '' })),
    ...forms.map(form => {
      const { act: _act, ...fields } = filledIn(form)
      const body = new URLSearchParams(fields).toString()
      return form.method === 'POST' ? { template: form.template, method: 'POST' as const, path: form.action, body } : { template: form.template, method: 'GET' as const, path: `${form.action.split('?')[0]}?${body}`, body: '' }
    }),
  ]
  const kinds = new Set<string>()
  const shown = new Set(pages.flatMap(({ path, answer }) => [...idsIn(path), ...idsIn(answer.text)]))
  return { shown, calls: calls.filter(({ template, method, path, body }) => {
    const kind = `${method} ${template} ${path.replaceAll(uuid, '')} ${body.replaceAll(uuid, ':id').replaceAll(/=[^&:]*/g, '=')}`
    if (leaves.test(template) || idsIn(path + body).length === 0 || kinds.has(kind)) return false
    kinds.add(kind)
    return true
  }) }
}

/** Every row there is, with whose file it is in. */
const ties = await tiesOf(house)
const withId = new Set((await house.asSuperuser<{ readonly name: string }>(`select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype where n.nspname in ('public', 'log')`)).map(({ name }) => name))
type Known = { readonly kind: string; readonly id: string; readonly provider: string | null; readonly file: string | null }
const known: Known[] = [...await house.asSuperuser<Known>(ties.filter(({ table }) => withId.has(table)).map(({ table, file, ofProvider }) => `select '${table}' as kind, t.id::text as id, ${ofProvider ? 't.provider_id::text' : 'null'} as provider, (${file})::text as file from ${table} t`).join(' union all '))]
const kindOf = new Map(known.map(one => [one.id, one.kind]))
const ofKind = new Map<string, Known[]>()
for (const one of known) ofKind.set(one.kind, [...ofKind.get(one.kind) ?? [], one])

/** Every id this caller meets in anything the database lets them read. */
const visibleTo = async ({ id, provider }: Caller): Promise<ReadonlySet<string>> => {
  const readable = new Set((await house.asSuperuser<{ readonly name: string }>(`select t.name from unnest($1::text[]) t (name) where has_table_privilege('houvast', t.name, 'select')`, [ties.map(({ table }) => table)])).map(({ name }) => name))
  const rows = await house.as(id, (tx: Tx) => tx.rows<{ readonly id: string }>(new Sql([ties.filter(({ table }) => readable.has(table)).map(({ table, names }) => `select unnest(${names})::text as id from ${table} t`).join(' union ')], [])), provider.id)
  return new Set(rows.map(row => row.id))
}
const formerFilesOf = async ({ id }: Caller): Promise<ReadonlySet<string>> =>
  new Set((await house.asSuperuser<{ readonly file: string }>('select p.trajectory_id::text as file from party p join party_departure d on d.party_id = p.id where p.person_id = $1', [id])).map(({ file }) => file))

/** What a refusal writes all the same, or what being there at all moves on. */
const besides = { 'log.entry': 'whoever was refused may have looked', receipt_tries: 'guessing becomes slow', sign_in_tries: 'guessing becomes slow', passkey_challenge: 'made for a page, spent by an answer', sign_in: 'how long one stays signed in moves on' }

test('an id of another provider, of someone else, or of before is answered as one that does not exist', async () => {
  const changed = await watchWrites(house, besides, { updates: true })
  const [tellsMore, wrote, broke]: readonly [string[], string[], string[]] = [[], [], []]
  const swaps = new Map<string, number>()
  const [templates, positions] = [new Set<string>(), new Set<string>()]
  const done = new Set<string>()
  let [recorded, noOther] = [0, 0]
  for (const caller of callers) {
    const browser = await house.signedIn(caller.id, caller.provider)
    const { calls, shown } = await record(browser)
    const [visible, former] = [await visibleTo(caller), await formerFilesOf(caller)]
    recorded += calls.length
    for (const call of calls.filter(({ template }) => inShare(template))) for (const id of idsIn(call.path + call.body)) {
      const kind = kindOf.get(id)
      const place = `${call.method} ${call.template} ${call.path.includes(id) ? `:${call.path.split('/').findIndex(part => part.includes(id))}` : [...new URLSearchParams(call.body)].find(([, value]) => value.includes(id))?.[0]}`
      if (kind === undefined) continue
      const hidden = (ofKind.get(kind) ?? []).filter(other => !visible.has(other.id) && !shown.has(other.id) && other.id !== caller.id)
      const others = Object.entries({
        'another provider\'s': hidden.find(other => other.provider !== caller.provider.id),
        'someone else\'s': hidden.find(other => other.provider === caller.provider.id && (other.file === null || !former.has(other.file))),
        'of a former part': hidden.find(other => other.file !== null && former.has(other.file)),
      }).filter(([whose, other]) => other !== undefined && (proving || !done.has(`${place} ${whose}`)))
      if (others.length === 0) { noOther += positions.has(place) ? 0 : 1; continue }
      for (const [whose] of others) done.add(`${place} ${whose}`)
      templates.add(`${call.method} ${call.template}`)
      positions.add(place)
      const swapped = (by: string) => send(browser, caller, { ...call, path: call.path.replaceAll(id, by), body: call.body.replaceAll(id, by) })
      await changed()
      let nothing = await swapped(newAnonymousId())
      let writtenForNothing = (await changed()).join(' ')
      for (const [whose, other] of others) {
        if (!other) continue
        let answer = await swapped(other.id)
        let written = (await changed()).join(' ')
        const alike = () => answer.status === nothing.status && answer.text === nothing.text && answer.location === nothing.location && written === writtenForNothing
        if (!alike()) {
          // A form that went through once may be too late the next time, and where guessing becomes slow one waits an hour: so once more, side by side.
          if (answer.status === 429 || nothing.status === 429) house.travelTo(new Date(house.now().getTime() + 61 * 60_000))
          ;[answer, written] = [await swapped(other.id), (await changed()).join(' ')]
          ;[nothing, writtenForNothing] = [await swapped(newAnonymousId()), (await changed()).join(' ')]
        }
        swaps.set(whose, (swaps.get(whose) ?? 0) + 1)
        const told = `${caller.name}, ${place}, ${kind} ${whose}`
        if (answer.status >= 500) broke.push(`${told}: ${answer.status}`)
        if (answer.status !== nothing.status || answer.text !== nothing.text || answer.location !== nothing.location) tellsMore.push(`${told}: ${answer.status} ${answer.location}, where a random id has ${nothing.status} ${nothing.location}`)
        if (written !== writtenForNothing || answer.status >= 400 && written !== '') wrote.push(`${told}: ${answer.status}, and ${written || 'nothing'} was written, where a random id has ${writtenForNothing || 'nothing'}`)
      }
    }
  }
  // Calls that no visit came by: the address alone, with ids of elsewhere in all its places.
  const withIds = house.app.routes.filter(name => /:/.test(name) && !/:(scheme|locale|words|form)\b/.test(name) && !leaves.test(name) && inShare(name.split(' ')[1] ?? ''))
  const rest = withIds.filter(name => !templates.has(name))
  const foreign = new Map<Caller, readonly string[]>()
  const browsers = new Map<Caller, Browser>()
  for (const [turn, name] of rest.entries()) for (const caller of proving ? callers : callers.slice(turn % callers.length, turn % callers.length + 1)) {
    const browser = browsers.get(caller) ?? await house.signedIn(caller.id, caller.provider)
    browsers.set(caller, browser)
    if (!foreign.has(caller)) { const visible = await visibleTo(caller); foreign.set(caller, [false, true].flatMap(own => known.filter(one => (one.provider === caller.provider.id) === own && one.id !== caller.id && !visible.has(one.id) && one.kind !== 'person').slice(0, 40).map(({ id }) => id))) }
    const ids = foreign.get(caller) ?? []
    const [word, template = ''] = name.split(' ')
    const asked = (id: string) => send(browser, caller, { method: word === 'POST' ? 'POST' : 'GET', path: template.replaceAll(/:\w+/g, id), body: '' })
    await changed()
    const nothing = await asked(newAnonymousId())
    for (const id of [ids[turn % ids.length], ids[(turn + ids.length / 2) % ids.length | 0]]) {
      if (id === undefined) continue
      const answer = await asked(id)
      const written = await changed()
      templates.add(name)
      swaps.set('in a call nobody made', (swaps.get('in a call nobody made') ?? 0) + 1)
      if (answer.status === 429 || nothing.status === 429) continue
      if (answer.status >= 500) broke.push(`${caller.name}, ${name}: ${answer.status}`)
      if (answer.status !== nothing.status || answer.text !== nothing.text || answer.location !== nothing.location) tellsMore.push(`${caller.name}, ${name} with ${id}: ${answer.status} ${answer.location}, where a random id has ${nothing.status} ${nothing.location}`)
      if (answer.status >= 400 && written.length > 0) wrote.push(`${caller.name}, ${name}: ${answer.status}, and ${written.join(' ')} was written`)
    }
  }
  expect(withIds.filter(name => !templates.has(name)), 'routes with an id in which none was ever swapped').toEqual([])
  console.log(`swapped ids: ${recorded} calls recorded by ${callers.length} people; ${positions.size} places for an id in ${templates.size} routes; ${[...swaps].map(([whose, times]) => `${times} ${whose}`).join(', ')}; ${noOther} places without anything foreign of their kind`)
  expect(tellsMore).toEqual([])
  expect(wrote).toEqual([])
  expect(broke).toEqual([])
  expect(house.broken).toEqual([])
  expect(positions.size).toBeGreaterThan(everything ? 100 : 20)
  // Of a file one left there are few places: not in every share is one.
  for (const whose of ['another provider\'s', 'someone else\'s', ...everything ? ['of a former part'] : []]) expect(swaps.get(whose) ?? 0, whose).toBeGreaterThan(0)
}, proving ? 7_200_000 : 300_000)
