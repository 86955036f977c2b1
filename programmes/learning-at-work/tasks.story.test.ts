/** Noa's tasks, signed off in words by who saw her do them; what the law reserves only by whoever the house says may, and until a day. */
import { expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { fenna, openLearningFile, mees, wardComes, whoReadsIn, whoWritesIn } from '../../test/learning.ts'
import { addTask, mayDo, sign, workProcess, type Signing, type Task } from './tasks.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noa, ramon, gerda } = aroundNoa
await wardComes(house)
const file = await openLearningFile(house, noa)
await openLearningFile(house, mees)
const parties = { ramon: await file.joins(ramon, 'practice-trainer'), gerda: await file.joins(gerda, 'teacher') }
const [mine, wilma, trainer, teacher, office] = [await house.signedIn(noa.id), await house.signedIn(wilmaOfDeHaven.id), await house.signedIn(ramon.id), await house.signedIn(gerda.id), await house.signedIn(cast.ellen.id)]
const [reads, writes] = [whoReadsIn(house), whoWritesIn(house)]
const act = () => newAnonymousId()
const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
const today = dayOf(house.now(), deHaven.zone)
const tasks = `/trajectories/${file.trajectory}/tasks`
const idOf = async (procedure: 'null' | 'injecting') => (await house.asSuperuser<{ readonly id: string }>(`select id from learning_task where procedure is not distinct from ${procedure === 'null' ? 'null' : `'${procedure}'`} limit 1`))[0]?.id ?? ''

test('a task comes from the list or is typed, once, and a work process is written as a training does', async () => {
  await mine.post('/my-tasks', { how: 'listed', listed: 'washing', act: act() })
  await trainer.post(tasks, { how: 'listed', listed: 'injecting', act: act() })
  const twice = await wilma.send(tasks, { how: 'listed', listed: 'injecting', act: act() })
  expect([twice.status, twice.text.includes('Deze taak staat er al.'), faults(twice.text)]).toEqual([422, true, []])
  const strange = await mine.send('/my-tasks', { how: 'typed', name: 'Koffie rondbrengen', process: 'B1K1', act: act() })
  expect([strange.status, faults(strange.text)]).toEqual([422, []])
  expect((await mine.send('/my-tasks', { how: 'typed', name: 'Koffie rondbrengen', process: ' b1-k1-w2 ', act: act() })).status).toBe(303)
  const all = await mine.get('/my-tasks')
  expect([all.text.includes('Wassen en aankleden'), all.text.includes('Nu niet zelf doen.'), all.text.includes('Werkproces B1-K1-W2'), faults(all.text)]).toEqual([true, true, true, []])
  expect([workProcess.parse(['p2-k10-w3']), workProcess.parse(['W1'])]).toEqual([{ value: 'P2-K10-W3' }, { problem: 'not-a-choice' }])
  expect((await teacher.get(tasks)).status, 'beside, and not let in').toBe(404)
})

test('who guides signs in words; what was signed stays, and the newest counts', async () => {
  const at = `${tasks}/${await idOf('null')}`
  expect((await wilma.send(`${at}/signings`, { degree: 'alone', words: '', act: act() })).status).toBe(422)
  await wilma.post(`${at}/signings`, { degree: 'with-help', words: 'Ze vroeg eerst wat de bewoner zelf kon.', act: act() })
  house.travelTo(addMinutes(house.now(), 5))
  await wilma.post(`${at}/signings`, { degree: 'alone', words: 'Drie ochtenden zonder hulp.', act: act() })
  expect((await house.asSuperuser('select from task_signing')).length).toBe(2)
  const page = await mine.get(`/my-tasks/${at.split('/').at(-1)}`)
  expect([page.text.includes('Drie ochtenden zonder hulp.'), page.text.includes('Ze vroeg eerst'), faults(page.text)]).toEqual([true, true, []])
  expect((await mine.get('/my-learning')).text).toContain('Getekend door Wilma, vandaag.')
  expect((await trainer.send(`${at}/signings`, { degree: 'alone', words: 'Gezien.', act: act() })).status, 'he arranges, and signs nothing').toBe(404)
})

test('what the law reserves is signed by whoever may, until a day; that it cannot be done yet is for every guide to say', async () => {
  const at = `${tasks}/${await idOf('injecting')}`
  const until = addDays(today, 90)
  const refused = await wilma.send(`${at}/signings`, { degree: 'alone', words: 'Gezien.', until, act: act() })
  expect([refused.status, refused.text.includes('Hiervoor mag alleen tekenen wie daarvoor is aangewezen.'), faults(refused.text)]).toEqual([422, true, []])
  expect((await wilma.send(`${at}/signings`, { degree: 'not-yet', words: 'Nog oefenen op de pop.', act: act() })).status).toBe(303)
  expect((await wilma.get('/administration/signing')).status).toBe(404)
  expect((await office.get('/administration')).text).toContain('href="/administration/signing"')
  const named = await office.post('/administration/signing', { person: wilmaOfDeHaven.id, procedure: 'injecting', until: addDays(today, 300), act: act() })
  expect([named.text.includes('Wilma Hoekstra'), faults(named.text)]).toEqual([true, []])
  expect((await wilma.send(`${at}/signings`, { degree: 'alone', words: 'Gezien.', act: act() })).status, 'until when?').toBe(422)
  house.travelTo(addMinutes(house.now(), 5))
  expect((await wilma.send(`${at}/signings`, { degree: 'alone', words: 'Vier keer goed, met controle.', until, act: act() })).status).toBe(303)
  expect((await mine.get('/my-tasks')).text).toContain('Mag zelf, tot en met')
})

test('at the database nobody else signs, nobody appoints themselves, and an end is an end', async () => {
  const [reserved, plain, next] = [await idOf('injecting'), await idOf('null'), addDays(today, 90)]
  const signing = (task: string, degree: string, by: string, day: string | null) => sql`insert into task_signing (id, task_id, trajectory_id, by_party, signed_at, degree, until, content) values (${act()}, ${task}, ${file.trajectory}, ${by}, now(), ${degree}, ${day}, ${content})`
  expect(await writes(signing(plain, 'alone', file.guide, null))).toEqual(['wilma'])
  for (const by of [file.participant, parties.ramon, parties.gerda]) expect(await writes(signing(plain, 'alone', by, null))).toEqual([])
  expect(await writes(signing(reserved, 'alone', file.guide, next))).toEqual(['wilma'])
  expect(await writes(signing(reserved, 'alone', file.guide, null)), 'without a day').toEqual([])
  expect(await writes(signing(reserved, 'alone', file.guide, addDays(today, 800))), 'for years').toEqual([])
  expect(await writes(sql`update task_signing set degree = 'alone'`)).toEqual([])
  expect(await writes(sql`delete from learning_task`)).toEqual([])
  const authority = (person: string, by: string) => sql`insert into signing_authority (id, person_id, procedure, until, declared_by, declared_at) values (${act()}, ${person}, 'catheter', ${next}, ${by}, now())`
  expect(await writes(authority(fenna.id, cast.ellen.id))).toEqual(['ellen'])
  expect(await writes(authority(fenna.id, wilmaOfDeHaven.id))).toEqual([])
  expect(await writes(authority(noa.id, cast.ellen.id)), 'she guides nobody').toEqual([])
  expect(await reads(sql`select from signing_authority`)).toEqual(['wilma', 'ellen'])
  const [one] = await house.asSuperuser<{ readonly id: string }>('select id from signing_authority')
  expect((await office.post(`/administration/signing/${one?.id}/ends`, { act: act() })).text).toContain('Dit is gestopt.')
  expect(await reads(sql`select from signing_authority_end`)).toEqual(['wilma', 'ellen'])
  expect(await writes(sql`update signing_authority_end set ended_at = now()`)).toEqual([])
  const named = { id: newAnonymousId(), until: next }
  await house.as(cast.ellen.id, tx => tx.run(sql`insert into signing_authority (id, person_id, procedure, until, declared_by, declared_at) values (${named.id}, ${fenna.id}, 'catheter', ${named.until}, ${cast.ellen.id}, now())`))
  for (const by of [cast.ellen.id, wilmaOfDeHaven.id, fenna.id]) expect(await writes(sql`insert into signing_authority_end (authority_id, ended_by, ended_at) values (${named.id}, ${by}, now())`), 'ended by the office, in its own name').toEqual(by === cast.ellen.id ? ['ellen'] : [])
  expect(await writes(signing(reserved, 'alone', file.guide, next)), 'not any more').toEqual([])
  expect(await writes(signing(reserved, 'not-yet', file.guide, null)), 'to stop is always allowed').toEqual(['wilma'])
})

test('what stood there by mistake is struck by the learner while nobody signed it, and not after', async () => {
  await trainer.post(tasks, { how: 'typed', name: 'Per ongeluk hier', act: act() })
  const [mistake] = await house.asSuperuser<{ readonly id: string }>('select id from learning_task where work_process is null and procedure is null')
  const at = `/my-tasks/${mistake?.id}`
  expect([(await mine.get(at)).text.includes('Haal de taak weg'), (await mine.get(`/my-tasks/${await idOf('null')}`)).text.includes('Haal de taak weg')]).toEqual([true, false])
  const strike = (task: string | undefined, by: string) => sql`insert into learning_task_strike (task_id, trajectory_id, struck_by, struck_at) values (${task ?? null}, ${file.trajectory}, ${by}, now())`
  expect(await writes(strike(mistake?.id, file.participant))).toEqual(['noa'])
  for (const by of [file.guide, parties.ramon]) expect(await writes(strike(mistake?.id, by)), 'not who guides, not who put it there').toEqual([])
  expect(await writes(strike(await idOf('null'), file.participant)), 'it was signed').toEqual([])
  expect((await wilma.send(`${at}/strikes`, { act: act() })).status).toBe(404)
  expect((await mine.send(`/my-tasks/${await idOf('null')}/strikes`, { act: act() })).status).toBe(422)
  const gone = await mine.post(`${at}/strikes`, { act: act() })
  expect([gone.text.includes('De taak is weggehaald.'), gone.text.includes('Per ongeluk hier'), faults(gone.text)]).toEqual([true, false, []])
  for (const [browser, path] of [[trainer, tasks], [wilma, tasks]] as const) expect((await browser.get(path)).text).not.toContain('Per ongeluk hier')
  expect((await mine.send(`${at}/strikes`, { act: act() })).status, 'once').toBe(404)
  expect((await wilma.send(`${tasks}/${mistake?.id}/signings`, { degree: 'alone', words: 'Gezien.', act: act() })).status).toBe(404)
  expect(await writes(sql`insert into task_signing (id, task_id, trajectory_id, by_party, signed_at, degree, content) values (${act()}, ${mistake?.id ?? null}, ${file.trajectory}, ${file.guide}, now(), 'alone', ${content})`), 'struck is struck').toEqual([])
  for (const rows of [sql`select from learning_task_strike`, sql`select from learning_task where id = ${mistake?.id ?? null}`]) expect(await reads(rows)).toEqual(['noa'])
  expect((await mine.get('/my-file/file.json')).text).toContain('Per ongeluk hier')
})

test('who guides and who arranges read them, the teacher when she says so; and they go along in her file', async () => {
  const all = sql`select from task_signing`
  expect(await reads(all)).toEqual(['noa', 'wilma', 'ramon'])
  await mine.post('/my-tasks/showings', { readers: parties.gerda, act: act() })
  expect(await reads(all)).toEqual(['noa', 'wilma', 'ramon', 'gerda'])
  const page = await teacher.get(tasks)
  expect([page.status, page.text.includes('Zet een taak erbij'), faults(page.text)]).toEqual([200, false, []])
  expect((await mine.get('/who-sees')).text).toContain('leest 3 taken, en wat ervan getekend is.')
  await mine.post('/my-tasks/showings', { readers: [], act: act() })
  expect(await reads(all)).toEqual(['noa', 'wilma', 'ramon'])
  expect((await mine.get('/my-file/file.json')).text).toContain('Vier keer goed, met controle.')
  expect(house.broken).toEqual([])
})

test('the rule: alone only while it holds, by whoever may, and twice the same is one', () => {
  const task: Task = { id: newAnonymousId(), process: 'P2-K1-W1', procedure: 'injecting', name: 'Injecteren' }
  const signing: Signing = { id: newAnonymousId(), task: task.id, by: file.guide, at: house.now(), degree: 'alone', until: today, words: '' }
  expect([mayDo(task, null, today), mayDo(task, signing, today), mayDo(task, signing, addDays(today, 1)), mayDo({ ...task, procedure: null }, { ...signing, until: null }, today)]).toEqual(['not-yet', 'alone', 'expired', 'alone'])
  expect(sign(task, { degree: 'with-help', until: today }, 'no', today)).toMatchObject({ refused: 'signing.not-authorised' })
  expect(sign(task, { degree: 'alone', until: addDays(today, 366) }, 'yes', today)).toMatchObject({ refused: 'signing.until' })
  expect(sign(task, { degree: 'not-yet', until: today }, 'no', today)).toEqual({ degree: 'not-yet', until: null })
  expect(addTask({ ...task, id: newAnonymousId() }, [task])).toMatchObject({ refused: 'task.twice' })
})
