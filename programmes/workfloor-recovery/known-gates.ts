/** What was decided half way and at the end, with its words: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../../core/people/known-people.ts'
import { listGates, recordGate } from './plan.store.ts'
import type { Gate } from './gate.ts'

type Column = 'words' | 'without_talk'
const place = (trajectory: Id<'trajectory'>, week: number, column: Column): Place => ({ table: 'plan_gate', row: trajectory, column, version: week })

export const gatesOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Gate[]> => {
  const rows = await listGates(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(({ week, words, withoutTalk }) => [[place(trajectory, week, 'words'), words], [place(trajectory, week, 'without_talk'), withoutTalk]] as const))
  return rows.map((row, index) => ({ ...row, words: opened[2 * index] ?? '', withoutTalk: opened[2 * index + 1] ?? '' }))
}

/** False when it was decided before. */
export const keepGate = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { words, withoutTalk, ...gate }: Gate, by: Id<'party'>): Promise<boolean> => {
  const seal = async (column: Column, text: string) => (text === '' ? null : (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(place(trajectory, gate.week, column), text))
  return await recordGate(tx, trajectory, { ...gate, words: await seal('words', words), withoutTalk: await seal('without_talk', withoutTalk) }, by)
}
