import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { keepAgenda, openProviders } from '../agenda/agenda.fixture.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { contactOf } from '../trajectories/contact.ts'
import { recordCancellation } from './appointment.store.ts'
import { countStanding, listStanding } from './standing.store.ts'
import { eraseNext } from '../keeping/keeping.store.ts'
import { findGuided, listPlanned, recordAllowance, recordEnding, recordOutcomeOf } from './talk.store.ts'
import { keepNote, keepScore, notesOf, scoresOf } from './written.ts'

const ground = await openProviders()
const { as, vault, asSuperuser } = ground
const { marleen, jaap, samira, ellen } = cast
const now = new Date('2026-11-20T08:30:00Z')
const from = new Date('2026-11-20T10:00:00Z')
const around = (tx: Tx, provider = deHaven) => ({ tx, vault, provider })

let one: Opened
let other: Opened
const noteId = newAnonymousId<'note'>()
const content = { talkedAbout: 'kanarie-besproken', insight: '', step: '', needsMore: null, theme: null }

beforeAll(async () => {
  for (const guide of [marleen.id, jaap.id]) await as(guide, tx => keepAgenda(tx, guide))
  await as(castOfHetBaken.lieve.id, tx => keepAgenda(tx, castOfHetBaken.lieve.id), hetBaken.id)
  one = await openedWith(ground, { provider: deHaven, guide: marleen.id, from, now })
  other = await openedWith(ground, { provider: deHaven, guide: jaap.id, from, now, contact: { handle: 'berg-lucht' } })
  await as(marleen.id, async tx => {
    await keepScore(around(tx), one.trajectory, one.talk, 'start', 4, one.guide, from)
    await keepNote(around(tx), one.trajectory, { ...content, id: noteId, talk: one.talk, version: 1, writtenAt: from }, one.guide)
    await recordOutcomeOf(tx, { talk: one.talk, trajectory: one.trajectory, appointment: one.appointment, outcome: 'held', by: one.guide, at: addMinutes(from, 30) })
  })
})

/** Everyone except the guide and the participant of the first trajectory, also a visitor and the other provider's people. */
const strangers = (): readonly (readonly [string, Id<'person'> | null, Id<'provider'>])[] => [
  ['another guide', jaap.id, deHaven.id], ['a guide without people', samira.id, deHaven.id], ['the administrator', ellen.id, deHaven.id], ['another participant', other.person, deHaven.id],
  ['a visitor', null, deHaven.id], ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken.id], ['the administrator elsewhere', castOfHetBaken.wim.id, hetBaken.id], ['the guide, were they elsewhere', marleen.id, hetBaken.id],
]
const tables = ['talk', 'appointment', 'talk_outcome', 'talk_score', 'note', 'standing', 'contact', 'party', 'trajectory', 'cancellation', 'talk_allowance', 'trajectory_ending'] as const
const rowsAbout = (tx: Tx, table: (typeof tables)[number], trajectory: Id<'trajectory'>) => {
  const about = { talk: sql`select from talk where trajectory_id =`, appointment: sql`select from appointment where trajectory_id =`, talk_outcome: sql`select from talk_outcome where trajectory_id =`, talk_score: sql`select from talk_score where trajectory_id =`, note: sql`select from note where trajectory_id =`, standing: sql`select from standing where trajectory_id =`, contact: sql`select from contact where trajectory_id =`, party: sql`select from party where trajectory_id =`, trajectory: sql`select from trajectory where id =`, cancellation: sql`select from cancellation c join appointment a on a.id = c.appointment_id where a.trajectory_id =`, talk_allowance: sql`select from talk_allowance where trajectory_id =`, trajectory_ending: sql`select from trajectory_ending where trajectory_id =` }
  return tx.rows(sql`${about[table]} ${trajectory}`)
}

test('nobody else sees a row of someone\'s talks', async () => {
  for (const [who, person, provider] of strangers()) for (const table of tables)
    expect(await as(person, tx => rowsAbout(tx, table, one.trajectory), provider), `${who}: ${table}`).toHaveLength(0)
})

test('the guide sees what stands, and opens what was sealed', async () => {
  await as(marleen.id, async tx => {
    expect(await findGuided(tx, one.trajectory)).toMatchObject({ party: one.guide, ending: null, opened: null })
    expect(await listPlanned(tx, one.trajectory)).toMatchObject([{ talk: one.talk, outOf: 3, outcome: 'held', cancelled: null }])
    expect((await scoresOf(around(tx), one.trajectory)).get(one.talk)).toEqual({ start: 4, end: null })
    expect(await notesOf(around(tx), one.trajectory)).toMatchObject([{ talkedAbout: 'kanarie-besproken', version: 1 }])
  })
})

