/** The statutory calendar over HTTP and without JavaScript: an absence, its steps, a recovery, another absence; and who sees it. */
import { afterEach, expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, directorOfDeHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addMinutes, parseDay, startOfDay, type Day } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { remindOfDeadlines } from './remind.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { petra, karin, anne, willem, fatma, joris } = aroundPetra
const doctor = { id: newId<'person'>(house.now().getTime()), name: 'Dokter de Wolf', mail: 'wolf@arbo.example' }
const day = (written: string): Day => {
  const one = parseDay(written)
  if (!one) throw new Error(written)
  return one
}
const on = (written: string) => house.travelTo(addMinutes(startOfDay(day(written), deHaven.zone), 10 * 60))
const words = ({ text }: Answer): string => text.replaceAll(/<script[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/g, ' ').replaceAll(/<[^>]+>/g, ' ').replaceAll(/&#39;|&rsquo;/g, '’').replaceAll(/\s+/g, ' ')

on('2026-01-12')
const file = await openCareerFile(house, anne)
await file.joins(petra, 'case-manager')
await file.joins(karin, 'manager')
await file.joins(doctor, 'doctor')
const other = await openCareerFile(house, willem)
const career = await openCareerFile(house, fatma, 'career')
const here = `/deadlines/${file.trajectory}`
let petras = await house.signedIn(petra.id)
/** A sign-in ends by itself: on another day one comes in anew. */
const comeOn = async (written: string) => {
  on(written)
  petras = await house.signedIn(petra.id)
}

test('before anything is written down there is nothing, and the way to write it', async () => {
  expect(words(await petras.get('/beside'))).toContain('Termijnen')
  const page = await petras.get(here)
  expect([page.status, words(page).includes('Er is nog geen afwezigheid vastgelegd'), page.text.includes(`${here}/absences`)]).toEqual([200, true, true])
  expect(words(await petras.get('/deadlines'))).toContain('Er staan geen dossiers op deze lijst')
})

test('an absence is written down once, in the past, and one at a time', async () => {
  expect((await petras.post(`${here}/absences`, {})).status).toBe(422)
  expect(words(await petras.post(`${here}/absences`, { first: '2026-01-13' }))).toContain('Kies een dag die al geweest is')
  expect(words(await petras.post(`${here}/absences`, { first: '2012-01-13' }))).toContain('Voor deze dag kennen wij geen regels')
  expect(words(await petras.post(`${here}/absences`, { first: '2026-01-05', act: 'once-and-for-all' }))).toContain('5 januari 2026')
  await petras.post(`${here}/absences`, { first: '2026-01-05', act: 'once-and-for-all' })
  expect(words(await petras.post(`${here}/absences`, { first: '2026-01-07' }))).toContain('Er loopt al een afwezigheid')
  expect(await house.as(petra.id, async tx => (await tx.one<{ readonly count: number }>(sql`select count(*)::integer as count from absence_period`))?.count)).toBe(1)
})

test('two who write it down at once write it once', async () => {
  const file2 = await openCareerFile(house, joris)
  await file2.joins(petra, 'case-manager')
  await file2.joins(karin, 'manager')
  const answers = await Promise.all([petras, await house.signedIn(karin.id)].map(browser => browser.send(`/deadlines/${file2.trajectory}/absences`, { first: '2026-01-08' })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
})

test('the file has every step with its day, who does it, and what is uncertain', async () => {
  const page = await petras.get(here)
  for (const said of ['Termijnen van Anne Hermans', 'Week 2 van 104', 'Probleemanalyse', 'Uiterlijk 15 februari 2026', 'Plan van aanpak', 'Uiterlijk 1 maart 2026', '42e-weeksmelding', 'Uiterlijk 26 oktober 2026', 'Uiterlijk 17 oktober 2027', 'bedrijfsarts', 'Niet zeker', 'Dit moet een jurist nog bevestigen', 'geen medische informatie']) expect(words(page), said).toContain(said)
  expect(page.text).toContain('class="figure track"')
  expect(page.text).not.toMatch(/<title>[^<]*Anne/)
})

test('the list has the file with what is due soonest', async () => {
  const list = words(await petras.get('/deadlines?tab=all'))
  for (const said of ['Anne Hermans', 'Joris Hendriks', 'Melding aan de bedrijfsarts', 'Eerst doen (2)', 'Alles (2)']) expect(list, said).toContain(said)
})

test('a step is done by who keeps the calendar, with day and name; not in the future, and not twice', async () => {
  await comeOn('2026-02-16')
  const step = `${here}/steps/problem-analysis/1`
  expect(words(await petras.get(step))).toContain('1 dag te laat')
  expect(words(await petras.post(`${step}/done`, { on: '2026-02-20' }))).toContain('Kies een dag die al geweest is')
  expect(words(await petras.post(`${step}/done`, { on: '2026-01-01' }))).toContain('Deze dag ligt voor de afwezigheid')
  expect(words(await petras.post(`${step}/done`, { on: '2026-02-10' }))).toContain('Het is vastgelegd')
  expect((await petras.send(`${step}/done`, { on: '2026-02-11' })).status).toBe(422)
  expect(words(await petras.get(step))).toMatch(/Gedaan op 10 februari 2026\. Vastgelegd door jou/)
  const karins = await house.signedIn(karin.id)
  expect(words(await karins.get(step))).toContain('Vastgelegd door casemanager')
  // The plan follows by two weeks.
  expect(words(await petras.get(here))).toContain('Uiterlijk 24 februari 2026')
  expect(words(await petras.get('/deadlines'))).toContain('Melding aan de bedrijfsarts')
})

test('a mistake is taken back, a step is not needed for a reason from the list, and another day holds with its reason', async () => {
  await petras.post(`${here}/steps/arbo-report/1/done`, { on: '2026-01-20' })
  expect(words(await petras.get(here))).toContain('Gedaan, te laat')
  await petras.post(`${here}/steps/arbo-report/1/taken-back`)
  await petras.post(`${here}/steps/arbo-report/1/done`, { on: '2026-01-08' })
  expect((await petras.send(`${here}/steps/labour-expert/1/not-needed`, { reason: 'heeft een burn-out' })).status).toBe(422)
  expect(words(await petras.post(`${here}/steps/labour-expert/1/not-needed`, { reason: 'by-another' }))).toContain('Niet nodig (1)')
  await petras.post(`${here}/steps/application/1/official-day`, { 'official-on': '2027-10-20', 'official-reason': 'letter' })
  expect(words(await petras.get(here))).toContain('Uiterlijk 20 oktober 2027, staat in een brief. Wij rekenden zelf 17 oktober 2027.')
  expect((await petras.send(`${here}/steps/application/1/official-day`, { 'official-on': '2027-10-20' })).status).toBe(422)
  expect((await petras.get(`${here}/steps/no-such-step/1`)).status).toBe(404)
  expect((await petras.get(`${here}/steps/problem-analysis/2`)).status).toBe(404)
})

test('a step that is only sometimes there is put on the list, with its day', async () => {
  expect(words(await petras.post(`${here}/steps`, { milestone: 'left-while-absent' }))).toContain('Kies een dag')
  expect(words(await petras.post(`${here}/steps`, { milestone: 'left-while-absent', day: '2026-04-30' }))).toContain('Uiterlijk 1 mei 2026')
  expect((await petras.send(`${here}/steps`, { milestone: 'problem-analysis' })).status).toBe(422)
})

test('whom it is about reads all of it, and writes down only what is theirs', async () => {
  const annes = await house.signedIn(anne.id)
  expect(words(await annes.get('/my-trajectory'))).toContain('Bekijk de termijnen')
  expect(words(await annes.get(here))).toContain('Mijn termijnen')
  expect(words(await annes.post(`${here}/steps/week-42-report/1/done`, { on: '2026-02-16' }))).toContain('Deze stap is van een ander')
  expect((await annes.get(`${here}/steps/week-42-report/1`)).text).not.toContain('Leg vast dat het gedaan is')
  expect((await annes.get(`${here}/steps/plan-of-action/1`)).text).toContain('Leg vast dat het gedaan is')
})

test('whoever recovers stands still, and whoever is absent again within four weeks goes on, later by exactly the days in between', async () => {
  await comeOn('2026-03-02')
  const absence = /absences\/([\w-]+)\/recovery/.exec((await petras.get(`${here}/absences`)).text)?.[1]
  expect(words(await petras.post(`${here}/absences/${absence}/recovery`, { last: '2026-03-03' }))).toContain('Kies een dag die al geweest is')
  await petras.post(`${here}/absences/${absence}/recovery`, { last: '2026-03-01' })
  const paused = words(await petras.get(here))
  expect(paused).toContain('De termijnen staan stil sinds 2 maart 2026. Komt er voor 30 maart 2026 een nieuwe afwezigheid')
  expect(words(await petras.get('/deadlines?tab=all'))).toContain('Weer aan het werk sinds 2 maart 2026')
  await comeOn('2026-03-22')
  await petras.post(`${here}/absences`, { first: '2026-03-22' })
  const page = words(await petras.get(here))
  // 20 days later than it was.
  for (const said of ['Gedaan op 10 februari 2026', 'Uiterlijk 16 november 2026', 'Gebruik dan 25 januari 2026', 'Week 9 van 104']) expect(page, said).toContain(said)
})

test('the list is sorted by day and says no more than fifty at a time', async () => {
  const rows = [...(await petras.get('/deadlines?tab=all')).text.matchAll(/<a href="\/deadlines\/([\w-]+)">/g)].map(([, id]) => id)
  expect(rows.length).toBe(2)
  expect((await petras.get('/deadlines?tab=all&after=2026-01-01,no-id')).status).toBe(200)
  expect((await petras.get(`/deadlines?tab=all&after=none,${'f'.repeat(8)}-ffff-4fff-bfff-${'f'.repeat(12)}`)).text).not.toContain('Anne Hermans')
})

const everyoneElse: readonly (readonly [string, Id<'person'>, Id<'provider'>])[] = [
  ...Object.values(cast).map(({ name, id }) => [name, id, deHaven.id] as const),
  ...[willem, fatma].map(({ name, id }) => [name, id, deHaven.id] as const),
  [directorOfDeHaven.name, directorOfDeHaven.id, deHaven.id],
  ...Object.values(castOfHetBaken).map(({ name, id }) => [name, id, hetBaken.id] as const),
]
const tables = ['absence_period', 'absence_end', 'absence_struck', 'statutory_mark', 'build_up_step', 'build_up_struck', 'statutory_paper', 'statutory_standing', 'statutory_due', 'statutory_watch', 'calendar_release']
const seen = async (tx: Tx): Promise<number> => {
  let count = 0
  for (const table of tables) count += (await tx.one<{ readonly count: number }>(sql`select (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', ${table}::text), false, true, '')))[1]::text::integer as count`))?.count ?? 0
  return count
}

test('at the database: nobody else sees or writes a word of it, the guide included', async () => {
  const opened: number[] = []
  for (const [name, person, provider] of everyoneElse) {
    expect(await house.as(person, seen, provider), name).toBe(0)
    expect(await house.as(person, tx => tx.rows(sql`select * from my_calendar_part(${file.trajectory}) where may is not null`), provider), name).toEqual([])
    expect(await house.as(person, tx => tx.rows(sql`select * from names_on_my_calendars(${[file.trajectory]}::uuid[])`), provider), name).toEqual([])
    expect(await house.as(person, tx => tx.rows(sql`select * from calendar_roles(${file.trajectory})`), provider), name).toEqual([])
    await expect(house.as(person, tx => tx.run(sql`insert into absence_period (id, trajectory_id, kind, first_day, ruleset, said_by, said_at) values (${newId()}, ${file.trajectory}, 'absence', '2026-05-01', 'nl-wvp-2013', ${file.guide}, now())`), provider), name).rejects.toThrow(/row-level security/)
    await expect(house.as(person, tx => tx.run(sql`insert into statutory_due (trajectory_id, milestone, nth, due_on, own) values (${file.trajectory}, 'x', 1, '2026-05-01', true)`), provider), name).rejects.toThrow(/row-level security/)
    await expect(house.as(person, tx => tx.run(sql`insert into calendar_release (id, trajectory_id, to_party, released_by, released_at) values (${newId()}, ${file.trajectory}, ${file.guide}, ${file.guide}, now())`), provider), name).rejects.toThrow(/row-level security/)
    // The director never came in here: there is nobody to sign in.
    if (provider === deHaven.id && person !== directorOfDeHaven.id) for (const path of ['/deadlines', here, `${here}/absences`, `${here}/steps/problem-analysis/1`]) opened.push((await (await house.signedIn(person)).get(path)).status)
  }
  expect(opened.length).toBeGreaterThan(20)
  expect(new Set(opened)).toEqual(new Set([404]))
})

test('at the database: who reads does not write, whoever keeps it writes in no other name, and a career has no calendar', async () => {
  expect(await house.as(doctor.id, tx => tx.rows(sql`select id from absence_period`))).toHaveLength(2)
  const mark = (person: Id<'person'>, party: Id<'party'>, trajectory = file.trajectory) => house.as(person, tx => tx.run(sql`
    insert into statutory_mark (id, trajectory_id, number, milestone, nth, says, said_by, said_at) values (${newId()}, ${trajectory}, 9000, 'x', 1, 'taken-back', ${party}, now())`))
  const partyOf = async (person: Id<'person'>) => (await house.as(person, tx => tx.one<{ readonly party: Id<'party'> }>(sql`select party_id as party from my_calendar_part(${file.trajectory})`)))?.party ?? file.guide
  await expect(mark(doctor.id, await partyOf(doctor.id))).rejects.toThrow(/row-level security/)
  await expect(mark(petra.id, await partyOf(karin.id))).rejects.toThrow(/row-level security/)
  await expect(mark(petra.id, await partyOf(petra.id), other.trajectory)).rejects.toThrow()
  await expect(mark(fatma.id, career.participant, career.trajectory)).rejects.toThrow(/row-level security/)
  expect((await (await house.signedIn(fatma.id)).get(`/deadlines/${career.trajectory}`)).status).toBe(404)
  for (const table of ['absence_period', 'absence_end', 'statutory_mark', 'calendar_release']) await expect(house.as(petra.id, tx => tx.run(sql`delete from absence_period`)), table).rejects.toThrow(/permission denied/)
  await expect(house.as(petra.id, tx => tx.run(sql`update statutory_watch set due_on = '2020-01-01'`))).rejects.toThrow(/permission denied/)
})

test('the guide reads once the participant says so, writes never, and no longer when it is taken back', async () => {
  const [veras, annes] = [await house.signedIn(cast.vera.id), await house.signedIn(anne.id)]
  expect((await veras.get(`/trajectories/${file.trajectory}`)).text).not.toContain(here)
  expect(words(await annes.get(here))).toContain('Vera Lammers ziet de termijnen niet')
  expect(words(await annes.post(`${here}/guides/${file.guide}`))).toContain('Vera Lammers leest de termijnen mee')
  expect((await veras.get(`/trajectories/${file.trajectory}`)).text).toContain(here)
  expect(words(await veras.get(here))).toContain('Termijnen van Anne Hermans')
  expect((await veras.get(`${here}/absences`)).status).toBe(404)
  expect((await veras.send(`${here}/steps/plan-of-action/1/done`, { on: '2026-03-20' })).status).toBe(404)
  await annes.post(`${here}/guides/${file.guide}/end`)
  expect((await veras.get(here)).status).toBe(404)
  expect((await petras.send(`${here}/guides/${file.guide}`)).status).toBe(404)
})

test('every look and act is in the log, with whose file', async () => {
  const lines = await house.as(anne.id, tx => tx.rows<{ readonly event: string }>(sql`select distinct event from log.entry where subject_id = ${file.trajectory}`))
  expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(['calendar.read', 'calendar.step-read', 'calendar.step-done', 'calendar.step-not-applicable', 'calendar.step-official-day', 'calendar.step-taken-back', 'calendar.step-applies', 'absence.said', 'absence.recovered', 'absences.read', 'calendar.shown', 'calendar.closed']))
})

test('whoever guards it is reminded four weeks, two, one and a day before, once a day, by a mail that says nothing', async () => {
  const remind = () => house.as('worker', tx => remindOfDeadlines(tx, house.now(), { vault: house.vault, provider: deHaven, link: path => `https://houvast.example${path}` }))
  // Week 42 is reported by 16 November 2026.
  const sent: string[] = []
  for (const at of ['2026-10-18', '2026-10-19', '2026-10-20', '2026-11-02', '2026-11-09', '2026-11-15', '2026-11-16']) {
    on(at)
    const before = (await mailsTo(house, karin.mail)).length
    await remind()
    await remind()
    if ((await mailsTo(house, karin.mail)).length === before + 1) sent.push(at)
  }
  expect(sent).toEqual(['2026-10-19', '2026-11-02', '2026-11-09', '2026-11-15'])
  const [mail] = (await mailsTo(house, karin.mail)).slice(-1)
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Anne|Hermans|termijn|ziek|UWV|week 42|Haven/i)
})

test('the days stand in a calendar of one’s own, under a word that says nothing', async () => {
  petras = await house.signedIn(petra.id)
  const address = /https?:\/\/[^<\s]*(\/deadlines\/calendar\/[\w-]+\.ics)/.exec((await petras.post('/deadlines/feed')).text)?.[1]
  const feed = await house.browser().get(address ?? '')
  expect(feed.text).toContain('BEGIN:VCALENDAR')
  expect(feed.text).toContain('SUMMARY:Termijn')
  expect(feed.text).not.toMatch(/Anne|Hermans|analyse|ziek/i)
  await petras.post('/deadlines/feed/end')
  expect((await house.browser().get(address ?? '')).status).toBe(404)
})

test('whoever leaves sees it no more, and it leaves their list', async () => {
  const karins = await house.signedIn(karin.id)
  expect((await karins.get(here)).status).toBe(200)
  await karins.post(`/beside/${file.trajectory}/departures`)
  expect((await karins.get(here)).status).toBe(404)
  expect((await karins.get('/deadlines?tab=all')).text).not.toContain('Anne Hermans')
})

test('in Belgium the law is another, with its own people and words; a decision opens what follows on it', async () => {
  on('2026-03-16')
  const els = { id: newId<'person'>(house.now().getTime()), name: 'Els Wouters', mail: 'els@voorbeeld.example' }
  const greet = { id: newId<'person'>(house.now().getTime()), name: 'Greet Maes', mail: 'greet@voorbeeld.example' }
  const belgian = await openCareerFile(house, els, 'back-to-work', { guide: castOfHetBaken.lieve, provider: hetBaken })
  await belgian.joins(greet, 'case-manager')
  const there = `/deadlines/${belgian.trajectory}`
  const greets = await house.signedIn(greet.id, hetBaken)
  await greets.post(`${there}/absences`, { first: '2026-01-05' })
  const page = words(await greets.get(there))
  for (const said of ['Re-integratie 3.0', 'preventieadviseur-arbeidsarts', 'Ten laatste 2 februari 2026', 'Ten laatste 5 juli 2026', 'nog niet nagekeken']) expect(page, said).toContain(said)
  expect(page).not.toMatch(/UWV|poortwachter|bedrijfsarts/i)
  await greets.post(`${there}/steps/request/1/done`, { on: '2026-03-02' })
  expect(words(await greets.get(there))).toContain('Ten laatste 20 april 2026')
  on('2026-04-20')
  const later = await house.signedIn(greet.id, hetBaken)
  expect(words(await later.post(`${there}/steps/assessment/1/done`, { on: '2026-04-20' }))).toContain('Kies de uitkomst')
  expect(words(await later.post(`${there}/steps/assessment/1/done`, { on: '2026-04-20', outcome: 'A' }))).toContain('Ten laatste 22 juni 2026')
  await later.post(`${there}/steps/assessment/1/taken-back`)
  expect(words(await later.post(`${there}/steps/assessment/1/done`, { on: '2026-04-20', outcome: 'B' }))).toContain('Ten laatste 20 oktober 2026')
  // Nobody of the other provider finds any of it.
  expect((await (await house.signedIn(petra.id)).get(there)).status).toBe(404)
})
