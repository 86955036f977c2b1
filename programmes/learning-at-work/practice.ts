/** What school, workplace and learner agree on for the practice. A change is a new version, and all three confirm it anew. */
import type { Country } from '../../core/providers/provider.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { daysBetween, parseDay, type Day, type Instant } from '../../kit/time.ts'
import { contracts, type HoursNorm } from './hours-norms.ts'

export const sides = ['learner', 'workplace', 'school'] as const
export type Side = (typeof sides)[number]

export const wordFields = ['qualification', 'electives', 'workSupervision', 'schoolSupervision', 'assessment', 'safety', 'ending'] as const
export type WordField = (typeof wordFields)[number]
export type PracticeContent = {
  readonly contract: string
  readonly code: string
  /** As 'B1-K1-W1'. */
  readonly processes: readonly string[]
  readonly hoursPerWeek: number
  readonly hoursTotal: number
  readonly from: Day
  readonly until: Day
} & Readonly<Record<WordField, string>>

export type PracticeVersion = { readonly id: Id<'practice-agreement'>; readonly trajectory: Id<'trajectory'>; readonly version: number; readonly by: Id<'party'>; readonly at: Instant }
export type PracticeWord = { readonly side: Side; readonly party: Id<'party'>; readonly says: 'confirms' | 'change'; readonly what: string | null; readonly at: Instant }
export type KnownPractice = PracticeVersion & { readonly content: PracticeContent; readonly words: readonly PracticeWord[] }

/** Longest of one answer. */
export const answerLength = 600
const process = /^[BPK]\d{1,2}-K\d{1,2}-W\d{1,2}$/
/** Codes of work processes as they are typed, with commas or on lines of their own; null when one of them is none. */
export const processesFrom = (typed: string): readonly string[] | null => {
  const codes = [...new Set(typed.toUpperCase().split(/[\s,;]+/).filter(code => code !== ''))]
  return codes.length > 0 && codes.length <= 60 && codes.every(code => process.test(code)) ? codes : null
}

export type PutNo = 'practice.not-yours' | 'practice.over' | 'practice.order' | 'practice.long' | 'practice.contract' | 'practice.same'
/** A new version, by the workplace or the school. What stands already is not put again: that would ask all three for nothing. */
export const putPractice = (content: PracticeContent, { side, newest, country, over }: { readonly side: Side; readonly newest: Pick<KnownPractice, 'version' | 'content'> | null; readonly country: Country; readonly over: 'yes' | 'no' }): { readonly version: number; readonly content: PracticeContent } | Refusal<PutNo> => {
  if (side === 'learner') return refuse('practice.not-yours')
  if (over === 'yes') return refuse('practice.over')
  if (content.until <= content.from) return refuse('practice.order')
  if (daysBetween(content.from, content.until) > 5 * 366) return refuse('practice.long')
  if (!contracts[country].some(({ key }) => key === content.contract)) return refuse('practice.contract')
  if (newest && JSON.stringify(inOrder(newest.content)) === JSON.stringify(inOrder(content))) return refuse('practice.same')
  return { version: (newest?.version ?? 0) + 1, content }
}
const inOrder = (content: PracticeContent) => Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1))

export type SayNo = 'practice.not-yours' | 'practice.newer' | 'practice.said' | 'practice.what'
export const sayOf = (practice: KnownPractice, { side, speaks, newest, says, what }: { readonly side: Side; /** Whether I am the one who speaks for that side. */ readonly speaks: 'yes' | 'no'; readonly newest: Id<'practice-agreement'>; readonly says: PracticeWord['says']; readonly what: string }): { readonly side: Side; readonly says: PracticeWord['says']; readonly what: string | null } | Refusal<SayNo> => {
  if (speaks === 'no') return refuse('practice.not-yours')
  if (practice.id !== newest) return refuse('practice.newer')
  if (practice.words.some(word => word.side === side)) return refuse('practice.said')
  if (says === 'change' && what.trim() === '') return refuse('practice.what')
  return { side, says, what: says === 'change' ? what.trim() : null }
}

export const confirmedBy = ({ words }: Pick<KnownPractice, 'words'>): readonly Side[] => sides.filter(side => words.some(word => word.side === side && word.says === 'confirms'))
export const isComplete = (practice: Pick<KnownPractice, 'words'>): 'yes' | 'no' => (confirmedBy(practice).length === sides.length ? 'yes' : 'no')
/** The version that holds: the last that all three confirmed. */
export const standing = (versions: readonly KnownPractice[]): KnownPractice | null => versions.filter(one => isComplete(one) === 'yes').toSorted((one, other) => other.version - one.version)[0] ?? null

/** The first day of practice is there, and no version was confirmed by all three. */
export const isLate = (versions: readonly KnownPractice[], firstDay: Day | null, today: Day): 'yes' | 'no' => {
  const newest = versions.toSorted((one, other) => other.version - one.version)[0]
  const first = firstDay ?? newest?.content.from ?? null
  return standing(versions) === null && first !== null && first <= today ? 'yes' : 'no'
}

/** Hours of practice a study year comes to, if it goes on like this; null for what is shorter than a quarter of one. */
export const practiceAYear = ({ hoursTotal, from, until }: Pick<PracticeContent, 'hoursTotal' | 'from' | 'until'>): number | null => {
  const days = daysBetween(from, until)
  return days < 91 ? null : Math.round(hoursTotal * 365 / Math.max(days, 1))
}
export const belowNorm = (content: Pick<PracticeContent, 'hoursTotal' | 'from' | 'until' | 'hoursPerWeek'>, norm: HoursNorm | null): 'yes' | 'no' => {
  const year = practiceAYear(content)
  return norm?.practiceAYear != null && year !== null && year < norm.practiceAYear ? 'yes' : 'no'
}

export const contentFrom = (kept: unknown): PracticeContent => {
  const own: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {}
  const words = (name: string): string => (typeof own[name] === 'string' ? own[name] : '')
  const number = (name: string): number => (typeof own[name] === 'number' ? own[name] : 0)
  const day = (name: string): Day => {
    const found = parseDay(words(name))
    if (found === null) throw new Error('a practice agreement without its days')
    return found
  }
  return {
    contract: words('contract'), code: words('code'), processes: Array.isArray(own['processes']) ? own['processes'].filter(one => typeof one === 'string') : [],
    hoursPerWeek: number('hoursPerWeek'), hoursTotal: number('hoursTotal'), from: day('from'), until: day('until'),
    qualification: words('qualification'), electives: words('electives'), workSupervision: words('workSupervision'), schoolSupervision: words('schoolSupervision'), assessment: words('assessment'), safety: words('safety'), ending: words('ending'),
  }
}
