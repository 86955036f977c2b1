/** Where the private half of a round meets the vault: when it is made, and for each letter. */
import type { BlindKeys } from '../../kit/blind-signatures.ts'
import { blindSign } from '../../kit/blind-signatures.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { datesFrom, letterHash, retryHash, type Round } from './voucher.ts'
import { recordKey, takeLetter, type Taking } from './voucher.store.ts'

const secretPlace = (row: Id<'voucher-round'>): Place => ({ table: 'voucher_key', row, column: 'private_key' })

/** Seals the private half. How many: none, where another was quicker. */
export const keepKeys = async ({ tx, vault, provider }: Around, { id, opensOn }: Pick<Round, 'id' | 'opensOn'>, { open, secret }: BlindKeys, by: Id<'person'>): Promise<number> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  return await recordKey(tx, { round: id, publicKey: open, ...datesFrom(opensOn), ended: 'open', takenAbout: null }, document.seal(secretPlace(id), secret.toString('base64')), by)
}

export type Asked = { readonly round: Id<'voucher-round'>; readonly code: string; readonly blinded: Buffer }
export type Signed = { readonly signature: Buffer } | { readonly answer: Exclude<Taking['answer'], 'sign'> | 'malformed' }
/**
 * Signs what a letter asks for, without seeing what it is. Asked the same again it says the same again.
 * Where it answers `malformed` the caller must undo the transaction, so that the letter is not used up by it.
 */
export const signFor = async ({ tx, vault, provider }: Around, { round, code, blinded }: Asked, today: Day): Promise<Signed> => {
  const { answer, secret } = await takeLetter(tx, round, letterHash(vault, round, code), retryHash(vault, blinded), today)
  if (answer !== 'sign') return { answer }
  if (!secret) return { answer: 'closed' }
  const signature = blindSign(Buffer.from(await vault.open(tx, provider.id, secretPlace(round), secret), 'base64'), blinded)
  return signature ? { signature } : { answer: 'malformed' }
}
