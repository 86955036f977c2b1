/**
 * A line of work and life, and what comes of it: periods and events with the energy they gave or took, people to look up to, patterns
 * that come back, and what one takes along. From a pattern comes an experiment, and only that may become an agreement.
 *
 * All of it is its person's. They write, change and erase it, and say of each piece whether their guide may read it.
 */
import { fields, oneOf, optional, text, whole, type Field, type Problems, type Typed } from '../../kit/forms.ts'
import type { Form } from '../../kit/asked.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day } from '../../kit/time.ts'
import { isWorkingDay } from '../agenda/quiet-hours.ts'
import { wordsLength } from '../agreements/agreement.ts'
import type { Country } from '../providers/provider.ts'

export type ItemId = Id<'life-line-item'>

export const domains = ['learning', 'work', 'family', 'health', 'home', 'leisure', 'meaning'] as const
/** Characters of a title, and of a longer answer. */
export const titleLength = 120
export const answerLength = 1500

/** How much it gave or took: from −5 to 5. */
const energy = whole({ least: -5, most: 5 })
const year = whole({ least: 1900, most: 2100 })
const title = text({ most: titleLength })
const answer = optional(text({ most: answerLength }))
/** Any number of items, each once. */
const items: Field<readonly ItemId[]> = {
  parse: typed => {
    const ids = [...new Set(typed)].map(one => parseId<'life-line-item'>(one)).filter(one => one !== null)
    return ids.length === new Set(typed).size ? { value: ids } : { problem: 'not-a-choice' }
  },
}

/** What is asked of each kind, in the order of its page. A piece is kept as it was typed, and read back by the same fields. */
export const forms = {
  period: fields({ title, from: year, to: optional(year), domain: oneOf(domains), energy, did: answer, felt: answer, gave: answer, cost: answer, who: answer, role: answer, ended: answer }),
  event: fields({ title, year, energy, meaning: answer }),
  'role-model': fields({ who: title, quality: text({ most: answerLength }) }),
  pattern: fields({ statement: text({ most: wordsLength }), seenIn: items, helps: answer, hinders: answer, trigger: answer, instead: answer, experiment: optional(text({ most: wordsLength })) }),
  balance: fields({ along: answer, letGo: answer, learned: answer, question: answer }),
} as const
export type Kind = keyof typeof forms
export const kinds = ['period', 'event', 'role-model', 'pattern', 'balance'] as const satisfies readonly Kind[]

type ValuesOf<K extends Kind> = NonNullable<ReturnType<(typeof forms)[K]['read']>['value']>
export type Period = { readonly kind: 'period' } & ValuesOf<'period'>
export type Event = { readonly kind: 'event' } & ValuesOf<'event'>
export type Pattern = { readonly kind: 'pattern' } & ValuesOf<'pattern'>
export type Content = Period | Event | Pattern | ({ readonly kind: 'role-model' } & ValuesOf<'role-model'>) | ({ readonly kind: 'balance' } & ValuesOf<'balance'>)
export type Item<C extends Content = Content> = { readonly id: ItemId; readonly version: number; readonly content: C }

/** One piece as it was typed, or what is wrong with it. */
export const readContent = (kind: Kind, form: Form): { readonly content: Content | null; readonly typed: Typed; readonly problems: Problems } => {
  // One by one: the compiler then knows which values belong to which kind.
  const read = kind === 'period' ? as(kind, forms.period.read(form)) : kind === 'event' ? as(kind, forms.event.read(form)) : kind === 'role-model' ? as(kind, forms['role-model'].read(form)) : kind === 'pattern' ? as(kind, forms.pattern.read(form)) : as(kind, forms.balance.read(form))
  return read
}
const as = <K extends Kind, V extends object>(kind: K, { value, typed, problems }: { readonly value: V | null; readonly typed: Typed; readonly problems: Problems }) => ({ content: value && { kind, ...value }, typed, problems })

/** As it stands in the fields of its form. */
export const typedOf = ({ kind: _kind, ...values }: Content): Typed =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)]]))

export const ofKind = <K extends Kind>(all: readonly Item[], kind: K): readonly Item<Extract<Content, { readonly kind: K }>>[] => all.filter((one): one is Item<Extract<Content, { readonly kind: K }>> => one.content.kind === kind)
/** In the order of a life: by the year they began, and the shorter of two first. */
export const periodsOf = (all: readonly Item[]): readonly Item<Period>[] => ofKind(all, 'period').toSorted(({ content: one }, { content: other }) => one.from - other.from || (one.to ?? Infinity) - (other.to ?? Infinity))
export const eventsOf = (all: readonly Item[]): readonly Item<Event>[] => ofKind(all, 'event').toSorted(({ content: one }, { content: other }) => one.year - other.year)

