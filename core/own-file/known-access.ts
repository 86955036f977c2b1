/** Notes as they were given, opened and sealed under the trajectory's own key; and notes as text, for whoever looks them over. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Note } from '../talks/note.ts'
import { listGiven, recordGiven, type SealedGiven } from './access.store.ts'
import type { Given } from './access.ts'

const place = (row: Id<'access-given'>): Place => ({ table: 'access_given', row, column: 'content' })

export const noteText = ({ talkedAbout, insight, step }: Pick<Note, 'talkedAbout' | 'insight' | 'step'>): string => [talkedAbout, insight, step].filter(one => one !== '').join('\n')

export const keepGiven = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, request: Id<'access-request'>, { note, leftOut, text }: Given, writtenOn: Day, by: Id<'party'>): Promise<void> => {
  const id = newAnonymousId<'access-given'>()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordGiven(tx, trajectory, { id, request, note, leftOut, writtenOn, content: document.seal(place(id), text) }, by)
}

export type GivenNote = Omit<SealedGiven, 'content'> & { readonly text: string }
export const givenOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly GivenNote[]> => {
  const rows = await listGiven(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, text: opened[index] ?? '' }))
}
