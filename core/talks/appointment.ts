/**
 * An appointment is the moment a talk is planned at. It is moved or cancelled until it begins; moving makes a new
 * appointment for the same talk, so that every moment that was ever agreed stays on record.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { WayToTalk } from '../programme.ts'

export type Appointment = {
  readonly id: Id<'appointment'>
  readonly trajectory: Id<'trajectory'>
  readonly talk: Id<'talk'>
  readonly number: number
  readonly guide: Id<'person'>
  readonly from: Instant
  readonly until: Instant
  readonly way: WayToTalk
}

export type WhyCancelled = 'moved-by-participant' | 'moved-by-guide' | 'cancelled-by-participant' | 'cancelled-by-guide' | 'cancelled-by-ending'
export type Cancellation = { readonly appointment: Id<'appointment'>; readonly why: WhyCancelled; readonly by: Id<'party'>; readonly at: Instant }

/** Until it begins, and by whoever takes part. */
export const cancelAppointment = (appointment: Appointment, why: WhyCancelled, by: Id<'party'>, now: Instant): Cancellation | Refusal<'appointment.begun'> =>
  appointment.from <= now ? refuse('appointment.begun') : { appointment: appointment.id, why, by, at: now }

export type Move = { readonly cancellation: Cancellation; readonly appointment: Appointment }

/** To another moment of the same guide that is still to come. */
export const moveAppointment = (appointment: Appointment, to: { readonly id: Id<'appointment'>; readonly from: Instant; readonly until: Instant }, why: 'moved-by-participant' | 'moved-by-guide', by: Id<'party'>, now: Instant): Move | Refusal<'appointment.begun' | 'appointment.moment-passed'> => {
  if (appointment.from <= now) return refuse('appointment.begun')
  if (to.from <= now) return refuse('appointment.moment-passed')
  return { cancellation: { appointment: appointment.id, why, by, at: now }, appointment: { ...appointment, ...to } }
}
