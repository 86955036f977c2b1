/** A question from the neighbourhood: written without a name or anything of health, taken up by a learner with a teacher, and looked back on. */
import { namesIn } from '../../core/advice/names.ts'
import { healthWords } from '../../core/consent/word-guard.ts'
import { fields, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'
import { answerLength } from './guiding.ts'

export type QuestionId = Id<'district-question'>
export type Step = { readonly id: Id<'district-step'>; readonly by: Id<'party'>; readonly kind: 'done' | 'looked-back'; readonly words: string; readonly on: Day }
export type Question = {
  readonly id: QuestionId
  readonly askedBy: Id<'person'>
  readonly words: string
  readonly on: Day
  /** As far as one may see it; null while it is open. */
  readonly taking: { readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly teacher: Id<'party'>; readonly on: Day } | null
}
export const questionForm = fields({ words: text({ most: answerLength }) })
export const stepForm = fields({ words: text({ most: answerLength }) })
export const mostOpen = 200

/**
 * Words that look like a name or like health, to be looked at once: the lists know words and not what is meant.
 * @param looked whether the writer looked and says it is neither
 */
export const askDistrict = (words: string, looked: 'yes' | 'no'): { readonly words: string } | Refusal<'district.look'> => {
  const found = [...new Set([...namesIn(words), ...healthWords(words).map(({ word }) => word)])]
  return found.length > 0 && looked === 'no' ? refuse('district.look', { found: found.join(', ') }) : { words }
}

type Seat = { readonly id: Id<'party'>; readonly role: string; readonly seat: string; readonly left: boolean }
/** Looking back is done together: nobody takes up a question without a teacher beside. */
export const takeUp = (learner: Id<'party'>, circle: readonly Seat[]): { readonly by: Id<'party'>; readonly teacher: Id<'party'> } | Refusal<'district.no-teacher'> => {
  const teacher = circle.find(({ role, seat, left }) => role === 'teacher' && seat === 'beside' && !left)
  return teacher ? { by: learner, teacher: teacher.id } : refuse('district.no-teacher')
}
