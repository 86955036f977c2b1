/** A plan rests and goes on, without a script: talks given back, questions silent, the manager none the wiser; and a worry that stays with two people. */
import { expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { recordEnding } from '../../core/endings/ending.store.ts'
import { remindMeasured } from '../../core/measurements/remind.ts'
import { beginMeasuring } from '../../core/measurements/start.ts'
import { recordMeasuring } from '../../core/measurements/measurement.store.ts'
import { planTurn } from '../../core/risk/known-risk.ts'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { tellPlan } from '../../demo/recovery-plan.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addDays, dayOf, mondayOf, parseWallTime, startOfDay, wallTimeOf, weekdayOf, type WallTime } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { withoutChance } from '../../test/markup.ts'
import { everyone, everyoneBut, recoveryOfNoor } from '../../test/recovery.ts'
import { pauseNotice } from './pause-notice.ts'
import { listPlanTalks } from './plan.store.ts'
import { workfloorRecovery } from './programme.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
await house.as(cast.bas.id, tx => keepAgenda(tx, cast.bas.id, { from: '09:00', until: '17:00' }))
const zone = deHaven.zone
const clock = (text: string): WallTime => parseWallTime(text) ?? (() => { throw new Error(text) })()
const { kim, ruud } = aroundNoor
const firstMonday = addDays(mondayOf(dayOf(house.now(), zone)), -14)
await house.as(cast.bas.id, async tx => {
  const around = { tx, vault: house.vault, provider: deHaven }
  await recordMeasuring(tx, beginMeasuring(workfloorRecovery, noor.trajectory, firstMonday))
  await tellPlan(around, { trajectory: noor.trajectory, participant: noor.person, guide: cast.bas.id, participantParty: noor.participant, guideParty: noor.guide, colleagues: [{ party: noor.parties.kim, person: kim.id, name: kim.name }, { party: noor.parties.ruud, person: ruud.id, name: ruud.name }] }, {
    inWeek: 3, words: '', answers: { voluntary: 'yes', bothIntend: 'yes', reflects: 3, open: 3, energy: 2, phase: 'applying', doctorAgrees: 'yes', colleagues: 'yes', time: 'yes', suicidal: 'no', psychosis: 'no', addiction: 'no', untreated: 'no', unsafe: 'no', legal: 'no', concentration: 1, power: 'no', pressed: 'no', homeCrisis: 'no' },
    usual: [{ weekday: 1, at: clock('10:00') }, { weekday: 2, at: clock('11:00') }, { weekday: 4, at: clock('15:00') }], gates: [],
  }, house.now())
})
const at = (rest: string) => `/trajectories/${noor.trajectory}/${rest}`
const as = (person: Parameters<typeof house.signedIn>[0]) => house.signedIn(person)
const act = () => newAnonymousId()
const talks = () => house.as(cast.bas.id, tx => listPlanTalks(tx, noor.trajectory))
const taken = async () => Object.fromEntries((await house.asSuperuser<{ readonly person_id: string; readonly count: number }>('select person_id, count(*)::int as count from occupancy where lower(during) > $1 group by 1', [house.now()])).map(({ person_id, count }) => [person_id, count]))
/** What the manager is shown, and what the contract agreed to tell: byte for byte. */
const managers = async () => {
  const browser = await as(aroundNoor.mirjam.id)
  const told = await house.as(aroundNoor.mirjam.id, tx => tx.rows(sql`select * from process_reports()`))
  return JSON.stringify([withoutChance((await browser.get('/beside')).text), withoutChance((await browser.get('/my-plan')).text), (await browser.get('/my-plan/pause')).status, told])
}
const work = async () => {
  const waiting = await house.asSuperuser<{ readonly payload: JobPayload }>(`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'plan-paused'`)
  for (const { payload } of waiting) await pauseNotice({ database: house.database, vault: house.vault, providerOf: async () => deHaven, link: (_, path) => `http://houvast.localhost${path}`, clock: house.now })(payload)
  await house.asSuperuser(`delete from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier = 'plan-paused')`)
}
const later = (days: number) => house.travelTo(new Date(startOfDay(addDays(dayOf(house.now(), zone), days), zone).getTime() + 10 * 60 * 60_000))
const before = { talks: await talks(), taken: await taken(), managers: await managers() }
const coming = before.talks.filter(({ from, outcome }) => outcome === null && from > house.now())

test('there is something to pause: fifteen talks and everyone\'s time', () => {
  expect(coming).toHaveLength(15)
  expect(before.taken[noor.person]).toBe(15)
})

test('nobody pauses another\'s plan', async () => {
  const pauses = (person: Parameters<typeof as>[0]) => house.as(person, tx => tx.run(sql`insert into trajectory_pause (id, trajectory_id, said_by, paused_by, paused_at) values (${newId(0)}, ${noor.trajectory}, 'guide', ${noor.guide}, now())`))
  for (const [name, person] of everyoneBut('bas')) {
    expect((await (await as(person)).post(at('pauses'), { saidBy: 'guide', act: act() })).status, name).toBe(404)
    await expect(pauses(person), name).rejects.toThrow('row-level security')
  }
  for (const [name, person] of everyoneBut('noor')) expect((await (await as(person)).post('/my-plan/pauses', { act: act() })).status, name).toBe(404)
  // Nor in a word that is another's.
  await expect(house.as(noor.person, tx => tx.run(sql`insert into trajectory_pause (id, trajectory_id, said_by, paused_by, paused_at) values (${newId(0)}, ${noor.trajectory}, 'doctor', ${noor.participant}, now())`))).rejects.toThrow('row-level security')
  expect(await house.asSuperuser('select from trajectory_pause')).toEqual([])
})

test('on a doctor\'s word: what comes is given back, questions rest, and everyone who had a place hears that something changed', async () => {
  const bas = await as(cast.bas.id)
  expect((await bas.get(at('pause'))).text).toContain('De leidinggevende krijgt hier geen bericht van.')
  expect((await bas.post(at('pauses'), { act: act() })).text).toContain('Kies op wiens woord.')
  const own = await as(noor.person)
  expect((await own.get('/my-measurements')).text).toContain('Vul in')
  const [guides, hers] = await Promise.all([bas.send(at('pauses'), { saidBy: 'doctor', act: act() }), own.send('/my-plan/pauses', { act: act() })])
  expect([guides.status, hers.status]).toEqual([303, 303])
  expect(await house.asSuperuser('select from trajectory_pause'), 'of two at once one').toHaveLength(1)
  expect((await talks()).filter(({ from, cancelled }) => cancelled === 'no' && from > house.now())).toEqual([])
  expect(await taken()).toEqual({})
  await work()
  for (const { mail } of [aroundNoor.noor, kim, ruud, { mail: 'bas@dehaven.example' }]) {
    const [newest] = await mailsTo(house, mail)
    expect(newest?.text ?? '', mail).not.toMatch(/pauz|plan|Noor/i)
  }
  expect(await mailsTo(house, aroundNoor.mirjam.mail)).toEqual([])
  expect((await (await as(noor.person)).get('/my-measurements')).text).not.toContain('Vul in')
  expect((await (await as(kim.id)).get('/my-measurements')).text).not.toContain('Vul in')
  for (const days of [0, 7]) {
    house.travelTo(new Date(house.now().getTime() + days * 86_400_000))
    expect(await house.as('worker', tx => remindMeasured(tx, house.now(), { vault: house.vault, provider: deHaven, link: path => `http://houvast.localhost${path}` }))).toBe(0)
  }
  house.travelTo(new Date(house.now().getTime() - 7 * 86_400_000))
})

test('that it is a pause is for two; the manager reads the same bytes as before', async () => {
  const seen: Record<string, number> = {}
  for (const [name, person] of Object.entries(everyone)) seen[name] = (await house.as(person, tx => tx.rows(sql`select from trajectory_pause union all select from plan_rest`))).length
  expect(seen).toEqual({ noor: 16, bas: 16, kim: 0, ruud: 0, mirjam: 0, tom: 0, hanna: 0, ellen: 0, marleen: 0 })
  for (const person of [castOfHetBaken.lieve.id, castOfHetBaken.wim.id, cast.bas.id]) expect(await house.as(person, tx => tx.rows(sql`select from trajectory_pause`), hetBaken.id)).toEqual([])
  expect(await managers()).toBe(before.managers)
  expect((await (await as(kim.id)).get('/my-plan')).text).not.toMatch(/pauz/i)
  expect((await (await as(noor.person)).get('/my-trajectory')).text).toContain('Het plan is gepauzeerd sinds')
  expect((await (await as(cast.bas.id)).get(`/trajectories/${noor.trajectory}`)).text).toContain('Gepauzeerd sinds')
})

test('it goes on in whole weeks from the week that was chosen: each talk its own day, hour and colleague', async () => {
  later(7)
  const bas = await as(cast.bas.id)
  expect((await bas.post(at('pause'), { day: '' })).text).toContain('Kies een dag.')
  expect((await bas.post(at('pause'), { day: addDays(dayOf(house.now(), zone), -14) })).text).toContain('Kies een week die nog komt.')
  const day = addDays(mondayOf(dayOf(house.now(), zone)), 15)
  const shown = await bas.post(at('pause'), { day })
  expect(shown.text).toContain('Leg deze weken vast')
  expect((await talks()).filter(({ cancelled, from }) => cancelled === 'no' && from > house.now()), 'looking lays nothing').toEqual([])
  const [one, other] = await Promise.all([bas.send(at('pauses/ends'), { day, act: act() }), bas.send(at('pauses/ends'), { day, act: act() })])
  expect([one.status, other.status]).toEqual([303, 303])
  expect((await bas.get(at('pause?done=resumed'))).text).toContain('Het plan gaat verder.')
  const now = (await talks()).filter(({ from, outcome }) => outcome === null && from > house.now())
  expect(now).toHaveLength(15)
  for (const was of coming) {
    const is = now.find(({ talk }) => talk === was.talk)
    expect(is).toMatchObject({ week: was.week, kind: was.kind, guests: was.guests, cancelled: 'no' })
  }
  const weeks = [...new Set(now.map(({ week }) => week))].map(week => mondayOf(dayOf(now.find(one => one.week === week)?.from ?? house.now(), zone)))
  expect(weeks).toEqual(weeks.toSorted())
  expect(new Set(weeks).size, 'no two weeks in one').toBe(weeks.length)
  const kept = now.filter(is => coming.some(was => was.talk === is.talk && weekdayOf(dayOf(was.from, zone)) === weekdayOf(dayOf(is.from, zone)) && wallTimeOf(was.from, zone) === wallTimeOf(is.from, zone)))
  expect(kept.length, 'but for holidays').toBeGreaterThan(11)
  expect(await taken()).toEqual(before.taken)
  expect(await house.asSuperuser(`select from occupancy a join occupancy b on b.person_id = a.person_id and b.id > a.id and a.during && b.during`)).toEqual([])
  await work()
  // The questions of the week in which it stopped are asked in the week in which it goes on.
  house.travelTo(new Date(startOfDay(addDays(mondayOf(day), 1), zone).getTime() + 10 * 60 * 60_000))
  expect((await (await as(noor.person)).get('/my-measurements')).text).toContain('Vul in')
})

test('one pauses one\'s own plan with a press, says not why, and it goes on by both', async () => {
  const own = await as(noor.person)
  expect((await own.get('/my-plan/pause')).text).toContain('Je hoeft niet te zeggen waarom.')
  const paused = await own.post('/my-plan/pauses', { act: act() })
  expect(paused.text).toContain('Het plan is gepauzeerd sinds')
  expect((await own.get('/my-plan')).status).toBe(200)
  expect((await (await as(cast.bas.id)).get(at('pause'))).text).toContain('De deelnemer pauzeerde het plan.')
  await expect(house.as(noor.person, tx => tx.run(sql`insert into trajectory_pause_end (pause_id, trajectory_id, resumed_by, resumed_at, goes_on) select id, trajectory_id, ${noor.participant}, now(), '2027-01-04' from trajectory_pause where said_by = 'participant'`))).rejects.toThrow('row-level security')
  expect(await taken()).toEqual({})
  expect(house.broken).toEqual([])
})

test('a worry in a plan with a circle stays with its guide and the back-up, at every level, and asks the check anew', async () => {
  const talk = (await talks()).find(({ outcome }) => outcome === 'held')?.talk
  await house.as(cast.ellen.id, tx => planTurn({ tx, vault: house.vault, provider: deHaven }, { person: cast.jaap.id, from: dayOf(house.now(), zone), until: addDays(dayOf(house.now(), zone), 1), telephone: '+31687654321' }, house.now()))
  const bas = await as(cast.bas.id)
  for (const level of ['yellow', 'orange', 'red'] as const) {
    house.travelTo(new Date(house.now().getTime() + 60_000))
    expect((await bas.post(`/talks/${talk}/risk-levels`, { level, reasons: `kanarie-${level}` })).status).toBe(200)
  }
  expect((await bas.get(`/talks/${talk}/worry`)).text).toContain('112')
  for (const [name, person] of [...Object.entries(everyone).filter(([who]) => who !== 'bas'), ['a visitor', null] as const]) {
    for (const table of ['risk_level', 'risk_call', 'envelope_yes']) expect(await house.as(person, tx => tx.rows({ parts: [`select from ${table}`], values: [] })), `${name} ${table}`).toEqual([])
    if (!person) continue
    const browser = await as(person)
    expect((await browser.get(`/talks/${talk}/worry`)).status, name).toBe(404)
    for (const path of ['/beside', '/my-plan', '/my-trajectory', '/shared-with-me', '/today', '/administration']) expect((await browser.get(path)).text, `${name} ${path}`).not.toMatch(/kanarie|oranje|zorgen over/i)
  }
  expect(await house.as(cast.jaap.id, tx => tx.rows(sql`select from risk_level`)), 'the back-up was called at orange and red').toHaveLength(2)
  expect((await bas.get('/today')).text, 'after a worry the check is due again').toContain('/suitability')
  expect(house.broken).toEqual([])
})

test('an ended plan offers no pause any more, in its pages and past them, even if it rested when it ended', async () => {
  const own = await as(noor.person)
  expect((await own.get('/my-trajectory')).text).toContain('href="/my-plan/pause"')
  await house.as(noor.person, tx => recordEnding(tx, { trajectory: noor.trajectory, ending: 'stopped', by: noor.participant, at: house.now(), aftercareOn: [] }))
  for (const path of ['/my-trajectory', '/my-plan']) {
    const shown = await own.get(path)
    expect(shown.status, path).toBe(200)
    expect(shown.text, path).not.toMatch(/my-plan\/pause|gepauzeerd sinds/)
  }
  const shown = await own.get('/my-plan/pause')
  expect(shown.text).toContain('Dit plan is afgerond.')
  expect(shown.text).not.toMatch(/Pauzeer mijn plan|\/my-plan\/pauses|Verder gaan/)
  const pauses = () => house.asSuperuser('select from trajectory_pause')
  const before = await pauses()
  await own.post('/my-plan/pauses', { act: act() })
  expect(await pauses()).toEqual(before)
})
