/** Noa's hours: put in by her, also from her shifts, confirmed by the workplace; and what is kept of a school year when her file is long gone. */
import { expect, test } from 'vitest'
import { readCsv } from '../../core/occupations/csv.ts'
import { aroundNoa, cast, deHaven, hetBaken, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { wordsIn } from '../../test/pdf.ts'
import { everyoneAtWard, onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { daysFromShifts, sayDay, standingDays, weeksOf, weeksThere, type PracticeDay } from './attendance.ts'
import { sweepSubsidyRecords } from './practice-record.store.ts'
import { keptUntil, schoolYearAsked, schoolYearFrom, schoolYearOf, subsidyOf } from './subsidy-norms.ts'

const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const one = (on: string, version: number, minutes: number, says: 'confirms' | 'differs' | null = null): PracticeDay =>
  ({ id: newAnonymousId(), day: day(on), version, minutes, source: 'typed', at: new Date(0), word: says && { says, by: newAnonymousId(), at: new Date(0) } })

test('the newest of a day counts; hours are what was confirmed, and a week away is a week without', () => {
  const days = standingDays([one('2026-11-02', 1, 450, 'confirms'), one('2026-11-02', 2, 240), one('2026-11-04', 1, 450, 'confirms'), one('2026-11-10', 1, 0, 'confirms'), one('2026-11-17', 1, 450, 'differs')])
  expect(days.map(({ day: on, version }) => `${on} ${version}`)).toEqual(['2026-11-17 1', '2026-11-10 1', '2026-11-04 1', '2026-11-02 2'])
  const weeks = weeksOf(days)
  expect(weeks.map(({ there, minutes, away, waiting }) => [there, minutes, away, waiting])).toEqual([[1, 450, 0, 1], [0, 0, 1, 0], [0, 0, 0, 1]])
  expect(weeksThere(weeks)).toBe(1)
})
test('a day is said once, changed by saying it anew, and again as it was only where the workplace says it differs', () => {
  const today = day('2026-11-22')
  const say = (on: string, minutes: number, all: readonly PracticeDay[]) => { const said = sayDay({ day: day(on), minutes, source: 'typed' }, all, today); return 'refused' in said ? said.refused : said.version }
  expect([say('2026-11-22', 450, []), say('2026-11-23', 450, []), say('2025-01-01', 450, []), say('2026-11-20', 961, [])]).toEqual([1, 'day.to-come', 'day.long-ago', 'day.hours'])
  expect([say('2026-11-20', 450, [one('2026-11-20', 1, 450, 'confirms')]), say('2026-11-20', 0, [one('2026-11-20', 1, 450, 'confirms')]), say('2026-11-20', 450, [one('2026-11-20', 1, 450, 'differs')]), say('2026-11-20', 5, [one('2026-11-20', 50, 6)])]).toEqual(['day.same', 2, 2, 'day.often'])
})
test('shifts give days with hours, added up, without where one was away, and never what was said or is to come', () => {
  const shift = (on: string, from: string, until: string) => ({ day: day(on), from: from as never, until: until as never, breakMinutes: 30 }) // oxlint-disable-line typescript/consistent-type-assertions -- clocks of a test
  const found = daysFromShifts([shift('2026-11-16', '07:00', '15:00'), shift('2026-11-16', '15:00', '17:30'), shift('2026-11-18', '22:00', '06:00'), shift('2026-11-19', '07:00', '15:00'), shift('2026-11-20', '07:00', '15:00'), shift('2026-11-22', '07:00', '15:00')],
    [{ from: day('2026-11-19'), until: day('2026-11-20') }], [{ day: day('2026-11-20') }], day('2026-11-22'))
  expect(found.map(({ day: on, minutes }) => [on, minutes])).toEqual([['2026-11-16', 570], ['2026-11-18', 450], ['2026-11-19', 0]])
})
test('a school year is that of the country, and what is kept goes five years after the year it is settled in', () => {
  expect([schoolYearOf(day('2026-07-31'), 'NL').from, schoolYearOf(day('2026-08-01'), 'NL').from, schoolYearOf(day('2026-08-31'), 'BE').from, schoolYearOf(day('2026-09-01'), 'BE').from]).toEqual(['2025-08-01', '2026-08-01', '2025-09-01', '2026-09-01'])
  expect([schoolYearAsked('2025', day('2026-11-22'), 'NL').from, schoolYearAsked('2031', day('2026-11-22'), 'NL').from, schoolYearAsked('2001', day('2026-11-22'), 'NL').from, schoolYearAsked('x', day('2026-11-22'), 'NL').from]).toEqual(['2025-08-01', '2026-08-01', '2026-08-01', '2026-08-01'])
  expect(keptUntil(schoolYearFrom(2026, 'NL'), { yearsKept: 5 })).toBe('2033-01-01')
  expect([subsidyOf('NL', 'school-track'), subsidyOf('NL', null), subsidyOf('BE', 'first-steps')], 'no subsidy, nothing kept').toEqual([null, null, null])
})

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
await wardPeopleCome(house)
const { nel } = besideWilma
const noa = await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven)
await openLearningFile(house, besideNoa.yara, wilmaOfDeHaven)
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven, nel])
const place = await brug.places(noa, wilmaOfDeHaven)
const parties = { ramon: await noa.joins(aroundNoa.ramon, 'practice-trainer'), gerda: await noa.joins(aroundNoa.gerda, 'teacher') }
const [noas, yaras, wilma, ramon] = [await house.signedIn(aroundNoa.noa.id), await house.signedIn(besideNoa.yara.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(aroundNoa.ramon.id)]
const [gerda, tessa, ellen] = [await house.signedIn(aroundNoa.gerda.id), await house.signedIn(tessaOfDeHaven.id), await house.signedIn(cast.ellen.id)]
const act = () => newAnonymousId()
const today = todayIn(house)
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) for (const provider of [deHaven, hetBaken]) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(provider === deHaven ? name : `${name} at Het Baken`)
  return seeing
}
/** Who can write it at the database, each in their own name and from either provider; what goes is undone again. */
const whoCan = async (write: Sql): Promise<readonly string[]> => {
  const could: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) for (const provider of [deHaven, hetBaken]) {
    const came = await house.as(person, async tx => { await tx.run(write); throw new Error('undone') }, provider.id).catch((error: Error) => error.message)
    if (came === 'undone') could.push(provider === deHaven ? name : `${name} at Het Baken`)
    else if (!/^(42501|23503)/.test(came)) throw new Error(`${name}: ${came}`)
  }
  return could
}
const days = async () => await house.asSuperuser<{ readonly id: string; readonly day: string; readonly version: number; readonly minutes: number }>('select id, day::text, version, minutes from practice_day order by day, version')
const hours = `/trajectories/${noa.trajectory}/hours`
const record = `/trajectories/${noa.trajectory}/practice-record`

