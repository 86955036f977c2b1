/** The participant goes on with whom was proposed: the next guide in, the one who leaves out, and what was planned moved where that can be. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Moment } from '../agenda/free-moments.ts'
import type { Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { moveAppointment, type Move } from '../talks/appointment.ts'
import { stands, type Planned } from '../talks/talk.ts'
import type { Change, Present } from '../who-guides/change.ts'

export const moveAnswers = ['yes', 'no', 'wait'] as const
export type MoveAnswer = (typeof moveAnswers)[number]

/** What the participant was asked. */
export type FileMove = {
  readonly id: Id<'file-move'>
  readonly trajectory: Id<'trajectory'>
  readonly programme: string
  /** Whom it is about. */
  readonly own: Id<'party'>
  readonly from: { readonly party: Id<'party'>; readonly person: Id<'person'> }
  readonly to: Id<'person'> | null
  readonly lastDay: Day
  readonly answer: 'yes' | 'no' | null
  /** It can still be answered. */
  readonly open: boolean
  /** The one that lets the proposed guide stand in meanwhile. */
  readonly standIn: Id<'stand-in'> | null
}

export type GoingOn = { readonly change: Change; /** To the same hour with the next guide; what could not be moved is off, and chosen anew. */ readonly moves: readonly Move[] }

/**
 * @param present who guides at this moment: the one who leaves, or nobody any more
 * @param free the next guide's free moments, so that nothing is moved to an hour they are not there
 * @param ids the next guide's part, and an id for each appointment that is moved
 */
export const goOnWith = (move: Pick<FileMove, 'trajectory' | 'from' | 'to' | 'open' | 'own'>, programme: Programme, guide: Pick<Profile, 'person' | 'programmes' | 'ways'> | null, { present, appointments, free, ids, now }: {
  readonly present: Present | null
  readonly appointments: readonly Planned[]
  readonly free: readonly Moment[]
  readonly ids: { readonly party: Id<'party'>; readonly appointment: () => Id<'appointment'> }
  readonly now: Instant
}): GoingOn | Refusal<'moving.over' | 'moving.guide-elsewhere'> => {
  if (!move.open || present && present.person !== move.from.person) return refuse('moving.over')
  if (!guide || guide.person !== move.to || !guide.programmes.includes(programme.id)) return refuse('moving.guide-elsewhere')
  const planned = appointments.filter(one => stands(one) && one.guide === move.from.person)
  const moves = planned.flatMap(one => {
    const canBe = one.from > now && free.some(({ from }) => from.getTime() === one.from.getTime()) && (one.way === 'at-location' || guide.ways.includes(one.way))
    const moved = canBe ? moveAppointment({ ...one, guide: guide.person }, { id: ids.appointment(), from: one.from, until: one.until }, 'moved-by-guide', move.own, now) : null
    return moved && 'appointment' in moved ? [moved] : []
  })
  return {
    change: {
      trajectory: move.trajectory, how: 'handed-over', leaves: present?.party ?? null, comes: { party: ids.party, person: guide.person, role: programme.guide }, free: [],
      cancels: planned.filter(one => !moves.some(({ cancellation }) => cancellation.appointment === one.id)),
    },
    moves,
  }
}
