/** The report of the end evaluation: how far each goal came, what changed, how it is with work; said to be right like any report. */
import { expect, test } from 'vitest'
import { cast } from '../../demo/cast.ts'
import { deHaven } from '../../demo/cast.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { keepGoal, keepScore } from '../agreements/known-goals.ts'
import { recordGoalConfirmation } from '../agreements/goal.store.ts'
import type { Level, NewGoal, Weight } from '../agreements/goal.ts'
import { beginMeasuring } from '../measurements/start.ts'
import { listMyAsks, recordMeasuring } from '../measurements/measurement.store.ts'
import { keepMeasurement } from '../measurements/known-measurements.ts'
import { recordShow } from '../measurements/sharing.store.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { changeInWords } from './asked-at-end.ts'
import { runningPlan } from './endings.fixture.ts'

const house = await openHouse()
const { noor, plan, came } = await runningPlan(house)
const around = (tx: Parameters<Parameters<typeof house.as>[1]>[0]) => ({ tx, vault: house.vault, provider: deHaven })
const act = () => newAnonymousId()
const today = dayOf(house.now(), deHaven.zone)

/** A goal that Noor made hers, scored by Bas at the end or not. */
const goal = async (want: string, weight: Weight, level: Level | null, minutes: number): Promise<NewGoal> => {
  const made: NewGoal = { id: newAnonymousId(), trajectory: noor.trajectory, words: { want, scale: ['Niets', '', 'Eén dag', '', 'Alle dagen'] }, weight, by: noor.guide, at: addMinutes(house.now(), minutes) }
  await house.as(cast.bas.id, tx => keepGoal(around(tx), made))
  await house.as(noor.person, tx => recordGoalConfirmation(tx, made, noor.participant, house.now()))
  if (level !== null) await house.as(cast.bas.id, tx => keepScore(around(tx), made, { moment: 'end', level, by: noor.guide, at: house.now() }))
  return made
}
const [balie, rust] = [await goal('Een hele ochtend aan de balie', 2, 1, 0), await goal('Op tijd rust nemen', 1, null, 1)]
const field = ({ id }: NewGoal) => `goal-${id.replaceAll('-', '')}`

await house.as(cast.bas.id, tx => recordMeasuring(tx, beginMeasuring(workfloorRecovery, noor.trajectory, addDays(today, -56))))
await house.as(noor.person, async tx => {
  const ask = (await listMyAsks(tx)).find(({ instrument, week }) => instrument === 'wk1' && week === 8)
  if (!ask) throw new Error('nothing is asked')
  for (const [days, value] of [[-56, 30], [-7, 80]] as const)
    await keepMeasurement(around(tx), { id: newAnonymousId(), trajectory: noor.trajectory, party: noor.participant, ask: ask.id, instrument: 'wk1', wording: 1, on: addDays(today, days), talk: null, takenOn: addDays(today, days), asked: { language: 'nl-NL', stem: '', questions: [], answers: { today: value } } })
})
const talk = await plan('end-evaluation', addMinutes(house.now(), 60))
house.travelTo(addMinutes(talk.until, 10))
await came(talk)
const bas = await house.signedIn(cast.bas.id)
const mine = await house.signedIn(noor.person)
const own = { sheet: newAnonymousId(), seen: '0', helped: 'Oefenen in het echt.', goesOn: 'Elke ochtend één ding tegelijk.', outcome: 'eigen_werk_anders', satisfaction: '8', relapse: 'Het plan is samen gelezen.', agreements: '' }

const begun = await bas.send(`/talks/${talk.talk}/reports`, { act: act() })
const address = begun.location ?? ''
const report = address.replace(/\/draft$/, '')

test('each goal is asked with its own steps; where it was scored the answer stands there, and what is not shown is not asked', async () => {
  const page = await bas.get(address)
  expect(page.text).toContain('Doel: Een hele ochtend aan de balie')
  expect(page.text).toContain('+2: Alle dagen')
  expect(page.text).toContain('−1: minder dan verwacht')
  expect(page.text).toMatch(new RegExp(`name="${field(balie)}" value="1" checked`))
  expect(page.text).not.toMatch(new RegExp(`name="${field(rust)}"[^>]*checked`))
  // Noor did not show her answers: nothing of them comes into a report.
  expect(page.text).not.toContain('Wat veranderde er')
})

test('what she shows comes in as words without a judgement, and a goal without an answer is asked again', async () => {
  await house.as(noor.person, tx => recordShow(tx, { trajectory: noor.trajectory, party: noor.participant, to: noor.guide, instrument: 'wk1', on: today }))
  const page = await bas.get(address)
  expect(page.text).toContain('eerst 30, nu 80.')
  expect(/<textarea[^>]*name="measured"[^>]*>([^<]*)</.exec(page.text)?.[1]).toBe('Werkkracht vandaag: eerst 30, nu 80.')
  const again = await bas.send(`${report}/versions`, { ...own, [field(balie)]: '1', measured: 'Werkkracht: eerst 30, nu 80.', act: act() })
  expect(again.status).toBe(422)
  expect(again.text).toContain(`href="#${field(rust)}"`)
})

test('handed over it carries the number that follows from all goals; Noor says it is right, and it stands', async () => {
  const handed = await bas.post(`${report}/versions`, { ...own, [field(balie)]: '1', [field(rust)]: '0', measured: 'Werkkracht: eerst 30, nu 80.', act: act() })
  expect(handed.status).toBe(200)
  const read = await mine.get(report)
  for (const words of ['Doel: Op tijd rust nemen', '0: Eén dag', 'Alle doelen samen', '58. Vijftig is zoals verwacht.', 'eerst 30, nu 80', 'Eigen werk, met andere grenzen']) expect(read.text.toLowerCase(), words).toContain(words.toLowerCase())
  expect((await mine.post(`${report}/validations`, { verdict: 'right', number: '1', act: act() })).status).toBe(200)
  // What may be put forward to a manager is what is marked for work: no goal, no measurement, no number of content.
  const sharing = await bas.get(`${report}/sharing`)
  expect(sharing.text).toContain('Elke ochtend één ding tegelijk.')
  expect(sharing.text).not.toMatch(/aan de balie|eerst 30|Vijftig|Oefenen in het echt/)
  // Now it can be closed as planned.
  const closed = await bas.post(`/trajectories/${noor.trajectory}/closings`, { ending: 'completed', act: act() })
  expect(closed.text).toContain('Afgerond zoals gepland')
  expect((await mine.get(report)).text).toContain('Alle doelen samen')
  expect(house.broken).toEqual([])
})

test('the change is told only where there was a first and a last', () => {
  expect(changeInWords([], { locale: 'nl-NL', address: 'je' })).toBe('')
})
