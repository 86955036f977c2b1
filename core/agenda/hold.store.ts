/**
 * Taking someone's time, and giving it back. Each act first locks the agenda of the guide, so that two for one guide
 * wait for each other instead of colliding; the exclusion constraint holds what is left. An act on the time of two
 * guides (moving to someone else) begins with `lockAgendas` for both.
 */
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Range } from './free-moments.ts'
import type { Hold } from './hold.ts'

type PersonId = Id<'person'>
type AppointmentId = Id<'appointment'>

const span = ({ from, until }: Range): Sql => sql`tstzrange(${from}, ${until})`
const columns = sql`id, person_id as guide, lower(during) as "from", upper(during) as until, held_until as "heldUntil"`

/** From here to the end of the transaction nobody else books these guides. In the order of their ids, so that nobody waits in a circle. */
export const lockAgendas = (tx: Tx, guides: readonly PersonId[]) => tx.rows<{ readonly person: PersonId }>(sql`
  select person_id as person from agenda where person_id = any(${guides}::uuid[]) order by person_id for no key update`)

/** Lets this transaction see the hold: whoever has its id, has the hold. */
const name = (tx: Tx, hold: Id<'hold'>) => tx.one(sql`select set_config('houvast.hold', ${hold}, true)`)

/** The hold as it stands in the database; whether it still holds, the rule says. */
export const findHold = async (tx: Tx, hold: Id<'hold'>): Promise<Hold | null> => {
  const [, found] = await Promise.all([name(tx, hold), tx.one<Hold>(sql`select ${columns} from occupancy where id = ${hold} and held_until is not null`)])
  return found
}

/** How many were released: none when it had lapsed and someone took its time, or was confirmed. */
export const releaseHold = async (tx: Tx, hold: Id<'hold'>): Promise<number> => {
  const [, released] = await Promise.all([name(tx, hold), tx.run(sql`delete from occupancy where id = ${hold} and held_until is not null`)])
  return released
}

/**
 * Holds a place. `instead` is the hold this browser had before: it goes, whether or not the new one succeeds.
 * Refused when someone else was there first, or when the guide keeps no agenda.
 *
 * The statements leave together and run in this order, each seeing what was committed before it began: behind the lock
 * that is everything.
 */
export const takeHold = async (tx: Tx, hold: Hold, now: Instant, instead: Id<'hold'> | null = null): Promise<Hold | Refusal<'hold.gone'>> => {
  const [, , , taken] = await Promise.all([
    instead && name(tx, instead),
    instead ? lockBoth(tx, hold.guide, instead) : lockAgendas(tx, [hold.guide]),
    Promise.all([
      instead && tx.run(sql`delete from occupancy where id = ${instead} and held_until is not null`),
      tx.one(sql`select clear_lapsed_holds(${hold.guide}, ${span(hold)}, ${now})`),
    ]),
    tx.run(sql`
      insert into occupancy (id, person_id, during, held_until)
      select ${hold.id}, person_id, ${span(hold)}, ${hold.heldUntil} from agenda where person_id = ${hold.guide} on conflict do nothing`),
  ])
  return taken === 1 ? hold : refuse('hold.gone')
}

/** The agenda of a guide and of whoever one held a place with before: in one statement, for the order of the two. */
const lockBoth = (tx: Tx, guide: PersonId, held: Id<'hold'>) => tx.rows(sql`
  select from agenda where person_id in (${guide}, (select person_id from occupancy where id = ${held} and held_until is not null)) order by person_id for no key update`)

/**
 * The hold becomes the guide's time for an appointment, which must have been inserted with this guide and this very
 * time. Who comes too late is refused, with that appointment standing: undo it by throwing, or first lock the agenda and
 * ask `findHold` and `stillHolds`; after that lock nobody else can take it.
 */
export const confirmHold = async (tx: Tx, hold: Hold, appointment: AppointmentId, now: Instant): Promise<Hold | Refusal<'hold.gone'>> => {
  const [, , confirmed] = await Promise.all([
    name(tx, hold.id),
    lockAgendas(tx, [hold.guide]),
    tx.run(sql`update occupancy set held_until = null, appointment_id = ${appointment} where id = ${hold.id} and held_until > ${now} and during = ${span(hold)}`),
  ])
  return confirmed === 1 ? hold : refuse('hold.gone')
}

/**
 * Takes the time of someone else in the appointment: the participant, or a guide without a hold before it (a next talk
 * planned together). Comes after the lock on the guide's agenda. Refused when that person's time is taken already.
 */
export const takeTime = async (tx: Tx, id: Id<'occupancy'>, person: PersonId, during: Range, appointment: AppointmentId): Promise<{ readonly taken: Range } | Refusal<'time.taken'>> => {
  // Someone without an agenda has no row to lock, so a lock by name: two inserts that find each other would wait in a circle.
  // A place that was held and not taken up is free, also before anyone swept it away.
  const [, , taken] = await Promise.all([
    tx.one(sql`select pg_advisory_xact_lock(hashtextextended('time of ' || ${person}::text, 0))`),
    tx.one(sql`select clear_lapsed_holds(${person}, ${span(during)}, this_moment())`),
    tx.run(sql`insert into occupancy (id, person_id, during, appointment_id) values (${id}, ${person}, ${span(during)}, ${appointment}) on conflict do nothing`),
  ])
  return taken === 1 ? { taken: during } : refuse('time.taken')
}

/** Before the time of several people is taken at once: in one order, so that two who book the same people never wait in a circle. */
export const lockTimes = (tx: Tx, people: readonly PersonId[]) => tx.rows(sql`
  select pg_advisory_xact_lock(hashtextextended('time of ' || person::text, 0)) from unnest(${[...new Set(people)].toSorted()}::uuid[]) person`)

/** Everyone's time for an appointment, free again. Its cancellation must have been written. Says how many rows went. */
export const giveBack = (tx: Tx, appointment: AppointmentId) => tx.run(sql`delete from occupancy where appointment_id = ${appointment}`)
