/** What is a colleague's own who guides nobody on the ward: shifts that a plan writes, days away, and a learner they are never put together with. */
import { afterAll, expect, test } from 'vitest'
import { aroundNoa, deHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, corrieOfDeBrug, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { mailIndex } from '../../core/people/known-people.ts'
import { personByMail } from '../../core/people/factors.store.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { createSolver } from '../../kit/solver/solver.ts'
import { addDays, addMinutes, mondayOf, parseWallTime } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { sweepDuos } from './duos.store.ts'
import { gather, planWard } from './planner.work.ts'
import { recordGuideTerms, recordLearnerTerms, recordShifts } from './ward.store.ts'
import type { ShiftId } from './ward.ts'

const house = await openHouse()
await wardPeopleCome(house)
const { ria } = besideWilma
const [noa, yara] = [await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven), await openLearningFile(house, besideNoa.yara, ria)]
const [brug, kade] = [await onWard(house, 'De Brug', [wilmaOfDeHaven]), await onWard(house, 'De Kade', [ria])]
const [noasPlace] = [await brug.places(noa, wilmaOfDeHaven), await kade.places(yara, ria)]
const [today, said, everyDay] = [todayIn(house), { by: tessaOfDeHaven.id, at: house.now() }, [1, 2, 3, 4, 5, 6, 7] as const]
const monday = addDays(mondayOf(today), 7)
const clock = (text: string) => { const time = parseWallTime(text); if (!time) throw new Error(text); return time }
const shifts = Array.from({ length: 14 }, (_, count) => ({ id: newId<'ward-shift'>(), day: addDays(mondayOf(today), count), from: clock('07:00'), until: clock('15:30'), breakMinutes: 30, clients: 'usual' as const, guides: 1, least: 3, most: 6 }))
await house.as(tessaOfDeHaven.id, async tx => {
  await recordShifts(tx, brug.ward, shifts)
  await recordGuideTerms(tx, newAnonymousId(), brug.guideOf(wilmaOfDeHaven), { hoursPerWeek: 32, guidanceHours: 6, experience: 'usual', weekdays: everyDay, domains: ['25655'] }, said)
  await recordLearnerTerms(tx, newAnonymousId(), noasPlace, { stage: 'middle', context: 'usual', hoursPerWeek: 24, weekdays: everyDay, schoolDays: [], ofAgeOn: null }, said)
})
const solver = createSolver({ secondsEach: 600, secondsInAll: 900 })
afterAll(() => solver.close())
const tessa = await house.signedIn(tessaOfDeHaven.id)
const act = () => newAnonymousId()
const add = async (name: string, mail: string): Promise<{ readonly id: Id<'ward-colleague'>; readonly person: Id<'person'> }> => {
  expect((await tessa.send(`/wards/${brug.ward}/colleagues`, { name, mail, since: today, hoursPerWeek: '24', weekdays: everyDay.map(String), act: act() })).status).toBe(303)
  const person = await house.as(tessaOfDeHaven.id, tx => personByMail(tx, mailIndex(house.vault, deHaven.id, mail)))
  const [row] = await house.asSuperuser<{ readonly id: string }>(`select id from ward_colleague where person_id = '${person}'`)
  const id = row && parseId<'ward-colleague'>(row.id)
  if (!person || !id) throw new Error(mail)
  return { id, person }
}
const corrie = await add(corrieOfDeBrug.name, corrieOfDeBrug.mail)
const corries = await house.signedIn(corrie.person)
const onShifts = async (colleague: string): Promise<readonly string[]> => (await house.asSuperuser<{ readonly id: string }>(`select shift_id as id from ward_on_shift where colleague_id = '${colleague}'`)).map(({ id }) => id)
const sees = async (person: Id<'person'>, rows: Sql): Promise<number> => (await house.as(person, tx => tx.rows(rows))).length
const shiftOn = (day: string): ShiftId => { const one = shifts.find(shift => shift.day === day); if (!one) throw new Error(day); return one.id }

