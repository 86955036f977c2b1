import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { SealedCall } from '../trajectories/called.ts'
import type { Correspondence, Message, NewMessage, Waiting } from './message.ts'

type TrajectoryId = Id<'trajectory'>
type PersonId = Id<'person'>

export type SealedMessage = Omit<Message, 'text'> & { readonly content: Sealed }

/** Oldest first. @param party the guide's: what was written with an earlier guide is no part of it. Null for all one may see. */
export const listMessages = (tx: Tx, trajectory: TrajectoryId, party: Id<'party'> | null) => tx.rows<SealedMessage>(sql`
  select m.id, m.written_by as by, (select p.person_id from party p where p.provider_id = m.provider_id and p.id = m.written_by) as writer, m.by_stand_in as "byStandIn", m.written_at as at, m.content,
    (select r.message_id from message_read r where r.provider_id = m.provider_id and r.message_id = m.id limit 1) is not null as read
  from message m where m.trajectory_id = ${trajectory} and (${party}::uuid is null or m.written_by = ${party} or m.written_to = ${party})
  order by m.written_at, m.id`)

export const recordMessage = (tx: Tx, { id, trajectory, by, to, byStandIn, at }: NewMessage, content: Sealed) => tx.run(sql`
  insert into message (id, trajectory_id, written_by, written_to, by_stand_in, written_at, content)
  values (${id}, ${trajectory}, ${by}, ${to}, ${byStandIn}, ${at}, ${content})`)

/** Looked up message by message: joined, or asked with `exists`, the planner may read what everyone here ever read. */
const unreadBy = (reader: PersonId) => sql`(select r.message_id from message_read r where r.provider_id = m.provider_id and r.message_id = m.id and r.reader_id = ${reader} limit 1) is null`

/** Everything the other side wrote. A stand-in reads for oneself: to the participant that is read as well. */
export const recordReading = (tx: Tx, trajectory: TrajectoryId, own: Id<'party'>, reader: PersonId, on: Day) => tx.run(sql`
  insert into message_read (message_id, reader_id, read_on)
  select m.id, ${reader}::uuid, ${on}::date from message m where m.trajectory_id = ${trajectory} and m.written_by <> ${own}
    and ${unreadBy(reader)}
  on conflict do nothing`)

/** What the other side wrote and I did not read yet. */
export const countUnread = async (tx: Tx, trajectory: TrajectoryId, own: Id<'party'>, reader: PersonId): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`
    select count(*) as count from message m where m.trajectory_id = ${trajectory} and m.written_by <> ${own}
      and ${unreadBy(reader)}`))?.count ?? 0

type Parties = { readonly trajectory: TrajectoryId; readonly participant: Id<'party'>; readonly guideParty: Id<'party'> | null; readonly guide: PersonId | null; readonly ended: boolean }

const asCorrespondence = (side: Correspondence['side']) => ({ trajectory, participant, guideParty, guide, ended }: Parties): Correspondence =>
  ({ trajectory, side, participant, ended, guide: guideParty && guide ? { party: guideParty, person: guide } : null })

const ended = sql`exists (select from trajectory_ending e where e.provider_id = t.provider_id and e.trajectory_id = t.id) as ended`

/** Mine as the participant, in what runs and began last: with the guide of my latest appointment among those who still take part. */
export const findOwnCorrespondence = async (tx: Tx): Promise<Correspondence | null> => {
  const found = await tx.one<Parties>(sql`
    select t.id as trajectory, m.party_id as participant, g.id as "guideParty", g.person_id as guide, ${ended}
    from trajectory t join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.id
    left join lateral (
      select p.id, p.person_id from party p left join appointment a on a.provider_id = p.provider_id and a.trajectory_id = p.trajectory_id and a.guide_id = p.person_id
      where p.provider_id = t.provider_id and p.trajectory_id = t.id and p.id <> m.party_id and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
      order by lower(a.during) desc nulls last limit 1) g on true
    where t.id in (select my_own_trajectories()) order by ended, t.opened_week desc, t.id limit 1`)
  return found ? asCorrespondence('participant')(found) : null
}

