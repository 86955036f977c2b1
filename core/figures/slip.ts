/**
 * A loose slip: what someone who is done chose to say about it, on a paper that does not know whose it is. No
 * trajectory, no moment, no order; every answer is one of a few, and of those coarse ones, so that a slip fits many.
 */
import { parseId, type Id } from '../../kit/id.ts'
import type { Programme } from '../programme.ts'
import type { TalkCount } from '../talks/count.ts'
import type { HalfYear } from './half-year.ts'

export const talkBuckets = ['1', '2-3', '4+'] as const
export type TalkBucket = (typeof talkBuckets)[number]
export const helpedAnswers = ['yes', 'no', 'unsaid'] as const
export type Helped = (typeof helpedAnswers)[number]
/** Of a score from 0 to 10: the pair it lies in, by the middle of that pair in tenths. */
export const scoreBuckets = [10, 35, 55, 75, 95] as const
export type ScoreBucket = (typeof scoreBuckets)[number]

export type Slip = {
  /** What someone said of where they work, and did not have to. */
  readonly cluster: Id<'cluster'> | null
  readonly themes: readonly string[]
  readonly talks: TalkBucket
  readonly scores: { readonly before: ScoreBucket; readonly after: ScoreBucket } | null
  readonly helped: Helped
}
export type DatedSlip = { readonly halfYear: HalfYear; readonly slip: Slip }

export const mostThemes = 3

export const talkBucketOf = (talks: number): TalkBucket => (talks <= 1 ? '1' : talks <= 3 ? '2-3' : '4+')

/** @param score from 0 to 10 */
export const scoreBucketOf = (score: number): ScoreBucket => scoreBuckets[score <= 2 ? 0 : score <= 4 ? 1 : score <= 6 ? 2 : score <= 8 ? 3 : 4]

export const scoresOf = (first: number | null, last: number | null): Slip['scores'] =>
  first === null || last === null ? null : { before: scoreBucketOf(first), after: scoreBucketOf(last) }

/** Asked once, when a talk was had and none is to come. */
export const mayAsk = ({ used, planned }: Pick<TalkCount, 'used' | 'planned'>, asked: boolean): boolean => used > 0 && planned === 0 && !asked

/** All slips are as long as each other once they are sealed: their length tells nothing. */
const length = 240

export const writeSlip = ({ cluster, themes, talks, scores, helped }: Slip): string =>
  JSON.stringify([cluster, themes, talks, scores && [scores.before, scores.after], helped]).padEnd(length)

const isBucket = (value: unknown): value is ScoreBucket => scoreBuckets.some(bucket => bucket === value)

/** Null for what is no slip of ours. */
export const readSlip = (text: string): Slip | null => {
  const read: unknown = JSON.parse(text)
  if (!Array.isArray(read)) return null
  const [cluster, themes, talks, scores, helped]: readonly unknown[] = read
  const bucket = talkBuckets.find(one => one === talks)
  const answer = helpedAnswers.find(one => one === helped)
  const [before, after]: readonly unknown[] = Array.isArray(scores) ? scores : []
  if (!bucket || !answer || !Array.isArray(themes)) return null
  return { cluster: typeof cluster === 'string' ? parseId<'cluster'>(cluster) : null, themes: themes.filter(theme => typeof theme === 'string'), talks: bucket, scores: isBucket(before) && isBucket(after) ? { before, after } : null, helped: answer }
}

/** What can be said to be a theme: those of the programmes one comes to without a name. */
export const countedThemes = (programmes: readonly Programme[]): readonly string[] =>
  [...new Set(programmes.filter(({ participantIs }) => participantIs === 'a pseudonym').flatMap(({ themes }) => Object.keys(themes)))]

/**
 * What whoever is known by name at work may tick: only what someone without a name may tick as well. A word of their own
 * would count the very people whom an employer can name, and tell what nearly all of them said.
 */
export const themesInCommon = (own: Programme, programmes: readonly Programme[]): Programme['themes'] => {
  const counted = countedThemes(programmes)
  return Object.fromEntries(Object.entries(own.themes).filter(([theme]) => counted.includes(theme)))
}
