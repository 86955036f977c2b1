import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { SealedNote } from '../talks/talk.store.ts'
import type { AccessRequest, LeftOut, WhyLonger } from './access.ts'

type TrajectoryId = Id<'trajectory'>
type RequestId = Id<'access-request'>
const requests = sql`
  select r.id, r.trajectory_id as trajectory, r.asked_on as "askedOn", e.extended_on as "extendedOn", e.why as "whyLonger", a.answered_on as "answeredOn", r.earlier
  from access_request r left join access_extension e on e.provider_id = r.provider_id and e.request_id = r.id
  left join access_answer a on a.provider_id = r.provider_id and a.request_id = r.id`

/** The newest first. */
export const listAccess = (tx: Tx, trajectory: TrajectoryId) => tx.rows<AccessRequest>(sql`${requests} where r.trajectory_id = ${trajectory} order by r.asked_on desc, r.id desc`)
/** Those that wait in what I guide, the oldest first. */
export const listOpenAccess = (tx: Tx) => tx.rows<AccessRequest>(sql`${requests} where a.request_id is null and r.trajectory_id in (select trajectories_i_guide()) order by r.asked_on, r.id`)

export const recordAsked = (tx: Tx, { id, trajectory, askedOn, earlier }: AccessRequest, by: Id<'party'>) => tx.run(sql`
  insert into access_request (id, trajectory_id, asked_by, asked_on, earlier) values (${id}, ${trajectory}, ${by}, ${askedOn}, ${earlier})`)
export const recordExtension = (tx: Tx, { id, trajectory }: AccessRequest, why: WhyLonger, on: Day, by: Id<'party'>) => tx.run(sql`
  insert into access_extension (request_id, trajectory_id, why, extended_by, extended_on) values (${id}, ${trajectory}, ${why}, ${by}, ${on}) on conflict do nothing`)
/** False when it was answered already. */
export const recordAnswered = async (tx: Tx, { id, trajectory }: AccessRequest, on: Day, by: Id<'party'>): Promise<boolean> => await tx.run(sql`
  insert into access_answer (request_id, trajectory_id, answered_by, answered_on) values (${id}, ${trajectory}, ${by}, ${on}) on conflict do nothing`) === 1

export type SealedGiven = { readonly id: Id<'access-given'>; readonly request: RequestId; readonly note: Id<'note'>; readonly leftOut: LeftOut; readonly writtenOn: Day; readonly content: Sealed }
export const recordGiven = (tx: Tx, trajectory: TrajectoryId, { id, request, note, leftOut, writtenOn, content }: SealedGiven, by: Id<'party'>) => tx.run(sql`
  insert into access_given (id, request_id, trajectory_id, note_id, left_out, written_on, content, given_by) values (${id}, ${request}, ${trajectory}, ${note}, ${leftOut}, ${writtenOn}, ${content}, ${by})`)
export const listGiven = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedGiven>(sql`
  select id, request_id as request, note_id as note, left_out as "leftOut", written_on as "writtenOn", content from access_given where trajectory_id = ${trajectory} order by written_on, id`)

/** Notes of who guided before, while they are asked for and only for who guides now. */
export const listNotesToLookOver = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedNote>(sql`
  select id, written_by as by, talk_id as talk, version, written_at as "writtenAt", theme, content from notes_to_look_over(${trajectory}) order by written_at, id`)

/** Two acts at once on one request stand in line. */
export const oneAccessAtATime = (tx: Tx, trajectory: TrajectoryId) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('access ' || ${trajectory}, 0)) is null as waited`)
