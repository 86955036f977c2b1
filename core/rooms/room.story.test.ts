import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openedWith } from '../../test/opened.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { signInAs } from '../visit.ts'

const turn = { urls: ['turns:turn.example.org:5349'], secret: 'kept-from-pages' }
const house = await openHouse()
const { marleen, jaap, samira, ellen } = cast
const from = new Date('2026-11-20T10:00:00Z')
const opened = await openedWith(house, { provider: deHaven, guide: marleen.id, from, now: house.now(), way: 'video', contact: { alias: 'Roos' } })
const other = await openedWith(house, { provider: deHaven, guide: jaap.id, from, now: house.now(), way: 'video', contact: { handle: 'berg-lucht', telephone: null } })
const room = `/talks/${opened.talk}/room`
const hello = { signal: JSON.stringify({ kind: 'hello', from: 'one-browser' }) }

const returned = async (person: Id<'person'>, where = house): Promise<Browser> => {
  const { name, value } = await where.as(null, tx => signInAs({ tx, now: where.now() }, person, 'receipt', null))
  const browser = where.browser()
  browser.cookies.set(name, value ?? '')
  return browser
}

test('before it opens the room says when, and lets nobody through', async () => {
  house.travelTo(addMinutes(from, -11))
  const [participant, guide] = [await returned(opened.person), await house.signedIn(marleen.id)]
  const entrance = await participant.get('/room')
  expect(entrance.text).toContain('Vanaf 10:50 uur is deze kamer open.')
  expect(entrance.text).not.toContain('href="/room/inside"')
  expect(entrance.headers['permissions-policy']).toContain('camera=()')
  expect((await participant.get('/room/inside')).text).toContain('Vanaf 10:50 uur')
  expect((await guide.get(room)).text).toContain('De kamer gaat open om 10:50 uur.')
  expect((await participant.send('/room/signals', hello)).status).toBe(404)
  expect((await guide.send(`${room}/signals`, hello)).status).toBe(404)
  expect((await participant.get('/room/stream')).status).toBe(404)
})

test('the way in is one link from one\'s own appointment, and from the talk', async () => {
  expect((await (await returned(opened.person)).get('/my-appointment')).text).toContain('href="/room"')
  expect((await (await house.signedIn(marleen.id)).get(`/talks/${opened.talk}`)).text).toContain(`href="${room}"`)
})

test('in the room there is the room, a number and the way to the telephone, with or without JavaScript', async () => {
  house.travelTo(addMinutes(from, -10))
  const [participant, guide] = [await returned(opened.person), await house.signedIn(marleen.id)]
  const entrance = await participant.get('/room')
  expect(entrance.text).toContain('zien daarom van elkaar het internetadres')
  expect(entrance.text.indexOf('Toch liever bellen')).toBeLessThan(entrance.text.indexOf('Ga naar binnen'))
  const inside = await participant.get('/room/inside')
  expect(inside.text).toContain('<title>Videobellen - Houvast</title>')
  expect(inside.headers['permissions-policy']).toContain('camera=(self), microphone=(self)')
  for (const words of ['Videobellen lukt niet in deze browser. Kies dan bellen.', '088 000 00 00', 'action="/room/telephone"', 'href="/away"']) expect(inside.text).toContain(words)
  expect(inside.text).not.toMatch(/<nav|612345678/)
  const theirs = await guide.get(room)
  for (const words of ['Roos is er nog niet.', `action="/talks/${opened.talk}/number-looks"`, `action="${room}/telephone"`]) expect(theirs.text).toContain(words)
  expect(theirs.text).not.toMatch(/<nav|612345678/)
  expect((await participant.send('/room/signals', hello)).status).toBe(204)
  expect((await guide.send(`${room}/signals`, hello)).status).toBe(204)
})

test('what is no signal is refused, and there is an end to how many', async () => {
  const participant = await returned(opened.person)
  for (const signal of ['', '{}', '{"kind":"phone","from":"one-browser","to":"other-browser"}', 'n'.repeat(30_000)]) expect((await participant.send('/room/signals', { signal })).status).toBe(422)
  await house.asSuperuser(`insert into room_signal (provider_id, id, trajectory_id, talk_id, by_party, content)
    select s.provider_id, gen_random_uuid(), s.trajectory_id, s.talk_id, s.by_party, s.content from (select * from room_signal limit 1) s, generate_series(1, 200)`)
  expect((await participant.send('/room/signals', hello)).status).toBe(429)
  await house.asSuperuser('delete from room_signal')
})

