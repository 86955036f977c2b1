import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Assignment } from './exercise.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedOnList = Omit<Assignment, 'why'> & { readonly why: Sealed | null; /** Null when there is none, or it is not mine to read. */ readonly version: number | null; readonly content: Sealed | null; readonly shown: 'yes' | 'no' }

const columns = sql`
  select a.id, a.trajectory_id as trajectory, a.exercise, a.why, a.until_day as until, a.assigned_by as by, a.assigned_at as at, r.version, r.content,
    case when exists (select from exercise_showing s where s.provider_id = a.provider_id and s.assignment_id = a.id and guides_there(s.to_party, s.trajectory_id)) then 'yes' else 'no' end as shown
  from exercise_assignment a left join exercise_answer r on r.provider_id = a.provider_id and r.assignment_id = a.id`
/** Newest first. */
export const listExercises = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedOnList>(sql`${columns} where a.trajectory_id = ${trajectory} order by a.assigned_at desc, a.id`)
export const findExercise = (tx: Tx, id: Assignment['id']) => tx.one<SealedOnList>(sql`${columns} where a.id = ${id}`)

export const recordAssignment = (tx: Tx, { id, trajectory, exercise, why, until, by, at }: Omit<Assignment, 'why'> & { readonly why: Sealed | null }) => tx.run(sql`
  insert into exercise_assignment (id, trajectory_id, exercise, why, until_day, assigned_by, assigned_at) values (${id}, ${trajectory}, ${exercise}, ${why}, ${until}, ${by}, ${at})`)
/** False when it was written elsewhere meanwhile. */
export const recordExerciseAnswer = async (tx: Tx, { id, trajectory }: Pick<Assignment, 'id' | 'trajectory'>, version: number, content: Sealed): Promise<boolean> => (version === 1
  ? await tx.run(sql`insert into exercise_answer (assignment_id, trajectory_id, version, content) values (${id}, ${trajectory}, ${version}, ${content}) on conflict do nothing`)
  : await tx.run(sql`update exercise_answer set version = ${version}, content = ${content} where assignment_id = ${id} and version = ${version - 1}`)) === 1
export const eraseExerciseAnswer = (tx: Tx, id: Assignment['id']) => tx.run(sql`delete from exercise_answer where assignment_id = ${id}`)

export const recordExerciseShowing = (tx: Tx, { id, trajectory }: Pick<Assignment, 'id' | 'trajectory'>, to: Id<'party'>) => tx.run(sql`
  insert into exercise_showing (assignment_id, trajectory_id, to_party) values (${id}, ${trajectory}, ${to}) on conflict do nothing`)
export const eraseExerciseShowing = (tx: Tx, id: Assignment['id']) => tx.run(sql`delete from exercise_showing where assignment_id = ${id}`)
