import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { ApplicationId } from './application.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedApplication = { readonly id: ApplicationId; readonly version: number; readonly content: Sealed }

/** As far as I may read them. */
export const listApplications = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedApplication>(sql`
  select id, version, content from job_application where trajectory_id = ${trajectory} order by id`)
export const recordApplication = (tx: Tx, trajectory: TrajectoryId, { id, version, content }: SealedApplication) => tx.run(sql`
  insert into job_application (id, trajectory_id, version, content) values (${id}, ${trajectory}, ${version}, ${content})`)
/** False when it was changed or erased since the version before. */
export const changeApplication = async (tx: Tx, { id, version, content }: SealedApplication): Promise<boolean> => await tx.run(sql`
  update job_application set version = ${version}, content = ${content} where id = ${id} and version = ${version - 1}`) === 1
export const eraseApplication = (tx: Tx, id: ApplicationId) => tx.run(sql`delete from job_application where id = ${id}`)

export type Showing = { readonly application: ApplicationId; readonly to: Id<'party'> }
/** Who may read which now. */
export const listShowings = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Showing>(sql`
  select application_id as application, to_party as "to" from job_application_showing where trajectory_id = ${trajectory} order by application_id, to_party`)
export const recordShowing = (tx: Tx, trajectory: TrajectoryId, { application, to }: Showing) => tx.run(sql`
  insert into job_application_showing (application_id, to_party, trajectory_id) values (${application}, ${to}, ${trajectory}) on conflict do nothing`)
export const endShowing = (tx: Tx, { application, to }: Showing) => tx.run(sql`delete from job_application_showing where application_id = ${application} and to_party = ${to}`)
