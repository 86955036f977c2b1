import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChosenLaw, Law } from './law.ts'

type Row = Omit<Law, 'keeping'> & { readonly notesDays: number; readonly contactDays: number; readonly trajectoryDays: number }

/** Every law it stood under, the first first; empty where none was said, or where I have no seat. */
export const listLaws = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<readonly Law[]> => (await tx.rows<Row>(sql`
  select number, country, reason, notes_days as "notesDays", contact_days as "contactDays", trajectory_days as "trajectoryDays", said_by as by, said_at as at
  from trajectory_law where trajectory_id = ${trajectory} order by number`)).map(({ notesDays, contactDays, trajectoryDays, ...law }) => ({ ...law, keeping: { notesDays, contactDays, trajectoryDays } }))

/** Whether it was the first to say so: of two at once one is. */
export const recordLaw = async (tx: Tx, trajectory: Id<'trajectory'>, { number, country, reason, keeping }: ChosenLaw, by: Id<'party'>, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into trajectory_law (trajectory_id, number, country, reason, notes_days, contact_days, trajectory_days, said_by, said_at)
  values (${trajectory}, ${number}, ${country}, ${reason}, ${keeping.notesDays}, ${keeping.contactDays}, ${keeping.trajectoryDays}, ${by}, ${at}) on conflict do nothing`)) === 1
