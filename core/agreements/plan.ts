/**
 * A plan: agreements of which each says what, how much, why it can be done, who, from when and until when.
 *
 *   written --(who sits beside reads it by the participant's yes)--> answered by whoever does it
 *   yes --> it stands; looked at on its days: done, partly, not yet and what is in the way
 *   no, or it does not work out --> adjusted by those inside: dropped with the reason, and another in its place
 *
 * An agreement without these was made where everyone was asked at once, in a talk together: it stands as it is.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'
import type { Party } from '../trajectories/party.ts'
import { dueOf, standingOf, type Agreement } from './agreement.ts'

export type BuildUp = { readonly from: Day; readonly hours: number }
export type Detail = {
  readonly from: Day
  /** How much, or when it is done. */
  readonly measure: string
  /** Why it can be done. */
  readonly feasible: string
  readonly looksOn: readonly Day[]
  /** Where hours are built up: how many a week from which day; empty where nothing is. */
  readonly buildUp: readonly BuildUp[]
  /** What it came in place of. */
  readonly replaces: Id<'agreement'> | null
}
export type OwnerAnswer = { readonly number: number; readonly says: 'yes' | 'no'; readonly why: string | null; readonly by: Id<'party'>; readonly at: Instant }
export const progresses = ['done', 'partly', 'not-yet'] as const
export type Progress = { readonly number: number; readonly says: (typeof progresses)[number]; readonly hinders: string | null; readonly by: Id<'party'>; readonly at: Instant }
/** What a plan knows of one agreement; the answers and what was said of it in their order, as far as one may see them. */
export type Planned = { readonly detail: Detail; readonly answers: readonly OwnerAnswer[]; readonly progress: readonly Progress[] }
/** Of a trajectory, by agreement; one that says no more than what and when is not in it. */
export type Plan = ReadonlyMap<Id<'agreement'>, Planned>

export const detailLength = 300
/** Steps of a build-up, and hours of a week. */
export const [mostSteps, mostHours] = [6, 60] as const
const [mostAnswers, mostProgress] = [20, 100]

/** @param steps a row left empty is none; half of one is refused, and so is a day before the one above it */
export const detailFor = ({ from, measure, feasible, due, steps }: Pick<Detail, 'from' | 'measure' | 'feasible'> & { readonly due: Day; readonly steps: readonly { readonly from: Day | null; readonly hours: number | null }[] }, lookedAtAfterWeeks: readonly number[], replaces: Detail['replaces']): Detail | Refusal<'plan.until-before-from' | 'plan.build-up'> => {
  if (due < from) return refuse('plan.until-before-from')
  const buildUp = steps.flatMap(step => (step.from !== null && step.hours !== null ? [{ from: step.from, hours: step.hours }] : []))
  const half = steps.some(step => (step.from === null) !== (step.hours === null))
  if (half || buildUp.some((step, index) => step.from < (buildUp[index - 1]?.from ?? from) || step.from > due)) return refuse('plan.build-up')
  return { from, measure, feasible, buildUp, replaces, looksOn: lookedAtAfterWeeks.map(weeks => addDays(from, 7 * weeks)).filter(day => day < due) }
}

export type PlanStanding = 'waits for an answer' | 'answered no' | 'stands'
export const planStandingOf = ({ answers }: Pick<Planned, 'answers'>): PlanStanding => {
  const last = answers.at(-1)?.says
  return last === undefined ? 'waits for an answer' : last === 'yes' ? 'stands' : 'answered no'
}

/** Whoever writes down what they do themselves says yes with it. */
export const answersAtOnce = (agreement: Pick<Agreement, 'owner' | 'by' | 'at'>): OwnerAnswer | null => (agreement.owner === agreement.by ? { number: 1, says: 'yes', why: null, by: agreement.owner, at: agreement.at } : null)

/** Nobody but whoever does it; on what one said one may come back as long as it is open. */
export const answerPlanned = (agreement: Agreement, { answers }: Planned, by: Pick<Party, 'id'>, { says, why }: Pick<OwnerAnswer, 'says' | 'why'>, at: Instant): OwnerAnswer | Refusal<'agreement.not-yours' | 'agreement.over'> => {
  if (agreement.owner !== by.id) return refuse('agreement.not-yours')
  if (standingOf(agreement) !== 'open' || answers.length >= mostAnswers || answers.at(-1)?.says === says) return refuse('agreement.over')
  return { number: answers.length + 1, says, why: says === 'no' ? why : null, by: by.id, at }
}

/** How it goes, by whoever does it. What is not done says what is in the way: that is what the next talk is about. */
export const tellProgress = (agreement: Agreement, planned: Planned, by: Pick<Party, 'id'>, { says, hinders }: Pick<Progress, 'says' | 'hinders'>, at: Instant): Progress | Refusal<'agreement.not-yours' | 'agreement.over' | 'plan.not-agreed' | 'plan.hinders'> => {
  if (agreement.owner !== by.id) return refuse('agreement.not-yours')
  if (standingOf(agreement) !== 'open' || planned.progress.length >= mostProgress) return refuse('agreement.over')
  if (planStandingOf(planned) !== 'stands') return refuse('plan.not-agreed')
  if (says !== 'done' && hinders === null) return refuse('plan.hinders')
  return { number: planned.progress.length + 1, says, hinders: says === 'done' ? null : hinders, by: by.id, at }
}

/** Every day it is looked at: those set when it was made, as far as they come before the last, and the last. */
export const looksOf = (agreement: Pick<Agreement, 'due' | 'steps'>, { looksOn }: Pick<Detail, 'looksOn'>): readonly Day[] => [...looksOn.filter(day => day < dueOf(agreement)), dueOf(agreement)]

/** The day that came and on which nothing was said since; null while none did. @param dayOf the calendar day of a moment */
export const openLook = (agreement: Agreement, planned: Planned, today: Day, dayOf: (at: Instant) => Day): Day | null => {
  if (standingOf(agreement) !== 'open' || planStandingOf(planned) !== 'stands') return null
  const look = looksOf(agreement, planned.detail).findLast(day => day <= today)
  return look !== undefined && !planned.progress.some(({ at }) => dayOf(at) >= look) ? look : null
}

/** By those inside, whoever does it: another comes in its place, and everyone is asked anew. */
export const mayAdjust = (agreement: Agreement, by: Pick<Party, 'seat'>): { readonly adjusts: Id<'agreement'> } | Refusal<'agreement.not-yours' | 'agreement.over'> =>
  by.seat !== 'inside' ? refuse('agreement.not-yours') : standingOf(agreement) === 'open' ? { adjusts: agreement.id } : refuse('agreement.over')

/** What it was before, the latest first. */
export const versionsBefore = (id: Id<'agreement'>, plan: Plan, agreements: readonly Agreement[]): readonly Agreement[] => {
  const before: Agreement[] = []
  for (let at = plan.get(id)?.detail.replaces ?? null; at !== null && before.length < agreements.length; at = plan.get(at)?.detail.replaces ?? null) {
    const found = agreements.find(one => one.id === at)
    if (!found) break
    before.push(found)
  }
  return before
}

/** Whose open agreements would be left to nobody when this one withdraws. */
export const leftWith = (agreements: readonly Agreement[], party: Id<'party'>): readonly Agreement[] => agreements.filter(one => one.owner === party && standingOf(one) === 'open')
