/** Where a trajectory stands for its guide, and whose turn it is. */
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { WayToTalk } from '../programme.ts'

export const tabs = ['mine', 'waiting', 'on-track', 'done'] as const
export type Tab = (typeof tabs)[number]

/** One row of a guide's people. Who it is, is sealed: see called.ts. */
export type Standing = {
  readonly trajectory: Id<'trajectory'>
  readonly programme: string
  readonly used: number
  /** Null where nobody counts. */
  readonly outOf: number | null
  readonly talk: Id<'talk'> | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly way: WayToTalk | null
  readonly lastTalkAt: Instant | null
  readonly turnFrom: Instant
  /** Null as long as a talk is planned. */
  readonly overFrom: Instant | null
  /** It ended, and this day a talk afterwards is due; null otherwise. */
  readonly aftercareOn: Day | null
}

/** What the guide is to do, or to wait for. */
export type Turn = 'talk-ahead' | 'talk-now' | 'record-outcome' | 'decide' | 'plan' | 'wait' | 'done'

export const turnOf = ({ startsAt, endsAt, used, outOf, turnFrom }: Standing, tab: Tab, now: Instant): Turn => {
  if (tab === 'done') return 'done'
  if (startsAt && endsAt) return now < startsAt ? 'talk-ahead' : now < endsAt ? 'talk-now' : 'record-outcome'
  if (outOf !== null && used >= outOf) return 'decide'
  return turnFrom <= now ? 'plan' : 'wait'
}

/** The talk in sight: the second when one was held, also when the guide missed one in between. */
export const inSight = ({ used, outOf, startsAt }: Pick<Standing, 'used' | 'outOf' | 'startsAt'>): number => Math.min(startsAt ? used + 1 : used, Math.max(outOf ?? Number.POSITIVE_INFINITY, used))

/** The same division as the lists are read by. */
export const tabOf = ({ overFrom, turnFrom, startsAt }: Pick<Standing, 'overFrom' | 'turnFrom' | 'startsAt'>, now: Instant): Tab => {
  if (overFrom && overFrom <= now) return 'done'
  if (turnFrom <= now) return 'mine'
  return startsAt ? 'on-track' : 'waiting'
}
