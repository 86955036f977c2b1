/**
 * Lives of WorkBalance: what was told in a list becomes facts, by the same rules and stores as on the pages, in the
 * name of whoever did it and at the time it was done. Later programmes have a file like this of their own.
 */
import { giveBack, takeTime } from '../core/agenda/hold.store.ts'
import { addPerson } from '../core/people/person.store.ts'
import { keepReceipt } from '../core/people/receipt.store.ts'
import { receiptVerifier } from '../core/people/receipt.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Programme, WayToTalk } from '../core/programme.ts'
import { recordAppointment, recordCancellation, findOpened } from '../core/talks/appointment.store.ts'
import { cancelAppointment, moveAppointment, type Appointment } from '../core/talks/appointment.ts'
import { allowTalk, countTalks } from '../core/talks/count.ts'
import { endTrajectory } from '../core/talks/ending.ts'
import { planNext } from '../core/talks/next-talk.ts'
import { writeNote, type Note } from '../core/talks/note.ts'
import { recordOutcome } from '../core/talks/outcome.ts'
import { noScores, noteScore, scoreKinds, type ScoreKind } from '../core/talks/score.ts'
import { listPlanned, recordAllowance, recordEnding, recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { standingAppointment, type Planned } from '../core/talks/talk.ts'
import { keepNote, keepScore } from '../core/talks/written.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { recordOpening } from '../core/trajectories/open.store.ts'
import { openTrajectory, type OpeningIds } from '../core/trajectories/open.ts'
import { newAnonymousId } from '../kit/id.ts'
import { log, type LogLine } from '../kit/log.ts'
import { post } from '../kit/outbox.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addMinutes, clock, type Instant } from '../kit/time.ts'
import { anonymousCoaching } from '../programmes/anonymous-coaching/programme.ts'
import { reminderHours } from '../programmes/anonymous-coaching/reminder.tsx'
import { returnTexts } from '../programmes/anonymous-coaching/return.texts.ts'
import { exchange } from './exchange.ts'
import type { Around, Cast, Life, ToldTalk } from './life.ts'
import { chooseSomeoneElse, letWatch, propose } from './with-whom.ts'

/** What runs through one trajectory while it is lived. */
export type Trajectory = Around & Omit<Cast, 'proof'> & { readonly ids: OpeningIds; readonly way: WayToTalk; readonly programme: Programme }

/** Lives one life from its first talk to its last. Runs in the name of each who acts. */
export const live = async (around: Around, life: Life, cast: Cast): Promise<void> => {
  const ids: OpeningIds = { person: newAnonymousId(), trajectory: newAnonymousId(), participant: newAnonymousId(), guide: newAnonymousId(), talk: newAnonymousId(), appointment: newAnonymousId() }
  const one: Trajectory & Pick<Cast, 'proof'> = { ...around, ...cast, ids, way: life.way ?? 'guide-calls', programme: anonymousCoaching }
  let last: Instant | null = null
  for (const [index, told] of life.talks.entries()) {
    const first = cast.diary.take(told.movedFrom ?? told.day, told.when)
    const madeAt: Instant = last === null ? earlier(addMinutes(first.from, -(26 + index * 7) * 60), addMinutes(around.now, -95)) : last
    if (last === null) await begin(one, life.alias, first, madeAt)
    else await plan(one, first, madeAt)
    if (told.movedFrom !== undefined) await move(one, cast.diary.take(told.day, told.when), earlier(addMinutes(first.from, -180), addMinutes(around.now, -20)))
    last = told.cancelled ? await cancel(one, earlier(addMinutes(first.from, -180), addMinutes(around.now, -20))) : await meet(one, told) ?? last
  }
  if (life.messages) await exchange(one, { trajectory: ids.trajectory, participant: ids.person, guide: cast.guide.id }, life.messages)
  if (life.watched) await letWatch(one, addMinutes(around.now, -90))
  if (life.proposed && cast.next) await propose(one, life.proposed, cast.next, addMinutes(around.now, -80))
  if (life.someoneElse && cast.next) await chooseSomeoneElse(one, life.someoneElse, cast.next, addMinutes(around.now, -70))
  if (life.ending && last) await end(one, life.ending, addMinutes(last, 2))
}

/** From the poster to six words. */
const begin = async (one: Trajectory & Pick<Cast, 'proof'>, alias: string | null, moment: Pick<Appointment, 'from' | 'until'>, at: Instant): Promise<void> => {
  const { tx, vault, provider, ids, guide, way } = one
  if (!guide.profile) throw new Error(`${guide.name} does not guide`)
  const opening = must(openTrajectory(anonymousCoaching, { guide: { person: guide.id, ...guide.profile }, ...moment, way }, ids, provider.zone, at))
  const { locator, auth } = one.proof
  // Sent together, and done in this order.
  await Promise.all([
    become(tx, ids.person),
    addPerson(tx, ids.person),
    recordOpening(tx, opening),
    takeBoth(one, { ...moment, id: ids.appointment }),
    noteContact(one, ids.trajectory, { telephone: way === 'participant-calls' ? null : one.telephone, alias, handle: locator }),
    keepReceipt(tx, locator, { person: ids.person, verifier: receiptVerifier(vault.derivedFor(provider.id, 'receipt-pepper'), auth) }),
    log(tx, own(one, 'trajectory.opened', 'C', { kind: 'appointment', id: ids.appointment }, at)),
  ])
}

/** At the end of a talk they look for the next moment together; one beyond those it began with, the guide opens first. */
export const plan = async (one: Trajectory, moment: Pick<Appointment, 'from' | 'until'>, at: Instant): Promise<void> => {
  const { tx, ids, guide, way, programme } = one
  const [, appointments, opened] = await Promise.all([become(tx, guide.id), listPlanned(tx, ids.trajectory), findOpened(tx, ids.trajectory)])
  const before = countTalks(appointments, programme.count, opened)
  const allowed = before.left === 0 ? must(allowTalk(before, false)).number : null
  if (allowed !== null) {
    await recordAllowance(tx, ids.trajectory, allowed, ids.guide, at)
    await log(tx, guiding(one, 'talk.allowed', 'C', { kind: 'trajectory', id: ids.trajectory }, at))
  }
  const count = allowed === null ? before : countTalks(appointments, programme.count, allowed)
  const next = must(planNext(
    { trajectory: ids.trajectory, programme, appointments, count, ended: false },
    { moment, way, free: [moment], guide: guide.id, by: ids.guide }, { talk: newAnonymousId(), appointment: newAnonymousId() }, at))
  await Promise.all([
    next.talk && recordTalk(tx, next.talk),
    recordAppointment(tx, next.appointment),
    takeBoth(one, next.appointment),
    log(tx, guiding(one, 'appointment.made', 'C', { kind: 'appointment', id: next.appointment.id }, at)),
  ])
}

const move = async (one: Trajectory, to: Pick<Appointment, 'from' | 'until'>, at: Instant): Promise<void> => {
  const { tx, ids } = one
  await become(tx, ids.person)
  const standing = await standingOf(one)
  const { cancellation, appointment } = must(moveAppointment(standing, { ...to, id: newAnonymousId() }, 'moved-by-participant', ids.participant, at))
  await recordCancellation(tx, cancellation)
  await giveBack(tx, standing.id)
  await recordAppointment(tx, appointment)
  await takeBoth(one, appointment)
  await log(tx, own(one, 'appointment.moved', 'U', { kind: 'appointment', id: appointment.id }, at))
}

const cancel = async (one: Trajectory, at: Instant): Promise<Instant> => {
  const { tx, ids } = one
  await become(tx, ids.person)
  const standing = await standingOf(one)
  await recordCancellation(tx, must(cancelAppointment(standing, 'cancelled-by-participant', ids.participant, at)))
  await giveBack(tx, standing.id)
  await log(tx, own(one, 'appointment.cancelled', 'U', { kind: 'appointment', id: standing.id }, at))
  return at
}

/** The talk itself, and what the guide wrote of it; says when that was done. Null when there is nothing to write yet. */
export const meet = async (one: Trajectory, told: ToldTalk): Promise<Instant | null> => {
  if (told.reminder) await remind(one)
  if (told.outcome === null) return null

  const { tx, ids, guide } = one
  await become(tx, guide.id)
  const appointment = await standingOf(one)
  const { talk, from, until } = appointment
  const at = addMinutes(until, 6)
  const came = must(recordOutcome(appointment, told.outcome, ids.guide, at))
  await Promise.all([
    log(tx, guiding(one, 'talk.read', 'R', { kind: 'talk', id: talk }, addMinutes(from, -5))),
    one.way === 'guide-calls' && log(tx, { ...guiding(one, 'contact.read', 'R', { kind: 'contact', id: ids.trajectory }, addMinutes(from, -1)), fields: ['telephone'] }),
    ...scoreKinds.map((which, index) => writeScore(one, appointment, which, told.scores?.[index] ?? null)),
    'outcome' in came && recordOutcomeOf(tx, came),
    log(tx, { ...guiding(one, 'talk.outcome', 'C', { kind: 'talk', id: talk }, at), fields: [told.outcome] }),
    told.note && write(one, talk, told.note, at),
  ])
  return at
}

const remind = async ({ tx, vault, provider, now, ids, telephone }: Trajectory): Promise<void> => {
  await become(tx, ids.person)
  const { id, from } = await standingOf({ tx, ids })
  const text = returnTexts(provider).reminderText(clock(from, provider.locale, provider.zone))
  await post(tx, vault, provider.id, { channel: 'sms', to: telephone, text }, addMinutes(now, -90), { at: addMinutes(from, -reminderHours * 60), until: from, about: id })
}

const writeScore = async (one: Trajectory, appointment: Planned, which: ScoreKind, said: number | null): Promise<void> => {
  if (said === null) return
  const { from, until, talk } = appointment
  const at = which === 'start' ? addMinutes(from, 2) : until
  const { score } = must(noteScore(appointment, noScores, which, said, at))
  const id = await keepScore(one, one.ids.trajectory, talk, which, score, one.ids.guide, at)
  await log(one.tx, { ...guiding(one, 'score.written', 'C', { kind: 'score', id }, at), fields: [which] })
}

const write = async (one: Trajectory, talk: Planned['talk'], told: NonNullable<ToldTalk['note']>, at: Instant): Promise<void> => {
  const { version } = must(writeNote(one.programme, null, 0, told))
  const note: Note = { ...told, id: newAnonymousId(), talk, version, writtenAt: at }
  await keepNote(one, one.ids.trajectory, note, one.ids.guide)
  await log(one.tx, { ...guiding(one, 'note.written', 'C', { kind: 'note', id: note.id }, at), fields: ['theme', 'content'] })
}

const end = async (one: Trajectory, ending: string, at: Instant): Promise<void> => {
  const { tx, ids, guide, programme } = one
  await become(tx, guide.id)
  const how = must(endTrajectory(programme, await listPlanned(tx, ids.trajectory), false, ending))
  await recordEnding(tx, ids.trajectory, how.ending, ids.guide, at)
  await log(tx, guiding(one, 'trajectory.ended', 'U', { kind: 'trajectory', id: ids.trajectory }, at))
}

/** Weeks that a time stays taken after it passed: what is older would be swept tonight. */
const keptWeeks = 4

const takeBoth = async (one: Trajectory, { id, from, until }: Pick<Appointment, 'id' | 'from' | 'until'>): Promise<void> => {
  if (until < addMinutes(one.now, -keptWeeks * 7 * 24 * 60)) return
  const taken = await Promise.all([one.guide.id, one.ids.person].map(whose => takeTime(one.tx, newAnonymousId(), whose, { from, until }, id)))
  taken.forEach(must)
}

const standingOf = async ({ tx, ids }: Pick<Trajectory, 'tx' | 'ids'>): Promise<Planned> => {
  const standing = standingAppointment(await listPlanned(tx, ids.trajectory))
  if (!standing) throw new Error('nothing is planned')
  return standing
}

type What = readonly [event: string, action: LogLine['action'], object: NonNullable<LogLine['object']>, at: Instant]
/** To the day, as always when someone looks after one's own file. */
const own = ({ ids, programme }: Pick<Trajectory, 'ids' | 'programme'>, ...[event, action, object, at]: What): LogLine =>
  ({ event, action, person: ids.person, role: programme.participant, purpose: 'own-file', subject: ids.trajectory, object, basis: 'participant', at: new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000) })
const guiding = ({ ids, guide }: Trajectory, ...[event, action, object, at]: What): LogLine =>
  ({ event, action, person: guide.id, role: 'guide', purpose: 'guidance', subject: ids.trajectory, object, basis: 'guide', at })

/** The demo tells nothing that the rules refuse. */
const must = <Result extends object>(result: Result | Refusal): Result => {
  if (refused(result)) throw new Error(`the demo tells what a rule refuses: ${result.refused}`)
  return result
}

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other)
