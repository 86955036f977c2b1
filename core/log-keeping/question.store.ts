import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Finding } from './question.ts'

type QuestionId = Id<'log-question'>
export type SealedQuestion = {
  readonly id: QuestionId
  readonly trajectory: Id<'trajectory'>
  readonly entry: Id<'log-entry'>
  readonly askedOn: Day
  readonly words: Sealed
  readonly finding: Finding | null
  readonly answer: Sealed | null
  readonly answeredOn: Day | null
}

const questions = sql`
  select q.id, q.trajectory_id as trajectory, q.entry_id as entry, q.asked_on as "askedOn", q.words, a.finding, a.words as answer, a.answered_on as "answeredOn"
  from log_question q left join log_answer a on a.provider_id = q.provider_id and a.question_id = q.id`

/** The newest first. */
export const listOwnQuestions = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedQuestion>(sql`${questions} where q.trajectory_id = ${trajectory} order by q.asked_on desc, q.id`)
/** For the log keeper: what waits first, the oldest of it first. */
export const listKeptQuestions = (tx: Tx) => tx.rows<SealedQuestion>(sql`
  ${questions} where q.id in (select questions_i_keep()) order by (a.question_id is not null), q.asked_on, q.id`)
export const countWaitingQuestions = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`
  select count(*)::int as count from log_question q where q.id in (select questions_i_keep()) and not exists (select from log_answer a where a.provider_id = q.provider_id and a.question_id = q.id)`))?.count ?? 0

/** The line a question is about: who looked, and of whose file only the programme. */
export type AskedLine = { readonly question: QuestionId; readonly programme: string; readonly at: Instant; readonly event: string; readonly role: string | null; readonly person: Id<'person'> | null; readonly purpose: string; readonly basis: string | null; readonly emergency: string | null }
export const listAskedLines = (tx: Tx) => tx.rows<AskedLine>(sql`
  select question_id as question, programme, at, event, role, person_id as person, purpose, basis, emergency from lines_asked_about()`)

export type NewQuestion = { readonly id: QuestionId; readonly trajectory: Id<'trajectory'>; readonly entry: Id<'log-entry'>; readonly by: Id<'party'>; readonly askedOn: Day; readonly words: Sealed }
/** False when this line was asked about already. */
export const recordQuestion = async (tx: Tx, { id, trajectory, entry, by, askedOn, words }: NewQuestion): Promise<boolean> => await tx.run(sql`
  insert into log_question (id, trajectory_id, entry_id, asked_by, asked_on, words) values (${id}, ${trajectory}, ${entry}, ${by}, ${askedOn}, ${words}) on conflict do nothing`) === 1
/** False when it was answered already. */
export const recordFinding = async (tx: Tx, { id, trajectory }: Pick<SealedQuestion, 'id' | 'trajectory'>, finding: Finding, words: Sealed, by: Id<'person'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into log_answer (question_id, trajectory_id, finding, words, answered_by, answered_on) values (${id}, ${trajectory}, ${finding}, ${words}, ${by}, ${on}) on conflict do nothing`) === 1

/** Whoever keeps the log, for the worker and for who reads who sees what of theirs. */
export const listLogKeepers = async (tx: Tx): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly person: Id<'person'> }>(sql`select log_keepers() as person`)).map(({ person }) => person)
export const findPersonOfFile = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select person_of_file_to_tell(${trajectory}) as person`))?.person ?? null
