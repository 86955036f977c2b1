/**
 * Someone of an employer asks without naming anyone, signed in or not, and comes back by a link. Nothing ties what they asked to a file:
 * not a column, not a line in a log, not who they are.
 */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { withoutChance } from '../../test/markup.ts'
import { sweepAdvice } from './advice.store.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra } = aroundThijs
const file = await openBridgeFile(house, thijs)
await file.joins(sandra, 'manager')
const ask = '/programmes/care-work-bridge/advice'
const act = () => newAnonymousId()
const mail = 'hr@bedrijf.example'
const question = 'Iemand is drie weken weg. Hoe vaak bel ik, en wat vraag ik niet?'
const manager = await house.signedIn(sandra.id)
const coach = await house.signedIn(ilonaOfDeHaven.id)
let address = ''

test('the form says to name nobody; what looks like a name or an illness is shown once, and then it is theirs to decide', async () => {
  const visitor = house.browser()
  const page = await visitor.get(ask)
  expect(page.text).toContain('Noem niemand.')
  expect(faults(page.text)).toEqual([])
  expect((await visitor.get('/programmes/care-work-bridge')).text).toContain(ask)
  const pointed = await visitor.send(ask, { words: 'Sandra is weg met een burn-out.', act: act() })
  for (const words of ['‘Sandra’', '‘burn-out’', 'Toch zo sturen']) expect(pointed.text, words).toContain(words)
  expect(await house.asSuperuser('select from advice_question')).toEqual([])
  expect((await visitor.send(ask, { words: '', act: act() })).status).toBe(422)
  expect((await visitor.get('/programmes/regular-guidance/advice')).status, 'where nobody advises').toBe(404)
  const sent = await visitor.send(ask, { words: 'Sandra is weg.', looked: ['name sandra'], act: act() })
  expect(sent.location).toMatch(/^\/advice\/[\w-]{43}\?done=asked$/)
  expect((await visitor.send(`${(sent.location ?? '').split('?')[0] ?? ''}/erasures`, { act: act() })).text).toContain('Vraag en antwoord zijn weg.')
  expect(await house.asSuperuser('select from advice_question')).toEqual([])
})

test('asked while signed in, it is nobody’s; the way back is the link alone', async () => {
  const once = act()
  const sent = await manager.send(ask, { words: question, mail, act: once })
  await manager.send(ask, { words: question, mail, act: once })
  expect(sent.status, sent.text.slice(sent.text.indexOf('<main'), 3000)).toBe(303)
  address = (sent.location ?? '').split('?')[0] ?? ''
  expect(await house.asSuperuser('select from advice_question')).toHaveLength(1)
  expect((await house.browser().get(address)).text).toContain(question)
  const [first] = await mailsTo(house, mail)
  expect(first?.text).toContain(address)
  // Signed in or not, the link opens.
  expect((await manager.get(address)).text).toContain(question)
  expect(first?.text).not.toContain('drie weken')
  // Wrong and gone are the same bytes.
  const [wrong, other] = [await house.browser().get(`/advice/${'x'.repeat(43)}`), await house.browser().get(`/advice/${'y'.repeat(43)}`)]
  expect(wrong.status).toBe(403)
  expect(withoutChance(wrong.text).replaceAll('x'.repeat(43), '')).toBe(withoutChance(other.text).replaceAll('y'.repeat(43), ''))
})

test('no column, no key and no line leads from a question to a file or to who asked', async () => {
  // Every table one comes to from a question, by keys in either direction.
  const reached = await house.asSuperuser<{ readonly name: string }>(`
    with recursive keys as (select conrelid::regclass::text as one, confrelid::regclass::text as other from pg_constraint where contype = 'f'),
      reached as (select 'advice_question'::text as name union select k.one from keys k join reached r on k.other = r.name and r.name in ('advice_question', 'advice_answer'))
    select name from reached union select k.other from keys k where k.one in (select name from reached) order by 1`)
  expect(reached.map(({ name }) => name)).toEqual(['advice_answer', 'advice_question', 'person', 'provider'])
  expect(await house.asSuperuser(`select table_name || '.' || column_name as name from information_schema.columns where table_name in ('advice_question', 'advice_answer') and data_type = 'uuid' order by 1`)).toEqual([
    'advice_answer.answered_by', 'advice_answer.provider_id', 'advice_answer.question_id', 'advice_question.id', 'advice_question.provider_id'].map(name => ({ name })))
  expect(await house.asSuperuser(`select from information_schema.columns where table_name in ('advice_question', 'advice_answer') and data_type like 'timestamp%'`), 'no moment within a day').toEqual([])
  // The one person there can be is who answered. Of Sandra there is no trace, and the line says neither who nor when.
  const lines = await house.asSuperuser<{ readonly person: string | null; readonly subject: string | null; readonly at: Date }>(`select person_id as person, subject_id as subject, at from log.entry where event = 'advice.asked'`)
  for (const { person, subject, at } of lines) expect([person, subject, at.getTime() % 86_400_000]).toEqual([null, null, 0])
  const [row] = await house.asSuperuser<{ readonly words: string }>('select q::text as words from advice_question q')
  for (const known of ['drie weken', mail, sandra.id, thijs.id, file.trajectory]) expect(row?.words).not.toContain(known)
  expect((await (await house.signedIn(thijs.id)).get('/my-file/file.json')).text).not.toContain('drie weken')
  const form = (await manager.get(ask)).text
  for (const known of [sandra.id, file.trajectory]) expect(form, 'the form carries nothing along').not.toContain(known)
})

