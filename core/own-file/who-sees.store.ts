import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

/** Something of mine that another sees now. `what` is a kind, or 'measurement ' and its instrument. */
export type SeenRow = { readonly party: Id<'party'>; readonly person: Id<'person'>; readonly what: string; readonly number: number; readonly until: Instant | null; readonly version: Id<'shared-version'> | null }

/** Only for whom it is about: asked in each reader's own name, of the questions the policies ask. */
export const listSeenOfMine = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SeenRow>(sql`
  select party_id as party, person_id as person, what, number, until, version_id as version from seen_of_mine(${trajectory})`)
