/** Ramon assesses a work process with what shows it; Wilma says whether she finds the same; and Noa's answer stands beside it wherever it is read. */
import { expect, test } from 'vitest'
import { aroundNoa, wilmaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { mees, openLearningFile, wardComes, whoReadsIn, whoWritesIn } from '../../test/learning.ts'
import { criteriaFrom, sayOf } from './assessment.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noa, ramon, gerda } = aroundNoa
await wardComes(house)
const file = await openLearningFile(house, noa)
await openLearningFile(house, mees)
const parties = { ramon: await file.joins(ramon, 'practice-trainer'), gerda: await file.joins(gerda, 'teacher') }
const [mine, wilma, trainer, teacher] = [await house.signedIn(noa.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(ramon.id), await house.signedIn(gerda.id)]
const [reads, writes] = [whoReadsIn(house), whoWritesIn(house)]
const act = () => newAnonymousId()
const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
const at = `/trajectories/${file.trajectory}/assessments`
const written = { process: 'B1-K1-W2', 'criterion-1': 'Werkt veilig en schoon', 'level-1': 'at-level', 'why-1': 'Handschoenen, handen, bed op hoogte.', next: 'Sneller beslissen.' }
let one = ''
const all = sql`select from work_assessment`
const words = sql`select from assessment_word`

test('evidence is what whoever writes can read: what was signed, and what she let him read', async () => {
  await mine.post('/my-tasks', { how: 'listed', listed: 'washing', act: act() })
  const [task] = await house.asSuperuser<{ readonly id: string }>('select id from learning_task')
  await wilma.post(`/trajectories/${file.trajectory}/tasks/${task?.id}/signings`, { degree: 'alone', words: 'Drie ochtenden.', act: act() })
  const kept = await mine.send('/my-journal', { model: 'short', 'said-did': 'Ik bleef erbij zitten.', readers: parties.ramon, act: act() })
  await mine.send('/my-journal', { model: 'short', 'said-did': 'Alleen voor mij.', act: act() })
  const journal = /[0-9a-f-]{36}/.exec(kept.location ?? '')?.[0] ?? ''
  const form = await trainer.get(`${at}/new`)
  expect([form.text.includes('Taak: Wassen en aankleden'), form.text.match(/value="journal:/g)?.length, faults(form.text)]).toEqual([true, 1, []])
  for (const [typed, no] of [[{}, 'Vul op zijn minst'], [{ 'criterion-2': 'Plant' }, 'Een criterium heeft een niveau en een reden.']] as const) {
    const wrong = await trainer.send(at, { process: 'B1-K1-W2', ...typed, act: act() })
    expect([wrong.status, wrong.text.includes(no), faults(wrong.text)], no).toEqual([422, true, []])
  }
  expect((await trainer.send(at, { ...written, evidence: [`task:${task?.id}`, `journal:${journal}`, `feedback:${act()}`], act: act() })).status).toBe(303)
  one = (await house.asSuperuser<{ readonly id: string }>('select id from work_assessment'))[0]?.id ?? ''
  await mine.post(`/my-journal/${journal}/showings`, { readers: [], act: act() })
  const page = await trainer.get(at)
  expect([page.text.includes('Dagboek van 20 november 2026'), page.text.includes('Ik bleef erbij zitten.')], 'named, never copied').toEqual([true, false])
})

test('her answer stands beside it in every view, and one who finds otherwise says why', async () => {
  expect((await mine.get('/my-trajectory')).text).toContain('Een nieuwe beoordeling')
  expect((await trainer.get(at)).text).toContain('Noa heeft nog niet geantwoord.')
  const bare = await mine.send(`/my-assessments/${one}/words`, { says: 'differs', words: '', act: act() })
  expect([bare.status, bare.text.includes('Schrijf erbij waarom.'), faults(bare.text)]).toEqual([422, true, []])
  await mine.post(`/my-assessments/${one}/words`, { says: 'in-part', words: 'Ik beslis sneller dan hier staat.', act: act() })
  await wilma.post(`${at}/${one}/words`, { says: 'agrees', act: act() })
  for (const [who, page] of [['noa', await mine.get('/my-assessments')], ['wilma', await wilma.get(at)], ['ramon', await trainer.get(at)]] as const) {
    expect([page.text.includes('Ik beslis sneller dan hier staat.'), page.text.includes('Tweede beoordelaar Wilma'), page.text.includes('Handschoenen, handen'), faults(page.text)], who).toEqual([true, true, true, []])
  }
  expect((await mine.get('/my-trajectory')).text).not.toContain('Een nieuwe beoordeling')
  expect((await trainer.send(`${at}/${one}/words`, { says: 'agrees', act: act() })).status, 'he wrote it').toBe(404)
})

test('the teacher reads it when she says so, with her answer; at the database nobody else reads or writes', async () => {
  expect([await reads(all), await reads(words), (await teacher.get(at)).status]).toEqual([['noa', 'wilma', 'ramon'], ['noa', 'wilma', 'ramon'], 404])
  await mine.post(`/my-assessments/${one}/showings`, { readers: parties.gerda, act: act() })
  expect([await reads(all), await reads(words)]).toEqual([['noa', 'wilma', 'ramon', 'gerda'], ['noa', 'wilma', 'ramon', 'gerda']])
  expect((await teacher.get(at)).text).toContain('Ik beslis sneller dan hier staat.')
  const writing = (by: string) => sql`insert into work_assessment (id, trajectory_id, work_process, by_party, written_at, content) values (${act()}, ${file.trajectory}, 'B1-K1-W1', ${by}, now(), ${content})`
  expect(await writes(writing(parties.ramon))).toEqual(['ramon'])
  expect(await writes(writing(file.guide))).toEqual(['wilma'])
  for (const by of [file.participant, parties.gerda]) expect(await writes(writing(by))).toEqual([])
  const saying = (by: string) => sql`insert into assessment_word (id, assessment_id, trajectory_id, by_party, said_at, says, content) values (${act()}, ${one}, ${file.trajectory}, ${by}, now(), 'agrees', ${content})`
  expect([await writes(saying(file.participant)), await writes(saying(file.guide)), await writes(saying(parties.gerda)), await writes(saying(parties.ramon))]).toEqual([['noa'], ['wilma'], ['gerda'], []])
  expect([await writes(sql`update work_assessment set work_process = 'B1-K1-W9'`), await writes(sql`delete from assessment_word`)]).toEqual([[], []])
  await mine.post(`/my-assessments/${one}/showings`, { readers: [], act: act() })
  expect([await reads(all), (await teacher.get(at)).status]).toEqual([['noa', 'wilma', 'ramon'], 404])
  expect((await mine.get('/who-sees')).text).toContain('leest één beoordeling, met het antwoord erbij.')
  expect((await mine.get('/my-file/file.json')).text).toContain('Ik beslis sneller dan hier staat.')
})

test('who guided before reads nothing of it any more; what stands, stands', async () => {
  await house.asSuperuser(`insert into party_departure (provider_id, party_id, left_at) select provider_id, id, now() from party where id = '${file.guide}'`)
  expect([await reads(all), await reads(words)]).toEqual([['noa', 'ramon'], ['noa', 'ramon']])
  expect((await wilma.get(at)).status).toBe(404)
  expect((await mine.get('/my-assessments')).text).toContain('Tweede beoordelaar Wilma')
  expect(house.broken).toEqual([])
})

test('the rules: a criterion is whole or absent, and who does not agree says why', () => {
  expect(criteriaFrom({ 'criterion-1': 'Veilig', 'level-1': 'above', 'why-1': 'Gezien' })).toEqual([{ criterion: 'Veilig', level: 'above', why: 'Gezien' }])
  expect(criteriaFrom({ 'criterion-2': 'Veilig', 'level-2': 'above' })).toEqual({ field: 'why-2', no: 'assessment.half' })
  expect(criteriaFrom({})).toMatchObject({ no: 'assessment.empty' })
  expect([sayOf({ says: 'agrees', words: null }, 0), sayOf({ says: 'differs', words: null }, 0), sayOf({ says: 'agrees', words: null }, 20)]).toMatchObject([{ says: 'agrees', words: '' }, { refused: 'word.why' }, { refused: 'word.too-many' }])
})
