/** The weeks of a plan, as they were laid, moved and held. */
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { dayOf, type Day, type Instant } from '../../kit/time.ts'
import { refused } from '../../kit/refusal.ts'
import { takeBack } from '../../kit/outbox.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Range } from '../../core/agenda/free-moments.ts'
import { listAbsences, listCuts, listExtraHours, listTaken, listWeeklyHours } from '../../core/agenda/agenda.store.ts'
import type { Place } from '../../core/agenda/agenda.ts'
import { giveBack, lockTimes, takeTime } from '../../core/agenda/hold.store.ts'
import { recordAppointment, recordCancellation } from '../../core/talks/appointment.store.ts'
import { expectGuests } from '../../core/talks/guests.store.ts'
import { recordTalk } from '../../core/talks/talk.store.ts'
import type { Cancellation, Move } from '../../core/talks/appointment.ts'
import type { Outcome } from '../../core/talks/talk.ts'
import { freeRanges } from './free-ranges.ts'
import type { GateDecision } from './gate.ts'
import type { Booking } from './laying.ts'

type TrajectoryId = Id<'trajectory'>
type PersonId = Id<'person'>

/** When those around a plan I guide are taken: times only. */
export const listTakenAround = (tx: Tx, trajectory: TrajectoryId, { from, until }: Range) => tx.rows<Range & { readonly person: PersonId }>(sql`
  select person_id as person, taken_from as "from", taken_until as until from taken_around_me(${trajectory}, ${from}, ${until})`)

/** Everything that is taken of those around a plan, the guide's held moments too. */
export const listAllTaken = async (tx: Tx, trajectory: TrajectoryId, guide: PersonId, range: Range, now: Instant): Promise<readonly (Range & { readonly person: PersonId })[]> =>
  [...await listTakenAround(tx, trajectory, range), ...(await listTaken(tx, [guide], range, now)).filter(({ heldUntil }) => heldUntil !== null)]

/** When the guide works and nobody who is always there is taken. @param except what is not in the way: talks that move themselves */
export const findFree = async (tx: Tx, { trajectory, guide }: Pick<WhoTalk, 'trajectory' | 'guide'>, place: Place, range: Range, now: Instant, except: readonly Range[] = []): Promise<readonly Range[]> => {
  const [cuts, hours, extraHours, absences, taken] = await Promise.all([
    listCuts(tx, [guide]), listWeeklyHours(tx, [guide], dayOf(range.from, place.zone)), listExtraHours(tx, [guide], dayOf(range.from, place.zone)), listAbsences(tx, [guide], range.from), listAllTaken(tx, trajectory, guide, range, now),
  ])
  const busy = taken.filter(one => !except.some(({ from, until }) => from.getTime() === one.from.getTime() && until.getTime() === one.until.getTime()))
  return freeRanges({ hours, extraHours, absences, busy, ...place }, range, cuts[0]?.breakMinutes ?? 0, now)
}

export type Laying = { readonly firstMonday: Day; readonly laidAt: Instant }
export const findLaying = (tx: Tx, trajectory: TrajectoryId) => tx.one<Laying>(sql`
  select first_monday as "firstMonday", laid_at as "laidAt" from plan_laying where trajectory_id = ${trajectory}`)

/** False when it was laid before, perhaps a blink ago. */
export const recordLaying = async (tx: Tx, trajectory: TrajectoryId, firstMonday: Day, by: Id<'party'>, at: Instant): Promise<boolean> =>
  (await tx.run(sql`insert into plan_laying (trajectory_id, first_monday, laid_by, laid_at) values (${trajectory}, ${firstMonday}, ${by}, ${at}) on conflict do nothing`)) === 1

export type WhoTalk = { readonly trajectory: TrajectoryId; readonly guide: PersonId; readonly participant: PersonId }

