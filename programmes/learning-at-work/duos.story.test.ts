/** Duos from the question to the end: both say yes, either stops, the plan counts on them, and nothing says why. */
import { expect, test } from 'vitest'
import { aroundNoa, deHaven, hetBaken, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, mondayOf, parseWallTime, type Weekday } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyoneAtWard, onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { sweepDuos } from './duos.store.ts'
import { gather } from './planner.work.ts'
import { recordAuthority } from './tasks.store.ts'
import { recordGuideTerms, recordLearnerTerms, recordShifts } from './ward.store.ts'

const house = await openHouse()
await wardPeopleCome(house)
const { nel, ria } = besideWilma
const [noa, yara, tygo] = [await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven), await openLearningFile(house, besideNoa.yara, wilmaOfDeHaven), await openLearningFile(house, besideNoa.tygo, nel)]
await noa.joins(aroundNoa.ramon, 'practice-trainer')
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven, nel, ria])
const at = { noa: await brug.places(noa, wilmaOfDeHaven), yara: await brug.places(yara, wilmaOfDeHaven), tygo: await brug.places(tygo, nel) }
const [today, said] = [todayIn(house), { by: tessaOfDeHaven.id, at: house.now() }]
const monday = mondayOf(today)
const clock = (text: string) => { const time = parseWallTime(text); if (!time) throw new Error(text); return time }
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
await house.as(tessaOfDeHaven.id, async tx => {
  await recordShifts(tx, brug.ward, Array.from({ length: 28 }, (_, days) => ({ id: newId<'ward-shift'>(), day: addDays(monday, days), from: clock('07:00'), until: clock('15:30'), breakMinutes: 30, clients: 'usual' as const, guides: 1, least: 1, most: 6 })))
  for (const guide of [wilmaOfDeHaven, nel, ria]) await recordGuideTerms(tx, newAnonymousId(), brug.guideOf(guide), { hoursPerWeek: 32, guidanceHours: 6, experience: guide === ria ? 'training' : 'usual', weekdays: everyDay, domains: ['25655'] }, said)
  for (const one of [at.noa, at.yara, at.tygo]) await recordLearnerTerms(tx, newAnonymousId(), one, { stage: 'middle', context: 'usual', hoursPerWeek: 24, weekdays: one === at.tygo ? [6] : [1, 3, 5], schoolDays: [2], ofAgeOn: null }, said)
})
const [tessa, wilma, nels, rias, noas, yaras] = await Promise.all([tessaOfDeHaven, wilmaOfDeHaven, nel, ria, aroundNoa.noa, besideNoa.yara].map(({ id }) => house.signedIn(id)))
if (!tessa || !wilma || !nels || !rias || !noas || !yaras) throw new Error('somebody did not come in')
const act = () => newAnonymousId()
const page = `/wards/${brug.ward}/duos`

const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) for (const provider of [deHaven, hetBaken])
    if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(provider === deHaven ? name : `${name} at Het Baken`)
  return seeing
}
const whoCan = async (write: (tx: Tx, me: string) => Promise<number>): Promise<readonly string[]> => {
  const could: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) {
    const came = await house.as(person, async tx => { const rows = await write(tx, person); throw new Error(rows > 0 ? 'undone' : 'nothing') }).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    else if (came !== 'nothing' && !came.startsWith('42501')) throw new Error(`${name}: ${came}`)
  }
  return could
}
const ask = async (learner: Id<'ward-learner'>, colleague: Id<'ward-guide'>) => await tessa.send(page, { learner, colleague, act: act() })
const duoOf = async (learner: Id<'ward-learner'>): Promise<Id<'ward-duo'>> => {
  const [row] = await house.asSuperuser<{ readonly id: string }>(`select id from ward_duo where learner_id = '${learner}' order by put_at desc, id desc limit 1`)
  const id = row && parseId<'ward-duo'>(row.id)
  if (!id) throw new Error('no duo')
  return id
}
const waiting = async (duo: Id<'ward-duo'>): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(`select id from ward_duo_division where duo_id = '${duo}' order by number desc limit 1`))[0]?.id ?? ''
const told = async (): Promise<readonly string[]> => (await house.asSuperuser<{ readonly key: string }>(`select key from graphile_worker.jobs where task_identifier = 'ward-notice' order by key`)).map(({ key }) => key)
const standingIn = async () => (await house.as(tessaOfDeHaven.id, tx => gather(tx, { ward: brug.ward, from: monday, weeks: 4, choices: [] }, 'NL'))).ward.duos

