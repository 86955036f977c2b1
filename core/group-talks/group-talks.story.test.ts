/**
 * Ilona leads a group; Thijs, whom she guides, comes, and so does Sara, whom Nora guides. Nobody of them sees another's file; and at the
 * database everyone tries, in their own name and from a seat at the other provider.
 */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven, noraOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes, dayOf } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { addKnownPerson, presentGuide } from '../people/known-people.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { recordExclusion } from '../trajectories/exclusion.store.ts'
import { eraseOldGroups, partiesOfGroup, partiesToRemind } from './group-talk.store.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
await ilonaComes(house)
await house.as(cast.ellen.id, async tx => {
  const around = { tx, vault: house.vault, provider: deHaven }
  await addKnownPerson(around, noraOfDeHaven, cast.ellen.id, deHaven.foundedAt)
  await presentGuide(around, { person: noraOfDeHaven.id, ...noraOfDeHaven.profile, profession: 'care-work-coach', programmes: ['care-work-bridge'] })
})
const someone = (name: string) => ({ id: newAnonymousId<'person'>(), name: `${name} Aydin`, mail: `${name.toLowerCase()}@voorbeeld.example` })
const { thijs, sandra, judith } = aroundThijs
const [ofThijs, ofMo, ofAda] = [await openBridgeFile(house, thijs), await openBridgeFile(house, someone('Mo')), await openBridgeFile(house, someone('Ada'))]
const [ofSara, ofBo] = [await openBridgeFile(house, someone('Sara'), { guide: noraOfDeHaven }), await openBridgeFile(house, someone('Bo'), { guide: noraOfDeHaven })]
for (const [one, role] of [[sandra, 'manager'], [judith, 'therapist']] as const) await ofThijs.joins(one, role)
const browsers = new Map<Id<'person'>, Browser>()
const as = async (person: Id<'person'>): Promise<Browser> => { const own = browsers.get(person) ?? await house.signedIn(person); browsers.set(person, own); return own }
const [ilona, nora, mine, mo, sara] = [await as(ilonaOfDeHaven.id), await as(noraOfDeHaven.id), await as(thijs.id), await as(ofMo.person), await as(ofSara.person)]
const act = () => newAnonymousId()

const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ thijs: thijs.id, mo: ofMo.person, ada: ofAda.person, sara: ofSara.person, bo: ofBo.person, ilona: ilonaOfDeHaven.id, nora: noraOfDeHaven.id, sandra: sandra.id, judith: judith.id, marleen: cast.marleen.id, ellen: cast.ellen.id })
    .flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
/** Who can write it; what is allowed is undone again, and what is refused is refused by a policy. */
const whoCan = async (write: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> => {
  const could: string[] = []
  for (const [name, person, provider] of everyone) {
    const came = await house.as(person, async tx => { const touched = await write(tx); throw new Error(touched === 0 ? 'nothing' : 'undone') }, provider.id).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    else if (came !== 'nothing' && !came.startsWith('42501') && !came.startsWith('23')) throw new Error(`${name}: ${came}`)
  }
  return could
}
const one = async (query: string, values: readonly unknown[] = []): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(query, [...values]))[0]?.id ?? ''
const count = async (from: string): Promise<number> => (await house.asSuperuser(`select from ${from}`)).length
const placeOf = (file: { readonly trajectory: string }) => one('select id from group_place where trajectory_id = $1 order by offered_at desc, id limit 1', [file.trajectory])
const groupId = () => one('select id from group_talk order by opened_at limit 1')
const meetings = async () => (await house.asSuperuser<{ readonly id: Id<'group-meeting'>; readonly from: Date }>(`select m.id, lower(during) as "from" from group_meeting m where not exists (select from group_meeting_cancellation c where c.meeting_id = m.id) order by 2`))
const wish = { kind: 'care-work-bridge/practise-together', subject: 'Nee zeggen', way: 'at-location', place: 'Zaal Kajuit, tweede verdieping', places: '3', first: '2026-12-03', at: '10:00', everyWeeks: '2', times: '2' }
const worker = <Result>(work: (tx: Tx) => Promise<Result>) => house.as('worker', work)

