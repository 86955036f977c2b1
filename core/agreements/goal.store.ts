import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Goal, NewGoal, Score } from './goal.ts'

export type SealedGoal = Omit<NewGoal, 'words'> & { readonly content: Sealed }
export type SealedGoalRow = SealedGoal & Pick<Goal, 'confirmedAt' | 'setAsideAt'>
export type SealedScore = Omit<Score, 'level'> & { readonly id: Id<'goal-score'>; readonly goal: Id<'goal'>; readonly level: Sealed }

/** In the order they were written. */
export const listGoals = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedGoalRow>(sql`
  select g.id, g.trajectory_id as trajectory, g.content, g.weight, g.written_by as by, g.written_at as at, c.confirmed_at as "confirmedAt", a.set_aside_at as "setAsideAt"
  from goal g left join goal_confirmation c on c.provider_id = g.provider_id and c.goal_id = g.id
  left join goal_setting_aside a on a.provider_id = g.provider_id and a.goal_id = g.id
  where g.trajectory_id = ${trajectory} order by g.written_at, g.id`)

export const listScores = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedScore>(sql`
  select id, goal_id as goal, moment, level, given_by as by, given_at as at from goal_score where trajectory_id = ${trajectory} order by given_at, id`)

/** Whose a goal is; null when it is not yours to see. */
export const findGoalTrajectory = async (tx: Tx, goal: Id<'goal'>): Promise<Id<'trajectory'> | null> =>
  (await tx.one<{ readonly trajectory: Id<'trajectory'> }>(sql`select trajectory_id as trajectory from goal where id = ${goal}`))?.trajectory ?? null

export const recordGoal = (tx: Tx, { id, trajectory, content, weight, by, at }: SealedGoal) => tx.run(sql`
  insert into goal (id, trajectory_id, content, weight, written_by, written_at) values (${id}, ${trajectory}, ${content}, ${weight}, ${by}, ${at})`)

/** Once: the second press changes nothing. */
export const recordGoalConfirmation = (tx: Tx, { id, trajectory }: Pick<Goal, 'id' | 'trajectory'>, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into goal_confirmation (goal_id, trajectory_id, confirmed_by, confirmed_at) values (${id}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)

export const recordSettingAside = (tx: Tx, { id, trajectory }: Pick<Goal, 'id' | 'trajectory'>, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into goal_setting_aside (goal_id, trajectory_id, set_aside_by, set_aside_at) values (${id}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)

export const newScoreId = (): Id<'goal-score'> => newAnonymousId()
export const recordScore = (tx: Tx, trajectory: Id<'trajectory'>, { id, goal, moment, level, by, at }: SealedScore) => tx.run(sql`
  insert into goal_score (id, trajectory_id, goal_id, moment, level, given_by, given_at) values (${id}, ${trajectory}, ${goal}, ${moment}, ${level}, ${by}, ${at})`)
