/** Job research from what matters to a comparison: the present work in it, shown as a whole or not at all, erased for good. Without a script. */
import { expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { questions } from './interests.ts'
import { optionsOf } from './job-research.ts'
import { listItems, listShownTo, recordShowing } from './job-research.store.ts'
import { itemsOf } from './known-job-research.ts'

const house = await openHouse()
const { anne, joris, petra, karin } = aroundPetra
const { vera } = cast
const file = await openCareerFile(house, anne, 'career')
const manager = await file.joins(karin, 'manager')
const caseManager = await file.joins(petra, 'case-manager')
const other = await openCareerFile(house, joris, 'career')
const mine = await house.signedIn(anne.id)
const guide = await house.signedIn(vera.id)
const act = () => newAnonymousId()
const items = () => house.as(anne.id, (tx: Tx) => itemsOf({ tx, vault: house.vault, provider: deHaven }, file.trajectory))
const optionCalled = async (title: string) => {
  const found = optionsOf(await items()).find(({ content }) => (title === 'present' ? content.which === 'present' : content.title === title))
  if (!found) throw new Error(`no ${title}`)
  return found.id
}
const read = `/trajectories/${file.trajectory}/job-research`
const six = { 'weight-calm': '3', 'must-calm': 'yes', 'weight-limits': '3', 'weight-people': '2', 'weight-income': '1', 'weight-travel': '1', 'weight-growth': '2' }
const others: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ['manager', karin.id, deHaven], ['case manager', petra.id, deHaven], ['another participant', joris.id, deHaven], ['another guide', cast.bas.id, deHaven], ['administrator', cast.ellen.id, deHaven],
  ['elsewhere', castOfHetBaken.lieve.id, hetBaken], ['administrator elsewhere', castOfHetBaken.wim.id, hetBaken],
]

