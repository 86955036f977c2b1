import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { AnsweredRequest, GuideRequest, Welcome } from './guide-request.ts'

export const recordRequest = (tx: Tx, { id, trajectory, guide, askedOn }: GuideRequest) => tx.run(sql`
  insert into guide_request (id, trajectory_id, guide_id, asked_on) values (${id}, ${trajectory}, ${guide}, ${askedOn})`)

/** Whether this was the first answer. */
export const recordAnswer = async (tx: Tx, { request, answer, at }: Welcome): Promise<boolean> =>
  (await tx.run(sql`insert into guide_answer (request_id, answer, answered_at) values (${request}, ${answer}, ${at}) on conflict do nothing`)) === 1

/** Everyone who was asked in this trajectory, in the order they were asked. */
export const listRequests = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<AnsweredRequest>(sql`
  select r.id, r.trajectory_id as trajectory, r.guide_id as guide, r.asked_on as "askedOn", a.answer
  from guide_request r left join guide_answer a on a.provider_id = r.provider_id and a.request_id = r.id
  where r.trajectory_id = ${trajectory} order by r.asked_on, a.answer nulls last, r.id`)

/** Who asks me and waits for an answer. */
export type Asking = { readonly id: Id<'guide-request'>; readonly trajectory: Id<'trajectory'>; readonly programme: string; readonly person: Id<'person'>; readonly askedOn: Day }

export const listAskingMe = (tx: Tx) => tx.rows<Asking>(sql`
  select id, trajectory_id as trajectory, programme, person_id as person, asked_on as "askedOn" from requests_to_me()`)
