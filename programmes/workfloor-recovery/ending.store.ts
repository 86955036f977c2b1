import { sql, type Tx } from '../../kit/db.ts'
import type { Running } from './ending.ts'

/** Those I guide, or as the worker all. */
export const listRunning = (tx: Tx) => tx.rows<Running>(sql`
  select trajectory_id as trajectory, guide_id as guide, outcome, checked_at as "checkedAt", check_again_on as "checkAgainOn", first_monday as "firstMonday", signal_at as "signalAt",
    week_begun as "weekBegun", last_until as "lastUntil", gates, stopped from running_plans() order by trajectory_id`)
