/**
 * Something that could be otherwise at work.
 *
 *   put forward, inside --the participant lets it go--> asked --possible--> found possible --made an agreement--> agreed
 *        |                                               \--not possible, and why
 *         \---no longer put forward, until it is agreed
 *
 * The work side reads which line it is about, what changes, from when and when it is looked back on; never what it should change.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'
import type { Agreement } from '../agreements/agreement.ts'
import { standingOf } from '../agreements/agreement.ts'
import type { Party } from '../trajectories/party.ts'
import type { ItemKey } from './items.ts'
import type { Level } from './match.ts'

type PartyId = Id<'party'>
export type NewAdaptation = {
  readonly id: Id<'work-adaptation'>
  readonly trajectory: Id<'trajectory'>
  readonly item: ItemKey
  readonly words: string
  /** Whom it is meant for. */
  readonly to: PartyId
  readonly startsOn: Day
  readonly looksBackOn: Day
  readonly by: PartyId
  readonly at: Instant
}
export const adaptationAnswers = ['possible', 'not-possible'] as const
export type AdaptationAnswer = (typeof adaptationAnswers)[number]
export type Answered = { readonly number: number; readonly answer: AdaptationAnswer; readonly why: string | null; readonly at: Instant }
export type Adaptation = NewAdaptation & {
  /** What the work would ask then; null for whoever is not to see it. */
  readonly level: Level | null
  readonly passedAt: Instant | null
  readonly answers: readonly Answered[]
  readonly endedAt: Instant | null
  readonly agreement: Id<'agreement'> | null
}

/** As an agreement has them. */
export const adaptationLength = 300
const furthest = 366
const mostOpen = 30
const mostAnswers = 50

export type AdaptationStanding = 'waits for the participant' | 'asked' | 'possible' | 'not possible' | 'agreed' | 'ended'
export const adaptationStanding = ({ passedAt, answers, endedAt, agreement }: Pick<Adaptation, 'passedAt' | 'answers' | 'endedAt' | 'agreement'>): AdaptationStanding => {
  if (agreement !== null) return 'agreed'
  if (endedAt !== null) return 'ended'
  const last = answers.at(-1)?.answer
  if (last) return last === 'possible' ? 'possible' : 'not possible'
  return passedAt === null ? 'waits for the participant' : 'asked'
}
/** For who reads it at work, who does not see when it was let go: nothing was said of it yet. */
export const waitsAtWork = ({ answers, agreement }: Pick<Adaptation, 'answers' | 'agreement'>): boolean => answers.length === 0 && agreement === null
const isOpen = (one: Adaptation): boolean => !['agreed', 'ended'].includes(adaptationStanding(one))

/** @param readers those of the work side who may be asked; @param asks the most that anyone says the work asks there now, null where nobody said */
export const putForward = (by: Party, written: Pick<NewAdaptation, 'item' | 'words' | 'startsOn' | 'looksBackOn'> & { readonly to: PartyId; readonly level: Level }, { readers, asks, open, today }: { readonly readers: readonly Pick<Party, 'id'>[]; readonly asks: Level | null; readonly open: readonly Adaptation[]; readonly today: Day }, id: NewAdaptation['id'], at: Instant): { readonly adaptation: NewAdaptation; readonly level: Level } | Refusal<'adaptation.not-yours' | 'adaptation.nobody' | 'adaptation.not-asked' | 'adaptation.changes-nothing' | 'adaptation.day-passed' | 'adaptation.too-far' | 'adaptation.looks-back-first' | 'adaptation.too-many'> => {
  const { item, words, to, startsOn, looksBackOn, level } = written
  if (by.seat !== 'inside') return refuse('adaptation.not-yours')
  if (!readers.some(one => one.id === to)) return refuse('adaptation.nobody')
  if (asks === null) return refuse('adaptation.not-asked')
  if (level >= asks) return refuse('adaptation.changes-nothing')
  if (startsOn < today) return refuse('adaptation.day-passed')
  if (looksBackOn > addDays(today, furthest)) return refuse('adaptation.too-far')
  if (looksBackOn <= startsOn) return refuse('adaptation.looks-back-first')
  return open.filter(isOpen).length >= mostOpen ? refuse('adaptation.too-many') : { adaptation: { id, trajectory: by.trajectory, item, words, to, startsOn, looksBackOn, by: by.id, at }, level }
}

/** Only whom it is about. */
export const letPass = (one: Adaptation, by: Party, participant: PartyId): { readonly passes: Adaptation['id'] } | Refusal<'adaptation.not-yours' | 'adaptation.over'> =>
  by.id !== participant ? refuse('adaptation.not-yours') : adaptationStanding(one) === 'waits for the participant' ? { passes: one.id } : refuse('adaptation.over')

/** By whom it was put to. A later word replaces an earlier one, until it is an agreement. */
export const answerAdaptation = (one: Adaptation, by: Party, said: Pick<Answered, 'answer' | 'why'>, at: Instant): Answered | Refusal<'adaptation.not-yours' | 'adaptation.over' | 'adaptation.why-not'> => {
  if (by.id !== one.to) return refuse('adaptation.not-yours')
  if (!isOpen(one) || one.answers.length >= mostAnswers) return refuse('adaptation.over')
  return said.answer === 'not-possible' && said.why === null ? refuse('adaptation.why-not') : { ...said, number: (one.answers.at(-1)?.number ?? 0) + 1, at }
}

/** What was found possible becomes what its reader does, by the day it starts. By those inside. */
export const toAgree = (one: Adaptation, by: Party, today: Day): { readonly words: string; readonly owner: PartyId; readonly due: Day; readonly goal: null } | Refusal<'adaptation.not-yours' | 'adaptation.over'> => {
  if (by.seat !== 'inside') return refuse('adaptation.not-yours')
  return adaptationStanding(one) === 'possible' ? { words: one.words, owner: one.to, due: one.startsOn < today ? today : one.startsOn, goal: null } : refuse('adaptation.over')
}

/** What was agreed is dropped as an agreement is. */
export const endAdaptation = (one: Adaptation, by: Party): { readonly ends: Adaptation['id'] } | Refusal<'adaptation.not-yours' | 'adaptation.over'> =>
  by.seat !== 'inside' ? refuse('adaptation.not-yours') : isOpen(one) ? { ends: one.id } : refuse('adaptation.over')

/** Those that hold: agreed, and not dropped since. */
export const agreedOf = (all: readonly Adaptation[], agreements: readonly Agreement[]): readonly Adaptation[] =>
  all.filter(({ agreement }) => agreement !== null && agreements.some(one => one.id === agreement && standingOf(one) !== 'dropped'))
/** Their effect on a match. */
export const effectsOf = (all: readonly Adaptation[]): readonly { readonly item: ItemKey; readonly level: Level }[] => all.flatMap(({ item, level }) => (level === null ? [] : [{ item, level }]))
