/** Short words to tell lives with: see life.ts for what they mean. */
import type { NeedsMore } from '../core/talks/note.ts'
import type { ToldMessage, ToldTalk } from './life.ts'

type Note = NonNullable<ToldTalk['note']>

export const note = (theme: string, talkedAbout: string, insight = '', step = '', needsMore: NeedsMore = 'no'): Note => ({ theme, talkedAbout, insight, step, needsMore })

export const held = (day: number, scores: readonly [number, number], written?: Note, more: Partial<ToldTalk> = {}): ToldTalk =>
  ({ day, when: 'past', outcome: 'held', scores, ...(written ? { note: written } : {}), ...more })
/** Nobody was at the other end. */
export const absent = (day: number, written?: Note): ToldTalk => ({ day, when: 'past', outcome: 'participant-absent', ...(written ? { note: written } : {}) })
/** Held or not, the guide did not write it up yet. */
export const toRecord = (day: number, more: Partial<ToldTalk> = {}): ToldTalk => ({ day, when: 'past', outcome: null, ...more })
export const planned = (day: number, more: Partial<ToldTalk> = {}): ToldTalk => ({ day, when: 'ahead', outcome: null, ...more })

export const asks = (hoursAgo: number, text: string): ToldMessage => ({ by: 'participant', hoursAgo, text })
export const answers = (hoursAgo: number, text: string): ToldMessage => ({ by: 'guide', hoursAgo, text })
