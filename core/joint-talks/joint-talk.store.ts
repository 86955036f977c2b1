import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Answer, Check, Field, Part, PartyId, Proposed, Seat } from './joint-talk.ts'

type TalkId = Id<'talk'>
type TrajectoryId = Id<'trajectory'>

const seats = sql`
  select k.id as talk, k.trajectory_id as trajectory, k.number, mine.id as party,
    case when mine.seat = 'beside' then 'guest' when exists (select from participant m where m.trajectory_id = k.trajectory_id and m.party_id = mine.id) then 'participant' else 'guide' end as part,
    a.id as appointment, lower(a.during) as "from", upper(a.during) as until, a.way, case when c.appointment_id is null then 'no' else 'yes' end as cancelled, o.outcome
  from talk k
  join party mine on mine.provider_id = k.provider_id and mine.id in (select my_part_in_joint_talk(k.id))
  join lateral (select * from appointment a where a.provider_id = k.provider_id and a.talk_id = k.id
    order by exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id), a.starts_at desc limit 1) a on true
  left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  left join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id`

/** My place in a talk together; null in a talk of another kind or of others. */
export const findSeat = (tx: Tx, talk: TalkId) => tx.one<Seat>(sql`${seats} where k.id = ${talk}`)
/** The talks together of one trajectory that I am in, the first to come first. */
export const listSeats = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Seat>(sql`${seats} where k.trajectory_id = ${trajectory} order by a.starts_at, k.id`)

export type SealedSpeaker = { readonly party: PartyId; readonly person: Id<'person'>; readonly role: string; readonly part: Part; readonly name: Sealed | null; readonly typed: boolean; readonly coming: 'comes' | 'not-known' | 'guides' }
/** Everyone of the talk, for everyone of it. */
export const listPeople = (tx: Tx, talk: TalkId) => tx.rows<SealedSpeaker>(sql`select party_id as party, person_id as person, role, part, name, typed, coming from people_in_joint_talk(${talk})`)

export type SealedAnswer = { readonly id: Id<'joint-talk-answer'>; readonly by: PartyId; readonly number: number; readonly answer: Answer; readonly why: Sealed | null; readonly at: Instant }
/** The latest of each for this moment, as far as I may see it. */
export const listAnswers = (tx: Tx, appointment: Id<'appointment'>) => tx.rows<SealedAnswer>(sql`
  select distinct on (answered_by) id, answered_by as by, number, answer, why, answered_at as at from joint_talk_answer where appointment_id = ${appointment} order by answered_by, number desc`)
/** False when an answer of one's own came first, from another page. */
export const recordAnswer = async (tx: Tx, { id, by, number, answer, why, at }: SealedAnswer, { talk, trajectory, appointment }: Seat): Promise<boolean> => (await tx.run(sql`
  insert into joint_talk_answer (id, talk_id, trajectory_id, appointment_id, number, answer, why, answered_by, answered_at)
  values (${id}, ${talk}, ${trajectory}, ${appointment}, ${number}, ${answer}, ${why}, ${by}, ${at}) on conflict do nothing`)) === 1

/** The newest version of mine, or for who guides of everyone. */
export const listVersions = (tx: Tx, talk: TalkId) => tx.rows<{ readonly id: Id<'joint-talk-preparation'>; readonly by: PartyId; readonly version: number }>(sql`
  select distinct on (written_by) id, written_by as by, version from joint_talk_preparation where talk_id = ${talk} order by written_by, version desc`)
