import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Appointment, Cancellation } from './appointment.ts'
import type { ChangeOfWay } from './way.ts'

const columns = sql`a.id, a.trajectory_id as trajectory, a.talk_id as talk, t.number, a.guide_id as guide, lower(a.during) as "from", upper(a.during) as until, way_now(a.id, a.way) as way`
const planned = sql`
  from appointment a join talk t on t.provider_id = a.provider_id and t.id = a.talk_id
  where not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
    and not exists (select from talk_outcome o where o.provider_id = a.provider_id and o.talk_id = a.talk_id)`

/** The appointment that stands: not cancelled, and nothing recorded of its talk yet. Of several the first that is not over, or else the last. */
export const findPlanned = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<Appointment>(sql`
  select ${columns} ${planned} and a.trajectory_id = ${trajectory}
  order by upper(a.during) <= this_moment(), case when upper(a.during) > this_moment() then lower(a.during) end, lower(a.during) desc limit 1`)

export const findAppointment = (tx: Tx, appointment: Id<'appointment'>) => tx.one<Appointment>(sql`
  select ${columns} ${planned} and a.id = ${appointment}`)

/** The latest appointment, also when it was cancelled or kept. */
export const findLatest = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<Appointment & { readonly why: Cancellation['why'] | null; readonly outcome: string | null }>(sql`
  select ${columns}, c.why, o.outcome
  from appointment a join talk t on t.provider_id = a.provider_id and t.id = a.talk_id
  left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  left join talk_outcome o on o.provider_id = a.provider_id and o.talk_id = a.talk_id
  where a.trajectory_id = ${trajectory} order by lower(a.during) desc limit 1`)

/** Before its time is taken in the agenda: `confirmHold` or `takeTime` come after. */
export const recordAppointment = (tx: Tx, { id, trajectory, talk, guide, from, until, way }: Appointment) => tx.run(sql`
  insert into appointment (id, trajectory_id, talk_id, guide_id, during, way) values (${id}, ${trajectory}, ${talk}, ${guide}, tstzrange(${from}, ${until}), ${way})`)

export const recordCancellation = (tx: Tx, { appointment, why, by, at }: Cancellation) => tx.run(sql`
  insert into cancellation (appointment_id, trajectory_id, why, by_party, at)
  select a.id, a.trajectory_id, ${why}, ${by}::uuid, ${at} from appointment a where a.id = ${appointment} on conflict do nothing`)

/** Whether a reminder of this appointment is on its way. */
export const reminderWaits = async (tx: Tx, appointment: Id<'appointment'>): Promise<boolean> =>
  (await tx.one<{ readonly waits: boolean }>(sql`select message_waits(${appointment}) as waits`))?.waits ?? false

/** The highest number of talks the guide opened for a trajectory beyond those it began with. */
export const findOpened = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<number | null> =>
  (await tx.one<{ readonly opened: number | null }>(sql`select max(number) as opened from talk_allowance where trajectory_id = ${trajectory}`))?.opened ?? null

/** Twice is once: both may press at the same moment, and the first stands. */
export const recordChangeOfWay = (tx: Tx, { appointment, trajectory, way, by, at }: ChangeOfWay) => tx.run(sql`
  insert into change_of_way (appointment_id, trajectory_id, way, by_party, at) values (${appointment}, ${trajectory}, ${way}, ${by}, ${at}) on conflict do nothing`)
