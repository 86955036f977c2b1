/** How one comes to a programme by oneself, by a note of a manager who never hears of it, or handed over; over HTTP and without JavaScript, and at the database. */
import { afterEach, expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken, noraOfDeHaven as nora } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { announce, letIn } from '../referrals/arriving.ts'
import { waysOnward } from '../referrals/onward.ts'
import { careerCentre } from '../../programmes/career-centre/programme.ts'
import { programmes } from '../../programmes/index.ts'
import { openedWith } from '../../test/opened.ts'
import { addKnownPerson, presentGuide } from '../people/known-people.ts'
import { sweepFirstTalks } from './asking.store.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { karin, anne, petra } = aroundPetra
const { vera, marleen, ellen, bas } = cast
await house.as(ellen.id, async tx => {
  const around = { tx, vault: house.vault, provider: deHaven }
  await addKnownPerson(around, nora, ellen.id, house.now())
  await presentGuide(around, { person: nora.id, ...nora.profile })
})
const file = await openCareerFile(house, anne)
await file.joins(karin, 'manager')

const people: Readonly<Record<string, Id<'person'>>> = { vera: vera.id, nora: nora.id, marleen: marleen.id, bas: bas.id, ellen: ellen.id, karin: karin.id, petra: petra.id, anne: anne.id }
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
const count = async (table: string): Promise<number> => Number((await house.asSuperuser<{ readonly count: string }>(`select count(*) as count from ${table}`))[0]?.count)
const at = '/programmes/career-centre'
/** A page as it would be for anyone: without the numbers that every form draws anew. */
const bytes = ({ text }: Answer) => text.replaceAll(/name="act" value="[^"]*"/g, '')

const before = { beside: bytes(await (await house.signedIn(karin.id)).get('/beside')), inform: bytes(await house.browser().get(`${at}/inform`)), mails: (await mailsTo(house, karin.mail)).length, lines: await count(`log.entry where person_id = '${karin.id}'`) }

test('anyone reads what the centre is and asks for a first talk, and says who may not read it', async () => {
  const visitor = house.browser()
  const about = await visitor.get(at)
  for (const words of ['Loopbaancentrum', 'Nieuwsgierig', `${at}/ask`, `${at}/inform`]) expect(about.text).toContain(words)
  for (const wrong of ['/programmes/anonymous-coaching', '/programmes/nothing', '/programmes/anonymous-coaching/ask']) expect((await visitor.get(wrong)).status, wrong).toBe(404)
  const wrong = await visitor.post(`${at}/ask`, { name: 'Lot', mail: 'lot@', telephone: '' })
  expect([wrong.status, wrong.text.includes('value="lot@"'), wrong.text.includes('Fout: ')]).toEqual([422, true, true])
  expect((await visitor.post(`${at}/ask`, { name: 'Lot', mail: 'lot@thuis.example', telephone: '', excludes: [vera.id, nora.id] })).text, 'nobody left').toContain('blijft er niemand over')
  expect(await count('first_talk_request')).toBe(0)
  const fields = { act: 'een-en-dezelfde', name: 'Lot Vos', mail: 'lot@thuis.example', telephone: '06 12345678', excludes: [nora.id, marleen.id] }
  expect((await visitor.post(`${at}/ask`, { ...fields, excludes: [marleen.id] })).status, 'someone who is not in the list').toBe(422)
  expect((await visitor.post(`${at}/ask`, { ...fields, excludes: [nora.id] })).text).toContain('We hebben je vraag')
  await visitor.post(`${at}/ask`, { ...fields, excludes: [nora.id] })
  await visitor.post(`${at}/ask`, { name: 'Mo Bos', mail: 'mo@thuis.example', telephone: '' })
  expect(await count('first_talk_request')).toBe(2)
  const [confirmed] = await mailsTo(house, 'lot@thuis.example')
  expect(`${confirmed?.subject} ${confirmed?.text}`).not.toMatch(/Lot|loopbaan|Haven/i)
  expect([(await mailsTo(house, vera.mail)).length, (await mailsTo(house, nora.mail)).length], 'whoever was named is not told').toEqual([2, 1])
  const rows = JSON.stringify((await house.asSuperuser('select * from first_talk_request')).map(row => Object.values(row).map(value => (Buffer.isBuffer(value) ? value.toString('latin1') : value))))
  expect(rows).not.toMatch(/Lot|Vos|thuis/)
})

