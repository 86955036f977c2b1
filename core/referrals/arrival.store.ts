import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'

export type SealedArrival = { readonly id: Id<'arrival'>; readonly content: Sealed }

export const recordArriving = (tx: Tx, { id, content }: SealedArrival) => tx.run(sql`insert into arrival (id, content) values (${id}, ${content})`)

/** Everyone who waits, in the order of random ids. Runs as the worker. */
export const listArriving = (tx: Tx) => tx.rows<{ readonly id: Id<'arrival'> }>(sql`select id from arrival order by id`)

/** Takes one, so that it comes in once; its key goes with it, so that old copies open no more. */
export const findArriving = (tx: Tx, id: Id<'arrival'>) => tx.one<SealedArrival>(sql`select id, content from arrival where id = ${id} for update`)
export const forgetArriving = (tx: Tx, id: Id<'arrival'>) => tx.run(sql`
  with gone as (delete from arrival where id = ${id} returning content)
  delete from keys.document_key k using gone where k.id = document_key_of(gone.content)`)
