/**
 * A curriculum vitae: who one is and how to be reached, what one did, learned and did besides, and what one can, each with what shows it.
 * It may begin from work periods of the life line and from competences, as far as their writer ticks them, and then lives by itself. Another
 * reads only what was put into a version, by the writer's yes.
 */
import { fields, oneOf, optional, someOf, text, whole, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, refused, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'
import type { Competence } from '../job-research/competence.ts'
import type { Period } from '../life-line/life-line.ts'

export type CvItemId = Id<'cv-item'>
export const lineLength = 120
export const wordsLength = 1000
/** So that a version of it never has more passages than may be shared. */
const most = { entry: 40, strength: 16 } as const

export const sections = ['work', 'learning', 'besides'] as const
const line = text({ most: lineLength })
const words = optional(text({ most: wordsLength }))
const year = whole({ least: 1900, most: 2100 })
export const forms = {
  head: fields({ name: line, place: optional(line), reach: optional(line), about: words }),
  entry: fields({ section: oneOf(sections), title: line, where: optional(line), from: year, to: optional(year), did: words }),
  strength: fields({ title: line, shows: words }),
} as const
export const kinds = ['head', 'entry', 'strength'] as const
export type Kind = (typeof kinds)[number]
type ValuesOf<K extends Kind> = NonNullable<ReturnType<(typeof forms)[K]['read']>['value']>
export type Head = { readonly kind: 'head' } & ValuesOf<'head'>
export type Entry = { readonly kind: 'entry' } & ValuesOf<'entry'>
export type Strength = { readonly kind: 'strength' } & ValuesOf<'strength'>
export type CvContent = Head | Entry | Strength
export type CvItem<C extends CvContent = CvContent> = { readonly id: CvItemId; readonly version: number; readonly content: C }

/** One piece as it was typed, or what is wrong with it. */
export const readCv = (kind: Kind, form: Form): { readonly content: CvContent | null; readonly typed: Typed; readonly problems: Problems } =>
  // One by one: the compiler then knows which values belong to which kind.
  kind === 'head' ? as(kind, forms.head.read(form)) : kind === 'entry' ? as(kind, forms.entry.read(form)) : as(kind, forms.strength.read(form))
const as = <K extends Kind, V extends object>(kind: K, { value, typed, problems }: { readonly value: V | null; readonly typed: Typed; readonly problems: Problems }) => ({ content: value && { kind, ...value }, typed, problems })
/** As it stands in the fields of its form. */
export const typedCv = ({ kind: _kind, ...values }: CvContent): Typed => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? [] : [String(value)]]))

export const headOf = (all: readonly CvItem[]): CvItem<Head> | null => all.find((one): one is CvItem<Head> => one.content.kind === 'head') ?? null
/** What lasts stands on top, then the latest. */
export const entriesIn = (all: readonly CvItem[], section: Entry['section']): readonly CvItem<Entry>[] =>
  all.filter((one): one is CvItem<Entry> => one.content.kind === 'entry' && one.content.section === section).toSorted(({ content: one }, { content: other }) => (other.to ?? Infinity) - (one.to ?? Infinity) || other.from - one.from || one.title.localeCompare(other.title))
export const strengthsOf = (all: readonly CvItem[]): readonly CvItem<Strength>[] => all.filter((one): one is CvItem<Strength> => one.content.kind === 'strength').toSorted(({ content: one }, { content: other }) => one.title.localeCompare(other.title))
/** In the order in which they are read. */
export const inReadingOrder = (all: readonly CvItem[]): readonly CvItem[] => {
  const head = headOf(all)
  return [...(head ? [head] : []), ...sections.flatMap(section => entriesIn(all, section)), ...strengthsOf(all)]
}

export type WriteNo = 'cv.one-head' | 'cv.full' | 'entry.backwards' | 'entry.to-come'
/** @param others what all pieces but the one that is written say */
export const writeCv = (content: CvContent, others: readonly CvContent[], today: Day): { readonly content: CvContent } | Refusal<WriteNo> => {
  const alike = others.filter(({ kind }) => kind === content.kind).length
  if (content.kind === 'head') return alike > 0 ? refuse('cv.one-head') : { content }
  if (alike >= most[content.kind]) return refuse('cv.full')
  if (content.kind === 'entry' && content.from > Number(today.slice(0, 4))) return refuse('entry.to-come')
  if (content.kind === 'entry' && content.to !== null && content.to < content.from) return refuse('entry.backwards')
  return { content }
}

/** Work and learning of a life line, and what someone can: what could be taken over, each under the name its box has. */
export type Source = { readonly name: string; readonly content: Entry | Strength }
const longest = (said: string, atMost: number): string => (said.length <= atMost ? said : `${said.slice(0, atMost - 1).trimEnd()}…`)
/** Of a period only what it was called and when: never what it gave, cost or felt like. */
export const sourceOfPeriod = (name: string, { title, from, to, domain }: Period): Source | null =>
  domain === 'work' || domain === 'learning' ? { name, content: { kind: 'entry', section: domain, title, where: null, from, to, did: null } } : null
/** @param called the competence, as the programme names it */
export const sourceOfCompetence = (name: string, called: string, { action, result }: Pick<Competence, 'action' | 'result'>): Source =>
  ({ name, content: { kind: 'strength', title: longest(called, lineLength), shows: longest(`${action} ${result}`, wordsLength) } })
/** What stands there already is not offered twice. */
export const stillToTake = (sources: readonly Source[], all: readonly CvItem[]): readonly Source[] => sources.filter(({ content }) => !all.some(one => same(one.content, content)))
const same = (one: CvContent, other: Entry | Strength): boolean =>
  one.kind === 'entry' && other.kind === 'entry' ? one.title === other.title && one.from === other.from && one.section === other.section : one.kind === 'strength' && other.kind === 'strength' && one.title === other.title

export const takingForm = (sources: readonly Source[]) => fields({ take: someOf(sources.map(({ name }) => name)) })
/** Only what was ticked, as far as there is room. Nothing ticked is nothing taken. */
export const takeOver = (sources: readonly Source[], ticked: readonly string[], all: readonly CvItem[], today: Day): { readonly taken: readonly (Entry | Strength)[] } | Refusal<'taking.nothing' | WriteNo> => {
  const taken = stillToTake(sources, all).filter(({ name }) => ticked.includes(name)).map(({ content }) => content)
  if (taken.length === 0) return refuse('taking.nothing')
  for (const [index, content] of taken.entries()) {
    const written = writeCv(content, [...all.map(one => one.content), ...taken.slice(0, index)], today)
    if (refused(written)) return written
  }
  return { taken }
}
