/** A plan that rests: said by whom it is about, or by who guides, with or without a doctor's advice. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { mondayOf, type Day, type Instant } from '../../kit/time.ts'

export const pausers = ['participant', 'guide', 'doctor'] as const
export type Pauser = (typeof pausers)[number]
export type Pause = { readonly id: Id<'pause'>; readonly trajectory: Id<'trajectory'>; readonly saidBy: Pauser; readonly by: Id<'party'>; readonly at: Instant; readonly resumedAt: Instant | null; /** The Monday of the first week after it. */ readonly goesOn: Day | null }
type By = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly part: 'participant' | 'guide' }

export const pausedNow = (pauses: readonly Pause[]): Pause | null => pauses.find(({ resumedAt }) => resumedAt === null) ?? null

export const pause = (pauses: readonly Pause[], { trajectory, party, part }: By, saidBy: Pauser, ended: boolean, id: Id<'pause'>, at: Instant): Pause | Refusal<'pause.paused' | 'pause.ended' | 'pause.not-yours'> => {
  if (ended) return refuse('pause.ended')
  if (pausedNow(pauses)) return refuse('pause.paused')
  if ((saidBy === 'participant') !== (part === 'participant')) return refuse('pause.not-yours')
  return { id, trajectory, saidBy, by: party, at, resumedAt: null, goesOn: null }
}

/** @param from any day of the first week after it @param today the plan never goes on in the past */
export const resume = (pauses: readonly Pause[], from: Day | null, today: Day): { readonly pause: Id<'pause'>; readonly goesOn: Day } | Refusal<'pause.none' | 'pause.no-day' | 'pause.passed'> => {
  const now = pausedNow(pauses)
  if (!now) return refuse('pause.none')
  if (from === null) return refuse('pause.no-day')
  return mondayOf(from) < mondayOf(today) ? refuse('pause.passed') : { pause: now.id, goesOn: mondayOf(from) }
}
