/**
 * What someone of the work side asks or worries about.
 *
 *   asked --answered for anyone--------------------------------> reaches who asked
 *        \--answered about the participant --the participant: yes--> reaches who asked
 *                                          \--no, or nothing yet: to who asked there is no answer
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Party } from '../trajectories/party.ts'

export const abouts = ['anyone', 'participant'] as const
export type About = (typeof abouts)[number]
export const decisions = ['yes', 'no'] as const
export type Decision = (typeof decisions)[number]
export const concernLength = 1000

export type Answer = { readonly id: Id<'concern-answer'>; readonly number: number; readonly about: About; readonly words: string; readonly at: Instant; /** What the participant said; null while they did not, and to who may not know. */ readonly decision: Decision | null }
export type Concern = {
  readonly id: Id<'concern'>
  readonly trajectory: Id<'trajectory'>
  readonly by: Id<'party'>
  /** What was asked and when: both null for the participant where who asked did not show it. */
  readonly words: string | null
  readonly at: Instant | null
  readonly shown: 'yes' | 'no'
  readonly answers: readonly Answer[]
}
const mostConcerns = 100
const mostAnswers = 20

/** @param asked how many this party asked already */
export const raise = (by: Party, workSide: readonly string[], words: string, asked: number, id: Concern['id'], at: Instant): (Pick<Concern, 'id' | 'trajectory' | 'by'> & { readonly at: Instant; readonly words: string }) | Refusal<'concern.not-yours' | 'concern.too-many'> => {
  if (by.seat !== 'beside' || !workSide.includes(by.role)) return refuse('concern.not-yours')
  return asked >= mostConcerns ? refuse('concern.too-many') : { id, trajectory: by.trajectory, by: by.id, at, words }
}

const wordsIn = (text: string): readonly string[] => text.normalize('NFC').split(/[^\p{L}\p{M}]+/u).filter(word => word !== '')
const small = (word: string): string => word.toLocaleLowerCase('nl')
/** Names of one letter would find themselves everywhere. */
const shortestName = 2
/** Whether words name someone: by the given name however it is written, by another part of the name where it stands as a name, with a capital; 'meer' is a word, 'Meer' a name. */
export const namesSomeone = (words: string, name: string): boolean => {
  const [given = '', ...family] = wordsIn(name).filter(part => part.length >= shortestName)
  const capitals = family.filter(part => part !== small(part))
  return wordsIn(words).some(word => is(small(word), small(given)) || word !== small(word) && capitals.some(part => is(small(word), small(part))))
}
/** Also 'Thijs' as in 'Thijss', the way people write whose it is. */
const is = (word: string, name: string): boolean => name !== '' && (word === name || word === `${name}s`)

/** What holds for anyone names nobody; anything else waits for the participant. */
export const answer = (concern: Pick<Concern, 'id' | 'trajectory' | 'answers'>, by: Party, participant: { readonly id: Id<'party'>; readonly name: string }, written: { readonly words: string; readonly about: About }, id: Answer['id'], at: Instant): Answer | Refusal<'concern.not-yours' | 'concern.names' | 'concern.too-many'> => {
  if (by.seat !== 'inside' || by.id === participant.id) return refuse('concern.not-yours')
  if (written.about === 'anyone' && namesSomeone(written.words, participant.name)) return refuse('concern.names')
  const number = Math.max(0, ...concern.answers.map(one => one.number)) + 1
  return number > mostAnswers ? refuse('concern.too-many') : { ...written, id, number, at, decision: null }
}

export const decide = (one: Answer, by: Party, participant: Id<'party'>, says: Decision): { readonly answer: Answer['id']; readonly says: Decision } | Refusal<'concern.not-yours' | 'concern.over'> => {
  if (by.id !== participant || one.about !== 'participant') return refuse('concern.not-yours')
  return one.decision === null ? { answer: one.id, says } : refuse('concern.over')
}

/** For who guides: nothing was answered yet, or what was answered was refused. */
export const waitsForAnswer = ({ answers }: Pick<Concern, 'answers'>): boolean => answers.every(({ about, decision }) => about === 'participant' && decision === 'no')
/** For the participant: tells of them, and they did not say yet. */
export const waitsForDecision = ({ about, decision }: Answer): boolean => about === 'participant' && decision === null
