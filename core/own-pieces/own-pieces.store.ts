import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

export type PieceId = Id<'own-piece'>
type TrajectoryId = Id<'trajectory'>
export type SealedPiece = { readonly id: PieceId; readonly version: number; readonly content: Sealed }

/** As far as I may read them. */
export const listPieces = (tx: Tx, trajectory: TrajectoryId, kind: string) => tx.rows<SealedPiece>(sql`
  select id, version, content from own_piece where trajectory_id = ${trajectory} and kind = ${kind} order by id`)
export type Reach = 'inside' | 'beside'
export const recordPiece = (tx: Tx, trajectory: TrajectoryId, kind: string, reaches: Reach, { id, version, content }: SealedPiece) => tx.run(sql`
  insert into own_piece (id, trajectory_id, kind, reaches, version, content) values (${id}, ${trajectory}, ${kind}, ${reaches}, ${version}, ${content})`)
/** False when it was changed or erased since the version before. */
export const changePiece = async (tx: Tx, { id, version, content }: SealedPiece): Promise<boolean> => await tx.run(sql`
  update own_piece set version = ${version}, content = ${content} where id = ${id} and version = ${version - 1}`) === 1
export const erasePiece = (tx: Tx, id: PieceId) => tx.run(sql`delete from own_piece where id = ${id}`)

export type PieceShown = { readonly piece: PieceId; readonly to: Id<'party'> }
/** Who may read which now. */
export const listPiecesShown = (tx: Tx, trajectory: TrajectoryId) => tx.rows<PieceShown>(sql`
  select piece_id as piece, to_party as "to" from own_piece_showing where trajectory_id = ${trajectory} order by piece_id, to_party`)
export const recordPieceShown = (tx: Tx, trajectory: TrajectoryId, { piece, to }: PieceShown) => tx.run(sql`
  insert into own_piece_showing (piece_id, to_party, trajectory_id) values (${piece}, ${to}, ${trajectory}) on conflict do nothing`)
export const endPieceShown = (tx: Tx, { piece, to }: PieceShown) => tx.run(sql`delete from own_piece_showing where piece_id = ${piece} and to_party = ${to}`)

export type PieceSeen = { readonly piece: PieceId; readonly version: number; readonly by: Id<'party'>; readonly at: Instant }
/** Who read what of it when, for whom it is about. */
export const listPiecesSeen = (tx: Tx, trajectory: TrajectoryId) => tx.rows<PieceSeen>(sql`
  select piece_id as piece, version, by_party as by, seen_at as at from own_piece_seen where trajectory_id = ${trajectory} order by seen_at`)
/** The first time counts. */
export const recordPieceSeen = (tx: Tx, trajectory: TrajectoryId, { piece, version, by, at }: PieceSeen) => tx.run(sql`
  insert into own_piece_seen (piece_id, version, by_party, trajectory_id, seen_at) values (${piece}, ${version}, ${by}, ${trajectory}, ${at}) on conflict do nothing`)

/** Which agreements came of which piece: for whom it is about. */
export const listAgreedOfPieces = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly piece: PieceId; readonly agreement: Id<'agreement'> }>(sql`
  select piece_id as piece, agreement_id as agreement from own_piece_agreement where trajectory_id = ${trajectory}`)
export const recordAgreedOfPiece = (tx: Tx, trajectory: TrajectoryId, piece: PieceId, agreement: Id<'agreement'>) => tx.run(sql`
  insert into own_piece_agreement (agreement_id, piece_id, trajectory_id) values (${agreement}, ${piece}, ${trajectory})`)
