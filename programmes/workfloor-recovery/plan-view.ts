/** What the pages of a plan all need: the plan of this programme that one guides, and who sits around it. */
import { parseId, type Id } from '../../kit/id.ts'
import { namesOf, type Around } from '../../core/people/known-people.ts'
import { findGuided, findParticipant, type Guided } from '../../core/talks/talk.store.ts'
import { listCircle } from '../../core/trajectories/circle.store.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import type { Colleague } from './laying.ts'
import { workfloorRecovery } from './programme.ts'

export type GuidedPlan = { readonly guided: Guided; readonly participant: Id<'person'>; /** As the guide knows the participant. */ readonly name: string }

/** Null when there is no such plan, it is of another programme, or I am not its guide. */
export const findPlan = async (around: Around, typed: string | undefined): Promise<GuidedPlan | null> => {
  const id = parseId<'trajectory'>(typed)
  const guided = id && await findGuided(around.tx, id)
  if (!guided || guided.programme !== workfloorRecovery.id) return null
  const [participant, contact] = await Promise.all([findParticipant(around.tx, guided.id), contactOf(around, guided.id)])
  return participant && contact ? { guided, participant, name: contact.alias ?? contact.handle } : null
}

/** Who said yes to speak in dialogues, in the order of their parties; those who left are told apart. */
export const colleaguesOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly (Colleague & { readonly left: boolean })[]> => {
  const circle = (await listCircle(around.tx, trajectory)).filter(({ role }) => role === 'colleague')
  const names = await namesOf(around, circle.map(({ person }) => person))
  return circle.map(({ id, person, left }) => ({ party: id, person, left, name: names.get(person) ?? '' }))
}
