/** Questions from the neighbourhood and what was done about them, opened and sealed: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Question, QuestionId, Step } from './district.ts'
import { findQuestion, listQuestions, listQuestionsOf, listSteps, recordQuestion, recordStep, type SealedQuestion } from './district.store.ts'

const questionPlace = (row: QuestionId): Place => ({ table: 'district_question', row, column: 'content' })
const stepPlace = (row: Step['id']): Place => ({ table: 'district_step', row, column: 'content' })

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedQuestion[]): Promise<readonly Question[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [questionPlace(id), content]))
  return rows.map(({ id, askedBy, on, trajectory, by, teacher, takenOn }, index) => ({ id, askedBy, on, words: texts[index] ?? '', taking: trajectory && by && teacher && takenOn ? { trajectory, by, teacher, on: takenOn } : null }))
}
export const questionsToMe = async (around: Around): Promise<readonly Question[]> => await opened(around, await listQuestions(around.tx))
export const questionsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Question[]> => await opened(around, await listQuestionsOf(around.tx, trajectory))
export const questionOf = async (around: Around, id: QuestionId): Promise<Question | null> => {
  const row = await findQuestion(around.tx, id)
  return row ? (await opened(around, [row]))[0] ?? null : null
}
/** Of the house, for nobody's file. */
export const keepQuestion = async ({ tx, vault, provider }: Around, { words, ...question }: { readonly id: QuestionId; readonly words: string; readonly on: Day }): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)
  await recordQuestion(tx, { ...question, content: document.seal(questionPlace(question.id), words) })
}
export const stepsOf = async ({ tx, vault, provider }: Around, id: QuestionId): Promise<readonly Step[]> => {
  const rows = await listSteps(tx, id)
  const texts = await vault.openAll(tx, provider.id, rows.map(row => [stepPlace(row.id), row.content]))
  return rows.map(({ id: step, by, kind, on }, index) => ({ id: step, by, kind, on, words: texts[index] ?? '' }))
}
/** Of the learner's file: sealed under its key, erased with it. */
export const keepStep = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, question: QuestionId, { words, ...step }: Step): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordStep(tx, trajectory, { ...step, question, content: document.seal(stepPlace(step.id), words) })
}
