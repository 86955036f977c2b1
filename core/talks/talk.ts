/** Talks as the facts tell them: planned, moved, held or missed. */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Appointment, WhyCancelled } from './appointment.ts'

export const outcomes = ['held', 'held-late', 'broken-off', 'participant-absent', 'guide-absent'] as const
export type Outcome = (typeof outcomes)[number]

/** An appointment with all that became of it. */
export type Planned = Appointment & {
  readonly kind: string
  readonly minutes: number
  /** Null where nobody counts. */
  readonly outOf: number | null
  readonly cancelled: WhyCancelled | null
  readonly cancelledAt: Instant | null
  readonly outcome: Outcome | null
  /** It does not count: to get acquainted, or a first talk that did not click. */
  readonly free?: boolean
}

/** A talk that does not count: to get acquainted, or a first talk that did not click. */
export type FreeTalk = { readonly talk: Id<'talk'>; readonly why: 'acquaintance' | 'no-click' }

/** It will be kept, as far as anyone knows: not cancelled, and nobody said yet what came of it. */
export const stands = ({ cancelled, outcome }: Pick<Planned, 'cancelled' | 'outcome'>): boolean => cancelled === null && outcome === null

/** They spoke, however short. */
export const wasHeld = (outcome: Outcome | null): boolean => outcome === 'held' || outcome === 'held-late' || outcome === 'broken-off'

export type Talk = {
  readonly id: Id<'talk'>
  readonly kind: string
  readonly minutes: number
  readonly number: number
  /** The appointment that stands, or the last that stood. */
  readonly appointment: Planned
}

/** Each talk with its latest appointment, in order of time. */
export const talksOf = (appointments: readonly Planned[]): readonly Talk[] => {
  const latest = new Map<Id<'talk'>, Planned>()
  for (const appointment of appointments.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const known = latest.get(appointment.talk)
    if (!known || stands(appointment) || appointment.outcome !== null || !stands(known) && known.outcome === null) latest.set(appointment.talk, appointment)
  }
  return [...latest.values()]
    .map(appointment => ({ id: appointment.talk, kind: appointment.kind, minutes: appointment.minutes, number: appointment.number, appointment }))
    .toSorted((a, b) => a.appointment.from.getTime() - b.appointment.from.getTime())
}

export const standingAppointment = (appointments: readonly Planned[]): Planned | null => appointments.find(stands) ?? null
