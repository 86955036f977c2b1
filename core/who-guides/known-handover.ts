/** Why a guide proposes someone else, opened and sealed under the trajectory's own key. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Proposal } from './handover.ts'
import { findProposal, recordProposal } from './handover.store.ts'

const place = (row: Id<'handover-proposal'>): Place => ({ table: 'handover_proposal', row, column: 'reason' })

export const newestProposal = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<Proposal | null> => {
  const row = await findProposal(tx, trajectory)
  return row && { ...row, reason: await vault.open(tx, provider.id, place(row.id), row.reason) }
}

export const keepProposal = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { by, to, reason }: Pick<Proposal, 'by' | 'to' | 'reason'>, at: Instant): Promise<Id<'handover-proposal'>> => {
  const id = newAnonymousId<'handover-proposal'>()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordProposal(tx, { id, by, to, proposedAt: at, reason: document.seal(place(id), reason) }, trajectory)
  return id
}