test('the participant sees the talk and the scores, never the notes, and is nobody\'s guide', async () => {
  await as(one.person, async tx => {
    expect(await listPlanned(tx, one.trajectory)).toHaveLength(1)
    expect((await scoresOf(around(tx), one.trajectory)).get(one.talk)).toEqual({ start: 4, end: null })
    expect(await rowsAbout(tx, 'note', one.trajectory)).toHaveLength(0)
    expect(await rowsAbout(tx, 'standing', one.trajectory)).toHaveLength(0)
    expect(await findGuided(tx, one.trajectory)).toBeNull()
  })
  await expect(as(one.person, tx => keepNote(around(tx), one.trajectory, { ...content, id: newAnonymousId(), talk: one.talk, version: 1, writtenAt: now }, one.participant))).rejects.toThrow('row-level security')
  await expect(as(one.person, tx => recordAllowance(tx, one.trajectory, 4, one.participant, now))).rejects.toThrow('row-level security')
})

test('nobody else writes anything to someone\'s talks, whichever part they say they take', async () => {
  for (const [who, person, provider] of strangers()) for (const part of [one.guide, other.guide]) {
    const acts: readonly ((tx: Tx) => Promise<unknown>)[] = [
      tx => keepNote(around(tx), one.trajectory, { ...content, id: newAnonymousId(), talk: one.talk, version: 1, writtenAt: now }, part),
      tx => keepScore(around(tx), one.trajectory, one.talk, 'end', 9, part, now),
      tx => recordAllowance(tx, one.trajectory, 4, part, now),
      tx => recordEnding(tx, one.trajectory, 'enough', part, now),
    ]
    for (const act of acts) await expect(as(person, act, provider), who).rejects.toThrow(/42501|23503/)
    expect(await as(person, tx => recordCancellation(tx, { appointment: one.appointment, why: 'cancelled-by-guide', by: part, at: now }), provider), who).toBe(0)
  }
})

test('only whoever led the talk says what came of it, and nobody writes where a trajectory stands', async () => {
  const outcome = { talk: other.talk, trajectory: other.trajectory, appointment: other.appointment, outcome: 'held', by: other.guide, at: from } as const
  for (const person of [marleen.id, samira.id, ellen.id, other.person, one.person, null]) await expect(as(person, tx => recordOutcomeOf(tx, outcome)), String(person)).rejects.toThrow('row-level security')
  await expect(as(other.person, tx => recordOutcomeOf(tx, { ...outcome, by: other.participant }))).rejects.toThrow('row-level security')
  for (const person of [marleen.id, one.person, ellen.id, null]) {
    await expect(as(person, tx => tx.run(sql`update standing set guide_id = ${jaap.id}`))).rejects.toThrow('permission denied')
    await expect(as(person, tx => tx.one(sql`select follow(${one.trajectory})`))).rejects.toThrow('permission denied')
  }
})

test('a cancellation is of one\'s own appointment, by one\'s own part in it', async () => {
  const written = (trajectory: Id<'trajectory'>, part: Id<'party'>) => sql`insert into cancellation (appointment_id, trajectory_id, why, by_party, at) values (${one.appointment}, ${trajectory}, 'cancelled-by-guide', ${part}, ${now})`
  for (const [trajectory, part] of [[one.trajectory, other.guide], [other.trajectory, other.guide], [one.trajectory, one.guide]] as const) await expect(as(jaap.id, tx => tx.run(written(trajectory, part)))).rejects.toThrow('row-level security')
  await expect(as(marleen.id, tx => tx.run(written(one.trajectory, one.participant)))).rejects.toThrow('row-level security')
})

