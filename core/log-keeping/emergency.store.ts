import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { EmergencyAccess, EmergencyReason, Weighing } from './emergency.ts'

type AccessId = Id<'emergency-access'>
type TrajectoryId = Id<'trajectory'>
export type SealedAccess = Omit<EmergencyAccess, 'motive'> & { readonly motive: Sealed }

const accesses = sql`
  select a.id, a.trajectory_id as trajectory, a.guide_id as guide, a.reason, a.motive, a.opened_at as "openedAt", a.until, c.closed_at as "closedAt", r.finding as weighing
  from emergency_access a left join emergency_closing c on c.provider_id = a.provider_id and c.access_id = a.id
  left join emergency_review r on r.provider_id = a.provider_id and r.access_id = a.id`

/** The newest first. */
export const listOwnAccesses = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedAccess>(sql`${accesses} where a.trajectory_id = ${trajectory} order by a.opened_at desc, a.id`)
export const listAccessesBy = (tx: Tx, guide: Id<'person'>, since: Instant) => tx.rows<SealedAccess>(sql`${accesses} where a.guide_id = ${guide} and a.until > ${since} order by a.opened_at desc, a.id`)
export const findAccessBy = (tx: Tx, guide: Id<'person'>, id: AccessId) => tx.one<SealedAccess>(sql`${accesses} where a.guide_id = ${guide} and a.id = ${id}`)
/** For the log keeper: those that were not weighed yet first. */
export const listKeptAccesses = (tx: Tx) => tx.rows<SealedAccess>(sql`${accesses} where a.id in (select accesses_i_keep()) order by (r.access_id is not null), a.opened_at desc, a.id limit 200`)

/** The file of whoever has this address; null where there is none that may be opened so. @param index see mailIndex */
export const findFileInEmergency = async (tx: Tx, index: Buffer): Promise<TrajectoryId | null> =>
  (await tx.one<{ readonly trajectory: TrajectoryId | null }>(sql`select file_in_emergency(${index}) as trajectory`))?.trajectory ?? null

export type NewAccess = { readonly id: AccessId; readonly trajectory: TrajectoryId; readonly reason: EmergencyReason; readonly motive: Sealed; readonly openedAt: Instant; readonly until: Instant }
export const recordAccess = (tx: Tx, { id, trajectory, reason, motive, openedAt, until }: NewAccess, guide: Id<'person'>) => tx.run(sql`
  insert into emergency_access (id, trajectory_id, guide_id, reason, motive, opened_at, until) values (${id}, ${trajectory}, ${guide}, ${reason}, ${motive}, ${openedAt}, ${until})`)
export const recordClosing = async (tx: Tx, { id, trajectory }: Pick<EmergencyAccess, 'id' | 'trajectory'>, at: Instant): Promise<boolean> => await tx.run(sql`
  insert into emergency_closing (access_id, trajectory_id, closed_at) values (${id}, ${trajectory}, ${at}) on conflict do nothing`) === 1
/** False when it was weighed already. */
export const recordWeighing = async (tx: Tx, { id, trajectory }: Pick<EmergencyAccess, 'id' | 'trajectory'>, finding: Weighing, by: Id<'person'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into emergency_review (access_id, trajectory_id, finding, reviewed_by, reviewed_on) values (${id}, ${trajectory}, ${finding}, ${by}, ${on}) on conflict do nothing`) === 1

/** Two openings at once by one guide stand in line. */
export const oneOpeningAtATime = (tx: Tx, guide: Id<'person'>) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('emergency ' || ${guide}, 0)) is null as waited`)

/** What an opened file shows of who is in it and when they talk. */
export type PersonInEmergency = { readonly person: Id<'person'>; readonly party: Id<'party'>; readonly about: boolean }
export const listPeopleInEmergency = (tx: Tx, trajectory: TrajectoryId) => tx.rows<PersonInEmergency>(sql`
  select p.person_id as person, p.id as party, exists (select from participant m where m.provider_id = p.provider_id and m.party_id = p.id) as about
  from party p where p.trajectory_id = ${trajectory} and p.id in (select parties_in_emergency()) order by p.role, p.id`)
export const findNextInEmergency = (tx: Tx, trajectory: TrajectoryId, now: Instant) => tx.one<{ readonly from: Instant; readonly guide: Id<'person'> }>(sql`
  select lower(a.during) as from, a.guide_id as guide from appointment a where a.trajectory_id = ${trajectory} and lower(a.during) > ${now}
    and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id) order by lower(a.during), a.id limit 1`)
