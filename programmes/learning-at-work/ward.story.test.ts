/** A ward from its first shift: who plans it, who guides there today, what a learner reads of it, and who finds nothing. */
import { expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, hetBaken, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { sql, Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addDays, addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { everyoneAtWard, onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { wardNotice } from './ward-notice.ts'
import { sweepWards } from './ward.store.ts'

const house = await openHouse()
await wardPeopleCome(house)
const { nel, ria } = besideWilma
const [noa, yara, tygo, amir] = [await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven), await openLearningFile(house, besideNoa.yara, wilmaOfDeHaven), await openLearningFile(house, besideNoa.tygo, nel), await openLearningFile(house, besideNoa.amir, ria)]
await noa.joins(aroundNoa.ramon, 'practice-trainer')
await noa.joins(aroundNoa.gerda, 'teacher')
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven, nel])
const elsewhere = await onWard(house, 'De Kade', [ria])
const at = { noa: await brug.places(noa, wilmaOfDeHaven), tygo: await brug.places(tygo, nel, 30) }
const amirs = await elsewhere.places(amir, ria)
const today = todayIn(house)
const act = () => newAnonymousId()
const [tessa, wilma, nels, noas, ellen] = await Promise.all([house.signedIn(tessaOfDeHaven.id), house.signedIn(wilmaOfDeHaven.id), house.signedIn(nel.id), house.signedIn(aroundNoa.noa.id), house.signedIn(cast.ellen.id)])
const page = `/wards/${brug.ward}`

const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) for (const provider of [deHaven, hetBaken])
    if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(provider === deHaven ? name : `${name} at Het Baken`)
  return seeing
}
/** Everyone tries it in their own name; what is allowed is undone again, what is refused is refused by a policy and nothing else. */
const whoCan = async (write: (tx: Tx, me: string) => Promise<number>): Promise<readonly string[]> => {
  const could: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) {
    const came = await house.as(person, async tx => { const rows = await write(tx, person); throw new Error(rows > 0 ? 'undone' : 'nothing') }).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    else if (came !== 'nothing' && !came.startsWith('42501')) throw new Error(`${name}: ${came}`)
  }
  return could
}

test('a guide puts their learner on a ward where they guide, and nobody else does', async () => {
  const place = `/trajectories/${yara.trajectory}/ward`
  expect((await wilma.get(place)).text).toContain('De planner ziet dan naam, leerfase, uren en diensten.')
  expect((await wilma.send(place, { ward: elsewhere.ward, domain: '25655', firstDay: today, act: act() })).status).toBe(404)
  expect((await wilma.send(place, { ward: brug.ward, domain: '', firstDay: today, act: act() })).status).toBe(422)
  await wilma.post(place, { ward: brug.ward, domain: '25655', firstDay: today, act: act() })
  expect((await wilma.send(place, { ward: brug.ward, domain: '25655', firstDay: today, act: act() })).text).toContain('Deze leerling staat al op een afdeling.')
  expect((await nels.get(place)).status).toBe(404)
  expect((await tessa.get(`${page}/people`)).text).toContain('Yara Bos')
  const put = (ward: string, file: typeof noa) => (tx: Tx, me: string) => tx.run(sql`insert into ward_learner (id, ward_id, trajectory_id, person_id, domain, first_day, placed_by, placed_at) values (${newAnonymousId()}, ${ward}, ${file.trajectory}, ${file.person}, '1', ${today}, ${me}, now())`)
  expect(await whoCan(put(brug.ward, noa))).toEqual(['wilma'])
  expect(await whoCan(put(elsewhere.ward, noa))).toEqual([])
  expect(await whoCan(put(brug.ward, { ...noa, person: yara.person }))).toEqual([])
})

