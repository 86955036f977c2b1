/** What someone brought along from before: copies of their own words, sealed under the new trajectory's key. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { listBrought, recordBrought } from './brought.store.ts'

export const whatBrought = ['summary', 'letter', 'talks'] as const
export type WhatBrought = (typeof whatBrought)[number]
/** Plain text, a paragraph a line. */
export type Brought = { readonly what: WhatBrought; readonly text: string }

const place = (row: Id<'brought'>): Place => ({ table: 'brought', row, column: 'content' })

export const bring = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, all: readonly Brought[]): Promise<void> => {
  const scope = await vault.scope(tx, provider.id, trajectory)
  for (const { what, text } of all) {
    const id = newAnonymousId<'brought'>()
    const document = await scope.newDocument(tx)
    await recordBrought(tx, trajectory, { id, what, content: document.seal(place(id), text) })
  }
}

export const broughtTo = async ({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>): Promise<readonly Brought[]> => {
  const rows = await listBrought(tx, trajectory)
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.id), row.content]))
  return rows.map(({ what }, index) => ({ what, text: opened[index] ?? '' }))
}
