/** The room of a talk as one of the two finds it, with how the other is called. Meets the vault for names and numbers. */
import { parseId, type Id } from '../../kit/id.ts'
import type { LogLine } from '../../kit/log.ts'
import { profileOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import { findPlanned } from '../talks/appointment.store.ts'
import type { Appointment } from '../talks/appointment.ts'
import { findGuidedOfTalk } from '../talks/talk.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Visit } from '../visit.ts'

export type RoomVisit = Visit & { readonly me: SignedIn }
/** Who one is in which room: all that a line and what is said on it need. */
export type Seat = { readonly part: 'guide' | 'participant'; readonly party: Id<'party'>; readonly appointment: Appointment }
export type Found = Seat & {
  /** How the other is called here. */
  readonly name: string
  readonly hasNumber: boolean
}

/** Of whoever it is about. Null when nothing is planned. */
export const findOwnSeat = async ({ tx }: RoomVisit): Promise<Seat | null> => {
  const own = await findOwnTrajectory(tx)
  const appointment = own && await findPlanned(tx, own.id)
  return own && appointment ? { part: 'participant', party: own.party, appointment } : null
}

export const findOwnRoom = async (visit: RoomVisit): Promise<Found | null> => {
  const seat = await findOwnSeat(visit)
  const guide = seat && await profileOf(visit, seat.appointment.guide)
  const contact = guide && await contactOf(visit, seat.appointment.trajectory)
  return seat && guide ? { ...seat, name: givenName(guide.name), hasNumber: contact?.telephone != null } : null
}

/** Of the guide of this very talk. */
export const findGuidedSeat = async ({ tx, me, params }: RoomVisit): Promise<Seat | null> => {
  const talk = parseId<'talk'>(params['id'])
  const guided = talk && await findGuidedOfTalk(tx, talk)
  const appointment = guided && await findPlanned(tx, guided.id)
  return guided && appointment?.talk === talk && appointment.guide === me.person ? { part: 'guide', party: guided.party, appointment } : null
}

export const findGuidedRoom = async (visit: RoomVisit): Promise<Found | null> => {
  const seat = await findGuidedSeat(visit)
  const contact = seat && await contactOf(visit, seat.appointment.trajectory)
  return contact && { ...seat, name: contact.alias ?? contact.handle, hasNumber: contact.telephone !== null }
}

const day = 86_400_000

/** An act in the room. Of the one it is about, the moment is kept to the day. */
export const roomLine = ({ me, now }: RoomVisit, { part, appointment }: Seat, line: Pick<LogLine, 'event' | 'action'>): LogLine => ({
  ...line, person: me.person, role: part, purpose: part === 'guide' ? 'guidance' : 'own-file', subject: appointment.trajectory, object: { kind: 'talk', id: appointment.talk }, basis: part,
  at: part === 'guide' ? now : new Date(Math.floor(now.getTime() / day) * day),
})
