import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { CircleAnswer, CircleInvitation, PlanOpening } from './circle.ts'
import type { Party, Seat } from './party.ts'
import { addParty } from './party.store.ts'

type TrajectoryId = Id<'trajectory'>

export const recordIntroduction = (tx: Tx, person: Id<'person'>, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into person_introduction (person_id, introduced_by, introduced_at) values (${person}, ${by}, ${at}) on conflict do nothing`)

/** In the guide's own name; the participant was written down by that guide before. */
export const recordPlanOpening = async (tx: Tx, { trajectory, programme, openedWeek, participant, guide, keeping }: PlanOpening): Promise<void> => {
  await tx.run(sql`
    with opened as (insert into trajectory (id, programme, opened_week) values (${trajectory}, ${programme}, ${openedWeek}))
    insert into trajectory_keeping (trajectory_id, notes_days, contact_days, trajectory_days) values (${trajectory}, ${keeping.notesDays}, ${keeping.contactDays}, ${keeping.trajectoryDays})`)
  await addParty(tx, guide)
  await addParty(tx, participant)
  await tx.run(sql`insert into participant (trajectory_id, party_id) values (${trajectory}, ${participant.id})`)
}

export const recordCircleInvitation = (tx: Tx, { id, trajectory, person, role, by, at }: CircleInvitation) => tx.run(sql`
  insert into circle_invitation (id, trajectory_id, person_id, role, asked_by, asked_at) values (${id}, ${trajectory}, ${person}, ${role}, ${by}, ${at})`)

/** In the name of the one who was asked; whoever joins takes the part they were asked for. */
export const recordCircleAnswer = async (tx: Tx, invitation: CircleInvitation, answer: CircleAnswer, party: Id<'party'>, at: Instant): Promise<void> => {
  const first = await tx.one(sql`
    insert into circle_answer (invitation_id, answer, answered_at) values (${invitation.id}, ${answer}, ${at}) on conflict do nothing returning invitation_id`)
  if (first && answer === 'joins') await addParty(tx, { id: party, trajectory: invitation.trajectory, person: invitation.person, role: invitation.role, seat: 'beside' })
}

export type InCircle = Party & { readonly left: boolean }

/** Who takes part, inside and beside, as far as one may see; also those who left, for what they said stays theirs. */
export const listCircle = (tx: Tx, trajectory: TrajectoryId) => tx.rows<InCircle>(sql`
  select p.id, p.trajectory_id as trajectory, p.person_id as person, p.role, p.seat,
    exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) as left
  from party p where p.trajectory_id = ${trajectory} order by p.seat desc, p.role, p.id`)

export type AskedIn = CircleInvitation & { readonly answer: CircleAnswer | null }
const invitations = sql`
  select i.id, i.trajectory_id as trajectory, i.person_id as person, i.role, i.asked_by as by, i.asked_at as at, a.answer
  from circle_invitation i left join circle_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id`
export const listCircleInvitations = (tx: Tx, trajectory: TrajectoryId) => tx.rows<AskedIn>(sql`${invitations} where i.trajectory_id = ${trajectory} order by i.asked_at, i.id`)
export const findCircleInvitation = (tx: Tx, id: Id<'circle-invitation'>) => tx.one<AskedIn>(sql`${invitations} where i.id = ${id}`)
/** What I was asked for and have not answered. */
export const listAskedOfMe = (tx: Tx) => tx.rows<AskedIn>(sql`${invitations} where i.id in (select invitations_to_me()) and a.answer is null order by i.asked_at, i.id`)

/** The trajectories I sit beside or inside, with my part. */
export const listMySeats = (tx: Tx) => tx.rows<{ readonly trajectory: TrajectoryId; readonly programme: string; readonly party: Id<'party'>; readonly role: string; readonly seat: Seat }>(sql`
  select t.id as trajectory, t.programme, p.id as party, p.role, p.seat from party p join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id
  where p.id in (select my_parties()) order by t.opened_week desc, t.id`)
