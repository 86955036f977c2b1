/** Where who does what meets the vault, under the trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import type { Division } from './division.ts'
import { findLastDivision, listDivisionParts, recordDivision, type DivisionRow } from './division.store.ts'

/** The row of a part has no id of its own: it is that of the whole, and the column says whose. */
const place = (division: Id<'division'>, party: Id<'party'>): Place => ({ table: 'division_part', row: division, column: `tasks:${party}` })

export const keepDivision = async ({ tx, vault, provider }: Around, division: Division): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, division.trajectory)).newDocument(tx)
  await recordDivision(tx, { ...division, parts: division.parts.map(part => ({ ...part, tasks: document.seal(place(division.id, part.party), part.tasks) })) })
}

/** Whoever sits beside knows another beside by their part alone. */
export type PartSaid = { readonly party: Id<'party'>; readonly role: string; readonly person: Id<'person'> | null; readonly tasks: string; readonly confirmedAt: Instant | null }
export type KnownDivision = DivisionRow & { readonly parts: readonly PartSaid[] }

export const divisionOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<KnownDivision | null> => {
  const row = await findLastDivision(tx, trajectory)
  if (!row) return null
  const [parts, circle] = [await listDivisionParts(tx, row.id), await listCircle(tx, trajectory)]
  const tasks = await vault.openAll(tx, provider.id, parts.map(({ party, tasks: sealed }) => [place(row.id, party), sealed]))
  return { ...row, parts: parts.map(({ party, role, confirmedAt }, index) => ({ party, role, confirmedAt, tasks: tasks[index] ?? '', person: circle.find(({ id }) => id === party)?.person ?? null })) }
}
