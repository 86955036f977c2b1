import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { MarkSays, NewTouchPlan, NotNowReason, TouchId, TouchMark, TouchPlan } from './touch.ts'

type TrajectoryId = Id<'trajectory'>

/** Those I may see, in the order in which they were put forward, with what became of each. */
export const listPlans = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly TouchPlan[]> => {
  const plans = await tx.rows<Omit<TouchPlan, 'marks'>>(sql`
    select t.id, t.trajectory_id as trajectory, t.number, t.with_party as "with", t.first_day as first, t.begins, t.way, t.rhythm, t.not_asked as "notAsked", t.days, t.put_by as by, t.put_at as at,
      a.answer, a.reason, e.ended_at as "endedAt"
    from touch_plan t left join touch_answer a on a.provider_id = t.provider_id and a.plan_id = t.id left join touch_end e on e.provider_id = t.provider_id and e.plan_id = t.id
    where t.trajectory_id = ${trajectory} order by t.put_at, t.number`)
  if (plans.length === 0) return []
  const marks = await tx.rows<TouchMark & { readonly plan: TouchId }>(sql`select plan_id as plan, day, says, said_at as at from touch_mark where trajectory_id = ${trajectory} order by day`)
  return plans.map(plan => ({ ...plan, marks: marks.filter(mark => mark.plan === plan.id) }))
}
export const findTrajectoryOfPlan = async (tx: Tx, id: TouchId): Promise<TrajectoryId | null> =>
  (await tx.one<{ readonly trajectory: TrajectoryId }>(sql`select trajectory_id as trajectory from touch_plan where id = ${id}`))?.trajectory ?? null

export const recordPlan = (tx: Tx, { id, trajectory, number, with: other, first, begins, way, rhythm, notAsked, days, by, at }: NewTouchPlan) => tx.run(sql`
  insert into touch_plan (id, trajectory_id, number, with_party, first_day, begins, way, rhythm, not_asked, days, put_by, put_at)
  values (${id}, ${trajectory}, ${number}, ${other}, ${first}, ${begins}, ${way}, ${rhythm}, ${notAsked}::text[], ${days}::smallint[], ${by}, ${at})`)
type Said = { readonly plan: Pick<TouchPlan, 'id' | 'trajectory'>; readonly by: Id<'party'>; readonly at: Instant }
export const recordPlanAnswer = (tx: Tx, { plan, by, at }: Said, { answer, reason }: { readonly answer: 'agreed' | 'not-now'; readonly reason: NotNowReason | null }) => tx.run(sql`
  insert into touch_answer (plan_id, trajectory_id, answer, reason, answered_by, answered_at) values (${plan.id}, ${plan.trajectory}, ${answer}, ${reason}, ${by}, ${at}) on conflict do nothing`)
export const recordMark = (tx: Tx, { plan, by, at }: Said, { day, says }: { readonly day: number; readonly says: MarkSays }) => tx.run(sql`
  insert into touch_mark (plan_id, day, trajectory_id, says, said_by, said_at) values (${plan.id}, ${day}, ${plan.trajectory}, ${says}, ${by}, ${at}) on conflict do nothing`)
export const recordPlanEnd = (tx: Tx, { plan, by, at }: Said) => tx.run(sql`
  insert into touch_end (plan_id, trajectory_id, ended_by, ended_at) values (${plan.id}, ${plan.trajectory}, ${by}, ${at}) on conflict do nothing`)

export type Holding = Pick<TouchPlan, 'id' | 'first' | 'rhythm' | 'days' | 'begins'> & { readonly work: Id<'person'>; readonly own: Id<'person'>; readonly marked: readonly number[] }
/** For the worker alone. */
export const listHolding = (tx: Tx, since: Day) => tx.rows<Holding>(sql`
  select id, first_day as first, rhythm, days, begins, work_person as work, own_person as own, marked from touches_that_hold(${since}) where not is_restricted(trajectory_id)`)
/** Whether this was the first time. */
export const recordReminder = async (tx: Tx, plan: TouchId, day: number, person: Id<'person'>, on: Day): Promise<boolean> => (await tx.run(sql`
  insert into touch_reminder (plan_id, day, person_id, sent_on) values (${plan}, ${day}, ${person}, ${on}) on conflict do nothing`)) === 1
