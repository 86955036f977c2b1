import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'

/** The week a trajectory of mine began in. */
export const findOpened = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<Day | null> =>
  (await tx.one<{ readonly week: Day }>(sql`select opened_week as week from trajectory where id = ${trajectory}`))?.week ?? null
