import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Proposal } from './handover.ts'

export type SealedProposal = Omit<Proposal, 'reason'> & { readonly reason: Sealed }

export const recordProposal = (tx: Tx, { id, by, to, reason, proposedAt }: Omit<SealedProposal, 'answer'>, trajectory: Id<'trajectory'>) => tx.run(sql`
  insert into handover_proposal (id, trajectory_id, by_party, to_guide, reason, proposed_at) values (${id}, ${trajectory}, ${by}, ${to}, ${reason}, ${proposedAt})`)

/** The newest: what one proposes again replaces what one proposed before. */
export const findProposal = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<SealedProposal>(sql`
  select h.id, h.by_party as by, h.to_guide as to, h.reason, h.proposed_at as "proposedAt", a.answer
  from handover_proposal h left join handover_answer a on a.provider_id = h.provider_id and a.proposal_id = h.id
  where h.trajectory_id = ${trajectory} order by h.proposed_at desc, a.answer is not null limit 1`)

/** None when it was answered before. */
export const recordAnswer = (tx: Tx, proposal: Id<'handover-proposal'>, answer: 'yes' | 'no', at: Instant) => tx.run(sql`
  insert into handover_answer (proposal_id, answer, answered_at) values (${proposal}, ${answer}, ${at}) on conflict do nothing`)
