/** Signals carry the addresses of two devices, so they are sealed for the minutes that they stand here. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { findSignal, recordSignal } from './room.store.ts'
import type { Signal } from './signal.ts'

const place = (signal: Id<'signal'>): Place => ({ table: 'room_signal', row: signal, column: 'content' })

export const keepSignal = async ({ tx, vault, provider }: Around, said: Signal, { trajectory, talk, by }: { readonly trajectory: Id<'trajectory'>; readonly talk: Id<'talk'>; readonly by: Id<'party'> }): Promise<void> => {
  const id = newAnonymousId<'signal'>()
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  await recordSignal(tx, { id, trajectory, talk, by, content: document.seal(place(id), JSON.stringify(said)) })
}

/** As JSON for the browser, with the part of whoever said it, which no browser can make up. Null for whoever is not in the room. */
export const signalOf = async ({ tx, vault, provider }: Around, id: Id<'signal'>): Promise<string | null> => {
  const found = await findSignal(tx, id)
  if (!found) return null
  const said: Signal = JSON.parse(await vault.open(tx, provider.id, place(id), found.content))
  return JSON.stringify({ ...said, role: found.isGuide ? 'guide' : 'participant' })
}
