/** A relapse plan with its words, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { listPlans, recordPlan } from './relapse-plan.store.ts'
import type { PlanLine, RelapsePlan } from './relapse-plan.ts'

const place = (trajectory: Id<'trajectory'>, version: number): Place => ({ table: 'relapse_plan', row: trajectory, column: 'content', version })

/** The newest first; none that one may not read. */
export const relapsePlansOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly RelapsePlan[]> => {
  const rows = await listPlans(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ version, content }) => [place(trajectory, version), content]))
  return rows.map(({ version, writtenAt }, index) => ({ version, writtenAt, lines: linesFrom(JSON.parse(opened[index] ?? '[]')) }))
}

/** False when another version came between. */
export const keepRelapsePlan = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { version, writtenAt, lines }: RelapsePlan, by: Id<'party'>): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return await recordPlan(tx, trajectory, { version, writtenAt, content: document.seal(place(trajectory, version), JSON.stringify(lines)) }, by)
}

const linesFrom = (value: unknown): readonly PlanLine[] => (Array.isArray(value) ? value.filter(isLine).map(({ key, asked, answered }) => ({ key, asked, answered })) : [])
const isLine = (value: unknown): value is PlanLine =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'asked' in value && typeof value.asked === 'string' && 'answered' in value && typeof value.answered === 'string'
