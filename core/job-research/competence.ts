/** What someone can do, each with an example that shows it: no level without evidence. */
import { fields, oneOf, optional, text, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'

export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]
export const exampleLength = 1000
export type Competence = {
  readonly kind: 'competence'
  /** By its key in the programme. */
  readonly key: string
  readonly own: Level
  /** As someone else sees it, told by them and written down by its owner. */
  readonly others: Level | null
  readonly situation: string
  readonly task: string | null
  readonly action: string
  readonly result: string
  readonly reflection: string | null
}
const [example, level] = [text({ most: exampleLength }), oneOf(['1', '2', '3', '4', '5'])]
const form = fields({ key: text({ most: 40 }), own: level, others: optional(level), situation: example, task: optional(example), action: example, result: example, reflection: optional(example) })

export const readCompetence = (typed: Form, keys: readonly string[]): { readonly competence: Competence | null; readonly typed: Typed; readonly problems: Problems } => {
  const read = form.read(typed)
  if (!read.value) return { competence: null, typed: read.typed, problems: read.problems }
  const { own, others, ...rest } = read.value
  const known = levelOf(own)
  if (!keys.includes(rest.key) || known === null) return { competence: null, typed: read.typed, problems: { key: 'not-a-choice' } }
  return { competence: { kind: 'competence', ...rest, own: known, others: levelOf(others) }, typed: read.typed, problems: {} }
}
const levelOf = (typed: string | null): Level | null => levels.find(one => String(one) === typed) ?? null
export const typedCompetence = ({ kind: _kind, ...values }: Competence): Typed => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? [] : [String(value)]]))

/** One page for each: who has another example writes it there. @param others all but the one that is written */
export const writeCompetence = (competence: Competence, others: readonly Pick<Competence, 'key'>[]): { readonly competence: Competence } | Refusal<'competence.there'> =>
  others.some(({ key }) => key === competence.key) ? refuse('competence.there') : { competence }
