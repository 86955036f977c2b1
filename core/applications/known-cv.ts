/** What a curriculum vitae is made of, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { kinds, readCv, typedCv, type CvContent, type CvItem, type CvItemId } from './cv.ts'
import { changeCvItem, listCvItems, recordCvItem, type SealedCvItem } from './cv.store.ts'
import { entriesOf } from './kept-words.ts'

const place = (row: CvItemId, version: number): Place => ({ table: 'cv_item', row, column: 'content', version })

/** All pieces, in no order; of somebody else's there are none. */
export const cvOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly CvItem[]> => {
  const rows = await listCvItems(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, version, content }) => [place(id, version), content]))
  return rows.flatMap(({ id, version }, index) => {
    const content = contentFrom(JSON.parse(opened[index] ?? 'null'))
    return content ? [{ id, version, content }] : []
  })
}
export const keepCvItem = async (around: Around, trajectory: Id<'trajectory'>, item: CvItem): Promise<void> => {
  await recordCvItem(around.tx, trajectory, await sealed(around, trajectory, item))
}
/** False when it was changed or erased meanwhile. */
export const keepCvChange = async (around: Around, trajectory: Id<'trajectory'>, item: CvItem): Promise<boolean> => await changeCvItem(around.tx, await sealed(around, trajectory, item))

/** Kept as it was typed, and read back by the same fields. */
const sealed = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { id, version, content }: CvItem): Promise<SealedCvItem> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return { id, version, content: document.seal(place(id, version), JSON.stringify({ kind: content.kind, ...typedCv(content) })) }
}
const contentFrom = (kept: unknown): CvContent | null => {
  const of = entriesOf(kept)
  const kind = kinds.find(one => one === of.get('kind'))
  return kind ? readCv(kind, Object.fromEntries([...of].map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : []]))).content : null
}
