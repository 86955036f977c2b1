import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Leaving, Open } from './leaving.ts'

type PersonId = Id<'person'>
type LeavingId = Id<'staff-leaving'>

/** What was said and not taken back. */
export const findLeaving = (tx: Tx, person: PersonId) => tx.one<Leaving>(sql`
  select l.id, l.person_id as person, l.last_day as "lastDay", l.ends_at as "endsAt", d.left_at as "leftAt" from staff_leaving l left join staff_left d on d.provider_id = l.provider_id and d.leaving_id = l.id
  where l.person_id = ${person} and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id)`)

export const recordLeaving = (tx: Tx, { id, person, lastDay, endsAt }: Omit<Leaving, 'leftAt'>, by: PersonId, at: Instant) => tx.run(sql`
  insert into staff_leaving (id, person_id, last_day, ends_at, said_by, said_at) values (${id}, ${person}, ${lastDay}, ${endsAt}, ${by}, ${at})`)

export const recordStaying = (tx: Tx, leaving: LeavingId, by: PersonId, at: Instant) => tx.run(sql`
  insert into staff_staying (leaving_id, said_by, said_at) values (${leaving}, ${by}, ${at}) on conflict do nothing`)

/** Nobody chooses an hour after the last day: hours end with it, and those of one later day go. */
export const endHoursAfter = async (tx: Tx, person: PersonId, from: Day): Promise<void> => {
  await tx.run(sql`delete from weekly_hours where person_id = ${person} and valid_from >= ${from}::date`)
  await tx.run(sql`update weekly_hours set valid_until = ${from} where person_id = ${person} and (valid_until is null or valid_until > ${from}::date)`)
  await tx.run(sql`delete from extra_hours where person_id = ${person} and day >= ${from}::date`)
}

/** Counts by kind, and not a row. */
export const countOpen = (tx: Tx, person: PersonId) => tx.rows<Open>(sql`select kind, number from open_with(${person})`)

/** Ends all that hangs on working here, once. False when it was not time, or they stay. Runs as the worker. */
export const carryOut = async (tx: Tx, leaving: LeavingId): Promise<boolean> => (await tx.one<{ readonly done: boolean }>(sql`select carry_out_leaving(${leaving}) as done`))?.done ?? false
