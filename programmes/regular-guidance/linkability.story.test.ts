/**
 * Whoever went on by name and ticked nothing is not found back: the whole database is read as its superuser, sealed
 * values by their keys' ids and rows by the transaction that wrote them, and nothing leads from the old to the new.
 */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { programmes } from '../index.ts'
import { openHouse } from '../../test/house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import { openedWith } from '../../test/opened.ts'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { recordOutcomeOf } from '../../core/talks/talk.store.ts'
import { signInAs } from '../../core/visit.ts'
import { letIn } from '../../core/referrals/arriving.ts'

type Row = { readonly table: string; readonly xmin: string; readonly json: string }

const house = await openHouse()
const { marleen, jaap } = cast
/** For whom every key is wrapped. */
const instance = '00000000-0000-4000-8000-000000000000'
const night = new Date('2026-11-21T01:51:00Z')

const wholeDatabase = async (): Promise<readonly Row[]> => {
  const tables = await house.asSuperuser<{ readonly name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'keys', 'log', 'graphile_worker')`)
  return (await Promise.all(tables.map(({ name }) => house.asSuperuser<Row>(`select '${name}' as table, xmin::text, to_jsonb(t)::text as json from ${name} t`)))).flat()
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** A sealed value begins with its suite and the id of its key. */
const keyIds = (json: string) => [...json.matchAll(/\\\\x01([0-9a-f]{32})[0-9a-f]{56,}/g)].map(([, hex = '']) => hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'))
const idsOf = ({ json }: Row) => [...json.match(uuid) ?? [], ...keyIds(json)]

/** Everything that hangs together with someone, without going through what all share: the house, its staff, its own key. */
const about = (person: string, rows: readonly Row[], shared: ReadonlySet<string>): readonly Row[] => {
  const known = new Set([person])
  const found = new Set<Row>()
  for (let more = true; more;) {
    more = false
    for (const row of rows) {
      if (found.has(row)) continue
      const ids = idsOf(row).filter(id => !shared.has(id))
      if (!ids.some(id => known.has(id))) continue
      found.add(row)
      for (const id of ids) known.add(id)
      more = true
    }
  }
  return [...found]
}

/** Presses through the steps at this moment; says at which. */
const goOnAt = async (at: Instant, name: string): Promise<Id<'person'>> => {
  const from = addMinutes(at, -90)
  const before = house.now()
  house.travelTo(addMinutes(from, -60))
  const opened = await openedWith(house, { provider: deHaven, guide: marleen.id, from, now: house.now(), contact: { handle: `woord-${name.toLowerCase()}` } })
  await house.as(marleen.id, tx => recordOutcomeOf(tx, { talk: opened.talk, trajectory: opened.trajectory, appointment: opened.appointment, outcome: 'held', by: opened.guide, at: addMinutes(from, 31) }))
  house.travelTo(at > before ? at : before)
  const browser = house.browser()
  const cookie = await house.as(null, tx => signInAs({ tx, now: house.now() }, opened.person, 'receipt', null))
  browser.cookies.set(cookie.name, cookie.value ?? '')
  const formOf = (text: string, action: string) => filledIn(formsIn(text, '/').find(one => one.action === action) ?? { method: 'POST', action, fields: [] })
  const details = await browser.get(`/onward/details?programme=regular-guidance&guide=${jaap.id}`)
  const check = await browser.post('/onward/check', { ...formOf(details.text, '/onward/check'), name, mail: `${name}@thuis.example`, along: [] })
  expect((await browser.post('/onward/arrivals', { ...formOf(check.text, '/onward/arrivals'), along: [] })).text).toContain('Je vraag is onderweg')
  return opened.person
}

test('with nothing ticked, nothing in the whole database leads from the old to the new', async () => {
  for (const guide of [marleen.id, jaap.id]) await house.as(guide, tx => keepAgenda(tx, guide))
  const presses = [new Date('2026-11-20T11:07:00Z'), new Date('2026-11-20T14:23:00Z')]
  const old = [await goOnAt(present(presses[0]), 'Anna'), await goOnAt(present(presses[1]), 'Bram')]
  house.travelTo(night)
  await letIn(house.database, house.vault, deHaven.id, programmes, night)

  const rows = await wholeDatabase()
  const staff = Object.values(cast).map(({ id }) => id)
  const own = rows.filter(({ table, json }) => table === 'keys.scope_key' && json.includes(`"scope_id": "${deHaven.id}"`)).flatMap(idsOf)
  const shared = new Set<string>([deHaven.id, instance, ...staff, ...own])
  const [news] = [await house.as(jaap.id, tx => tx.rows<{ readonly person: string }>(sql`select person_id as person from requests_to_me()`))]
  expect(news).toHaveLength(2)
  const before = old.map(person => about(person, rows, shared))
  const after = news.map(({ person }) => about(person, rows, shared))
  for (const side of [...before, ...after]) expect(side.length).toBeGreaterThan(8)

  for (const one of before) for (const other of after) {
    expect(one.filter(row => other.includes(row)), 'a row that both hang on').toEqual([])
    const writers = new Set(one.map(({ xmin }) => xmin))
    expect(other.filter(({ xmin }) => writers.has(xmin)), 'rows that one transaction wrote').toEqual([])
  }
  // Everything new is of that night or of a day; nothing is of the day's hours.
  const moments = (side: readonly Row[]) => side.flatMap(({ json }) => json.match(/\d{4}-\d\d-\d\dT[\d:.]+\+00:00/g) ?? []).map(text => new Date(text))
  for (const moment of after.flatMap(moments)) expect(moment.getTime() % 86_400_000 === 0 || moment >= night, moment.toISOString()).toBe(true)
  // And no transaction of the night lies beside one of the day.
  const last = Math.max(...before.flat().map(({ xmin }) => Number(xmin)))
  const first = Math.min(...after.flat().map(({ xmin }) => Number(xmin)))
  expect(first).toBeGreaterThan(last)
  // Both who came that day are alike: neither the order nor the ids of the new tell who is who.
  const newIds = after.flat().flatMap(({ json }) => json.match(uuid) ?? []).filter(id => !shared.has(id))
  expect(newIds.filter(id => id[14] !== '4'), 'ids that carry a moment').toEqual([])
  expect(rows.filter(({ table }) => table === 'public.arrival')).toEqual([])
})

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('expected to be there')
  return value
}
