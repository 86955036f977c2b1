import { expect, test } from 'vitest'
import { aroundPetra, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'
import { openedWith } from '../../test/opened.ts'
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import type { Id } from '../../kit/id.ts'
import { signInAs } from '../visit.ts'
import { listWithoutTalk } from './standing.store.ts'
import { eraseNext } from '../keeping/keeping.store.ts'

const house = await openHouse()
const at = (text: string): Instant => new Date(text)
const { marleen } = cast
await house.as(marleen.id, tx => keepAgenda(tx, marleen.id))

const signedIn = async (person: Id<'person'>) => {
  const browser = house.browser()
  const { name, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, person, 'demo', null))
  browser.cookies.set(name, value ?? '')
  return browser
}

/** The value of the first button of a moment on a page. */
const firstMoment = (text: string): string => /name="moment" value="([^"]+)"/.exec(text)?.[1] ?? ''

test('the guide\'s day: from the list of today to a talk, its scores, its outcome, a note, and the next one', async () => {
  const opened = await openedWith(house, { provider: deHaven, guide: marleen.id, from: at('2026-11-20T10:00:00Z'), now: house.now(), contact: { alias: 'Sam' } })
  const guide = await signedIn(marleen.id)

  const today = await guide.get('/today')
  expect(today.text).toContain('Vrijdag 20 november. 1 persoon, waarvan 0 iets van jou nodig hebben.')
  expect(today.text).toContain('11:00 anker-linde (Sam)')
  expect(today.text).toContain('Er wacht niemand op jou. Nieuwe mensen komen hier vanzelf.')
  expect(today.text).not.toContain('612345678')

  const talkPage = await guide.get(`/talks/${opened.talk}`)
  expect(talkPage.text).toContain('Gesprek 1 met anker-linde (Sam)')
  expect(talkPage.text).not.toContain('612345678')
  expect((await guide.post(`/talks/${opened.talk}/number-looks`)).text).toContain('href="tel:+31612345678"')
  expect((await guide.post(`/talks/${opened.talk}/outcome`, { outcome: 'held' })).text).toContain('Het gesprek is nog niet begonnen.')

  house.travelTo(at('2026-11-20T10:01:00Z'))
  const again = await signedIn(marleen.id)
  expect((await again.post(`/talks/${opened.talk}/scores`, { which: 'start', score: '4' })).status).toBe(200)
  expect((await again.post(`/talks/${opened.talk}/scores`, { which: 'start', score: '9' })).text).toContain('Dit cijfer staat er al.')

  house.travelTo(at('2026-11-20T10:31:00Z'))
  const later = await signedIn(marleen.id)
  const waiting = await later.get('/today')
  expect(waiting.text).toContain('Schrijf op hoe het ging')
  expect((await later.get(`/talks/${opened.talk}/outcome`)).text).toContain('Ging het gesprek met Sam door?')
  expect((await later.get(`/talks/${opened.talk}/outcome?happened=yes`)).text).toContain('Begon het op tijd?')
  expect((await later.get(`/talks/${opened.talk}/outcome?happened=no`)).text).toContain('Sam was er niet en zei niet af')
  expect((await later.post(`/talks/${opened.talk}/outcome?happened=yes`, { outcome: 'held' })).text).toContain('Geweest')
  expect((await later.post(`/talks/${opened.talk}/outcome?happened=yes`, { outcome: 'held' })).status).toBe(422)
  await later.post(`/talks/${opened.talk}/scores`, { which: 'end', score: '6' })

  const empty = await later.post(`/talks/${opened.talk}/notes`, { seen: '0' })
  expect(empty.text).toContain('Schrijf eerst iets op.')
  const long = await later.post(`/talks/${opened.talk}/notes`, { seen: '0', talkedAbout: 'x'.repeat(401) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('x'.repeat(401))
  expect((await later.send(`/talks/${opened.talk}/note-drafts`, { seen: '0', step: 'Halverwege' })).status).toBe(204)
  expect((await later.get(`/talks/${opened.talk}`)).text).toContain('Halverwege')
  const written = await later.post(`/talks/${opened.talk}/notes`, { seen: '0', draft: `note ${opened.talk}`, theme: 'sleep', talkedAbout: 'De nachten', step: 'Vroeg naar bed', needsMore: 'one-more' })
  expect(written.text).toContain('De nachten')
  expect(written.text).not.toContain('Halverwege')
  expect((await later.post(`/talks/${opened.talk}/notes`, { seen: '0', talkedAbout: 'Uit een oud venster' })).text).toContain('In een ander venster')
  expect((await later.post(`/talks/${opened.talk}/notes`, { seen: '1', talkedAbout: 'De nachten, en het werk' })).text).toContain('De nachten, en het werk')

  const before = await later.get(`/trajectories/${opened.trajectory}`)
  expect(before.text).toContain('Gesprek 1 van 3, hooguit 5')
  const moments = await later.get(`/trajectories/${opened.trajectory}/next`)
  const planned = await later.post(`/trajectories/${opened.trajectory}/appointments`, { moment: firstMoment(moments.text), way: 'guide-calls', act: 'plan-the-second-talk' })
  expect(planned.text).toContain('Gesprek 2 van 3, hooguit 5')
  expect((await later.post(`/trajectories/${opened.trajectory}/appointments`, { moment: firstMoment(moments.text), way: 'guide-calls', act: 'plan-the-second-talk' })).text).toContain('Gesprek 2 van 3')
  expect((await later.get('/people?tab=on-track')).text).toContain('anker-linde (Sam)')

  // Moved, and then cancelled: the message says the time and nothing more.
  const others = await later.get(`/trajectories/${opened.trajectory}/next`)
  await later.post(`/trajectories/${opened.trajectory}/appointments`, { moment: firstMoment(others.text), way: 'guide-calls' })
  expect((await later.get(`/trajectories/${opened.trajectory}/cancellation`)).text).toContain('gaat niet door. Kies een ander moment via je code.')
  expect((await later.post(`/trajectories/${opened.trajectory}/cancellations`)).text).toContain('Er staat geen afspraak.')
  const sent = await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 10))
  expect(sent.map(({ message }) => message.text).join('\n')).toMatch(/^Je afspraak van \d\d:\d\d uur gaat niet door\. Kies een ander moment via je code\.$/m)
  expect((await later.get('/people?tab=waiting')).text).toContain('Wacht op Sam')
  expect((await later.get('/people?z=ANKER linde')).text).toContain('1 persoon gevonden.')
  expect((await later.get('/people?z=nobody')).text).toContain('Niemand gevonden')

  // Two weeks of silence: it is over, and the number goes.
  house.travelTo(addMinutes(at('2026-11-20T10:31:00Z'), 8 * 24 * 60))
  expect((await (await signedIn(marleen.id)).get('/today')).text).toContain('Plan een gesprek')
  expect(await house.as('worker', tx => eraseNext(tx, ['contact'], house.now()))).toBeNull()
  house.travelTo(addMinutes(at('2026-11-20T10:31:00Z'), 15 * 24 * 60))
  expect(await house.as('worker', tx => eraseNext(tx, ['contact'], house.now()))).toBe('contact')
  expect((await (await signedIn(marleen.id)).get('/people?tab=done')).text).toContain('anker-linde (Sam)')
  expect(house.broken).toEqual([])
})

