/** Records of practice: gathered from a learner's file, sealed under the provider's own key because they outlive it, and opened again. */
import type { Around } from '../../core/people/known-people.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { recordFrom, type PracticeRecord } from './practice-record.ts'
import { listRecordsIn, listRecordsOf, recordRecord, type SealedRecord } from './practice-record.store.ts'

export type KeptRecord = Omit<SealedRecord, 'content'> & { readonly record: PracticeRecord }
const place = (row: Id<'subsidy-record'>): Place => ({ table: 'subsidy_record', row, column: 'content' })

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedRecord[]): Promise<readonly KeptRecord[]> => {
  const contents = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [place(id), content]))
  return rows.map(({ content: _content, ...row }, index) => ({ ...row, record: recordFrom(JSON.parse(contents[index] ?? 'null')) }))
}
export const keptOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly KeptRecord[]> => await opened(around, await listRecordsOf(around.tx, trajectory))
export const keptIn = async (around: Around, from: Day): Promise<readonly KeptRecord[]> => await opened(around, await listRecordsIn(around.tx, from))
export const keepKept = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, record: PracticeRecord, { version, madeOn, keepUntil }: Pick<SealedRecord, 'version' | 'madeOn' | 'keepUntil'>): Promise<Id<'subsidy-record'>> => {
  const id = newAnonymousId<'subsidy-record'>()
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await recordRecord(tx, { id, trajectory, from: record.year.from, version, content: document.seal(place(id), JSON.stringify(record)), madeOn, keepUntil })
  return id
}
