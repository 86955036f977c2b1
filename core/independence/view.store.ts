import { sql, Sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Office } from '../people/sign-in.ts'
import type { Sight } from './view.ts'

type Table = { readonly name: string; readonly of: string; readonly key: string }

/** Every table that holds something of a file, as the database itself lists them: a new one is never forgotten. */
const listTables = (tx: Tx) => tx.rows<Table>(sql`
  select c.relname as name, case c.relname when 'trajectory' then 'id' else 'trajectory_id' end as of, string_agg(quote_ident(a.attname), ', ' order by array_position(k.conkey, a.attnum)) as key
  from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and (c.relname = 'trajectory' or exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'trajectory_id' and not t.attisdropped and has_column_privilege(c.oid, t.attnum, 'select')))
    and has_column_privilege(c.oid, a.attnum, 'select')
  group by c.relname order by c.relname`)

/** What the one this transaction runs for sees of a trajectory: row by row, through the policies that hold for them. */
export const sightOf = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<Sight> => {
  const tables = await listTables(tx)
  const parts = tables.map(({ name, of, key }, index) => `${index === 0 ? '' : ' union all '}select '${name}' as name, array_agg(md5(row(${key})::text)) as keys from ${name} where ${of} = `)
  const rows = await tx.rows<{ readonly name: string; readonly keys: readonly string[] | null }>(new Sql([...parts, ''], tables.map(() => trajectory)))
  return new Map(rows.flatMap(({ name, keys }) => (keys ? [[name, new Set(keys)] as const] : [])))
}

/** Who holds an office here, for whoever something is about: ids, and never names. */
export const listOfficesBeside = (tx: Tx) => tx.rows<{ readonly person: Id<'person'>; readonly office: Office }>(sql`
  select person_id as person, office from offices_beside_mine() order by office, person_id`)
