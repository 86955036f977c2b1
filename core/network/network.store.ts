import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Actor, ActorId, Flows, NewActor } from './network.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedActor = Omit<Actor, 'content'> & { readonly content: Sealed }

const actors = sql`
  select a.id, a.trajectory_id as trajectory, a.side, a.role, a.version, a.content, a.put_by as "putBy", a.put_on as "putOn",
    case when y.actor_id is null then 'no' else 'yes' end as "mayBeAsked", s.person_id as person, r.answer,
    exists (select from party p join party_departure d on d.provider_id = p.provider_id and d.party_id = p.id where p.provider_id = a.provider_id and p.trajectory_id = a.trajectory_id and p.person_id = s.person_id) as left
  from network_actor a left join network_yes y on y.provider_id = a.provider_id and y.actor_id = a.id
  left join network_seat s on s.provider_id = a.provider_id and s.actor_id = a.id
  left join circle_invitation i on i.provider_id = s.provider_id and i.trajectory_id = s.trajectory_id and i.person_id = s.person_id and i.role = a.role
  left join circle_answer r on r.provider_id = i.provider_id and r.invitation_id = i.id`
/** As much of the map as I may see. */
export const listActors = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedActor>(sql`${actors} where a.trajectory_id = ${trajectory} order by a.put_on, a.id`)
export const findActor = (tx: Tx, trajectory: TrajectoryId, id: ActorId) => tx.one<SealedActor>(sql`${actors} where a.trajectory_id = ${trajectory} and a.id = ${id}`)

export const recordActor = (tx: Tx, { id, trajectory, side, role, version, putBy, putOn, content }: Omit<NewActor, 'content'> & { readonly content: Sealed }) => tx.run(sql`
  insert into network_actor (id, trajectory_id, side, role, version, content, put_by, put_on) values (${id}, ${trajectory}, ${side}, ${role}, ${version}, ${content}, ${putBy}, ${putOn})`)
/** False when it was changed or erased meanwhile. */
export const changeActor = async (tx: Tx, { id, version, content }: Pick<SealedActor, 'id' | 'version' | 'content'>): Promise<boolean> => await tx.run(sql`
  update network_actor set version = ${version}, content = ${content} where id = ${id} and version = ${version - 1}`) === 1
export const eraseActor = (tx: Tx, id: ActorId) => tx.run(sql`delete from network_actor where id = ${id}`)

export const recordYes = (tx: Tx, { id, trajectory }: Pick<Actor, 'id' | 'trajectory'>, on: Day) => tx.run(sql`
  insert into network_yes (actor_id, trajectory_id, said_on) values (${id}, ${trajectory}, ${on}) on conflict do nothing`)
export const takeYesBack = (tx: Tx, id: ActorId) => tx.run(sql`delete from network_yes where actor_id = ${id}`)

export const recordShowing = (tx: Tx, trajectory: TrajectoryId, to: Id<'party'>) => tx.run(sql`
  insert into network_showing (trajectory_id, to_party) values (${trajectory}, ${to}) on conflict do nothing`)
export const endShowing = (tx: Tx, trajectory: TrajectoryId) => tx.run(sql`delete from network_showing where trajectory_id = ${trajectory}`)
/** To whom the whole map is shown now. */
export const listShownTo = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly Id<'party'>[]> =>
  (await tx.rows<{ readonly to: Id<'party'> }>(sql`select to_party as "to" from network_showing where trajectory_id = ${trajectory} order by to_party`)).map(({ to }) => to)

/** In the guide's name; what follows is a question like any other. */
export const recordSeat = (tx: Tx, { id, trajectory }: Pick<Actor, 'id' | 'trajectory'>, person: Id<'person'>, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into network_seat (actor_id, trajectory_id, person_id, asked_by, asked_at) values (${id}, ${trajectory}, ${person}, ${by}, ${at})`)

/** What reaches each of those beside at this moment, for those inside. */
export const listFlows = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Flows>(sql`
  select party_id as party, person_id as person, role, letters, passages, agreements, talks from flows_around(${trajectory})`)