test('a request is for the guides of the programme who were not named, and once taken up for one of them', async () => {
  const [first] = await house.asSuperuser<{ readonly id: string }>('select request_id as id from first_talk_exclusion')
  const lots = first?.id ?? ''
  expect(await whoSees(sql`select from first_talk_request`)).toEqual(['vera', 'nora'])
  expect(await whoSees(sql`select from first_talk_request where id = ${lots}`)).toEqual(['vera'])
  expect(await whoSees(sql`select from first_talk_exclusion`)).toEqual(['vera'])
  expect((await house.as(castOfHetBaken.lieve.id, tx => tx.rows(sql`select from first_talk_request`), hetBaken.id)).length).toBe(0)
  const [guide, other] = [await house.signedIn(vera.id), await house.signedIn(nora.id)]
  expect((await guide.get('/today')).text).toContain('/first-talks')
  expect((await (await house.signedIn(marleen.id)).get('/today')).text).not.toContain('/first-talks')
  expect((await (await house.signedIn(marleen.id)).get('/first-talks')).status).toBe(404)
  expect((await other.get('/first-talks')).text).not.toContain('Lot')
  expect((await other.get(`/first-talks/${lots}`)).status).toBe(404)
  for (const [name, person] of Object.entries(people).filter(([one]) => one !== 'vera')) await expect(house.as(person, tx => tx.run(sql`insert into first_talk_taken (request_id, taken_by, taken_at) values (${lots}, ${person}, now())`)), name).rejects.toThrow('row-level security')
  const page = await guide.post(`/first-talks/${lots}/takings`)
  expect(page.text).toContain('Jij pakt dit op')
  expect(page.text).toContain('Eén collega mag dit niet lezen')

  const opened = await guide.post(`/first-talks/${lots}/plans`, { kind: 'career' })
  const trajectory = found(/\/trajectories\/([0-9a-f-]{36})/, opened)
  expect((await house.asSuperuser<{ readonly kind: string }>('select kind from trajectory_kind where trajectory_id = $1', [trajectory]))[0]?.kind).toBe('career')
  expect(await whoSees(sql`select from exclusion where trajectory_id = ${trajectory}`), 'named in the file too').toEqual(['vera'])
  expect((await house.asSuperuser<{ readonly id: string }>('select person_id as id from exclusion where trajectory_id = $1', [trajectory])).map(({ id }) => id)).toEqual([nora.id])
  expect((await guide.get(`/trajectories/${trajectory}/second-guides`)).text, 'nobody to ask').toContain('geen andere begeleider')
})

test('a manager who informed first never learns that it was used: not a byte, not a mail, not a row', async () => {
  const manager = await house.signedIn(karin.id)
  expect(bytes(await manager.get('/beside'))).toBe(before.beside)
  expect(bytes(await house.browser().get(`${at}/inform`))).toBe(before.inform)
  expect((await mailsTo(house, karin.mail)).length).toBe(before.mails)
  const [one, two] = [await house.browser().get(`${at}/note.pdf`), await manager.get(`${at}/note.pdf`)]
  expect([one.status, two.text === one.text], 'one note for all').toEqual([200, true])
  expect(before.inform).toContain('U hoort niet of iemand komt')
  // No column of what came in could hold who told them of it.
  const columns = (await house.asSuperuser<{ readonly name: string }>(`select column_name as name from information_schema.columns where table_name like 'first_talk%'`)).map(({ name }) => name)
  expect([...new Set(columns)].toSorted()).toEqual(['asked_at', 'days', 'id', 'mail', 'name', 'person_id', 'programme', 'provider_id', 'request_id', 'taken_at', 'taken_by', 'telephone', 'trajectory_id'])
})

test('whoever goes on from another programme comes in as the kind that the centre declares, and its guide is asked', async () => {
  expect(waysOnward(programmes).map(({ id }) => id)).toContain(careerCentre.id)
  const one = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(house.now(), 3000), now: house.now() })
  await house.as(one.person, tx => announce({ tx, vault: house.vault, provider: deHaven }, { programme: careerCentre.id, guide: vera.id, name: 'Pim Bakker', mail: 'pim@thuis.example', telephone: null, brings: [], origin: 'http://houvast.localhost', locale: 'nl-NL', address: 'je' }))
  expect(await letIn(house.database, house.vault, deHaven.id, programmes, house.now())).toBe(1)
  const [arrived] = await house.asSuperuser<{ readonly id: string; readonly kind: string; readonly calendar: string | null }>(`select r.trajectory_id as id, k.kind, k.calendar from guide_request r join trajectory_kind k on k.trajectory_id = r.trajectory_id`)
  expect(arrived).toMatchObject({ kind: 'career', calendar: null })
  expect((await (await house.signedIn(vera.id)).get('/today')).text).toContain('Pim Bakker')
})

test('after ninety days nothing of a request stands, nor the keys it was sealed with', async () => {
  const keys = await count('keys.document_key')
  await house.as('worker', tx => sweepFirstTalks(tx, addMinutes(house.now(), 89 * 24 * 60)))
  expect(await count('first_talk_request')).toBe(2)
  await house.as('worker', tx => sweepFirstTalks(tx, addMinutes(house.now(), 91 * 24 * 60)))
  expect([await count('first_talk_request'), await count('first_talk_exclusion'), await count('first_talk_taken'), keys - await count('keys.document_key')]).toEqual([0, 0, 0, 2])
})
