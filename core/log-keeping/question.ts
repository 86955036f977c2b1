/**
 * "This is not right": someone asks about a look into their file, and the log keeper answers.
 *
 *   the participant asks about one line --a month--> the log keeper says whether it was right, and why
 *
 * The term is that of AVG article 12, third paragraph; it is not prolonged.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMonths, daysBetween, type Day } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'

export const findings = ['right', 'wrong', 'unclear'] as const
export type Finding = (typeof findings)[number]

/** Signs. */
export const questionLength = 600
export const answerLength = 1200

export type LogQuestion = {
  readonly id: Id<'log-question'>
  readonly entry: Id<'log-entry'>
  readonly askedOn: Day
  readonly words: string
  readonly answer: { readonly finding: Finding; readonly words: string; readonly on: Day } | null
}

/** The last day on which an answer is in time. */
export const answerBy = ({ askedOn }: Pick<LogQuestion, 'askedOn'>): Day => addMonths(askedOn, 1)
/** Days that are left; less than nought when it is late. */
export const daysLeft = (question: Pick<LogQuestion, 'askedOn'>, today: Day): number => daysBetween(today, answerBy(question))

/** Once about a line; who is not satisfied with the answer complains, and that is not for the log keeper. */
export const askAbout = (questions: readonly Pick<LogQuestion, 'entry'>[], entry: Id<'log-entry'>): { readonly entry: Id<'log-entry'> } | Refusal<'question.asked'> =>
  questions.some(one => one.entry === entry) ? refuse('question.asked') : { entry }
