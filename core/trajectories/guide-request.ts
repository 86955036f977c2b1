/**
 * Someone who comes in by name asks a guide to guide them. The guide takes them on or cannot, and never says why;
 * then they ask another. There is one question at a time.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'

export type GuideRequest = { readonly id: Id<'guide-request'>; readonly trajectory: Id<'trajectory'>; readonly guide: Id<'person'>; readonly askedOn: Day }
export const guideAnswers = ['accepted', 'declined'] as const
export type GuideAnswer = (typeof guideAnswers)[number]
export type AnsweredRequest = GuideRequest & { readonly answer: GuideAnswer | null }

/** Working days within which a guide answers. */
export const answeredWithin = 2

/**
 * @param before every earlier request of this trajectory
 */
export const askGuide = (programme: Programme, wanted: Pick<Profile, 'person' | 'programmes'>, before: readonly AnsweredRequest[], ended: boolean): { readonly guide: Id<'person'> } | Refusal<'request.ended' | 'request.waits' | 'request.guided' | 'request.guide-elsewhere'> => {
  if (ended) return refuse('request.ended')
  if (before.some(({ answer }) => answer === null)) return refuse('request.waits')
  if (before.some(({ answer }) => answer === 'accepted')) return refuse('request.guided')
  return wanted.programmes.includes(programme.id) ? { guide: wanted.person } : refuse('request.guide-elsewhere')
}

export type Welcome = { readonly request: Id<'guide-request'>; readonly answer: GuideAnswer; readonly at: Instant }

/** Once. */
export const answerRequest = ({ id, answer: before }: AnsweredRequest, answer: GuideAnswer, now: Instant): Welcome | Refusal<'request.answered'> =>
  before === null ? { request: id, answer, at: now } : refuse('request.answered')

/** Whom one could ask next: the guides of the programme who did not say they cannot. */
export const othersToAsk = <Guide extends Pick<Profile, 'person'>>(guides: readonly Guide[], before: readonly AnsweredRequest[]): readonly Guide[] =>
  guides.filter(({ person }) => !before.some(({ guide, answer }) => guide === person && answer === 'declined'))
