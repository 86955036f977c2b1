/** Trajectories of the career centre, for tests of the statutory calendar: Vera guides, others sit beside. */
import { introduce } from '../core/trajectories/introduce.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import type { Provider } from '../core/providers/provider.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import type { House, Someone } from './recovery.ts'

type Role = 'manager' | 'case-manager' | 'doctor' | 'labour-expert'
export type CareerFile = Awaited<ReturnType<typeof openCareerFile>>

export const openCareerFile = async (house: House, someone: Someone, kind: 'career' | 'back-to-work' = 'back-to-work', { guide, provider }: { readonly guide: Someone; readonly provider: Provider } = { guide: cast.vera, provider: deHaven }) => {
  const at = house.now().getTime()
  const ids = { trajectory: newId<'trajectory'>(at), participant: newId<'party'>(at), guide: newId<'party'>(at) }
  await house.as(guide.id, async tx => {
    const around = { tx, vault: house.vault, provider }
    const participant = await introduce(around, someone, guide.id, house.now())
    const opening = openPlan(careerCentre, { guide: guide.id, programmes: [careerCentre.id], participant, kind }, ids, provider.zone, house.now())
    if (refused(opening)) throw new Error(opening.refused)
    await recordPlanOpening(tx, opening)
    await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: someone.name })
  }, provider.id)
  const joins = async (one: Someone, role: Role): Promise<Id<'party'>> => {
    const part = careerCentre.circle?.[role]
    if (!part) throw new Error(`no part ${role}`)
    const invitation = { id: newId<'circle-invitation'>(house.now().getTime()), trajectory: ids.trajectory, role, by: ids.guide, at: house.now(), signsIn: part.signsIn, address: part.address ?? null, calendar: part.calendar ?? null }
    const person = await house.as(guide.id, async tx => {
      const asked = await introduce({ tx, vault: house.vault, provider }, one, guide.id, house.now())
      await recordCircleInvitation(tx, { ...invitation, person: asked })
      return asked
    }, provider.id)
    const party = newId<'party'>(house.now().getTime())
    await house.as(person, tx => recordCircleAnswer(tx, { ...invitation, person }, 'joins', party, house.now()), provider.id)
    return party
  }
  return { ...ids, joins }
}
