import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Offer, Offered, Wish } from './waiting-list.ts'

type WishId = Id<'earlier-wish'>
export type SealedWish = Wish & { readonly telephone: Sealed }
export type NewWish = Omit<SealedWish, 'guide'> & { readonly numberIndex: Buffer; readonly madeAt: Instant; readonly lapsesAt: Instant }

/** From here to the end of the transaction nobody else gives out places. */
export const lockWaitingList = (tx: Tx, provider: Id<'provider'>) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('waiting list ' || ${provider}::text, 0))`)

/** One turn a number: whoever is in turn already stays where they are. */
export const recordWish = (tx: Tx, { id, programme, trajectory, before, telephone, numberIndex, madeAt, lapsesAt }: NewWish) => tx.run(sql`
  insert into earlier_wish (id, programme, trajectory_id, before, telephone, number_index, made_at, lapses_at)
  values (${id}, ${programme}, ${trajectory}, ${before}, ${telephone}, ${numberIndex}, ${madeAt}, ${lapsesAt}) on conflict do nothing`)

export const replaceNumber = (tx: Tx, numberIndex: Buffer) => tx.one(sql`select replace_earlier_number(${numberIndex})`)

/** Mine. */
export const findOwnWish = (tx: Tx, trajectory: Id<'trajectory'>) => tx.one<{ readonly id: WishId }>(sql`
  select id from earlier_wish where trajectory_id = ${trajectory}`)

export const forgetWish = (tx: Tx, wish: WishId) => tx.one(sql`select forget_earlier_wish(${wish})`)
/** That of whoever has this link. */
export const forgetWishOf = (tx: Tx, token: Buffer) => tx.one(sql`select forget_earlier_wish_of(${token})`)
export const sweepWishes = (tx: Tx, now: Instant) => tx.one(sql`select sweep_earlier_wishes(${now})`)

/** In turn. Runs as the worker. */
export const listWishes = (tx: Tx, now: Instant) => tx.rows<SealedWish>(sql`
  select id, programme, trajectory_id as trajectory, guide_id as guide, before, telephone from earlier_wishes(${now}) order by made_at, id`)

/** Runs as the worker. */
export const listOffered = (tx: Tx) => tx.rows<Offered>(sql`
  select wish_id as wish, guide_id as guide, lower(during) as "from", offered_at as at, until, answer from earlier_offer`)

export const recordOffer = (tx: Tx, { wish, place, until }: Offer, { id, hold, token, at }: { readonly id: Id<'earlier-offer'>; readonly hold: Id<'hold'>; readonly token: Buffer; readonly at: Instant }) => tx.run(sql`
  insert into earlier_offer (id, wish_id, guide_id, during, hold_id, token_hash, offered_at, until)
  values (${id}, ${wish}, ${place.guide}, tstzrange(${place.from}, ${place.until}), ${hold}, ${token}, ${at}, ${until})`)

export type LinkedOffer = {
  readonly wish: WishId
  readonly guide: Id<'person'>
  readonly from: Instant
  readonly to: Instant
  readonly hold: Id<'hold'>
  readonly until: Instant
  readonly answer: Offered['answer']
  /** Whose appointment may move; both null for someone who has none yet. */
  readonly trajectory: Id<'trajectory'> | null
  readonly person: Id<'person'> | null
}
/** What a link is about; null when it is about nothing any more. */
export const findOffer = (tx: Tx, token: Buffer) => tx.one<LinkedOffer>(sql`
  select wish_id as wish, guide_id as guide, from_moment as "from", until_moment as "to", hold_id as hold, held_until as until, answer, trajectory_id as trajectory, person_id as person
  from earlier_offer_at(${token})`)

/** False when it was answered before. */
export const answerOffer = async (tx: Tx, token: Buffer, answer: 'accepted' | 'declined', now: Instant): Promise<boolean> =>
  (await tx.one<{ readonly answered: boolean }>(sql`select answer_earlier_offer(${token}, ${answer}, ${now}) as answered`))?.answered ?? false

/** Whoever booked with this hold is served, if they were in turn at all. */
export const serveWish = (tx: Tx, hold: Id<'hold'>) => tx.one(sql`select serve_earlier_wish(${hold})`)
