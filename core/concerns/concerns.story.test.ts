/**
 * Sandra asks, Ilona answers, Thijs decides about what tells of him. To Sandra an answer that waits and one that was refused are the same
 * to the byte; to Thijs a question is closed until Sandra shows it.
 */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { withoutChance } from '../../test/markup.ts'
import { partyNotice } from '../talks/tell-party.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { concernsOf } from './known-concerns.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist') }
const [mine, coach, manager, hr, therapist] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id), await house.signedIn(sandra.id), await house.signedIn(peter.id), await house.signedIn(judith.id)]
const home = `/concerns/of/${file.trajectory}`
const act = () => newAnonymousId()
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, marleen: cast.marleen.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const known = () => house.as(ilonaOfDeHaven.id, tx => concernsOf({ tx, vault: house.vault, provider: deHaven }, file.trajectory))
const asked = async (words: string): Promise<Id<'concern'>> => {
  const found = (await known()).find(one => one.words === words)
  if (!found) throw new Error(`no ${words}`)
  return found.id
}
const answers = (id: Id<'concern'>, words: string, about: string, more = {}) => coach.send(`/concerns/${id}/answers`, { [`answer-${id}`]: words, [`about-${id}`]: about, act: act(), ...more })
const lastAnswer = async (id: Id<'concern'>) => (await known()).find(one => one.id === id)?.answers.at(-1)?.id ?? newId<'concern-answer'>(0)

