import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { SealedCall } from '../trajectories/called.ts'

type TrajectoryId = Id<'trajectory'>

/** What the participant last said to being watched by this senior; null as long as nothing was said. */
export const findWatchAnswer = async (tx: Tx, trajectory: TrajectoryId, traineeship: Id<'traineeship'>): Promise<'yes' | 'no' | null> =>
  (await tx.one<{ readonly answer: 'yes' | 'no' }>(sql`
    select answer from watch_answer where trajectory_id = ${trajectory} and traineeship_id = ${traineeship} order by answered_at desc, answer limit 1`))?.answer ?? null

export const recordWatchAnswer = (tx: Tx, answer: { readonly id: Id<'watch-answer'>; readonly trajectory: TrajectoryId; readonly traineeship: Id<'traineeship'>; readonly answer: 'yes' | 'no' }, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into watch_answer (id, trajectory_id, traineeship_id, answer, answered_by, answered_at)
  values (${answer.id}, ${answer.trajectory}, ${answer.traineeship}, ${answer.answer}, ${by}, ${at})`)

export type SealedWatched = SealedCall & { readonly guide: Id<'person'>; readonly programme: string; readonly used: number; readonly outOf: number; readonly startsAt: Instant | null }

const watched = sql`
  select s.trajectory_id as trajectory, s.guide_id as guide, s.programme, s.used, s.out_of as "outOf", s.starts_at as "startsAt", s.handle, s.alias
  from standing s where (s.trajectory_id, s.guide_id) in (select w.trajectory_id, w.guide_id from watched() w)`

/** More than one senior watches at a time. */
const mostWatched = 200
export const listWatched = (tx: Tx) => tx.rows<SealedWatched>(sql`${watched} order by s.trajectory_id limit ${mostWatched}`)
export const findWatched = (tx: Tx, trajectory: TrajectoryId) => tx.one<SealedWatched>(sql`${watched} and s.trajectory_id = ${trajectory}`)
