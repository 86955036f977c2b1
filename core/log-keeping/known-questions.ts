/** Questions about the log and their answers, opened and sealed under the trajectory's own key, so that they go when it goes. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Finding, LogQuestion } from './question.ts'
import { recordFinding, recordQuestion, type SealedQuestion } from './question.store.ts'

const asked = (row: Id<'log-question'>): Place => ({ table: 'log_question', row, column: 'words' })
const answered = (row: Id<'log-question'>): Place => ({ table: 'log_answer', row, column: 'words' })

export type KnownQuestion = LogQuestion & { readonly trajectory: Id<'trajectory'> }
export const openQuestions = async ({ tx, vault, provider }: Around, rows: readonly SealedQuestion[]): Promise<readonly KnownQuestion[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.flatMap(row => [[asked(row.id), row.words], [answered(row.id), row.answer]] as const))
  return rows.map(({ id, trajectory, entry, askedOn, finding, answeredOn }, index) => ({
    id, trajectory, entry, askedOn, words: opened[index * 2] ?? '', answer: finding && answeredOn ? { finding, words: opened[index * 2 + 1] ?? '', on: answeredOn } : null,
  }))
}

export const keepQuestion = async ({ tx, vault, provider }: Around, { trajectory, party }: { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'> }, entry: Id<'log-entry'>, words: string, askedOn: Day): Promise<Id<'log-question'> | null> => {
  const id = newAnonymousId<'log-question'>()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return await recordQuestion(tx, { id, trajectory, entry, by: party, askedOn, words: document.seal(asked(id), words) }) ? id : null
}

export const keepFinding = async ({ tx, vault, provider }: Around, question: Pick<SealedQuestion, 'id' | 'trajectory'>, { finding, words }: { readonly finding: Finding; readonly words: string }, by: Id<'person'>, on: Day): Promise<boolean> => {
  const document = await (await vault.scope(tx, provider.id, question.trajectory)).newDocument(tx)
  return await recordFinding(tx, question, finding, document.seal(answered(question.id), words), by, on)
}
