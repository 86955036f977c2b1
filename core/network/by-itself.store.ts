import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { ActorId } from './network.ts'
import type { Held, Readiness } from './by-itself.ts'

type TrajectoryId = Id<'trajectory'>

/** As far as I see who it is. */
export const listHolders = async (tx: Tx, trajectory: TrajectoryId): Promise<Held> =>
  new Map((await tx.rows<{ readonly key: string; readonly actor: ActorId | null }>(sql`select function as key, actor_id as actor from network_function where trajectory_id = ${trajectory}`)).map(({ key, actor }) => [key, actor ?? 'self']))
/** All that is held, whoever holds it. */
export const listHeld = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly string[]> =>
  (await tx.rows<{ readonly key: string }>(sql`select functions_held(${trajectory}) as key`)).map(({ key }) => key)

/** In the place of what was said before. */
export const recordHolders = async (tx: Tx, trajectory: TrajectoryId, held: Held): Promise<void> => {
  await tx.run(sql`delete from network_function where trajectory_id = ${trajectory}`)
  const actors = [...held.values()].map(holder => (holder === 'self' ? null : holder))
  await tx.run(sql`insert into network_function (trajectory_id, function, actor_id) select ${trajectory}, * from unnest(${[...held.keys()]}::text[], ${actors}::uuid[])`)
}

/** The last word. */
export const findReadiness = (tx: Tx, trajectory: TrajectoryId) => tx.one<Readiness>(sql`
  select number, says, said_by as by, said_at as at from network_readiness where trajectory_id = ${trajectory} order by number desc limit 1`)
/** False when another word came first. */
export const recordReadiness = async (tx: Tx, trajectory: TrajectoryId, { number, says, by, at }: Readiness): Promise<boolean> => await tx.run(sql`
  insert into network_readiness (trajectory_id, number, says, said_by, said_at) values (${trajectory}, ${number}, ${says}, ${by}, ${at}) on conflict do nothing`) === 1
