import type pg from 'pg'
import { expect, test } from 'vitest'
import { castOfHetBaken, deHaven, hetBaken, settle } from '../demo/cast.ts'
import { allDatabaseFolders } from '../programmes/index.ts'
import { takeCare } from '../test/care.ts'
import { freshDatabase } from '../test/database.ts'
import { whyNotServe } from './fit-to-serve.ts'
import { shapeOf } from './migrate.ts'

const { serverConfig, ownerConfig, database, vault, asSuperuser } = await freshDatabase()
const shape = shapeOf(allDatabaseFolders)
const wanted = { shape, demoProviders: [deHaven.id, hetBaken.id] }
const name = String(serverConfig.database)

/** Logs in as someone made for the test; the login itself is gone afterwards, since all databases share it. */
const asLogin = async (options: string, work: (config: pg.ClientConfig) => Promise<void>) => {
  const login = `${name}_login`
  await asSuperuser(`create role ${login} login ${options}`)
  try {
    await asSuperuser(`grant connect on database ${name} to ${login}`)
    await work({ ...serverConfig, user: login })
  } finally {
    await asSuperuser(`drop owned by ${login}`)
    await asSuperuser(`drop role ${login}`)
  }
}
const why = async (config: pg.ClientConfig) => (await whyNotServe(config, wanted)).join('\n')

const inHaste = await why(serverConfig)
await takeCare()

test('a server that does not wait for the disk is refused', () => {
  expect(inHaste).toMatch(/fsync switched off[^]*full_page_writes switched off/)
})

test('the serving login on a migrated database is fit', async () => {
  expect(await whyNotServe(serverConfig, wanted)).toEqual([])
})

test('a superuser is refused', async () => {
  await asLogin('superuser', async config => expect(await why(config)).toMatch(/a superuser.*Use a login that serves/))
})

test('a login that goes around row-level security is refused', async () => {
  await asLogin('bypassrls in role houvast', async config => expect(await why(config)).toMatch(/goes around row-level security.*alter role \S+ nobypassrls/))
})

test('a login that owns a table is refused', async () => {
  await asLogin('in role houvast', async config => {
    await asSuperuser(`create table its_own (id int); alter table its_own owner to ${config.user}`)
    expect(await why(config)).toMatch(/owns tables.*reassign owned by/)
  })
})

test('a login that may act as the owner is refused, the migrating one too', async () => {
  await asLogin('in role houvast, houvast_owner', async config => expect(await why(config)).toMatch(/may act as houvast_owner.*revoke houvast_owner from/))
  expect(await why(ownerConfig)).toMatch(/houvast_owner/)
})

test('a login that may not serve is refused', async () => {
  await asLogin('', async config => expect(await why(config)).toMatch(/not allowed to serve.*grant houvast to/))
})

test('settings that can lose what was handed in are refused', async () => {
  await asLogin('in role houvast', async config => {
    await asSuperuser(`alter role ${config.user} in database ${name} set synchronous_commit = off`)
    expect(await why(config)).toMatch(/synchronous_commit switched off.*postgresql\.conf/)
  })
})

test('no database, and an empty one, are refused', async () => {
  expect(await why({ ...serverConfig, database: 'not_there' })).toMatch(/does not let us in/)
  expect(await why({ ...serverConfig, host: '/nowhere' })).toMatch(/Is PostgreSQL running/)
  // It goes with the server: dropping it here would have the server write down all that the other tests did.
  const empty = `${name}_empty`
  await asSuperuser(`create database ${empty}`)
  expect(await why({ ...serverConfig, database: empty })).toMatch(/is empty.*npm run migrate/)
})

test('a database of another version is refused', async () => {
  expect((await whyNotServe(serverConfig, { ...wanted, shape: 'another' })).join()).toMatch(/another version.*npm run migrate/)
})

test('the cast of the demo is refused', async () => {
  await settle(database, vault, hetBaken, Object.values(castOfHetBaken), hetBaken.foundedAt)
  expect(await why(serverConfig)).toMatch(/cast of the demo.*a database of its own/)
})
