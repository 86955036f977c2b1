import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

export type SealedFeedback = { readonly id: Id<'feedback'>; readonly talk: Id<'talk'>; readonly answer: Sealed }
export type Showing = { readonly id: Id<'feedback-showing'>; readonly feedback: Id<'feedback'>; readonly trajectory: Id<'trajectory'>; readonly to: Id<'party'> }

export const recordFeedback = (tx: Tx, { id, talk, answer }: SealedFeedback, trajectory: Id<'trajectory'>, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into talk_feedback (id, talk_id, trajectory_id, answer, given_by, given_at) values (${id}, ${talk}, ${trajectory}, ${answer}, ${by}, ${at})`)

export const recordShowing = (tx: Tx, { id, feedback, trajectory, to }: Showing, at: Instant) => tx.run(sql`
  insert into feedback_showing (id, feedback_id, trajectory_id, to_party, shown_at) values (${id}, ${feedback}, ${trajectory}, ${to}, ${at})`)

/** How many answers a guide can read no longer. */
export const hideFeedback = (tx: Tx, feedback: Id<'feedback'>, at: Instant) => tx.run(sql`
  insert into feedback_hiding (showing_id, hidden_at) select s.id, ${at} from feedback_showing s where s.feedback_id = ${feedback} on conflict do nothing`)

/** Every answer I may read. To whom it is shown, only the participant sees. */
export const listFeedback = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedFeedback & { readonly showing: Id<'feedback-showing'> | null }>(sql`
  select f.id, f.talk_id as talk, f.answer,
    (select s.id from feedback_showing s where s.provider_id = f.provider_id and s.feedback_id = f.id
     and not exists (select from feedback_hiding h where h.provider_id = s.provider_id and h.showing_id = s.id) order by s.shown_at desc limit 1) as showing
  from talk_feedback f where f.trajectory_id = ${trajectory}`)
