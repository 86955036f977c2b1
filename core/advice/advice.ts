/**
 * Advice outside any trajectory: someone of an employer asks, without naming anyone; a guide of the programme answers. Both stand by
 * themselves for a short while. Whoever asked comes back by a link of their own, which is all there is of them.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'
import { pointedAt } from '../consent/proposing.ts'
import type { AdviceForm } from '../programme.ts'
import { namesIn } from './names.ts'

export type QuestionId = Id<'advice-question'>
export type Question = { readonly id: QuestionId; readonly programme: string; readonly words: string; readonly askedOn: Day; readonly answer: { readonly words: string; readonly on: Day } | null }
export type NewQuestion = Pick<Question, 'id' | 'programme' | 'words' | 'askedOn'> & { readonly mail: string | null; readonly keptDays: number }
export const adviceLength = 2000

export const askAdvice = (programme: { readonly id: string; readonly advice?: AdviceForm }, { words, mail }: Pick<NewQuestion, 'words' | 'mail'>, id: QuestionId, today: Day): NewQuestion | Refusal<'advice.not-here'> =>
  programme.advice ? { id, programme: programme.id, words, mail, askedOn: today, keptDays: programme.advice.keptDays } : refuse('advice.not-here')

/** Once. */
export const answerAdvice = ({ answer }: Pick<Question, 'answer'>, words: string, on: Day): { readonly words: string; readonly on: Day } | Refusal<'advice.answered'> =>
  answer === null ? { words, on } : refuse('advice.answered')

/** What is looked at once before words are kept: names, and what tells of someone's health. */
export type LooksLike = { readonly names: readonly string[]; readonly all: readonly string[] }
export const looksLike = (words: string): LooksLike => {
  const names = namesIn(words)
  return { names, all: [...names.map(name => `name ${name.toLowerCase()}`), ...pointedAt([{ key: 'words', text: words }])] }
}
