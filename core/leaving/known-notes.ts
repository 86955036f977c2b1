/** What a guide who leaves writes for the next one, opened and sealed under the file's own key. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { findHandoverNote, recordHandoverNote, type SealedHandoverNote } from './moving.store.ts'

export const noteLength = 2000
export type HandoverNote = Omit<SealedHandoverNote, 'content'> & { /** Null where only someone was proposed. */ readonly words: string | null }

const place = (row: Id<'handover-note'>): Place => ({ table: 'handover_note', row, column: 'content' })

export const handoverNoteOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, by: Id<'party'> | null = null): Promise<HandoverNote | null> => {
  const row = await findHandoverNote(tx, trajectory, by)
  if (!row) return null
  const { content, ...rest } = row
  return { ...rest, words: content && await vault.open(tx, provider.id, place(row.id), content) }
}

export const keepHandoverNote = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { words, to, by, before }: { readonly words: string | null; readonly to: Id<'person'> | null; readonly by: Id<'party'>; readonly before: HandoverNote | null }, at: Instant): Promise<Id<'handover-note'>> => {
  const id = newAnonymousId<'handover-note'>()
  const content = words === null ? null : (await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)).seal(place(id), words)
  await recordHandoverNote(tx, trajectory, { id, version: (before?.version ?? 0) + 1, content, to, writtenAt: at, by })
  return id
}
