/** Why there may be more learners than usual, opened and sealed: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { WardId } from './ward.ts'
import { findMost, recordMost, type SealedMost } from './ward.store.ts'

export type KnownMost = Pick<SealedMost, 'most'> & { readonly why: string }
const whyPlace = (row: SealedMost['id']): Place => ({ table: 'ward_most', row, column: 'why' })

/** Null where nobody said so, or it is not mine to read. */
export const mostOf = async ({ tx, vault, provider }: Around, ward: WardId): Promise<KnownMost | null> => {
  const row = await findMost(tx, ward)
  if (!row) return null
  const [why] = await vault.openAll(tx, provider.id, [[whyPlace(row.id), row.why]])
  return { most: row.most, why: why ?? '' }
}
export const keepMost = async ({ tx, vault, provider }: Around, ward: WardId, { id, most, why }: KnownMost & Pick<SealedMost, 'id'>, by: Id<'person'>, at: Instant): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await recordMost(tx, ward, { id, most, why: document.seal(whyPlace(id), why) }, { by, at })
}
