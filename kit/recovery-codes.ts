/**
 * Ten codes on paper for whoever loses the authenticator: `4KTX-9WPD-M3HR-7CVN`, each good for once. Sixteen
 * characters out of 24 are 73 random bits, so a keyed hash will do; there is nothing to guess slowly.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { RandomBelow } from './words/words.ts'

/** No vowels, so that no word appears by chance, and of each pair of look-alikes one. */
const alphabet = '23456789CDFHJKMNPQRTVWXY'

/** What people write for the other half of such a pair. */
const lookAlikes: Readonly<Record<string, string>> = { B: '8', G: '6', S: '5', Z: '2' }

const length = 16

/** @param random `randomInt` of node:crypto */
export const newRecoveryCodes = (random: RandomBelow, count = 10): readonly string[] =>
  Array.from({ length: count }, () => inFours(Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join('')))

/** The code as it was printed, whatever capitals, spaces and dashes were typed, or null when it cannot be one. */
export const normaliseRecoveryCode = (typed: string): string | null => {
  if (typed.length > 100) return null
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/[BGSZ]/g, letter => lookAlikes[letter] ?? letter)
  return plain.length === length && [...plain].every(letter => alphabet.includes(letter)) ? inFours(plain) : null
}

/** What to store: 32 bytes that mean nothing without the pepper, which is kept outside the database. */
export const recoveryCodeHash = (pepper: Uint8Array, code: string): Buffer =>
  createHmac('sha256', pepper).update('recovery code').update(code).digest()

/** Which of the stored hashes the typed code fits, or null. All are compared, so time does not tell which. */
export const matchRecoveryCode = (pepper: Uint8Array, typed: string, hashes: readonly Uint8Array[]): number | null => {
  const code = normaliseRecoveryCode(typed)
  if (code === null) return null
  const hash = recoveryCodeHash(pepper, code)
  let found: number | null = null
  hashes.forEach((stored, index) => { if (stored.length === hash.length && timingSafeEqual(stored, hash)) found = index })
  return found
}

const inFours = (text: string) => text.replace(/.{4}(?=.)/g, '$&-')