test('a planner sees who can work together a lot, and why; who cannot is refused with why', async () => {
  const shown = await tessa.get(page)
  for (const words of ['Kan op 100 van de 100 diensten samen.', 'Begeleidt deze leerling al.', 'Waarom zij samenwerken, vraagt niemand en staat nergens.']) expect(shown.text).toContain(words)
  const little = await ask(at.tygo, brug.guideOf(nel))
  expect([little.status, little.text.includes('Voor een duo is dat minstens 80.')]).toEqual([422, true])
  expect((await tessa.send(page, { learner: at.noa, colleague: newAnonymousId(), act: act() })).status).toBe(404)
  for (const browser of [wilma, noas]) expect([(await browser.get(page)).status, (await browser.send(page, { learner: at.noa, colleague: brug.guideOf(nel), act: act() })).status]).toEqual([404, 404])
  await tessa.post(`/ward-learners/${at.yara}/aparts`, { apart: brug.guideOf(nel), act: act() })
  expect((await ask(at.yara, brug.guideOf(nel))).text).toContain('Deze twee werken nooit samen.')
  const put = (learner: string, guide: string, trajectory = noa.trajectory) => (tx: Tx, me: string) => tx.run(sql`insert into ward_duo (id, ward_id, trajectory_id, learner_id, guide_id, put_by, put_at) values (${newAnonymousId()}, ${brug.ward}, ${trajectory}, ${learner}, ${guide}, ${me}, now())`)
  expect(await whoCan(put(at.noa, brug.guideOf(nel)))).toEqual(['tessa'])
  expect(await whoCan(put(at.noa, brug.guideOf(nel), yara.trajectory)), 'with another file').toEqual([])
  expect(await whoCan(put(at.yara, brug.guideOf(nel), yara.trajectory)), 'two who are kept apart').toEqual([])
})

test('both are asked and told by a mail that says nothing; until both say yes, it looks as if nobody decided', async () => {
  expect((await ask(at.noa, brug.guideOf(nel))).status).toBe(303)
  expect(await told()).toEqual([`ward-notice:${aroundNoa.noa.id}:${today}`, `ward-notice:${nel.id}:${today}`].toSorted())
  expect((await ask(at.noa, brug.guideOf(wilmaOfDeHaven))).text).toContain('Een van deze twee is al gevraagd')
  const duo = await duoOf(at.noa)
  expect((await noas.get('/my-trajectory')).text).toContain('Samen als duo')
  expect((await nels.get('/today')).text).toContain('duo’s die op een ja wachten')
  expect((await noas.get(`/duos/${duo}`)).text).toContain('Wil je niet? Dan hoef je niets te doen.')
  for (const browser of [wilma, yaras, tessa]) expect((await browser.get(`/duos/${duo}`)).status).toBe(404)
  const divide = (fields: Readonly<Record<string, string>>) => nels.send(`/duos/${duo}/divisions`, { ...fields, act: act() })
  expect((await divide({ 'task-beds': 'learner' })).text).toContain('Geef ieder een taak')
  expect((await divide({ 'task-beds': 'learner', 'task-injecting': 'colleague' })).text).toContain('hiervoor nu niet bevoegd')
  expect((await divide({ 'task-beds': 'together', 'own-1': 'Tilt niet', 'by-1': 'colleague', 'looked': 'yes' })).text).toContain('Laat ‘niet’ weg.')
  expect((await divide({ 'task-beds': 'together', 'own-1': 'Insuline klaarzetten', 'by-1': 'colleague' })).text).toContain('Dit lijkt een naam of iets over gezondheid')
  const kept = await divide({ 'task-beds': 'together', 'own-1': 'Planten water geven' })
  expect([kept.status, kept.text.includes('Kies wie deze taak doet.'), kept.text.includes('Planten water geven')]).toEqual([422, true, true])
  await house.as(everyoneAtWard['ellen'] ?? nel.id, tx => recordAuthority(tx, { id: newAnonymousId(), person: nel.id, procedure: 'injecting', until: addDays(today, 90) }, everyoneAtWard['ellen'] ?? nel.id, house.now()))
  const written = await divide({ 'task-beds': 'learner', 'task-showing': 'colleague', 'task-injecting': 'together', 'own-1': 'Planten water geven', 'by-1': 'colleague' })
  expect(written.location).toBe(`/duos/${duo}?done=written`)
  expect((await tessa.get(page)).text).toContain('Vervalt op')
  expect(await standingIn()).toEqual([])

  const first = await waiting(duo)
  const own = await noas.get(`/duos/${duo}`)
  for (const words of ['Nel Dijkstra zei ja. Klopt het zo?', 'Bedden opmaken', 'Planten water geven', 'Injecteren onder de huid']) expect(own.text).toContain(words)
  expect(await whoCan((tx, me) => tx.run(sql`insert into ward_duo_yes (division_id, person_id, said_on) values (${first}, ${me}, ${today}) on conflict do nothing`))).toEqual(['noa'])
  expect(await whoCan(tx => tx.run(sql`insert into ward_duo_yes (division_id, person_id, said_on) values (${first}, ${noa.person}, ${today})`)), 'in no one else\'s name').toEqual(['noa'])
  await noas.post(`/duos/${duo}/yes`, { division: first, act: act() })
  expect((await noas.get(`/duos/${duo}`)).text).toContain('Allebei zeiden ja.')
  expect((await tessa.get(page)).text).toContain('loopt')
  // What anyone else reads of it.
  expect(await whoSees(sql`select from ward_duo where id = ${duo}`)).toEqual(['noa', 'nel', 'tessa'])
  for (const rows of [sql`select from ward_duo_division where duo_id = ${duo}`, sql`select from ward_duo_yes y where exists (select from ward_duo_division v where v.id = y.division_id)`, sql`select from ward_duo_yes`]) expect(await whoSees(rows)).toEqual(['noa', 'nel'])
  expect(await whoSees(sql`select from duo_authorised(${duo})`)).toEqual(['noa', 'nel'])
  expect((await noas.get('/who-sees')).text).toContain('leest dat je in een duo werkt, en niet wie wat doet')
  expect((await noas.get('/my-file/file.json')).text).toContain('Planten water geven')
  expect((await nels.get('/guiding/file.json')).text).toContain('Planten water geven')
  expect((await wilma.get('/guiding/file.json')).text).not.toContain('Planten water geven')
})

