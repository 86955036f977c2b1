/**
 * A receipt is all that an anonymous participant has: six words on a slip of paper.
 *
 *   appel-kade · wolk-trein-zomer-anker
 *   locator      secret
 *
 * The locator finds the row and is no secret; the secret proves that the row is yours. They are drawn
 * apart: a locator that followed from the secret would be a fast test for guessers, and the slow
 * derivation would then protect nothing. Whoever reads words with difficulty gets digits instead.
 *
 *   master   = Argon2id(secret, SHA-256("hv1" ‖ provider ‖ locator)[0..16], 64 MiB, 3 passes, 1 lane)
 *   auth     = HKDF(master, "auth")      the row keeps HMAC(pepper, auth), its verifier
 *   wrap     = HKDF(master, "wrap")      opens the file's key, and is never stored
 *
 * The salt follows from the locator, so nobody can ask for it and learn whether a receipt exists. It
 * holds 26 random bits where ASVS 6.5.2 asks 32: a known deviation, weighed against a seventh word.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { idBytes, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import { normaliseWords, pickWords, type RandomBelow } from '../../kit/words/words.ts'

export type Receipt = {
  /** Two words with a dash, or ten digits. */
  readonly locator: string
  /** Four words with dashes, or fourteen digits. */
  readonly secret: string
}

/** What is kept of a receipt. Nothing in it opens anything. */
export type ReceiptRecord = { readonly verifier: Uint8Array }

/** Both keys of a receipt, 32 bytes each. */
export type ReceiptKeys = { readonly auth: Buffer; readonly wrap: Buffer }

/** Argon2id at full cost: `derive` of kit/derive/derive.ts. */
export type Derive = (secret: string, salt: Uint8Array) => Promise<Buffer>

/** @param random `randomInt` of node:crypto; the locator may be taken already, then draw again */
export const drawWordReceipt = (random: RandomBelow): Receipt => ({
  locator: pickWords(2, random).join('-'),
  secret: pickWords(4, random).join('-'),
})

/** @param random `randomInt` of node:crypto; the locator may be taken already, then draw again */
export const drawDigitReceipt = (random: RandomBelow): Receipt => ({
  locator: drawDigits(10, random),
  secret: drawDigits(14, random),
})

/** As it stands on paper: two words and four, or digits in fives with a check digit at the end. */
export const printReceipt = ({ locator, secret }: Receipt): string =>
  /^\d/.test(locator)
    ? inFives(`${locator}${secret}${checkDigit(`${locator}${secret}`)}`)
    : `${locator} ${secret}`

/**
 * What a person typed, in words or digits, with any capitals, spaces and dashes. Null when it cannot be a
 * receipt: the same for everyone, so it tells nothing about which receipts exist.
 */
export const readReceipt = (typed: string): Receipt | null => {
  const digits = typed.replace(/[\s.\-–—·]/g, '')
  if (/^\d{25}$/.test(digits)) {
    if (checkDigit(digits.slice(0, 24)) !== digits.slice(24)) return null
    return { locator: digits.slice(0, 10), secret: digits.slice(10, 24) }
  }
  const words = normaliseWords(typed, 6)
  return words && { locator: words.slice(0, 2).join('-'), secret: words.slice(2).join('-') }
}

export const receiptSalt = (provider: Id<'provider'>, locator: string): Buffer =>
  createHash('sha256').update('hv1').update(idBytes(provider)).update(locator).digest().subarray(0, 16)

/** Takes a derivation: about a tenth of a second and 64 MiB. */
export const receiptKeys = async (provider: Id<'provider'>, { locator, secret }: Receipt, derive: Derive): Promise<ReceiptKeys> => {
  const master = await derive(secret, receiptSalt(provider, locator))
  const expand = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', purpose, 32))
  return { auth: expand('auth'), wrap: expand('wrap') }
}

/** What to store. The pepper lives outside the database, so a stolen dump alone gives nothing to guess against. */
export const receiptVerifier = (pepper: Uint8Array, auth: Uint8Array): Buffer =>
  createHmac('sha256', pepper).update(auth).digest()

/** Null stands for an unknown locator: the same steps are taken against a record that nothing fits. */
export const verifierMatches = (pepper: Uint8Array, auth: Uint8Array, record: ReceiptRecord | null): boolean => {
  const fits = timingSafeEqual(receiptVerifier(pepper, auth), (record ?? nobody).verifier)
  return fits && record !== null
}

/** The keys of this receipt, or null: unknown locator and wrong secret take the same path and cost the same. */
export const openReceipt = async ({ provider, receipt, record, pepper, derive }: {
  readonly provider: Id<'provider'>
  readonly receipt: Receipt
  readonly record: ReceiptRecord | null
  readonly pepper: Uint8Array
  readonly derive: Derive
}): Promise<ReceiptKeys | null> => {
  const keys = await receiptKeys(provider, receipt, derive)
  return verifierMatches(pepper, keys.auth, record) ? keys : null
}

const nobody: ReceiptRecord = { verifier: Buffer.alloc(32) }

/**
 * Failed tries on one locator. Keep it for every locator that is typed, also for one that does not exist:
 * otherwise the wait itself would tell which receipts are real. State, never a fact.
 */
export type Tries = { readonly failed: number; readonly lastAt: Instant }

export type TriesVerdict =
  | { readonly may: 'try' }
  /** Tell the person how long. Do not count a try that was turned away, or waiting would never end. */
  | { readonly may: 'wait'; readonly until: Instant; readonly seconds: number }

const minute = 60_000
const freeTries = 5
const forgottenAfter = 15 * minute
const firstWait = minute / 4
const longestWait = 4 * minute

/**
 * Five tries are free; each failure after that doubles the wait, from a quarter of a minute to four minutes
 * and no further. Never a lock: a lock is a way to pester someone out of her own file. After a quarter of
 * an hour without a try, everything is forgotten.
 */
export const triesVerdict = (tries: Tries | null, now: Instant): TriesVerdict => {
  const current = remembered(tries, now)
  if (current === null || current.failed < freeTries) return { may: 'try' }
  const wait = Math.min(firstWait * 2 ** (current.failed - freeTries), longestWait)
  const until = new Date(current.lastAt.getTime() + wait)
  if (until <= now) return { may: 'try' }
  return { may: 'wait', until, seconds: Math.ceil((until.getTime() - now.getTime()) / 1000) }
}

export const afterFailedTry = (tries: Tries | null, now: Instant): Tries =>
  ({ failed: (remembered(tries, now)?.failed ?? 0) + 1, lastAt: now })

const remembered = (tries: Tries | null, now: Instant): Tries | null =>
  tries !== null && now.getTime() - tries.lastAt.getTime() < forgottenAfter ? tries : null

/** ISO 7064, MOD 11,10: finds every single wrong digit and nearly every two that changed places. */
export const checkDigit = (digits: string): string => {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}

const drawDigits = (count: number, random: RandomBelow) => Array.from({ length: count }, () => random(10)).join('')

const inFives = (digits: string) => digits.replace(/\d{5}(?=\d)/g, '$& ')