test('a planner says hours and who stands in, and Noa reads it; a colleague who learns and an administrator see nothing of her', async () => {
  const learner = `/ward-learners/${at.noa}`
  expect((await tessa.send(`${learner}/terms`, { stage: 'middle', context: 'usual', hoursPerWeek: 'veel', weekdays: ['1'], act: act() })).status).toBe(422)
  await tessa.post(`${learner}/terms`, { stage: 'middle', context: 'usual', hoursPerWeek: '24,5', weekdays: ['1', '3', '5'], schoolDays: ['2'], act: act() })
  await tessa.post(`${learner}/reserves`, { guide: brug.guideOf(nel), act: act() })
  const own = await noas.get('/my-ward')
  for (const words of ['Goedemorgen Noa', 'Werkbegeleider vandaag: Wilma Hoekstra', '24,5', 'dinsdag', 'Nel Dijkstra', 'Je dagboek, verslagen en gesprekken ziet de planner niet.']) expect(own.text).toContain(words)
  expect(own.text).not.toContain('Tygo')
  expect((await noas.get('/my-trajectory')).text).toContain('Vandaag op de afdeling')
  for (const browser of [ellen, wilma, noas]) expect((await browser.get(learner)).status).toBe(404)
  expect((await ellen.get(`${page}/people`)).text).not.toContain('Noa')
  expect((await tessa.get(`/trajectories/${noa.trajectory}`)).status).toBe(404)

  expect(await whoSees(sql`select from ward_learner where id = ${at.noa}`)).toEqual(['noa', 'wilma', 'nel', 'tessa'])
  expect(await whoSees(sql`select from ward_learner_terms where learner_id = ${at.noa}`)).toEqual(['noa', 'wilma', 'nel', 'tessa'])
  expect(await whoSees(sql`select from ward_reserve where learner_id = ${at.noa}`)).toEqual(['noa', 'wilma', 'nel', 'tessa'])
  expect(await whoSees(sql`select from names_here(array[${noa.person}]::uuid[])`)).toEqual(['noa', 'wilma', 'nel', 'tessa', 'ramon', 'gerda'])
  expect(await whoSees(sql`select from ward_learner where id = ${amirs}`)).toEqual(['ria', 'tessa'])
  // Of all that hangs on her file, a planner finds her place on the ward, and nothing else.
  const tables = (await house.asSuperuser<{ readonly name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'trajectory_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('houvast', c.oid, 'select')`)).map(({ name }) => name)
  expect(tables.length).toBeGreaterThan(100)
  const found: string[] = []
  for (const table of tables) if ((await house.as(tessaOfDeHaven.id, tx => tx.rows(new Sql([`select from ${table} where trajectory_id = '${noa.trajectory}'`], [])))).length > 0) found.push(table)
  expect(found).toEqual(['ward_learner'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_learner_terms (id, learner_id, stage, context, hours_per_week, weekdays, school_days, said_by, said_at) values (${newAnonymousId()}, ${at.noa}, 'start', 'light', 8, '{1}', '{}', me(), now())`))).toEqual(['wilma', 'tessa'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_reserve (id, ward_id, learner_id, guide_id, said_by, said_at) values (${newAnonymousId()}, ${brug.ward}, ${at.noa}, null, me(), now())`))).toEqual(['tessa'])
})

test('hours of a guide are for the guide and whoever plans', async () => {
  const guide = `/ward-guides/${brug.guideOf(wilmaOfDeHaven)}`
  expect((await tessa.send(`${guide}/terms`, { hoursPerWeek: '16', guidanceHours: '20', experience: 'usual', weekdays: ['1'], domains: '25655', act: act() })).text).toContain('Meer uren om te begeleiden dan uren per week kan niet.')
  await ellen.post(`${guide}/terms`, { hoursPerWeek: '32', guidanceHours: '8', experience: 'usual', weekdays: ['1', '5'], domains: '25655, 25656', act: act() })
  expect(await whoSees(sql`select from ward_guide_terms where guide_id = ${brug.guideOf(wilmaOfDeHaven)}`)).toEqual(['wilma', 'tessa', 'ellen'])
  expect(await whoSees(sql`select from ward_guide where ward_id = ${brug.ward}`)).toEqual(['noa', 'yara', 'wilma', 'nel', 'tessa', 'ellen'])
})

test('a shift says what is short, and each learner sees their own and who guides then', async () => {
  expect((await tessa.send(`${page}/shifts`, { day: addDays(today, -1), from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '2', most: '8', act: act() })).text).toContain('Deze dag is voorbij.')
  const made = await tessa.send(`${page}/shifts`, { day: today, from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '2', most: '8', act: act() })
  const shift = made.location?.replace(/\?.*/, '') ?? ''
  expect((await tessa.get(shift)).text).toContain('te weinig begeleiders')
  for (const who of [at.noa, brug.guideOf(wilmaOfDeHaven), at.tygo]) await tessa.post(`${shift}/joins`, { who, act: act() })
  expect((await tessa.send(`${shift}/joins`, { who: at.noa, act: act() })).text).toContain('Staat al op deze dienst.')
  expect((await tessa.get(shift)).text).not.toContain('te weinig')
  expect((await noas.get('/my-ward')).text).toContain('Dienst van 07:00 tot 15:00.')
  const rows = sql`select from ward_on_shift where learner_id = ${at.noa}`
  expect(await whoSees(rows)).toEqual(['noa', 'wilma', 'nel', 'tessa'])
  expect(await house.as(aroundNoa.noa.id, tx => tx.rows(sql`select learner_id, guide_id from ward_on_shift order by learner_id`))).toEqual([{ learner_id: at.noa, guide_id: null }, { learner_id: null, guide_id: brug.guideOf(wilmaOfDeHaven) }])
  expect(await whoSees(sql`select from ward_shift where ward_id = ${brug.ward}`)).toEqual(['noa', 'wilma', 'nel', 'tessa'])
  expect(await whoCan(tx => tx.run(sql`delete from ward_on_shift where learner_id = ${at.noa}`))).toEqual(['tessa'])
  expect(await whoCan(tx => tx.run(sql`update ward_shift set most = 9 where ward_id = ${brug.ward}`))).toEqual(['tessa'])
  for (const browser of [ellen, wilma, noas]) expect((await browser.get(shift)).status).toBe(404)
})

const told = async (): Promise<readonly string[]> => (await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where task_identifier = 'ward-notice'`)).map(({ key }) => key.split(':')[1] ?? '').toSorted()
/** As the worker would at its time: whoever is told, and what of it lies in the outbox then. */
const tellAll = async () => {
  const jobs = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'ward-notice' returning p.payload`)
  const notice = wardNotice({ database: house.database, vault: house.vault, providerOf: async () => (await house.app.providers()).find(({ id }) => id === deHaven.id) ?? null, link: (_, path) => `https://houvast.example${path}`, clock: house.now })
  for (const { payload } of jobs) await notice(payload)
  return jobs.length
}

