import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Range } from './free-moments.ts'
import type { Planned } from './week.ts'

/** A guide's appointments that begin in this range, the cancelled ones included. */
export const listPlanned = (tx: Tx, guide: Id<'person'>, { from, until }: Range) => tx.rows<Planned>(sql`
  select a.id, a.talk_id as talk, t.number, lower(a.during) as "from", upper(a.during) as until, way_now(a.id, a.way) as way, c.at as "cancelledAt"
  from appointment a join talk t on t.provider_id = a.provider_id and t.id = a.talk_id
  left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  where a.guide_id = ${guide} and lower(a.during) >= ${from} and lower(a.during) < ${until} order by lower(a.during)`)
