import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Keeping, Programme } from '../programme.ts'
import { keptFor } from './keeping-terms.ts'

export type Terms = Keeping & { readonly programme: string; readonly number: number; readonly at: Instant }

const columns = sql`programme, number, notes_days as "notesDays", contact_days as "contactDays", trajectory_days as "trajectoryDays", set_at as at`

/** The last word of the provider about this programme; null where it never said one. */
export const findTerms = (tx: Tx, programme: string) => tx.one<Terms>(sql`select ${columns} from keeping_terms where programme = ${programme} order by number desc limit 1`)

/** Of every programme the last word. */
export const listTerms = (tx: Tx) => tx.rows<Terms>(sql`select distinct on (programme) ${columns} from keeping_terms order by programme, number desc`)

/** False when somebody else said something meanwhile. */
export const recordTerms = async (tx: Tx, { programme, number, notesDays, contactDays, trajectoryDays, at }: Terms, by: Id<'person'>): Promise<boolean> => await tx.run(sql`
  insert into keeping_terms (programme, number, notes_days, contact_days, trajectory_days, set_by, set_at)
  values (${programme}, ${number}, ${notesDays}, ${contactDays}, ${trajectoryDays}, ${by}, ${at}) on conflict do nothing`) === 1

/** The programme as this provider keeps its files: whatever opens is opened by this. */
export const asKeptHere = async (tx: Tx, programme: Programme): Promise<Programme> => keptFor(programme, await findTerms(tx, programme.id))
