import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { saveDraft } from '../../kit/drafts.ts'
import { log, sealLog } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import { addDays, addMinutes, dayOf, mondayOf, startOfDay, type Day, type Instant } from '../../kit/time.ts'
import { openVault, CannotOpen, type Place, type Sealed } from '../../kit/vault.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { keepAgenda, openProviders } from '../agenda/agenda.fixture.ts'
import { keepReceipt } from '../people/receipt.store.ts'
import { recordCancellation } from '../talks/appointment.store.ts'
import { recordOutcomeOf } from '../talks/talk.store.ts'
import { keepNote } from '../talks/written.ts'
import { howMany } from '../../test/how-many.ts'
import { dueAsKept, dueByFacts } from './due.fixture.ts'
import { duesOf } from './due.ts'
import { keepHouse } from './keep.ts'
import { endHold, eraseMyOwn, eraseNext, findKeptFor, holdFile, listErased, listForecast, listHolds, listNights, measureFiles, recordRelease } from './keeping.store.ts'
import { eraseRules } from './guard.ts'

const ground = await openProviders()
const { as, vault, asSuperuser, database, keys } = ground
const { marleen, jaap, ellen } = cast
const begin = new Date('2026-06-01T07:00:00Z')
const many = howMany({ usually: 40, proving: 1000, elsewhere: 10 })
const around = (tx: Tx) => ({ tx, vault, provider: deHaven })

let lives = 0
let batch = -1
let inBatch = 0
/** A receipt and a first talk that was held, with a note, a number and a reminder; so many days after the beginning. */
const lived = async (days: number): Promise<Opened & { readonly locator: string }> => {
  inBatch = days === batch ? inBatch + 1 : 0
  batch = days
  const from = addMinutes(begin, days * 1440 + 30 * inBatch)
  const locator = `anker-${++lives}`
  const opened = await openedWith(ground, { provider: deHaven, guide: marleen.id, from, now: addMinutes(from, -60), contact: { handle: locator } })
  await as(opened.person, async tx => {
    await keepReceipt(tx, locator, { person: opened.person, verifier: createHash('sha256').update(locator).digest() })
    await log(tx, { event: 'trajectory.opened', action: 'C', person: opened.person, role: 'participant', purpose: 'own-file', subject: opened.trajectory, object: null, at: from })
    await post(tx, vault, deHaven.id, { channel: 'sms', to: '+31612345678', text: 'straks' }, from, { at: from, until: addMinutes(from, 60), about: opened.appointment })
  })
  await as(marleen.id, async tx => {
    await keepNote(around(tx), opened.trajectory, { id: newAnonymousId(), talk: opened.talk, version: 1, writtenAt: from, theme: null, talkedAbout: `kanarie ${locator}`, insight: '', step: '', needsMore: null }, opened.guide)
    await saveDraft({ tx, vault, provider: deHaven.id, person: marleen.id }, `note ${opened.talk}`, { talkedAbout: ['half'] }, from)
    await recordOutcomeOf(tx, { talk: opened.talk, trajectory: opened.trajectory, appointment: opened.appointment, outcome: 'held', by: opened.guide, at: opened.until })
  })
  return { ...opened, locator }
}

type Copy = { readonly place: Place; readonly value: Sealed }
/** What a thief copied: every sealed value of a file, as it stood. */
const copied = async (trajectory: Id<'trajectory'>): Promise<readonly Copy[]> => {
  const contact = await asSuperuser<{ readonly telephone: Sealed | null; readonly handle: Sealed }>('select telephone, handle from contact where trajectory_id = $1', [trajectory])
  const notes = await asSuperuser<{ readonly id: Id<'note'>; readonly version: number; readonly content: Sealed }>('select id, version, content from note where trajectory_id = $1', [trajectory])
  return [
    ...contact.flatMap(({ telephone, handle }) => [...(telephone ? [{ place: { table: 'contact', row: trajectory, column: 'telephone' }, value: telephone }] : []), { place: { table: 'contact', row: trajectory, column: 'handle' }, value: handle }]),
    ...notes.map(({ id, version, content }) => ({ place: { table: 'note', row: id, column: 'content', version }, value: content })),
  ]
}
/** With the instance's own keys, and nothing remembered. */
const readable = async (copies: readonly Copy[]): Promise<number> => {
  const fresh = openVault(keys)
  const opened = await Promise.all(copies.map(({ place, value }) => as(null, tx => fresh.open(tx, deHaven.id, place, value)).then(() => true, error => { if (!(error instanceof CannotOpen)) throw error; return false })))
  return opened.filter(Boolean).length
}

