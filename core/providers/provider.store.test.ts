import { describe, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newId } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { findProvider, foundProvider, settleProvider } from './provider.store.ts'

const house = await openHouse()
const renamed = { ...deHaven, name: 'Van een ander' }

describe.each([
  ['a visitor', { provider: deHaven.id, person: null }],
  ['a guide', { provider: deHaven.id, person: cast.marleen.id }],
  ['somebody unknown', { provider: deHaven.id, person: newId<'person'>() }],
  ['the administrator of Het Baken', { provider: hetBaken.id, person: castOfHetBaken.wim.id }],
  ['the administrator of Het Baken, claiming to be at De Haven', { provider: deHaven.id, person: castOfHetBaken.wim.id }],
] as const)('%s', (_name, actor) => {
  test('changes nothing about De Haven', async () => {
    expect(await house.database.as(actor, tx => settleProvider(tx, renamed))).toBe(0)
    expect(await house.as(null, tx => findProvider(tx, deHaven.id))).toMatchObject({ name: 'De Haven' })
  })
})

test('the administrator does, but not where it answers: one provider never takes the place of another', async () => {
  expect(await house.as(cast.ellen.id, tx => settleProvider(tx, deHaven))).toBe(1)
  await expect(house.as(cast.ellen.id, tx => tx.run(sql`update provider set host = 'baken.localhost.' where id = ${deHaven.id}`))).rejects.toThrow('permission denied')
})

test('nobody founds a provider in the name of another', async () => {
  await expect(house.as(cast.ellen.id, tx => foundProvider(tx, { ...deHaven, id: newId() }))).rejects.toThrow('row-level security')
})
