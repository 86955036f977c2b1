/**
 * Who does what by when.
 *
 *   made --tick, by who does it--> done
 *    |  \--move, with a new day and why--> made, for another day
 *     \---drop, by those inside, and why--> no longer
 *
 * Whoever sits beside the file reads what they are to do, and what was agreed in a talk they were asked to. Anything else
 * of an agreement reaches them by consent alone: see sharing.ts.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, daysBetween, type Day, type Instant } from '../../kit/time.ts'
import type { Party } from '../trajectories/party.ts'

type PartyId = Id<'party'>

export type NewAgreement = {
  readonly id: Id<'agreement'>
  readonly trajectory: Id<'trajectory'>
  readonly words: string
  /** Who does it. */
  readonly owner: PartyId
  readonly due: Day
  readonly goal: Id<'goal'> | null
  /** The talk it was made in, and the line of the page together it was written on. */
  readonly talk: Id<'talk'> | null
  readonly line: Id<string> | null
  readonly by: PartyId
  readonly at: Instant
}
export const stepKinds = ['done', 'moved', 'dropped'] as const
export type StepKind = (typeof stepKinds)[number]
export type Step = { readonly number: number; readonly kind: StepKind; readonly toDay: Day | null; readonly reason: string | null; readonly by: PartyId; readonly at: Instant }
export type Agreement = NewAgreement & { /** When the participant agreed that its owner reads it; null too where nobody had to ask. */ readonly confirmedAt: Instant | null; /** In order. */ readonly steps: readonly Step[] }

export const wordsLength = 300
export const reasonLength = 300
/** Days ahead, and the most that stand open at once. */
const furthest = 366
const mostOpen = 40
const mostSteps = 100

/** The day it is to be done by now: the last it was moved to. */
export const dueOf = ({ due, steps }: Pick<Agreement, 'due' | 'steps'>): Day => steps.findLast(({ kind }) => kind === 'moved')?.toDay ?? due
export type Standing = 'open' | 'done' | 'dropped'
export const standingOf = ({ steps }: Pick<Agreement, 'steps'>): Standing => {
  const last = steps.at(-1)?.kind
  return last === undefined || last === 'moved' ? 'open' : last
}
/** How often it was moved: which wording of it someone was shown. */
export const movesOf = ({ steps }: Pick<Agreement, 'steps'>): number => steps.filter(({ kind }) => kind === 'moved').length

export type Urgency = 'overdue' | 'this week' | 'later'
/** Within seven days it presses; a day that passed is overdue. */
export const urgencyOf = (agreement: Pick<Agreement, 'due' | 'steps'>, today: Day): Urgency => {
  const left = daysBetween(today, dueOf(agreement))
  return left < 0 ? 'overdue' : left < 7 ? 'this week' : 'later'
}

/** What the guide wrote down for someone beside the file waits for the participant's yes; what was made in a talk is known there. */
export const waitsForYes = ({ by, talk, confirmedAt }: Pick<Agreement, 'by' | 'talk' | 'confirmedAt'>, owner: { readonly seat: Party['seat'] }, participant: PartyId): boolean =>
  owner.seat === 'beside' && talk === null && by !== participant && confirmedAt === null

/** @param owners those who may be the one to do it, as they sit now; @param open how many stand open already */
export const makeAgreement = (by: Party, written: Pick<NewAgreement, 'words' | 'due' | 'goal'> & { readonly owner: PartyId | null }, { owners, goals, open, today }: { readonly owners: readonly Pick<Party, 'id'>[]; readonly goals: readonly Id<'goal'>[]; readonly open: number; readonly today: Day }, id: NewAgreement['id'], at: Instant): NewAgreement | Refusal<'agreement.not-yours' | 'agreement.nobody' | 'agreement.no-such-goal' | 'agreement.day-passed' | 'agreement.too-far' | 'agreement.too-many'> => {
  const { words, due, goal, owner } = written
  if (by.seat !== 'inside') return refuse('agreement.not-yours')
  if (owner === null || !owners.some(one => one.id === owner)) return refuse('agreement.nobody')
  if (goal !== null && !goals.includes(goal)) return refuse('agreement.no-such-goal')
  if (due < today) return refuse('agreement.day-passed')
  if (due > addDays(today, furthest)) return refuse('agreement.too-far')
  return open >= mostOpen ? refuse('agreement.too-many') : { id, trajectory: by.trajectory, words, owner, due, goal, talk: null, line: null, by: by.id, at }
}

const nextStep = ({ steps }: Agreement, by: Party, at: Instant) => ({ number: steps.length + 1, by: by.id, at })
const isFull = ({ steps }: Agreement): boolean => steps.length >= mostSteps

/** Only who was to do it says that it is done. */
export const tick = (agreement: Agreement, by: Party, at: Instant): Step | Refusal<'agreement.not-yours' | 'agreement.over'> => {
  if (agreement.owner !== by.id) return refuse('agreement.not-yours')
  return standingOf(agreement) === 'open' && !isFull(agreement) ? { ...nextStep(agreement, by, at), kind: 'done', toDay: null, reason: null } : refuse('agreement.over')
}

/** Not done yet, or not at all after all: another day, and why. By who does it, and by those inside. */
export const move = (agreement: Agreement, by: Party, { day, reason }: { readonly day: Day; readonly reason: string }, today: Day, at: Instant): Step | Refusal<'agreement.not-yours' | 'agreement.over' | 'agreement.day-passed' | 'agreement.too-far' | 'agreement.same-day'> => {
  if (agreement.owner !== by.id && by.seat !== 'inside') return refuse('agreement.not-yours')
  if (standingOf(agreement) === 'dropped' || isFull(agreement)) return refuse('agreement.over')
  if (day < today) return refuse('agreement.day-passed')
  if (day > addDays(today, furthest)) return refuse('agreement.too-far')
  return day === dueOf(agreement) && standingOf(agreement) === 'open' ? refuse('agreement.same-day') : { ...nextStep(agreement, by, at), kind: 'moved', toDay: day, reason }
}

/** No longer needed. By those inside: whoever sits beside cannot undo what was agreed, but may say why it does not work out. */
export const drop = (agreement: Agreement, by: Party, reason: string, at: Instant): Step | Refusal<'agreement.not-yours' | 'agreement.over'> => {
  if (by.seat !== 'inside') return refuse('agreement.not-yours')
  return standingOf(agreement) === 'open' && !isFull(agreement) ? { ...nextStep(agreement, by, at), kind: 'dropped', toDay: null, reason } : refuse('agreement.over')
}

/** The participant agrees that whoever is to do it reads it. */
export const letOwnerRead = (agreement: Agreement, by: PartyId, owner: { readonly seat: Party['seat'] }, participant: PartyId): { readonly agreement: Id<'agreement'> } | Refusal<'agreement.not-yours' | 'agreement.over'> =>
  by !== participant ? refuse('agreement.not-yours') : waitsForYes(agreement, owner, participant) && standingOf(agreement) === 'open' ? { agreement: agreement.id } : refuse('agreement.over')
