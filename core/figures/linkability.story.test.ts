/**
 * Whose slip is it, and who came in by whose poster? Someone holds the whole database, every schema of it, the write-ahead
 * log, what the servers said, and the instance's keys as well, and knows whom each trajectory is about. What is left to
 * them is chance.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addMinutes, parseDay } from '../../kit/time.ts'
import { openFullHouse, present, type Booked } from '../../test/full-house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import { foundIn, needlesFor, type Needle } from '../../test/needles.ts'
import { keepWal, withoutPageImages } from '../../test/wal.ts'
import { welcomeAffiliate } from '../organisations/affiliate.store.ts'
import { recordCluster, recordComposition } from './cluster.store.ts'
import { parseHalfYear } from './half-year.ts'
import { readSlip } from './slip.ts'
import { openSlipBox } from './slip-box.ts'
import { takeSlips } from './slip.store.ts'

const said: string[] = []
const speaking = { log: console.log, error: console.error, warn: console.warn, info: console.info }
for (const speaker of ['log', 'error', 'warn', 'info'] as const) console[speaker] = (...words: readonly unknown[]) => { said.push(words.map(String).join(' ')) }

const house = await openFullHouse()
const wal = await keepWal(house)
type Person = { readonly booked: Booked; readonly trajectory: Id<'trajectory'>; readonly answer: 'gives' | 'declines'; readonly cluster: Id<'cluster'> }
const people: Person[] = []
const count = 12
const from = (index: number) => ({ address: `203.0.113.${100 + index}`, agent: `Verrekijker/${index}.7 (kijkdoos)` })

/** Where people work: each cluster of one affiliate, named so that it is found wherever it stands. */
const clusters = [{ id: newId<'cluster'>(), affiliate: newId<'affiliate'>(), name: 'Scholengroep Zwanenveer' }, { id: newId<'cluster'>(), affiliate: newId<'affiliate'>(), name: 'Stichting Kraaiennest' }] as const
const ofWork = clusters.flatMap(({ id, affiliate, name }) => [id, affiliate, name])
const ofPeople = () => people.flatMap(({ booked, trajectory }) => [booked.person, trajectory])

/** Names in every dress; ids as text and as the sixteen bytes they are stored as. */
const dressed = (words: readonly string[]): readonly Needle[] => words.flatMap(word => /^[0-9a-f-]{36}$/.test(word)
  ? [{ what: `${word} (text)`, bytes: Buffer.from(word) }, { what: `${word} (bytes)`, bytes: Buffer.from(word.replaceAll('-', ''), 'hex') }]
  : needlesFor(word))

const tables = () => house.asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast')`)
/** Which transaction wrote each row of a table, in the order the rows lie. */
const written = (table: string) => house.asSuperuser<{ readonly xmin: string; readonly row: Record<string, unknown> }>(`select t.xmin::text, to_jsonb(t) as row from ${table} t order by t.ctid`)
const everything = async () => (await Promise.all((await tables()).map(async ({ name }) => (await written(name)).map(({ xmin, row }) => ({ table: name, xmin, text: JSON.stringify(row) }))))).flat()
const names = (text: string, words: Iterable<string>): boolean => [...words].some(word => text.includes(word))

/** Where in the log of writes the day began and ended, and the night. */
const at: { day: bigint; evening: bigint; night: bigint; morning: bigint } = { day: 0n, evening: 0n, night: 0n, morning: 0n }

