/** From the check to eight weeks in everyone's agenda, without a script; and what each of the others may see of it. */
import { expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { dayOf, mondayOf, wallTimeOf, weekdayOf } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { everyone, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { listPlanTalks, recordLaying } from './plan.store.ts'
import { findStart } from './suitability.store.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
for (const id of [cast.bas.id, cast.hanna.id]) await house.as(id, tx => keepAgenda(tx, id, { from: '09:00', until: '17:00' }))

const good = {
  voluntary: 'yes', bothIntend: 'yes', reflects: '3', open: '2', energy: '2', phase: 'solving', doctorAgrees: 'not-at-issue', colleagues: 'yes', time: 'yes',
  suicidal: 'no', psychosis: 'no', addiction: 'no', untreated: 'no', unsafe: 'no', legal: 'no', concentration: '1', power: 'no', pressed: 'no', homeCrisis: 'no',
}
const at = (plan: { readonly trajectory: Id<'trajectory'> }, rest: string) => `/trajectories/${plan.trajectory}/${rest}`
const startFor = async (plan = noor) => {
  const seen: Record<string, string> = {}
  for (const [name, person] of Object.entries(everyone)) { const start = await house.as(person, tx => findStart(tx, plan.trajectory)); if (start) seen[name] = start }
  return seen
}
const checks = (plan = noor) => house.as(cast.bas.id, tx => tx.rows<{ readonly outcome: string }>(sql`select outcome from suitability_check where trajectory_id = ${plan.trajectory} order by checked_at, id`))
const bas = await house.signedIn(cast.bas.id)
const act = () => newAnonymousId()
/** Time goes on a little: of two checks the later one counts. */
const tick = () => house.travelTo(new Date(house.now().getTime() + 60_000))

test('without a check there is nothing to lay, and the page says so', async () => {
  expect((await bas.get(at(noor, 'weeks'))).text).toContain('Loop eerst samen door of dit plan nu past.')
  expect(await startFor()).toEqual({})
})

test('what is not answered is asked again, with what was answered kept', async () => {
  const { suicidal: _asked, ...rest } = good
  const answer = await bas.send(at(noor, 'suitability/outcome'), rest)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('href="#suicidal"')
  expect(answer.text).toMatch(/name="phase" value="solving" checked/)
})

test('a therapist may be stricter and never laxer; a stop leads to the protocol and the employer reads one word', async () => {
  const bad = { ...good, suicidal: 'yes', legal: 'yes' }
  const shown = await bas.send(at(noor, 'suitability/outcome'), bad)
  expect(shown.text).toContain('Niet met dit plan')
  expect(shown.text).toContain('/help')
  expect(await checks()).toEqual([])
  for (const verdict of ['suitable', 'not-yet', '', 'else']) expect((await bas.send(at(noor, 'suitability-checks'), { ...bad, verdict, act: act() })).status, verdict).toBe(422)
  tick()
  await bas.post(at(noor, 'suitability-checks'), { ...bad, verdict: 'not-suitable', words: 'Eerst naar de huisarts.', act: act() })
  expect(await startFor()).toEqual({ noor: 'no', bas: 'no', mirjam: 'no' })
  expect((await bas.get(at(noor, 'weeks'))).text).toContain('Loop eerst')
})

test('not yet names a day to look again, and that day stands on the guide\'s day', async () => {
  tick()
  await bas.post(at(noor, 'suitability-checks'), { ...good, energy: '1', verdict: 'not-yet', words: '', act: act() })
  expect(await startFor()).toEqual({ noor: 'later', bas: 'later', mirjam: 'later' })
  expect((await bas.get('/today')).text).not.toContain('opnieuw door te lopen')
  const before = house.now()
  house.travelTo(new Date('2026-12-18T08:00:00Z'))
  const later = await house.signedIn(cast.bas.id)
  expect((await later.get('/today')).text).toContain('plan om opnieuw door te lopen')
  expect((await later.get('/suitability')).text).toContain(at(noor, 'suitability'))
  house.travelTo(before)
})

test('conditions are named', async () => {
  const binding = { ...good, power: 'yes', verdict: 'suitable', act: act() }
  expect((await bas.send(at(noor, 'suitability-checks'), { ...binding, words: ' ' })).text).toContain('Schrijf op welke voorwaarden')
  tick()
  const kept = await bas.post(at(noor, 'suitability-checks'), { ...binding, words: 'Ruud beoordeelt niet.', act: act() })
  expect(kept.text).toContain('Ruud beoordeelt niet.')
  expect((await checks()).map(({ outcome }) => outcome)).toEqual(['not-suitable', 'not-yet', 'suitable'])
  expect(await startFor()).toEqual({ noor: 'yes', bas: 'yes', mirjam: 'yes' })
  const mirjam = await (await house.signedIn(aroundNoor.mirjam.id)).get('/beside')
  expect(mirjam.text).toContain('Het plan kan starten.')
  expect(mirjam.text).not.toMatch(/Ruud beoordeelt|Geschikt|doorgelopen/)
  expect((await (await house.signedIn(aroundNoor.kim.id)).get('/beside')).text).not.toContain('Het plan kan starten.')
})

test('nobody but the two inside reads a check, and nobody but the guide writes one', async () => {
  const reads: string[] = []
  for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => tx.rows(sql`select from suitability_check where trajectory_id = ${noor.trajectory}`))).length > 0) reads.push(name)
  expect(reads).toEqual(['noor', 'bas'])
  const own = await house.as(cast.bas.id, tx => tx.rows<{ readonly id: Id<'party'>; readonly person: Id<'person'> }>(sql`select id, person_id as person from party where trajectory_id = ${noor.trajectory}`))
  for (const [name, person] of Object.entries(everyone)) {
    if (name === 'bas') continue
    const party = own.find(one => one.person === person)?.id ?? own[0]?.id
    if (!party) throw new Error('no party')
    await expect(house.as(person, tx => tx.run(sql`
      insert into suitability_check (id, trajectory_id, answers, computed, outcome, checked_by, checked_at)
      values (${newId(0)}, ${noor.trajectory}, ${Buffer.concat([Buffer.from([1]), Buffer.alloc(128)])}, 'suitable', 'suitable', ${party}, ${house.now()})`)), name).rejects.toThrow('row-level security')
    await expect(house.as(person, tx => recordLaying(tx, noor.trajectory, mondayOf(dayOf(house.now(), 'Europe/Amsterdam')), party, house.now())), name).rejects.toThrow('row-level security')
  }
})

