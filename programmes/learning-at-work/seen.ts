/** What a senior saw of someone's guiding while watching along, and what the guide in training says of it. Nothing stands before both agree. */
import { day, fields, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'
import { namesIn } from '../../core/advice/names.ts'
import { answerLength } from './guiding.ts'

export type SeenId = Id<'guiding-seen'>
export type Seen = {
  readonly id: SeenId
  readonly traineeship: Id<'traineeship'>
  readonly guide: Id<'person'>
  readonly senior: Id<'person'>
  readonly on: Day
  readonly words: string
  readonly insteadOf: SeenId | null
  readonly answer: { readonly is: 'agrees' | 'otherwise'; readonly words: string | null } | null
}
export const seenForm = fields({ words: text({ most: answerLength }), on: day })
export const otherwiseForm = fields({ words: text({ most: answerLength }) })

/** About the guiding and of a day that was; a name would make it about a learner. @param looked whether the writer says that what looks like a name is none */
export const writeSeen = (written: { readonly words: string; readonly on: Day }, today: Day, looked: 'yes' | 'no'): { readonly words: string; readonly on: Day } | Refusal<'seen.to-come' | 'seen.names'> => {
  if (written.on > today) return refuse('seen.to-come')
  const names = namesIn(written.words)
  return names.length > 0 && looked === 'no' ? refuse('seen.names', { names: names.join(', ') }) : written
}
export type Standing = 'agreed' | 'waits' | 'otherwise' | 'replaced'
export const standingOf = (one: Seen, all: readonly Seen[]): Standing =>
  (all.some(({ insteadOf }) => insteadOf === one.id) ? 'replaced' : one.answer === null ? 'waits' : one.answer.is === 'agrees' ? 'agreed' : 'otherwise')
/** Written anew only where it was otherwise, once. */
export const mayRewrite = (one: Seen, all: readonly Seen[]): boolean => standingOf(one, all) === 'otherwise'
