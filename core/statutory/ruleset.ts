/**
 * The law as data: which steps there are, by when, and whose they are. A ruleset is never changed once a file stands on it: another
 * law is another ruleset, with the day from which it holds.
 */
import type { Translated } from '../../kit/texts.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import type { Country } from '../agenda/holidays.ts'
import type { Linking } from './absence.ts'

export type RulesetId = 'nl-wvp-2013' | 'be-rit-2' | 'be-rit-3'
export type Actor = 'employee' | 'employer' | 'doctor' | 'agency' | 'insurer' | 'returner'

export type Term = { readonly days: number } | { readonly months: number } | { readonly workdays: number }

/** By when a step is due. Days of absence are counted from 1; other days follow the calendar. */
export type When =
  /** Up to and with that day of absence; `opens` is the first day on which it makes sense. */
  | { readonly kind: 'sick day'; readonly day: number; readonly opens?: number }
  /** The first working day after that day of absence. */
  | { readonly kind: 'working day after'; readonly day: number }
  /** Counted from the very first day, whatever lay in between. */
  | { readonly kind: 'after first day'; readonly term: Term; readonly opens?: Term }
  /** Counted from another step: the day it was done, or else the day it is due. `done` leaves out the second. */
  | { readonly kind: 'after'; readonly step: string; readonly term: Term; readonly counted: 'days of absence' | 'calendar'; readonly done?: 'done only' }
  | { readonly kind: 'after, by outcome'; readonly step: string; readonly terms: Readonly<Record<string, Term>> }
  | { readonly kind: 'again and again'; readonly after: string; readonly days: number; readonly untilSickDay: number }
  /** So many days before the last day of waiting. */
  | { readonly kind: 'before the end'; readonly days: number }
  | { readonly kind: 'after the end'; readonly days: number }
  | { readonly kind: 'earliest'; readonly of: readonly When[] }
  | { readonly kind: 'latest'; readonly of: readonly When[] }
  /** Counted from a day that is written down when somebody says that the step applies. */
  | { readonly kind: 'after the day said'; readonly term: Term }
  /** The last working day before that day. */
  | { readonly kind: 'before the day said' }
  /** Possible from then on, without a last day. */
  | { readonly kind: 'open from'; readonly term: Term }
  | { readonly kind: 'no fixed day' }

/**
 * `statutory`: late has a consequence in law. `advice`: it weighs. `optional`: a right, within a window. `expected`: somebody else's
 * to send or decide. `event`: comes by itself.
 */
export type Duty = 'statutory' | 'advice' | 'optional' | 'expected' | 'event'

/** What people write down with a step, as a form that is filled from the file: see papers.ts. */
export type PaperKind = 'plan-of-action' | 'evaluation' | 'first-year-evaluation' | 'final-evaluation'

export type Milestone = {
  readonly key: string
  readonly name: Translated
  readonly who: readonly Actor[]
  readonly duty: Duty
  readonly when: When
  /** Why it is a step, in two short sentences at most. */
  readonly why: Translated
  /** What being late leads to; absent where nothing of itself. */
  readonly late?: Translated
  /** Where the law is uncertain. */
  readonly unsure?: Translated
  /** Stands there only once somebody says that it applies. */
  readonly stands?: 'when said' | { readonly step: string; readonly outcome: string }
  readonly outcomes?: Readonly<Record<string, Translated>>
  /** Not applicable as soon as that step is not. */
  readonly fallsWith?: string
  /** From this day of absence on it is warned of. */
  readonly warnsFrom?: number
  readonly paper?: PaperKind
}

export type Ruleset = {
  readonly id: RulesetId
  readonly country: Country
  readonly name: Translated
  /** Absences that begin on this day or later stand on it; half-open. */
  readonly from: Day
  readonly until: Day | null
  /** Where the days come from. */
  readonly source: Translated
  readonly linking: Linking
  /** The last day of waiting, in days of absence; in Belgium there is none. */
  readonly end: number | null
  /** As long as the track is drawn. */
  readonly weeks: number
  readonly actors: Readonly<Partial<Record<Actor, Translated>>>
  readonly milestones: readonly Milestone[]
  /** Doubts about the ruleset as a whole. */
  readonly unsure: readonly Translated[]
}

/** A day that stands in a ruleset. @throws when there is no such day */
export const knownDay = (written: string): Day => {
  const day = parseDay(written)
  if (!day) throw new RangeError(`no such day: ${written}`)
  return day
}
