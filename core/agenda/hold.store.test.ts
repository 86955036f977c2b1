import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { appoint, cancel, keepAgenda, openProviders, openTrajectory, range } from './agenda.fixture.ts'
import type { Range } from './free-moments.ts'
import { holdFor, type Hold } from './hold.ts'
import { confirmHold, findHold, giveBack, releaseHold, takeHold, takeTime } from './hold.store.ts'
import { listTaken } from './agenda.store.ts'

const { as, database } = await openProviders()
const now = new Date('2026-11-20T08:30:00Z')
const { marleen, jaap, ellen } = cast
for (const { id } of [marleen, jaap]) await as(id, tx => keepAgenda(tx, id))
await as(castOfHetBaken.lieve.id, tx => keepAgenda(tx, castOfHetBaken.lieve.id), hetBaken.id)

const everyoneElse = [null, ellen.id, jaap.id, cast.samira.id]
const monday = (from: string, until: string): Range => range(`2026-11-23T${from}:00Z`, `2026-11-23T${until}:00Z`)
const hold = (moment: Range, guide = marleen.id, at = now): Hold => holdFor(newAnonymousId(), guide, moment, at)
const take = (wanted: Hold, at = now, instead: Id<'hold'> | null = null) => as(null, tx => takeHold(tx, wanted, at, instead))
const taken = (guide = marleen.id, at = now) => as(null, tx => listTaken(tx, [guide], range('2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z'), at))

const book = async (moment: Range, participant = newAnonymousId<'person'>()) => {
  const held = hold(moment)
  expect(await take(held)).toBe(held)
  const booked = await as(participant, async tx => {
    const trajectory = await openTrajectory(tx, participant, held.guide, held)
    const { appointment } = trajectory
    expect(await confirmHold(tx, held, appointment, now)).toBe(held)
    await takeTime(tx, newAnonymousId(), participant, held, appointment)
    return { trajectory, appointment, participant }
  })
  return { ...booked, held }
}

test('a place is held for whoever came first, also where times only half overlap', async () => {
  const first = hold(monday('08:00', '08:30'))
  expect(await take(first)).toBe(first)
  expect(await take(hold(monday('08:15', '08:45')))).toEqual({ refused: 'hold.gone', values: {} })
  expect(refused(await take(hold(monday('08:30', '09:00'))))).toBe(false)
  expect(refused(await take(hold(monday('08:00', '08:30'), jaap.id)))).toBe(false)
  expect(refused(await take(hold(monday('08:00', '08:30'), cast.samira.id)))).toBe(true) // keeps no agenda
})

test('one hold per browser: the next one goes instead of it, and one may take one\'s own place again', async () => {
  const first = hold(monday('09:00', '09:30'))
  await take(first)
  const again = hold(monday('09:00', '09:30'), marleen.id, addMinutes(now, 3))
  expect(await take(again, addMinutes(now, 3), first.id)).toBe(again)
  const elsewhere = hold(monday('09:00', '09:30'), jaap.id)
  expect(await take(elsewhere, now, again.id)).toBe(elsewhere)
  expect((await taken()).filter(({ from }) => from.getTime() === first.from.getTime())).toEqual([])
})

test('after ten minutes a place is anyone\'s, and its first holder cannot confirm any more', async () => {
  const first = hold(monday('10:00', '10:30'))
  await take(first)
  const later = addMinutes(now, 10)
  expect((await taken(marleen.id, later)).filter(({ from }) => from.getTime() === first.from.getTime())).toEqual([])
  const second = hold(monday('10:00', '10:30'), marleen.id, later)
  expect(await take(second, later)).toBe(second)
  expect(await as(null, tx => findHold(tx, first.id))).toBeNull()

  const late = hold(monday('10:45', '11:15'))
  await take(late)
  const me = newAnonymousId<'person'>()
  const answer = await as(me, async tx => confirmHold(tx, late, (await openTrajectory(tx, me, marleen.id, late)).appointment, later))
  expect(answer).toEqual({ refused: 'hold.gone', values: {} })
})

