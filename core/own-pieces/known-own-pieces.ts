/** Pieces of one's own with their words, opened and sealed under the trajectory's own key: where the store meets the vault. */
import type { Id } from '../../kit/id.ts'
import type { Place } from '../../kit/vault.ts'
import type { Around } from '../people/known-people.ts'
import { changePiece, listPieces, recordPiece, type PieceId, type Reach, type SealedPiece } from './own-pieces.store.ts'

/** What a later noun says of its pieces: under which word they are kept, how far one may ever be shown (to whoever is inside, where nothing is said), and how what was kept is read back, without trusting its shape. */
export type PieceKind<Content> = { readonly kind: string; readonly reaches?: Reach; readonly from: (kept: unknown) => Content }
export type Piece<Content> = { readonly id: PieceId; readonly version: number; readonly content: Content }

const place = (row: PieceId, version: number): Place => ({ table: 'own_piece', row, column: 'content', version })

/** All of a kind that I may read, in no order. */
export const piecesOf = async <Content>({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { kind, from }: PieceKind<Content>): Promise<readonly Piece<Content>[]> => {
  const rows = await listPieces(tx, trajectory, kind)
  const opened = await vault.openAll(tx, provider.id, rows.map(({ id, version, content }) => [place(id, version), content]))
  return rows.map(({ id, version }, index) => ({ id, version, content: from(JSON.parse(opened[index] ?? 'null')) }))
}
export const keepPiece = async <Content>(around: Around, trajectory: Id<'trajectory'>, { kind, reaches = 'inside' }: PieceKind<Content>, piece: Piece<Content>): Promise<void> => {
  await recordPiece(around.tx, trajectory, kind, reaches, await sealed(around, trajectory, piece))
}
/** False when it was changed or erased meanwhile. */
export const keepPieceChange = async <Content>(around: Around, trajectory: Id<'trajectory'>, piece: Piece<Content>): Promise<boolean> => await changePiece(around.tx, await sealed(around, trajectory, piece))

const sealed = async <Content>({ tx, vault, provider }: Around, trajectory: Id<'trajectory'>, { id, version, content }: Piece<Content>): Promise<SealedPiece> => {
  const document = await (await vault.scope(tx, provider.id, trajectory)).newDocument(tx)
  return { id, version, content: document.seal(place(id, version), JSON.stringify(content)) }
}
