import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Assessment, Word } from './assessment.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedAssessment = Pick<Assessment, 'id' | 'process' | 'by' | 'at'> & { readonly content: Sealed }
/** As far as I may read them, the newest first. */
export const listAssessments = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedAssessment>(sql`
  select id, work_process as process, by_party as by, written_at as at, content from work_assessment where trajectory_id = ${trajectory} order by written_at desc, id`)
export const recordAssessment = (tx: Tx, trajectory: TrajectoryId, { id, process, by, at, content }: SealedAssessment) => tx.run(sql`
  insert into work_assessment (id, trajectory_id, work_process, by_party, written_at, content) values (${id}, ${trajectory}, ${process}, ${by}, ${at}, ${content})`)

export type SealedWord = Omit<Word, 'words'> & { readonly content: Sealed }
/** In the order in which it was said. */
export const listWords = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedWord>(sql`
  select id, assessment_id as assessment, by_party as by, said_at as at, says, content from assessment_word where trajectory_id = ${trajectory} order by said_at, id`)
export const recordWord = (tx: Tx, trajectory: TrajectoryId, { id, assessment, by, at, says, content }: SealedWord) => tx.run(sql`
  insert into assessment_word (id, assessment_id, trajectory_id, by_party, said_at, says, content) values (${id}, ${assessment}, ${trajectory}, ${by}, ${at}, ${says}, ${content})`)
