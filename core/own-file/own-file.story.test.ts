/** Everything of one's own, taken along: nothing forgotten, nothing of anyone else; and private notes, asked for and given within the term. */
import { afterAll, expect, test } from 'vitest'
import { openApp } from '../../app.ts'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { tellPreparation } from '../../demo/recovery-plan.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, addMonths, dayOf, startOfDay } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { openHouse } from '../../test/house.ts'
import { everyoneBut } from '../../test/recovery.ts'
import { keepObjection } from '../reports/written-report.ts'
import { findReport } from '../reports/report.store.ts'
import { sendMessage } from '../messages/written-messages.ts'
import { keepWorry } from '../risk/known-risk.ts'
import { keepNote } from '../talks/written.ts'
import { listNotes } from '../talks/talk.store.ts'
import { listPlanTalks } from '../../programmes/workfloor-recovery/plan.store.ts'

const house = await openHouse({ living: 'the demo' })
const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
const { noor, kim, mirjam } = aroundNoor
const { bas } = cast
const [plan] = await house.asSuperuser<{ readonly trajectory: Id<'trajectory'>; readonly own: Id<'party'>; readonly guide: Id<'party'>; readonly kim: Id<'party'>; readonly mirjam: Id<'party'> }>(`
  select t.id as trajectory, own.id as own, guide.id as guide, kim.id as kim, mirjam.id as mirjam from trajectory t
  join party own on own.trajectory_id = t.id and own.person_id = $1 join party guide on guide.trajectory_id = t.id and guide.person_id = $2
  join party kim on kim.trajectory_id = t.id and kim.person_id = $3 join party mirjam on mirjam.trajectory_id = t.id and mirjam.person_id = $4`, [noor.id, bas.id, kim.id, mirjam.id])
if (!plan) throw new Error('no plan of Noor')
const [report] = await house.asSuperuser<{ readonly id: Id<'report'> }>(`select v.report_id as id from report_version v join report r on r.id = v.report_id where r.trajectory_id = $1 order by v.handed_over_at limit 1`, [plan.trajectory])
const [talk] = await house.asSuperuser<{ readonly id: Id<'talk'> }>(`select id from talk where trajectory_id = $1 order by number limit 1`, [plan.trajectory])
if (!report || !talk) throw new Error('nothing written')

