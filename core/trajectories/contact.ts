/** How to reach someone who gave no name: opened and sealed under the trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { DocumentKey, Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { changeTelephone, findContact, recordContact, type SealedContact } from './open.store.ts'

export type Contact = {
  /** '+31612345678'; null when the participant calls, or after the last talk. */
  readonly telephone: string | null
  /** What they wish to be called; null leaves it at the handle. */
  readonly alias: string | null
  /** Two neutral words by which a guide knows someone. */
  readonly handle: string
}

const place = (trajectory: Id<'trajectory'>, column: string): Place => ({ table: 'contact', row: trajectory, column })

/** The number goes before the rest, so it has a key of its own to go with. */
export const sealContact = ([document, ofNumber]: readonly [DocumentKey, DocumentKey], trajectory: Id<'trajectory'>, { telephone, alias, handle }: Contact): SealedContact => ({
  telephone: telephone === null ? null : ofNumber.seal(place(trajectory, 'telephone'), telephone),
  alias: alias === null ? null : document.seal(place(trajectory, 'alias'), alias),
  handle: document.seal(place(trajectory, 'handle'), handle),
})

/** For a trajectory that opens in this very transaction: its key is new too. */
export const noteContact = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, contact: Contact): Promise<void> => {
  await recordContact(tx, trajectory, sealContact(await vault.newScope(tx, provider.id, trajectory), trajectory, contact))
}

/** Null when there is no such trajectory, or it is not yours to see. */
export const contactOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<Contact | null> => {
  const sealed = await findContact(tx, trajectory)
  if (!sealed) return null
  const [telephone = null, alias = null, handle = null] = await vault.openAll(tx, provider.id, [
    [place(trajectory, 'telephone'), sealed.telephone], [place(trajectory, 'alias'), sealed.alias], [place(trajectory, 'handle'), sealed.handle],
  ])
  return { telephone, alias, handle: handle ?? '' }
}

export const giveTelephone = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, telephone: string | null): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await changeTelephone(tx, trajectory, telephone === null ? null : document.seal(place(trajectory, 'telephone'), telephone))
}
