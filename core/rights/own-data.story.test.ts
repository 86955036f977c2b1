/** Mirjam, who leads Noor, and everyone else without a file of their own: what is kept of them, taking it along, and asking; and nothing of Noor. */
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { aroundNoor } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { addDays, addMinutes, addMonths, dayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, everyoneBut, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { openedWith } from '../../test/opened.ts'
import { keepNote } from '../talks/written.ts'
import { planTurn } from '../risk/known-risk.ts'
import { complaintNotice, sweepComplaints } from './notify.ts'
import { recordRequestEnd } from './own-data.store.ts'
import { ownDataTexts } from './own-data.texts.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noor } = await recoveryOfNoor(house)
const { mirjam, kim } = aroundNoor
const { bas, ellen, hanna } = cast
const provider = { ...deHaven, fullUntil: null, host: null }
const act = () => newAnonymousId()
const as = (person: Id<'person'>) => house.signedIn(person)
const today = () => dayOf(house.now(), deHaven.zone)
const post = async (person: Id<'person'>, path: string, fields: Readonly<Record<string, string>> = {}) => await (await as(person)).post(path, { ...fields, act: act() })
const jsonOf = (bytes: Buffer | undefined): string => { const text = (bytes ?? Buffer.alloc(0)).toString('utf8'); return text.slice(text.indexOf('{\n  "format"'), text.indexOf('PK\u0001\u0002')) }
const whoSees = whoSeesIn(house)
const requestOf = async (person: Id<'person'>) => (await house.asSuperuser<{ readonly id: Id<'complaint'>; readonly due: string; readonly longest: string }>('select id, due_on::text as due, longest_on::text as longest from data_request where person_id = $1 order by made_on desc, id limit 1', [person]))[0] ?? { id: newId<'complaint'>(), due: '', longest: '' }
const answering = `/complaints/received`

test('everyone who can sign in finds the page from where they are: beside a file, working here, and with a file of their own', async () => {
  for (const [name, person] of Object.entries(everyone)) {
    const page = await (await as(person)).get('/my-rights')
    expect([name, page.status, page.text.includes(['noor', 'tom'].includes(name) ? 'Zet het dossier stil' : 'Mijn gegevens en rechten')]).toEqual([name, 200, true])
    expect((await (await as(person)).get('/my-data')).text, name).toContain('Neem alles mee (PDF en JSON)')
  }
  expect((await (await as(mirjam.id)).get('/beside')).text).toMatch(/href="\/my-data"[\s\S]*href="\/my-rights"/)
  expect((await (await as(bas.id)).get('/account')).text).toContain('href="/my-rights"')
  expect((await (await as(noor.person)).get('/my-data')).text).toContain('Naar mijn rechten op dat dossier')
})

test('the manager reads what is kept of her, why, how long and who reads it; of whom she sits beside nothing comes along', async () => {
  const talk = await noor.held('reflection', 1)
  await house.as(bas.id, tx => keepNote({ tx, vault: house.vault, provider: deHaven }, noor.trajectory, { id: newAnonymousId(), talk, version: 1, writtenAt: house.now(), theme: null, talkedAbout: 'kanarie-noot', insight: '', step: '', needsMore: null }, noor.guide))
  const page = await (await as(mirjam.id)).get('/my-data')
  for (const stands of ['Mirjam Smit', mirjam.mail, 'Meedoen in iemands dossier', 'Zolang het dossier van die persoon er is.', 'Wie leest het', 'beschermt die ander']) expect(page.text).toContain(stands)
  const taken = await (await as(mirjam.id)).get('/my-data/everything.zip')
  expect([taken.status, taken.headers['content-type'], (taken.bytes ?? Buffer.alloc(0)).toString('latin1').includes('%PDF-')]).toEqual([200, 'application/zip', true])
  const json = jsonOf(taken.bytes)
  const read: { readonly sections: readonly { readonly name: string; readonly entries: readonly unknown[] }[] } = JSON.parse(json)
  expect(read.sections.map(({ name }) => name)).toEqual(['account', 'seats', 'looks'])
  expect(json).toContain('Mirjam Smit')
  const ids = await house.asSuperuser<{ readonly id: string }>(`select unnest(array[trajectory_id, person_id, id])::text as id from party where trajectory_id = $1`, [noor.trajectory])
  for (const hidden of ['Noor', 'kanarie', bas.name, ...ids.map(({ id }) => id).filter(id => id !== mirjam.id)]) for (const text of [json, page.text]) expect(text.includes(hidden), hidden).toBe(false)
})

test('whoever works here takes along their offices and what the administrator changed, and no secret of how they come in', async () => {
  await house.asSuperuser(`insert into password (provider_id, person_id, hash, set_at) values ($1, $2, '$argon2id$kanarie-hash', now())`, [deHaven.id, bas.id])
  await house.as(ellen.id, tx => log(tx, { event: 'staff.correct', action: 'U', person: ellen.id, role: 'administrator', purpose: 'administration', subject: bas.id, object: { kind: 'person', id: bas.id }, at: house.now() }))
  await post(ellen.id, '/administration/staff', { name: 'Nieuw Iemand', mail: 'nieuw@dehaven.example', offices: 'guide' })
  for (const [person, telephone] of [[bas.id, '+31612345678'], [cast.hanna.id, '+31687654321']] as const) await house.as(ellen.id, tx => planTurn({ tx, vault: house.vault, provider: deHaven }, { person, from: today(), until: addDays(today(), 7), telephone }, house.now()))
  const page = await (await as(bas.id)).get('/my-data')
  const json = jsonOf((await (await as(bas.id)).get('/my-data/everything.zip')).bytes)
  for (const stands of ['therapeut', 'begeleider', 'Begeleider', 'Wachtwoord', '+31612345678']) expect(json).toContain(stands)
  expect(json).not.toMatch(/kanarie|token|hash|Noor|87654321/)
  const invited = await house.asSuperuser(`select from log.entry l join office o on o.person_id = l.subject_id where l.event = 'staff.invite' and l.person_id = $1`, [ellen.id])
  expect([invited.length > 0, page.text.includes('de beheerder veranderde naam of mailadres')]).toEqual([true, true])
})

test('a line of the log about somebody as a person is read by them and nobody else', async () => {
  expect(await whoSees(sql`select from log.entry where subject_id = ${bas.id}`)).toEqual(['bas'])
  expect(await whoSees(sql`select from log.entry where subject_id = ${mirjam.id}`)).toEqual(['mirjam'])
})

test('what is told of is mine at the database, whatever table and column somebody names', async () => {
  const named = JSON.stringify([{ name: 'person_name', own: 'person_id', shows: ['person_id'] }, { name: 'office', own: 'person_id', shows: ['person_id'] }, { name: 'sign_in', own: 'person_id', shows: ['person_id'] }, { name: 'data_request', own: 'person_id', shows: ['person_id'] }])
  await post(kim.id, '/my-data/requests', { kind: 'access', words: 'kanarie-kim' })
  for (const [name, person] of Object.entries(everyone)) {
    const rows = await house.as(person, tx => tx.rows<{ readonly kept: { readonly person_id: string } }>(sql`select kept from kept_of_me(${named}::jsonb)`))
    expect([name, rows.every(({ kept }) => kept.person_id === person), rows.length > 0]).toEqual([name, true, true])
  }
  await expect(house.as(mirjam.id, tx => tx.rows(sql`select from kept_of_me('[{"name": "receipt", "own": "person_id", "shows": ["locator"]}]'::jsonb)`))).rejects.toThrow('permission denied')
})

test('every column that comes along has words in each language', () => {
  for (const locale of ['nl-NL', 'nl-BE', 'en'] as const) for (const { name, words, tables } of house.app.house.asides.kept) {
    const labels = words({ locale, address: 'u' }).labels
    const missing = tables.flatMap(table => [table.name, ...table.shows]).filter(one => typeof labels[one] !== 'string')
    expect([locale, name, missing]).toEqual([locale, name, []])
  }
})

test('a table that points at a person is told of, or not for a reason that stands here', async () => {
  const leftOut: Readonly<Record<string, string>> = {
    'data_request.person_id': 'told with its words', 'guide_profile.person_id': 'told with its words', 'backup_turn.person_id': 'told with its number', 'person_name.person_id': 'told with its words', 'mail_address.person_id': 'told with its words',
    'factor_draft.person_id': 'half a way in, for minutes', 'receipt.person_id': 'the way back of whoever has a file', 'sign_in_link.person_id': 'a way in, for minutes', 'occupancy.person_id': 'taken time, told of by what takes it',
    'earlier_offer.guide_id': 'for half an hour', 'review_reminder.person_id': 'that a reminder went out', 'statutory_reminder.person_id': 'that a reminder went out', 'touch_reminder.person_id': 'that a reminder went out',
    'first_talk_exclusion.person_id': 'of a participant: that somebody named them is kept from them', 'message_read.reader_id': 'in a file', 'move_room.guide_id': 'of the administrator who moves files',
    'guiding_ask.person_id': 'taken along on its own page', 'guiding_ask.asked_id': 'of the one who asks', 'guiding_piece.person_id': 'taken along on its own page', 'guiding_quote_yes.person_id': 'taken along on its own page', 'guiding_showing.person_id': 'taken along on its own page', 'guiding_showing.to_person': 'of whom it is about',
    'guiding_stage_showing.person_id': 'taken along on its own page', 'guiding_word.person_id': 'of the planner and whoever said it: on the pages of both', 'guiding_word.to_person': 'of whoever said it', 'peer_point_word.person_id': 'a room that keeps nothing', 'person_introduction.person_id': 'that somebody wrote their name down, told by the name',
    'stand_in.guide_id': 'told by being away', 'stand_in.stand_in_id': 'told to whoever is away', 'traineeship.senior_id': 'of whom one teaches', 'ward_duo_yes.person_id': 'on the page of the duo',
  }
  const told = new Set(house.app.house.asides.kept.flatMap(({ tables }) => tables.map(({ name, own }) => `${name}.${own}`)))
  const columns = await house.asSuperuser<{ readonly at: string }>(`
    with recursive of_file as (select o.oid from pg_class o join pg_attribute a on a.attrelid = o.oid and a.attname = 'trajectory_id' and not a.attisdropped)
    select distinct k.conrelid::regclass::text || '.' || a.attname as at from pg_constraint k
    join lateral unnest(k.conkey, k.confkey) as c (own, theirs) on true
    join pg_attribute t on t.attrelid = k.confrelid and t.attnum = c.theirs and t.attname = 'id'
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.own
    where k.contype = 'f' and k.confrelid = 'person'::regclass and k.conrelid not in (select oid from of_file) and a.attname not like '%\\_by' order by 1`)
  expect(columns.length).toBeGreaterThan(30)
  expect(columns.map(({ at }) => at).filter(at => !told.has(at) && !(at in leftOut))).toEqual([])
})

test('a request has the clock of the law, reaches the office without a name, and only the two read it', async () => {
  expect((await post(mirjam.id, '/my-data/requests', { kind: 'correction' })).status).toBe(422)
  expect((await post(mirjam.id, '/my-data/requests', { words: 'kanarie-kwijt' })).text).toContain('kanarie-kwijt')
  const page = await post(mirjam.id, '/my-data/requests', { kind: 'access', words: 'kanarie-vraag' })
  for (const stands of ['Het is verstuurd.', 'kanarie-vraag', 'Autoriteit Persoonsgegevens', 'AVG artikel 12', 'Wkkgz artikel 17']) expect(page.text).toContain(stands)
  const made = await requestOf(mirjam.id)
  expect([made.due, made.longest]).toEqual([addMonths(today(), 1), addMonths(today(), 3)])
  expect(await whoSees(sql`select from data_request where person_id = ${mirjam.id}`)).toEqual(['mirjam', 'ellen'])

  await house.asSuperuser('delete from outbox_message')
  const settings = { database: house.database, vault: house.vault, providerOf: async () => provider, link: () => 'https://houvast.example/', clock: () => house.now() }
  await complaintNotice('office', settings)({ provider: deHaven.id, id: made.id })
  expect(await house.asSuperuser('select from outbox_message')).toHaveLength(1)

  const list = await (await as(ellen.id)).get(answering)
  expect([list.text.includes('Inzage'), list.text.includes('Mirjam'), list.text.includes('kanarie-vraag')]).toEqual([true, false, false])
  const one = await (await as(ellen.id)).get(`${answering}/${made.id}`)
  expect([one.text.includes('kanarie-vraag'), one.text.includes('Geef niets over een ander'), one.text.includes('Mirjam')]).toEqual([true, true, false])
  expect((await post(ellen.id, `${answering}/${made.id}/extensions`, { why: 'many' })).text).toContain('Er staat nu dat het langer duurt.')
  expect((await (await as(mirjam.id)).get('/my-data/requests')).text).toContain('er zijn veel vragen')
  expect((await post(ellen.id, `${answering}/${made.id}/answers`, { answer: 'kanarie-antwoord' })).text).toContain('Het antwoord staat klaar.')
  expect((await (await as(mirjam.id)).get('/my-data/requests')).text).toContain('kanarie-antwoord')
  expect(jsonOf((await (await as(mirjam.id)).get('/my-data/everything.zip')).bytes)).toMatch(/kanarie-vraag[\s\S]*kanarie-antwoord/)
  // That the office read it stands in the log for whoever asked.
  expect((await (await as(mirjam.id)).get('/my-data')).text).toContain('wie klachten behandelt beantwoordde een vraag of klacht')
  await complaintNotice('complainer', settings)({ provider: deHaven.id, id: made.id })
  expect(await house.asSuperuser('select from outbox_message')).toHaveLength(2)
  expect(house.broken).toEqual([])
})

test('nobody asks, answers, prolongs or takes back in the place of another, and nobody answers their own', async () => {
  const write = (person: Id<'person'>, whose: Id<'person'>) => house.as(person, tx => tx.run(sql`insert into data_request (id, person_id, kind, content, made_on, due_on, longest_on) values (${newAnonymousId()}, ${whose}, 'access', decode(repeat('01', 60), 'hex'), ${today()}, ${addDays(today(), 30)}, ${addDays(today(), 90)})`))
  for (const [name, person] of everyoneBut('mirjam')) await expect(write(person, mirjam.id), name).rejects.toThrow('row-level security')
  await post(mirjam.id, '/my-data/requests', { kind: 'objection', words: 'kanarie-bezwaar' })
  const [open] = await house.asSuperuser<{ readonly id: Id<'complaint'> }>(`select id from data_request where person_id = $1 and kind = 'objection'`, [mirjam.id])
  const id = open?.id ?? newId<'complaint'>()
  const undone = (person: Id<'person'>, how: 'answered' | 'withdrawn') => house.as(person, async tx => { await recordRequestEnd(tx, id, how, how === 'answered' ? (await (await house.vault.scope(tx, deHaven.id, deHaven.id)).newDocument(tx)).seal({ table: 'data_request_end', row: id, column: 'content' }, 'x') : null, person, today()); throw new Error('undone') }).catch((error: Error) => error.message)
  const could = async (how: 'answered' | 'withdrawn') => { const names: string[] = []; for (const [name, person] of Object.entries(everyone)) if (await undone(person, how) === 'undone') names.push(name); return names }
  expect([await could('answered'), await could('withdrawn')]).toEqual([['ellen'], ['mirjam']])
  for (const person of [bas.id, noor.person, kim.id]) expect((await post(person, `/my-data/requests/${id}/withdrawals`)).status).toBe(404)
  for (const person of [bas.id, noor.person, kim.id, mirjam.id]) expect((await (await as(person)).get(`${answering}/${id}`)).status).toBe(404)
  expect((await post(mirjam.id, `/my-data/requests/${id}/withdrawals`)).text).toContain('Het is ingetrokken.')
  expect((await post(ellen.id, `${answering}/${id}/answers`, { answer: 'te laat' })).text).not.toContain('Het antwoord staat klaar.')

  await post(ellen.id, '/my-data/requests', { kind: 'access', words: 'kanarie-ellen' })
  const own = await requestOf(ellen.id)
  expect((await (await as(ellen.id)).get(`${answering}/${own.id}`)).status).toBe(404)
  await expect(house.as(ellen.id, tx => tx.run(sql`insert into data_request_end (request_id, how, content, ended_by, ended_on) values (${own.id}, 'answered', decode(repeat('01', 60), 'hex'), ${ellen.id}, ${today()})`))).rejects.toThrow('row-level security')
  // With a complaints officer the administrator reads those of others no longer.
  await house.asSuperuser(`insert into office (provider_id, id, person_id, office, given_at, given_by) values ($1, gen_random_uuid(), $2, 'complaints-officer', now(), $3)`, [deHaven.id, hanna.id, ellen.id])
  expect(await whoSees(sql`select from data_request where person_id = ${mirjam.id}`)).toEqual(['mirjam', 'hanna'])
  expect((await (await as(hanna.id)).get(`${answering}/${own.id}`)).text).toContain('kanarie-ellen')
  expect(house.broken).toEqual([])
})

test('at another house it is another page, and a visitor is asked to sign in', async () => {
  const wim = await house.signedIn(castOfHetBaken.wim.id, hetBaken)
  const page = await wim.get('/my-data/requests')
  expect([page.status, page.text.includes('kanarie')]).toEqual([200, false])
  const away = await house.browser().get('/my-data')
  expect([away.status, away.text.includes(ownDataTexts({ locale: 'nl-NL', address: 'je' }).keptTitle)]).toEqual([200, false])
})

test('whoever came with six words has their file, and no page beside it', async () => {
  const tess = await openedWith(house, { provider: deHaven, guide: cast.marleen.id, from: addMinutes(house.now(), 1440), now: house.now() })
  const cookie = await house.signedIn(tess.person)
  await house.asSuperuser(`update sign_in set method = 'receipt' where person_id = $1`, [tess.person])
  expect((await cookie.get('/my-data')).text).toContain('Zet het dossier stil')
  expect((await cookie.send('/my-data/requests', { kind: 'access', words: 'x', act: act() })).status).toBe(404)
})

test('when her file goes, whoever asked something stays until six weeks after the answer; what was settled two years ago goes', async () => {
  const ruud = aroundNoor.ruud.id
  await post(ruud, '/my-data/requests', { kind: 'correction', words: 'kanarie-ruud' })
  const { id } = await requestOf(ruud)
  const there = async (person: Id<'person'>) => (await house.asSuperuser('select from person where id = $1', [person])).length
  await house.asSuperuser(`begin; select set_config('houvast.provider', '${deHaven.id}', true); select erase_trajectory('${noor.trajectory}'); commit`)
  expect([await there(ruud), await there(noor.person)]).toEqual([1, 0])
  expect((await (await as(ruud)).get('/my-data/requests')).text).toContain('kanarie-ruud')
  await post(hanna.id, `${answering}/${id}/answers`, { answer: 'Dat is verbeterd.' })
  const sweep = (days: number) => { house.travelTo(addMinutes(house.now(), 1440 * days)); return house.as('worker', tx => sweepComplaints(tx, house.now(), { provider })) }
  const keys = async () => (await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from keys.document_key`))[0]?.count ?? 0
  await sweep(41)
  expect(await there(ruud)).toBe(1)
  const before = await keys()
  await sweep(1)
  expect(await there(ruud)).toBe(0)
  expect(await house.asSuperuser('select from data_request where person_id = $1', [ruud])).toEqual([])
  expect(before - await keys()).toBeGreaterThanOrEqual(3)
  expect((await house.asSuperuser('select from data_request_end')).length).toBeGreaterThan(0)
  await sweep(800)
  expect(await house.asSuperuser('select from data_request_end')).toEqual([])
  expect(house.broken).toEqual([])
})
