import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { day, keepAgenda, openProviders, openTrajectory, range, time } from './agenda.fixture.ts'
import { addAbsence, addExtraHours, addWeeklyHours, cutAnew, dropAbsence, dropExtraHours, dropWeeklyHours, endWeeklyHours, listAbsences, listExtraHours, listWeeklyHours, openAgenda } from './agenda.store.ts'
import { usualCut } from './agenda.ts'
import { endFeed, feedOwner, findFeed, makeFeed } from './feed.store.ts'
import { feedHash } from './feed.ts'
import { holdFor } from './hold.ts'
import { confirmHold, takeHold } from './hold.store.ts'
import { sweepAgenda } from './sweep.store.ts'
import { listPlanned } from './week.store.ts'

const { as, vault, asSuperuser } = await openProviders()
const { ellen, marleen, jaap, samira } = cast
const now = new Date('2026-11-20T08:30:00Z')
const planner = newId<'person'>()
await as(ellen.id, tx => addKnownPerson({ tx, vault, provider: deHaven }, { id: planner, name: 'Rosa Planner', mail: null, offices: ['planner'] }, ellen.id, now))
const participant = newAnonymousId<'person'>()
await as(marleen.id, tx => keepAgenda(tx, marleen.id))
await as(participant, tx => openTrajectory(tx, participant, marleen.id, range('2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z')))

/** Whoever has no say over Marleen's hours. */
const strangers = [['a visitor', null], ['another guide', jaap.id], ['a third guide', samira.id], ['the participant', participant]] as const
const keepers = [['the guide', marleen.id], ['the administrator', ellen.id], ['a planner', planner]] as const
const weekly = { weekday: 6, from: time('10:00'), until: time('12:00'), validFrom: day('2026-11-21'), validUntil: null } as const

test('hours are kept by the guide, the administrator and a planner', async () => {
  for (const [, keeper] of keepers) await as(keeper, async tx => {
    const [hours, extra, absence] = [newId<'weekly-hours'>(), newId<'extra-hours'>(), newId<'absence'>()]
    await addWeeklyHours(tx, hours, marleen.id, weekly)
    await addExtraHours(tx, extra, marleen.id, { day: day('2026-11-22'), from: time('10:00'), until: time('24:00') })
    await addAbsence(tx, absence, marleen.id, range('2026-12-20T23:00:00Z', '2027-01-01T23:00:00Z'))
    expect((await listWeeklyHours(tx, [marleen.id], day('2026-11-20'))).find(({ id }) => id === hours)).toEqual({ id: hours, person: marleen.id, ...weekly })
    expect(await listExtraHours(tx, [marleen.id], day('2026-11-20'))).toEqual([{ id: extra, person: marleen.id, day: '2026-11-22', from: '10:00', until: '24:00' }])
    expect(await listAbsences(tx, [marleen.id], now)).toEqual([{ id: absence, person: marleen.id, ...range('2026-12-20T23:00:00Z', '2027-01-01T23:00:00Z') }])
    expect(await endWeeklyHours(tx, hours, marleen.id, day('2026-11-28'))).toBe(1)
    expect(await cutAnew(tx, marleen.id, usualCut)).toBe(1)
    expect(await dropWeeklyHours(tx, hours, marleen.id)).toBe(1)
    expect(await dropExtraHours(tx, extra, marleen.id)).toBe(1)
    expect(await dropAbsence(tx, absence, marleen.id)).toBe(1)
  })
})

test.each(strangers)('%s changes nothing of someone else\'s hours', async (_who, stranger) => {
  const acts: readonly ((tx: Tx) => Promise<number>)[] = [
    tx => addWeeklyHours(tx, newId(), marleen.id, weekly),
    tx => addExtraHours(tx, newId(), marleen.id, { day: day('2026-11-22'), from: time('10:00'), until: time('12:00') }),
    tx => addAbsence(tx, newId(), marleen.id, range('2026-12-20T23:00:00Z', '2027-01-01T23:00:00Z')),
    tx => cutAnew(tx, marleen.id, { ...usualCut, talkMinutes: 60 }),
    tx => openAgenda(tx, ellen.id, usualCut),
  ]
  for (const act of acts) await expect(as(stranger, act)).rejects.toThrow('row-level security')
  const [hours] = await as(marleen.id, tx => listWeeklyHours(tx, [marleen.id], day('2026-11-20')))
  if (!hours) throw new Error('Marleen has hours')
  expect(await as(stranger, tx => endWeeklyHours(tx, hours.id, marleen.id, day('2026-11-28')))).toBe(0)
  expect(await as(stranger, tx => dropWeeklyHours(tx, hours.id, marleen.id))).toBe(0)
  expect(await as(stranger, tx => tx.run(sql`delete from weekly_hours`))).toBe(0)
})

test('the other provider sees no hours, no absences and no time', async () => {
  await as(marleen.id, tx => addAbsence(tx, newId(), marleen.id, range('2026-12-20T23:00:00Z', '2027-01-01T23:00:00Z')))
  for (const person of [null, marleen.id, castOfHetBaken.wim.id, castOfHetBaken.lieve.id]) {
    const seen = await as(person, async tx => [
      await listWeeklyHours(tx, [marleen.id], day('2026-01-01')), await listAbsences(tx, [marleen.id], now), await tx.rows(sql`select from agenda`), await tx.rows(sql`select from occupancy`),
    ], hetBaken.id)
    expect(seen).toEqual([[], [], [], []])
  }
  await expect(as(castOfHetBaken.wim.id, tx => addWeeklyHours(tx, newId(), marleen.id, weekly), hetBaken.id)).rejects.toThrow('weekly_hours')
})

