/**
 * Wout works over the border: his trajectory with a Dutch house goes by Belgian law. What he reads, whom he may call, which terms run and
 * what it says in the mail is that of Belgium; beside him Thijs, of the same house and the same coach, is in the Netherlands.
 */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { careWorkBridge } from '../../programmes/care-work-bridge/programme.ts'
import { findCountryAround } from '../people/person.store.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { changeLaw, chooseLaw } from '../trajectories/law.ts'
import { noteConsultation } from './trio.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const wout = { id: newId<'person'>(house.now().getTime()), name: 'Wout Peeters', mail: 'wout@voorbeeld.example' }
const flemish = await openBridgeFile(house, wout, { law: 'BE' })
/** Of whoever guides nobody but him, at that moment. */
const ofGuide = await house.as(ilonaOfDeHaven.id, tx => findCountryAround(tx, ilonaOfDeHaven.id))
const today = (await (await house.signedIn(ilonaOfDeHaven.id)).get('/today')).text
const dutch = await openBridgeFile(house, thijs)
await flemish.joins(peter, 'hr')
await flemish.joins(judith, 'therapist')
await dutch.joins(sandra, 'manager')
const [mine, coach, hr, manager, other] = [await house.signedIn(wout.id), await house.signedIn(ilonaOfDeHaven.id), await house.signedIn(peter.id), await house.signedIn(sandra.id), await house.signedIn(thijs.id)]
const home = `/law/${flemish.trajectory}`
const act = () => newAnonymousId()
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ wout: wout.id, thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, marleen: cast.marleen.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}

test('a law is one the programme knows, changed with a reason, and never to what it is', () => {
  const before = { number: 1, country: 'BE' } as const
  expect(chooseLaw({}, 'BE')).toMatchObject({ refused: 'law.none' })
  expect(chooseLaw(careWorkBridge, 'BE')).toMatchObject({ number: 1, country: 'BE', reason: null, keeping: careWorkBridge.laws?.BE?.keeping })
  expect(changeLaw(careWorkBridge, { before, country: 'BE', reason: 'moved', over: 'no' })).toMatchObject({ refused: 'law.same' })
  expect(changeLaw(careWorkBridge, { before, country: 'NL', reason: 'moved', over: 'yes' })).toMatchObject({ refused: 'law.over' })
  expect(changeLaw(careWorkBridge, { before, country: 'NL', reason: 'moved', over: 'no' })).toMatchObject({ number: 2, country: 'NL', reason: 'moved' })
  const [now, id] = [dayOf(house.now(), deHaven.zone), newAnonymousId<'trio-consultation'>()]
  const [here, on] = [{ country: 'BE', today: now, over: 'no' }, { on: now, by: 'gp' }] as const
  expect(noteConsultation(on, here, id)).toEqual({ id, ...on })
  expect(noteConsultation(on, { ...here, country: 'NL' }, id)).toMatchObject({ refused: 'trio.elsewhere' })
  expect(noteConsultation({ ...on, on: addDays(now, 1) }, here, id)).toMatchObject({ refused: 'trio.in-the-future' })
  expect(noteConsultation(on, { ...here, over: 'yes' }, id)).toMatchObject({ refused: 'trio.over' })
})

test('the coach chooses it as it opens; without a choice it goes by that of the house', async () => {
  expect((await coach.get('/plans/new')).text).toContain('Volgens welk recht loopt het?')
  const opens = async (name: string, more: Readonly<Record<string, string>>) => {
    await coach.post('/plans', { programme: 'care-work-bridge:own-work', name, mail: `${name.toLowerCase()}@voorbeeld.example`, clear: Object.keys(careWorkBridge.entry?.asks ?? {}), act: act(), ...more })
    return (await house.asSuperuser<{ readonly country: string }>('select country from trajectory_law order by said_at desc, trajectory_id limit 10')).map(({ country }) => country)
  }
  house.travelTo(new Date(house.now().getTime() + 1000))
  expect((await opens('Els', { law: 'BE' }))[0]).toBe('BE')
  house.travelTo(new Date(house.now().getTime() + 1000))
  expect((await opens('Bo', {}))[0]).toBe('NL')
  expect((await coach.post('/plans', { programme: 'care-work-bridge:own-work', name: 'Jan', mail: 'jan@voorbeeld.example', law: 'FR', act: act() })).status).toBe(422)
})

