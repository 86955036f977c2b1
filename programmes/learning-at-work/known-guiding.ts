/** What a guide keeps of their own guiding, opened and sealed: where the store meets the vault. */
import type { Around } from '../../core/people/known-people.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Place, Sealed } from '../../kit/vault.ts'
import { viewFrom, type Piece, type PieceId, type PieceKind, type View } from './guiding.ts'
import { changePiece, listAsksToMe, listMyAsks, listMyPieces, listMyWords, listPiecesOf, listShownToMe, listWordsToMe, recordPiece, recordView, recordWord, type AskId, type SealedAsk, type SealedPiece, type SealedWord } from './guiding.store.ts'

const piecePlace = (row: PieceId, version: number): Place => ({ table: 'guiding_piece', row, column: 'content', version })
const viewPlace = (row: AskId): Place => ({ table: 'guiding_view', row, column: 'content' })
const wordPlace = (row: SealedWord['id']): Place => ({ table: 'guiding_word', row, column: 'content' })

/** Of the house, for nobody's file: each with a key of its own. */
const sealed = async ({ tx, vault, provider }: Around, place: Place, text: string): Promise<Sealed> => (await (await vault.scope(tx, provider.id, provider.id)).newDocument(tx)).seal(place, text)

const opened = async <Content>({ tx, vault, provider }: Around, rows: readonly SealedPiece[], { from }: PieceKind<Content>): Promise<readonly Piece<Content>[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, version, content }) => [piecePlace(id, version), content]))
  return rows.map(({ id, person, version }, index) => ({ id, person, version, content: from(JSON.parse(texts[index] ?? 'null')) }))
}
export const myPieces = async <Content>(around: Around, kind: PieceKind<Content>): Promise<readonly Piece<Content>[]> => await opened(around, await listMyPieces(around.tx, kind.kind), kind)
export const piecesOfGuide = async <Content>(around: Around, person: Id<'person'>, kind: PieceKind<Content>): Promise<readonly Piece<Content>[]> => await opened(around, await listPiecesOf(around.tx, person, kind.kind), kind)
export const piecesShownToMe = async <Content>(around: Around, kind: PieceKind<Content>): Promise<readonly Piece<Content>[]> => await opened(around, await listShownToMe(around.tx, kind.kind), kind)
export const keepPiece = async <Content>(around: Around, { kind }: PieceKind<Content>, { id, person, version, content }: Piece<Content>, keptUntil: Day | null = null): Promise<void> => {
  await recordPiece(around.tx, kind, { id, person, version, content: await sealed(around, piecePlace(id, version), JSON.stringify(content)) }, keptUntil)
}
/** False when it was changed or erased meanwhile. */
export const keepPieceChange = async <Content>(around: Around, { id, person, version, content }: Piece<Content>): Promise<boolean> =>
  await changePiece(around.tx, { id, person, version: version + 1, content: await sealed(around, piecePlace(id, version + 1), JSON.stringify(content)) })

export type Ask = Omit<SealedAsk, 'content'> & { /** Null while nothing was written. */ readonly view: View | null }
const openedAsks = async ({ tx, vault, provider }: Around, rows: readonly SealedAsk[]): Promise<readonly Ask[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [viewPlace(id), content]))
  return rows.map(({ content, ...row }, index) => ({ ...row, view: content ? viewFrom(JSON.parse(texts[index] ?? 'null')) : null }))
}
export const myAsks = async (around: Around): Promise<readonly Ask[]> => await openedAsks(around, await listMyAsks(around.tx))
export const asksToMe = async (around: Around): Promise<readonly Ask[]> => await openedAsks(around, await listAsksToMe(around.tx))
/** False when it was written before, in another window. */
export const keepView = async (around: Around, ask: AskId, view: View, on: Day): Promise<boolean> => await recordView(around.tx, ask, await sealed(around, viewPlace(ask), JSON.stringify(view)), on)

export type Word = Omit<SealedWord, 'content'> & { readonly words: string | null }
const openedWords = async ({ tx, vault, provider }: Around, rows: readonly SealedWord[]): Promise<readonly Word[]> => {
  const texts = await vault.openAll(tx, provider.id, rows.map(({ id, content }) => [wordPlace(id), content]))
  return rows.map(({ content: _content, ...row }, index) => ({ ...row, words: texts[index] ?? null }))
}
export const myWords = async (around: Around): Promise<readonly Word[]> => await openedWords(around, await listMyWords(around.tx))
export const wordsToMe = async (around: Around): Promise<readonly Word[]> => await openedWords(around, await listWordsToMe(around.tx))
export const keepWord = async (around: Around, { words, ...word }: Omit<Word, 'person' | 'readBy'>): Promise<void> => {
  await recordWord(around.tx, { ...word, content: words === null ? null : await sealed(around, wordPlace(word.id), words) })
}
