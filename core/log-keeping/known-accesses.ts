/** Why a file was opened in an emergency: opened and sealed under the trajectory's own key. */
import { newId, type Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { EmergencyAccess } from './emergency.ts'
import { recordAccess, type NewAccess, type SealedAccess } from './emergency.store.ts'

const place = (row: Id<'emergency-access'>): Place => ({ table: 'emergency_access', row, column: 'motive' })

export const openAccesses = async ({ tx, vault, provider }: Around, rows: readonly SealedAccess[]): Promise<readonly EmergencyAccess[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.motive]))
  return rows.map((row, index) => ({ ...row, motive: opened[index] ?? '' }))
}

export const keepAccess = async ({ tx, vault, provider }: Around, opened: Omit<NewAccess, 'id' | 'motive'>, motive: string, by: Id<'person'>): Promise<Id<'emergency-access'>> => {
  const id = newId<'emergency-access'>(opened.openedAt.getTime())
  const document = await (await vault.scope(tx, provider.id, opened.trajectory)).newDocument(tx)
  await recordAccess(tx, { ...opened, id, motive: document.seal(place(id), motive) }, by)
  return id
}
