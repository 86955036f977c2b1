/**
 * Three words that open the door: one code for everyone whom the provider serves, so it says nothing about who
 * brings it. It is renewed each half-year; the old one still opens for four weeks, as posters hang a while.
 */
import { createHmac } from 'node:crypto'
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf, halfYearOf, parseDay, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { normaliseEntryCode } from '../../kit/words/words.ts'

export type EntryCode = { readonly id: Id<'entry-code'>; /** 'anker-linde-kade' */ readonly words: string; readonly validFrom: Instant; readonly validUntil: Instant }

/** Days that an old code and its successor both open. */
const overlapDays = 28

/** Null when these cannot be the words of a code. Kept instead of the words, under a key outside the database: a stolen dump has nothing to guess against. */
export const codeHash = (vault: Vault, provider: Id<'provider'>, typed: string): Buffer | null => {
  const words = normaliseEntryCode(typed)
  return words === null ? null : createHmac('sha256', vault.derivedFor(provider, 'entry-code')).update(`${provider}|${words}`).digest()
}

const firstDayAfter = (day: Day): Day => {
  const { year, half } = halfYearOf(day)
  const next = parseDay(half === 1 ? `${year}-07-01` : `${year + 1}-01-01`)
  if (!next) throw new RangeError('no half-year after this day')
  return next
}

/** A code made now lasts to the end of the half-year and four weeks more. One made in the last four weeks is the next half-year's. */
export const codeLasts = (now: Instant, zone: Zone): { readonly validFrom: Instant; readonly validUntil: Instant } => {
  const halfYearEnds = firstDayAfter(addDays(dayOf(now, zone), overlapDays))
  return { validFrom: now, validUntil: startOfDay(addDays(halfYearEnds, overlapDays), zone) }
}

/** Whether it is time to make the next code and to print its posters. */
export const endsSoon = (code: EntryCode | null, now: Instant): boolean => code === null || code.validUntil.getTime() - now.getTime() <= overlapDays * 24 * 60 * 60_000
