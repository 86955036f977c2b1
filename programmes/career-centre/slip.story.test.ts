/** Prevention in numbers: what someone of the career centre puts on a loose slip, until an association reads it from what left the gate. Without a script, and at the database. */
import { afterEach, expect, test } from 'vitest'
import { noteWait } from '../../core/asking/asking.store.ts'
import { recordCluster, recordComposition, recordDirectorship } from '../../core/figures/cluster.store.ts'
import { listBoards } from '../../core/figures/figures.store.ts'
import { halfYearAt } from '../../core/figures/half-year.ts'
import { gateSettled } from '../../core/figures/slip-box.ts'
import { countedBy, type OfPrevention } from '../../core/figures/slip.ts'
import { welcomeAffiliate } from '../../core/organisations/affiliate.store.ts'
import { addKnownPerson } from '../../core/people/known-people.ts'
import { recordEnding } from '../../core/talks/talk.store.ts'
import { aroundPetra, cast, deHaven, directorOfDeHaven, lotte } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf, parseDay, type Day } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'
import { programmes } from '../index.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const { anne, karin, petra } = aroundPetra
const { vera, ellen, marleen } = cast
const today = () => dayOf(house.now(), deHaven.zone)

const [dijk, small] = [newId<'cluster'>(), newId<'cluster'>()]
await house.as(ellen.id, async tx => {
  for (const [cluster, name] of [[dijk, 'Stichting De Dijk'], [small, 'Wiekerdam samen']] as const) {
    const affiliate = newId<'affiliate'>()
    await welcomeAffiliate(tx, { id: affiliate, name, place: 'Kerkdiep', staff: 240, joinedOn: day('2025-08-01') }, ellen.id)
    await recordCluster(tx, cluster, name, ellen.id)
    await recordComposition(tx, { cluster, fromDay: day('2025-08-01'), staff: 240, yearlyFee: 720_000, affiliates: [affiliate] }, ellen.id)
  }
  await addKnownPerson({ tx, vault: house.vault, provider: deHaven }, directorOfDeHaven, ellen.id, house.now())
  await recordDirectorship(tx, directorOfDeHaven.id, dijk)
})

/** Lotte asked by herself, and came before she fell ill; Anne is absent. Vera guides both, and Karin and Petra sit beside Anne. */
const visitor = house.browser()
await visitor.post('/programmes/career-centre/ask', { name: lotte.name, mail: lotte.mail, telephone: '' })
house.travelTo(addMinutes(house.now(), 9 * 24 * 60))
const [asked] = await house.asSuperuser<{ readonly id: Id<'first-talk'> }>('select id from first_talk_request')
if (!asked) throw new Error('nobody asked')
const guide = await house.signedIn(vera.id)
await guide.post(`/first-talks/${asked.id}/takings`)
const opened = await guide.post(`/first-talks/${asked.id}/plans`, { kind: 'career' })
const lottes = /\/trajectories\/([0-9a-f-]{36})/.exec(opened.text)?.[1] ?? ''
const [mine] = await house.asSuperuser<{ readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly guide: Id<'party'> }>(`
  select p.trajectory_id as trajectory, p.person_id as person, (select g.id from party g where g.trajectory_id = p.trajectory_id and g.person_id = $2) as guide
  from participant m join party p on p.id = m.party_id where m.trajectory_id = $1`, [lottes, vera.id])
if (!mine) throw new Error('no file')
const annes = await openCareerFile(house, anne)
await annes.joins(karin, 'manager')
await annes.joins(petra, 'case-manager')
const people: Readonly<Record<string, Id<'person'>>> = { vera: vera.id, marleen: marleen.id, ellen: ellen.id, karin: karin.id, petra: petra.id, anne: anne.id, lotte: mine.person, director: directorOfDeHaven.id }
const everyoneBut = (wanted: string) => Object.entries(people).filter(([name]) => name !== wanted)
const offer = 'Heeft het geholpen?'
const pathOf = (trajectory: Id<'trajectory'>) => `/guidance/${trajectory}/slip`

