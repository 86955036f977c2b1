/** What was decided half way and at the end, with its words: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../../core/people/known-people.ts'
import { listGates, recordGate } from './plan.store.ts'
import type { Gate } from './laying.ts'

const place = (trajectory: Id<'trajectory'>, week: number): Place => ({ table: 'plan_gate', row: trajectory, column: 'words', version: week })

export const gatesOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Gate[]> => {
  const rows = await listGates(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ week, words }) => [place(trajectory, week), words]))
  return rows.map((row, index) => ({ ...row, words: opened[index] ?? '' }))
}

/** False when it was decided before. */
export const keepGate = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { words, ...gate }: Gate, by: Id<'party'>): Promise<boolean> => {
  const document = words === '' ? null : await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return await recordGate(tx, trajectory, { ...gate, words: document && document.seal(place(trajectory, gate.week), words) }, by)
}