test('it begins with what matters: six to ten of sixteen, and then the present work is there', async () => {
  const start = await mine.get('/my-job-research')
  expect(start.text).toContain('Kies er 6 tot 10.')
  expect(start.text).toContain('Alleen jij leest dit.')
  expect((await mine.send('/my-job-research/options', { title: 'Bakker', act: act() })).location).toBe('/my-job-research')
  const few = await mine.send('/my-job-research/criteria', { seen: '0', 'weight-calm': '3', act: act() })
  expect(few.status).toBe(422)
  expect(few.text).toContain('Kies er minstens 6.')
  expect(few.text).toMatch(/<option value="3" selected>/)
  const both = await Promise.all([0, 1].map(() => mine.send('/my-job-research/criteria', { seen: '0', ...six, act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(optionsOf(await items()).map(({ content }) => content.which)).toEqual(['present'])
})

test('nothing is compared before it is written what would be otherwise in the present work', async () => {
  expect((await mine.get('/my-job-research')).text).toContain('Schrijf eerst op wat er anders moet aan je werk van nu.')
  const present = await optionCalled('present')
  expect((await mine.send(`/my-job-research/options/${present}/versions`, { seen: '1', 'rate-calm': '1', act: act() })).text).toContain('Schrijf op wat er anders moet.')
  await mine.post('/my-job-research/options', { title: 'Instructeur bij een muziekschool', 'rate-calm': '1', 'rate-limits': '4', 'rate-people': '4', 'rate-income': '4', 'rate-travel': '4', 'rate-growth': '4', act: act() })
  expect((await mine.get('/my-job-research')).text).not.toContain('van 100')
  await mine.post(`/my-job-research/options/${present}/versions`, { seen: '1', 'change-tasks': 'Eén klas minder.', 'rate-calm': '2', 'rate-limits': '2', 'rate-people': '2', 'rate-income': '2', 'rate-travel': '2', 'rate-growth': '2', act: act() })
  const page = await mine.get('/my-job-research')
  expect(page.text).toContain('50 van 100')
  expect(page.text).toContain('81 van 100') // 100 × (3·1 + 4·9) / (4·12), and still below: a must is not met
  expect(page.text).toContain('harde eis niet vervuld')
  expect(page.text.indexOf('50 van 100')).toBeLessThan(page.text.indexOf('81 van 100'))
  expect((await mine.send(`/my-job-research/options/${present}/erasures`, { act: act() })).location).toBe(`/my-job-research/options/${present}`)
  expect(await optionCalled('present')).toBe(present)
})

test('what was found out stands with its work, and of two changes at once the second is told', async () => {
  const option = await optionCalled('Instructeur bij een muziekschool')
  const wrong = await mine.send(`/my-job-research/options/${option}/notes`, { way: 'interview', found: '', act: act() })
  expect(wrong.status).toBe(422)
  await mine.post(`/my-job-research/options/${option}/notes`, { way: 'interview', found: 'De avonden zijn lang.', next: 'Hoe is het in de zomer?', act: act() })
  expect((await mine.get(`/my-job-research/options/${option}`)).text).toContain('De avonden zijn lang.')
  expect((await mine.get('/my-job-research')).text).toContain('Gesprek met iemand die het doet')
  const both = await Promise.all(['Ene', 'Andere'].map(title => mine.send(`/my-job-research/options/${option}/versions`, { title, seen: '1', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('nobody but its writer reads it; the guide while it is shown, and before that not even that there is any', async () => {
  const count = async (person: Id<'person'>, provider = deHaven) => (await house.as(person, tx => listItems(tx, file.trajectory), provider.id)).length
  expect(await count(vera.id)).toBe(0)
  expect((await guide.get(read)).text).toContain('Er is niets om te lezen.')
  const whoSees = async () => /<h2[^>]*>Beroepenonderzoek<\/h2>(.*?)<\/section>/s.exec((await mine.get('/who-sees')).text)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? ''
  expect(await whoSees()).toMatch(/^Alleen jij\./)
  await mine.post('/my-job-research/showings', { shows: 'yes', act: act() })
  expect(await count(vera.id)).toBe(4)
  expect(await whoSees()).toMatch(/^Vera Lammers: leest het mee\./)
  expect((await guide.get(read)).text).toContain('Eén klas minder.')
  for (const [name, person, provider] of others) {
    expect(await count(person, provider), name).toBe(0)
    expect(await house.as(person, tx => listShownTo(tx, file.trajectory), provider.id), name).toEqual([])
    const browser = await house.signedIn(person, provider)
    expect((await browser.get(read)).status, name).toBe(404)
    expect((await browser.get(`/my-job-research/options/${await optionCalled('present')}`)).text, name).not.toContain('Eén klas minder')
  }
  await mine.post('/my-job-research/showings', { shows: 'no', act: act() })
  expect(await count(vera.id)).toBe(0)
  expect(await whoSees()).toMatch(/^Alleen jij\./)
})

test('nobody writes, changes, erases or shows what is someone else\'s, nor shows it to whoever sits beside', async () => {
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  const id = await optionCalled('present')
  for (const [name, person, provider] of [...others, ['guide', vera.id, deHaven] as const]) {
    await expect(house.as(person, tx => tx.run(sql`insert into job_research_item (id, trajectory_id, version, content) values (${newAnonymousId()}, ${file.trajectory}, 1, ${content})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.run(sql`update job_research_item set version = 9, content = ${content} where id = ${id}`), provider.id), name).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from job_research_item where id = ${id}`), provider.id), name).toBe(0)
    await expect(house.as(person, tx => recordShowing(tx, file.trajectory, file.guide), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  }
  for (const party of [manager, caseManager, file.participant, other.guide]) await expect(house.as(anne.id, tx => recordShowing(tx, file.trajectory, party))).rejects.toThrow(/row-level security|foreign key/)
})

test('what one likes and what one can: said to measure nothing, with an example for each, shown only with the rest', async () => {
  const compass = await mine.get('/my-job-research/interests')
  expect(compass.text).toContain('Niemand heeft onderzocht of hij goed meet.')
  expect(compass.text.match(/<fieldset/g)).toHaveLength(30)
  const liked = Object.fromEntries(questions.map(question => [`like-${question}`, question.startsWith('S') ? '4' : question.startsWith('A') ? '3' : '0']))
  const { 'like-S1': _open, ...most } = liked
  expect((await mine.post('/my-job-research/interests', { seen: '0', ...most, act: act() })).text).toContain('Nog 1 regel is open.')
  expect((await mine.post('/my-job-research/interests', { seen: '1', ...liked, act: act() })).text).toContain('Het liefst: sociaal, dan creatief, dan')
  expect((await mine.send('/my-job-research/interests', { seen: '1', ...liked, act: act() })).status).toBe(409)
  expect((await mine.send('/my-job-research/interests', { seen: '2', ...liked, 'like-R1': '9', act: act() })).status).toBe(422)

  const example = { key: 'limits', own: '2', others: '4', situation: 'De vergadering liep uit.', action: 'Ik ging op tijd weg.', result: 'Het ging door zonder mij.' }
  expect((await mine.send('/my-job-research/competences', { key: 'limits', own: '2', act: act() })).text).toContain('Wat deed ik: vul dit in.')
  await mine.post('/my-job-research/competences', { ...example, act: act() })
  expect((await mine.send('/my-job-research/competences', { ...example, act: act() })).text).toContain('Dit staat er al.')
  const home = await mine.get('/my-job-research')
  for (const said of ['Grenzen aangeven', '2 van 5, volgens iemand anders 4 van 5', 'Ik ging op tijd weg.']) expect(home.text, said).toContain(said)
  const path = /href="(\/my-job-research\/competences\/[0-9a-f-]{36})"/.exec(home.text)?.[1] ?? ''
  expect((await mine.send(`${path}/versions`, { ...example, seen: '7', act: act() })).status).toBe(409)
  await mine.post(`${path}/versions`, { ...example, own: '3', seen: '1', act: act() })
  expect((await guide.get(read)).text).not.toContain('Ik ging op tijd weg.')
  await mine.post('/my-job-research/showings', { shows: 'yes', act: act() })
  for (const said of ['Ik ging op tijd weg.', 'Het liefst: sociaal', '3 van 5']) expect((await guide.get(read)).text, said).toContain(said)
  await mine.post('/my-job-research/showings', { shows: 'no', act: act() })
  for (const [name, person, provider] of others) expect((await (await house.signedIn(person, provider)).get(path)).text, name).not.toContain('Ik ging op tijd weg.')
  const everything = (await mine.get('/my-file/file.json')).text
  for (const word of ['Ik ging op tijd weg.', '"scores"']) expect(everything, word).toContain(word)
  await mine.post(`${path}/erasures`, { act: act() })
  expect((await mine.get(path)).status).toBe(404)
})

test('work is erased with what was found out about it, and its keys; all of it goes along, and it stays one\'s own after the end', async () => {
  const everything = (await mine.get('/my-file/file.json')).text
  for (const word of ['De avonden zijn lang.', 'Eén klas minder.', '"fit": 50']) expect(everything, word).toContain(word)
  const before = (await items()).length
  const keys = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const keysBefore = await keys()
  const option = optionsOf(await items()).find(({ content }) => content.which === 'other')
  await mine.post(`/my-job-research/options/${option?.id}/erasures`, { act: act() })
  expect(await items()).toHaveLength(before - 2)
  expect(await keys()).toBe(keysBefore - 2)
  await mine.post('/my-job-research/showings', { shows: 'yes', act: act() })
  await house.as(vera.id, tx => recordEnding(tx, file.trajectory, 'enough', file.guide, house.now()))
  expect(await house.as(vera.id, tx => listItems(tx, file.trajectory))).toEqual([])
  expect((await mine.get('/my-trajectory')).text).toContain('Het onderzoek is nog van jou.')
  expect((await mine.get('/my-job-research')).text).toContain('50 van 100')
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'job-research.%' order by event`)).map(({ event }) => event)).toEqual(['erased', 'hidden', 'read', 'shown', 'written'].map(event => `job-research.${event}`))
  expect(house.broken).toEqual([])
})
