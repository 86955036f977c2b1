import { describe, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Actor } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addPerson } from '../people/person.store.ts'
import { parseDay } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { codeHash } from './entry-code.ts'
import { addCode, findCurrentCode, opensDoor } from './entry-code.store.ts'
import { findAffiliate, listAffiliates, recordDeparture, welcomeAffiliate } from './affiliate.store.ts'
import { renewCode } from './known-code.ts'

const house = await openHouse()
const now = house.now()
const day = parseDay('2026-11-02')
if (!day) throw new Error('no day')

const participant = newId<'person'>()
await house.as(participant, tx => addPerson(tx, participant))

const linde = { id: newId<'affiliate'>(), name: 'De Linde', place: 'Zwolle', staff: 30, joinedOn: day }
await house.as(cast.ellen.id, tx => welcomeAffiliate(tx, linde, cast.ellen.id))
const code = await house.as(cast.ellen.id, tx => renewCode({ tx, vault: house.vault, provider: deHaven }, now, limit => limit - 1))
const hash = codeHash(house.vault, deHaven.id, code.words) ?? Buffer.alloc(0)

/** Everyone who is not the administrator of De Haven. */
const others: readonly (readonly [string, { readonly provider: Actor['provider']; readonly person: Id<'person'> | null }])[] = [
  ['a visitor', { provider: deHaven.id, person: null }],
  ['somebody without a house', { provider: null, person: null }],
  ['an anonymous participant', { provider: deHaven.id, person: participant }],
  ...[cast.marleen, cast.jaap, cast.samira].map(({ name, id }) => [name, { provider: deHaven.id, person: id }] as const),
  ['the administrator of Het Baken', { provider: hetBaken.id, person: castOfHetBaken.wim.id }],
  ['a guide of Het Baken', { provider: hetBaken.id, person: castOfHetBaken.lieve.id }],
  ['the administrator of Het Baken, claiming to be at De Haven', { provider: deHaven.id, person: castOfHetBaken.wim.id }],
]

test('the administrator sees affiliates and the code', async () => {
  await house.as(cast.ellen.id, async tx => {
    expect(await listAffiliates(tx)).toMatchObject([{ name: 'De Linde', leftOn: null }])
    expect(await findCurrentCode(tx, now)).toMatchObject({ id: code.id })
  })
})

describe.each(others)('%s', (_name, actor) => {
  const as = house.database.as

  test('sees no affiliate and no code', async () => {
    await as(actor, async tx => {
      expect(await listAffiliates(tx)).toEqual([])
      expect(await findAffiliate(tx, linde.id)).toBeNull()
      expect(await tx.rows(sql`select from affiliate_departure`)).toEqual([])
      expect(await findCurrentCode(tx, now)).toBeNull()
    })
  })

  test('ends no contract', async () => {
    await expect(as(actor, tx => recordDeparture(tx, { affiliate: linde.id, leftOn: day }, actor.person ?? newId()))).rejects.toThrow(/row-level security|affiliate_id_fkey|null value/)
  })
})

test.each(others.filter(([, { provider }]) => provider === deHaven.id))('%s adds no affiliate and no code', async (_name, actor) => {
  const sealed = Object.assign(Buffer.alloc(64, 1), { sealed: true as const })
  await expect(house.database.as(actor, tx => welcomeAffiliate(tx, { ...linde, id: newId() }, actor.person ?? newId()))).rejects.toThrow('row-level security')
  await expect(house.database.as(actor, tx => addCode(tx, { ...code, id: newId(), words: sealed }, Buffer.from('another')))).rejects.toThrow('row-level security')
})

test('facts stay: not even the administrator rewrites or deletes an affiliate or a code', async () => {
  for (const statement of [sql`update affiliate set name = 'Anders'`, sql`delete from affiliate`, sql`update entry_code set valid_until = now()`, sql`delete from entry_code`]) {
    await expect(house.as(cast.ellen.id, tx => tx.run(statement))).rejects.toThrow('permission denied')
  }
})

test('the administrator signs what she records with her own name', async () => {
  await expect(house.as(cast.ellen.id, tx => welcomeAffiliate(tx, { ...linde, id: newId() }, cast.jaap.id))).rejects.toThrow('row-level security')
})

test('whoever holds the words may come in, at this provider only', async () => {
  const opens = (provider: Id<'provider'>) => house.as(null, tx => opensDoor(tx, hash, now), provider)
  expect(await opens(deHaven.id)).toBe(true)
  expect(await opens(hetBaken.id)).toBe(false)
  expect(await house.as(null, tx => opensDoor(tx, Buffer.from('something else'), now))).toBe(false)
  expect(await house.as(null, tx => opensDoor(tx, hash, new Date(code.validUntil.getTime() - 1)))).toBe(true)
  expect(await house.as(null, tx => opensDoor(tx, hash, code.validUntil))).toBe(false)
  expect(await house.as(null, tx => opensDoor(tx, hash, new Date(now.getTime() - 1)))).toBe(false)
})

test('words that were a code once are not drawn a second time', async () => {
  let draw = 0
  const next = await house.as(cast.ellen.id, tx => renewCode({ tx, vault: house.vault, provider: deHaven }, new Date(now.getTime() + 1000), limit => (draw++ < 3 ? limit - 1 : limit - 2)))
  expect(next.words).not.toBe(code.words)
})

test('no table points to an affiliate but its departure, its cluster and a round of letters', async () => {
  const pointing = await house.asSuperuser<{ table: string }>(`select distinct conrelid::regclass::text as table from pg_constraint where confrelid = 'affiliate'::regclass`)
  expect(pointing.map(({ table }) => table).toSorted()).toEqual(['affiliate_departure', 'cluster_affiliate', 'voucher_round_affiliate'])
  const columns = await house.asSuperuser<{ table: string }>(`select table_name as table from information_schema.columns where table_schema in ('public', 'log', 'keys') and column_name ~ 'affiliate|entry_code'`)
  expect(columns.map(({ table }) => table).toSorted()).toEqual(['affiliate_departure', 'cluster_affiliate', 'voucher_round_affiliate'])
})
