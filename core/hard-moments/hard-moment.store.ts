import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { HardMoment } from './hard-moment.ts'

export type SealedMoment = Omit<HardMoment, 'words'> & { readonly words: Sealed | null }

const columns = sql`
  select h.id, h.trajectory_id as trajectory, h.words, h.asked_by as by, h.asked_at as at, a.answer, a.answered_at as "answeredAt", w.withdrawn_at as "withdrawnAt",
    case when c.appointment_id is null then lower(p.during) end as "talkAt"
  from hard_moment h
  left join hard_moment_answer a on a.provider_id = h.provider_id and a.moment_id = h.id
  left join hard_moment_withdrawal w on w.provider_id = h.provider_id and w.moment_id = h.id
  left join appointment p on p.provider_id = a.provider_id and p.id = a.appointment_id
  left join cancellation c on c.provider_id = p.provider_id and c.appointment_id = p.id`
/** Of one trajectory, newest first. */
export const listMoments = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<SealedMoment>(sql`${columns} where h.trajectory_id = ${trajectory} order by h.asked_at desc, h.id`)
/** That wait, of all I guide; who waits longest first. */
export const listWaitingMoments = (tx: Tx) => tx.rows<SealedMoment>(sql`${columns} where h.trajectory_id in (select trajectories_i_guide()) and a.moment_id is null and w.moment_id is null order by h.asked_at, h.id limit 50`)
export const countWaitingMoments = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`
  select count(*)::integer as count from hard_moment h where h.trajectory_id in (select trajectories_i_guide())
    and not exists (select from hard_moment_answer a where a.provider_id = h.provider_id and a.moment_id = h.id)
    and not exists (select from hard_moment_withdrawal w where w.provider_id = h.provider_id and w.moment_id = h.id)`))?.count ?? 0
export const findMoment = (tx: Tx, id: HardMoment['id']) => tx.one<SealedMoment>(sql`${columns} where h.id = ${id}`)

export const recordMoment = (tx: Tx, { id, trajectory, words, by, at }: Pick<SealedMoment, 'id' | 'trajectory' | 'words' | 'by' | 'at'>) => tx.run(sql`
  insert into hard_moment (id, trajectory_id, words, asked_by, asked_at) values (${id}, ${trajectory}, ${words}, ${by}, ${at})`)
/** False when it was answered before. */
export const recordMomentAnswer = async (tx: Tx, { id, trajectory }: Pick<HardMoment, 'id' | 'trajectory'>, appointment: Id<'appointment'> | null, by: Id<'party'>, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into hard_moment_answer (moment_id, trajectory_id, answer, appointment_id, answered_by, answered_at) values (${id}, ${trajectory}, ${appointment ? 'planned' : 'spoken'}, ${appointment}, ${by}, ${at}) on conflict do nothing`)) === 1
export const recordMomentWithdrawal = (tx: Tx, { id, trajectory }: Pick<HardMoment, 'id' | 'trajectory'>, at: Instant) => tx.run(sql`
  insert into hard_moment_withdrawal (moment_id, trajectory_id, withdrawn_at) values (${id}, ${trajectory}, ${at}) on conflict do nothing`)

/** For the worker: who guides where this still waits. */
export const guideOfWaiting = async (tx: Tx, id: HardMoment['id']): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select guide_of_waiting_moment(${id}) as person`))?.person ?? null