test('she puts in a day, not twice, corrects it with a trace, and says that she was away without a place for why', async () => {
  const yesterday = addDays(today, -1)
  expect((await noas.send('/my-hours', { day: yesterday, was: 'there', hours: '', act: act() })).text).toContain('Zet hoeveel uur het was.')
  expect((await noas.send('/my-hours', { day: addDays(today, 1), was: 'away', act: act() })).text).toContain('Die dag is nog niet geweest.')
  expect((await noas.send('/my-hours', { day: yesterday, was: 'there', hours: '7,5', act: act() })).status).toBe(303)
  const twice = await noas.send('/my-hours', { day: yesterday, was: 'there', hours: '7.5', act: act() })
  expect([twice.status, twice.text.includes('Dit staat er al.'), faults(twice.text)]).toEqual([422, true, []])
  expect((await noas.get(`/my-hours?day=${yesterday}`)).text).toContain('Verbeter een dag')
  await noas.post('/my-hours', { day: yesterday, was: 'there', hours: '6', act: act() })
  await noas.post('/my-hours', { day: addDays(today, -2), was: 'away', hours: '8', act: act() })
  expect((await days()).map(({ day: on, version, minutes }) => [on, version, minutes])).toEqual([[addDays(today, -2), 1, 0], [yesterday, 1, 450], [yesterday, 2, 360]])
  const page = await noas.get('/my-hours')
  expect([page.text.includes('versie 2'), page.text.includes('niet aanwezig'), /reden|ziek/i.test(page.text), faults(page.text)]).toEqual([true, true, false, []])
})

