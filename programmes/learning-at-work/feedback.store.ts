import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Feedback, FeedbackRequest } from './feedback.ts'

type TrajectoryId = Id<'trajectory'>
type SealedRequest = Pick<FeedbackRequest, 'id' | 'trajectory' | 'of' | 'at'> & { readonly content: Sealed }
const requests = sql`select id, trajectory_id as trajectory, of_person as of, asked_at as at, content from feedback_request`

/** Of one's own learning, the newest first. */
export const listRequests = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedRequest>(sql`${requests} where trajectory_id = ${trajectory} order by asked_at desc, id`)
/** To me, and still to be answered. */
export const listRequestsToMe = (tx: Tx) => tx.rows<SealedRequest>(sql`${requests} where of_person = me() and id not in (select feedback_i_gave()) order by asked_at, id limit 30`)
export const findRequestToMe = (tx: Tx, id: FeedbackRequest['id']) => tx.one<SealedRequest>(sql`${requests} where of_person = me() and id = ${id}`)
export const isAnswered = async (tx: Tx, id: FeedbackRequest['id']): Promise<boolean> => (await tx.one(sql`select from feedback_i_gave() gave where gave = ${id}`)) !== null
export const recordRequest = (tx: Tx, { id, trajectory, of, at, content }: SealedRequest) => tx.run(sql`
  insert into feedback_request (id, trajectory_id, of_person, asked_at, content) values (${id}, ${trajectory}, ${of}, ${at}, ${content})`)

export type SealedFeedback = Pick<Feedback, 'id' | 'request' | 'at' | 'read'> & { readonly content: Sealed }
/** As far as I may read it, the newest first. */
export const listFeedback = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedFeedback>(sql`
  select f.id, f.request_id as request, f.given_at as at, f.content, case when exists (select from learning_feedback_read d where d.feedback_id = f.id) then 'yes' else 'no' end as read
  from learning_feedback f where f.trajectory_id = ${trajectory} order by f.given_at desc, f.id`)
/** False when it was given already. */
export const recordFeedback = async (tx: Tx, { id, trajectory, request, by, at, content }: { readonly id: Feedback['id']; readonly trajectory: TrajectoryId; readonly request: Feedback['request']; readonly by: Id<'person'>; readonly at: Instant; readonly content: Sealed }): Promise<boolean> => await tx.run(sql`
  insert into learning_feedback (id, trajectory_id, request_id, by_person, given_at, content) values (${id}, ${trajectory}, ${request}, ${by}, ${at}, ${content}) on conflict do nothing`) === 1
export const recordFeedbackRead = (tx: Tx, trajectory: TrajectoryId, id: Feedback['id'], on: Day) => tx.run(sql`
  insert into learning_feedback_read (feedback_id, trajectory_id, read_on) values (${id}, ${trajectory}, ${on}) on conflict do nothing`)

/** What the learner lets someone beside the file read now: feedback, an assessment, or the tasks under the trajectory's own id. */
export type Showing = { readonly item: Id<string>; readonly to: Id<'party'> }
export const listShowings = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Showing>(sql`select item_id as item, to_party as "to" from learning_showing where trajectory_id = ${trajectory}`)
export const recordShowing = (tx: Tx, trajectory: TrajectoryId, { item, to }: Showing) => tx.run(sql`
  insert into learning_showing (item_id, to_party, trajectory_id) values (${item}, ${to}, ${trajectory}) on conflict do nothing`)
export const endShowing = (tx: Tx, { item, to }: Showing) => tx.run(sql`delete from learning_showing where item_id = ${item} and to_party = ${to}`)
