/**
 * A loose slip: what someone who is done chose to say about it, on a paper that does not know whose it is. No
 * trajectory, no moment, no order; every answer is one of a few, and of those coarse ones, so that a slip fits many.
 */
import { parseId, type Id } from '../../kit/id.ts'
import type { Prevention, Programme } from '../programme.ts'
import type { TalkCount } from '../talks/count.ts'
import type { HalfYear } from './half-year.ts'

export const talkBuckets = ['1', '2-3', '4+'] as const
export type TalkBucket = (typeof talkBuckets)[number]
export const helpedAnswers = ['yes', 'no', 'unsaid'] as const
export type Helped = (typeof helpedAnswers)[number]
/** Whether where it came to may stand on it: only what someone says yes to. */
export const outcomeAnswers = ['said', 'unsaid'] as const
/** Of a score from 0 to 10: the pair it lies in, by the middle of that pair in tenths. */
export const scoreBuckets = [10, 35, 55, 75, 95] as const
export type ScoreBucket = (typeof scoreBuckets)[number]

/** Of a wait in weeks: the stretch it lies in, by its middle in tenths. */
export const waitBuckets = [5, 15, 30, 60, 100] as const
export type WaitBucket = (typeof waitBuckets)[number]
/** Whether someone came before falling ill, or while they were. */
export const waysOfComing = ['before', 'while'] as const
export type WayOfComing = (typeof waysOfComing)[number]

/** What a slip says besides where a programme counts prevention: such slips are counted by themselves. */
export type OfPrevention = {
  readonly came: WayOfComing
  /** One of the outcomes that the programme declares; null for any other, and for who would rather not say. */
  readonly outcome: string | null
  /** From asking until the first talk; null where nobody knows. */
  readonly waited: WaitBucket | null
}

export type Slip = {
  /** What someone said of where they work, and did not have to. */
  readonly cluster: Id<'cluster'> | null
  readonly themes: readonly string[]
  readonly talks: TalkBucket
  readonly scores: { readonly before: ScoreBucket; readonly after: ScoreBucket } | null
  readonly helped: Helped
  readonly prevention?: OfPrevention
}
export type DatedSlip = { readonly halfYear: HalfYear; readonly slip: Slip }

export const mostThemes = 3

export const talkBucketOf = (talks: number): TalkBucket => (talks <= 1 ? '1' : talks <= 3 ? '2-3' : '4+')

/** @param score from 0 to 10 */
export const scoreBucketOf = (score: number): ScoreBucket => scoreBuckets[score <= 2 ? 0 : score <= 4 ? 1 : score <= 6 ? 2 : score <= 8 ? 3 : 4]

export const scoresOf = (first: number | null, last: number | null): Slip['scores'] =>
  first === null || last === null ? null : { before: scoreBucketOf(first), after: scoreBucketOf(last) }

export const waitBucketOf = (days: number): WaitBucket => waitBuckets[days < 7 ? 0 : days < 14 ? 1 : days < 28 ? 2 : days < 56 ? 3 : 4]

/** @param kind of the trajectory, as it was opened @param ending how it ended */
export const preventionOf = ({ beforeIllness, outcomes }: Prevention, kind: string | null, ending: string, waited: WaitBucket | null): OfPrevention => ({
  came: kind !== null && beforeIllness.includes(kind) ? 'before' : 'while',
  outcome: Object.entries(outcomes).find(([, { endings }]) => endings.includes(ending))?.[0] ?? null,
  waited,
})

/** Asked once, when a talk was had and none is to come. */
export const mayAsk = ({ used, planned }: Pick<TalkCount, 'used' | 'planned'>, asked: boolean): boolean => used > 0 && planned === 0 && !asked

/** All slips are as long as each other once they are sealed: their length tells nothing. */
const length = 240

export const writeSlip = ({ cluster, themes, talks, scores, helped, prevention }: Slip): string =>
  JSON.stringify([cluster, themes, talks, scores && [scores.before, scores.after], helped, prevention ? [prevention.came, prevention.outcome, prevention.waited] : null]).padEnd(length)

const isBucket = (value: unknown): value is ScoreBucket => scoreBuckets.some(bucket => bucket === value)

const readPrevention = (read: unknown): OfPrevention | null => {
  const [said, outcome, weeks]: readonly unknown[] = Array.isArray(read) ? read : []
  const came = waysOfComing.find(one => one === said)
  return came ? { came, outcome: typeof outcome === 'string' ? outcome : null, waited: waitBuckets.find(one => one === weeks) ?? null } : null
}

/** Null for what is no slip of ours. */
export const readSlip = (text: string): Slip | null => {
  const read: unknown = JSON.parse(text)
  if (!Array.isArray(read)) return null
  const [cluster, themes, talks, scores, helped, more]: readonly unknown[] = read
  const bucket = talkBuckets.find(one => one === talks)
  const answer = helpedAnswers.find(one => one === helped)
  const [before, after]: readonly unknown[] = Array.isArray(scores) ? scores : []
  if (!bucket || !answer || !Array.isArray(themes)) return null
  const prevention = readPrevention(more)
  return { cluster: typeof cluster === 'string' ? parseId<'cluster'>(cluster) : null, themes: themes.filter(theme => typeof theme === 'string'), talks: bucket, scores: isBucket(before) && isBucket(after) ? { before, after } : null, helped: answer, ...(prevention && { prevention }) }
}

/** What can be said to be a theme: those of the programmes one comes to without a name. */
export const countedThemes = (programmes: readonly Programme[]): readonly string[] =>
  [...new Set(programmes.filter(({ participantIs }) => participantIs === 'a pseudonym').flatMap(({ themes }) => Object.keys(themes)))]

/** What the night counts by: themes of those who came without a name, and the outcomes of prevention where a programme has any. */
export type CountedBy = { readonly themes: readonly string[]; readonly outcomes: readonly string[] | null }
export const countedBy = (programmes: readonly Programme[]): CountedBy => {
  const declared = programmes.flatMap(({ prevention }) => prevention ?? [])
  return { themes: countedThemes(programmes), outcomes: declared.length === 0 ? null : [...new Set(declared.flatMap(({ outcomes }) => Object.keys(outcomes)))] }
}

/**
 * What whoever is known by name at work may tick: only what someone without a name may tick as well. A word of their own
 * would count the very people whom an employer can name, and tell what nearly all of them said.
 */
export const themesInCommon = (own: Programme, programmes: readonly Programme[]): Programme['themes'] => {
  const counted = countedThemes(programmes)
  return Object.fromEntries(Object.entries(own.themes).filter(([theme]) => counted.includes(theme)))
}
