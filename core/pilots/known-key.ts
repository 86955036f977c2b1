/** The key a provider signs with: made when something is signed for the first time, its secret half sealed. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { newKeyPair, type KeyPair } from '../../kit/signing.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { findKey, recordKey } from './contribution.store.ts'

const secretPlace = (row: Id<'signing-key'>): Place => ({ table: 'signing_key', row, column: 'secret' })

export const signingKey = async (around: Around, now: Instant): Promise<KeyPair> => {
  const { tx, vault, provider } = around
  const known = await findKey(tx)
  if (known) return { open: known.open, secret: Buffer.from(await vault.open(tx, provider.id, secretPlace(known.id), known.secret), 'base64') }
  const [pair, id] = [newKeyPair(), newAnonymousId<'signing-key'>()]
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  const first = await recordKey(tx, { id, open: pair.open, secret: document.seal(secretPlace(id), pair.secret.toString('base64')) }, now)
  return first ? pair : await signingKey(around, now)
}
