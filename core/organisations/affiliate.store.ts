import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Affiliate, Departure } from './affiliate.ts'

const columns = sql`a.id, a.name, a.place, a.staff, a.joined_on as "joinedOn", d.left_on as "leftOn"
  from affiliate a left join affiliate_departure d on d.provider_id = a.provider_id and d.affiliate_id = a.id`

export const listAffiliates = (tx: Tx) => tx.rows<Affiliate>(sql`select ${columns} order by lower(a.name), lower(a.place), a.id`)

export const findAffiliate = (tx: Tx, id: Id<'affiliate'>) => tx.one<Affiliate>(sql`select ${columns} where a.id = ${id}`)

export const welcomeAffiliate = (tx: Tx, affiliate: Omit<Affiliate, 'leftOn'>, by: Id<'person'>) => tx.run(sql`
  insert into affiliate (id, name, place, staff, joined_on, recorded_by)
  values (${affiliate.id}, ${affiliate.name}, ${affiliate.place}, ${affiliate.staff}, ${affiliate.joinedOn}, ${by})`)

export const recordDeparture = (tx: Tx, { affiliate, leftOn }: Departure, by: Id<'person'>) => tx.run(sql`
  insert into affiliate_departure (affiliate_id, left_on, recorded_by) values (${affiliate}, ${leftOn}, ${by}) on conflict do nothing`)
