/**
 * A sealed value opens only where it stands: table, row, column and version are part of the lock. Each noun says where that is in its
 * own words; here it is found by trying, for the lock itself says which is right. What was found for one row is tried first for the next.
 */
import type { Id } from '../id.ts'
import { parseId } from '../id.ts'
import type { Place } from '../vault.ts'
import type { Row } from './format.ts'

/** How the place of a value follows from its row. */
export type Way = (row: Row) => Place | null

const idAt = (row: Row, column: string): Id<string> | null => {
  const value = row[column]
  return typeof value === 'string' ? parseId(value) : null
}
const numberAt = (row: Row, column: string): number | null => {
  const value = row[column]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}

/** Where a value of this column may stand, the likeliest first. */
export function* waysFor(table: string, column: string, row: Row, others: readonly { readonly name: string; readonly sealed: readonly string[] }[]): Generator<Way> {
  const columns = Object.keys(row).filter(name => name !== 'provider_id')
  const ids = columns.filter(name => idAt(row, name) !== null).toSorted((one, other) => Number(other === 'id') - Number(one === 'id'))
  const versions: readonly (string | null)[] = [null, ...columns.filter(name => numberAt(row, name) !== null)]
  const camel = column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  // Some hang a word of the row behind the column: a role, a theme, another row.
  const names: readonly ((row: Row) => string | null)[] = [
    () => column, ...camel === column ? [] : [() => camel],
    ...columns.flatMap(other => [' ', ':'].map(between => (found: Row) => { const value = found[other]; return typeof value === 'string' || typeof value === 'number' ? `${column}${between}${value}` : null })),
  ]
  const way = (of: string, name: (row: Row) => string | null, id: string, version: string | null): Way => found => {
    const [at, called, number] = [idAt(found, id), name(found), version === null ? 0 : numberAt(found, version)]
    return at === null || called === null || number === null ? null : { table: of, row: at, column: called, version: number }
  }
  for (const name of names) for (const id of ids) for (const version of versions) yield way(table, name, id, version)
  // What a trigger copied beside, to be found sooner, stands where it was written first.
  for (const other of others) if (other.name !== table) for (const name of other.sealed) for (const id of ids) for (const version of versions) yield way(other.name, () => name, id, version)
}

/** The usual place, of which a file says nothing. */
export const usualPlace = (table: string, column: string, row: Row): { readonly table: string; readonly row: Id<string> | null; readonly column: string; readonly version: number } => ({ table, row: idAt(row, 'id'), column, version: 0 })
