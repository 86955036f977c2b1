/** Who lets whom see what: to show a guide, to see each other's, to know of a difference. */
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'
import type { InstrumentId } from './instrument.ts'
import type { DifferenceTopic, Partner, Shown } from './sharing.ts'

type TrajectoryId = Id<'trajectory'>
type PartyId = Id<'party'>

/** What I show now, and to which guide's part. */
export const listShown = (tx: Tx) => tx.rows<Shown>(sql`
  select s.id, s.trajectory_id as trajectory, s.instrument, s.to_party_id as "to" from measurement_show s
  where s.party_id in (select my_parties()) and not exists (select from measurement_show_end e where e.provider_id = s.provider_id and e.show_id = s.id)`)

export type Insider = { readonly trajectory: TrajectoryId; readonly party: PartyId; readonly person: Id<'person'>; readonly about: 'oneself' | 'another' }

/** Who sits inside the trajectories I take a part in: the one it is about ('oneself'), and whoever guides now. */
export const listInside = (tx: Tx, trajectories: readonly TrajectoryId[]) => tx.rows<Insider>(sql`
  select p.trajectory_id as trajectory, p.id as party, p.person_id as person, case when m.party_id is null then 'another' else 'oneself' end as about
  from party p left join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id
  where p.trajectory_id = any (${trajectories}) and p.seat = 'inside'
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) order by p.id`)

export const recordShow = (tx: Tx, { trajectory, party, to, instrument, on }: { readonly trajectory: TrajectoryId; readonly party: PartyId; readonly to: PartyId; readonly instrument: InstrumentId; readonly on: Day }) => tx.run(sql`
  insert into measurement_show (id, trajectory_id, party_id, to_party_id, instrument, shown_on)
  values (${newAnonymousId()}, ${trajectory}, ${party}, ${to}, ${instrument}, ${on})`)

/** Ends every one that stands, whoever it was shown to: two taps at once may have made two. */
export const recordShowEnds = (tx: Tx, trajectory: TrajectoryId, instrument: InstrumentId, on: Day) => tx.run(sql`
  insert into measurement_show_end (show_id, ended_on)
  select s.id, ${on} from measurement_show s where s.trajectory_id = ${trajectory} and s.instrument = ${instrument} and s.party_id in (select my_parties())
  on conflict do nothing`)

/** With whom I could see each other's answers, and whether we do. */
export const listPartners = (tx: Tx) => tx.rows<Partner>(sql`
  select trajectory_id as trajectory, instrument, mine, theirs, their_person as person,
    case when is_exchanged_with_me(theirs, instrument) then 'both agreed' when i_agreed then 'I agreed' else 'not agreed' end as stands
  from exchange_partners() order by trajectory_id, theirs, instrument`)

export const recordExchange = (tx: Tx, { trajectory, mine, theirs, instrument }: Partner, on: Day) => tx.run(sql`
  insert into measurement_exchange (id, trajectory_id, party_id, with_party_id, instrument, agreed_on)
  values (${newAnonymousId()}, ${trajectory}, ${mine}, ${theirs}, ${instrument}, ${on})`)

/** Ends every one that stands. */
export const recordExchangeEnds = (tx: Tx, { mine, theirs, instrument }: Partner, on: Day) => tx.run(sql`
  insert into measurement_exchange_end (exchange_id, ended_on)
  select x.id, ${on} from measurement_exchange x where x.party_id = ${mine} and x.with_party_id = ${theirs} and x.instrument = ${instrument}
  on conflict do nothing`)

/** Differences to talk about that I may know of, newest first. `ok` is whether the participant may. */
export const listTopics = (tx: Tx, trajectories: readonly TrajectoryId[], since: Day) => tx.rows<DifferenceTopic>(sql`
  select t.id, t.trajectory_id as trajectory, t.party_id as party, t.raised_on as "raisedOn",
    case when difference_is_ok(t.id) then 'ok' when exists (select from difference_ok_end e where e.provider_id = t.provider_id and e.topic_id = t.id) then 'taken back' else 'open' end as said
  from difference_topic t where t.trajectory_id = any (${trajectories}) and t.raised_on >= ${since} order by t.raised_on desc, t.id`)

export const recordTopic = (tx: Tx, id: Id<'difference'>, trajectory: TrajectoryId, party: PartyId, by: PartyId, on: Day) => tx.run(sql`
  insert into difference_topic (id, trajectory_id, party_id, raised_by, raised_on) values (${id}, ${trajectory}, ${party}, ${by}, ${on})`)

export const recordOk = (tx: Tx, topic: Id<'difference'>, on: Day) => tx.run(sql`
  insert into difference_ok (topic_id, said_on) values (${topic}, ${on}) on conflict do nothing`)

export const recordOkEnd = (tx: Tx, topic: Id<'difference'>, on: Day) => tx.run(sql`
  insert into difference_ok_end (topic_id, ended_on) values (${topic}, ${on}) on conflict do nothing`)