test('a shift of hers is a day to take over: with its hours, and once', async () => {
  const back = addDays(today, -3)
  // A shift is planned ahead: it was, three days ago.
  await house.asSuperuser(`insert into ward_shift (provider_id, id, ward_id, day, from_time, until_time, break_minutes, clients, guides, least, most) values ($1, $2, $3, $4, '07:00', '15:30', 30, 'usual', 1, 1, 8)`, [deHaven.id, newAnonymousId(), brug.ward, back])
  await house.asSuperuser(`insert into ward_on_shift (provider_id, id, ward_id, shift_id, learner_id) select provider_id, gen_random_uuid(), ward_id, id, $1 from ward_shift`, [place])
  expect((await noas.get('/my-hours')).text).toContain('8 uur')
  expect((await noas.send('/my-hours/shifts', { days: addDays(today, -9), act: act() })).text, 'no shift of hers').toContain('Kies eerst een dag.')
  await noas.post('/my-hours/shifts', { days: back, act: act() })
  expect((await days()).filter(({ day: on }) => on === back).map(({ version, minutes }) => [version, minutes])).toEqual([[1, 480]])
  expect((await noas.send('/my-hours/shifts', { days: back, act: act() })).status, 'it is there already').toBe(422)
  expect((await yaras.get('/my-hours')).text).not.toContain('8 uur')
})

test('the workplace confirms, or says it differs; the learner, the school and the planner do not', async () => {
  const [first, , second, third] = await days().then(all => [all[1], all[2], all[3], all[0]])
  for (const browser of [gerda, tessa, ellen, yaras]) expect((await browser.get(hours)).status).toBe(404)
  const page = await ramon.get(hours)
  expect([page.text.includes('uit het rooster'), faults(page.text)]).toEqual([true, []])
  expect((await ramon.send(`${hours}/words`, { says: 'confirms', act: act() })).text).toContain('Kies eerst een dag.')
  await ramon.post(`${hours}/words`, { days: [third?.id ?? '', first?.id ?? ''], says: 'confirms', act: act() })
  await wilma.post(`${hours}/words`, { days: second?.id ?? '', says: 'differs', act: act() })
  expect((await house.asSuperuser<{ readonly says: string }>('select w.says from practice_day_word w join practice_day d on d.id = w.day_id order by d.day, d.version')).map(({ says }) => says)).toEqual(['confirms', 'confirms', 'differs'])
  expect((await house.asSuperuser('select from graphile_worker._private_jobs where key = $1', [`party-notice:${noa.participant}`])).length, 'a mail that says nothing').toBe(1)
  expect((await noas.get('/my-trajectory')).text).toContain('Eén dag klopt niet volgens de werkplek.')
  await noas.post('/my-hours', { day: addDays(today, -1), was: 'there', hours: '6', act: act() })
  expect((await wilma.get(`/trajectories/${noa.trajectory}`)).text).toContain('dag te bevestigen')
  await wilma.post(`${hours}/words`, { days: (await days()).at(-1)?.id ?? '', says: 'confirms', act: act() })
  expect((await noas.get('/my-hours')).text).toContain('14 uur, bevestigd.')
})

test('at the database: hers to say and to read with the workplace, theirs to confirm, and the past is not rewritten', async () => {
  expect(await whoSees(sql`select from practice_day`)).toEqual(['noa', 'wilma', 'ramon'])
  expect(await whoSees(sql`select from practice_day_word`)).toEqual(['noa', 'wilma', 'ramon'])
  const say = (on: Day, version: number, by: string) => sql`insert into practice_day (id, trajectory_id, day, version, minutes, source, said_by, said_at) values (${newAnonymousId()}, ${noa.trajectory}, ${on}, ${version}, 60, 'typed', ${by}, now())`
  expect(await whoCan(say(addDays(today, -20), 1, noa.participant))).toEqual(['noa'])
  for (const by of [noa.guide, parties.ramon]) expect(await whoCan(say(addDays(today, -20), 1, by))).toEqual([])
  expect(await whoCan(say(addDays(today, 1), 1, noa.participant)), 'to come').toEqual([])
  expect(await whoCan(say(addDays(today, -20), 2, noa.participant)), 'a second without a first').toEqual([])
  await house.as(aroundNoa.noa.id, tx => tx.run(say(addDays(today, -30), 1, noa.participant)))
  const open = (await days())[0]?.id ?? ''
  const confirm = (dayId: string, by: string) => sql`insert into practice_day_word (day_id, trajectory_id, by_party, says, said_at) values (${dayId}, ${noa.trajectory}, ${by}, 'confirms', now())`
  expect(await whoCan(confirm(open, noa.guide))).toEqual(['wilma'])
  expect(await whoCan(confirm(open, parties.ramon))).toEqual(['ramon'])
  for (const by of [noa.participant, parties.gerda]) expect(await whoCan(confirm(open, by))).toEqual([])
  await house.as(aroundNoa.noa.id, tx => tx.run(say(addDays(today, -30), 2, noa.participant)))
  expect(await whoCan(confirm(open, noa.guide)), 'said anew by now').toEqual([])
  for (const change of [sql`update practice_day set minutes = 900`, sql`delete from practice_day`, sql`update practice_day_word set says = 'confirms'`, sql`delete from subsidy_record`, sql`update subsidy_record set keep_until = keep_until + 1`]) expect(await whoCan(change)).toEqual([])
})

