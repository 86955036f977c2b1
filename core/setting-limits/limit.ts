/**
 * Practising to say where one's limit is: the situation, what one feels first, the sentence one says and to whom; said aloud first, then
 * tried for real, and how that went. Its person's alone, and shown or hidden one by one. Only the sentence may become an agreement.
 */
import { day, fields, oneOf, optional, text } from '../../kit/forms.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import { wordsLength } from '../agreements/agreement.ts'
import type { Piece, PieceKind } from '../own-pieces/known-own-pieces.ts'

export const lineLength = 160
export const answerLength = 1000
const mostLimits = 30
const mostTries = 20

/** Said aloud to practise, or said for real. */
export const tryKinds = ['rehearsed', 'tried'] as const
export const outcomes = ['well', 'partly', 'not-yet'] as const
export type Try = { readonly what: (typeof tryKinds)[number]; readonly on: Day; readonly went: (typeof outcomes)[number]; readonly said: string | null }
export type Limit = {
  readonly situation: string
  readonly feel: string | null
  readonly say: string
  readonly to: string | null
  /** By their days; of two on one day, as they were written. */
  readonly tries: readonly Try[]
}
export type LimitPiece = Piece<Limit>

export const limitForm = fields({ situation: text({ most: lineLength }), feel: optional(text({ most: answerLength })), say: text({ most: wordsLength }), to: optional(text({ most: lineLength })) })
export const tryForm = fields({ what: oneOf(tryKinds), on: day, went: oneOf(outcomes), said: optional(text({ most: answerLength })) })
type Typed = NonNullable<ReturnType<typeof limitForm.read>['value']>

/** @param others how many there are besides it */
export const writeLimit = (typed: Typed, before: Limit | null, others: number): { readonly limit: Limit } | Refusal<'limit.too-many'> =>
  (others >= mostLimits ? refuse('limit.too-many') : { limit: { ...typed, tries: before?.tries ?? [] } })

/** What happened, and not what is still to come. */
export const addTry = (limit: Limit, one: Try, today: Day): { readonly limit: Limit } | Refusal<'try.to-come' | 'try.too-many'> => {
  if (one.on > today) return refuse('try.to-come')
  if (limit.tries.length >= mostTries) return refuse('try.too-many')
  return { limit: { ...limit, tries: [...limit.tries, one].toSorted((a, b) => a.on.localeCompare(b.on)) } }
}
/** @param place counted from 0 */
export const dropTry = (limit: Limit, place: number): Limit => ({ ...limit, tries: limit.tries.filter((_one, index) => index !== place) })

/** How far it is: said for real counts for more than said aloud, whatever came last. */
export const standingOf = ({ tries }: Pick<Limit, 'tries'>): 'written' | Try['what'] => (tries.some(({ what }) => what === 'tried') ? 'tried' : tries.length > 0 ? 'rehearsed' : 'written')

/**
 * The sentence that leaves it, and nothing else of it.
 * @param running whether an agreement that came from it still stands open
 */
export const sentenceOf = ({ say }: Pick<Limit, 'say'>, running: 'yes' | 'no'): { readonly words: string } | Refusal<'limit.running'> => (running === 'yes' ? refuse('limit.running') : { words: say })

/** What was not said for real yet first, then by the situation. */
export const inOrder = (all: readonly LimitPiece[]): readonly LimitPiece[] =>
  all.toSorted(({ content: one }, { content: other }) => Number(standingOf(one) === 'tried') - Number(standingOf(other) === 'tried') || one.situation.localeCompare(other.situation))

export const limits: PieceKind<Limit> = {
  kind: 'limit',
  from(kept) {
    const of = entriesOf(kept)
    const tries = of.get('tries')
    return { situation: wordsOf(of.get('situation')) ?? '', feel: wordsOf(of.get('feel')), say: wordsOf(of.get('say')) ?? '', to: wordsOf(of.get('to')), tries: Array.isArray(tries) ? tries.flatMap(tryFrom) : [] }
  },
}
const entriesOf = (kept: unknown): ReadonlyMap<string, unknown> => new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
const wordsOf = (kept: unknown): string | null => (typeof kept === 'string' && kept !== '' ? kept : null)
const tryFrom = (kept: unknown): readonly Try[] => {
  const of = entriesOf(kept)
  const [what, went, on] = [tryKinds.find(one => one === of.get('what')), outcomes.find(one => one === of.get('went')), parseDay(wordsOf(of.get('on')) ?? '')]
  return what && went && on ? [{ what, went, on, said: wordsOf(of.get('said')) }] : []
}
