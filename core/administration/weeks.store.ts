import { sql, type Tx } from '../../kit/db.ts'
import type { Day, Instant } from '../../kit/time.ts'
import { dayOf } from '../../kit/time.ts'
import type { MomentsMemory } from '../agenda/moments-memory.ts'
import { inOfficeHours } from '../agenda/quiet-hours.ts'
import { listGuides } from '../messages/stand-in.store.ts'
import type { Provider } from '../providers/provider.ts'
import { waitOn, type DayWait, type Tally } from './weeks.ts'

/** From this Monday on. */
export const listTally = (tx: Tx, since: Day) => tx.rows<Tally>(sql`select week, what, count from week_tally where week >= ${since}`)
export const listWaits = (tx: Tx, since: Day) => tx.rows<DayWait>(sql`select day, wait_days as "waitDays" from day_wait where day >= ${since} order by day`)

/** Once a day: what was seen first stays. Runs as the worker. */
export const recordWait = (tx: Tx, { day, waitDays }: DayWait) => tx.run(sql`insert into day_wait (day, wait_days) values (${day}, ${waitDays}) on conflict do nothing`)
const isNoted = async (tx: Tx, day: Day): Promise<boolean> => (await tx.one(sql`select from day_wait where day = ${day}`)) !== null

/** Looks how far away the first free place is, on the first occasion of a working day. Where nobody keeps an agenda yet there is nothing to wait for. */
export const noteWait = async (tx: Tx, now: Instant, { provider, moments }: { readonly provider: Provider; readonly moments: MomentsMemory }): Promise<number> => {
  const today = dayOf(now, provider.zone)
  if (!inOfficeHours(now, provider) || await isNoted(tx, today)) return 0
  const free = await moments.free(tx, provider, await listGuides(tx), now)
  return free.size === 0 ? 0 : await recordWait(tx, waitOn(today, [...free.values()].flat(), provider.zone))
}
