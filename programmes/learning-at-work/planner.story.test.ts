/** A proposal from asking to taking it over: what does not fit in words, a choice and what it does, who may see it, and what happens when the computation falls. */
import { afterAll, expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, hetBaken, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { createSolver } from '../../kit/solver/solver.ts'
import { addDays, mondayOf, parseWallTime } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyoneAtWard, onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { sweepPlans } from './planner.store.ts'
import { mailsTo } from '../../test/mails.ts'
import { wardNotice } from './ward-notice.ts'
import { planWard } from './planner.work.ts'
import { listShifts, recordAbsence, recordGuideTerms, recordLearnerTerms, recordShifts } from './ward.store.ts'
import type { ShiftId } from './ward.ts'

const house = await openHouse()
await wardPeopleCome(house)
const { nel } = besideWilma
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven, nel])
const noa = await brug.places(await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven), wilmaOfDeHaven)
await brug.places(await openLearningFile(house, besideNoa.yara, wilmaOfDeHaven), wilmaOfDeHaven)
const tessa = await house.signedIn(tessaOfDeHaven.id)
const monday = addDays(mondayOf(todayIn(house)), 7)
const at = `/wards/${brug.ward}/plans`
const said = { by: tessaOfDeHaven.id, at: house.now() }
const asTessa = <Result>(work: (tx: Tx) => Promise<Result>) => house.as(tessaOfDeHaven.id, work)
const solver = createSolver({ secondsEach: 600, secondsInAll: 900 })
const falls = createSolver({ program: 'kit/solver/nothing-here.mjs' })
afterAll(() => Promise.all([solver.close(), falls.close()]))

