import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { dayOf, type Day, type Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Provider } from '../providers/provider.ts'
import type { NewQuestion, QuestionId } from './advice.ts'

export type SealedQuestion = { readonly id: QuestionId; readonly programme: string; readonly content: Sealed; readonly askedOn: Day; readonly answer: Sealed | null; readonly answeredOn: Day | null }

const questions = sql`
  select q.id, q.programme, q.content, q.asked_on as "askedOn", a.content as answer, a.answered_on as "answeredOn" from advice_question q
  left join advice_answer a on a.provider_id = q.provider_id and a.question_id = q.id`
/** Of programmes I guide in: those that wait first, the oldest of them on top. */
export const listQuestions = (tx: Tx) => tx.rows<SealedQuestion>(sql`${questions} order by a.question_id is not null, q.asked_on, q.id`)
export const findQuestion = (tx: Tx, id: QuestionId) => tx.one<SealedQuestion>(sql`${questions} where q.id = ${id}`)
export const findQuestionMail = async (tx: Tx, id: QuestionId): Promise<Sealed | null> => (await tx.one<{ readonly mail: Sealed | null }>(sql`select mail from advice_question where id = ${id}`))?.mail ?? null
export const countWaiting = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`
  select count(*)::integer as count from advice_question q where not exists (select from advice_answer a where a.provider_id = q.provider_id and a.question_id = q.id)`))?.count ?? 0

export const recordQuestion = (tx: Tx, { id, programme, askedOn, keptDays, token, content, mail }: Omit<NewQuestion, 'words' | 'mail'> & { readonly token: Buffer; readonly content: Sealed; readonly mail: Sealed | null }) => tx.run(sql`
  insert into advice_question (id, programme, token_hash, content, mail, asked_on, kept_days) values (${id}, ${programme}, ${token}, ${content}, ${mail}, ${askedOn}, ${keptDays})`)
/** Whether this was the first answer. */
export const recordAnswer = async (tx: Tx, question: QuestionId, { content, on, by }: { readonly content: Sealed; readonly on: Day; readonly by: Id<'person'> }): Promise<boolean> => (await tx.run(sql`
  insert into advice_answer (question_id, content, answered_by, answered_on) values (${question}, ${content}, ${by}, ${on}) on conflict do nothing`)) === 1

/** For whoever holds the link. */
export const findAtLink = (tx: Tx, token: Buffer) => tx.one<Omit<SealedQuestion, 'programme'>>(sql`select id, content, asked_on as "askedOn", answer, answered_on as "answeredOn" from advice_at(${token})`)
export const eraseAtLink = (tx: Tx, token: Buffer) => tx.run(sql`select erase_advice_at(${token})`)

/** Clears away what had its time. Runs as the worker, once a day. */
export const sweepAdvice = (tx: Tx, now: Instant, { provider: { zone } }: { readonly provider: Pick<Provider, 'zone'> }) => tx.run(sql`select sweep_advice(${dayOf(now, zone)})`)
