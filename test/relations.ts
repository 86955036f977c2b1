/**
 * In which relation someone stands to each row there is, and what the database lets them read of it and do to it. Worked out from
 * the facts, past every policy: whose file a row belongs to, which part one has or had in it, whom the row names, and who one is.
 */
import { Sql } from '../kit/db.ts'
import { deHaven } from '../demo/cast.ts'
import type { Relation } from './access-matrix.ts'
import type { House } from './recovery.ts'
import type { Looker, Lookers } from './sight.ts'

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

type Column = { readonly table: string; readonly column: string; readonly type: string }
type Reference = { readonly table: string; readonly to: string; readonly columns: readonly string[]; readonly named: readonly string[] }
/** What a table's rows are tied to, as pieces of SQL over the alias `t`. */
export type Tied = { readonly table: string; /** Which file. */ readonly file: string; /** Every id it names, of whom and of what. */ readonly names: string; readonly ofProvider: boolean }

export const everyTable = `select c.oid, case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'keys', 'log') and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('migration', 'rows_written')`

/** How each table's rows are tied to a file, by themselves or by what they point at. */
export const tiesOf = async ({ asSuperuser }: Pick<House, 'asSuperuser'>): Promise<readonly Tied[]> => {
  const columns = await asSuperuser<Column>(`select t.name as table, quote_ident(a.attname) as column, format_type(a.atttypid, null) as type from (${everyTable}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped`)
  const references = await asSuperuser<Reference>(`
    select f.name as table, t.name as to, array(select a.attname::text from unnest(k.conkey) with ordinality u (num, place) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num order by place) as columns,
      array(select a.attname::text from unnest(k.confkey) with ordinality u (num, place) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num order by place) as named
    from pg_constraint k join (${everyTable}) f on f.oid = k.conrelid join (${everyTable}) t on t.oid = k.confrelid where k.contype = 'f' and f.oid <> t.oid order by k.conname`)
  const of = grouped(columns, ({ table }) => table)
  const has = (table: string, name: string) => of.get(table)?.some(({ column }) => column === name) ?? false
  /** The shortest way over what a table points at to one that says whose file it is. */
  const way = (table: string, been: readonly string[] = []): readonly Reference[] | null => {
    if (table === 'trajectory' || has(table, 'trajectory_id')) return []
    return references.filter(one => one.table === table && !['provider', 'person', ...been].includes(one.to)).map(one => { const rest = way(one.to, [...been, table]); return rest && [one, ...rest] })
      .filter(found => found !== null).toSorted((one, other) => one.length - other.length)[0] ?? null
  }
  const over = (alias: string, [first, ...rest]: readonly Reference[], end: (table: string, alias: string) => string, table: string): string =>
    first ? `(select ${over(`${alias}_`, rest, end, first.to)} from ${first.to} ${alias}_ where ${first.columns.map((column, place) => `${alias}_.${first.named[place]} = ${alias}.${column}`).join(' and ')})` : end(table, alias)
  const ids = (table: string, alias: string) => `array_remove(array[${(of.get(table) ?? []).filter(({ type, column }) => type === 'uuid' && column !== 'provider_id').map(({ column }) => `${alias}.${column}`).join(', ')}]::uuid[], null)`
  /** Its own ids, and those of what it points at: a word on a question names whoever asked. */
  const named = (table: string, alias: string, deep: number): string => [ids(table, alias), ...deep === 0 ? [] : references.filter(one => one.table === table && !['provider', 'person', 'trajectory', 'party'].includes(one.to))
    .map(one => `coalesce(${over(alias, [one], (to, inner) => named(to, inner, deep - 1), table)}, '{}')`)].join(' || ')
  return [...of.keys()].map(table => {
    const found = way(table)
    return {
      table, ofProvider: has(table, 'provider_id'),
      file: found === null ? 'null::uuid' : over('t', found, (end, alias) => (end === 'trajectory' ? `${alias}.id` : `${alias}.trajectory_id`), table),
      names: named(table, 't', found === null ? 2 : 0),
    }
  })
}

/** A row as it lies there. */
export type Row = { readonly table: string; /** By what a looker knows it. */ readonly place: string; /** Where it lies. */ readonly at: string; readonly provider: string | null; readonly file: string | null; readonly names: readonly string[] }
type Part = { readonly person: string; readonly file: string; readonly party: string | null; readonly role: string; readonly state: string }
type Facts = { readonly parts: ReadonlyMap<string, readonly Part[]>; readonly offices: ReadonlyMap<string, readonly string[]> }

/** Who works here no more, whether or not anyone carried that out yet. */
const whoLeft = 'select f.person_id from staff_leaving f where f.ends_at <= $1 and not exists (select from staff_staying y where y.leaving_id = f.id)'

