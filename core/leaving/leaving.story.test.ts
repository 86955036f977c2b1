/** A guide leaves: what is open is counted, files are proposed on, and each moves by one yes. Over HTTP without JavaScript, and past it at the database. */
import { afterEach, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken, named } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { regularGuidance } from '../../programmes/regular-guidance/programme.ts'
import { signInAs } from '../visit.ts'
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import { nameSomeone } from '../people/known-people.ts'
import { become } from '../people/sign-in.store.ts'
import { recordOutcomeOf } from '../talks/talk.store.ts'
import { keepNote } from '../talks/written.ts'
import { recordExclusion } from '../trajectories/exclusion.store.ts'
import { introduce } from '../trajectories/introduce.ts'
import { roomField } from './leaving.pages.tsx'
import { leaveHouse, moveCaseload, moveSome, tellOfMove } from './moving.work.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { marleen, jaap, samira, ellen } = cast
const no = 'row-level security'
const work = { database: house.database, vault: house.vault, providerOf: async () => deHaven, originOf: () => 'http://houvast.localhost', clock: house.now }

for (const guide of [marleen.id, jaap.id, samira.id]) await house.as(guide, tx => keepAgenda(tx, guide, { from: '09:00', until: '17:00' }))

let half = 0
/** Someone anonymous with Marleen, next week, each at an hour of their own. */
const withMarleen = () => openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(new Date('2026-11-23T08:00:00Z'), 40 * half++), now: house.now() })
const [yes, declines, waits, excludes] = [await withMarleen(), await withMarleen(), await withMarleen(), await withMarleen()]
const held = await openedWith(house, { provider: deHaven, guide: marleen.id, from: new Date('2026-11-19T09:00:00Z'), now: new Date('2026-11-18T09:00:00Z') })
await house.as(marleen.id, async tx => {
  await keepNote({ tx, vault: house.vault, provider: deHaven }, held.trajectory, { id: newAnonymousId(), talk: held.talk, version: 1, writtenAt: house.now(), theme: null, talkedAbout: 'kanarie', insight: '', step: '', needsMore: null }, held.guide)
  await recordOutcomeOf(tx, { talk: held.talk, trajectory: held.trajectory, appointment: held.appointment, outcome: 'held', by: held.guide, at: held.until })
})
await house.as(excludes.person, tx => recordExclusion(tx, { id: newAnonymousId(), trajectory: excludes.trajectory, person: jaap.id, namedOn: dayOf(house.now(), deHaven.zone) }, excludes.participant))
const sofie = named.sofie
const byName = await openedWith(house, { provider: deHaven, guide: marleen.id, programme: regularGuidance, from: new Date('2026-11-26T09:00:00Z'), now: house.now() }, sofie.id)
await house.as(sofie.id, async tx => { await become(tx, sofie.id); await nameSomeone({ tx, vault: house.vault, provider: deHaven }, sofie) })

const administrator = await house.signedIn(ellen.id)
const leaver = await house.signedIn(marleen.id)
const page = `/administration/staff/${marleen.id}/leaving`
const lastDay = addDays(dayOf(house.now(), deHaven.zone), 40)
const moveNow = async (): Promise<Id<'caseload-move'>> => {
  const [move] = await house.asSuperuser<{ readonly id: Id<'caseload-move'> }>('select id from caseload_move order by started_at desc limit 1')
  if (!move) throw new Error('no move')
  await moveCaseload(work)({ provider: deHaven.id, id: move.id })
  return move.id
}
const proposals = () => house.asSuperuser<{ readonly id: Id<'file-move'>; readonly trajectory: string; readonly to: string | null }>('select f.id, f.trajectory_id as trajectory, f.to_guide as to from file_move f')
const proposalOf = async ({ trajectory }: Pick<Opened, 'trajectory'>) => (await proposals()).find(one => one.trajectory === trajectory)
const sight = (person: Id<'person'>, { trajectory }: Pick<Opened, 'trajectory'>) => house.as(person, tx => tx.one<Readonly<Record<'party' | 'contact' | 'note' | 'talk', number>>>(sql`
  select (select count(*)::int from party where trajectory_id = ${trajectory}) as party, (select count(*)::int from contact where trajectory_id = ${trajectory}) as contact,
    (select count(*)::int from note where trajectory_id = ${trajectory}) as note, (select count(*)::int from talk where trajectory_id = ${trajectory}) as talk`))
