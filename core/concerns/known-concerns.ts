/** Concerns and answers, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Answer, Concern } from './concern.ts'
import { listConcernAnswers, listConcerns, recordConcern, recordConcernAnswer } from './concern.store.ts'

const concernPlace = (row: Id<'concern'>): Place => ({ table: 'concern', row, column: 'content' })
const answerPlace = (row: Id<'concern-answer'>): Place => ({ table: 'concern_answer', row, column: 'content' })

/** What I may read of them; an answer whose concern is closed to me stands under one without words. */
export const concernsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Concern[]> => {
  const [rows, answerRows] = [await listConcerns(tx, trajectory), await listConcernAnswers(tx, trajectory)]
  const opened = await vault.openAll(tx, provider.id, [...rows.map(({ id, content }) => [concernPlace(id), content] as const), ...answerRows.map(({ id, content }) => [answerPlace(id), content] as const)])
  const answers = answerRows.map(({ content: _sealed, ...row }, index) => ({ ...row, words: opened[rows.length + index] ?? '' }))
  const of = (wanted: Concern['id']): readonly Answer[] => answers.filter(({ concern }) => concern === wanted).map(({ concern: _its, to: _them, ...one }) => one)
  const closed = [...new Map(answers.map(({ concern, to }) => [concern, to] as const))].filter(([id]) => !rows.some(row => row.id === id))
  const known: readonly Concern[] = rows.map(({ content: _sealed, ...row }, index) => ({ ...row, words: opened[index] ?? '', answers: of(row.id) }))
  return [...known, ...closed.map(([id, by]): Concern => ({ id, trajectory, by, at: null, words: null, shown: 'no', answers: of(id) }))]
}
export const keepConcern = async ({ tx, vault, provider }: Around, { words, ...concern }: { readonly id: Concern['id']; readonly trajectory: Concern['trajectory']; readonly by: Id<'party'>; readonly at: Instant; readonly words: string }): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, concern.trajectory)).newDocument(tx)
  await recordConcern(tx, { ...concern, content: document.seal(concernPlace(concern.id), words) })
}
/** False when another answer came first. */
export const keepConcernAnswer = async ({ tx, vault, provider }: Around, { id, trajectory, by: to }: Pick<Concern, 'id' | 'trajectory' | 'by'>, { words, ...one }: Answer, by: Id<'party'>): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return await recordConcernAnswer(tx, trajectory, { ...one, concern: id, to, content: document.seal(answerPlace(one.id), words) }, by)
}
