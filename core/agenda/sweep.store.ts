/**
 * What has had its time goes, by night. Runs as the worker, who is nobody: the policies let it take away what is old by
 * the database's own clock, and nothing else. The keeping times stand with the tables, in 0001_agenda.sql.
 */
import { sql, type Tx } from '../../kit/db.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'

const day = 24 * 60
export type Swept = { readonly holds: number; readonly passed: number; readonly hours: number }

/** Bears being run twice, and every five minutes. */
export const sweepAgenda = async (tx: Tx, now: Instant): Promise<Swept> => {
  const lapsed = await tx.one<{ readonly count: number }>(sql`select sweep_lapsed_holds(${now}) as count`)
  const passed = await tx.run(sql`delete from occupancy where upper(during) < ${addMinutes(now, -28 * day)}`)
  const yearAgo = addMinutes(now, -365 * day)
  const weekly = await tx.run(sql`delete from weekly_hours where valid_until < ${yearAgo}::timestamptz`)
  const extra = await tx.run(sql`delete from extra_hours where day < ${yearAgo}::timestamptz`)
  const away = await tx.run(sql`delete from absence where upper(during) < ${yearAgo}`)
  return { holds: lapsed?.count ?? 0, passed, hours: weekly + extra + away }
}
