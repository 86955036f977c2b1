/** Files of learning at work, for tests: Wilma guides, others sit beside; and everyone who might look. */
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import type { Provider } from '../core/providers/provider.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { aroundNoa, cast, castOfHetBaken, deHaven, hetBaken, wilmaOfDeHaven, type Member } from '../demo/cast.ts'
import type { Sql } from '../kit/db.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { learningAtWork } from '../programmes/learning-at-work/programme.ts'
import type { House, Someone } from './recovery.ts'

/** Guides on the same ward, and has nothing to do with Noa until she asks her. */
export const fenna: Member & { readonly profile: NonNullable<Member['profile']> } = { ...wilmaOfDeHaven, id: newId<'person'>(0), name: 'Fenna Postma', mail: 'fenna@dehaven.example' }
/** Learns with Wilma too. */
export const mees: Someone = { id: newId<'person'>(0), name: 'Mees Aalders', mail: 'mees@voorbeeld.example' }

/** Wilma and Fenna come to work there: of the cast only those are who are in every story. */
export const wardComes = (house: House): Promise<void> => house.as(cast.ellen.id, async tx => {
  const around = { tx, vault: house.vault, provider: deHaven }
  for (const one of [wilmaOfDeHaven, fenna]) {
    await addKnownPerson(around, one, cast.ellen.id, deHaven.foundedAt)
    await presentGuide(around, { person: one.id, ...one.profile })
  }
})

export const openLearningFile = async (house: House, someone: Someone, guide: Someone = wilmaOfDeHaven, provider: Provider = deHaven) => {
  const at = house.now().getTime()
  const ids = { trajectory: newId<'trajectory'>(at), participant: newId<'party'>(at), guide: newId<'party'>(at) }
  await house.as(guide.id, async tx => {
    const around = { tx, vault: house.vault, provider }
    const participant = await introduce(around, someone, guide.id, house.now())
    await recordPlanOpening(tx, allowed(openPlan(learningAtWork, { guide: guide.id, programmes: [learningAtWork.id], participant, kind: 'work-track', clear: [], law: null }, ids, provider.zone, house.now())))
    await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: someone.name })
  }, provider.id)
  const joins = async (one: Someone, role: 'practice-trainer' | 'teacher' | 'learning-coach'): Promise<Id<'party'>> => {
    const invitation = await house.as(guide.id, async tx => {
      const person = await introduce({ tx, vault: house.vault, provider }, one, guide.id, house.now())
      const made = allowed(askIn(learningAtWork, { by: { id: ids.guide, trajectory: ids.trajectory, person: guide.id, role: learningAtWork.guide, seat: 'inside' }, person, role, agreed: 'yes' }, [], [], newId(house.now().getTime()), house.now()))
      await recordCircleInvitation(tx, made)
      return made
    }, provider.id)
    const party = newId<'party'>(house.now().getTime())
    await house.as(invitation.person, tx => recordCircleAnswer(tx, invitation, 'joins', party, house.now()), provider.id)
    return party
  }
  return { ...ids, joins }
}
export type LearningFile = Awaited<ReturnType<typeof openLearningFile>>

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(act.refused)
  return act
}

const lookers: Readonly<Record<string, Id<'person'>>> = {
  noa: aroundNoa.noa.id, wilma: wilmaOfDeHaven.id, ramon: aroundNoa.ramon.id, gerda: aroundNoa.gerda.id, fenna: fenna.id, mees: mees.id, ellen: cast.ellen.id, marleen: cast.marleen.id,
}
const tries = [
  ...Object.entries(lookers).map(([name, person]) => ({ name, person, provider: deHaven.id })),
  ...[...Object.entries(lookers), ...Object.values(castOfHetBaken).map(({ name, id }) => [name, id] as const)].map(([name, person]) => ({ name: `${name} at Het Baken`, person, provider: hetBaken.id })),
]
/** Who is shown any of these rows, at the database: everyone tries in their own name, also from a seat at the other provider. */
export const whoReadsIn = (house: House) => async (rows: Sql): Promise<readonly string[]> => {
  const reading: string[] = []
  for (const { name, person, provider } of tries) if ((await house.as(person, tx => tx.rows(rows), provider)).length > 0) reading.push(name)
  return reading
}
/** Who can write this at the database, each in their own name: what is allowed is undone again, and what is refused is refused by a policy. */
export const whoWritesIn = (house: House) => async (write: Sql): Promise<readonly string[]> => {
  const could: string[] = []
  for (const { name, person, provider } of tries) {
    const came = await house.as(person, async tx => { const rows = await tx.run(write); throw new Error(rows === 0 ? '42501 nothing' : 'undone') }, provider).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    // From the other provider a row of this one is not there to point at.
    else if (!came.startsWith('42501') && !(provider === hetBaken.id && came.startsWith('23503'))) throw new Error(`${name}: ${came}`)
  }
  return could
}
