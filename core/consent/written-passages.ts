/** Passages opened: where the sealed rows and the vault meet. Each version has a key of its own, which opens by the same predicate that shows it. */
import { createHash } from 'node:crypto'
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import type { SharedVersion } from './consent.ts'
import { recordSharedVersion, type SealedPassage } from './consent.store.ts'

export type Words = { readonly asked: string | null; readonly text: string }
export type OpenedPassage = Words & { readonly version: Id<'shared-version'>; readonly position: number }

const place = (version: Id<'shared-version'>, position: number): Place => ({ table: 'shared_passage', row: version, column: 'content', version: position })
const wordsOf = (opened: string): Words => {
  const read: unknown = JSON.parse(opened)
  if (typeof read !== 'object' || read === null || !('text' in read) || typeof read.text !== 'string') throw new Error('a passage without words')
  return { text: read.text, asked: 'asked' in read && typeof read.asked === 'string' ? read.asked : null }
}

export const writeSharedVersion = async ({ tx, vault, provider }: Around, shared: SharedVersion): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, shared.trajectory)).newDocument(tx, shared.id)
  const written = shared.passages.map(({ asked, text }) => JSON.stringify({ asked, text }))
  const hash = createHash('sha256').update(JSON.stringify([shared.report, shared.number, written])).digest()
  await recordSharedVersion(tx, shared, written.map((words, index) => document.seal(place(shared.id, shared.passages[index]?.position ?? 0), words)), hash)
}

export const openPassages = async <Row extends SealedPassage>({ tx, vault, provider }: Around, rows: readonly Row[]): Promise<readonly (Omit<Row, 'content'> & Words)[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.version, row.position), row.content]))
  return rows.map(({ content: _, ...row }, index) => ({ ...row, ...wordsOf(opened[index] ?? '{}') }))
}