test('where a trajectory stands follows every fact, and is what the facts say when it is worked out anew', async () => {
  const standing = async (trajectory: Id<'trajectory'>) => (await asSuperuser<{ readonly used: number; readonly out_of: number; readonly guide_id: string | null; readonly appointment_id: string | null; readonly turn_from: Date }>('select used, out_of, guide_id, appointment_id, turn_from from standing where trajectory_id = $1', [trajectory]))[0]
  expect(await standing(one.trajectory)).toEqual({ used: 1, out_of: 3, guide_id: marleen.id, appointment_id: null, turn_from: addMinutes(from, 30 + 7 * 1440) })
  expect(await standing(other.trajectory)).toEqual({ used: 0, out_of: 3, guide_id: jaap.id, appointment_id: other.appointment, turn_from: from })
  await as(marleen.id, tx => recordAllowance(tx, one.trajectory, 4, one.guide, now))
  expect(await standing(one.trajectory)).toMatchObject({ out_of: 4 })
  await as(jaap.id, tx => recordCancellation(tx, { appointment: other.appointment, why: 'cancelled-by-guide', by: other.guide, at: now }))
  expect(await standing(other.trajectory)).toMatchObject({ used: 0, appointment_id: null, turn_from: addMinutes(now, 7 * 1440) })
  const before = await asSuperuser('select * from standing order by trajectory_id')
  await asSuperuser(`select set_config('houvast.provider', $1, false)`, [deHaven.id])
  await asSuperuser('select follow(id) from trajectory where provider_id = $1', [deHaven.id])
  expect(await asSuperuser('select * from standing order by trajectory_id')).toEqual(before)
})

test('a list divides a guide\'s people as the counts say, and reads on from where it was left', async () => {
  for (const hours of [24, 25, 26, 27, 28]) await openedWith(ground, { provider: deHaven, guide: samira.id, from: addMinutes(from, hours * 60), now, contact: { handle: `huis-${hours}` } }).catch(async () => {
    await as(samira.id, tx => keepAgenda(tx, samira.id))
    await openedWith(ground, { provider: deHaven, guide: samira.id, from: addMinutes(from, hours * 60), now, contact: { handle: `huis-${hours}` } })
  })
  await as(samira.id, async tx => {
    expect(await countStanding(tx, samira.id, now)).toEqual({ mine: 0, waiting: 0, onTrack: 5, toRecord: 0, withoutAppointment: 0 })
    const first = await listStanding(tx, samira.id, 'on-track', null, 3, now)
    const last = first.at(-1)
    const rest = await listStanding(tx, samira.id, 'on-track', last ? { moment: last.turnFrom, trajectory: last.trajectory } : null, 3, now)
    expect([...first, ...rest].map(({ startsAt }) => startsAt)).toEqual([24, 25, 26, 27, 28].map(hours => addMinutes(from, hours * 60)))
    const later = addMinutes(from, 26 * 60 + 1)
    expect(await countStanding(tx, samira.id, later)).toMatchObject({ mine: 3, onTrack: 2, toRecord: 2 })
    expect(await listStanding(tx, samira.id, 'mine', null, 9, later)).toHaveLength(3)
  })
  expect(await as(marleen.id, tx => listStanding(tx, samira.id, 'on-track', null, 9, now))).toHaveLength(0)
})

test('the number goes when the last talk is over, and only then; name and handle stay', async () => {
  const kept = async (trajectory: Id<'trajectory'>) => (await asSuperuser<{ readonly kept: boolean }>('select telephone is not null as kept from contact where trajectory_id = $1', [trajectory]))[0]?.kept
  expect(await as('worker', tx => eraseNext(tx, ['contact'], addMinutes(now, 10)))).toBeNull()
  const ended = await openedWith(ground, { provider: deHaven, guide: marleen.id, from: addMinutes(from, 7 * 1440), now })
  await as(marleen.id, tx => recordCancellation(tx, { appointment: ended.appointment, why: 'cancelled-by-participant', by: ended.guide, at: now }))
  await as(marleen.id, tx => recordEnding(tx, ended.trajectory, 'enough', ended.guide, now))
  expect(await as('worker', tx => eraseNext(tx, ['contact'], addMinutes(now, 60 * 1440)), hetBaken.id)).toBeNull()
  expect(await as('worker', tx => eraseNext(tx, ['contact'], now))).toBe('contact')
  expect([await kept(ended.trajectory), await kept(one.trajectory)]).toEqual([false, true])
  expect(await as(marleen.id, tx => contactOf(around(tx), ended.trajectory))).toEqual({ telephone: null, alias: null, handle: 'anker-linde' })
  // One item a call, in no order to count on: all that is due by then.
  while (await as('worker', tx => eraseNext(tx, ['contact'], addMinutes(from, 30 + 14 * 1440))));
  expect(await kept(one.trajectory)).toBe(false)
})

test('a guide who was let go sees nothing from then on, and a talk led by another is not theirs', async () => {
  await as(one.person, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${one.guide}, ${now})`))
  for (const table of tables) expect(await as(marleen.id, tx => rowsAbout(tx, table, one.trajectory)), table).toHaveLength(0)
  await expect(as(marleen.id, tx => keepScore(around(tx), one.trajectory, one.talk, 'end', 9, one.guide, now))).rejects.toThrow('row-level security')
})
