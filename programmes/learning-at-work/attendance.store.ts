import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { PracticeDay } from './attendance.ts'

type TrajectoryId = Id<'trajectory'>
type DayRow = Omit<PracticeDay, 'word'> & { readonly says: 'confirms' | 'differs' | null; readonly by: Id<'party'> | null; readonly saidAt: Instant | null }
/** Every version of every day from a day until another, the latest day first. */
export const listPracticeDays = async (tx: Tx, trajectory: TrajectoryId, from: Day, until: Day): Promise<readonly PracticeDay[]> =>
  (await tx.rows<DayRow>(sql`
    select d.id, d.day, d.version, d.minutes, d.source, d.said_at as at, w.says, w.by_party as by, w.said_at as "saidAt"
    from practice_day d left join practice_day_word w on w.day_id = d.id where d.trajectory_id = ${trajectory} and d.day >= ${from} and d.day < ${until} order by d.day desc, d.version desc`))
    .map(({ says, by, saidAt, ...day }) => ({ ...day, word: says && by && saidAt ? { says, by, at: saidAt } : null }))
export const recordPracticeDay = (tx: Tx, trajectory: TrajectoryId, { id, day, version, minutes, source, at }: Omit<PracticeDay, 'word'>, by: Id<'party'>) => tx.run(sql`
  insert into practice_day (id, trajectory_id, day, version, minutes, source, said_by, said_at) values (${id}, ${trajectory}, ${day}, ${version}, ${minutes}, ${source}, ${by}, ${at})`)
/** The first word of each version counts. */
export const recordPracticeDayWord = (tx: Tx, trajectory: TrajectoryId, day: PracticeDay['id'], { says, by, at }: NonNullable<PracticeDay['word']>) => tx.run(sql`
  insert into practice_day_word (day_id, trajectory_id, by_party, says, said_at) values (${day}, ${trajectory}, ${by}, ${says}, ${at}) on conflict do nothing`)
/** Days since then on which the workplace has to say something, of the newest versions. */
export const countPracticeDaysToConfirm = async (tx: Tx, trajectory: TrajectoryId, since: Day): Promise<number> =>
  (await tx.one<{ readonly number: number }>(sql`
    select count(*)::int as number from practice_day d where d.trajectory_id = ${trajectory} and d.day >= ${since} and is_newest_practice_day(d.id) and not exists (select from practice_day_word w where w.day_id = d.id)`))?.number ?? 0
