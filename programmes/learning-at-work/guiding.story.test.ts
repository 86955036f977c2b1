/** Wilma looks at her own guiding, and it is hers: others see what she shows by name, and a learner's words come in by the learner's own yes. */
import { expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, mees, sanneOfDeHaven, wilmaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { guidesCome, openLearning, plannerOfDeHaven, sanneLearnsFromWilma, whoCan, whoReads } from '../../test/guiding.ts'
import { openHouse } from '../../test/house.ts'
import { sweepGuiding } from './guiding.store.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
await guidesCome(house)
const file = await openLearning(house, aroundNoa.noa, wilmaOfDeHaven, 'work-track')
await file.joins(aroundNoa.ramon, 'practice-trainer')
await file.joins(aroundNoa.gerda, 'teacher')
await openLearning(house, mees, sanneOfDeHaven, 'first-steps')
await sanneLearnsFromWilma(house)
const browserOf = async (one: { readonly id: typeof wilmaOfDeHaven.id }) => await house.signedIn(one.id)
const [wilma, sanne, noa, ramon, gerda, ellen, pim, marleen] = await Promise.all([wilmaOfDeHaven, sanneOfDeHaven, aroundNoa.noa, aroundNoa.ramon, aroundNoa.gerda, cast.ellen, plannerOfDeHaven, cast.marleen].map(browserOf))
if (!wilma || !sanne || !noa || !ramon || !gerda || !ellen || !pim || !marleen) throw new Error('nobody came')
const act = () => newAnonymousId()
const today = dayOf(house.now(), deHaven.zone)
const idIn = (text: string, before: string): string => new RegExp(`${before}([0-9a-f-]{36})`).exec(text)?.[1] ?? ''

test('only who guides learners finds these pages; a learner, a teacher and an administrator do not', async () => {
  for (const path of ['', '/profile', '/growth', '/weeks', '/stage', '/seen', '/colleagues', '/file.json', '/file.pdf', '/stage/overview.pdf']) {
    for (const one of [noa, gerda, ellen, pim, marleen]) expect((await one.get(`/guiding${path}`)).status, path).toBe(404)
  }
  expect((await wilma.get('/guiding')).status).toBe(200)
  expect((await wilma.get('/today')).text).toContain('/guiding"')
})

test('a look at oneself, kept and looked at again: strong, growing, and no total', async () => {
  expect((await wilma.get('/guiding/profile')).text).toContain('Hier staat nog niets.')
  expect((await wilma.send('/guiding/profile', { act: act() })).status).toBe(422)
  await wilma.post('/guiding/profile', { safety: '4', 'letting-go': '2', feedback: '1', words: 'Ik neem het te snel over.', act: act() })
  house.travelTo(addMinutes(house.now(), 1)) // of two looks on one day the later one comes first
  const { text } = await wilma.post('/guiding/profile', { safety: '4', 'letting-go': '3', feedback: '1', act: act() })
  expect(faults(text)).toEqual([])
  for (const said of ['Loslaten en laten gebeuren: eerst onderweg, nu stevig', 'Er is geen totaal', 'Alleen jij leest dit', 'geeft het door']) expect(text).toContain(said)
  expect(text).not.toMatch(/ongeschikt|gemiddeld|\d+ van \d+|\d+ punten/)
  expect((await wilma.get('/guiding/profile/new')).text).toContain('checked')
})

test('at the database nobody else reads a look at oneself, nor writes, changes, shows or erases one', async () => {
  expect(await whoReads(house, sql`select from guiding_piece`)).toEqual(['Wilma'])
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  expect(await whoCan(house, tx => tx.run(sql`insert into guiding_piece (id, person_id, kind, version, content) values (${act()}, ${wilmaOfDeHaven.id}, 'profile', 1, ${content})`))).toEqual(['Wilma'])
  expect(await whoCan(house, tx => tx.run(sql`update guiding_piece set version = 9`))).toEqual(['Wilma'])
  expect(await whoCan(house, tx => tx.run(sql`delete from guiding_piece`))).toEqual(['Wilma'])
  const [piece] = await house.asSuperuser<{ readonly id: string }>('select id from guiding_piece limit 1')
  expect(await whoCan(house, tx => tx.run(sql`insert into guiding_showing (piece_id, person_id, to_person) values (${piece?.id}, ${wilmaOfDeHaven.id}, ${sanneOfDeHaven.id})`))).toEqual(['Wilma'])
  await expect(house.as(wilmaOfDeHaven.id, tx => tx.run(sql`insert into guiding_showing (piece_id, person_id, to_person) values (${piece?.id}, ${wilmaOfDeHaven.id}, ${aroundNoa.gerda.id})`)), 'not to a teacher').rejects.toThrow(/row-level security/)
  await expect(house.as(wilmaOfDeHaven.id, tx => tx.run(sql`insert into guiding_showing (piece_id, person_id, to_person) values (${piece?.id}, ${wilmaOfDeHaven.id}, ${plannerOfDeHaven.id})`)), 'not to a planner').rejects.toThrow(/row-level security/)
})

test('one look is shown to one person by name, and hidden at once', async () => {
  const id = idIn((await wilma.get('/guiding/profile')).text, '/guiding/profile/')
  expect((await wilma.send(`/guiding/profile/${id}/showings`, { shows: 'yes', to: aroundNoa.gerda.id, act: act() })).status).toBe(422)
  expect((await sanne.send(`/guiding/profile/${id}/showings`, { shows: 'yes', to: sanneOfDeHaven.id, act: act() })).status).toBe(404)
  expect((await wilma.post(`/guiding/profile/${id}/showings`, { shows: 'yes', to: aroundNoa.ramon.id, act: act() })).text).toContain('Ramon Dijkman mag dit nu lezen.')
  expect(await whoReads(house, sql`select from guiding_piece where id = ${id}`)).toEqual(['Wilma', 'Ramon'])
  expect((await whoReads(house, sql`select from guiding_piece where id <> ${id}`)), 'no other time').toEqual(['Wilma'])
  const shown = await ramon.get(`/guiding/shown/${id}`)
  expect([shown.status, shown.text.includes('Wat sterk is'), faults(shown.text)]).toEqual([200, true, []])
  expect((await gerda.get(`/guiding/shown/${id}`)).status).toBe(404)
  await wilma.post(`/guiding/profile/${id}/showings`, { shows: 'no', to: aroundNoa.ramon.id, act: act() })
  expect((await ramon.get(`/guiding/shown/${id}`)).status).toBe(404)
})

test('a view comes in where it was asked, is read by the two of them, and goes by either', async () => {
  expect((await wilma.send('/guiding/asks', { asked: plannerOfDeHaven.id, act: act() })).status).toBe(422)
  expect((await wilma.post('/guiding/asks', { asked: aroundNoa.ramon.id, act: act() })).text).toContain('Ramon Dijkman heeft nog niet geantwoord.')
  expect((await ramon.get('/beside')).text).toContain('/guiding/asked')
  const ask = idIn((await ramon.get('/guiding/asked')).text, '/guiding/asked/')
  expect((await gerda.get(`/guiding/asked/${ask}`)).status).toBe(404)
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  expect(await whoCan(house, tx => tx.run(sql`insert into guiding_view (ask_id, content, written_on) values (${ask}, ${content}, ${today})`)), 'not even the guide writes it').toEqual(['Ramon'])
  expect((await ramon.send(`/guiding/asked/${ask}/views`, { act: act() })).status).toBe(422)
  expect((await ramon.post(`/guiding/asked/${ask}/views`, { 'letting-go': '4', words: 'Ze blijft erbij en zegt niets.', act: act() })).text).toContain('Wilma Hoekstra kan dit nu lezen.')
  expect(await whoReads(house, sql`select from guiding_view`)).toEqual(['Wilma', 'Ramon'])
  const page = (await wilma.get('/guiding/profile')).text
  expect(page).toContain('Zoals Ramon Dijkman het ziet')
  expect(page).toContain('Ze blijft erbij en zegt niets.')
  await ramon.post(`/guiding/asked/${ask}/views/ends`, { act: act() })
  expect((await wilma.get('/guiding/profile')).text).not.toContain('Ze blijft erbij')
  await ramon.post(`/guiding/asked/${ask}/views`, { 'letting-go': '4', act: act() })
  await wilma.post(`/guiding/asks/${ask}/ends`, { act: act() })
  expect(await house.asSuperuser('select from guiding_view')).toEqual([])
})

test('how a learner sees it stays the learner’s, until told by name; hidden again it counts nowhere', async () => {
  const kept = await noa.post('/my-guide', { feedback: '3', words: 'Ze wacht tot ik het zelf zie.', act: act() })
  expect([kept.text.includes('Dit is bewaard.'), kept.text.includes('Alleen jij leest dit.'), faults(kept.text)]).toEqual([true, true, []])
  expect(await whoReads(house, sql`select from own_piece where kind = 'guidance-view'`)).toEqual(['Noa'])
  expect((await wilma.get('/guiding/profile')).text).not.toContain('zelf zie')
  await noa.post('/my-guide/showings', { shows: 'yes', act: act() })
  expect(await whoReads(house, sql`select from own_piece where kind = 'guidance-view'`)).toEqual(['Wilma', 'Noa'])
  expect((await wilma.get('/guiding/profile')).text).toContain('Ze wacht tot ik het zelf zie.')
  expect((await noa.get('/who-sees')).text).toContain('leest hoe ik de begeleiding zie')
  expect(await house.asSuperuser(`select from log.entry where event = 'guidance-view.read' and role = 'guide'`)).toHaveLength(1)
  await noa.post('/my-guide/showings', { shows: 'no', act: act() })
  expect((await wilma.get('/guiding/profile')).text).not.toContain('zelf zie')
})

test('growing: a few points at a time, steps with days, evidence in own words; of two windows the second is told', async () => {
  const begun = await wilma.send('/guiding/growth', { point: 'feedback', why: 'Ik zeg vooral wat misgaat.', act: act() })
  const at = begun.location?.replace(/\?.*/, '') ?? ''
  expect((await wilma.send('/guiding/growth', { point: 'feedback', act: act() })).text).toContain('Hier ben je al mee bezig.')
  for (const point of ['aims', 'reflection']) await wilma.post('/guiding/growth', { point, act: act() })
  expect((await wilma.send('/guiding/growth', { point: 'limits', act: act() })).text).toContain('Er lopen er al drie.')
  expect((await wilma.send(`${at}/steps`, { what: 'Elke dag één ding', help: 'intervision', on: addDays(today, -1), seen: '1', act: act() })).text).toContain('Kies een dag die nog komt.')
  const both = await Promise.all(['Elke dag één ding', 'Eens per week'].map(what => wilma.send(`${at}/steps`, { what, help: 'intervision', on: addDays(today, 3), seen: '1', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await wilma.send(`${at}/steps/0/done`, { evidence: '', seen: '2', act: act() })).status).toBe(422)
  const { text } = await wilma.post(`${at}/steps/0/done`, { evidence: 'Ik noemde drie keer wat lukte.', seen: '2', act: act() })
  expect([text.includes('Ik noemde drie keer wat lukte.'), faults(text)]).toEqual([true, []])
  expect((await wilma.send('/guiding/trainings', { what: 'Leren begeleiden', on: addDays(today, 1), hours: '6', kind: 'other', act: act() })).text).toContain('Deze dag moet nog komen.')
  expect((await wilma.post('/guiding/trainings', { what: 'Leren begeleiden', on: addDays(today, -30), hours: '6', kind: 'mentor', act: act() })).text).toContain('6 uur')
})

test('what a senior saw stands when both agree; a name is no part of it, and the administrator reads nothing', async () => {
  const training = idIn((await wilma.get('/guiding/seen')).text, 'name="traineeship" value="')
  const named = await wilma.send('/guiding/seen', { traineeship: training, words: 'Je liet het aan Mees over.', on: today, act: act() })
  expect([named.status, named.text.includes('Staat hier een naam? Mees')]).toEqual([422, true])
  await wilma.post('/guiding/seen', { traineeship: training, words: 'Je wachtte lang, en vroeg toen één ding.', on: today, act: act() })
  const seen = idIn((await sanne.get('/guiding/seen')).text, '/guiding/seen/')
  expect(await whoReads(house, sql`select from guiding_seen`)).toEqual(['Wilma', 'Sanne'])
  expect(await whoCan(house, tx => tx.run(sql`insert into guiding_seen_answer (seen_id, answer, answered_on) values (${seen}, 'agrees', ${today})`)), 'not the senior either').toEqual(['Sanne'])
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  expect(await whoCan(house, tx => tx.run(sql`insert into guiding_seen (id, traineeship_id, content, seen_on) values (${act()}, ${training}, ${content}, ${today})`))).toEqual(['Wilma'])
  expect((await sanne.send(`/guiding/seen/${seen}/answers`, { answer: 'otherwise', words: '', act: act() })).status).toBe(422)
  await sanne.post(`/guiding/seen/${seen}/answers`, { answer: 'otherwise', words: 'Ik twijfelde vooral.', act: act() })
  await wilma.post('/guiding/seen', { traineeship: training, insteadOf: seen, words: 'Je twijfelde, en vroeg toen één ding.', on: today, act: act() })
  expect((await wilma.send('/guiding/seen', { traineeship: training, insteadOf: seen, words: 'Nog eens.', on: today, act: act() })).status, 'once').toBe(404)
  const again = (await sanne.get('/guiding/seen')).text
  const next = [...again.matchAll(/\/guiding\/seen\/([0-9a-f-]{36})/g)].map(([, id]) => id).find(id => id !== seen)
  const { text } = await sanne.post(`/guiding/seen/${next}/answers`, { answer: 'agrees', act: act() })
  expect([text.includes('Jullie zien het allebei zo'), faults(text)]).toEqual([true, []])
})

test('a heavy week is nobody else’s; three on end suggest something, and only her own word reaches the planner', async () => {
  for (const weeks of [2, 1, 0]) {
    const now = house.now()
    house.travelTo(addMinutes(now, -weeks * 7 * 1440))
    const then = await house.signedIn(wilmaOfDeHaven.id)
    await then.post('/guiding/weeks', { was: 'fine', act: act() })
    await then.post('/guiding/weeks', { was: 'heavy', act: act() })
    house.travelTo(now)
  }
  expect(await house.asSuperuser(`select from guiding_piece where kind = 'week'`)).toHaveLength(3)
  expect(await whoReads(house, sql`select from guiding_piece where kind = 'week'`)).toEqual(['Wilma'])
  const [week] = await house.asSuperuser<{ readonly id: string }>(`select id from guiding_piece where kind = 'week' limit 1`)
  await expect(house.as(wilmaOfDeHaven.id, tx => tx.run(sql`insert into guiding_showing (piece_id, person_id, to_person) values (${week?.id}, ${wilmaOfDeHaven.id}, ${sanneOfDeHaven.id})`)), 'not even she shows a week').rejects.toThrow(/row-level security/)
  const page = await (await house.signedIn(wilmaOfDeHaven.id)).get('/guiding/weeks')
  expect([page.text.includes('Drie zware weken achter elkaar'), faults(page.text)]).toEqual([true, []])
  expect((await pim.get('/guiding/words')).text).toContain('Er is nu geen woord.')
  expect((await wilma.send('/guiding/words', { to: 'planner', act: act() })).status).toBe(422)
  expect((await wilma.send('/guiding/words', { to: aroundNoa.gerda.id, helps: 'stand-in', act: act() })).status).toBe(422)
  await wilma.post('/guiding/words', { to: 'planner', helps: ['fewer-learners'], words: 'Tot januari.', act: act() })
  expect(await whoReads(house, sql`select from guiding_word`)).toEqual(['Wilma', 'Pim'])
  expect((await pim.get('/wards')).text, 'the door to it').toContain('href="/guiding/words"')
  const read = await pim.get('/guiding/words')
  expect(read.text).toContain('een tijd minder leerlingen')
  expect(read.text).not.toMatch(/zwaar(?! het was)/)
  const word = idIn(read.text, '/guiding/words/')
  // Only for whom it was says that it was read, and in their own name.
  for (const by of [plannerOfDeHaven.id, wilmaOfDeHaven.id, sanneOfDeHaven.id]) expect(await whoCan(house, tx => tx.run(sql`insert into guiding_word_read (word_id, read_by, read_at) values (${word}, ${by}, now())`))).toEqual(by === plannerOfDeHaven.id ? ['Pim'] : [])
  await pim.post(`/guiding/words/${word}/answers`, { act: act() })
  expect(await whoReads(house, sql`select from guiding_word_read`)).toEqual(['Wilma', 'Pim'])
  expect(await whoCan(house, tx => tx.run(sql`update guiding_word_read set read_at = now()`))).toEqual([])
  const mine = (await wilma.get('/guiding/weeks')).text
  expect(mine).toContain('de planner las het')
  await wilma.post(`/guiding/words/${idIn(mine, '/guiding/words/')}/ends`, { act: act() })
  expect((await pim.get('/guiding/words')).text).toContain('Er is nu geen woord.')
  expect((await pim.get('/wards')).text).not.toContain('href="/guiding/words"')
  expect(await house.asSuperuser(`select from log.entry where event like '%week%' and event like 'guiding%'`), 'no line tells of a week').toEqual([])
})

test('a stage is shown by the guide’s yes and the learner’s, and goes by either', async () => {
  expect((await wilma.send('/guiding/stage', { intervisions: '4', words: 'Trots op Noa.', act: act() })).status).toBe(422)
  await wilma.post('/guiding/stage', { since: '2019-03-01', intervisions: '4', words: 'Laten gebeuren leerde ik van mijn eigen begeleider.', act: act() })
  expect((await noa.send('/my-guide/quotes', { says: 'Van Wilma leerde ik wachten.', act: act() })).status).toBe(422)
  await noa.post('/my-guide/quotes', { says: 'Hier mag een fout besproken worden.', act: act() })
  const quote = idIn((await wilma.get('/guiding/stage')).text, '/guiding/quotes/')
  expect(await whoReads(house, sql`select from guiding_quote`)).toEqual(['Wilma', 'Noa'])
  expect(await whoCan(house, tx => tx.run(sql`insert into guiding_quote_yes (quote_id, person_id) values (${quote}, ${wilmaOfDeHaven.id})`))).toEqual(['Wilma'])
  const showing = sql`insert into guiding_stage_showing (person_id) values (${wilmaOfDeHaven.id})`
  expect(await whoCan(house, tx => tx.run(showing))).toEqual(['Wilma'])
  expect(await whoCan(house, tx => tx.run(sql`insert into guiding_stage_showing (person_id) values (me())`)), 'who guides learners').toEqual(['Wilma', 'Sanne'])
  await wilma.post('/guiding/stage/showings', { shows: 'yes', act: act() })
  expect(await whoReads(house, sql`select from guiding_stage_showing`)).toEqual(['Wilma', 'Sanne'])
  expect(await whoCan(house, tx => tx.run(sql`delete from guiding_stage_showing`))).toEqual(['Wilma'])
  const before = await sanne.get(`/guiding/colleagues/${wilmaOfDeHaven.id}`)
  expect([before.status, before.text.includes('7 jaar begeleider'), before.text.includes('Eén leerling begeleid'), before.text.includes('fout besproken')]).toEqual([200, true, true, false])
  await wilma.post(`/guiding/quotes/${quote}/places`, { put: 'yes', act: act() })
  expect(await whoReads(house, sql`select from guiding_quote`), 'colleagues who guide learners').toEqual(['Wilma', 'Sanne', 'Noa'])
  expect((await sanne.get(`/guiding/colleagues/${wilmaOfDeHaven.id}`)).text).toContain('Hier mag een fout besproken worden.')
  const paper = await wilma.get('/guiding/stage/overview.pdf')
  expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf'])
  // A closed peer consultation counts when she puts it there herself, by its day and minutes; of somebody else's she sees none.
  const group = act()
  await house.asSuperuser(`insert into peer_group (provider_id, id, name, founded_by, founded_at) values ('${deHaven.id}', '${group}', '\\x01${'00'.repeat(80)}', '${wilmaOfDeHaven.id}', now())`)
  for (const [person, day] of [[wilmaOfDeHaven.id, '2026-10-06'], [wilmaOfDeHaven.id, '2026-11-03'], [sanneOfDeHaven.id, '2026-11-10']]) await house.asSuperuser(`insert into peer_presence (provider_id, id, group_id, person_id, held_on, minutes) values ('${deHaven.id}', '${act()}', '${group}', '${person}', '${day}', 65)`)
  const hers = (await wilma.get('/guiding/stage')).text
  expect([hers.includes('3 november 2026, 65 minuten'), hers.includes('10 november 2026'), hers.includes('4 keer intervisie')]).toEqual([true, false, true])
  await wilma.post('/guiding/stage/meetings', { meetings: ['2026-11-03', '2026-11-10'], act: act() })
  expect((await sanne.get(`/guiding/colleagues/${wilmaOfDeHaven.id}`)).text).toContain('5 keer intervisie')
  expect((await sanne.get(`/guiding/colleagues/${wilmaOfDeHaven.id}`)).text).not.toContain('65 minuten')
  expect((await wilma.get('/account')).text).toContain('/guiding/file.pdf')
  expect((await ellen.get('/account')).text).not.toContain('/guiding/file')
  await noa.post(`/my-guide/quotes/${quote}/ends`, { act: act() })
  expect((await sanne.get(`/guiding/colleagues/${wilmaOfDeHaven.id}`)).text).not.toContain('fout besproken')
  expect((await wilma.get('/guiding/stage')).text).not.toContain('fout besproken')
  await wilma.post('/guiding/stage/showings', { shows: 'no', act: act() })
  expect((await sanne.get(`/guiding/colleagues/${wilmaOfDeHaven.id}`)).status).toBe(404)
})

test('does it suit you: nothing stands anywhere before she keeps it', async () => {
  const thought = await ellen.send('/guiding/fits', { slow: 'c', energy: 'a' })
  expect([thought.status, thought.text.includes('Waar kijk je dan naar?'), faults(thought.text)]).toEqual([200, true, []])
  expect(await house.asSuperuser(`select from guiding_piece where kind = 'fits'`)).toEqual([])
  expect((await ellen.post('/guiding/fits/kept', { slow: 'c', act: act() })).text).toContain('Alleen jij leest het.')
  expect(await whoReads(house, sql`select from guiding_piece where kind = 'fits'`)).toEqual(['Ellen'])
  expect((await noa.get('/guiding/fits')).status).toBe(404)
})

test('all of it can be taken along by her alone; what had its time goes, and everything when she stops', async () => {
  const taken = JSON.parse((await wilma.get('/guiding/file.json')).text)
  const all = JSON.stringify(taken)
  for (const said of ['Ik neem het te snel over.', 'Ik noemde drie keer wat lukte.', 'Leren begeleiden', 'heavy', 'Ik twijfelde vooral.']) expect(all).toContain(said)
  expect((await wilma.get('/guiding/file.pdf')).headers['content-type']).toBe('application/pdf')
  const count = async (where: string) => (await house.asSuperuser(`select from guiding_piece where ${where}`)).length
  const night = (days: number) => house.as('worker', tx => sweepGuiding(tx, addMinutes(house.now(), days * 1440)))
  await night(70)
  expect(await count(`kind = 'week'`)).toBe(3)
  await night(100)
  expect([await count(`kind = 'week'`), await count(`kind = 'profile'`)]).toEqual([0, 2])
  await house.as(cast.ellen.id, tx => tx.run(sql`insert into office_end (office_id, ended_at, ended_by) select id, ${house.now()}, ${cast.ellen.id} from office where person_id = ${wilmaOfDeHaven.id}`))
  await night(29)
  expect(await count(`person_id = '${wilmaOfDeHaven.id}'`)).toBeGreaterThan(0)
  await night(31)
  expect([await count(`person_id = '${wilmaOfDeHaven.id}'`), await count(`kind = 'fits'`)]).toEqual([0, 1])
  await night(800)
  expect(await house.asSuperuser('select from guiding_seen')).toEqual([])
  expect(house.broken).toEqual([])
})
