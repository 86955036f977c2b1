/** A video talk has a room, open around its appointment. Whoever wants to speak longer needs no one's leave. */
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Appointment } from '../talks/appointment.ts'

/** Minutes. */
export const opensBefore = 10
export const closesAfter = 60

type Hours = { readonly opensAt: Instant; readonly closesAt: Instant }
export type Door = Hours & { readonly door: 'open' } | Hours & { readonly door: 'early' | 'over' }
/** It was never a video talk, or they went on by telephone. */
export type NoDoor = { readonly door: 'telephone' }

export const doorOf = ({ from, until, way }: Pick<Appointment, 'from' | 'until' | 'way'>, now: Instant): Door | NoDoor => {
  if (way !== 'video') return { door: 'telephone' }
  const opensAt = addMinutes(from, -opensBefore)
  const closesAt = addMinutes(until, closesAfter)
  return { door: now < opensAt ? 'early' : now < closesAt ? 'open' : 'over', opensAt, closesAt }
}
