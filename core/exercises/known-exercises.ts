/** Someone's list of exercises, opened and sealed under the trajectory's own key. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { dones, type Answer, type Assignment, type OnList } from './exercise.ts'
import { findExercise, listExercises, recordAssignment, recordExerciseAnswer, type SealedOnList } from './exercise.store.ts'

const whyPlace = (row: Assignment['id']): Place => ({ table: 'exercise_assignment', row, column: 'why' })
const answerPlace = (row: Assignment['id'], version: number): Place => ({ table: 'exercise_answer', row, column: 'content', version })
const newDocument = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>) => await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)

const opened = async ({ tx, vault, provider }: Around, rows: readonly SealedOnList[]): Promise<readonly OnList[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.flatMap(({ id, why, version, content }) => [[whyPlace(id), why], [answerPlace(id, version ?? 0), content]] as const))
  return rows.map(({ why: _why, content: _content, version, ...row }, index) => ({ ...row, why: texts[index * 2] ?? '', answer: version === null ? null : answerFrom(texts[index * 2 + 1] ?? '{}', version) }))
}
export const exercisesOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly OnList[]> => await opened(around, await listExercises(around.tx, trajectory))
export const exerciseAt = async (around: Around, id: Assignment['id']): Promise<OnList | null> => {
  const row = await findExercise(around.tx, id)
  return row && ((await opened(around, [row]))[0] ?? null)
}
export const keepAssignment = async (around: Around, assignment: Assignment): Promise<void> => {
  const { id, trajectory, why } = assignment
  await recordAssignment(around.tx, { ...assignment, why: why === '' ? null : (await newDocument(around, trajectory)).seal(whyPlace(id), why) })
}
/** False when it was written elsewhere meanwhile. */
export const keepExerciseAnswer = async (around: Around, one: Pick<Assignment, 'id' | 'trajectory'>, { version, ...said }: Answer): Promise<boolean> =>
  await recordExerciseAnswer(around.tx, one, version, (await newDocument(around, one.trajectory)).seal(answerPlace(one.id, version), JSON.stringify(said)))

const answerFrom = (text: string, version: number): Answer => {
  const read: unknown = JSON.parse(text)
  const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
  return { version, done: dones.find(one => one === own['done']) ?? 'not-done', helped: typeof own['helped'] === 'number' ? own['helped'] : null, words: typeof own['words'] === 'string' ? own['words'] : '' }
}
