/** For tests: De Haven with open agendas, and people who have an appointment. */
import { castOfHetBaken, cast, deHaven, hetBaken, settle } from '../../demo/cast.ts'
import type { Actor, Tx } from '../../kit/db.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { mondayOf, parseDay, parseWallTime, type Day, type Instant, type WallTime } from '../../kit/time.ts'
import { freshDatabase } from '../../test/database.ts'
import { addPerson } from '../people/person.store.ts'
import { recordOpening } from '../trajectories/open.store.ts'
import { usualCut, type Cut } from './agenda.ts'
import { addWeeklyHours, openAgenda } from './agenda.store.ts'
import type { Range } from './free-moments.ts'

type PersonId = Id<'person'>

export const day = (text: string): Day => known(parseDay(text))
export const time = (text: string): WallTime => known(parseWallTime(text))
export const range = (from: string, until: string): Range => ({ from: new Date(from), until: new Date(until) })
const known = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('no such time')
  return value
}

export const openProviders = async () => {
  const ground = await freshDatabase()
  await settle(ground.database, ground.vault, deHaven, Object.values(cast), deHaven.foundedAt)
  await settle(ground.database, ground.vault, hetBaken, Object.values(castOfHetBaken), deHaven.foundedAt)
  const as = <Result>(person: Actor['person'], work: (tx: Tx) => Promise<Result>, provider = deHaven.id): Promise<Result> => ground.database.as({ provider, person }, work)
  return { ...ground, as }
}

/** An agenda with the same hours on every weekday. */
export const keepAgenda = async (tx: Tx, guide: PersonId, { from = '09:00', until = '12:00', cut = usualCut }: { readonly from?: string; readonly until?: string; readonly cut?: Cut } = {}): Promise<void> => {
  await openAgenda(tx, guide, cut)
  for (const weekday of [1, 2, 3, 4, 5] as const) await addWeeklyHours(tx, newId(), guide, { weekday, from: time(from), until: time(until), validFrom: day('2026-01-01'), validUntil: null })
}

/** Someone new who has a first talk with a guide at this time. Runs as that someone; the guide's time is not taken yet. */
export const openTrajectory = async (tx: Tx, participant: PersonId, guide: PersonId, { from, until }: Range) => {
  const ids = {
    trajectory: newAnonymousId<'trajectory'>(), participant: newAnonymousId<'party'>(), guide: newAnonymousId<'party'>(),
    talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>(), person: participant,
  }
  await addPerson(tx, participant)
  await recordOpening(tx, {
    ids, programme: 'anonymous-coaching', openedWeek: mondayOf(day('2026-11-18')), roles: { participant: 'participant', guide: 'guide' },
    guide, kind: 'talk', minutes: 30, outOf: 5, from, until, way: 'guide-calls', keeping: { notesDays: 92, contactDays: 0, trajectoryDays: 92 },
  })
  return { ...ids, with: guide }
}
export type OpenTrajectory = Awaited<ReturnType<typeof openTrajectory>>

/** One more appointment for the same talk. */
export const appoint = async (tx: Tx, { trajectory, talk, with: guide }: OpenTrajectory, { from, until }: Range): Promise<Id<'appointment'>> => {
  const appointment = newAnonymousId<'appointment'>()
  await tx.run(sql`insert into appointment (id, trajectory_id, talk_id, guide_id, during, way) values (${appointment}, ${trajectory}, ${talk}, ${guide}, tstzrange(${from}, ${until}), 'guide-calls')`)
  return appointment
}

export const cancel = (tx: Tx, appointment: Id<'appointment'>, { trajectory, participant }: OpenTrajectory, at: Instant) =>
  tx.run(sql`insert into cancellation (appointment_id, trajectory_id, why, by_party, at) values (${appointment}, ${trajectory}, 'cancelled-by-participant', ${participant}, ${at})`)
