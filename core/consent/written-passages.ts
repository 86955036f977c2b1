/** Passages opened: where the sealed rows and the vault meet. Each version has a key of its own, which opens by the same predicate that shows it. */
import { createHash, randomBytes } from 'node:crypto'
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Locale } from '../../kit/texts.ts'
import type { Around } from '../people/known-people.ts'
import type { SharedVersion } from './consent.ts'
import { recordSharedVersion, type SealedPassage } from './consent.store.ts'

/** A passage as its reader sees it, in the language it was written in. */
export type Words = { readonly asked: string | null; readonly text: string; readonly language: Locale }
export type OpenedPassage = Words & { readonly version: Id<'shared-version'>; readonly position: number }

const place = (version: Id<'shared-version'>, position: number): Place => ({ table: 'shared_passage', row: version, column: 'content', version: position })
const wordsOf = (opened: string): Words => {
  const read: unknown = JSON.parse(opened)
  if (typeof read !== 'object' || read === null || !('text' in read) || typeof read.text !== 'string') throw new Error('a passage without words')
  return { text: read.text, asked: 'asked' in read && typeof read.asked === 'string' ? read.asked : null, language: 'language' in read && (read.language === 'nl-BE' || read.language === 'en') ? read.language : 'nl-NL' }
}

export const writeSharedVersion = async ({ tx, vault, provider }: Around, shared: SharedVersion, language: Locale, beforeReaders?: () => Promise<unknown>): Promise<void> => {
  const document = await (await vault.scope(tx, provider.id, shared.trajectory)).newDocument(tx, shared.id)
  // The salt keeps the hash from telling a guess right: a reader of one passage learns nothing of the others.
  const written = shared.passages.map(({ asked, text }) => JSON.stringify({ asked, text, language, salt: randomBytes(16).toString('hex') }))
  const hash = createHash('sha256').update(JSON.stringify([shared.report, shared.number, written])).digest()
  await recordSharedVersion(tx, shared, written.map((words, index) => document.seal(place(shared.id, shared.passages[index]?.position ?? 0), words)), hash, beforeReaders)
}

export const openPassages = async <Row extends SealedPassage>({ tx, vault, provider }: Around, rows: readonly Row[]): Promise<readonly (Omit<Row, 'content'> & Words)[]> => {
  const opened = await vault.openAll(tx, provider.id, rows.map(row => [place(row.version, row.position), row.content]))
  return rows.map(({ content: _sealed, ...row }, index) => ({ ...row, ...wordsOf(opened[index] ?? '{}') }))
}

/** The same words of the same version have the same mark, on the reader's paper and on the receipt of whoever said yes. */
export const markOf = (version: Id<'shared-version'>, passages: readonly Words[]): string =>
  createHash('sha256').update(JSON.stringify([version, ...passages.map(({ asked, text }) => [asked, text])])).digest('hex')
