import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import pg from 'pg'
import { freshDatabase } from '../test/database.ts'
import { findAge, lastUpkeep, noteUpkeep } from './upkeep.ts'

const { database, ownerConfig, serverConfig, asSuperuser } = await freshDatabase()
const last = () => database.as({ provider: null, person: null }, lastUpkeep)

test('the newest of each act counts, and what is older than four hundred days goes', async () => {
  expect(await last()).toEqual(new Map())
  await asSuperuser(`insert into upkeep values ('backup', '2020-01-01'), ('key-rotation', now() - interval '399 days')`)
  expect(await noteUpkeep(ownerConfig, 'backup')).toBe(true)
  expect(await noteUpkeep(ownerConfig, 'backup')).toBe(true)
  const found = await last()
  expect([...found.keys()].toSorted()).toEqual(['backup', 'key-rotation'])
  expect((await asSuperuser('select from upkeep where at < now() - interval \'400 days\'')).length).toBe(0)
})

test('nobody says so but the owner and the backup\'s own login, which may say that and write nothing else', async () => {
  expect(await noteUpkeep(serverConfig, 'backup')).toBe(false)
  const password = 'only-in-this-test'
  await asSuperuser(`do $$ begin if not exists (select from pg_roles where rolname = 'houvast_backup') then create role houvast_backup login bypassrls in role pg_read_all_data; end if; exception when duplicate_object or unique_violation then null; end $$`)
  await asSuperuser(`alter role houvast_backup password '${password}'`)
  await asSuperuser(`grant connect on database ${pg.escapeIdentifier(String(serverConfig.database))} to houvast_backup`)
  await asSuperuser(readFileSync('kit/upkeep.policy.sql', 'utf8').replace(/create policy[^;]+;/, ''))
  const backup = { ...serverConfig, user: 'houvast_backup', password }
  expect(await noteUpkeep(backup, 'backup')).toBe(true)
  const client = new pg.Client(backup)
  await client.connect()
  for (const statement of [`insert into upkeep (what) values ('key-rotation')`, 'delete from upkeep', `update provider set name = 'x'`, `select log.seal()`, 'create table x ()']) await expect(client.query(statement), statement).rejects.toThrow(/permission denied/)
  await client.end()
})

test('how old it is, and what it stands on', async () => {
  const age = await database.as({ provider: null, person: null }, findAge)
  expect(age?.laidAt.getTime()).toBeLessThanOrEqual(age?.updatedAt.getTime() ?? 0)
  expect(age?.postgres).toBeGreaterThanOrEqual(15)
})
