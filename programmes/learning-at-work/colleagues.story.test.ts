/** A colleague who guides nobody on the ward: added by whoever plans, one of a duo, and let in to that and to nothing else. */
import { expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, corrieOfDeBrug, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { personByMail } from '../../core/people/factors.store.ts'
import { mailIndex } from '../../core/people/known-people.ts'
import { Sql, sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, mondayOf, parseWallTime, type Weekday } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { sweepDuos } from './duos.store.ts'
import { gather } from './planner.work.ts'
import { recordAuthority } from './tasks.store.ts'
import { recordGuideTerms, recordLearnerTerms, recordShifts } from './ward.store.ts'

const house = await openHouse()
await wardPeopleCome(house)
const { nel, ria } = besideWilma
const [noa, yara] = [await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven), await openLearningFile(house, besideNoa.yara, ria)]
const [brug, kade] = [await onWard(house, 'De Brug', [wilmaOfDeHaven, nel]), await onWard(house, 'De Kade', [ria])]
const at = { noa: await brug.places(noa, wilmaOfDeHaven), yara: await kade.places(yara, ria) }
const [today, said] = [todayIn(house), { by: tessaOfDeHaven.id, at: house.now() }]
const monday = mondayOf(today)
const clock = (text: string) => { const time = parseWallTime(text); if (!time) throw new Error(text); return time }
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
await house.as(tessaOfDeHaven.id, async tx => {
  for (const { ward } of [brug, kade]) await recordShifts(tx, ward, Array.from({ length: 28 }, (_, days) => ({ id: newId<'ward-shift'>(), day: addDays(monday, days), from: clock('07:00'), until: clock('15:30'), breakMinutes: 30, clients: 'usual' as const, guides: 1, least: 1, most: 6 })))
  for (const [ward, guide] of [[brug, wilmaOfDeHaven], [kade, ria]] as const) await recordGuideTerms(tx, newAnonymousId(), ward.guideOf(guide), { hoursPerWeek: 32, guidanceHours: 6, experience: 'usual', weekdays: everyDay, domains: ['25655'] }, said)
  for (const one of [at.noa, at.yara]) await recordLearnerTerms(tx, newAnonymousId(), one, { stage: 'middle', context: 'usual', hoursPerWeek: 24, weekdays: [1, 3, 5], schoolDays: [2], ofAgeOn: null }, said)
})
const [tessa, wilma, ellen, noas, rias, yaras] = await Promise.all([tessaOfDeHaven.id, wilmaOfDeHaven.id, cast.ellen.id, aroundNoa.noa.id, ria.id, besideNoa.yara.id].map(id => house.signedIn(id)))
if (!tessa || !wilma || !ellen || !noas || !rias || !yaras) throw new Error('somebody did not come in')
const act = () => newAnonymousId()
const page = `/wards/${brug.ward}/colleagues`
const { name, mail } = corrieOfDeBrug
const fresh = { name, mail, since: today, hoursPerWeek: '24', weekdays: everyDay.map(String) }
const only = async <Kind extends string>(rows: string): Promise<Id<Kind>> => {
  const [row] = await house.asSuperuser<{ readonly id: string }>(rows)
  const id = row && parseId<Kind>(row.id)
  if (!id) throw new Error(rows)
  return id
}
const duoOf = (learner: Id<'ward-learner'>) => only<'ward-duo'>(`select id from ward_duo where learner_id = '${learner}'`)
const waiting = (duo: Id<'ward-duo'>) => only(`select id from ward_duo_division where duo_id = '${duo}' order by number desc limit 1`)
const corrieId = async () => await house.as(tessaOfDeHaven.id, tx => personByMail(tx, mailIndex(house.vault, deHaven.id, mail))) ?? newAnonymousId<'person'>()
const corries = async () => await house.signedIn(await corrieId())
const sees = async (rows: Sql): Promise<number> => (await house.as(await corrieId(), tx => tx.rows(rows))).length

