import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Signing, Task } from './tasks.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedTask = Omit<Task, 'name'> & { readonly content: Sealed }
const tasks = sql`select id, work_process as process, procedure, content from learning_task t`
/** Without those that were struck. */
export const listTasks = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedTask>(sql`
  ${tasks} where trajectory_id = ${trajectory} and not exists (select from learning_task_strike s where s.task_id = t.id) order by id`)
export const listStruckTasks = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedTask>(sql`
  ${tasks} where trajectory_id = ${trajectory} and exists (select from learning_task_strike s where s.task_id = t.id) order by id`)
export const recordStrike = (tx: Tx, trajectory: TrajectoryId, task: Task['id'], by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into learning_task_strike (task_id, trajectory_id, struck_by, struck_at) values (${task}, ${trajectory}, ${by}, ${at})`)
export const recordTask = (tx: Tx, trajectory: TrajectoryId, { id, process, procedure, content }: SealedTask, by: Id<'party'>, on: Day) => tx.run(sql`
  insert into learning_task (id, trajectory_id, work_process, procedure, added_by, added_on, content) values (${id}, ${trajectory}, ${process}, ${procedure}, ${by}, ${on}, ${content})`)

export type SealedSigning = Omit<Signing, 'words'> & { readonly content: Sealed }
/** The newest first. */
export const listSignings = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedSigning>(sql`
  select id, task_id as task, by_party as by, signed_at as at, degree, until, content from task_signing where trajectory_id = ${trajectory} order by signed_at desc, id`)
export const recordSigning = (tx: Tx, trajectory: TrajectoryId, { id, task, by, at, degree, until, content }: SealedSigning) => tx.run(sql`
  insert into task_signing (id, task_id, trajectory_id, by_party, signed_at, degree, until, content) values (${id}, ${task}, ${trajectory}, ${by}, ${at}, ${degree}, ${until}, ${content})`)

/** Which guide may sign for what, and until when. */
export type Authority = { readonly id: Id<'signing-authority'>; readonly person: Id<'person'>; readonly procedure: string; readonly until: Day }
/** Of everyone for an administrator, of oneself for a guide. */
export const listAuthorities = (tx: Tx) => tx.rows<Authority>(sql`
  select id, person_id as person, procedure, until from signing_authority a where not exists (select from signing_authority_end e where e.authority_id = a.id) order by procedure, until, id`)
export const recordAuthority = (tx: Tx, { id, person, procedure, until }: Authority, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into signing_authority (id, person_id, procedure, until, declared_by, declared_at) values (${id}, ${person}, ${procedure}, ${until}, ${by}, ${at})`)
export const endAuthority = (tx: Tx, id: Authority['id'], by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into signing_authority_end (authority_id, ended_by, ended_at) values (${id}, ${by}, ${at}) on conflict do nothing`)
export const mySigningFor = async (tx: Tx, procedure: string, on: Day): Promise<'yes' | 'no'> => (await tx.one<{ readonly may: boolean }>(sql`select i_may_sign(${procedure}, ${on}::date) as may`))?.may ? 'yes' : 'no'
