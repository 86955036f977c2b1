import { sql, type Sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { startOfDay, type Day, type Zone } from '../../kit/time.ts'
import type { LookLine, Span } from './who-looked.ts'

type TrajectoryId = Id<'trajectory'>

/** One's own are no news. */
const looks = (trajectory: TrajectoryId, me: Id<'person'>, { from, before, actions, only }: Span): Sql => sql`
  from log.entry e where e.subject_id = ${trajectory} and e.person_id is distinct from ${me}
    and (${from}::timestamptz is null or e.at >= ${from}) and (${before}::timestamptz is null or e.at < ${before})
    and (${actions}::text[] is null or e.action = any (${actions}::text[])) and (${only}::text is null or e.emergency = ${only})`

const lines = (of: Sql, zone: Zone): Sql => sql`
  select (e.at at time zone ${zone})::date as day, (array_agg(e.id order by e.at desc, e.id))[1] as entry, e.event, e.role, e.person_id as person, e.purpose, e.basis, e.emergency, count(*)::int as times
  ${of} group by 1, e.event, e.role, e.person_id, e.purpose, e.basis, e.emergency
  order by 1 desc, max(e.at) desc, e.event, e.role, e.person_id`

/**
 * Whole days, newest first, of about so many lines; `more` is the first day that is not shown any more, where there is one. Read by the
 * index on whose file it is: how much the provider's log holds makes no difference.
 */
export const listLooks = async (tx: Tx, trajectory: TrajectoryId, me: Id<'person'>, span: Span, zone: Zone, atOnce: number): Promise<{ readonly lines: readonly LookLine[]; readonly more: Day | null }> => {
  const last = await tx.one<{ readonly day: Day }>(sql`select (e.at at time zone ${zone})::date as day ${looks(trajectory, me, span)} order by e.at desc offset ${atOnce} limit 1`)
  if (!last) return { lines: await tx.rows<LookLine>(lines(looks(trajectory, me, span), zone)), more: null }
  const from = startOfDay(last.day, zone)
  const older = await tx.one(sql`select 1 ${looks(trajectory, me, { ...span, before: from })} limit 1`)
  return { lines: await tx.rows<LookLine>(lines(looks(trajectory, me, { ...span, from }), zone)), more: older ? last.day : null }
}

/** For a paper or a sheet: all of them, up to so many. */
export const listAllLooks = (tx: Tx, trajectory: TrajectoryId, me: Id<'person'>, span: Span, zone: Zone, most: number) =>
  tx.rows<LookLine>(sql`${lines(looks(trajectory, me, span), zone)} limit ${most}`)

/** One line of my own log, as it stands. */
export const findLook = (tx: Tx, trajectory: TrajectoryId, entry: Id<'log-entry'>, zone: Zone) => tx.one<LookLine>(sql`
  select (e.at at time zone ${zone})::date as day, e.id as entry, e.event, e.role, e.person_id as person, e.purpose, e.basis, e.emergency, 1 as times
  from log.entry e where e.id = ${entry} and e.subject_id = ${trajectory}`)
