/**
 * Every route and every form, as every role, with input that nobody means: missing, far too long, of the wrong kind,
 * hostile, or naming what belongs to someone else. The answer is always a page: nothing breaks, nothing is half
 * written, and what is foreign cannot be told from what does not exist. Routes and forms are found by going there.
 */
import { beforeAll, expect, test } from 'vitest'
import { sql } from '../kit/db.ts'
import { newAnonymousId } from '../kit/id.ts'
import { crawl, type FormSeen } from './crawl.ts'
import { friday, openFullHouse, roleNames, type Role } from './full-house.ts'
import type { Browser } from './house.ts'
import { filledIn, withoutChance } from './markup.ts'
import { inShare } from './share.ts'
import { watchWrites } from './written.ts'

const proving = Boolean(process.env['PROVE'])
const house = await openFullHouse()
const roles = roleNames.map(name => house.roles[name])

const long = 'n'.repeat(100_000)
const script = `"'><script>alert("was here")</script>`
/** Each is written into a body or an address as it stands, so that what is no proper encoding gets through too. */
const hostile: Readonly<Record<string, readonly string[]>> = {
  'left empty': [''],
  'far too long': [long],
  'twice': ['a', 'b'],
  'a thousand times': Array.from({ length: 1000 }, () => 'a'),
  'NUL': ['a%00b'],
  'half a surrogate': ['%ED%A0%80'],
  'half a surrogate and a whole one': ['%ED%A0%80%F0%9F%92%A9'],
  'no encoding': ['%ZZ%'],
  'turned around': [encodeURIComponent('\u202Eneerhcs\u0000\u200F')],
  'SQL': [encodeURIComponent(`' or 1=1; drop table person; --`)],
  'a script': [encodeURIComponent(script)],
  'a path': [encodeURIComponent('../../../../etc/passwd')],
  'an address elsewhere': [encodeURIComponent('//elsewhere.example/')],
  'line ends': [encodeURIComponent('a\r\nset-cookie: b=c\r\n\r\n<html>')],
  'a great number': ['9'.repeat(400)],
  'less than nothing': ['-1'],
  'no number': ['1e309'],
  'no day': ['2026-02-30'],
  'the end of time': ['275760-09-13'],
  'digits of another script': [encodeURIComponent('٠٦١٢٣٤٥٦٧٨')],
  'a name of objects': ['__proto__'],
}

type Sent = { readonly status: number; readonly text: string; readonly location: string }
/** One raw request with this browser's cookies. */
const ask = async (browser: Browser, role: Role, method: 'GET' | 'POST', url: string, payload = '', type = 'application/x-www-form-urlencoded'): Promise<Sent> => {
  const response = await house.app.web.inject({
    method, url,
    headers: { host: role.provider.host ?? 'houvast.localhost', cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(method === 'POST' ? { 'content-type': type, 'sec-fetch-site': 'same-origin' } : {}) },
    ...(method === 'POST' ? { payload } : {}),
  })
  return { status: response.statusCode, text: response.payload, location: String(response.headers.location ?? '') }
}

const encode = (fields: Readonly<Record<string, string>>): string => Object.entries(fields).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
const withField = (fields: Readonly<Record<string, string>>, name: string, values: readonly string[]): string => {
  const others = encode(Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name)))
  return [others, ...values.map(value => `${encodeURIComponent(name)}=${value}`)].filter(part => part !== '').join('&')
}

/** What a no may write all the same. */
const written: Readonly<Record<string, string>> = {
  'log.entry': 'whoever was refused may have looked',
  receipt_tries: 'guessing becomes slow', sign_in_tries: 'guessing becomes slow',
  passkey_challenge: 'made for a page, spent by an answer',
}
const changed = await watchWrites(house, written)

