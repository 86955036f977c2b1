import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { EventId } from './event.ts'
import type { Choice, SignUpId } from './sign-up.ts'

type PersonId = Id<'person'>
export type SealedSignUp = Choice & { readonly id: SignUpId; readonly event: EventId; readonly turn: number; readonly content: Sealed; readonly placed: boolean; readonly came: boolean }

/** For whoever holds the event, in the order they came. */
export const listSignUps = (tx: Tx, event: EventId) => tx.rows<SealedSignUp>(sql`
  select s.id, s.event_id as event, s.turn, s.content, p.sign_up_id is not null as placed, c.first, c.second,
    coalesce((select n.came from event_presence n where n.provider_id = s.provider_id and n.sign_up_id = s.id order by n.number desc limit 1), false) as came
  from event_sign_up s left join event_place p on p.provider_id = s.provider_id and p.sign_up_id = s.id
  left join lateral (select * from event_choice c where c.provider_id = s.provider_id and c.sign_up_id = s.id order by c.number desc limit 1) c on true
  where s.event_id = ${event} order by s.turn`)
/** For the worker, who writes to them. */
export const listToWrite = (tx: Tx, ids: readonly SignUpId[]) => tx.rows<{ readonly id: SignUpId; readonly content: Sealed }>(sql`select id, content from event_sign_up where id = any(${ids}::uuid[]) order by turn`)

export type NewSignUp = Choice & { readonly id: SignUpId; readonly event: EventId; readonly token: Buffer; readonly mailIndex: Buffer; readonly content: Sealed }
export const recordSignUp = async (tx: Tx, { id, event, token, mailIndex, content, first, second }: NewSignUp, at: Instant): Promise<'place' | 'waiting' | 'closed' | 'known'> =>
  (await tx.one<{ readonly outcome: 'place' | 'waiting' | 'closed' | 'known' }>(sql`select sign_up(${event}, ${id}, ${token}, ${mailIndex}, ${content}, ${first}::smallint, ${second}::smallint, ${at}) as outcome`))?.outcome ?? 'closed'
/** Who signed up with this address before; null for nobody. */
export const findKnown = async (tx: Tx, event: EventId, mailIndex: Buffer): Promise<{ readonly id: SignUpId; readonly content: Sealed } | null> => {
  const row = await tx.one<{ readonly id: SignUpId | null; readonly content: Sealed | null }>(sql`select event_knows_mail_id(${event}, ${mailIndex}) as id, event_knows_mail(${event}, ${mailIndex}) as content`)
  return row?.id && row.content ? { id: row.id, content: row.content } : null
}

/** For whoever holds the link. */
export const findAtLink = (tx: Tx, token: Buffer) => tx.one<Omit<SealedSignUp, 'turn'>>(sql`select id, event_id as event, content, placed, came, first, second from sign_up_at(${token})`)
export const chooseAtLink = (tx: Tx, token: Buffer, { first, second }: Choice, at: Instant) => tx.run(sql`select choose_at(${token}, ${first}::smallint, ${second}::smallint, ${at})`)
export const cancelAtLink = (tx: Tx, token: Buffer) => tx.run(sql`select cancel_at(${token})`)

/** As the worker: who moved up just now. */
export const givePlaces = async (tx: Tx, event: EventId, at: Instant): Promise<readonly SignUpId[]> => (await tx.rows<{ readonly id: SignUpId }>(sql`select * from give_places(${event}, ${at}) as id`)).map(({ id }) => id)
/** Events in which somebody waits. */
export const listWaitedFor = async (tx: Tx, now: Instant): Promise<readonly EventId[]> => (await tx.rows<{ readonly id: EventId }>(sql`
  select distinct s.event_id as id from event_sign_up s join event_version v on v.provider_id = s.provider_id and v.event_id = s.event_id and v.number = newest_event_version(s.event_id)
  where v.starts_at > ${now} and not exists (select from event_place p where p.provider_id = s.provider_id and p.sign_up_id = s.id)`)).map(({ id }) => id)

export const recordPresence = (tx: Tx, { signUp, came }: { readonly signUp: SignUpId; readonly came: boolean }, by: PersonId, at: Instant) => tx.run(sql`
  insert into event_presence (sign_up_id, number, came, noted_by, noted_at)
  select ${signUp}, coalesce(max(number), 0) + 1, ${came}, ${by}, ${at} from event_presence where sign_up_id = ${signUp}`)

export type Seats = ReadonlyMap<SignUpId, number>
export const recordDivision = async (tx: Tx, id: Id<'event-division'>, event: EventId, seats: Seats, by: PersonId, at: Instant): Promise<void> => {
  await tx.run(sql`insert into event_division (id, event_id, number, made_by, made_at) select ${id}, ${event}, coalesce(max(number), 0) + 1, ${by}, ${at} from event_division where event_id = ${event}`)
  await tx.run(sql`insert into event_seat (division_id, sign_up_id, theme) select ${id}, seat, theme from unnest(${[...seats.keys()]}::uuid[], ${[...seats.values()]}::smallint[]) as t (seat, theme)`)
}
/** As it was divided last; null when it never was. */
export const findSeats = async (tx: Tx, event: EventId): Promise<Seats | null> => {
  const division = await tx.one<{ readonly id: string }>(sql`select id from event_division where event_id = ${event} order by number desc limit 1`)
  return division && new Map((await tx.rows<{ readonly signUp: SignUpId; readonly theme: number }>(sql`select sign_up_id as "signUp", theme from event_seat where division_id = ${division.id}`)).map(({ signUp, theme }) => [signUp, theme]))
}

/** Takes away names that had their month. Runs as the worker, at night. */
export const sweepSignUps = (tx: Tx, now: Instant) => tx.run(sql`select sweep_sign_ups(${now})`)