/** Everything the database holds, the access log and the certificates apart, as text. */
/** Everything but the log and, for forty days, what went: both know it by ids that lead nowhere (docs/decisions/0047). */
const dump = async (): Promise<string> => {
  const tables = await asSuperuser<{ readonly name: string }>(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'keys', 'graphile_worker') and c.relname <> 'gone'`)
  const rows = await Promise.all(tables.map(({ name }) => asSuperuser<{ readonly row: string }>(`select t::text as row from ${name} t`)))
  return rows.flat().map(({ row }) => row).join('\n')
}
const faults = async () => await as('worker', tx => tx.rows(sql`select * from log.faults()`))

beforeAll(async () => {
  await as(marleen.id, tx => keepAgenda(tx, marleen.id))
  await as(jaap.id, tx => keepAgenda(tx, jaap.id))
  await as(castOfHetBaken.lieve.id, tx => keepAgenda(tx, castOfHetBaken.lieve.id), hetBaken.id)
})

/** Lets everything go that is due, however many. */
const eraseAll = async (now: Instant): Promise<number> => {
  let erased = 0
  while (await as('worker', tx => eraseNext(tx, eraseRules, now)) !== null) erased++
  return erased
}

test(`${many} files are erased: they open no more, not even from a copy, and the others all do`, async () => {
  const gone: Opened[] = []
  const kept: Opened[] = []
  for (let count = 0; count < many; count++) gone.push(await lived(0))
  for (let count = 0; count < 20; count++) kept.push(await lived(40))
  const before = await Promise.all(gone.map(({ trajectory }) => copied(trajectory)))
  const others = await Promise.all(kept.map(({ trajectory }) => copied(trajectory)))
  expect(await readable(before.flat())).toBe(many * 3)

  const last = kept[0]?.from ?? begin
  const started = performance.now()
  expect(await eraseAll(addMinutes(last, -10 * 1440 + 92 * 1440))).toBe(many + 20) // and the numbers of the others
  console.log(`${many} files and 20 numbers erased in ${Math.round(performance.now() - started)} ms`)
  vault.forget()
  expect(await readable(before.flat())).toBe(0)
  expect(await readable(others.flat())).toBe(20 * 2) // handle and note; the number went after the last talk
  // By id what went is known for forty days, so that no restore brings it back: kit/0006_gone.sql.
  expect((await asSuperuser('select from gone')).length).toBeGreaterThan(many)
  await asSuperuser('delete from gone')
  const text = await dump()
  const ids = gone.flatMap(one => [one.trajectory, one.person, one.participant, one.guide, one.talk, one.appointment])
  expect(ids.filter(id => text.includes(id))).toEqual([])
  expect(kept.filter(({ trajectory }) => !text.includes(trajectory))).toEqual([])
  expect(await as(marleen.id, tx => tx.rows(sql`select from draft`))).toHaveLength(20)

  await sealLog(database, [deHaven.id])
  expect(await faults()).toEqual([])
  const [lines] = await asSuperuser<{ readonly count: number }>(`select count(*)::int as count from log.entry where event = 'trajectory.erased' and subject_id = any($1)`, [gone.map(({ trajectory }) => trajectory)])
  expect(lines?.count).toBe(many)
  expect(await eraseAll(addMinutes(last, -10 * 1440 + 92 * 1440))).toBe(0)
}, 600_000)

test('killed in the middle, every file is there whole or gone whole, and the next look does the rest', async () => {
  const all: Opened[] = []
  for (let count = 0; count < 40; count++) all.push(await lived(100))
  const now = addMinutes(all[0]?.from ?? begin, 94 * 1440)
  const whole = `select t.id, (select count(*)::int from party where trajectory_id = t.id) + (select count(*)::int from keys.wrap w join keys.scope_key s on s.id = w.scope_key_id where s.scope_id = t.id)
    + (select count(*)::int from contact where trajectory_id = t.id) + (select count(*)::int from note where trajectory_id = t.id) as parts from trajectory t where t.id = any($1)`
  const ids = all.map(({ trajectory }) => trajectory)
  let killed = 0
  for (let round = 0; killed < 6 && round < 20; round++) {
    const state = { ended: false }
    const erasing = eraseAll(now).then(() => false, () => true).finally(() => { state.ended = true })
    await asSuperuser('select pg_sleep($1)', [round / 250])
    // Whoever is erasing right now falls, wherever they are.
    for (let fell = 0; fell === 0 && !state.ended;) fell = (await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select erase_next%' and state = 'active'`)).length
    if (await erasing) killed++
    const states = await asSuperuser<{ readonly parts: number }>(whole, [ids])
    expect(states.filter(({ parts }) => parts !== 5)).toEqual([])
    expect(await dueAsKept(ground)).toEqual(await dueByFacts(ground))
    if (states.length === 0) break
  }
  console.log(`${killed} times killed while erasing`)
  expect(killed).toBeGreaterThan(2)
  await eraseAll(now)
  expect(await asSuperuser('select from trajectory where id = any($1)', [ids])).toEqual([])
  expect(await asSuperuser('select from keys.scope_key where scope_id = any($1)', [ids])).toEqual([])
  expect(await asSuperuser(`select from erasure where rule = 'trajectory' group by item_hash having count(*) > 1`)).toEqual([])
})

