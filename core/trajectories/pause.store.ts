import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Pause } from './pause.ts'

type TrajectoryId = Id<'trajectory'>

/** Those I may see, the newest first. */
export const listPauses = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Pause>(sql`
  select p.id, p.trajectory_id as trajectory, p.said_by as "saidBy", p.paused_by as by, p.paused_at as at, e.resumed_at as "resumedAt", e.goes_on as "goesOn"
  from trajectory_pause p left join trajectory_pause_end e on e.provider_id = p.provider_id and e.pause_id = p.id
  where p.trajectory_id = ${trajectory} order by p.paused_at desc, p.id`)

export const recordPause = (tx: Tx, { id, trajectory, saidBy, by, at }: Pause) => tx.run(sql`
  insert into trajectory_pause (id, trajectory_id, said_by, paused_by, paused_at) values (${id}, ${trajectory}, ${saidBy}, ${by}, ${at})`)

/** False when it went on already. */
export const recordResumption = async (tx: Tx, pause: Id<'pause'>, trajectory: TrajectoryId, goesOn: Day, by: Id<'party'>, at: Instant): Promise<boolean> => await tx.run(sql`
  insert into trajectory_pause_end (pause_id, trajectory_id, resumed_by, resumed_at, goes_on) values (${pause}, ${trajectory}, ${by}, ${at}, ${goesOn}) on conflict do nothing`) === 1

/** Two acts at once on whether a plan rests stand in line. */
export const oneRestAtATime = (tx: Tx, trajectory: TrajectoryId) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('pause ' || ${trajectory}, 0)) is null as waited`)
