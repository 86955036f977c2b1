import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Detail, OwnerAnswer, Progress } from './plan.ts'

type AgreementId = Id<'agreement'>
type TrajectoryId = Id<'trajectory'>

export type SealedDetail = Omit<Detail, 'measure' | 'feasible' | 'buildUp'> & { readonly agreement: AgreementId; readonly content: Sealed }
export type SealedAnswer = Omit<OwnerAnswer, 'why'> & { readonly agreement: AgreementId; readonly why: Sealed | null }
export type SealedProgress = Omit<Progress, 'hinders'> & { readonly agreement: AgreementId; readonly hinders: Sealed | null }

/** All of a trajectory that I may see. */
export const listDetails = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedDetail>(sql`
  select agreement_id as agreement, from_on as "from", content, looks_on::text[] as "looksOn", replaces from agreement_detail where trajectory_id = ${trajectory}`)
export const listOwnerAnswers = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedAnswer>(sql`
  select agreement_id as agreement, number, says, why, by_party as by, at from agreement_answer where trajectory_id = ${trajectory} order by agreement_id, number`)
export const listProgress = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedProgress>(sql`
  select agreement_id as agreement, number, says, hinders, by_party as by, at from agreement_progress where trajectory_id = ${trajectory} order by agreement_id, number`)

export const recordDetail = (tx: Tx, trajectory: TrajectoryId, { agreement, from, content, looksOn, replaces }: SealedDetail) => tx.run(sql`
  insert into agreement_detail (agreement_id, trajectory_id, from_on, content, looks_on, replaces) values (${agreement}, ${trajectory}, ${from}, ${content}, ${looksOn}::date[], ${replaces})`)
/** False when another answer came first. */
export const recordOwnerAnswer = async (tx: Tx, trajectory: TrajectoryId, { agreement, number, says, why, by, at }: SealedAnswer): Promise<boolean> => (await tx.run(sql`
  insert into agreement_answer (agreement_id, number, trajectory_id, says, why, by_party, at) values (${agreement}, ${number}, ${trajectory}, ${says}, ${why}, ${by}, ${at}) on conflict do nothing`)) === 1
/** False when something else was said first. */
export const recordProgress = async (tx: Tx, trajectory: TrajectoryId, { agreement, number, says, hinders, by, at }: SealedProgress): Promise<boolean> => (await tx.run(sql`
  insert into agreement_progress (agreement_id, number, trajectory_id, says, hinders, by_party, at) values (${agreement}, ${number}, ${trajectory}, ${says}, ${hinders}, ${by}, ${at}) on conflict do nothing`)) === 1

export type LookToRemind = { readonly agreement: AgreementId; readonly on: Day; readonly person: Id<'person'> }
/** As the worker. */
export const listLooksToRemind = (tx: Tx, today: Day) => tx.rows<LookToRemind>(sql`select agreement_id as agreement, look_on as "on", person_id as person from looks_to_remind(${today}) where not agreement_stands_still(agreement_id)`)
export const recordLookReminder = (tx: Tx, { agreement, on }: LookToRemind) => tx.run(sql`insert into agreement_look_reminder (agreement_id, look_on) values (${agreement}, ${on}) on conflict do nothing`)