test('whoever is moved by hand hears it once, by a mail that says nothing of it', async () => {
  await tellAll()
  const mails = async () => [(await mailsTo(house, aroundNoa.noa.mail)).length, (await mailsTo(house, wilmaOfDeHaven.mail)).length]
  const before = await mails()
  const made = await tessa.send(`${page}/shifts`, { day: addDays(today, 3), from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '2', most: '8', act: act() })
  const shift = made.location?.replace(/\?.*/, '') ?? ''
  expect(await told(), 'nobody is on it yet').toEqual([])
  for (const who of [at.noa, brug.guideOf(wilmaOfDeHaven)]) await tessa.post(`${shift}/joins`, { who, act: act() })
  expect((await tessa.send(`${shift}/joins`, { who: at.noa, act: act() })).status, 'refused, nothing changed').toBe(422)
  expect(await told()).toEqual([aroundNoa.noa.id, wilmaOfDeHaven.id].toSorted())
  for (const how of ['leaves', 'joins']) await tessa.post(`${shift}/${how}`, { who: at.noa, act: act() })
  expect(await told(), 'of several changes one mail').toEqual([aroundNoa.noa.id, wilmaOfDeHaven.id].toSorted())
  expect(await tellAll()).toBe(2)
  const [noaBefore = 0, wilmaBefore = 0] = before
  expect(await mails()).toEqual([noaBefore + 1, wilmaBefore + 1])
  for (const [mail, door] of [[(await mailsTo(house, aroundNoa.noa.mail))[0], '/sign-in/link'], [(await mailsTo(house, wilmaOfDeHaven.mail))[0], '/ward']] as const) {
    expect(mail?.text).toContain(door)
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/dienst|rooster|Tessa|Wilma|Noa|De Brug|november/)
  }
  await tessa.post(`${shift}/leaves`, { who: at.noa, act: act() })
  expect([await told(), await tellAll()]).toEqual([[aroundNoa.noa.id], 1])
  await tessa.post(`${shift}/drops`, { act: act() })
  expect([await told(), await tellAll()], 'whoever stood on it').toEqual([[wilmaOfDeHaven.id], 1])
  // A stand-in: the learner, and both who are it and who were. Said again as it was, nobody hears a thing.
  const standsIn = async (guide: string) => { house.travelTo(addMinutes(house.now(), 1)); await tessa.post(`/ward-learners/${at.noa}/reserves`, { guide, act: act() }); return await told() }
  expect(await standsIn('')).toEqual([aroundNoa.noa.id, nel.id].toSorted())
  await tellAll()
  expect(await standsIn('')).toEqual([])
  expect(await standsIn(brug.guideOf(nel))).toEqual([aroundNoa.noa.id, nel.id].toSorted())
  await tellAll()
})

