/** A line of one's own: begun after reading what may come up, drawn, shown piece by piece, erased for good, taken along. Without a script. */
import { expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { dayOf } from '../../kit/time.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { itemsOf } from './known-life-line.ts'
import { remindOfCalls } from './remind.ts'
import { listAllShown, listCalls, listItems, listMade, recordBegun, recordItem, recordShowing } from './life-line.store.ts'

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
const around = (tx: Parameters<typeof listItems>[0]) => ({ tx, vault: house.vault, provider: deHaven })
const items = () => house.as(anne.id, tx => itemsOf(around(tx), file.trajectory))
const itemCalled = async (words: string): Promise<Id<'life-line-item'>> => {
  const found = (await items()).find(({ content }) => 'title' in content ? content.title === words : 'statement' in content && content.statement === words)
  if (!found) throw new Error(`no ${words}`)
  return found.id
}
const aPeriod = { kind: 'period', title: 'Eerste baan', from: '2004', to: '2010', domain: 'work', energy: '3', did: 'Lesgeven.', act: act() }
const remind = () => house.as('worker', tx => remindOfCalls(tx, house.now(), { vault: house.vault, provider: deHaven, link: path => `http://houvast.localhost${path}` }))
const line = `/trajectories/${file.trajectory}/life-line`

/** Everyone else there is: beside the file, elsewhere in the house, and elsewhere. */
const others: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ['manager', karin.id, deHaven], ['case manager', petra.id, deHaven], ['another participant', joris.id, deHaven], ['another guide', cast.bas.id, deHaven], ['administrator', cast.ellen.id, deHaven],
  ['elsewhere', castOfHetBaken.lieve.id, hetBaken], ['administrator elsewhere', castOfHetBaken.wim.id, hetBaken],
]

test('before anything is written one reads what may come up, whom to call, and that the guide calls', async () => {
  expect((await mine.get('/my-trajectory')).text).toContain('href="/my-life-line"')
  const start = await mine.get('/my-life-line')
  for (const said of ['Oude pijn kan bovenkomen', 'Begin dan nu niet', 'Vera belt je na 2 dagen', 'tel:113', 'tel:112', 'Alleen jij leest je lijn']) expect(start.text, said).toContain(said)
  // Nothing can be written past that page.
  expect((await mine.send('/my-life-line/items', { ...aPeriod, act: act() })).location).toBe('/my-life-line')
  expect(await house.asSuperuser('select 1 from life_line_item')).toEqual([])
  expect((await guide.get(line)).status).toBe(404)
  expect((await mine.post('/my-life-line/beginnings', { act: act() })).text).toContain('Je kunt beginnen. Stoppen kan altijd.')
  await mine.post('/my-life-line/beginnings', { act: act() })
  const calls = await house.as(anne.id, tx => listCalls(tx, file.trajectory))
  expect(calls).toMatchObject([{ because: 'begun', dueOn: '2026-11-23', outcomes: [] }]) // two days after a Friday is a Sunday
})

test('periods and events are drawn, and stand in a list with the same marks', async () => {
  for (const [title, from, to, energy] of [['Studie', '1998', '2003', '4'], ['Eerste baan', '2004', '2010', '3'], ['Tweede baan', '2011', '', '-2']] as const) await mine.post('/my-life-line/items', { ...aPeriod, title, from, to, energy, act: act() })
  await mine.post('/my-life-line/items', { kind: 'event', title: 'Verhuisd', year: '2011', energy: '1', meaning: '', act: act() })
  const page = await mine.get('/my-life-line')
  expect(page.text).toContain('aria-label="Levenslijn van 1998 tot 2026: 3 periodes en 1 gebeurtenis. De lijst eronder zegt hetzelfde."')
  for (const [mark, title] of [['1', 'Studie'], ['2', 'Eerste baan'], ['3', 'Tweede baan'], ['a', 'Verhuisd']]) {
    expect(page.text).toContain(`<dt>${mark}. ${title}</dt>`)
    expect(page.text).toMatch(new RegExp(`<text[^>]*>${mark}</text>`))
  }
  expect(page.text.match(/class="ups-(up|down)"/g)).toEqual(['class="ups-up"', 'class="ups-up"', 'class="ups-down"'])
  // What is wrong comes back with what was typed.
  const wrong = await mine.send('/my-life-line/items', { ...aPeriod, from: '2010', to: '2004', act: act() })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Het laatste jaar ligt voor het eerste.')
  expect(wrong.text).toContain('value="2010"')
  expect((await mine.send('/my-life-line/items', { ...aPeriod, energy: '6', act: act() })).text).toContain('dit getal is te groot')
  expect((await mine.send('/my-life-line/items', { kind: 'nothing', act: act() })).status).toBe(404)
})

