/** Noa's question of the day and her journal: hers, read by whom she chooses each time, and by nobody a moment later. */
import { expect, test } from 'vitest'
import { aroundNoa, wilmaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { fenna, mees, openLearningFile, wardComes, whoReadsIn, whoWritesIn } from '../../test/learning.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noa, ramon, gerda } = aroundNoa
await wardComes(house)
const file = await openLearningFile(house, noa)
await openLearningFile(house, mees)
const parties = { ramon: await file.joins(ramon, 'practice-trainer'), gerda: await file.joins(gerda, 'teacher') }
const [mine, wilma, teacher] = [await house.signedIn(noa.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(gerda.id)]
const [reads, writes] = [whoReadsIn(house), whoWritesIn(house)]
const act = () => newAnonymousId()
const words = { 'said-happened': 'Een bewoner wilde niet uit bed.', 'said-did': 'Ik ging erbij zitten.', 'said-next': '', feeling: 'fair', model: 'short' }
let at = ''
const journal = () => sql`select from own_piece where id = ${at.split('/').at(-1) ?? ''}`

test('a question a day: who guides reads it, and she sees at what time', async () => {
  expect((await mine.get('/my-trajectory')).text).toContain('Zet je leervraag van vandaag neer.')
  expect((await mine.send('/my-learning/questions', { words: '', act: act() })).status).toBe(422)
  const first = await mine.post('/my-learning/questions', { words: 'Ik wil zelf wassen.', act: act() })
  const then = await mine.post('/my-learning/questions', { words: 'Ik wil zelf de overdracht doen.', act: act() })
  expect([first.text.includes('Ik wil zelf wassen.'), then.text.includes('Ik wil zelf de overdracht doen.'), then.text.includes('Wilma zag de vraag nog niet.'), faults(then.text)]).toEqual([true, true, true, []])
  expect((await wilma.get('/today')).text).toContain('leerling met een leervraag vandaag')
  expect((await mine.get('/my-learning')).text, 'a count is no look').toContain('Wilma zag de vraag nog niet.')
  const learners = await wilma.get('/learners')
  expect([learners.text.includes('Ik wil zelf de overdracht doen.'), learners.text.includes('Mees'), faults(learners.text)]).toEqual([true, true, []])
  expect((await mine.get('/my-learning')).text).toContain('Wilma zag je leervraag om 09:30 uur.')
  expect(await reads(sql`select from own_piece where kind = 'learning-question'`)).toEqual(['noa', 'wilma'])
  for (const [name, person] of [['fenna', fenna.id], ['mees', mees.id]] as const) expect((await (await house.signedIn(person)).get(`/trajectories/${file.trajectory}/learning`)).status, name).toBe(404)
})

test('one line is enough, a name is pointed at once, and nobody reads it unless ticked', async () => {
  const empty = await mine.send('/my-journal', { model: 'short', act: act() })
  expect([empty.status, empty.text.includes('Schrijf op zijn minst één zin.')]).toEqual([422, true])
  const named = await mine.send('/my-journal', { ...words, 'said-did': 'Toen zei mevrouw Jansen nee, en Wilma hielp.', act: act() })
  expect([named.status, named.text.includes('Dit lijkt op een naam: ‘mevrouw Jansen’.'), faults(named.text)]).toEqual([422, true, []])
  const kept = await mine.send('/my-journal', { ...words, act: act() })
  at = kept.location?.replace(/\?.*/, '') ?? ''
  expect(at).toMatch(/^\/my-journal\/[0-9a-f-]{36}$/)
  const { text } = await mine.get(at)
  expect([text.includes('Alleen jij leest dit.'), text.includes('Je leervraag was: ‘Ik wil zelf de overdracht doen.’'), faults(text)]).toEqual([true, true, []])
  expect(await reads(journal())).toEqual(['noa'])
  const both = await Promise.all(['Rustig beginnen.', 'Eerst vragen.'].map(next => mine.send(`${at}/versions`, { ...words, 'said-next': next, seen: '1', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('every model asks its own questions, and a draft waits', async () => {
  for (const model of ['starr', 'five-phase', 'six-step', 'four-questions', 'nothing-like-it']) expect((await mine.get(`/my-journal/new?model=${model}`)).status, model).toBe(200)
  const saved = await mine.send(`/drafts/journal-starr-${file.trajectory}`, { model: 'starr', 'said-task': 'Half gedaan', later: '1', page: '/my-journal/new?model=starr' })
  expect(saved.status).toBe(200)
  expect((await mine.get('/my-journal/new?model=starr')).text).toContain('Half gedaan')
})

test('whoever is ticked reads it, sees no more of the file for that, and is stopped at once', async () => {
  await mine.post(`${at}/showings`, { readers: [file.guide, parties.gerda, newAnonymousId()], act: act() })
  expect(await reads(journal())).toEqual(['noa', 'wilma', 'gerda'])
  const hers = await teacher.get(`/trajectories/${file.trajectory}/learning`)
  expect([hers.status, hers.text.includes('Een bewoner wilde niet uit bed.'), faults(hers.text)]).toEqual([200, true, []])
  expect((await teacher.get('/beside')).text).toContain('Er is één stuk om te lezen.')
  expect((await wilma.get(`/trajectories/${file.trajectory}`)).text).toContain('stukken om te lezen')
  expect((await mine.get(at)).text).toContain('Gerda las dit vandaag.')
  const who = (await mine.get('/who-sees')).text
  expect([who.includes('Leervraag en dagboek'), who.includes('leest één stuk.')]).toEqual([true, true])
  await mine.post(`${at}/showings`, { readers: [], act: act() })
  expect(await reads(journal())).toEqual(['noa'])
  expect((await teacher.get(`/trajectories/${file.trajectory}/learning`)).text).not.toContain('Een bewoner')
})

test('nobody else writes, shows, sees or erases it, and a reader says so only in their own name', async () => {
  const [id, content] = [at.split('/').at(-1) ?? '', Buffer.concat([Buffer.of(1), Buffer.alloc(80)])]
  expect(await writes(sql`insert into own_piece (id, trajectory_id, kind, version, content) values (${act()}, ${file.trajectory}, 'learning-reflection', 1, ${content})`)).toEqual(['noa'])
  expect(await writes(sql`insert into own_piece_showing (piece_id, to_party, trajectory_id) values (${id}, ${parties.ramon}, ${file.trajectory})`)).toEqual(['noa'])
  expect(await writes(sql`update own_piece set version = 9, content = ${content} where id = ${id}`)).toEqual(['noa'])
  expect(await writes(sql`delete from own_piece where id = ${id}`)).toEqual(['noa'])
  const seeing = sql`insert into own_piece_seen (piece_id, version, by_party, trajectory_id, seen_at) values (${id}, 2, ${parties.ramon}, ${file.trajectory}, now())`
  expect(await writes(seeing), 'not shown to him').toEqual([])
  await mine.post(`${at}/showings`, { readers: [parties.ramon], act: act() })
  expect(await writes(seeing)).toEqual(['ramon'])
  expect(await writes(sql`insert into own_piece_seen (piece_id, version, by_party, trajectory_id, seen_at) values (${id}, 2, ${file.participant}, ${file.trajectory}, now())`), 'to write is not to have read').toEqual([])
  expect(await reads(sql`select from own_piece_seen where piece_id = ${id} and by_party = ${parties.gerda}`), 'hidden again: that she read it stays with Noa alone').toEqual(['noa'])
})

test('who left reads nothing; it goes along in her file, and is erased for good', async () => {
  await house.as(ramon.id, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${parties.ramon}, now())`))
  expect(await reads(journal())).toEqual(['noa'])
  const own = (await mine.get('/my-file/file.json')).text
  expect([own.includes('Een bewoner wilde niet uit bed.'), own.includes('Ik wil zelf de overdracht doen.')]).toEqual([true, true])
  const keys = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const before = await keys()
  await mine.post(`${at}/erasures`, { act: act() })
  expect([await reads(journal()), await keys()]).toEqual([[], before - 1])
  expect((await mine.get(at)).status).toBe(404)
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'journal.%' or event like 'learning.%' order by event`)).map(({ event }) => event)).toEqual(['journal.erased', 'journal.hidden', 'journal.read', 'journal.shown', 'journal.written', 'learning.question-set', 'learning.read'])
  expect(house.broken).toEqual([])
})
