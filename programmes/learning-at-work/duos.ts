/** A duo from the question until it stops, as either of the two or a planner knows it. */
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { DuoTask } from './duo-tasks.ts'
import type { BesideId, LearnerId, WardId } from './ward.ts'

export type DuoId = Id<'ward-duo'>
/** Over: the place of one of the two is. */
export type DuoIs = 'asked' | 'stands' | 'stopped' | 'over'
export type Duo = { readonly id: DuoId; readonly ward: WardId; /** Of whoever learns. */ readonly trajectory: Id<'trajectory'>; readonly learner: LearnerId; /** Who works beside them. */ readonly colleague: BesideId; /** As whom they are on the ward, whatever else they are in the house. */ readonly beside: 'guide' | 'colleague'; readonly putAt: Instant; readonly is: DuoIs; /** I said that I stop, also where nobody else learns of it. */ readonly iStopped: boolean }
export type Division = { readonly id: Id<'ward-duo-division'>; readonly number: number; readonly on: Day; readonly tasks: readonly DuoTask[]; readonly yes: readonly Id<'person'>[] }

/** Days after which a question to which not both said yes goes. */
export const askedDays = 30

/** What holds: the newest to which both said yes. What waits: the newest of all, while not both did. */
export const standing = (divisions: readonly Division[]): { readonly holds: Division | null; readonly waits: Division | null } => {
  const byNumber = divisions.toSorted((a, b) => b.number - a.number)
  const [newest = null] = byNumber
  return { holds: byNumber.find(({ yes }) => yes.length === 2) ?? null, waits: newest !== null && newest.yes.length < 2 ? newest : null }
}
