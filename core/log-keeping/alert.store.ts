import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import { mostFiles, mostSearches, searches, type Following, type LogAlert } from './alert.ts'

/** Those that wait, oldest first, and then what was followed up lately. */
export const listAlerts = (tx: Tx) => tx.rows<LogAlert>(sql`
  select a.id, a.rule, a.person_id as person, a.number, a.at, f.done, f.done_on as "doneOn" from log_alert a left join log_alert_followed f on f.provider_id = a.provider_id and f.alert_id = a.id
  order by (f.alert_id is not null), case when f.alert_id is null then a.at end, a.at desc, a.id limit 200`)
export const findAlert = (tx: Tx, id: LogAlert['id']) => tx.one<LogAlert>(sql`
  select a.id, a.rule, a.person_id as person, a.number, a.at, f.done, f.done_on as "doneOn" from log_alert a left join log_alert_followed f on f.provider_id = a.provider_id and f.alert_id = a.id where a.id = ${id}`)
/** False when someone was first. */
export const recordFollowed = async (tx: Tx, alert: LogAlert['id'], done: Following, by: Id<'person'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into log_alert_followed (alert_id, done, done_by, done_on) values (${alert}, ${done}, ${by}, ${on}) on conflict do nothing`) === 1

/** Runs as the worker; says how many are new. What was raised before is not raised again. @param hours how far back it looks */
export const raiseAlerts = async (tx: Tx, now: Instant, hours = 2): Promise<number> =>
  (await tx.one<{ readonly raised: number }>(sql`select raise_alerts(${now}, ${hours}, ${mostFiles}, ${mostSearches}, ${searches}::text[]) as raised`))?.raised ?? 0
export const raiseLogAlert = async (tx: Tx, rule: 'chain' | 'anchor', faults: number, now: Instant): Promise<number> =>
  (await tx.one<{ readonly raised: number }>(sql`select raise_log_alert(${rule}, ${faults}, ${now}) as raised`))?.raised ?? 0
export const forgetAlerts = (tx: Tx, now: Instant) => tx.one(sql`select forget_alerts(${now}) is null as done`)
