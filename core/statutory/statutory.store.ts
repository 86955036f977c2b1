import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { SealedName } from '../people/person.store.ts'
import type { May } from './acts.ts'
import type { DueRow, Period, StandingRow } from './calendar.ts'
import type { MarkRow, Said } from './marks.ts'

type TrajectoryId = Id<'trajectory'>
type PartyId = Id<'party'>
export type CalendarPart = { readonly party: PartyId; readonly role: string; readonly may: May; readonly participant: Id<'person'>; readonly programme: string }

/** My part in a calendar, or null: then it does not exist for me. */
export const findCalendarPart = (tx: Tx, trajectory: TrajectoryId) => tx.one<CalendarPart>(sql`
  select party_id as party, role, may, participant_id as participant, programme from my_calendar_part(${trajectory}) where may is not null`)

/** Two who write in one calendar at once wait for each other here, so that the second sees what the first said. */
export const waitForCalendar = (tx: Tx, trajectory: TrajectoryId) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('houvast calendar ' || ${trajectory}::text, 0))`)

/** Those that were not written down by mistake, the oldest first. */
export const listPeriods = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Period>(sql`
  select p.id, p.kind, p.first_day as first, e.last_day as last, p.ruleset, p.said_by as by, p.said_at as "saidAt"
  from absence_period p left join absence_end e on e.provider_id = p.provider_id and e.absence_id = p.id
  where p.trajectory_id = ${trajectory} and not exists (select from absence_struck s where s.provider_id = p.provider_id and s.absence_id = p.id)
  order by p.first_day, p.id`)

/** In the order in which they were said. */
export const listMarks = (tx: Tx, trajectory: TrajectoryId) => tx.rows<MarkRow>(sql`
  select id, milestone, nth, says, on_day as on, outcome, reason, said_by as by, said_at as "saidAt" from statutory_mark where trajectory_id = ${trajectory} order by number`)

type By = { readonly trajectory: TrajectoryId; readonly by: PartyId; readonly at: Instant }
export const recordPeriod = (tx: Tx, { id, kind, first, ruleset }: Pick<Period, 'id' | 'kind' | 'first' | 'ruleset'>, { trajectory, by, at }: By) => tx.run(sql`
  insert into absence_period (id, trajectory_id, kind, first_day, ruleset, said_by, said_at) values (${id}, ${trajectory}, ${kind}, ${first}, ${ruleset}, ${by}, ${at})`)
export const recordPeriodEnd = (tx: Tx, period: Id<'absence-period'>, last: Day, { trajectory, by, at }: By) => tx.run(sql`
  insert into absence_end (trajectory_id, absence_id, last_day, said_by, said_at) values (${trajectory}, ${period}, ${last}, ${by}, ${at})`)
export const recordPeriodStruck = (tx: Tx, period: Id<'absence-period'>, { trajectory, by, at }: By) => tx.run(sql`
  insert into absence_struck (trajectory_id, absence_id, said_by, said_at) values (${trajectory}, ${period}, ${by}, ${at}) on conflict do nothing`)
export const recordMark = (tx: Tx, { id, milestone, nth, said }: { readonly id: Id<'statutory-mark'>; readonly milestone: string; readonly nth: number; readonly said: Said }, { trajectory, by, at }: By) => tx.run(sql`
  insert into statutory_mark (id, trajectory_id, number, milestone, nth, says, on_day, outcome, reason, said_by, said_at)
  select ${id}, ${trajectory}, 1 + coalesce(max(m.number), 0), ${milestone}, ${nth}::smallint, ${said.says}, ${'on' in said ? said.on : null}::date, ${'outcome' in said ? said.outcome : null}::text, ${'reason' in said ? said.reason : null}::text, ${by}, ${at}
  from statutory_mark m where m.trajectory_id = ${trajectory}`)

/** Writes down where a calendar stands, worked out anew. Null where no absence is left. */
export const writeStanding = async (tx: Tx, trajectory: TrajectoryId, rows: { readonly standing: StandingRow; readonly dues: readonly DueRow[] } | null): Promise<void> => {
  await tx.run(sql`delete from statutory_due where trajectory_id = ${trajectory}`)
  if (!rows) {
    await tx.run(sql`update statutory_standing set due_on = null, milestone = null, nth = null where trajectory_id = ${trajectory}`)
    await tx.run(sql`delete from statutory_standing where trajectory_id = ${trajectory}`)
    return
  }
  const { standing: { ruleset, countedFrom, lastDay, next, doneWeeks, openWeeks }, dues } = rows
  if (dues.length > 0) await tx.run(sql`
    insert into statutory_due (trajectory_id, milestone, nth, due_on, own)
    select ${trajectory}, * from unnest(${dues.map(({ milestone }) => milestone)}::text[], ${dues.map(({ nth }) => nth)}::smallint[], ${dues.map(({ due }) => due)}::date[], ${dues.map(({ own }) => own)}::boolean[])`)
  await tx.run(sql`
    insert into statutory_standing (trajectory_id, ruleset, counted_from, last_day, due_on, milestone, nth, done_weeks, open_weeks)
    values (${trajectory}, ${ruleset}, ${countedFrom}, ${lastDay}, ${next?.due ?? null}, ${next?.milestone ?? null}, ${next?.nth ?? null}, ${doneWeeks}::smallint[], ${openWeeks}::smallint[])
    on conflict (provider_id, trajectory_id) do update set ruleset = excluded.ruleset, counted_from = excluded.counted_from, last_day = excluded.last_day,
      due_on = excluded.due_on, milestone = excluded.milestone, nth = excluded.nth, done_weeks = excluded.done_weeks, open_weeks = excluded.open_weeks`)
}

export type WatchedRow = StandingRow & { readonly trajectory: TrajectoryId }
/** Where a page of the list begins: behind this one. */
export type Behind = { readonly due: Day | null; readonly trajectory: TrajectoryId }

type Watched = Omit<WatchedRow, 'next'> & { readonly due: Day | null; readonly milestone: string | null; readonly nth: number | null }
/** Whose list, the last day on it (null for all), behind which one, and how many at most. */
type Part = { readonly person: Id<'person'>; readonly until: Day | null; readonly behind: Behind | null; readonly most: number }
const mine = ({ person, until, behind, most }: Part) => sql`
  with mine as materialized (select w.provider_id, w.trajectory_id, w.due_on from statutory_watch w
    where w.person_id = ${person} ${until === null ? sql`` : sql`and w.due_on <= ${until}`} ${behind === null ? sql`` : sql`and (w.due_on, w.trajectory_id) > (coalesce(${behind.due}::date, 'infinity'), ${behind.trajectory}::uuid)`}
    order by w.due_on, w.trajectory_id limit ${most})`
const watched = sql`s.trajectory_id as trajectory, s.ruleset, s.counted_from as "countedFrom", s.last_day as "lastDay", s.due_on as due, s.milestone, s.nth, s.done_weeks as "doneWeeks", s.open_weeks as "openWeeks"`

/** My calendars by the day that comes next; those without a day last. */
export const listWatched = (tx: Tx, part: Part) => tx.rows<Watched>(sql`${mine(part)}
  select ${watched} from mine join statutory_standing s on s.provider_id = mine.provider_id and s.trajectory_id = mine.trajectory_id order by mine.due_on, mine.trajectory_id`)

/** The same with who each is of, in one statement; without a name where it went. */
export const listWatchedByName = (tx: Tx, part: Part) => tx.rows<Watched & { readonly person: Id<'person'> | null; readonly name: Sealed | null; readonly typed: boolean | null }>(sql`${mine(part)}
  select ${watched}, n.person_id as person, n.name, n.typed from mine join statutory_standing s on s.provider_id = mine.provider_id and s.trajectory_id = mine.trajectory_id
  left join names_on_my_calendars(array(select trajectory_id from mine)) n on n.trajectory_id = mine.trajectory_id order by mine.due_on, mine.trajectory_id`)

/**
 * What stands above my list, in one statement: whether there is a list for me at all, how many there are until each of two days and in
 * all (each counted no further than `most`), and whether I have its days in a calendar of my own.
 */
export const findListHead = (tx: Tx, person: Id<'person'>, { first, soon }: { readonly first: Day; readonly soon: Day }, most: number) => {
  const until = (day: Day | 'infinity') => sql`(select count(*)::integer from (select from statutory_watch w where w.person_id = ${person} and w.due_on <= ${day} order by w.due_on limit ${most}) counted)`
  return tx.one<{ readonly has: boolean; readonly first: number; readonly soon: number; readonly all: number; readonly feed: boolean }>(sql`
    select i_watch_calendars() as has, ${until(first)} as "first", ${until(soon)} as soon, ${until('infinity')} as "all", exists (select from calendar_feed f where f.person_id = ${person}) as feed`)
}

export type SealedParticipant = SealedName & { readonly trajectory: TrajectoryId }
export const listNamesOnList = (tx: Tx, trajectories: readonly TrajectoryId[]) => tx.rows<SealedParticipant>(sql`
  select trajectory_id as trajectory, person_id as person, name, typed from names_on_my_calendars(${trajectories}::uuid[])`)

/** Whom the worker reminds today. @param days before the last one */
export const listToRemind = (tx: Tx, today: Day, days: readonly number[]) => tx.rows<{ readonly person: Id<'person'> }>(sql`
  select person from people_to_remind(${today}, ${days}::integer[]) as person`)
export const recordReminder = (tx: Tx, person: Id<'person'>, today: Day) => tx.run(sql`
  insert into statutory_reminder (person_id, sent_on) values (${person}, ${today}) on conflict do nothing`)

/** Guides of this trajectory, and whether they may read the calendar now: for the one it is about. */
export type GuideShown = { readonly party: PartyId; readonly person: Id<'person'>; readonly release: Id<'calendar-release'> | null }
export const listGuidesShown = (tx: Tx, trajectory: TrajectoryId) => tx.rows<GuideShown>(sql`
  select p.id as party, p.person_id as person, (select r.id from calendar_release r where r.provider_id = p.provider_id and r.to_party = p.id
    and not exists (select from calendar_release_end e where e.provider_id = r.provider_id and e.release_id = r.id) limit 1) as release
  from party p where p.trajectory_id = ${trajectory} and p.seat = 'inside' and not is_my_party(p.id)
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) order by p.id`)
export const recordRelease = (tx: Tx, { id, to, trajectory, by, at }: By & { readonly id: Id<'calendar-release'>; readonly to: PartyId }) => tx.run(sql`
  insert into calendar_release (id, trajectory_id, to_party, released_by, released_at) values (${id}, ${trajectory}, ${to}, ${by}, ${at})`)
/** Ends every one that stands. */
export const recordReleaseEnds = (tx: Tx, trajectory: TrajectoryId, to: PartyId, at: Instant) => tx.run(sql`
  insert into calendar_release_end (release_id, ended_at) select id, ${at} from calendar_release where trajectory_id = ${trajectory} and to_party = ${to} on conflict do nothing`)

/** The part of whoever wrote something here. */
export const listRoles = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly party: PartyId; readonly role: string }>(sql`select party_id as party, role from calendar_roles(${trajectory})`)

/** Whose list this secret address leads to; null for every secret that is none. */
export const findListOwner = async (tx: Tx, hash: Buffer): Promise<Id<'person'> | null> => (await tx.one<{ readonly owner: Id<'person'> | null }>(sql`select deadline_feed_owner(${hash}) as owner`))?.owner ?? null

/** Whether there is a list for me at all. */
export const hasList = async (tx: Tx): Promise<boolean> => (await tx.one<{ readonly has: boolean }>(sql`select i_watch_calendars() as has`))?.has ?? false
