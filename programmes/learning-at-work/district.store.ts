import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { dayOf, type Day, type Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Provider } from '../../core/providers/provider.ts'
import { mostOpen, type QuestionId, type Step } from './district.ts'

export type SealedQuestion = { readonly id: QuestionId; readonly askedBy: Id<'person'>; readonly content: Sealed; readonly on: Day; readonly trajectory: Id<'trajectory'> | null; readonly by: Id<'party'> | null; readonly teacher: Id<'party'> | null; readonly takenOn: Day | null }
export type SealedStep = Omit<Step, 'words'> & { readonly question: QuestionId; readonly content: Sealed }

export const amOfDistrict = async (tx: Tx): Promise<boolean> => (await tx.one<{ readonly of: boolean }>(sql`select i_am_of_district() as of`))?.of ?? false

const question = sql`select q.id, q.asked_by as "askedBy", q.content, q.asked_on as "on", k.trajectory_id as trajectory, k.taken_by as by, k.teacher_id as teacher, k.taken_on as "takenOn"
  from district_question q left join district_taking k on k.question_id = q.id`
/** Those that are open, and those I have a part in; the newest first. */
export const listQuestions = (tx: Tx) => tx.rows<SealedQuestion>(sql`${question} order by k.question_id is not null, q.asked_on desc, q.id limit ${mostOpen}`)
export const findQuestion = (tx: Tx, id: QuestionId) => tx.one<SealedQuestion>(sql`${question} where q.id = ${id}`)
export const listQuestionsOf = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedQuestion>(sql`${question} where k.trajectory_id = ${trajectory} order by k.taken_on, q.id`)
export const recordQuestion = (tx: Tx, { id, content, on }: { readonly id: QuestionId; readonly content: Sealed; readonly on: Day }) => tx.run(sql`
  insert into district_question (id, asked_by, content, asked_on) values (${id}, me(), ${content}, ${on})`)
export const takeQuestionAway = async (tx: Tx, id: QuestionId): Promise<boolean> => await tx.run(sql`delete from district_question where id = ${id} and asked_by = me()`) === 1
/** Whether nobody took it up before. */
export const recordTaking = async (tx: Tx, id: QuestionId, { trajectory, by, teacher, on }: { readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly teacher: Id<'party'>; readonly on: Day }): Promise<boolean> => await tx.run(sql`
  insert into district_taking (question_id, trajectory_id, taken_by, teacher_id, taken_on) values (${id}, ${trajectory}, ${by}, ${teacher}, ${on}) on conflict do nothing`) === 1

export const listSteps = (tx: Tx, id: QuestionId) => tx.rows<SealedStep>(sql`
  select id, question_id as question, said_by as by, kind, content, said_on as "on" from district_step where question_id = ${id} order by said_on, id`)
export const recordStep = (tx: Tx, trajectory: Id<'trajectory'>, { id, question: of, by, kind, content, on }: SealedStep) => tx.run(sql`
  insert into district_step (id, question_id, trajectory_id, said_by, kind, content, said_on) values (${id}, ${of}, ${trajectory}, ${by}, ${kind}, ${content}, ${on})`)

/** Runs as the worker, once a day. */
export const sweepDistrict = (tx: Tx, now: Instant, { provider: { zone } }: { readonly provider: Pick<Provider, 'zone'> }) => tx.run(sql`select sweep_district(${dayOf(now, zone)})`)