test('everyone in it reads its country’s words and numbers; a trajectory beside it keeps its own', async () => {
  const own = (await mine.get('/my-trajectory')).text
  expect(own).toContain('lang="nl-BE"')
  expect(own).toContain('Recht van België')
  expect((await mine.get('/help')).text).toContain('1813')
  expect((await mine.get('/my-letters')).text).toContain('arbeidsarts')
  expect((await other.get('/my-trajectory')).text).toContain('lang="nl-NL"')
  expect((await other.get('/help')).text).toContain('0800-0113')
  expect((await other.get('/my-letters')).text).toContain('bedrijfsarts')
  expect((await hr.get('/beside')).text).toContain('lang="nl-BE"')
  expect((await manager.get('/beside')).text).toContain('lang="nl-NL"')
  // One coach speaks both, on the pages of each.
  expect((await coach.get(`/trajectories/${flemish.trajectory}/professional-letters`)).text).toContain('arbeidsarts')
  expect((await coach.get(`/trajectories/${dutch.trajectory}/professional-letters`)).text).toContain('bedrijfsarts')
  expect(today).toContain('lang="nl-NL"')
  expect(ofGuide).toBeNull()
  // Of someone else nobody learns it but who is inside with them.
  expect(await house.as(ilonaOfDeHaven.id, tx => findCountryAround(tx, wout.id))).toBe('BE')
  for (const person of [thijs.id, sandra.id, peter.id, cast.marleen.id, cast.ellen.id]) expect(await house.as(person, tx => findCountryAround(tx, wout.id))).toBeNull()
  // Whoever chose a language keeps it.
  await mine.get('/voice/en?to=/my-trajectory')
  expect((await mine.get(home)).text).toContain('This trajectory goes by the law of Belgium.')
  await mine.get('/voice/nl-BE?to=/my-trajectory')
  await coach.post(`/trajectories/${flemish.trajectory}/network`, { role: 'colleague', name: 'Lin Chen', act: act() })
  expect((await mailsTo(house, wout.mail))[0]?.text, 'and so does the mail').toContain('Dag,')
})

test('the page says who is who, which terms, how long, and where the measures stand', async () => {
  const page = await mine.get(home)
  for (const words of ['recht van België', 'Adviserend arts van het ziekenfonds', 'VDAB en GTB', 'Re-integratie 3.0', '2 jaar na het laatste gesprek', '/regulations?country=BE', 'Houvast is daar niet op aangesloten']) expect(page.text, words).toContain(words)
  expect(page.text).not.toContain('UWV')
  expect((await mine.get('/regulations')).text).toContain('Progressieve werkhervatting')
  expect((await other.get('/regulations')).text).not.toContain('Progressieve werkhervatting')
  const ours = await other.get(`/law/${dutch.trajectory}`)
  for (const words of ['recht van Nederland', 'Arbeidsdeskundige', 'UWV']) expect(ours.text, words).toContain(words)
  expect(ours.text).not.toContain('TRIO')
  const beside = await hr.get(home)
  expect(beside.text).toContain('recht van België')
  expect(beside.text, 'nobody beside learns of doctors').not.toContain('TRIO')
  for (const [name, page_] of [['his', page], ['hers', await coach.get(home)], ['HR', beside]] as const) expect(faults(page_.text), name).toEqual([])
  for (const one of [other, manager, await house.signedIn(cast.marleen.id)]) expect((await one.get(home)).status).toBe(404)
})

