/** A relapse plan: written by whom it is about, read by nobody but whom they let read, and theirs to take along. Without a script. */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, everyoneBut, whoSeesIn } from '../../test/recovery.ts'
import { recordEnding } from './ending.store.ts'
import { runningPlan } from './endings.fixture.ts'
import { tellEnding } from './tell-ending.ts'
import { listPlans, recordShowing } from './relapse-plan.store.ts'

const house = await openHouse()
const { noor, tom } = await runningPlan(house)
const act = () => newAnonymousId()
const words = { 'plan-signs': 'Ik slaap slecht en\nstel alles uit.', 'plan-others': '', 'plan-act': 'Een dag rust nemen.', 'plan-work': 'Minder telefoon.', 'plan-call': 'Mijn zus, en Bas.' }
const mine = await house.signedIn(noor.person)
const bas = await house.signedIn(cast.bas.id)
const versions = () => house.as(noor.person, tx => listPlans(tx, noor.trajectory))

test('it is written in one\'s own words, version after version; nothing at all is no plan', async () => {
  const page = await mine.get('/my-relapse-plan')
  expect(page.text).toContain('Alleen jij leest dit.')
  expect(page.text).toContain('Houvast deelt dit met niemand op je werk.')
  expect((await mine.send('/my-relapse-plan/versions', { seen: '0', 'plan-signs': '  ', act: act() })).text).toContain('Schrijf bij één vraag iets op.')
  expect((await mine.send('/my-relapse-plan/versions', { seen: '0', 'plan-signs': 'x'.repeat(1501), act: act() })).status).toBe(422)
  expect((await mine.post('/my-relapse-plan/versions', { seen: '0', ...words, act: act() })).text).toContain('Je plan is bewaard.')
  await mine.post('/my-relapse-plan/versions', { seen: '1', ...words, act: act(), 'plan-work': 'Om elf uur naar buiten.' })
  expect((await versions()).map(({ version }) => version)).toEqual([2, 1])
  const again = await mine.get('/my-relapse-plan')
  expect(again.text).toContain('Om elf uur naar buiten.')
  expect(again.text).toContain('Versie 1')
})

test('who began from an older version is told, with both texts on the page', async () => {
  const answer = await mine.send('/my-relapse-plan/versions', { seen: '1', ...words, 'plan-signs': 'Anders geschreven.', act: act() })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Anders geschreven.')
  expect(answer.text).toContain('Om elf uur naar buiten.')
  expect(await versions()).toHaveLength(2)
  const both = await Promise.all([0, 1].map(index => mine.send('/my-relapse-plan/versions', { seen: '2', ...words, 'plan-signs': `Tegelijk ${index}.`, act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await versions()).toHaveLength(3)
  expect(house.broken).toEqual([])
})

test('nobody reads it but its writer; its guide only while it is shown', async () => {
  const readers = async () => {
    const names: string[] = []
    for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => listPlans(tx, noor.trajectory))).length > 0) names.push(name)
    return names
  }
  const whoSees = whoSeesIn(house)
  const path = `/trajectories/${noor.trajectory}/relapse-plan`
  expect(await readers()).toEqual(['noor'])
  expect((await bas.get(path)).text).not.toContain('Minder telefoon')
  await mine.post('/my-relapse-plan/showings', { shows: 'yes', act: act() })
  expect(await readers()).toEqual(['noor', 'bas'])
  expect((await bas.get(path)).text).toContain('Minder telefoon')
  for (const [name, person] of everyoneBut('noor', 'bas')) expect((await (await house.signedIn(person)).get(path)).status, name).toBe(404)
  await mine.post('/my-relapse-plan/showings', { shows: 'no', act: act() })
  expect(await readers()).toEqual(['noor'])
  expect((await bas.get(path)).text).not.toContain('Minder telefoon')
  // What is hidden again is hidden at the database; that it was shown once, the two inside may know.
  expect(await whoSees(sql`select from relapse_plan where trajectory_id = ${noor.trajectory}`)).toEqual(['noor'])
  expect(await whoSees(sql`select from relapse_plan_showing where trajectory_id = ${noor.trajectory}`)).toEqual(['noor', 'bas'])
})

test('nobody writes it for someone else, nor lets themselves read it', async () => {
  const write = (trajectory: string, version: number, by: string) => sql`insert into relapse_plan (trajectory_id, version, written_by, written_at, content) values (${trajectory}, ${version}, ${by}, ${house.now()}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(80)])})`
  for (const [name, person] of everyoneBut('noor')) for (const by of [noor.participant, noor.guide]) {
    await expect(house.as(person, tx => tx.run(write(noor.trajectory, 9, by))), name).rejects.toThrow('row-level security')
    await expect(house.as(person, tx => recordShowing(tx, noor.trajectory, 'yes', by, house.now())), name).rejects.toThrow('row-level security')
  }
  await expect(house.as(noor.person, tx => tx.run(write(tom.trajectory, 1, noor.participant)))).rejects.toThrow(/row-level security|foreign key/)
  await expect(house.as(noor.person, tx => tx.run(sql`update relapse_plan set version = 8`))).rejects.toThrow('permission denied')
})

test('it goes along on paper, without a name, and stays after the end', async () => {
  const paper = await mine.get('/my-relapse-plan/relapse-plan.pdf')
  expect(paper.headers['content-type']).toBe('application/pdf')
  expect(paper.headers['content-disposition']).toBe('attachment; filename="terugvalplan.pdf"')
  expect(paper.text).toContain('/Lang (nl-NL)')
  expect(paper.text).not.toContain('Noor')
  await noor.held('reflection', 3)
  await house.as(noor.person, tx => recordEnding(tx, { trajectory: noor.trajectory, ending: 'stopped', by: noor.participant, at: house.now(), aftercareOn: [] }))
  expect((await mine.get('/my-trajectory')).text).toContain('Terugvalplan')
  expect((await mine.post('/my-relapse-plan/versions', { seen: '3', ...words, 'plan-signs': 'Ook later nog van mij.', act: act() })).text).toContain('Ook later nog van mij.')
  // In an export there is what one may see, and nothing else.
  const told = (person: typeof noor.person) => house.as(person, tx => tellEnding({ tx, vault: house.vault, provider: deHaven }, noor.trajectory, () => 'iemand'))
  expect(await told(noor.person)).toMatchObject({ end: { how: 'stopped', by: 'iemand', why: null }, relapse_plan: [{ version: 4 }, { version: 3 }, { version: 2 }, { version: 1, answers: [{ answered: 'Ik slaap slecht en\nstel alles uit.' }, {}, {}, {}, {}] }] })
  expect(await told(cast.bas.id)).toMatchObject({ end: { how: 'stopped' }, relapse_plan: [] })
  for (const [name, person] of everyoneBut('noor', 'bas')) expect(await told(person), name).toEqual({ end: null, aftercare: [], relapse_plan: [] })
  for (const [name, person] of everyoneBut('noor', 'tom')) for (const path of ['/my-relapse-plan', '/my-relapse-plan/relapse-plan.pdf']) expect((await (await house.signedIn(person)).get(path)).status, `${name} ${path}`).toBe(404)
  expect((await (await house.signedIn(everyone['tom'] ?? noor.person)).get('/my-relapse-plan/relapse-plan.pdf')).status).toBe(404)
  expect(await house.asSuperuser(`select distinct event from log.entry where event like 'relapse-plan.%' order by event`)).toEqual(['hidden', 'read', 'shown', 'taken', 'written'].map(event => ({ event: `relapse-plan.${event}` })))
  expect(house.broken).toEqual([])
})
