import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { bitsAsked } from '../kit/proof-of-work.ts'
import { createLimiter } from '../kit/limits.ts'
import { openHouse } from '../test/house.ts'
import { mayTry } from './proof.tsx'

const house = await openHouse()

/** What the browser does, one number after another. */
const solve = (challenge: string): string => {
  for (let answer = 0; ; answer++) {
    if (createHash('sha256').update(`${challenge}:${answer}`).digest().readUInt32BE(0) >>> (32 - bitsAsked(challenge)) === 0) return String(answer)
  }
}

test('a try with proof costs one, without it four, and one proof serves once', async () => {
  const visitor = house.browser()
  const challenge = /name="challenge" value="([^"]+)"/.exec((await visitor.get('/code')).text)?.[1] ?? ''
  const form = { challenge: [challenge], answer: [solve(challenge)] }
  const asked = { address: '203.0.113.7' }
  const visit = { house: house.app.house, asked, form, now: house.now() }

  const limiter = createLimiter({ perHour: 1, burst: 5 })
  expect(mayTry(limiter, visit)).toBe(true) // four left
  expect(mayTry(limiter, visit)).toBe(true) // the same proof again is no proof: none left
  expect(mayTry(limiter, visit)).toBe(false)
})
