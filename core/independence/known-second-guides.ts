/** Why a second guide is asked for, opened and sealed under the trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Answered, Proposal } from './second-guide.ts'
import { listSecondProposals, recordSecondProposal } from './second-guide.store.ts'

const place = (row: Id<'second-guide'>): Place => ({ table: 'second_guide_proposal', row, column: 'why' })

/** The newest first. */
export const secondGuidesOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Answered[]> => {
  const rows = await listSecondProposals(tx, trajectory)
  const whys = await vault.openAll(tx, provider.id, rows.map(({ id, why }) => [place(id), why]))
  return rows.map((row, index) => ({ ...row, why: whys[index] ?? '' }))
}

export const keepSecondProposal = async ({ tx, vault, provider }: Around, proposal: Proposal): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, proposal.trajectory)).newDocument(tx)
  await recordSecondProposal(tx, { ...proposal, why: document.seal(place(proposal.id), proposal.why) })
}