test('terms follow the law, and say nothing of health', async () => {
  const first = addDays(dayOf(house.now(), deHaven.zone), -20)
  expect((await hr.post(`/deadlines/${flemish.trajectory}/absences`, { first, reason: 'een burn-out', words: 'een burn-out', act: act() })).text).not.toContain('burn-out')
  expect(await house.asSuperuser('select ruleset from absence_period')).toEqual([{ ruleset: 'be-rit-3' }])
  expect((await mine.get(`/deadlines/${flemish.trajectory}`)).text).toContain('Re-integratie 3.0')
  expect((await coach.get(`/deadlines/${flemish.trajectory}`)).status, 'until he shows it').toBe(404)
  await other.post(`/deadlines/${dutch.trajectory}/absences`, { first, act: act() })
  expect(await house.asSuperuser('select ruleset from absence_period order by ruleset')).toEqual([{ ruleset: 'be-rit-3' }, { ruleset: 'nl-wvp-2013' }])
  // Every column is a day, a word of a list, or who and when: nowhere to write of an illness.
  const columns = await house.asSuperuser<{ readonly name: string }>(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and table_name in ('absence_period', 'absence_end', 'trajectory_law', 'trio_consultation') and (udt_name in ('sealed', 'bytea', 'json', 'jsonb') or data_type = 'text' and column_name not in ('kind', 'ruleset', 'country', 'reason', 'by_whom'))`)
  expect(columns).toEqual([])
})

test('that doctors consulted each other is noted inside, and is nowhere else', async () => {
  const on = addDays(dayOf(house.now(), deHaven.zone), -3)
  expect((await coach.send(`${home}/consultations`, { day: addDays(on, 9), by: 'gp', act: act() })).text).toContain('Kies een dag die al geweest is.')
  expect((await coach.post(`${home}/consultations`, { day: on, by: 'gp', words: 'over zijn rug', act: act() })).text).toContain('via de huisarts')
  expect((await mine.get(home)).text).toContain('via de huisarts')
  expect((await hr.send(`${home}/consultations`, { day: on, by: 'gp', act: act() })).status).toBe(404)
  expect((await coach.send(`/law/${dutch.trajectory}/consultations`, { day: on, by: 'gp', act: act() })).text).toContain('TRIO bestaat alleen in België.')
  expect(await whoSees(sql`select from trio_consultation`)).toEqual(['wout', 'ilona'])
  const id = newAnonymousId()
  const forged = (person: Id<'person'>, by: Id<'party'>) => house.as(person, tx => tx.run(sql`insert into trio_consultation (id, trajectory_id, on_day, by_whom, noted_by, noted_at) values (${id}, ${flemish.trajectory}, ${on}, 'gp', ${by}, ${house.now()})`))
  for (const [name, person] of Object.entries({ peter: peter.id, judith: judith.id, thijs: thijs.id, marleen: cast.marleen.id })) await expect(forged(person, flemish.guide), name).rejects.toThrow(/row-level security/)
  const noted = (await house.asSuperuser<{ readonly id: string }>('select id from trio_consultation'))[0]?.id ?? ''
  expect((await hr.send(`${home}/consultations/${noted}/struck`, { act: act() })).status).toBe(404)
  const strikes = (person: Id<'person'>, by: Id<'party'>) => house.as(person, tx => tx.run(sql`insert into trio_consultation_struck (consultation_id, trajectory_id, struck_by, struck_at) values (${noted}, ${flemish.trajectory}, ${by}, ${house.now()})`))
  for (const [name, person] of Object.entries({ peter: peter.id, judith: judith.id, thijs: thijs.id, marleen: cast.marleen.id })) await expect(strikes(person, flemish.guide), name).rejects.toThrow(/row-level security/)
  expect((await mine.post(`${home}/consultations/${noted}/struck`, { act: act() })).text).not.toContain('via de huisarts')
  expect(await whoSees(sql`select from trio_consultation_struck`)).toEqual(['wout', 'ilona'])
  expect((await mine.get('/my-file/file.json')).text).toContain('Belgi')
})

test('changed with a reason by who guides, and seen by all; keeping time goes along', async () => {
  const to = (reason: Readonly<Record<string, string>>) => coach.send(home, { country: 'NL', act: act(), ...reason })
  expect((await to({})).status).toBe(422)
  expect((await mine.send(home, { country: 'NL', 'reason-NL': 'moved', act: act() })).status, 'not by him').toBe(404)
  expect((await hr.send(home, { country: 'NL', 'reason-NL': 'moved', act: act() })).status).toBe(404)
  const said = (person: Id<'person'>, number: number, by: Id<'party'>) => house.as(person, tx => tx.run(sql`
    insert into trajectory_law (trajectory_id, number, country, reason, notes_days, contact_days, trajectory_days, said_by, said_at) values (${flemish.trajectory}, ${number}, 'NL', 'moved', 1, 1, 1, ${by}, ${house.now()})`))
  for (const [name, person] of Object.entries({ wout: wout.id, peter: peter.id, judith: judith.id, thijs: thijs.id, marleen: cast.marleen.id })) await expect(said(person, 2, flemish.guide), name).rejects.toThrow(/row-level security/)
  await expect(said(wout.id, 2, flemish.participant)).rejects.toThrow(/row-level security/)
  expect(await whoSees(sql`select from trajectory_law where trajectory_id = ${flemish.trajectory}`)).toEqual(['wout', 'ilona', 'peter', 'judith'])

  expect((await to({ 'reason-NL': 'employer' })).location).toBe(`${home}?done`)
  expect((await to({ 'reason-NL': 'employer' })).status, 'it is so already').toBe(422)
  await mine.get('/voice/nl-NL?to=/my-trajectory')
  const page = (await mine.get(home)).text
  for (const words of ['recht van Nederland', 'de werkgever zit in dat land', 'bij de start']) expect(page, words).toContain(words)
  expect((await hr.get('/beside')).text).toContain('lang="nl-NL"')
  expect((await mine.get(`/deadlines/${flemish.trajectory}`)).text, 'what stood under the other law says so').toContain('Dit traject valt nu onder het recht van Nederland.')
  // The days a file is kept follow the law, whatever they are, and what is due is counted anew.
  const due = async () => (await house.asSuperuser<{ readonly on: string }>(`select due_on::text as on from keeping_due where rule = 'trajectory' and trajectory_id = $1`, [flemish.trajectory]))[0]?.on
  const before = await due()
  await house.as(ilonaOfDeHaven.id, tx => tx.run(sql`insert into trajectory_law (trajectory_id, number, country, reason, notes_days, contact_days, trajectory_days, said_by, said_at) values (${flemish.trajectory}, 3, 'BE', 'insured', 100, 100, 3000, ${flemish.guide}, ${house.now()})`))
  expect((await house.asSuperuser('select notes_days, trajectory_days from trajectory_keeping where trajectory_id = $1', [flemish.trajectory]))[0]).toEqual({ notes_days: 100, trajectory_days: 3000 })
  expect(await due()).not.toBe(before)
  await house.as(ilonaOfDeHaven.id, tx => recordEnding(tx, flemish.trajectory, 'own-work', flemish.guide, house.now()))
  expect((await to({ 'reason-NL': 'mistake' })).text).toContain('Het recht wijzigt niet meer.')
  await expect(said(ilonaOfDeHaven.id, 4, flemish.guide), 'nor at the database').rejects.toThrow(/row-level security/)
  expect(house.broken).toEqual([])
})
