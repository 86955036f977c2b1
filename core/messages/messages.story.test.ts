import { get, type IncomingMessage } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { openedWith } from '../../test/opened.ts'
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import { addAbsence, listAbsences } from '../agenda/agenda.store.ts'
import { signInAs } from '../visit.ts'
import { messageNotice, remindGuides } from './notify.ts'

const house = await openHouse()
const { marleen, jaap, samira, ellen } = cast
const at = (text: string): Instant => new Date(text)
await house.as(marleen.id, tx => keepAgenda(tx, marleen.id))
await house.as(jaap.id, tx => keepAgenda(tx, jaap.id))
const address = await house.app.web.listen({ port: 0, host: '127.0.0.1' })

// oxlint-disable-next-line vitest/no-standalone-expect -- whatever a story did, nothing broke
afterEach(() => expect(house.broken).toEqual([]))

let hour = 10
const opened = async (guide: Id<'person'> = marleen.id) => await openedWith(house, { provider: deHaven, guide, from: at(`2026-11-26T${hour++}:00:00Z`), now: house.now() })
const back = async (person: Id<'person'>): Promise<Browser> => {
  const browser = house.browser()
  const { name, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, person, 'receipt', null))
  browser.cookies.set(name, value ?? '')
  return browser
}
const outbox = () => house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 50))
const link = (path: string) => `https://houvast.example${path}`
const sweep = () => house.as('worker', tx => remindGuides(tx, house.now(), { vault: house.vault, provider: deHaven, link }))
/** The jobs that wait, as the worker would run them. */
const runNotices = async () => {
  const jobs = await house.asSuperuser<{ readonly payload: { readonly provider: Id<'provider'>; readonly id: Id<string> } }>(`select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'message-notice' order by p.id`)
  for (const { payload } of jobs) await messageNotice(house.database, house.vault, async () => deHaven, house.now, () => 'https://haven.example')(payload)
  await house.asSuperuser(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'message-notice'`)
}

test('a question and its answer: unread, read, waiting, answered, and every look in the log', async () => {
  const one = await opened()
  const participant = await back(one.person)
  const guide = await house.signedIn(marleen.id)
  expect((await participant.get('/my-messages')).text).toContain('Er zijn nog geen berichten.')
  expect((await guide.get('/today')).text).toMatch(/>0 berichten wachten op antwoord<\/a>/)

  expect((await participant.post('/my-messages', { text: '  ' })).status).toBe(422)
  const long = await participant.post('/my-messages', { text: 'x'.repeat(2001) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('Maak het korter dan 2000 tekens')
  expect(long.text).toContain('x'.repeat(2001))
  await participant.send(`/drafts/messages-${one.trajectory}`, { text: 'Half af' })
  expect((await participant.get('/my-messages')).text).toContain('Half af')

  const act = 'eerste-vraag-aan-marleen'
  const fields = { text: 'Mag het lijstje ook op zondag?\nEn hoe lang?', act, draft: `messages-${one.trajectory}` }
  const answers = await Promise.all([participant.send('/my-messages', fields), participant.send('/my-messages', fields)])
  expect(answers.map(({ location }) => location)).toEqual(['/my-messages?sent', '/my-messages?sent'])
  const sent = await participant.get('/my-messages?sent')
  expect(sent.text.match(/Mag het lijstje/g)).toHaveLength(1)
  expect(sent.text).toContain('Je bericht is verstuurd')
  expect(sent.text).toContain('Je krijgt antwoord, uiterlijk dinsdag 24 november.')
  expect(sent.text).toContain('Nog niet gelezen')
  expect(sent.text).not.toContain('Half af')

  expect((await guide.get('/today')).text).toMatch(/1<\/span>.*bericht wacht op antwoord/)
  expect((await guide.get(`/trajectories/${one.trajectory}`)).text).toContain('1 nieuw bericht')
  const list = await guide.get('/messages')
  expect(list.text).toContain('anker-linde')
  expect(list.text).toContain('Wacht sinds vandaag om 09:30 uur')
  expect(list.text).not.toContain('lijstje')
  const read = await guide.get(`/trajectories/${one.trajectory}/messages`)
  expect(read.text).toContain('Mag het lijstje ook op zondag?')
  expect((await participant.get('/my-messages')).text).toContain('Gelezen')

  expect((await guide.post(`/trajectories/${one.trajectory}/messages`, { text: '' })).status).toBe(422)
  const answered = await guide.post(`/trajectories/${one.trajectory}/messages`, { text: 'Ja. Vijf minuten.' })
  expect(answered.text).toContain('Ja. Vijf minuten.')
  expect((await guide.get('/messages')).text).toContain('Er wacht geen bericht op antwoord.')
  expect((await participant.get('/my-appointment')).text).toContain('Er is 1 nieuw bericht.')
  expect((await participant.get('/my-messages')).text).not.toContain('uiterlijk')
  const home = await participant.get('/my-appointment')
  expect(home.text).not.toContain('nieuw bericht')
  expect(home.text).toContain('de begeleider las de berichten')

  const events = await house.asSuperuser<{ readonly event: string }>('select distinct event from log.entry where subject_id = $1 and event like \'message.%\'', [one.trajectory])
  expect(events.map(({ event }) => event).toSorted()).toEqual(['message.read', 'message.written'])
})

test('nobody else finds any of it', async () => {
  const one = await opened()
  await (await back(one.person)).post('/my-messages', { text: 'Alleen voor Marleen' })
  const other = await opened(jaap.id)
  const others = [await house.signedIn(jaap.id), await house.signedIn(samira.id), await house.signedIn(ellen.id), await back(other.person), await house.signedIn(castOfHetBaken.lieve.id, hetBaken)]
  for (const browser of others) {
    const page = await browser.get(`/trajectories/${one.trajectory}/messages`)
    expect(page.status).toBe(404)
    expect((await browser.send(`/trajectories/${one.trajectory}/messages`, { text: 'hallo' })).status).toBe(404)
    expect((await browser.get('/my-messages')).text + (await browser.get('/messages')).text).not.toContain('Alleen voor Marleen')
  }
  expect((await house.browser().get('/my-messages')).text).toContain('Aanmelden')
  expect((await (await house.signedIn(marleen.id)).get('/my-messages')).status).toBe(404)
})

test('an answer that is late: the participant reads so, the guide gets one neutral mail by day, and absence stops the clock', async () => {
  const one = await opened()
  await (await back(one.person)).post('/my-messages', { text: 'Heb je even?' })
  house.travelTo(at('2026-11-24T22:30:00Z'))
  expect(await sweep()).toBe(0)
  house.travelTo(at('2026-11-25T06:30:00Z')) // half past seven: late, and still night
  expect(await sweep()).toBe(0)
  house.travelTo(at('2026-11-25T09:00:00Z'))
  expect((await (await back(one.person)).get('/my-messages')).text).toContain('Het antwoord had er al moeten zijn')
  expect((await (await house.signedIn(marleen.id)).get('/messages')).text).toContain('Te laat')
  const before = (await outbox()).length
  expect(await sweep()).toBeGreaterThan(0)
  expect(await sweep()).toBe(0)
  const mails = (await outbox()).slice(0, (await outbox()).length - before).map(({ message }) => message)
  expect(mails.length).toBeGreaterThan(0)
  for (const mail of mails) {
    expect(mail).toMatchObject({ channel: 'mail', to: marleen.mail, subject: 'Er staat iets voor je klaar' })
    expect(mail.text).toContain('https://houvast.example/messages')
    expect(mail.text).not.toMatch(/Heb je even|anker|bericht|De Haven/)
  }

  const later = await opened(jaap.id)
  await (await back(later.person)).post('/my-messages', { text: 'En jij?' })
  const away = { from: at('2026-11-25T23:00:00Z'), until: at('2026-11-27T23:00:00Z') }
  await house.as(jaap.id, tx => addAbsence(tx, newAnonymousId(), jaap.id, away))
  expect((await (await back(later.person)).get('/my-messages')).text).toContain('uiterlijk dinsdag 1 december')
})

test('a text message only by wish, with a number, once for several, never at night, and not for who reads along', async () => {
  house.travelTo(at('2026-11-26T08:00:00Z'))
  const one = await opened()
  const participant = await back(one.person)
  const guide = await house.signedIn(marleen.id)
  const write = (text: string) => guide.post(`/trajectories/${one.trajectory}/messages`, { text })
  const sms = async () => (await outbox()).filter(({ message }) => message.channel === 'sms')

  await write('Zonder wens')
  await runNotices()
  expect(await sms()).toHaveLength(0)
  await participant.get('/my-messages')

  expect((await participant.post('/my-messages/notice', { telephone: 'bel me' })).status).toBe(422)
  expect((await participant.post('/my-messages/notice', { telephone: '06 87 65 43 21' })).text).toContain('Je krijgt een sms als er een bericht is')
  await write('Een')
  await write('Twee')
  await runNotices()
  expect((await sms()).map(({ message }) => message)).toEqual([{ channel: 'sms', to: '+31687654321', text: 'Er staat iets voor je klaar. Log in wanneer het je uitkomt.' }])

  await participant.get('/my-messages')
  await write('Die al gelezen is')
  await participant.get('/my-messages')
  await runNotices()
  expect(await sms()).toHaveLength(1)

  house.travelTo(at('2026-11-26T21:00:00Z'))
  await (await house.signedIn(marleen.id)).post(`/trajectories/${one.trajectory}/messages`, { text: 'Laat' })
  await runNotices()
  expect((await sms())[0]?.notBefore.toISOString()).toBe('2026-11-27T07:00:00.000Z')
  expect((await (await back(one.person)).post('/my-messages/notice/stop')).text).toContain('Wil je een sms bij een nieuw bericht?')
})

/** Opens the stream as a browser would; `next` waits for what comes. */
const listenAs = async (browser: Browser, path: string) => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  let heard = ''
  let ended = false
  let wake = () => {}
  const response = await new Promise<IncomingMessage>((resolve, reject) => { get(address + path, { headers: { cookie, accept: 'text/event-stream' } }, resolve).on('error', reject) })
  response.on('data', (chunk: Buffer) => { heard += chunk.toString(); wake() }).on('end', () => { ended = true; wake() })
  const until = async (done: () => boolean) => { while (!done()) await new Promise<void>(resolve => { wake = resolve }) }
  return { response, hears: (word: string) => until(() => heard.includes(word)), ends: () => until(() => ended), heard: () => heard }
}

test('who looks hears that something changed, never what; and no longer once signed out', async () => {
  house.travelTo(at('2026-11-26T09:00:00Z'))
  const one = await opened()
  const other = await opened()
  const participant = await back(one.person)
  const guide = await house.signedIn(marleen.id)
  const line = await listenAs(participant, '/my-messages/live')
  const beside = await listenAs(await back(other.person), '/my-messages/live')
  expect(line.response.headers['content-type']).toContain('text/event-stream')
  expect(line.response.headers['cache-control']).toBe('no-store, no-transform')
  // No connection of the pool is held by those who listen.
  expect(house.database.pool.waiting).toBe(0)

  await guide.post(`/trajectories/${one.trajectory}/messages`, { text: 'kanarie-op-de-lijn' })
  await line.hears('event: changed')
  expect(line.heard()).not.toContain('kanarie')
  expect(beside.heard()).not.toContain('changed')

  expect((await participant.get('/away')).status).toBeLessThan(500)
  await line.ends()
  expect(line.heard()).toContain('event: ended')
  beside.response.destroy()

  // Whoever asks for a page finds none there, and a stranger no stream.
  expect((await guide.get(`/trajectories/${one.trajectory}/messages/live`)).status).toBe(404)
  const stranger = await listenAs(await house.signedIn(samira.id), `/trajectories/${one.trajectory}/messages/live`)
  expect(stranger.response.statusCode).toBe(404)
})

test('away with a stand-in: asked, agreed, answered in one\'s own name, taken back', async () => {
  // A yes counts by the database's own clock.
  house.travelTo(new Date())
  const one = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(house.now(), 5 * 24 * 60), now: house.now() })
  const [guide, standIn, participant] = [await house.signedIn(marleen.id), await house.signedIn(jaap.id), await back(one.person)]
  expect((await guide.get('/messages')).text).toContain('Er staat geen afwezigheid in je werktijden.')
  const day = (days: number) => addMinutes(house.now(), days * 24 * 60).toISOString().slice(0, 10)
  expect((await guide.post('/hours/absences', { awayFrom: day(0), awayUntil: day(3) })).status).toBe(200)
  const [absence] = await house.as(marleen.id, tx => listAbsences(tx, [marleen.id], house.now()))
  const plan = { absence: absence?.id ?? '' }
  expect((await guide.post('/messages/stand-ins', { ...plan, person: marleen.id })).text).toContain('Dat ben je zelf.')
  expect((await guide.post('/messages/stand-ins', { ...plan, person: ellen.id })).status).toBe(422)
  expect((await guide.post('/messages/stand-ins', { ...plan, person: jaap.id })).text).toContain('Jaap Verhoef antwoordt.')

  const asked = await participant.get('/my-messages')
  expect(asked.text).toContain('Marleen is er niet tot')
  expect(asked.text).toContain('Jaap leest mee als jij dat wilt.')
  await participant.post('/my-messages', { text: 'Is er iemand?' })
  expect((await standIn.get('/messages')).text).not.toContain('Voor Marleen')
  expect((await standIn.get(`/trajectories/${one.trajectory}/messages`)).status).toBe(404)

  expect((await participant.post('/my-messages/stand-in', { absence: 'iets-anders' })).status).toBe(422)
  expect((await participant.post('/my-messages/stand-in', plan)).text).toContain('Jaap leest mee tot')
  const waiting = await standIn.get('/messages')
  expect(waiting.text).toContain('Voor Marleen')
  const page = await standIn.get(`/trajectories/${one.trajectory}/messages`)
  expect(page.text).toContain('Is er iemand?')
  expect(page.text).toContain('Je schrijft hier in de plaats van Marleen.')
  expect((await standIn.get(`/trajectories/${one.trajectory}`)).status).toBe(404)
  await standIn.post(`/trajectories/${one.trajectory}/messages`, { text: 'Ik ben er.' })
  expect((await participant.get('/my-messages')).text).toContain('Jaap voor Marleen, ')
  expect((await guide.get(`/trajectories/${one.trajectory}/messages`)).text).toContain('Jaap Verhoef leest hier mee tot')

  expect((await participant.post('/my-messages/stand-in/withdrawal')).text).toContain('Jaap leest mee als jij dat wilt.')
  expect((await standIn.get(`/trajectories/${one.trajectory}/messages`)).status).toBe(404)
})
