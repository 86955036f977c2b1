/** What people wrote down about a step: facts, in the order in which they were said. What stands follows from them. */
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'

/** Why a step need not be done, in fixed words: never free text, so that nothing about anyone's health stands here. */
export const notNeededReasons = ['no-long-absence', 'soon-back', 'by-another', 'not-under-this-law', 'agreed-otherwise'] as const
export type NotNeededReason = (typeof notNeededReasons)[number]
/** Why another day holds than the one we count. */
export const officialReasons = ['letter', 'decision', 'told-by-phone', 'corrected'] as const
export type OfficialReason = (typeof officialReasons)[number]

export type Said =
  | { readonly says: 'done'; readonly on: Day; readonly outcome: string | null }
  | { readonly says: 'not-applicable'; readonly reason: NotNeededReason }
  /** A step that stands only where somebody says so; with the day it is counted from, where it has one. */
  | { readonly says: 'applies'; readonly on: Day | null }
  | { readonly says: 'official-day'; readonly on: Day; readonly reason: OfficialReason }
  /** Done or not applicable was a mistake: the step is open again. */
  | { readonly says: 'taken-back' }

/** `nth` counts a step that comes again and again, from 1. */
export type Mark = Said & { readonly milestone: string; readonly nth: number }
export type MarkRow = Mark & { readonly id: Id<'statutory-mark'>; readonly by: Id<'party'>; readonly saidAt: Instant }

type Standing = Extract<Mark, { readonly says: 'done' | 'not-applicable' }>
export type StandingOf = { readonly standing: Standing | null; readonly official: Extract<Mark, { readonly says: 'official-day' }> | null; readonly applies: Extract<Mark, { readonly says: 'applies' }> | null }

/** The last word on done or not; the last official day; and whether it was said to apply. */
export const standingOfStep = (marks: readonly Mark[], milestone: string, nth = 1): StandingOf => {
  const own = marks.filter(mark => mark.milestone === milestone && mark.nth === nth)
  const last = own.findLast(({ says }) => says === 'done' || says === 'not-applicable' || says === 'taken-back')
  return {
    standing: last?.says === 'done' || last?.says === 'not-applicable' ? last : null,
    official: own.findLast(mark => mark.says === 'official-day') ?? null,
    applies: own.findLast(mark => mark.says === 'applies') ?? null,
  }
}
