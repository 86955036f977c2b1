import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Line, Seat } from './dialogue.ts'

type TalkId = Id<'talk'>
type PartyId = Id<'party'>

/** My part in a dialogue; null in a talk of another kind or of others. */
export const findSeat = (tx: Tx, talk: TalkId) => tx.one<Seat>(sql`
  select k.id as talk, k.trajectory_id as trajectory, mine.id as party,
    case when mine.seat = 'beside' then 'guest' when exists (select from participant m where m.trajectory_id = k.trajectory_id and m.party_id = mine.id) then 'participant' else 'guide' end as part,
    lower(a.during) as "from", upper(a.during) as until, case when c.appointment_id is null then 'no' else 'yes' end as cancelled
  from talk k join plan_talk t on t.provider_id = k.provider_id and t.talk_id = k.id
  join party mine on mine.provider_id = k.provider_id and mine.id in (select my_part_in(k.id))
  join appointment a on a.provider_id = k.provider_id and a.talk_id = k.id left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  where k.id = ${talk} and t.talk_id = ${talk} and a.talk_id = ${talk} and k.kind = 'dialogue' order by c.appointment_id is not null, lower(a.during) desc limit 1`)

/** Those who speak, as far as I may see: the one it is about, and who is expected beside. */
export const listSpeakers = (tx: Tx, talk: TalkId) => tx.rows<{ readonly party: PartyId; readonly person: Id<'person'> }>(sql`
  select p.id as party, p.person_id as person from talk k join party p on p.provider_id = k.provider_id and p.trajectory_id = k.trajectory_id
  where k.id = ${talk} and (p.id in (select m.party_id from participant m where m.trajectory_id = k.trajectory_id) or p.id in (select g.party_id from talk_guest g where g.talk_id = k.id))
    and not exists (select from party_departure d where d.party_id = p.id) order by p.seat desc, p.id`)

export type SealedPreparation = { readonly id: Id<'dialogue-preparation'>; readonly by: PartyId; readonly version: number; readonly content: Sealed }
/** The newest of each writer whose words I may read: my own, or those shown to me. */
export const listPreparations = (tx: Tx, talk: TalkId) => tx.rows<SealedPreparation>(sql`
  select distinct on (written_by) id, written_by as by, version, content from dialogue_preparation where talk_id = ${talk} order by written_by, version desc`)
export const recordPreparation = (tx: Tx, { id, by, version, content }: SealedPreparation, { talk, trajectory }: Seat, at: Instant) => tx.run(sql`
  insert into dialogue_preparation (id, talk_id, trajectory_id, version, content, written_by, written_at) values (${id}, ${talk}, ${trajectory}, ${version}, ${content}, ${by}, ${at})`)
/** Which of these talks I prepared. */
export const listPrepared = async (tx: Tx, talks: readonly TalkId[]): Promise<readonly TalkId[]> =>
  (await tx.rows<{ readonly talk: TalkId }>(sql`select distinct talk_id as talk from dialogue_preparation where talk_id = any(${talks}::uuid[]) and written_by in (select my_parties())`)).map(({ talk }) => talk)

export const findShowing = async (tx: Tx, { talk, party }: Seat): Promise<'yes' | 'no'> =>
  (await tx.one<{ readonly shows: 'yes' | 'no' }>(sql`select shows from dialogue_showing where talk_id = ${talk} and said_by = ${party} order by said_at desc, id desc limit 1`))?.shows ?? 'no'
export const recordShowing = (tx: Tx, id: Id<'dialogue-showing'>, { talk, trajectory, party }: Seat, shows: 'yes' | 'no', at: Instant) => tx.run(sql`
  insert into dialogue_showing (id, talk_id, trajectory_id, shows, said_by, said_at) values (${id}, ${talk}, ${trajectory}, ${shows}, ${party}, ${at})`)

export const isOpen = async (tx: Tx, talk: TalkId): Promise<'open' | 'closed'> => ((await tx.one(sql`select from dialogue_opening where talk_id = ${talk}`)) ? 'open' : 'closed')
export const recordDialogueOpening = (tx: Tx, { talk, trajectory, party }: Seat, at: Instant) => tx.run(sql`
  insert into dialogue_opening (talk_id, trajectory_id, opened_by, opened_at) values (${talk}, ${trajectory}, ${party}, ${at}) on conflict do nothing`)

export type SealedLine = Omit<Line, 'words'> & { readonly words: Sealed }
export const listLines = (tx: Tx, talk: TalkId) => tx.rows<SealedLine>(sql`
  select id, kind, about_party as about, on_day as day, words, written_at as at from dialogue_line where talk_id = ${talk} order by written_at, id`)
export const recordLine = (tx: Tx, { id, kind, about, day, words, at }: SealedLine, { talk, trajectory, party }: Seat) => tx.run(sql`
  insert into dialogue_line (id, talk_id, trajectory_id, kind, about_party, on_day, words, written_by, written_at) values (${id}, ${talk}, ${trajectory}, ${kind}, ${about}, ${day}, ${words}, ${party}, ${at})`)

export type SealedSafety = { readonly id: Id<'dialogue-safety'>; readonly by: PartyId; readonly score: Sealed }
export const listSafety = (tx: Tx, talk: TalkId) => tx.rows<SealedSafety>(sql`select id, given_by as by, score from dialogue_safety where talk_id = ${talk} order by given_at, id`)
export const recordSafety = (tx: Tx, { id, by, score }: SealedSafety, { talk, trajectory }: Seat, at: Instant) => tx.run(sql`
  insert into dialogue_safety (id, talk_id, trajectory_id, score, given_by, given_at) values (${id}, ${talk}, ${trajectory}, ${score}, ${by}, ${at}) on conflict do nothing`)
