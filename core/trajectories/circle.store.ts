import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import { demandCode } from '../people/second-proof.store.ts'
import type { CircleAnswer, CircleInvitation, PlanOpening } from './circle.ts'
import { recordLaw } from './law.store.ts'
import type { Party, Seat } from './party.ts'
import { addParty } from './party.store.ts'

type TrajectoryId = Id<'trajectory'>

/** In the name of who did or did not. */
export const didIntroduce = async (tx: Tx, person: Id<'person'>, by: Id<'person'>): Promise<boolean> =>
  (await tx.one(sql`select from person_introduction where person_id = ${person} and introduced_by = ${by}`)) !== null

/** Asked again by the same one, someone keeps the name of the first time. */
export const recordIntroduction = (tx: Tx, person: Id<'person'>, name: Sealed, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into person_introduction (person_id, name, introduced_by, introduced_at) values (${person}, ${name}, ${by}, ${at}) on conflict do nothing`)

/** In the guide's own name; the participant was written down by that guide before. */
export const recordPlanOpening = async (tx: Tx, { trajectory, programme, openedWeek, participant, guide, keeping, kind, clear, joining, law }: PlanOpening): Promise<void> => {
  await tx.run(sql`
    with opened as (insert into trajectory (id, programme, opened_week) values (${trajectory}, ${programme}, ${openedWeek}))
    insert into trajectory_keeping (trajectory_id, notes_days, contact_days, trajectory_days) values (${trajectory}, ${keeping.notesDays}, ${keeping.contactDays}, ${keeping.trajectoryDays})`)
  if (kind) await tx.run(sql`insert into trajectory_kind (trajectory_id, kind, calendar) values (${trajectory}, ${kind.key}, ${kind.calendar})`)
  if (clear.length > 0) await tx.run(sql`insert into trajectory_entry (trajectory_id, clear) select ${trajectory}, one from unnest(${clear}::text[]) one`)
  if (joining === 'after a yes') await tx.run(sql`insert into trajectory_yes_first (trajectory_id) values (${trajectory})`)
  await addParty(tx, guide)
  await addParty(tx, participant)
  if (law) await recordLaw(tx, trajectory, law, guide.id, law.at)
  await tx.run(sql`insert into participant (trajectory_id, party_id) values (${trajectory}, ${participant.id})`)
}

export const recordCircleInvitation = (tx: Tx, { id, trajectory, person, role, by, at, signsIn, address, calendar }: CircleInvitation) => tx.run(sql`
  insert into circle_invitation (id, trajectory_id, person_id, role, signs_in, address, calendar, asked_by, asked_at) values (${id}, ${trajectory}, ${person}, ${role}, ${signsIn}, ${address}, ${calendar ?? null}, ${by}, ${at})`)

/** In the name of the one who was asked; whoever joins takes the part they were asked for, and owes what it asks them to prove. */
export const recordCircleAnswer = async (tx: Tx, invitation: CircleInvitation, answer: CircleAnswer, party: Id<'party'>, at: Instant): Promise<void> => {
  const first = await tx.one(sql`
    insert into circle_answer (invitation_id, answer, answered_at) values (${invitation.id}, ${answer}, ${at}) on conflict do nothing returning invitation_id`)
  if (!first || answer !== 'joins') return
  if (invitation.signsIn === 'mail-link-and-code') await demandCode(tx, invitation.person, at)
  await addParty(tx, { id: party, trajectory: invitation.trajectory, person: invitation.person, role: invitation.role, seat: 'beside' })
}

export type InCircle = Party & { readonly left: boolean }

/** Who takes part, inside and beside, as far as one may see; also those who left, for what they said stays theirs. */
export const listCircle = (tx: Tx, trajectory: TrajectoryId) => tx.rows<InCircle>(sql`
  select p.id, p.trajectory_id as trajectory, p.person_id as person, p.role, p.seat,
    exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) as left
  from party p where p.trajectory_id = ${trajectory} order by p.seat desc, p.role, p.id`)

/** `left` as far as one may see it: inside one does. */
export type AskedIn = CircleInvitation & { readonly answer: CircleAnswer | null; readonly left: boolean }
const invitations = sql`
  select i.id, i.trajectory_id as trajectory, i.person_id as person, i.role, i.signs_in as "signsIn", i.address, i.calendar, i.asked_by as by, i.asked_at as at, a.answer,
    exists (select from party p join party_departure d on d.provider_id = p.provider_id and d.party_id = p.id where p.provider_id = i.provider_id and p.trajectory_id = i.trajectory_id and p.person_id = i.person_id) as left
  from circle_invitation i left join circle_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id`
export const listCircleInvitations = (tx: Tx, trajectory: TrajectoryId) => tx.rows<AskedIn>(sql`${invitations} where i.trajectory_id = ${trajectory} order by i.asked_at, i.id`)
export const findCircleInvitation = (tx: Tx, id: Id<'circle-invitation'>) => tx.one<AskedIn>(sql`${invitations} where i.id = ${id}`)
/** Of which kind a trajectory is; null where its programme has no kinds. */
export const findKind = (tx: Tx, trajectory: TrajectoryId) => tx.one<{ readonly kind: string }>(sql`select kind from trajectory_kind where trajectory_id = ${trajectory}`)
/** Whether dates of the law stand beside this file. */
export const hasCalendar = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> => (await tx.one(sql`select from trajectory_kind where trajectory_id = ${trajectory} and calendar is not null`)) !== null
/** What I was asked for and have not answered, with who asks: nothing of a file, and nothing any more once it ended. */
export type AskedOfMe = Pick<CircleInvitation, 'id' | 'trajectory' | 'role' | 'signsIn'> & { readonly programme: string; readonly participant: Id<'person'>; readonly guide: Id<'person'> }
export const listAskedOfMe = (tx: Tx) => tx.rows<AskedOfMe>(sql`
  select id, trajectory_id as trajectory, role, signs_in as "signsIn", programme, participant_id as participant, guide_id as guide from asked_of_me()`)

export type MySeat = { readonly trajectory: TrajectoryId; readonly programme: string; readonly party: Id<'party'>; readonly role: string; readonly seat: Seat }
const mySeats = sql`
  select t.id as trajectory, t.programme, p.id as party, p.role, p.seat from party p join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id
  where p.id in (select my_parties())`

/** Where a page of seats ended. */
export type Behind = TrajectoryId | null
/** What I sit beside, the latest first: as many as asked, behind the one where the page before ended. */
export const listSeatsBeside = (tx: Tx, behind: Behind, most: number) => tx.rows<MySeat>(sql`
  ${mySeats} and p.seat = 'beside' and (${behind}::uuid is null or (-extract(julian from t.opened_week), t.id) > (select -extract(julian from e.opened_week), e.id from trajectory e where e.id = ${behind}))
  order by t.opened_week desc, t.id limit ${most}`)

export const findSeatBeside = (tx: Tx, trajectory: TrajectoryId) => tx.one<MySeat>(sql`${mySeats} and p.seat = 'beside' and t.id = ${trajectory}`)

/** Whether I have a part anywhere, inside or beside. */
export const hasSeat = async (tx: Tx): Promise<boolean> => (await tx.one(sql`select from my_parties() limit 1`)) !== null

/** For those inside. */
export const hasEnded = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> => (await tx.one(sql`select from trajectory_ending where trajectory_id = ${trajectory}`)) !== null

/** One leaves by oneself, or whom it is about lets someone go: from here on they see nothing any more. */
export const recordLeaving = (tx: Tx, party: Id<'party'>, at: Instant) => tx.run(sql`
  insert into party_departure (party_id, left_at) values (${party}, ${at}) on conflict do nothing`)
