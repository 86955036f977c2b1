/** What someone prepares to say about having been away: their own answers to the questions of the programme. Nothing has to be filled in. */
import { fields, optional, text, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Translated } from '../../kit/texts.ts'

export const explanationLength = 1500
/** By question; what was left open is not there. */
export type Explanation = { readonly id: Id<'explanation'>; readonly version: number; readonly said: Readonly<Record<string, string>> }

export const fieldOf = (key: string): string => `say-${key}`
export const readExplanation = (questions: Readonly<Record<string, Translated>>, form: Form): { readonly said: Explanation['said'] | null; readonly typed: Typed; readonly problems: Problems } => {
  const keys = Object.keys(questions)
  const read = fields(Object.fromEntries(keys.map(key => [fieldOf(key), optional(text({ most: explanationLength }))]))).read(form)
  const { value, typed, problems } = read
  return { said: value && Object.fromEntries(keys.flatMap(key => { const words = value[fieldOf(key)]; return words ? [[key, words]] : [] })), typed, problems }
}

/** @param seen the version one began from, 0 when there was none */
export const writeExplanation = (said: Explanation['said'], { seen, before }: { readonly seen: number; readonly before: Explanation | null }, id: Explanation['id']): Explanation | Refusal<'explanation.empty' | 'explanation.newer'> => {
  if (Object.keys(said).length === 0) return refuse('explanation.empty')
  return seen === (before?.version ?? 0) ? { id: before?.id ?? id, version: seen + 1, said } : refuse('explanation.newer')
}
