/**
 * Thijs, who was absent for months and comes back to his own work in the warehouse, with Ilona between those who care for him and those
 * he works with. Told act by act, in the name of whoever did it.
 */
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import { aroundThijs, ilonaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

type Someone = { readonly id: Id<'person'>; readonly name: string; readonly mail: string }

export const tellThijs = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { thijs, sandra, peter, judith } = aroundThijs
  const today = dayOf(now, provider.zone)
  const at = addMinutes(startOfDay(addDays(today, -33), provider.zone), 10 * 60)
  const ids = { trajectory: newId<'trajectory'>(at.getTime()), participant: newId<'party'>(at.getTime()), guide: newId<'party'>(at.getTime()) }
  await become(tx, ilonaOfDeHaven.id)
  const participant = await introduce(around, thijs, ilonaOfDeHaven.id, at)
  await recordPlanOpening(tx, allowed(openPlan(careWorkBridge, { guide: ilonaOfDeHaven.id, programmes: ilonaOfDeHaven.profile.programmes, participant, kind: 'own-work' }, ids, provider.zone, at)))
  await noteContact(around, ids.trajectory, { telephone: '+31600000072', alias: null, handle: thijs.name })

  for (const [index, [kind, days]] of ([[careWorkBridge.opensWith, 30], ['intake', 24], ['talk', 9]] as const).entries()) {
    const from = addMinutes(startOfDay(addDays(today, -days), provider.zone), 11 * 60)
    const [number, talk, appointment, minutes] = [index + 1, newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), careWorkBridge.talks[kind]?.minutes ?? 60]
    await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number, outOf: null, minutes })
    await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number, guide: ilonaOfDeHaven.id, from, until: addMinutes(from, minutes), way: 'guide-calls' })
    await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: addMinutes(from, minutes + 1) })
  }

  const joins = async (one: Someone, role: 'manager' | 'hr' | 'therapist'): Promise<Id<'party'>> => {
    await become(tx, ilonaOfDeHaven.id)
    const part = careWorkBridge.circle?.[role]
    const invitation = { id: newId<'circle-invitation'>(at.getTime()), trajectory: ids.trajectory, role, by: ids.guide, at, signsIn: part?.signsIn ?? 'mail-link', address: part?.address ?? null, person: await introduce(around, one, ilonaOfDeHaven.id, at) } as const
    await recordCircleInvitation(tx, invitation)
    await become(tx, invitation.person)
    const party = newId<'party'>(at.getTime())
    await recordCircleAnswer(tx, invitation, 'joins', party, addMinutes(at, 60))
    return party
  }
  await joins(sandra, 'manager')
  await joins(peter, 'hr')
  await joins(judith, 'therapist')
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
