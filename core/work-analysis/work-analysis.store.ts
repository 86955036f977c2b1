import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Adaptation, Answered, NewAdaptation } from './adaptation.ts'
import type { Version } from './views.ts'

type TrajectoryId = Id<'trajectory'>
type PartyId = Id<'party'>
type AdaptationId = Id<'work-adaptation'>

export const recordDemandQuestion = async (tx: Tx, trajectory: TrajectoryId, to: PartyId, by: PartyId, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into work_demand_question (trajectory_id, to_party, asked_by, asked_at) values (${trajectory}, ${to}, ${by}, ${at}) on conflict do nothing`)) === 1
/** Of a trajectory, as far as I see it: inside all of them, beside that I am asked. */
export const listAsked = async (tx: Tx, trajectory: TrajectoryId): Promise<readonly PartyId[]> =>
  (await tx.rows<{ readonly to: PartyId }>(sql`select to_party as "to" from work_demand_question where trajectory_id = ${trajectory} order by asked_at, to_party`)).map(({ to }) => to)

export type SealedVersion = Omit<Version<never>, 'said'> & { readonly content: Sealed }
const versions = sql`select id, written_by as by, version, written_at as at, content`
/** Oldest first. */
export const listDemands = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedVersion>(sql`${versions} from work_demand where trajectory_id = ${trajectory} order by written_at, id`)
export const listCapacities = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedVersion>(sql`${versions} from work_capacity where trajectory_id = ${trajectory} order by written_at, id`)
/** False when another window was first. */
export const recordDemand = async (tx: Tx, trajectory: TrajectoryId, { id, by, version, at, content }: SealedVersion): Promise<boolean> => (await tx.run(sql`
  insert into work_demand (id, trajectory_id, version, content, written_by, written_at) values (${id}, ${trajectory}, ${version}, ${content}, ${by}, ${at}) on conflict do nothing`)) === 1
export const recordCapacity = async (tx: Tx, trajectory: TrajectoryId, { id, by, version, at, content }: SealedVersion): Promise<boolean> => (await tx.run(sql`
  insert into work_capacity (id, trajectory_id, version, content, written_by, written_at) values (${id}, ${trajectory}, ${version}, ${content}, ${by}, ${at}) on conflict do nothing`)) === 1

export type SealedAdaptation = Omit<NewAdaptation, 'item' | 'words'> & Pick<Adaptation, 'passedAt' | 'endedAt' | 'agreement'> & { readonly content: Sealed; readonly level: Sealed | null }
const adaptations = sql`
  select a.id, a.trajectory_id as trajectory, a.content, a.to_party as "to", a.starts_on as "startsOn", a.looks_back_on as "looksBackOn", a.put_by as by, a.put_at as at,
    f.level, p.passed_at as "passedAt", e.ended_at as "endedAt", g.agreement_id as agreement
  from work_adaptation a
  left join work_adaptation_effect f on f.provider_id = a.provider_id and f.adaptation_id = a.id
  left join work_adaptation_passing p on p.provider_id = a.provider_id and p.adaptation_id = a.id
  left join work_adaptation_end e on e.provider_id = a.provider_id and e.adaptation_id = a.id
  left join work_adaptation_agreement g on g.provider_id = a.provider_id and g.adaptation_id = a.id`
export const listAdaptations = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedAdaptation>(sql`${adaptations} where a.trajectory_id = ${trajectory} order by a.put_at, a.id`)
export const findAdaptation = (tx: Tx, id: AdaptationId) => tx.one<SealedAdaptation>(sql`${adaptations} where a.id = ${id}`)
export type SealedAnswer = Omit<Answered, 'why'> & { readonly adaptation: AdaptationId; readonly why: Sealed | null }
export const listAnswers = (tx: Tx, of: readonly AdaptationId[]) => tx.rows<SealedAnswer>(sql`
  select adaptation_id as adaptation, number, answer, why, answered_at as at from work_adaptation_answer where adaptation_id = any(${of}::uuid[]) order by adaptation_id, number`)

export const recordAdaptation = async (tx: Tx, { id, trajectory, to, startsOn, looksBackOn, by, at }: NewAdaptation, content: Sealed, level: Sealed): Promise<void> => {
  await tx.run(sql`
    insert into work_adaptation (id, trajectory_id, content, to_party, starts_on, looks_back_on, put_by, put_at) values (${id}, ${trajectory}, ${content}, ${to}, ${startsOn}, ${looksBackOn}, ${by}, ${at})`)
  await tx.run(sql`insert into work_adaptation_effect (adaptation_id, trajectory_id, level) values (${id}, ${trajectory}, ${level})`)
}
type About = Pick<NewAdaptation, 'id' | 'trajectory'>
export const recordPassing = (tx: Tx, { id, trajectory }: About, by: PartyId, at: Instant) => tx.run(sql`
  insert into work_adaptation_passing (adaptation_id, trajectory_id, passed_by, passed_at) values (${id}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)
/** False when another word came first. */
export const recordAdaptationAnswer = async (tx: Tx, { id, trajectory }: About, { number, answer, why, at }: Omit<SealedAnswer, 'adaptation'>, by: PartyId): Promise<boolean> => (await tx.run(sql`
  insert into work_adaptation_answer (adaptation_id, number, trajectory_id, answer, why, answered_by, answered_at) values (${id}, ${number}, ${trajectory}, ${answer}, ${why}, ${by}, ${at}) on conflict do nothing`)) === 1
export const recordAdaptationEnd = (tx: Tx, { id, trajectory }: About, by: PartyId, at: Instant) => tx.run(sql`
  insert into work_adaptation_end (adaptation_id, trajectory_id, ended_by, ended_at) values (${id}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)
export const recordAdaptationAgreement = (tx: Tx, { id, trajectory }: About, agreement: Id<'agreement'>) => tx.run(sql`
  insert into work_adaptation_agreement (adaptation_id, trajectory_id, agreement_id) values (${id}, ${trajectory}, ${agreement})`)