test('agreement, weeks and progress stand together; who arranges the learning takes them along, and nobody’s words are in it', async () => {
  await gerda.post(`/practice-agreements/of/${noa.trajectory}`, { contract: 'nl-employed', qualification: 'Verzorgende IG', code: '25655', processes: 'B1-K1-W2', from: addDays(today, -60), until: addDays(today, 200), hoursPerWeek: '24', hoursTotal: '900', workSupervision: 'woordwerk', schoolSupervision: 'b', assessment: 'c', safety: 'd', ending: 'e', version: '0', act: act() })
  const [practice] = await house.asSuperuser<{ readonly id: string }>('select id from practice_agreement')
  for (const browser of [gerda, ramon, noas]) await browser.post(`/practice-agreements/${practice?.id}/words`, { says: 'confirms', act: act() })
  await noas.post('/my-tasks', { how: 'listed', listed: 'washing', act: act() })
  await noas.post('/my-tasks', { how: 'typed', name: 'Woordtaak', process: 'B1-K1-W2', act: act() })
  const [task] = await house.asSuperuser<{ readonly id: string }>('select id from learning_task order by id')
  await wilma.post(`/trajectories/${noa.trajectory}/tasks/${task?.id}/signings`, { degree: 'alone', words: 'woordbewijs', act: act() })
  const page = await ramon.get(record)
  for (const words of ['Versie 1, opleiding 25655', 'B1-K1-W2', '1 januari', 'Subsidieregeling praktijkleren']) expect(page.text, words).toContain(words)
  expect(faults(page.text)).toEqual([])
  expect((await wilma.get(record)).text, 'she reads it; he arranges').toContain('De praktijkopleider regelt dit.')
  for (const [browser, status] of [[wilma, 404], [gerda, 404], [noas, 404], [tessa, 404], [ellen, 404]] as const) expect((await browser.send(`${record}/hours.csv`, { act: act() })).status).toBe(status)
  const sheet = await ramon.send(`${record}/hours.csv`, {})
  const rows = readCsv(sheet.text.replaceAll(';', ',').replaceAll(/"(\d+),(\d+)"/g, '"$1.$2"')).map(({ fields }) => fields)
  expect(rows[0]?.slice(0, 3)).toEqual(['Leerling', 'Afdeling', 'Opleiding'])
  expect(rows.slice(1).map(cells => [cells[0], cells[1], cells[2]]).at(-1)).toEqual(['Noa Kuipers', 'De Brug', '25655'])
  expect(rows.slice(1).reduce((sum, cells) => sum + Number(cells[8]), 0)).toBe(14)
  const progress = await ramon.send(`${record}/progress.csv`, {})
  expect(progress.text).toContain('"B1-K1-W2";"2";"1";"0";"1"')
  const paper = wordsIn((await ramon.send(`${record}/record.pdf`, {})).bytes ?? Buffer.alloc(0))
  for (const words of ['Noa Kuipers', 'Verzorgende IG', 'B1-K1-W2', 'praktijkopleider']) expect(paper, words).toContain(words)
  for (const text of [sheet.text, progress.text, paper, page.text]) expect(text).not.toMatch(/woordbewijs|woordwerk|Woordtaak/)
  expect((await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from log.entry where event = 'practice-record.taken' and purpose = 'export' and subject_id = $1 and person_id = $2`, [noa.trajectory, aroundNoa.ramon.id]))[0]?.count).toBe(3)
})

test('a ward at once is everyone whose learning one arranges, and nobody else’s', async () => {
  expect((await ramon.get('/practice-records')).text).toContain('Noa Kuipers')
  const wilmas = (await wilma.get('/practice-records')).text
  expect([wilmas.includes('Yara'), wilmas.includes('Noa Kuipers')], 'where no trainer sits, who guides arranges it').toEqual([true, false])
  for (const browser of [noas, gerda, tessa, ellen]) expect((await browser.get('/practice-records')).status).toBe(404)
  expect((await ramon.send('/practice-records/hours.csv', { ward: brug.ward, year: String(today).slice(0, 4) })).text).toContain('Noa Kuipers')
  expect((await ramon.send('/practice-records/hours.csv', { ward: 'none' })).status).toBe(404)
  expect((await wilma.send('/practice-records/hours.csv', { ward: brug.ward })).status, 'of Yara there is nothing').toBe(404)
})

test('kept once, by who arranges it and for that subsidy; she, he and the office read it, and she knows who and until when', async () => {
  expect((await wilma.send(`${record}/kept`, { act: act() })).status).toBe(404)
  const closing = async () => (await wilma.get(`/trajectories/${noa.trajectory}/ending`)).text.includes('Dit schooljaar is nog niet bewaard voor de subsidie.')
  expect(await closing(), 'afterwards nobody can').toBe(true)
  await ramon.post(`${record}/kept`, { act: act() })
  expect(await closing()).toBe(false)
  expect((await ramon.send(`${record}/kept`, { act: act() })).text).toContain('Dit is al zo bewaard.')
  expect(await whoSees(sql`select from subsidy_record`)).toEqual(['noa', 'wilma', 'ellen', 'ramon'])
  const keep = (until: string) => sql`insert into subsidy_record (id, trajectory_id, year_from, version, content, made_on, keep_until) values (${newAnonymousId()}, ${noa.trajectory}, '2026-08-01', 2, ${Buffer.concat([Buffer.of(1), Buffer.alloc(80)])}, ${today}, ${until})`
  expect(await whoCan(keep('2033-01-01'))).toEqual(['ramon'])
  await expect(house.as(aroundNoa.ramon.id, tx => tx.run(keep('2099-01-01'))), 'not for longer').rejects.toThrow('23514')
  expect((await noas.get('/my-hours')).text).toMatch(/Versie 1, bewaard op .* Gaat weg op 1 januari/)
  const seen = (await noas.get('/who-sees')).text
  for (const words of ['Bewaard voor de subsidie', 'Ellen Bakker', 'leest één bewaard schooljaar.']) expect(seen, words).toContain(words)
  expect((await noas.get('/my-file/file.json')).text).toContain('"keepUntil"')
  const office = await ellen.get('/administration/practice-records')
  expect([office.text.includes('Noa Kuipers'), office.text.includes('De Brug'), faults(office.text)]).toEqual([true, true, []])
  expect((await ellen.get('/administration')).text).toContain('href="/administration/practice-records"')
  expect((await ramon.get('/administration/practice-records')).status).toBe(404)
})

test('her file goes, and with it her days; the record stays until its day, opens in the office, and then goes with its key', async () => {
  const keysOf = async () => (await house.asSuperuser<{ readonly count: number }>(`select count(*)::int as count from keys.document_key k where k.id in (select document_key_of(content) from subsidy_record)`))[0]?.count
  const [kept] = await house.asSuperuser<{ readonly id: Id<'subsidy-record'>; readonly until: string; readonly key: string }>('select id, keep_until::text as until, document_key_of(content) as key from subsidy_record')
  await house.asSuperuser(`select set_config('houvast.provider', $1, false), erase_trajectory($2)`, [deHaven.id, noa.trajectory])
  house.vault.forget()
  for (const table of ['practice_day', 'practice_day_word', 'practice_agreement', 'learning_task']) expect(await house.asSuperuser(`select from ${table} where trajectory_id = $1`, [noa.trajectory]), table).toEqual([])
  expect(await keysOf()).toBe(1)
  expect(await whoSees(sql`select from subsidy_record`)).toEqual(['ellen'])
  expect((await ellen.get('/administration/practice-records')).text).toContain('Noa Kuipers')
  expect((await ellen.send('/administration/practice-records/hours.csv', { ward: 'null' })).status).toBe(404)
  const sweep = async (at: string) => { await house.as('worker', tx => sweepSubsidyRecords(tx, new Date(at))) }
  const last = addDays(day(kept?.until ?? ''), -1)
  await house.as(cast.ellen.id, tx => sweepSubsidyRecords(tx, new Date('2099-01-01T00:00:00Z')))
  await sweep(`${last}T22:59:00Z`)
  expect((await house.asSuperuser('select from subsidy_record')).length, 'only the worker, and not before its day').toBe(1)
  await sweep(`${last}T23:30:00Z`)
  expect(await house.asSuperuser('select from subsidy_record')).toEqual([])
  expect(await house.asSuperuser('select from keys.document_key where id = $1', [kept?.key])).toEqual([])
  expect(house.broken).toEqual([])
})
