/** The round table of Thijs that comes: put forward by Ilona, Sandra may come, would rather have another moment and wants to bring something in, about Judith he did not decide yet. Days count from today. */
import { takeTime } from '../core/agenda/hold.store.ts'
import { decideOnGuest, jointKindOf, prepare, readersFirst, type Field, type Seat, type Written } from '../core/joint-talks/joint-talk.ts'
import { keepAnswer, keepPreparation, speakersOf } from '../core/joint-talks/known-joint-talk.ts'
import { findSeat, proposeGuests, recordGuestDecision, recordJointTalk } from '../core/joint-talks/joint-talk.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { expectGuests } from '../core/talks/guests.store.ts'
import { findInAll, recordTalk } from '../core/talks/talk.store.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, weekdayOf, type Day } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { Around } from './life.ts'

type Those = { readonly participant: Party; readonly guide: Party; readonly manager: Party; readonly therapist: Party }

export const tellTableOfThijs = async (around: Around, { participant, guide, manager, therapist }: Those): Promise<Id<'talk'>> => {
  const { tx, provider, now } = around
  const joint = jointKindOf(careWorkBridge)
  if (!joint) throw new Error('no round table')
  const { trajectory } = participant
  const from = addMinutes(startOfDay(workday(addDays(dayOf(now, provider.zone), 9)), provider.zone), 15 * 60)
  const until = addMinutes(from, joint.kind.minutes)
  const [talk, appointment] = [newAnonymousId<'talk'>(), newAnonymousId<'appointment'>()]
  await become(tx, guide.person)
  const number = (await findInAll(tx, trajectory)).numbered + 1
  await recordTalk(tx, { id: talk, trajectory, kind: joint.key, number, outOf: null, minutes: joint.kind.minutes })
  await recordJointTalk(tx, talk, trajectory)
  await proposeGuests(tx, talk, trajectory, [manager.id, therapist.id])
  await recordAppointment(tx, { id: appointment, trajectory, talk, number, guide: guide.person, from, until, way: 'at-location' })
  for (const one of [guide, participant]) await takeTime(tx, newAnonymousId(), one.person, { from, until }, appointment)

  const yesterday = addMinutes(now, -20 * 60)
  const own = await sitIn(around, participant.person, talk)
  const decided = allowed(decideOnGuest(own, { party: manager.id, decided: null, number: 0, comes: false }, 'yes', yesterday))
  await expectGuests(tx, talk, trajectory, [manager.id])
  await takeTime(tx, newAnonymousId(), manager.person, { from, until }, appointment)
  await recordGuestDecision(tx, own, manager.id, decided, yesterday)

  const writes = async (seat: Seat, written: Written, shown: readonly Field[]) => {
    const readers = readersFirst(await speakersOf(around, talk), seat.party, 'yes first')
    await keepPreparation(around, seat, allowed(prepare({ ...seat, outcome: null }, { seen: 0, newest: 0 }, written, shown, readers, yesterday)), yesterday)
  }
  await keepAnswer(around, own, { answer: 'comes', why: null, number: 1 }, yesterday)
  await writes(own, { purpose: 'Samen kijken hoe de uren opbouwen.', hard: 'Ik durf niet te zeggen dat het te snel gaat.', needs: 'Vaste begintijden.' }, ['purpose', 'needs'])
  const hers = await sitIn(around, manager.person, talk)
  await keepAnswer(around, hers, { answer: 'other-time', why: 'Dan is de inventaris.', number: 1 }, yesterday)
  await writes(hers, { offers: 'In de rustige weken kan hij later beginnen.', asks: 'Wat mag de ploeg weten?' }, [])
  return talk
}

/** The same day, or the Monday after a weekend. */
const workday = (day: Day): Day => (weekdayOf(day) > 5 ? workday(addDays(day, 1)) : day)

const sitIn = async ({ tx }: Around, person: Id<'person'>, talk: Id<'talk'>): Promise<Seat> => {
  await become(tx, person)
  const seat = await findSeat(tx, talk)
  if (!seat) throw new Error('nobody of that talk')
  return seat
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
