/** What was seen while watching along, opened and sealed: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import { listSeen, recordSeen, recordSeenAnswer } from './seen.store.ts'
import type { Seen, SeenId } from './seen.ts'

const seenPlace = (row: SeenId): Place => ({ table: 'guiding_seen', row, column: 'content' })
const answerPlace = (row: SeenId): Place => ({ table: 'guiding_seen_answer', row, column: 'content' })
const newDocument = async ({ tx, vault, provider }: Around) => await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)

export const seenOf = async (around: Around): Promise<readonly Seen[]> => {
  const rows = await listSeen(around.tx)
  const texts = await around.vault.openAll(around.tx, around.provider.id, rows.flatMap(({ id, content, said }) => [[seenPlace(id), content], [answerPlace(id), said]] as const))
  return rows.map(({ content: _content, answer, said: _said, ...row }, index) => ({ ...row, words: texts[index * 2] ?? '', answer: answer && { is: answer, words: texts[index * 2 + 1] ?? null } }))
}
export const keepSeen = async (around: Around, { words, ...seen }: { readonly id: SeenId; readonly traineeship: Id<'traineeship'>; readonly on: Day; readonly words: string; readonly insteadOf: SeenId | null }): Promise<void> => {
  await recordSeen(around.tx, { ...seen, content: (await newDocument(around)).seal(seenPlace(seen.id), words) })
}
/** False when it was answered before. */
export const keepSeenAnswer = async (around: Around, id: SeenId, { is, words }: NonNullable<Seen['answer']>, on: Day): Promise<boolean> =>
  await recordSeenAnswer(around.tx, id, is, words === null ? null : (await newDocument(around)).seal(answerPlace(id), words), on)
