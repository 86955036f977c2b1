import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { NewReport, Report } from './report.ts'

type ReportId = Id<'report'>

export const recordReport = (tx: Tx, { id, trajectory, talk, kind, by, at }: NewReport) => tx.run(sql`
  insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${id}, ${trajectory}, ${talk}, ${kind}, ${by}, ${at}) on conflict do nothing`)

/** The number of the version that stands: what may be shared at all. Null while none does, also for whoever does not see the report. */
export const standsAt = async (tx: Tx, report: ReportId): Promise<number | null> =>
  (await tx.one<{ readonly number: number | null }>(sql`select report_stands(${report}) as number`))?.number ?? null

export type { Report }
