/** What a report asks, and what was answered: read from a form, frozen in the words of that day. */
import type { Form } from '../../kit/asked.ts'
import { fields, oneOf, optional, someOf, text, whole, type Field, type Problems, type Typed } from '../../kit/forms.ts'
import type { Locale } from '../../kit/time.ts'
import type { Question, ReportForm } from '../programme.ts'
import type { Line } from './content.ts'

/** A page at most: short answers are read, long ones are not. */
export const answerLength = 600

/** What every report ends with, whatever its programme asks. */
export const agreements: Question = {
  asks: { 'nl-NL': 'Welke afspraken maken we?', 'nl-BE': 'Welke afspraken maken we?', en: 'What do we agree on?' }, answer: 'words', compartment: 'work',
}
export const agreementsKey = 'agreements'

/** The questions of a report in their order, with the common one at the end. */
export const questionsOf = (form: ReportForm): readonly (readonly [key: string, question: Question])[] => [...Object.entries(form.questions), [agreementsKey, agreements]]

/** Of a list, its choices. */
export const choicesOf = ({ answer }: Question) => (typeof answer === 'string' ? null : 'oneOf' in answer ? answer.oneOf : answer.someOf)

const fieldFor = ({ answer }: Question): Field<string | number | readonly string[] | null> => {
  if (answer === 'words') return text({ most: answerLength })
  if (answer === 'from 0 to 10') return whole({ least: 0, most: 10 })
  return 'oneOf' in answer ? oneOf(Object.keys(answer.oneOf)) : someOf(Object.keys(answer.someOf))
}

export type Answered = { readonly lines: readonly Line[] } | { readonly lines: null; readonly problems: Problems; readonly typed: Typed }

/** Every question has an answer; only what was agreed may be nothing. */
export const readAnswers = (form: ReportForm, given: Form, locale: Locale): Answered => {
  const questions = questionsOf(form)
  const read = fields(Object.fromEntries(questions.map(([key, question]) => [key, key === agreementsKey ? optional(fieldFor(question)) : fieldFor(question)]))).read(given)
  const problems: Record<string, Problems[string]> = { ...read.problems }
  for (const [key, { answer }] of questions) if (typeof answer === 'object' && 'someOf' in answer && (given[key] ?? []).length === 0) problems[key] = 'required'
  if (!read.value || Object.keys(problems).length > 0) return { lines: null, problems, typed: read.typed }
  return { lines: questions.map(([key, question]) => lineOf(key, question, read.value[key] ?? null, locale)) }
}

const lineOf = (key: string, question: Question, answer: string | number | readonly string[] | null, locale: Locale): Line => {
  const choices = choicesOf(question)
  const chosen = choices === null || answer === null ? [] : typeof answer === 'object' ? answer : [String(answer)]
  const answered = choices === null ? String(answer ?? '') : chosen.map(one => choices[one]?.[locale] ?? '').join('\n')
  return { key, asked: question.asks[locale], answered, chosen, compartment: question.compartment }
}

/** What a writer of the next version begins with: the answers of the last. */
export const typedFrom = (lines: readonly Line[]): Typed => Object.fromEntries(lines.map(({ key, answered, chosen }) => [key, chosen.length > 0 ? chosen : [answered]]))
