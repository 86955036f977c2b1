/**
 * Whether a receipt exists is nobody's to learn: six words that are wrong are answered alike, whether the first two find
 * something or not. The same status, the same bytes, and times that no statistic can tell apart.
 *
 * Deriving the key costs little here: it is the same work for both, and would only hide what differs.
 */
import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { drawWordReceipt } from '../core/people/receipt.ts'
import { openFullHouse, present } from './full-house.ts'
import { withoutChance } from './markup.ts'
import { sampleOf, upTo, welch } from './welch.ts'

const tries = process.env['PROVE'] ? 50_000 : 600

const house = await openFullHouse()
const known = present(house.booked[0]).words.split(' ').slice(0, 2).join(' ')
const draw = () => drawWordReceipt(randomInt)
/** As long as the known one, since the page shows again what was typed. */
const unknown = ((): string => {
  for (;;) {
    const locator = draw().locator.replaceAll('-', ' ')
    if (locator.length === known.length && locator !== known) return locator
  }
})()
const secret = draw().secret.replaceAll('-', ' ')

const ask = async (locator: string) => {
  const begun = performance.now()
  const answer = await house.app.web.inject({ method: 'POST', url: '/code', headers: { host: 'houvast.localhost', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: `words=${encodeURIComponent(`${locator} ${secret}`)}` })
  const took = performance.now() - begun
  const headers = Object.entries(answer.headers).filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${String(value)}`)
  return { took, seen: [answer.statusCode, headers.join('\n'), withoutChance(answer.payload).replaceAll(locator, '(two words)')].join('\n') }
}
/** Far enough for every wait to be over. */
const later = () => house.travelTo(new Date(house.now().getTime() + 20 * 60_000))

test('guessing is answered alike from the first try to the wait', async () => {
  const sequence = async (locator: string) => {
    const seen: string[] = []
    for (let count = 0; count < 8; count++) seen.push((await ask(locator)).seen)
    return seen
  }
  const forKnown = await sequence(known)
  expect(await sequence(unknown)).toEqual(forKnown)
  expect(forKnown.map(one => one.slice(0, 3))).toEqual(['422', '422', '422', '422', '422', '429', '429', '429'])
  later()
})

test('Welch\'s t finds a difference that is there', () => {
  const noise = Array.from({ length: 400 }, (_one, index) => 5 + (index % 20) / 10)
  expect(Math.abs(welch(noise, noise.toReversed()))).toBeLessThan(0.001)
  expect(Math.abs(welch(noise, noise.map(value => value + 0.5)))).toBeGreaterThan(4.5)
})

test('how long it takes tells nothing either', async () => {
  for (let count = 0; count < 40; count++) { await ask(known); await ask(unknown); later() }
  const times = { known: new Array<number>(), unknown: new Array<number>() }
  const seen = new Set<string>()
  for (let count = 0; count < tries; count++) {
    // In pairs, and who goes first is chance: whatever the machine does meets both alike.
    for (const which of randomInt(2) === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const answer = await ask(which === 'known' ? known : unknown)
      times[which].push(answer.took)
      seen.add(answer.seen)
    }
    later()
  }
  expect(seen.size).toBe(1)
  const limit = [...times.known, ...times.unknown].toSorted((a, b) => a - b)[Math.floor(tries * 2 * 0.9)] ?? Infinity
  const [raw, trimmed] = [welch(times.known, times.unknown), welch(upTo(limit, times.known), upTo(limit, times.unknown))]
  console.log(`receipt oracle: ${tries} tries each, one answer; ${sampleOf(times.known).mean.toFixed(3)} ms known, ${sampleOf(times.unknown).mean.toFixed(3)} ms unknown; Welch's t ${raw.toFixed(2)} raw, ${trimmed.toFixed(2)} of the quickest nine in ten`)
  expect(Math.abs(raw)).toBeLessThan(4.5)
  expect(Math.abs(trimmed)).toBeLessThan(4.5)
  expect(house.broken).toEqual([])
}, process.env['PROVE'] ? 3_600_000 : 240_000)
