import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { openDatabase, sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { day, keepAgenda, openProviders, range, time } from './agenda.fixture.ts'
import { addAbsence, addExtraHours, cutAnew, listTaken } from './agenda.store.ts'
import { usualCut } from './agenda.ts'
import { holdFor } from './hold.ts'
import { releaseHold, takeHold } from './hold.store.ts'
import { rememberMoments } from './moments-memory.ts'

const { as, database, serverConfig, asSuperuser } = await openProviders()
const { marleen, jaap, samira } = cast
const friday = new Date('2026-11-20T08:30:00Z')
for (const { id } of [marleen, jaap]) await as(id, tx => keepAgenda(tx, id))
await as(castOfHetBaken.lieve.id, tx => keepAgenda(tx, castOfHetBaken.lieve.id), hetBaken.id)

/** What another process does: its own connections, and nothing said to the memory. */
const elsewhere = openDatabase({ ...serverConfig, max: 2 })
const asElsewhere: typeof as = (person, work, provider = deHaven.id) => elsewhere.as({ provider, person }, work)

/** Counts what is read, and can say that a second has passed. */
const remember = async () => {
  let ahead = 0
  const memory = await rememberMoments(database, () => performance.now() + ahead)
  let reads = 0
  const settle = () => { ahead += 2000 }
  settle()
  const starts = (guide: Id<'person'> = marleen.id, now: Instant = friday, provider = deHaven, except: Parameters<typeof memory.free>[4] = {}) => as(null, async tx => {
    const counting: typeof tx = { ...tx, rows: async query => { reads++; return await tx.rows(query) } }
    const moments = await memory.free(counting, provider, [guide], now, except)
    return moments.get(guide)?.map(({ from }) => from.toISOString().slice(0, 16)) ?? null
  }, provider.id)
  return { memory, starts, settle, age: (milliseconds: number) => { ahead += milliseconds }, reads: () => reads }
}

const nine = range('2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z')
const shown = '2026-11-23T08:00'

test('the second look asks the database nothing; who keeps no agenda has no moments', async () => {
  const { memory, starts, reads } = await remember()
  const first = await starts()
  expect(first?.[0]).toBe('2026-11-20T09:30') // an hour's notice, and the day is cut from nine o'clock in Amsterdam
  expect(first?.at(-1)?.slice(0, 10)).toBe('2026-12-18') // four weeks
  expect(reads()).toBe(5)
  expect(await starts()).toEqual(first)
  expect(await starts(samira.id)).toBeNull()
  expect(await starts(samira.id)).toBeNull()
  expect(reads()).toBe(10)
  await memory.stop()
})

test('a place that is taken elsewhere disappears, and comes back when it is released; nothing is read for it', async () => {
  const { memory, starts, reads } = await remember()
  expect(await starts()).toContain(shown)
  await starts(jaap.id)
  const before = reads()
  const hold = holdFor(newAnonymousId(), marleen.id, nine, friday)
  await asElsewhere(null, tx => takeHold(tx, hold, friday))
  await expect.poll(() => starts()).not.toContain(shown)
  // One's own hold hides nothing from oneself; someone else's hold at another place does.
  expect(await starts(marleen.id, friday, deHaven, { except: hold })).toContain(shown)
  expect(await starts(marleen.id, friday, deHaven, { except: { ...hold, from: addMinutes(hold.from, 45), until: addMinutes(hold.until, 45) } })).not.toContain(shown)
  expect(await starts(jaap.id, friday, deHaven, { except: hold })).toContain(shown)
  await asElsewhere(null, tx => releaseHold(tx, hold.id))
  await expect.poll(() => starts()).toContain(shown)
  expect(reads()).toBe(before)
  await memory.stop()
})

test('whoever takes a place says which, and sees it taken on the next page', async () => {
  const { memory, starts, reads } = await remember()
  await starts(jaap.id)
  const before = reads()
  const hold = holdFor(newAnonymousId(), jaap.id, nine, friday)
  await as(null, async tx => { await takeHold(tx, hold, friday); memory.changed(deHaven.id, jaap.id, hold) })
  expect(await starts(jaap.id)).not.toContain(shown)
  await as(null, async tx => { await releaseHold(tx, hold.id); memory.changed(deHaven.id, jaap.id, { ...nine, heldUntil: 'free' }) })
  // The notice of the taking may still come after this word, and that of the giving back after it: a blink later it is free again.
  await expect.poll(() => starts(jaap.id)).toContain(shown)
  expect(reads()).toBe(before)
  await memory.stop()
})

test('a hold that lapses gives its place back without anybody doing anything', async () => {
  const { memory, starts, reads } = await remember()
  expect(await starts()).toContain(shown)
  const hold = holdFor(newAnonymousId(), marleen.id, nine, friday)
  await as(null, tx => takeHold(tx, hold, friday))
  await expect.poll(() => starts()).not.toContain(shown)
  const before = reads()
  expect(await starts(marleen.id, addMinutes(friday, 9.9))).not.toContain(shown)
  expect(await starts(marleen.id, addMinutes(friday, 10))).toContain(shown)
  expect(reads()).toBe(before)
  await as(null, tx => releaseHold(tx, hold.id))
  await memory.stop()
})

test('hours, absences and the cut of the day show at once, for this guide alone', async () => {
  const { memory, starts, settle, reads } = await remember()
  await starts(jaap.id)
  await asElsewhere(marleen.id, tx => addExtraHours(tx, newId(), marleen.id, { day: day('2026-11-22'), from: time('10:00'), until: time('10:30') }))
  await expect.poll(() => starts()).toContain('2026-11-22T09:00')
  await asElsewhere(marleen.id, tx => addAbsence(tx, newId(), marleen.id, range('2026-11-21T23:00:00Z', '2026-11-22T23:00:00Z')))
  await expect.poll(() => starts()).not.toContain('2026-11-22T09:00')
  await asElsewhere(marleen.id, tx => cutAnew(tx, marleen.id, { ...usualCut, horizonDays: 3 }))
  await expect.poll(async () => (await starts())?.at(-1)?.slice(0, 10)).toBe('2026-11-23')
  const before = reads()
  expect(await starts(jaap.id)).toContain(shown)
  expect(reads()).toBe(before)
  await as(marleen.id, tx => cutAnew(tx, marleen.id, usualCut))
  settle()
  await memory.stop()
})

test('as time passes moments go at the front and days come at the end, as if worked out anew', async () => {
  const kept = await remember()
  for (let minutes = 0; minutes < 5 * 24 * 60; minutes += 47) {
    const now = addMinutes(friday, minutes)
    const fresh = await remember()
    expect(await kept.starts(jaap.id, now), now.toISOString()).toEqual(await fresh.starts(jaap.id, now))
    await fresh.memory.stop()
  }
  expect(await kept.starts(jaap.id, friday)).toContain('2026-11-20T09:30') // a clock that is set back
  await kept.memory.stop()
})

test('providers share a memory and nothing else', async () => {
  const { memory, starts } = await remember()
  expect(await starts(castOfHetBaken.lieve.id, friday, hetBaken)).toContain(shown)
  expect(await starts(castOfHetBaken.lieve.id)).toBeNull()
  expect(await starts(marleen.id, friday, hetBaken)).toBeNull()
  expect(await as(null, tx => listTaken(tx, [marleen.id], range('2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z'), friday), hetBaken.id)).toEqual([])
  await memory.stop()
})

test('whoever changed something sees it on the next page, however late the notice', async () => {
  const { memory, starts } = await remember()
  for (let round = 0; round < 20; round++) {
    const hold = holdFor(newAnonymousId(), jaap.id, nine, friday)
    await as(null, async tx => { memory.touched(deHaven.id, jaap.id); await takeHold(tx, hold, friday) })
    expect(await starts(jaap.id)).not.toContain(shown)
    await as(null, async tx => { memory.touched(deHaven.id, jaap.id); await releaseHold(tx, hold.id) })
    expect(await starts(jaap.id)).toContain(shown)
  }
  await memory.stop()
})

test('nothing is stale after a lost connection, nor older than a minute', async () => {
  const { memory, starts, age, settle } = await remember()
  expect(await starts()).toContain(shown)
  const listening = `query ilike 'listen %agenda_changed%' and datname = current_database()`
  const lost = await asSuperuser<{ readonly pid: number }>(`select pid, pg_terminate_backend(pid) from pg_stat_activity where ${listening}`)
  expect(lost.length).toBeGreaterThan(0)
  const hold = holdFor(newAnonymousId(), marleen.id, nine, friday)
  await asElsewhere(null, tx => takeHold(tx, hold, friday)) // nobody hears this
  await expect.poll(() => starts()).not.toContain(shown)
  // Once it listens again, it hears.
  await expect.poll(async () => (await asSuperuser(`select from pg_stat_activity where ${listening}`)).length).toBeGreaterThan(0)
  settle()
  expect(await starts()).not.toContain(shown)
  await asElsewhere(null, tx => releaseHold(tx, hold.id))
  await expect.poll(() => starts()).toContain(shown)

  // A notice that never comes, as from a database whose triggers are off.
  await asSuperuser('alter table occupancy disable trigger tell')
  await asElsewhere(null, tx => takeHold(tx, hold, friday))
  expect(await starts()).toContain(shown)
  age(60_000)
  expect(await starts()).not.toContain(shown)
  await asSuperuser('alter table occupancy enable trigger tell')
  await memory.stop()
  await elsewhere.close()
})

test('it is bounded, and forgets the oldest first', async () => {
  const { memory } = await remember()
  const strangers = Array.from({ length: 12_000 }, () => newAnonymousId<'person'>())
  const before = process.memoryUsage().heapUsed
  for (let from = 0; from < strangers.length; from += 2000) await as(null, tx => memory.free(tx, deHaven, strangers.slice(from, from + 2000), friday))
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(60)
  expect((await as(null, tx => tx.one<{ readonly n: number }>(sql`select count(*) as n from agenda`)))?.n).toBe(2)
  await memory.stop()
})