test('a hold is seen, released and confirmed only by who names it', async () => {
  const mine = hold(monday('12:00', '12:30'))
  await take(mine)
  for (const other of everyoneElse) {
    expect(await as(other, tx => tx.rows(sql`select id from occupancy where held_until is not null`))).toEqual([])
    expect(await as(other, tx => tx.run(sql`delete from occupancy where id = ${mine.id}`))).toBe(0)
    expect(await as(other, tx => tx.run(sql`update occupancy set held_until = held_until + interval '1 day' where id = ${mine.id}`))).toBe(0)
  }
  await expect(as(null, async tx => { await findHold(tx, mine.id); await tx.run(sql`update occupancy set held_until = held_until + interval '1 day' where id = ${mine.id}`) })).rejects.toThrow('row-level security')
  expect(await as(null, tx => findHold(tx, mine.id))).toEqual(mine)
  expect(await as(null, tx => findHold(tx, mine.id), hetBaken.id)).toBeNull()
  expect(await as(null, tx => releaseHold(tx, mine.id), hetBaken.id)).toBe(0)
  expect(await as(null, tx => releaseHold(tx, mine.id))).toBe(1)
  expect(await as(null, tx => releaseHold(tx, mine.id))).toBe(0)
})

test('a confirmed hold is an appointment: it lapses never, and the participant\'s time is taken too', async () => {
  const { participant, trajectory, appointment, held } = await book(monday('13:00', '13:30'))
  expect((await taken(marleen.id, addMinutes(now, 60))).map(({ from, heldUntil }) => [from, heldUntil])).toContainEqual([held.from, null])
  expect(await as(null, tx => releaseHold(tx, held.id))).toBe(0)
  // Nobody is in two talks at once.
  const elsewhere = hold(monday('13:15', '13:45'), jaap.id)
  await take(elsewhere)
  const twice = await as(participant, async tx => {
    const other = await appoint(tx, trajectory, elsewhere)
    return await takeTime(tx, newAnonymousId(), participant, elsewhere, other)
  })
  expect(twice).toEqual({ refused: 'time.taken', values: {} })
  expect(await as(null, tx => listTaken(tx, [participant], held, now))).toEqual([]) // a participant's time is nobody's to look up

  // Only those who are in it give it back, and only once it is cancelled.
  for (const other of everyoneElse) {
    expect(await as(other, tx => giveBack(tx, appointment))).toBe(0)
    await expect(as(other, tx => cancel(tx, appointment, trajectory, now))).rejects.toThrow('row-level security')
    expect(await as(other, tx => tx.rows(sql`select from occupancy where appointment_id = ${appointment}`))).toEqual([])
  }
  for (const someone of [participant, marleen.id]) expect(await as(someone, tx => giveBack(tx, appointment))).toBe(0)
  expect(await as(participant, async tx => { await cancel(tx, appointment, trajectory, now); return await giveBack(tx, appointment) })).toBe(2)
  expect(refused(await take(hold(monday('13:00', '13:30'))))).toBe(false)
})

test('a guide plans over a place that was held and not taken up, as soon as its ten minutes are over and not before', async () => {
  const { trajectory } = await book(monday('16:30', '17:00'))
  const held = hold(monday('17:30', '18:00'))
  await take(held)
  const planned = async (at: Date) => await database.as({ provider: deHaven.id, person: marleen.id, at }, async tx => {
    const appointment = await appoint(tx, trajectory, held)
    const is = await takeTime(tx, newAnonymousId(), marleen.id, held, appointment)
    if (refused(is)) throw new Error(is.refused)
    return is
  })
  await expect(planned(addMinutes(now, 9))).rejects.toThrow('time.taken')
  expect(await planned(addMinutes(now, 10))).toEqual({ taken: held })
})

test('nobody takes a guide\'s time for good without an appointment at that time', async () => {
  const { trajectory, appointment, participant } = await book(monday('14:00', '14:30'))
  for (const other of [...everyoneElse, participant, marleen.id])
    await expect(as(other, tx => takeTime(tx, newAnonymousId(), marleen.id, monday('16:00', '17:00'), appointment))).rejects.toThrow('row-level security')
  const held = hold(monday('15:00', '15:30'))
  await take(held)
  await expect(as(participant, tx => confirmHold(tx, held, appointment, now))).rejects.toThrow('row-level security') // another time
  await expect(as(jaap.id, async tx => confirmHold(tx, held, await appoint(tx, trajectory, held), now))).rejects.toThrow('row-level security')
  // Past the constraint itself nobody comes, whatever the code above it does.
  await expect(as(null, tx => tx.run(sql`insert into occupancy (id, person_id, during, held_until) values (${newAnonymousId()}, ${marleen.id}, tstzrange(${held.from}, ${held.until}), ${held.heldUntil})`))).rejects.toThrow('no_double_booking')
})

test('forty at once for one moment: one', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => take(hold(monday('17:00', '17:30')))))
  expect(answers.filter(answer => !refused(answer))).toHaveLength(1)
})