const factsOf = async ({ asSuperuser, now }: House): Promise<Facts> => {
  const parts = await asSuperuser<Part>(`
    select p.person_id::text as person, p.trajectory_id::text as file, p.id::text as party,
      case when m.party_id is not null then 'participant' when p.seat = 'inside' then 'guide' when p.seat = 'by-letter' then 'professional' else p.role end as role,
      case when d.party_id is not null or p.seat = 'inside' and m.party_id is null and l.person_id is not null then 'former' when e.trajectory_id is not null then 'ended' when w.trajectory_id is not null then 'paused' else 'present' end as state
    from party p left join participant m on m.party_id = p.id left join party_departure d on d.party_id = p.id left join trajectory_ending e on e.trajectory_id = p.trajectory_id
      left join (${whoLeft}) l on l.person_id = p.person_id
      left join (select trajectory_id from trajectory_pause s where not exists (select from trajectory_pause_end n where n.pause_id = s.id) group by 1) w on w.trajectory_id = p.trajectory_id
    union all select person_id::text, trajectory_id::text, null, 'asked', 'not yet' from circle_invitation
    union all select guide_id::text, trajectory_id::text, null, 'asked', 'not yet' from guide_request
    union all select to_guide::text, trajectory_id::text, null, 'asked', 'not yet' from handover_proposal
    union all select to_guide::text, trajectory_id::text, null, 'asked', 'not yet' from second_guide_proposal`, [now()])
  const offices = await asSuperuser<{ readonly person: string; readonly office: string }>(`select person_id::text as person, office from office o where not exists (select from office_end e where e.office_id = o.id) and person_id not in (${whoLeft})`, [now()])
  return {
    parts: grouped(parts, ({ person }) => person),
    offices: new Map([...grouped(offices, ({ person }) => person)].map(([person, held]) => [person, held.map(({ office }) => office)])),
  }
}

/** Whose side someone beside a file is on, by the roles that programmes declare. A new role is put here by hand. */
const sides: Readonly<Record<string, Relation>> = {
  'participant': 'participant', 'guide': 'guide', 'colleague': 'colleague', 'manager': 'work', 'hr': 'work', 'case-manager': 'work', 'labour-expert': 'work',
  'therapist': 'care', 'doctor': 'care', 'professional': 'care', 'practice-trainer': 'school', 'teacher': 'school',
}
const sideOf = (role: string): Relation => sides[role] ?? (() => { throw new Error(`the access matrix knows no side for the role ${role}`) })()
const heldOffices = ['administrator', 'log-keeper', 'planner', 'director'] as const
const states = ['present', 'paused', 'ended', 'former', 'not yet']