test('who guides in the programme reads and answers it, once; nobody else finds anything', async () => {
  const [{ id } = { id: '' }] = await house.asSuperuser<{ readonly id: Id<'advice-question'> }>('select id from advice_question')
  expect((await coach.get('/today')).text).toContain('vraag van een werkgever')
  expect((await coach.get('/advice-questions')).text).toContain(`/advice-questions/${id}`)
  const page = await coach.get(`/advice-questions/${id}`)
  expect(page.text).toContain(question)
  expect(faults(page.text)).toEqual([])
  for (const person of [cast.marleen.id, cast.ellen.id, thijs.id, sandra.id]) {
    const other = await house.signedIn(person)
    for (const path of ['/advice-questions', `/advice-questions/${id}`]) expect((await other.get(path)).status).toBe(404)
    expect((await other.send(`/advice-questions/${id}/answers`, { words: 'nee', act: act() })).status).toBe(404)
  }
  const everyone = [...Object.values(aroundThijs), ...Object.values(cast), ilonaOfDeHaven].map(({ id: person }) => person)
  const seeing: string[] = []
  for (const [person, provider] of [...everyone.flatMap(one => [[one, deHaven.id], [one, hetBaken.id]] as const), ...Object.values(castOfHetBaken).map(one => [one.id, hetBaken.id] as const)]) {
    if ((await house.as(person, tx => tx.rows(sql`select from advice_question`), provider)).length > 0) seeing.push(`${person} ${provider}`)
  }
  expect(seeing).toEqual([`${ilonaOfDeHaven.id} ${deHaven.id}`])
  await expect(house.as(cast.marleen.id, tx => tx.run(sql`insert into advice_answer (question_id, content, answered_by, answered_on) select ${id}, '\\x01'::bytea, ${cast.marleen.id}, current_date`))).rejects.toThrow()

  expect((await coach.send(`/advice-questions/${id}/answers`, { words: 'Bel Thijs elke week.', act: act() })).text).toContain('‘Thijs’')
  const answer = 'Bel een keer per week, op een dag die jullie afspreken. Vraag niet wat iemand heeft.'
  expect((await coach.post(`/advice-questions/${id}/answers`, { words: answer, act: act() })).text).toContain('Het antwoord is gegeven.')
  expect((await coach.send(`/advice-questions/${id}/answers`, { words: 'Iets anders', act: act() })).text).toContain('Een collega was je voor.')
  expect((await house.browser().get(address)).text).toContain(answer)
  const mails = await mailsTo(house, mail)
  expect(mails).toHaveLength(2)
  expect(mails.map(one => one.text).join(' ')).not.toContain('Vraag niet')
  expect(await house.asSuperuser(`select from log.entry where object_kind = 'advice-question' and subject_id is not null`)).toEqual([])
})

test('it goes by itself, with its keys: thirty days after the answer, sixty without one', async () => {
  const keys = async () => (await house.asSuperuser('select from keys.document_key')).length
  const before = await keys()
  const sweep = (days: number, by: 'worker' | Id<'person'> = 'worker') => house.as(by, tx => sweepAdvice(tx, new Date(house.now().getTime() + days * 86_400_000), { provider: deHaven }))
  const left = async () => (await house.asSuperuser('select from advice_question')).length
  await manager.send(ask, { words: 'Nog een vraag, zonder mail.', act: act() })
  await sweep(30)
  await sweep(90, sandra.id)
  expect(await left()).toBe(2)
  await sweep(31)
  expect(await left()).toBe(1)
  expect((await house.browser().get(address)).status).toBe(403)
  await sweep(61)
  expect(await left()).toBe(0)
  expect(await keys(), 'content, address and answer of the first').toBe(before - 3)
  expect(house.broken).toEqual([])
})