test('Ilona opens a group, and its days take her time like any talk', async () => {
  const refused = await ilona.send('/groups', { ...wish, places: '30', subject: '', act: act() })
  expect([refused.status, refused.text.includes('Zaal Kajuit'), faults(refused.text)]).toEqual([422, true, []])
  for (const [changed, words] of [[{ places: '2' }, 'Zoveel mensen'], [{ first: '2026-11-19' }, 'is voorbij'], [{ kind: 'career-centre/x' }, 'Kies een soort']] as const) {
    const again = await ilona.send('/groups', { ...wish, ...changed, act: act() })
    expect([again.status, again.text.includes(words)], words).toEqual([422, true])
  }
  const made = await ilona.post('/groups', { ...wish, act: act() })
  for (const words of ['De groep is geopend.', 'Nee zeggen', 'Zaal Kajuit', 'Donderdag 3 december 2026, 10:00 tot 11:30 uur', 'Er horen er minstens 3 te zijn.', '0 van 3 plekken']) expect(made.text, words).toContain(words)
  expect(faults(made.text)).toEqual([])
  // The same moment once more: nothing of that second group stays.
  const twice = await ilona.send('/groups', { ...wish, first: '2026-12-17', subject: 'Nog een', act: act() })
  expect([twice.status, twice.text.includes('staat er al iets in je agenda: Donderdag 17 december 2026')]).toEqual([409, true])
  expect([await count('group_talk'), await count('group_meeting'), await count('occupancy where meeting_id is not null')]).toEqual([1, 2, 2])
  const agenda = await ilona.get('/agenda?week=2026-11-30')
  for (const words of ['Groep', `/group-meetings/${(await meetings())[0]?.id}`]) expect(agenda.text).toContain(words)
  expect(await whoSees(sql`select from group_talk`)).toEqual(['ilona', 'nora'])
  expect(await whoSees(sql`select from group_meeting`)).toEqual(['ilona', 'nora'])
  expect(await whoSees(sql`select from group_whereabouts`)).toEqual(['ilona'])
  const [free] = await meetings()
  expect(await whoCan(tx => tx.run(sql`insert into occupancy (id, person_id, during, meeting_id) select ${newAnonymousId()}, ${cast.marleen.id}, during, id from group_meeting where id = ${free?.id}`))).toEqual([])
  expect(await whoCan(tx => tx.run(sql`insert into group_talk (id, programme, kind, subject, way, places, minutes, kept_days, led_by, opened_at) select ${newAnonymousId()}, programme, kind, subject, way, places, minutes, kept_days, me(), opened_at from group_talk`))).toEqual(['ilona', 'nora'])
})

test('each guide offers places to their own people, in whose files alone that stands', async () => {
  const group = await groupId()
  const offers = (who: Browser, file: { readonly trajectory: string }) => who.send(`/groups/${group}/places`, { trajectory: file.trajectory, act: act() })
  expect((await offers(ilona, ofSara)).status, 'Nora guides her').toBe(422)
  expect((await offers(await as(cast.marleen.id), ofThijs)).status, 'not in this programme').toBe(404)
  for (const [who, file] of [[ilona, ofThijs], [ilona, ofMo], [ilona, ofAda], [nora, ofSara], [nora, ofBo]] as const) expect((await offers(who, file)).status).toBe(303)
  const again = await offers(ilona, ofThijs)
  expect([again.status, again.text.includes('heeft al een aanbod')]).toEqual([422, true])
  const own = await nora.get(`/groups/${group}`)
  for (const words of ['Ilona Verbeek leidt deze groep.', 'Sara', 'nog geen antwoord']) expect(own.text, words).toContain(words)
  for (const secret of ['Thijs', 'Zaal Kajuit']) expect(own.text, secret).not.toContain(secret)
  expect(await whoSees(sql`select from group_place where trajectory_id = ${ofThijs.trajectory}`)).toEqual(['thijs', 'ilona'])
  expect(await whoSees(sql`select from group_place where trajectory_id = ${ofSara.trajectory}`)).toEqual(['sara', 'nora'])
  expect(await whoCan(tx => tx.run(sql`insert into group_place (id, trajectory_id, group_id, kind, offered_by, offered_at) values (${newAnonymousId()}, ${ofSara.trajectory}, ${group}, 'practise-together', ${ofSara.guide}, now())`))).toEqual(['nora'])
  expect(await whoCan(tx => tx.run(sql`insert into group_place (id, trajectory_id, group_id, kind, offered_by, offered_at) values (${newAnonymousId()}, ${ofThijs.trajectory}, ${group}, 'practise-together', ${ofThijs.participant}, now())`))).toEqual([])
})

