/**
 * Brings a database to the shape of this version: each migration once, then every policy laid anew, whole.
 * Runs as the owner login; the serving login never migrates. An advisory lock keeps two starts apart.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { goneTriggers } from './gone.ts'
import { hasCode } from './postgres/errors.ts'

export type Step = { readonly folder: string; readonly name: string; readonly text: string }

const read = (folder: string, pattern: RegExp): readonly Step[] =>
  readdirSync(folder).filter(name => pattern.test(name)).toSorted().map(name => ({ folder, name, text: readFileSync(join(folder, name), 'utf8') }))

/** @param folders in reading order: a migration may lean on those before it. */
export const migrationsOf = (folders: readonly string[]): readonly Step[] => folders.flatMap(folder => read(folder, /^\d{4}_[\w-]+\.sql$/))
export const policiesOf = (folders: readonly string[]): readonly Step[] => folders.flatMap(folder => read(folder, /\.policy\.sql$/))

/**
 * Laid on every table of ours, so that no noun can forget it: row-level security on and forced, bound to the
 * provider of the transaction for everyone, and open to the owner's own functions within that provider.
 * The tables that belong to no provider are named here.
 */
const ground = `
do $$
declare t record;
begin
  for t in select c.oid::regclass as name, c.relname, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p') and n.nspname in ('public', 'keys', 'log') and c.relowner = 'houvast_owner'::regrole loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy owner on %s for all to houvast_owner using (true) with check (true)', t.name);
    if t.relname not in ('provider', 'migration', 'occupation', 'skill', 'occupation_skill', 'occupation_source', 'upkeep', 'closed_house') then
      execute format('create policy provider on %s as restrictive for all to public using (provider_id = (select my_provider())) with check (provider_id = (select my_provider()))', t.name);
    end if;
  end loop;
end $$;`

/** Until the ground is laid again the owner is bound by nothing, so that a migration may change rows of every provider. */
const sweep = `
do $$
declare p record;
begin
  for p in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p') and n.nspname in ('public', 'keys', 'log') and c.relowner = 'houvast_owner'::regrole loop
    execute format('alter table %s no force row level security', p.name);
  end loop;
  for p in select policyname, schemaname, tablename from pg_policies where schemaname in ('public', 'keys', 'log') loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
  for p in select n.nspname from pg_namespace n where n.nspname in ('public', 'keys', 'log') loop
    execute format('revoke all on all tables in schema %I from houvast', p.nspname);
  end loop;
  for p in select f.oid::regprocedure as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
           where n.nspname in ('public', 'keys', 'log') and f.proowner = 'houvast_owner'::regrole loop
    execute format('revoke all on function %s from public, houvast', p.name);
  end loop;
end $$;`

/**
 * The job library has a schema of its own, the one listed exception to our house rules: its tables hold
 * ids only, and the serving role may use them whole.
 */
const jobs = `
do $$
declare t record;
begin
  grant usage on schema graphile_worker to houvast;
  grant all on all tables in schema graphile_worker to houvast;
  grant all on all sequences in schema graphile_worker to houvast;
  grant execute on all functions in schema graphile_worker to houvast;
  for t in select c.oid::regclass as name from pg_class c where c.relkind = 'r' and c.relrowsecurity and c.relnamespace = 'graphile_worker'::regnamespace loop
    execute format('drop policy if exists houvast on %s', t.name);
    execute format('create policy houvast on %s for all to houvast using (true) with check (true)', t.name);
  end loop;
end $$;`

/** One hash over all that is laid below, the job library's own tables with it: what the server compares at start. */
export const shapeOf = (folders: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify([sweep, ground, goneTriggers, jobs, readFileSync(join('node_modules', 'graphile-worker', 'package.json'), 'utf8'), migrationsOf(folders), policiesOf(folders)])).digest('hex')

/**
 * Whether this version may serve on the database as it stands: in its own shape, or in that of the version after it, whose migrations
 * take nothing away that this one uses (docs/decisions/0047). Nobody but `migrate` changes it.
 */
export const hasShape = async (config: pg.ClientConfig, folders: readonly string[]): Promise<boolean> => {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const { rows: [found] } = await client.query(`select to_regclass('public.migration') is not null as migrated`)
    if (!found?.migrated) return false
    await client.query('set role houvast_owner')
    const { rowCount } = await client.query(`select from migration where folder = '' and name in ('shape', 'shape before') and hash = $1`, [shapeOf(folders)])
    return rowCount !== 0
  } finally {
    await client.end()
  }
}

const migrateJobs = async (config: pg.ClientConfig): Promise<void> => {
  const pgPool = new pg.Pool({ ...config, max: 1, options: '-c role=houvast_owner' })
  pgPool.on('error', () => {}).on('connect', client => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool, logger: silent })
  } finally {
    await pgPool.end()
  }
}
const silent = new Logger(() => () => {})

/** PostgreSQL tells what is wrong, but not in which file. */
const lay = async (client: pg.Client, step: Step): Promise<void> => {
  try {
    await client.query(step.text)
  } catch (error) {
    throw new Error(`${step.folder}/${step.name}: ${error instanceof Error ? error.message : ''}`, { cause: error })
  }
}

