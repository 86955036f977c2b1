/** Talks after the end: when they are due, what became of them, and everyone's time. */
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, type Day, type Instant } from '../../kit/time.ts'
import { listAbsences, listCuts, listExtraHours, listTaken, listWeeklyHours } from '../agenda/agenda.store.ts'
import type { Place } from '../agenda/agenda.ts'
import { freeMoments, type Moment, type Range } from '../agenda/free-moments.ts'
import { giveBack, takeTime } from '../agenda/hold.store.ts'
import { recordAppointment, recordCancellation } from '../talks/appointment.store.ts'
import type { Appointment, Cancellation, WhyCancelled } from '../talks/appointment.ts'
import { recordTalk } from '../talks/talk.store.ts'
import type { Outcome } from '../talks/talk.ts'
import type { WayToTalk } from '../programme.ts'
import type { Booking, Turn, TurnId } from './aftercare.ts'

type TrajectoryId = Id<'trajectory'>
type PersonId = Id<'person'>

type Row = Pick<Turn, 'id' | 'trajectory' | 'number' | 'dueOn' | 'answer'> & { readonly talk: Id<'talk'> | null; readonly talkNumber: number; readonly appointment: Id<'appointment'>; readonly guide: PersonId; readonly from: Instant; readonly until: Instant; readonly way: WayToTalk; readonly cancelled: WhyCancelled | null; readonly outcome: Outcome | null }

/** In order; none while it lasts, or where none was due. */
export const listTurns = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly Turn[]> =>
  (await tx.rows<Row>(sql`
    select t.id, t.trajectory_id as trajectory, t.number, t.due_on as "dueOn", latest.*,
      (select a.answer from aftercare_answer a where a.provider_id = t.provider_id and a.turn_id = t.id order by a.number desc limit 1) as answer
    from aftercare_turn t left join lateral (
      select k.id as talk, k.number as "talkNumber", a.id as appointment, a.guide_id as guide, lower(a.during) as "from", upper(a.during) as until, way_now(a.id, a.way) as way, c.why as cancelled, o.outcome
      from aftercare_talk m join talk k on k.provider_id = m.provider_id and k.id = m.talk_id
      join appointment a on a.provider_id = k.provider_id and a.trajectory_id = k.trajectory_id and a.talk_id = k.id
      left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
      left join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id
      where m.provider_id = t.provider_id and m.turn_id = t.id
      -- The one that stands; or else what was called off last, and never one that moved to another.
      order by k.number desc, c.appointment_id is not null, c.why like 'moved-%', c.at desc limit 1) latest on true
    where t.trajectory_id = ${trajectory} order by t.number`)).map(({ talk, talkNumber, appointment, guide, from, until, way, cancelled, outcome, ...turn }) => ({
    ...turn, talk: talk && { id: appointment, trajectory: turn.trajectory, talk, number: talkNumber, guide, from, until, way, cancelled, outcome },
  }))

/** When a guide is free in this range for a talk of this length, by the guide's hours, absences and holidays; soonest first. */
export const findMoments = async (tx: Tx, guide: PersonId, place: Place, range: Range, minutes: number, now: Instant): Promise<readonly Moment[]> => {
  const since = dayOf(range.from, place.zone)
  const [cuts, hours, extraHours, absences, taken] = await Promise.all([listCuts(tx, [guide]), listWeeklyHours(tx, [guide], since), listExtraHours(tx, [guide], since), listAbsences(tx, [guide], range.from), listTaken(tx, [guide], range, now)])
  const [cut] = cuts
  if (!cut) return []
  const busy = taken.filter(({ heldUntil }) => heldUntil === null || heldUntil > now)
  return freeMoments({ hours, extraHours, absences, busy, ...place }, { now, ...range, minutes, pause: cut.breakMinutes, notice: cut.noticeMinutes })
}

/** A talk with its moment and everyone's time. False when someone's time was taken first: then nothing of it may stay, and the caller throws. */
export const recordCareTalk = async (tx: Tx, { appointment, talk, cancels }: Booking, { turn, kind, minutes, participant }: { readonly turn: TurnId | null; readonly kind: string; readonly minutes: number; readonly participant: PersonId }): Promise<boolean> => {
  if (cancels) await recordCalledOff(tx, cancels)
  if (talk === 'new') {
    await recordTalk(tx, { id: appointment.talk, trajectory: appointment.trajectory, kind, number: appointment.number, outOf: null, minutes })
    if (turn) await tx.run(sql`insert into aftercare_talk (talk_id, turn_id, trajectory_id) values (${appointment.talk}, ${turn}, ${appointment.trajectory})`)
  }
  await recordAppointment(tx, appointment)
  return await takeBoth(tx, appointment, participant)
}
const takeBoth = async (tx: Tx, appointment: Appointment, participant: PersonId): Promise<boolean> => {
  for (const person of [appointment.guide, participant]) if (refused(await takeTime(tx, newAnonymousId(), person, appointment, appointment.id))) return false
  return true
}

export const recordCalledOff = async (tx: Tx, cancellation: Cancellation): Promise<void> => {
  await recordCancellation(tx, cancellation)
  await giveBack(tx, cancellation.appointment)
  await takeBack(tx, cancellation.appointment)
}

/** Of two at once the first counts. */
export const recordAnswer = (tx: Tx, turn: Pick<Turn, 'id' | 'trajectory'>, answer: 'declines' | 'wants', by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into aftercare_answer (turn_id, number, trajectory_id, answer, answered_by, answered_at)
  select ${turn.id}, (select count(*) from aftercare_answer where turn_id = ${turn.id}) + 1, ${turn.trajectory}, ${answer}, ${by}, ${at} on conflict do nothing`)

/** How long the file is kept after its last talk or the last day one was due: as it was promised when it opened. */
export const findKeptDays = async (tx: Tx, trajectory: TrajectoryId): Promise<number | null> =>
  (await tx.one<{ readonly days: number }>(sql`select trajectory_days as days from trajectory_keeping where trajectory_id = ${trajectory}`))?.days ?? null

/** As the worker: talks that come near and have no moment. */
export type ToPlan = { readonly turn: TurnId; readonly trajectory: TrajectoryId; readonly dueOn: Day; readonly participant: PersonId; readonly guide: PersonId | null; readonly reminded: boolean }
export const listToPlan = (tx: Tx, today: Day, ahead: number) => tx.rows<ToPlan>(sql`
  select turn_id as turn, trajectory_id as trajectory, due_on as "dueOn", participant_id as participant, guide_id as guide, reminded from aftercare_to_plan(${today}, ${ahead})`)
export const recordReminded = (tx: Tx, turn: TurnId, at: Instant) => tx.run(sql`
  insert into aftercare_reminder (turn_id, reminded_at) values (${turn}, ${at}) on conflict do nothing`)

/** Whom I guide whose next talk afterwards is due by this day and has no moment, the soonest first. */
export const listCareDue = async (tx: Tx, guide: PersonId, by: Day, now: Instant): Promise<readonly TrajectoryId[]> =>
  (await tx.rows<{ readonly trajectory: TrajectoryId }>(sql`
    select s.trajectory_id as trajectory from standing s where s.guide_id = ${guide} and s.over_from > ${now} and s.aftercare_on <= ${by} and s.starts_at is null order by s.aftercare_on, s.trajectory_id limit 50`)).map(({ trajectory }) => trajectory)
