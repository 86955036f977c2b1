import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { WardId } from './ward.ts'

type TrajectoryId = Id<'trajectory'>
/** Whose learning I arrange now. */
export type Arranged = { readonly trajectory: TrajectoryId; readonly person: Id<'person'>; readonly ward: WardId | null; readonly wardName: string | null }
export const listArranged = (tx: Tx) => tx.rows<Arranged>(sql`
  select trajectory_id as trajectory, person_id as person, ward_id as ward, ward_name as "wardName" from practices_i_arrange() order by ward_name nulls last, trajectory_id`)
export const arrangesPractice = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> => (await tx.one<{ readonly arranges: boolean }>(sql`select i_arrange_practice(${trajectory}) as arranges`))?.arranges === true

export type SealedRecord = { readonly id: Id<'subsidy-record'>; readonly trajectory: TrajectoryId; readonly from: Day; readonly version: number; readonly content: Sealed; readonly madeOn: Day; readonly keepUntil: Day }
const newest = sql`select distinct on (trajectory_id, year_from) id, trajectory_id as trajectory, year_from as "from", version, content, made_on as "madeOn", keep_until as "keepUntil" from subsidy_record`
/** The newest of each school year of one learner, the latest year first. */
export const listRecordsOf = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedRecord>(sql`${newest} where trajectory_id = ${trajectory} order by trajectory_id, year_from desc, version desc`)
/** The newest of everyone in a school year that began then, in whatever month their law has it begin; as far as they are mine to read. */
export const listRecordsIn = (tx: Tx, from: Day) => tx.rows<SealedRecord>(sql`${newest} where year_from >= date_trunc('year', ${from}::date) and year_from < date_trunc('year', ${from}::date) + interval '1 year' order by trajectory_id, year_from, version desc`)
export const recordRecord = (tx: Tx, { id, trajectory, from, version, content, madeOn, keepUntil }: SealedRecord) => tx.run(sql`
  insert into subsidy_record (id, trajectory_id, year_from, version, content, made_on, keep_until) values (${id}, ${trajectory}, ${from}, ${version}, ${content}, ${madeOn}, ${keepUntil})`)
/** Who keeps my record in the office. */
export const listKeepers = async (tx: Tx): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly person: Id<'person'> }>(sql`select k as person from keepers_of_my_record() k`)).map(({ person }) => person)

/** What was kept long enough. */
export const sweepSubsidyRecords = (tx: Tx, now: Instant) => tx.run(sql`select sweep_subsidy_records(${now})`)