/** What the worker would do by now. */
const work = async (by = solver): Promise<void> => {
  const waiting = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'ward-plan' returning p.payload`)
  const job = planWard({ database: house.database, solver: by, providerOf: async () => (await house.app.providers()).find(({ id }) => id === deHaven.id) ?? null, clock: house.now })
  // Twice, as a job may run: the second finds it done.
  for (const { payload } of [...waiting, ...waiting]) await job(payload)
}
const ask = async (weeks = '1') => await tessa.send(at, { from: monday, weeks, act: newAnonymousId() })
const shifts: { readonly id: ShiftId; readonly day: ReturnType<typeof addDays> }[] = []
const clock = (text: string) => { const time = parseWallTime(text); if (!time) throw new Error(text); return time }
const rosterNow = async (): Promise<readonly string[]> => (await asTessa(tx => listShifts(tx, brug.ward, monday, addDays(monday, 28)))).flatMap(({ id, learnerIds, guideIds }) => [...guideIds, ...learnerIds].map(one => `${one} ${id}`)).toSorted()
let plan = ''

test('without shifts or hours there is nothing to propose, and the page says so', async () => {
  expect((await tessa.get(at)).text).toContain('Nog geen uren bekend')
  expect((await ask()).text).toContain('In deze weken staan nog geen diensten.')
  const made = Array.from({ length: 7 }, (_, days) => ({ id: newId<'ward-shift'>(), day: addDays(monday, days), from: clock('07:00'), until: clock('15:30'), breakMinutes: 30, clients: 'usual' as const, guides: 1, least: 1, most: 6 }))
  shifts.push(...made)
  await asTessa(tx => recordShifts(tx, brug.ward, made))
  const nobody = await ask()
  expect([nobody.status, nobody.text.includes('Van niemand zijn uren bekend.')]).toEqual([422, true])
  expect((await tessa.send(at, { from: addDays(monday, -7), weeks: '1', act: newAnonymousId() })).text).toContain('Deze weken zijn begonnen of voorbij.')
  await asTessa(async tx => {
    for (const guide of [wilmaOfDeHaven, nel]) await recordGuideTerms(tx, newAnonymousId(), brug.guideOf(guide), { hoursPerWeek: 32, guidanceHours: 6, experience: 'usual', weekdays: [1, 2, 3, 4, 5, 6, 7], domains: ['25655'] }, said)
    await recordLearnerTerms(tx, newAnonymousId(), noa, { stage: 'middle', context: 'usual', hoursPerWeek: 24, weekdays: [1, 2, 3, 4, 5, 6, 7], schoolDays: [2], ofAgeOn: null }, said)
  })
})

test('a proposal waits, is worked out, and says what does not fit; nothing changes before it is taken over', async () => {
  const asked = await ask()
  plan = asked.location ?? ''
  const waiting = await tessa.get(plan)
  expect([waiting.text.includes('Het voorstel wordt gemaakt'), waiting.headers['refresh']]).toEqual([true, '4'])
  await ask()
  expect((await ask()).text, 'two at once is the most').toContain('Er wordt al gerekend voor deze afdeling.')
  await work()
  const made = await tessa.get(plan)
  expect(made.text).toContain('Nog geen uren bekend, dus niet in het voorstel: Yara Bos.')
  expect(made.text).toContain('Alles past')
  expect(made.text).toContain('Noa')
  expect(made.text, 'a name is in no address').not.toMatch(/href="[^"]*(Noa|Wilma)/)
  expect(await rosterNow()).toEqual([])
})

test('a choice gives another proposal that keeps it, and tells what it does; letting go gives one more', async () => {
  const tuesday = shifts[1]?.id ?? ''
  const wednesday = shifts[2]?.id ?? ''
  const page = await tessa.get(`${plan}/shifts/${tuesday}`)
  expect(page.text).toMatch(/Noa[^<]*: heeft school/)
  expect((await tessa.get(`${plan}/shifts/${newAnonymousId()}`)).status).toBe(404)
  const chosen = await tessa.send(`${plan}/choices`, { shift: wednesday, [`who-${noa}`]: 'not', [`who-${brug.guideOf(nel)}`]: 'works', act: newAnonymousId() })
  await work()
  const second = await tessa.get(chosen.location ?? '')
  expect(second.text).toContain('Wat je keuze doet')
  expect(second.text).toMatch(/Noa[^<]* staat niet op woensdag 25 november/)
  const [outcome] = await asTessa(tx => tx.rows<{ readonly roster: readonly { readonly person: string; readonly shift: string }[] }>(sql`select outcome->'proposal'->'roster' as roster from ward_plan_outcome o join ward_plan p on p.id = o.plan_id where p.after_id is not null`))
  expect(outcome?.roster).toContainEqual({ person: brug.guideOf(nel), shift: wednesday })
  expect(outcome?.roster).not.toContainEqual({ person: noa, shift: wednesday })
  const [first] = await asTessa(tx => tx.rows<{ readonly roster: readonly { readonly person: string; readonly shift: string }[] }>(sql`select outcome->'proposal'->'roster' as roster from ward_plan_outcome where plan_id = ${plan.split('/').at(-1)}`))
  expect(first?.roster.filter(one => !outcome?.roster.some(({ person, shift }) => one.person === person && one.shift === shift)).length, 'what the choice does not touch stays').toBeLessThan(3)
  const released = await tessa.send(`${chosen.location}/releases`, { person: noa, shift: wednesday, act: newAnonymousId() })
  await work()
  const third = await tessa.get(released.location ?? '')
  expect([third.status, / staat niet op woensdag/.test(third.text)]).toEqual([200, false])
  expect((await tessa.send(`${chosen.location}/releases`, { person: newAnonymousId(), shift: wednesday, act: newAnonymousId() })).status).toBe(404)
})

test('taken over it stands in the shifts, once, with who and when; Noa reads her own', async () => {
  const taken = await tessa.post(`${plan}/acceptances`, { act: newAnonymousId() })
  expect(taken.text).toContain('Overgenomen door Tessa Rademaker')
  const stands = await rosterNow()
  expect(stands.length).toBeGreaterThan(5)
  expect(stands.filter(one => one.startsWith(noa)).length).toBe(3)
  // Whoever works otherwise now hears that something changed, by a mail that says neither what nor where.
  const notices = await house.asSuperuser<{ readonly key: string; readonly payload: JobPayload }>(`select p.key, p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'ward-notice' order by p.key`)
  const moved = (await house.asSuperuser<{ readonly person: string }>('select distinct coalesce(l.person_id, g.person_id) as person from ward_on_shift o left join ward_learner l on l.id = o.learner_id left join ward_guide g on g.id = o.guide_id')).map(({ person }) => person)
  expect(moved).toContain(aroundNoa.noa.id)
  expect(notices.map(({ key }) => key.split(':')[1])).toEqual(moved.toSorted())
  const told = wardNotice({ database: house.database, vault: house.vault, providerOf: async () => (await house.app.providers()).find(({ id }) => id === deHaven.id) ?? null, link: (_, path) => `https://houvast.example${path}`, clock: house.now })
  for (const { payload } of notices) await told(payload)
  const [toNoa] = await mailsTo(house, aroundNoa.noa.mail)
  const [toWilma] = await mailsTo(house, wilmaOfDeHaven.mail)
  expect([toNoa?.text.includes('/sign-in/link'), toWilma?.text.includes('/ward')]).toEqual([true, true])
  for (const mail of [toNoa, toWilma]) expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/dienst|rooster|Tessa|Wilma|De Brug|november/)
  await tessa.post(`${plan}/acceptances`, { act: newAnonymousId() })
  expect(await rosterNow()).toEqual(stands)
  expect((await house.asSuperuser(`select from graphile_worker.jobs where task_identifier = 'ward-notice'`)).length, 'nobody is told twice').toBe(notices.length)
  expect((await asTessa(tx => tx.rows(sql`select from ward_plan_accepted`))).length).toBe(1)
  expect((await asTessa(tx => tx.one<{ readonly guide: Id<'ward-guide'> }>(sql`select guide_id as guide from ward_reserve where learner_id = ${noa}`)))?.guide, 'who stands in was said along').toBe(brug.guideOf(nel))
  const noas = await house.signedIn(aroundNoa.noa.id)
  expect((await noas.get('/my-ward')).text).toMatch(/23|24|25|26|27 november/)
})

