/** Many at once for few moments. A small crowd by default; with PROVE=1 twenty thousand, sixty-four at a time. */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { openDatabase } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { keepAgenda, openProviders } from './agenda.fixture.ts'
import { holdFor } from './hold.ts'
import { takeHold } from './hold.store.ts'

const requests = process.env['PROVE'] ? 20_000 : 1500
const atOnce = 64
/** Half hours that begin every quarter of an hour. Who comes first decides how many fit; none that fits may stay open. */
const starts = 50

const { as, serverConfig, asSuperuser } = await openProviders()
const guides = [cast.marleen.id, cast.jaap.id, cast.samira.id]
for (const id of guides) await as(id, tx => keepAgenda(tx, id))
const now = new Date('2026-11-20T08:30:00Z')
const opening = new Date('2026-11-23T07:00:00Z')

/** The same numbers every run, in an order nobody would choose. */
const chances = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const deadlocks = async (): Promise<number> => {
  const [row] = await asSuperuser<{ readonly deadlocks: string | number }>('select deadlocks from pg_stat_database where datname = current_database()')
  return Number(row?.deadlocks ?? 0)
}

test(`${requests} requests, ${atOnce} at a time, for half-overlapping half hours of three guides: nobody twice, nobody stuck`, async () => {
  const crowd = openDatabase({ ...serverConfig, max: 16 })
  const chance = chances(7)
  const began = performance.now()
  const waits: number[] = []
  let won = 0
  let asked = 0
  const browser = async (): Promise<void> => {
    while (asked < requests) {
      asked++
      const from = addMinutes(opening, 15 * chance(starts))
      const wanted = holdFor(newAnonymousId(), guides[chance(guides.length)] ?? cast.marleen.id, { from, until: addMinutes(from, 30) }, now)
      const asking = performance.now()
      const answer = await crowd.as({ provider: deHaven.id, person: null }, tx => takeHold(tx, wanted, now))
      waits.push(performance.now() - asking)
      if (!refused(answer)) won++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, browser))
  await crowd.close()

  const [{ taken = 0, doubles = 0, open = 0 } = {}] = await asSuperuser<{ readonly taken: number; readonly doubles: number; readonly open: number }>(`
    select (select count(*)::int from occupancy) as taken,
      (select count(*)::int from occupancy a join occupancy b on a.person_id = b.person_id and a.id < b.id and a.during && b.during) as doubles,
      (select count(*)::int from unnest($1::uuid[]) guide, generate_series($2::timestamptz, $2::timestamptz + ($3 - 1) * interval '15 minutes', interval '15 minutes') start
       where not exists (select from occupancy where person_id = guide and during && tstzrange(start, start + interval '30 minutes'))) as open`, [guides, opening, starts])
  waits.sort((a, b) => a - b)
  const p99 = waits[Math.floor(waits.length * 0.99)] ?? 0
  console.log(`booking race: ${asked} requests, ${won} held, ${doubles} doubles, ${await deadlocks()} deadlocks, ${((performance.now() - began) / 1000).toFixed(1)} s, p99 ${p99.toFixed(0)} ms`)
  expect({ doubles, open, deadlocks: await deadlocks() }).toEqual({ doubles: 0, open: 0, deadlocks: 0 })
  expect(taken).toBe(won)
})

test('with whole half hours exactly as many win as there are places', async () => {
  await asSuperuser('delete from occupancy')
  const crowd = openDatabase({ ...serverConfig, max: 16 })
  const chance = chances(11)
  const places = 25
  let won = 0
  let asked = 0
  const browser = async (): Promise<void> => {
    while (asked < requests / 2) {
      asked++
      const from = addMinutes(opening, 30 * chance(places))
      const wanted = holdFor(newAnonymousId(), guides[chance(guides.length)] ?? cast.marleen.id, { from, until: addMinutes(from, 30) }, now)
      if (!refused(await crowd.as({ provider: deHaven.id, person: null }, tx => takeHold(tx, wanted, now)))) won++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, browser))
  await crowd.close()
  expect(won).toBe(places * guides.length)
  expect(await deadlocks()).toBe(0)
})

test('browsers that change their minds between guides never wait in a circle', async () => {
  await asSuperuser('delete from occupancy')
  const crowd = openDatabase({ ...serverConfig, max: 16 })
  const chance = chances(13)
  await Promise.all(Array.from({ length: 24 }, async () => {
    let before: Id<'hold'> | null = null
    for (let round = 0; round < (process.env['PROVE'] ? 200 : 15); round++) {
      const from = addMinutes(opening, 30 * chance(6))
      const wanted = holdFor(newAnonymousId(), guides[chance(guides.length)] ?? cast.marleen.id, { from, until: addMinutes(from, 30) }, now)
      const instead: Id<'hold'> | null = before
      const won: boolean = !refused(await crowd.as({ provider: deHaven.id, person: null }, tx => takeHold(tx, wanted, now, instead)))
      before = won ? wanted.id : null
    }
  }))
  await crowd.close()
  const left = await asSuperuser('select id from occupancy')
  expect(left.length).toBeLessThanOrEqual(24) // one per browser
  expect(await deadlocks()).toBe(0)
})
