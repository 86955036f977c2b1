import { afterEach, expect, test } from 'vitest'
import { cast } from '../../demo/cast.ts'
import { newId, type Id } from '../../kit/id.ts'
import { Sql } from '../../kit/db.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { known, openDoors } from '../../test/site.ts'

const house = await openHouse()
const { words: code } = await openDoors(house)

// oxlint-disable-next-line vitest/no-standalone-expect -- whatever a story did, nothing broke
afterEach(() => expect(house.broken).toEqual([]))

const placeIn = (text: string): string => known(/name="place" value="([^"]+)"/.exec(text)?.[1] ?? null)
const wordsIn = (text: string): string => known(/class="code"[^>]*>([^<]+)</.exec(text)?.[1] ?? null)
const actIn = (text: string): string => known(/action="\/appointments"[\s\S]*?name="act" value="([^"]+)"/.exec(text)?.[1] ?? null)

const book = async (visitor: Browser, contact: Readonly<Record<string, string>> = { way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Roos' }) => {
  await visitor.get(`/p/${code}`)
  const form = await visitor.post('/holds', { place: placeIn((await visitor.get('/moments')).text) })
  return await visitor.post('/appointments', { act: actIn(form.text), ...contact })
}

test('from the poster to six words in four taps, and back with them', async () => {
  const visitor = house.browser()
  const start = await visitor.get(`/p/${code.toUpperCase()}`)
  expect(start.text).toContain('Even praten met iemand?')
  expect(start.text).toContain('Eerste plek: vandaag om')

  const moments = await visitor.get('/moments')
  expect(moments.text).toContain('Marleen de Wit')
  const form = await visitor.post('/holds', { place: placeIn(moments.text) })
  expect(form.text).toContain('We houden deze plek voor je vast tot')

  const wrong = await visitor.post('/appointments', { act: actIn(form.text), way: 'guide-calls', telephone: 'bel me', alias: 'Roos' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Dit lijkt geen telefoonnummer')
  expect(wrong.text).toContain('value="bel me"')

  const receipt = await visitor.post('/appointments', { act: actIn(wrong.text), way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Roos' })
  expect(receipt.text).toContain('Je afspraak staat')
  const words = wordsIn(receipt.text)
  expect(words.split(' ')).toHaveLength(6)
  expect((await visitor.get('/receipt')).text).toContain(words)

  const later = house.browser()
  expect((await later.post('/code', { words: words.replace(/ \w+$/, ' anker') })).status).toBe(422)
  const back = await later.post('/code', { words: words.toUpperCase().replaceAll(' ', ' - ') })
  expect(back.text).toContain('Mijn afspraak')
  expect(back.text).toContain('Dit is gesprek 1 van 3')
})

test('pressed twice, booked once; and whoever got only the second answer is in all the same', async () => {
  const visitor = house.browser()
  await visitor.get(`/p/${code}`)
  const form = await visitor.post('/holds', { place: placeIn((await visitor.get('/moments')).text) })
  const fields = { act: actIn(form.text), way: 'guide-calls', telephone: '+31 6 12345678' }
  const cookies = new Map(visitor.cookies)
  const [one, two] = await Promise.all([visitor.send('/appointments', fields), visitor.send('/appointments', fields)])
  expect([one.location, two.location].toSorted()).toEqual(['/receipt', '/receipt?again=yes'])
  const second = house.browser()
  for (const [name, value] of cookies) second.cookies.set(name, value)
  const answer = await second.post('/appointments', fields)
  expect(answer.text).toContain('Je afspraak staat')
  expect(answer.text).toContain('We hebben hem niet dubbel gemaakt')
})

test('moved, cancelled, planned anew: the agenda follows, and a reminder with it', async () => {
  const visitor = house.browser()
  await book(visitor)
  const busyOf = () => house.asSuperuser<{ readonly n: number }>(`select count(*)::int as n from occupancy where appointment_id is not null`).then(([row]) => row?.n)
  const before = await busyOf()
  // In an hour already: a message would come too late.
  expect((await visitor.get('/my-appointment')).text).not.toContain('Stuur mij een sms')

  const moves = async () => {
    const { text } = await visitor.get('/my-appointment/move')
    return { to: known(/action="(\/appointments\/[^"]+\/moves)"/.exec(text)?.[1] ?? null), places: [...text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place]) => place ?? '') }
  }
  const first = await moves()
  await visitor.post(first.to, { place: known(first.places.at(-2) ?? null) })
  expect((await visitor.post('/my-appointment/reminder', { telephone: 'x' })).status).toBe(422)
  expect((await visitor.post('/my-appointment/reminder', { telephone: '0612345678' })).text).toContain('Je krijgt een sms, twee uur ervoor')

  const { to: moveTo, places } = await moves()
  const last = known(places.at(-1) ?? null)
  expect((await visitor.post(moveTo, { place: last })).text).toContain('Je afspraak is verzet')
  expect(await busyOf()).toBe(before)
  expect((await visitor.send(moveTo, { place: last })).status).toBe(404)
  const waiting = await house.asSuperuser<{ readonly at: Date }>(`select not_before as at from outbox_message where channel = 'sms' and sent_at is null`)
  expect(waiting.map(({ at }) => at.toISOString())).toEqual([new Date(new Date(known(last.split(' ')[1] ?? null)).getTime() - 2 * 3_600_000).toISOString()])

  const cancel = await visitor.get('/my-appointment/cancel')
  const gone = await visitor.post(known(/action="(\/appointments\/[^"]+\/cancellation)"/.exec(cancel.text)?.[1] ?? null))
  expect(gone.text).toContain('Je afspraak is afgezegd')
  expect(await busyOf()).toBe((before ?? 0) - 2)
  expect(await house.asSuperuser(`select 1 from outbox_message where channel = 'sms' and sent_at is null`)).toHaveLength(0)

  const next = await visitor.get('/my-appointment/next')
  expect((await visitor.post('/my-appointment/next', { place: placeIn(next.text) })).text).toContain('Dit is gesprek 1 van 3')
})

test('of two for one moment one is told that it just went, with places nearby', async () => {
  const [quick, slow] = [house.browser(), house.browser()]
  for (const visitor of [quick, slow]) await visitor.get(`/p/${code}`)
  const place = placeIn((await quick.get('/moments')).text)
  expect((await quick.send('/holds', { place })).location).toBe('/contact')
  const late = await slow.post('/holds', { place })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Deze plek is net weg')
  expect(placeIn(late.text)).not.toBe(place)
})

test('what is kept of a pseudonym: no affiliate, no address, no name, and nobody else sees it', async () => {
  await book(house.browser())
  const [row] = await house.asSuperuser<Readonly<Record<string, unknown>>>('select * from trajectory limit 1')
  expect(Object.keys(known(row ?? null)).toSorted()).toEqual(['id', 'opened_week', 'programme', 'provider_id'])
  const parties = await house.asSuperuser<{ readonly person: Id<'person'>; readonly trajectory: string; readonly role: string }>('select person_id as person, trajectory_id as trajectory, role from party')
  const own = known(parties.find(({ role }) => role === 'participant'))
  const guides = new Set(parties.filter(({ trajectory, role }) => trajectory === own.trajectory && role === 'guide').map(({ person }) => person))
  const others = [cast.ellen.id, ...[cast.marleen.id, cast.jaap.id, cast.samira.id].filter(guide => !guides.has(guide)), newId<'person'>(), null]
  const tables = ['trajectory where id', 'party where trajectory_id', 'contact where trajectory_id', 'appointment where trajectory_id', 'talk where trajectory_id']
  for (const table of tables) {
    const seenBy = async (person: Id<'person'> | null) => (await house.as(person, tx => tx.rows(new Sql([`select from ${table} = `, ''], [own.trajectory])))).length
    expect(await seenBy(own.person), `${table} for the participant`).toBeGreaterThan(0)
    for (const other of others) expect(await seenBy(other), `${table} for ${other}`).toBe(0)
  }
})
