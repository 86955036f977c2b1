import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

/** Who else is expected at a talk: parties that sit beside its trajectory. */
export const expectGuests = (tx: Tx, talk: Id<'talk'>, trajectory: Id<'trajectory'>, parties: readonly Id<'party'>[]) => tx.run(sql`
  insert into talk_guest (talk_id, trajectory_id, party_id) select ${talk}, ${trajectory}, party from unnest(${parties}::uuid[]) party on conflict do nothing`)

export const recordGuestAbsence = (tx: Tx, talk: Id<'talk'>, guest: Id<'party'>, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into talk_guest_absence (talk_id, party_id, recorded_by, recorded_at) values (${talk}, ${guest}, ${by}, ${at}) on conflict do nothing`)

export const listGuests = (tx: Tx, talk: Id<'talk'>) => tx.rows<{ readonly party: Id<'party'>; readonly absent: boolean }>(sql`
  select g.party_id as party, a.party_id is not null as absent
  from talk_guest g left join talk_guest_absence a on a.provider_id = g.provider_id and a.talk_id = g.talk_id and a.party_id = g.party_id
  where g.talk_id = ${talk}`)

/** The guests who are still expected, whose time an appointment takes too: whoever left comes no more. */
export const listExpected = async (tx: Tx, talk: Id<'talk'>): Promise<readonly Id<'person'>[]> =>
  (await tx.rows<{ readonly person: Id<'person'> }>(sql`
    select p.person_id as person from talk_guest g join party p on p.provider_id = g.provider_id and p.id = g.party_id
    where g.talk_id = ${talk} and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)`)).map(({ person }) => person)

/** As the worker: the guests of an appointment, with when it is; null where it was called off. */
export const listGuestsToTell = (tx: Tx, appointment: Id<'appointment'>) => tx.rows<{ readonly person: Id<'person'>; readonly from: Instant | null }>(sql`
  select person_id as person, starts_at as "from" from guests_to_tell(${appointment})`)

/** Who was at a talk that was held, inside and beside; nobody while it was not. */
export const presentAt = async (tx: Tx, talk: Id<'talk'>): Promise<readonly Id<'party'>[]> =>
  (await tx.rows<{ readonly party: Id<'party'> }>(sql`select present_at(${talk}) as party`)).map(({ party }) => party)

/** The talks to come that I am expected at as a guest. */
export const listTalksWithMe = (tx: Tx, trajectory: Id<'trajectory'>, now: Instant) => tx.rows<{ readonly kind: string; readonly from: Instant; readonly minutes: number }>(sql`
  select t.kind, lower(a.during) as from, t.minutes from talk t join appointment a on a.provider_id = t.provider_id and a.talk_id = t.id
  where t.trajectory_id = ${trajectory} and t.id in (select talks_with_me()) and upper(a.during) > ${now}
    and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
  order by lower(a.during)`)

/** For the worker; null for whoever left. */
export const findPersonToTell = async (tx: Tx, party: Id<'party'>): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select person_of_party_to_tell(${party}) as person`))?.person ?? null
