import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Consultation } from './trio.ts'

/** Those that stand, the latest first. */
export const listConsultations = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<Consultation>(sql`
  select c.id, c.on_day as "on", c.by_whom as by from trio_consultation c where c.trajectory_id = ${trajectory}
    and not exists (select from trio_consultation_struck s where s.provider_id = c.provider_id and s.consultation_id = c.id)
  order by c.on_day desc, c.id`)

export const recordConsultation = (tx: Tx, trajectory: Id<'trajectory'>, { id, on, by }: Consultation, notedBy: Id<'party'>, at: Instant) => tx.run(sql`
  insert into trio_consultation (id, trajectory_id, on_day, by_whom, noted_by, noted_at) values (${id}, ${trajectory}, ${on}, ${by}, ${notedBy}, ${at})`)
export const recordConsultationStruck = (tx: Tx, trajectory: Id<'trajectory'>, consultation: Consultation['id'], by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into trio_consultation_struck (consultation_id, trajectory_id, struck_by, struck_at) values (${consultation}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)
