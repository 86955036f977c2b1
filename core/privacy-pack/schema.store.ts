import { sql, type Tx } from '../../kit/db.ts'

/** A table as the database tells of it: its comment, its sealed columns, and what it leads to by its keys. */
export type SchemaTable = { readonly name: string; readonly comment: string | null; readonly sealed: readonly string[]; readonly columns: number; readonly about: 'file' | 'person' | 'house' }

/** Every table of ours, those of every noun and programme; what is of a file or of a person is found by the keys. */
export const readSchema = (tx: Tx) => tx.rows<SchemaTable>(sql`
  with recursive of_file as (select 'trajectory'::regclass as t union select k.conrelid::regclass from pg_constraint k join of_file f on k.contype = 'f' and k.confrelid = f.t),
    of_person as (select 'person'::regclass as t union select k.conrelid::regclass from pg_constraint k join of_person p on k.contype = 'f' and k.confrelid = p.t)
  select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name, obj_description(c.oid, 'pg_class') as comment,
    coalesce((select array_agg(a.attname::text order by a.attnum) from pg_attribute a join pg_type y on y.oid = a.atttypid and y.typname = 'sealed' where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '{}'::text[]) as sealed,
    (select count(*)::integer from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    case when c.oid in (select t from of_file) then 'file' when c.oid in (select t from of_person) then 'person' else 'house' end as about
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'keys', 'log') order by n.nspname <> 'public', c.relname`)
