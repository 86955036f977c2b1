/**
 * A row in each table that no walk puts one in, made past every rule and tied to one file, so that no table goes unlooked at. What is in
 * it follows from the catalogue: what it points at, which words a check allows, of which type it is.
 */
import pg from 'pg'
import type { House } from './recovery.ts'
import type { Tied } from './relations.ts'

type Column = { readonly name: string; readonly type: string; readonly required: boolean; readonly checks: string }
type Points = { readonly to: string; readonly from: readonly string[]; readonly named: readonly string[] }
/** What opens nowhere. */
export const looksSealed = Buffer.concat([Buffer.from([1]), Buffer.alloc(60, 7)])
export type Around = { readonly provider: string; readonly file: string; readonly person: string; readonly other: string; readonly party: string; readonly at: Date }

const literal = (value: unknown): string =>
  value === null || value === undefined ? 'null' : Buffer.isBuffer(value) ? `'\\x${value.toString('hex')}'` : value instanceof Date ? `'${value.toISOString()}'` : Array.isArray(value) ? `'{${value.join(',')}}'` : pg.escapeLiteral(String(value))

/** What the checks of these ask, wherever rows are made: a key that could close something, and of an export without a request why. */
export const askedByChecks: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  takeout_request: { receive_key: `houvast-receive-${'A'.repeat(43)}`, goes_to: null }, takeout_export: { request_id: null, why: looksSealed },
  closed_house: { goes_to: null, presents: '{}', exported: '{}', erasing_id: null, erasing_at: null, erased_at: null, certificate: null },
}

/** Makes what is missing, and what that points at. @param given values by table and column, where what a check asks is not worked out. @returns the tables it could make no row for, each with why */
export const makeRows = async ({ asSuperuser }: Pick<House, 'asSuperuser'>, tables: readonly string[], ties: readonly Tied[], around: Around, given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}): Promise<readonly string[]> => {
  const oid = (table: string) => (table.includes('.') ? table : `public.${table}`)
  const columnsOf = (table: string) => asSuperuser<Column>(`
    select quote_ident(a.attname) as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
      coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any(k.conkey)), '') as checks
    from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`, [oid(table)])
  const pointsOf = (table: string) => asSuperuser<Points>(`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as to, array(select quote_ident(a.attname) from unnest(k.conkey) with ordinality u (num, place) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num order by place) as from,
      array(select quote_ident(a.attname) from unnest(k.confkey) with ordinality u (num, place) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num order by place) as named
    from pg_constraint k join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and k.conrelid = $1::regclass order by cardinality(k.conkey)`, [oid(table)])

  const value = ({ name, type, checks }: Column): unknown => {
    const word = new RegExp(String.raw`${name}\)?(?:::text)? = (?:ANY \(ARRAY\[)?'([^']+)'`).exec(checks)?.[1]
    if (word !== undefined) return word
    const later = /until|lapses/.test(name)
    switch (type) {
      case 'uuid': return name === 'trajectory_id' ? around.file : /person|_by$|guide_id|subject/.test(name) ? around.person : /stand_in|asked_id/.test(name) ? around.other : crypto.randomUUID()
      case 'text': return /argon2/.test(checks) ? '$argon2id$v=19$x' : /half_year/.test(name) ? '2026-2' : name === 'programme' ? 'workfloor-recovery' : 'x'.repeat(/length\(\w+\) >= (\d+)/.test(checks) ? Number(/length\(\w+\) >= (\d+)/.exec(checks)?.[1]) : 3)
      case 'text[]': return []
      case 'date': return /month/.test(checks) ? '2027-01-01' : '2027-01-04'
      case 'timestamp with time zone': return new Date(around.at.getTime() + (later ? 86_400_000 : 0))
      case 'time without time zone': return /until/.test(name) ? '11:00' : '10:00'
      case 'tstzrange': return `[${around.at.toISOString()},${new Date(around.at.getTime() + 3_600_000).toISOString()})`
      case 'daterange': return '[2027-01-04,2027-01-05)'
      case 'date[]': return ['2027-01-04']
      case 'jsonb': return '{}'
      case 'boolean': return true
      case 'bytea': return Buffer.alloc(32, 7)
      case 'sealed': return looksSealed
      default: return /int|numeric/.test(type) ? Number(/>= (\d+)/.exec(checks)?.[1] ?? 1) : null
    }
  }

  const wrong: string[] = []
  const tied = new Map(ties.map(one => [one.table, one]))
  /** One that is of the file if there is any, else whichever. @param after how many are taken already: who measures with whom are two. @param where what it is to have */
  const found = async (table: string, after = 0, where: readonly (readonly [column: string, value: unknown])[] = []): Promise<Readonly<Record<string, unknown>> | null> => {
    const { file = 'null' } = tied.get(table) ?? {}
    const [row] = await asSuperuser<Readonly<Record<string, unknown>>>(`select t.* from ${table} t where ${[tied.get(table)?.ofProvider ? `t.provider_id = '${around.provider}'` : 'true', ...where.map(([column, value]) => `t.${column} = ${literal(value)}`)].join(' and ')} order by (${file}) = '${around.file}' desc nulls last, ${table === 'party' ? `t.id = '${around.party}' desc` : table === 'person' ? `t.id = '${around.person}' desc` : '1'} limit 1 offset ${after}`)
    return row ?? null
  }
  const make = async (table: string, below: readonly string[], has: Readonly<Record<string, unknown>> = given[table] ?? {}): Promise<void> => {
    const columns = await columnsOf(table)
    const row = new Map<string, unknown>([['provider_id', around.provider], ...Object.entries(has)])
    if (!row.has('trajectory_id') && columns.some(({ name }) => name === 'trajectory_id')) row.set('trajectory_id', around.file)
    const taken = new Map<string, number>()
    for (const { to, from, named } of await pointsOf(table)) {
      if (to === 'provider' || to === table) continue
      if (to === 'person' && from.some(name => /stand_in|asked_id/.test(name))) { row.set(from.at(-1) ?? '', around.other); continue }
      // What points at two things points at two that go together.
      const known = from.flatMap((name, place) => { const [column, value] = [named[place], row.get(name)]; return name !== 'provider_id' && column !== undefined && value !== undefined && value !== null ? [[column, value] as const] : [] })
      if (!await found(to, 0, known) && !below.includes(to)) await make(to, [...below, table], { ...given[to], ...Object.fromEntries(known) })
      const parent = await found(to, taken.get(to), known) ?? await found(to, 0, known) ?? await found(to)
      taken.set(to, (taken.get(to) ?? 0) + 1)
      if (parent) from.forEach((name, place) => { if (!row.has(name)) row.set(name, parent[named[place] ?? '']) })
    }
    for (const column of columns) if (!row.has(column.name) && (column.required || column.name === 'person_id' || /CASE says/.test(column.checks) && column.name === 'on_day')) row.set(column.name, value(column))
    const names = columns.map(({ name }) => name).filter(name => row.has(name))
    // Rules and triggers of the rows stand aside: only what may be read of them is looked at.
    await asSuperuser(`begin; set local session_replication_role = replica; insert into ${table} (${names.join(', ')}) values (${names.map(name => literal(row.get(name))).join(', ')}) on conflict do nothing; commit`)
      .catch(async (error: Error) => { if (tables.includes(table)) wrong.push(`${table}: ${error.message}`); await asSuperuser('rollback') })
  }
  for (const table of tables) await make(table, [])
  return wrong
}