/** What the worker would send by now. */
const mailGoesOut = async (): Promise<void> => {
  const waiting = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'party-notice' returning p.payload`)
  for (const { payload } of waiting) await partyNotice(house.database, house.vault, async () => deHaven, () => 'https://houvast.example', house.now)(payload)
}

test('asked at work, for the coach alone; an answer that holds for anyone names nobody and goes at once', async () => {
  expect((await manager.get('/beside')).text).toContain('Vragen en zorgen van het werk')
  expect((await manager.send(home, { words: '', act: act() })).status).toBe(422)
  const sent = await manager.post(home, { words: 'Wie verwittig ik als het misgaat?', act: act() })
  expect(sent.text).toContain('Er is nog geen antwoord.')
  expect(faults(sent.text)).toEqual([])
  const id = await asked('Wie verwittig ik als het misgaat?')
  expect((await mine.get(home)).text).not.toContain('Wie verwittig ik')
  expect((await mine.get('/my-trajectory')).text).not.toContain('Vragen en zorgen van het werk')
  expect(await house.as(thijs.id, tx => tx.rows(sql`select from log.entry where event = 'concern.asked'`)), 'that something was asked is not told by the log either').toEqual([])
  expect((await coach.get(`/trajectories/${file.trajectory}`)).text).toContain('1 vraag van het werk wacht.')

  const named = await answers(id, 'Bel mij, en laat Thijs even met rust.', 'anyone')
  expect([named.status, named.text.includes('Hier staat een naam in.')]).toEqual([422, true])
  const health = await answers(id, 'Bel mij bij een burn-out.', 'anyone')
  expect([health.status, health.text.includes('Ik heb gekeken.')]).toEqual([200, true])
  expect((await answers(id, 'Bel mij.', '')).status).toBe(422)
  expect((await coach.post(`/concerns/${id}/answers`, { [`answer-${id}`]: 'Bel mij. Dat mag altijd.', [`about-${id}`]: 'anyone', act: act() })).text).toContain('Het antwoord is gegeven.')
  expect((await manager.get(home)).text).toContain('Bel mij. Dat mag altijd.')
  await mailGoesOut()
  expect(await mailsTo(house, sandra.mail)).toHaveLength(1)
  expect((await mailsTo(house, sandra.mail)).every(({ subject, text }) => !/Thijs|antwoord|zorg/i.test(subject + text.replaceAll(/https?:\S+/g, '')))).toBe(true)
  expect(await whoSees(sql`select from concern where id = ${id}`)).toEqual(['ilona', 'sandra'])
  expect(await whoSees(sql`select from concern_answer where concern_id = ${id}`)).toEqual(['ilona', 'sandra'])
})

test('what tells of Thijs waits for him; to Sandra waiting, refused and nothing are the same to the byte', async () => {
  await manager.post(home, { words: 'Wanneer komt hij terug?', act: act() })
  const id = await asked('Wanneer komt hij terug?')
  const before = withoutChance((await manager.get(home)).text)
  await answers(id, 'Hij begint in week 3 met halve dagen.', 'participant')
  expect(withoutChance((await manager.get(home)).text), 'it waits').toBe(before)
  expect(await whoSees(sql`select from concern_answer where concern_id = ${id}`)).toEqual(['thijs', 'ilona'])
  expect((await mine.get('/my-trajectory')).text).toContain('Er wacht een antwoord op je ja of nee.')
  const page = await mine.get(home)
  for (const said of ['Hij begint in week 3 met halve dagen.', 'Aan Sandra.', 'De vraag zelf is niet met jou gedeeld.']) expect(page.text, said).toContain(said)
  expect(page.text).not.toContain('Wanneer komt hij terug?')
  expect(faults(page.text)).toEqual([])
  const first = await lastAnswer(id)
  for (const browser of [coach, manager, hr, therapist]) expect((await browser.send(`/concern-answers/${first}/decisions`, { says: 'yes', act: act() })).status).toBe(404)
  await mailGoesOut()
  expect(await mailsTo(house, thijs.mail)).toHaveLength(1)
  const mails = (await mailsTo(house, sandra.mail)).length
  await mine.post(`/concern-answers/${first}/decisions`, { says: 'no', act: act() })
  expect(withoutChance((await manager.get(home)).text), 'it was refused').toBe(before)
  await mailGoesOut()
  expect(await mailsTo(house, sandra.mail), 'of a no nobody hears').toHaveLength(mails)
  expect((await mine.send(`/concern-answers/${first}/decisions`, { says: 'yes', act: act() })).location, 'a no is not turned by a second press').toBe(home)
  expect((await coach.get(home)).text).toContain('Thijs laat dit niet doorgaan')

  await answers(id, 'Daar praten we in week 3 over.', 'participant')
  const second = await lastAnswer(id)
  const both = await Promise.all(['yes', 'yes'].map(says => mine.send(`/concern-answers/${second}/decisions`, { says, act: act() })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  await mailGoesOut()
  expect(await mailsTo(house, sandra.mail)).toHaveLength(mails + 1)
  const after = await manager.get(home)
  expect(after.text).toContain('Daar praten we in week 3 over.')
  expect(after.text).not.toContain('halve dagen')
  expect((await mine.get('/who-sees')).text).toContain('Leest een antwoord dat doorging')
})

test('Sandra shows a question herself; another of the work side reads nothing of it', async () => {
  const id = await asked('Wanneer komt hij terug?')
  for (const browser of [coach, mine, hr, therapist]) expect((await browser.send(`/concerns/${id}/showings`, { act: act() })).status).toBe(404)
  await manager.post(`/concerns/${id}/showings`, { act: act() })
  expect((await mine.get(home)).text).toContain('Wanneer komt hij terug?')
  await manager.post(home, { words: 'Wat vertel ik de ploeg?', show: 'yes', act: act() })
  expect((await mine.get(home)).text).toContain('Wat vertel ik de ploeg?')
  expect(await whoSees(sql`select from concern_showing`)).toEqual(['thijs', 'ilona', 'sandra'])
  const other = (await hr.get(home)).text
  for (const words of ['Wanneer komt hij terug?', 'Wat vertel ik de ploeg?', 'Bel mij.', 'week 3']) expect(other).not.toContain(words)
  for (const path of [home]) expect((await therapist.get(path)).status).toBe(404)
  expect((await therapist.send(home, { words: 'x', act: act() })).status).toBe(404)
  expect((await mine.send(home, { words: 'x', act: act() })).status).toBe(404)
  expect((await hr.send(`/concerns/${id}/answers`, { [`answer-${id}`]: 'x', [`about-${id}`]: 'anyone', act: act() })).status).toBe(404)
})

test('at the database nobody asks, answers, decides or shows in another\'s name', async () => {
  const [content, id, at, concern] = [Buffer.concat([Buffer.of(1), Buffer.alloc(80)]), newAnonymousId(), house.now(), await asked('Wat vertel ik de ploeg?')]
  await answers(concern, 'Dat bespreken we met hem.', 'participant')
  const open = await lastAnswer(concern)
  const all = [file.participant, file.guide, parties.sandra, parties.peter, parties.judith]
  const refusedFor = async (statement: (by: Id<'party'>) => Sql, but: readonly string[]) => {
    for (const [name, person, provider] of everyone.filter(([one]) => !but.includes(one))) for (const by of all) await expect(house.as(person, tx => tx.run(statement(by)), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  }
  await refusedFor(by => sql`insert into concern (id, trajectory_id, content, asked_by, asked_at) values (${id}, ${file.trajectory}, ${content}, ${by}, ${at})`, ['sandra', 'peter', 'judith'])
  await refusedFor(() => sql`insert into concern_showing (concern_id, trajectory_id, shown_at) values (${concern}, ${file.trajectory}, ${at})`, ['sandra'])
  await refusedFor(by => sql`insert into concern_answer (id, trajectory_id, concern_id, number, about, content, to_party, answered_by, answered_at) values (${id}, ${file.trajectory}, ${concern}, 9, 'anyone', ${content}, ${parties.sandra}, ${by}, ${at})`, ['ilona'])
  await refusedFor(by => sql`insert into concern_decision (answer_id, trajectory_id, says, said_by, said_at) values (${open}, ${file.trajectory}, 'yes', ${by}, ${at})`, ['thijs'])
  await expect(house.as(ilonaOfDeHaven.id, tx => tx.run(sql`insert into concern_answer (id, trajectory_id, concern_id, number, about, content, to_party, answered_by, answered_at) values (${id}, ${file.trajectory}, ${concern}, 9, 'anyone', ${content}, ${parties.peter}, ${file.guide}, ${at})`)), 'to whoever asked, and nobody else').rejects.toThrow(/row-level security/)
  await expect(house.as(sandra.id, tx => tx.run(sql`insert into concern (id, trajectory_id, content, asked_by, asked_at) values (${id}, ${file.trajectory}, ${content}, ${parties.peter}, ${at})`))).rejects.toThrow(/row-level security/)
  expect(await whoSees(sql`select from concern_decision`)).toEqual(['thijs', 'ilona'])
})

test('it goes along with everything, and after the end nothing is asked any more', async () => {
  const everything = (await mine.get('/my-file/file.json')).text
  for (const words of ['Wanneer komt hij terug?', 'Daar praten we in week 3 over.', 'halve dagen']) expect(everything, words).toContain(words)
  expect(everything).not.toContain('Wie verwittig ik')
  await house.as(ilonaOfDeHaven.id, tx => recordEnding(tx, file.trajectory, 'own-work', file.guide, house.now()))
  expect((await manager.get(home)).text).toContain('Vragen kan niet meer.')
  expect((await manager.send(home, { words: 'Nog iets', act: act() })).location).toBe(home)
  expect((await manager.get(home)).text).not.toContain('Nog iets')
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'concern.%' order by event`)).map(({ event }) => event)).toEqual(['concern.answered', 'concern.asked', 'concern.decided', 'concern.read', 'concern.shown'])
  expect(house.broken).toEqual([])
})
