/** The road of a report, over HTTP and without JavaScript: written, read by each who was there, changed, standing, corrected. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { sql } from '../../kit/db.ts'
import { openHouse } from '../../test/house.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { dialogueAnswers, reflectionAnswers } from './reports.fixture.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const { kim, ruud } = noor.parties
const dialogue = await noor.held('dialogue', 1, [kim])
let [bas, noors, kims] = [await house.signedIn(cast.bas.id), await house.signedIn(noor.person), await house.signedIn(aroundNoor.kim.id)]
const again = async () => { [bas, noors, kims] = [await house.signedIn(cast.bas.id), await house.signedIn(noor.person), await house.signedIn(aroundNoor.kim.id)] }
const [mirjam, hanna, ellen] = [await house.signedIn(aroundNoor.mirjam.id), await house.signedIn(cast.hanna.id), await house.signedIn(cast.ellen.id)]
const strangers = { mirjam, hanna, ellen, ruud: await house.signedIn(aroundNoor.ruud.id), tom: await house.signedIn(aroundNoor.tom.id), marleen: await house.signedIn(cast.marleen.id) }
const hidden = (text: string, name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? ''
const mails = async () => (await house.database.as({ provider: deHaven.id, person: 'worker' }, tx => listOutbox(tx, house.vault, deHaven.id, 100))).map(({ message, notBefore }) => ({ to: message.to, text: message.text, day: Math.round((notBefore.getTime() - house.now().getTime()) / 86_400_000) }))
const laterBy = (days: number) => house.travelTo(new Date(house.now().getTime() + days * 86_400_000))

let report = ''

test('the guide\'s day says that a report waits, and beginning it takes one press', async () => {
  expect((await bas.get('/today')).text).toMatch(/1<\/span>.*verslag wacht op jou/s)
  expect((await bas.get('/reports')).text).toContain(`action="/talks/${dialogue}/reports"`)
  for (const [name, browser] of Object.entries(strangers)) expect((await browser.send(`/talks/${dialogue}/reports`)).status, name).toBe(404)
  const begun = await bas.send(`/talks/${dialogue}/reports`)
  expect(begun.status).toBe(303)
  report = /reports\/([\w-]+)\/draft/.exec(begun.location ?? '')?.[1] ?? ''
  expect((await bas.send(`/talks/${dialogue}/reports`)).location, 'one report a talk').toBe(`/reports/${report}/draft`)
  expect((await noors.get(`/reports/${report}`)).status, 'nobody else reads along').toBe(404)
  for (const browser of [noors, kims]) expect((await browser.get('/reports')).text, 'but whose turn it is stands there').toContain('Bas schrijft het verslag.')
})

test('what is typed is kept, also from a second window, and never written over', async () => {
  const [one, two] = [await bas.get(`/reports/${report}/draft`), await bas.get(`/reports/${report}/draft`)]
  expect(one.text).toContain('Hoe ziet de collega het?')
  expect(one.text).toContain('Dan lezen Noor en Kim het')
  const sheets = [one, two].map(({ text }) => ({ sheet: hidden(text, 'sheet'), seen: hidden(text, 'seen') }))
  expect(await bas.send(`/reports/${report}/drafts`, { ...sheets[0], topic: 'De balie' })).toMatchObject({ status: 204 })
  expect(await bas.send(`/reports/${report}/drafts`, { ...sheets[0], topic: 'De balie en de telefoon' }), 'the same window goes on').toMatchObject({ status: 204 })
  expect(await bas.send(`/reports/${report}/drafts`, { ...sheets[1], topic: 'Iets anders' }), 'the other is told').toMatchObject({ status: 409 })
  const conflict = await bas.send(`/reports/${report}/drafts`, { ...sheets[1], topic: 'Iets anders', later: 'yes' })
  expect(conflict.status).toBe(409)
  expect(conflict.text).toContain('Er staat een nieuwere versie')
  expect(conflict.text).toContain('Iets anders')
  expect(conflict.text).toContain('De balie en de telefoon')
  expect(await bas.send(`/reports/${report}/drafts`, { sheet: hidden(conflict.text, 'sheet'), seen: hidden(conflict.text, 'seen'), topic: 'Samen gekozen', later: 'yes' })).toMatchObject({ status: 303 })
  expect((await bas.get(`/reports/${report}/draft`)).text).toContain('Samen gekozen')
  for (const [name, browser] of Object.entries({ ...strangers, noors, kims })) {
    expect((await browser.get(`/reports/${report}/draft`)).status, name).toBe(404)
    expect((await browser.send(`/reports/${report}/drafts`, { topic: 'x', later: 'yes' })).status, name).toBe(404)
    expect((await browser.send(`/reports/${report}/versions`, dialogueAnswers)).status, name).toBe(404)
  }
})

test('an unanswered question is asked again, and nothing typed is lost', async () => {
  const draft = await bas.get(`/reports/${report}/draft`)
  const again = await bas.post(`/reports/${report}/versions`, { sheet: hidden(draft.text, 'sheet'), seen: hidden(draft.text, 'seen'), topic: 'De balie', employeeView: 'Het gaat snel.' })
  expect(again.status).toBe(422)
  expect(again.text).toContain('<title>Fout: ')
  expect(again.text).toContain('href="#colleagueView"')
  expect(again.text).toContain('Het gaat snel.')
})

test('handed over: those who were there read it, nobody else learns that it exists', async () => {
  const draft = await bas.get(`/reports/${report}/draft`)
  const handed = await bas.post(`/reports/${report}/versions`, { sheet: hidden(draft.text, 'sheet'), seen: hidden(draft.text, 'seen'), ...dialogueAnswers, byMail: 'yes' })
  expect(handed.status).toBe(200)
  expect(handed.text).toContain('Het verslag is gegeven aan wie erbij was.')
  expect((await noors.get(`/reports/${report}`)).text).toContain('Klopt dit verslag?')
  expect((await kims.get(`/reports/${report}`)).text).toContain('Alleen jij, Bas en Noor kunnen het lezen.')
  for (const [name, browser] of Object.entries(strangers)) {
    for (const path of [`/reports/${report}`, `/reports/${report}/report.pdf`, `/reports/${report}/draft`, `/reports/${report}/correction`]) expect((await browser.get(path)).status, `${name} ${path}`).toBe(404)
    expect((await browser.send(`/reports/${report}/validations`, { verdict: 'right', number: '1' })).status, name).toBe(404)
    expect((await browser.get('/reports')).text, name).not.toContain('Dialooggesprek')
  }
  expect((await mails()).map(({ to, day }) => [to, day]).toSorted()).toEqual([[aroundNoor.kim.mail, 0], [aroundNoor.kim.mail, 3], [aroundNoor.kim.mail, 5], [aroundNoor.noor.mail, 0], [aroundNoor.noor.mail, 3], [aroundNoor.noor.mail, 5]])
  for (const { text } of await mails()) expect(text).not.toMatch(/Bas|Noor|Kim|verslag|gesprek|De Haven/i)
})

test('whose turn it is stands on everyone\'s page', async () => {
  expect((await noors.get('/my-trajectory')).text).toContain('Er is een verslag om te lezen.')
  expect((await kims.get('/my-trajectory')).text).toContain('Er is een verslag om te lezen.')
  expect((await bas.get('/today')).text).toMatch(/>0 verslagen wachten op jou<\/a>/)
  expect((await bas.get('/reports')).text).toMatch(/Wacht op (Noor en Kim|Kim en Noor)/)
})

test('someone who says what must change by the line and ticks "right" is asked which of the two', async () => {
  const both = await kims.post(`/reports/${report}/validations`, { verdict: 'right', number: '1', 'remark-bottleneck': 'Niet de telefoon, de deur.' })
  expect(both.status).toBe(422)
  expect(both.text).toContain('Je schreef wat er anders moet.')
  expect(both.text).toContain('Niet de telefoon, de deur.')
  expect((await kims.post(`/reports/${report}/validations`, { number: '1' })).status, 'no choice made').toBe(422)
  expect((await kims.post(`/reports/${report}/validations`, { verdict: 'change', number: '1', 'remark-bottleneck': 'Niet de telefoon, de deur.', remark: 'Verder goed.' })).text).toContain('Je antwoord is bewaard.')
  expect((await noors.get(`/reports/${report}`)).text, 'what she wants is between her and Bas').not.toContain('de deur')
  expect((await bas.get(`/reports/${report}`)).text).toContain('Niet de telefoon, de deur.')
  expect((await bas.get('/today')).text).toMatch(/1<\/span>.*verslag wacht op jou/s)
  expect((await mails()).filter(({ to, day }) => to === aroundNoor.kim.mail && day > 0), 'whoever answered is reminded no more').toEqual([])
})

test('a change makes a new version; what was said of the old one does not count for it', async () => {
  expect((await noors.post(`/reports/${report}/validations`, { verdict: 'right', number: '1' })).text).toContain('Jij vindt dat het verslag klopt')
  const draft = await bas.get(`/reports/${report}/draft`)
  expect(draft.text, 'begins with the words of the last version').toContain('Samenwerken aan de balie.')
  expect(draft.text).toContain('Niet de telefoon, de deur.')
  await bas.post(`/reports/${report}/versions`, { sheet: hidden(draft.text, 'sheet'), seen: hidden(draft.text, 'seen'), ...dialogueAnswers, bottleneck: 'De deur.' })
  const stale = await noors.post(`/reports/${report}/validations`, { verdict: 'right', number: '1' })
  expect(stale.text).toContain('Er is een nieuwere versie.')
  expect((await noors.get(`/reports/${report}`)).text).toContain('Klopt dit verslag?')
  expect((await noors.get(`/reports/${report}?version=1`)).text).toContain('De telefoon.')
})

test('an objection stays with the line and the report, on every page and on paper', async () => {
  await kims.post(`/reports/${report}/objections`, { question: 'expectations', objection: 'Ik verwacht dit niet van Noor.' })
  for (const browser of [kims, noors, bas]) for (const path of ['', '?version=1', `?version=2`]) expect((await browser.get(`/reports/${report}${path}`)).text).toContain('Ik verwacht dit niet van Noor.')
  expect((await kims.post(`/reports/${report}/validations`, { verdict: 'right', number: '2' })).text, 'and stops nothing').toContain('Jij vindt dat het verslag klopt')
  expect((await kims.post(`/reports/${report}/objections`, { question: 'nothing-like-it', objection: 'x' })).status).toBe(422)
  expect((await kims.post(`/reports/${report}/validations`, { verdict: 'change', number: '2' })).status, 'right stays said').toBe(422)
})

test('it stands when the last of them says that it is right', async () => {
  expect((await kims.get(`/reports/${report}`)).text).toContain('We wachten nu op Noor.')
  expect((await noors.post(`/reports/${report}/validations`, { verdict: 'right', number: '2' })).text).toContain('Het verslag klopt')
  const paper = await noors.get(`/reports/${report}/report.pdf`)
  expect(paper.headers['content-type']).toBe('application/pdf')
  expect(paper.text.slice(0, 5)).toBe('%PDF-')
  expect((await bas.get(`/reports/${report}/draft`)).text, 'nothing more to write').toContain('Het verslag klopt')
})

test('the writer sees who read which version and when; so does the log of whom it is about', async () => {
  expect((await bas.get(`/reports/${report}`)).text).toContain('Las het vandaag')
  expect(await house.as(cast.bas.id, tx => tx.rows(sql`select distinct number from report_reading where report_id = ${report} order by number`))).toEqual([{ number: 1 }, { number: 2 }])
  expect((await noors.get('/my-trajectory')).text).toContain('iemand die bij het gesprek was las een verslag')
})

test('corrected: what stood is shown as it stood, and everyone reads the new one', async () => {
  laterBy(2)
  await again()
  const page = await bas.get(`/reports/${report}/correction`)
  expect(page.text).toContain('Een verslag wordt nooit stil veranderd.')
  expect((await bas.post(`/reports/${report}/corrections`, { kind: 'wrong-text' })).status, 'a reason is asked').toBe(422)
  const corrected = await bas.post(`/reports/${report}/corrections`, { kind: 'wrong-text', why: 'De datum was verkeerd.' })
  expect(corrected.text).toContain('Verslag van dialooggesprek')
  expect((await noors.get(`/reports/${report}`)).text).toContain('De datum was verkeerd.')
  await bas.post(`/reports/${report}/versions`, { sheet: hidden(corrected.text, 'sheet'), seen: hidden(corrected.text, 'seen'), ...dialogueAnswers, bottleneck: 'De voordeur.' })
  const before = await noors.get(`/reports/${report}?on=2026-11-20`)
  expect(before.text).toContain('Zo stond het verslag op')
  expect(before.text).toContain('De deur.')
  expect(before.text).not.toContain('De voordeur.')
  expect(before.text, 'also then').toContain('Ik verwacht dit niet van Noor.')
  expect((await noors.get(`/reports/${report}?on=2026-11-01`)).text).toContain('Op die dag was er nog geen verslag.')
  expect((await noors.get(`/reports/${report}`)).text).toContain('De voordeur.')
})

test('whoever says nothing is reminded once a week, and after a week waited for no longer, with a reason for all to see', async () => {
  await noors.post(`/reports/${report}/validations`, { verdict: 'right', number: '3' })
  expect((await bas.post(`/reports/${report}/nudges`, { party: kim })).text).toContain('De herinnering is verstuurd.')
  expect((await bas.get(`/reports/${report}`)).text).not.toContain('Herinner Kim')
  const early = await bas.post(`/reports/${report}/lapses`, { party: kim, reason: 'no-answer', why: 'Kim is ziek.' })
  expect(early.text).toContain('Geef eerst een week de tijd.')
  laterBy(7)
  await again()
  expect((await bas.post(`/reports/${report}/lapses`, { party: noor.participant, reason: 'no-answer', why: 'x' })).status, 'never for Noor').toBe(404)
  expect((await bas.get(`/reports/${report}/lapse?party=${kim}`)).text).toContain('Zwijgen is geen ja.')
  await bas.post(`/reports/${report}/lapses`, { party: kim, reason: 'no-answer', why: 'Kim is lang ziek.' })
  for (const browser of [bas, noors, kims]) expect((await browser.get(`/reports/${report}`)).text).toContain('Kim is lang ziek.')
  expect((await noors.get(`/reports/${report}`)).text).toContain('Het verslag klopt')
})

test('words about another person: struck for everyone, a tombstone, a notice, and the register', async () => {
  const [basNow, noorNow, ellenNow] = [await house.signedIn(cast.bas.id), await house.signedIn(noor.person), await house.signedIn(cast.ellen.id)]
  const talk = await noor.held('reflection', 1)
  const { location } = await basNow.send(`/talks/${talk}/reports`)
  const draft = await basNow.get(location ?? '')
  const second = /reports\/([\w-]+)\//.exec(location ?? '')?.[1] ?? ''
  await basNow.post(`/reports/${second}/versions`, { sheet: hidden(draft.text, 'sheet'), seen: '0', ...reflectionAnswers })
  expect((await noorNow.get(`/reports/${second}`)).text).toContain('een pauze nemen')
  await basNow.post(`/reports/${second}/corrections`, { kind: 'wrong-person', why: 'Verkeerd dossier.' })
  for (const browser of [basNow, noorNow]) {
    const page = await browser.get(`/reports/${second}`)
    expect(page.text).toContain('Hier stond versie 1.')
    expect(page.text).toContain('Verkeerd dossier.')
    expect(page.text).not.toContain('een pauze nemen')
    expect((await browser.get(`/reports/${second}/report.pdf`)).status).toBe(404)
  }
  const register = await ellenNow.get('/administration/breaches')
  expect(register.text).toContain('Eén persoon las het.')
  expect(register.text).not.toMatch(/Noor|Bas|pauze|Verkeerd dossier/)
  expect((await basNow.get('/administration/breaches')).status).toBe(404)
  const breach = /breaches\/([\w-]+)\/decisions/.exec(register.text)?.[1] ?? ''
  expect((await ellenNow.post(`/administration/breaches/${breach}/decisions`, { authority: 'told' })).status).toBe(422)
  expect((await ellenNow.post(`/administration/breaches/${breach}/decisions`, { authority: 'not-needed', people: 'told', why: 'Eén lezer, meteen weg.' })).text).toContain('Eén lezer, meteen weg.')
})

test('given to someone by mistake: they read no more, and are told so', async () => {
  const [basNow, ruudNow] = [await house.signedIn(cast.bas.id), await house.signedIn(aroundNoor.ruud.id)]
  const talk = await noor.held('dialogue', 2, [ruud])
  const { location } = await basNow.send(`/talks/${talk}/reports`)
  const third = /reports\/([\w-]+)\//.exec(location ?? '')?.[1] ?? ''
  const draft = await basNow.get(location ?? '')
  await basNow.post(`/reports/${third}/versions`, { sheet: hidden(draft.text, 'sheet'), seen: '0', ...dialogueAnswers })
  expect((await ruudNow.get(`/reports/${third}`)).status).toBe(200)
  expect((await basNow.post(`/reports/${third}/corrections`, { kind: 'wrong-recipient', recipient: noor.participant, why: 'x' })).status).toBe(422)
  await basNow.post(`/reports/${third}/corrections`, { kind: 'wrong-recipient', recipient: ruud, why: 'Ruud was er niet.' })
  const told = await ruudNow.get(`/reports/${third}`)
  expect(told.text).toContain('Dit verslag was niet voor jou bedoeld')
  expect(told.text).not.toMatch(/balie|Ruud was er niet/)
  expect((await ruudNow.get('/reports')).text).not.toContain('Dialooggesprek')
})

test('nothing broke on the way', () => expect(house.broken).toEqual([]))
