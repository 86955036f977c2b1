import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { keptFor, offersNow, stateOf, wishBefore, wishInstead, type Offered, type Place, type Wish } from './waiting-list.ts'

const where = { country: 'NL', zone: 'Europe/Amsterdam' } as const
/** Friday, half past nine in Amsterdam. */
const now = new Date('2026-11-20T08:30:00Z')
const hours = (count: number): Instant => addMinutes(now, count * 60)
const [marleen, jaap] = [newAnonymousId<'person'>(), newAnonymousId<'person'>()]
const wish = (more: Partial<Wish> = {}): Wish => ({ id: newAnonymousId(), programme: 'one', trajectory: null, guide: null, before: hours(72), ...more })
const place = (from: Instant, guide: Id<'person'> = marleen): Place => ({ guide, programmes: ['one'], from, until: addMinutes(from, 30) })
const offered = (to: Wish, what: Place, more: Partial<Offered> = {}): Offered => ({ wish: to.id, guide: what.guide, from: what.from, at: addMinutes(now, -40), until: addMinutes(now, -10), answer: null, ...more })

test('two places, three waiting: the first in turn gets the soonest, the third waits', () => {
  const [first, second, third] = [wish(), wish(), wish()]
  const [soon, later] = [place(hours(2)), place(hours(3), jaap)]
  expect(offersNow([first, second, third], [later, soon], [], now, where)).toEqual([
    { wish: first.id, place: soon, until: addMinutes(now, 30) }, { wish: second.id, place: later, until: addMinutes(now, 30) },
  ])
})

test('silence and no lose this one place and nothing else: the next gets it, and the turn stays', () => {
  const [first, second] = [wish(), wish()]
  const [one, other] = [place(hours(2)), place(hours(4))]
  expect(offersNow([first, second], [one], [offered(first, one)], now, where)).toMatchObject([{ wish: second.id }])
  expect(offersNow([first, second], [one], [offered(first, one, { answer: 'declined' })], now, where)).toMatchObject([{ wish: second.id }])
  expect(offersNow([first, second], [one, other], [offered(first, one)], now, where)).toMatchObject([{ wish: first.id, place: other }, { wish: second.id, place: one }])
})

test('whoever is being asked is not asked for another, and after three in a day there is rest', () => {
  const one = wish()
  expect(offersNow([one], [place(hours(5))], [offered(one, place(hours(2)), { until: addMinutes(now, 1) })], now, where)).toEqual([])
  const three = [2, 3, 4].map(from => offered(one, place(hours(from))))
  expect(offersNow([one], [place(hours(5))], three, now, where)).toEqual([])
  expect(offersNow([one], [place(hours(5))], three.map(before => ({ ...before, at: hours(-25) })), now, where)).toHaveLength(1)
})

test('a place must be earlier, of the right guide or programme, and not begin before one can be ready', () => {
  expect(offersNow([wish({ before: hours(5) })], [place(hours(3.5))], [], now, where)).toEqual([])
  expect(offersNow([wish({ before: hours(5) })], [place(hours(3))], [], now, where)).toHaveLength(1)
  expect(offersNow([wish({ before: null })], [place(hours(500))], [], now, where)).toHaveLength(1)
  expect(offersNow([wish({ guide: jaap })], [place(hours(3))], [], now, where)).toEqual([])
  expect(offersNow([wish({ programme: 'other' })], [place(hours(3))], [], now, where)).toEqual([])
  expect(offersNow([wish()], [place(addMinutes(now, 39))], [], now, where)).toEqual([])
  expect(offersNow([wish()], [place(addMinutes(now, 40))], [], now, where)).toHaveLength(1)
})

test('no message at night, and in the evening a place is kept longer', () => {
  expect(offersNow([wish({ before: null })], [place(hours(40))], [], new Date('2026-11-20T20:00:00Z'), where)).toEqual([])
  expect(offersNow([wish({ before: null })], [place(hours(40))], [], new Date('2026-11-21T06:59:00Z'), where)).toEqual([])
  expect(keptFor(now, where)).toBe(30)
  expect(keptFor(new Date('2026-11-20T18:00:00Z'), where)).toBe(60)
})

test('a wish is for who has something to gain', () => {
  expect(wishBefore(hours(23), now)).toMatchObject({ refused: 'earlier.none-needed' })
  expect(wishBefore(hours(25), now)).toEqual({ before: hours(25) })
  expect(wishBefore(null, now)).toEqual({ before: null })
  expect(wishInstead(hours(48), hours(24), now)).toMatchObject({ refused: 'earlier.there-is' })
  expect(wishInstead(hours(48), hours(47), now)).toEqual({ before: hours(48) })
  expect(wishInstead(hours(48), null, now)).toEqual({ before: hours(48) })
  expect(wishInstead(hours(1), null, now)).toMatchObject({ refused: 'earlier.none-needed' })
  expect(wishInstead(hours(-1), null, now)).toMatchObject({ refused: 'earlier.none-needed' })
})

test('an offer is open until it is answered or its time is up', () => {
  const until = hours(1)
  expect([stateOf({ answer: null, until }, now), stateOf({ answer: null, until }, until), stateOf({ answer: 'accepted', until }, hours(2)), stateOf({ answer: 'declined', until }, now)]).toEqual(['open', 'over', 'accepted', 'declined'])
})

test('however many wait, no place goes twice, nobody gets two, and none goes past someone in turn who could use it', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 12 }), fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 8 }), (befores, froms) => {
    const wishes = befores.map(before => wish({ before: hours(before) }))
    const offers = offersNow(wishes, froms.map(from => place(hours(from))), [], now, where)
    const [given, to] = [new Set(offers.map(offer => offer.place.from.getTime())), new Set(offers.map(offer => offer.wish))]
    const passedOver = wishes.filter(({ id, before }) => !to.has(id) && before !== null && froms.some(from => !given.has(hours(from).getTime()) && hours(from + 2) <= before))
    return given.size === offers.length && to.size === offers.length && passedOver.length === 0
  }))
})