test('another division holds when both said yes to it anew, and the one before until then; one that was overtaken takes no yes', async () => {
  const duo = await duoOf(at.noa)
  await noas.post(`/duos/${duo}/divisions`, { 'task-beds': 'together', act: act() })
  const second = await waiting(duo)
  await nels.post(`/duos/${duo}/divisions`, { 'task-meals': 'together', act: act() })
  expect((await nels.send(`/duos/${duo}/yes`, { division: second, act: act() })).location).toBe(`/duos/${duo}`)
  expect((await nels.send(`/duos/${duo}/yes`, { division: newAnonymousId(), act: act() })).status).toBe(404)
  expect(await whoCan((tx, me) => tx.run(sql`insert into ward_duo_yes (division_id, person_id, said_on) values (${second}, ${me}, ${today})`)), 'what was overtaken').toEqual([])
  const shown = (await nels.get(`/duos/${duo}`)).text
  expect([shown.includes('Tot dan geldt wat eerder is afgesproken.'), shown.includes('Maaltijden rondbrengen'), shown.includes('Planten water geven')]).toEqual([true, true, true])
  await noas.post(`/duos/${duo}/yes`, { division: await waiting(duo), act: act() })
  expect((await noas.get(`/duos/${duo}`)).text).not.toContain('<li>Planten water geven</li>')
  // Once what the law reserves may be done by neither, it is said.
  await nels.post(`/duos/${duo}/divisions`, { 'task-meals': 'learner', 'task-injecting': 'colleague', act: act() })
  await noas.post(`/duos/${duo}/yes`, { division: await waiting(duo), act: act() })
  await house.asSuperuser(`update signing_authority set until = '${addDays(today, -1)}'`)
  expect((await noas.get(`/duos/${duo}`)).text).toContain('is op dit moment geen van beiden bevoegd')
})

test('the plan counts on who said yes: one place, and as much as can be on the same shifts', async () => {
  expect(await standingIn()).toEqual([{ learner: at.noa, experienced: brug.guideOf(nel) }])
  const { ward } = await house.as(tessaOfDeHaven.id, tx => gather(tx, { ward: brug.ward, from: monday, weeks: 4, choices: [] }, 'NL'))
  expect(ward.learners.map(({ key, wishes }) => [key, wishes]).toSorted()).toEqual([[at.noa, [brug.guideOf(nel)]], [at.yara, []], [at.tygo, []]].toSorted())
})

