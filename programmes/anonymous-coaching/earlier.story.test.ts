/** Rather earlier: wishing, being offered, taking it or not. Its jobs run as the worker would run them. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { addExtraHours, dropExtraHours, listExtraHours } from '../../core/agenda/agenda.store.ts'
import { renewCode } from '../../core/organisations/known-code.ts'
import { signInAs } from '../../core/visit.ts'
import { offerPlaces } from '../../core/waiting-list/earlier-places.ts'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addMinutes, parseDay, parseWallTime, type Instant } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { openedWith } from '../../test/opened.ts'
import { known } from '../../test/site.ts'

const house = await openHouse()
const { marleen, jaap, samira, ellen } = cast
const at = (text: string): Instant => new Date(text)
await house.as(marleen.id, tx => keepAgenda(tx, marleen.id))
await house.as(jaap.id, tx => keepAgenda(tx, jaap.id))
const { words: code } = await house.as(ellen.id, tx => renewCode({ tx, vault: house.vault, provider: deHaven }, house.now(), () => 7))

// oxlint-disable-next-line vitest/no-standalone-expect -- whatever a story did, nothing broke
afterEach(() => expect(house.broken).toEqual([]))

const moments = house.app.house.moments
const offer = () => house.as('worker', tx => offerPlaces(tx, house.now(), { vault: house.vault, provider: deHaven, moments, link: path => `https://houvast.example${path}` }))
const sms = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).map(({ message }) => message).filter(({ text }) => text.includes('/earlier/'))
const linkIn = (text: string): string => known(/https:\/\/houvast\.example(\/earlier\/[\w-]{22})/.exec(text)?.[1] ?? null)
const jobs = async () => Number((await house.asSuperuser<{ readonly n: number }>(`select count(*)::int as n from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'earlier-places'`))[0]?.n)

const back = async (person: Id<'person'>): Promise<Browser> => {
  const browser = house.browser()
  const { name, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, person, 'receipt', null))
  browser.cookies.set(name, value ?? '')
  return browser
}
/** No hours of the week: only those a story gives. */
const noHours = async (guide: Id<'person'>) => {
  await house.as(guide, tx => tx.run(sql`delete from weekly_hours where person_id = ${guide}`))
  moments.touched(deHaven.id, guide)
}
const open = async (guide: Id<'person'>, day: string, from: string, until: string) => {
  const [d, f, u] = [known(parseDay(day)), known(parseWallTime(from)), known(parseWallTime(until))]
  await house.as(guide, tx => addExtraHours(tx, newId(), guide, { day: d, from: f, until: u }))
  moments.touched(deHaven.id, guide)
}
const planned = async (from: string, guide = marleen.id) => await openedWith(house, { provider: deHaven, guide, from: at(from), now: house.now() })
const appointmentsOf = (trajectory: Id<'trajectory'>) => house.asSuperuser<{ readonly from: Date }>(`select lower(during) as from from appointment a where trajectory_id = $1 and not exists (select from cancellation c where c.appointment_id = a.id)`, [trajectory]).then(rows => rows.map(({ from }) => from.toISOString()))

beforeEach(async () => {
  await house.asSuperuser('delete from earlier_offer; delete from earlier_wish; delete from occupancy; delete from outbox_message; delete from extra_hours; delete from graphile_worker._private_jobs')
  for (const guide of [marleen.id, jaap.id]) await noHours(guide)
  house.travelTo(at('2026-11-20T08:30:00Z'))
})

