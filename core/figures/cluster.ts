/**
 * A cluster: affiliates that are counted together, declared by the administrator. What it is made of changes on the
 * first of August and on no other day, so that nobody learns about one school by comparing two half-years.
 */
import { fields, mail, someOf, text, whole } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'
import type { Affiliate } from '../organisations/affiliate.ts'
import { nextFirstOfAugust } from './half-year.ts'

export const fewestStaff = 50
/** No member may be more than this share of a cluster with several: else its figures are that member's. */
const dominant = 0.8

export type Composition = {
  readonly cluster: Id<'cluster'>
  readonly fromDay: Day
  /** As the contracts say. */
  readonly staff: number
  /** In cents. */
  readonly yearlyFee: number
  readonly affiliates: readonly Id<'affiliate'>[]
}
export type Cluster = { readonly id: Id<'cluster'>; readonly name: string; /** Oldest first. */ readonly compositions: readonly Composition[] }

const euros = whole({ least: 0, most: 1_000_000 })
export const clusterFields = (affiliates: readonly Affiliate[]) => fields({ name: text({ most: 120 }), affiliates: someOf(affiliates.map(({ id }) => id)), fee: euros })
export const changeFields = (affiliates: readonly Affiliate[]) => fields({ affiliates: someOf(affiliates.map(({ id }) => id)), fee: euros })
export const directorFields = fields({ name: text({ most: 120 }), mail })

/** The composition that holds on this day; null when it begins later. */
export const compositionOn = ({ compositions }: Cluster, day: Day): Composition | null => compositions.findLast(({ fromDay }) => fromDay <= day) ?? null

export type ClusterRefusal = Refusal<'cluster.too-small' | 'cluster.dominated' | 'cluster.staff-unknown' | 'cluster.elsewhere'>

type Wanted = { readonly cluster: Id<'cluster'>; readonly affiliates: readonly Affiliate[]; readonly yearlyFee: number }

/** @param others every other cluster */
const compose = ({ cluster, affiliates, yearlyFee }: Wanted, others: readonly Cluster[], fromDay: Day): Composition | ClusterRefusal => {
  const staff = affiliates.reduce((sum, one) => sum + (one.staff ?? 0), 0)
  if (affiliates.some(one => one.staff === null)) return refuse('cluster.staff-unknown')
  if (staff < fewestStaff) return refuse('cluster.too-small')
  if (affiliates.length > 1 && affiliates.some(one => (one.staff ?? 0) > staff * dominant)) return refuse('cluster.dominated')
  const taken = others.some(other => other.compositions.some(one => one.affiliates.some(id => affiliates.some(mine => mine.id === id)) && (one.fromDay > fromDay || one === compositionOn(other, fromDay))))
  return taken ? refuse('cluster.elsewhere') : { cluster, fromDay, staff, yearlyFee, affiliates: affiliates.map(({ id }) => id) }
}

/** A new cluster holds from today: there are no figures yet to compare it with. */
export const declareCluster = (wanted: Wanted, others: readonly Cluster[], today: Day): Composition | ClusterRefusal => compose(wanted, others, today)

/** Once a school year, for the next. */
export const changeCluster = (cluster: Cluster, wanted: Omit<Wanted, 'cluster'>, others: readonly Cluster[], today: Day): Composition | ClusterRefusal | Refusal<'cluster.changed-already'> => {
  const fromDay = nextFirstOfAugust(today)
  if (cluster.compositions.some(one => one.fromDay >= fromDay)) return refuse('cluster.changed-already')
  return compose({ ...wanted, cluster: cluster.id }, others, fromDay)
}
