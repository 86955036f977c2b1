import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Tries } from './receipt.ts'

export type KeptReceipt = { readonly person: Id<'person'>; readonly verifier: Buffer }

/** False when another receipt has this locator already: draw again. */
export const keepReceipt = async (tx: Tx, locator: string, { person, verifier }: KeptReceipt): Promise<boolean> =>
  (await tx.run(sql`insert into receipt (locator, person_id, suite, verifier) values (${locator}, ${person}, 1, ${verifier}) on conflict do nothing`)) === 1

export const findReceipt = (tx: Tx, locator: string) => tx.one<KeptReceipt>(sql`select person_id as person, verifier from receipt_at(${locator})`)

export const findTries = (tx: Tx, locator: string) => tx.one<Tries>(sql`select failed, last_at as "lastAt" from receipt_tries where locator = ${locator}`)

export const keepTries = (tx: Tx, locator: string, { failed, lastAt }: Tries) => tx.run(sql`
  insert into receipt_tries (locator, failed, last_at) values (${locator}, ${failed}, ${lastAt})
  on conflict (provider_id, locator) do update set failed = excluded.failed, last_at = excluded.last_at`)

export const forgetTries = (tx: Tx, locator: string) => tx.run(sql`delete from receipt_tries where locator = ${locator}`)

/** The words of a new receipt stay with the sign-in that made it, sealed, until that ends: so that Reload shows them again. */
export const showOnce = (tx: Tx, signIn: Id<'sign-in'>, words: Sealed | null) => tx.run(sql`update sign_in set shown_once = ${words} where id = ${signIn}`)

export const findShownOnce = async (tx: Tx, signIn: Id<'sign-in'>) =>
  (await tx.one<{ readonly words: Sealed | null }>(sql`select shown_once as words from sign_in where id = ${signIn}`))?.words ?? null