test('whoever is asked reads what it is and what others would know, and not where; silence is no yes', async () => {
  expect((await mine.get('/my-trajectory')).text).toContain('Er is een plek voor je.')
  const page = await mine.get(`/my-groups/${await placeOf(ofThijs)}`)
  for (const words of ['Samen oefenen', 'Ilona Verbeek', 'Nee zeggen', 'Hoogstens 3. Nu nog niemand.', 'Niets zeggen is geen ja.', 'Ilona Verbeek leidt de groep en begeleidt jou ook.', '17 december 2026', '/exercises/saying-no']) expect(page.text, words).toContain(words)
  expect(page.text).not.toContain('Kajuit')
  expect(faults(page.text)).toEqual([])
  expect((await sara.get(`/my-groups/${await placeOf(ofSara)}`)).text).toContain('Ilona Verbeek leest de naam die je kiest, en schrijft op of je er was.')
  for (const other of [sara, ilona, mo]) expect((await other.get(`/my-groups/${await placeOf(ofThijs)}`)).status).toBe(404)
  expect(await count('group_member')).toBe(0)
  expect(await whoSees(sql`select from group_meeting`)).toEqual(['thijs', 'mo', 'ada', 'sara', 'bo', 'ilona', 'nora'])
})

test('a yes is by a name of one\'s own; a no and a silence look alike to everyone but one\'s own guide', async () => {
  const at = async (file: { readonly trajectory: string }) => `/my-groups/${await placeOf(file)}`
  expect((await mine.send(`${await at(ofThijs)}/yes`, { called: '', act: act() })).status).toBe(422)
  expect(await whoCan(tx => tx.run(sql`insert into group_member (place_id, group_id, turn, called, shown_to) select p.id, p.group_id, 1, g.subject, 'group' from group_place p join group_talk g on g.id = p.group_id where p.trajectory_id = ${ofThijs.trajectory}`))).toEqual(['thijs'])
  const yes = await mine.post(`${await at(ofThijs)}/yes`, { called: 'Tijs', shownTo: 'group', act: act() })
  for (const words of ['Je ja is bewaard.', 'Je heet hier Tijs.', 'Zaal Kajuit', 'Behalve jij komt er nog niemand.']) expect(yes.text, words).toContain(words)
  await sara.post(`${await at(ofSara)}/yes`, { called: 'Zon', shownTo: 'leader', act: act() })
  await (await as(ofBo.person)).post(`${await at(ofBo)}/no`, { act: act() })
  // Ada says nothing.
  const led = await ilona.get(`/groups/${await groupId()}`)
  for (const words of ['Tijs', 'Zon', 'Deze naam is alleen voor jou.', '2 van 3 plekken']) expect(led.text, words).toContain(words)
  for (const secret of ['Sara', '>Bo ', 'liever niet']) expect(led.text, secret).not.toContain(secret)
  expect((await nora.get(`/groups/${await groupId()}`)).text).toContain('liever niet')
  expect((await nora.get(`/trajectories/${ofSara.trajectory}/groups`)).text).toContain('komt')
  expect((await nora.get(`/trajectories/${ofThijs.trajectory}/groups`)).status).toBe(404)
  expect(await whoSees(sql`select from group_decline`)).toEqual(['bo', 'nora'])
  const member = (file: { readonly trajectory: string }) => placeOf(file).then(place => whoSees(sql`select from group_member where place_id = ${place}`))
  expect(await member(ofThijs)).toEqual(['thijs', 'sara', 'ilona'])
  expect(await member(ofSara), 'Thijs reads no name that is for Ilona').toEqual(['sara', 'ilona', 'nora'])
  const [his, hers] = [await mine.get(await at(ofThijs)), await sara.get(await at(ofSara))]
  expect([his.text.includes('Er komt nog iemand.'), his.text.includes('Zon'), hers.text.includes('<li>Tijs</li>')]).toEqual([true, false, true])
  expect(await whoSees(sql`select from group_whereabouts`)).toEqual(['thijs', 'sara', 'ilona'])
  expect((await mine.send(`${await at(ofThijs)}/no`, { act: act() })).status).toBe(409)
})

