import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { CvItemId } from './cv.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedCvItem = { readonly id: CvItemId; readonly version: number; readonly content: Sealed }

export const listCvItems = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedCvItem>(sql`
  select id, version, content from cv_item where trajectory_id = ${trajectory} order by id`)
export const recordCvItem = (tx: Tx, trajectory: TrajectoryId, { id, version, content }: SealedCvItem) => tx.run(sql`
  insert into cv_item (id, trajectory_id, version, content) values (${id}, ${trajectory}, ${version}, ${content})`)
/** False when it was changed or erased since the version before. */
export const changeCvItem = async (tx: Tx, { id, version, content }: SealedCvItem): Promise<boolean> => await tx.run(sql`
  update cv_item set version = ${version}, content = ${content} where id = ${id} and version = ${version - 1}`) === 1
export const eraseCvItem = (tx: Tx, id: CvItemId) => tx.run(sql`delete from cv_item where id = ${id}`)

export type Share = { readonly version: Id<'shared-version'>; readonly consent: Id<'consent'>; readonly to: Id<'party'>; readonly at: Instant; readonly from: Instant; readonly until: Instant; readonly withdrawnAt: Instant | null; readonly readAt: Instant | null }
/** Every version its writer said yes to, the newest first; for its writer. */
export const listShares = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Share>(sql`
  select c.shared_version_id as version, c.id as consent, c.given_to as "to", c.given_at as at, c.valid_from as "from", c.valid_until as until, w.withdrawn_at as "withdrawnAt", r.at as "readAt"
  from consent c
  left join consent_withdrawal w on w.provider_id = c.provider_id and w.consent_id = c.id
  left join shared_reading r on r.provider_id = c.provider_id and r.shared_version_id = c.shared_version_id and r.party_id = c.given_to
  where c.trajectory_id = ${trajectory} and c.purpose = 'application' and c.given_by in (select my_parties()) order by c.given_at desc, c.id`)

/** The version that is released to me in this file, if there is one: the newest. */
export const findReleasedCv = async (tx: Tx, trajectory: TrajectoryId): Promise<Id<'shared-version'> | null> =>
  (await tx.one<{ readonly id: Id<'shared-version'> }>(sql`
    select v.id from shared_version v where v.trajectory_id = ${trajectory} and v.purpose = 'application' and not is_my_party(v.made_by)
      and v.id in (select versions_released_to_me()) order by v.made_at desc, v.id limit 1`))?.id ?? null
/** How many are released to me that I have not opened. */
export const countCvsToRead = async (tx: Tx): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`
    select count(*)::integer as count from shared_version v where v.purpose = 'application' and not is_my_party(v.made_by) and v.id in (select versions_released_to_me())
      and not exists (select from shared_reading r where r.provider_id = v.provider_id and r.shared_version_id = v.id and r.party_id in (select my_parties()))`))?.count ?? 0
