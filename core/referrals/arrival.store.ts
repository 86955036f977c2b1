import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'

export type SealedArrival = { readonly id: Id<'arrival'>; readonly content: Sealed }

export const recordArriving = (tx: Tx, { id, content }: SealedArrival) => tx.run(sql`insert into arrival (id, content) values (${id}, ${content})`)

/** Everyone who waits, in the order of random ids. Runs as the worker. */
export const listArriving = (tx: Tx) => tx.rows<{ readonly id: Id<'arrival'> }>(sql`select id from arrival order by id`)

/** Takes one away, and its key once this is committed: of two at once one gets it. Null when it came in already. */
export const takeArriving = async (tx: Tx, id: Id<'arrival'>): Promise<Sealed | null> =>
  (await tx.one<{ readonly content: Sealed }>(sql`delete from arrival where id = ${id} returning content`))?.content ?? null
