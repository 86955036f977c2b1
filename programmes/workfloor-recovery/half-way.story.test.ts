/** Half way: the guide plans the talk, what came of it is written down and said to be right, and what is decided is for the two inside. */
import { expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { keepGoal, keepScore } from '../../core/agreements/known-goals.ts'
import { recordGoalConfirmation } from '../../core/agreements/goal.store.ts'
import { recordOutcomeOf } from '../../core/talks/talk.store.ts'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf, daysBetween, mondayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { withoutChance } from '../../test/markup.ts'
import { everyoneBut, recoveryOfNoor, tellWeeks, whoSeesIn } from '../../test/recovery.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
await house.as(cast.bas.id, tx => keepAgenda(tx, cast.bas.id, { from: '07:00', until: '21:00' }))
await tellWeeks(house, noor, [{ party: noor.parties.kim, person: aroundNoor.kim.id }, { party: noor.parties.ruud, person: aroundNoor.ruud.id }], [])
const around = (tx: Parameters<Parameters<typeof house.as>[1]>[0]) => ({ tx, vault: house.vault, provider: deHaven })
const at = (rest: string) => `/trajectories/${noor.trajectory}/${rest}`
const act = () => newAnonymousId()
const as = (person: Id<'person'>) => house.signedIn(person)
const start = house.now()
const managers = async () => {
  const now = house.now()
  house.travelTo(start)
  const browser = await as(aroundNoor.mirjam.id)
  const read = JSON.stringify(await Promise.all(['/beside', '/shared-with-me', '/my-plan'].map(async path => withoutChance((await browser.get(path)).text))))
  house.travelTo(now)
  return read
}
const before = await managers()
type Coming = { readonly talk: Id<'talk'>; readonly appointment: Id<'appointment'>; readonly until: Date }
const midWay = async () => (await house.asSuperuser<Coming>(`select t.id as talk, a.id as appointment, upper(a.during) as until from talk t join appointment a on a.talk_id = t.id where t.kind = 'mid-way' and not exists (select from cancellation c where c.appointment_id = a.id)`))

test('the talk half way is planned from the weeks, once; nobody else plans it', async () => {
  for (const [name, person] of everyoneBut('bas')) expect((await (await as(person)).get(at('half-way'))).status, name).toBe(404)
  const bas = await as(cast.bas.id)
  expect((await bas.get(at('weeks'))).text).toContain(`href="${at('half-way')}"`)
  const page = await bas.get(at('half-way'))
  expect(page.text).toContain('De tussenevaluatie plannen')
  const moment = [...page.text.matchAll(/name="moment" value="([^"]+)"/g)][0]?.[1] ?? ''
  expect((await bas.send(at('half-way/appointments'), { moment, act: act() })).status, 'how one speaks is asked').toBe(422)
  const both = await Promise.all([0, 1].map(() => bas.send(at('half-way/appointments'), { moment, way: 'at-location', act: act() })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await midWay()).toHaveLength(1)
  expect((await bas.get(at('weeks'))).text).toContain('Het gesprek is gepland:')
  expect((await bas.get(at('half-way'))).text, 'it is there').not.toContain('De tussenevaluatie plannen')
  expect((await (await as(noor.person)).get('/my-plan')).text).toContain('<li>Tussenevaluatie, ')
  for (const name of ['kim', 'mirjam'] as const) expect((await (await as(aroundNoor[name].id)).get('/my-plan')).text, name).not.toContain('Tussenevaluatie')
})

test('without the talk a decision says why there was none; in the talk it says so itself, and the database holds it to one that was held', async () => {
  const bas = await as(cast.bas.id)
  const shown = (await bas.get(at('weeks'))).text
  expect(shown).toContain('Waarom was er geen gesprek hierover?')
  const wrong = await bas.send(at('gates'), { week: '4', decision: 'goes-on', words: 'kanarie-woorden', withoutTalk: ' ', act: act() })
  expect([wrong.status, wrong.text.includes('href="#withoutTalk"'), wrong.text.includes('kanarie-woorden')], 'what was typed is kept').toEqual([422, true, true])
  expect((await bas.send(at('gates'), { week: '4', decision: 'goes-on', withoutTalk: 'x'.repeat(601), act: act() })).status).toBe(422)
  expect(await house.asSuperuser('select from plan_gate')).toEqual([])
  const [coming] = await midWay()
  const [held] = await house.asSuperuser<{ readonly id: Id<'talk'> }>(`select t.id from talk t join talk_outcome o on o.talk_id = t.id where o.outcome = 'held' and t.kind = 'reflection' limit 1`)
  const decides = (person: Id<'person'>, talk: Id<'talk'> | null | undefined) => house.as(person, tx => tx.run(sql`insert into plan_gate (trajectory_id, week, decision, talk_id, decided_by, decided_at) values (${noor.trajectory}, 4, 'goes-on', ${talk ?? null}, ${noor.guide}, now())`))
  await expect(decides(cast.bas.id, coming?.talk), 'a talk that is still to come').rejects.toThrow('row-level security')
  await expect(decides(cast.bas.id, held?.id), 'a talk that was for something else').rejects.toThrow('row-level security')
  await expect(decides(cast.bas.id, null), 'neither a talk nor a reason').rejects.toThrow('plan_gate_check')
})

test('a pause gives the evaluation back with the other talks, and it is laid anew with its week; nobody beside reads more', async () => {
  const comes = async () => (await house.asSuperuser<{ readonly kind: string; readonly from: Date }>(`select t.kind, lower(a.during) as from from appointment a join talk t on t.id = a.talk_id where lower(a.during) > $1 and not exists (select from cancellation c where c.appointment_id = a.id)`, [house.now()])).toSorted((one, other) => one.from.getTime() - other.from.getTime())
  const [was, taken] = [await comes(), await house.asSuperuser('select from occupancy where person_id = $1', [noor.person])]
  expect(was.filter(({ kind }) => kind === 'mid-way')).toHaveLength(1)
  const bas = await as(cast.bas.id)
  await bas.post(at('pauses'), { saidBy: 'guide', act: act() })
  expect(await comes(), 'the evaluation too').toEqual([])
  expect((await bas.get(at('pause'))).text).toContain(`${was.length} gesprekken wachten op een nieuw moment.`)
  expect((await (await as(noor.person)).get('/my-plan')).text).not.toContain('<li>Tussenevaluatie, ')
  expect(await managers()).toBe(before)
  const day = addDays(dayOf(house.now(), deHaven.zone), 14)
  await bas.post(at('pauses/ends'), { day, act: act() })
  const now = await comes()
  expect(now.map(({ kind }) => kind).toSorted()).toEqual(was.map(({ kind }) => kind).toSorted())
  const weekOf = (talks: typeof now) => mondayOf(dayOf(talks.find(({ kind }) => kind === 'mid-way')?.from ?? house.now(), deHaven.zone))
  const first = (talks: typeof now) => mondayOf(dayOf(talks.find(({ kind }) => kind !== 'mid-way')?.from ?? house.now(), deHaven.zone))
  expect(daysBetween(weekOf(was), weekOf(now)), 'with the week it lay in').toBe(daysBetween(first(was), first(now)))
  expect(await house.asSuperuser('select from occupancy where person_id = $1', [noor.person])).toHaveLength(taken.length)
  expect(await house.asSuperuser(`select from occupancy a join occupancy b on b.person_id = a.person_id and b.id > a.id and a.during && b.during`)).toEqual([])
  expect((await house.asSuperuser<{ readonly way: string }>(`select a.way from appointment a join talk t on t.id = a.talk_id where t.kind = 'mid-way'`)).map(({ way }) => way)).toEqual(['at-location', 'at-location'])
  const [anew] = await midWay()
  expect(await house.asSuperuser('select from outbox_message where about_id = $1', [anew?.appointment]), 'she is reminded of it again').toHaveLength(1)

  // Paused by her, and planned anew meanwhile: then that one stands, and the one that rested does not come back beside it.
  await (await as(noor.person)).post('/my-plan/pauses', { act: act() })
  expect(await comes()).toEqual([])
  expect(await house.asSuperuser('select from outbox_message where about_id = $1', [anew?.appointment]), 'nor is anyone reminded of what rests').toEqual([])
  const moment = [...(await bas.get(at('half-way'))).text.matchAll(/name="moment" value="([^"]+)"/g)][0]?.[1] ?? ''
  await bas.post(at('half-way/appointments'), { moment, way: 'at-location', act: act() })
  await bas.post(at('pauses/ends'), { day, act: act() })
  expect(await midWay()).toMatchObject([{ talk: expect.not.stringMatching(anew?.talk ?? '') }])
  expect(await comes()).toHaveLength(was.length)
  expect(await managers()).toBe(before)
})

test('its report asks for the goals as they stood half way, and goes the way of every report', async () => {
  const goal = { id: newAnonymousId<'goal'>(), trajectory: noor.trajectory, words: { want: 'Een ochtend aan de balie', scale: ['', '', '', '', ''] as const }, weight: 1 as const, by: noor.guide, at: house.now() }
  await house.as(cast.bas.id, tx => keepGoal(around(tx), goal))
  await house.as(noor.person, tx => recordGoalConfirmation(tx, goal, noor.participant, house.now()))
  for (const [moment, level] of [['mid-way', 1], ['end', 2]] as const) await house.as(cast.bas.id, tx => keepScore(around(tx), goal, { moment, level, by: noor.guide, at: house.now() }))
  const [talk] = await midWay()
  if (!talk) throw new Error('not planned')
  house.travelTo(addMinutes(talk.until, 5))
  await house.as(cast.bas.id, tx => recordOutcomeOf(tx, { talk: talk.talk, trajectory: noor.trajectory, appointment: talk.appointment, outcome: 'held', by: noor.guide, at: house.now() }))
  const bas = await as(cast.bas.id)
  expect((await bas.get(at('weeks'))).text).toContain('Het gesprek is geweest.')
  const draft = (await bas.send(`/talks/${talk.talk}/reports`, { act: act() })).location ?? ''
  const field = `goal-${goal.id.replaceAll('-', '')}`
  const asked = (await bas.get(draft)).text
  for (const words of ['Wat gaat er beter dan aan het begin?', 'Wat doen we anders in de tweede helft?', 'Hoe gaat het plan verder?', 'Doel: Een ochtend aan de balie']) expect(asked).toContain(words)
  expect(asked, 'half way, not the end').toMatch(new RegExp(`name="${field}" value="1" checked`))
  const report = draft.replace(/\/draft$/, '')
  await bas.post(`${report}/versions`, { sheet: newAnonymousId(), seen: '0', better: 'kanarie-zorg', harder: 'Overleg.', changes: 'Eén gesprek per week op kantoor.', satisfaction: '7', decision: 'adapts', [field]: '1', agreements: '', act: act() })
  const shown = await (await as(noor.person)).get(report)
  for (const words of ['kanarie-zorg', 'Eén gesprek per week op kantoor.', 'door, maar anders']) expect(shown.text).toContain(words)
  expect(await whoSeesIn(house)(sql`select from report_version`)).toEqual(['noor', 'bas'])
  await (await as(noor.person)).post(`${report}/validations`, { number: '1', verdict: 'right', act: act() })
  const sharing = (await bas.get(`${report}/sharing`)).text
  expect(sharing, 'of work, for a manager to read if Noor says yes').toContain('Eén gesprek per week op kantoor.')
  expect(sharing).not.toContain('kanarie-zorg')
  expect(await managers()).toBe(before)
})

test('the decision and its words are for the two inside; a colleague and a manager read nothing of it', async () => {
  const bas = await as(cast.bas.id)
  await bas.post(at('gates'), { week: '4', decision: 'adapts', words: 'kanarie-besluit', act: act() })
  const own = (await (await as(noor.person)).get('/my-plan')).text
  expect(own).toContain('Besloten: verder, maar anders.')
  expect(own).toContain('kanarie-besluit')
  expect(await house.asSuperuser(`select from plan_gate g join talk t on t.id = g.talk_id where t.kind = 'mid-way' and g.without_talk is null`)).toHaveLength(1)
  for (const [name, person] of everyoneBut('noor', 'bas')) expect((await (await as(person)).get('/my-plan')).text, name).not.toMatch(/kanarie|Besloten/)
  expect(await whoSeesIn(house)(sql`select from plan_gate`)).toEqual(['noor', 'bas'])
  expect(await managers()).toBe(before)
  expect(house.broken).toEqual([])
})
