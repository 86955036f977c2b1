/** A ward for tests: Wilma and Nel guide, Tessa plans, Noa and Yara learn there with Wilma, Tygo with Nel; Ria guides on another ward. */
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { aroundNoa, cast, castOfHetBaken, deHaven, wilmaOfDeHaven } from '../demo/cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from '../demo/cast-ward.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, dayOf, type Day } from '../kit/time.ts'
import { learningAtWork } from '../programmes/learning-at-work/programme.ts'
import { recordPlace, recordWard, recordWardGuide } from '../programmes/learning-at-work/ward.store.ts'
import type { House, Someone } from './recovery.ts'

export type LearningFile = Awaited<ReturnType<typeof openLearningFile>>

/** Those who guide on wards come to work there, and who plans. */
export const wardPeopleCome = async (house: House): Promise<void> => {
  await house.as(cast.ellen.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    for (const member of [wilmaOfDeHaven, besideWilma.nel, besideWilma.ria, tessaOfDeHaven]) {
      await addKnownPerson(around, member, cast.ellen.id, deHaven.foundedAt)
      if (member.profile) await presentGuide(around, { person: member.id, ...member.profile })
    }
  })
}

/** A file as its guide opens it. */
export const openLearningFile = async (house: House, someone: Someone, guide: Someone) => {
  const at = house.now().getTime()
  const ids = { trajectory: newId<'trajectory'>(at), participant: newId<'party'>(at), guide: newId<'party'>(at) }
  await house.as(guide.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    const participant = await introduce(around, someone, guide.id, house.now())
    await recordPlanOpening(tx, allowed(openPlan(learningAtWork, { guide: guide.id, programmes: [learningAtWork.id], participant, kind: 'work-track', clear: [], law: null }, ids, deHaven.zone, house.now())))
    await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: someone.name })
  })
  const joins = async (one: Someone, role: 'practice-trainer' | 'teacher'): Promise<Id<'party'>> => {
    const invitation = await house.as(guide.id, async tx => {
      const person = await introduce({ tx, vault: house.vault, provider: deHaven }, one, guide.id, house.now())
      const made = allowed(askIn(learningAtWork, { by: { id: ids.guide, trajectory: ids.trajectory, person: guide.id, role: learningAtWork.guide, seat: 'inside' }, person, role, agreed: 'yes' }, [], [], newId(house.now().getTime()), house.now()))
      await recordCircleInvitation(tx, made)
      return made
    })
    const party = newId<'party'>(house.now().getTime())
    await house.as(invitation.person, tx => recordCircleAnswer(tx, invitation, 'joins', party, house.now()))
    return party
  }
  return { ...ids, person: someone.id, joins }
}

export const onWard = async (house: House, name: string, guides: readonly Someone[]) => {
  const [ward, said] = [newAnonymousId<'ward'>(), { by: tessaOfDeHaven.id, at: house.now() }]
  const rows = new Map<string, Id<'ward-guide'>>()
  await house.as(tessaOfDeHaven.id, async tx => {
    await recordWard(tx, { id: ward, name, clients: 'usual' }, said)
    for (const { id: person } of guides) {
      const id = newAnonymousId<'ward-guide'>()
      rows.set(person, id)
      await recordWardGuide(tx, { id, ward, person, since: addDays(todayIn(house), -100) }, said)
    }
  })
  const guideOf = ({ id }: Someone): Id<'ward-guide'> => { const found = rows.get(id); if (!found) throw new Error('nobody here'); return found }
  const places = async (file: LearningFile, guide: Someone, days = 60): Promise<Id<'ward-learner'>> => {
    const id = newAnonymousId<'ward-learner'>()
    await house.as(guide.id, tx => recordPlace(tx, { id, person: file.person, trajectory: file.trajectory, ward, domain: '25655', firstDay: addDays(todayIn(house), -days) }, { by: guide.id, at: house.now() }))
    return id
  }
  return { ward, guideOf, places }
}
export const todayIn = (house: House): Day => dayOf(house.now(), deHaven.zone)

/** Everyone who might look, each in their own name; also of the other provider. */
export const everyoneAtWard: Readonly<Record<string, Id<'person'>>> = {
  noa: aroundNoa.noa.id, yara: besideNoa.yara.id, wilma: wilmaOfDeHaven.id, nel: besideWilma.nel.id, ria: besideWilma.ria.id, tessa: tessaOfDeHaven.id, ellen: cast.ellen.id, ramon: aroundNoa.ramon.id, gerda: aroundNoa.gerda.id, marleen: cast.marleen.id, lieve: castOfHetBaken.lieve.id, wim: castOfHetBaken.wim.id,
}
const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(act.refused)
  return act
}