test('what changed since then is no surprise: a leave makes the proposal stale', async () => {
  const { location } = await ask()
  await work()
  await asTessa(tx => recordAbsence(tx, brug.ward, { id: newAnonymousId(), learner: null, guide: brug.guideOf(wilmaOfDeHaven), colleague: null, from: monday, until: addDays(monday, 7) }, said))
  const before = await rosterNow()
  const stale = await tessa.send(`${location}/acceptances`, { act: newAnonymousId() })
  expect([stale.status, stale.text.includes('Er is intussen iets veranderd op de afdeling.')]).toEqual([422, true])
  expect(await rosterNow()).toEqual(before)
})

test('a computation that falls is told on a page of its own, and leaves the shifts alone', async () => {
  const before = await rosterNow()
  const { location } = await ask()
  await work(falls)
  const page = await tessa.get(location ?? '')
  expect([page.status, page.text.includes('Het voorstel is niet gelukt')]).toEqual([200, true])
  expect((await tessa.send(`${location}/acceptances`, { act: newAnonymousId() })).status).toBe(404)
  expect(await rosterNow()).toEqual(before)
})

test('what guiding asks, who could have more hours, and what that costs', async () => {
  const page = await tessa.get(`/wards/${brug.ward}/guidance-hours?hours=4&price=35,50`)
  expect(page.text).toContain('Er zijn genoeg uren om te begeleiden.')
  expect(page.text).toContain('nu 32 uur, 4 uur erbij')
  expect(page.text).toMatch(/€\s142/)
  expect((await tessa.get(`/wards/${brug.ward}/guidance-hours?hours=veel`)).status).toBe(422)
})

