/** Job research with its words, opened and sealed under the trajectory's own key: where the store meets the vault. */
import { parseId, type Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { ratings, ways, weights, type Content, type Criterion, type Item, type ItemId, type Rating } from './job-research.ts'
import { changeItem, listItems, recordItem, type SealedItem } from './job-research.store.ts'

const place = (row: ItemId, version: number): Place => ({ table: 'job_research_item', row, column: 'content', version })

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
  return { id, version, content: document.seal(place(id, version), JSON.stringify(content)) }
}

const entries = (value: unknown): readonly (readonly [string, unknown])[] => (typeof value === 'object' && value !== null ? Object.entries(value) : [])
const words = (value: unknown): string => (typeof value === 'string' ? value : '')

const contentFrom = (kept: unknown): Content | null => {
  const of = new Map<string, unknown>(entries(kept))
  const chosen = of.get('chosen')
  const [option, way] = [parseId<'job-research-item'>(words(of.get('option'))), ways.find(one => one === of.get('way'))]
  switch (of.get('kind')) {
    case 'criteria': return { kind: 'criteria', chosen: Array.isArray(chosen) ? chosen.flatMap(criterionFrom) : [] }
    case 'option': return {
      kind: 'option', which: of.get('which') === 'present' ? 'present' : 'other', title: words(of.get('title')),
      changes: Object.fromEntries(entries(of.get('changes')).map(([key, said]) => [key, words(said)])),
      rated: Object.fromEntries(entries(of.get('rated')).flatMap(([key, given]): readonly (readonly [string, Rating])[] => { const rating = ratings.find(one => one === given); return rating === undefined ? [] : [[key, rating]] })),
    }
    case 'note': return option && way ? { kind: 'note', option, way, found: words(of.get('found')), next: words(of.get('next')) || null } : null
    default: return null
  }
}
const criterionFrom = (kept: unknown): readonly Criterion[] => {
  const of = new Map<string, unknown>(entries(kept))
  const weight = weights.find(one => one === of.get('weight'))
  return weight === undefined ? [] : [{ key: words(of.get('key')), weight, must: of.get('must') === 'yes' ? 'yes' : 'no' }]
}
