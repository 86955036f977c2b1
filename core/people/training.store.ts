import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Traineeship } from './training.ts'

const running = sql`
  select s.id, s.guide_id as guide, s.senior_id as senior from traineeship s
  where not exists (select from traineeship_end e where e.provider_id = s.provider_id and e.traineeship_id = s.id)`

/** The training that runs for this guide, for whoever may know. */
export const findTraining = (tx: Tx, guide: Id<'person'>) => tx.one<Traineeship>(sql`${running} and s.guide_id = ${guide} order by s.begun_at desc limit 1`)

export const recordTraining = (tx: Tx, { id, guide, senior }: Traineeship, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into traineeship (id, guide_id, senior_id, begun_at, begun_by) values (${id}, ${guide}, ${senior}, ${at}, ${by})`)

export const endTraining = (tx: Tx, id: Id<'traineeship'>, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into traineeship_end (traineeship_id, ended_at, ended_by) values (${id}, ${at}, ${by}) on conflict do nothing`)

export const listGuides = async (tx: Tx): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly id: Id<'person'> }>(sql`select guides as id from guides() order by id`)).map(({ id }) => id)

/** Whether anyone learns from me now. */
export const isSenior = async (tx: Tx, person: Id<'person'>): Promise<boolean> => (await tx.one(sql`${running} and s.senior_id = ${person} limit 1`)) !== null
