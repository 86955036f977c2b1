/**
 * Eight weeks in numbers, in browsers without JavaScript: Noor answers and shows, Kim answers beside her, Bas reads what he
 * may, both look together and stop again; Ellen brings the words of others.
 */
import { beforeAll, expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { parseDay } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { filledIn, formsIn, linksIn } from '../../test/markup.ts'
import { answered, measure } from '../../test/measured.ts'
import { everyone, recoveryOfNoor } from '../../test/recovery.ts'
import { importedInstruments, instruments, valuesOn } from './instrument.ts'
import { remindMeasured } from './remind.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const { kim } = noor.parties
let [asNoor, asKim, asRuud, asBas, asEllen, asMirjam]: Browser[] = []

const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('expected to be there')
  return value
}
const heading = (text: string): string => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1] ?? ''
const formWith = (text: string, action: string | RegExp, more: Readonly<Record<string, string>> = {}) => formsIn(text, '/').find(form => (typeof action === 'string' ? form.action === action : action.test(form.action)) && Object.entries(more).every(([name, value]) => filledIn(form)[name] === value))
const press = async (browser: Browser, text: string, action: string | RegExp, more: Readonly<Record<string, string>> = {}) => { const form = present(formWith(text, action, more)); return await browser.post(form.action, filledIn(form)) }
const plain = (text: string): string => text.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const asker = async (instrument: string, role = 'employee', trajectory: string = noor.trajectory) => present((await house.asSuperuser<{ readonly id: string }>(`select id from measurement_ask where trajectory_id = $1 and instrument = $2 and role = $3 order by week limit 1`, [trajectory, instrument, role]))[0]).id
const linesFor = async (subject: string) => (await house.asSuperuser<{ readonly line: string }>(`select event || ' ' || coalesce(role, '') as line from log.entry where subject_id = $1 order by at, id`, [subject])).map(({ line }) => line)

beforeAll(async () => {
  await measure(house, noor)
  await measure(house, tom);
  [asNoor, asKim, asRuud, asBas, asEllen, asMirjam] = await Promise.all([aroundNoor.noor, aroundNoor.kim, aroundNoor.ruud, cast.bas, cast.ellen, aroundNoor.mirjam].map(({ id }) => house.signedIn(id)))
})

