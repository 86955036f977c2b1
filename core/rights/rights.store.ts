import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Complaint, Restriction, WhyLonger } from './rights.ts'

type TrajectoryId = Id<'trajectory'>

/** The newest first; whether one is lifted says its moment. */
export const listRestrictions = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Restriction>(sql`
  select r.id, r.trajectory_id as trajectory, r.why, r.asked_at as at, e.lifted_at as "liftedAt"
  from restriction r left join restriction_end e on e.provider_id = r.provider_id and e.restriction_id = r.id
  where r.trajectory_id = ${trajectory} order by r.asked_at desc, r.id`)
export const recordRestriction = (tx: Tx, { id, trajectory, why, at }: Restriction, by: Id<'party'>) => tx.run(sql`
  insert into restriction (id, trajectory_id, why, asked_by, asked_at) values (${id}, ${trajectory}, ${why}, ${by}, ${at})`)
/** False when it was lifted already. */
export const recordLifted = async (tx: Tx, { id, trajectory }: Pick<Restriction, 'id' | 'trajectory'>, by: Id<'party'>, at: Instant): Promise<boolean> => await tx.run(sql`
  insert into restriction_end (restriction_id, trajectory_id, lifted_by, lifted_at) values (${id}, ${trajectory}, ${by}, ${at}) on conflict do nothing`) === 1

export type SealedComplaint = Omit<Complaint, 'ended'> & { readonly trajectory: TrajectoryId; readonly content: Sealed; readonly how: 'answered' | 'withdrawn' | null; readonly endedOn: Day | null; readonly answer: Sealed | null }
const complaints = sql`
  select c.id, c.trajectory_id as trajectory, c.kind, c.content, c.made_on as "madeOn", c.due_on as "dueOn", c.longest_on as "longestOn", x.extended_on as "extendedOn", x.why as "whyLonger", e.how, e.ended_on as "endedOn", e.content as answer
  from complaint c left join complaint_extension x on x.provider_id = c.provider_id and x.complaint_id = c.id left join complaint_end e on e.provider_id = c.provider_id and e.complaint_id = c.id`

/** Of a file of my own, the newest first. */
export const listComplaints = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedComplaint>(sql`${complaints} where c.trajectory_id = ${trajectory} order by c.made_on desc, c.id`)
/** Those I hear: open ones first, what is due soonest before the rest. */
export const listHeard = (tx: Tx) => tx.rows<SealedComplaint>(sql`${complaints} where hears_complaints() order by e.how is not null, case when x.complaint_id is null then c.due_on else c.longest_on end, c.id limit 200`)
export const findHeard = (tx: Tx, id: Id<'complaint'>) => tx.one<SealedComplaint>(sql`${complaints} where c.id = ${id} and hears_complaints()`)

export const recordComplaint = (tx: Tx, trajectory: TrajectoryId, { id, kind, madeOn, dueOn, longestOn }: Complaint, content: Sealed, by: Id<'party'>) => tx.run(sql`
  insert into complaint (id, trajectory_id, kind, content, made_by, made_on, due_on, longest_on) values (${id}, ${trajectory}, ${kind}, ${content}, ${by}, ${madeOn}, ${dueOn}, ${longestOn})`)
export const recordComplaintExtension = async (tx: Tx, complaint: Id<'complaint'>, why: WhyLonger, by: Id<'person'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into complaint_extension (complaint_id, why, extended_by, extended_on) values (${complaint}, ${why}, ${by}, ${on}) on conflict do nothing`) === 1
/** False when it was answered or taken back already. */
export const recordComplaintEnd = async (tx: Tx, complaint: Id<'complaint'>, how: 'answered' | 'withdrawn', content: Sealed | null, by: Id<'person'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into complaint_end (complaint_id, how, content, ended_by, ended_on) values (${complaint}, ${how}, ${content}, ${by}, ${on}) on conflict do nothing`) === 1

/** Who hears complaints here; for whoever complains, and the worker. */
export const listHearers = async (tx: Tx): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly person: Id<'person'> }>(sql`select h as person from who_hears_complaints() h`)).map(({ person }) => person)
export const doIHearComplaints = async (tx: Tx): Promise<boolean> => (await tx.one<{ readonly hears: boolean }>(sql`select hears_complaints() as hears`))?.hears ?? false
/** Who made it; for the worker. */
export const findComplainer = async (tx: Tx, complaint: Id<'complaint'>): Promise<Id<'person'> | null> => (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select complained_by(${complaint}) as person`))?.person ?? null

/** Six weeks after an answer its file waits no longer. As the worker. */
export const letGoOfAnswered = async (tx: Tx, today: Day): Promise<number> => (await tx.one<{ readonly files: number }>(sql`select let_go_of_answered(${today}) as files`))?.files ?? 0

/** Two acts at once on one's own rights stand in line. @param whose of a file, or of a person without one */
export const oneRightAtATime = (tx: Tx, whose: TrajectoryId | Id<'person'>) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('rights ' || ${whose}, 0)) is null as waited`)
