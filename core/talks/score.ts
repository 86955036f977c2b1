/** One's own number for how it goes, from 0 to 10, asked at the start and at the end of a talk. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import type { Planned } from './talk.ts'

export const scoreKinds = ['start', 'end'] as const
export type ScoreKind = (typeof scoreKinds)[number]
export type Scores = { readonly start: number | null; readonly end: number | null }
export const noScores: Scores = { start: null, end: null }

/** A few minutes: some call early, and clocks differ. */
const early = 15

export const mayScore = ({ from }: Pick<Planned, 'from'>, now: Instant): boolean => now >= addMinutes(from, -early)

/** Asked in the talk and written down once: what someone said of that moment does not change afterwards. */
export const noteScore = (talk: Pick<Planned, 'from' | 'cancelled'>, known: Scores, which: ScoreKind, score: number, now: Instant): { readonly which: ScoreKind; readonly score: number } | Refusal<'score.too-early' | 'score.known' | 'score.cancelled'> => {
  if (known[which] !== null) return refuse('score.known')
  if (talk.cancelled !== null) return refuse('score.cancelled')
  if (!mayScore(talk, now)) return refuse('score.too-early')
  return { which, score }
}
