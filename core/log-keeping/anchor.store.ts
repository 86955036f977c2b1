import { sql, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/time.ts'

/** For the log keeper: when the chains were last signed. */
export const findLastAnchor = async (tx: Tx): Promise<Instant | null> => (await tx.one<{ readonly at: Instant }>(sql`select at from log.anchor order by number desc limit 1`))?.at ?? null