/** Mine as the guide, or as one who stands in; null when there is none, or it is not mine. */
export const findGuidedCorrespondence = async (tx: Tx, trajectory: TrajectoryId): Promise<Correspondence | null> => {
  const mine = await tx.one<Parties>(sql`
    select t.id as trajectory, m.party_id as participant, p.id as "guideParty", p.person_id as guide, ${ended}
    from trajectory t join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.id
    join party p on p.provider_id = t.provider_id and p.trajectory_id = t.id and p.id <> m.party_id and is_my_party(p.id)
    where t.id = ${trajectory}`)
  if (mine) return asCorrespondence('guide')(mine)
  const stoodIn = await tx.one<Parties>(sql`
    select trajectory_id as trajectory, participant_party as participant, guide_party as "guideParty", guide_id as guide, false as ended
    from calls_i_stand_in_for() where trajectory_id = ${trajectory}`)
  return stoodIn ? asCorrespondence('stand-in')(stoodIn) : null
}

export const findWaiting = (tx: Tx, trajectory: TrajectoryId) => tx.one<Waiting>(sql`
  select trajectory_id as trajectory, guide_id as guide, since from message_waiting where trajectory_id = ${trajectory}`)

export type SealedWaiting = Waiting & SealedCall
/** What waits for me, longest first: my own, and those of guides I stand in for. */
export const listWaiting = (tx: Tx, me: PersonId) => tx.rows<SealedWaiting>(sql`
  select w.trajectory_id as trajectory, w.guide_id as guide, w.since, s.handle, s.alias
  from message_waiting w join standing s on s.provider_id = w.provider_id and s.trajectory_id = w.trajectory_id where w.guide_id = ${me}
  union all
  select w.trajectory_id, w.guide_id, w.since, c.handle, c.alias
  from message_waiting w join calls_i_stand_in_for() c on c.trajectory_id = w.trajectory_id where w.guide_id <> ${me}
  order by since`)

export const countWaiting = async (tx: Tx, me: PersonId) =>
  (await tx.one<{ readonly count: number; readonly first: TrajectoryId | null }>(sql`
    select count(*) as count, (array_agg(trajectory_id order by since))[1] as first from message_waiting
    where guide_id = ${me} or guide_party in (select parties_i_stand_in_for())`)) ?? { count: 0, first: null }

/** Of which nobody was reminded yet. Runs as the worker. */
export const listNotReminded = (tx: Tx) => tx.rows<Waiting>(sql`
  select trajectory_id as trajectory, guide_id as guide, since from message_waiting where reminded_at is null order by since`)

/** In the guide's own name. How many: none when it was answered meanwhile. */
export const recordReminder = (tx: Tx, trajectory: TrajectoryId, at: Instant) => tx.run(sql`
  update message_waiting set reminded_at = ${at} where trajectory_id = ${trajectory} and reminded_at is null`)

export const findNotice = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> => (await tx.one(sql`select from message_notice where trajectory_id = ${trajectory}`)) !== null
export const wishNotice = (tx: Tx, trajectory: TrajectoryId) => tx.run(sql`insert into message_notice (trajectory_id) values (${trajectory}) on conflict do nothing`)
export const stopNotice = (tx: Tx, trajectory: TrajectoryId) => tx.run(sql`delete from message_notice where trajectory_id = ${trajectory}`)

/** To whom a message went. Runs as the worker. */
export const findReader = async (tx: Tx, message: Id<string>): Promise<PersonId | null> =>
  (await tx.one<{ readonly person: PersonId | null }>(sql`select reader_of(${message}) as person`))?.person ?? null

/** The first message I have not read yet in what is about me: if it is this one, nobody told me of any. */
export const findFirstUnread = async (tx: Tx, trajectory: TrajectoryId, own: Id<'party'>, reader: PersonId): Promise<Id<'message'> | null> =>
  (await tx.one<{ readonly id: Id<'message'> }>(sql`
    select m.id from message m where m.trajectory_id = ${trajectory} and m.written_by <> ${own}
      and ${unreadBy(reader)}
    order by m.written_at, m.id limit 1`))?.id ?? null
