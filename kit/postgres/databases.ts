/** Roles and databases on a server of our own. On someone else's server the administrator makes them: docs/running.md. */
import pg from 'pg'
import type { RunningPostgres } from './embedded.ts'

/** Owns every table and never signs in. */
export const ownerRole = 'houvast_owner'
/** Whoever serves: what policies and grants speak of. */
export const servingRole = 'houvast'
/** Signs in to migrate, and acts as the owner. */
export const migratingLogin = 'houvast_migrate'
/** Signs in to serve: owns nothing, and row-level security holds for it. */
export const servingLogin = 'houvast_server'

export type PreparedDatabase = {
  readonly ownerUrlConfig: pg.ClientConfig
  readonly serverConfig: pg.ClientConfig
}

/** Makes the roles and an empty database, as far as they are not there. Safe to call from several processes at once. */
export async function prepareDatabase(running: RunningPostgres, name: string): Promise<PreparedDatabase> {
  await asSuperuser(running, 'postgres', async session => {
    await session.query('select pg_advisory_lock($1)', [preparing])
    await makeRoles(session)
    const { rowCount } = await session.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await session.query(`create database ${pg.escapeIdentifier(name)} owner ${ownerRole}`)
    await closeToOthers(session, name)
    await asSuperuser(running, name, async inside => {
      await inside.query('create extension if not exists btree_gist')
      await inside.query('revoke create on schema public from public')
    })
  })
  return configsFor(running, name)
}

/** Copies a prepared database, in about as long as it takes to say so: one for each file of tests. Of files that lie in memory a copy costs less than its log. */
export async function databaseFromTemplate(running: RunningPostgres, template: string, name: string): Promise<PreparedDatabase> {
  await asSuperuser(running, 'postgres', async session => {
    await session.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)} strategy file_copy owner ${ownerRole}`)
    await closeToOthers(session, name)
  })
  return configsFor(running, name)
}

const preparing = 4_683_027_912

const configsFor = (running: RunningPostgres, name: string): PreparedDatabase => ({
  ownerUrlConfig: running.connection(migratingLogin, name),
  serverConfig: running.connection(servingLogin, name),
})

async function makeRoles(session: pg.Client): Promise<void> {
  const roles: readonly (readonly [name: string, options: string])[] = [
    [ownerRole, 'nologin'],
    [servingRole, 'nologin'],
    [migratingLogin, `login in role ${ownerRole}`],
    [servingLogin, `login nosuperuser nobypassrls nocreatedb nocreaterole in role ${servingRole}`],
  ]
  for (const [name, options] of roles) {
    const { rowCount } = await session.query('select from pg_roles where rolname = $1', [name])
    if (rowCount === 0) await session.query(`create role ${name} ${options}`)
  }
  // What the migrating login makes belongs to the owner, not to the login.
  await session.query(`alter role ${migratingLogin} set role = ${ownerRole}`)
}

/** A copy does not bring the grants of its template along, so they are laid on each database. */
async function closeToOthers(session: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name)
  await session.query(`revoke all on database ${database} from public`)
  await session.query(`grant connect on database ${database} to ${servingRole}`)
}

async function asSuperuser(running: RunningPostgres, database: string, act: (session: pg.Client) => Promise<void>): Promise<void> {
  const session = new pg.Client(running.connection('postgres', database))
  await session.connect()
  try {
    await act(session)
  } finally {
    await session.end()
  }
}
