/** What Thijs would say about having been away is his alone: written, changed and erased for good, and shown to nobody. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
await file.joins(sandra, 'manager')
await file.joins(judith, 'therapist')
const mine = await house.signedIn(thijs.id)
const act = () => newAnonymousId()
const others = [...[ilonaOfDeHaven, sandra, judith, cast.ellen, cast.marleen].map(({ name, id }) => [name, id, deHaven] as const), [`${thijs.name} elsewhere`, thijs.id, hetBaken] as const, ...Object.values(castOfHetBaken).map(({ name, id }) => [name, id, hetBaken] as const)]

test('kept as one writes, of two windows the second is told, and nothing at all is no preparation', async () => {
  const page = await mine.get('/my-explanation')
  expect(page.text).toContain('Alleen jij leest dit. Laten lezen kan niet.')
  expect(faults(page.text)).toEqual([])
  const nothing = await mine.send('/my-explanation/versions', { seen: '0', act: act() })
  expect([nothing.status, nothing.text.includes('Schrijf bij één vraag iets op.')]).toEqual([422, true])
  const both = await Promise.all(['Ik was er even niet.', 'Het gaat weer.'].map(words => mine.send('/my-explanation/versions', { 'say-sentence': words, seen: '0', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await mine.send('/my-explanation/versions', { 'say-sentence': 'x'.repeat(1501), seen: '1', act: act() })).status).toBe(422)
  expect((await mine.post('/my-explanation/versions', { 'say-sentence': 'Ik was er niet, en nu weer wel.', 'say-keep': 'Wat het was.', seen: '1', act: act() })).text).toContain('Dit is bewaard.')
  expect((await mine.get('/my-file/file.json')).text).toContain('Ik was er niet, en nu weer wel.')
})

test('nobody else reads, writes, changes or erases it, on a page or at the database', async () => {
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  for (const [name, person, provider] of others) {
    expect(await house.as(person, tx => tx.rows(sql`select from explanation`), provider.id), name).toEqual([])
    await expect(house.as(person, tx => tx.run(sql`insert into explanation (id, trajectory_id, version, content) values (${act()}, ${file.trajectory}, 1, ${content})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.run(sql`update explanation set version = 9, content = ${content}`), provider.id), name).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from explanation`), provider.id), name).toBe(0)
    if (person === thijs.id) continue
    const browser = await house.signedIn(person, provider)
    expect((await browser.get('/my-explanation')).text, name).not.toContain('Ik was er niet')
    expect((await browser.send('/my-explanation/erasures', { act: act() })).status, name).toBe(404)
  }
})

test('erased it is gone, and its key with it', async () => {
  const keys = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const before = await keys()
  expect((await mine.post('/my-explanation/erasures', { act: act() })).text).toContain('Dit is gewist.')
  expect(await house.asSuperuser('select from explanation')).toEqual([])
  expect(await keys()).toBe(before - 1)
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'explanation.%' order by event`)).map(({ event }) => event)).toEqual(['explanation.erased', 'explanation.read', 'explanation.written'])
  expect(house.broken).toEqual([])
})
