/** Whom the participant names as someone who may never open their file, nor get a part in it. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'

export type Exclusion = { readonly id: Id<'exclusion'>; readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly namedOn: Day }

/** @param names those named already; @param guide who guides now: they are let go first, so that nobody is left without a guide by a tick */
export const exclude = ({ trajectory, person, guide, me }: { readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'>; readonly guide: Id<'person'> | null; readonly me: Id<'person'> }, names: readonly Pick<Exclusion, 'person'>[], id: Id<'exclusion'>, on: Day): Exclusion | Refusal<'exclusion.guides-you' | 'exclusion.named-already' | 'exclusion.oneself'> => {
  if (person === me) return refuse('exclusion.oneself')
  if (person === guide) return refuse('exclusion.guides-you')
  if (names.some(one => one.person === person)) return refuse('exclusion.named-already')
  return { id, trajectory, person, namedOn: on }
}

/** Of those one could ask or propose, the ones who may come. */
export const withoutExcluded = <One extends { readonly person: Id<'person'> }>(people: readonly One[], excluded: readonly Pick<Exclusion, 'person'>[]): readonly One[] =>
  people.filter(({ person }) => !excluded.some(one => one.person === person))
