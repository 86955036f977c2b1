import { expect, test } from 'vitest'
import { sql } from '../kit/db.ts'
import { cast, castOfHetBaken, hetBaken } from '../demo/cast.ts'
import { namesOf } from '../core/people/known-people.ts'
import { openHouse } from './house.ts'

const house = await openHouse()

test('a house stands, and what is not there is a page that says so', async () => {
  const visitor = house.browser()
  expect((await visitor.get('/health')).text).toBe('ok\n')
  const nothing = await visitor.get('/nothing-here')
  expect(nothing.status).toBe(404)
  expect(nothing.text).toContain('Deze pagina is er niet')
  await visitor.get('/voice/en?to=/nothing-here')
  expect((await visitor.get('/nothing-here')).text).toContain('This page does not exist')
  expect(house.broken).toEqual([])
})

test('two providers in one installation never see each other', async () => {
  const visible = await house.as(cast.ellen.id, tx => tx.rows<{ readonly id: string }>(sql`select id from person`))
  expect(visible.map(({ id }) => id).toSorted()).toEqual(Object.values(cast).map(({ id }) => id).toSorted())
  const names = await house.as(castOfHetBaken.wim.id, tx => namesOf({ tx, vault: house.vault, provider: hetBaken }, [cast.marleen.id, castOfHetBaken.lieve.id]), hetBaken.id)
  expect([...names.values()]).toEqual(['Lieve Peeters'])
  expect(await house.as(null, tx => tx.rows(sql`select from mail_address`))).toHaveLength(0)
})

test('nobody gives oneself an office once the provider has its administrator', async () => {
  await expect(house.as(cast.jaap.id, tx => tx.run(sql`insert into office (id, person_id, office, given_at, given_by) values (${crypto.randomUUID()}, ${cast.jaap.id}, 'administrator', now(), ${cast.jaap.id})`))).rejects.toThrow('row-level security')
})
