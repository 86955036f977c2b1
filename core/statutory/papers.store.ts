import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { PaperKind } from './ruleset.ts'

type TrajectoryId = Id<'trajectory'>
type By = { readonly trajectory: TrajectoryId; readonly by: Id<'party'>; readonly at: Instant }

/** Of each paper the newest version. */
export const listPapers = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly id: Id<'statutory-paper'>; readonly kind: PaperKind; readonly nth: number; readonly content: Sealed }>(sql`
  select distinct on (kind, nth) id, kind, nth, content from statutory_paper where trajectory_id = ${trajectory} order by kind, nth, number desc`)
export const recordPaper = (tx: Tx, { id, kind, nth, content }: { readonly id: Id<'statutory-paper'>; readonly kind: PaperKind; readonly nth: number; readonly content: Sealed }, { trajectory, by, at }: By) => tx.run(sql`
  insert into statutory_paper (id, trajectory_id, number, kind, nth, content, said_by, said_at)
  select ${id}, ${trajectory}, 1 + coalesce(max(p.number), 0), ${kind}, ${nth}::smallint, ${content}::bytea::sealed, ${by}, ${at} from statutory_paper p where p.trajectory_id = ${trajectory}`)

/** What holds, the first day first. */
export const listBuildUp = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly id: Id<'build-up-step'>; readonly from: Day; readonly hours: number; readonly tasks: Sealed }>(sql`
  select b.id, b.from_day as from, b.hours, b.tasks from build_up_step b
  where b.trajectory_id = ${trajectory} and not exists (select from build_up_struck s where s.provider_id = b.provider_id and s.step_id = b.id) order by b.from_day, b.said_at, b.id`)
export const recordBuildUp = (tx: Tx, { id, from, hours, tasks }: { readonly id: Id<'build-up-step'>; readonly from: Day; readonly hours: number; readonly tasks: Sealed }, { trajectory, by, at }: By) => tx.run(sql`
  insert into build_up_step (id, trajectory_id, from_day, hours, tasks, said_by, said_at) values (${id}, ${trajectory}, ${from}, ${hours}, ${tasks}, ${by}, ${at})`)
export const recordBuildUpStruck = (tx: Tx, step: Id<'build-up-step'>, { trajectory, by, at }: By) => tx.run(sql`
  insert into build_up_struck (trajectory_id, step_id, said_by, said_at) values (${trajectory}, ${step}, ${by}, ${at}) on conflict do nothing`)
