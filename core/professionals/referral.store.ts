import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Referral, SendingId, Step } from './referral.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedStep = Omit<Step, 'words'> & { readonly words: Sealed | null }

const steps = sql`select id, sending_id as sending, number, step, reason, weeks, on_day as "on", words, told_by as by, told_at as at, quiet_on as "quietOn" from referral_step`
export const listReferrals = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Omit<Referral, 'steps'>>(sql`select sending_id as sending, asked_at as "askedAt", quiet_on as "quietOn" from referral where trajectory_id = ${trajectory}`)
export const findReferral = (tx: Tx, sending: SendingId) => tx.one<Omit<Referral, 'steps'>>(sql`select sending_id as sending, asked_at as "askedAt", quiet_on as "quietOn" from referral where sending_id = ${sending}`)
/** Oldest first. */
export const listSteps = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedStep>(sql`${steps} where trajectory_id = ${trajectory} order by sending_id, number`)
export const listStepsOf = (tx: Tx, sending: SendingId) => tx.rows<SealedStep>(sql`${steps} where sending_id = ${sending} order by number`)

export const recordReferral = (tx: Tx, trajectory: TrajectoryId, { sending, askedAt, quietOn }: Omit<Referral, 'steps'>) => tx.run(sql`
  insert into referral (sending_id, trajectory_id, asked_at, quiet_on) values (${sending}, ${trajectory}, ${askedAt}, ${quietOn})`)
export const recordStep = (tx: Tx, trajectory: TrajectoryId, { id, sending, number, step, reason, weeks, on, words, quietOn, by, at }: SealedStep) => tx.run(sql`
  insert into referral_step (id, sending_id, trajectory_id, number, step, reason, weeks, on_day, words, quiet_on, told_by, told_at)
  values (${id}, ${sending}, ${trajectory}, ${number}, ${step}, ${reason}, ${weeks}, ${on}, ${words}, ${quietOn}, ${by}, ${at})`)

/** Files of mine in which someone who was asked has said nothing for long. */
export const listQuiet = (tx: Tx, today: Day) => tx.rows<{ readonly trajectory: TrajectoryId }>(sql`
  select f.trajectory_id as trajectory from referral f join professional_sending s on s.provider_id = f.provider_id and s.id = f.sending_id
  where f.trajectory_id in (select trajectories_i_guide()) and is_quiet(f.sending_id, ${today}::date)
    and not exists (select from consent_withdrawal w where w.provider_id = s.provider_id and w.consent_id = s.consent_id) order by f.trajectory_id limit 50`)

/** As the worker. */
export const toldOfStep = async (tx: Tx, step: Step['id']): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly person: Id<'person'> }>(sql`select told_of_step(${step}) as person`)).map(({ person }) => person)
export const toldOfQuiet = async (tx: Tx, sending: SendingId, today: Day): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly person: Id<'person'> }>(sql`select told_of_quiet(${sending}, ${today}::date) as person`)).map(({ person }) => person)