test('for everyone else there is no such room', async () => {
  const others: readonly (readonly [string, Browser])[] = [
    ['another guide', await house.signedIn(jaap.id)], ['a guide without people', await house.signedIn(samira.id)], ['the administrator', await house.signedIn(ellen.id)],
    ['another participant', await returned(other.person)], ['the participant, by the guide\'s door', await returned(opened.person)],
    ['a guide elsewhere', await house.signedIn(castOfHetBaken.lieve.id, hetBaken)], ['the administrator elsewhere', await house.signedIn(castOfHetBaken.wim.id, hetBaken)],
  ]
  for (const [who, browser] of others) {
    expect([(await browser.get(room)).status, (await browser.get(`${room}/stream`)).status, (await browser.send(`${room}/signals`, hello)).status, (await browser.send(`${room}/telephone`)).status], who).toEqual([404, 404, 404, 404])
  }
  // Of their own there is none either, for who has no trajectory.
  for (const person of [marleen.id, samira.id, ellen.id]) expect((await (await house.signedIn(person)).get('/room')).status).toBe(404)
  for (const path of ['/room', '/room/inside', '/room/check', '/room/stream', room, `${room}/stream`]) expect((await house.browser().get(path)).text, path).toContain('action="/sign-in')
  expect((await house.browser().send('/room/signals', hello)).location).toMatch(/^\/sign-in/)
})

test('with a relay addresses stay hidden, the page says so, and video comes first', async () => {
  const relayed = await openHouse({ ice: { stun: ['stun:turn.example.org'], turn } })
  const talk = await openedWith(relayed, { provider: deHaven, guide: marleen.id, from, now: relayed.now(), way: 'video' })
  relayed.travelTo(from)
  const participant = await returned(talk.person, relayed)
  const entrance = (await participant.get('/room')).text
  expect(entrance).toContain('Niemand ziet het adres van het andere apparaat.')
  expect(entrance.indexOf('Ga naar binnen')).toBeLessThan(entrance.indexOf('Toch liever bellen'))
  for (const { text } of [await participant.get('/room/inside'), await (await relayed.signedIn(marleen.id)).get(`/talks/${talk.talk}/room`)]) {
    expect(text).toMatch(/<hv-room[^>]* relayed/)
    expect(text).toContain('turns:turn.example.org:5349')
    expect(text).not.toMatch(/stun:|kept-from-pages/)
  }
  expect(relayed.broken).toEqual([])
})

test('rather by telephone: one tap, written down, and both read who calls whom', async () => {
  house.travelTo(from)
  const [participant, guide] = [await returned(opened.person), await house.signedIn(marleen.id)]
  expect((await participant.post('/room/telephone')).text).toContain('Marleen belt je. Houd je telefoon bij je.')
  expect((await participant.get('/room/inside')).text).toContain('Marleen belt je.')
  expect((await participant.get('/my-appointment')).text).toContain('Marleen belt je. Een half uur.')
  expect((await guide.get(room)).text).toContain('Dit gesprek gaat met de telefoon.')
  expect((await guide.get(`/talks/${opened.talk}`)).text).toContain('Toon het nummer')
  expect((await guide.get('/today')).text).toContain('Jij belt')
  expect((await guide.send(`${room}/signals`, hello)).status).toBe(404)
  expect((await participant.send('/room/telephone')).location).toBe('/room')
  expect(await house.asSuperuser('select count(*)::int as changes from change_of_way')).toEqual([{ changes: 1 }])

  // Whoever gave no number has one to call; here it is the guide who presses.
  const [jaaps, theirs] = [await house.signedIn(jaap.id), await returned(other.person)]
  expect((await jaaps.get(`/talks/${other.talk}/room`)).text).toContain('Er is geen nummer gegeven.')
  expect((await jaaps.send(`/talks/${other.talk}/room/telephone`)).location).toBe(`/talks/${other.talk}`)
  expect((await theirs.get('/room')).text).toContain('Zeg alleen je eerste twee woorden.')
  expect((await theirs.get('/room')).text).toContain('href="tel:0880000000"')
})

test('an hour after the talk the room is closed', async () => {
  const late = await openedWith(house, { provider: deHaven, guide: samira.id, from: addMinutes(from, 120), now: house.now(), way: 'video', contact: { handle: 'zee-lamp' } })
  house.travelTo(addMinutes(late.until, 60))
  expect((await (await returned(late.person)).get('/room/inside')).text).toContain('Deze kamer is dicht.')
  expect((await (await house.signedIn(samira.id)).get(`/talks/${late.talk}/room`)).text).toContain('Deze kamer is dicht.')
})

test('the log holds who came in and who changed the way, without the moment of the participant', async () => {
  const lines = await house.as(opened.person, tx => tx.rows<{ readonly event: string; readonly role: string; readonly at: Date }>(sql`
    select event, role, at from log.entry where subject_id = ${opened.trajectory} and event in ('room.entered', 'talk.to-telephone') order by event, role`))
  expect(lines.map(({ event, role }) => `${event} ${role}`)).toEqual(['room.entered guide', 'room.entered participant', 'talk.to-telephone participant'])
  for (const { at, role } of lines) expect(at.getTime() % 86_400_000 === 0).toBe(role === 'participant')
})

test('nothing broke on the way', () => expect(house.broken).toEqual([]))
