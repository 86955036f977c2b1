/**
 * A blind voucher: sixty-four bytes that nobody but its holder knew, and a signature over them that was made without seeing them. The
 * signature says that its holder works for one of the employers of a round; nothing in it says which letter it came from.
 */
import { createHash, createHmac } from 'node:crypto'
import { idBytes, idFromBytes, type Id } from '../../kit/id.ts'
import { blindBytes, isBlindlySigned } from '../../kit/blind-signatures.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, addMonths, type Day } from '../../kit/time.ts'
import { wordsOfHash } from '../../kit/words/fingerprint.ts'
import type { Vault } from '../../kit/vault.ts'

/** How many must be asked, and how many must have taken one before any may be handed in. */
export const fewestAsked = 50
export const fewestTaken = 25
export const mostLetters = 5000

export type Round = { readonly id: Id<'voucher-round'>; readonly opensOn: Day; readonly proposedBy: Id<'person'>; readonly letters: number; readonly affiliates: readonly { readonly affiliate: Id<'affiliate'>; readonly name: string; readonly letters: number }[]; readonly key: VoucherKey | null }
/** How a round stands: `held` and `few` once it is closed. */
export type Ended = 'open' | 'held' | 'few'
export type VoucherKey = { readonly round: Id<'voucher-round'>; readonly publicKey: Buffer; readonly opensOn: Day; readonly closesOn: Day; readonly redeemFrom: Day; readonly redeemUntil: Day; readonly ended: Ended; /** In fives; null where that would say too much, or it is open. */ readonly takenAbout: number | null }

/** Two weeks to take one; three whole days in between, also where the clock changes; and a season and a half to hand it in. */
export const datesFrom = (opensOn: Day): Pick<VoucherKey, 'opensOn' | 'closesOn' | 'redeemFrom' | 'redeemUntil'> => {
  const closesOn = addDays(opensOn, 13)
  return { opensOn, closesOn, redeemFrom: addDays(closesOn, 5), redeemUntil: addMonths(opensOn, 18) }
}

export type Wanted = { readonly opensOn: Day; readonly letters: ReadonlyMap<Id<'affiliate'>, number> }
/**
 * A round for these employers together, and with them everyone of an earlier round that fewer than twenty-five took one of.
 * @param before of rounds that ended with too few and were not taken along yet
 */
export const proposeRound = ({ opensOn, letters }: Wanted, before: ReadonlyMap<Id<'affiliate'>, number>, today: Day): Wanted | Refusal<'voucher.past' | 'voucher.too-few' | 'voucher.too-many'> => {
  if (opensOn < today) return refuse('voucher.past')
  const together = new Map([...before, ...letters])
  const all = [...together.values()].reduce((sum, number) => sum + number, 0)
  if (all < fewestAsked) return refuse('voucher.too-few')
  if (all > mostLetters) return refuse('voucher.too-many')
  return { opensOn, letters: together }
}

/** Of a round that ended with too few, who was not in a round that opened after it: they go along in the next. */
export const takenAlong = (rounds: readonly Round[]): ReadonlyMap<Id<'affiliate'>, number> =>
  new Map(rounds.filter(({ key }) => key?.ended === 'few').flatMap(({ opensOn, affiliates }) =>
    affiliates.filter(({ affiliate }) => !rounds.some(later => later.opensOn > opensOn && later.affiliates.some(one => one.affiliate === affiliate))).map(({ affiliate, letters }) => [affiliate, letters] as const)))

/** What stands in the bytes of a voucher: of which round it is (16), what was signed (64), and the signature (384). */
export type Voucher = { readonly round: Id<'voucher-round'>; readonly prepared: Buffer; readonly signature: Buffer }
const [roundBytes, preparedBytes] = [16, 64]
const allBytes = roundBytes + preparedBytes + blindBytes

/** 619 characters: letters, figures, - and _. A QR code holds it, and so does a mail to oneself. */
export const writeVoucher = ({ round, prepared, signature }: Voucher): string => Buffer.concat([idBytes(round), prepared, signature]).toString('base64url')

/** As it was pasted, over lines or after a link; null where it is no voucher. */
export const readVoucher = (typed: string): Voucher | null => {
  const text = (typed.includes('#') ? typed.slice(typed.lastIndexOf('#') + 1) : typed).replaceAll(/\s/g, '')
  if (!/^[\w-]+$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== allBytes || bytes.toString('base64url') !== text) return null
  return { round: idFromBytes(bytes.subarray(0, roundBytes)), prepared: bytes.subarray(roundBytes, roundBytes + preparedBytes), signature: bytes.subarray(roundBytes + preparedBytes) }
}

/** By which it is known that a voucher was used: nothing of what it was made with. */
export const spendId = ({ round, prepared }: Voucher): Buffer => createHash('sha256').update(idBytes(round)).update(prepared).digest()

export const holdsFor = (voucher: Voucher, key: Pick<VoucherKey, 'round' | 'publicKey'>): boolean => key.round === voucher.round && isBlindlySigned(key.publicKey, voucher.prepared, voucher.signature)

/** Four words on every letter. Whoever takes a voucher types them, and their browser takes no key of which they are not true. */
export const keyWords = (publicKey: Buffer): string => wordsOfHash(createHash('sha256').update(publicKey).digest()).join(' ')

/** Kept instead of the code, under a key outside the database. */
export const letterHash = (vault: Vault, round: Id<'voucher-round'>, code: string): Buffer => createHmac('sha256', vault.derived('voucher-letter')).update(`${round}|${code}`).digest()
/** By which the same question is known again. */
export const retryHash = (vault: Vault, blinded: Buffer): Buffer => createHmac('sha256', vault.derived('voucher-retry')).update(blinded).digest()
