import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Running } from './ending.ts'
import { workfloorRecovery } from './programme.ts'

const columns = sql`
  r.trajectory_id as trajectory, r.guide_id as guide, r.outcome, r.checked_at as "checkedAt", r.check_again_on as "checkAgainOn", r.first_monday as "firstMonday", r.signal_at as "signalAt",
  r.week_begun as "weekBegun", r.last_until as "lastUntil", r.gates, r.stopped`

/** Null when its weeks do not lie, it ended, or I do not guide it. */
export const findRunning = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<Running>(sql`select ${columns} from running_plan(${trajectory}) r`)

/** Those I guide; one that was left lying for half a year is looked for by hand. */
export const listRunning = (tx: Tx, guide: Id<'person'>, now: Instant) => tx.rows<Running>(sql`
  select ${columns} from standing s cross join lateral running_plan(s.trajectory_id) r
  where s.guide_id = ${guide} and s.over_from > ${now}::timestamptz - interval '180 days' and s.programme = ${workfloorRecovery.id} order by r.trajectory_id`)

/** As the worker: all. */
export const listAllRunning = (tx: Tx) => tx.rows<Running>(sql`select ${columns} from laid_plans() l cross join lateral running_plan(l) r order by r.trajectory_id`)