const nothing = { party: 0, contact: 0, note: 0, talk: 0 }
const actOf = (text: string): string => /name="act" value="([^"]+)"/.exec(text)?.[1] ?? ''
const answers = async (browser: Browser, fields: Readonly<Record<string, string>>) => {
  const { text } = await browser.get('/my-next-guide')
  return await browser.post('/my-next-guide', { act: actOf(text), move: /name="move" value="([^"]+)"/.exec(text)?.[1] ?? '', ...fields })
}

test('only an administrator says that someone leaves, and sees kinds and numbers: nobody by name, and nothing before it was said', async () => {
  expect((await leaver.get(page)).status).toBe(404)
  expect((await (await house.signedIn(castOfHetBaken.wim.id, hetBaken)).get(page)).status).toBe(404)
  expect(await house.as(ellen.id, tx => tx.rows(sql`select * from open_with(${marleen.id})`))).toEqual([])
  expect((await administrator.post(page, { act: newId(), lastDay: '2026-11-19' })).text).toContain('Kies vandaag of een dag die nog komt.')
  expect((await administrator.post(page, { act: newId(), lastDay: '' })).status).toBe(422)
  const said = await administrator.post(page, { act: newId(), lastDay })
  expect(said.status).toBe(200)
  expect(said.text).toContain('Dossiers')
  for (const secret of ['anker-linde', 'kanarie', sofie.name]) expect(said.text).not.toContain(secret)
  const open = new Map((await house.as(ellen.id, tx => tx.rows<{ readonly kind: string; readonly number: number }>(sql`select kind, number from open_with(${marleen.id})`))).map(({ kind, number }) => [kind, number]))
  expect(open.get('files')).toBe(6)
  expect(open.get('talks')).toBe(5)
  for (const person of [jaap.id, samira.id, yes.person, null]) expect(await house.as(person, tx => tx.rows(sql`select * from open_with(${marleen.id})`)), String(person)).toEqual([])
  expect(await house.as(castOfHetBaken.wim.id, tx => tx.rows(sql`select * from open_with(${marleen.id})`), hetBaken.id)).toEqual([])
  // Hours end with the last day: nobody chooses a moment after it.
  expect(await house.as(null, tx => tx.rows(sql`select from weekly_hours where person_id = ${marleen.id} and (valid_until is null or valid_until > ${addDays(lastDay, 1)}::date)`))).toHaveLength(0)
})

test('who leaves reads it on their day, hands over file by file, and takes along what is theirs', async () => {
  expect((await leaver.get('/today')).text).toContain('/my-leaving')
  expect((await leaver.get('/my-leaving')).text).toContain('Neem mee wat van jou is')
  const along = await leaver.get('/my-leaving/along.json')
  expect(JSON.parse(along.text)).toMatchObject({ name: marleen.name, profile: { profession: 'psychologist', ownWords: marleen.profile.ownWords }, offices: [{ office: 'guide' }] })
  expect((await (await house.signedIn(jaap.id)).get('/my-leaving')).status).toBe(404)
  const path = `/trajectories/${yes.trajectory}/next-guide`
  expect((await leaver.post(path, { act: newId(), words: 'Slaapt slecht. Bel liever na vieren.', to: samira.id })).text).toContain('Bewaard.')
  expect((await leaver.post(path, { act: newId(), words: '', to: '' })).status).toBe(422)
  expect((await (await house.signedIn(jaap.id)).get(path)).status).toBe(404)
  // Whoever may never open it is not proposed either.
  expect((await leaver.post(`/trajectories/${excludes.trajectory}/next-guide`, { act: newId(), words: '', to: jaap.id })).status).toBe(422)
})

