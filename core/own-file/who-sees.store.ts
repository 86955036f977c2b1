import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

/** Something of mine that another sees now. `what` is a kind, or 'measurement ' and its instrument. */
export type SeenRow = { readonly party: Id<'party'>; readonly person: Id<'person'>; readonly what: string; readonly number: number; readonly until: Instant | null; readonly version: Id<'shared-version'> | null }

/** Only for whom it is about: asked in each reader's own name, of the questions the policies ask. */
export const listSeenOfMine = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SeenRow>(sql`
  select party_id as party, person_id as person, what, number, until, version_id as version from seen_of_mine(${trajectory})`)

/** Everyone who might read something of mine, but those whom only a later noun knows of. */
export const listAroundMe = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<{ readonly person: Id<'person'> }>(sql`
  select distinct person_id as person from people_around_me(${trajectory})`)
/** How many rows of mine someone else reads, by table. */
export type ReadRow = { readonly table: string; readonly person: Id<'person'>; readonly number: number }
export const listRowsRead = (tx: Tx, trajectory: Id<'trajectory'>, tables: readonly string[], around: readonly Id<'person'>[]) => tx.rows<ReadRow>(sql`
  select name as table, person_id as person, number from rows_read_of_mine(${trajectory}, ${tables}::text[], ${around}::uuid[])`)