test('a colleague without a shift reads so, with where they work and who sees it', async () => {
  const { status, text } = await corries.get('/my-shifts')
  expect([status, ...['Jouw diensten', 'De Brug', '24 uur per week', 'Er staan nog geen diensten voor je klaar.', 'De planner ziet hoe je op de afdeling heet'].map(words => text.includes(words))]).toEqual([200, true, true, true, true, true])
  expect((await corries.get('/duos')).text).toContain('href="/my-shifts"')
  for (const person of [tessaOfDeHaven.id, wilmaOfDeHaven.id, aroundNoa.noa.id]) expect((await (await house.signedIn(person)).get('/my-shifts')).status).toBe(404)
})

test('a plan that is taken over writes a colleague\'s shifts; they hear of it, and read their own and nobody else\'s', async () => {
  const { location } = await tessa.send(`/wards/${brug.ward}/plans`, { from: monday, weeks: '1', act: act() })
  const jobs = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier in ('ward-plan', 'ward-notice') returning p.payload, t.identifier`)
  const job = planWard({ database: house.database, solver, providerOf: async () => (await house.app.providers()).find(({ id }) => id === deHaven.id) ?? null, clock: house.now })
  for (const { payload } of jobs) await job(payload)
  expect((await tessa.get(location ?? '')).text).toContain(corrieOfDeBrug.name)
  await tessa.post(`${location}/acceptances`, { act: act() })
  const own = await onShifts(corrie.id)
  expect(own.length, 'three shifts of eight hours').toBe(3)
  expect((await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where task_identifier = 'ward-notice'`)).map(({ key }) => key)).toContain(`ward-notice:${corrie.person}:${today}`)
  const { text } = await corries.get('/my-shifts')
  expect(text.match(/07:00 tot 15:30/g)?.length).toBe(3)
  for (const name of [aroundNoa.noa.name, wilmaOfDeHaven.name]) expect(text).not.toContain(name)
  expect([await sees(corrie.person, sql`select from ward_on_shift`), await sees(corrie.person, sql`select from ward_shift`)]).toEqual([3, 3])
})

test('away is said by a colleague or by who plans, without why; nobody else reads it, and planning goes by it', async () => {
  const wrong = await corries.send('/my-shifts/absences', { awayFrom: addDays(today, 3), awayUntil: addDays(today, 1), act: act() })
  expect([wrong.status, wrong.text.includes('De eerste dag terug komt na de eerste dag weg.'), wrong.text.includes(addDays(today, 3))]).toEqual([422, true, true])
  expect((await corries.send('/my-shifts/absences', { awayFrom: today, awayUntil: addDays(monday, 2), act: act() })).location).toBe('/my-shifts?done=saved')
  expect((await corries.get('/my-shifts')).text).toContain('Ik ben er vandaag weer')
  expect((await tessa.get(`/wards/${brug.ward}/people`)).text).toContain(`${corrieOfDeBrug.name}: `)
  expect([await sees(wilmaOfDeHaven.id, sql`select from ward_absence`), await sees(aroundNoa.noa.id, sql`select from ward_absence`), await sees(corrie.person, sql`select from ward_absence`)], 'guides, learners, oneself').toEqual([0, 0, 1])
  await tessa.post(`/ward-shifts/${shiftOn(today)}/leaves`, { who: corrie.id, act: act() })
  const joins = await tessa.send(`/ward-shifts/${shiftOn(today)}/joins`, { who: corrie.id, act: act() })
  expect([joins.status, await onShifts(corrie.id).then(on => on.includes(shiftOn(today)))]).toEqual([422, false])
  const { ward } = await house.as(tessaOfDeHaven.id, tx => gather(tx, { ward: brug.ward, from: monday, weeks: 1, choices: [] }, 'NL'))
  expect(ward.experienced.find(({ key }) => key === corrie.id)?.away).toEqual([{ from: today, until: addDays(monday, 2) }])
  const [absence] = await house.asSuperuser<{ readonly id: string }>('select id from ward_absence')
  expect((await (await house.signedIn(wilmaOfDeHaven.id)).send(`/ward/absences/${absence?.id}/ends`, { act: act() })).status).toBe(404)
  expect((await corries.send(`/my-shifts/absences/${absence?.id}/ends`, { act: act() })).location).toBe('/my-shifts?done=saved')
  expect((await corries.get('/my-shifts')).text).not.toContain('Ik ben er vandaag weer')
  expect((await tessa.send(`/wards/${brug.ward}/absences`, { who: corrie.id, awayFrom: addDays(monday, 3), awayUntil: addDays(monday, 4), act: act() })).status).toBe(303)
  expect((await corries.get('/my-shifts')).text).toContain('Afgemeld vanaf')
  const other = house.as(corrie.person, tx => tx.run(sql`insert into ward_absence (id, ward_id, guide_id, from_day, said_by, said_at) values (${newAnonymousId()}, ${brug.ward}, ${brug.guideOf(wilmaOfDeHaven)}, ${today}, ${corrie.person}, now())`))
  await expect(other, 'of nobody else').rejects.toThrow('42501')
})

