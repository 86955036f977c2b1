/** What is laid once per run and copied for each file: see database.ts. */
import pg from 'pg'

export type PostgresForTests = {
  /** A plain folder: it holds in child processes too. */
  readonly host: string
  readonly port: number
  readonly superuser: string
  readonly ownerRole: string
  readonly servingRole: string
  readonly migratingLogin: string
  readonly servingLogin: string
}

/** The tables, migrated, with nobody in them. */
export const tablesLaid = 'houvast_template'
/** A house with people in it: its name begins so. */
export const houseLaid = 'houvast_with_'

/** The next to come lays it anew. @param what of tables, nothing that was copied from the old ones stays either */
export const forgetLaid = async ({ host, port, superuser }: PostgresForTests, what: 'who lives there' | 'tables too'): Promise<void> => {
  const session = new pg.Client({ host, port, user: superuser, database: 'postgres' })
  await session.connect()
  try {
    const { rows } = await session.query<{ readonly name: string; readonly template: boolean }>(
      'select datname as name, datistemplate as template from pg_database where starts_with(datname, $1) or $2 and (starts_with(datname, $3) or datname = $4)', [houseLaid, what === 'tables too', 'test_', tablesLaid])
    for (const { name, template } of rows) {
      if (template) await session.query(`alter database ${pg.escapeIdentifier(name)} is_template false`)
      await session.query(`drop database ${pg.escapeIdentifier(name)} with (force)`)
    }
  } finally {
    await session.end()
  }
}
