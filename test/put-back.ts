/** What a database that was put back has and the one it was copied from has no more: there should be nothing. */
import { mayComeBack, takesBack } from '../kit/gone.ts'

type Ask = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
type Table = { readonly name: string; readonly key: readonly string[] }

const tables = (ask: Ask) => ask<Table>(`
  select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
    array(select a.attname::text from unnest(k.conkey) with ordinality u (number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.number order by place) as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relkind = 'r' and n.nspname in ('public', 'keys') order by 1`)

const keysOf = async (ask: Ask, { name, key }: Table): Promise<ReadonlySet<string>> =>
  new Set((await ask<{ readonly key: string }>(`select jsonb_build_array(${key.map(column => `"${column}"`).join(', ')})::text as key from ${name}`)).map(row => row.key))

const minus = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter(key => !other.has(key))

/** 'came back: note […]' for each row that is in the copy and not in the living database; 'not said: …' for each withdrawal that is only in the living one. */
export const comparePutBack = async (living: Ask, copy: Ask): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const table of await tables(living)) {
    // What the replay itself leaves is noted in the copy alone.
    if (table.name in mayComeBack) continue
    const [now, then] = [await keysOf(living, table), await keysOf(copy, table)]
    faults.push(...minus(then, now).map(key => `came back: ${table.name} ${key}`))
    if (takesBack.includes(table.name)) faults.push(...minus(now, then).map(key => `not said: ${table.name} ${key}`))
  }
  return faults
}
