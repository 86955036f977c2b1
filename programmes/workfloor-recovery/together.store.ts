import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Contract, Willing } from './together.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedIntention = { readonly id: Id<'intention'>; readonly party: Id<'party'>; readonly willing: Willing; readonly why: Sealed | null; readonly at: Instant }

export const addIntention = (tx: Tx, { id, trajectory, party, willing, why, at }: SealedIntention & { readonly trajectory: TrajectoryId }) => tx.run(sql`
  insert into plan_intention (id, trajectory_id, party_id, willing, why, said_at) values (${id}, ${trajectory}, ${party}, ${willing}, ${why}, ${at})`)
/** As far as one may read them, the newest first. */
export const listIntentions = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedIntention>(sql`
  select id, party_id as party, willing, why, said_at as at from plan_intention where trajectory_id = ${trajectory} order by said_at desc, id`)

export const addContract = async (tx: Tx, { id, trajectory, by, at, startsOn, endsOn, parts }: Contract, sealed: readonly Sealed[]): Promise<void> => {
  await tx.run(sql`insert into plan_contract (id, trajectory_id, made_by, made_at, starts_on, ends_on) values (${id}, ${trajectory}, ${by}, ${at}, ${startsOn}, ${endsOn})`)
  for (const [index, { party }] of parts.entries()) await tx.run(sql`insert into plan_contract_part (contract_id, trajectory_id, party_id, tasks) values (${id}, ${trajectory}, ${party}, ${sealed[index] ?? null})`)
}

export type ContractRow = Omit<Contract, 'parts'>
/** The one that was written last; null where there is none for me. */
export const findLastContract = (tx: Tx, trajectory: TrajectoryId) => tx.one<ContractRow>(sql`
  select id, trajectory_id as trajectory, made_by as by, made_at as at, starts_on as "startsOn", ends_on as "endsOn"
  from plan_contract where trajectory_id = ${trajectory} order by made_at desc, id limit 1`)
export type PartRow = { readonly party: Id<'party'>; readonly tasks: Sealed; readonly confirmedAt: Instant | null }
export const listParts = (tx: Tx, contract: Id<'contract'>) => tx.rows<PartRow>(sql`
  select p.party_id as party, p.tasks, c.confirmed_at as "confirmedAt" from plan_contract_part p
  left join plan_contract_confirmation c on c.provider_id = p.provider_id and c.contract_id = p.contract_id and c.party_id = p.party_id
  where p.contract_id = ${contract} order by p.party_id`)
export const recordConfirmation = (tx: Tx, contract: Id<'contract'>, party: Id<'party'>, at: Instant) => tx.run(sql`
  insert into plan_contract_confirmation (contract_id, party_id, confirmed_at) values (${contract}, ${party}, ${at}) on conflict do nothing`)

export type ProcessReport = { readonly trajectory: TrajectoryId; readonly started: boolean; readonly held: number; readonly endsOn: Day; readonly endedOn: Day | null }
/** The least that was agreed to be told, of the plans I am one of the three in. */
export const listProcessReports = (tx: Tx) => tx.rows<ProcessReport>(sql`
  select trajectory_id as trajectory, started, held, ends_on as "endsOn", ended_on as "endedOn" from process_reports()`)
