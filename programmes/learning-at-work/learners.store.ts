import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'

/** Those I guide in this programme now, the first to come first: two or three, as a rule. */
export const listMyLearners = async (tx: Tx, programme: string): Promise<readonly Id<'trajectory'>[]> =>
  (await tx.rows<{ readonly id: Id<'trajectory'> }>(sql`
    select t.id from trajectory t where t.programme = ${programme} and t.id in (select trajectories_i_guide())
      and not exists (select from trajectory_ending e where e.provider_id = t.provider_id and e.trajectory_id = t.id) order by t.opened_week, t.id limit 30`)).map(({ id }) => id)