test('a planner adds a colleague by name and address, and nobody else does', async () => {
  for (const browser of [wilma, ellen, noas]) expect([(await browser.get(page)).status, (await browser.send(page, { ...fresh, act: act() })).status]).toEqual([404, 404])
  const wrong = await tessa.send(page, { ...fresh, mail: 'geen adres', act: act() })
  expect([wrong.status, wrong.text.includes('geen adres'), wrong.text.includes(name)]).toEqual([422, true, true])
  expect((await tessa.send(page, { ...fresh, why: 'zwakke rug', act: act() })).location).toBe(`${page}?done=saved`)
  const shown = (await tessa.get(page)).text
  for (const words of [name, '24 uur per week', 'Van het dossier ziet een collega niets.']) expect(shown).toContain(words)
  const again = await tessa.send(page, { ...fresh, act: act() })
  expect([again.status, again.text.includes('Deze collega staat al op de afdeling.')]).toEqual([422, true])
  expect((await tessa.send(page, { ...fresh, mail: wilmaOfDeHaven.mail ?? '', act: act() })).text).toContain('Deze collega staat al op de afdeling.')
  expect((await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where task_identifier = 'ward-notice'`)).map(({ key }) => key)).toEqual([`ward-notice:${await corrieId()}:${today}`])
  // Who is known here already gets no other name, and the planner no address, from being added.
  const put = (person: string) => (tx: Tx) => tx.run(sql`insert into person_introduction (person_id, introduced_by, introduced_at) values (${person}, ${tessaOfDeHaven.id}, now())`)
  for (const person of [aroundNoa.noa.id, nel.id]) await expect(house.as(tessaOfDeHaven.id, put(person))).rejects.toThrow('42501')
  const columns = await house.asSuperuser<{ readonly name: string }>(`select a.attname as name from pg_attribute a where a.attrelid = 'ward_colleague'::regclass and a.attnum > 0 order by 1`)
  expect(columns.map(row => row.name), 'no column for why').toEqual(['added_at', 'added_by', 'hours_per_week', 'id', 'name', 'person_id', 'provider_id', 'since_day', 'ward_id', 'weekdays'])
})

test('who works beside too little of the time is refused with why; who can be there is asked, and both are told', async () => {
  const colleague = await only<'ward-colleague'>('select id from ward_colleague')
  const ask = () => tessa.send(`/wards/${brug.ward}/duos`, { learner: at.noa, colleague, act: act() })
  await tessa.post(`/ward-colleagues/${colleague}/hours`, { hoursPerWeek: '24', weekdays: ['6'], act: act() })
  const little = await ask()
  expect([little.status, little.text.includes('Voor een duo is dat minstens 80.')]).toEqual([422, true])
  await tessa.post(`/ward-colleagues/${colleague}/hours`, { hoursPerWeek: '24', weekdays: everyDay.map(String), act: act() })
  expect((await tessa.get(`/wards/${brug.ward}/duos`)).text).toContain(name)
  expect((await ask()).status).toBe(303)
  expect((await ask()).text).toContain('Een van deze twee is al gevraagd')
  // Of another ward: neither by the page nor by the database.
  expect((await tessa.send(`/wards/${kade.ward}/duos`, { learner: at.yara, colleague, act: act() })).status).toBe(404)
  const put = (row: string, columns: Sql) => house.as(tessaOfDeHaven.id, tx => tx.run(sql`insert into ward_duo (id, ward_id, trajectory_id, learner_id, guide_id, colleague_id, put_by, put_at) select ${row}, ${kade.ward}, ${yara.trajectory}, ${at.yara}, ${columns}, ${tessaOfDeHaven.id}, now()`))
  await expect(put(newAnonymousId(), sql`null, ${colleague}`)).rejects.toThrow('42501')
  await expect(put(newAnonymousId(), sql`${kade.guideOf(ria)}, ${colleague}`), 'exactly one').rejects.toThrow()
})

test('the colleague comes in, finds the duo and nothing else; both say yes', async () => {
  const [browser, duo] = [await corries(), await duoOf(at.noa)]
  expect((await browser.get('/my-trajectory')).text).toContain(`Samen met ${aroundNoa.noa.name}`)
  await house.as(cast.ellen.id, async tx => recordAuthority(tx, { id: newAnonymousId(), person: nel.id, procedure: 'injecting', until: addDays(today, 90) }, cast.ellen.id, house.now()))
  expect((await browser.send(`/duos/${duo}/divisions`, { 'task-beds': 'learner', 'task-injecting': 'colleague', act: act() })).text).toContain('hiervoor nu niet bevoegd')
  expect((await browser.send(`/duos/${duo}/divisions`, { 'task-beds': 'learner', 'task-showing': 'colleague', act: act() })).location).toBe(`/duos/${duo}?done=written`)
  const own = (await noas.get(`/duos/${duo}`)).text
  for (const words of [`${name} zei ja. Klopt het zo?`, 'Bedden opmaken', 'De Brug']) expect(own).toContain(words)
  await noas.post(`/duos/${duo}/yes`, { division: await waiting(duo), act: act() })
  expect((await browser.get(`/duos/${duo}`)).text).toContain('Allebei zeiden ja.')
  expect((await browser.get('/account')).text).toContain('/my-duos/file.json')
  expect((await browser.get('/my-duos/file.json')).text).toContain('"listed": "showing"')
  expect((await noas.get('/who-sees')).text).toContain(name)
  const { ward } = await house.as(tessaOfDeHaven.id, tx => gather(tx, { ward: brug.ward, from: monday, weeks: 4, choices: [] }, 'NL'))
  const colleague = await only<'ward-colleague'>('select id from ward_colleague')
  expect([ward.duos, ward.experienced.map(({ key, hoursPerWeek, learns }) => [key, hoursPerWeek, learns])], 'the hours of both are planned').toEqual([[{ learner: at.noa, experienced: colleague }], [[colleague, 24, 'no']]])
})

test('nothing of the learner\'s file, another ward, another duo or who plans: not by a page, and not from the database', async () => {
  expect((await tessa.send(`/wards/${kade.ward}/duos`, { learner: at.yara, colleague: kade.guideOf(ria), act: act() })).status).toBe(303)
  const other = await duoOf(at.yara)
  await rias.post(`/duos/${other}/divisions`, { 'task-meals': 'together', act: act() })
  const [browser, colleague] = [await corries(), await only<'ward-colleague'>('select id from ward_colleague')]
  const closed = [`/duos/${other}`, `/trajectories/${noa.trajectory}`, `/trajectories/${noa.trajectory}/ward`, '/my-file', '/my-ward', '/today', '/ward', '/wards', `/wards/${brug.ward}`, `/wards/${brug.ward}/people`, `/wards/${brug.ward}/duos`, page, `/ward-colleagues/${colleague}`, `/ward-learners/${at.noa}`, '/guiding', '/guiding/file.json', '/administration/staff']
  expect((await Promise.all(closed.map(async path => [path, (await browser.get(path)).status] as const))).filter(([, status]) => status !== 404)).toEqual([])
  expect((await browser.send(`/duos/${other}/stops`, { act: act() })).status).toBe(404)
  for (const rows of [sql`select from ward_duo where id = ${other}`, sql`select from ward_duo_division where duo_id = ${other}`, sql`select from duo_authorised(${other})`, sql`select from ward where id = ${kade.ward}`]) expect(await sees(rows)).toBe(0)
  for (const table of ['trajectory', 'participant', 'party', 'contact', 'ward_learner', 'ward_learner_terms', 'ward_guide_terms', 'ward_shift', 'ward_on_shift', 'ward_absence', 'ward_busy', 'learning_task', 'task_signing', 'signing_authority', 'ward_plan', 'office', 'person_introduction', 'note', 'report'])
    expect([table, await sees(new Sql([`select from ${table}`], []))]).toEqual([table, 0])
  // Two names: their own and the learner's, besides the guides whom everyone may read.
  expect(await sees(sql`select from names_here(array(select id from person)) where person_id not in (select guides())`)).toBe(2)
  expect([await sees(sql`select from ward`), await sees(sql`select from ward_duo`), await sees(sql`select from ward_colleague`), await sees(sql`select from mail_address`)]).toEqual([1, 1, 1, 1])
})

test('whoever plans puts a colleague on a shift and takes them off', async () => {
  const [shift, colleague] = [await only(`select id from ward_shift where ward_id = '${brug.ward}' and day >= '${today}' order by day limit 1`), await only('select id from ward_colleague')]
  await tessa.post(`/ward-shifts/${shift}/joins`, { who: colleague, act: act() })
  expect((await tessa.get(`/ward-shifts/${shift}`)).text).toContain(name)
  expect((await house.asSuperuser(`select from ward_on_shift where colleague_id = '${colleague}'`)).length).toBe(1)
  await tessa.post(`/ward-shifts/${shift}/leaves`, { who: colleague, act: act() })
  expect((await house.asSuperuser(`select from ward_on_shift where colleague_id is not null`)).length).toBe(0)
})

test('one stops, both read it; with a new duo their last day ends it, and nothing is theirs to see any more', async () => {
  const [browser, duo] = [await corries(), await duoOf(at.noa)]
  await browser.post(`/duos/${duo}/stops`, { act: act() })
  expect([(await noas.get(`/duos/${duo}`)).text.includes('Dit duo is gestopt.'), (await tessa.get(`/wards/${brug.ward}/duos`)).text.includes('gestopt')]).toEqual([true, true])
  await house.asSuperuser(`delete from ward_duo where id = '${duo}'`)
  const colleague = await only<'ward-colleague'>('select id from ward_colleague')
  expect((await tessa.send(`/wards/${brug.ward}/duos`, { learner: at.noa, colleague, act: act() })).status).toBe(303)
  const next = await duoOf(at.noa)
  await tessa.post(`/ward-colleagues/${colleague}/ends`, { until: today, act: act() })
  expect([(await noas.get(`/duos/${next}`)).text.includes('Dit duo is voorbij'), (await tessa.get(`/wards/${brug.ward}/duos`)).text.includes('voorbij')]).toEqual([true, true])
  for (const path of ['/duos', `/duos/${next}`, '/my-duos/file.json']) expect([path, (await browser.get(path)).status]).toEqual([path, 404])
  for (const rows of [sql`select from ward_duo`, sql`select from ward`, sql`select from ward_colleague`, sql`select from person_name where person_id not in (select guides()) and person_id <> me()`]) expect(await sees(rows)).toBe(0)
  expect((await tessa.send(`/wards/${brug.ward}/duos`, { learner: at.noa, colleague, act: act() })).status).toBe(404)
})

test('thirty days after their last day nothing of them is left, and what is of the others stands', async () => {
  const person = await corrieId()
  await house.as('worker', tx => sweepDuos(tx, addMinutes(house.now(), 29 * 24 * 60)))
  expect((await house.asSuperuser('select from ward_colleague')).length).toBe(1)
  await house.as('worker', tx => sweepDuos(tx, addMinutes(house.now(), 32 * 24 * 60)))
  for (const rows of ['ward_colleague', 'ward_colleague_end', `person where id = '${person}'`, `person_name where person_id = '${person}'`, `mail_address where person_id = '${person}'`]) expect([rows, (await house.asSuperuser(`select from ${rows}`)).length]).toEqual([rows, 0])
  expect((await house.asSuperuser(`select from person where id = '${aroundNoa.noa.id}'`)).length).toBe(1)
  expect(house.broken).toEqual([])
})
