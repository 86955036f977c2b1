import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

type NewRequest = { readonly id: Id<'recovery-request'>; readonly by: 'employee' | 'employer'; readonly at: Instant; readonly name: Sealed; readonly mail: Sealed; readonly telephone: Sealed | null; readonly organisation: Sealed | null }
export type SealedRequest = NewRequest & { readonly takenBy: Id<'person'> | null }

export const addRequest = (tx: Tx, { id, by, at, name, mail, telephone, organisation }: NewRequest) => tx.run(sql`
  insert into recovery_request (id, asked_by, asked_at, name, mail, telephone, organisation) values (${id}, ${by}, ${at}, ${name}, ${mail}, ${telephone}, ${organisation})`)

const requests = sql`
  select r.id, r.asked_by as by, r.asked_at as at, r.name, r.mail, r.telephone, r.organisation, t.taken_by as "takenBy"
  from recovery_request r left join recovery_request_taken t on t.provider_id = r.provider_id and t.request_id = r.id`
/** Those that wait, and those I took up; the oldest that waits first. */
export const listRequests = (tx: Tx) => tx.rows<SealedRequest>(sql`${requests} order by t.taken_by is not null, r.asked_at, r.id`)
export const findRequest = (tx: Tx, id: Id<'recovery-request'>) => tx.one<SealedRequest>(sql`${requests} where r.id = ${id}`)
export const countWaitingRequests = async (tx: Tx): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`select count(*)::integer as count from recovery_request r where not exists (select from recovery_request_taken t where t.provider_id = r.provider_id and t.request_id = r.id)`))?.count ?? 0

/** Whether this guide was first. */
export const recordTaking = async (tx: Tx, request: Id<'recovery-request'>, by: Id<'person'>, at: Instant): Promise<boolean> =>
  (await tx.run(sql`insert into recovery_request_taken (request_id, taken_by, taken_at) values (${request}, ${by}, ${at}) on conflict do nothing`)) === 1

/** Clears away requests and offers that had their time. Runs as the worker, once a day. */
export const sweepComingIn = (tx: Tx, now: Instant) => tx.run(sql`select sweep_coming_in(${now})`)

/** Requests they took up and offers that wait, of someone who leaves; a number, and none for anyone who may not ask. */
export const countRequestsWith = async (tx: Tx, person: Id<'person'>): Promise<number> => (await tx.one<{ readonly count: number | null }>(sql`select recovery_requests_with(${person}) as count`))?.count ?? 0
