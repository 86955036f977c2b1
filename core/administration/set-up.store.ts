import { sql, type Tx } from '../../kit/db.ts'

/** Two who found at once wait for each other; the second then finds a provider. */
export const lockFounding = (tx: Tx) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('houvast founding', 0))`)
