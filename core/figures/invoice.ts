/**
 * The invoice: a flat fee a school year, agreed beforehand. It is made of the contract alone. What people used is no
 * argument of this function, so no invoice can tell it (R9).
 */
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import { compositionOn, type Cluster } from './cluster.ts'
import { schoolYearOf } from './half-year.ts'

export type Invoice = { readonly number: string; readonly cluster: Id<'cluster'>; readonly from: Day; readonly until: Day; readonly staff: number; /** In cents. */ readonly fee: number }

/** Of the school year that this day lies in; null when the cluster begins later. */
export const invoiceOn = (cluster: Cluster, day: Day): Invoice | null => {
  const { from, until } = schoolYearOf(day)
  const agreed = compositionOn(cluster, day)
  return agreed && { number: `${from.slice(0, 4)}-${cluster.id.slice(-6).toUpperCase()}`, cluster: cluster.id, from, until, staff: agreed.staff, fee: agreed.yearlyFee }
}

/** '4.800,00' or '4,800.00': cents as people write euros. */
export const eurosOf = (cents: number, locale: string): string => {
  const [thousands, decimal] = locale === 'en' ? [',', '.'] : ['.', ',']
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return `€ ${whole}${decimal}${String(cents % 100).padStart(2, '0')}`
}
