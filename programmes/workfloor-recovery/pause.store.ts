/** A plan that rests and goes on: its talks given back, and laid again. */
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { lockTimes, takeTime } from '../../core/agenda/hold.store.ts'
import { recordAppointment } from '../../core/talks/appointment.store.ts'
import type { WayToTalk } from '../../core/programme.ts'
import type { Appointment } from '../../core/talks/appointment.ts'
import type { PlanTalk } from './plan.store.ts'
import { workfloorRecovery } from './programme.ts'

type TrajectoryId = Id<'trajectory'>
type PersonId = Id<'person'>

/** A talk that rests or may: of a week, or an evaluation. */
export type Restable = PlanTalk & { readonly way: WayToTalk }
const evaluationKinds = [workfloorRecovery.closing?.halfWay, workfloorRecovery.closing?.evaluation].filter(kind => kind !== undefined)

export const isEvaluation = ({ kind }: Pick<PlanTalk, 'kind'>): boolean => evaluationKinds.includes(kind)

/** Evaluations that were planned, each as it stands or last stood. */
export const listEvaluations = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Omit<Restable, 'week'>>(sql`
  select distinct on (k.id) k.id as talk, k.trajectory_id as trajectory, k.kind, k.number, k.minutes, a.id as appointment, a.guide_id as guide, lower(a.during) as "from", upper(a.during) as until, way_now(a.id, a.way) as way,
    case when c.appointment_id is null then 'no' else 'yes' end as cancelled, o.outcome, '{}'::uuid[] as guests
  from talk k join appointment a on a.provider_id = k.provider_id and a.talk_id = k.id
  left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  left join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id
  where k.trajectory_id = ${trajectory} and k.kind = any(${evaluationKinds}::text[]) order by k.id, c.appointment_id is not null, lower(a.during) desc`)

export const recordRests = (tx: Tx, pause: Id<'pause'>, trajectory: TrajectoryId, talks: readonly Id<'talk'>[]) => tx.run(sql`
  insert into plan_rest (pause_id, talk_id, trajectory_id) select ${pause}, talk, ${trajectory} from unnest(${talks}::uuid[]) talk`)

export const listRests = async (tx: Tx, pause: Id<'pause'>): Promise<readonly Id<'talk'>[]> =>
  (await tx.rows<{ readonly talk: Id<'talk'> }>(sql`select talk_id as talk from plan_rest where pause_id = ${pause}`)).map(({ talk }) => talk)

/** Reminders to say whether a report is right: none goes out while the plan rests. The page still waits for whoever comes. */
export const silenceReports = async (tx: Tx, trajectory: TrajectoryId): Promise<void> => {
  const waiting = await tx.rows<{ readonly reminder: Id<'reminder'> }>(sql`
    select v.reminder_id as reminder from report_validator v join report r on r.provider_id = v.provider_id and r.id = v.report_id
    where r.trajectory_id = ${trajectory} and v.reminder_id is not null`)
  for (const { reminder } of waiting) await takeBack(tx, reminder)
}

/** Talks that come back, all or none. False when someone's time was taken first: then nothing of it may stay, and the caller throws. */
export const recordReturns = async (tx: Tx, returns: readonly { readonly appointment: Appointment; readonly people: readonly PersonId[] }[]): Promise<boolean> => {
  await lockTimes(tx, returns.flatMap(({ people }) => people))
  for (const { appointment, people } of returns) {
    await recordAppointment(tx, appointment)
    for (const person of people) if (refused(await takeTime(tx, newAnonymousId(), person, appointment, appointment.id))) return false
  }
  return true
}

/** As the worker. */
export const peopleOfPause = async (tx: Tx, pause: Id<'pause'>): Promise<readonly PersonId[]> =>
  (await tx.rows<{ readonly person: PersonId }>(sql`select people_of_pause(${pause}) as person`)).map(({ person }) => person)
