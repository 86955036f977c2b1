/** Ilona puts an exercise on Thijs's list; his answer is his, until he shows it and when he takes that back. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { library } from './library.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, judith } = aroundThijs
const mo = { id: newAnonymousId<'person'>(), name: 'Mo Aydin', mail: 'mo@voorbeeld.example' }
const [file, other] = [await openBridgeFile(house, thijs), await openBridgeFile(house, mo)]
for (const [one, role] of [[sandra, 'manager'], [judith, 'therapist']] as const) await file.joins(one, role)
const [mine, coach, manager] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id), await house.signedIn(sandra.id)]
const home = `/exercise-list/${file.trajectory}`
const act = () => newAnonymousId()
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, judith: judith.id, mo: other.person, marleen: cast.marleen.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const seatings = everyone.flatMap(([name, person, provider]) => [file.participant, file.guide].map(by => ({ name, person, provider, by, own: name === 'thijs' && by === file.participant ? 'participant' as const : name === 'ilona' && by === file.guide ? 'guide' as const : null })))
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const first = async (): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(`select id from exercise_assignment where exercise = 'if-then'`))[0]?.id ?? ''

test('the library says of each what it is, when not, and how sure it is', async () => {
  for (const browser of [coach, mine]) {
    const page = await browser.get('/exercises')
    for (const { name } of library) expect(page.text).toContain(name['nl-NL'])
    expect(faults(page.text)).toEqual([])
  }
  for (const { key, evidence: { sources } } of library) {
    const page = await mine.get(`/exercises/${key}`)
    expect([page.status, page.text.includes('Wanneer niet'), page.text.includes(`(${sources[0]?.year})`), faults(page.text)]).toEqual([200, true, true, []])
  }
  expect((await mine.get('/exercises/no-such')).status).toBe(404)
  await mine.get('/voice/nl-BE?to=/')
  expect((await mine.get('/exercises/slow-breath')).text).toContain('Traag ademen')
  await mine.get('/voice/nl-NL?to=/')
})

test('Ilona puts one on the list with why and until when; a day that is over and the same one twice are refused', async () => {
  expect((await coach.send(home, { exercise: 'if-then', why: '', until: '2026-11-01', act: act() })).status).toBe(422)
  expect((await coach.send(home, { exercise: 'made-up', why: '', until: '2026-12-04', act: act() })).status).toBe(422)
  const put = await coach.post(home, { exercise: 'if-then', why: 'Voor het overleg op maandag.', until: '2026-12-04', act: act() })
  for (const words of ['De oefening staat op de lijst.', 'Voor het overleg op maandag.', 'Tot 4 december 2026.', 'laat hier geen antwoord lezen']) expect(put.text, words).toContain(words)
  expect(faults(put.text)).toEqual([])
  await Promise.all([1, 2].map(() => mine.send(home, { exercise: 'slow-breath', why: '', until: '2026-12-04', act: act() })))
  expect(await house.asSuperuser('select from exercise_assignment')).toHaveLength(2)
  expect((await mine.get('/my-trajectory')).text).toContain('2 oefeningen op de lijst.')
})

test('Thijs answers for himself; Ilona reads it when he shows it, and not a moment longer', async () => {
  const at = `/my-exercises/${await first()}`
  const page = await mine.get(at)
  for (const words of ['Als het zover is, dan doe ik dit', 'Voor het overleg op maandag.', 'Alleen jij leest dit, tot jij het laat lezen.']) expect(page.text, words).toContain(words)
  expect(faults(page.text)).toEqual([])
  expect((await mine.send(`${at}/answers`, { seen: '0', act: act() })).status).toBe(422)
  expect((await mine.post(`${at}/answers`, { seen: '0', done: 'partly', helped: '4', words: 'Als de band stilvalt, dan haal ik adem.', act: act() })).text).toContain('Dit is bewaard.')
  const stale = await mine.send(`${at}/answers`, { seen: '0', done: 'done', words: 'Iets anders.', act: act() })
  expect([stale.status, stale.text.includes('Iets anders.')]).toEqual([409, true])
  expect((await coach.get(home)).text).not.toContain('stilvalt')
  expect(await whoSees(sql`select from exercise_answer`)).toEqual(['thijs'])
  await mine.post(`${at}/showings`, { shows: 'yes', act: act() })
  for (const words of ['Als de band stilvalt', 'Hielp: 4 van 5.', 'Een beetje']) expect((await coach.get(home)).text, words).toContain(words)
  expect(await whoSees(sql`select from exercise_answer`)).toEqual(['thijs', 'ilona'])
  expect((await mine.get('/who-sees')).text).toContain('Als het zover is, dan doe ik dit')
  await mine.post(`${at}/showings`, { shows: 'no', act: act() })
  expect((await coach.get(home)).text).not.toContain('stilvalt')
  expect(await whoSees(sql`select from exercise_answer`)).toEqual(['thijs'])
})

test('nobody beside it finds the list or the answer, and at the database nobody writes in another\'s name', async () => {
  const id = await first()
  for (const browser of [manager, await house.signedIn(judith.id), await house.signedIn(cast.marleen.id), await house.signedIn(other.person)]) {
    for (const path of [home, `/my-exercises/${id}`]) expect((await browser.get(path)).status, path).toBe(404)
    expect((await browser.send(home, { exercise: 'if-then', why: '', until: '2026-12-04', act: act() })).status).toBe(404)
    for (const path of ['answers', 'showings', 'erasures']) expect((await browser.send(`/my-exercises/${id}/${path}`, { seen: '1', done: 'done', shows: 'yes', act: act() })).status).toBe(404)
  }
  expect((await coach.send(`/my-exercises/${id}/showings`, { shows: 'yes', act: act() })).status, 'Ilona shows nothing to herself').toBe(404)
  expect(await whoSees(sql`select from exercise_assignment where trajectory_id = ${file.trajectory}`)).toEqual(['thijs', 'ilona'])
  expect(await whoSees(sql`select from exercise_showing`)).toEqual([])
  const [content, at] = [Buffer.concat([Buffer.of(1), Buffer.alloc(80)]), house.now()]
  const [second] = await house.asSuperuser<{ readonly id: string }>(`select id from exercise_assignment where id <> '${id}'`)
  for (const { name, person, provider, by } of seatings.filter(({ own }) => own === null)) await expect(house.as(person, tx => tx.run(sql`insert into exercise_assignment (id, trajectory_id, exercise, until_day, assigned_by, assigned_at) values (${newAnonymousId()}, ${file.trajectory}, 'if-then', '2026-12-04', ${by}, ${at})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  for (const [name, person, provider] of everyone.filter(([one]) => one !== 'thijs')) {
    await expect(house.as(person, tx => tx.run(sql`insert into exercise_answer (assignment_id, trajectory_id, version, content) values (${second?.id ?? ''}, ${file.trajectory}, 1, ${content})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    await expect(house.as(person, tx => tx.run(sql`insert into exercise_showing (assignment_id, trajectory_id, to_party) values (${id}, ${file.trajectory}, ${file.guide})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.run(sql`delete from exercise_answer`), provider.id), name).toBe(0)
  }
  await expect(house.as(thijs.id, tx => tx.run(sql`insert into exercise_showing (assignment_id, trajectory_id, to_party) values (${id}, ${file.trajectory}, ${file.participant})`)), 'only to who guides').rejects.toThrow(/row-level security/)
})

test('what he said he erases for good, and takes along; after the end nothing comes on the list', async () => {
  const id = await first()
  expect((await mine.get('/my-file/file.json')).text).toContain('Als de band stilvalt')
  await mine.post(`/my-exercises/${id}/showings`, { shows: 'yes', act: act() })
  expect((await mine.post(`/my-exercises/${id}/erasures`, { act: act() })).text).toContain('Het antwoord is gewist.')
  expect(await house.asSuperuser('select from exercise_answer')).toEqual([])
  expect(await house.asSuperuser('select from exercise_showing'), 'a new answer is not shown by an old yes').toEqual([])
  await house.as(ilonaOfDeHaven.id, tx => recordEnding(tx, file.trajectory, 'own-work', file.guide, house.now()))
  expect((await coach.send(home, { exercise: 'short-breaks', why: '', until: '2026-12-04', act: act() })).status).toBe(422)
  expect((await mine.post(`/my-exercises/${id}/answers`, { seen: '0', done: 'done', words: 'Achteraf: het hielp.', act: act() })).text, 'their own words stay theirs to write').toContain('Dit is bewaard.')
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'exercise.%' order by event`)).map(({ event }) => event)).toEqual(['exercise.answered', 'exercise.assigned', 'exercise.erased', 'exercise.hidden', 'exercise.read', 'exercise.shown'])
  expect(house.broken).toEqual([])
})
