/** Ilona and Thijs write the first picture together; his work, his therapist and everyone else find nothing of it, on any page and at the database. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import { openHouse } from '../../test/house.ts'
import { recordEnding } from '../talks/talk.store.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
for (const [one, role] of [[sandra, 'manager'], [peter, 'hr'], [judith, 'therapist']] as const) await file.joins(one, role)
const [mine, coach] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id)]
const home = `/first-line/of/${file.trajectory}`
const act = () => newAnonymousId()
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, marleen: cast.marleen.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const seatings = everyone.flatMap(([name, person, provider]) => [file.participant, file.guide].map(by => ({ name, person, provider, by, own: name === 'thijs' && by === file.participant ? 'participant' as const : name === 'ilona' && by === file.guide ? 'guide' as const : null })))
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const written = { situation: 'Korte nachten, volle dagen.', strengths: 'Komt altijd op tijd.\nKent het magazijn.', 'weighs-0': 'het lawaai bij de band', 'weighs-0-much': '3', 'weighs-1': 'weinig slaap', 'weighs-1-much': '2', 'carries-0': 'wandelen met Emre', 'carries-0-much': '2' }
const needles = ['Korte nachten', 'lawaai bij de band', 'wandelen met Emre', 'Komt altijd op tijd']

test('Ilona writes a first picture; the guard points at a word of care, and lets it be once it was looked at', async () => {
  expect((await coach.get(`/trajectories/${file.trajectory}`)).text).toContain('versies van het eerste beeld')
  const empty = await coach.get(home)
  for (const words of ['Dit is geen diagnose.', 'Het werk leest dit nooit.', 'Er staat nog niets.']) expect(empty.text, words).toContain(words)
  expect((await coach.send(`${home}/versions`, { seen: '0', act: act() })).status).toBe(422)
  const warned = await coach.send(`${home}/versions`, { ...written, situation: 'Sinds zijn burn-out korte nachten.', seen: '0', act: act() })
  expect([warned.status, warned.text.includes('Staat hier een woord uit de zorg?'), warned.text.includes('Ik heb gekeken.')]).toEqual([200, true, true])
  expect(await house.as(ilonaOfDeHaven.id, tx => tx.rows(sql`select from first_line_picture`))).toEqual([])
  const saved = await coach.post(`${home}/versions`, { ...written, seen: '0', act: act() })
  for (const words of ['Dit is bewaard.', 'lawaai bij de band: veel', 'wandelen met Emre: best veel', 'Links 2 dingen die wegen, rechts 1 dingen die dragen', 'Thijs heeft nog niet gezegd of dit klopt.']) expect(saved.text, words).toContain(words)
  expect(faults(saved.text)).toEqual([])
  expect((await coach.send(`${home}/agreements`, { seen: '1', act: act() })).status, 'she does not say that it is right').toBe(404)
})

test('Thijs reads it, changes it and says that it is right; of two at once the second reads first', async () => {
  expect((await mine.get('/my-trajectory')).text).toContain('Lees het eerste beeld en zeg of het klopt.')
  const page = await mine.get(home)
  for (const words of [...needles, 'Klopt dit voor jou?']) expect(page.text, words).toContain(words)
  expect(faults(page.text)).toEqual([])
  const both = await Promise.all([mine.send(`${home}/versions`, { ...written, 'weighs-1': 'de nachten', seen: '1', act: act() }), coach.send(`${home}/versions`, { ...written, 'weighs-1': 'te laat naar bed', seen: '1', act: act() })])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const late = both.find(({ status }) => status === 409)
  expect(late?.text, 'what the second typed stays').toMatch(/de nachten|te laat naar bed/)
  await coach.post(`${home}/versions`, { ...written, seen: '2', act: act() })
  expect((await mine.send(`${home}/agreements`, { seen: '2', act: act() })).status).toBe(409)
  expect((await mine.post(`${home}/agreements`, { seen: '3', act: act() })).text).toContain('Je zei op 20 november 2026: dit klopt.')
  expect((await coach.get(home)).text).toContain('De deelnemer zei op 20 november 2026: dit klopt.')
  expect((await mine.get('/who-sees')).text).toContain('Het werk en de zorg lezen dit nooit.')
})

test('measuring begins with what may be asked, and a figure is nobody\'s but Thijs\'s to show', async () => {
  expect((await mine.send(`${home}/measuring`, { act: act() })).status).toBe(404)
  expect((await coach.get(home)).text).toContain('Begin met meten')
  expect((await coach.post(`${home}/measuring`, { act: act() })).text).toContain('Het meten is begonnen.')
  await coach.post(`${home}/measuring`, { act: act() })
  const asked = await house.asSuperuser<{ readonly instrument: string }>('select distinct instrument from measurement_ask order by instrument')
  expect(asked.map(({ instrument }) => instrument), 'own and free to use, as the licences say').toEqual(['k10', 'tv5', 'wk1'])
  const own = await mine.get('/my-measurements')
  expect(own.text).toContain('/my-measurements/')
  expect((await coach.get(home)).text).toContain('Er is nog niets ingevuld.')
  const [ask] = await house.asSuperuser<{ readonly id: string }>(`select id from measurement_ask where instrument = 'wk1'`)
  const form = formsIn((await mine.get(`/my-measurements/${ask?.id}`)).text, `/my-measurements/${ask?.id}`).find(({ action }) => action.endsWith('/answers'))
  await mine.post(`/my-measurements/${ask?.id}/answers`, { ...(form ? filledIn(form) : {}), 'q-today': '40' })
  expect((await mine.get(home)).text, 'he sees his own').not.toContain('Er is nog niets ingevuld.')
  expect((await coach.get(home)).text, 'she does not before he shows it').toContain('Er is nog niets ingevuld.')
  await mine.post('/my-measurements/shows', { trajectory: file.trajectory, instrument: 'wk1', to: file.guide, act: act() })
  const shown = await coach.get(home)
  expect([shown.text.includes('Er is nog niets ingevuld.'), faults(shown.text)]).toEqual([false, []])
})

test('who sits at work, who treats him and everyone else find nothing of it, and write nothing in it', async () => {
  for (const one of [sandra, peter, judith]) {
    const browser = await house.signedIn(one.id)
    expect((await browser.get(home)).status).toBe(404)
    for (const path of ['versions', 'agreements', 'measuring']) expect((await browser.send(`${home}/${path}`, { ...written, seen: '3', act: act() })).status, path).toBe(404)
  }
  for (const table of ['first_line_picture', 'first_line_agreement'] as const) expect(await whoSees(table === 'first_line_picture' ? sql`select from first_line_picture` : sql`select from first_line_agreement`), table).toEqual(['thijs', 'ilona'])
  const [content, at] = [Buffer.concat([Buffer.of(1), Buffer.alloc(80)]), house.now()]
  for (const { name, person, provider, by } of seatings.filter(({ own }) => own === null)) await expect(house.as(person, tx => tx.run(sql`insert into first_line_picture (trajectory_id, version, content, written_by, written_at) values (${file.trajectory}, 9, ${content}, ${by}, ${at})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  for (const { name, person, provider, by } of seatings.filter(({ own }) => own !== 'participant')) await expect(house.as(person, tx => tx.run(sql`insert into first_line_agreement (trajectory_id, version, agreed_by, agreed_at) values (${file.trajectory}, 1, ${by}, ${at})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
})

test('it goes along with everything; after the end it is read and no longer changed', async () => {
  const everything = (await mine.get('/my-file/file.json')).text
  for (const words of needles) expect(everything, words).toContain(words)
  await house.as(ilonaOfDeHaven.id, tx => recordEnding(tx, file.trajectory, 'own-work', file.guide, house.now()))
  expect((await mine.get(home)).text).toContain('Veranderen kan niet meer.')
  expect((await mine.send(`${home}/versions`, { ...written, seen: '3', act: act() })).location).toBe(home)
  await expect(house.as(thijs.id, tx => tx.run(sql`insert into first_line_picture (trajectory_id, version, content, written_by, written_at) values (${file.trajectory}, 9, ${Buffer.concat([Buffer.of(1), Buffer.alloc(80)])}, ${file.participant}, ${house.now()})`))).rejects.toThrow(/row-level security/)
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'first-line.%' order by event`)).map(({ event }) => event)).toEqual(['first-line.agreed', 'first-line.read', 'first-line.written'])
  expect(house.broken).toEqual([])
})