test('twelve people come in by the poster and to the end of their talks; all but two give a slip and say where they work', async () => {
  const joined = present(parseDay('2025-08-01'))
  await house.as(cast.ellen.id, async tx => {
    for (const { id, affiliate, name } of clusters) {
      await welcomeAffiliate(tx, { id: affiliate, name, place: 'Kerkdiep', staff: 240, joinedOn: joined }, cast.ellen.id)
      await recordCluster(tx, id, name, cast.ellen.id)
      await recordComposition(tx, { cluster: id, fromDay: joined, staff: 240, yearlyFee: 720_000, affiliates: [affiliate] }, cast.ellen.id)
    }
  })
  // Reading alone may rewrite a page that was written just before; from here on these are not.
  await house.asSuperuser('vacuum (freeze) affiliate, cluster, cluster_composition, cluster_affiliate')
  await house.asSuperuser('analyze')
  await house.asSuperuser('checkpoint')
  at.day = await wal.now()
  for (let index = 0; index < count; index++) {
    house.comeFrom(from(index))
    const booked = await house.book({ guide: [cast.marleen, cast.jaap, cast.samira][index % 3]?.id ?? cast.marleen.id })
    const [row] = await house.asSuperuser<{ readonly trajectory: Id<'trajectory'> }>('select trajectory_id as trajectory from party where person_id = $1', [booked.person])
    people.push({ booked, trajectory: present(row).trajectory, answer: index % 6 === 5 ? 'declines' : 'gives', cluster: present(clusters[index % 2]).id })
  }
  house.travelTo(addMinutes(house.now(), 28 * 24 * 60))
  for (const { trajectory } of people) {
    await house.asSuperuser(`insert into talk_outcome (provider_id, talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at)
      select a.provider_id, a.talk_id, a.trajectory_id, a.id, 'held', (select p.id from party p where p.trajectory_id = a.trajectory_id and p.person_id = a.guide_id), now() from appointment a where a.trajectory_id = $1`, [trajectory])
  }
  for (const [index, { booked, answer, cluster }] of people.entries()) {
    house.comeFrom(from(index))
    const browser = await house.returned(booked.person)
    expect((await browser.get('/my-appointment')).text).toContain('Heeft het geholpen?')
    const page = await browser.get('/my-appointment/slip')
    const form = present(formsIn(page.text, '/my-appointment/slip').find(({ action }) => action === '/my-appointment/slip'))
    expect(page.text).toContain('Zwanenveer')
    const done = await browser.post('/my-appointment/slip', { ...filledIn(form), helped: 'yes', themes: ['sleep'], cluster, give: answer === 'gives' ? 'yes' : 'no' })
    expect(done.text).toContain('We vragen het niet nog een keer')
    expect(done.text).not.toContain('Heeft het geholpen?')
    // A second time there is nothing to give.
    expect((await browser.send('/my-appointment/slip', { helped: 'yes', give: 'yes' })).location).toBe('/my-appointment')
  }
  at.evening = await wal.now()
  expect(house.broken).toEqual([])
})

test('by day: not a trace of who gave one and who did not', async () => {
  expect(await house.asSuperuser('select from slip')).toHaveLength(0)
  const asked = await house.asSuperuser<{ readonly trajectory: Id<'trajectory'>; readonly xmin: string }>('select trajectory_id as trajectory, xmin::text from slip_question')
  expect(asked).toHaveLength(count)
  const all = await everything()
  const shapes = new Map<string, Set<string>>([['gives', new Set()], ['declines', new Set()]])
  for (const { trajectory, answer } of people) {
    const lines = await house.asSuperuser<{ readonly shape: string }>(`select event || action || coalesce(role, '') || fields::text || outcome as shape from log.entry where subject_id = $1 and event like 'slip%' order by 1`, [trajectory])
    // And the transaction of the answer wrote the same rows, of the same length, whichever it was.
    const { xmin } = present(asked.find(one => one.trajectory === trajectory))
    const rows = all.filter(row => row.xmin === xmin).map(({ table, text }) => `${table} ${text.length}`).toSorted()
    expect(rows.length).toBeGreaterThan(1)
    shapes.get(answer)?.add([...lines.map(({ shape }) => shape), ...rows].join('|'))
  }
  expect([...shapes.get('gives') ?? []]).toEqual([...shapes.get('declines') ?? []])
})

test('by night: no row, transaction, order or id ties a slip to a trajectory', async () => {
  // Reading, tidying and the server's own statistics write about whoever was there by day. They are done with before the
  // night begins, so that what is in its log of writes is what the night wrote.
  await house.asSuperuser('vacuum (freeze, analyze)')
  // At its worst: a checkpoint just before.
  await house.asSuperuser('checkpoint')
  at.night = await wal.now()
  await house.database.as({ provider: deHaven.id, person: 'worker' }, tx => house.app.countSlips(tx, deHaven, house.now()))
  at.morning = await wal.now()
  const slips = await written('slip')
  expect(slips).toHaveLength(people.filter(({ answer }) => answer === 'gives').length)
  const ids = new Set(slips.map(({ row }) => String(row['id'])))
  const nights = new Set(slips.map(({ xmin }) => xmin))
  expect(nights.size).toBe(1)
  const found: string[] = []
  for (const { table, xmin, text } of await everything()) {
    // Nowhere else does a slip's id stand, and what the night wrote speaks of nobody's trajectory.
    if (table !== 'public.slip' && names(text, ids)) found.push(`${table} names a slip`)
    if (nights.has(xmin) && names(text, ofPeople())) found.push(`${table} was written with the slips and names someone`)
  }
  expect(found).toEqual([])
})

