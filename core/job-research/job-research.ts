/**
 * Looking into work: what one asks of it, weighed; which work comes into question; what one found out; and how it compares.
 * The present work is always among it, and never as it is: nothing is compared before its person wrote down what would be otherwise.
 */
import { fields, oneOf, optional, text, type Problem, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { JobResearch } from '../programme.ts'

export type ItemId = Id<'job-research-item'>
export const weights = [1, 2, 3] as const
export type Weight = (typeof weights)[number]
/** From not at all to wholly. */
export const ratings = [0, 1, 2, 3, 4] as const
export type Rating = (typeof ratings)[number]
export const titleLength = 120
export const answerLength = 1500
const mostOptions = 12
const mostNotes = 60

export type Criterion = { readonly key: string; readonly weight: Weight; /** A must: without it the work does not fit, whatever else it has. */ readonly must: 'yes' | 'no' }
export type Criteria = { readonly kind: 'criteria'; readonly chosen: readonly Criterion[] }
export type Option = {
  readonly kind: 'option'
  readonly which: 'present' | 'other'
  readonly title: string
  /** Of the present work: what would be otherwise, by the programme's list. Empty of other work. */
  readonly changes: Readonly<Record<string, string>>
  readonly rated: Readonly<Record<string, Rating>>
}
export const ways = ['desk', 'interview', 'try-out'] as const
export type Note = { readonly kind: 'note'; readonly option: ItemId; readonly way: (typeof ways)[number]; readonly found: string; readonly next: string | null }
export type Content = Criteria | Option | Note
export type Item<C extends Content = Content> = { readonly id: ItemId; readonly version: number; readonly content: C }

export const criteriaOf = (all: readonly Item[]): Item<Criteria> | null => all.find((one): one is Item<Criteria> => one.content.kind === 'criteria') ?? null
/** The present work first, then in the order of their names. */
export const optionsOf = (all: readonly Item[]): readonly Item<Option>[] => all.filter((one): one is Item<Option> => one.content.kind === 'option').toSorted(({ content: one }, { content: other }) => Number(other.which === 'present') - Number(one.which === 'present') || one.title.localeCompare(other.title))
export const notesOf = (all: readonly Item[], option: ItemId): readonly Item<Note>[] => all.filter((one): one is Item<Note> => one.content.kind === 'note' && one.content.option === option)

/** A field for each criterion: how much it weighs, and whether it is a must. */
export const weightField = (key: string): string => `weight-${key}`
export const mustField = (key: string): string => `must-${key}`

export const readCriteria = (declared: JobResearch, form: Form): { readonly criteria: Criteria; readonly typed: Typed } => {
  const keys = Object.keys(declared.criteria)
  const chosen = keys.flatMap((key): readonly Criterion[] => {
    const weight = weights.find(one => String(one) === form[weightField(key)]?.[0])
    return weight === undefined ? [] : [{ key, weight, must: form[mustField(key)]?.[0] === 'yes' ? 'yes' : 'no' }]
  })
  return { criteria: { kind: 'criteria', chosen }, typed: Object.fromEntries(keys.flatMap(key => [weightField(key), mustField(key)].map(name => [name, form[name] ?? []]))) }
}
export const typedCriteria = ({ chosen }: Criteria): Typed => Object.fromEntries(chosen.flatMap(({ key, weight, must }) => [[weightField(key), [String(weight)]], [mustField(key), must === 'yes' ? ['yes'] : []]]))

/** Enough to compare by, and few enough to think about each. */
export const weigh = (criteria: Criteria, { least, most }: Pick<JobResearch, 'least' | 'most'>): { readonly criteria: Criteria } | Refusal<'criteria.too-few' | 'criteria.too-many'> =>
  criteria.chosen.length < least ? refuse('criteria.too-few', { least }) : criteria.chosen.length > most ? refuse('criteria.too-many', { most }) : { criteria }

export const changeField = (key: string): string => `change-${key}`
export const rateField = (key: string): string => `rate-${key}`

/** What is typed about one kind of work. @param criteria those chosen: others keep what they were rated before */
export const readOption = (declared: JobResearch, criteria: readonly Criterion[], before: Pick<Option, 'which' | 'title' | 'rated'>, form: Form): { readonly option: Option | null; readonly typed: Typed; readonly problems: Readonly<Record<string, Problem>> } => {
  const asked = before.which === 'present' ? Object.fromEntries(Object.keys(declared.changes).map(key => [changeField(key), optional(text({ most: answerLength }))])) : {}
  const rates = Object.fromEntries(criteria.map(({ key }) => [rateField(key), optional(oneOf(['0', '1', '2', '3', '4']))]))
  const read = fields({ ...asked, ...rates, title: before.which === 'present' ? optional(text({ most: titleLength })) : text({ most: titleLength }) }).read(form)
  if (!read.value) return { option: null, typed: read.typed, problems: read.problems }
  const values: Readonly<Record<string, string | null>> = read.value
  const changes = Object.fromEntries(Object.keys(declared.changes).flatMap(key => { const said = values[changeField(key)]; return said ? [[key, said]] : [] }))
  const kept = Object.fromEntries(Object.entries(before.rated).filter(([key]) => !criteria.some(one => one.key === key)))
  const rated = Object.fromEntries(criteria.flatMap(({ key }) => { const rating = ratings.find(one => String(one) === values[rateField(key)]); return rating === undefined ? [] : [[key, rating]] }))
  return { option: { kind: 'option', which: before.which, title: values['title'] ?? before.title, changes, rated: { ...kept, ...rated } }, typed: read.typed, problems: {} }
}
export const typedOption = ({ title, changes, rated }: Option): Typed => ({ title: [title], ...Object.fromEntries(Object.entries(changes).map(([key, said]) => [changeField(key), [said]])), ...Object.fromEntries(Object.entries(rated).map(([key, rating]) => [rateField(key), [String(rating)]])) })

/** The present work as it lies there at first: it comes with the criteria, and nobody takes it out. */
export const presentWork: Option = { kind: 'option', which: 'present', title: '', changes: {}, rated: {} }

export const writeOption = (option: Option, others: readonly Item[]): { readonly option: Option } | Refusal<'option.nothing-changes' | 'option.too-many'> => {
  if (option.which === 'present' && Object.keys(option.changes).length === 0) return refuse('option.nothing-changes')
  return optionsOf(others).length >= mostOptions ? refuse('option.too-many') : { option }
}
export const eraseOption = ({ id, content }: Item<Option>): { readonly erases: ItemId } | Refusal<'option.present-stays'> => (content.which === 'present' ? refuse('option.present-stays') : { erases: id })

export const noteForm = fields({ way: oneOf(ways), found: text({ most: answerLength }), next: optional(text({ most: answerLength })) })
export const writeNote = (note: Note, all: readonly Item[]): { readonly note: Note } | Refusal<'note.too-many'> => (all.filter(({ content }) => content.kind === 'note').length >= mostNotes ? refuse('note.too-many') : { note })

export type Fit = {
  /** 0 to 100, as a whole number; null while a criterion is not rated. */
  readonly fit: number | null
  /** Musts that are rated 0 or 1: then it does not fit, whatever the number says. */
  readonly unmet: readonly string[]
  /** Criteria still to rate. */
  readonly open: number
}
/** A must with this rating or less is not met. */
const unmetUpTo = 1
/** fit = 100 × Σ(weight × rating) / (4 × Σ weight) */
export const fitOf = (criteria: readonly Criterion[], { rated }: Pick<Option, 'rated'>): Fit => {
  const open = criteria.filter(({ key }) => rated[key] === undefined).length
  const most = 4 * criteria.reduce((sum, { weight }) => sum + weight, 0)
  const sum = criteria.reduce((total, { key, weight }) => total + weight * (rated[key] ?? 0), 0)
  return { fit: open > 0 || most === 0 ? null : Math.round((100 * sum) / most), unmet: criteria.filter(({ key, must }) => must === 'yes' && (rated[key] ?? 4) <= unmetUpTo).map(({ key }) => key), open }
}

export type Compared = { readonly option: Item<Option>; readonly researched: readonly Note['way'][] } & Fit
/** All work side by side, what fits best first; whatever fails a must stands below, and what is not rated yet last. Never without the present work in a changed form. */
export const compare = (all: readonly Item[]): { readonly rows: readonly Compared[] } | Refusal<'comparison.no-criteria' | 'comparison.present-first'> => {
  const criteria = criteriaOf(all)
  if (!criteria) return refuse('comparison.no-criteria')
  const options = optionsOf(all)
  if (!options.some(({ content }) => content.which === 'present' && Object.keys(content.changes).length > 0)) return refuse('comparison.present-first')
  const place = ({ fit, unmet }: Fit) => (fit === null ? 2 : unmet.length > 0 ? 1 : 0)
  return {
    rows: options.map((option): Compared => ({ option, researched: ways.filter(way => notesOf(all, option.id).some(({ content }) => content.way === way)), ...fitOf(criteria.content.chosen, option.content) }))
      .toSorted((one, other) => place(one) - place(other) || (other.fit ?? 0) - (one.fit ?? 0)),
  }
}