test('the days on which something goes are the calendar\'s, and the database counts as the rule does', async () => {
  const one = await lived(300)
  const keeping = await as(one.person, tx => findKeptFor(tx, one.trajectory))
  expect(keeping).toEqual({ notesDays: 92, contactDays: 0, trajectoryDays: 92 })
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 60 * 24 * 365 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), async (minutes, notesDays, trajectoryDays) => {
    const end = addMinutes(begin, 400 * 1440 + minutes)
    await asSuperuser('update appointment set during = tstzrange($2::timestamptz - interval \'30 minutes\', $2::timestamptz) where id = $1', [one.appointment, end])
    await asSuperuser('update trajectory_keeping set notes_days = $2, trajectory_days = $3 where trajectory_id = $1', [one.trajectory, notesDays, trajectoryDays])
    const dues = duesOf({ notesDays, contactDays: 0, trajectoryDays }, { agreed: end, cancelled: null }, deHaven.zone)
    await asSuperuser(`select count_days($1) from set_config('houvast.provider', $2, false)`, [one.trajectory, deHaven.id])
    const kept = (await dueAsKept(ground)).filter(({ trajectory }) => trajectory === one.trajectory)
    const day = (rule: string) => kept.find(found => found.rule === rule)?.dueOn ?? dues?.trajectory
    expect([day('trajectory'), day('notes')]).toEqual([dues?.trajectory, dues?.notes])
    // At midnight of that day, and not a minute before.
    const midnight = startOfDay(dues?.trajectory ?? dayOf(end, deHaven.zone), deHaven.zone)
    expect(dayOf(addMinutes(midnight, -1), deHaven.zone) < (dues?.trajectory ?? '')).toBe(true)
  }), { numRuns: process.env['PROVE'] ? 500 : 40 })
  await asSuperuser('update trajectory_keeping set trajectory_days = 20000, notes_days = 20000 where trajectory_id = $1', [one.trajectory])
  await asSuperuser('select count_days($1)', [one.trajectory])
})

test('with a talk to come nothing goes; called off, the word about it counts; a hold keeps everything until it ends', async () => {
  const ahead = await openedWith(ground, { provider: deHaven, guide: jaap.id, from: addMinutes(begin, 1000 * 1440), now: begin })
  const held = await lived(900)
  const now = addMinutes(begin, 995 * 1440)
  expect(await as(ellen.id, tx => holdFile(tx, { id: newAnonymousId(), words: held.locator, trajectory: null, reason: 'complaint' }, now))).toBe(held.trajectory)
  await eraseAll(now)
  const there = (one: Opened) => asSuperuser('select from trajectory where id = $1', [one.trajectory]).then(({ length }) => length)
  expect([await there(ahead), await there(held)]).toEqual([1, 1])
  await as(jaap.id, tx => recordCancellation(tx, { appointment: ahead.appointment, why: 'cancelled-by-guide', by: ahead.guide, at: now }))
  await eraseAll(addMinutes(now, 91 * 1440))
  expect(await there(ahead)).toBe(1)
  await eraseAll(addMinutes(now, 93 * 1440))
  expect([await there(ahead), await there(held)]).toEqual([0, 1])

  expect(await as(held.person, tx => eraseMyOwn(tx, now))).toBe(0)
  const [hold] = await as(ellen.id, tx => listHolds(tx))
  await as(ellen.id, tx => endHold(tx, hold?.id ?? newAnonymousId(), ellen.id, now))
  expect(await as(ellen.id, tx => listHolds(tx))).toEqual([])
  expect(await as(held.person, tx => eraseMyOwn(tx, now))).toBe(1)
  expect(await there(held)).toBe(0)
  expect(await as(held.person, tx => tx.rows(sql`select from person where id = ${held.person}`))).toEqual([])
})

