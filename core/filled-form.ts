/** A form as it stands on a page: what was typed, and what is wrong with it, in the words of the reader. */
import type { FieldError } from '../design/index.ts'
import type { Problems, Typed } from '../kit/forms.ts'
import type { Voice } from '../kit/texts.ts'
import { problemTexts } from './problems.texts.ts'

export type Filled = { readonly typed: Typed; readonly problems: Problems; /** What a rule said no with, at the field it is about. */ readonly noes?: Readonly<Record<string, string>> }

/** A form nobody touched yet, with what is known already. */
export const filledWith = (values: Readonly<Record<string, string | number | readonly string[] | null>> = {}): Filled => ({
  typed: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value ?? [] : [String(value)]])),
  problems: {},
})

/**
 * A filled form for a page: `field('name')` spreads over a component, `chosen('themes')` over one with many answers.
 * @param labels by field, in the order of the page; an error repeats the label, so that it can stand in the summary.
 */
export const readable = <Name extends string>({ typed, problems, noes = {} }: Filled, labels: Readonly<Record<Name, string>>, voice: Voice) => {
  const t = problemTexts(voice)
  const words: Readonly<Record<string, string>> = labels
  const wrong = (name: string): string | undefined => {
    const problem = problems[name]
    return problem ? t[problem]((words[name] ?? name).replace(/\?$/, '')) : noes[name]
  }
  return {
    field: (name: Name) => ({ name, label: labels[name], value: typed[name]?.[0] ?? '', error: wrong(name) }),
    chosen: (name: Name) => ({ name, label: labels[name], value: typed[name] ?? [], error: wrong(name), kind: 'many' as const }),
    errors: Object.keys(words).flatMap((name): readonly FieldError[] => {
      const message = wrong(name)
      return message ? [{ field: name, message }] : []
    }),
  }
}
