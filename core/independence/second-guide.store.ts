import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Answered, Part, Proposal } from './second-guide.ts'

export type SealedProposal = Omit<Answered, 'why'> & { readonly why: Sealed }

export const recordSecondProposal = (tx: Tx, { id, trajectory, by, to, sees, from, until, why, proposedAt }: Omit<Proposal, 'why'> & { readonly why: Sealed }) => tx.run(sql`
  insert into second_guide_proposal (id, trajectory_id, by_party, to_guide, sees, from_day, until_day, why, proposed_at)
  values (${id}, ${trajectory}, ${by}, ${to}, ${sees}, ${from}, ${until}, ${why}, ${proposedAt})`)

/** As far as one may see them, the newest first. */
export const listSecondProposals = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedProposal>(sql`
  select p.id, p.trajectory_id as trajectory, p.by_party as by, p.to_guide as to, p.sees, p.from_day as "from", p.until_day as until, p.why, p.proposed_at as "proposedAt",
    a.answer, coalesce(a.sees, '{}') as "yesTo", e.ended_at as "endedAt"
  from second_guide_proposal p left join second_guide_answer a on a.provider_id = p.provider_id and a.proposal_id = p.id
  left join second_guide_end e on e.provider_id = p.provider_id and e.proposal_id = p.id
  where p.trajectory_id = ${trajectory} order by p.proposed_at desc, p.id`)

/** False when it was answered before. */
export const recordSecondAnswer = async (tx: Tx, { id, trajectory }: Pick<Proposal, 'id' | 'trajectory'>, { answer, sees }: { readonly answer: 'yes' | 'no'; readonly sees: readonly Part[] }, by: Id<'party'>, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into second_guide_answer (proposal_id, trajectory_id, answer, sees, answered_by, answered_at) values (${id}, ${trajectory}, ${answer}, ${sees}, ${by}, ${at}) on conflict do nothing`)) === 1

export const recordSecondEnd = (tx: Tx, proposal: Id<'second-guide'>, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into second_guide_end (proposal_id, ended_by, ended_at) values (${proposal}, ${by}, ${at}) on conflict do nothing`)

/** Where I am a second guide now, with who asked and whom it is about. */
export type Seconded = { readonly proposal: Id<'second-guide'>; readonly trajectory: Id<'trajectory'>; readonly programme: string; readonly sees: readonly Part[]; readonly from: Day; readonly until: Day }
export const listSeconded = (tx: Tx) => tx.rows<Seconded>(sql`
  select s.proposal_id as proposal, s.trajectory_id as trajectory, t.programme, s.sees, s.from_day as "from", s.until_day as until
  from seconded() s join trajectory t on t.id = s.trajectory_id order by s.until_day, s.proposal_id`)

/** The people whose names a second guide may read: whom it is about, and who asked. */
export const listSecondedPeople = (tx: Tx) => tx.rows<{ readonly id: Id<'person'> }>(sql`select p as id from people_i_second() p`)