test('one act proposes someone to each, never whom they named, in the room there is; broken off halfway it is taken up without a double or a lost file', async () => {
  expect((await administrator.post(`/administration/staff/${marleen.id}/moves`, { act: newId() })).text).toContain('Geef minstens één begeleider plaats')
  expect((await administrator.post(`/administration/staff/${marleen.id}/moves`, { act: newId(), [roomField(jaap.id)]: 'veel' })).status).toBe(422)
  await administrator.post(`/administration/staff/${marleen.id}/moves`, { act: newId(), [roomField(jaap.id)]: '3', [roomField(samira.id)]: '9' })
  const [{ id: move } = { id: newAnonymousId<'caseload-move'>() }] = await house.asSuperuser<{ readonly id: Id<'caseload-move'> }>('select id from caseload_move')
  const worker = { provider: deHaven.id, person: 'worker', at: house.now() } as const
  expect(await house.database.as(worker, tx => moveSome(tx, deHaven, move, house.now(), 2))).toBe(2)
  const killed = house.database.as(worker, async tx => { await moveSome(tx, deHaven, move, house.now(), 2); throw new Error('the plug') })
  await expect(killed).rejects.toThrow('the plug')
  expect(await proposals()).toHaveLength(2)
  await Promise.all([moveNow(), moveNow()])
  const made = await proposals()
  expect(made.map(({ trajectory }) => trajectory).toSorted()).toEqual([yes, declines, waits, excludes, held, byName].map(({ trajectory }) => trajectory).toSorted())
  expect((await proposalOf(yes))?.to).toBe(samira.id)
  expect((await proposalOf(excludes))?.to).toBe(samira.id)
  expect(made.filter(({ to }) => to === jaap.id).length).toBeLessThanOrEqual(3)
  const jobs = await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where key like 'moving-asked:%'`)
  expect(jobs).toHaveLength(6)
  // Nobody is told by whom, of whom or about what; whom it is for learns a number.
  expect((await (await house.signedIn(samira.id)).get('/coming')).text).not.toContain('anker-linde')
  expect(await house.as(samira.id, tx => tx.rows(sql`select from file_move`))).toHaveLength(0)
  expect(await sight(samira.id, yes)).toEqual(nothing)
})

test('each is told once, in a message that says nothing, and no more when they answered', async () => {
  const told = async (turn: 'asked' | 'reminded') => { for (const { id } of await proposals()) await tellOfMove(work, turn)({ provider: deHaven.id, id }) }
  await told('asked')
  await told('asked')
  const messages = await house.asSuperuser<{ readonly about: string }>(`select about_id as about from outbox_message where about_id in (select id from file_move)`)
  expect(messages).toHaveLength(6)
})

test('a yes moves the file and the hour, with what was ticked and nothing else', async () => {
  const browser = await house.signedIn(yes.person)
  const before = await browser.get('/my-next-guide')
  for (const words of ['Marleen', 'Samira El Amrani', 'Slaapt slecht. Bel liever na vieren.', 'Ik wacht nog']) expect(before.text).toContain(words)
  expect((await answers(browser, {})).status).toBe(422)
  expect((await answers(browser, { answer: 'yes', history: 'summary' })).text).toContain('Schrijf een samenvatting')
  const done = await answers(browser, { answer: 'yes', history: 'nothing', note: 'yes' })
  expect(done.text).toContain('De afspraak staat op hetzelfde uur.')
  expect(await sight(marleen.id, yes)).toEqual(nothing)
  expect(await sight(samira.id, yes)).toMatchObject({ contact: 1, talk: 1, note: 0 })
  const busy = await house.asSuperuser<{ readonly person: string }>('select person_id as person from occupancy where lower(during) = $1 order by 1', [yes.from])
  expect(busy.map(({ person }) => person)).toEqual([samira.id, yes.person].toSorted())
  expect((await (await house.signedIn(samira.id)).get(`/trajectories/${yes.trajectory}/next-guide`)).text).toContain('Slaapt slecht.')
  await browser.post('/my-next-guide/note/hide', { act: newId() })
  expect((await (await house.signedIn(samira.id)).get(`/trajectories/${yes.trajectory}/next-guide`)).status).toBe(404)
  // A second yes, of a page that was still open, changes nothing.
  expect((await answers(browser, { answer: 'yes' })).status).toBe(422)
  expect(await house.as(yes.person, tx => tx.rows(sql`select from guide_change where trajectory_id = ${yes.trajectory}`))).toHaveLength(1)
})

test('everything is opened only by that choice; of two yeses at once one is', async () => {
  const [one, other] = [await house.signedIn(held.person), await house.signedIn(held.person)]
  const to = (await proposalOf(held))?.to
  await Promise.all([answers(one, { answer: 'yes', history: 'everything' }), answers(other, { answer: 'yes', history: 'everything' })])
  expect(await house.as(held.person, tx => tx.rows(sql`select from guide_change where trajectory_id = ${held.trajectory}`))).toHaveLength(1)
  const next = [jaap, samira].find(({ id }) => id === to)
  expect(next && await sight(next.id, held)).toMatchObject({ note: 1, talk: 1 })
})

test('whoever waits lets the proposed guide stand in, sees what that one sees, and takes it back', async () => {
  const browser = await house.signedIn(waits.person)
  const to = (await proposalOf(waits))?.to
  const next = [jaap, samira].find(({ id }) => id === to)
  if (!next) throw new Error('nobody was proposed')
  expect((await answers(browser, { answer: 'wait', 'stand-in': 'yes' })).text).toContain('Je hoeft nu niets te doen.')
  expect((await (await house.signedIn(next.id)).get('/coming')).text).toContain('+31612345678')
  expect(await sight(next.id, waits)).toEqual(nothing)
  for (const person of [ellen.id, marleen.id, next.id === jaap.id ? samira.id : jaap.id]) expect(await house.as(person, tx => tx.rows(sql`select from standing_in_meanwhile()`)), person).toHaveLength(0)
  await browser.post('/my-next-guide/stand-in/end', { act: newId() })
  expect(await house.as(next.id, tx => tx.rows(sql`select from standing_in_meanwhile()`))).toHaveLength(0)
})

test('whoever stands in calls someone by their own name, or as the guide who leaves wrote them down', async () => {
  const browser = await house.signedIn(sofie.id)
  const to = (await proposalOf(byName))?.to
  const next = [jaap, samira].find(({ id }) => id === to)
  if (!next) throw new Error('nobody was proposed')
  await answers(browser, { answer: 'wait', 'stand-in': 'yes' })
  const comes = async () => (await (await house.signedIn(next.id)).get('/coming')).text
  expect(await comes()).toContain(sofie.name)
  await house.as(marleen.id, tx => introduce({ tx, vault: house.vault, provider: deHaven }, { id: newId(), name: 'Fie van de derde', mail: sofie.mail }, marleen.id, house.now()))
  expect(await comes()).toContain('Fie van de derde')
  expect(await comes()).not.toContain(sofie.name)
  const own = (person: Id<'person'>) => house.as(person, tx => tx.rows(sql`select from person_name where person_id = ${sofie.id}`))
  expect(await own(next.id), 'nor in the database').toEqual([])
  const typed = (person: Id<'person'> | null | 'worker', provider?: Id<'provider'>) => house.as(person, tx => tx.rows(sql`select from typed_names(array[${sofie.id}]::uuid[])`), provider)
  expect([await typed(marleen.id), await typed(next.id)].map(rows => rows.length), 'whoever wrote it down, and whoever stands in').toEqual([1, 1])
  for (const person of [ellen.id, next.id === jaap.id ? samira.id : jaap.id, sofie.id, newId<'person'>(), null, 'worker'] as const) expect(await typed(person), String(person)).toEqual([])
  expect(await typed(next.id, hetBaken.id), 'nor as one of another provider').toEqual([])
  await browser.post('/my-next-guide/stand-in/end', { act: newId() })
  expect(await comes()).not.toContain('Fie')
  expect(await house.as(next.id, tx => tx.rows(sql`select from typed_names(array[${sofie.id}]::uuid[])`)), 'and no longer than it lasts').toEqual([])
})

test('a no tells nobody why, and one chooses oneself: anonymous on the page that is there, by name by asking, and who comes then comes later', async () => {
  const anonymous = await house.signedIn(declines.person)
  expect((await answers(anonymous, { answer: 'no' })).text).toContain('/my-appointment/someone-else')
  expect(await house.as(marleen.id, tx => tx.rows(sql`select from file_move_answer`))).toHaveLength(0)

  const browser = await house.signedIn(sofie.id)
  expect((await browser.get('/my-trajectory')).text).toContain('/my-next-guide')
  await answers(browser, { answer: 'no' })
  const proposed = (await proposalOf(byName))?.to
  const other = [jaap, samira].find(({ id }) => id !== proposed)
  if (!other) throw new Error('nobody else')
  expect((await browser.post('/my-next-guide/requests', { act: newId(), guide: marleen.id })).status).toBe(422)
  expect((await browser.post('/my-next-guide/requests', { act: newId(), guide: other.id })).text).toContain('Je vraag is verstuurd.')
  const [request] = await house.asSuperuser<{ readonly id: string }>('select id from guide_request where trajectory_id = $1', [byName.trajectory])
  await (await house.signedIn(other.id)).post(`/requests/${request?.id}/answers`, { act: newId(), answer: 'accepted' })
  expect(await sight(marleen.id, byName)).toEqual(nothing)
  expect(await sight(other.id, byName)).toMatchObject({ contact: 1, talk: 0 })
  expect(await house.asSuperuser('select from occupancy where appointment_id = $1', [byName.appointment])).toHaveLength(0)
})

test('nobody proposes, answers, shows or lets stand in for someone else, at the database', async () => {
  const open = await proposalOf(excludes)
  const move = open?.id ?? newAnonymousId<'file-move'>()
  const on = dayOf(house.now(), deHaven.zone)
  const acts: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
    propose: tx => tx.run(sql`insert into file_move (id, move_id, trajectory_id, from_party, to_guide, last_day, asked_on) select ${newAnonymousId()}, ${newAnonymousId()}, ${excludes.trajectory}, ${excludes.guide}, ${samira.id}, ${on}, ${on}`),
    answer: tx => tx.run(sql`insert into file_move_answer (file_move_id, answer, answered_on) values (${move}, 'yes', ${on})`),
    'let stand in': tx => tx.run(sql`insert into file_move_stand_in (id, file_move_id, given_on) values (${newAnonymousId()}, ${move}, ${on})`),
    told: tx => tx.run(sql`insert into file_move_told (file_move_id, turn, told_on) values (${move}, 'gone', ${on})`),
    show: tx => tx.run(sql`insert into handover_note_showing (id, note_id, trajectory_id, to_party, shown_on) values (${newAnonymousId()}, ${newAnonymousId()}, ${excludes.trajectory}, ${excludes.guide}, ${on})`),
    write: tx => tx.run(sql`insert into handover_note (id, trajectory_id, by_party, version, to_guide, written_at) values (${newAnonymousId()}, ${excludes.trajectory}, ${excludes.guide}, 9, ${samira.id}, ${house.now()})`),
    'say that someone leaves': tx => tx.run(sql`insert into staff_leaving (id, person_id, last_day, ends_at, said_by, said_at) values (${newId()}, ${jaap.id}, ${on}, ${house.now()}, ${jaap.id}, ${house.now()})`),
    'begin a move': tx => tx.run(sql`insert into caseload_move (id, leaving_id, started_by, started_at) values (${newAnonymousId()}, ${newId()}, ${jaap.id}, ${house.now()})`),
    'carry out': async tx => { if ((await tx.one<{ readonly done: boolean }>(sql`select carry_out_leaving((select leaving_id from caseload_move limit 1)) as done`))?.done !== true) throw new Error(no) },
    'list files': async tx => { if ((await tx.rows(sql`select from files_to_move((select id from staff_leaving limit 1))`)).length === 0) throw new Error(no) },
  }
  const mine: Readonly<Record<string, readonly (Id<'person'> | null)[]>> = { answer: [excludes.person], 'let stand in': [excludes.person], told: [excludes.person], write: [marleen.id] }
  for (const [what, act] of Object.entries(acts)) {
    for (const person of [marleen.id, jaap.id, samira.id, ellen.id, yes.person, excludes.person, sofie.id, null]) {
      const came = await house.as(person, async tx => { await act(tx); throw new Error('undone') }).catch((error: Error) => error.message)
      expect(came === 'undone', `${String(person)}: ${what}: ${came}`).toBe(mine[what]?.includes(person) ?? false)
    }
    for (const person of [castOfHetBaken.lieve.id, castOfHetBaken.wim.id, excludes.person]) {
      expect(await house.as(person, async tx => { await act(tx); throw new Error('undone') }, hetBaken.id).catch((error: Error) => error.message), `Het Baken: ${what}`).not.toBe('undone')
    }
  }
})

test('when the day is over nothing opens any more, also where nothing was carried out yet', async () => {
  await house.as(marleen.id, tx => tx.run(sql`insert into calendar_feed (person_id, token_hash, made_at) values (${marleen.id}, ${Buffer.alloc(32, 1)}, ${house.now()})`))
  house.travelTo(new Date(`${lastDay}T22:59:00Z`))
  const late = await house.signedIn(marleen.id)
  expect((await late.get('/today')).status).toBe(200)
  house.travelTo(new Date(`${lastDay}T23:00:00Z`))
  expect((await late.get('/today')).text).not.toContain('Marleen')
  expect(await house.as(marleen.id, tx => tx.one(sql`select my_offices() as offices, has_office('guide') as guides, feed_owner(${Buffer.alloc(32, 1)}) as feed, ${marleen.id} in (select guides()) as chosen`))).toEqual({ offices: [], guides: false, feed: null, chosen: false })
  for (const one of [yes, declines, waits, excludes, held, byName]) expect(await sight(marleen.id, one), one.trajectory).toEqual(nothing)
  await expect(house.as(null, tx => signInAs({ tx, now: house.now() }, marleen.id, 'passkey', null))).rejects.toThrow(no)
})

test('then every part ends, what was planned is off and told, and what was written keeps its author', async () => {
  const [{ id: leaving } = { id: newId<'staff-leaving'>() }] = await house.asSuperuser<{ readonly id: Id<'staff-leaving'> }>('select id from staff_leaving')
  await leaveHouse(work)({ provider: deHaven.id, id: leaving })
  await leaveHouse(work)({ provider: deHaven.id, id: leaving })
  for (const one of [yes, declines, waits, excludes, held, byName]) expect(await sight(marleen.id, one), one.trajectory).toEqual(nothing)
  expect(await house.asSuperuser('select from occupancy where person_id = $1 and lower(during) > $2', [marleen.id, house.now()])).toHaveLength(0)
  expect(await house.asSuperuser('select from calendar_feed where person_id = $1', [marleen.id])).toHaveLength(0)
  expect(await house.asSuperuser('select from note where written_by = $1', [held.guide])).toHaveLength(1)
  expect(await house.as(held.person, async tx => { await become(tx, held.person); return await tx.rows(sql`select from person_name where person_id = ${marleen.id}`) })).toHaveLength(1)
  // Who waited still may choose, and reads so in plain words.
  const after = await (await house.signedIn(waits.person)).get('/my-next-guide')
  expect(after.text).toContain('werkt hier niet meer')
  const gone = await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where key like 'moving-gone:%'`)
  expect(gone).toHaveLength(2)
  expect((await answers(await house.signedIn(waits.person), { answer: 'yes', history: 'nothing' })).status).toBe(200)
  const progress = await (await house.signedIn(ellen.id)).get(page)
  expect(progress.text).toContain('Aan 6 deelnemers is iets gevraagd.')
})
