/** Messages, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { Message, NewMessage } from './message.ts'
import { listMessages, recordMessage } from './message.store.ts'

const place = (row: Id<'message'>): Place => ({ table: 'message', row, column: 'content' })

/** @param party the guide's, or null for all one may see */
export const messagesOf = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, party: Id<'party'> | null): Promise<readonly Message[]> => {
  const rows = await listMessages(tx, trajectory, party)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, text: opened[index] ?? '' }))
}

export const sendMessage = async ({ tx, vault, provider }: Around, message: NewMessage, text: string): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, message.trajectory)).newDocument(tx)
  await recordMessage(tx, message, document.seal(place(message.id), text))
}