test('someone answers on their phone, and one mistake loses nothing', async () => {
  const browser = present(asNoor)
  const page = await browser.get('/my-measurements')
  expect(heading(page.text)).toBe('Hoe gaat het?')
  // What others own is not offered before an administrator brought it.
  expect(linksIn(page.text).filter(one => one.startsWith('/my-measurements/'))).toHaveLength(3)
  expect(page.text).not.toMatch(/K10|PHQ/)

  const path = `/my-measurements/${await asker('vp4')}`
  const form = await browser.get(path)
  expect(plain(form.text)).toContain('Vraag 4 van 4')
  expect(plain(form.text)).toContain('Alleen jij ziet dit. Je kiest zelf of Bas het ziet.')
  expect(plain(form.text)).toContain('niet wetenschappelijk onderzocht')
  expect(plain(form.text)).toContain('Dit is geen diagnose.')
  expect(form.text.match(/type="radio"/g)).toHaveLength(44)
  const fields = filledIn(present(formWith(form.text, `${path}/answers`)))

  const wrong = await browser.send(`${path}/answers`, { ...fields, 'q-trust': '4', 'q-understanding': '11' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('<title>Fout: ')
  expect(wrong.text).toMatch(/id="q-trust-5"[^>]*value="4"[^>]*checked/)
  expect(wrong.text).toContain('href="#q-understanding"')
  const empty = await browser.send(`${path}/answers`, { act: present(fields['act']) })
  expect(empty.status).toBe(422)
  expect(plain(empty.text)).toContain('Kies bij minstens één vraag een antwoord.')

  const done = await browser.post(`${path}/answers`, { ...fields, 'q-trust': '4', 'q-understanding': '5', 'q-cooperation': '6', 'q-communication': '' })
  expect(plain(done.text)).toContain('Je antwoorden zijn bewaard')
  expect(plain(done.text)).toContain('Dit zie alleen jij')
  expect(done.text).toContain('overgeslagen')
  // Once a week: the same form again, and the page again, change nothing.
  await browser.post(`${path}/answers`, { ...fields, 'q-trust': '9' })
  await browser.post(`${path}/answers`, { ...fields, act: 'another-act-1', 'q-trust': '9' })
  expect(heading((await browser.get(path)).text)).toBe('Hoe gaat het?')
  expect((await house.asSuperuser(`select from measurement`))).toHaveLength(1)
})

test('nothing of it stands open in the database', async () => {
  const [row] = await house.asSuperuser<{ readonly text: string }>(`select to_jsonb(m)::text as text from measurement m`)
  expect(present(row).text).not.toMatch(/trust|vertrouw/i)
})

test('a colleague answers the same, about working with Noor, and reads who sees it', async () => {
  const browser = present(asKim)
  const page = await browser.get('/my-measurements')
  expect(plain(page.text)).toContain('Samenwerken met Noor')
  expect(plain(page.text)).toContain('Samenwerken met Tom')
  const path = `/my-measurements/${await asker('vp4', 'colleague')}`
  const form = await browser.get(path)
  expect(plain(form.text)).toContain('Ik durf te vertrouwen op Noor en de anderen met wie ik werk.')
  expect(plain(form.text)).toContain('Jij en Bas zien dit. Noor niet, tenzij jullie dat allebei willen.')
  await browser.post(`${path}/answers`, { ...filledIn(present(formWith(form.text, `${path}/answers`))), 'q-trust': '9', 'q-understanding': '8', 'q-cooperation': '7', 'q-communication': '7' })
  // Nothing of it is in the file that Noor reads.
  expect((await linesFor(noor.trajectory)).filter(line => line.includes('beside'))).toEqual([])
  expect(await linesFor(kim)).toContain('measurement.answered beside')
})

test('the guide sees Kim at once, and Noor only when she shows it', async () => {
  const [bas, noorsBrowser] = [present(asBas), present(asNoor)]
  const path = `/trajectories/${noor.trajectory}/measurements`
  const before = await bas.get(path)
  expect(plain(before.text)).toContain('Noor Jansen laat je nu niets zien')
  expect(before.text).toContain('Kim')
  expect(plain(before.text)).not.toContain('verschil met')

  const own = await noorsBrowser.get('/my-measurements')
  const shown = await press(noorsBrowser, own.text, '/my-measurements/shows', { instrument: 'vp4' })
  expect(plain(shown.text)).toContain('Dit zien jij en Bas')
  const after = await bas.get(path)
  expect(plain(after.text)).not.toContain('laat je nu niets zien')
  expect(plain(after.text)).toContain('Vertrouwen: 3 of meer verschil met Noor Jansen')
  expect(await linesFor(noor.trajectory)).toContain('measurement.read guide')
  expect(await linesFor(kim)).toContain('measurement.read guide')
  expect(plain((await noorsBrowser.get('/my-trajectory')).text)).toContain('keek naar antwoorden')
})

test('a difference comes on the table by the guide and with Kim\'s yes, and Noor reads no more than that', async () => {
  const [bas, kims, noors] = [present(asBas), present(asKim), present(asNoor)]
  const path = `/trajectories/${noor.trajectory}/measurements`
  const asked = await press(bas, (await bas.get(path)).text, `/trajectories/${noor.trajectory}/differences`, { party: kim })
  expect(plain(asked.text)).toContain('Kim heeft je vraag')
  expect((await bas.send(`/trajectories/${noor.trajectory}/differences`, { party: kim })).status).toBe(422)
  expect((await bas.send(`/trajectories/${noor.trajectory}/differences`, { party: noor.parties.ruud })).status, 'Ruud answered nothing').toBe(422)
  expect((await bas.send(`/trajectories/${noor.trajectory}/differences`, { party: tom.parties.kim })).status).toBe(404)

  const silent = await noors.get('/my-measurements')
  expect(plain(silent.text)).not.toMatch(/verschil/)
  const kimsPage = await kims.get('/my-measurements')
  expect(plain(kimsPage.text)).toContain('Noor leest dan alleen: praat over het verschil.')
  await press(kims, kimsPage.text, /\/oks$/)
  const told = await noors.get('/my-measurements')
  expect(plain(told.text)).toContain('Praat over het verschil')
  expect(plain(told.text)).not.toMatch(/nu 9|3 of meer/)
  await press(kims, (await kims.get('/my-measurements')).text, /\/ok-ends$/)
  expect(plain((await noors.get('/my-measurements')).text)).not.toContain('Praat over het verschil')
})

test('both look together once both said so, and either closes it at once', async () => {
  const [noors, kims, ruuds] = [present(asNoor), present(asKim), present(asRuud)]
  const page = await noors.get('/my-measurements')
  const waiting = await press(noors, page.text, '/my-measurements/exchanges', { theirs: kim })
  expect(plain(waiting.text)).toContain('Je ziet elkaars antwoorden zodra Kim het ook wil.')
  expect(plain(waiting.text)).not.toContain('Zo vult Kim het in')
  const kimsPage = await kims.get('/my-measurements')
  expect(plain(kimsPage.text)).not.toMatch(/Noor wil|wil dit graag/)
  const both = await press(kims, kimsPage.text, '/my-measurements/exchanges', { mine: kim })
  expect(plain(both.text)).toContain('Zo vult Noor het in')
  const seen = await noors.get('/my-measurements')
  expect(plain(seen.text)).toContain('Zo vult Kim het in')
  expect(plain(seen.text)).toContain('nu 9')
  // Two figures beside each other, and nothing made of both.
  expect(plain(seen.text)).not.toMatch(/gemiddeld|samen 13|6,5/)
  expect(plain((await ruuds.get('/my-measurements')).text)).not.toMatch(/nu 9|Zo vult/)
  expect(await linesFor(kim)).toContain('measurement.read-together together')

  await press(kims, (await kims.get('/my-measurements')).text, '/my-measurements/exchange-ends', { mine: kim })
  const closed = await noors.get('/my-measurements')
  expect(plain(closed.text)).not.toMatch(/Zo vult Kim|nu 9/)
  expect(plain(closed.text), 'as it was before Kim ever said yes').toContain('Je ziet elkaars antwoorden zodra Kim het ook wil.')
  expect(plain((await kims.get('/my-measurements')).text)).not.toContain('Zo vult Noor')
})

test('what was shown is taken back at once', async () => {
  const noors = present(asNoor)
  await press(noors, (await noors.get('/my-measurements')).text, '/my-measurements/show-ends', { instrument: 'vp4' })
  const after = await present(asBas).get(`/trajectories/${noor.trajectory}/measurements`)
  expect(plain(after.text)).toContain('Noor Jansen laat je nu niets zien')
  expect(plain(after.text)).not.toContain('verschil met')
})

test('manager, administrator, another guide and a guide by another plan find nothing', async () => {
  expect(plain((await present(asMirjam).get('/my-measurements')).text)).toContain('Er wordt u hier nu niets gevraagd.')
  const others = Object.entries(everyone).filter(([name]) => name !== 'bas')
  for (const [name, person] of others) expect((await (await house.signedIn(person)).get(`/trajectories/${noor.trajectory}/measurements`)).status, name).toBe(404)
  for (const [name, person] of others.filter(([name]) => name !== 'noor')) {
    const browser = await house.signedIn(person)
    expect((await browser.get(`/my-measurements/${await asker('wk1')}`)).status, name).toBe(404)
    expect((await browser.send('/my-measurements/shows', { trajectory: noor.trajectory, instrument: 'vp4', to: noor.guide })).status, name).toBe(404)
  }
})

test('an administrator accepts the terms, brings the words, and only then are they asked', async () => {
  const ellen = present(asEllen)
  const page = await ellen.get('/administration/questionnaires')
  expect(heading(page.text)).toBe('Vragenlijsten')
  expect((await ellen.send('/administration/questionnaires/k10/wordings', { file: '{}' })).status).toBe(422)
  expect((await ellen.send('/administration/questionnaires/k10/terms')).status).toBe(422)
  expect((await ellen.send('/administration/questionnaires/vp4/terms', { accept: 'yes' })).status).toBe(404)
  for (const instrument of importedInstruments) {
    const accepted = await ellen.post(`/administration/questionnaires/${instrument}/terms`, { accept: 'yes' })
    expect(plain(accepted.text)).toContain('Akkoord gegeven door Ellen Bakker')
    const { items, scale } = instruments[instrument]
    const file = { instrument, language: 'nl-NL', source: 'Proefuitgave', stem: 'Hoe vaak …', questions: items.map(key => `Proefvraag ${key}?`), answers: valuesOn(scale).map(value => `keer ${value}`) }
    const wrong = await ellen.send(`/administration/questionnaires/${instrument}/wordings`, { file: JSON.stringify({ ...file, questions: file.questions.slice(1) }) })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Proefvraag 2')
    expect(plain((await ellen.post(`/administration/questionnaires/${instrument}/wordings`, { file: JSON.stringify(file) })).text)).toContain('Proefuitgave')
  }
  const noors = present(asNoor)
  expect(plain((await noors.get('/my-measurements')).text)).toContain('K10')
  const path = `/my-measurements/${await asker('k10')}`
  const form = await noors.get(path)
  expect(plain(form.text)).toContain('Proefvraag 10?')
  expect(plain(form.text)).not.toContain('niet wetenschappelijk onderzocht')
  const answers = Object.fromEntries(instruments.k10.items.map(key => [`q-${key}`, '2']))
  const done = await noors.post(`${path}/answers`, { ...filledIn(present(formWith(form.text, `${path}/answers`))), ...answers })
  expect(plain(done.text)).toContain('In de indeling van de makers: matig.')
  expect(plain(done.text)).toContain('K6: 12')

  // New words, and what was answered keeps the old.
  const file = { instrument: 'k10', language: 'nl-NL', source: 'Tweede uitgave', stem: 'Anders …', questions: instruments.k10.items.map(key => `Nieuwe vraag ${key}?`), answers: ['a', 'b', 'c', 'd', 'e'] }
  await ellen.post('/administration/questionnaires/k10/wordings', { file: JSON.stringify(file) })
  const still = await noors.get('/my-measurements')
  expect(plain(still.text)).toContain('Proefvraag 10?')
  expect(plain(still.text)).not.toContain('Nieuwe vraag')
})

test('one takes one\'s own answers along, and nobody else\'s', async () => {
  const file = await present(asNoor).get('/my-measurements/answers.json')
  expect(file.headers['content-type']).toContain('application/json')
  const read: readonly { readonly instrument: string; readonly stem: string; readonly answers: readonly { readonly question: string; readonly answer: number | null }[] }[] = JSON.parse(file.text)
  expect(read.map(({ instrument }) => instrument).toSorted()).toEqual(['k10', 'vp4'])
  expect(read.find(({ instrument }) => instrument === 'vp4')?.answers[3]).toEqual({ question: 'We vragen na of we elkaar goed begrijpen.', answer: null })
  expect(JSON.parse((await present(asMirjam).get('/my-measurements/answers.json')).text)).toEqual([])
})

test('a talk that was held asks how it was, to the one it was about', async () => {
  const talk = await noor.held('dialogue', 1, [kim])
  const other = await noor.held('reflection', 1, [], 14)
  const page = await present(asNoor).get('/my-measurements')
  const links = linksIn(page.text).filter(one => one.includes('?talk='))
  expect(links).toHaveLength(2)
  const path = present(links.find(one => one.includes(talk)))
  const form = await present(asNoor).get(path)
  expect(heading(form.text)).toBe('Hoe was het gesprek?')
  const action = path.replace(/\?.*/, '/answers')
  await present(asNoor).post(action, { ...filledIn(present(formWith(form.text, action))), 'q-said': '4', 'q-mattered': '8', 'q-step': '8' })
  expect(linksIn((await present(asNoor).get('/my-measurements')).text).filter(one => one.includes('?talk='))).toEqual([expect.stringContaining(other)])
  expect((await present(asKim).get(path)).status).toBe(404)
})

test('from Thursday on whoever did not answer is reminded: once, by a mail that says nothing', async () => {
  const mails = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 50))).map(({ message }) => message)
  const remind = (now: Date) => house.as('worker', tx => remindMeasured(tx, now, { vault: house.vault, provider: deHaven, link: path => new URL(path, 'https://houvast.dehaven.example').href }))
  const people = async () => (await mails()).map(({ to }) => to).toSorted()
  expect(await remind(new Date('2026-11-25T10:00:00Z')), 'Wednesday').toBe(0)
  expect(await remind(new Date('2026-11-26T07:30:00Z')), 'Thursday at half past eight').toBe(0)
  await answered(house, aroundNoor.ruud.id, noor.trajectory, 'vp4', 7, present(parseDay('2026-11-23')))
  // Noor for her pillars and her capacity, Kim beside her and beside Tom, and Tom: a mail for each part, one a week.
  expect(await remind(new Date('2026-11-26T08:30:00Z'))).toBe(4)
  expect(await remind(new Date('2026-11-27T08:30:00Z'))).toBe(0)
  expect(await people()).toEqual([aroundNoor.kim.mail, aroundNoor.kim.mail, aroundNoor.noor.mail, aroundNoor.tom.mail].toSorted())
  for (const message of await mails()) {
    const said = message.channel === 'mail' ? message.subject + message.text : message.text
    expect(said).not.toMatch(/vragen|vragenlijst|meting|Noor|Tom|Bas|herstel/i)
    expect(said).toContain('https://houvast.dehaven.example/sign-in/link')
  }
  expect(await house.as('worker', tx => tx.rows(sql`select from measurement_reminder`))).toHaveLength(4)
})
test('a story ends with nothing broken', () => expect(house.broken).toEqual([]))
