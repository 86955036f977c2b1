/** The end with the guide's reason, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { findEnded, recordAdvice, recordEnding, recordReason } from './ending.store.ts'
import type { Advice, Ending } from './ending.ts'

const place = (trajectory: Id<'trajectory'>): Place => ({ table: 'ending_reason', row: trajectory, column: 'why' })
const advicePlace = (trajectory: Id<'trajectory'>): Place => ({ table: 'ending_advice', row: trajectory, column: 'given_by' })

/** Everything at once, and whoever else takes part hears by mail. False when it had ended already: then nothing happened. */
export const endNow = async ({ tx, vault, provider }: Around, ending: Ending): Promise<boolean> => {
  if (!await recordEnding(tx, ending)) return false
  if (ending.why !== null) await recordReason(tx, ending.trajectory, (await (await vault.scope(tx, provider.id, ending.trajectory)).newDocument(tx)).seal(place(ending.trajectory), ending.why))
  if (ending.advice !== null) await recordAdvice(tx, ending.trajectory, (await (await vault.scope(tx, provider.id, ending.trajectory)).newDocument(tx)).seal(advicePlace(ending.trajectory), ending.advice.from), ending.advice.on)
  await enqueue(tx, 'ending-notice', { provider: provider.id, id: ending.trajectory }, { key: `ending-notice:${ending.trajectory}` })
  return true
}

export type KnownEnd = { readonly ending: string; readonly at: Instant; readonly by: Id<'party'>; readonly why: string | null; readonly advice: Advice | null }
/** For those inside; null while it lasts. */
export const endOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<KnownEnd | null> => {
  const ended = await findEnded(tx, trajectory)
  if (!ended) return null
  const { adviceFrom, adviceOn, why, ...end } = ended
  const from = adviceFrom && await vault.open(tx, provider.id, advicePlace(trajectory), adviceFrom)
  return { ...end, why: why && await vault.open(tx, provider.id, place(trajectory), why), advice: from === null || adviceOn === null ? null : { from, on: adviceOn } }
}
