import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { PieceId } from './guiding.ts'

type PersonId = Id<'person'>
export type SealedPiece = { readonly id: PieceId; readonly person: PersonId; readonly version: number; readonly content: Sealed }
export type AskId = Id<'guiding-ask'>
export type WordId = Id<'guiding-word'>

export const doIGuideHere = async (tx: Tx, programme: string): Promise<boolean> => (await tx.one<{ readonly here: boolean }>(sql`select i_guide_programme(${programme}) as here`))?.here ?? false

const piece = sql`select id, person_id as person, version, content from guiding_piece`
/** Mine, of a kind. */
export const listMyPieces = (tx: Tx, kind: string) => tx.rows<SealedPiece>(sql`${piece} where person_id = me() and kind = ${kind} order by id`)
/** Of someone else, as far as they are shown to me. */
export const listPiecesOf = (tx: Tx, person: PersonId, kind: string) => tx.rows<SealedPiece>(sql`${piece} where person_id = ${person} and kind = ${kind} order by id`)
export const listShownToMe = (tx: Tx, kind: string) => tx.rows<SealedPiece>(sql`${piece} where person_id <> me() and kind = ${kind} order by id limit 100`)
export const recordPiece = (tx: Tx, kind: string, { id, person, version, content }: SealedPiece, keptUntil: Day | null) => tx.run(sql`
  insert into guiding_piece (id, person_id, kind, version, content, kept_until) values (${id}, ${person}, ${kind}, ${version}, ${content}, ${keptUntil})`)
/** False when it was changed or erased since the version before. */
export const changePiece = async (tx: Tx, { id, version, content }: SealedPiece): Promise<boolean> => await tx.run(sql`
  update guiding_piece set version = ${version}, content = ${content} where id = ${id} and person_id = me() and version = ${version - 1}`) === 1
export const erasePiece = async (tx: Tx, id: PieceId): Promise<boolean> => await tx.run(sql`delete from guiding_piece where id = ${id} and person_id = me()`) === 1
export const eraseMyPieces = (tx: Tx, kind: string) => tx.run(sql`delete from guiding_piece where person_id = me() and kind = ${kind}`)

export const listShowings = (tx: Tx) => tx.rows<{ readonly piece: PieceId; readonly to: PersonId }>(sql`select piece_id as piece, to_person as "to" from guiding_showing where person_id = me()`)
export const recordShowing = (tx: Tx, id: PieceId, to: PersonId) => tx.run(sql`insert into guiding_showing (piece_id, person_id, to_person) values (${id}, me(), ${to}) on conflict do nothing`)
export const endShowing = (tx: Tx, id: PieceId, to: PersonId) => tx.run(sql`delete from guiding_showing where piece_id = ${id} and to_person = ${to} and person_id = me()`)

/** Practice trainers who sit beside where I guide. */
export const listTrainersBesideMe = async (tx: Tx): Promise<readonly PersonId[]> => (await tx.rows<{ readonly id: PersonId }>(sql`select trainers_beside_me as id from trainers_beside_me()`)).map(({ id }) => id)
/** Where such a trainer sits beside me, to write to them. */
export const findPartyBesideMe = async (tx: Tx, trainer: PersonId): Promise<Id<'party'> | null> => (await tx.one<{ readonly id: Id<'party'> }>(sql`
  select id from party where person_id = ${trainer} and seat = 'beside' and role = 'practice-trainer' and trajectory_id in (select my_trajectories()) limit 1`))?.id ?? null

export type SealedAsk = { readonly id: AskId; readonly person: PersonId; readonly asked: PersonId; readonly on: Day; readonly content: Sealed | null; readonly writtenOn: Day | null }
const ask = sql`select a.id, a.person_id as person, a.asked_id as asked, a.asked_on as "on", v.content, v.written_on as "writtenOn" from guiding_ask a left join guiding_view v on v.provider_id = a.provider_id and v.ask_id = a.id`
export const listMyAsks = (tx: Tx) => tx.rows<SealedAsk>(sql`${ask} where a.person_id = me() order by a.asked_on, a.id`)
export const listAsksToMe = (tx: Tx) => tx.rows<SealedAsk>(sql`${ask} where a.asked_id = me() order by v.ask_id is not null, a.asked_on, a.id limit 100`)
export const recordAsk = async (tx: Tx, id: AskId, asked: PersonId, on: Day): Promise<boolean> => await tx.run(sql`
  insert into guiding_ask (id, person_id, asked_id, asked_on) values (${id}, me(), ${asked}, ${on}) on conflict (provider_id, person_id, asked_id) do nothing`) === 1
export const endAsk = async (tx: Tx, id: AskId): Promise<boolean> => await tx.run(sql`delete from guiding_ask where id = ${id} and person_id = me()`) === 1
/** Whether it was the first. */
export const recordView = async (tx: Tx, id: AskId, content: Sealed, on: Day): Promise<boolean> => await tx.run(sql`
  insert into guiding_view (ask_id, content, written_on) values (${id}, ${content}, ${on}) on conflict do nothing`) === 1
export const takeViewBack = async (tx: Tx, id: AskId): Promise<boolean> => await tx.run(sql`delete from guiding_view v using guiding_ask a where v.ask_id = ${id} and a.id = v.ask_id and a.asked_id = me()`) === 1

export type SealedWord = { readonly id: WordId; readonly person: PersonId; readonly to: PersonId | null; readonly helps: readonly string[]; readonly content: Sealed | null; readonly at: Instant; readonly readBy: readonly PersonId[] }
const word = sql`select w.id, w.person_id as person, w.to_person as "to", w.helps, w.content, w.sent_at as at,
  array(select r.read_by from guiding_word_read r where r.word_id = w.id order by r.read_at) as "readBy" from guiding_word w`
export const listMyWords = (tx: Tx) => tx.rows<SealedWord>(sql`${word} where w.person_id = me() order by w.sent_at desc limit 100`)
export const listWordsToMe = (tx: Tx) => tx.rows<SealedWord>(sql`${word} where w.person_id <> me() order by w.sent_at desc limit 100`)
export const recordWord = (tx: Tx, { id, to, helps, content, at }: Omit<SealedWord, 'person' | 'readBy'>) => tx.run(sql`
  insert into guiding_word (id, person_id, to_person, helps, content, sent_at) values (${id}, me(), ${to}, ${helps}::text[], ${content}, ${at})`)
export const takeWordBack = async (tx: Tx, id: WordId): Promise<boolean> => await tx.run(sql`delete from guiding_word where id = ${id} and person_id = me()`) === 1
export const recordWordRead = (tx: Tx, id: WordId, at: Instant) => tx.run(sql`insert into guiding_word_read (word_id, read_by, read_at) values (${id}, me(), ${at}) on conflict do nothing`)

/** How many wait for me: views I was asked for, words to me, what a senior saw. */
export const countWaiting = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`select (
    (select count(*) from guiding_ask a where a.asked_id = me() and not exists (select from guiding_view v where v.ask_id = a.id))
    + (select count(*) from guiding_word w where w.person_id <> me() and not exists (select from guiding_word_read r where r.word_id = w.id and r.read_by = me()))
    + (select count(*) from guiding_seen n join traineeship s on s.id = n.traineeship_id where s.guide_id = me() and not exists (select from guiding_seen_answer a where a.seen_id = n.id))
  )::integer as count`))?.count ?? 0

/** Runs as the worker, once a day. */
export const sweepGuiding = (tx: Tx, now: Instant) => tx.run(sql`select sweep_guiding(${now})`)
