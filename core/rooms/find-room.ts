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
export type Found = {
  readonly part: 'guide' | 'participant'
  readonly party: Id<'party'>
  readonly appointment: Appointment
  /** How the other is called here. */
  readonly name: string
  readonly hasNumber: boolean
}

/** Of whoever it is about. Null when nothing is planned. */
export const findOwnRoom = async (visit: RoomVisit): Promise<Found | null> => {
  const own = await findOwnTrajectory(visit.tx)
  const appointment = own && await findPlanned(visit.tx, own.id)
  const guide = appointment && await profileOf(visit, appointment.guide)
  const contact = guide && await contactOf(visit, appointment.trajectory)
  return own && appointment && guide ? { part: 'participant', party: own.party, appointment, name: givenName(guide.name), hasNumber: contact?.telephone != null } : null
}

/** Of the guide of this very talk. */
export const findGuidedRoom = async (visit: RoomVisit): Promise<Found | null> => {
  const talk = parseId<'talk'>(visit.params['id'])
  const guided = talk && await findGuidedOfTalk(visit.tx, talk)
  const appointment = guided && await findPlanned(visit.tx, guided.id)
  if (!guided || appointment?.talk !== talk || appointment.guide !== visit.me.person) return null
  const contact = await contactOf(visit, guided.id)
  return contact && { part: 'guide', party: guided.party, appointment, name: contact.alias ?? contact.handle, hasNumber: contact.telephone !== null }
}

const day = 86_400_000

/** An act in the room. Of the one it is about, the moment is kept to the day. */
export const roomLine = ({ me, now }: RoomVisit, { part, appointment }: Found, line: Pick<LogLine, 'event' | 'action'>): LogLine => ({
  ...line, person: me.person, role: part, purpose: part === 'guide' ? 'guidance' : 'own-file', subject: appointment.trajectory, object: { kind: 'talk', id: appointment.talk }, basis: part,
  at: part === 'guide' ? now : new Date(Math.floor(now.getTime() / day) * day),
})
