import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

type PersonId = Id<'person'>

/** Makes the address, or makes it anew: the one before leads nowhere from then on. */
export const makeFeed = (tx: Tx, person: PersonId, hash: Buffer, now: Instant) => tx.run(sql`
  insert into calendar_feed (person_id, token_hash, made_at) values (${person}, ${hash}, ${now})
  on conflict (provider_id, person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`)

export const endFeed = (tx: Tx, person: PersonId) => tx.run(sql`delete from calendar_feed where person_id = ${person}`)

export const findFeed = (tx: Tx, person: PersonId) => tx.one<{ readonly madeAt: Instant }>(sql`select made_at as "madeAt" from calendar_feed where person_id = ${person}`)

/** Whose agenda this is; null for every secret that is none. */
export const feedOwner = async (tx: Tx, hash: Buffer): Promise<PersonId | null> => (await tx.one<{ readonly owner: PersonId | null }>(sql`select feed_owner(${hash}) as owner`))?.owner ?? null
