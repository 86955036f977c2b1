import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Country } from '../providers/provider.ts'

export const findLastCheck = async (tx: Tx, country: Country): Promise<Instant | null> =>
  (await tx.one<{ readonly at: Instant }>(sql`select checked_at as at from crisis_check where country = ${country} order by checked_at desc limit 1`))?.at ?? null

export const recordCheck = (tx: Tx, id: Id<'crisis-check'>, country: Country, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into crisis_check (id, country, checked_by, checked_at) values (${id}, ${country}, ${by}, ${at})`)