test('how long one waited is written down as a file opens from a request, once, and is one\'s own to read', async () => {
  const sees = async (person: Id<'person'>) => (await house.as(person, tx => tx.rows(sql`select days from first_talk_wait`)))
  expect(await sees(mine.person)).toEqual([{ days: 9 }])
  for (const [name, person] of everyoneBut('lotte')) expect(await sees(person), name).toEqual([])
  expect((await (await house.signedIn(mine.person)).get('/my-file/file.json')).text, 'and goes along with everything of one\'s own').toMatch(/"waited",\s*"label": "Gewacht, in dagen",\s*"value": "9"/)
  await house.as(vera.id, tx => noteWait(tx, asked.id, mine.trajectory, addDays(today(), 40)))
  expect(await sees(mine.person), 'not twice').toEqual([{ days: 9 }])
  // Nobody writes it in another file, nor for a request that another took up.
  for (const [name, person] of everyoneBut('vera')) await house.as(person, tx => noteWait(tx, asked.id, annes.trajectory, today())).catch(() => name)
  await house.as(marleen.id, tx => noteWait(tx, asked.id, annes.trajectory, today()))
  expect(await house.asSuperuser('select from first_talk_wait')).toHaveLength(1)
  for (const [name, person] of Object.entries(people)) await expect(house.as(person, tx => tx.run(sql`insert into first_talk_wait (trajectory_id, days) values (${annes.trajectory}, 1)`)), name).rejects.toThrow('permission denied')
})

test('Lotte is asked when it is over: she sees what stands on it, and where it came to only if she says so', async () => {
  const lottesBrowser = await house.signedIn(mine.person)
  expect((await lottesBrowser.get('/my-trajectory')).text).not.toContain(offer)
  expect((await lottesBrowser.send(pathOf(mine.trajectory), { give: 'yes', helped: 'yes' })).location, 'it is not over yet').toBe('/my-trajectory')
  await house.as(vera.id, tx => recordEnding(tx, mine.trajectory, 'outside', mine.guide, house.now()))
  expect((await lottesBrowser.get('/my-trajectory')).text).toContain(offer)
  for (const [name, person] of everyoneBut('lotte')) {
    const browser = await house.signedIn(person)
    expect([(await browser.get(pathOf(mine.trajectory))).status, (await browser.send(pathOf(mine.trajectory), { give: 'yes', helped: 'no' })).status], name).toEqual([404, 404])
  }
  const page = await lottesBrowser.get(pathOf(mine.trajectory))
  for (const words of ['gekomen vóór ziekte', '1 tot 2 weken gewacht', 'Mag erop waar het op uitkwam?', 'Dat is: Ander werk elders, of uit dienst.', 'Stichting De Dijk']) expect(page.text).toContain(words)
  expect(page.text, 'no words that only these few could tick').not.toContain('Waar ging het over?')
  expect(page.text).toMatch(/value="unsaid"[^>]*checked/)
  await lottesBrowser.post(pathOf(mine.trajectory), { give: 'yes', helped: 'yes', cluster: dijk, outcome: 'unsaid' })
  expect((await lottesBrowser.get('/my-trajectory')).text).not.toContain(offer)
  expect((await lottesBrowser.send(pathOf(mine.trajectory), { give: 'yes', helped: 'yes' })).location, 'once').toBe('/my-trajectory')
  expect(house.app.house.slips.waiting).toEqual([deHaven.id])
  expect(await house.asSuperuser('select from slip'), 'not in the database by day').toEqual([])
})

test('who gives one and who declines leave the same rows, and nothing that names a cluster', async () => {
  await house.as(vera.id, tx => recordEnding(tx, annes.trajectory, 'inside', annes.guide, house.now()))
  await (await house.signedIn(anne.id)).post(pathOf(annes.trajectory), { give: 'no', helped: 'yes', cluster: dijk, outcome: 'said' })
  const traces = await Promise.all([mine.trajectory, annes.trajectory].map(async trajectory => [
    await house.asSuperuser('select event, action, role, fields, outcome from log.entry where subject_id = $1 and event = $2', [trajectory, 'slip.answered']),
    (await house.asSuperuser('select * from slip_question where trajectory_id = $1', [trajectory])).length,
  ]))
  expect(traces[0]).toEqual(traces[1])
  expect(traces[0]?.[1]).toBe(1)
})

