import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { castOfHetBaken, cast, deHaven, hetBaken, settle } from '../demo/cast.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { takeCare } from '../test/care.ts'
import { freshDatabase } from '../test/database.ts'
import { whyNotServe } from './fit-to-serve.ts'
import { hasShape, migrate, shapeOf } from './migrate.ts'

const { database, vault, ownerConfig, serverConfig, asSuperuser } = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hv-migrate-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Everything that says who may see: policies, grants, forced row-level security. */
const rights = async () => (await asSuperuser<{ readonly line: string }>(`
  select concat_ws(' ', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check) as line from pg_policies where schemaname in ('public', 'keys', 'log')
  union all select concat_ws(' ', c.oid::regclass, relrowsecurity, relforcerowsecurity, array(select a::text from unnest(relacl) a where a::text not like 'houvast_owner=%' order by 1)) from pg_class c where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'keys', 'log')
  union all select concat_ws(' ', attrelid::regclass, attname, array(select a::text from unnest(attacl) a where a::text not like 'houvast_owner=%' order by 1)) from pg_attribute where attacl is not null and attrelid::regclass::text !~ '^pg_'
  union all select concat_ws(' ', oid::regprocedure, array(select a::text from unnest(proacl) a where a::text not like 'houvast_owner=%' order by 1)) from pg_proc where proowner = 'houvast_owner'::regrole
  order by 1`)).map(({ line }) => line)

test('migrating again applies nothing and leaves every right as it was, also when two do it at once', async () => {
  const before = await rights()
  expect(await Promise.all([migrate(ownerConfig, allDatabaseFolders), migrate(ownerConfig, allDatabaseFolders)])).toEqual([[], []])
  expect(await rights()).toEqual(before)
})

test('a new migration may change the rows of every provider, and is bound again afterwards', async () => {
  await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
  await settle(database, vault, hetBaken, Object.values(castOfHetBaken), deHaven.foundedAt)
  const [{ people } = { people: '0' }] = await asSuperuser<{ readonly people: string }>('select count(*) as people from person')
  writeFileSync(join(folder, '0001_add.sql'), `alter table person add column seen integer; update person set seen = 1;`)
  expect(await migrate(ownerConfig, [...allDatabaseFolders, folder])).toEqual([`${folder}/0001_add.sql`])
  expect(await asSuperuser('select count(*) as people from person where seen = 1')).toEqual([{ people }])
  expect(await asSuperuser(`select relname from pg_class where relkind = 'r' and relowner = 'houvast_owner'::regrole and relnamespace in ('public'::regnamespace, 'keys'::regnamespace, 'log'::regnamespace) and not (relrowsecurity and relforcerowsecurity)`)).toEqual([])
})

test('a migration that ran and was changed since is refused', async () => {
  writeFileSync(join(folder, '0001_add.sql'), 'select 1')
  await expect(migrate(ownerConfig, [...allDatabaseFolders, folder])).rejects.toThrow('has changed since')
})

test('the version before serves on what the next one laid, and migrates nothing back; one before that refuses', async () => {
  const before = await rights()
  writeFileSync(join(folder, '0001_add.sql'), `alter table person add column seen integer; update person set seen = 1;`)
  expect(await hasShape(ownerConfig, allDatabaseFolders)).toBe(true)
  await takeCare()
  expect(await whyNotServe(serverConfig, { shape: shapeOf(allDatabaseFolders), demoProviders: [] })).toEqual([])
  await expect(migrate(ownerConfig, allDatabaseFolders)).rejects.toThrow(/newer version.*0001_add\.sql.*Nothing was changed/)
  expect(await rights(), 'nothing was changed').toEqual(before)

  writeFileSync(join(folder, '0002_more.sql'), 'select 1')
  await migrate(ownerConfig, [...allDatabaseFolders, folder])
  expect(await hasShape(ownerConfig, allDatabaseFolders)).toBe(false)
  expect(await whyNotServe(serverConfig, { shape: shapeOf(allDatabaseFolders), demoProviders: [] })).toEqual([expect.stringContaining('shape of another version')])
})

test('who holds a table and wants another goes first: migrating lets go of what it has, and tries again', async () => {
  const visitor = new pg.Client(ownerConfig)
  await visitor.connect()
  try {
    await visitor.query('set role houvast_owner')
    const { rows } = await visitor.query<{ readonly name: string }>(`select oid::regclass as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner = 'houvast_owner'::regrole order by oid`)
    const [early, late] = [rows[0]?.name, rows.at(-1)?.name]
    await visitor.query('begin')
    await visitor.query(`select from ${late}`)
    const migrated = migrate(ownerConfig, [...allDatabaseFolders, folder])
    await vi.waitFor(async () => expect(await asSuperuser(`select from pg_locks where not granted and locktype = 'relation'`)).toHaveLength(1), { interval: 5 })
    await visitor.query(`select from ${early}`)
    await visitor.query('commit')
    await migrated
  } finally {
    await visitor.end()
  }
})
