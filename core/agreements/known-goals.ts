/** Goals and their scores, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { levels, type Goal, type GoalWords, type Level, type NewGoal, type Score } from './goal.ts'
import { listGoals, listScores, newScoreId, recordGoal, recordScore } from './goal.store.ts'

const contentPlace = (row: Id<'goal'>): Place => ({ table: 'goal', row, column: 'content' })
const levelPlace = (row: Id<'goal-score'>): Place => ({ table: 'goal_score', row, column: 'level' })

/** Every goal of a trajectory with its scores, oldest first; none where it is not yours to see. */
export const goalsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Goal[]> => {
  const [goals, scores] = [await listGoals(tx, trajectory), await listScores(tx, trajectory)]
  const opened = await vault.openAll(tx, provider.id, [...goals.map(({ id, content }) => [contentPlace(id), content] as const), ...scores.map(({ id, level }) => [levelPlace(id), level] as const)])
  const known = scores.map(({ goal, moment, by, at }, index) => ({ goal, moment, by, at, level: levelFrom(opened[goals.length + index]) }))
  return goals.map(({ content: _sealed, ...goal }, index) => ({
    ...goal, words: wordsFrom(opened[index]), scores: known.filter(score => score.goal === goal.id).map(({ goal: _its, ...score }) => score),
  }))
}

export const keepGoal = async ({ tx, vault, provider }: Around, { words, ...goal }: NewGoal): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, goal.trajectory)).newDocument(tx)
  await recordGoal(tx, { ...goal, content: document.seal(contentPlace(goal.id), JSON.stringify(words)) })
}

export const keepScore = async ({ tx, vault, provider }: Around, { id, trajectory }: Pick<Goal, 'id' | 'trajectory'>, { level, ...score }: Score): Promise<void> => {
  const row = newScoreId()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordScore(tx, trajectory, { ...score, id: row, goal: id, level: document.seal(levelPlace(row), String(level)) })
}

const levelFrom = (text: string | null | undefined): Level => levels.find(one => String(one) === text) ?? 0
const wordsFrom = (text: string | null | undefined): GoalWords => {
  const read: unknown = JSON.parse(text ?? '{}')
  const own: Readonly<Record<string, unknown>> = typeof read === 'object' && read !== null ? { ...read } : {}
  const { want, scale } = own
  const steps: readonly unknown[] = Array.isArray(scale) ? scale : []
  return { want: typeof want === 'string' ? want : '', scale: levels.map((_level, index) => { const step = steps[index]; return typeof step === 'string' ? step : '' }) }
}