test('what the guide looked at stands in the log of whom it is about', async () => {
  const opened = await openedWith(house, { provider: deHaven, guide: marleen.id, from: at('2026-12-10T10:00:00Z'), now: house.now(), contact: { handle: 'brug-kade' } })
  const guide = await signedIn(marleen.id)
  await guide.get(`/talks/${opened.talk}`)
  expect((await guide.post(`/talks/${opened.talk}/number-looks`)).text).toContain('Het nummer zie je op de dag van het gesprek.')
  house.travelTo(at('2026-12-10T09:50:00Z'))
  const there = await signedIn(marleen.id)
  await there.post(`/talks/${opened.talk}/number-looks`)
  const seen = await house.as(opened.person, tx => tx.rows<{ readonly event: string; readonly basis: string }>(sql`select event, basis from log.entry where subject_id = ${opened.trajectory}`))
  expect(seen.map(({ event }) => event).toSorted()).toEqual(['contact.read', 'talk.read', 'talk.read', 'talk.read'])
  expect(new Set(seen.map(({ basis }) => basis))).toEqual(new Set(['guide']))
})

test('nobody else finds these pages: not another guide, not the administrator, not the participant, not a visitor', async () => {
  const opened = await openedWith(house, { provider: deHaven, guide: marleen.id, from: at('2026-12-11T10:00:00Z'), now: house.now(), contact: { handle: 'stoel-zee' } })
  const pages = [`/trajectories/${opened.trajectory}`, `/trajectories/${opened.trajectory}/next`, `/trajectories/${opened.trajectory}/cancellation`, `/talks/${opened.talk}`, `/talks/${opened.talk}/outcome`, `/talks/${opened.talk}/worry`]
  const acts = [`/trajectories/${opened.trajectory}/appointments`, `/trajectories/${opened.trajectory}/cancellations`, `/trajectories/${opened.trajectory}/allowances`, `/trajectories/${opened.trajectory}/endings`, ...['number-looks', 'scores', 'outcome', 'notes', 'note-drafts'].map(act => `/talks/${opened.talk}/${act}`)]
  for (const person of [cast.jaap.id, cast.samira.id, cast.ellen.id, opened.person]) {
    const browser = await signedIn(person)
    for (const path of pages) expect((await browser.get(path)).status, path).toBe(404)
    for (const path of acts) expect((await browser.send(path)).status, path).toBe(404)
  }
  const visitor = house.browser()
  for (const path of pages) expect((await visitor.send(path.replace('/trajectories', '/trajectories'))).status, path).not.toBe(200)
  expect((await (await signedIn(cast.jaap.id)).get('/people?tab=on-track')).text).not.toContain('stoel-zee')
  const strange = await signedIn(marleen.id)
  for (const path of ['/talks/no-id', '/trajectories/00000000-0000-4000-8000-000000000001', '/people?after=zzz&tab=nope', '/people?after=99999999999999_00000000-0000-4000-8000-000000000001'])
    expect((await strange.get(path)).status, path).toBeLessThan(500)
  expect(house.broken).toEqual([])
})

