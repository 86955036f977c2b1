/** A group of four to eight who consult each other: who is asked in, who says yes, who leaves. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Id } from '../../kit/id.ts'

export type PersonId = Id<'person'>
export type GroupId = Id<'peer-group'>

/** As many as fit around one table, and as few as still bring something along. */
export const fewest = 4
export const most = 8
export const nameLength = 80

/** Those in it, and how many were asked and did not answer. */
export type Around = { readonly members: readonly PersonId[]; readonly asked: number }

/** @param wanted whom one would ask; @param mayAsk colleagues who guide, and whom one guides by name; @param open those one asked before who did not answer */
export const askIn = ({ members, asked }: Around, wanted: readonly string[], mayAsk: readonly PersonId[], open: readonly PersonId[]): readonly PersonId[] | Refusal<'ask.nobody' | 'ask.too-many'> => {
  const people = mayAsk.filter(person => wanted.includes(person) && !members.includes(person) && !open.includes(person))
  if (people.length === 0) return refuse('ask.nobody')
  return members.length + asked + people.length > most ? refuse('ask.too-many') : people
}

export type Invitation = { readonly id: Id<'peer-invitation'>; readonly group: GroupId; readonly person: PersonId; readonly by: PersonId; readonly says: 'yes' | 'no' | null; readonly left: 'yes' | 'no' }

/** A no is a no of this time; whoever said yes leaves another way. There is a place for everyone who was asked. */
export const answerInvitation = ({ says }: Pick<Invitation, 'says'>, answer: 'yes' | 'no' | null): { readonly says: 'yes' | 'no' } | Refusal<'answer.choose' | 'answer.given'> => {
  if (says !== null) return refuse('answer.given')
  return answer === null ? refuse('answer.choose') : { says: answer }
}

/** Days without a meeting after which it is said, quietly. */
export const quietAfterDays = 42
