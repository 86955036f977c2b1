import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { ClosedHouse, Provider } from './provider.ts'

const columns = sql`id, host, name, country, zone, locale, address, telephone, mail, introduction, exit_url as "exitUrl", founded_at as "foundedAt", entry, vouchers, full_until as "fullUntil"`

export const listProviders = (tx: Tx) => tx.rows<Provider>(sql`select ${columns} from provider order by founded_at, id`)

/** Houses that nobody enters, as they presented themselves; of those erased this is all there is. */
export const listClosed = (tx: Tx) => tx.rows<ClosedHouse>(sql`
  select p.*, c.goes_to as "goesTo", c.erased_at is not null as gone
  from closed_house c, lateral (select ${columns} from jsonb_populate_record(null::provider, c.presents)) p order by c.closed_at, c.id`)

export const findProvider = (tx: Tx, id: Id<'provider'>) => tx.one<Provider>(sql`select ${columns} from provider where id = ${id}`)

export const foundProvider = (tx: Tx, provider: Provider) => tx.run(sql`
  insert into provider (id, host, name, country, zone, locale, address, telephone, mail, introduction, exit_url, founded_at)
  values (${provider.id}, ${provider.host}, ${provider.name}, ${provider.country}, ${provider.zone}, ${provider.locale}, ${provider.address},
    ${provider.telephone}, ${provider.mail}, ${JSON.stringify(provider.introduction)}, ${provider.exitUrl}, ${provider.foundedAt})`)

export const settleProvider = (tx: Tx, provider: Provider) => tx.run(sql`
  update provider set name = ${provider.name}, country = ${provider.country}, zone = ${provider.zone}, locale = ${provider.locale},
    address = ${provider.address}, telephone = ${provider.telephone}, mail = ${provider.mail}, introduction = ${JSON.stringify(provider.introduction)}, exit_url = ${provider.exitUrl}
  where id = ${provider.id}`)
