/** Who does what: written at the start, agreed to by each on their own device, and open again when someone joins. Over HTTP, and at the database. */
import { afterEach, expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, hetBaken } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { petra, karin, anne, willem } = aroundPetra
const { vera, ellen, marleen } = cast
const no = 'row-level security'
const file = await openCareerFile(house, anne)
const manager = await file.joins(karin, 'manager')
await openCareerFile(house, willem, 'career')
const of = file.trajectory
const people: Readonly<Record<string, Id<'person'>>> = { anne: anne.id, vera: vera.id, karin: karin.id, petra: petra.id, willem: willem.id, ellen: ellen.id, marleen: marleen.id }
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(people)) if ((await house.as(person, tx => tx.rows(rows))).length > 0) seeing.push(name)
  return seeing
}
const found = (pattern: RegExp, { text }: Answer): string => {
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`not on the page: ${pattern}`)
  return match
}
const as = (person: Id<'person'>) => house.signedIn(person)
const words = { [file.participant]: 'Zoekt uit wat past.', [file.guide]: 'Leidt de gesprekken.', [manager]: 'Maakt tijd vrij.' }
const stands = async () => (await house.as(vera.id, tx => tx.one<{ readonly stands: boolean }>(sql`select division_stands(id) as stands from division where trajectory_id = ${of} order by made_at desc limit 1`)))?.stands

test('the guide writes who does what, for everyone who takes part, in words that are not about health', async () => {
  const guide = await as(vera.id)
  const page = await guide.get(`/trajectories/${of}/division`)
  expect(page.text, 'begins from what each usually does').toContain('Denkt mee over het werk.')
  expect((await guide.post(`/trajectories/${of}/division`, { ...words, [manager]: '' })).status).toBe(422)
  expect((await guide.post(`/trajectories/${of}/division`, { ...words, [manager]: 'Houdt rekening met de depressie.' })).text, 'looked at first').toContain('Ik heb gekeken')
  expect((await guide.post(`/trajectories/${of}/division`, words)).text).toContain('nog niet akkoord')
  expect((await house.asSuperuser('select from division')).length).toBe(1)
  for (const one of [anne, karin]) expect((await mailsTo(house, one.mail)).at(-1)?.text, one.name).not.toMatch(/Anne|Karin|taken|doet wat/)
  for (const person of [karin.id, anne.id, ellen.id, marleen.id]) expect((await (await as(person)).get(`/trajectories/${of}/division`)).status).toBe(404)
})

test('those in it read it and agree, each in their own name; nobody else sees or says anything', async () => {
  expect(await whoSees(sql`select from division`)).toEqual(['anne', 'vera', 'karin'])
  expect(await whoSees(sql`select from division_part`)).toEqual(['anne', 'vera', 'karin'])
  expect((await house.as(castOfHetBaken.wim.id, tx => tx.rows(sql`select from division`), hetBaken.id)).length).toBe(0)
  const id = found(/name="division" value="([0-9a-f-]{36})"/, await (await as(karin.id)).get(`/division/${of}`))
  for (const [name, person] of Object.entries(people).filter(([one]) => one !== 'karin')) await expect(house.as(person, tx => tx.run(sql`insert into division_confirmation (division_id, party_id, confirmed_at) values (${id}, ${manager}, now())`)), name).rejects.toThrow(no)
  for (const person of [willem.id, ellen.id, marleen.id]) expect((await (await as(person)).get(`/division/${of}`)).status).toBe(404)
  expect((await (await as(karin.id)).get('/beside')).text).toContain('Wie doet wat')
  expect((await (await as(anne.id)).get('/my-trajectory')).text).toContain('Lees en geef akkoord')
  for (const person of [karin.id, anne.id]) {
    expect((await (await as(person)).post(`/division/${of}/confirmations`, { division: id })).status).toBe(200)
    expect(await stands()).toBe(false)
  }
  expect((await (await as(vera.id)).post(`/division/${of}/confirmations`, { division: id })).text).toContain('Iedereen ging akkoord.')
  await (await as(vera.id)).post(`/division/${of}/confirmations`, { division: id })
  expect(await stands()).toBe(true)
  await expect(house.as(vera.id, tx => tx.run(sql`insert into division_part (division_id, trajectory_id, party_id, role, tasks) select ${id}, ${of}, ${manager}, 'manager', handle from contact where trajectory_id = ${of}`)), 'nothing is added to what was agreed').rejects.toThrow(no)
})

test('whoever joins later opens it again, and new words are agreed to anew: also words that came while one read', async () => {
  const guarding = await file.joins(petra, 'case-manager')
  expect(await stands()).toBe(false)
  expect((await (await as(anne.id)).get(`/division/${of}`)).text).toContain('Er doet iemand mee die hier nog niet in staat')
  expect((await (await as(petra.id)).get(`/division/${of}`)).status, 'not in it yet').toBe(404)
  const old = (await house.asSuperuser<{ readonly id: string }>('select id from division'))[0]?.id ?? ''
  house.travelTo(addMinutes(house.now(), 5))
  await (await as(vera.id)).post(`/trajectories/${of}/division`, { ...words, [guarding]: 'Bewaakt de termijnen.' })
  const own = await as(anne.id)
  await own.post(`/division/${of}/confirmations`, { division: old })
  expect((await house.asSuperuser(`select from division_confirmation c join division d on d.id = c.division_id where d.id <> '${old}'`)).length, 'what one did not read').toBe(0)
  for (const person of [anne.id, vera.id, karin.id, petra.id]) {
    const browser = await as(person)
    await browser.post(`/division/${of}/confirmations`, { division: found(/name="division" value="([0-9a-f-]{36})"/, await browser.get(`/division/${of}`)) })
  }
  expect(await stands()).toBe(true)
  expect((await own.get('/my-file/file.json')).text).toContain('Bewaakt de termijnen.')
  expect((await own.post('/my-trajectory/circle/departures', { party: manager })).status).toBe(200)
  expect(await whoSees(sql`select from division`), 'whoever left reads it no more').toEqual(['anne', 'vera', 'petra'])
  expect(await stands()).toBe(true)
})
