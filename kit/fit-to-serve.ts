/**
 * Is this database fit to serve from? Row-level security holds for nobody who owns the tables or may go around
 * it, and what was answered with yes must be on the disk: a server that cannot promise both does not start.
 */
import pg from 'pg'

export type Wanted = {
  /** What `npm run migrate` of this version leaves behind; see shapeOf in migrate.ts. The version after it fits too. */
  readonly shape: string
  /** Ids of providers that exist in the demo only. */
  readonly demoProviders: readonly string[]
}

type Found = {
  readonly login: string
  readonly version: number
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly owns: boolean
  readonly migrates: boolean
  readonly serves: boolean
  readonly loose: readonly string[]
  readonly migrated: boolean
}

/** Every reason not to, each with what to do about it; none when all is well. */
export const whyNotServe = async (config: pg.ClientConfig, { shape, demoProviders }: Wanted): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config })
  try {
    await client.connect()
  } catch (error) {
    return [`The database in DATABASE_URL does not let us in: ${error instanceof Error ? error.message : 'no answer'}. Is PostgreSQL running, and are login, password and database right?`]
  }
  try {
    const { rows: [found] } = await client.query<Found>(`
      select current_user as login, current_setting('server_version_num')::int / 10000 as version, rolsuper as superuser, rolbypassrls as bypasses,
        exists (select from pg_class where relowner = r.oid) or exists (select from pg_database where datname = current_database() and datdba = r.oid) as owns,
        exists (select from pg_roles o where o.rolname = 'houvast_owner' and pg_has_role(r.oid, o.oid, 'member')) as migrates,
        exists (select from pg_roles o where o.rolname = 'houvast' and pg_has_role(r.oid, o.oid, 'usage')) as serves,
        array(select name::text from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting in ('off', 'local') order by name) as loose,
        to_regclass('public.migration') is not null as migrated
      from pg_roles r where rolname = current_user`)
    if (!found) return ['The database does not say who we are.']
    const refused = whyNotThisLogin(found)
    // A superuser sees tables that the serving login would not: what is wrong with the login comes first.
    if (refused.length > 0) return refused
    return await whyNotThisDatabase(client, found, shape, demoProviders)
  } finally {
    await client.end()
  }
}

const whyNotThisLogin = ({ login, version, superuser, bypasses, owns, migrates, serves, loose }: Found): readonly string[] => [
  ...(version < 15 ? [`The database is PostgreSQL ${version}. Houvast needs 15 or newer.`] : []),
  ...(superuser ? [`DATABASE_URL signs in as ${login}, a superuser, for whom no row is closed. Use a login that serves and nothing else; docs/running.md has the lines that make it.`] : []),
  ...(bypasses && !superuser ? [`DATABASE_URL signs in as ${login}, which goes around row-level security. Run as a superuser: alter role ${login} nobypassrls`] : []),
  ...(owns ? [`DATABASE_URL signs in as ${login}, which owns tables or the database, and an owner decides who may see. Give them to houvast_owner: reassign owned by ${login} to houvast_owner`] : []),
  ...(migrates && !superuser ? [`DATABASE_URL signs in as ${login}, which may act as houvast_owner. Migrating has a login of its own (HOUVAST_OWNER_URL). Run: revoke houvast_owner from ${login}`] : []),
  ...(serves || superuser ? [] : [`DATABASE_URL signs in as ${login}, which is not allowed to serve. Run: grant houvast to ${login}`]),
  ...loose.map(name => `The database has ${name} switched off, so what people hand in can be lost when the power fails. Set ${name} = on in postgresql.conf, and look for it with: alter role … set, alter database … set.`),
]

const migrateFirst = 'Make a backup, and run `npm run migrate` of the version you want to serve with, with HOUVAST_OWNER_URL. Servers of the version just before may go on meanwhile.'

const whyNotThisDatabase = async (client: pg.Client, { migrated }: Found, shape: string, demoProviders: readonly string[]): Promise<readonly string[]> => {
  if (!migrated) return [`The database is empty. Run \`npm run migrate\` with HOUVAST_OWNER_URL, the login that owns the tables.`]
  const { rowCount: fits } = await client.query(`select from migration where folder = '' and name in ('shape', 'shape before') and hash = $1`, [shape])
  if (!fits) return [`The database has the shape of another version of Houvast. ${migrateFirst}`]
  const { rowCount } = await client.query('select from provider where id = any($1::uuid[])', [demoProviders])
  return rowCount ? ['The database holds the cast of the demo, invented people who sign in without a password. Give a database of its own to a real installation, and run `npm run migrate` on it.'] : []
}
