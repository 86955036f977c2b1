/** What the log keeper is told of by itself: rules over who looked, and over the log. Pure. */
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'

export const alertRules = ['many-files', 'many-searches', 'own-colleague', 'after-closing', 'emergency', 'chain', 'anchor'] as const
export type AlertRule = (typeof alertRules)[number]
export const followings = ['in-order', 'spoke', 'ended', 'reported', 'repaired'] as const
export type Following = (typeof followings)[number]

/** Within an hour; one more is told. */
export const mostFiles = 30
export const mostSearches = 20
/** Looking for someone by name among one's own people, and by address among those of others. */
export const searches: readonly string[] = ['people.searched', 'emergency.sought']

export type LogAlert = {
  readonly id: Id<'log-alert'>
  readonly rule: AlertRule
  /** Who looked; null where it is the log itself. */
  readonly person: Id<'person'> | null
  readonly number: number
  readonly at: Instant
  readonly done: Following | null
  readonly doneOn: Day | null
}

/** What can have been done about it: nobody is spoken to about a chain, and nobody repairs a look. */
export const followingsOf = (rule: AlertRule): readonly Following[] => (rule === 'chain' || rule === 'anchor' ? ['in-order', 'repaired', 'reported'] : ['in-order', 'spoke', 'ended', 'reported'])