const usual = { 'usualDay-0': '1', 'usualTime-0': '10:00', 'usualDay-1': '2', 'usualTime-1': '11:00', 'usualDay-2': '5', 'usualTime-2': '15:00' }
const wish = { firstMonday: '2026-11-25', workdays: ['1', '2', '4', '5'], ...usual, colleagues: [noor.parties.kim, noor.parties.ruud] }
/** The fields of the proposal as they stand on the page. */
const fieldsOn = (text: string): Record<string, string | readonly string[]> => {
  const fields: Record<string, string | readonly string[]> = { act: act() }
  for (const [, tag = ''] of text.matchAll(/<input ([^>]*)>/g)) {
    const [name, value] = [/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1] ?? '']
    if (name && /^(day|time)-|firstMonday/.test(name)) fields[name] = value
  }
  fields['colleagues'] = [...text.matchAll(/name="colleagues" value="([^"]*)"/g)].map(([, id = '']) => id)
  for (const [, name = '', inner = ''] of text.matchAll(/<select[^>]*name="(with-\d+)"[^>]*>(.*?)<\/select>/gs)) fields[name] = /<option value="([^"]*)" selected/.exec(inner)?.[1] ?? /<option selected value="([^"]*)"/.exec(inner)?.[1] ?? ''
  return fields
}
const propose = (browser: Browser, plan = noor, over = {}) => browser.send(at(plan, 'weeks/proposal'), { ...wish, ...over })
const talks = () => house.as(cast.bas.id, tx => listPlanTalks(tx, noor.trajectory))
const doubles = async () => (await house.asSuperuser<{ readonly count: number }>('select count(*)::int as count from occupancy a join occupancy b on a.person_id = b.person_id and a.id < b.id and a.during && b.during'))[0]?.count

test('the proposal goes round Christmas and days off, says why, and books nothing', async () => {
  const shown = await propose(bas)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('feestdag')
  expect(shown.text).toContain('4 uur, met een uur voor verslag en overleg')
  expect(shown.text.match(/name="day-/g)).toHaveLength(24)
  expect(await talks()).toEqual([])
  const refused = await propose(bas, noor, { colleagues: [noor.parties.kim], 'usualTime-0': 'later' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('minstens twee collega’s')
})

test('one act books all: talks, guests, everyone\'s time and a neutral mail; again is once', async () => {
  const fields = fieldsOn((await propose(bas)).text)
  const [first, second] = await Promise.all([bas.send(at(noor, 'weeks'), fields), bas.send(at(noor, 'weeks'), { ...fields, act: act() })])
  expect([first.status, second.status]).toEqual([303, 303])
  const laid = await talks()
  expect(laid).toHaveLength(24)
  expect(new Set(laid.map(({ number }) => number)).size).toBe(24)
  expect(laid.filter(({ kind, guests }) => kind === 'dialogue' && guests.length === 1)).toHaveLength(16)
  const taken = await house.asSuperuser<{ readonly person_id: string; readonly count: number }>('select person_id, count(*)::int as count from occupancy where appointment_id is not null group by 1')
  const of = (id: string) => taken.find(({ person_id }) => person_id === id)?.count
  expect([of(cast.bas.id), of(aroundNoor.noor.id), of(aroundNoor.kim.id), of(aroundNoor.ruud.id)]).toEqual([24, 24, 8, 8])
  expect(await doubles()).toBe(0)
  // What is asked week by week begins with them: of Noor and of whoever speaks with her.
  expect(await house.as(cast.bas.id, tx => tx.rows(sql`select distinct instrument, role, starts_on as monday from measurement_ask where rhythm = 'each-week' order by 1, 2`))).toEqual([
    { instrument: 'vp4', role: 'colleague', monday: '2026-11-23' }, { instrument: 'vp4', role: 'employee', monday: '2026-11-23' }, { instrument: 'wk1', role: 'employee', monday: '2026-11-23' },
  ])
  // Winter time throughout: the hour on the wall stays.
  const zone = 'Europe/Amsterdam'
  expect([...new Set(laid.filter(({ kind, from }) => kind === 'reflection' && weekdayOf(dayOf(from, zone)) === 1).map(({ from }) => wallTimeOf(from, zone)))]).toEqual(['10:00'])
  expect((await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from outbox_message`))[0]?.count).toBe(3)
  const page = await bas.get(at(noor, 'weeks?done=booked'))
  expect(page.text).toContain('Alle gesprekken staan vast.')
  expect(page.text).toContain('onder voorbehoud')
  expect((await bas.get(`/trajectories/${noor.trajectory}`)).text).toContain('Begint 23 november 2026')
  expect((await bas.get('/people?z=Noor')).text).toContain('Begint 23 november 2026')
})

test('what each sees of the weeks at the database', async () => {
  expect(await whoSeesIn(house)(sql`select from plan_laying where trajectory_id = ${noor.trajectory}`), 'from when, and by whom').toEqual(['noor', 'bas'])
  const seen: Record<string, number> = {}
  for (const [name, person] of Object.entries(everyone)) seen[name] = (await house.as(person, tx => tx.rows(sql`select from plan_talk where trajectory_id = ${noor.trajectory}`))).length
  expect(seen).toEqual({ noor: 24, bas: 24, kim: 8, ruud: 8, mirjam: 0, tom: 0, hanna: 0, ellen: 0, marleen: 0 })
  for (const [name, person] of Object.entries(everyone)) {
    const rows = (await house.as(person, tx => tx.rows(sql`select from taken_around_me(${noor.trajectory}, now() - interval '1 year', now() + interval '2 years')`))).length
    expect(rows > 0, name).toBe(name === 'bas')
  }
})

test('a colleague who speaks with another too is not booked twice, whoever comes first', async () => {
  const hanna = await house.signedIn(cast.hanna.id)
  const other = await tom.joins({ id: newId(house.now().getTime()), name: 'Els Maas', mail: 'els@bakkerijvoorbeeld.example' }, 'colleague')
  await hanna.post(at(tom, 'suitability-checks'), { ...good, verdict: 'suitable', words: '', act: act() })
  const shown = await propose(hanna, { ...noor, trajectory: tom.trajectory }, { colleagues: [tom.parties.kim, other] })
  expect(shown.status).toBe(200)
  const fields = fieldsOn(shown.text)
  // By hand: every dialogue with Kim, also at the times Kim speaks with Noor.
  for (const name of Object.keys(fields)) if (name.startsWith('with-')) fields[name] = tom.parties.kim
  const clash = (await talks()).find(({ guests }) => guests.includes(noor.parties.kim))
  if (!clash) throw new Error('no talk')
  fields['day-1'] = dayOf(clash.from, 'Europe/Amsterdam')
  fields['time-1'] = wallTimeOf(clash.from, 'Europe/Amsterdam')
  const refused = await hanna.send(at(tom, 'weeks'), fields)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Deze collega is dan niet vrij.')
  expect(refused.text).not.toContain('Noor')
  expect(await house.as(cast.hanna.id, tx => listPlanTalks(tx, tom.trajectory))).toEqual([])
  expect(await doubles()).toBe(0)
})

test('two therapists who book the same colleague for the same hours at once: one succeeds, nothing is half booked', async () => {
  // Noor's weeks lie; Tom is laid by two presses at once, and Noor's talks move onto the same hours meanwhile.
  const hanna = await house.signedIn(cast.hanna.id)
  const circle = await house.as(cast.hanna.id, tx => tx.rows<{ readonly id: Id<'party'> }>(sql`select id from party where trajectory_id = ${tom.trajectory} and role = 'colleague' order by id`))
  const fields = fieldsOn((await propose(hanna, { ...noor, trajectory: tom.trajectory }, { colleagues: circle.map(({ id }) => id), 'usualDay-1': '4', 'usualTime-1': '09:00', 'usualTime-2': '09:00' })).text)
  const mine = (await talks()).filter(({ guests, from }) => guests.includes(noor.parties.kim) && from > house.now()).slice(0, 4)
  const kimAt = Object.entries(fields).filter(([name, value]) => name.startsWith('with-') && value === tom.parties.kim).slice(0, 4).map(([name]) => name.slice(5))
  const answers = await Promise.all([
    hanna.send(at(tom, 'weeks'), fields),
    ...mine.map((talk, index) => bas.send(`/plan-talks/${talk.talk}/moments`, { day: String(fields[`day-${kimAt[index]}`]), time: String(fields[`time-${kimAt[index]}`]), act: act() })),
  ])
  expect(answers.every(({ status }) => [303, 409, 422].includes(status)), answers.map(({ status }) => status).join()).toBe(true)
  expect(await doubles()).toBe(0)
  const laid = (await house.as(cast.hanna.id, tx => listPlanTalks(tx, tom.trajectory))).length
  expect([0, 24]).toContain(laid)
  expect(house.broken).toEqual([])
})

test('one talk moves with everyone in it, and a week moves as a whole with those after it', async () => {
  const talk = (await talks()).find(({ week, kind }) => week === 3 && kind === 'dialogue')
  if (!talk) throw new Error('no talk')
  expect((await bas.send(`/plan-talks/${talk.talk}/moments`, { day: '2026-02-30', time: '10:00', act: act() })).text).toContain('Vul een dag en een tijd in.')
  await bas.post(`/plan-talks/${talk.talk}/moments`, { day: '2026-12-08', time: '16:00', act: act() })
  const moved = (await talks()).find(one => one.talk === talk.talk)
  expect(moved?.from.toISOString()).toBe('2026-12-08T15:00:00.000Z')
  expect(moved?.guests).toEqual(talk.guests)

  const before = await talks()
  const shown = await bas.get(at(noor, 'weeks/6/later'))
  expect(shown.text).toContain('Week 6 en verder later')
  await bas.post(at(noor, 'weeks/6/later'), { act: act() })
  const after = await talks()
  for (const one of after) {
    const was = before.find(({ talk }) => talk === one.talk)
    const days = (one.from.getTime() - (was?.from.getTime() ?? 0)) / 86_400_000
    expect(one.week < 6 ? days === 0 : days > 2, `week ${one.week}: ${days}`).toBe(true)
    expect(one.guests).toEqual(was?.guests)
  }
  expect(await doubles()).toBe(0)
  const kept = await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from occupancy o join cancellation c on c.appointment_id = o.appointment_id`)
  expect(kept[0]?.count).toBe(0)
})

test('a colleague who stops: their talks lose the guest, their time is free, and the guide is told to choose another', async () => {
  const { ruud } = noor.parties
  const talk = (await talks()).find(({ guests }) => guests.includes(ruud))
  await house.as(aroundNoor.ruud.id, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${ruud}, ${house.now()})`))
  expect((await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from occupancy where person_id = '${aroundNoor.ruud.id}'`))[0]?.count).toBe(0)
  const today = await bas.get('/today')
  expect(today.text).toContain('gesprekken zonder collega')
  if (!talk) throw new Error('no talk')
  expect((await bas.get(`/plan-talks/${talk.talk}`)).text).toContain('Bij dit gesprek is nu geen collega.')
  expect((await bas.send(`/plan-talks/${talk.talk}/guests`, { colleague: ruud, act: act() })).status).toBe(422)
  await bas.post(`/plan-talks/${talk.talk}/guests`, { colleague: noor.parties.kim, act: act() })
  expect((await talks()).find(one => one.talk === talk.talk)?.guests).toEqual([noor.parties.kim])
  expect(await doubles()).toBe(0)
})

test('half way it is decided whether it goes on; a stop calls off what was to come and gives everyone their time', async () => {
  expect((await bas.send(at(noor, 'gates'), { week: '4', decision: 'goes-on', act: act() })).status).toBe(422)
  const laid = await talks()
  const fourth = laid.find(({ week }) => week === 4)
  if (!fourth) throw new Error('no talk')
  house.travelTo(new Date(fourth.until.getTime() + 3_600_000))
  const later = await house.signedIn(cast.bas.id)
  expect((await later.get(at(noor, 'weeks'))).text).toContain('Tussenevaluatie')
  expect((await later.get('/people?z=Noor')).text).toContain('Week 4 van 8')
  expect((await (await house.signedIn(aroundNoor.kim.id)).get('/my-measurements')).text, 'what is asked this week').toMatch(/my-measurements\/[0-9a-f-]{36}/)
  expect((await later.send(at(noor, 'gates'), { week: '4', decision: 'stops', words: '', withoutTalk: 'We spraken er al over.', act: act() })).text).toContain('Schrijf op wat er verandert')
  const decided = await later.post(at(noor, 'gates'), { week: '4', decision: 'stops', words: 'Noor begint ergens anders.', withoutTalk: 'Noor vroeg om meteen te stoppen.', act: act() })
  expect(decided.text).toContain('Noor begint ergens anders.')
  expect(decided.text).toContain('Er was geen gesprek hierover: Noor vroeg om meteen te stoppen.')
  expect(await house.asSuperuser(`select from plan_gate g where g::text like '%meteen%'`), 'sealed').toEqual([])
  expect((await talks()).filter(({ from, cancelled }) => from > house.now() && cancelled === 'no')).toEqual([])
  const reads: string[] = []
  for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => tx.rows(sql`select from plan_gate where trajectory_id = ${noor.trajectory}`))).length > 0) reads.push(name)
  expect(reads).toEqual(['noor', 'bas'])
  expect(await startFor()).toMatchObject({ mirjam: 'yes' })
})

test('whoever is not the guide finds none of these pages', async () => {
  for (const person of [cast.hanna.id, cast.ellen.id, cast.marleen.id, aroundNoor.mirjam.id, aroundNoor.kim.id, aroundNoor.noor.id]) {
    const browser = await house.signedIn(person)
    for (const path of ['suitability', 'weeks', 'weeks/7/later']) expect((await browser.get(at(noor, path))).status, path).toBe(404)
    for (const path of ['suitability-checks', 'weeks', 'weeks/proposal', 'gates']) expect((await browser.send(at(noor, path), { ...good, ...wish, act: act() })).status, path).toBe(404)
  }
  expect(house.broken).toEqual([])
})
