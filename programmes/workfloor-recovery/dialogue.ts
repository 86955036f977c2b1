/** A dialogue: prepared alone, opened by the therapist, and then a page together. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, type Day, type Instant } from '../../kit/time.ts'

export const preparationFields = ['say', 'understand', 'ask', 'outside'] as const
export type PreparationField = (typeof preparationFields)[number]
export type Preparation = Readonly<Record<PreparationField, string>>
export const preparationFrom = (given: (field: PreparationField) => string): Preparation => ({ say: given('say'), understand: given('understand'), ask: given('ask'), outside: given('outside') })
export const emptyPreparation = preparationFrom(() => '')
/** Longest of one answer, and of one line on the page together. */
export const answerLength = 600
export const lineLength = 300
/** A page together holds no more lines. */
export const mostLines = 60
/** Minutes after its end in which the page together may still be written on. */
const afterwards = 24 * 60

export type Seat = { readonly talk: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly part: 'participant' | 'guide' | 'guest'; readonly from: Instant; readonly until: Instant; readonly cancelled: 'yes' | 'no' }

/** Those who speak prepare until the talk is over; who guides does not. */
export const prepare = (seat: Seat, seen: number, newest: number, written: Preparation, now: Instant): { readonly version: number } | Refusal<'preparation.not-yours' | 'preparation.over' | 'preparation.newer' | 'preparation.empty' | 'preparation.too-long'> => {
  if (seat.part === 'guide') return refuse('preparation.not-yours')
  if (seat.cancelled === 'yes' || seat.until <= now) return refuse('preparation.over')
  if (preparationFields.some(field => written[field].length > answerLength)) return refuse('preparation.too-long')
  if (preparationFields.every(field => written[field] === '')) return refuse('preparation.empty')
  return seen === newest ? { version: newest + 1 } : refuse('preparation.newer')
}

export const openTogether = (seat: Seat): { readonly may: 'open' } | Refusal<'dialogue.not-yours' | 'dialogue.cancelled'> =>
  seat.part !== 'guide' ? refuse('dialogue.not-yours') : seat.cancelled === 'yes' ? refuse('dialogue.cancelled') : { may: 'open' }

export const lineKinds = ['said', 'heard', 'agreement'] as const
export type LineKind = (typeof lineKinds)[number]
export type Line = { readonly id: Id<'dialogue-line'>; readonly kind: LineKind; readonly about: Id<'party'>; readonly day: Day | null; readonly words: string; readonly at: Instant }

/** @param speakers those who speak: a line is about one of them */
export const writeLine = (seat: Seat, written: { readonly kind: LineKind | null; readonly about: Id<'party'> | null; readonly day: Day | null; readonly words: string }, speakers: readonly Id<'party'>[], lines: number, id: Line['id'], now: Instant): Line | Refusal<'line.over' | 'line.incomplete' | 'line.too-long' | 'line.too-many'> => {
  const { kind, about, words, day } = written
  if (addMinutes(seat.until, afterwards) <= now) return refuse('line.over')
  if (!kind || !about || !speakers.includes(about) || words === '' || kind === 'agreement' && day === null) return refuse('line.incomplete')
  if (words.length > lineLength) return refuse('line.too-long')
  return lines >= mostLines ? refuse('line.too-many') : { id, kind, about, words, day: kind === 'agreement' ? day : null, at: now }
}

/** How safe it felt, once, by who spoke, once it has begun. */
export const giveSafety = (seat: Seat, given: 'yes' | 'no', score: number | null, now: Instant): { readonly score: number } | Refusal<'safety.not-yours' | 'safety.given' | 'safety.early' | 'safety.choose'> => {
  if (seat.part === 'guide') return refuse('safety.not-yours')
  if (given === 'yes') return refuse('safety.given')
  if (now < seat.from) return refuse('safety.early')
  return score === null ? refuse('safety.choose') : { score }
}