export type Standing = { readonly as: Relation | 'other provider'; readonly state: string; readonly named: boolean }
/** How someone stands to a row: a part with its state, an office outside it, or nothing; and whether the row names them. */
const standingTo = (facts: Facts, { person, provider = deHaven.id }: Looker, row: Row): Standing => {
  if (row.provider !== null && row.provider !== provider) return { as: 'other provider', state: 'other provider', named: false }
  if (person === null) return { as: 'visitor', state: 'no identity', named: false }
  if (person === 'worker') return { as: 'worker', state: 'no identity', named: false }
  const parts = facts.parts.get(person) ?? []
  const own: ReadonlySet<string> = new Set<string>([person, ...parts.flatMap(({ party }) => party ?? [])])
  const named = row.names.some(id => own.has(id))
  const [here] = row.file === null ? [] : parts.filter(({ file }) => file === row.file).toSorted((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
  if (here) return { as: here.state === 'former' ? 'former' : here.state === 'not yet' ? 'asked' : sideOf(here.role), state: here.state, named }
  const held = facts.offices.get(person) ?? []
  return { as: heldOffices.find(office => held.includes(office)) ?? (held.includes('guide') ? 'guide outside' : 'someone'), state: row.file === null ? 'of no file' : 'other trajectory', named }
}

export type Look = Standing & { readonly who: string; readonly looker: Looker; readonly row: Row; readonly seen: boolean }

/** By what a looker knows a row again: where it lies, or where only columns are theirs to read, its id. */
export const readableBy = async ({ asSuperuser }: House): Promise<ReadonlyMap<string, string>> => new Map((await asSuperuser<{ readonly name: string; readonly by: string }>(`
  select name, case when has_table_privilege('houvast', oid, 'select') then 'ctid' else 'id' end as by from (${everyTable}) t
  where has_table_privilege('houvast', oid, 'select') or exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'id' and has_column_privilege('houvast', a.attrelid, a.attnum, 'select'))`)).map(({ name, by }) => [name, by]))

/** Every row there is, and whether each of these lookers reads it. */
export const looks = async (house: House, ties: readonly Tied[], readable: ReadonlyMap<string, string>, lookers: Lookers): Promise<readonly Look[]> => {
  const rows = await house.asSuperuser<Row>(ties.map(({ table, file, names, ofProvider }) =>
    `select '${table}' as table, t.${readable.get(table) ?? 'ctid'}::text as place, t.ctid::text as at, ${ofProvider ? 't.provider_id::text' : 'null'} as provider, (${file})::text as file, (${names})::text[] as names from ${table} t`).join(' union all '))
  const filled = [...new Set(rows.map(({ table }) => table))].filter(table => readable.has(table))
  const facts = await factsOf(house)
  // The same statement for everyone, one after the other: planned once.
  const ask = new Sql([filled.map(table => `select '${table} ' || ${readable.get(table)} as row from ${table}`).join(' union all ')], [])
  const found: Look[] = []
  for (const [who, looker] of Object.entries(lookers)) {
    const seen = new Set((await house.as(looker.person, tx => tx.rows<{ readonly row: string }>(ask), looker.provider)).map(({ row }) => row))
    for (const row of rows) found.push({ who, looker, row, ...standingTo(facts, looker, row), seen: seen.has(`${row.table} ${row.place}`) })
  }
  return found
}

/** Tries each of these for one looker, one after the other, and takes each back again: what comes out is what the database said. */
const tries = `
create function try_write(act text, name text, columns text, row_given jsonb, place tid) returns text language plpgsql as $$
declare touched bigint;
begin
  case act
    when 'insert' then execute format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1)', name, columns, columns, name) using row_given;
    when 'update' then execute format('update %s set %s = %s where ctid = $1', name, columns, columns) using place;
    when 'delete' then execute format('delete from %s where ctid = $1', name) using place;
  end case;
  get diagnostics touched = row_count;
  raise exception using errcode = case when touched > 0 then 'HVYES' else 'HVNO0' end;
exception when others then return sqlstate;
end $$;
grant execute on function try_write(text, text, text, jsonb, tid) to public`
export type Act = 'insert' | 'update' | 'delete'
type Able = { readonly table: string; readonly act: Act; readonly columns: string }

/** What the serving role may do at all, and with which columns. */
export const prepareTries = async ({ asSuperuser }: House): Promise<readonly Able[]> => {
  await asSuperuser(tries)
  return await asSuperuser<Able>(`
    select * from (select t.name as table, p.act, case p.act when 'delete' then case when has_table_privilege('houvast', t.oid, 'delete') then 'all' end else (
        select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and has_column_privilege('houvast', a.attrelid, a.attnum, p.act)) end as columns
      from (${everyTable}) t cross join (values ('insert'), ('update'), ('delete')) p (act)) able where columns is not null`)
}

export type Try = { readonly look: Look; readonly act: Act; readonly done: boolean; readonly said: string }
/** A policy said yes when the row went in, or when nothing but a key, a check or a rule of the row itself stood in its way. */
const allowed = (said: string): boolean => said === 'HVYES' || said.startsWith('23')

/** Tries to write these rows anew, to change them and to take them away, each looker in their own name. */
export const tryWrites = async (house: House, able: readonly Able[], found: readonly Look[]): Promise<readonly Try[]> => {
  const acts = grouped(able, ({ table }) => table)
  const tryable = found.filter(({ row }) => acts.has(row.table))
  const contents = new Map<string, string>()
  for (const [table, rows] of grouped([...new Map(tryable.map(({ row }) => [`${row.table} ${row.at}`, row])).values()], row => row.table)) {
    for (const { at, content } of await house.asSuperuser<{ readonly at: string; readonly content: string }>(`select t.ctid::text as at, to_jsonb(t)::text as content from ${table} t where t.ctid = any($1::tid[])`, [rows.map(({ at }) => at)])) contents.set(`${table} ${at}`, content)
  }
  const tried: Try[] = []
  for (const looks of grouped(tryable, ({ who }) => who).values()) {
    const looker = looks[0]?.looker
    if (!looker) continue
    const asked = looks.flatMap(look => (acts.get(look.row.table) ?? []).map(({ act, columns }) => ({ look, act, columns: act === 'update' ? columns.split(', ')[0] ?? '' : columns })))
    const said = await house.as(looker.person, tx => tx.rows<{ readonly said: string }>(new Sql(['select try_write(a, n, c, j::jsonb, p::tid) as said from unnest(', '::text[], ', '::text[], ', '::text[], ', '::text[], ', '::text[]) with ordinality u (a, n, c, j, p, place) order by place'], [
      asked.map(({ act }) => act), asked.map(({ look }) => look.row.table), asked.map(({ columns }) => columns), asked.map(({ look }) => contents.get(`${look.row.table} ${look.row.at}`) ?? '{}'), asked.map(({ look }) => look.row.at),
    ])), looker.provider)
    asked.forEach(({ look, act }, index) => tried.push({ look, act, said: said[index]?.said ?? '', done: allowed(said[index]?.said ?? '') }))
  }
  return tried
}
