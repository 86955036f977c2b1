import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { DataRequest, WhyLonger } from './rights.ts'

/** A table, the column that says whose a row is, and the columns that may be told. */
export type KeptTable = { readonly name: string; readonly own: string; readonly shows: readonly string[] }
/** A row of mine, of the columns that may be told. */
export type KeptRow = { readonly name: string; readonly kept: Readonly<Record<string, unknown>> }
export const listKeptOfMe = (tx: Tx, tables: readonly KeptTable[]) => tx.rows<KeptRow>(sql`select name, kept from kept_of_me(${JSON.stringify(tables)}::jsonb)`)

/** Parts I have, counted by programme and role, and what I was asked for: never of whom. */
export type OwnPart = { readonly what: 'part' | 'asked'; readonly programme: string; readonly role: string; readonly number: number; readonly on: Instant | null; readonly answer: 'joins' | 'declines' | null }
export const listOwnParts = (tx: Tx) => tx.rows<OwnPart>(sql`
  select 'part' as what, t.programme, p.role, count(*)::integer as number, null::timestamptz as on, null as answer
    from party p join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id
    where p.id in (select my_parties()) and not is_about_me(p.trajectory_id) group by t.programme, p.role
  union all
  select 'asked', '', i.role, 1, i.asked_at, a.answer from circle_invitation i left join circle_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id
    where i.person_id = me()
  order by 1 desc, 2, 3, 5`)

export type SealedRequest = Omit<DataRequest, 'ended'> & { readonly person: Id<'person'>; readonly content: Sealed; readonly how: 'answered' | 'withdrawn' | null; readonly endedOn: Day | null; readonly answer: Sealed | null }
const requests = sql`
  select r.id, r.person_id as person, r.kind, r.content, r.made_on as "madeOn", r.due_on as "dueOn", r.longest_on as "longestOn", x.extended_on as "extendedOn", x.why as "whyLonger", e.how, e.ended_on as "endedOn", e.content as answer
  from data_request r left join data_request_extension x on x.provider_id = r.provider_id and x.request_id = r.id left join data_request_end e on e.provider_id = r.provider_id and e.request_id = r.id`

/** My own, the newest first. */
export const listOwnRequests = (tx: Tx) => tx.rows<SealedRequest>(sql`${requests} where r.person_id = me() order by r.made_on desc, r.id`)
/** Of others, for the office that answers: open ones first, what is due soonest before the rest. */
export const listHeardRequests = (tx: Tx) => tx.rows<SealedRequest>(sql`${requests} where r.person_id <> me() and hears_complaints() order by e.how is not null, case when x.request_id is null then r.due_on else r.longest_on end, r.id limit 200`)
export const findHeardRequest = (tx: Tx, id: Id<'complaint'>) => tx.one<SealedRequest>(sql`${requests} where r.id = ${id} and r.person_id <> me() and hears_complaints()`)

export const recordRequest = (tx: Tx, { id, kind, madeOn, dueOn, longestOn }: DataRequest, content: Sealed, person: Id<'person'>) => tx.run(sql`
  insert into data_request (id, person_id, kind, content, made_on, due_on, longest_on) values (${id}, ${person}, ${kind}, ${content}, ${madeOn}, ${dueOn}, ${longestOn})`)
export const recordRequestExtension = async (tx: Tx, request: Id<'complaint'>, why: WhyLonger, by: Id<'person'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into data_request_extension (request_id, why, extended_by, extended_on) values (${request}, ${why}, ${by}, ${on}) on conflict do nothing`) === 1
/** False when it was answered or taken back already. */
export const recordRequestEnd = async (tx: Tx, request: Id<'complaint'>, how: 'answered' | 'withdrawn', content: Sealed | null, by: Id<'person'>, on: Day): Promise<boolean> => await tx.run(sql`
  insert into data_request_end (request_id, how, content, ended_by, ended_on) values (${request}, ${how}, ${content}, ${by}, ${on}) on conflict do nothing`) === 1

/** Each night: what was settled two years ago goes, and whoever only stayed here for an answer. As the worker. */
export const forgetRequests = async (tx: Tx, today: Day): Promise<number> => (await tx.one<{ readonly went: number }>(sql`select forget_data_requests(${today}) as went`))?.went ?? 0
