import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

export const listChecked = async (tx: Tx): Promise<ReadonlyMap<string, Instant>> =>
  new Map((await tx.rows<{ readonly regulation: string; readonly at: Instant }>(sql`select regulation, checked_at as at from regulations_checked()`)).map(({ regulation, at }) => [regulation, at]))
export const recordRegulationCheck = (tx: Tx, id: Id<'regulation-check'>, regulation: string, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into regulation_check (id, regulation, checked_by, checked_at) values (${id}, ${regulation}, ${by}, ${at})`)
