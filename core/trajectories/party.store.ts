import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Party } from './party.ts'

const columns = sql`id, trajectory_id as trajectory, person_id as person, role, seat`

/** The part I take in a trajectory, or null: then it does not exist for me. */
export const myPartyIn = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<Party>(sql`
  select ${columns} from party where trajectory_id = ${trajectory} and is_my_party(id)`)

/** The trajectory that is about me: an anonymous participant has exactly one; of several the one that runs, and began last. */
export const findOwnTrajectory = (tx: Tx) => tx.one<{ readonly id: Id<'trajectory'>; readonly programme: string; readonly party: Id<'party'>; readonly ended: boolean }>(sql`
  select t.id, t.programme, m.party_id as party,
    exists (select from trajectory_ending e where e.provider_id = t.provider_id and e.trajectory_id = t.id) as ended
  from trajectory t join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.id
  where t.id in (select my_own_trajectories()) order by ended, t.opened_week desc, t.id limit 1`)

/** Who guides me there now; null while nobody does. */
export const findOwnGuide = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> }>(sql`
    select p.person_id as person from party p where p.trajectory_id = ${trajectory} and p.seat = 'inside' and p.id not in (select my_parties())
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) limit 1`))?.person ?? null

export const addParty = (tx: Tx, { id, trajectory, person, role, seat }: Party) => tx.run(sql`
  insert into party (id, trajectory_id, person_id, role, seat) values (${id}, ${trajectory}, ${person}, ${role}, ${seat})`)

/** Whom a trajectory is about, for those inside and beside it. */
export const participantOf = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> }>(sql`
    select p.person_id as person from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id where m.trajectory_id = ${trajectory}`))?.person ?? null
