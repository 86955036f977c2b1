import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Contact, OtherContact, Saying, View } from './even-handed.ts'

type TrajectoryId = Id<'trajectory'>
export type Happened = { readonly at: Instant; readonly what: Contact['what']; readonly part: string; readonly minutes: number | null }

/** What really happened between who guides and each part, as far as I may read it. Of what was said nothing is looked at. */
export const listHappened = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Happened>(sql`
  with spoken as (
    select k.id, k.minutes, a.starts_at as at from talk k join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id and o.outcome in ('held', 'held-late', 'broken-off')
    join appointment a on a.provider_id = o.provider_id and a.id = o.appointment_id where k.trajectory_id = ${trajectory}),
  about as (select p.id, p.role from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id where m.trajectory_id = ${trajectory})
  select s.at, 'talk' as what, about.role as part, s.minutes from spoken s, about
  union all
  select s.at, 'talk', p.role, s.minutes from spoken s join talk_guest g on g.talk_id = s.id join party p on p.provider_id = g.provider_id and p.id = g.party_id
    where not exists (select from talk_guest_absence b where b.provider_id = g.provider_id and b.talk_id = g.talk_id and b.party_id = g.party_id)
  union all
  select s.sent_at, 'letter', l.role, null from professional_sending s join professional_letter l on l.provider_id = s.provider_id and l.id = s.letter_id where s.trajectory_id = ${trajectory}
  union all
  select n.answered_at, 'letter', l.role, null from professional_answer n join professional_sending s on s.provider_id = n.provider_id and s.id = n.sending_id
    join professional_letter l on l.provider_id = s.provider_id and l.id = s.letter_id where n.trajectory_id = ${trajectory}
  union all
  select w.written_at, 'message', about.role, null from message w, about where w.trajectory_id = ${trajectory}
  union all
  select w.told_at, 'told', p.role, null from side_word w join party p on p.provider_id = w.provider_id and p.id = w.told_by where w.trajectory_id = ${trajectory}
  union all
  select c.asked_at, 'asked', p.role, null from concern c join party p on p.provider_id = c.provider_id and p.id = c.asked_by where c.trajectory_id = ${trajectory}`)

export const listOthers = (tx: Tx, trajectory: TrajectoryId) => tx.rows<OtherContact>(sql`
  select c.id, c.part, c.side, c.minutes, c.on_day as on from other_contact c
  where c.trajectory_id = ${trajectory} and not exists (select from other_contact_struck s where s.provider_id = c.provider_id and s.contact_id = c.id)
  order by c.on_day desc, c.id`)
export const recordOther = (tx: Tx, trajectory: TrajectoryId, { id, part, side, minutes, on }: OtherContact, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into other_contact (id, trajectory_id, part, side, minutes, on_day, noted_by, noted_at) values (${id}, ${trajectory}, ${part}, ${side}, ${minutes}, ${on}, ${by}, ${at})`)
export const strikeOther = (tx: Tx, trajectory: TrajectoryId, id: OtherContact['id'], by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into other_contact_struck (contact_id, trajectory_id, struck_by, struck_at) values (${id}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)

export type SealedView = Omit<View, 'words'> & { readonly words: Sealed | null; readonly role: string; readonly person: Id<'person'> }
/** Newest first: my own, or those of everyone where I guide. */
export const listViews = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedView>(sql`
  select w.id, w.trajectory_id as trajectory, w.report_id as report, w.number, w.party_id as party, w.says, w.words, w.said_at as at, p.role, p.person_id as person
  from report_view w join party p on p.provider_id = w.provider_id and p.id = w.party_id where w.trajectory_id = ${trajectory} order by w.said_at desc, w.id`)
/** False when it was said already. */
export const recordView = async (tx: Tx, { id, trajectory, report, number, party, says, at }: Omit<View, 'words'>, words: Sealed | null): Promise<boolean> => await tx.run(sql`
  insert into report_view (id, trajectory_id, report_id, number, party_id, says, words, said_at) values (${id}, ${trajectory}, ${report}, ${number}, ${party}, ${says}, ${words}, ${at}) on conflict do nothing`) === 1

export type AskedView = { readonly report: Id<'report'>; readonly number: number; readonly trajectory: TrajectoryId; readonly party: Id<'party'>; readonly programme: string; readonly said: Saying | null }
const asked = sql`
  select r.id as report, v.number, r.trajectory_id as trajectory, v.party_id as party, t.programme, w.says as said
  from report r join trajectory t on t.provider_id = r.provider_id and t.id = r.trajectory_id
  join report_validator v on v.provider_id = r.provider_id and v.report_id = r.id and v.number = report_newest(r.id) and is_my_party(v.party_id)
  left join report_view w on w.provider_id = v.provider_id and w.report_id = v.report_id and w.number = v.number and w.party_id = v.party_id
  where validates_report(r.id) and not report_struck(r.id, v.number)`
/** Of the newest version of which reports I am asked whether my view is in it, and what I said. */
export const listAskedViews = (tx: Tx, trajectory: TrajectoryId) => tx.rows<AskedView>(sql`${asked} and r.trajectory_id = ${trajectory} order by r.begun_at desc`)
export const findAskedView = (tx: Tx, report: Id<'report'>) => tx.one<AskedView>(sql`${asked} and r.id = ${report}`)
