/**
 * The key a provider signs with: made when something is signed for the first time, its secret half sealed. A new one takes its place when the
 * administrator says so; the one before signs for it, and then its secret half is gone.
 */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { fingerprintOf, newKeyPair, vouchFor, type KeyPair } from '../../kit/signing.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { dropKey, findKey, findOpenKey, listKeysBefore, listOpenKeysBefore, lockKey, recordKey, recordKeyBefore, type SealedKey } from './contribution.store.ts'
import type { Signer } from './signed-file.ts'

const secretPlace = (row: Id<'signing-key'>): Place => ({ table: 'signing_key', row, column: 'secret' })
const openedKey = async ({ tx, vault, provider }: Around, { id, open, secret }: SealedKey): Promise<KeyPair> => ({ open, secret: Buffer.from(await vault.open(tx, provider.id, secretPlace(id), secret), 'base64') })
/** Whether it is the first. */
const keepKey = async ({ tx, vault, provider }: Around, pair: KeyPair, now: Instant): Promise<boolean> => {
  const id = newAnonymousId<'signing-key'>()
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  return await recordKey(tx, { id, open: pair.open, secret: document.seal(secretPlace(id), pair.secret.toString('base64')) }, now)
}

export const signingKey = async (around: Around, now: Instant): Promise<Signer> => {
  const known = await findKey(around.tx)
  if (known) return { ...await openedKey(around, known), before: await listKeysBefore(around.tx) }
  const pair = newKeyPair()
  return await keepKey(around, pair, now) ? { ...pair, before: [] } : await signingKey(around, now)
}

/** @param seen the open half of the key it takes the place of: of two at once, the second finds another there and changes nothing. False when it was not that one. */
export const renewKey = async (around: Around, seen: string, now: Instant): Promise<boolean> => {
  const { tx } = around
  await lockKey(tx)
  const known = await findKey(tx)
  if (!known || fingerprintOf(known.open) !== seen) return false
  const next = newKeyPair()
  await recordKeyBefore(tx, { open: known.open, vouches: vouchFor(next.open, await openedKey(around, known)) }, now)
  await dropKey(tx, known.id)
  return await keepKey(around, next, now)
}

/** As everyone may read them: of the key there is, and of those before it with until when. */
export type Fingerprints = { readonly now: string | null; readonly before: readonly { readonly fingerprint: string; readonly until: Instant }[] }
export const fingerprintsOf = async ({ tx }: Pick<Around, 'tx'>): Promise<Fingerprints> => {
  const open = await findOpenKey(tx)
  return { now: open && fingerprintOf(open), before: (await listOpenKeysBefore(tx)).map(one => ({ fingerprint: fingerprintOf(one.open), until: one.until })) }
}
