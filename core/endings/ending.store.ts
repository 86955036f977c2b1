/** The end of guidance, as it was written down; what it takes along follows in the database. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Ending } from './ending.ts'
import type { GoingOn } from './going-on.ts'

type TrajectoryId = Id<'trajectory'>

/** False when it had ended already, perhaps a blink ago: the first end stands. */
export const recordEnding = async (tx: Tx, { trajectory, ending, by, at, aftercareOn }: Omit<Ending, 'why' | 'advice'>): Promise<boolean> => await tx.run(sql`
  insert into trajectory_ending (trajectory_id, ending, ended_at, ended_by, aftercare_on) values (${trajectory}, ${ending}, ${at}, ${by}, ${aftercareOn}::date[]) on conflict do nothing`) === 1

export const recordReason = (tx: Tx, trajectory: TrajectoryId, why: Sealed) => tx.run(sql`
  insert into ending_reason (trajectory_id, why) values (${trajectory}, ${why})`)

export const recordAdvice = (tx: Tx, trajectory: TrajectoryId, from: Sealed, on: Day) => tx.run(sql`
  insert into ending_advice (trajectory_id, given_by, given_on) values (${trajectory}, ${from}, ${on})`)

export type Ended = { readonly ending: string; readonly at: Instant; readonly by: Id<'party'>; readonly why: Sealed | null; readonly adviceFrom: Sealed | null; readonly adviceOn: Day | null }
/** For those inside; null while it lasts. */
export const findEnded = (tx: Tx, trajectory: TrajectoryId) => tx.one<Ended>(sql`
  select e.ending, e.ended_at as at, e.ended_by as by, r.why, v.given_by as "adviceFrom", v.given_on as "adviceOn" from trajectory_ending e
  left join ending_reason r on r.provider_id = e.provider_id and r.trajectory_id = e.trajectory_id
  left join ending_advice v on v.provider_id = e.provider_id and v.trajectory_id = e.trajectory_id where e.trajectory_id = ${trajectory}`)

/** Which trajectories I sit beside are over. */
export const listEndedBeside = async (tx: Tx): Promise<readonly TrajectoryId[]> =>
  (await tx.rows<{ readonly trajectory: TrajectoryId }>(sql`select ended_beside_me() as trajectory`)).map(({ trajectory }) => trajectory)

/** Whether one I take part in, inside or beside, is over. */
export const isOver = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> =>
  (await tx.one(sql`select from trajectory_ending where trajectory_id = ${trajectory} union all select from ended_beside_me() mine where mine = ${trajectory} limit 1`)) !== null

/** As the worker: whom to tell that it ended. */
export const listToTell = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly Id<'person'>[]> =>
  (await tx.rows<{ readonly person: Id<'person'> }>(sql`select people_to_tell_of_ending(${trajectory}) as person`)).map(({ person }) => person)

/** As the worker: false when this guide was reminded this week. */
export const recordReviewReminder = async (tx: Tx, person: Id<'person'>, weekOf: Day): Promise<boolean> => await tx.run(sql`
  insert into review_reminder (person_id, week_of) values (${person}, ${weekOf}) on conflict do nothing`) === 1

/** False when something was said before. */
export const recordGoingOn = async (tx: Tx, trajectory: TrajectoryId, { programme, says, by, at }: GoingOn): Promise<boolean> => await tx.run(sql`
  insert into going_on (trajectory_id, programme, says, said_by, said_at) values (${trajectory}, ${programme}, ${says}, ${by}, ${at}) on conflict do nothing`) === 1
/** For those inside; null while nothing was said. */
export const findGoingOn = (tx: Tx, trajectory: TrajectoryId) => tx.one<GoingOn>(sql`select programme, says, said_by as by, said_at as at from going_on where trajectory_id = ${trajectory}`)
