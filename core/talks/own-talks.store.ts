/**
 * What a participant does with their own talks, recorded: the facts, both people's time, and the reminder that waits.
 * The guide's agenda is locked before. False when someone else took the time first: then nothing of it may stay, and
 * the caller throws.
 */
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { giveBack, takeTime } from '../agenda/hold.store.ts'
import { recordAppointment, recordCancellation } from './appointment.store.ts'
import type { Appointment, Cancellation, Move } from './appointment.ts'
import { listExpected } from './guests.store.ts'
import type { NextTalk } from './next-talk.ts'
import { recordTalk } from './talk.store.ts'

type PersonId = Id<'person'>

export const recordOwnMove = async (tx: Tx, { cancellation, appointment }: Move, participant: PersonId): Promise<boolean> => {
  await recordCancellation(tx, cancellation)
  await giveBack(tx, cancellation.appointment)
  const taken = await recordForBoth(tx, appointment, participant)
  await takeBack(tx, cancellation.appointment)
  return taken
}

export const recordOwnCancellation = async (tx: Tx, cancellation: Cancellation): Promise<void> => {
  await recordCancellation(tx, cancellation)
  await giveBack(tx, cancellation.appointment)
  await takeBack(tx, cancellation.appointment)
}

export const recordOwnNext = async (tx: Tx, { talk, appointment }: NextTalk, participant: PersonId): Promise<boolean> => {
  if (talk) await recordTalk(tx, talk)
  return await recordForBoth(tx, appointment, participant)
}

const recordForBoth = async (tx: Tx, appointment: Appointment, participant: PersonId): Promise<boolean> => {
  await recordAppointment(tx, appointment)
  for (const person of [appointment.guide, participant, ...await listExpected(tx, appointment.talk)]) if (refused(await takeTime(tx, newAnonymousId(), person, appointment, appointment.id))) return false
  return true
}
