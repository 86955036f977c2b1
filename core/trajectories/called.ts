/** How a guide's people are called: their handles and the names they gave, opened many at once. Never their numbers. */
import type { Id } from '../../kit/id.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'

export type SealedCall = { readonly trajectory: Id<'trajectory'>; readonly handle: Sealed | null; readonly alias: Sealed | null }
export type Called = { readonly handle: string; readonly alias: string | null }

const place = (trajectory: Id<'trajectory'>, column: 'handle' | 'alias'): Place => ({ table: 'contact', row: trajectory, column })

/** In the order they were given. */
export const openCalled = async ({ tx, vault, provider }: Around, rows: readonly SealedCall[]): Promise<readonly Called[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => [[place(row.trajectory, 'handle'), row.handle], [place(row.trajectory, 'alias'), row.alias]] as const))
  return rows.map((_row, index) => ({ handle: opened[index * 2] ?? '', alias: opened[index * 2 + 1] ?? null }))
}

/** Whether what was typed is in someone's handle or name; capitals, spaces and dashes do not matter. */
export const isCalled = ({ handle, alias }: Called, typed: string): boolean => {
  const wanted = plain(typed)
  return plain(handle).includes(wanted) || alias !== null && plain(alias).includes(wanted)
}
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/[\p{M}\s-]/gu, '').toLowerCase()
