/**
 * A goal, and how far it came: words of one's own on a scale of five steps (goal attainment scaling), scored at the
 * moments the programme names, by the participant and by the guide. Two numbers, never one: nobody corrects the other's.
 *
 * For what comes later, such as a report at the end: `goalsOf` (known-goals.ts) gives every goal with its scores opened,
 * `scoreAt` the last word of one party at one moment, and `attainmentAt` the T-score over the goals that count.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { goalAttainment } from '../measurements/scoring.ts'
import type { Party } from '../trajectories/party.ts'

/** As at the start or worse; less than expected; as expected; more; much more. */
export const levels = [-2, -1, 0, 1, 2] as const
export type Level = (typeof levels)[number]
export const weights = [1, 2, 3] as const
export type Weight = (typeof weights)[number]

/** @property scale what one sees at each step, from −2 up: five texts, of which only 'as expected' must say something */
export type GoalWords = { readonly want: string; readonly scale: readonly string[] }
export type Score = { readonly moment: string; readonly level: Level; readonly by: Id<'party'>; readonly at: Instant }
export type NewGoal = { readonly id: Id<'goal'>; readonly trajectory: Id<'trajectory'>; readonly words: GoalWords; readonly weight: Weight; readonly by: Id<'party'>; readonly at: Instant }
export type Goal = NewGoal & {
  /** When the participant said that it is theirs; null while that waits. */
  readonly confirmedAt: Instant | null
  readonly setAsideAt: Instant | null
  /** Oldest first; of one party at one moment the last counts. */
  readonly scores: readonly Score[]
}

/** Characters of what is wanted, and of each step. */
export const wantLength = 300
export const stepLength = 200
/** More than anyone works towards in one plan. */
export const mostGoals = 8

/** Worked towards: not set aside. */
export const isCurrent = ({ setAsideAt }: Pick<Goal, 'setAsideAt'>): boolean => setAsideAt === null
/** Theirs, by the participant's own word. */
export const counts = (goal: Pick<Goal, 'setAsideAt' | 'confirmedAt'>): boolean => isCurrent(goal) && goal.confirmedAt !== null

export const writeGoal = (by: Party, { words, weight }: Pick<NewGoal, 'words' | 'weight'>, before: readonly Goal[], id: Id<'goal'>, at: Instant): NewGoal | Refusal<'goal.not-yours' | 'goal.too-many'> => {
  if (by.seat !== 'inside') return refuse('goal.not-yours')
  return before.filter(isCurrent).length >= mostGoals ? refuse('goal.too-many') : { id, trajectory: by.trajectory, words, weight, by: by.id, at }
}

/** Only whom it is about says that it is theirs, once. */
export const confirmGoal = (goal: Goal, by: Id<'party'>, participant: Id<'party'>): { readonly goal: Id<'goal'> } | Refusal<'goal.not-yours' | 'goal.confirmed' | 'goal.set-aside'> =>
  by !== participant ? refuse('goal.not-yours') : goal.confirmedAt ? refuse('goal.confirmed') : isCurrent(goal) ? { goal: goal.id } : refuse('goal.set-aside')

export const setAside = (goal: Goal): { readonly goal: Id<'goal'> } | Refusal<'goal.set-aside'> => (isCurrent(goal) ? { goal: goal.id } : refuse('goal.set-aside'))

/** @param moments those of the programme */
export const scoreGoal = (goal: Goal, by: Id<'party'>, { moment, level }: Pick<Score, 'moment' | 'level'>, moments: readonly string[], at: Instant): Score | Refusal<'goal.no-such-moment' | 'goal.not-confirmed'> =>
  !moments.includes(moment) ? refuse('goal.no-such-moment') : counts(goal) ? { moment, level, by, at } : refuse('goal.not-confirmed')

/** The last word of a party about a goal at a moment, or null. */
export const scoreAt = ({ scores }: Pick<Goal, 'scores'>, moment: string, party: Id<'party'>): Level | null =>
  scores.findLast(one => one.moment === moment && one.by === party)?.level ?? null

/** T over the goals that count and that this party scored at this moment; 50 is as expected. Null when none was. */
export const attainmentAt = (goals: readonly Goal[], moment: string, party: Id<'party'>): number | null =>
  goalAttainment(goals.filter(counts).flatMap(goal => {
    const result = scoreAt(goal, moment, party)
    return result === null ? [] : [{ result, weight: goal.weight }]
  }))
