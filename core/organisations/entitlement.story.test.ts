/** Cards from a bowl and a budget for the half-year: what works once works once, and nobody learns more than that. */
import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { dayOf } from '../../kit/time.ts'
import { openFullHouse, present } from '../../test/full-house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import type { Browser } from '../../test/house.ts'
import { drawCard, readCard } from './card.ts'
import { addCards, cardOpens, findStartBudget, setStartBudget, takeStart, useCard } from './entitlement.store.ts'

const house = await openFullHouse()
const today = dayOf(house.now(), deHaven.zone)
let ellen: Browser
beforeAll(async () => { ellen = await house.signedIn(cast.ellen.id) })
const entryNow = async () => (await house.app.providers()).find(({ id }) => id === deHaven.id)

test('a code is read in any dress, and is drawn without letters that look alike', () => {
  let turn = 0
  const card = drawCard(limit => turn++ % limit)
  expect(card).toBe('23456-789AB-CDEFG-HJKMN')
  expect(readCard(' 23456 789ab–cdefg.hjkmn ')).toBe(card)
  for (const typed of ['', '23456', '23456-789AB-CDEFG-HJKM0', `${card}2`]) expect(readCard(typed)).toBeNull()
})

/** From the door to the form of a booking. */
const come = async (code: string) => {
  const browser = house.browser()
  const door = await browser.get(`/p/${code}`)
  const moments = await browser.get('/moments')
  const place = formsIn(moments.text, '/').find(({ action }) => action === '/holds')
  const contact = place && await browser.post('/holds', filledIn(place))
  const form = contact && formsIn(contact.text, '/').find(({ action }) => action === '/appointments')
  return { browser, door, moments, book: async () => await browser.post('/appointments', { ...filledIn(present(form)), way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Noor' }) }
}

test('a card begins one trajectory, and is gone with the booking', async () => {
  const before = house.codeOf(deHaven)
  expect((await ellen.post('/administration/entry', { entry: 'cards' })).text).toContain('Kaartjes printen')
  await expect.poll(async () => (await entryNow())?.entry).toBe('cards')
  expect((await ellen.post('/administration/entry/cards', { sheets: '26' })).status).toBe(422)
  const sheet = await ellen.post('/administration/entry/cards', { sheets: '2' })
  const codes = [...new Set(sheet.text.match(/[2-9A-Z]{5}(-[2-9A-Z]{5}){3}/g))]
  expect(codes).toHaveLength(16)
  expect((await house.asSuperuser<{ readonly row: string }>('select c::text as row from card c')).filter(({ row }) => codes.some(code => row.includes(code)))).toEqual([])

  const words = await come(before)
  expect(words.door.text).toContain('Deze code werkt niet.')
  const [one = '', other = ''] = codes
  const [first, second] = [await come(one), await come(one)]
  expect((await first.book()).text).toContain('class="code"')
  expect(await house.asSuperuser('select from card')).toHaveLength(15)
  const refused = await second.book() // looked at twice, used once
  expect([refused.status, refused.text.includes('De code van het kaartje')]).toEqual([200, true])
  expect((await come(one)).door.text).toContain('Een kaartje werkt maar één keer.')
  expect((await (await come(other)).book()).text).toContain('class="code"')
  const rows = await house.asSuperuser<{ readonly row: string }>('select t::text as row from trajectory t union all select l::text from log.entry l union all select c::text from card c')
  expect(rows.filter(({ row }) => row.includes(one) || row.includes(other))).toEqual([])
  await ellen.post('/administration/entry', { entry: 'code' })
  await expect.poll(async () => (await entryNow())?.entry).toBe('code')
})

test('when as many began as may, there is no free place, and the page is the one without places', async () => {
  expect((await ellen.post('/administration/entry/budget', { budget: 'veel' })).status).toBe(422)
  expect((await ellen.post('/administration/entry/budget', { budget: '1' })).text).toContain('Er begonnen er 0 van de 1.')
  const late = await come(house.codeOf(deHaven))
  const last = await come(house.codeOf(deHaven))
  expect((await last.book()).text).toContain('class="code"')
  await expect.poll(async () => (await entryNow())?.fullUntil).toBe('2027-01-01')
  const refused = await late.book() // held a place while there was room
  expect(refused.text).toContain('Er is nu geen plek vrij')
  const trajectories = await house.asSuperuser('select from trajectory')

  const full = await come(house.codeOf(deHaven))
  expect(full.moments.text).toContain('Bel je huisarts.')
  expect(full.moments.text).toContain('Hulp nu')
  expect(full.moments.text).not.toMatch(/budget|half jaar|vol\b/)
  expect((await ellen.get('/administration/entry')).text).toContain('Het is nu vol.')
  expect((await last.browser.get('/my-appointment/move')).text).toContain('Kies een ander moment') // who began goes on

  await ellen.post('/administration/entry/budget', { budget: '' })
  await expect.poll(async () => (await entryNow())?.fullUntil).toBeNull()
  expect((await (await come(house.codeOf(deHaven))).book()).text).toContain('class="code"')
  expect(await house.asSuperuser('select from trajectory')).toHaveLength(trajectories.length + 1)
  expect(house.broken).toEqual([])
})

test('of forty at once, as many begin as may', async () => {
  await house.as(cast.ellen.id, tx => setStartBudget(tx, 7, house.now()))
  const taken = await Promise.all(Array.from({ length: 40 }, () => house.as(null, tx => takeStart(tx, house.now()))))
  expect(taken.filter(Boolean)).toHaveLength(7)
  await expect(house.as(null, async tx => { await takeStart(tx, house.now()); throw new Error('the booking failed') })).rejects.toThrow('the booking failed')
  expect(await house.as(cast.ellen.id, tx => findStartBudget(tx, house.now()))).toEqual({ allowed: 7, used: 7 })
  await house.as(cast.ellen.id, tx => setStartBudget(tx, null, house.now()))
})

test('nobody reads cards, and only the administrator of the house makes them and sets the number', async () => {
  const hash = Buffer.alloc(32, 7)
  await house.as(cast.ellen.id, tx => addCards(tx, [hash], today))
  const others: readonly (readonly [string, Id<'person'> | null, Id<'provider'>])[] = [
    ['a visitor', null, deHaven.id], ['a guide', cast.marleen.id, deHaven.id], ['another guide', cast.jaap.id, deHaven.id], ['a participant', present(house.booked[0]).person, deHaven.id],
    ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken.id], ['the administrator elsewhere, claiming to be here', castOfHetBaken.wim.id, deHaven.id],
  ]
  for (const [who, person, provider] of others) {
    await expect(house.as(person, tx => addCards(tx, [Buffer.alloc(32, 8)], today), provider), who).rejects.toThrow('row-level security')
    await expect(house.as(person, tx => setStartBudget(tx, 1000, house.now()), provider), who).rejects.toThrow('42501')
    expect(await house.as(person, tx => findStartBudget(tx, house.now()), provider), who).toBeNull()
    await expect(house.as(person, tx => tx.run(sql`update provider set full_until = null`), provider), who).rejects.toThrow('42501')
    expect(await house.as(person, tx => tx.run(sql`update provider set entry = 'cards'`), provider), who).toBe(0)
  }
  for (const person of [...others.map(([, person]) => person), cast.ellen.id]) {
    await expect(house.as(person, tx => tx.rows(sql`select * from card`))).rejects.toThrow('42501')
    await expect(house.as(person, tx => tx.run(sql`delete from card`))).rejects.toThrow('42501')
    await expect(house.as(person, tx => tx.run(sql`update start_budget set allowed = 9`))).rejects.toThrow('42501')
  }
  expect(await house.as(castOfHetBaken.wim.id, tx => useCard(tx, hash, today), hetBaken.id)).toBe(false)
  expect(await house.as(null, tx => cardOpens(tx, hash, today))).toBe(true)
  expect(await house.as(null, tx => useCard(tx, hash, today))).toBe(true)
  expect(await house.as(null, tx => useCard(tx, hash, today))).toBe(false)
})
