import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Answer, Concern, Decision } from './concern.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedConcern = Pick<Concern, 'id' | 'trajectory' | 'by' | 'shown'> & { readonly at: Instant; readonly content: Sealed }
export type SealedConcernAnswer = Omit<Answer, 'words'> & { readonly concern: Concern['id']; readonly to: Id<'party'>; readonly content: Sealed }

/** Those that I may read, oldest first. */
export const listConcerns = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedConcern>(sql`
  select c.id, c.trajectory_id as trajectory, c.asked_by as by, c.asked_at as at, c.content, case when s.concern_id is null then 'no' else 'yes' end as shown
  from concern c left join concern_showing s on s.provider_id = c.provider_id and s.concern_id = c.id where c.trajectory_id = ${trajectory} order by c.asked_at, c.id`)
export const listConcernAnswers = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedConcernAnswer>(sql`
  select a.id, a.concern_id as concern, a.number, a.about, a.content, a.to_party as "to", a.answered_at as at, d.says as decision
  from concern_answer a left join concern_decision d on d.provider_id = a.provider_id and d.answer_id = a.id where a.trajectory_id = ${trajectory} order by a.answered_at, a.number`)
export const findConcernTrajectory = async (tx: Tx, { concern, answer }: { readonly concern?: Id<'concern'> | null; readonly answer?: Id<'concern-answer'> | null }): Promise<TrajectoryId | null> =>
  (await tx.one<{ readonly trajectory: TrajectoryId }>(sql`select trajectory_id as trajectory from concern where id = ${concern ?? null} union all select trajectory_id from concern_answer where id = ${answer ?? null}`))?.trajectory ?? null

export const recordConcern = (tx: Tx, { id, trajectory, by, at, content }: Omit<SealedConcern, 'shown'>) => tx.run(sql`
  insert into concern (id, trajectory_id, content, asked_by, asked_at) values (${id}, ${trajectory}, ${content}, ${by}, ${at})`)
export const recordConcernShowing = (tx: Tx, { id, trajectory }: Pick<Concern, 'id' | 'trajectory'>, at: Instant) => tx.run(sql`
  insert into concern_showing (concern_id, trajectory_id, shown_at) values (${id}, ${trajectory}, ${at}) on conflict do nothing`)
export const recordConcernAnswer = async (tx: Tx, trajectory: TrajectoryId, { id, concern, number, about, content, to, at }: Omit<SealedConcernAnswer, 'decision'>, by: Id<'party'>): Promise<boolean> => (await tx.run(sql`
  insert into concern_answer (id, trajectory_id, concern_id, number, about, content, to_party, answered_by, answered_at) values (${id}, ${trajectory}, ${concern}, ${number}, ${about}, ${content}, ${to}, ${by}, ${at}) on conflict do nothing`)) === 1
export const recordConcernDecision = async (tx: Tx, trajectory: TrajectoryId, answer: Answer['id'], says: Decision, by: Id<'party'>, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into concern_decision (answer_id, trajectory_id, says, said_by, said_at) values (${answer}, ${trajectory}, ${says}, ${by}, ${at}) on conflict do nothing`)) === 1
