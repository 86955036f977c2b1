/** Tasks and what was signed of them, with their words: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import { openSaid, sealSaid } from './sealed.ts'
import type { Signing, Task } from './tasks.ts'
import { listSignings, listStruckTasks, listTasks, recordSigning, recordTask } from './tasks.store.ts'

export const tasksOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Task[]> => await opened(around, await listTasks(around.tx, trajectory))
/** Those that stood there by mistake. */
export const struckTasksOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Task[]> => await opened(around, await listStruckTasks(around.tx, trajectory))
const opened = async (around: Around, rows: Awaited<ReturnType<typeof listTasks>>): Promise<readonly Task[]> => {
  const said = await openSaid(around, 'learning_task', rows)
  return rows.map(({ id, process, procedure }, index) => ({ id, process, procedure, name: said[index]?.words('name') ?? '' }))
}
export const keepTask = async (around: Around, trajectory: Id<'trajectory'>, { id, process, procedure, name }: Task, by: Id<'party'>, on: Day): Promise<void> => {
  await recordTask(around.tx, trajectory, { id, process, procedure, content: await sealSaid(around, trajectory, 'learning_task', id, { name }) }, by, on)
}
export const signingsOf = async (around: Around, trajectory: Id<'trajectory'>): Promise<readonly Signing[]> => {
  const rows = await listSignings(around.tx, trajectory)
  const said = await openSaid(around, 'task_signing', rows)
  return rows.map(({ content: _content, ...row }, index) => ({ ...row, words: said[index]?.words('words') ?? '' }))
}
export const keepSigning = async (around: Around, trajectory: Id<'trajectory'>, { words, ...signing }: Signing): Promise<void> => {
  await recordSigning(around.tx, trajectory, { ...signing, content: await sealSaid(around, trajectory, 'task_signing', signing.id, { words }) })
}
/** Signed in the last seven days, the newest first. */
export const signedThisWeek = async (around: Around & { readonly now: Instant; readonly provider: { readonly zone: Zone } }, { id }: { readonly id: Id<'trajectory'> }): Promise<readonly { readonly task: Task; readonly signing: Signing }[]> => {
  const [tasks, signings] = [await tasksOf(around, id), await signingsOf(around, id)]
  const from = addDays(dayOf(around.now, around.provider.zone), -6)
  return signings.filter(({ at }) => dayOf(at, around.provider.zone) >= from).flatMap(signing => { const task = tasks.find(one => one.id === signing.task); return task ? [{ task, signing }] : [] })
}