test('with an appointment: wished, offered when someone cancels, taken; and the old place goes on to the next', async () => {
  const [early, late, later] = [await planned('2026-11-23T09:00:00Z'), await planned('2026-11-26T09:00:00Z'), await planned('2026-11-27T09:00:00Z')]
  await open(marleen.id, '2026-11-23', '10:00', '10:30') // the hours of the first appointment
  await open(marleen.id, '2026-11-26', '10:00', '10:30')
  const browser = await back(late.person)
  expect((await browser.get('/my-appointment')).text).toContain('Wil je liever eerder praten?')
  expect((await browser.post('/my-appointment/earlier', { telephone: 'bel me' })).status).toBe(422)
  const kept = await browser.post('/my-appointment/earlier', { telephone: '06 11 11 11 11', act: 'wens-nummer-een' })
  expect(kept.text).toContain('Je staat op de lijst')
  house.travelTo(addMinutes(house.now(), 1))
  await (await back(later.person)).post('/my-appointment/earlier', { telephone: '06 22 22 22 22' })
  expect(await offer()).toBe(0)
  expect(await jobs()).toBe(0)

  const cancelling = await back(early.person)
  await cancelling.post(`/appointments/${early.appointment}/cancellation`)
  expect(await jobs()).toBe(1) // woken by the place that came free
  expect(await offer()).toBe(1)
  expect(await offer()).toBe(0)
  const [told] = await sms()
  expect(told).toMatchObject({ channel: 'sms', to: '+31611111111' })
  expect(told?.text).toContain('Er is eerder plek: maandag 23 november om 10:00 uur. Wil je die? Kijk voor 10:01 uur:')
  expect(told?.text).not.toMatch(/Marleen|De Haven|gesprek/)

  // Nobody else can book it meanwhile, and the link works for whoever has it, signed in or not.
  const visitor = house.browser()
  const link = linkIn(told?.text ?? '')
  const page = await visitor.get(link)
  expect(page.text).toContain('Maandag 23 november om 10:00 uur')
  expect(page.text).toContain('Je oude afspraak gaat dan weg.')
  expect((await (await back(later.person)).get('/my-appointment/move')).text).not.toContain('2026-11-23T09:00:00.000Z')

  const [one, two] = await Promise.all([visitor.send(`${link}/acceptance`), visitor.send(`${link}/acceptance`)])
  expect([one.status, two.status]).toEqual([303, 303])
  expect((await visitor.get(link)).text).toContain('De nieuwe afspraak is maandag 23 november om 10:00 uur.')
  expect(await appointmentsOf(late.trajectory)).toEqual(['2026-11-23T09:00:00.000Z'])
  expect(visitor.cookies.size).toBe(0)

  house.travelTo(addMinutes(house.now(), 1))
  expect(await offer()).toBe(1)
  expect((await sms())[0]).toMatchObject({ to: '+31622222222' })
  expect((await sms())[0]?.text).toContain('donderdag 26 november om 10:00 uur')
  const [{ n } = { n: 0 }] = await house.asSuperuser<{ readonly n: number }>('select count(*)::int as n from earlier_wish')
  expect(n).toBe(2) // the served one still says so for an hour
  house.travelTo(addMinutes(house.now(), 70))
  await offer()
  expect(await house.asSuperuser('select from earlier_wish')).toHaveLength(1)
})

test('no, or silence: nothing is lost, and this place goes on', async () => {
  const [one, two] = [await planned('2026-12-01T09:00:00Z'), await planned('2026-12-02T09:00:00Z')]
  for (const [{ person }, telephone] of [[one, '0611111111'], [two, '0622222222']] as const) {
    await (await back(person)).post('/my-appointment/earlier', { telephone })
    house.travelTo(addMinutes(house.now(), 1))
  }
  await open(marleen.id, '2026-11-23', '10:00', '10:30')
  expect(await offer()).toBe(1)
  const first = linkIn((await sms())[0]?.text ?? '')
  const visitor = house.browser()
  expect((await visitor.post(`${first}/decline`)).text).toContain('Je blijft op de lijst.')
  expect((await visitor.post(`${first}/acceptance`)).text).toContain('Je blijft op de lijst.')
  house.travelTo(addMinutes(house.now(), 1))
  expect(await offer()).toBe(1)
  const second = linkIn((await sms())[0]?.text ?? '')
  expect((await sms())[0]).toMatchObject({ to: '+31622222222' })

  house.travelTo(addMinutes(house.now(), 31)) // silence
  expect((await visitor.get(second)).status).toBe(409)
  expect((await visitor.post(`${second}/acceptance`)).text).toContain('Deze plek is er niet meer')
  expect(await offer()).toBe(0)
  expect(await appointmentsOf(one.trajectory)).toEqual(['2026-12-01T09:00:00.000Z'])
  expect(await appointmentsOf(two.trajectory)).toEqual(['2026-12-02T09:00:00.000Z'])

  await open(marleen.id, '2026-11-24', '10:00', '10:30')
  expect(await offer()).toBe(1)
  expect((await sms())[0]).toMatchObject({ to: '+31611111111' })
  expect((await house.browser().post(`${linkIn((await sms())[0]?.text ?? '')}/stop`)).text).toContain('Je staat niet meer op de lijst')
  expect(await house.asSuperuser('select from earlier_wish')).toHaveLength(1)
})

