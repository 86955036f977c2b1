/**
 * Thijs, who was absent for months and comes back to his own work in the warehouse, with Ilona between those who care for him and those
 * he works with. Told act by act, in the name of whoever did it.
 */
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { keepActor } from '../core/network/known-network.ts'
import { put, type ActorId } from '../core/network/network.ts'
import { recordSeat, recordShowing, recordYes } from '../core/network/network.store.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import { aroundThijs, ilonaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'
import { tellCards } from './thijs-cards.ts'
import { tellBetween } from './thijs-between.ts'
import { tellAskedOfThijs } from './thijs-asked.ts'
import { tellPlanOfThijs } from './thijs-plan.ts'
import { tellTableOfThijs } from './thijs-table.ts'
import { tellTouchOfThijs } from './thijs-touch.ts'
import { tellEvenHanded } from './thijs-even.ts'
import { tellWorkOfThijs } from './thijs-work.ts'

type Someone = { readonly id: Id<'person'>; readonly name: string; readonly mail: string }

export const tellThijs = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { thijs, sandra, peter, judith } = aroundThijs
  const today = dayOf(now, provider.zone)
  const at = addMinutes(startOfDay(addDays(today, -33), provider.zone), 10 * 60)
  const ids = { trajectory: newId<'trajectory'>(at.getTime()), participant: newId<'party'>(at.getTime()), guide: newId<'party'>(at.getTime()) }
  await become(tx, ilonaOfDeHaven.id)
  const participant = await introduce(around, thijs, ilonaOfDeHaven.id, at)
  await recordPlanOpening(tx, allowed(openPlan(careWorkBridge, { guide: ilonaOfDeHaven.id, programmes: ilonaOfDeHaven.profile.programmes, participant, kind: 'own-work', clear: Object.keys(careWorkBridge.entry?.asks ?? {}), law: 'NL' }, ids, provider.zone, at)))
  await noteContact(around, ids.trajectory, { telephone: '+31600000072', alias: null, handle: thijs.name })

  for (const [index, [kind, days]] of ([[careWorkBridge.opensWith, 30], ['intake', 24], ['talk', 9]] as const).entries()) {
    const from = addMinutes(startOfDay(addDays(today, -days), provider.zone), 11 * 60)
    const [number, talk, appointment, minutes] = [index + 1, newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), careWorkBridge.talks[kind]?.minutes ?? 60]
    await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number, outOf: null, minutes })
    await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number, guide: ilonaOfDeHaven.id, from, until: addMinutes(from, minutes), way: 'guide-calls' })
    await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: addMinutes(from, minutes + 1) })
  }

  const mine = { id: ids.participant, seat: 'inside', trajectory: ids.trajectory } as const
  const drawn = dayOf(at, provider.zone)
  /** Thijs puts someone on his map, and says whether they may be asked. */
  const puts = async (role: string, name: string, about: string, mail: string | null, may: 'be asked' | 'stand there') => {
    await become(tx, participant)
    const actor = allowed(put(careWorkBridge, mine, { role, content: { name, mail, about }, there: 0 }, newAnonymousId(), drawn))
    await keepActor(around, actor)
    if (may === 'be asked') await recordYes(tx, actor, drawn)
    return actor
  }
  const joins = async (one: Someone, role: 'manager' | 'hr' | 'therapist', about: string): Promise<{ readonly party: Id<'party'>; readonly actor: ActorId }> => {
    const actor = await puts(role, one.name, about, one.mail, 'be asked')
    await become(tx, ilonaOfDeHaven.id)
    const person = await introduce(around, one, ilonaOfDeHaven.id, at)
    await recordSeat(tx, actor, person, ids.guide, at)
    const invitation = allowed(askIn(careWorkBridge, { by: { id: ids.guide, trajectory: ids.trajectory, person: ilonaOfDeHaven.id, role: 'coach', seat: 'inside' }, person, role, agreed: 'yes' }, [], [], newId(at.getTime()), at))
    await recordCircleInvitation(tx, invitation)
    await become(tx, person)
    const party = newId<'party'>(at.getTime())
    await recordCircleAnswer(tx, invitation, 'joins', party, addMinutes(at, 60))
    return { party, actor: actor.id }
  }
  const therapist = (await joins(judith, 'therapist', 'Bij haar praat ik elke twee weken.')).party
  const { party: manager, actor: managerOnMap } = await joins(sandra, 'manager', 'Maakt het rooster.')
  const hr = (await joins(peter, 'hr', 'Regelt de papieren.')).party
  await tellCards(around, { ...ids, therapist, manager, hr })
  await puts('gp', 'dr. Bos', 'Onze huisarts.', null, 'stand there')
  const colleague = await puts('colleague', 'Lin Chen', 'Staat naast mij in het magazijn.', 'lin@groothandelvoorbeeld.example', 'be asked')
  await puts('partner', 'Emre', 'Ziet het als eerste wanneer ik te veel doe.', null, 'stand there')
  await become(tx, participant)
  await recordShowing(tx, ids.trajectory, ids.guide)
  await become(tx, ilonaOfDeHaven.id)
  await keepActor(around, allowed(put(careWorkBridge, { id: ids.guide, seat: 'inside', trajectory: ids.trajectory }, { role: 'prevention-adviser', content: { name: 'Ria Mol', mail: 'ria@groothandelvoorbeeld.example', about: 'Kijkt of het tillen anders kan.' }, there: 7 }, newAnonymousId(), today)))
  const seated = (id: Id<'party'>, person: Id<'person'>, role: string, seat: 'inside' | 'beside') => ({ id, person, role, seat, trajectory: ids.trajectory })
  const those = { participant: seated(ids.participant, participant, 'employee', 'inside'), guide: seated(ids.guide, ilonaOfDeHaven.id, 'coach', 'inside'), manager: seated(manager, sandra.id, 'manager', 'beside') }
  await tellWorkOfThijs(around, those)
  await tellAskedOfThijs(around, those, thijs.name)
  await tellPlanOfThijs(around, { ...those, hr: seated(hr, peter.id, 'hr', 'beside'), therapist: seated(therapist, judith.id, 'therapist', 'beside'), onMap: { colleague: colleague.id, manager: managerOnMap } })
  await tellBetween(around, those)
  await tellTouchOfThijs(around, those)
  await tellEvenHanded(around, { ...those, therapist: seated(therapist, judith.id, 'therapist', 'beside') })
  await tellTableOfThijs(around, { ...those, therapist: seated(therapist, judith.id, 'therapist', 'beside') })
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