test('whom a learner is never put together with is no duo: not proposed, not by choice, not from the database', async () => {
  await house.asSuperuser('delete from ward_absence_end; delete from ward_absence')
  const duos = `/wards/${brug.ward}/duos`
  const ask = () => tessa.send(duos, { learner: noasPlace, colleague: corrie.id, act: act() })
  await tessa.post(`/ward-learners/${noasPlace}/aparts`, { apart: brug.guideOf(wilmaOfDeHaven), act: act() })
  expect((await tessa.get(duos)).text, 'before').toContain(`name="colleague" value="${corrie.id}"`)
  expect((await tessa.send(`/ward-learners/${noasPlace}/aparts`, { apart: corrie.id, act: act() })).status).toBe(303)
  expect((await tessa.send(`/ward-learners/${noasPlace}/aparts`, { apart: newAnonymousId(), act: act() })).status).toBe(404)
  expect((await tessa.get(`/ward-learners/${noasPlace}`)).text).toContain(corrieOfDeBrug.name)
  expect((await tessa.get(duos)).text, 'nor proposed').not.toContain(`name="colleague" value="${corrie.id}"`)
  const refusal = await ask()
  expect([refusal.status, (await house.asSuperuser('select from ward_duo')).length]).toEqual([422, 0])
  expect(refusal.text).toContain('Deze twee werken nooit samen.')
  const put = house.as(tessaOfDeHaven.id, tx => tx.run(sql`insert into ward_duo (id, ward_id, trajectory_id, learner_id, colleague_id, put_by, put_at) values (${newAnonymousId()}, ${brug.ward}, ${noa.trajectory}, ${noasPlace}, ${corrie.id}, ${tessaOfDeHaven.id}, now())`))
  await expect(put).rejects.toThrow('42501')
  for (const person of [corrie.person, aroundNoa.noa.id]) expect(await sees(person, sql`select from ward_apart`), 'neither reads it').toBe(0)
})

test('whoever learns on one ward and works on another has both in their own file, and leaves the one without the other', async () => {
  const called = 'Yara van hiernaast'
  const row = await add(called, besideNoa.yara.mail)
  expect(row.person).toBe(besideNoa.yara.id)
  const yaras = await house.signedIn(besideNoa.yara.id)
  expect((await yaras.get('/my-trajectory')).text).toContain('href="/my-shifts"')
  await tessa.post(`/ward-shifts/${shiftOn(addDays(today, 1))}/joins`, { who: row.id, act: act() })
  const file = await yaras.get('/my-file/file.json')
  for (const words of ['"ward-work"', called, '"De Brug"', '"De Kade"', '07:00–15:30']) expect(file.text).toContain(words)
  expect((await (await house.signedIn(aroundNoa.noa.id)).get('/my-file/file.json')).text).not.toContain('ward-work')
  // Who guides her on De Kade reads nothing of De Brug.
  for (const rows of [sql`select from ward_colleague`, sql`select from ward_on_shift`]) expect(await sees(ria.id, rows)).toBe(0)
  await tessa.post(`/ward-colleagues/${row.id}/ends`, { until: today, act: act() })
  expect([(await yaras.get('/my-shifts')).status, (await yaras.get('/my-ward')).status]).toEqual([404, 200])
  await house.as('worker', tx => sweepDuos(tx, addMinutes(house.now(), 32 * 24 * 60)))
  expect([(await house.asSuperuser(`select from ward_colleague where id = '${row.id}'`)).length, await onShifts(row.id), (await house.asSuperuser(`select from person where id = '${besideNoa.yara.id}'`)).length]).toEqual([0, [], 1])
  expect((await yaras.get('/my-ward')).status).toBe(200)
})