test('who does not want to is seen by nobody: to the planner and the other it looks unanswered', async () => {
  expect((await ask(at.yara, brug.guideOf(ria))).status).toBe(303)
  const duo = await duoOf(at.yara)
  const [before, beforeOther] = [(await tessa.get(page)).text, (await rias.get(`/duos/${duo}`)).text]
  const mails = await told()
  await yaras.post(`/duos/${duo}/stops`, { act: act() })
  expect(await told()).toEqual(mails)
  const plain = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll(/nonce="[^"]*"/g, '')
  expect(plain((await tessa.get(page)).text)).toBe(plain(before))
  expect(plain((await rias.get(`/duos/${duo}`)).text)).toBe(plain(beforeOther))
  expect(await whoSees(sql`select from ward_duo_stop where duo_id = ${duo}`)).toEqual(['yara'])
  expect((await yaras.get(`/duos/${duo}`)).text).toContain('Dit duo is gestopt.')
  expect((await yaras.get('/my-trajectory')).text).not.toContain('Samen met Ria')
  expect((await yaras.send(`/duos/${duo}/divisions`, { 'task-beds': 'together', act: act() })).status).toBe(404)
  // The other may still divide; it never stands, and goes by itself.
  await rias.post(`/duos/${duo}/divisions`, { 'task-beds': 'together', act: act() })
  await house.as('worker', tx => sweepDuos(tx, addMinutes(house.now(), 29 * 24 * 60)))
  expect((await house.asSuperuser(`select from ward_duo`)).length).toBe(2)
  await house.as('worker', tx => sweepDuos(tx, addMinutes(house.now(), 31 * 24 * 60)))
  expect([(await house.asSuperuser(`select from ward_duo`)).length, (await house.asSuperuser(`select from ward_duo_division where duo_id = '${duo}'`)).length, (await house.asSuperuser(`select from ward_duo_stop where duo_id = '${duo}'`)).length]).toEqual([1, 0, 0])
  expect(await whoCan(async tx => { await sweepDuos(tx, addMinutes(house.now(), 99 * 24 * 60)); return 0 })).toEqual([])
})

test('a planner takes a question back as long as not both said yes', async () => {
  expect((await ask(at.yara, brug.guideOf(ria))).status).toBe(303)
  const duo = await duoOf(at.yara)
  for (const browser of [wilma, yaras]) expect((await browser.send(`/ward-duos/${duo}/withdrawals`, { act: act() })).status).toBe(404)
  await tessa.post(`/ward-duos/${duo}/withdrawals`, { act: act() })
  expect((await yaras.get(`/duos/${duo}`)).text).toContain('Dit duo is gestopt.')
  const stands = await duoOf(at.noa)
  await tessa.post(`/ward-duos/${stands}/withdrawals`, { act: act() })
  expect((await standingIn()).length).toBe(1)
  expect(await whoCan((tx, me) => tx.run(sql`insert into ward_duo_stop (duo_id, stopped_by, stopped_on) values (${stands}, ${me}, ${today})`))).toEqual(['noa', 'nel'])
})