test('the association reads it among others on a board of its own, on page, paper and file; of a small cluster nobody reads anything', async () => {
  const told = (cluster: Id<'cluster'>, count: number, prevention: OfPrevention): void => {
    for (let index = 0; index < count; index++) house.app.house.slips.drop(deHaven.id, { halfYear: halfYearAt(today()), slip: { cluster, themes: [], talks: (['1', '2-3', '4+'] as const)[index % 3] ?? '1', scores: null, helped: index % 2 === 0 ? 'yes' : 'no', prevention } })
  }
  told(dijk, 24, { came: 'before', outcome: 'own-work', waited: 15 })
  told(dijk, 15, { came: 'while', outcome: 'inside', waited: 30 })
  told(dijk, 12, { came: 'before', outcome: 'outside', waited: 15 })
  told(dijk, 10, { came: 'before', outcome: null, waited: 5 })
  told(small, 9, { came: 'while', outcome: 'inside', waited: 15 })
  await house.as('worker', tx => house.app.countSlips(tx, deHaven, house.now()))
  expect(await house.as('worker', tx => gateSettled({ tx, vault: house.vault, provider: deHaven }, countedBy(programmes), day('2027-01-31')))).toBe(true)
  const boards = await house.as(ellen.id, listBoards)
  const lines = (cluster: Id<'cluster'> | null, kind: 'talks' | 'prevention') => Object.fromEntries(boards.find(one => one.cluster === cluster && one.kind === kind)?.lines ?? [])
  // Lotte's is one of them; what she would rather not say is the eleventh of the rest.
  expect(lines(dijk, 'prevention')).toMatchObject({ people: 60, 'came:before': 45, 'came:while': 15, 'outcome:own-work': 25, 'outcome:inside': 15, 'outcome:outside': 10, 'outcome:rest': 10, wait: 15 })
  expect(Object.values(lines(small, 'prevention')).every(line => line === null)).toBe(true)
  expect(lines(dijk, 'talks')['people'], 'and on no other board').toBeNull()

  const director = await house.signedIn(directorOfDeHaven.id)
  expect((await director.get('/figures')).text).not.toContain('Op tijd erbij')
  expect((await director.get('/figures/figures.csv')).status).toBe(404)
  const administrator = await house.signedIn(ellen.id)
  expect((await administrator.get('/administration/figures')).text).toContain('Stichting De Dijk: op tijd erbij')
  await administrator.post('/administration/figures/2026-2/publication')
  const { text } = await director.get('/figures')
  for (const words of ['Op tijd erbij', 'Kwam vóór ziekte', 'ongeveer 45', '1,5 weken', 'Ander werk elders, of uit dienst', 'Loopbaancentrum']) expect(text).toContain(words)
  expect((await director.get('/figures/figures.pdf')).text.slice(0, 8)).toBe('%PDF-1.7')
  const file = await director.get('/figures/figures.csv')
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(file.text).toContain('"Juli tot en met december 2026";"Op tijd erbij";"Kwam vóór ziekte";"ongeveer 45"')
  expect(file.text).not.toContain('Wiekerdam')
  const printed = await house.asSuperuser(`select from log.entry where event = 'figures.print' and person_id = $1`, [directorOfDeHaven.id])
  expect(printed).toHaveLength(2)
  for (const [name, person] of everyoneBut('director')) expect((await (await house.signedIn(person)).get('/figures/figures.csv')).status, name).toBe(404)
  for (const [name, person] of everyoneBut('director').filter(([one]) => one !== 'ellen')) expect(await house.as(person, listBoards), name).toEqual([])
})
