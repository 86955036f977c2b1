/** Somebody in the neighbourhood would like something: Wilma writes it down without a name, Mees takes it up with Gerda, and they look back. And Mees’s first steps. */
import { expect, test } from 'vitest'
import { aroundNoa, deHaven, mees, sanneOfDeHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { guidesCome, openLearning, whoCan, whoReads } from '../../test/guiding.ts'
import { openHouse } from '../../test/house.ts'
import { sweepDistrict } from './district.store.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
await guidesCome(house)
const noas = await openLearning(house, aroundNoa.noa, wilmaOfDeHaven, 'work-track')
await noas.joins(aroundNoa.ramon, 'practice-trainer')
const file = await openLearning(house, mees, sanneOfDeHaven, 'first-steps')
const browserOf = async (one: { readonly id: typeof wilmaOfDeHaven.id }) => await house.signedIn(one.id)
const [wilma, sanne, noa, learner, ramon] = await Promise.all([wilmaOfDeHaven, sanneOfDeHaven, aroundNoa.noa, mees, aroundNoa.ramon].map(browserOf))
if (!wilma || !sanne || !noa || !learner || !ramon) throw new Error('nobody came')
const act = () => newAnonymousId()
const today = dayOf(house.now(), deHaven.zone)
const words = 'Iemand zou graag eens per week samen wandelen.'
let at = ''

test('a question holds no name and nothing of health: words that look like it are looked at once', async () => {
  expect((await learner.send('/district', { words, act: act() })).status, 'not for a learner to write').toBe(404)
  for (const bad of ['Mevrouw De Wit wil graag wandelen.', 'Wie helpt iemand met een depressie?']) {
    const answer = await wilma.send('/district', { words: bad, act: act() })
    expect([answer.status, answer.text.includes('name="looked"')]).toEqual([422, true])
  }
  expect((await wilma.post('/district', { words: 'Wandelen naar de Kerkstraat.', looked: 'yes', act: act() })).text).toContain('De vraag staat erbij.')
  await wilma.post('/district', { words, act: act() })
  expect(await whoReads(house, sql`select from district_question`), 'open: who learns or guides here').toEqual(['Wilma', 'Sanne', 'Noa', 'Mees'])
  const [row] = await house.asSuperuser<{ readonly id: string }>('select id from district_question order by id')
  const page = await learner.get('/district')
  at = `/district/${row?.id}`
  expect([page.status, faults(page.text), page.text.includes(at)]).toEqual([200, [], true])
  expect((await ramon.get('/district')).status, 'a practice trainer neither learns nor teaches').toBe(404)
})

test('taken up with a teacher, by one; then only those around it read on', async () => {
  const alone = await learner.send(`${at}/takings`, { act: act() })
  expect([alone.status, alone.text.includes('Er is nog geen docent bij.')]).toEqual([422, true])
  const teacher = await file.joins(aroundNoa.gerda, 'teacher')
  const id = at.split('/').at(-1) ?? ''
  expect(await whoCan(house, tx => tx.run(sql`insert into district_taking (question_id, trajectory_id, taken_by, teacher_id, taken_on) values (${id}, ${file.trajectory}, ${file.participant}, ${teacher}, ${today})`))).toEqual(['Mees'])
  expect((await learner.post(`${at}/takings`, { act: act() })).text).toContain('Deze vraag is opgepakt.')
  expect((await noa.get(at)).status).toBe(404)
  expect(await whoReads(house, sql`select from district_question where id = ${id}`)).toEqual(['Wilma', 'Sanne', 'Gerda', 'Mees'])
  expect(await whoReads(house, sql`select from district_taking`)).toEqual(['Wilma', 'Sanne', 'Gerda', 'Mees'])
  expect(await whoCan(house, tx => tx.run(sql`delete from district_question where id = ${id}`)), 'taken up, nobody takes it away').toEqual([])
})

test('done in small steps, and looked back on by the two; who asked reads what was done and no more', async () => {
  const gerda = await house.signedIn(aroundNoa.gerda.id)
  expect((await learner.send(`${at}/steps`, { words: 'Mevrouw Jansen liep mee.', act: act() })).status).toBe(422)
  await learner.post(`${at}/steps`, { words: 'We liepen een half uur. Stil zijn was ook goed.', act: act() })
  expect((await gerda.send(`${at}/steps`, { words: 'Dat deed ik.', act: act() })).status).toBe(404)
  await learner.post(`${at}/look-backs`, { words: 'Ik wilde steeds praten. Dat hoefde niet.', act: act() })
  const seen = await gerda.post(`${at}/look-backs`, { words: 'Wat maakte dat het rustig werd?', act: act() })
  expect([seen.text.includes('Ik wilde steeds praten.'), faults(seen.text)]).toEqual([true, []])
  expect(await whoReads(house, sql`select from district_step where kind = 'done'`)).toEqual(['Wilma', 'Sanne', 'Gerda', 'Mees'])
  expect(await whoReads(house, sql`select from district_step where kind = 'looked-back'`)).toEqual(['Sanne', 'Gerda', 'Mees'])
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  const id = at.split('/').at(-1) ?? ''
  for (const kind of ['done', 'looked-back']) expect(await whoCan(house, tx => tx.run(sql`insert into district_step (id, question_id, trajectory_id, said_by, kind, content, said_on) values (${act()}, ${id}, ${file.trajectory}, ${file.participant}, ${kind}, ${content}, ${today})`))).toEqual(['Mees'])
  const asked = await wilma.get(at)
  expect([asked.text.includes('Stil zijn was ook goed.'), asked.text.includes('steeds praten'), asked.text.includes(mees.name)]).toEqual([true, false, false])
  expect((await learner.get('/who-sees')).text).toContain('Gerda Postma')
  expect((await learner.get('/my-file/file.json')).text).toContain('Stil zijn was ook goed.')
})

test('first steps: a visit, what struck, what is next; the learner’s own, shown one by one', async () => {
  expect((await noa.get('/my-first-steps')).status, 'of another kind').toBe(404)
  expect((await learner.send('/my-first-steps', { on: addDays(today, 1), where: 'Thuiszorg', struck: 'Rustig.', act: act() })).text).toContain('Deze dag moet nog komen.')
  const { text } = await learner.post('/my-first-steps', { on: today, where: 'Thuiszorg, een ochtend mee', struck: 'Iedereen had tijd voor koffie.', next: 'Een keer helpen bij het eten.', act: act() })
  expect([text.includes('Iedereen had tijd'), faults(text)]).toEqual([true, []])
  expect(await whoReads(house, sql`select from own_piece where kind = 'first-step'`)).toEqual(['Mees'])
  expect((await sanne.get(`/trajectories/${file.trajectory}/first-steps`)).text).toContain('Er is niets om te lezen.')
  const step = /\/my-first-steps\/([0-9a-f-]{36})/.exec(text)?.[1] ?? ''
  expect((await learner.send(`/my-first-steps/${step}/showings`, { shows: 'yes', to: file.participant, act: act() })).status, 'nobody to show it to').toBe(404)
  await learner.post(`/my-first-steps/${step}/showings`, { shows: 'yes', to: file.guide, act: act() })
  expect(await whoReads(house, sql`select from own_piece where kind = 'first-step'`)).toEqual(['Sanne', 'Mees'])
  expect((await sanne.get(`/trajectories/${file.trajectory}/first-steps`)).text).toContain('Iedereen had tijd')
  expect((await wilma.get(`/trajectories/${file.trajectory}/first-steps`)).status).toBe(404)
  // Who arranges the learning reads one by a yes of its own, and not by the guide's.
  const trainer = await file.joins(aroundNoa.ramon, 'practice-trainer')
  const beside = `/beside/${file.trajectory}/first-steps`
  expect([(await ramon.get(beside)).status, (await sanne.get(beside)).status]).toEqual([404, 404])
  await learner.post(`/my-first-steps/${step}/showings`, { shows: 'yes', to: trainer, act: act() })
  expect(await whoReads(house, sql`select from own_piece where kind = 'first-step'`)).toEqual(['Sanne', 'Ramon', 'Mees'])
  const read = await ramon.get(beside)
  expect([read.text.includes('Iedereen had tijd'), faults(read.text)]).toEqual([true, []])
  expect((await ramon.get('/beside')).text).toContain(beside)
  await learner.post(`/my-first-steps/${step}/showings`, { shows: 'no', to: trainer, act: act() })
  expect((await ramon.get(beside)).status).toBe(404)
  await learner.post(`/my-first-steps/${step}/erasures`, { act: act() })
  expect(await house.asSuperuser(`select from own_piece where kind = 'first-step'`)).toEqual([])
})

test('nobody took it up for a year: it goes; what was taken up stays with the file', async () => {
  const count = async () => (await house.asSuperuser('select from district_question')).length
  const night = (days: number) => house.as('worker', tx => sweepDistrict(tx, addMinutes(house.now(), days * 1440), { provider: deHaven }))
  await night(365)
  expect(await count()).toBe(2)
  await night(366)
  expect(await count()).toBe(1)
  expect(house.broken).toEqual([])
})