/** The same house, with a vault that remembers what it opened. */
const opened = new Set<string>()
const vault: Vault = {
  ...house.vault,
  open: async (tx, provider, place, sealed) => { opened.add(sealed.toString('hex')); return await house.vault.open(tx, provider, place, sealed) },
  openAll: async (tx, provider, values) => { for (const [, sealed] of values) if (sealed) opened.add(sealed.toString('hex')); return await house.vault.openAll(tx, provider, values) },
}
const remembering = await openApp({ database: house.database, vault, mode: 'demo', clock: house.now, trustProxy: false, broke: (template, error) => { throw new Error(template, { cause: error }) } })
afterAll(() => remembering.close())
/** As the page gives it. */
const taken = async (): Promise<string> => {
  const { cookies } = await house.signedIn(noor.id)
  opened.clear()
  return (await remembering.web.inject({ method: 'GET', url: '/my-file/file.json', headers: { host: 'houvast.localhost', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })).payload
}

const needles = { message: 'kanarie-bericht', objection: 'kanarie-bezwaar', notes: 'kanarie-aantekening', worry: 'kanarie-zorg', prepared: 'kanarie-van-kim' }
/** As the demo tells them: what Mirjam told Bas alone, and what was said of Kim. */
const ofOthers = ['Noor hoort bij het team.', 'Jij wilt weten dat je de telefoon mag laten gaan.']
await house.as(noor.id, async tx => {
  await sendMessage(around(tx), { id: newId(house.now().getTime()), trajectory: plan.trajectory, by: plan.own, to: plan.guide, byStandIn: null, at: house.now() }, needles.message)
  const whole = await findReport(tx, report.id)
  if (whole) await keepObjection(around(tx), whole, { id: newId(house.now().getTime()), number: 1, party: plan.own, question: 'nextTime', at: house.now() }, needles.objection)
})
await house.as(bas.id, tx => keepWorry(around(tx), { id: newId(house.now().getTime()), trajectory: plan.trajectory, talk: talk.id, level: 'yellow', reasons: needles.worry, recordedAt: house.now() }, plan.guide))
const withKim = (await house.as(bas.id, tx => listPlanTalks(tx, plan.trajectory))).find(({ guests }) => guests.includes(plan.kim))
if (!withKim) throw new Error('no dialogue with Kim')
await house.as(kim.id, tx => tellPreparation(around(tx), withKim, { person: kim.id, party: plan.kim, part: 'guest' }, { say: needles.prepared }, 'yes', house.now()))
const note = newAnonymousId<'note'>()
await house.as(bas.id, tx => keepNote(around(tx), plan.trajectory, { id: note, talk: talk.id, version: 1, writtenAt: house.now(), theme: null, talkedAbout: `${needles.notes} en iets over Kim`, insight: '', step: '', needsMore: null }, plan.guide))
const tablesWithSeals = await house.asSuperuser<{ readonly relation: string; readonly columns: readonly string[] }>(`
  select n.nspname || '.' || c.relname as relation, array_agg(a.attname::text) as columns from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid where t.typname = 'sealed' and a.attnum > 0 and not a.attisdropped group by 1 order by 1`)
/** Sealed, visible to a participant, and not part of what they take along: each with its reason. */
const notTheirs: Readonly<Record<string, string>> = {
  'public.guide_profile': 'how guides present themselves to everyone',
  'public.person_name': 'what others are called; one\'s own is in it',
  'public.standing': 'the same name and number as in contact, kept again for lists',
  ...Object.fromEntries(['event_version', 'event_harvest', 'contribution', 'contribution_report'].map(table => [`public.${table}`, 'what a network of organisations says to everyone'])),
  'public.plan_contract_part': 'older contracts of the three; the one that stands is in it',
}

test('every sealed value the database lets her see was opened for it, but for those named with a reason', async () => {
  await taken()
  const forgotten: string[] = []
  let looked = 0
  for (const { relation, columns } of tablesWithSeals) for (const column of columns) {
    const query: Sql = { parts: [`select ${column} as sealed from ${relation} where ${column} is not null`], values: [] }
    const rows = await house.as(noor.id, tx => tx.rows<{ readonly sealed: Buffer }>(query)).catch(() => [])
    looked += rows.length
    const missed = rows.filter(({ sealed }) => !opened.has(sealed.toString('hex'))).length
    if (missed > 0 && !(relation in notTheirs)) forgotten.push(`${relation}.${column}: ${missed} of ${rows.length}`)
  }
  console.log(`own file: ${looked} sealed values visible to the participant, in ${tablesWithSeals.length} tables with sealed columns`)
  expect(forgotten).toEqual([])
  expect(looked).toBeGreaterThan(30)
})

test('what she wrote and what was written with her is in it, with each objection at its line; in JSON and in PDF', async () => {
  const lines = () => house.asSuperuser(`select from log.entry where event = 'file.taken' and person_id = $1`, [noor.id])
  const before = (await lines()).length
  const json = await taken()
  for (const words of [needles.message, needles.objection, 'Noor Jansen', noor.mail, 'Je bent drie ochtenden geweest', 'Elke ochtend één ding kiezen', 'Mirjam', 'Ja gezegd']) expect(json, words).toContain(words)
  const read: { readonly sections: readonly { readonly name: string; readonly entries: readonly { readonly fields: readonly { readonly name: string; readonly value: string }[] }[] }[] } = JSON.parse(json)
  expect(read.sections.map(({ name }) => name)).toEqual(['person', 'guidance', 'talks', 'goals', 'agreements', 'ending', 'relapse-plan', 'complaints', 'plan', 'dialogues', 'reports', 'sharing', 'letters', 'measurements', 'messages', 'notes', 'own-words', 'looks'])
  const names = read.sections.find(({ name }) => name === 'reports')?.entries.flatMap(({ fields }) => fields.map(({ name, value }) => (value === needles.objection ? 'objection here' : name))) ?? []
  expect(names[names.indexOf('objection here') - 1], 'beside the line it is about').toBe('nextTime')
  const pdf = await (await house.signedIn(noor.id)).get('/my-file/file.pdf')
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect((await lines()).length - before, 'each taking is a line').toBe(2)
})

test('nothing of anyone else: no private note, no worry, no other\'s preparation, score or answers', async () => {
  const json = await taken()
  // They are there to be found, by who may read them.
  expect((await (await house.signedIn(bas.id)).get(`/trajectories/${plan.trajectory}/together`)).text).toContain(ofOthers[0])
  for (const words of [needles.notes, needles.worry, needles.prepared, ...ofOthers]) expect(json, words).not.toContain(words)
  const safety = await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from dialogue_safety where trajectory_id = $1`, [plan.trajectory])
  expect(safety[0]?.count, 'two numbers were given, one of them hers').toBe(2)
  expect(json.match(/"name": "safety"/g), 'hers alone').toHaveLength(1)
  for (const [name, person] of everyoneBut('noor', 'tom')) for (const path of ['/my-file', '/my-file/file.json', '/my-file/file.pdf']) expect((await (await house.signedIn(person)).get(path)).status, `${name} ${path}`).toBe(404)
  expect(await (await house.browser().get('/my-file/file.json')).text).not.toContain(needles.message)
})

const later = (day: ReturnType<typeof dayOf>) => house.travelTo(new Date(startOfDay(day, deHaven.zone).getTime() + 10 * 60 * 60_000))
const rows = async (table: string, person: Id<'person'> | null, provider = deHaven.id) => (await house.as(person, tx => tx.rows({ parts: [`select from ${table}`], values: [] }), provider)).length

test('she asks for the notes: a clock runs for both, the guide takes words about others out, and she reads what is given', async () => {
  const herself = await house.signedIn(noor.id)
  const today = dayOf(house.now(), deHaven.zone)
  expect((await herself.post('/my-file/access-requests', { act: newAnonymousId() })).text).toContain('Gevraagd op')
  await herself.post('/my-file/access-requests', { act: newAnonymousId() })
  expect(await house.asSuperuser('select from access_request'), 'one at a time').toHaveLength(1)
  const guide = await house.signedIn(bas.id)
  expect((await guide.get('/today')).text).toContain('vraag om inzage')
  const path = `/trajectories/${plan.trajectory}/access`
  expect((await guide.get(path)).text).toContain(needles.notes)
  expect((await herself.get('/my-file')).text).not.toContain(needles.notes)

  expect((await guide.post(`${path}/extensions`, {})).text).toContain('Kies waarom.')
  const [given] = await house.as(bas.id, tx => listNotes(tx, plan.trajectory))
  expect(given?.id).toBe(note)
  expect((await guide.post(`${path}/answers`, { [`how-${note}`]: 'words of others', [`text-${note}`]: `${needles.notes} en iets over Kim` })).text).toContain('Haal bij deze keuze eerst iets weg.')
  expect((await guide.post(`${path}/answers`, { [`how-${note}`]: 'iets' })).text).toContain('Kies bij elke aantekening wat je geeft.')
  expect(await house.asSuperuser('select from access_given')).toEqual([])

  expect((await guide.post(`${path}/extensions`, { why: 'complex' })).text).toContain('Er zijn twee maanden bij gekomen.')
  expect((await herself.get('/my-file')).text).toContain('het is ingewikkeld')
  later(addDays(addMonths(today, 3), 2))
  expect((await (await house.signedIn(noor.id)).get('/my-file')).text).toContain('2 dagen te laat')
  const again = await house.signedIn(bas.id)
  expect((await again.get(path)).text).toContain('Dit is 2 dagen te laat.')
  const [one, other] = await Promise.all([0, 1].map(() => again.send(`${path}/answers`, { [`how-${note}`]: 'words of others', [`text-${note}`]: needles.notes, act: newAnonymousId() })))
  expect([one?.status, other?.status]).toEqual([303, 303])
  expect(await house.asSuperuser('select from access_given')).toHaveLength(1)
  const read = (await (await house.signedIn(noor.id)).get('/my-file')).text
  expect(read).toContain(needles.notes)
  expect(read).not.toContain('iets over Kim')
  expect(read).toContain('Woorden over anderen zijn weggelaten.')
  expect(await taken()).toContain(needles.notes)
})

test('nobody else asks, looks over, gives or reads; and nothing given is there before the answer', async () => {
  for (const table of ['access_request', 'access_extension', 'access_given', 'access_answer']) {
    for (const [name, person] of everyoneBut('noor', 'bas')) expect(await rows(table, person), `${name} ${table}`).toBe(0)
    for (const person of [castOfHetBaken.lieve.id, castOfHetBaken.wim.id, noor.id]) expect(await rows(table, person, hetBaken.id)).toBe(0)
    expect(await rows(table, noor.id)).toBe(1)
  }
  // Somebody else's insert finds no request to answer, or is refused.
  const answers = (person: Id<'person'>) => house.as(person, tx => tx.run(sql`insert into access_answer (request_id, trajectory_id, answered_by, answered_on) select ${newAnonymousId()}, ${plan.trajectory}, ${plan.guide}, '2027-01-01'`))
  const asks = (person: Id<'person'>) => house.as(person, tx => tx.run(sql`insert into access_request (id, trajectory_id, asked_by, asked_on) values (${newId(0)}, ${plan.trajectory}, ${plan.own}, '2027-01-01')`))
  for (const [name, person] of everyoneBut('bas')) await expect(answers(person), name).rejects.toThrow('row-level security')
  for (const [name, person] of everyoneBut('noor')) await expect(asks(person), name).rejects.toThrow('row-level security')
  // Given, and not yet answered: not there for her.
  const request = newId<'access-request'>(house.now().getTime())
  await house.as(noor.id, tx => tx.run(sql`insert into access_request (id, trajectory_id, asked_by, asked_on) values (${request}, ${plan.trajectory}, ${plan.own}, '2027-03-01')`))
  await house.as(bas.id, tx => tx.run(sql`insert into access_given (id, request_id, trajectory_id, note_id, left_out, written_on, content, given_by) values (${newId(0)}, ${request}, ${plan.trajectory}, ${note}, 'nothing', '2027-03-01', ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])}, ${plan.guide})`))
  expect(await rows('access_given', noor.id)).toBe(1)
  expect(house.broken).toEqual([])
})
