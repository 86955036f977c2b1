/** Where what someone prepared meets the vault, under the trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Explanation } from './explanation.ts'
import { findExplanation, recordExplanation } from './explanation.store.ts'

const place = (row: Explanation['id'], version: number): Place => ({ table: 'explanation', row, column: 'content', version })

export const explanationOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<Explanation | null> => {
  const row = await findExplanation(tx, trajectory)
  return row && { id: row.id, version: row.version, said: saidFrom(JSON.parse(await vault.open(tx, provider.id, place(row.id, row.version), row.content))) }
}
export const keepExplanation = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { id, version, said }: Explanation): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return await recordExplanation(tx, trajectory, { id, version, content: document.seal(place(id, version), JSON.stringify(said)) })
}
const saidFrom = (kept: unknown): Explanation['said'] => Object.fromEntries(typeof kept === 'object' && kept !== null ? Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string') : [])
