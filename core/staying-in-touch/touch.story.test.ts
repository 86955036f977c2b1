/** Sandra and Thijs agree on how they stay in touch; both see the calendar, and there is nowhere to write of an illness. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addDays, dayOf, startOfDay } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { remindToStayInTouch } from './remind.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist') }
const [mine, coach, manager, hr, therapist] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id), await house.signedIn(sandra.id), await house.signedIn(peter.id), await house.signedIn(judith.id)]
const home = `/in-touch/of/${file.trajectory}`
const act = () => newAnonymousId()
const today = dayOf(house.now(), deHaven.zone)
const put = { with: parties.sandra, first: today, begins: 'work', way: 'call', rhythm: 'guide', 'not-asked': ['what', 'treatment'] }
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, marleen: cast.marleen.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const planId = async (): Promise<Id<'touch-plan'>> => (await house.asSuperuser<{ readonly id: Id<'touch-plan'> }>('select id from touch_plan order by put_at desc limit 1'))[0]?.id ?? newAnonymousId()

test('anyone reads how it is done; a manager finds the way from the public page and beside the plan', async () => {
  const page = await house.browser().get('/programmes/care-work-bridge/in-touch')
  for (const words of ['Dag 1 of 2', 'Week 4', 'Dit vraagt u niet']) expect(page.text, words).toContain(words)
  expect(faults(page.text)).toEqual([])
  expect((await house.browser().get('/programmes/care-work-bridge')).text).toContain('/in-touch')
  expect((await house.browser().get('/programmes/regular-guidance/in-touch')).status).toBe(404)
  expect((await manager.get('/beside')).text).toContain(home)
  expect((await manager.get(home)).text).toContain('Dit vraagt u niet')
  expect((await therapist.get(home)).status, 'no part of care').toBe(404)
})

test('Sandra puts a plan forward; whatever of an illness is typed along is nowhere', async () => {
  for (const wrong of [{ ...put, begins: 'nobody' }, { ...put, first: addDays(today, 15) }, { ...put, with: parties.judith }, { ...put, 'not-asked': ['een burn-out'] }]) expect((await manager.send(home, { ...wrong, act: act() })).status).toBe(422)
  const once = act()
  for (const again of [1, 2]) expect((await manager.send(home, { ...put, reason: 'een burn-out', words: 'een burn-out', note: 'een burn-out', act: once })).location, String(again)).toBe(`${home}?done=sent`)
  expect(await house.asSuperuser('select from touch_plan')).toHaveLength(1)
  const page = await mine.get(home)
  for (const words of ['Sandra stelt dit voor.', 'Akkoord', 'Niet nu', 'Welke behandeling er is']) expect(page.text, words).toContain(words)
  expect(page.text).not.toContain('burn-out')
  expect(faults(page.text)).toEqual([])
  expect((await mine.get('/my-trajectory')).text).toContain('Sandra doet een voorstel.')
  // No table of it has a column that takes words of one's own.
  expect(await house.asSuperuser(`select c.table_name || '.' || c.column_name as name from information_schema.columns c where c.table_name like 'touch\\_%' and (c.udt_name in ('sealed', 'bytea', 'json', 'jsonb') or c.udt_name in ('text', '_text') and not exists (
    select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum] where k.contype = 'c' and k.conrelid = c.table_name::regclass and a.attname = c.column_name and pg_get_constraintdef(k.oid) ~ '(= ANY|<@)'))`)).toEqual([])
  const [row] = await house.asSuperuser<{ readonly words: string }>('select t::text as words from touch_plan t')
  expect(row?.words).not.toContain('burn')
  expect(page.text, 'nor does the page have a place for it').not.toMatch(/<textarea|type="text"(?![^>]*inputmode="numeric")/)
})

test('he says not now, with a reason and no more; then he puts one forward himself, and she agrees', async () => {
  const first = await planId()
  expect((await mine.send(`/in-touch/${first}/answers`, { answer: 'not-now', act: act() })).status, 'why').toBe(422)
  for (const other of [manager, hr, therapist, coach]) expect((await other.send(`/in-touch/${first}/answers`, { answer: 'agreed', act: act() })).status).toBe(404)
  expect((await mine.send(`/in-touch/${first}/answers`, { answer: 'not-now', reason: 'too-soon', act: act() })).location).toBe(`${home}?done=answered`)
  expect((await manager.get(home)).text).toContain('Thijs zei: niet nu. Reden: het is nog te vroeg. Dat is goed.')
  house.travelTo(new Date(house.now().getTime() + 60_000))
  expect((await mine.send(home, { ...put, begins: 'either', act: act() })).location).toBe(`${home}?done=sent`)
  const plan = await planId()
  expect((await manager.send(home, { ...put, act: act() })).text).toContain('Er wacht al een voorstel op antwoord.')
  expect((await manager.send(`/in-touch/${plan}/answers`, { answer: 'agreed', act: act() })).location).toBe(`${home}?done=answered`)
  expect((await manager.send(`/in-touch/${plan}/answers`, { answer: 'not-now', reason: 'too-soon', act: act() })).status).toBe(422)
  for (const [name, browser] of Object.entries({ thijs: mine, sandra: manager, ilona: coach })) {
    const page = await browser.get(home)
    for (const words of ['Afgesproken', 'Dag 1 of 2', 'Wanneer is er contact?']) expect(page.text, `${name}: ${words}`).toContain(words)
    expect(faults(page.text), name).toEqual([])
  }
  expect((await coach.get(home)).text, 'who guides marks nothing').not.toContain('/marks')
  expect((await hr.get(home)).text, 'HR sees nothing of what is between the two').toContain('Er is nog niets afgesproken.')
})

test('both are reminded on the day, once, by a mail that says nothing; either marks what was', async () => {
  const plan = await planId()
  const noon = new Date(startOfDay(today, deHaven.zone).getTime() + 12 * 3_600_000)
  const remind = () => house.as('worker', tx => remindToStayInTouch(tx, noon, { vault: house.vault, provider: deHaven, link: path => `http://houvast.localhost${path}` }))
  const before = (await mailsTo(house, sandra.mail)).length
  expect(await remind()).toBe(2)
  expect(await remind()).toBe(0)
  const mails = await mailsTo(house, sandra.mail)
  expect(mails).toHaveLength(before + 1)
  for (const word of ['contact', 'Thijs', 'afwezig']) expect(mails.at(-1)?.text, word).not.toContain(word)
  expect((await house.as(sandra.id, tx => tx.rows(sql`select from touches_that_hold(${addDays(today, -100)})`)))).toEqual([])

  for (const other of [hr, therapist, coach]) expect((await other.send(`/in-touch/${plan}/marks`, { day: '0', says: 'held', act: act() })).status).toBe(404)
  expect((await manager.send(`/in-touch/${plan}/marks`, { day: '7', says: 'held', act: act() })).text).toContain('Dit moment komt nog.')
  expect((await manager.send(`/in-touch/${plan}/marks`, { day: '0', says: 'held', words: 'zijn rug', act: act() })).location).toBe(`${home}?done=marked`)
  expect((await mine.send(`/in-touch/${plan}/marks`, { day: '0', says: 'not-needed', act: act() })).text).toContain('Dit is al gemeld.')
  expect((await mine.get(home)).text).toContain('1 eerder moment')
  expect((await mine.get('/my-file/file.json')).text).toContain('Er was contact')
  expect((await mine.get('/who-sees')).text).toContain('wat is afgesproken over contact')
})

test('at the database it is between those two, with who guides reading along', async () => {
  const plan = await planId()
  const [id, at] = [newAnonymousId(), house.now()]
  for (const rows of [sql`select from touch_plan`, sql`select from touch_answer`, sql`select from touch_mark`]) expect(await whoSees(rows)).toEqual(['thijs', 'ilona', 'sandra'])
  const tries = (by: Id<'party'>): readonly Sql[] => [
    sql`insert into touch_plan (id, trajectory_id, number, with_party, first_day, begins, way, rhythm, not_asked, days, put_by, put_at) values (${id}, ${file.trajectory}, 9, ${parties.sandra}, ${today}, 'work', 'call', 'guide', '{}', '{0}', ${by}, ${at})`,
    sql`insert into touch_mark (plan_id, day, trajectory_id, says, said_by, said_at) values (${plan}, 7, ${file.trajectory}, 'held', ${by}, ${at})`,
    sql`insert into touch_end (plan_id, trajectory_id, ended_by, ended_at) values (${plan}, ${file.trajectory}, ${by}, ${at})`,
  ]
  const partyOf: Readonly<Record<string, Id<'party'>>> = { ilona: file.guide, peter: parties.peter, judith: parties.judith }
  for (const [name, person, provider] of everyone.filter(([who]) => who !== 'thijs' && who !== 'sandra')) {
    for (const by of [file.participant, parties.sandra, partyOf[name] ?? parties.sandra]) {
      for (const statement of tries(by)) await expect(house.as(person, tx => tx.run(statement), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    }
  }
  await expect(house.as(sandra.id, tx => tx.run(sql`insert into touch_answer (plan_id, trajectory_id, answer, answered_by, answered_at) values (${plan}, ${file.trajectory}, 'agreed', ${parties.sandra}, ${at})`))).rejects.toThrow()
  for (const statement of [sql`update touch_plan set first_day = ${today}`, sql`delete from touch_mark`]) await expect(house.as(thijs.id, tx => tx.run(statement))).rejects.toThrow(/permission denied/)
})

test('either stops it; after the end nothing is added', async () => {
  const plan = await planId()
  expect((await hr.send(`/in-touch/${plan}/ends`, { act: act() })).status).toBe(404)
  expect((await mine.send(`/in-touch/${plan}/ends`, { act: act() })).location).toBe(`${home}?done=ended`)
  expect((await manager.get(home)).text).toContain('Het plan is gestopt.')
  expect(await house.as('worker', tx => remindToStayInTouch(tx, new Date(startOfDay(addDays(today, 7), deHaven.zone).getTime() + 12 * 3_600_000), { vault: house.vault, provider: deHaven, link: path => `http://houvast.localhost${path}` }))).toBe(0)
  await house.as(ilonaOfDeHaven.id, tx => recordEnding(tx, file.trajectory, 'own-work', file.guide, house.now()))
  expect((await mine.send(home, { ...put, act: act() })).location).toBe(home)
  expect(await house.asSuperuser('select from touch_plan')).toHaveLength(2)
  expect(house.broken).toEqual([])
})
