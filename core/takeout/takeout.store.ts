import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { TakeoutEnd, TakeoutRequest } from './takeout.ts'

export type SealedRequest = Omit<TakeoutRequest, 'why'> & { readonly why: Sealed }
type Row = Omit<SealedRequest, 'agreed' | 'end'> & { readonly agreedBy: Id<'person'> | null; readonly agreedAt: Instant | null; readonly how: TakeoutEnd | null; readonly endedBy: Id<'person'> | null; readonly endedAt: Instant | null }

/** Newest first; only an administrator finds any, and the owner for the provider that is set. */
export const listRequests = async (tx: Tx): Promise<readonly SealedRequest[]> => (await tx.rows<Row>(sql`
  select r.id, r.why, r.receive_key as "receiveKey", r.goes_to as "goesTo", r.asked_by as "askedBy", r.asked_at as "askedAt",
    a.agreed_by as "agreedBy", a.agreed_at as "agreedAt", e.how, e.ended_by as "endedBy", e.ended_at as "endedAt"
  from takeout_request r left join takeout_agreement a on a.provider_id = r.provider_id and a.request_id = r.id
    left join takeout_request_end e on e.provider_id = r.provider_id and e.request_id = r.id
  where r.provider_id = my_provider() order by r.asked_at desc, r.id limit 50`)).map(({ agreedBy, agreedAt, how, endedBy, endedAt, ...request }) => ({
  ...request, agreed: agreedBy && agreedAt && { by: agreedBy, at: agreedAt }, end: how && endedBy && endedAt && { how, by: endedBy, at: endedAt },
}))

/** Two who ask, or answer, at the same moment do so one after the other. */
export const oneRequestAtATime = (tx: Tx, provider: Id<'provider'>) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('takeout ' || ${provider}, 0)) is null as waited`)

export type NewRequest = Pick<SealedRequest, 'id' | 'why' | 'receiveKey' | 'goesTo' | 'askedBy' | 'askedAt'>
export const recordRequest = (tx: Tx, { id, why, receiveKey, goesTo, askedBy, askedAt }: NewRequest) => tx.run(sql`
  insert into takeout_request (id, why, receive_key, goes_to, asked_by, asked_at) values (${id}, ${why}, ${receiveKey}, ${goesTo}, ${askedBy}, ${askedAt})`)

/** False when another was first. */
export const recordAgreement = async (tx: Tx, request: Id<'takeout-request'>, by: Id<'person'>, at: Instant): Promise<boolean> =>
  await tx.run(sql`insert into takeout_agreement (request_id, agreed_by, agreed_at) values (${request}, ${by}, ${at}) on conflict do nothing`) === 1

/** False when another was first. */
export const recordEnd = async (tx: Tx, request: Id<'takeout-request'>, how: TakeoutEnd, by: Id<'person'>, at: Instant): Promise<boolean> =>
  await tx.run(sql`insert into takeout_request_end (request_id, how, ended_by, ended_at) values (${request}, ${how}, ${by}, ${at}) on conflict do nothing`) === 1

export type SealedExport = { readonly id: Id<'takeout-export'>; readonly request: Id<'takeout-request'> | null; readonly why: Sealed | null; readonly begunAt: Instant }
export const listExports = (tx: Tx) => tx.rows<SealedExport>(sql`
  select id, request_id as request, why, begun_at as "begunAt" from takeout_export where provider_id = my_provider() order by begun_at desc, id limit 50`)

/** As the owner. */
export const recordExport = (tx: Tx, { id, request, why, begunAt }: SealedExport) => tx.run(sql`
  insert into takeout_export (id, request_id, why, begun_at) values (${id}, ${request}, ${why}, ${begunAt})`)
