/** When a guide is there: how the day is cut, the hours of each week, hours on one day, and absences. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Cut, Taken } from './agenda.ts'
import type { ExtraHours, Range, WeeklyHours } from './free-moments.ts'

type PersonId = Id<'person'>
export type KeptWeeklyHours = WeeklyHours & { readonly id: Id<'weekly-hours'>; readonly person: PersonId }
export type KeptExtraHours = ExtraHours & { readonly id: Id<'extra-hours'>; readonly person: PersonId }
export type Absence = Range & { readonly id: Id<'absence'>; readonly person: PersonId }

/** Opens someone's agenda; one that is open already stays as it is. */
export const openAgenda = (tx: Tx, person: PersonId, cut: Cut) => tx.run(sql`
  insert into agenda (person_id, talk_minutes, break_minutes, notice_minutes, horizon_days)
  values (${person}, ${cut.talkMinutes}, ${cut.breakMinutes}, ${cut.noticeMinutes}, ${cut.horizonDays}) on conflict do nothing`)

export const cutAnew = (tx: Tx, person: PersonId, cut: Cut) => tx.run(sql`
  update agenda set talk_minutes = ${cut.talkMinutes}, break_minutes = ${cut.breakMinutes}, notice_minutes = ${cut.noticeMinutes}, horizon_days = ${cut.horizonDays}
  where person_id = ${person}`)

export const listCuts = (tx: Tx, people: readonly PersonId[]) => tx.rows<Cut & { readonly person: PersonId }>(sql`
  select person_id as person, talk_minutes as "talkMinutes", break_minutes as "breakMinutes", notice_minutes as "noticeMinutes", horizon_days as "horizonDays"
  from agenda where person_id = any(${people}::uuid[])`)

export const addWeeklyHours = (tx: Tx, id: Id<'weekly-hours'>, person: PersonId, hours: WeeklyHours) => tx.run(sql`
  insert into weekly_hours (id, person_id, weekday, from_time, until_time, valid_from, valid_until)
  values (${id}, ${person}, ${hours.weekday}, ${hours.from}, ${hours.until}, ${hours.validFrom}, ${hours.validUntil})`)

/** From this day on they are no more. */
export const endWeeklyHours = (tx: Tx, id: Id<'weekly-hours'>, person: PersonId, from: Day) => tx.run(sql`
  update weekly_hours set valid_until = ${from} where id = ${id} and person_id = ${person} and valid_from < ${from}::date`)

/** Hours that never began are not ended but taken away. */
export const dropWeeklyHours = (tx: Tx, id: Id<'weekly-hours'>, person: PersonId) => tx.run(sql`delete from weekly_hours where id = ${id} and person_id = ${person}`)

/** The hours that count on this day or later. */
export const listWeeklyHours = (tx: Tx, people: readonly PersonId[], since: Day) => tx.rows<KeptWeeklyHours>(sql`
  select id, person_id as person, weekday, left(from_time::text, 5) as "from", left(until_time::text, 5) as until, valid_from as "validFrom", valid_until as "validUntil"
  from weekly_hours where person_id = any(${people}::uuid[]) and (valid_until is null or valid_until > ${since}) order by weekday, from_time, valid_from`)

export const addExtraHours = (tx: Tx, id: Id<'extra-hours'>, person: PersonId, hours: ExtraHours) => tx.run(sql`
  insert into extra_hours (id, person_id, day, from_time, until_time) values (${id}, ${person}, ${hours.day}, ${hours.from}, ${hours.until})`)

export const dropExtraHours = (tx: Tx, id: Id<'extra-hours'>, person: PersonId) => tx.run(sql`delete from extra_hours where id = ${id} and person_id = ${person}`)

export const listExtraHours = (tx: Tx, people: readonly PersonId[], since: Day) => tx.rows<KeptExtraHours>(sql`
  select id, person_id as person, day, left(from_time::text, 5) as "from", left(until_time::text, 5) as until
  from extra_hours where person_id = any(${people}::uuid[]) and day >= ${since} order by day, from_time`)

export const addAbsence = (tx: Tx, id: Id<'absence'>, person: PersonId, { from, until }: Range) => tx.run(sql`
  insert into absence (id, person_id, during) values (${id}, ${person}, tstzrange(${from}, ${until}))`)

export const dropAbsence = (tx: Tx, id: Id<'absence'>, person: PersonId) => tx.run(sql`delete from absence where id = ${id} and person_id = ${person}`)

export const listAbsences = (tx: Tx, people: readonly PersonId[], since: Instant) => tx.rows<Absence>(sql`
  select id, person_id as person, lower(during) as "from", upper(during) as until
  from absence where person_id = any(${people}::uuid[]) and during && tstzrange(${since}, null) order by lower(during)`)

/** When these guides cannot be booked, between two moments: times only, whoever asks. */
export const listTaken = (tx: Tx, people: readonly PersonId[], { from, until }: Range, now: Instant) => tx.rows<Taken & { readonly person: PersonId }>(sql`
  select person_id as person, taken_from as "from", taken_until as until, held_until as "heldUntil" from taken_times(${people}::uuid[], ${from}, ${until}, ${now})`)

/** Whether someone guides here today. */
export const isGuide = async (tx: Tx, person: PersonId): Promise<boolean> => (await tx.one(sql`select from guides() as guide where guide = ${person}`)) !== null