test('whoever was taken on and has no talk so far stands on the day, among the people and is found by name; until there is one, and to nobody else', async () => {
  await house.as(cast.vera.id, tx => keepAgenda(tx, cast.vera.id))
  const { fatma } = aroundPetra
  const file = await openCareerFile(house, fatma, 'career')
  const toPlan = `/trajectories/${file.trajectory}/next`
  const vera = await signedIn(cast.vera.id)
  const places = ['/today', '/people', `/people?z=${fatma.name.slice(0, 5)}`]
  for (const path of places) {
    const { text } = await vera.get(path)
    expect(text, path).toContain(fatma.name)
    expect(text, path).toContain(toPlan)
  }
  for (const path of ['/people?tab=waiting', '/people?tab=done', '/people?z=Niemand']) expect((await vera.get(path)).text, path).not.toContain(toPlan)
  for (const person of [cast.marleen, cast.ellen, fatma]) expect(await house.as(person.id, listWithoutTalk), person.name).toEqual([])

  await vera.post(`/trajectories/${file.trajectory}/appointments`, { moment: firstMoment((await vera.get(toPlan)).text), way: 'guide-calls' })
  expect(await house.as(cast.vera.id, listWithoutTalk)).toEqual([])
  expect((await vera.get(`/people?z=${fatma.name.slice(0, 5)}`)).text).toContain(fatma.name)
  expect(house.broken).toEqual([])
})
