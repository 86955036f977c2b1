/** What someone said of their own view in a report, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../../core/people/known-people.ts'
import type { View } from './even-handed.ts'
import { listViews, recordView } from './even-handed.store.ts'

const place = (row: View['id']): Place => ({ table: 'report_view', row, column: 'words' })
export type KnownView = View & { readonly role: string; readonly person: Id<'person'> }

/** Newest first. */
export const viewsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly KnownView[]> => {
  const rows = await listViews(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, words }) => [place(id), words]))
  return rows.map((row, index) => ({ ...row, words: opened[index] ?? null }))
}
/** False when it was said already. */
export const keepView = async ({ tx, vault, provider }: Around, view: View): Promise<boolean> => {
  const document = view.words === null ? null : await (await vault.scope(tx, provider.id, view.trajectory)).newDocument(tx)
  return await recordView(tx, view, document && view.words !== null ? document.seal(place(view.id), view.words) : null)
}
