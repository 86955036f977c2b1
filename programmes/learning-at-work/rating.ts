/**
 * What a learner says of being guided: three scores and a few words. A guide has two or three learners, so nobody is anonymous there: the learner
 * chooses who reads it by name, or lets only the scores count together with those of others, five learners at a time and never fewer.
 */
import { fields, oneOf, optional, text, whole } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day } from '../../kit/time.ts'

export const readers = ['nobody', 'guide', 'trainer', 'together'] as const
export type Reads = (typeof readers)[number]
export const aspects = ['room', 'safe', 'hears'] as const
export type Scores = Readonly<Record<(typeof aspects)[number], number>>
export type Rating = Scores & { readonly id: Id<'guidance-rating'>; readonly about: Id<'party'>; readonly on: Day; readonly reads: Reads; readonly words: string }
/** Of five learners at once. */
export type Together = Scores & { readonly number: number }

export const wordsLength = 800
export const groupSize = 5
const score = whole({ least: 1, most: 5 })
export const ratingForm = fields({ room: score, safe: score, hears: score, words: optional(text({ most: wordsLength })), reads: oneOf(readers) })
/** So that a score is about a while, and not about yesterday. */
const daysBetween = 14

/** @param before of the same guide @param trainer whether someone arranges the learning */
export const rate = (reads: Reads, before: readonly Rating[], trainer: 'there' | 'nobody', today: Day): { readonly reads: Reads } | Refusal<'rating.too-soon' | 'rating.counted' | 'rating.no-trainer'> => {
  if (before.some(({ on }) => on > addDays(today, -daysBetween))) return refuse('rating.too-soon')
  if (reads === 'trainer' && trainer === 'nobody') return refuse('rating.no-trainer')
  // Nobody is in a group twice.
  return reads === 'together' && before.some(one => one.reads === 'together') ? refuse('rating.counted') : { reads }
}
