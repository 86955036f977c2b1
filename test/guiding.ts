/** Those who guide learners, for tests: Wilma guides Noa with Ramon and Gerda beside, Sanne learns to guide from Wilma and guides Mees, who is in the first year. */
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { recordTraining } from '../core/people/training.store.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { aroundNoa, cast, castOfHetBaken, deHaven, hetBaken, mees, sanneOfDeHaven, wilmaOfDeHaven } from '../demo/cast.ts'
import type { Sql, Tx } from '../kit/db.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { learningAtWork } from '../programmes/learning-at-work/programme.ts'
import type { House, Someone } from './recovery.ts'

export const plannerOfDeHaven = { id: newId<'person'>(0), name: 'Pim de Plan', mail: 'pim@dehaven.example' }

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(act.refused)
  return act
}

/** They come to work there. */
export const guidesCome = (house: House): Promise<void> => house.as(cast.ellen.id, async tx => {
  const around = { tx, vault: house.vault, provider: deHaven }
  for (const guide of [wilmaOfDeHaven, sanneOfDeHaven]) {
    await addKnownPerson(around, guide, cast.ellen.id, deHaven.foundedAt)
    await presentGuide(around, { person: guide.id, ...guide.profile })
  }
  await addKnownPerson(around, { ...plannerOfDeHaven, offices: ['planner'] }, cast.ellen.id, deHaven.foundedAt)
})
export const sanneLearnsFromWilma = (house: House) => house.as(cast.ellen.id, tx => recordTraining(tx, { id: newId(house.now().getTime()), guide: sanneOfDeHaven.id, senior: wilmaOfDeHaven.id }, cast.ellen.id, house.now()))

export const openLearning = async (house: House, someone: Someone, guide: Someone, kind: 'work-track' | 'first-steps') => {
  const at = house.now().getTime()
  const ids = { trajectory: newId<'trajectory'>(at), participant: newId<'party'>(at), guide: newId<'party'>(at) }
  await house.as(guide.id, async tx => {
    const around = { tx, vault: house.vault, provider: deHaven }
    const participant = await introduce(around, someone, guide.id, house.now())
    await recordPlanOpening(tx, allowed(openPlan(learningAtWork, { guide: guide.id, programmes: [learningAtWork.id], participant, kind, clear: [], law: null }, ids, deHaven.zone, house.now())))
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
  return { ...ids, joins }
}

/** Everyone who might look, by name. */
export const aroundGuiding: Readonly<Record<string, Id<'person'>>> = {
  Wilma: wilmaOfDeHaven.id, Sanne: sanneOfDeHaven.id, Noa: aroundNoa.noa.id, Ramon: aroundNoa.ramon.id, Gerda: aroundNoa.gerda.id, Mees: mees.id,
  Ellen: cast.ellen.id, Pim: plannerOfDeHaven.id, Marleen: cast.marleen.id,
}
const tries = [
  ...Object.entries(aroundGuiding).map(([name, person]) => ({ name, person, provider: deHaven.id })),
  ...[...Object.entries(aroundGuiding), ...Object.values(castOfHetBaken).map(({ name, id }) => [name, id] as const)].map(([name, person]) => ({ name: `${name} at Het Baken`, person, provider: hetBaken.id })),
]
/** Who is shown any of these rows, at the database. */
export const whoReads = async (house: House, rows: Sql): Promise<readonly string[]> => {
  const reading: string[] = []
  for (const { name, person, provider } of tries) if ((await house.as(person, tx => tx.rows(rows), provider)).length > 0) reading.push(name)
  return reading
}
/** Who can write this, in whose name it says; undone again. What is refused is refused by a policy, or finds no row to act on. */
export const whoCan = async (house: House, write: (tx: Tx) => Promise<number>): Promise<readonly string[]> => {
  const could: string[] = []
  for (const { name, person, provider } of tries) {
    const came = await house.as(person, async tx => { throw new Error(await write(tx) > 0 ? 'undone' : 'nothing') }, provider).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    else if (came !== 'nothing' && !came.startsWith('42501') && !came.startsWith('23503')) throw new Error(`${name}: ${came}`)
  }
  return could
}
