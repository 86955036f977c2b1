import { sql, type Tx } from '../../kit/db.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Provider } from '../providers/provider.ts'

/** Takes one of the beginnings there are this half-year; false when none is left. Undone with the transaction. */
export const takeStart = async (tx: Tx, now: Instant): Promise<boolean> => (await tx.one<{ readonly taken: boolean }>(sql`select take_start(${now}) as taken`))?.taken ?? false

/** Null lifts the end. */
export const setStartBudget = (tx: Tx, allowed: number | null, now: Instant) => tx.one(sql`select set_start_budget(${allowed}, ${now})`)

export type StartBudget = { readonly allowed: number; readonly used: number }
export const findStartBudget = (tx: Tx, now: Instant) => tx.one<StartBudget>(sql`select allowed, used from start_budget where half_year = half_year_at(${now})`)

export const chooseEntry = (tx: Tx, { id }: Provider, entry: Provider['entry']) => tx.run(sql`update provider set entry = ${entry} where id = ${id}`)

/** In the order of their hashes, which is none. */
export const addCards = (tx: Tx, hashes: readonly Buffer[], validUntil: Day) => tx.run(sql`
  insert into card (code_hash, valid_until) select hash, ${validUntil} from unnest(${hashes.toSorted(Buffer.compare)}::bytea[]) as hash`)

export const cardOpens = async (tx: Tx, hash: Buffer, today: Day): Promise<boolean> => (await tx.one<{ readonly opens: boolean }>(sql`select card_opens(${hash}, ${today}) as opens`))?.opens ?? false

/** Uses a card up; false when it is gone already. Undone with the transaction. */
export const useCard = async (tx: Tx, hash: Buffer, today: Day): Promise<boolean> => (await tx.one<{ readonly used: boolean }>(sql`select use_card(${hash}, ${today}) as used`))?.used ?? false

/** Forgets cards whose time is over. Runs as the worker. */
export const sweepCards = (tx: Tx, now: Instant) => tx.one(sql`select sweep_cards(${now})`)
