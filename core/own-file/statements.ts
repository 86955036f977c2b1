/** Someone's own words beside their file, or beside a note as it was given: no word of anyone else changes by it. Beside a report stands an objection. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { listStatements, recordStatement } from './statements.store.ts'

export type Statement = { readonly id: Id<'statement'>; readonly about: 'file' | 'note'; readonly given: Id<'access-given'> | null; readonly text: string; readonly on: Day }
export const statementLength = 2000

const place = (row: Id<'statement'>): Place => ({ table: 'statement', row, column: 'content' })

/** The oldest first. */
export const statementsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Statement[]> => {
  const rows = await listStatements(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, text: opened[index] ?? '' }))
}

export const keepStatement = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { given, text, on }: Pick<Statement, 'given' | 'text' | 'on'>, by: Id<'party'>): Promise<Statement['id']> => {
  const id = newAnonymousId<'statement'>()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordStatement(tx, trajectory, { id, about: given ? 'note' : 'file', given, on, content: document.seal(place(id), text) }, by)
  return id
}