test('no row and no transaction names a place of work and a person, and nothing at all an address or a browser', async () => {
  const all = await everything()
  const transactions = { work: new Set<string>(), people: new Set<string>() }
  const holding = { work: new Set<string>(), people: new Set<string>() }
  const found: string[] = []
  for (const { table, xmin, text } of all) {
    const of = { work: names(text, ofWork), people: names(text, ofPeople()) }
    for (const kind of ['work', 'people'] as const) if (of[kind]) {
      transactions[kind].add(xmin)
      holding[kind].add(table)
    }
    if (of.work && of.people) found.push(`${table} names both`)
  }
  expect([...holding.work].toSorted()).toEqual(['public.affiliate', 'public.cluster', 'public.cluster_affiliate', 'public.cluster_composition'])
  expect(holding.people.size).toBeGreaterThan(8)
  expect([...transactions.work].filter(xmin => transactions.people.has(xmin))).toEqual([])
  const ofDevices = people.flatMap((_, index) => [from(index).address, from(index).agent]).concat('203.0.113', 'Verrekijker').flatMap(needlesFor)
  for (const { table, text } of all) for (const what of foundIn(Buffer.from(text), ofDevices)) found.push(`${table}: ${what}`)
  expect(found).toEqual([])
})

test('the write-ahead log: by day it names no place of work and no slip, by night nobody', async () => {
  const [day, night] = [wal.between(at.day, at.evening), wal.between(at.night, at.morning)]
  const slips = (await written('slip')).map(({ row }) => String(row['id']))
  // What must be there is: people by day, slips by night.
  expect(foundIn(day, dressed(ofPeople())).length).toBeGreaterThan(count)
  expect(foundIn(night, dressed(slips)).length).toBe(slips.length)
  expect(foundIn(withoutPageImages(day), dressed(ofPeople())).length).toBeGreaterThan(count)
  expect(foundIn(withoutPageImages(day), dressed([...ofWork, ...slips]))).toEqual([])
  expect(foundIn(withoutPageImages(night), dressed([...ofWork, ...ofPeople()]))).toEqual([])
  const devices = people.flatMap((_, index) => [from(index).address, from(index).agent]).flatMap(needlesFor)
  expect([...foundIn(day, devices), ...foundIn(night, devices)]).toEqual([])
})

test('what the servers said names nobody, no place of work, no address and no browser', () => {
  Object.assign(console, speaking)
  const log = readFileSync(join(inject('postgres').host, 'server.log'))
  expect(log.length).toBeGreaterThan(0)
  const needles = [...dressed([...ofWork, ...ofPeople()]), ...people.flatMap((_, index) => [from(index).address, from(index).agent]).flatMap(needlesFor)]
  expect(foundIn(Buffer.concat([log, Buffer.from(said.join('\n'))]), needles)).toEqual([])
})

test('who guesses by the order of rows, of ids, of keys or of the log of writes is right as often as chance has it', async () => {
  // Each slip bears a number in place of its theme, known to this test alone.
  const half = present(parseHalfYear('2026-2'))
  const around = (tx: Parameters<typeof takeSlips>[0]) => ({ tx, vault: house.vault, provider: deHaven })
  const rounds = process.env['PROVE'] ? 200 : 20
  const each = 20
  const right = { rows: 0, ids: 0, keys: 0, writes: 0 }
  for (let round = 0; round < rounds; round++) {
    await house.asSuperuser('delete from slip')
    const box = openSlipBox()
    for (let index = 0; index < each; index++) box.drop(deHaven.id, { halfYear: half, slip: { cluster: null, themes: [String(index)], talks: '1', scores: null, helped: 'yes', ...(index % 2 === 0 && { prevention: { came: 'before', outcome: 'inside', waited: 15 } as const }) } })
    const before = await wal.now()
    await house.as('worker', tx => box.empty(around(tx)))
    const writes = wal.between(before, await wal.now())
    const rows = (await house.asSuperuser<{ readonly id: string }>('select id from slip order by ctid')).map(({ id }) => id)
    const keys = (await house.asSuperuser<{ readonly id: string }>('select s.id from keys.document_key k join slip s on document_key_of(s.content) = k.id order by k.ctid')).map(({ id }) => id)
    const placeOf = (id: string) => writes.indexOf(Buffer.from(id.replaceAll('-', ''), 'hex'))
    const orders = { rows, ids: rows.toSorted(), keys, writes: rows.toSorted((one, other) => placeOf(one) - placeOf(other)) }
    expect(rows.filter(id => placeOf(id) < 0)).toEqual([])
    const opened = await house.as('worker', async tx => {
      const taken = await takeSlips(tx, half)
      const texts = await house.vault.openAll(tx, deHaven.id, taken.map(({ id, content }) => [{ table: 'slip', row: id, column: 'content' }, content]))
      return new Map(taken.map(({ id }, index) => [String(id), readSlip(texts[index] ?? '')?.themes[0]]))
    })
    for (const by of ['rows', 'ids', 'keys', 'writes'] as const) orders[by].forEach((id, place) => { if (opened.get(id) === String(place)) right[by]++ })
  }
  // One in each round is what chance gives; four deviations of a count of so many.
  console.log(`of ${rounds * each} slips guessed: ${JSON.stringify(right)}; chance gives ${rounds}`)
  for (const guessed of Object.values(right)) expect(guessed).toBeLessThan(rounds + 4 * Math.sqrt(rounds))
}, 600_000)