const wrong: string[] = []
let sent = 0
/** Where the way out leads: to what any screen may show, and nowhere that is asked for. */
const exits = new Set(roles.map(({ provider }) => provider.exitUrl))
/** Sends it and holds the answer to what every answer must be. */
const tryIt = async (what: string, request: () => Promise<Sent>): Promise<Sent> => {
  const answer = await request()
  sent++
  const tables = await changed()
  if (answer.status >= 500) wrong.push(`${what}: ${answer.status}`)
  if (answer.status >= 400 && tables.length > 0) wrong.push(`${what}: ${answer.status}, and yet something was written: ${tables.join(', ')}`)
  if (answer.status >= 300 && answer.status < 400 && !exits.has(answer.location) && !/^\/(?![/\\])/.test(answer.location)) wrong.push(`${what}: leads to ${answer.location.slice(0, 60)}`)
  if (/<script>alert|"'>/.test(answer.text)) wrong.push(`${what}: comes back as it was typed`)
  return answer
}

/** A route's address with something in each of its places. */
const fill = (template: string, value: string): string => template.replaceAll(/:\w+/g, value)
const leaves = (route: string) => leavesFor(route.split(' ')[1] ?? '')
const leavesFor = (template: string) => /^\/(away|sign-out)$/.test(template)
/** What ends things is tried last, so that there is something to try before. */
const ending = /cancellation|ending|departure|end$|renew|drop|remove|password|recovery|app$/
/** Asks nobody who they are and no table anything: what one role finds there, all do. */
const alikeForAll = /^\/(cost-of-absence|recovery\/ask|together)\b/
const inOrder = (forms: readonly FormSeen[]) => forms.toSorted((a, b) => Number(ending.test(a.template)) - Number(ending.test(b.template)))

const crawled = new Map<Role, Awaited<ReturnType<typeof crawl>>>()
beforeAll(async () => { for (const role of roles) crawled.set(role, await crawl(house.app.routes, await role.browser(), 2, role.given)) })

/** Deterministic, and spread over all: one in so many. */
const oneIn = (many: number) => { let count = 0; return () => proving || count++ % many === 0 }

test('the pages of every role stand, and there are forms to try', () => {
  for (const role of roles) {
    const { pages, forms } = crawled.get(role) ?? { pages: [], forms: [] }
    expect(pages.filter(({ answer }) => answer.status >= 500).map(({ path }) => `${role.name} ${path}`)).toEqual([])
    expect(forms.length, role.name).toBeGreaterThan(3)
  }
  expect(house.broken).toEqual([])
})

test('every field of every form', async () => {
  const chosen = oneIn(10)
  await changed()
  for (const role of roles) for (const form of inOrder(crawled.get(role)?.forms ?? [])) {
    if (!inShare(form.template)) continue
    if (alikeForAll.test(form.template) && role !== house.roles.visitor) continue
    let browser = await role.browser()
    await changed()
    const good = filledIn(form)
    const to = (body: string) => (form.method === 'POST' ? ask(browser, role, 'POST', form.action, body) : ask(browser, role, 'GET', `${form.action.split('?')[0]}?${body}`.slice(0, 60_000)))
    await tryIt(`${role.name} ${form.template}: nothing at all`, () => to(''))
    for (const { name } of form.fields) {
      await tryIt(`${role.name} ${form.template} ${name}: not there`, () => to(withField(good, name, [])))
      await tryIt(`${role.name} ${form.template} ${name}: nested`, () => to(`${withField(good, name, [])}&${name}[a][b]=1&${name}[]=2&${name}.c=3`))
      for (const [kind, values] of Object.entries(hostile)) {
        if (!chosen()) continue
        // A form that went through may have ended what it was about, or the sign-in itself.
        if (leavesFor(form.template)) { browser = await role.browser(); await changed() }
        await tryIt(`${role.name} ${form.template} ${name}: ${kind}`, () => to(withField(good, name, values)))
      }
    }
  }
  expect(house.broken).toEqual([])
  expect(wrong.splice(0)).toEqual([])
}, proving ? 3_600_000 : 600_000)

test('every route with every kind of place in its address, and with forms it never showed', async () => {
  const chosen = oneIn(8)
  // What cannot be an id is refused before anyone asks for whom: each place comes by each route in one role or another.
  const placed = oneIn(3)
  await changed()
  const places = [newAnonymousId(), '0', 'nothing', '%00', '%ZZ', '%ED%A0%80', '..%2f..%2fetc%2fpasswd', encodeURIComponent(script), encodeURIComponent(`' or 1=1 --`), 'n'.repeat(190), 'n'.repeat(5000), '__proto__', 'constructor']
  const everyField = [...new Set([...crawled.values()].flatMap(({ forms }) => forms.flatMap(({ fields }) => fields.map(({ name }) => name))))]
  for (const role of roles) {
    const browser = await role.browser()
    await changed()
    const routes = house.app.routes.filter(inShare)
    // What leaves comes last: whoever left is nobody from then on.
    for (const name of [...routes.filter(one => !leaves(one)), ...routes.filter(leaves)]) {
      const [method, template = ''] = name.split(' ')
      if (method === 'GET') {
        for (const place of template.includes(':') ? places.filter(() => placed()) : ['']) await tryIt(`${role.name} ${name} ${place.slice(0, 20)}`, () => ask(browser, role, 'GET', fill(template, place)))
        if (chosen()) for (const value of [encodeURIComponent(script), '%00', '%ZZ', long.slice(0, 12_000)]) await tryIt(`${role.name} ${name} in the query`, () => ask(browser, role, 'GET', `${fill(template, newAnonymousId())}?${everyField.slice(0, 40).map(field => `${field}=${everyField.length > 20 ? value.slice(0, 200) : value}`).join('&')}&to=${value}&done=${value}`))
        continue
      }
      for (const place of template.includes(':') ? places.filter(() => chosen()) : ['']) await tryIt(`${role.name} ${name} ${place.slice(0, 20)}`, () => ask(browser, role, 'POST', fill(template, place), everyField.map(field => `${field}=1`).join('&')))
    }
  }
  expect(house.broken).toEqual([])
  expect(wrong.splice(0)).toEqual([])
}, proving ? 3_600_000 : 600_000)

test('bodies that are no form', async () => {
  await changed()
  const posts = house.app.routes.filter(name => name.startsWith('POST ') && inShare(name)).map(name => name.slice(5))
  for (const role of [house.roles.visitor, house.roles.guide]) {
    const browser = await role.browser()
    await changed()
    for (const template of posts) {
      const url = fill(template, newAnonymousId())
      const answer = async (payload: string, type?: string) => (await tryIt(`${role.name} POST ${template} ${type}`, () => ask(browser, role, 'POST', url, payload, type))).status
      expect([await answer('a='.padEnd(300_000, 'n')), await answer('<a/>', 'application/xml'), await answer('--x\r\n\r\n--x--', 'multipart/form-data; boundary=x')], template).toEqual([413, 415, 415])
      for (const [payload, type] of [['act=1', 'text/plain'], ['{"__proto__":{"act":["1"]},"words":{"a":1}}', 'application/json'], ['{"a":', 'application/json']] as const) await answer(payload, type)
    }
  }
  expect(house.broken).toEqual([])
  expect(wrong.splice(0)).toEqual([])
}, proving ? 3_600_000 : 600_000)

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const withoutIds = ({ status, text, location }: Sent) => ({ status, text: withoutChance(text).replaceAll(uuid, 'id'), location: location.replaceAll(uuid, 'id') })

/** Ids of all kinds that this role cannot see: of other people, and of the other provider. */
const foreignTo = async (role: Role): Promise<readonly string[]> => {
  const tables = await house.asSuperuser<{ readonly name: string; readonly ids: string }>(`
    select table_name as name, string_agg(column_name, ' ') as ids from information_schema.columns where table_schema = 'public' and data_type = 'uuid' and column_name <> 'provider_id' and table_name not in ('provider', 'closed_house') group by 1`)
  const found = new Set<string>()
  const visible = new Set<string>()
  const read = tables.filter(({ name }) => !['receipt', 'party_departure'].includes(name))
  for (const { name, ids } of read) {
    const columns = ids.split(' ').map(column => `${column}::text`).join(', ')
    const query = `select unnest(array[${columns}]) as id from ${name}`
    const mine = await house.database.as({ provider: role.provider.id, person: role.person }, tx => tx.rows<{ readonly id: string }>(Object.assign(sql``, { parts: [query] }))).catch(() => [])
    for (const { id } of mine) visible.add(id)
    const perProvider = await house.asSuperuser<{ readonly id: string; readonly own: boolean }>(`select id, own from (select unnest(array[${columns}]) as id, provider_id = $1 as own from ${name}) all_ids where id is not null`, [role.provider.id])
    const unseen = perProvider.filter(({ id }) => !visible.has(id))
    for (const own of [true, false]) for (const { id } of unseen.filter(one => one.own === own).slice(0, proving ? 5 : 1)) found.add(id)
  }
  return [...found].filter(id => !visible.has(id))
}

test('what belongs to someone else is answered as what does not exist', async () => {
  house.travelTo(friday)
  let compared = 0
  const tellsMore: string[] = []
  for (const role of roles) {
    const foreign = await foreignTo(role)
    expect(foreign.length, role.name).toBeGreaterThan(3)
    const forms = crawled.get(role)?.forms ?? []
    const browser = await role.browser()
    const compare = async (what: string, request: (id: string) => Promise<Sent>) => {
      let nothing = await request(newAnonymousId())
      // Each route meets one of them, the next route the next: one of every kind in its place is swapped in test/swapped-ids.story.test.ts.
      const turn = compared % foreign.length
      for (const id of [...foreign, ...foreign].slice(turn, turn + Math.min(proving ? 60 : 1, foreign.length))) {
        let answer = await request(id)
        if (nothing.status === 429 || answer.status === 429) {
          // Where guessing becomes slow the next guess waits an hour, and a page may be another by then.
          house.travelTo(new Date(house.now().getTime() + 61 * 60_000))
          nothing = await request(newAnonymousId())
          answer = await request(id)
        }
        compared++
        const [told, known] = [withoutIds(answer), withoutIds(nothing)]
        if (told.status !== known.status || told.text !== known.text || told.location !== known.location) tellsMore.push(`${what} with ${id}: ${told.status} ${told.location}, where a random id has ${known.status} ${known.location}`)
      }
    }
    for (const name of house.app.routes.filter(name => name.includes(':') && !/:(scheme|locale|words|form)\b/.test(name) && inShare(name))) {
      const [method, template = ''] = name.split(' ')
      const good = forms.find(form => form.method === 'POST' && form.template === template)
      const body = good ? encode(filledIn(good)) : ''
      await compare(`${role.name} ${name}`, id => ask(browser, role, method === 'GET' ? 'GET' : 'POST', fill(template, id), body))
    }
    for (const form of forms.filter(form => form.method === 'POST' && inShare(form.template))) for (const { name, values } of form.fields) {
      if (name === 'act' || !values[0] || !new RegExp(uuid.source).test(values[0])) continue
      const good = filledIn(form)
      const { act: _act, ...rest } = good
      await compare(`${role.name} ${form.template} ${name}`, id => ask(browser, role, 'POST', form.action, encode({ ...rest, [name]: (values[0] ?? '').replaceAll(uuid, id) })))
    }
  }
  console.log(`bad input: ${sent} requests over ${house.app.routes.length} routes; ${compared} foreign ids compared with random ones`)
  expect(tellsMore).toEqual([])
  expect(house.broken).toEqual([])
}, proving ? 3_600_000 : 600_000)
