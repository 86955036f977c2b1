/** Someone's place in a group, as it stands in their file. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { SealedCall } from '../trajectories/called.ts'
import type { GroupId, MeetingId, PlaceId, PlaceStanding, Presence, ShownTo } from './group-talk.ts'

type TrajectoryId = Id<'trajectory'>
export type Place<Words = string> = {
  readonly id: PlaceId
  readonly trajectory: TrajectoryId
  readonly group: GroupId
  readonly kind: string
  readonly offeredAt: Instant
  readonly standing: PlaceStanding
  /** Null before a yes. */
  readonly called: Words | null
  readonly shownTo: ShownTo | null
}
export type SealedPlace = Place<Sealed>

const places = sql`
  select p.id, p.trajectory_id as trajectory, p.group_id as "group", p.kind, p.offered_at as "offeredAt", group_standing(p.id) as standing, m.called, m.shown_to as "shownTo"
  from group_place p left join group_member m on m.provider_id = p.provider_id and m.place_id = p.id`
/** Newest first. */
export const listPlaces = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedPlace>(sql`${places} where p.trajectory_id = ${trajectory} order by p.offered_at desc, p.id`)
export const findPlace = (tx: Tx, id: PlaceId) => tx.one<SealedPlace>(sql`${places} where p.id = ${id} and is_about_me(p.trajectory_id)`)
/** In this group, of the people I guide. */
export const listPlacesIn = (tx: Tx, group: GroupId, among: readonly TrajectoryId[]) => tx.rows<SealedPlace>(sql`
  ${places} where p.group_id = ${group} and p.trajectory_id = any(${among}::uuid[]) order by p.offered_at desc, p.id`)

export const recordPlace = (tx: Tx, { id, trajectory, group, kind, offeredAt }: Pick<Place, 'id' | 'trajectory' | 'group' | 'kind' | 'offeredAt'>, by: Id<'party'>) => tx.run(sql`
  insert into group_place (id, trajectory_id, group_id, kind, offered_by, offered_at) values (${id}, ${trajectory}, ${group}, ${kind}, ${by}, ${offeredAt})`)
export const recordDecline = (tx: Tx, { id, trajectory }: Pick<Place, 'id' | 'trajectory'>, on: Day) => tx.run(sql`
  insert into group_decline (place_id, trajectory_id, said_on) values (${id}, ${trajectory}, ${on})`)
/** Its turn is given by the database. */
export const recordMember = (tx: Tx, { id, group }: Pick<Place, 'id' | 'group'>, called: Sealed, shownTo: ShownTo) => tx.run(sql`
  insert into group_member (place_id, group_id, turn, called, shown_to) values (${id}, ${group}, 1, ${called}, ${shownTo})`)
export const recordLeavingGroup = (tx: Tx, id: PlaceId, on: Day) => tx.run(sql`insert into group_leaving (place_id, left_on) values (${id}, ${on})`)

/** At which meetings I was, as it was written down last. */
export const listOwnPresence = (tx: Tx, place: PlaceId) => tx.rows<{ readonly meeting: MeetingId; readonly presence: Presence }>(sql`
  select distinct on (meeting_id) meeting_id as meeting, presence from group_presence where place_id = ${place} order by meeting_id, number desc`)

/** Whom I guide in a programme now, and whether they named who leads a group as one who may never see them. */
export type SealedGuided = SealedCall & { readonly party: Id<'party'>; readonly excludes: 'yes' | 'no' }
export const listWhomIGuide = (tx: Tx, programme: string, leader: Id<'person'>) => tx.rows<SealedGuided>(sql`
  select t.id as trajectory, c.handle, c.alias, (select p.id from party p where p.trajectory_id = t.id and is_my_party(p.id) limit 1) as party, case when is_excluded(t.id, ${leader}) then 'yes' else 'no' end as excludes
  from trajectory t join contact c on c.provider_id = t.provider_id and c.trajectory_id = t.id
  where t.id in (select my_trajectories()) and t.programme = ${programme} and not is_about_me(t.id) and not has_ended(t.id) order by t.opened_week, t.id limit 300`)