test('before an appointment: a number alone, a place that becomes one\'s hold, and gone when served', async () => {
  await open(marleen.id, '2026-12-03', '10:00', '10:30')
  const visitor = house.browser()
  expect((await house.browser().get('/moments/earlier')).text).toContain('Even praten met iemand?')
  await visitor.get(`/p/${code}`)
  expect((await visitor.get('/moments')).text).toContain('Laat het weten als er eerder plek is')
  expect((await visitor.post('/moments/earlier', { telephone: '12' })).status).toBe(422)
  expect((await visitor.post('/moments/earlier', { telephone: '06 33 33 33 33' })).text).toContain('Je staat op de lijst')
  expect((await visitor.post('/moments/earlier', { telephone: '0633333333' })).text).toContain('Je staat op de lijst')
  const stored = await house.asSuperuser<{ readonly text: string }>('select w::text as text from earlier_wish w')
  expect(stored).toHaveLength(1)
  expect(stored[0]?.text).not.toContain('33333333')

  await open(jaap.id, '2026-11-23', '13:00', '13:30')
  expect(await offer()).toBe(1)
  const phone = house.browser()
  const link = linkIn((await sms())[0]?.text ?? '')
  expect((await phone.get(link)).text).toContain('Met Jaap Verhoef.')
  const contact = await phone.post(`${link}/acceptance`)
  expect(contact.text).toContain('We houden deze plek voor je vast tot 10:00 uur')
  const act = known(/action="\/appointments"[\s\S]*?name="act" value="([^"]+)"/.exec(contact.text)?.[1] ?? null)
  expect((await phone.post('/appointments', { act, way: 'guide-calls', telephone: '0633333333', alias: '' })).text).toContain('Je afspraak staat')
  expect(await house.asSuperuser('select from earlier_wish')).toHaveLength(0)
  expect((await phone.get(link)).status).toBe(409)
})

test('a place within a day needs no list; after two weeks a number is gone, with its key', async () => {
  const visitor = house.browser()
  await visitor.get(`/p/${code}`)
  await open(marleen.id, '2026-11-20', '14:00', '14:30')
  expect((await visitor.get('/moments')).text).not.toContain('Laat het weten als er eerder plek is')
  expect((await visitor.post('/moments/earlier', { telephone: '0644444444' })).text).toContain('Een lijst is niet nodig.')
  for (const { id } of await house.as(marleen.id, tx => listExtraHours(tx, [marleen.id], known(parseDay('2026-11-20'))))) await house.as(marleen.id, tx => dropExtraHours(tx, id, marleen.id))
  moments.touched(deHaven.id, marleen.id)
  expect((await visitor.get('/moments')).text).toContain('Er is nu geen plek vrij')
  await visitor.post('/moments/earlier', { telephone: '0644444444' })
  const keys = async () => Number((await house.asSuperuser<{ readonly n: number }>('select count(*)::int as n from keys.document_key'))[0]?.n)
  const before = await keys()
  house.travelTo(addMinutes(house.now(), 14 * 24 * 60 + 1))
  await offer()
  expect(await house.asSuperuser('select from earlier_wish')).toHaveLength(0)
  expect(await keys()).toBe(before - 1)
})