test('proposals are a planner\'s: everyone else finds nothing, at the pages and at the database', async () => {
  for (const [name, person] of Object.entries(everyoneAtWard)) {
    // Who works at the other house, or sits beside no file of this story, signs in nowhere here.
    if (['tessa', 'wim', 'lieve', 'ramon', 'gerda'].includes(name)) continue
    const browser = await house.signedIn(person)
    for (const path of [at, plan, `${plan}/shifts/${shifts[0]?.id}`, `/wards/${brug.ward}/guidance-hours`]) expect((await browser.get(path)).status, `${name} ${path}`).toBe(404)
  }
  const whoSees = async (rows: Sql): Promise<readonly string[]> => {
    const seeing: string[] = []
    for (const [name, person] of Object.entries(everyoneAtWard)) for (const provider of [deHaven, hetBaken]) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
    return seeing
  }
  for (const rows of [sql`select from ward_plan`, sql`select from ward_plan_outcome`, sql`select from ward_plan_accepted`]) expect(await whoSees(rows)).toEqual(['tessa'])
  const whoCan = async (write: (tx: Tx, me: Id<'person'>) => Promise<number>): Promise<readonly string[]> => {
    const could: string[] = []
    for (const [name, me] of Object.entries(everyoneAtWard)) {
      const came = await house.as(me, async tx => { const rows = await write(tx, me); throw new Error(rows > 0 ? 'undone' : 'nothing') }).catch((error: Error) => error.message)
      if (came === 'undone') could.push(name)
      else if (came !== 'nothing' && !came.startsWith('42501')) throw new Error(`${name}: ${came}`)
    }
    return could
  }
  const open = newAnonymousId<'ward-plan'>()
  await asTessa(tx => tx.run(sql`insert into ward_plan (id, ward_id, from_day, weeks, choices, asked_by, asked_at) values (${open}, ${brug.ward}, ${monday}, 1, '[]', ${tessaOfDeHaven.id}, now())`))
  expect(await whoCan((tx, me) => tx.run(sql`insert into ward_plan (id, ward_id, from_day, weeks, choices, asked_by, asked_at) values (${newAnonymousId()}, ${brug.ward}, ${monday}, 1, '[]', ${me}, now())`))).toEqual(['tessa'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_plan_outcome (plan_id, outcome, made_at) values (${open}, null, now())`))).toEqual(['tessa'])
  expect(await whoCan((tx, me) => tx.run(sql`insert into ward_plan_accepted (plan_id, accepted_by, accepted_at) values (${open}, ${me}, now())`)), 'what was not worked out cannot be accepted').toEqual([])
  const taken = plan.split('/').at(-1) ?? ''
  await house.asSuperuser('delete from ward_plan_accepted')
  expect(await whoCan((tx, me) => tx.run(sql`insert into ward_plan_accepted (plan_id, accepted_by, accepted_at) values (${taken}, ${me}, now())`))).toEqual(['tessa'])
  expect(await whoCan((tx, _me) => tx.run(sql`insert into ward_plan_accepted (plan_id, accepted_by, accepted_at) values (${taken}, ${cast.ellen.id}, now())`)), 'in nobody else\'s name').toEqual([])
})

test('a proposal goes after thirty days, and only the worker takes it away', async () => {
  const count = async () => (await house.asSuperuser('select from ward_plan')).length
  const before = await count()
  await asTessa(tx => sweepPlans(tx, new Date(house.now().getTime() + 40 * 86_400_000)))
  expect(await count()).toBe(before)
  await house.as('worker', tx => sweepPlans(tx, new Date(house.now().getTime() + 29 * 86_400_000)))
  expect(await count()).toBe(before)
  await house.as('worker', tx => sweepPlans(tx, new Date(house.now().getTime() + 40 * 86_400_000)))
  expect(await count()).toBe(0)
  expect((await house.asSuperuser('select from ward_plan_outcome')).length).toBe(0)
})

test('nothing broke', () => { expect(house.broken).toEqual([]) })
