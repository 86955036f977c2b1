/** When a network stands by itself: everything is held, nothing of the plan is left with who guides, and the participant says so. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Agreement } from '../agreements/agreement.ts'
import { leftWith } from '../agreements/plan.ts'
import type { Programme } from '../programme.ts'
import { standingOf, type Actor, type ActorId } from './network.ts'

/** Someone on the map, or the participant. */
export type Holder = ActorId | 'self'
export type Held = ReadonlyMap<string, Holder>
export type Readiness = { readonly number: number; readonly says: 'can-do-without' | 'not-yet'; readonly by: Id<'party'>; readonly at: Instant }

export const functionsOf = ({ network }: Pick<Programme, 'network'>): readonly string[] => Object.keys(network?.functions ?? {})

/** Those on the map who may hold something: not whoever left or does not want to. */
export const mayHold = (actors: readonly Actor[], own: Id<'party'>): readonly Actor[] => actors.filter(actor => !['left', 'declines', 'over'].includes(standingOf(actor, own)))

/** A whole set at once: what is not said is held by nobody. */
export const sayWhoHolds = (programme: Pick<Programme, 'network'>, typed: Readonly<Record<string, string>>, actors: readonly Actor[], own: Id<'party'>): Held | Refusal<'holder.not-there'> => {
  const may = mayHold(actors, own)
  const held = new Map<string, Holder>()
  for (const key of functionsOf(programme)) {
    const said = typed[key] ?? ''
    if (said === '') continue
    const holder = said === 'self' ? 'self' : may.find(({ id }) => id === said)?.id
    if (!holder) return refuse('holder.not-there')
    held.set(key, holder)
  }
  return held
}

export type OpenPoint = { readonly what: 'function'; readonly key: string } | { readonly what: 'left with the guide'; readonly agreement: Id<'agreement'>; readonly words: string } | { readonly what: 'no word' }
/** What keeps the guide from withdrawing. @param held the keys of what somebody holds; @param guide null where nobody guides any more */
export const openPoints = (programme: Pick<Programme, 'network'>, { held, agreements, guide, readiness }: { readonly held: readonly string[]; readonly agreements: readonly Agreement[]; readonly guide: Id<'party'> | null; readonly readiness: Pick<Readiness, 'says'> | null }): readonly OpenPoint[] => (functionsOf(programme).length === 0 ? [] : [
  ...functionsOf(programme).filter(key => !held.includes(key)).map(key => ({ what: 'function', key } as const)),
  ...(guide === null ? [] : leftWith(agreements, guide)).map(({ id, words }) => ({ what: 'left with the guide', agreement: id, words } as const)),
  ...(readiness?.says === 'can-do-without' ? [] : [{ what: 'no word' } as const]),
])

/** Only where the rest is done: one says yes to something that stands. Coming back on it is always possible. */
export const sayReady = (says: Readiness['says'], open: readonly OpenPoint[], before: Pick<Readiness, 'number' | 'says'> | null, by: Id<'party'>, at: Instant): Readiness | Refusal<'ready.open' | 'ready.said'> => {
  if ((before?.says ?? 'not-yet') === says) return refuse('ready.said')
  if (says === 'can-do-without' && open.some(({ what }) => what !== 'no word')) return refuse('ready.open')
  return { number: (before?.number ?? 0) + 1, says, by, at }
}