/** All talks with everyone's time. False when someone's time was taken first: then nothing of it may stay, and the caller throws. */
export const recordBookings = async (tx: Tx, bookings: readonly Booking[], { trajectory, guide, participant }: WhoTalk, numbered: number): Promise<boolean> => {
  await lockTimes(tx, [guide, participant, ...bookings.flatMap(({ colleague }) => (colleague ? [colleague.person] : []))])
  for (const [index, { kind, week, minutes, from, until, colleague }] of bookings.entries()) {
    const talk = newAnonymousId<'talk'>()
    const appointment = newAnonymousId<'appointment'>()
    const number = numbered + index + 1
    await recordTalk(tx, { id: talk, trajectory, kind, number, outOf: null, minutes })
    await tx.run(sql`insert into plan_talk (talk_id, trajectory_id, week) values (${talk}, ${trajectory}, ${week})`)
    await recordAppointment(tx, { id: appointment, trajectory, talk, number, guide, from, until, way: 'at-location' })
    if (colleague) await expectGuests(tx, talk, trajectory, [colleague.party])
    for (const person of [guide, participant, ...(colleague ? [colleague.person] : [])])
      if (refused(await takeTime(tx, newAnonymousId(), person, { from, until }, appointment))) return false
  }
  return true
}

/** Another moment for talks of a plan, together. False when someone's time was taken first. */
export const recordMoves = async (tx: Tx, moves: readonly (Move & { readonly people: readonly PersonId[] })[]): Promise<boolean> => {
  await lockTimes(tx, moves.flatMap(({ people }) => people))
  for (const { cancellation } of moves) {
    await recordCancellation(tx, cancellation)
    await giveBack(tx, cancellation.appointment)
    await takeBack(tx, cancellation.appointment)
  }
  for (const { appointment, people } of moves) {
    await recordAppointment(tx, appointment)
    for (const person of people) if (refused(await takeTime(tx, newAnonymousId(), person, appointment, appointment.id))) return false
  }
  return true
}

/** Talks that will not be held: everyone has their time back. */
export const recordCancellations = async (tx: Tx, cancellations: readonly Cancellation[]): Promise<void> => {
  for (const cancellation of cancellations) {
    await recordCancellation(tx, cancellation)
    await giveBack(tx, cancellation.appointment)
    await takeBack(tx, cancellation.appointment)
  }
}

/** One more colleague for a talk that has none. False when that one is taken. */
export const recordGuest = async (tx: Tx, { talk, trajectory, appointment, from, until }: Pick<PlanTalk, 'talk' | 'trajectory' | 'appointment' | 'from' | 'until'>, { party, person }: { readonly party: Id<'party'>; readonly person: PersonId }): Promise<boolean> => {
  await expectGuests(tx, talk, trajectory, [party])
  return !refused(await takeTime(tx, newAnonymousId(), person, { from, until }, appointment))
}

export type PlanTalk = {
  readonly talk: Id<'talk'>
  readonly trajectory: TrajectoryId
  readonly week: number
  readonly kind: string
  readonly number: number
  readonly minutes: number
  /** The appointment that stands, or the last that stood. */
  readonly appointment: Id<'appointment'>
  readonly guide: PersonId
  readonly from: Instant
  readonly until: Instant
  readonly cancelled: 'yes' | 'no'
  readonly outcome: Outcome | null
  /** Guests who are still expected; who left is not among them. */
  readonly guests: readonly Id<'party'>[]
}

/** @param found the talks asked for, as rows `t` of plan_talk */
const planTalks = (found: Sql) => sql`
  select distinct on (t.talk_id) t.talk_id as talk, t.trajectory_id as trajectory, t.week, k.kind, k.number, k.minutes, a.id as appointment, a.guide_id as guide, lower(a.during) as "from", upper(a.during) as until,
    case when c.appointment_id is null then 'no' else 'yes' end as cancelled, o.outcome,
    array(select g.party_id from talk_guest g where g.provider_id = t.provider_id and g.talk_id = t.talk_id
      and not exists (select from party_departure d where d.provider_id = g.provider_id and d.party_id = g.party_id) order by g.party_id) as guests
  from ${found} join talk k on k.provider_id = t.provider_id and k.id = t.talk_id
  join appointment a on a.provider_id = t.provider_id and a.talk_id = t.talk_id
  left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  left join talk_outcome o on o.provider_id = t.provider_id and o.talk_id = t.talk_id`

