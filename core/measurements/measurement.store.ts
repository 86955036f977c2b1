/** What was asked and answered, as row-level security lets one see it. */
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Ask, HeldTalk, Rest } from './due.ts'
import type { Measurement } from './measurement.ts'
import type { Measuring } from './start.ts'

type TrajectoryId = Id<'trajectory'>
type PartyId = Id<'party'>

/** What is asked of me, in each part I take. */
export const listMyAsks = (tx: Tx) => tx.rows<Ask>(sql`
  select ask_id as id, trajectory_id as trajectory, party_id as party, instrument, rhythm, week, starts_on as "startsOn", ended_on as "endedOn",
    case when own is null then 'another' else 'oneself' end as about from my_asks() order by starts_on, instrument, week, rhythm, ask_id`)

/** When the plans in which I am asked something rested. */
export const listRests = (tx: Tx) => tx.rows<Rest>(sql`select trajectory_id as trajectory, from_day as "from", until_day as until from rests_around_me() order by from_day`)

/** Written once: beginning again where it began already changes nothing. */
export const recordMeasuring = async (tx: Tx, { trajectory, startsOn, asks }: Measuring): Promise<void> => {
  for (const { instrument, role, rhythm, week } of asks) await tx.run(sql`
    insert into measurement_ask (id, trajectory_id, instrument, role, rhythm, week, starts_on)
    values (${newAnonymousId()}, ${trajectory}, ${instrument}, ${role}, ${rhythm}, ${week}, ${startsOn}) on conflict do nothing`)
}

/** Whether anything is asked there, as far as I may know. */
export const measuringBegan = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> =>
  (await tx.one(sql`select from measurement_ask where trajectory_id = ${trajectory} limit 1`)) !== null

/** Talks that were held, of trajectories I see, since a day. */
export const listHeldTalks = (tx: Tx, trajectories: readonly TrajectoryId[], since: Day) => tx.rows<HeldTalk>(sql`
  select o.talk_id as id, o.trajectory_id as trajectory, (lower(a.during) at time zone p.zone)::date as "on"
  from talk_outcome o join appointment a on a.provider_id = o.provider_id and a.id = o.appointment_id join provider p on p.id = o.provider_id
  where o.trajectory_id = any (${trajectories}) and o.outcome in ('held', 'held-late') and lower(a.during) >= (${since}::date - 1) order by lower(a.during), o.talk_id`)

export type SealedMeasurement = Omit<Measurement, 'asked'> & { readonly content: Sealed }

const columns = sql`id, trajectory_id as trajectory, party_id as party, ask_id as ask, instrument, wording, occasion_on as "on", talk_id as talk, taken_on as "takenOn", content`

/** Mine, in every part I take; oldest first. */
export const listOwn = (tx: Tx) => tx.rows<SealedMeasurement>(sql`
  select ${columns} from measurement where trajectory_id in (select trajectory_id from my_asks()) and party_id in (select my_parties()) order by occasion_on, id`)

/** Of these parts of one trajectory, as far as I may see them; oldest first. */
export const listOf = (tx: Tx, trajectory: TrajectoryId, parties: readonly PartyId[]) => tx.rows<SealedMeasurement>(sql`
  select ${columns} from measurement where trajectory_id = ${trajectory} and party_id = any (${parties}) order by occasion_on, id`)

/** False when this occasion was answered already: then nothing changed. */
export const recordMeasurement = async (tx: Tx, { id, trajectory, party, ask, instrument, wording, on, talk, takenOn, content }: SealedMeasurement): Promise<boolean> => await tx.run(sql`
  insert into measurement (id, trajectory_id, party_id, ask_id, instrument, wording, occasion_on, talk_id, taken_on, content)
  values (${id}, ${trajectory}, ${party}, ${ask}, ${instrument}, ${wording}, ${on}, ${talk}, ${takenOn}, ${content}) on conflict do nothing`) === 1

export type MeasuredParty = { readonly id: PartyId; readonly person: Id<'person'>; readonly about: 'oneself' | 'another' }

/** Everyone who is asked something in a trajectory I guide, the one it is about first. Empty when I do not guide it. */
export const listMeasuredParties = (tx: Tx, trajectory: TrajectoryId) => tx.rows<MeasuredParty>(sql`
  select p.id, p.person_id as person, case when m.party_id is null then 'another' else 'oneself' end as about
  from party p left join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id
  where p.trajectory_id = ${trajectory} and p.trajectory_id in (select trajectories_i_guide())
    and exists (select from measurement_ask a where a.provider_id = p.provider_id and a.trajectory_id = p.trajectory_id and a.role = p.role)
  order by m.party_id is null, p.id`)

/** The part I guide in; null when I do not. */
export const findGuiding = async (tx: Tx, trajectory: TrajectoryId): Promise<PartyId | null> =>
  (await tx.one<{ readonly id: PartyId }>(sql`
    select p.id from party p where p.trajectory_id = ${trajectory} and p.trajectory_id in (select trajectories_i_guide()) and p.id in (select my_parties())`))?.id ?? null

/** Whose questions of this week wait without a word, for the worker. */
export const listWaiting = (tx: Tx, monday: Day) => tx.rows<{ readonly trajectory: TrajectoryId; readonly party: PartyId; readonly person: Id<'person'> }>(sql`
  select trajectory_id as trajectory, party_id as party, person_id as person from measurements_waiting(${monday}) where not is_restricted(trajectory_id) order by party_id`)

export const recordReminder = (tx: Tx, trajectory: TrajectoryId, party: PartyId, monday: Day) => tx.run(sql`
  insert into measurement_reminder (trajectory_id, party_id, week_of) values (${trajectory}, ${party}, ${monday})`)
