/** Who does what in a duo, opened and sealed under the key of the learner's trajectory: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Place } from '../../kit/vault.ts'
import { hands, ownWordsLength, type DuoTask } from './duo-tasks.ts'
import { listDivisions, recordDivision } from './duos.store.ts'
import type { Division, Duo, DuoId } from './duos.ts'
import { saidOf, type Said } from './sealed.ts'

const contentPlace = (row: Division['id']): Place => ({ table: 'ward_duo_division', row, column: 'content' })

/** The newest first. */
export const divisionsOf = async ({ tx, vault, provider }: Around, duo: DuoId): Promise<readonly Division[]> => {
  const rows = await listDivisions(tx, duo)
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [contentPlace(id), content]))
  return rows.map(({ content: _content, ...row }, index) => ({ ...row, tasks: saidOf(JSON.parse(texts[index] ?? 'null')).list('tasks').map(taskFrom) }))
}
const taskFrom = (said: Said): DuoTask => ({ listed: said.words('listed') || null, words: said.words('words').slice(0, ownWordsLength), by: hands.find(one => one === said.words('by')) ?? 'together' })

export const keepDivision = async ({ tx, vault, provider }: Around, duo: Pick<Duo, 'id' | 'trajectory'>, { tasks, ...division }: Omit<Division, 'yes'>): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, duo.trajectory)).newDocument(tx)
  await recordDivision(tx, duo, { ...division, content: document.seal(contentPlace(division.id), JSON.stringify({ tasks })) })
}
