import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Check } from './suitability.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedCheck = Omit<Check, 'answers' | 'words'> & { readonly answers: Sealed }

/** Oldest first. */
export const listChecks = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedCheck>(sql`
  select id, answers, computed, outcome, check_again_on as "checkAgainOn", checked_at as at from suitability_check where trajectory_id = ${trajectory} order by checked_at, id`)

export const recordCheck = (tx: Tx, { id, answers, computed, outcome, checkAgainOn, at }: SealedCheck, trajectory: TrajectoryId, by: Id<'party'>) => tx.run(sql`
  insert into suitability_check (id, trajectory_id, answers, computed, outcome, check_again_on, checked_by, checked_at)
  values (${id}, ${trajectory}, ${answers}, ${computed}, ${outcome}, ${checkAgainOn}, ${by}, ${at})`)

/** Whether the plan starts, as far as one may know: all that an employer learns. Null while nobody said. */
export const findStart = async (tx: Tx, trajectory: TrajectoryId): Promise<'yes' | 'no' | 'later' | null> =>
  (await tx.one<{ readonly start: 'yes' | 'no' | 'later' | null }>(sql`select plan_start(${trajectory}) as start`))?.start ?? null

export type ToCheck = { readonly trajectory: TrajectoryId; readonly checkedAt: Instant; readonly checkAgainOn: Day | null; readonly firstMonday: Day | null; readonly signalAt: Instant | null }

/** Of each plan I guide that was checked and has not ended: the latest check, and what may ask for the next. */
export const listToCheck = (tx: Tx) => tx.rows<ToCheck>(sql`
  select distinct on (c.trajectory_id) c.trajectory_id as trajectory, c.checked_at as "checkedAt", c.check_again_on as "checkAgainOn", l.first_monday as "firstMonday",
    (select max(r.recorded_at) from risk_level r where r.trajectory_id = c.trajectory_id and r.level in ('orange', 'red')) as "signalAt"
  from suitability_check c left join plan_laying l on l.provider_id = c.provider_id and l.trajectory_id = c.trajectory_id
  where c.trajectory_id in (select my_trajectories()) and c.trajectory_id not in (select my_own_trajectories())
    and not exists (select from trajectory_ending e where e.provider_id = c.provider_id and e.trajectory_id = c.trajectory_id)
  order by c.trajectory_id, c.checked_at desc, c.id desc`)
