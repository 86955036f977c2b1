/** A word after working together: what went well, one tip, and whether it was done independently. It takes a minute. */
import { fields, id, oneOf, optional, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day, Instant } from '../../kit/time.ts'

export const wordsLength = 600
export const independences = ['yes', 'with-help', 'not-yet'] as const
export type Independence = (typeof independences)[number]

export const feedbackForm = fields({ good: text({ most: wordsLength }), tip: text({ most: wordsLength }), alone: oneOf(independences), shift: optional(id<'ward-shift'>()) })
/** Of which shift it is: written down with the words, for shifts themselves go after a year. */
export type WorkedShift = { readonly day: Day; readonly from: string; readonly until: string }
/** Days back in which a shift may be what it is about. */
export const shiftDaysBack = 14
export type Feedback = { readonly id: Id<'learning-feedback'>; readonly request: Id<'feedback-request'> | null; readonly by: string; readonly at: Instant; readonly good: string; readonly tip: string; readonly alone: Independence; /** Null where it is about no shift. */ readonly shift: WorkedShift | null; readonly read: 'yes' | 'no' }
export type FeedbackRequest = { readonly id: Id<'feedback-request'>; readonly trajectory: Id<'trajectory'>; readonly of: Id<'person'>; readonly at: Instant; readonly learner: string; readonly question: string }

const days = (count: number): number => count * 86_400_000
const openFor = days(14)
const mostOpen = 8
/** Asked, not answered, and not too long ago. */
export const isWaiting = (request: FeedbackRequest, given: readonly Pick<Feedback, 'request'>[], now: Instant): boolean =>
  now.getTime() - request.at.getTime() < openFor && !given.some(one => one.request === request.id)

/** Of one person once at a time, and of a few at once. @returns whom to ask now */
export const askFor = (wanted: readonly Id<'person'>[], mayBeAsked: readonly Id<'person'>[], waiting: readonly Pick<FeedbackRequest, 'of'>[]): readonly Id<'person'>[] | Refusal<'feedback.nobody' | 'feedback.waits' | 'feedback.too-many'> => {
  const known = mayBeAsked.filter(person => wanted.includes(person))
  if (known.length === 0) return refuse('feedback.nobody')
  const fresh = known.filter(person => !waiting.some(({ of }) => of === person))
  if (fresh.length === 0) return refuse('feedback.waits')
  return waiting.length + fresh.length > mostOpen ? refuse('feedback.too-many') : fresh
}
export type FeedbackNo = Extract<ReturnType<typeof askFor>, Refusal>['refused'] | null
