import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { PersonId } from './group.ts'
import type { Attendance, Meeting, Move } from './meeting.ts'

type MeetingId = Meeting['id']
export type QuestionId = Id<'peer-question'>
export type PointId = Id<'peer-point'>

/** The same lock as the closing takes: nothing is written into a meeting while it goes. */
export const lockMeeting = (tx: Tx, meeting: MeetingId) => tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`houvast peers ${meeting}`}, 0))`)

const columns = sql`select id, group_id as "group", method, way, from_at as "from", minutes, days::text[] as days, facilitator, closes_at as closes from peer_meeting`
export const findMeeting = (tx: Tx, id: MeetingId) => tx.one<Meeting>(sql`${columns} where id = ${id}`)
/** Planned or going on, of all groups one is in. */
export const listMeetings = (tx: Tx) => tx.rows<Meeting>(sql`${columns} order by from_at, id`)
export const recordMeeting = (tx: Tx, { id, group, method, way, from, minutes, days, facilitator, closes }: Meeting, steps: number) => tx.run(sql`
  insert into peer_meeting (id, group_id, method, way, from_at, minutes, steps, days, facilitator, closes_at)
  values (${id}, ${group}, ${method}, ${way}, ${from}, ${minutes}, ${steps}, ${days}, ${facilitator}, ${closes})`)
export const closeMeeting = async (tx: Tx, id: MeetingId, at: Instant): Promise<boolean> =>
  (await tx.one<{ readonly closed: boolean }>(sql`select close_peer_meeting(${id}, ${at}) as closed`))?.closed ?? false
/** Runs as the worker. @returns how many meetings it closed */
export const sweepPeers = async (tx: Tx, now: Instant): Promise<number> => {
  const closed = (await tx.one<{ readonly closed: number }>(sql`select sweep_peers(${now}) as closed`))?.closed ?? 0
  await tx.run(sql`select take_time_of_peers()`)
  return closed
}

export const listAttendance = (tx: Tx, meeting: MeetingId) => tx.rows<Attendance>(sql`
  select person_id as person, number, says, said_at as at from peer_attendance where meeting_id = ${meeting} order by said_at, person_id, number`)
export const recordAttendance = async (tx: Tx, meeting: MeetingId, { person, number, says, at }: Attendance): Promise<boolean> =>
  await tx.run(sql`insert into peer_attendance (meeting_id, person_id, number, says, said_at) values (${meeting}, ${person}, ${number}, ${says}, ${at}) on conflict do nothing`) > 0

export const listMoves = (tx: Tx, meeting: MeetingId) => tx.rows<Move>(sql`
  select number, kind, turn_to as "turnTo", moved_by as by, moved_at as at from peer_move where meeting_id = ${meeting} order by number`)
/** False when another press took this number first. */
export const recordMove = async (tx: Tx, meeting: MeetingId, { number, kind, turnTo, by, at }: Move): Promise<boolean> =>
  await tx.run(sql`insert into peer_move (meeting_id, number, kind, turn_to, moved_by, moved_at) values (${meeting}, ${number}, ${kind}, ${turnTo}, ${by}, ${at}) on conflict do nothing`) > 0

export type SealedQuestion = { readonly id: QuestionId; readonly by: PersonId; readonly version: number; readonly content: Sealed; readonly putIn: 'yes' | 'no' }
/** My newest, and those of others that were put in. */
export const listQuestions = (tx: Tx, meeting: MeetingId) => tx.rows<SealedQuestion>(sql`
  select distinct on (q.brought_by) q.id, q.brought_by as by, q.version, q.content, case when exists (select from peer_question_put_in p where p.question_id = q.id) then 'yes' else 'no' end as "putIn"
  from peer_question q where q.meeting_id = ${meeting} order by q.brought_by, q.version desc`)
export const recordQuestion = (tx: Tx, meeting: MeetingId, { id, by, version, content }: Omit<SealedQuestion, 'putIn'>, at: Instant) => tx.run(sql`
  insert into peer_question (id, meeting_id, brought_by, version, content, brought_at) values (${id}, ${meeting}, ${by}, ${version}, ${content}, ${at})`)
export const recordPutIn = (tx: Tx, meeting: MeetingId, question: QuestionId, at: Instant) => tx.run(sql`
  insert into peer_question_put_in (question_id, meeting_id, put_in_at) values (${question}, ${meeting}, ${at}) on conflict do nothing`)

export type Choice = { readonly number: number; readonly question: QuestionId; readonly bringer: PersonId }
export const findChoice = (tx: Tx, meeting: MeetingId) => tx.one<Choice>(sql`
  select c.number, c.question_id as question, q.brought_by as bringer from peer_choice c join peer_question q on q.id = c.question_id where c.meeting_id = ${meeting} order by c.number desc limit 1`)
export const recordChoice = (tx: Tx, meeting: MeetingId, { number, question }: Pick<Choice, 'number' | 'question'>, by: PersonId, at: Instant) => tx.run(sql`
  insert into peer_choice (meeting_id, number, question_id, chosen_by, chosen_at) values (${meeting}, ${number}, ${question}, ${by}, ${at}) on conflict do nothing`)

export type SealedWords = { readonly id: Id<'peer-words'>; readonly step: number; readonly by: PersonId; readonly content: Sealed }
/** As far as the method lets me read them now. */
export const listWords = (tx: Tx, meeting: MeetingId) => tx.rows<SealedWords>(sql`
  select id, step, written_by as by, content from peer_words where meeting_id = ${meeting} order by step, written_at, id`)
export const recordWords = (tx: Tx, meeting: MeetingId, { id, step, by, content }: SealedWords, from: { readonly others: number; readonly bringer: number }, at: Instant) => tx.run(sql`
  insert into peer_words (id, meeting_id, step, written_by, content, others_from, bringer_from, written_at) values (${id}, ${meeting}, ${step}, ${by}, ${content}, ${from.others}, ${from.bringer}, ${at})`)

export type SealedProposal = { readonly id: PointId; readonly by: PersonId; readonly content: Sealed }
export const listProposals = (tx: Tx, meeting: MeetingId) => tx.rows<SealedProposal>(sql`
  select p.id, r.proposed_by as by, p.content from peer_point_proposal r join peer_point p on p.id = r.point_id where r.meeting_id = ${meeting} order by p.id`)
export const proposePoint = async (tx: Tx, meeting: MeetingId, { id, content }: Pick<SealedProposal, 'id' | 'content'>, heldOn: Day): Promise<boolean> =>
  (await tx.one<{ readonly proposed: boolean }>(sql`select propose_peer_point(${id}, ${meeting}, ${content}, ${heldOn}) as proposed`))?.proposed ?? false
export type PointSaid = { readonly point: PointId; readonly person: PersonId; readonly number: number; readonly says: 'stays' | 'goes' }
/** Of each the last word. */
export const listPointWords = (tx: Tx, meeting: MeetingId) => tx.rows<PointSaid>(sql`
  select distinct on (point_id, person_id) point_id as point, person_id as person, number, says from peer_point_word where meeting_id = ${meeting} order by point_id, person_id, number desc`)
export const recordPointWord = (tx: Tx, meeting: MeetingId, { point, person, number, says }: PointSaid, at: Instant) => tx.run(sql`
  insert into peer_point_word (point_id, meeting_id, person_id, number, says, said_at) values (${point}, ${meeting}, ${person}, ${number}, ${says}, ${at}) on conflict do nothing`)