/** Pieces in all, and people to look up to: more is another task than this one. */
const mostItems = 100
const mostRoleModels = 5
/** A pattern is what was seen more than once. */
export const leastPeriods = 2

/** The periods a pattern was seen in that still stand. */
export const seenIn = ({ seenIn: ids }: Pick<Pattern, 'seenIn'>, all: readonly Item[]): readonly Item<Period>[] => periodsOf(all).filter(({ id }) => ids.includes(id))

export type WriteNo = 'life-line.full' | 'life-line.one-balance' | 'role-model.enough' | 'period.backwards' | 'year.to-come' | 'pattern.one-period' | 'balance.empty'
/** @param others all pieces but the one that is written */
export const writeItem = (content: Content, others: readonly Item[], today: Day): { readonly content: Content } | Refusal<WriteNo> => {
  const thisYear = Number(today.slice(0, 4))
  if (others.length >= mostItems) return refuse('life-line.full')
  switch (content.kind) {
    case 'period':
      if (content.from > thisYear) return refuse('year.to-come')
      return content.to !== null && content.to < content.from ? refuse('period.backwards') : { content }
    case 'event': return content.year > thisYear ? refuse('year.to-come') : { content }
    case 'role-model': return ofKind(others, 'role-model').length >= mostRoleModels ? refuse('role-model.enough') : { content }
    case 'pattern': {
      const seen = seenIn(content, others).map(({ id }) => id)
      return seen.length < leastPeriods ? refuse('pattern.one-period') : { content: { ...content, seenIn: seen } }
    }
    case 'balance':
      if (ofKind(others, 'balance').length > 0) return refuse('life-line.one-balance')
      return [content.along, content.letGo, content.learned, content.question].every(one => one === null) ? refuse('balance.empty') : { content }
  }
}

/**
 * The words that leave the line, and nothing else of it. A period may have been erased since: what is seen in one only is no pattern.
 * @param running whether an agreement that came from it still stands open
 */
export const experimentOf = (pattern: Pattern, all: readonly Item[], running: 'yes' | 'no'): { readonly words: string } | Refusal<'pattern.one-period' | 'experiment.none' | 'experiment.running'> => {
  if (pattern.experiment === null) return refuse('experiment.none')
  if (seenIn(pattern, all).length < leastPeriods) return refuse('pattern.one-period')
  return running === 'yes' ? refuse('experiment.running') : { words: pattern.experiment }
}

/** Written as very heavy: then someone is asked whether they want to be called. */
export const isHeavy = (content: Content): boolean => (content.kind === 'period' || content.kind === 'event') && content.energy <= -4

export const callOutcomes = ['spoken', 'not-reached', 'not-wanted'] as const
export type CallOutcome = (typeof callOutcomes)[number]
export type Call = { readonly id: Id<'life-line-call'>; readonly trajectory: Id<'trajectory'>; readonly because: 'begun' | 'asked'; readonly dueOn: Day; /** In order. */ readonly outcomes: readonly { readonly outcome: CallOutcome; readonly on: Day }[] }
const mostTries = 20

/** Still to be made: not yet tried, or nobody answered. */
export const isOpen = ({ outcomes }: Pick<Call, 'outcomes'>): boolean => outcomes.every(({ outcome }) => outcome === 'not-reached') && outcomes.length < mostTries

/** So many days on, and if nobody works then, the first day that somebody does. */
export const callDay = (today: Day, days: number, country: Country): Day => {
  let due = addDays(today, days)
  while (!isWorkingDay(due, country)) due = addDays(due, 1)
  return due
}

/** One call at a time: whoever waits for one already is called. */
export const askCall = (before: readonly Call[], made: Pick<Call, 'id' | 'trajectory' | 'because' | 'dueOn'>): Call | Refusal<'call.waits'> => (before.some(isOpen) ? refuse('call.waits') : { ...made, outcomes: [] })

/** Only the participant says that it is not wanted, and only who guides what came of it. */
export const endCall = (call: Call, outcome: CallOutcome, by: 'participant' | 'guide'): { readonly number: number; readonly outcome: CallOutcome } | Refusal<'call.over' | 'call.not-yours'> => {
  if ((outcome === 'not-wanted') !== (by === 'participant')) return refuse('call.not-yours')
  return isOpen(call) ? { number: call.outcomes.length + 1, outcome } : refuse('call.over')
}
