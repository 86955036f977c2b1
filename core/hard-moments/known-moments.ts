/** Hard moments, opened and sealed under the trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { HardMoment } from './hard-moment.ts'
import { findMoment, listMoments, listWaitingMoments, recordMoment, type SealedMoment } from './hard-moment.store.ts'

const place = (row: HardMoment['id']): Place => ({ table: 'hard_moment', row, column: 'words' })
const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedMoment[]): Promise<readonly HardMoment[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, words }) => [place(id), words]))
  return rows.map((row, index) => ({ ...row, words: texts[index] ?? '' }))
}
export const momentsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly HardMoment[]> => await opened(around, await listMoments(around.tx, trajectory))
export const waitingMoments = async (around: Around): Promise<readonly HardMoment[]> => await opened(around, await listWaitingMoments(around.tx))
export const momentAt = async (around: Around, id: HardMoment['id']): Promise<HardMoment | null> => {
  const row = await findMoment(around.tx, id)
  return row && ((await opened(around, [row]))[0] ?? null)
}
export const keepMoment = async ({ tx, vault, provider }: Around, { id, trajectory, words, by, at }: Pick<HardMoment, 'id' | 'trajectory' | 'words' | 'by' | 'at'>): Promise<void> => {
  const sealed = words === '' ? null : (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(place(id), words)
  await recordMoment(tx, { id, trajectory, by, at, words: sealed })
}
