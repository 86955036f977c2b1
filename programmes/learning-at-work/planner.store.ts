import { sql, type Tx } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Proposal } from './planner-solve.ts'
import type { Locked, Roster } from './planner.ts'
import type { OnShift } from './ward.store.ts'
import type { WardId } from './ward.ts'

export type PlanId = Id<'ward-plan'>
export type Choice = Locked['shifts'][number]
/** A proposal, and what stood in the shifts when it was worked out. */
export type Worked = { readonly proposal: Proposal; readonly stood: Roster }
export type Plan = {
  readonly id: PlanId; readonly ward: WardId; readonly from: Day; readonly weeks: number; readonly choices: readonly Choice[]; readonly after: PlanId | null
  readonly askedBy: Id<'person'>; readonly askedAt: Instant
  /** Null before it was worked out, and where nothing came of it. */
  readonly worked: Worked | null; readonly madeAt: Instant | null; readonly acceptedAt: Instant | null; readonly acceptedBy: Id<'person'> | null
}

const plans = sql`
  select p.id, p.ward_id as ward, p.from_day as "from", p.weeks, p.choices, p.after_id as after, p.asked_by as "askedBy", p.asked_at as "askedAt",
    o.outcome as worked, o.made_at as "madeAt", a.accepted_at as "acceptedAt", a.accepted_by as "acceptedBy"
  from ward_plan p left join ward_plan_outcome o on o.plan_id = p.id left join ward_plan_accepted a on a.plan_id = p.id`
export const findPlan = (tx: Tx, plan: PlanId) => tx.one<Plan>(sql`${plans} where p.id = ${plan}`)
/** The newest first. */
export const listPlans = (tx: Tx, ward: WardId, most: number) => tx.rows<Omit<Plan, 'worked' | 'choices'>>(sql`
  select p.id, p.ward_id as ward, p.from_day as "from", p.weeks, p.after_id as after, p.asked_by as "askedBy", p.asked_at as "askedAt",
    o.made_at as "madeAt", a.accepted_at as "acceptedAt", a.accepted_by as "acceptedBy"
  from ward_plan p left join ward_plan_outcome o on o.plan_id = p.id left join ward_plan_accepted a on a.plan_id = p.id
  where p.ward_id = ${ward} order by p.asked_at desc, p.id desc limit ${most}`)
export type NewPlan = Pick<Plan, 'id' | 'ward' | 'from' | 'weeks' | 'choices' | 'after' | 'askedBy' | 'askedAt'>
export const recordPlan = (tx: Tx, { id, ward, from, weeks, choices, after, askedBy, askedAt }: NewPlan) => tx.run(sql`
  insert into ward_plan (id, ward_id, from_day, weeks, choices, after_id, asked_by, asked_at) values (${id}, ${ward}, ${from}, ${weeks}, ${JSON.stringify(choices)}::jsonb, ${after}, ${askedBy}, ${askedAt})`)
export const recordOutcome = (tx: Tx, plan: PlanId, worked: Worked | null, at: Instant) => tx.run(sql`
  insert into ward_plan_outcome (plan_id, outcome, made_at) values (${plan}, ${worked && JSON.stringify(worked)}::jsonb, ${at}) on conflict do nothing`)
/** Not yet worked out: how many of these wait. */
export const countWaiting = async (tx: Tx, ward: WardId, since: Instant): Promise<number> =>
  (await tx.one<{ readonly waiting: number }>(sql`select count(*)::int as waiting from ward_plan p where p.ward_id = ${ward} and p.asked_at > ${since} and not exists (select from ward_plan_outcome o where o.plan_id = p.id)`))?.waiting ?? 0
/** False where somebody did so already. */
export const recordAcceptance = async (tx: Tx, plan: PlanId, by: Id<'person'>, at: Instant): Promise<boolean> =>
  await tx.run(sql`insert into ward_plan_accepted (plan_id, accepted_by, accepted_at) values (${plan}, ${by}, ${at}) on conflict do nothing`) > 0
/** The shifts of these weeks become this, and nothing else. */
export const putInShifts = async (tx: Tx, ward: WardId, from: Day, until: Day, on: readonly Omit<OnShift, 'id'>[]): Promise<void> => {
  await tx.run(sql`delete from ward_on_shift o using ward_shift s where s.id = o.shift_id and s.ward_id = ${ward} and s.day >= ${from} and s.day < ${until}`)
  await tx.run(sql`
    insert into ward_on_shift (id, ward_id, shift_id, learner_id, guide_id, colleague_id)
    select n.id, ${ward}, n.shift, n.learner, n.guide, n.colleague from unnest(${on.map(() => newId())}::uuid[], ${on.map(({ shift }) => shift)}::uuid[], ${on.map(({ learner }) => learner)}::uuid[], ${on.map(({ guide }) => guide)}::uuid[], ${on.map(({ colleague = null }) => colleague)}::uuid[]) as n (id, shift, learner, guide, colleague)`)
}
export const sweepPlans = (tx: Tx, now: Instant) => tx.run(sql`select sweep_ward_plans(${now})`)
