import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'

export type Party = { readonly id: Id<'party'>; readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly role: string }

const columns = sql`id, trajectory_id as trajectory, person_id as person, role`

/** The part I take in a trajectory, or null: then it does not exist for me. */
export const myPartyIn = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<Party>(sql`
  select ${columns} from party where trajectory_id = ${trajectory} and is_my_party(id)`)

/** The trajectory that is about me: an anonymous participant has exactly one. */
export const findOwnTrajectory = (tx: Tx) => tx.one<{ readonly id: Id<'trajectory'>; readonly programme: string; readonly party: Id<'party'>; readonly ended: boolean }>(sql`
  select t.id, t.programme, m.party_id as party,
    exists (select from trajectory_ending e where e.provider_id = t.provider_id and e.trajectory_id = t.id) as ended
  from trajectory t join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.id
  where t.id in (select my_own_trajectories()) limit 1`)
