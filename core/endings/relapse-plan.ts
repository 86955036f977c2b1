/** What someone writes down for when it gets worse: their own answers to the questions of the programme, version after version. */
import { fields, optional, text, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant, Locale } from '../../kit/time.ts'
import type { Translated } from '../../kit/texts.ts'

/** Room for a list of people with their numbers. */
export const answerLength = 1500

/** One question as it was asked, and its answer; empty where it was left open. */
export type PlanLine = { readonly key: string; readonly asked: string; readonly answered: string }
export type RelapsePlan = { readonly version: number; readonly writtenAt: Instant; readonly lines: readonly PlanLine[] }

/** The name of a question's field: apart from what else a form carries. */
export const fieldOf = (key: string): string => `plan-${key}`

/** Nothing has to be filled in; a plan of nothing at all is no plan. */
export const readPlan = (questions: Readonly<Record<string, Translated>>, form: Form, locale: Locale): { readonly lines: readonly PlanLine[] | null; readonly typed: Typed; readonly problems: Problems } => {
  const read = fields(Object.fromEntries(Object.keys(questions).map(key => [fieldOf(key), optional(text({ most: answerLength }))]))).read(form)
  if (!read.value) return { lines: null, typed: read.typed, problems: read.problems }
  const values = read.value
  return { lines: Object.entries(questions).map(([key, asks]) => ({ key, asked: asks[locale], answered: values[fieldOf(key)] ?? '' })), typed: read.typed, problems: {} }
}

/** @param seen the version one began from; 0 when there was none. @param newest the one that stands now */
export const writePlan = (lines: readonly PlanLine[], seen: number, newest: number, at: Instant): RelapsePlan | Refusal<'plan.empty' | 'plan.newer'> => {
  if (lines.every(({ answered }) => answered === '')) return refuse('plan.empty')
  return seen === newest ? { version: newest + 1, writtenAt: at, lines } : refuse('plan.newer')
}