test('too busy to guide today: who stands in is there at once, and Noa reads a kind sentence', async () => {
  const busy = `/ward/${brug.guideOf(wilmaOfDeHaven)}/busy`
  expect((await nels.send(busy, { act: act() })).status).toBe(404)
  await wilma.post(busy, { act: act() })
  expect((await wilma.get('/ward')).text).toContain('Nu vangen op: Nel Dijkstra.')
  expect((await nels.get('/ward')).text).toContain('Je vangt op voor Wilma Hoekstra.')
  expect((await noas.get('/my-ward')).text).toContain('Wilma Hoekstra heeft het vandaag druk. Nel Dijkstra kijkt met je mee. Vragen mag altijd.')
  expect((await tessa.get(page)).text).toContain('Nel Dijkstra vangt Noa Kuipers op.')
  // Yara has nobody to stand in: the planner sees that, and Yara reads that she need not do anything alone.
  expect((await tessa.get(page)).text).toContain('Niemand begeleidt Yara Bos vandaag.')
  expect((await (await house.signedIn(besideNoa.yara.id)).get('/my-ward')).text).toContain('Je hoeft niets alleen te doen.')
  expect(await whoSees(sql`select from ward_busy`)).toEqual(['wilma', 'nel', 'tessa'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_busy (guide_id, ward_id, day, said_at) values (${brug.guideOf(wilmaOfDeHaven)}, ${brug.ward}, ${addDays(today, 1)}, now())`))).toEqual(['wilma'])
  // Who stands in opens nothing of the file.
  expect((await nels.get(`/trajectories/${noa.trajectory}`)).status).toBe(404)
  expect(await whoSees(sql`select from talk where trajectory_id = ${noa.trajectory} union all select from contact where trajectory_id = ${noa.trajectory}`)).toEqual(['noa', 'wilma'])
  await wilma.post(`${busy}/ends`, { act: act() })
  expect((await noas.get('/my-ward')).text).toContain('Werkbegeleider vandaag: Wilma Hoekstra.')
  expect(await told(), 'not whoever said it').toEqual([nel.id])
})

test('away: nobody writes down why, a shift without its guide is short again, and back is back', async () => {
  await wilma.post('/ward/absences', { awayFrom: today, awayUntil: addDays(today, 3), act: act() })
  expect((await wilma.send('/ward/absences', { awayFrom: today, awayUntil: today, act: act() })).text).toContain('De eerste dag terug komt na de eerste dag weg.')
  expect((await noas.get('/my-ward')).text).toContain('Wilma Hoekstra is er vandaag niet. Nel Dijkstra kijkt met je mee.')
  expect((await tessa.get(page)).text).toContain('Te weinig begeleiders')
  expect((await noas.get('/my-ward')).text).not.toContain('met Wilma Hoekstra')
  await noas.post('/my-ward/absences', { awayFrom: addDays(today, 7), awayUntil: '', act: act() })
  expect((await tessa.get(`${page}/people`)).text).toContain('Noa Kuipers: vanaf vrijdag 27 november, tot nader bericht')
  expect(await whoSees(sql`select from ward_absence where learner_id = ${at.noa}`)).toEqual(['noa', 'wilma', 'nel', 'tessa'])
  expect(await whoSees(sql`select from ward_absence where guide_id is not null`)).toEqual(['wilma', 'nel', 'tessa'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_absence (id, ward_id, learner_id, from_day, said_by, said_at) values (${newAnonymousId()}, ${brug.ward}, ${at.noa}, ${today}, me(), now())`))).toEqual(['noa', 'wilma', 'nel', 'tessa'])
  const [row] = await house.asSuperuser<{ readonly id: string }>('select id from ward_absence where guide_id is not null')
  await wilma.post(`/ward/absences/${row?.id}/ends`, { act: act() })
  expect((await noas.get('/my-ward')).text).toContain('Werkbegeleider vandaag: Wilma Hoekstra.')
})

