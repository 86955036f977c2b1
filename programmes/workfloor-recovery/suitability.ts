/**
 * Is this plan right for this person, now? The therapist and the employee go through it together before the plan begins,
 * in its second and fourth week, and after a signal of risk. It is a talk aid: what comes out is said by the therapist, and
 * the employer learns whether it starts, never why.
 *
 * The list is Houvast's own, after the three phases of Dutch guidelines for stress-related complaints (crisis, solving,
 * applying); a psychologist is to look at it before it is used. See docs/recovery-plan.md.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'

/** `stops`: not with this plan, whatever else is said. `waits`: not yet. `binds`: it may, under a condition. */
type Weight = 'stops' | 'waits' | 'binds'
type Item = { readonly answers: 'yes or no' | 'yes, no or not at issue' | 'from 0 to 4' | 'phase'; readonly weight: Weight; readonly speaksAgainst: (answer: Answer) => boolean }
export type Answer = 'yes' | 'no' | 'not-at-issue' | 'crisis' | 'solving' | 'applying' | 0 | 1 | 2 | 3 | 4

const unless = (answer: Answer) => (given: Answer): boolean => given !== answer
const when = (answer: Answer) => (given: Answer): boolean => given === answer
const below = (least: number) => (given: Answer): boolean => typeof given === 'number' && given < least
const from = (most: number) => (given: Answer): boolean => typeof given === 'number' && given >= most

export const items = {
  voluntary: { answers: 'yes or no', weight: 'waits', speaksAgainst: unless('yes') },
  bothIntend: { answers: 'yes or no', weight: 'waits', speaksAgainst: unless('yes') },
  reflects: { answers: 'from 0 to 4', weight: 'waits', speaksAgainst: below(2) },
  open: { answers: 'from 0 to 4', weight: 'waits', speaksAgainst: below(2) },
  energy: { answers: 'from 0 to 4', weight: 'waits', speaksAgainst: below(2) },
  phase: { answers: 'phase', weight: 'waits', speaksAgainst: when('crisis') },
  doctorAgrees: { answers: 'yes, no or not at issue', weight: 'waits', speaksAgainst: when('no') },
  colleagues: { answers: 'yes or no', weight: 'waits', speaksAgainst: unless('yes') },
  time: { answers: 'yes or no', weight: 'waits', speaksAgainst: unless('yes') },
  suicidal: { answers: 'yes or no', weight: 'stops', speaksAgainst: when('yes') },
  psychosis: { answers: 'yes or no', weight: 'stops', speaksAgainst: when('yes') },
  addiction: { answers: 'yes or no', weight: 'stops', speaksAgainst: when('yes') },
  untreated: { answers: 'yes or no', weight: 'stops', speaksAgainst: when('yes') },
  unsafe: { answers: 'yes or no', weight: 'stops', speaksAgainst: when('yes') },
  legal: { answers: 'yes or no', weight: 'binds', speaksAgainst: when('yes') },
  concentration: { answers: 'from 0 to 4', weight: 'binds', speaksAgainst: from(3) },
  power: { answers: 'yes or no', weight: 'binds', speaksAgainst: when('yes') },
  pressed: { answers: 'yes or no', weight: 'waits', speaksAgainst: when('yes') },
  homeCrisis: { answers: 'yes or no', weight: 'waits', speaksAgainst: when('yes') },
} as const satisfies Readonly<Record<string, Item>>
export type ItemKey = keyof typeof items
export const itemKeys = Object.keys(items).filter((key): key is ItemKey => key in items)
export type Answers = Readonly<Partial<Record<ItemKey, Answer>>>

/** Whether this is an answer to that question at all. */
export const fits = (key: ItemKey, answer: Answer): boolean => {
  const { answers } = items[key]
  if (answers === 'from 0 to 4') return typeof answer === 'number'
  if (answers === 'phase') return answer === 'crisis' || answer === 'solving' || answer === 'applying'
  return answer === 'yes' || answer === 'no' || answers === 'yes, no or not at issue' && answer === 'not-at-issue'
}

export type Suitability =
  | { readonly outcome: 'unanswered'; readonly open: readonly ItemKey[] }
  | { readonly outcome: 'not-suitable'; readonly because: readonly ItemKey[] }
  | { readonly outcome: 'not-yet'; readonly because: readonly ItemKey[]; readonly checkAgainOn: Day }
  | { readonly outcome: 'suitable'; readonly under: readonly ItemKey[] }

