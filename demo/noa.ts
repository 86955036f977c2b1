/** Noa, in her second year, who learns to be a carer on a ward run by learners, with Wilma beside her. Told act by act, in the name of whoever did it. */
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { learningAtWork } from '../programmes/learning-at-work/programme.ts'
import { aroundNoa, wilmaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'
import { tellNoaDays } from './noa-days.ts'

type Someone = { readonly id: Id<'person'>; readonly name: string; readonly mail: string }

export const tellNoa = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { noa, ramon, gerda } = aroundNoa
  const today = dayOf(now, provider.zone)
  const at = addMinutes(startOfDay(addDays(today, -62), provider.zone), 9 * 60)
  const ids = { trajectory: newId<'trajectory'>(at.getTime()), participant: newId<'party'>(at.getTime()), guide: newId<'party'>(at.getTime()) }
  await become(tx, wilmaOfDeHaven.id)
  const participant = await introduce(around, noa, wilmaOfDeHaven.id, at)
  await recordPlanOpening(tx, allowed(openPlan(learningAtWork, { guide: wilmaOfDeHaven.id, programmes: wilmaOfDeHaven.profile.programmes, participant, kind: 'work-track', clear: [], law: null }, ids, provider.zone, at)))
  await noteContact(around, ids.trajectory, { telephone: '+31600000070', alias: null, handle: noa.name })

  for (const [index, [kind, days]] of ([[learningAtWork.opensWith, 58], ['learning-talk', 23], ['learning-talk', 9]] as const).entries()) {
    const from = addMinutes(startOfDay(addDays(today, -days), provider.zone), 13 * 60)
    const [number, talk, appointment, minutes] = [index + 1, newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), learningAtWork.talks[kind]?.minutes ?? 30]
    await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number, outOf: null, minutes })
    await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number, guide: wilmaOfDeHaven.id, from, until: addMinutes(from, minutes), way: 'at-location' })
    await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: addMinutes(from, minutes + 1) })
  }

  const joins = async (one: Someone, role: 'practice-trainer' | 'teacher'): Promise<Id<'party'>> => {
    await become(tx, wilmaOfDeHaven.id)
    const person = await introduce(around, one, wilmaOfDeHaven.id, at)
    const invitation = allowed(askIn(learningAtWork, { by: { id: ids.guide, trajectory: ids.trajectory, person: wilmaOfDeHaven.id, role: 'work-supervisor', seat: 'inside' }, person, role, agreed: 'yes' }, [], [], newId(at.getTime()), at))
    await recordCircleInvitation(tx, invitation)
    await become(tx, person)
    const party = newId<'party'>(at.getTime())
    await recordCircleAnswer(tx, invitation, 'joins', party, addMinutes(at, 60))
    return party
  }
  const [trainer, teacher] = [await joins(ramon, 'practice-trainer'), await joins(gerda, 'teacher')]
  await tellNoaDays(around, { trajectory: ids.trajectory, noa: participant, party: ids.participant, guide: ids.guide, trainer, ramon: ramon.id, teacher })
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
