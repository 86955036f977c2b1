import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Picture } from './picture.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedPicture = Omit<Picture, 'said'> & { readonly content: Sealed }

const columns = sql`
  select p.version, p.content, p.written_by as by, p.written_at as at, a.agreed_at as "agreedAt" from first_line_picture p
  left join first_line_agreement a on a.provider_id = p.provider_id and a.trajectory_id = p.trajectory_id and a.version = p.version`
export const findPicture = (tx: Tx, trajectory: TrajectoryId) => tx.one<SealedPicture>(sql`${columns} where p.trajectory_id = ${trajectory} order by p.version desc limit 1`)
/** Every version, oldest first. */
export const listPictures = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedPicture>(sql`${columns} where p.trajectory_id = ${trajectory} order by p.version`)

/** False when another wrote this version at the same time. */
export const recordPicture = async (tx: Tx, trajectory: TrajectoryId, { version, content, by, at }: Omit<SealedPicture, 'agreedAt'>): Promise<boolean> => (await tx.run(sql`
  insert into first_line_picture (trajectory_id, version, content, written_by, written_at) values (${trajectory}, ${version}, ${content}, ${by}, ${at}) on conflict do nothing`)) === 1
export const recordPictureAgreement = (tx: Tx, trajectory: TrajectoryId, version: number, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into first_line_agreement (trajectory_id, version, agreed_by, agreed_at) values (${trajectory}, ${version}, ${by}, ${at}) on conflict do nothing`)
