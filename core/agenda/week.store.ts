import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Range } from './free-moments.ts'
import type { MeetingPlanned, PeersPlanned, Planned } from './week.ts'

/** A guide's appointments that begin in this range, the cancelled ones included. */
export const listPlanned = (tx: Tx, guide: Id<'person'>, { from, until }: Range) => tx.rows<Planned>(sql`
  select a.id, a.talk_id as talk, t.number, lower(a.during) as "from", upper(a.during) as until, way_now(a.id, a.way) as way, c.at as "cancelledAt"
  from appointment a join talk t on t.provider_id = a.provider_id and t.id = a.talk_id
  left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  where a.guide_id = ${guide} and lower(a.during) >= ${from} and lower(a.during) < ${until} order by lower(a.during)`)

/** The same of meetings with a group that this guide leads. */
export const listMeetingsPlanned = (tx: Tx, guide: Id<'person'>, { from, until }: Range) => tx.rows<MeetingPlanned>(sql`
  select m.id, lower(m.during) as "from", upper(m.during) as until, c.cancelled_at as "cancelledAt"
  from group_meeting m join group_talk g on g.provider_id = m.provider_id and g.id = m.group_id
  left join group_meeting_cancellation c on c.provider_id = m.provider_id and c.meeting_id = m.id
  where g.led_by = ${guide} and m.during && tstzrange(${from}, ${until}) and lower(m.during) >= ${from} order by lower(m.during)`)

/** The same of meetings in one sitting of my groups of colleagues, for the one who asks. */
export const listPeersPlanned = (tx: Tx, { from, until }: Range) => tx.rows<PeersPlanned>(sql`
  select id, lower(peer_time(from_at, minutes)) as "from", upper(peer_time(from_at, minutes)) as until, null as "cancelledAt"
  from peer_meeting where way = 'live' and from_at >= ${from} and from_at < ${until} order by from_at`)
