/** A guide's people, as they stand. Each question reads one guide's rows by one index, never a provider's. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { SealedCall } from '../trajectories/called.ts'
import type { Standing, Tab } from './standing.ts'
import type { Outcome } from './talk.ts'

export type SealedStanding = Standing & SealedCall
/** Where a list was left: the last row's moment and id. */
export type After = { readonly moment: Instant; readonly trajectory: Id<'trajectory'> }

const columns = sql`
  s.trajectory_id as trajectory, s.programme, s.used, s.out_of as "outOf", s.talk_id as talk, s.starts_at as "startsAt", s.ends_at as "endsAt", s.way,
  s.last_talk_at as "lastTalkAt", s.turn_from as "turnFrom", nullif(s.over_from, 'infinity') as "overFrom", s.aftercare_on as "aftercareOn", s.handle, s.alias
  from standing s`

/** @param most one more than a page, to know whether there is a next one. */
export const listStanding = (tx: Tx, guide: Id<'person'>, tab: Tab, after: After | null, most: number, now: Instant) => {
  const since = after?.moment ?? null
  const from = after?.trajectory ?? null
  // Those who wait longest stand first, of those who are done the latest. Four statements rather than one with a switch, so that each keeps its plan.
  if (tab === 'done') return tx.rows<SealedStanding>(sql`
    select ${columns} where s.guide_id = ${guide} and s.over_from <= ${now} and (${since}::timestamptz is null or (s.over_from, s.trajectory_id) < (${since}, ${from}::uuid))
    order by s.over_from desc, s.trajectory_id desc limit ${most}`)
  if (tab === 'mine') return tx.rows<SealedStanding>(sql`
    select ${columns} where s.guide_id = ${guide} and s.over_from > ${now} and s.turn_from <= ${now} and (${since}::timestamptz is null or (s.turn_from, s.trajectory_id) > (${since}, ${from}::uuid))
    order by s.turn_from, s.trajectory_id limit ${most}`)
  if (tab === 'waiting') return tx.rows<SealedStanding>(sql`
    select ${columns} where s.guide_id = ${guide} and s.over_from > ${now} and s.turn_from > ${now} and s.starts_at is null and (${since}::timestamptz is null or (s.turn_from, s.trajectory_id) > (${since}, ${from}::uuid))
    order by s.turn_from, s.trajectory_id limit ${most}`)
  return tx.rows<SealedStanding>(sql`
    select ${columns} where s.guide_id = ${guide} and s.over_from > ${now} and s.turn_from > ${now} and s.starts_at is not null and (${since}::timestamptz is null or (s.turn_from, s.trajectory_id) > (${since}, ${from}::uuid))
    order by s.turn_from, s.trajectory_id limit ${most}`)
}

/** Everyone of a guide, those who are done last: to look for someone by name, in memory. */
export const listAllStanding = (tx: Tx, guide: Id<'person'>, most: number) => tx.rows<SealedStanding>(sql`
  select ${columns} where s.guide_id = ${guide} order by s.over_from desc, s.trajectory_id desc limit ${most}`)

/** Whom I took on and have no talk with yet. */
export const listWithoutTalk = (tx: Tx) => tx.rows<SealedCall>(sql`
  select c.trajectory_id as trajectory, c.handle, c.alias from starting_with_me() s join contact c on c.provider_id = my_provider() and c.trajectory_id = s.trajectory_id order by c.trajectory_id`)

export type StandingCounts = { readonly mine: number; readonly waiting: number; readonly onTrack: number; readonly toRecord: number; readonly withoutAppointment: number }

/** Counts only those who are not done: of the others there are more each year. */
export const countStanding = async (tx: Tx, guide: Id<'person'>, now: Instant): Promise<StandingCounts> =>
  (await tx.one<StandingCounts>(sql`
    select count(*) filter (where turn_from <= ${now}) as mine,
      count(*) filter (where turn_from > ${now} and starts_at is null) as waiting,
      count(*) filter (where turn_from > ${now} and starts_at is not null) as "onTrack",
      count(*) filter (where ends_at <= ${now}) as "toRecord",
      count(*) filter (where starts_at is null and aftercare_on is null) as "withoutAppointment"
    from standing where guide_id = ${guide} and over_from > ${now}`)) ?? { mine: 0, waiting: 0, onTrack: 0, toRecord: 0, withoutAppointment: 0 }

/**
 * The talks of one day of a guide, in order: with whom, and what came of them. Each file is looked up for its talk (the offset keeps
 * them apart): joined freely, a busy day was at times planned as reading everyone's.
 */
export type SealedTalkOfDay = SealedCall & { readonly talk: Id<'talk'>; readonly startsAt: Instant; readonly endsAt: Instant; readonly way: Standing['way'] & string; readonly outcome: Outcome | null }

export const listTalksBetween = (tx: Tx, guide: Id<'person'>, from: Instant, until: Instant) => tx.rows<SealedTalkOfDay>(sql`
  select a.talk_id as talk, lower(a.during) as "startsAt", upper(a.during) as "endsAt", way_now(a.id, a.way) as way, o.outcome, a.trajectory_id as trajectory, s.handle, s.alias
  from appointment a cross join lateral (
    select t.handle, t.alias from standing t where t.provider_id = a.provider_id and t.trajectory_id = a.trajectory_id offset 0) s
  left join talk_outcome o on o.provider_id = a.provider_id and o.talk_id = a.talk_id and o.appointment_id = a.id
  where a.guide_id = ${guide} and a.starts_at >= ${from} and a.starts_at < ${until}
    and not exists (select from cancellation x where x.provider_id = a.provider_id and x.appointment_id = a.id)
  order by lower(a.during), a.id`)
