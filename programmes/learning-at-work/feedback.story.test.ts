/** Noa asks who worked along for a word; whoever is asked sees a question and no file, and she reads the answer before anyone else. */
import { expect, test } from 'vitest'
import { aroundNoa, wilmaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { fenna, openLearningFile, mees, wardComes, whoReadsIn, whoWritesIn } from '../../test/learning.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noa, ramon, gerda } = aroundNoa
await wardComes(house)
const file = await openLearningFile(house, noa)
await openLearningFile(house, mees)
const parties = { ramon: await file.joins(ramon, 'practice-trainer'), gerda: await file.joins(gerda, 'teacher') }
const [mine, wilma, colleague] = [await house.signedIn(noa.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(fenna.id)]
const [reads, writes] = [whoReadsIn(house), whoWritesIn(house)]
const act = () => newAnonymousId()
const said = { good: 'Je bleef rustig bij de bewoner.', tip: 'Vraag eerder om hulp.', alone: 'with-help' }
const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
let asked = ''
const requests = sql`select from feedback_request`
const feedback = sql`select from learning_feedback`

test('several may be asked; each sees the question and her first name, and nothing of the file', async () => {
  await mine.post('/my-learning/questions', { words: 'Ik wil zelf de overdracht doen.', act: act() })
  expect((await mine.get('/my-learning')).text).toContain('Vraag Wilma om feedback')
  expect((await mine.send('/my-learning/feedback-requests', { people: [], act: act() })).status).toBe(422)
  const sent = await mine.post('/my-learning/feedback-requests', { people: [wilmaOfDeHaven.id, fenna.id, gerda.id], act: act() })
  expect([sent.text.includes('Gevraagd aan Fenna.'), sent.text.includes('Gevraagd aan Wilma.'), sent.text.includes('Gevraagd aan Gerda.'), faults(sent.text)]).toEqual([true, true, false, []])
  expect((await mine.send('/my-learning/feedback-requests', { people: fenna.id, act: act() })).text).toContain('Hier wacht al een vraag')
  expect(await reads(requests)).toEqual(['noa', 'wilma', 'fenna'])
  expect(await reads(sql`${requests} where of_person = ${fenna.id}`)).toEqual(['noa', 'fenna'])
  const today = await colleague.get('/learners')
  asked = /\/feedback-requests\/[0-9a-f-]{36}/.exec(today.text)?.[0] ?? ''
  const page = await colleague.get(asked)
  expect([page.text.includes('Noa vraagt feedback'), page.text.includes('Ik wil zelf de overdracht doen.'), page.text.includes('Kuipers'), faults(page.text)]).toEqual([true, true, false, []])
  expect((await wilma.get(asked)).status, 'another’s question').toBe(404)
  for (const path of ['', '/learning', '/feedback']) expect((await colleague.get(`/trajectories/${file.trajectory}${path}`)).status, path).toBe(404)
  expect(await house.as(fenna.id, tx => tx.rows(sql`select from trajectory where id = ${file.trajectory}`))).toEqual([])
  expect((await mine.get('/who-sees')).text).toContain('kreeg een vraag om feedback.')
})

test('the answer takes a minute, is given once, and is hers first', async () => {
  expect((await colleague.send(asked, { good: '', tip: '', alone: 'yes', act: act() })).status).toBe(422)
  const given = await Promise.all([1, 2].map(() => colleague.send(asked, { ...said, act: act() })))
  expect(given.map(({ status }) => status)).toEqual([303, 303])
  expect((await house.asSuperuser('select from learning_feedback')).length).toBe(1)
  expect((await colleague.get(asked)).text).toContain('Op deze vraag is al geantwoord.')
  expect(await reads(feedback), 'handed over, and kept by nobody else').toEqual(['noa'])
  await wilma.post(`/trajectories/${file.trajectory}/feedback`, { ...said, good: 'Goede overdracht.', act: act() })
  expect((await wilma.get(`/trajectories/${file.trajectory}/learning`)).text).not.toContain('Goede overdracht.')
  expect((await mine.get('/my-learning')).text).toContain('Er zijn 2 nieuwe stukken feedback.')
  const all = await mine.get('/my-feedback')
  expect([all.text.includes('Je bleef rustig bij de bewoner.'), all.text.includes('Goede overdracht.'), faults(all.text)]).toEqual([true, true, []])
  expect(await reads(feedback)).toEqual(['noa', 'wilma'])
  expect((await wilma.get(`/trajectories/${file.trajectory}/learning`)).text).toContain('Vraag eerder om hulp.')
})

test('she lets someone beside the file read one of them, and takes that back at once', async () => {
  const [one] = await house.asSuperuser<{ readonly id: string }>(`select id from learning_feedback where by_person = '${fenna.id}'`)
  const at = `/my-feedback/${one?.id}/showings`
  await mine.post(at, { readers: [parties.gerda, file.guide], act: act() })
  expect(await reads(sql`${feedback} where by_person = ${fenna.id}`)).toEqual(['noa', 'wilma', 'gerda'])
  expect(await reads(sql`${feedback} where by_person = ${wilmaOfDeHaven.id}`)).toEqual(['noa', 'wilma'])
  expect((await (await house.signedIn(gerda.id)).get(`/trajectories/${file.trajectory}/learning`)).text).toContain('Vraag eerder om hulp.')
  expect((await wilma.send(at, { readers: parties.gerda, act: act() })).status).toBe(404)
  expect(await writes(sql`insert into learning_showing (item_id, to_party, trajectory_id) values (${one?.id}, ${parties.ramon}, ${file.trajectory})`)).toEqual(['noa'])
  expect(await writes(sql`insert into learning_showing (item_id, to_party, trajectory_id) values (${act()}, ${parties.ramon}, ${file.trajectory})`), 'of nothing that is there').toEqual([])
  expect(await writes(sql`delete from learning_showing where to_party = ${parties.gerda}`)).toEqual(['noa'])
  await mine.post(at, { readers: [], act: act() })
  expect(await reads(sql`${feedback} where by_person = ${fenna.id}`)).toEqual(['noa', 'wilma'])
})

test('nobody gives it in another’s name, unasked, or two weeks late; and it goes along in her file', async () => {
  const ask = (of: string) => sql`insert into feedback_request (id, trajectory_id, of_person, asked_at, content) values (${act()}, ${file.trajectory}, ${of}, now(), ${content})`
  expect(await writes(ask(fenna.id))).toEqual(['noa'])
  expect(await writes(ask(gerda.id)), 'she does not guide here').toEqual([])
  expect(await writes(sql`insert into learning_feedback (id, trajectory_id, by_person, given_at, content) values (${act()}, ${file.trajectory}, ${wilmaOfDeHaven.id}, now(), ${content})`)).toEqual(['wilma'])
  expect(await writes(sql`insert into learning_feedback (id, trajectory_id, by_person, given_at, content) values (${act()}, ${file.trajectory}, ${fenna.id}, now(), ${content})`)).toEqual([])
  expect(await writes(sql`insert into learning_feedback_read (feedback_id, trajectory_id, read_on) select id, trajectory_id, now()::date from (values (${act()}::uuid, ${file.trajectory}::uuid)) as one (id, trajectory_id)`).catch((error: Error) => error.message)).toMatch(/^noa: 23503/)
  house.travelTo(addMinutes(house.now(), 15 * 24 * 60))
  expect(await reads(requests)).toEqual(['noa'])
  expect((await (await house.signedIn(fenna.id)).get(asked)).status).toBe(404)
  const own = await (await house.signedIn(noa.id)).get('/my-file/file.json')
  expect(own.text).toContain('Je bleef rustig bij de bewoner.')
  const told = (await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'feedback.%' order by event`)).map(({ event }) => event)
  expect(told).toEqual(['feedback.asked', 'feedback.given', 'feedback.opened', 'feedback.question-read', 'feedback.read', 'feedback.shown'])
  expect((await house.asSuperuser('select from outbox_message')).length, 'a neutral word by mail to each').toBe(2)
  expect(house.broken).toEqual([])
})