/** Days until it is looked at again, when it is not yet. */
const again = 28

/** What the answers come to. One that stops outweighs all; one that waits outweighs those that bind. @param today when it was gone through */
export const suitability = (answers: Answers, today: Day): Suitability => {
  const open = itemKeys.filter(key => { const answer = answers[key]; return answer === undefined || !fits(key, answer) })
  if (open.length > 0) return { outcome: 'unanswered', open }
  const against = itemKeys.filter(key => { const answer = answers[key]; return answer !== undefined && items[key].speaksAgainst(answer) })
  const of = (weight: Weight) => against.filter(key => items[key].weight === weight)
  if (of('stops').length > 0) return { outcome: 'not-suitable', because: of('stops') }
  if (of('waits').length > 0) return { outcome: 'not-yet', because: of('waits'), checkAgainOn: addDays(today, again) }
  return { outcome: 'suitable', under: of('binds') }
}

/** All that the employer ever learns of it. */
export const forEmployer = ({ outcome }: Suitability): 'yes' | 'no' | 'later' => (outcome === 'suitable' ? 'yes' : outcome === 'not-suitable' ? 'no' : 'later')

/** The days on which it is gone through again while the plan runs: in its second and its fourth week. @param monday of the first week */
export const checksDuring = (monday: Day): readonly Day[] => [addDays(monday, 7), addDays(monday, 21)]

export const verdicts = ['suitable', 'not-yet', 'not-suitable'] as const
export type Verdict = (typeof verdicts)[number]

/** One check as it was made: what was asked and answered, what it came to, and what the therapist made of it. */
export type Check = {
  readonly id: Id<'suitability-check'>
  readonly answers: Answers
  /** Under which conditions, or what led to it, in the therapist's own words. */
  readonly words: string
  readonly computed: Verdict
  readonly outcome: Verdict
  readonly checkAgainOn: Day | null
  readonly at: Instant
}

/** The therapist confirms what the answers came to, or is stricter. Conditions that bind are named. */
export const confirm = (id: Check['id'], answers: Answers, { verdict, words }: { readonly verdict: Verdict; readonly words: string }, today: Day, at: Instant): Check | Refusal<'check.unanswered' | 'check.laxer' | 'check.no-conditions'> => {
  const came = suitability(answers, today)
  if (came.outcome === 'unanswered') return refuse('check.unanswered')
  if (verdicts.indexOf(verdict) < verdicts.indexOf(came.outcome)) return refuse('check.laxer')
  if (verdict === 'suitable' && came.outcome === 'suitable' && came.under.length > 0 && words === '') return refuse('check.no-conditions')
  return { id, answers, words, computed: came.outcome, outcome: verdict, checkAgainOn: verdict === 'not-yet' ? addDays(today, again) : null, at }
}

/**
 * The day on which it is to be gone through again; null when none is in sight.
 * @param checks the days of those that were made, oldest first, with the day the latest named
 * @param firstMonday of the weeks, once they are laid
 * @param signalOn the day of the latest signal of risk
 */
export const nextCheck = (checks: readonly { readonly on: Day; readonly checkAgainOn: Day | null }[], firstMonday: Day | null, signalOn: Day | null): Day | null => {
  const last = checks.at(-1)
  if (!last) return null
  const during = firstMonday === null ? [] : checksDuring(firstMonday).filter(day => last.on < day).slice(0, 1)
  const days = [...(last.checkAgainOn === null ? during : [last.checkAgainOn]), ...(signalOn !== null && signalOn > last.on ? [signalOn] : [])]
  return days.toSorted()[0] ?? null
}

/** What was typed or kept, as answers: what does not fit its question is no answer. */
export const answersFrom = (given: (name: string) => unknown): Answers =>
  Object.fromEntries(itemKeys.flatMap(key => {
    const answer = known.find(one => String(one) === String(given(key)))
    return answer !== undefined && fits(key, answer) ? [[key, answer]] : []
  }))
const known: readonly Answer[] = ['yes', 'no', 'not-at-issue', 'crisis', 'solving', 'applying', 0, 1, 2, 3, 4]

/** What one may answer to a question, in order. */
export const answersTo = (key: ItemKey): readonly Answer[] => known.filter(answer => fits(key, answer))
