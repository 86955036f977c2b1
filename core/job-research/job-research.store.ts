import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { ItemId } from './job-research.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedItem = { readonly id: ItemId; readonly version: number; readonly content: Sealed }

export type OwnResearch = { readonly id: TrajectoryId; readonly programme: string; readonly party: Id<'party'>; readonly ended: 'yes' | 'no' }
/** Of the trajectories about me, the one whose research is mine to work on: what runs goes before what ended. */
export const findOwnResearch = (tx: Tx, programmes: readonly string[]) => tx.one<OwnResearch>(sql`
  select t.id, t.programme, m.party_id as party, case when has_ended(t.id) then 'yes' else 'no' end as ended
  from trajectory t join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.id
  where t.id in (select my_own_trajectories()) and t.programme = any(${programmes}::text[])
  order by ended, not exists (select from job_research_item i where i.provider_id = t.provider_id and i.trajectory_id = t.id), t.opened_week desc, t.id limit 1`)

/** As far as I may read it. */
export const listItems = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedItem>(sql`
  select id, version, content from job_research_item where trajectory_id = ${trajectory} order by id`)
export const recordItem = (tx: Tx, trajectory: TrajectoryId, { id, version, content }: SealedItem) => tx.run(sql`
  insert into job_research_item (id, trajectory_id, version, content) values (${id}, ${trajectory}, ${version}, ${content})`)
/** False when it was changed or erased since the version before. */
export const changeItem = async (tx: Tx, { id, version, content }: SealedItem): Promise<boolean> => await tx.run(sql`
  update job_research_item set version = ${version}, content = ${content} where id = ${id} and version = ${version - 1}`) === 1
export const eraseItems = (tx: Tx, ids: readonly ItemId[]) => tx.run(sql`delete from job_research_item where id = any(${ids}::uuid[])`)

export const isShownTo = async (tx: Tx, trajectory: TrajectoryId, to: Id<'party'>): Promise<boolean> =>
  (await tx.one(sql`select 1 from job_research_showing where trajectory_id = ${trajectory} and to_party = ${to}`)) !== null
export const listShownTo = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly Id<'party'>[]> =>
  (await tx.rows<{ readonly to: Id<'party'> }>(sql`select to_party as "to" from job_research_showing where trajectory_id = ${trajectory} order by to_party`)).map(({ to }) => to)
export const recordShowing = (tx: Tx, trajectory: TrajectoryId, to: Id<'party'>) => tx.run(sql`
  insert into job_research_showing (trajectory_id, to_party) values (${trajectory}, ${to}) on conflict do nothing`)
export const endShowing = (tx: Tx, trajectory: TrajectoryId, to: Id<'party'>) => tx.run(sql`delete from job_research_showing where trajectory_id = ${trajectory} and to_party = ${to}`)
