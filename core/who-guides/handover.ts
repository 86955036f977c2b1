/** A guide proposes someone else and says why. The participant says yes, no, or nothing yet: only a yes changes anything. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Profile } from '../people/person.ts'

export type Proposal = {
  readonly id: Id<'handover-proposal'>
  readonly by: Id<'party'>
  readonly to: Id<'person'>
  readonly reason: string
  readonly proposedAt: Instant
  /** As far as one may see it: to the guide a no looks like no answer yet. */
  readonly answer: 'yes' | 'no' | null
}

export const reasonLength = 600

/** To another guide of the same programme. */
export const proposeHandover = (programme: string, ended: boolean, me: Id<'person'>, to: Pick<Profile, 'person' | 'programmes'> | null): { readonly to: Id<'person'> } | Refusal<'handover.ended' | 'handover.guide-elsewhere'> => {
  if (ended) return refuse('handover.ended')
  return to && to.person !== me && to.programmes.includes(programme) ? { to: to.person } : refuse('handover.guide-elsewhere')
}

/** The newest proposal of whoever guides now, until it is answered. One of a guide who left lapsed. */
export const openProposal = (newest: Proposal | null, present: { readonly party: Id<'party'> } | null): Proposal | null =>
  newest && newest.answer === null && newest.by === present?.party ? newest : null
