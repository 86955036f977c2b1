/** Who looked into a file: what someone asks to see of it, and in which words a line says by what right. Pure. */
import type { Id } from '../../kit/id.ts'
import { addDays, parseDay, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'

export const lookKinds = ['all', 'read', 'written', 'taken', 'emergency'] as const
export type LookKind = (typeof lookKinds)[number]

/** Lines of a file that are alike and of one day are one. */
export type LookLine = {
  readonly day: Day
  /** Of the newest of them. */
  readonly entry: Id<'log-entry'>
  readonly event: string
  readonly role: string | null
  readonly person: Id<'person'> | null
  readonly purpose: string
  readonly basis: string | null
  readonly emergency: string | null
  readonly times: number
}

/** Both days included; null is without end. */
export type Asked = { readonly from: Day | null; readonly until: Day | null; readonly kind: LookKind }
export const everything: Asked = { from: null, until: null, kind: 'all' }

/** NEN 7513 knows these letters: reading, and creating, changing or deleting; taking along stands apart, for it leaves the house. */
const actions: Readonly<Record<LookKind, readonly string[] | null>> = { all: null, read: ['R'], written: ['C', 'U', 'D'], taken: ['E'], emergency: null }

export type Span = { readonly from: Instant | null; readonly before: Instant | null; readonly actions: readonly string[] | null; readonly only: 'emergency' | null }
/** @param earlierThan a day up to which was shown already; that day itself was */
export const spanOf = ({ from, until, kind }: Asked, earlierThan: Day | null, zone: Zone): Span => {
  const ends = [until === null ? null : addDays(until, 1), earlierThan].filter(day => day !== null).toSorted()
  const [first] = ends
  return { from: from === null ? null : startOfDay(from, zone), before: first === undefined ? null : startOfDay(first, zone), actions: actions[kind], only: kind === 'emergency' ? 'emergency' : null }
}

/** By what right, as one of a few sentences; each has its words. */
export const whys = ['guide', 'senior', 'second', 'called', 'yes', 'two-yeses', 'asked', 'link', 'there', 'beside', 'house', 'emergency', 'guidance', 'keeping', 'taking', 'signing-in'] as const
export type Why = (typeof whys)[number]

const byBasis: Readonly<Record<string, Why>> = {
  guide: 'guide', senior: 'senior', 'second guide': 'second', called: 'called', consent: 'yes', shown: 'yes', 'both agreed': 'yes', 'two yeses': 'two-yeses', asked: 'asked', 'asked in': 'asked', link: 'link',
  validator: 'there', guest: 'there', beside: 'beside', party: 'beside', peer: 'beside', district: 'beside', administrator: 'house', 'log-keeper': 'house', planner: 'house', emergency: 'emergency',
}
const byPurpose: Readonly<Record<string, Why>> = { guidance: 'guidance', administration: 'house', keeping: 'keeping', export: 'taking', 'sign-in': 'signing-in', 'own-file': 'beside' }

export const whyOf = ({ basis, purpose, emergency }: Pick<LookLine, 'basis' | 'purpose' | 'emergency'>): Why =>
  emergency !== null ? 'emergency' : byBasis[basis ?? ''] ?? byPurpose[purpose] ?? 'guidance'

/** What stands in an address, read back; a word that is none of ours asks for everything. */
export const readAsked = (query: Readonly<Record<string, string>>): Asked & { readonly before: Day | null } => ({
  from: dayIn(query['from']), until: dayIn(query['until']), before: dayIn(query['before']), kind: lookKinds.find(kind => kind === query['kind']) ?? 'all',
})
/** No log is older, and none reaches further. */
const [earliest, latest] = ['2000-01-01', '2199-12-31'] as const
const dayIn = (text: string | undefined): Day | null => (text !== undefined && text >= earliest && text <= latest ? parseDay(text) : null)

export const addressOf = (path: string, { from, until, kind }: Asked, before: Day | null = null): string => {
  const query = new URLSearchParams({ ...(from ? { from } : {}), ...(until ? { until } : {}), ...(kind === 'all' ? {} : { kind }), ...(before ? { before } : {}) }).toString()
  return query === '' ? path : `${path}?${query}`
}
