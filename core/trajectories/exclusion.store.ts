import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { Exclusion } from './exclusion.ts'

/** Those named and not taken back, for those inside. */
export const listExclusions = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<Exclusion>(sql`
  select x.id, x.trajectory_id as trajectory, x.person_id as person, x.named_on as "namedOn" from exclusion x
  where x.trajectory_id = ${trajectory} and not exists (select from exclusion_end e where e.provider_id = x.provider_id and e.exclusion_id = x.id) order by x.named_on, x.id`)

/** Whoever sits there leaves by it. */
export const recordExclusion = (tx: Tx, { id, trajectory, person, namedOn }: Exclusion, by: Id<'party'>) => tx.run(sql`
  insert into exclusion (id, trajectory_id, person_id, named_by, named_on) values (${id}, ${trajectory}, ${person}, ${by}, ${namedOn})`)

export const recordExclusionEnd = (tx: Tx, exclusion: Id<'exclusion'>, on: Day) => tx.run(sql`
  insert into exclusion_end (exclusion_id, ended_on) values (${exclusion}, ${on}) on conflict do nothing`)
