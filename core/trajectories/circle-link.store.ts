import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Address } from '../../kit/texts.ts'
import type { Instant } from '../../kit/time.ts'

export type LinkId = Id<'circle-link'>
/** A link that opens: whose, for what, whether it knows the device that asks, and how they are spoken to. */
export type OpenLink = { readonly id: LinkId; readonly invitation: Id<'circle-invitation'>; readonly person: Id<'person'>; readonly known: boolean; readonly address: Address | null }

export const addCircleLink = (tx: Tx, id: LinkId, invitation: Id<'circle-invitation'>, token: Buffer, at: Instant, until: Instant) => tx.run(sql`
  insert into circle_link (id, invitation_id, token_hash, made_at, until) values (${id}, ${invitation}, ${token}, ${at}, ${until})`)

/** Null when it opens no more. @param device of the browser that asks, or null when it never was here */
export const findCircleLink = (tx: Tx, token: Buffer, device: Buffer | null, now: Instant) => tx.one<OpenLink>(sql`
  select link_id as id, invitation_id as invitation, person_id as person, known, address_at_circle_link(link_id) as address from circle_link_at(${token}, ${device}::bytea, ${now})`)

/** In the name of whose link it is. */
export const addCircleCode = (tx: Tx, id: Id<'circle-code'>, link: LinkId, code: Buffer, at: Instant, until: Instant) => tx.run(sql`
  insert into circle_link_code (id, link_id, code_hash, made_at, until) values (${id}, ${link}, ${code}, ${at}, ${until})`)

/** How many codes were made since. */
export const countCircleCodes = async (tx: Tx, link: LinkId, since: Instant): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`select count(*) as count from circle_link_code where link_id = ${link} and made_at > ${since}`))?.count ?? 0

export const spendCircleCode = async (tx: Tx, link: LinkId, code: Buffer, now: Instant): Promise<boolean> =>
  (await tx.one<{ readonly fits: boolean }>(sql`select spend_circle_code(${link}, ${code}, ${now}) as fits`))?.fits ?? false

export const knowDevice = (tx: Tx, link: LinkId, device: Buffer, at: Instant) => tx.run(sql`
  insert into circle_link_device (link_id, device_hash, known_since) values (${link}, ${device}, ${at}) on conflict do nothing`)

/** Clears away codes of yesterday. Runs as the worker. */
export const sweepCircleCodes = (tx: Tx, now: Instant) => tx.run(sql`select sweep_circle_codes(${now})`)