test('nothing in the database says of either that they cannot do something, or that one of them is the reason', async () => {
  // Three duos of the same acts: one in which the learner leaves the lifting, one in which the colleague does, one in which neither does.
  await house.asSuperuser(`delete from ward_apart`)
  const mark = 'zwakkeschakel'
  const hostile = { limitation: mark, why: mark, reason: mark, leaves: 'learner', heavy: mark, unable: mark, [`task-${mark}`]: 'learner', 'own-4': mark, 'by-4': 'learner' }
  await house.asSuperuser('delete from ward_duo')
  const lived: readonly (readonly [learner: Id<'ward-learner'>, guide: typeof nel, theirs: typeof noas, others: typeof nels, who: Readonly<Record<string, string>>])[] = [
    [at.noa, nel, noas, nels, { 'task-moving': 'colleague', 'task-showing': 'learner' }], [at.yara, ria, yaras, rias, { 'task-moving': 'learner', 'task-showing': 'colleague' }],
  ]
  for (const [learner, guide, theirs, others, who] of lived) {
    expect((await tessa.send(page, { learner, colleague: brug.guideOf(guide), ...hostile, act: act() })).status).toBe(303)
    const duo = await duoOf(learner)
    expect((await others.send(`/duos/${duo}/divisions`, { ...who, ...hostile, act: act() })).status).toBe(303)
    expect((await theirs.send(`/duos/${duo}/yes`, { division: await waiting(duo), ...hostile, act: act() })).status).toBe(303)
    expect((await theirs.send(`/duos/${duo}/stops`, { ...hostile, act: act() })).status).toBe(303)
  }
  const columns = await house.asSuperuser<{ readonly name: string }>(`select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, -1) as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname ~ 'duo' and a.attname <> 'provider_id' order by 1`)
  expect(columns.map(({ name }) => name), 'ids, days, a number, and one sealed text: no column in which it could stand').toEqual([
    'ward_duo.colleague_id uuid', 'ward_duo.guide_id uuid', 'ward_duo.id uuid', 'ward_duo.learner_id uuid', 'ward_duo.put_at timestamp with time zone', 'ward_duo.put_by uuid', 'ward_duo.trajectory_id uuid', 'ward_duo.ward_id uuid',
    'ward_duo_division.content sealed', 'ward_duo_division.duo_id uuid', 'ward_duo_division.id uuid', 'ward_duo_division.number smallint', 'ward_duo_division.trajectory_id uuid', 'ward_duo_division.written_on date',
    'ward_duo_stop.duo_id uuid', 'ward_duo_stop.stopped_by uuid', 'ward_duo_stop.stopped_on date', 'ward_duo_yes.division_id uuid', 'ward_duo_yes.person_id uuid', 'ward_duo_yes.said_on date',
  ])
  // Of the two, everything but whose it is is the same: as long, as many, on the same day. What a division holds is opened and read too.
  const [one, other] = await Promise.all(lived.map(async ([learner, , theirs]) => {
    const duo = await duoOf(learner)
    const rows = await house.asSuperuser<{ readonly row: string }>(`
      select 'duo ' || put_by || date(put_at) as row from ward_duo where id = '${duo}' union all select 'division ' || number || written_on || octet_length(content) from ward_duo_division where duo_id = '${duo}'
      union all select 'yes ' || said_on from ward_duo_yes y join ward_duo_division v on v.id = y.division_id where v.duo_id = '${duo}' union all select 'stop ' || stopped_on from ward_duo_stop where duo_id = '${duo}'`)
    const file: unknown = JSON.parse((await theirs.get('/my-file/file.json')).text)
    const keys = JSON.stringify(file).match(/"divisions":(\[.*?\]\}\])/)?.[1] ?? ''
    return { rows: rows.map(({ row }) => row), keys: [...new Set([...keys.matchAll(/"(\w+)":/g)].map(([, key]) => key))] }
  }))
  expect(one?.rows).toEqual(other?.rows)
  expect(one?.rows.length).toBe(5)
  expect([one?.keys, other?.keys]).toEqual([['number', 'on', 'tasks', 'listed', 'words', 'by'], ['number', 'on', 'tasks', 'listed', 'words', 'by']])
  // What somebody sent along about it stands in no row of any table, sealed or not, nor in a line of the log.
  const tables = await house.asSuperuser<{ readonly name: string }>(`select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`)
  const found: string[] = []
  for (const { name } of tables) if ((await house.asSuperuser(`select from ${name} t where t::text like '%${mark}%' limit 1`)).length > 0) found.push(name)
  expect(found).toEqual([])
  expect(JSON.stringify(await Promise.all([noas, yaras].map(async each => (await each.get('/my-file/file.json')).text)))).not.toContain(mark)
})

test('that a standing duo stopped is known to both and the planner, and by whom to nobody', async () => {
  const duo = await duoOf(at.noa)
  expect(await whoSees(sql`select duo_id, stopped_on from ward_duo_stop where duo_id = ${duo}`)).toEqual(['noa', 'nel', 'tessa'])
  for (const person of Object.values(everyoneAtWard)) await expect(house.as(person, tx => tx.rows(sql`select stopped_by from ward_duo_stop`))).rejects.toThrow('42501')
  expect((await noas.get('/my-file')).status).toBe(200)
  // No line of the file says who stopped; what is written there is of reading and dividing.
  const lines = await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'ward-duo%' and subject_id is not null order by 1`)
  expect(lines.map(({ event }) => event)).toEqual(['ward-duo.agreed', 'ward-duo.divided', 'ward-duo.put', 'ward-duo.read'])
  expect(await standingIn()).toEqual([])
  expect(house.broken).toEqual([])
})