test('a press twice writes once; of two who change one piece the second is told, and keeps what was typed', async () => {
  const twice = act()
  await Promise.all([0, 1].map(() => mine.send('/my-life-line/items', { ...aPeriod, title: 'Dubbel', act: twice })))
  expect((await items()).filter(({ content }) => 'title' in content && content.title === 'Dubbel')).toHaveLength(1)
  const id = await itemCalled('Dubbel')
  const both = await Promise.all(['Ene', 'Andere'].map(title => mine.send(`/my-life-line/items/${id}/versions`, { ...aPeriod, title, seen: '1', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(both.find(({ status }) => status === 409)?.text).toContain('Intussen is dit ergens anders veranderd')
  await mine.post(`/my-life-line/items/${id}/erasures`, { act: act() })
  expect((await mine.get(`/my-life-line/items/${id}`)).status).toBe(404)
})

test('a pattern needs two periods; only its experiment becomes an agreement', async () => {
  const [first, second] = [await itemCalled('Eerste baan'), await itemCalled('Tweede baan')]
  const pattern = { kind: 'pattern', statement: 'Geheime zin over vroeger', helps: 'Geheim', hinders: '', trigger: '', instead: '', experiment: 'Eén keer per week nee zeggen.' }
  for (const seenIn of [[], [first], [first, first], [first, await itemCalled('Verhuisd')], [first, newAnonymousId()]]) {
    const no = await mine.send('/my-life-line/items', { ...pattern, seenIn, act: act() })
    expect(no.status).toBe(422)
    expect(no.text).toContain('Een patroon staat in minstens twee periodes.')
  }
  await mine.post('/my-life-line/items', { ...pattern, seenIn: [first, second], act: act() })
  const id = await itemCalled('Geheime zin over vroeger')
  expect((await mine.get(`/my-life-line/items/${id}`)).text).toContain('Alleen deze zin wordt een afspraak.')
  expect((await mine.send(`/my-life-line/items/${id}/agreements`, { due: '2026-11-01', act: act() })).text).toContain('Deze dag is voorbij.')
  expect((await mine.send(`/my-life-line/items/${first}/agreements`, { due: '2026-12-01', act: act() })).status).toBe(404)
  const made = await Promise.all([0, 1].map(() => mine.send(`/my-life-line/items/${id}/agreements`, { due: '2026-12-01', act: act() })))
  expect(made.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const agreements = await guide.get(`/trajectories/${file.trajectory}/agreements`)
  expect(agreements.text).toContain('Eén keer per week nee zeggen.')
  expect(agreements.text).not.toContain('Geheim')
  expect(await house.as(vera.id, tx => listMade(tx, file.trajectory))).toEqual([])
  for (const person of [karin.id, petra.id]) expect((await (await house.signedIn(person)).get('/agreements')).text).not.toContain('nee zeggen')
})

test('nobody but its writer reads a piece; the guide those that are shown, until they are not', async () => {
  const id = await itemCalled('Tweede baan')
  const readBy = async (person: Id<'person'>, provider = deHaven) => (await house.as(person, tx => listItems(tx, file.trajectory), provider.id)).map(one => one.id)
  expect(await readBy(vera.id)).toEqual([])
  expect((await guide.get(line)).text).toContain('Er is niets om te lezen.')
  // Who sees what: the guide knows that there is one, and reads as many pieces as are shown.
  const whoSees = async () => /<h2[^>]*>Levenslijn<\/h2>(.*?)<\/section>/s.exec((await mine.get('/who-sees')).text)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? ''
  expect(await whoSees()).toMatch(/^Vera Lammers: weet dat je eraan werkt/)
  expect(await whoSees()).not.toContain('leest één')
  await mine.post(`/my-life-line/items/${id}/showings`, { shows: 'yes', act: act() })
  expect(await readBy(vera.id)).toEqual([id])
  const shown = await guide.get(line)
  expect(shown.text).toContain('Tweede baan')
  for (const hidden of ['Eerste baan', 'Studie', 'Verhuisd', 'Geheim']) expect(shown.text, hidden).not.toContain(hidden)
  expect((await mine.get('/my-life-line')).text).toContain('Vera mag één stuk lezen.')
  expect(await whoSees()).toContain('Vera Lammers: leest één stuk.')
  for (const [name, person, provider] of others) {
    expect(await readBy(person, provider), name).toEqual([])
    const told = await house.as(person, async tx => [...await listAllShown(tx, file.trajectory), ...await listMade(tx, file.trajectory), ...await listCalls(tx, file.trajectory)], provider.id)
    expect(told, name).toEqual([])
    const browser = await house.signedIn(person, provider)
    for (const path of [line, `/my-life-line/items/${id}`]) expect((await browser.get(path)).text, `${name} ${path}`).not.toContain('Tweede baan')
    expect((await browser.get(line)).status, name).toBe(404)
  }
  await mine.post(`/my-life-line/items/${id}/showings`, { shows: 'no', act: act() })
  expect(await readBy(vera.id)).toEqual([])
  expect(await whoSees()).not.toContain('leest één')
  expect((await guide.get(line)).text).not.toContain('Tweede baan')
})

test('nobody writes, changes, erases or shows a piece of someone else, nor shows it to whoever sits beside', async () => {
  const id = await itemCalled('Tweede baan')
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  await house.as(joris.id, tx => recordBegun(tx, other.trajectory, other.participant, dayOf(house.now(), deHaven.zone)))
  for (const [name, person, provider] of [...others, ['guide', vera.id, deHaven] as const]) {
    await expect(house.as(person, tx => tx.run(sql`insert into life_line_item (id, trajectory_id, version, content) values (${newAnonymousId()}, ${file.trajectory}, 1, ${content})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.run(sql`update life_line_item set version = 9, content = ${content} where id = ${id}`), provider.id), name).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from life_line_item where id = ${id}`), provider.id), name).toBe(0)
    await expect(house.as(person, tx => recordShowing(tx, file.trajectory, id, file.guide), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    await expect(house.as(person, tx => tx.run(sql`insert into life_line_call (id, trajectory_id, because, due_on) values (${newAnonymousId()}, ${file.trajectory}, 'asked', '2026-12-01')`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  }
  // Even its writer cannot show it to the manager, the case manager, or someone of another file.
  for (const party of [manager, caseManager, file.participant, other.guide]) await expect(house.as(anne.id, tx => recordShowing(tx, file.trajectory, id, party))).rejects.toThrow(/row-level security|foreign key/)
  await expect(house.as(anne.id, async tx => recordItem(tx, other.trajectory, { ...await sealedOf(tx), id: newAnonymousId() }))).rejects.toThrow(/row-level security|foreign key/)
  await expect(house.as(anne.id, tx => tx.run(sql`update life_line set begun_on = '2020-01-01'`))).rejects.toThrow('permission denied')
})
const sealedOf = async (tx: Parameters<typeof listItems>[0]) => {
  const [one] = await listItems(tx, file.trajectory)
  if (!one) throw new Error('nothing there')
  return one
}

test('something heavy asks whether to be called, and tells the guide nothing of it', async () => {
  const heavy = await mine.post('/my-life-line/items', { ...aPeriod, title: 'Dat jaar', energy: '-5', act: act() })
  expect(heavy.text).toContain('Je schreef iets zwaars op')
  expect(heavy.text).toContain('tel:113')
  expect(heavy.text).toContain('Vera belt maandag') // one call waits already
  expect(await house.as(anne.id, tx => listCalls(tx, file.trajectory))).toHaveLength(1)
  const stop = await mine.get('/my-life-line/stop')
  expect(stop.text).toContain('Zet beide voeten op de grond.')
  expect(stop.text).not.toContain('Dat jaar')
})

test('the call stands on the guide\'s day from its day on, until they spoke', async () => {
  expect((await guide.get('/today')).text).not.toContain('bellen na een levenslijn')
  expect(await remind()).toBe(0)
  house.travelTo(new Date('2026-11-23T07:30:00Z'))
  expect(await remind()).toBe(0) // not before nine
  house.travelTo(new Date('2026-11-23T08:30:00Z'))
  expect([await remind(), await remind()]).toEqual([1, 0])
  const [mail] = (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 5))).map(({ message }) => message)
  expect(mail?.to).toBe('vera@dehaven.example')
  expect(mail?.text).not.toMatch(/Anne|levenslijn|bellen/i)
  const [morning, reader] = [await house.signedIn(vera.id), await house.signedIn(anne.id)]
  expect((await morning.get('/today')).text).toContain('bellen na een levenslijn')
  const [call] = await house.as(anne.id, tx => listCalls(tx, file.trajectory))
  const outcomes = `${line}/calls/${call?.id}/outcomes`
  expect((await morning.send(outcomes, { outcome: 'not-wanted', act: act() })).status).toBe(404)
  expect((await morning.post(outcomes, { outcome: 'not-reached', act: act() })).text).toContain('Niemand nam op: vandaag.')
  expect((await morning.get('/today')).text).toContain('bellen na een levenslijn')
  await morning.post(outcomes, { outcome: 'spoken', act: act() })
  expect((await morning.get('/today')).text).not.toContain('bellen na een levenslijn')
  expect((await reader.post('/my-life-line/calls', { act: act() })).text).toContain('Vera belt woensdag')
  const asked = (await house.as(anne.id, tx => listCalls(tx, file.trajectory))).at(-1)
  expect((await morning.get(line)).text).toContain('Er is gevraagd om te bellen.')
  await reader.post(`/my-life-line/calls/${asked?.id}/declinings`, { act: act() })
  expect((await morning.get(line)).text).toContain('Er hoeft nu niet gebeld te worden.')
  for (const [name, person, provider] of others) expect((await (await house.signedIn(person, provider)).send(outcomes, { outcome: 'spoken', act: act() })).status, name).toBe(404)
})

test('it goes along on paper without a name, and as plain data; nothing but the line is in it', async () => {
  const reader = await house.signedIn(anne.id)
  const paper = await reader.get('/my-life-line/life-line.pdf')
  expect(paper.headers['content-type']).toBe('application/pdf')
  expect(paper.headers['content-disposition']).toBe('attachment; filename="levenslijn.pdf"')
  expect(paper.text).toContain('/Lang (nl-NL)')
  expect(paper.text).not.toContain('Anne')
  const told: unknown = JSON.parse((await reader.get('/my-life-line/life-line.json')).text)
  expect(told).toMatchObject({ format: 'houvast-life-line', version: 1, language: 'nl-NL', taken_on: '2026-11-23', periods: [{ title: 'Studie', from: 1998, to: 2003, about: 'work', energy: 4 }, {}, {}, {}], events: [{ title: 'Verhuisd' }], patterns: [{ experiment: 'Eén keer per week nee zeggen.', seen_in: [{ title: 'Eerste baan', from: 2004 }, { title: 'Tweede baan', from: 2011 }] }], balance: null })
  const everything = (await reader.get('/my-file/file.json')).text
  for (const word of ['Dat jaar', 'Geheime zin over vroeger', 'life-line-calls', 'Het experiment werd een afspraak']) expect(everything, word).toContain(word)
})

test('what is erased is gone with its key; the agreement stays, and where it came from does not', async () => {
  const reader = await house.signedIn(anne.id)
  const keys = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const id = await itemCalled('Geheime zin over vroeger')
  const before = await keys()
  await reader.post(`/my-life-line/items/${id}/erasures`, { act: act() })
  expect(await keys()).toBe(before - 1)
  expect(await house.asSuperuser('select 1 from life_line_agreement')).toEqual([])
  expect((await (await house.signedIn(vera.id)).get(`/trajectories/${file.trajectory}/agreements`)).text).toContain('Eén keer per week nee zeggen.')
  // Changing writes over: the words before open no more.
  const changed = await itemCalled('Studie')
  const [as] = await house.asSuperuser<{ readonly content: Buffer }>(`select content from life_line_item where id = '${changed}'`)
  await reader.post(`/my-life-line/items/${changed}/versions`, { ...aPeriod, title: 'Opleiding', from: '1998', to: '2003', seen: '1', act: act() })
  expect(await house.asSuperuser(`select 1 from keys.document_key where id = document_key_of($1::bytea::sealed)`, [as?.content])).toEqual([])
  expect((await reader.send('/my-life-line/erasures', { act: act() })).status).toBe(422)
  expect(await items()).not.toEqual([])
})

test('with the end it is one\'s own alone again: the guide reads nothing, its writer goes on and takes it along', async () => {
  const reader = await house.signedIn(anne.id)
  const id = await itemCalled('Opleiding')
  await reader.post(`/my-life-line/items/${id}/showings`, { shows: 'yes', act: act() })
  expect(await house.as(vera.id, tx => listItems(tx, file.trajectory))).toHaveLength(1)
  await house.as(vera.id, tx => recordEnding(tx, file.trajectory, 'enough', file.guide, house.now()))
  expect(await house.as(vera.id, tx => listItems(tx, file.trajectory))).toEqual([])
  expect((await (await house.signedIn(vera.id)).get(line)).text).not.toContain('Opleiding')
  expect((await reader.get('/my-trajectory')).text).toContain('Je lijn is nog van jou. Neem hem mee.')
  expect((await reader.get(`/my-life-line/items/${id}`)).text).not.toContain('Laat Vera dit lezen')
  expect((await reader.send(`/my-life-line/items/${id}/showings`, { shows: 'yes', act: act() })).status).toBe(404)
  await expect(house.as(anne.id, tx => recordShowing(tx, file.trajectory, id, file.guide)).then(() => house.as(vera.id, tx => listItems(tx, file.trajectory)))).rejects.toThrow('row-level security')
  await reader.post('/my-life-line/items', { ...aPeriod, title: 'Na het einde', act: act() })
  expect((await reader.get('/my-life-line/life-line.json')).text).toContain('Na het einde')
  // Also when another guidance runs by then, of another programme too.
  expect((await house.as(anne.id, tx => listItems(tx, file.trajectory))).length).toBeGreaterThan(1)
  expect((await reader.post('/my-life-line/erasures', { sure: 'yes', act: act() })).text).toContain('De hele lijn is gewist.')
  expect(await house.asSuperuser('select 1 from life_line_item')).toEqual([])
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'life-line.%' order by event`)).map(({ event }) => event)).toEqual(['begun', 'call-asked', 'call-ended', 'called', 'changed', 'erased', 'hidden', 'read', 'shown', 'taken', 'written'].map(event => `life-line.${event}`))
  expect((await reader.get('/my-trajectory')).text).toContain('de begeleider las in de levenslijn')
  expect(house.broken).toEqual([])
})
