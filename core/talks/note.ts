/** What a guide remembers of a short talk, for oneself alone. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Programme } from '../programme.ts'

export const needs = ['no', 'one-more', 'referral'] as const
export type NeedsMore = (typeof needs)[number]

/** Long enough for what one needs to remember, too short for a file. */
export const noteLength = 400

export type NoteContent = { readonly talkedAbout: string; readonly insight: string; readonly step: string; readonly needsMore: NeedsMore | null }

export type Note = NoteContent & {
  readonly id: Id<'note'>
  readonly talk: Id<'talk'> | null
  readonly version: number
  /** Whose part wrote it: not always mine, when notes of before were opened to me. Absent until it is kept. */
  readonly by?: Id<'party'>
  readonly writtenAt: Instant
  readonly theme: string | null
}

/**
 * Each save is a version of its own and the newest stands. One who began from an older version is told, so that what
 * was written in another window is not written over.
 * @param seen the version the writer began from; 0 when there was none.
 */
export const writeNote = (programme: Programme, newest: Note | null, seen: number, written: NoteContent & { readonly theme: string | null }): { readonly version: number } | Refusal<'note.empty' | 'note.newer' | 'note.theme-unknown'> => {
  if (written.theme !== null && !Object.hasOwn(programme.themes, written.theme)) return refuse('note.theme-unknown')
  if (written.theme === null && written.needsMore === null && written.talkedAbout + written.insight + written.step === '') return refuse('note.empty')
  if (seen !== (newest?.version ?? 0)) return refuse('note.newer')
  return { version: seen + 1 }
}