test('on a clock that jumped, and with too many at once, the eraser waits for people', async () => {
  const some: Opened[] = []
  for (let count = 0; count < 15; count++) some.push(await lived(1500))
  const now = addMinutes(begin, (1500 + 95) * 1440)
  expect(await keepHouse(database, vault, deHaven.id, addMinutes(now, -1440))).toMatchObject({ heldBack: 'many' })
  expect(await keepHouse(database, vault, deHaven.id, now)).toMatchObject({ heldBack: 'many' })
  await as(ellen.id, tx => recordRelease(tx, newAnonymousId(), { heldBack: 'many', by: ellen.id, at: now }))
  await as(ellen.id, tx => recordRelease(tx, newAnonymousId(), { heldBack: 'many', by: ellen.id, at: addMinutes(now, 1) }))
  expect(await keepHouse(database, vault, deHaven.id, addMinutes(now, 2))).toMatchObject({ heldBack: 'many' })
  await asSuperuser(`insert into office (provider_id, id, person_id, office, given_at, given_by) values ($1, gen_random_uuid(), $2, 'log-keeper', now(), $3)`, [deHaven.id, jaap.id, ellen.id])
  await as(jaap.id, tx => recordRelease(tx, newAnonymousId(), { heldBack: 'many', by: jaap.id, at: addMinutes(now, 3) }))
  expect(await keepHouse(database, vault, deHaven.id, addMinutes(now, 4))).toEqual({ erased: expect.any(Number), heldBack: null })
  expect((await as('worker', tx => measureFiles(tx, now))).due).toBe(0)

  const jumped = addMinutes(now, 400 * 1440)
  expect(await keepHouse(database, vault, deHaven.id, jumped)).toEqual({ erased: 0, heldBack: 'clock' })
  expect(await keepHouse(database, vault, deHaven.id, addMinutes(jumped, 60))).toEqual({ erased: 0, heldBack: 'clock' })
  await as(ellen.id, tx => recordRelease(tx, newAnonymousId(), { heldBack: 'clock', by: ellen.id, at: addMinutes(jumped, 70) }))
  expect((await keepHouse(database, vault, deHaven.id, addMinutes(jumped, 120))).heldBack).toBeNull()
})

test('a hold changes nothing in the preview, and the certificate counts from its end: neither says when the talks were', async () => {
  const one = await lived(2000)
  const due = addMinutes(one.from, 92 * 1440)
  const week = mondayOf(dayOf(due, deHaven.zone))
  const until = addDays(week, 6)
  const soon = (from: Day) => as(ellen.id, tx => listForecast(tx, from, until))
  const before = await soon(addDays(week, -14))
  expect(before.filter(({ rule }) => rule === 'trajectory')).toEqual([{ rule: 'trajectory', week, items: 1 }])
  await as(ellen.id, tx => holdFile(tx, { id: newAnonymousId(), words: one.locator, trajectory: null, reason: 'request' }, one.from))
  expect([await soon(addDays(week, -14)), await soon(week)]).toEqual([before, before.map(line => ({ ...line, week }))])
  expect((await soon(addDays(week, 7))).filter(({ rule }) => rule === 'trajectory')).toEqual([])

  const ended = addMinutes(due, 20 * 1440)
  await eraseAll(ended)
  const [hold] = await as(ellen.id, tx => listHolds(tx))
  await as(ellen.id, tx => endHold(tx, hold?.id ?? newAnonymousId(), ellen.id, ended))
  const night = addMinutes(ended, 1440)
  expect(await eraseAll(night)).toBe(1)
  expect(await as(ellen.id, tx => listErased(tx, dayOf(night, deHaven.zone)))).toMatchObject([{ rule: 'trajectory', dueOn: dayOf(ended, deHaven.zone) }])
})

