import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedLetter = { readonly version: number; readonly writtenBy: Id<'party'>; readonly writtenAt: Instant; readonly agreedAt: Instant | null; readonly content: Sealed }

/** The version that stands. */
export const findLetter = (tx: Tx, trajectory: TrajectoryId) => tx.one<SealedLetter>(sql`
  select l.version, l.written_by as "writtenBy", l.written_at as "writtenAt", a.agreed_at as "agreedAt", l.content
  from letter l left join letter_agreement a on a.provider_id = l.provider_id and a.trajectory_id = l.trajectory_id and a.version = l.version
  where l.trajectory_id = ${trajectory} order by l.version desc limit 1`)

/** Whether anyone but this party wrote a version of it. */
export const othersWrote = async (tx: Tx, trajectory: TrajectoryId, party: Id<'party'>): Promise<boolean> =>
  (await tx.one(sql`select from letter where trajectory_id = ${trajectory} and written_by <> ${party} limit 1`)) !== null

export const recordLetter = (tx: Tx, trajectory: TrajectoryId, version: number, content: Sealed, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into letter (trajectory_id, version, written_by, written_at, content) values (${trajectory}, ${version}, ${by}, ${at}, ${content})`)

export const recordAgreement = (tx: Tx, trajectory: TrajectoryId, version: number, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into letter_agreement (trajectory_id, version, agreed_by, agreed_at) values (${trajectory}, ${version}, ${by}, ${at}) on conflict do nothing`)