/** The database has had migrations that this version does not know: it laid its own policies over those of a newer one. */
export class NewerDatabase extends Error {
  constructor(migrations: readonly string[]) {
    super(`The database is of a newer version of Houvast: it has had ${migrations.slice(0, 3).join(', ')}${migrations.length > 3 ? ' and more' : ''}, which this version does not know. Nothing was changed. The version just before the newer one serves on it without migrating; any other is too old: install the newer one, or put back a backup from before. (A demo begins anew when its data folder is taken away.)`)
    this.name = 'NewerDatabase'
  }
}

/** Somebody has held a table for so long that nothing could be laid. */
export class TablesHeld extends Error {
  constructor() {
    super('The database could not be brought to the shape of this version: something has held its tables for five minutes, a backup perhaps. Nothing was changed. See `select pid, query from pg_stat_activity`, and start again when it is done.')
    this.name = 'TablesHeld'
  }
}

/**
 * Milliseconds. A server of ours may serve while its tables change. Each is taken at once and for itself, or none is: PostgreSQL ends one
 * of two who wait for each other after a second, and whoever waits less than that is never the cause that a visitor was ended.
 */
const takesTables = 800
const triesTables = 5 * 60_000

/** Opens the transaction with every table of ours, and of the job library's, for itself alone. @throws TablesHeld */
const begin = async (client: pg.Client, schemas: readonly string[] = ['public', 'keys', 'log']): Promise<void> => {
  for (const until = performance.now() + triesTables; ;) {
    await client.query('begin')
    const { rows: [tables] } = await client.query(
      `select string_agg(c.oid::regclass::text, ', ' order by c.oid) as names from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname = any($1) and c.relowner = 'houvast_owner'::regrole`, [schemas])
    if (tables?.names === null) return
    try {
      await client.query(`set local statement_timeout = ${takesTables}`)
      await client.query(`lock table ${tables.names} in access exclusive mode`)
      await client.query('set local statement_timeout = 0')
      return
    } catch (error) {
      await client.query('rollback')
      if (!hasCode(error, '57014', '40P01')) throw error
      if (performance.now() > until) throw new TablesHeld()
      await pause(200 + Math.random() * 400)
    }
  }
}

/** @throws NewerDatabase; TablesHeld; and when the login may not act as houvast_owner, or when a migration that ran before has changed since. */
export const migrate = async (config: pg.ClientConfig, folders: readonly string[]): Promise<readonly string[]> => {
  const client = new pg.Client(config)
  await client.connect()
  const applied: string[] = []
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('houvast migrate', 0))`)
    await client.query('set role houvast_owner')
    await client.query(`create table if not exists public.migration (folder text, name text, hash text not null, at timestamptz not null default now(), primary key (folder, name));
      comment on table public.migration is 'purpose: which migrations this database has had | keeping: always'`)
    await begin(client)
    // A function of ours is for whom a policy file grants it to, from its first day: PostgreSQL would give it to everyone.
    await client.query('alter default privileges revoke execute on functions from public')
    await client.query(sweep)
    const done = new Map((await client.query('select folder, name, hash from migration')).rows.map(row => [`${row.folder}/${row.name}`, row.hash]))
    const steps = migrationsOf(folders)
    const known = new Set(steps.map(({ folder, name }) => `${folder}/${name}`))
    const newer = [...done.keys()].filter(name => name !== '/shape' && name !== '/shape before' && !known.has(name))
    if (newer.length > 0) throw new NewerDatabase(newer)
    for (const step of steps) {
      const hash = createHash('sha256').update(step.text).digest('hex')
      const before = done.get(`${step.folder}/${step.name}`)
      if (before === hash) continue
      if (before) throw new Error(`${step.folder}/${step.name} ran before and has changed since: add a new migration instead`)
      await lay(client, step)
      await client.query('insert into migration (folder, name, hash) values ($1, $2, $3)', [step.folder, step.name, hash])
      applied.push(`${step.folder}/${step.name}`)
    }
    await client.query(ground)
    await client.query(goneTriggers)
    await client.query('grant execute on function my_provider(), me() to houvast; create policy read on migration for select to houvast using (true); grant select on migration to houvast')
    for (const policy of policiesOf(folders)) await lay(client, policy)
    await client.query('commit')
    await migrateJobs(config)
    await begin(client, ['graphile_worker'])
    await client.query(jobs)
    await client.query('commit')
    // Last of all: whoever reads it may trust that everything was laid.
    await client.query(`insert into migration (folder, name, hash) select '', 'shape before', hash from migration where folder = '' and name = 'shape' and hash <> $1 on conflict (folder, name) do update set hash = excluded.hash, at = now()`, [shapeOf(folders)])
    await client.query(`insert into migration (folder, name, hash) values ('', 'shape', $1) on conflict (folder, name) do update set hash = excluded.hash, at = now()`, [shapeOf(folders)])
    return applied
  } finally {
    await client.end()
  }
}
