import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Cluster, Composition } from './cluster.ts'

/** Two who declare at once wait for each other, so that no affiliate is in two clusters. */
export const lockClusters = (tx: Tx) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('clusters of ' || my_provider(), 0))`)

/** Every cluster I may know, by name: all of them, or the one I direct. */
export const listClusters = async (tx: Tx): Promise<readonly Cluster[]> => {
  const clusters = await tx.rows<{ readonly id: Id<'cluster'>; readonly name: string }>(sql`select id, name from cluster order by lower(name), id`)
  const compositions = await tx.rows<Composition>(sql`
    select k.cluster_id as cluster, k.from_day as "fromDay", k.staff, k.yearly_fee as "yearlyFee",
      array(select a.affiliate_id from cluster_affiliate a where a.cluster_id = k.cluster_id and a.from_day = k.from_day)::text[] as affiliates
    from cluster_composition k order by k.from_day`)
  return clusters.map(cluster => ({ ...cluster, compositions: compositions.filter(one => one.cluster === cluster.id) }))
}

export const recordCluster = (tx: Tx, id: Id<'cluster'>, name: string, by: Id<'person'>) => tx.run(sql`insert into cluster (id, name, declared_by) values (${id}, ${name}, ${by})`)

export const recordComposition = async (tx: Tx, { cluster, fromDay, staff, yearlyFee, affiliates }: Composition, by: Id<'person'>): Promise<void> => {
  await tx.run(sql`insert into cluster_composition (cluster_id, from_day, staff, yearly_fee, declared_by) values (${cluster}, ${fromDay}, ${staff}, ${yearlyFee}, ${by})`)
  await tx.run(sql`insert into cluster_affiliate (cluster_id, from_day, affiliate_id) select ${cluster}, ${fromDay}, unnest(${affiliates}::uuid[])`)
}

export const recordDirectorship = (tx: Tx, person: Id<'person'>, cluster: Id<'cluster'>) => tx.run(sql`
  insert into directorship (office_id, cluster_id) select o.id, ${cluster} from office o where o.person_id = ${person} and o.office = 'director'`)

/** Who directs which cluster now. */
export const listDirectors = (tx: Tx) => tx.rows<{ readonly person: Id<'person'>; readonly cluster: Id<'cluster'> }>(sql`
  select o.person_id as person, d.cluster_id as cluster from directorship d join office o on o.id = d.office_id
  where not exists (select from office_end e where e.office_id = o.id)`)

/** The names of those in the own cluster today. */
export const namesInCluster = async (tx: Tx, cluster: Id<'cluster'>, today: string): Promise<readonly string[]> =>
  (await tx.one<{ readonly affiliates: readonly string[] }>(sql`select affiliates from clusters_on(${today}) where id = ${cluster}`))?.affiliates ?? []
