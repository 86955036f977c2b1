import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedPlan = { readonly version: number; readonly writtenAt: Instant; readonly content: Sealed }

/** As far as one may read them, the newest first. */
export const listPlans = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedPlan>(sql`
  select version, written_at as "writtenAt", content from relapse_plan where trajectory_id = ${trajectory} order by version desc`)

/** False when another version came between. */
export const recordPlan = async (tx: Tx, trajectory: TrajectoryId, { version, writtenAt, content }: SealedPlan, by: Id<'party'>): Promise<boolean> => await tx.run(sql`
  insert into relapse_plan (trajectory_id, version, written_by, written_at, content) values (${trajectory}, ${version}, ${by}, ${writtenAt}, ${content}) on conflict do nothing`) === 1

/** Whether who guides may read it, as it was said last. */
export const findShowing = async (tx: Tx, trajectory: TrajectoryId): Promise<'yes' | 'no'> =>
  (await tx.one<{ readonly shows: 'yes' | 'no' }>(sql`select shows from relapse_plan_showing where trajectory_id = ${trajectory} order by number desc limit 1`))?.shows ?? 'no'

/** Of two at once the first counts. */
export const recordShowing = (tx: Tx, trajectory: TrajectoryId, shows: 'yes' | 'no', by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into relapse_plan_showing (trajectory_id, number, shows, said_by, said_at)
  select ${trajectory}, (select count(*) from relapse_plan_showing where trajectory_id = ${trajectory}) + 1, ${shows}, ${by}, ${at} on conflict do nothing`)
