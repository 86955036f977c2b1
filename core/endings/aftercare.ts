/**
 * A talk some weeks after the end: planned by the guide or chosen by the participant, or declined without a reason. A day it is due
 * is a direction, no date: it may lie two weeks earlier or eight weeks later, and after that it has passed.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, dayOf, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Range } from '../agenda/free-moments.ts'
import type { WayToTalk } from '../programme.ts'
import { cancelAppointment, type Appointment, type Cancellation, type WhyCancelled } from '../talks/appointment.ts'
import { stands, wasHeld, type Outcome } from '../talks/talk.ts'

export type TurnId = Id<'aftercare-turn'>
/** The latest appointment of the latest talk. */
export type TurnTalk = Appointment & { readonly cancelled: WhyCancelled | null; readonly outcome: Outcome | null }
export type Turn = { readonly id: TurnId; readonly trajectory: Id<'trajectory'>; readonly number: number; readonly dueOn: Day; readonly answer: 'declines' | 'wants' | null; readonly talk: TurnTalk | null }
export type TurnState = 'later' | 'due' | 'planned' | 'to-record' | 'held' | 'missed' | 'declined' | 'passed'

/** Days before it is due from which it is looked at, and after which it has passed. */
export const aheadDays = 14
export const passedAfterDays = 56

export const stateOf = ({ dueOn, answer, talk }: Pick<Turn, 'dueOn' | 'answer' | 'talk'>, now: Instant, zone: Zone): TurnState => {
  if (talk && stands(talk)) return talk.until > now ? 'planned' : 'to-record'
  if (talk?.outcome && wasHeld(talk.outcome)) return 'held'
  if (talk?.outcome === 'participant-absent') return 'missed'
  if (answer === 'declines') return 'declined'
  const today = dayOf(now, zone)
  return today < addDays(dueOn, -aheadDays) ? 'later' : today < addDays(dueOn, passedAfterDays) ? 'due' : 'passed'
}

/** Nothing follows any more. */
export const isOver = (state: TurnState): boolean => state === 'held' || state === 'missed' || state === 'declined' || state === 'passed'
export const isClosed = (turns: readonly Turn[], now: Instant, zone: Zone): boolean => turns.every(turn => isOver(stateOf(turn, now, zone)))

/** Where a moment is looked for: around the day it is due, and never in the past. */
export const windowOf = ({ dueOn }: Pick<Turn, 'dueOn'>, now: Instant, zone: Zone): Range => {
  const begins = startOfDay(addDays(dueOn, -aheadDays), zone)
  const from = begins > now ? begins : now
  const until = startOfDay(addDays(dueOn, 2 * aheadDays), zone)
  const least = startOfDay(addDays(dayOf(from, zone), aheadDays), zone)
  return { from, until: until > least ? until : least }
}

export type Booking = { readonly appointment: Appointment; readonly talk: 'new' | 'the same'; readonly cancels: Cancellation | null }

/** A moment for a turn, or another one. What was declined, or has passed, may be planned after all. */
export const bookTurn = (turn: Turn, wish: Range & { readonly guide: Id<'person'>; readonly way: WayToTalk; readonly by: Id<'party'>; readonly why: 'moved-by-participant' | 'moved-by-guide' }, ids: { readonly talk: Id<'talk'>; readonly appointment: Id<'appointment'>; readonly number: number }, now: Instant, zone: Zone): Booking | Refusal<'aftercare.over' | 'appointment.begun'> => {
  const state = stateOf(turn, now, zone)
  if (state === 'held' || state === 'missed') return refuse('aftercare.over')
  const { talk } = turn
  const cancels = talk && stands(talk) ? cancelAppointment(talk, wish.why, wish.by, now) : null
  if (cancels && 'refused' in cancels) return cancels
  const same = talk !== null && talk.outcome === null
  return {
    cancels, talk: same ? 'the same' : 'new',
    appointment: { id: ids.appointment, trajectory: turn.trajectory, talk: same ? talk.talk : ids.talk, number: same ? talk.number : ids.number, guide: wish.guide, from: wish.from, until: wish.until, way: wish.way },
  }
}

export type Answer = { readonly answer: 'declines' | 'wants'; readonly cancels: Cancellation | null }

/** Declining takes what was planned along; nobody asks why. Coming back on it is as easy. */
export const answerTurn = (turn: Turn, answer: Answer['answer'], by: Id<'party'>, now: Instant, zone: Zone): Answer | Refusal<'aftercare.over' | 'aftercare.said-already' | 'appointment.begun'> => {
  const state = stateOf(turn, now, zone)
  if (state === 'held' || state === 'missed') return refuse('aftercare.over')
  if ((turn.answer ?? 'wants') === answer) return refuse('aftercare.said-already')
  const cancels = answer === 'declines' && turn.talk && stands(turn.talk) ? cancelAppointment(turn.talk, 'cancelled-by-participant', by, now) : null
  return cancels && 'refused' in cancels ? cancels : { answer, cancels }
}

/** Until when the file is kept: its days after the last talk, or after the last day on which one may still be due. The same as `count_days` says in SQL. */
export const keptUntil = (turns: readonly Turn[], lastTalkOn: Day, days: number, now: Instant, zone: Zone): Day => {
  const open = turns.filter(turn => ['later', 'due', 'passed', 'planned', 'to-record'].includes(stateOf(turn, now, zone))).map(({ dueOn }) => dueOn)
  return addDays([lastTalkOn, ...open].toSorted().at(-1) ?? lastTalkOn, days)
}
