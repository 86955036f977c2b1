/** What of before the next guide may read, in words the participant chose: opened and sealed under the trajectory's own key. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { findRelease, findSummary, recordRelease } from './history.store.ts'

export const histories = ['nothing', 'summary', 'everything'] as const
export type History = { readonly what: 'nothing' } | { readonly what: 'everything' } | { readonly what: 'summary'; readonly summary: string }
/** What stands: the participant can take it back. */
export type Release = { readonly id: Id<'history-release'>; readonly what: 'summary' | 'everything'; readonly summary: string | null }

const place = (row: Id<'history-release'>): Place => ({ table: 'history_release', row, column: 'summary' })

/** Nothing is no row: there is nothing to take back. */
export const releaseHistory = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, to: Id<'party'>, history: History, by: Id<'party'>, at: Instant): Promise<void> => {
  if (history.what === 'nothing') return
  const id = newAnonymousId<'history-release'>()
  const document = history.what === 'summary' ? await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx) : null
  await recordRelease(tx, { id, trajectory, to, what: history.what, summary: document && history.what === 'summary' ? document.seal(place(id), history.summary) : null }, by, at)
}

/** The newest that was not taken back, for this guide. */
export const releaseTo = async ({ tx, vault, provider }: Around, to: Id<'party'>): Promise<Release | null> => {
  const row = await findRelease(tx, to)
  return row && { id: row.id, what: row.what, summary: row.summary && await vault.open(tx, provider.id, place(row.id), row.summary) }
}

/** What the participant wrote about before for whoever takes this part, or null. */
export const summaryFor = async ({ tx, vault, provider }: Around, to: Id<'party'>): Promise<string | null> => {
  const row = await findSummary(tx, to)
  return row?.summary ? await vault.open(tx, provider.id, place(row.id), row.summary) : null
}
