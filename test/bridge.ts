/** Trajectories of the bridge between care and work, for tests: Ilona guides, others join on the participant's yes. */
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { keepActor } from '../core/network/known-network.ts'
import { put } from '../core/network/network.ts'
import { recordSeat, recordYes } from '../core/network/network.store.ts'
import type { Country, Provider } from '../core/providers/provider.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { cast, deHaven, ilonaOfDeHaven } from '../demo/cast.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { dayOf } from '../kit/time.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { House, Someone } from './recovery.ts'

type Role = 'manager' | 'hr' | 'prevention-adviser' | 'colleague' | 'therapist' | 'partner'
export type BridgeFile = Awaited<ReturnType<typeof openBridgeFile>>

/** Ilona comes to work there: of the cast only those are who are in every story. */
export const ilonaComes = async (house: House): Promise<void> => {
  await house.as(cast.ellen.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    await addKnownPerson(around, ilonaOfDeHaven, cast.ellen.id, deHaven.foundedAt)
    await presentGuide(around, { person: ilonaOfDeHaven.id, ...ilonaOfDeHaven.profile })
  })
}

export const openBridgeFile = async (house: House, someone: Someone, { guide = ilonaOfDeHaven, provider = deHaven, law = null }: { readonly guide?: Someone; readonly provider?: Provider; readonly law?: Country | null } = {}) => {
  const at = house.now().getTime()
  const ids = { trajectory: newId<'trajectory'>(at), participant: newId<'party'>(at), guide: newId<'party'>(at) }
  const person = await house.as(guide.id, async tx => {
    const around = { tx, vault: house.vault, provider }
    const participant = await introduce(around, someone, guide.id, house.now())
    await recordPlanOpening(tx, allowed(openPlan(careWorkBridge, { guide: guide.id, programmes: [careWorkBridge.id], participant, kind: 'own-work', clear: Object.keys(careWorkBridge.entry?.asks ?? {}), law }, ids, provider.zone, house.now())))
    await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: someone.name })
    return participant
  }, provider.id)
  /** On the map with a yes, asked in, and in. */
  const joins = async (one: Someone, role: Role): Promise<Id<'party'>> => {
    const on = dayOf(house.now(), provider.zone)
    const actor = allowed(put(careWorkBridge, { id: ids.participant, seat: 'inside', trajectory: ids.trajectory }, { role, content: { name: one.name, mail: one.mail, about: '' }, there: 0 }, newAnonymousId(), on))
    await house.as(person, async tx => { await keepActor({ tx, vault: house.vault, provider }, actor); await recordYes(tx, actor, on) }, provider.id)
    const invitation = await house.as(guide.id, async tx => {
      const asked = await introduce({ tx, vault: house.vault, provider }, one, guide.id, house.now())
      await recordSeat(tx, actor, asked, ids.guide, house.now())
      const made = allowed(askIn(careWorkBridge, { by: { id: ids.guide, trajectory: ids.trajectory, person: guide.id, role: careWorkBridge.guide, seat: 'inside' }, person: asked, role, agreed: 'yes' }, [], [], newId(house.now().getTime()), house.now()))
      await recordCircleInvitation(tx, made)
      return made
    }, provider.id)
    const party = newId<'party'>(house.now().getTime())
    await house.as(invitation.person, tx => recordCircleAnswer(tx, invitation, 'joins', party, house.now()), provider.id)
    return party
  }
  return { ...ids, person, joins }
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(act.refused)
  return act
}
