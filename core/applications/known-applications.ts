/** Applications with their words, opened and sealed under the trajectory's own key: where the store meets the vault. */
import { parseId, type Id } from '../../kit/id.ts'
import { parseDay } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { stepKinds, type Application, type ApplicationId, type Item, type Step } from './application.ts'
import { changeApplication, listApplications, recordApplication, type SealedApplication } from './applications.store.ts'
import { entriesOf, wordsOf } from './kept-words.ts'

const place = (row: ApplicationId, version: number): Place => ({ table: 'job_application', row, column: 'content', version })

/** All that I may read, in no order. */
export const applicationsOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Item[]> => {
  const rows = await listApplications(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, version, content }) => [place(id, version), content]))
  return rows.map(({ id, version }, index) => ({ id, version, content: contentFrom(JSON.parse(opened[index] ?? 'null')) }))
}
export const keepApplication = async (around: Around, trajectory: Id<'trajectory'>, item: Item): Promise<void> => {
  await recordApplication(around.tx, trajectory, await sealed(around, trajectory, item))
}
/** False when it was changed or erased meanwhile. */
export const keepApplicationChange = async (around: Around, trajectory: Id<'trajectory'>, item: Item): Promise<boolean> => await changeApplication(around.tx, await sealed(around, trajectory, item))

const sealed = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { id, version, content }: Item): Promise<SealedApplication> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return { id, version, content: document.seal(place(id, version), JSON.stringify(content)) }
}

const contentFrom = (kept: unknown): Application => {
  const of = entriesOf(kept)
  const [steps, next] = [of.get('steps'), entriesOf(of.get('next'))]
  const nextOn = parseDay(wordsOf(next.get('on')))
  return {
    where: wordsOf(of.get('where')), what: wordsOf(of.get('what')), option: parseId<'job-research-item'>(wordsOf(of.get('option'))),
    steps: Array.isArray(steps) ? steps.flatMap(stepFrom) : [], next: nextOn ? { what: wordsOf(next.get('what')), on: nextOn } : null,
  }
}
const stepFrom = (kept: unknown): readonly Step[] => {
  const of = entriesOf(kept)
  const [what, on] = [stepKinds.find(one => one === of.get('what')), parseDay(wordsOf(of.get('on')))]
  return what && on ? [{ what, on, said: wordsOf(of.get('said')) || null }] : []
}
