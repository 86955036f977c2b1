/** The register with its reasons opened: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Breach, BreachDecision } from './breach.ts'
import { listBreaches, recordBreachDecision } from './breach.store.ts'

const place = (row: Id<'breach'>): Place => ({ table: 'breach_decision', row, column: 'why' })

export const breachesOf = async ({ tx, vault, provider }: Around): Promise<readonly Breach[]> => {
  const rows = await listBreaches(tx)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, why }) => [place(id), why]))
  return rows.map(({ id, kind, noticedAt, readers, firstReadAt, authority, people, by, at }, index) => ({
    id, kind, noticedAt, readers, firstReadAt, decision: authority && people && by && at ? { authority, people, by, at, why: opened[index] ?? '' } : null,
  }))
}

/** False when it was decided already. */
export const keepBreachDecision = async ({ tx, vault, provider }: Around, breach: Id<'breach'>, decision: BreachDecision): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  return await recordBreachDecision(tx, breach, { ...decision, why: document.seal(place(breach), decision.why) }) === 1
}
