/** A file that waits with being erased, found by its two words or its number: whoever holds it sees nothing of it. */
import { parseId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import { normaliseWords } from '../../kit/words/words.ts'

export const holdReasons = ['complaint', 'request', 'law'] as const
export type HoldReason = (typeof holdReasons)[number]
export type Hold = { readonly id: Id<'keeping-hold'>; readonly reason: HoldReason; readonly placedAt: Instant; /** Of `right` the one it is about decides, and nobody who watches. */ readonly letGoBy: 'watch' | 'right' }

/** Two words in any dress, or the number that stands in the address of the trajectory's page. */
export const readWhose = (typed: string): { readonly words: string | null; readonly trajectory: Id<'trajectory'> | null } | null => {
  const trajectory = parseId<'trajectory'>(typed.trim())
  const words = normaliseWords(typed, 2)?.join('-') ?? null
  return trajectory || words ? { words, trajectory } : null
}