test('the preview counts and dates, and the certificate hashes: for those who watch, and nobody else', async () => {
  const one = await lived(2500)
  const other = await lived(2500)
  const strangers: readonly (readonly [string, Id<'person'> | null, Id<'provider'>])[] = [
    ['the guide', marleen.id, deHaven.id], ['another guide', cast.samira.id, deHaven.id], ['the participant', one.person, deHaven.id], ['another participant', other.person, deHaven.id], ['a visitor', null, deHaven.id],
    ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken.id], ['the administrator elsewhere', castOfHetBaken.wim.id, hetBaken.id], ['the administrator, were they elsewhere', ellen.id, hetBaken.id],
  ]
  const until = dayOf(addMinutes(begin, 3000 * 1440), deHaven.zone)
  const night = (await as(ellen.id, tx => listNights(tx)))[0]?.night ?? until
  const now = addMinutes(begin, 3000 * 1440)
  expect((await as(ellen.id, tx => listForecast(tx, mondayOf(dayOf(begin, deHaven.zone)), until))).some(({ items }) => items > 0)).toBe(true)
  expect((await as(ellen.id, tx => listErased(tx, night))).every(({ hash }) => hash.length === 32)).toBe(true)
  for (const [who, person, provider] of strangers) {
    expect(await as(person, tx => listForecast(tx, mondayOf(until), until), provider), who).toEqual([])
    expect(await as(person, tx => listNights(tx), provider), who).toEqual([])
    expect(await as(person, tx => listHolds(tx), provider), who).toEqual([])
    expect(await as(person, tx => holdFile(tx, { id: newAnonymousId(), words: one.locator, trajectory: one.trajectory, reason: 'law' }, now), provider), who).toBeNull()
    await expect(as(person, tx => eraseNext(tx, eraseRules, now), provider), who).rejects.toThrow('42501')
    for (const statement of [sql`select erase_trajectory(${one.trajectory})`, sql`select erase_rows('trajectory', 'true')`, sql`select shred_scope(${one.trajectory})`, sql`select erase_notes(${one.trajectory})`, sql`select * from keeping_due`, sql`select count_days(${one.trajectory})`, sql`delete from keeping_due`, sql`delete from keys.wrap`, sql`delete from erasure`, sql`delete from trajectory`, sql`update keeping_hold set reason = 'law'`])
      await expect(as(person, tx => tx.run(statement), provider), `${who}: ${statement.parts.join('')}`).rejects.toThrow('42501')
    expect(await as(person, tx => tx.run(sql`delete from keys.document_key where scope_key_id in (select id from keys.scope_key where scope_id = ${one.trajectory})`), provider), who).toBe(0)
  }
  for (const [who, person, provider] of strangers.filter(([, person]) => person !== castOfHetBaken.wim.id))
    await expect(as(person, tx => recordRelease(tx, newAnonymousId(), { heldBack: 'clock', by: person ?? ellen.id, at: now }), provider), who).rejects.toThrow(/row-level security|23503/)
  for (const [who, person, provider] of strangers.filter(([, person]) => person !== one.person && person !== other.person))
    expect(await as(person, tx => eraseMyOwn(tx, now), provider), who).toBe(0)
  // Watching is not erasing, and not seeing whose it is.
  await expect(as(ellen.id, tx => eraseNext(tx, eraseRules, now))).rejects.toThrow('42501')
  await expect(as(ellen.id, tx => tx.rows(sql`select trajectory_id from keeping_hold`))).rejects.toThrow('42501')
  expect(await as(ellen.id, tx => eraseMyOwn(tx, now))).toBe(0)
})

test('every table that is about a trajectory is reached by the eraser, but what says of itself that it stays', async () => {
  const unreached = await asSuperuser<{ readonly name: string }>(`
    with recursive reached as (select 'trajectory'::regclass as t union select k.conrelid::regclass from pg_constraint k join reached r on k.contype = 'f' and k.confrelid = r.t)
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('trajectory_id', 'talk_id', 'party_id') and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.oid not in (select t from reached) and obj_description(c.oid) !~ 'keeping: .*, also when the file is gone$'`)
  expect(unreached).toEqual([])
})

/** Tables that hardly grow: read whole is read little. */
const small: Readonly<Record<string, string>> = {
  backup_turn: 'a turn a week', crisis_check: 'a call a quarter', regulation_check: 'a rule a year', room_signal: 'two minutes of each video talk', stand_in: 'a holiday of a guide',
}

test('whatever points at a row that goes is found by an index', async () => {
  const unindexed = await asSuperuser<{ readonly name: string }>(`
    with recursive reached as (select 'trajectory'::regclass as t union select 'person'::regclass union select k.conrelid::regclass from pg_constraint k join reached r on k.contype = 'f' and k.confrelid = r.t)
    select distinct k.conrelid::regclass::text as name from pg_constraint k where k.contype = 'f' and k.confrelid in (select t from reached)
      and not exists (select from pg_index i where i.indrelid = k.conrelid and (i.indkey::int2[])[0] = any (k.conkey) and (i.indkey::int2[])[1] = any (k.conkey)
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')) order by 1`)
  expect(unindexed.map(({ name }) => name)).toEqual(Object.keys(small))
})
