/** The pieces of a line with their words, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { kinds, readContent, typedOf, type Content, type Item, type ItemId } from './life-line.ts'
import { changeItem, listItems, recordItem, type SealedItem } from './life-line.store.ts'

const place = (row: ItemId, version: number): Place => ({ table: 'life_line_item', row, column: 'content', version })

/** All that I may read, in no order. */
export const itemsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Item[]> => {
  const rows = await listItems(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, version, content }) => [place(id, version), content]))
  return rows.flatMap(({ id, version }, index) => {
    const content = contentFrom(JSON.parse(opened[index] ?? 'null'))
    return content ? [{ id, version, content }] : []
  })
}

export const keepItem = async (around: Around, trajectory: Id<'trajectory'>, item: Item): Promise<void> => {
  await recordItem(around.tx, trajectory, await sealed(around, trajectory, item))
}
/** False when it was changed or erased meanwhile. */
export const keepChange = async (around: Around, trajectory: Id<'trajectory'>, item: Item): Promise<boolean> => await changeItem(around.tx, await sealed(around, trajectory, item))

const sealed = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { id, version, content }: Item): Promise<SealedItem> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return { id, version, content: document.seal(place(id, version), JSON.stringify({ kind: content.kind, ...typedOf(content) })) }
}

const contentFrom = (kept: unknown): Content | null => {
  if (typeof kept !== 'object' || kept === null) return null
  const { kind, ...typed } = Object.fromEntries(Object.entries(kept))
  const known = kinds.find(one => one === kind)
  const form = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : []]))
  return known ? readContent(known, form).content : null
}
