/**
 * The ledger of guidance hours: what each guide says they gave, against what was agreed; and a contract that grows with it.
 *
 *   more a week    = what guides give on average − what was agreed, or what learners ask − what there is, whichever is more
 *   cost a week    = more × price of an hour; a year has 52 weeks (costOf in planner-hours.ts)
 *   places gained  = places with the hours − places without: hours ÷ 2 for a learner half way, at most three to a guide (placesGained)
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, mondayOf, type Day } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import { fullContractHours } from './planner-hours.ts'
import type { GuideId, GuideTerms } from './ward.ts'

/** Weeks looked back at, and how many of them somebody must have said before they tell anything. Ours to set. */
export const ledgerWeeks = { back: 8, least: 4, from: 'assumption' } as const
/** Days that what was written down is kept, shown and taken along. */
export const hoursKeptDays = 730
/** The smallest piece of time that is worth putting in a contract. */
const step = 0.25

export type WeekGiven = { readonly guide: GuideId; readonly monday: Day; readonly hours: number }
export type Ledger = { readonly weeks: number; /** A week, over the weeks that were said; null without any. */ readonly mean: number | null; readonly agreed: number; /** A week more than agreed, in quarters; nothing before enough weeks were said. */ readonly more: number }

/** Of whole weeks: this one is not over. @param given one a week */
export const ledgerOf = (given: readonly WeekGiven[], agreed: number, today: Day): Ledger => {
  const [until, from] = [mondayOf(today), addDays(mondayOf(today), -7 * ledgerWeeks.back)]
  const said = given.filter(({ monday }) => from <= monday && monday < until)
  if (said.length === 0) return { weeks: 0, mean: null, agreed, more: 0 }
  const mean = said.reduce((sum, { hours }) => sum + hours, 0) / said.length
  return { weeks: said.length, mean: Math.round(mean * 100) / 100, agreed, more: said.length < ledgerWeeks.least ? 0 : Math.max(0, Math.floor((mean - agreed) / step) * step) }
}

/** Weeks one may still say: this one and those of the ledger before it. The newest first. */
export const weeksToSay = (today: Day): readonly Day[] => Array.from({ length: ledgerWeeks.back + 1 }, (_, week) => addDays(mondayOf(today), -7 * week))

export type GrowthId = Id<'contract-growth'>
export type Growth = { readonly id: GrowthId; readonly guide: GuideId; readonly more: number; readonly is: 'asked' | 'agreed' | 'done' }

/** Hours that come with guiding come on top of both: of the contract, and of those for guiding. */
export const grownBy = (terms: Pick<GuideTerms, 'hoursPerWeek' | 'guidanceHours'>, more: number): { readonly hoursPerWeek: number; readonly guidanceHours: number } => ({ hoursPerWeek: terms.hoursPerWeek + more, guidanceHours: terms.guidanceHours + more })
export const askGrowth = (terms: Pick<GuideTerms, 'hoursPerWeek'> | null, more: number, before: readonly Pick<Growth, 'is'>[]): { readonly more: number } | Refusal<'growth.no-hours' | 'growth.nothing' | 'growth.full' | 'growth.asked'> => {
  if (!terms) return refuse('growth.no-hours')
  if (more < step) return refuse('growth.nothing')
  if (terms.hoursPerWeek + more > fullContractHours.value) return refuse('growth.full', { most: fullContractHours.value })
  return before.some(({ is }) => is !== 'done') ? refuse('growth.asked') : { more: Math.floor(more / step) * step }
}
