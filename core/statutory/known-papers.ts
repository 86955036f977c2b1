/** Papers and the steps of a build-up with their words, under the key of the trajectory: where the store meets the vault. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { KeptPaper, PaperAnswers, PaperKey } from './papers.ts'
import { listBuildUp, listPapers, recordBuildUp, recordPaper } from './papers.store.ts'

const paperPlace = (row: Id<'statutory-paper'>): Place => ({ table: 'statutory_paper', row, column: 'content' })
const tasksPlace = (row: Id<'build-up-step'>): Place => ({ table: 'build_up_step', row, column: 'tasks' })
type By = { readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly at: Instant }

/** The newest of each. */
export const papersOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly KeptPaper[]> => {
  const rows = await listPapers(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [paperPlace(id), content]))
  return rows.map(({ kind, nth }, index) => ({ kind, nth, answers: answersFrom(JSON.parse(opened[index] ?? '{}')) }))
}

const answersFrom = (value: unknown): PaperAnswers =>
  Object.fromEntries(Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([question, answer]) => (typeof answer === 'string' ? [[question, answer]] : [])))

export const keepPaper = async ({ tx, vault, provider }: Around, { kind, nth }: PaperKey, answers: PaperAnswers, by: By): Promise<void> => {
  const id = newAnonymousId<'statutory-paper'>()
  const document = await (await vault.scope(tx, provider.id, by.trajectory)).newDocument(tx)
  await recordPaper(tx, { id, kind, nth, content: document.seal(paperPlace(id), JSON.stringify(answers)) }, by)
}

export type BuildUpStep = { readonly id: Id<'build-up-step'>; readonly from: Day; readonly hours: number; readonly tasks: string }
export const buildUpOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly BuildUpStep[]> => {
  const rows = await listBuildUp(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, tasks }) => [tasksPlace(id), tasks]))
  return rows.map(({ id, from, hours }, index) => ({ id, from, hours, tasks: opened[index] ?? '' }))
}

export const keepBuildUp = async ({ tx, vault, provider }: Around, { from, hours, tasks }: Omit<BuildUpStep, 'id'>, by: By): Promise<void> => {
  const id = newAnonymousId<'build-up-step'>()
  const document = await (await vault.scope(tx, provider.id, by.trajectory)).newDocument(tx)
  await recordBuildUp(tx, { id, from, hours, tasks: document.seal(tasksPlace(id), tasks) }, by)
}