test('a full group is told kindly; whoever waits comes when a place is free, and hears it once', async () => {
  await mo.post(`/my-groups/${await placeOf(ofMo)}/yes`, { called: 'Mo', shownTo: 'group', act: act() })
  const [ada, place] = [await as(ofAda.person), await placeOf(ofAda)]
  expect((await ada.get(`/my-groups/${place}`)).text).toContain('De groep is nu vol.')
  const waits = await ada.post(`/my-groups/${place}/yes`, { called: 'Ada', shownTo: 'group', act: act() })
  expect([waits.text.includes('Je wacht op een plek.'), waits.text.includes('Kajuit')]).toEqual([true, false])
  expect((await ada.get(`/my-groups/${place}/calendar.ics`)).status).toBe(404)
  expect((await ilona.get(`/groups/${await groupId()}`)).text).toContain('3 van 3 plekken, 1 wacht op een plek')
  expect((await mine.get(`/my-groups/${await placeOf(ofThijs)}`)).text).not.toContain('Ada')
  expect(await whoSees(sql`select from group_member where place_id = ${place}`)).toEqual(['ada', 'ilona'])
  expect(await worker(tx => partiesToRemind(tx, house.now()))).toEqual([])
  // Nobody leaves for another.
  expect(await whoCan(async tx => tx.run(sql`insert into group_leaving (place_id, left_on) values (${await placeOf(ofMo)}, '2026-11-20')`))).toEqual(['mo'])
  expect((await mo.post(`/my-groups/${await placeOf(ofMo)}/leavings`, { act: act() })).text).toContain('Je komt niet meer.')
  expect((await mo.get(`/my-groups/${await placeOf(ofMo)}`)).text).not.toContain('Kajuit')
  const led = await ilona.get(`/groups/${await groupId()}`)
  expect([led.text.includes('<dt>Mo</dt>'), led.text.includes('<dt>Ada</dt>')]).toEqual([false, true])
  expect(await whoSees(sql`select from group_leaving`)).toEqual(['mo', 'ilona'])
  expect((await ada.get(`/my-groups/${place}`)).text).toContain('Kajuit')
  expect(await worker(tx => partiesToRemind(tx, house.now()))).toEqual([ofAda.participant])
  expect(await worker(tx => partiesToRemind(tx, house.now()))).toEqual([])
  for (const [, person] of everyone) expect(await house.as(person, async tx => [await partiesToRemind(tx, house.now()), await tx.rows(sql`select * from parties_of_group(${await groupId()})`)])).toEqual([[], []])
})

