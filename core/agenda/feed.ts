/** A secret address under which a calendar program reads a guide's own agenda, under neutral titles and with times only. */
import { createHash } from 'node:crypto'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { calendarFeed } from './calendar.ts'
import type { Range } from './free-moments.ts'
import type { MeetingPlanned, PeersPlanned, Planned } from './week.ts'

/** 256 bits, so that nobody finds one by trying. */
export const feedBytes = 32
const written = /^([\w-]{43})\.ics$/

/** The secret in the last part of the address; null when it cannot be one. */
export const secretIn = (file: string | undefined): string | null => written.exec(file ?? '')?.[1] ?? null
/** What is kept of a secret. It has 256 bits of chance, so a plain hash is enough. */
export const feedHash = (secret: string): Buffer => createHash('sha256').update(`calendar feed ${secret}`).digest()
export const feedPath = (secret: string): string => `/calendar/${secret}.ics`

const day = 24 * 60
/** Four weeks back, so that what was cancelled lately is told, and a year ahead. */
export const feedRange = (now: Instant): Range => ({ from: addMinutes(now, -28 * day), until: addMinutes(now, 366 * day) })

/** How often a calendar is asked to come back. */
const refreshMinutes = 60

/** @param words the name of the calendar and the title of each appointment: nothing that tells whose or with whom. */
export const feedOf = (planned: readonly (Planned | MeetingPlanned | PeersPlanned)[], words: { readonly name: string; readonly title: string }, now: Instant): string =>
  calendarFeed(words.name, refreshMinutes, planned.map(({ id, from, until, cancelledAt }) => ({
    uid: id, sequence: cancelledAt === null ? 0 : 1, stamp: cancelledAt ?? now, from, until, title: words.title, state: cancelledAt === null ? 'confirmed' : 'cancelled',
  })))