/** Every talk of the plan, in order of time. */
export const listPlanTalks = (tx: Tx, trajectory: TrajectoryId) => tx.rows<PlanTalk>(sql`
  select * from (${planTalks(sql`plan_talk t`)} where t.trajectory_id = ${trajectory} order by t.talk_id, c.appointment_id is not null, lower(a.during) desc) talks order by "from", number`)

/** One by one, by their index: however many plans there are, mine are few. */
const mine = sql`
  (select own.talk_id from my_own_trajectories() about(id) cross join lateral (select p.talk_id from plan_talk p where p.trajectory_id = about.id offset 0) own union select talks_with_me()) mine
  cross join lateral (select p.* from plan_talk p where p.talk_id = mine.talk_id offset 0) t`
/** Of every plan, the talks I am in: as the one it is about, or as a guest. */
export const listOwnPlanTalks = (tx: Tx) => tx.rows<PlanTalk>(sql`
  select * from (${planTalks(mine)} order by t.talk_id, c.appointment_id is not null, lower(a.during) desc) talks order by "from", number`)

export type SealedGate = { readonly week: number; readonly decision: GateDecision; readonly words: Sealed | null; readonly talk: Id<'talk'> | null; readonly withoutTalk: Sealed | null; readonly decidedAt: Instant }
export const listGates = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedGate>(sql`
  select week, decision, words, talk_id as talk, without_talk as "withoutTalk", decided_at as "decidedAt" from plan_gate where trajectory_id = ${trajectory} order by week`)

export const recordGate = async (tx: Tx, trajectory: TrajectoryId, { week, decision, words, talk, withoutTalk, decidedAt }: SealedGate, by: Id<'party'>): Promise<boolean> =>
  (await tx.run(sql`insert into plan_gate (trajectory_id, week, decision, words, talk_id, without_talk, decided_by, decided_at) values (${trajectory}, ${week}, ${decision}, ${words}, ${talk}, ${withoutTalk}, ${by}, ${decidedAt}) on conflict do nothing`)) === 1

/** Of these trajectories, the plans that were laid: the week in which a talk last began, or 0 while none did. */
export const listWeeksNow = (tx: Tx, trajectories: readonly TrajectoryId[], now: Instant) => tx.rows<{ readonly trajectory: TrajectoryId; readonly firstMonday: Day; readonly week: number }>(sql`
  select l.trajectory_id as trajectory, l.first_monday as "firstMonday", coalesce(max(t.week) filter (where lower(a.during) <= ${now} and c.appointment_id is null), 0)::int as week
  from plan_laying l left join plan_talk t on t.provider_id = l.provider_id and t.trajectory_id = l.trajectory_id
  left join appointment a on a.provider_id = t.provider_id and a.talk_id = t.talk_id left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  where l.trajectory_id = any(${trajectories}::uuid[]) group by l.trajectory_id, l.first_monday`)

export type InNeed = { readonly trajectory: TrajectoryId; readonly talks: number }

/** Coming dialogues of plans I guide at which nobody is expected any more. */
export const listWithoutGuest = (tx: Tx, now: Instant) => tx.rows<InNeed>(sql`
  select t.trajectory_id as trajectory, count(*)::int as talks
  from plan_talk t join appointment a on a.provider_id = t.provider_id and a.talk_id = t.talk_id
  where t.trajectory_id in (select my_trajectories()) and a.guide_id = me() and a.starts_at > ${now}
    and exists (select from talk_guest g where g.provider_id = t.provider_id and g.talk_id = t.talk_id)
    and not exists (select from talk_guest g where g.provider_id = t.provider_id and g.talk_id = t.talk_id
      and not exists (select from party_departure d where d.provider_id = g.provider_id and d.party_id = g.party_id))
    and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
  group by t.trajectory_id order by t.trajectory_id`)