test('two who never guide each other: the planner reads it and whoever said it, not the other', async () => {
  house.travelTo(addMinutes(house.now(), 1)) // who stands in was said before; of two words in one millisecond neither is the newest
  await tessa.post(`/ward-learners/${at.noa}/aparts`, { apart: brug.guideOf(nel), act: act() })
  expect((await noas.get('/my-ward')).text).toContain('nog niemand')
  expect((await tessa.send(`/ward-learners/${at.noa}/reserves`, { guide: brug.guideOf(nel), act: act() })).status).toBe(404)
  expect(await whoSees(sql`select from ward_apart`)).toEqual(['tessa'])
})

test('above eighteen only with a reason of the planner; whoever learns to guide is counted', async () => {
  expect((await tessa.send(`${page}/mosts`, { allowed: '17', why: 'Ruimte genoeg', act: act() })).status).toBe(422)
  await tessa.post(`${page}/mosts`, { allowed: '20', why: 'Twee zijn bijna klaar', act: act() })
  expect(await whoSees(sql`select from ward_most`)).toEqual(['wilma', 'nel', 'tessa'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_most (id, ward_id, most, why, said_by, said_at) select ${newAnonymousId()}, ward_id, 25, why, me(), now() from ward_most limit 1`))).toEqual(['tessa'])
})

test('no contact for two weeks is a quiet line; a talk or a shift together ends it', async () => {
  expect((await nels.get('/ward')).text).toContain('Tygo Blaak en de eigen werkbegeleider hadden al 30 dagen geen contact.')
  expect((await tessa.get(page)).text).toContain('Tygo Blaak en de eigen werkbegeleider')
  expect((await tessa.get(page)).text).not.toContain('Noa Kuipers en de eigen werkbegeleider')
  expect((await nels.get('/today')).text, 'on the first page of whoever may do something about it').toContain('leerling al twee weken niet gezien')
  expect((await wilma.get('/today')).text).not.toContain('al twee weken niet gezien')
  const made = await tessa.send(`${page}/shifts`, { day: today, from: '15:00', until: '22:30', breakMinutes: '30', clients: 'usual', guides: '1', least: '2', most: '8', act: act() })
  const shift = made.location?.replace(/\?.*/, '') ?? ''
  for (const who of [at.tygo, brug.guideOf(nel)]) await tessa.post(`${shift}/joins`, { who, act: act() })
  expect((await nels.get('/ward')).text).not.toContain('geen contact')
  expect((await nels.get('/today')).text).not.toContain('al twee weken niet gezien')
  // What she says unasked is about that shift; one that was not theirs is none.
  const give = `/trajectories/${tygo.trajectory}/feedback`
  const shiftId = shift.split('/').at(-1) ?? ''
  expect((await nels.get(give)).text).toContain(`value="${shiftId}"`)
  await nels.post(give, { good: 'Rustig gebleven.', tip: 'Vraag eerder.', alone: 'yes', shift: shiftId, act: act() })
  await nels.post(give, { good: 'Fijn.', tip: 'Zo door.', alone: 'yes', shift: newAnonymousId(), act: act() })
  const read = (await (await house.signedIn(besideNoa.tygo.id)).get('/my-feedback')).text
  expect([read.includes('Over de dienst van'), (read.match(/Over de dienst van/g) ?? []).length, read.includes('15:00 tot 22:30')]).toEqual([true, 1, true])
  expect((await (await house.signedIn(besideNoa.tygo.id)).get('/my-file/file.json')).text).toContain('15:00 tot 22:30')
  expect((await house.as(ria.id, tx => tx.rows(sql`select * from ward_quiet(${brug.ward}, 0)`)))).toEqual([])
})

test('her file tells who looked at her place, and takes it along', async () => {
  expect((await noas.get('/my-file/file.json')).text).toContain('Leerafdeling')
  const seen = (await noas.get('/who-sees')).text
  for (const name of ['Tessa Rademaker', 'Nel Dijkstra']) expect(seen).toContain(name)
  expect((await house.asSuperuser<{ readonly event: string }>('select distinct event from log.entry where subject_id = $1 and role = $2 order by event', [noa.trajectory, 'planner'])).map(({ event }) => event)).toEqual(['ward-learner.apart-said', 'ward-learner.read', 'ward-learner.reserve-said', 'ward-learner.terms-said', 'ward-shift.joined', 'ward-shift.left'])
})

test('a shift that is dropped takes along who was on it; what a plan wrote goes after a year', async () => {
  const made = await tessa.send(`${page}/shifts`, { day: addDays(today, 2), from: '07:00', until: '15:00', breakMinutes: '30', clients: 'usual', guides: '1', least: '2', most: '8', act: act() })
  const shift = made.location?.replace(/\?.*/, '') ?? ''
  await tessa.post(`${shift}/joins`, { who: at.tygo, act: act() })
  await tessa.post(`${shift}/drops`, { act: act() })
  expect((await tessa.get(shift)).status).toBe(404)
  const shifts = async () => (await house.asSuperuser<{ readonly number: number }>('select count(*)::int as number from ward_shift'))[0]?.number
  const sweep = async (days: number) => { await house.as('worker', tx => sweepWards(tx, addMinutes(house.now(), days * 24 * 60))) }
  const before = await shifts()
  await sweep(364)
  expect(await shifts()).toBe(before)
  await sweep(367)
  expect([before, await shifts()]).toEqual([2, 0])
})

test('that somebody guides or learns there no more, and is back, is said by whoever plans, and of a learner by who guides them', async () => {
  expect(await whoCan(tx => tx.run(sql`insert into ward_guide_end (guide_id, until_day, ended_by, ended_at) values (${brug.guideOf(nel)}, ${today}, me(), now())`))).toEqual(['tessa', 'ellen'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_learner_end (learner_id, until_day, ended_by, ended_at) values (${at.noa}, ${today}, me(), now())`))).toEqual(['wilma', 'tessa'])
  const [absence] = await house.asSuperuser<{ readonly id: string }>('select id from ward_absence where learner_id is not null')
  expect(await whoCan(tx => tx.run(sql`insert into ward_absence_end (absence_id, until_day, said_by, said_at) values (${absence?.id}, ${today}, me(), now())`))).toEqual(['noa', 'wilma', 'nel', 'tessa'])
})

test('who guides there no longer sees nothing of it; a place that is over is only in one\'s own file', async () => {
  await ellen.post(`/ward-guides/${brug.guideOf(nel)}/ends`, { until: today, act: act() })
  expect((await nels.get('/ward')).text).toContain('Je staat nog niet op een leerafdeling.')
  expect(await whoSees(sql`select from ward_learner where id = ${at.noa}`)).toEqual(['noa', 'wilma', 'tessa'])
  expect(await whoSees(sql`select from names_here(array[${noa.person}]::uuid[])`)).toEqual(['noa', 'wilma', 'tessa', 'ramon', 'gerda'])
  await tessa.post(`/ward-learners/${at.noa}/ends`, { until: today, act: act() })
  expect(await whoSees(sql`select from ward_learner where id = ${at.noa}`)).toEqual(['noa', 'wilma'])
  expect(await whoSees(sql`select from names_here(array[${noa.person}]::uuid[])`)).toEqual(['noa', 'wilma', 'ramon', 'gerda'])
  expect((await noas.get('/my-ward')).status).toBe(404)
  expect((await noas.get('/my-file/file.json')).text).toContain('Eerste dag zonder')
  expect(house.broken).toEqual([])
})
