import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { EventId, HeldAt, NetworkEvent } from './event.ts'

type PersonId = Id<'person'>
export type SealedEvent = Omit<NetworkEvent, 'title' | 'place' | 'forWhom' | 'about' | 'programme' | 'themes'> & { readonly content: Sealed }

const events = sql`
  select e.id, v.number, e.follows_id as follows, v.content, v.starts_at as "startsAt", v.ends_at as "endsAt", v.places, v.tells_back_on as "tellsBackOn",
    o.opened_at is not null as opened, c.called_off_at is not null as "calledOff", greatest(v.written_at, o.opened_at, c.called_off_at) as since
  from event e join event_version v on v.provider_id = e.provider_id and v.event_id = e.id and v.number = newest_event_version(e.id)
  left join event_opening o on o.provider_id = e.provider_id and o.event_id = e.id left join event_calling_off c on c.provider_id = e.provider_id and c.event_id = e.id`
/** As many as I may see: of the administrator all, of anyone else what is public. The latest day first. */
export const listEvents = (tx: Tx) => tx.rows<SealedEvent>(sql`${events} order by v.starts_at desc, e.id limit 200`)
export const findEvent = (tx: Tx, id: EventId) => tx.one<SealedEvent>(sql`${events} where e.id = ${id}`)

/** Whether it is the first to follow that one. */
export const recordEvent = async (tx: Tx, { id, follows, by, at }: { readonly id: EventId; readonly follows: EventId | null; readonly by: PersonId; readonly at: Instant }): Promise<boolean> => (await tx.run(sql`
  insert into event (id, follows_id, made_by, made_at) values (${id}, ${follows}, ${by}, ${at}) on conflict do nothing`)) === 1
/** Whether it is the version after the one that was read. */
export const recordVersion = async (tx: Tx, id: EventId, { number, content, startsAt, endsAt, places, tellsBackOn }: HeldAt & { readonly number: number; readonly content: Sealed }, by: PersonId, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into event_version (event_id, number, content, starts_at, ends_at, places, tells_back_on, written_by, written_at)
  values (${id}, ${number}, ${content}, ${startsAt}, ${endsAt}, ${places}, ${tellsBackOn}, ${by}, ${at}) on conflict do nothing`)) === 1
export const findNext = async (tx: Tx, id: EventId): Promise<EventId | null> => (await tx.one<{ readonly id: EventId }>(sql`select id from event where follows_id = ${id}`))?.id ?? null

export const recordOpening = (tx: Tx, id: EventId, by: PersonId, at: Instant) => tx.run(sql`insert into event_opening (event_id, opened_by, opened_at) values (${id}, ${by}, ${at}) on conflict do nothing`)
/** Whether this was the first time. */
export const recordCallingOff = async (tx: Tx, id: EventId, by: PersonId, at: Instant): Promise<boolean> => (await tx.run(sql`insert into event_calling_off (event_id, called_off_by, called_off_at) values (${id}, ${by}, ${at}) on conflict do nothing`)) === 1

export type SealedHarvest = { readonly theme: number; readonly number: number; readonly content: Sealed }
export const listHarvests = (tx: Tx, id: EventId) => tx.rows<SealedHarvest>(sql`select distinct on (theme) theme, number, content from event_harvest where event_id = ${id} order by theme, number desc`)
export const recordHarvest = (tx: Tx, id: EventId, { theme, number, content }: SealedHarvest, by: PersonId, at: Instant) => tx.run(sql`
  insert into event_harvest (event_id, theme, number, content, written_by, written_at) values (${id}, ${theme}, ${number}, ${content}, ${by}, ${at}) on conflict do nothing`)

export const wasTold = async (tx: Tx, id: EventId): Promise<boolean> => (await tx.one<{ readonly told: boolean }>(sql`select event_was_told(${id}) as told`))?.told ?? false
/** Whether this was the first time. */
export const recordWord = async (tx: Tx, id: EventId, people: number, by: PersonId, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into event_word (event_id, people, sent_by, sent_at) values (${id}, ${people}, ${by}, ${at}) on conflict do nothing`)) === 1

export type Room = { readonly free: number; readonly waiting: number }
export const findRoom = async (tx: Tx, id: EventId): Promise<Room> => (await tx.one<Room>(sql`select free, waiting from event_room(${id})`)) ?? { free: 0, waiting: 0 }
export type EventNumbers = { readonly signed: number; readonly placed: number; readonly came: number }
export const findNumbers = (tx: Tx, id: EventId) => tx.one<EventNumbers>(sql`select signed, placed, came from event_number where event_id = ${id}`)
