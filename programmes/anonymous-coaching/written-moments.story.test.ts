import { expect, test } from 'vitest'
import { addWeeklyHours, openAgenda } from '../../core/agenda/agenda.store.ts'
import { usualCut } from '../../core/agenda/agenda.ts'
import { cast, deHaven } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { addMinutes, parseDay, parseWallTime } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { doorCookie, openDoor } from './door.ts'

const house = await openHouse()
const [from, until, validFrom] = [parseWallTime('09:00'), parseWallTime('12:00'), parseDay('2026-01-01')]
if (!from || !until || !validFrom) throw new Error('no such day or time')
await house.as(cast.marleen.id, async tx => {
  await openAgenda(tx, cast.marleen.id, usualCut)
  for (const weekday of [1, 2, 3, 4, 5] as const) await addWeeklyHours(tx, newId(), cast.marleen.id, { weekday, from, until, validFrom, validUntil: null })
})

const visitor = (cookies: Readonly<Record<string, string>> = {}) => {
  const browser = house.browser()
  for (const [name, value] of Object.entries({ [doorCookie]: openDoor(house.vault, deHaven.id, house.now()), ...cookies })) browser.cookies.set(name, value)
  return browser
}
const momentsFor = async (cookies: Readonly<Record<string, string>> = {}) => (await visitor(cookies).get('/moments')).text
const actsIn = (text: string) => [...text.matchAll(/name="act" value="([^"]+)"/g)].map(([, act]) => act)
const challengeIn = (text: string) => /name="challenge" value="([^"]+)"/.exec(text)?.[1]
const placesIn = (text: string) => [...text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place]) => place ?? '')

test('the page is written once, and every visitor still has forms of their own', async () => {
  const [first, second] = [await momentsFor(), await momentsFor()]
  expect(placesIn(second)).toEqual(placesIn(first))
  const acts = [...actsIn(first), ...actsIn(second)]
  expect(acts.length).toBeGreaterThan(2)
  expect(new Set(acts).size).toBe(acts.length)
  expect(challengeIn(first)).toBeDefined()
  expect(challengeIn(second)).not.toBe(challengeIn(first))
})

test('another voice and another scheme have pages of their own', async () => {
  const plain = await momentsFor()
  expect(await momentsFor({ voice: 'en' })).toContain('lang="en"')
  expect(await momentsFor({ scheme: 'dark' })).not.toBe(plain)
  expect(await momentsFor()).toContain('lang="nl-NL"')
})

test('what someone else just took is not on it, and neither is what has passed', async () => {
  const [wanted = ''] = placesIn(await momentsFor())
  expect((await visitor().send('/holds', { place: wanted, act: newId() })).location).toBe('/contact')
  expect(placesIn(await momentsFor())).not.toContain(wanted)
  const [next = ''] = placesIn(await momentsFor())
  house.travelTo(addMinutes(new Date(next.split(' ')[1] ?? ''), -30))
  expect(placesIn(await momentsFor())).not.toContain(next)
  expect(house.broken).toEqual([])
})
