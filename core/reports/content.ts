/** The words of a report as they were handed over: complete by themselves, so that nothing changed later changes them. */
import { createHash } from 'node:crypto'
import type { Id } from '../../kit/id.ts'
import type { Instant, Locale } from '../../kit/time.ts'
import type { Compartment } from '../programme.ts'
import type { WayToTalk } from '../programme.ts'

/** One question and its answer, both in the words and the language of that day. */
export type Line = {
  readonly key: string
  readonly asked: string
  /** As it reads; of a list, what was chosen, one a line. Empty when it was left open. */
  readonly answered: string
  /** Of a list, the keys of what was chosen. */
  readonly chosen: readonly string[]
  readonly compartment: Compartment
}

export type Present = { readonly party: Id<'party'>; readonly role: string; readonly name: string }

export type Content = {
  /** Keeps the hash from telling a guess right. */
  readonly salt: string
  readonly language: Locale
  /** What kind of talk it was, in words. */
  readonly kind: string
  readonly heldAt: string
  readonly minutes: number
  readonly way: WayToTalk
  readonly present: readonly Present[]
  readonly lines: readonly Line[]
  /** When they speak next, as far as it was agreed. */
  readonly next: string | null
}

type Sealing = { readonly report: Id<'report'>; readonly number: number; readonly by: Id<'party'>; readonly at: Instant; readonly previous: Buffer | null; readonly content: Content }

/** SHA-256 over the version before it, who handed it over and when, and every word: a word changed later is another hash, and so is every version after it. */
export const hashOf = ({ report, number, by, at, previous, content }: Sealing): Buffer =>
  createHash('sha256').update(canonical({ report, number, by, at: at.toISOString(), previous: previous?.toString('hex') ?? null, content })).digest()

/** The same value in the same bytes, whatever order its keys came in (as RFC 8785 asks). */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  return JSON.stringify(value)
}

/** What was sealed, read back: whoever wrote it knew its shape. */
export const contentFrom = (value: unknown): Content => {
  if (!isContent(value)) throw new Error('the words of a report are not in their shape')
  return value
}
const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && 'salt' in value && 'lines' in value && Array.isArray(value.lines) && 'present' in value && Array.isArray(value.present)
