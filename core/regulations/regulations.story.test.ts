/** The library: read by country with its day and source, old after a year, looked up by the administrator alone. */
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf, parseDay, type Day } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { regulations } from './library.ts'
import { datedOf } from './regulation.ts'

const house = await openHouse({ now: new Date('2026-11-23T08:30:00Z') })
const [ellen, marleen] = [await house.signedIn(cast.ellen.id), await house.signedIn(cast.marleen.id)]
const act = () => newAnonymousId()
const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()

test('every rule has a place to look it up, over https, and a day; both countries have some', () => {
  expect(new Set(regulations.map(({ key }) => key)).size).toBe(regulations.length)
  for (const { key, source, country, foundOn } of regulations) {
    expect(source.href, key).toMatch(/^https:\/\/[\w.-]+\//)
    expect(key.startsWith(country.toLowerCase()), key).toBe(true)
    expect(foundOn <= day('2026-11-21'), key).toBe(true)
  }
  expect(new Set(regulations.map(({ country }) => country))).toEqual(new Set(['NL', 'BE']))
})

test('old is more than a year after it was looked up, by whoever did that last', () => {
  const [first] = regulations
  if (!first) throw new Error('nothing')
  const on = (today: Day, at: string | null) => datedOf(first.country, new Map(at === null ? [] : [[first.key, new Date(at)]]), today, deHaven.zone)[0]
  expect(on(addDays(first.foundOn, 365), null)).toMatchObject({ checkedOn: first.foundOn, by: 'library', old: 'no' })
  expect(on(addDays(first.foundOn, 366), null)).toMatchObject({ old: 'yes' })
  expect(on(addDays(first.foundOn, 366), '2027-01-10T10:00:00Z')).toMatchObject({ checkedOn: day('2027-01-10'), by: 'provider', old: 'no' })
  expect(on(addDays(first.foundOn, 1), '2020-01-10T10:00:00Z'), 'an earlier look counts for nothing').toMatchObject({ checkedOn: first.foundOn, by: 'library' })
})

test('read by country; looked up by the administrator, and everyone sees when, and nobody else marks it', async () => {
  const page = await marleen.get('/regulations')
  expect(page.text).toContain('Opgezocht op 21 november 2026. Hier keek nog niemand het na.')
  expect(page.text).toContain('Melding na 42 weken')
  expect(page.text).not.toContain('Loopbaancheque')
  expect((await marleen.get('/regulations?country=BE')).text).toContain('Loopbaancheque')
  expect((await marleen.get('/regulations?country=XX')).text).toContain('Melding na 42 weken')
  expect(faults(page.text)).toEqual([])
  expect((await house.browser().send('/regulations')).status).not.toBe(200)

  expect((await marleen.get('/administration/regulations')).status).toBe(404)
  for (const browser of [marleen, await house.signedIn(castOfHetBaken.lieve.id, hetBaken)]) expect((await browser.send('/administration/regulation-checks', { regulation: 'nl-wia', act: act() })).status).toBe(404)
  expect((await ellen.send('/administration/regulation-checks', { regulation: 'nl-nothing', act: act() })).status).toBe(404)
  house.travelTo(addMinutes(house.now(), 400 * 24 * 60))
  const [later, reader] = [await house.signedIn(cast.ellen.id), await house.signedIn(cast.marleen.id)]
  const before = (await reader.get('/regulations')).text.match(/Langer dan een jaar geleden/g)?.length ?? 0
  expect(before).toBe(regulations.filter(({ country }) => country === 'NL').length)
  const marked = await later.post('/administration/regulation-checks', { regulation: 'nl-wia', act: act() })
  expect(marked.text).toContain('Dit is genoteerd.')
  expect(faults(marked.text)).toEqual([])
  const after = (await reader.get('/regulations')).text
  expect(after.match(/Langer dan een jaar geleden/g)).toHaveLength(before - 1)
  expect(after).toContain(`Nagekeken op ${new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: deHaven.zone }).format(house.now())}.`)
  expect((await (await house.signedIn(castOfHetBaken.lieve.id, hetBaken)).get('/regulations?country=NL')).text, 'another provider looks it up itself').not.toContain('Nagekeken op')
  expect(dayOf(house.now(), deHaven.zone) > day('2027-11-22')).toBe(true)
})

test('at the database: marked in one\'s own name by an administrator, and who did it is for administrators', async () => {
  for (const [name, person, provider] of [['marleen', cast.marleen.id, deHaven], ['lieve', castOfHetBaken.lieve.id, hetBaken], ['ellen elsewhere', cast.ellen.id, hetBaken]] as const) {
    await expect(house.as(person, tx => tx.run(sql`insert into regulation_check (id, regulation, checked_by, checked_at) values (${act()}, 'nl-wia', ${person}, ${house.now()})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.rows(sql`select from regulation_check`), provider.id), name).toEqual([])
  }
  await expect(house.as(cast.ellen.id, tx => tx.run(sql`insert into regulation_check (id, regulation, checked_by, checked_at) values (${act()}, 'nl-wia', ${cast.marleen.id}, ${house.now()})`))).rejects.toThrow(/row-level security/)
  expect(await house.as(null, tx => tx.rows(sql`select from regulations_checked()`))).toEqual([])
  expect(await house.as(cast.marleen.id, tx => tx.rows(sql`select from regulations_checked()`))).toHaveLength(1)
  expect(house.broken).toEqual([])
})
