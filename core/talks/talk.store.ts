/** The facts of talks, as they were recorded. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { CameOfIt } from './outcome.ts'
import type { NewTalk } from './next-talk.ts'
import type { ScoreKind } from './score.ts'
import type { FreeTalk, Planned } from './talk.ts'

type TrajectoryId = Id<'trajectory'>

/** Every appointment of a trajectory with what became of it, in order of time. */
export const listPlanned = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Planned>(sql`
  select a.id, a.trajectory_id as trajectory, a.talk_id as talk, k.number, k.kind, k.minutes, k.out_of as "outOf", a.guide_id as guide,
    lower(a.during) as "from", upper(a.during) as until, way_now(a.id, a.way) as way, c.why as cancelled, c.at as "cancelledAt", o.outcome,
    exists (select from free_talk f where f.provider_id = a.provider_id and f.talk_id = a.talk_id) as free
  from appointment a join talk k on k.provider_id = a.provider_id and k.id = a.talk_id
  left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
  left join talk_outcome o on o.provider_id = a.provider_id and o.talk_id = a.talk_id and o.appointment_id = a.id
  where a.trajectory_id = ${trajectory} order by lower(a.during), a.id`)

export type Guided = { readonly id: TrajectoryId; readonly programme: string; /** My part in it. */ readonly party: Id<'party'>; readonly opened: number | null; readonly endedAt: Instant | null; readonly ending: string | null }
/** Of all talks, also those before my time: how many counted, and the highest number given out. */
export type InAll = { readonly used: number; readonly numbered: number }

const guided = sql`
  select t.id, t.programme, p.id as party, e.ending, e.ended_at as "endedAt",
    (select max(w.number) from talk_allowance w where w.provider_id = t.provider_id and w.trajectory_id = t.id) as opened
  from trajectory t join party p on p.provider_id = t.provider_id and p.trajectory_id = t.id
  left join trajectory_ending e on e.provider_id = t.provider_id and e.trajectory_id = t.id
  where is_my_party(p.id) and p.seat = 'inside' and not exists (select from participant m where m.provider_id = p.provider_id and m.party_id = p.id and m.trajectory_id = t.id)`

/** A trajectory I take part in and that is not about me; null when there is none. */
export const findGuided = (tx: Tx, trajectory: TrajectoryId) => tx.one<Guided>(sql`${guided} and t.id = ${trajectory}`)

export const findGuidedOfTalk = (tx: Tx, talk: Id<'talk'>) => tx.one<Guided>(sql`${guided} and t.id = (select k.trajectory_id from talk k where k.id = ${talk})`)

export const findInAll = async (tx: Tx, trajectory: TrajectoryId): Promise<InAll> =>
  (await tx.one<InAll>(sql`select used, coalesce(highest, 0) as numbered from talks_in_all(${trajectory})`)) ?? { used: 0, numbered: 0 }

/** Whom it is about, to take their time with the guide's. */
export const findParticipant = async (tx: Tx, trajectory: TrajectoryId): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> }>(sql`
    select p.person_id as person from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id where m.trajectory_id = ${trajectory}`))?.person ?? null

export const recordTalk = (tx: Tx, { id, trajectory, kind, number, outOf, minutes }: NewTalk) => tx.run(sql`
  insert into talk (id, trajectory_id, kind, number, out_of, minutes) values (${id}, ${trajectory}, ${kind}, ${number}, ${outOf}, ${minutes})`)

export const recordOutcomeOf = (tx: Tx, { talk, trajectory, appointment, outcome, by, at }: Extract<CameOfIt, { readonly outcome: unknown }>) => tx.run(sql`
  insert into talk_outcome (talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at) values (${talk}, ${trajectory}, ${appointment}, ${outcome}, ${by}, ${at})`)

export const recordAllowance = (tx: Tx, trajectory: TrajectoryId, number: number, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into talk_allowance (trajectory_id, number, allowed_by, allowed_at) values (${trajectory}, ${number}, ${by}, ${at})`)

export const recordEnding = (tx: Tx, trajectory: TrajectoryId, ending: string, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into trajectory_ending (trajectory_id, ending, ended_at, ended_by) values (${trajectory}, ${ending}, ${at}, ${by})`)

/** How it ended; null while it lasts. */
export const findEnding = async (tx: Tx, trajectory: TrajectoryId): Promise<string | null> =>
  (await tx.one<{ readonly ending: string }>(sql`select ending from trajectory_ending where trajectory_id = ${trajectory}`))?.ending ?? null

export const recordFreeTalk = (tx: Tx, trajectory: TrajectoryId, { talk, why }: FreeTalk, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into free_talk (talk_id, trajectory_id, why, freed_by, freed_at) values (${talk}, ${trajectory}, ${why}, ${by}, ${at})`)

export type SealedScore = { readonly id: Id<'score'>; readonly talk: Id<'talk'>; readonly which: ScoreKind; readonly score: Sealed }

export const listScores = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedScore>(sql`
  select id, talk_id as talk, which, score from talk_score where trajectory_id = ${trajectory}`)

export const recordScore = (tx: Tx, { id, talk, which, score }: SealedScore, trajectory: TrajectoryId, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into talk_score (id, talk_id, trajectory_id, which, score, recorded_by, recorded_at) values (${id}, ${talk}, ${trajectory}, ${which}, ${score}, ${by}, ${at})`)

export type SealedNote = { readonly id: Id<'note'>; readonly by: Id<'party'>; readonly talk: Id<'talk'> | null; readonly version: number; readonly writtenAt: Instant; readonly theme: string | null; readonly content: Sealed }

/** The newest version of each note I may read in a trajectory: my own, and those that were opened to me. */
export const listNotes = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedNote>(sql`
  select distinct on (id) id, written_by as by, talk_id as talk, version, written_at as "writtenAt", theme, content from note where trajectory_id = ${trajectory} order by id, version desc`)

export const recordNote = (tx: Tx, { id, talk, version, writtenAt, theme, content }: Omit<SealedNote, 'by'>, trajectory: TrajectoryId, by: Id<'party'>) => tx.run(sql`
  insert into note (id, trajectory_id, talk_id, version, written_by, written_at, theme, content) values (${id}, ${trajectory}, ${talk}, ${version}, ${by}, ${writtenAt}, ${theme}, ${content})`)