test('what a ward wrote down of someone stands among what is kept of them: their name there, and a guide\'s hours', async () => {
  const own = (await corries.get('/my-data')).text
  for (const words of ['naam op die afdeling', corrieOfDeBrug.name, 'De Brug']) expect(own).toContain(words)
  const wilmas = (await (await house.signedIn(wilmaOfDeHaven.id)).get('/my-data')).text
  for (const words of ['Uren en dagen om te begeleiden', 'De Brug', '25655', 'ervaren']) expect(wilmas).toContain(words)
  expect((await (await house.signedIn(ria.id)).get('/my-data')).text, 'of nobody else').not.toContain('De Brug')
})

test('a name that was typed wrong is typed anew, and the key of the old one is gone', async () => {
  const keys = async () => (await house.asSuperuser<{ readonly name: Buffer; readonly count: number }>(`select name, (select count(*)::int from keys.document_key) as count from ward_colleague where id = '${corrie.id}'`))[0]
  const before = await keys()
  const empty = await tessa.send(`/ward-colleagues/${corrie.id}/name`, { name: ' ', act: act() })
  expect([empty.status, await keys()]).toEqual([422, before])
  expect((await tessa.send(`/ward-colleagues/${corrie.id}/name`, { name: 'Corrie Anders', act: act() })).location).toBe(`/ward-colleagues/${corrie.id}?done=saved`)
  const after = await keys()
  expect([after?.count, after?.name.equals(before?.name ?? Buffer.of())]).toEqual([before?.count, false])
  expect((await tessa.get(`/ward-colleagues/${corrie.id}`)).text).toContain('Corrie Anders')
  for (const person of [corrie.person, aroundNoa.noa.id, ria.id]) {
    await house.as(person, tx => tx.run(sql`update ward_colleague set name = null where id = ${corrie.id}`)).catch((error: unknown) => { if (!String(error).includes('42501')) throw error })
    expect((await keys())?.name, 'by nobody else').toEqual(after?.name)
  }
  await tessa.post(`/ward-colleagues/${corrie.id}/name`, { name: corrieOfDeBrug.name, act: act() })
})

test('whoever works there no longer reads nothing of their shifts, and is in no plan any more', async () => {
  for (const days of [-1, 0, 1]) await tessa.send(`/ward-shifts/${shiftOn(addDays(today, days))}/joins`, { who: corrie.id, act: act() })
  const stood = await onShifts(corrie.id)
  for (const days of [0, 1]) expect(stood).toContain(shiftOn(addDays(today, days)))
  await tessa.post(`/ward-colleagues/${corrie.id}/ends`, { until: today, act: act() })
  expect(await onShifts(corrie.id), 'from that day on their place is free, and what was worked stays').toEqual(stood.filter(id => id === shiftOn(addDays(today, -1))))
  expect((await corries.get('/my-shifts')).status).toBe(404)
  for (const rows of [sql`select from ward_on_shift`, sql`select from ward_shift`, sql`select from ward_absence`]) expect(await sees(corrie.person, rows)).toBe(0)
  const { ward } = await house.as(tessaOfDeHaven.id, tx => gather(tx, { ward: brug.ward, from: monday, weeks: 1, choices: [] }, 'NL'))
  expect(ward.experienced).toEqual([])
  expect(house.broken).toEqual([])
})
