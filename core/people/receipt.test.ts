import { randomBytes, randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDeriver } from '../../kit/derive/derive.ts'
import { newId } from '../../kit/id.ts'
import {
  afterFailedTry, checkDigit, drawDigitReceipt, drawWordReceipt, openReceipt, printReceipt, readReceipt, receiptKeys, receiptSalt,
  receiptVerifier, triesVerdict, verifierMatches, type Derive, type Tries,
} from './receipt.ts'

const provider = newId<'provider'>()
const pepper = randomBytes(32)
const cheap = createDeriver({ costs: { memory: 64, passes: 1 } })
const receipt = drawWordReceipt(randomInt)
const keys = await receiptKeys(provider, receipt, cheap.derive)
const record = { verifier: receiptVerifier(pepper, keys.auth) }

test('the right words open, and give the same key each time', async () => {
  const opened = await openReceipt({ provider, receipt, record, pepper, derive: cheap.derive })
  expect(opened).toEqual(keys)
  expect(keys.wrap).toHaveLength(32)
  expect(keys.wrap).not.toEqual(keys.auth)
})

test('a wrong secret, another provider, another pepper or an unknown locator open nothing', async () => {
  const open = { provider, receipt, record, pepper, derive: cheap.derive }
  expect(await openReceipt({ ...open, receipt: { ...receipt, secret: drawWordReceipt(randomInt).secret } })).toBeNull()
  expect(await openReceipt({ ...open, provider: newId<'provider'>() })).toBeNull()
  expect(await openReceipt({ ...open, pepper: randomBytes(32) })).toBeNull()
  expect(await openReceipt({ ...open, record: null })).toBeNull()
})

test('nothing fits the record that stands in for an unknown locator', () => {
  expect(verifierMatches(pepper, keys.auth, null)).toBe(false)
  expect(verifierMatches(pepper, keys.auth, { verifier: Buffer.alloc(32) })).toBe(false)
})

test('an unknown locator does the same work as a wrong secret', async () => {
  const seen: { readonly secret: string; readonly salt: number }[] = []
  const counting: Derive = (secret, salt) => {
    seen.push({ secret, salt: salt.length })
    return cheap.derive(secret, salt)
  }
  const wrong = { ...receipt, secret: drawWordReceipt(randomInt).secret }
  const wrongSecret = await openReceipt({ provider, receipt: wrong, record, pepper, derive: counting })
  const unknown = await openReceipt({ provider, receipt: wrong, record: null, pepper, derive: counting })
  expect([wrongSecret, unknown]).toEqual([null, null])
  expect(seen).toEqual([{ secret: wrong.secret, salt: 16 }, { secret: wrong.secret, salt: 16 }])
})

test('time does not tell an unknown locator from a wrong secret', async () => {
  const fixed = Buffer.alloc(32, 3)
  const derive: Derive = async () => fixed // the derivation is the same by the test above, and its own jitter would hide the rest
  const spent = async (known: boolean) => {
    const before = process.hrtime.bigint()
    for (let repeat = 0; repeat < 5; repeat++) await openReceipt({ provider, receipt, record: known ? record : null, pepper, derive })
    return Number(process.hrtime.bigint() - before)
  }
  const told = async (): Promise<boolean> => {
    const times = { known: new Array<number>(), unknown: new Array<number>() }
    for (let round = 0; round < 3000; round++) {
      const known = randomInt(2) === 1
      const taken = await spent(known)
      if (round >= 500) times[known ? 'known' : 'unknown'].push(taken)
    }
    return Math.abs(welch(trimmed(times.known), trimmed(times.unknown))) >= 4.5
  }
  // What leaks does so each time; what else happens on the machine does not.
  const timesTold = [await told(), await told(), await told()].filter(Boolean).length
  expect(timesTold).toBeLessThan(3)
})

test('each receipt has a salt of its own, which follows from provider and locator alone', () => {
  expect(receiptSalt(provider, 'appel-kade')).toHaveLength(16)
  expect(receiptSalt(provider, 'appel-kade')).toEqual(receiptSalt(provider, 'appel-kade'))
  expect(receiptSalt(provider, 'appel-kade')).not.toEqual(receiptSalt(provider, 'kade-appel'))
  expect(receiptSalt(provider, 'appel-kade')).not.toEqual(receiptSalt(newId<'provider'>(), 'appel-kade'))
})

test('what is printed can be read back, in words and in digits', () => {
  for (let round = 0; round < 500; round++) {
    for (const drawn of [drawWordReceipt(randomInt), drawDigitReceipt(randomInt)]) {
      expect(readReceipt(printReceipt(drawn))).toEqual(drawn)
      expect(readReceipt(printReceipt(drawn).toUpperCase().replaceAll(' ', '-'))).toEqual(drawn)
    }
  }
  expect(printReceipt({ locator: '0123456789', secret: '01234567890123' })).toMatch(/^01234 56789 01234 56789 0123\d$/)
})

test('what cannot be a receipt is null', () => {
  for (const typed of ['', 'appel', '12345', 'appel kade wolk trein zomer', 'xxx xxx xxx xxx xxx xxx', 'a'.repeat(100_000)]) expect(readReceipt(typed)).toBeNull()
})

test('the check digit finds every single wrong digit', () => {
  expect(checkDigit('0794')).toBe('5') // the example in ISO 7064
  fc.assert(fc.property(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
    const digits = printReceipt(drawDigitReceipt(randomInt)).replaceAll(' ', '')
    const wrong = (Number(digits[place]) + shift) % 10
    expect(readReceipt(`${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`)).toBeNull()
  }))
})

const start = new Date('2026-03-02T09:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const failures = (count: number): Tries | null => {
  let tries: Tries | null = null
  for (let round = 0; round < count; round++) tries = afterFailedTry(tries, start)
  return tries
}

test('five tries are free, then the wait doubles up to four minutes and is told', () => {
  expect(triesVerdict(null, start)).toEqual({ may: 'try' })
  expect(triesVerdict(failures(4), start)).toEqual({ may: 'try' })
  const waits = [5, 6, 7, 8, 9, 10, 50].map(count => {
    const verdict = triesVerdict(failures(count), start)
    return verdict.may === 'wait' ? verdict.seconds : 0
  })
  expect(waits).toEqual([15, 30, 60, 120, 240, 240, 240])
  expect(triesVerdict(failures(5), later(14.5))).toEqual({ may: 'wait', until: later(15), seconds: 1 })
})

test('the wait always ends, and a quarter of an hour later everything is forgotten', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), count => {
    expect(triesVerdict(failures(count), later(240))).toEqual({ may: 'try' })
  }), { numRuns: 20 })
  expect(afterFailedTry(failures(9), later(899)).failed).toBe(10)
  expect(afterFailedTry(failures(9), later(900)).failed).toBe(1)
})

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const trimmed = (values: readonly number[]) => values.toSorted((one, other) => one - other).slice(0, Math.floor(values.length * 0.9))

/** Welch's t: beyond 4.5 two series of times differ by more than chance. */
const welch = (one: readonly number[], other: readonly number[]) => {
  const error = (values: readonly number[]) => {
    const middle = mean(values)
    return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length
  }
  return (mean(one) - mean(other)) / Math.sqrt(error(one) + error(other))
}