test('appointments of a week are for the guide who has them', async () => {
  const week = range('2026-11-22T23:00:00Z', '2026-11-29T23:00:00Z')
  expect(await as(marleen.id, tx => listPlanned(tx, marleen.id, week))).toMatchObject([{ number: 1, way: 'guide-calls', cancelledAt: null, ...range('2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z') }])
  for (const other of [null, ellen.id, planner, jaap.id, samira.id]) expect(await as(other, tx => listPlanned(tx, marleen.id, week))).toEqual([])
})

test('a calendar\'s address is its owner\'s to make, renew and end; the secret itself is nowhere', async () => {
  const [first, second] = [feedHash('one secret'), feedHash('another')]
  await as(marleen.id, tx => makeFeed(tx, marleen.id, first, now))
  expect(await as(null, tx => feedOwner(tx, first))).toBe(marleen.id)
  expect(await as(null, tx => feedOwner(tx, first), hetBaken.id)).toBeNull()
  for (const [, other] of [...strangers, ['the administrator', ellen.id], ['a planner', planner]] as const) {
    expect(await as(other, tx => findFeed(tx, marleen.id))).toBeNull()
    expect(await as(other, tx => endFeed(tx, marleen.id))).toBe(0)
    await expect(as(other, tx => makeFeed(tx, marleen.id, second, now))).rejects.toThrow('row-level security')
  }
  await as(marleen.id, tx => makeFeed(tx, marleen.id, second, now))
  expect(await as(null, tx => feedOwner(tx, first))).toBeNull()
  expect(await as(null, tx => feedOwner(tx, second))).toBe(marleen.id)
  // Who guides no longer, shows no agenda.
  const [office] = await as(ellen.id, tx => tx.rows<{ readonly id: string }>(sql`select id from office where person_id = ${marleen.id}`))
  await as(ellen.id, tx => tx.run(sql`insert into office_end (office_id, ended_at, ended_by) values (${office?.id}, ${now}, ${ellen.id})`))
  expect(await as(null, tx => feedOwner(tx, second))).toBeNull()
  await asSuperuser('delete from office_end')
  await as(marleen.id, tx => endFeed(tx, marleen.id))
  expect(await as(null, tx => feedOwner(tx, second))).toBeNull()
})

test('the sweep takes what has had its time, and a visitor, who is nobody too, takes nothing else', async () => {
  const long = new Date('2025-06-02T08:00:00Z')
  const at = (minutes: number) => ({ from: addMinutes(long, minutes), until: addMinutes(long, minutes + 30) })
  // Long ago, by the database's own clock too: an appointment that passed, hours that ended, a day and an absence.
  const someone = newAnonymousId<'person'>()
  const passed = holdFor(newAnonymousId(), marleen.id, at(0), long)
  await as(null, tx => takeHold(tx, passed, long))
  await as(someone, async tx => { await confirmHold(tx, passed, (await openTrajectory(tx, someone, marleen.id, passed)).appointment, long) })
  await as(marleen.id, async tx => {
    await addWeeklyHours(tx, newId(), marleen.id, { ...weekly, validFrom: day('2025-01-06'), validUntil: day('2025-03-03') })
    await addExtraHours(tx, newId(), marleen.id, { day: day('2025-01-06'), from: time('10:00'), until: time('12:00') })
    await addAbsence(tx, newId(), marleen.id, range('2025-01-06T08:00:00Z', '2025-01-10T08:00:00Z'))
  })
  const [lapsed, standing] = [holdFor(newAnonymousId(), marleen.id, range('2026-12-01T08:00:00Z', '2026-12-01T08:30:00Z'), addMinutes(now, -30)), holdFor(newAnonymousId(), marleen.id, range('2026-12-01T09:00:00Z', '2026-12-01T09:30:00Z'), now)]
  await as(null, async tx => { await takeHold(tx, lapsed, addMinutes(now, -30)); await takeHold(tx, standing, now) })
  const coming = holdFor(newAnonymousId(), marleen.id, range('2026-12-02T08:00:00Z', '2026-12-02T08:30:00Z'), now)
  const next = newAnonymousId<'person'>()
  await as(null, tx => takeHold(tx, coming, now))
  await as(next, async tx => { await confirmHold(tx, coming, (await openTrajectory(tx, next, marleen.id, coming)).appointment, now) })

  expect(await as('worker', tx => sweepAgenda(tx, now), hetBaken.id)).toEqual({ holds: 0, passed: 0, hours: 0 })
  for (const someoneElse of [jaap.id, ellen.id, next]) expect(await as(someoneElse, tx => tx.run(sql`delete from occupancy`))).toBe(0)
  expect(await as('worker', tx => sweepAgenda(tx, now))).toEqual({ holds: 1, passed: 1, hours: 3 })
  expect(await as('worker', tx => sweepAgenda(tx, now))).toEqual({ holds: 0, passed: 0, hours: 0 })
  // Nobody at all may take away what is to come: not by this name, not by telling another time.
  expect(await as(null, tx => tx.run(sql`delete from occupancy`))).toBe(0)
  expect(await as('worker', tx => sweepAgenda(tx, addMinutes(now, 5 * 365 * 24 * 60)))).toMatchObject({ passed: 0, hours: 0 })
  expect(await asSuperuser<{ readonly id: string }>('select id from occupancy')).toEqual([{ id: coming.id }])
})