test('a day that moves or is called off gives back the time, and everyone who comes hears it; a day before, once more', async () => {
  const [first, second] = await meetings()
  if (!first || !second) throw new Error('no meetings')
  expect((await nora.send(`/group-meetings/${first.id}/cancellations`, { act: act() })).status).toBe(404)
  const there = await ilona.send(`/group-meetings/${first.id}/moves`, { day: '2026-12-17', at: '11:00', act: act() })
  expect([there.status, there.text.includes('staat er al iets in je agenda')]).toEqual([409, true])
  expect((await meetings()).map(({ id }) => id), 'nothing of it stays').toEqual([first.id, second.id])
  expect((await ilona.post(`/group-meetings/${first.id}/moves`, { day: '2026-12-04', at: '09:00', act: act() })).text).toContain('De dag is verplaatst.')
  expect(await count(`occupancy where meeting_id is not null`)).toBe(2)
  expect((await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where key like 'group-notice:%'`)).length).toBe(1)
  expect(new Set(await worker(async tx => partiesOfGroup(tx, (await house.asSuperuser<{ readonly id: Id<'group-talk'> }>('select id from group_talk'))[0]?.id ?? newAnonymousId())))).toEqual(new Set([ofThijs.participant, ofSara.participant, ofAda.participant]))
  const calendar = await mine.get(`/my-groups/${await placeOf(ofThijs)}/calendar.ics`)
  expect([calendar.text.match(/SUMMARY:Afspraak/g)?.length, calendar.text.match(/STATUS:CANCELLED/g)?.length, /Nee|Kajuit|Samen|Ilona/.test(calendar.text)]).toEqual([3, 1, false])
  house.travelTo(addMinutes(house.now(), 12.5 * 24 * 60))
  expect(new Set(await worker(tx => partiesToRemind(tx, house.now())))).toEqual(new Set([ofThijs.participant, ofSara.participant, ofAda.participant]))
  expect(await worker(tx => partiesToRemind(tx, house.now()))).toEqual([])
  expect(await whoCan(tx => tx.run(sql`insert into group_meeting_cancellation (meeting_id, why, cancelled_at) values (${second.id}, 'cancelled', now())`))).toEqual(['ilona'])
  browsers.clear()
  expect((await (await as(ilonaOfDeHaven.id)).post(`/group-meetings/${second.id}/cancellations`, { act: act() })).text).toContain('De dag gaat niet door.')
  expect(await count(`occupancy where meeting_id is not null`)).toBe(1)
})

test('Ilona writes down who was there, and what the group keeps without a name; whoever was there reads it', async () => {
  const [held] = await meetings()
  const at = `/group-meetings/${held?.id}`
  expect((await (await as(ilonaOfDeHaven.id)).send(`${at}/lessons`, { seen: '0', lesson: 'Te vroeg.', act: act() })).status).toBe(409)
  house.travelTo(new Date('2026-12-04T10:00:00Z'))
  browsers.clear()
  const [lead, his, hers] = [await as(ilonaOfDeHaven.id), await as(thijs.id), await as(ofSara.person)]
  expect((await lead.get('/today')).text).toContain('groep vandaag')
  const seats = { thijs: await placeOf(ofThijs), sara: await placeOf(ofSara), ada: await placeOf(ofAda) }
  expect((await lead.post(`${at}/presence`, { [`was-${seats.thijs}`]: 'there', [`was-${seats.sara}`]: 'there', [`was-${seats.ada}`]: 'away', act: act() })).text).toContain('Bewaard wie er was.')
  await lead.post(`${at}/presence`, { [`was-${seats.thijs}`]: 'away', act: act() })
  await lead.post(`${at}/presence`, { [`was-${seats.thijs}`]: 'there', act: act() })
  const named = await lead.send(`${at}/lessons`, { seen: '0', lesson: 'Volgens tijs is kort genoeg.', theme: '', next: '', act: act() })
  expect([named.status, named.text.includes('Haal deze naam weg: Tijs.'), named.text.includes('kort genoeg')]).toEqual([422, true, true])
  expect((await lead.post(`${at}/lessons`, { seen: '0', lesson: 'Kort is genoeg.', theme: '', next: '', act: act() })).text).toContain('Bewaard.')
  const stale = await lead.send(`${at}/lessons`, { seen: '0', lesson: 'Iets anders.', act: act() })
  expect([stale.status, stale.text.includes('Iets anders.')]).toEqual([409, true])
  expect(await whoSees(sql`select from group_lesson`)).toEqual(['thijs', 'sara', 'ilona'])
  expect(await whoSees(sql`select from group_presence where place_id = ${seats.sara}`), 'not Nora, who guides her').toEqual(['sara', 'ilona'])
  const back = await his.get(`/my-groups/${seats.thijs}/meetings/${held?.id}`)
  expect([back.text.includes('Kort is genoeg.'), faults(back.text)]).toEqual([true, []])
  expect((await (await as(ofAda.person)).get(`/my-groups/${seats.ada}/meetings/${held?.id}`)).text).not.toContain('Kort is genoeg.')
  expect((await (await as(ofMo.person)).get(`/my-groups/${await placeOf(ofMo)}/meetings/${held?.id}`)).status).toBe(404)
  // What someone takes along is theirs, until they show it.
  const words = `/my-groups/${seats.sara}/meetings/${held?.id}`
  await hers.post(`${words}/words`, { seen: '0', words: 'Ik mag even wachten.', act: act() })
  expect(await whoSees(sql`select from own_piece where trajectory_id = ${ofSara.trajectory}`)).toEqual(['sara'])
  expect((await hers.post(`${words}/showings`, { shows: 'yes', act: act() })).text).toContain('Nora mag dit nu lezen.')
  expect((await (await as(noraOfDeHaven.id)).get(`/trajectories/${ofSara.trajectory}/groups`)).text).toContain('Ik mag even wachten.')
  expect(await whoSees(sql`select from own_piece where trajectory_id = ${ofSara.trajectory}`)).toEqual(['sara', 'nora'])
  expect((await hers.send(`${words}/words`, { seen: '0', words: 'Anders.', act: act() })).status).toBe(409)
})

test('everything of it goes along in one\'s own file, and who sees what is told', async () => {
  const hers = await as(ofSara.person)
  const seen = await hers.get('/who-sees')
  for (const words of ['Nora Blok', 'dat er een plek voor je was, en wat je zei; wat je meenam van 1 keer', 'Ilona Verbeek', 'de naam Zon, en wanneer die er was']) expect(seen.text, words).toContain(words)
  expect((await (await as(thijs.id)).get('/who-sees')).text).toContain('wie er verder komt')
  const file = await hers.get('/my-file/file.json')
  expect(file.status).toBe(200)
  for (const words of ['Samen oefenen', 'Zon', 'Ik mag even wachten.', 'je was er']) expect(file.text, words).toContain(words)
  for (const secret of ['Tijs', 'Kort is genoeg']) expect(file.text, secret).not.toContain(secret)
})

test('in the log of each who comes stands that Ilona looked; nobody reads there who else comes, and she cannot tell whose files those are', async () => {
  const lines = await house.asSuperuser<{ readonly subject: string; readonly person: string; readonly event: string }>(`select subject_id as subject, person_id as person, event from log.entry where event like 'group%' and subject_id is not null`)
  const inFile = (file: { readonly trajectory: string }) => new Set(lines.filter(({ subject }) => subject === file.trajectory).map(({ person }) => person))
  expect(inFile(ofSara)).toEqual(new Set([ofSara.person, noraOfDeHaven.id, ilonaOfDeHaven.id]))
  expect(inFile(ofThijs)).toEqual(new Set([thijs.id, ilonaOfDeHaven.id]))
  expect(inFile(ofBo), 'a no is no business of hers').toEqual(new Set([ofBo.person, noraOfDeHaven.id]))
  expect(await whoSees(sql`select from log.entry where subject_id = ${ofSara.trajectory} and person_id = ${ilonaOfDeHaven.id}`)).toEqual(['sara'])
  expect(await whoCan(tx => tx.one(sql`select note_in_files_of_group(${newAnonymousId()}, 'x.y', 'R', now()) is null as done`))).toHaveLength(everyone.length)
  expect((await house.asSuperuser(`select from log.entry where event = 'x.y'`)).length).toBe(0)
})

test('whoever names the leader as one who may never see them is gone from the group, and sees why; nobody else does', async () => {
  const place = await placeOf(ofSara)
  await house.as(ofSara.person, tx => recordExclusion(tx, { id: newAnonymousId(), trajectory: ofSara.trajectory, person: ilonaOfDeHaven.id, namedOn: dayOf(house.now(), deHaven.zone) }, ofSara.participant))
  expect(await whoSees(sql`select from group_member where place_id = ${place}`)).toEqual(['sara', 'nora'])
  expect(await whoSees(sql`select from group_presence where place_id = ${place}`)).toEqual(['sara'])
  expect((await (await as(ilonaOfDeHaven.id)).get(`/groups/${await groupId()}`)).text).not.toContain('Zon')
  const page = await (await as(ofSara.person)).get(`/my-groups/${place}`)
  expect([page.text.includes('Ilona Verbeek leidt deze groep. Die naam staat bij wie je dossier nooit mag zien.'), page.text.includes('Kajuit')]).toEqual([true, false])
  const again = await (await as(noraOfDeHaven.id)).send(`/groups/${await groupId()}/places`, { trajectory: ofSara.trajectory, act: act() })
  expect([again.status, again.text.includes('Voor deze persoon kan deze groep niet.')]).toEqual([422, true])
  expect(await whoCan(async tx => tx.run(sql`insert into group_place (id, trajectory_id, group_id, kind, offered_by, offered_at) values (${newAnonymousId()}, ${ofSara.trajectory}, ${await groupId()}, 'practise-together', ${ofSara.guide}, now())`))).toEqual([])
})

test('a place ends with the guidance, and a group goes half a year after its last day, with its key and nothing of anyone\'s file', async () => {
  await house.as(ilonaOfDeHaven.id, tx => recordEnding(tx, ofThijs.trajectory, 'stopped', ofThijs.guide, house.now()))
  const place = await placeOf(ofThijs)
  expect((await (await as(thijs.id)).get(`/my-groups/${place}`)).text).toContain('Je begeleiding is voorbij, en je plek ook.')
  expect(await whoSees(sql`select from group_whereabouts`)).toEqual(['ada', 'ilona'])
  const [group, places] = [await groupId(), await count('group_place')]
  await worker(tx => eraseOldGroups(tx, addMinutes(house.now(), 170 * 24 * 60)))
  expect(await count('group_talk')).toBe(1)
  for (const [, person, provider] of everyone) await expect(house.as(person, tx => eraseOldGroups(tx, house.now()), provider.id)).rejects.toThrow('only the worker')
  await worker(tx => eraseOldGroups(tx, addMinutes(house.now(), 181 * 24 * 60)))
  for (const table of ['group_talk', 'group_meeting', 'group_meeting_cancellation', 'group_whereabouts', 'group_presence', 'group_lesson', 'group_reminder']) expect(await count(table), table).toBe(0)
  expect(await house.asSuperuser('select from keys.scope_key where scope_id = $1', [group])).toEqual([])
  expect([await count('group_place'), await count('group_member'), await count('own_piece')]).toEqual([places, 4, 1])
  expect((await (await as(ofAda.person)).get(`/my-groups/${await placeOf(ofAda)}`)).text).toContain('Deze groep is voorbij.')
  expect(house.broken).toEqual([])
})

test('four who say yes at once to three places come one after the other, and each only once', async () => {
  const ofEva = await openBridgeFile(house, someone('Eva'))
  const files = [ofMo, ofAda, ofBo, ofEva]
  expect((await (await as(ilonaOfDeHaven.id)).send('/groups', { ...wish, first: '2026-12-10', subject: 'Kleine stappen', act: act() })).status).toBe(303)
  for (const file of files) expect((await (await as(file === ofBo ? noraOfDeHaven.id : ilonaOfDeHaven.id)).send(`/groups/${await groupId()}/places`, { trajectory: file.trajectory, act: act() })).status).toBe(303)
  const sends = await Promise.all(files.flatMap(file => [1, 2].map(async () => (await (await as(file.person)).send(`/my-groups/${await placeIn(file)}/yes`, { called: 'Iemand', shownTo: 'group', act: act() })).status)))
  expect(sends.toSorted()).toEqual([303, 303, 303, 303, 409, 409, 409, 409])
  expect((await house.asSuperuser<{ readonly turn: number }>('select m.turn from group_member m join group_talk g on g.id = m.group_id order by m.turn')).map(({ turn }) => turn)).toEqual([1, 2, 3, 4])
  expect((await (await as(ilonaOfDeHaven.id)).get(`/groups/${await groupId()}`)).text).toContain('3 van 3 plekken, 1 wacht op een plek')
  expect(await count('group_waiting')).toBe(1)
  expect(house.broken).toEqual([])
})

test('a file that is erased takes along all that a group knew of that person, and the group goes on', async () => {
  await house.asSuperuser(`select set_config('houvast.provider', $1, false)`, [deHaven.id])
  const before = await count('group_member')
  expect(await count(`group_place where trajectory_id = '${ofMo.trajectory}'`)).toBe(2)
  await house.asSuperuser('select erase_trajectory($1)', [ofMo.trajectory])
  expect([await count(`group_place where trajectory_id = '${ofMo.trajectory}'`), await count('group_member'), await count('group_talk')]).toEqual([0, before - 2, 1])
})
const placeIn = async (file: { readonly trajectory: string }) => one('select p.id from group_place p join group_talk g on g.id = p.group_id where p.trajectory_id = $1', [file.trajectory])