test('two places, three waiting, offered by several processes at once: each place once, nobody twice', async () => {
  for (const [index, telephone] of ['0611111111', '0622222222', '0633333333'].entries()) {
    const { person } = await planned(`2026-12-0${index + 7}T10:00:00Z`)
    await (await back(person)).post('/my-appointment/earlier', { telephone })
    house.travelTo(addMinutes(house.now(), 1))
  }
  await open(marleen.id, '2026-11-23', '10:00', '10:30')
  await open(marleen.id, '2026-11-24', '10:00', '10:30')
  const given = await Promise.all(Array.from({ length: 8 }, offer))
  expect(given.reduce((sum, one) => sum + one, 0)).toBe(2)
  expect((await sms()).map(({ to }) => to).toSorted()).toEqual(['+31611111111', '+31622222222'])
  // Both say yes at once, several times.
  const links = (await sms()).map(({ text }) => linkIn(text))
  await Promise.all([...links, ...links, ...links].map(link => house.browser().send(`${link}/acceptance`)))
  const [{ doubles = 0, taken = 0 } = {}] = await house.asSuperuser<{ readonly doubles: number; readonly taken: number }>(`
    select (select count(*)::int from occupancy a join occupancy b on a.person_id = b.person_id and a.id < b.id and a.during && b.during) as doubles,
      (select count(*)::int from occupancy where person_id = $1 and appointment_id is not null and lower(during) < '2026-11-25') as taken`, [marleen.id])
  expect({ doubles, taken }).toEqual({ doubles: 0, taken: 2 })
})

test('a wish is its maker\'s alone, and a link opens nothing but itself', async () => {
  const one = await planned('2026-12-10T10:00:00Z')
  const other = await planned('2026-12-11T10:00:00Z', jaap.id)
  await (await back(one.person)).post('/my-appointment/earlier', { telephone: '0611111111' })
  await open(marleen.id, '2026-11-23', '10:00', '10:30')
  await offer()
  const link = linkIn((await sms())[0]?.text ?? '')
  const [{ id } = { id: newId<'earlier-wish'>() }] = await house.asSuperuser<{ readonly id: Id<'earlier-wish'> }>('select id from earlier_wish')
  const everyone = [[marleen.id, deHaven.id], [jaap.id, deHaven.id], [samira.id, deHaven.id], [ellen.id, deHaven.id], [other.person, deHaven.id], [one.person, hetBaken.id], [castOfHetBaken.lieve.id, hetBaken.id], [castOfHetBaken.wim.id, hetBaken.id], [null, deHaven.id], [null, hetBaken.id]] as const
  for (const [person, provider] of everyone) {
    expect(await house.as(person, tx => tx.rows(sql`select from earlier_wish`), provider)).toHaveLength(0)
    expect(await house.as(person, tx => tx.rows(sql`select from earlier_offer`), provider)).toHaveLength(0)
    expect(await house.as(person, tx => tx.rows(sql`select from earlier_wishes(${house.now()})`), provider)).toHaveLength(0)
    await house.as(person, tx => tx.one(sql`select forget_earlier_wish(${id})`), provider)
    await expect(house.as(person, tx => tx.run(sql`insert into earlier_wish (id, programme, trajectory_id, telephone, number_index, made_at, lapses_at) select ${newId()}, 'x', ${one.trajectory}, decode(repeat('01', 60), 'hex'), '\\x00', now(), now()`), provider)).rejects.toThrow(/row-level security|foreign key/)
    await expect(house.as(person, tx => tx.run(sql`delete from earlier_wish`), provider)).rejects.toThrow('permission denied')
    await expect(house.as(person, tx => tx.run(sql`update earlier_offer set answer = 'accepted'`), provider)).rejects.toThrow('permission denied')
  }
  expect(await house.asSuperuser('select from earlier_wish')).toHaveLength(1)
  for (const wrong of [`${link.slice(0, -1)}_`, '/earlier/x', '/earlier/AAAAAAAAAAAAAAAAAAAAAA']) expect((await house.browser().get(wrong)).status).toBe(409)
  expect((await house.browser('baken.localhost').get(link)).status).toBe(409)
})