/** False when a version of one's own came first, from another page. */
export const recordVersion = async (tx: Tx, id: Id<'joint-talk-preparation'>, version: number, { talk, trajectory, party }: Seat, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into joint_talk_preparation (id, talk_id, trajectory_id, version, written_by, written_at) values (${id}, ${talk}, ${trajectory}, ${version}, ${party}, ${at}) on conflict do nothing`)) === 1

export type SealedWords = { readonly id: Id<'joint-talk-words'>; readonly field: Field; readonly content: Sealed }
export const listWords = (tx: Tx, preparations: readonly Id<'joint-talk-preparation'>[]) => tx.rows<SealedWords & { readonly preparation: Id<'joint-talk-preparation'> }>(sql`
  select id, field, content, preparation_id as preparation from joint_talk_words where preparation_id = any(${preparations}::uuid[])`)
/** What others of the talk show me. */
export const listShownToMe = (tx: Tx, talk: TalkId) => tx.rows<SealedWords & { readonly by: PartyId }>(sql`
  select w.id, w.field, w.content, s.written_by as by from joint_talk_writers(${talk}) s join joint_talk_words w on w.id = s.words_id`)
export const recordWords = (tx: Tx, { id, field, content }: SealedWords, preparation: Id<'joint-talk-preparation'>, trajectory: TrajectoryId) => tx.run(sql`
  insert into joint_talk_words (id, preparation_id, trajectory_id, field, content) values (${id}, ${preparation}, ${trajectory}, ${field}, ${content})`)

/** To whom I show which of my words. */
export const listShowings = (tx: Tx, words: readonly Id<'joint-talk-words'>[]) => tx.rows<{ readonly words: Id<'joint-talk-words'>; readonly to: PartyId }>(sql`
  select words_id as words, to_party as "to" from joint_talk_showing where words_id = any(${words}::uuid[]) order by words_id, to_party`)
export const recordShowing = (tx: Tx, words: Id<'joint-talk-words'>, trajectory: TrajectoryId, to: readonly PartyId[]) => tx.run(sql`
  insert into joint_talk_showing (words_id, trajectory_id, to_party) select ${words}, ${trajectory}, party from unnest(${to}::uuid[]) party`)

export const listChecks = (tx: Tx, talk: TalkId) => tx.rows<Check>(sql`
  select distinct on (agreement_id, said_by) agreement_id as agreement, said_by as by, says from joint_talk_check where talk_id = ${talk} order by agreement_id, said_by, number desc`)
/** The last word counts. */
export const recordCheck = (tx: Tx, { agreement, by, says }: Check, { talk, trajectory }: Seat, at: Instant) => tx.run(sql`
  insert into joint_talk_check (agreement_id, number, talk_id, trajectory_id, says, said_by, said_at)
  select ${agreement}, (select count(*) from joint_talk_check where agreement_id = ${agreement} and said_by = ${by}) + 1, ${talk}, ${trajectory}, ${says}, ${by}, ${at} on conflict do nothing`)

/** My talks together to come in which someone would rather not, or at another moment. */
export const listRefused = async (tx: Tx, guide: Id<'person'>, now: Instant): Promise<readonly TalkId[]> =>
  (await tx.rows<{ readonly talk: TalkId }>(sql`
    select a.talk_id as talk from appointment a
    where a.guide_id = ${guide} and a.starts_at > ${now} and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
      and exists (select from joint_talk_answer w where w.provider_id = a.provider_id and w.talk_id = a.talk_id and w.appointment_id = a.id and w.answer <> 'comes'
        and not exists (select from joint_talk_answer n where n.provider_id = w.provider_id and n.appointment_id = w.appointment_id and n.answered_by = w.answered_by and n.number > w.number))
    order by a.starts_at limit 50`)).map(({ talk }) => talk)

/** Who reads how many of my answers now: only for whom it is about. */
export const listSeenOfMine = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly party: PartyId; readonly person: Id<'person'>; readonly number: number }>(sql`
  select party_id as party, person_id as person, number from joint_talk_seen_of_mine(${trajectory})`)

/** That it is a talk together, on the day it is planned. */
export const recordJointTalk = (tx: Tx, talk: TalkId, trajectory: TrajectoryId) => tx.run(sql`insert into joint_talk (talk_id, trajectory_id) values (${talk}, ${trajectory})`)
/** Whether nobody joins, and nobody comes to a table, without the participant's yes. */
export const tableIn = async (tx: Tx, trajectory: TrajectoryId): Promise<'open' | 'yes first'> =>
  (await tx.one<{ readonly first: boolean }>(sql`select needs_yes_first(${trajectory}) as first`))?.first ? 'yes first' : 'open'

export const proposeGuests = (tx: Tx, talk: TalkId, trajectory: TrajectoryId, parties: readonly PartyId[]) => tx.run(sql`
  insert into joint_talk_proposal (talk_id, trajectory_id, party_id) select ${talk}, ${trajectory}, party from unnest(${parties}::uuid[]) party`)
export type ProposedRow = Proposed & { readonly person: Id<'person'>; readonly role: string }
/** Whom the guide would ask and what was decided, for those inside; without whoever left. */
export const listProposed = (tx: Tx, talk: TalkId) => tx.rows<ProposedRow>(sql`
  select q.party_id as party, p.person_id as person, p.role, d.says as decided, coalesce(d.number, 0)::int as number, exists (select from talk_guest g where g.talk_id = q.talk_id and g.party_id = q.party_id) as comes
  from joint_talk_proposal q join party p on p.id = q.party_id
  left join lateral (select says, number from joint_talk_decision d where d.talk_id = q.talk_id and d.party_id = q.party_id order by number desc limit 1) d on true
  where q.talk_id = ${talk} and not exists (select from party_departure l where l.party_id = q.party_id) order by p.role, q.party_id`)
/** False when another word came first. */
export const recordGuestDecision = async (tx: Tx, { talk, trajectory, party: by }: Pick<Seat, 'talk' | 'trajectory' | 'party'>, party: PartyId, { says, number }: { readonly says: 'yes' | 'no'; readonly number: number }, at: Instant): Promise<boolean> => (await tx.run(sql`
  insert into joint_talk_decision (talk_id, trajectory_id, party_id, number, says, decided_by, decided_at) values (${talk}, ${trajectory}, ${party}, ${number}, ${says}, ${by}, ${at}) on conflict do nothing`)) === 1

/** What a guest shows me goes on to these: by whom it is about, where a yes goes first. */
export const letGoOn = (tx: Tx, words: Id<'joint-talk-words'>, trajectory: TrajectoryId, to: readonly PartyId[]) => tx.run(sql`
  insert into joint_talk_showing (words_id, trajectory_id, to_party) select ${words}, ${trajectory}, party from unnest(${to}::uuid[]) party on conflict do nothing`)
