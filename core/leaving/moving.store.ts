import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { FileMove } from './going-on-with.ts'
import type { Candidate, FileToMove, Presents, Proposed } from './moving.ts'

type PersonId = Id<'person'>
type MoveId = Id<'caseload-move'>
type FileMoveId = Id<'file-move'>
type LeavingId = Id<'staff-leaving'>

// What an administrator does --------------------------------------------------------------------------------

export type Room = { readonly guide: PersonId; readonly places: number }
export const recordMove = async (tx: Tx, id: MoveId, leaving: LeavingId, rooms: readonly Room[], by: PersonId, at: Instant): Promise<void> => {
  await tx.run(sql`insert into caseload_move (id, leaving_id, started_by, started_at) values (${id}, ${leaving}, ${by}, ${at})`)
  await tx.run(sql`insert into move_room (move_id, guide_id, places) select ${id}, guide, places from unnest(${rooms.map(({ guide }) => guide)}::uuid[], ${rooms.map(({ places }) => places)}::smallint[]) as room (guide, places)`)
}

export const countMoves = async (tx: Tx, leaving: LeavingId): Promise<number> => (await tx.one<{ readonly count: number }>(sql`select count(*)::integer as count from caseload_move where leaving_id = ${leaving}`))?.count ?? 0

export const findProgress = async (tx: Tx, leaving: LeavingId) => (await tx.one<{ readonly files: number; readonly settled: number }>(sql`select files, settled from move_progress(${leaving})`)) ?? { files: 0, settled: 0 }

// What the worker does --------------------------------------------------------------------------------------

/** One worker at a time: whoever comes second finds what the first left. */
export const lockMove = (tx: Tx, move: MoveId) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('caseload move ' || ${move}::text, 0))`)

export type MoveAt = { readonly leaving: LeavingId; readonly person: PersonId; readonly lastDay: Day }
export const findMove = (tx: Tx, move: MoveId) => tx.one<MoveAt>(sql`select leaving_id as leaving, person_id as person, last_day as "lastDay" from move_at(${move})`)
export const listFilesToMove = (tx: Tx, leaving: LeavingId, move: MoveId) => tx.rows<FileToMove>(sql`
  select trajectory_id as trajectory, from_party as party, programme, wish, never from files_to_move(${leaving})
  where not is_in_move(${move}, trajectory_id)`)
export const listRoom = (tx: Tx, move: MoveId) => tx.rows<Candidate>(sql`select guide_id as person, places, profession, languages, programmes from room_left(${move})`)
export const findPresents = async (tx: Tx, person: PersonId): Promise<Presents> => (await tx.one<Presents>(sql`select profession, languages from presents_as(${person})`)) ?? { profession: '', languages: [] }

/** All of them in one statement, each with its line in the log. A file that is in the act already stays as it is. */
export const recordFileMoves = async (tx: Tx, move: MoveId, at: Pick<MoveAt, 'lastDay'>, files: readonly (Proposed & { readonly id: FileMoveId })[], on: Day, now: Instant): Promise<void> => {
  const ids = files.map(({ id }) => id)
  await tx.run(sql`
    insert into file_move (id, move_id, trajectory_id, from_party, to_guide, last_day, asked_on)
    select id, ${move}, trajectory, party, guide, ${at.lastDay}, ${on}
    from unnest(${ids}::uuid[], ${files.map(({ trajectory }) => trajectory)}::uuid[], ${files.map(({ party }) => party)}::uuid[], ${files.map(({ to }) => to)}::uuid[]) as file (id, trajectory, party, guide)
    on conflict do nothing`)
  await tx.run(sql`
    insert into log.entry (id, at, event, action, outcome, person_id, role, purpose, access_point, subject_id, object_kind, object_id, basis)
    select gen_random_uuid(), ${now}, 'file.proposed-on', 'C', 0, null, null, 'administration', 'job', trajectory, 'file-move', id, 'leaving'
    from unnest(${ids}::uuid[], ${files.map(({ trajectory }) => trajectory)}::uuid[]) as file (id, trajectory)`)
}

/** Whom to tell, as long as it is open; the worker tells them in their own name. */
export const findWhomToTell = async (tx: Tx, id: Id<string>): Promise<PersonId | null> => (await tx.one<{ readonly person: PersonId | null }>(sql`select whom_to_tell_of_move(${id}) as person`))?.person ?? null
/** Whether this is the first time. */
export const recordTold = async (tx: Tx, id: Id<string>, turn: Turn, on: Day): Promise<boolean> => (await tx.run(sql`insert into file_move_told (file_move_id, turn, told_on) values (${id}, ${turn}, ${on}) on conflict do nothing`)) === 1
export const turns = ['asked', 'reminded', 'last-days', 'gone'] as const
export type Turn = (typeof turns)[number]

/** Asks whoever was in no act, once the day is over. Says whether there was anybody. */
export const askWhoWasNotAsked = async (tx: Tx, leaving: LeavingId, move: MoveId): Promise<boolean> => (await tx.one<{ readonly asked: boolean }>(sql`select ask_who_was_not_asked(${leaving}, ${move}) as asked`))?.asked ?? false
export const listOpenOf = async (tx: Tx, leaving: LeavingId): Promise<readonly FileMoveId[]> => (await tx.rows<{ readonly id: FileMoveId }>(sql`select id from open_moves_of(${leaving}) as id`)).map(({ id }) => id)

// What the participant does ---------------------------------------------------------------------------------

type Row = Omit<FileMove, 'from'> & { readonly party: Id<'party'>; readonly person: PersonId }
/** What I was asked last; null where no guide of mine leaves. */
export const findOwnMove = async (tx: Tx): Promise<FileMove | null> => {
  const row = await tx.one<Row>(sql`
    select f.id, f.trajectory_id as trajectory, t.programme, m.party_id as own, f.from_party as party, p.person_id as person, f.to_guide as to, f.last_day as "lastDay", a.answer, is_open_move(f.id) as open,
      (select s.id from file_move_stand_in s where s.file_move_id = f.id and not exists (select from file_move_stand_in_end e where e.provider_id = s.provider_id and e.stand_in_id = s.id) limit 1) as "standIn"
    from file_move f join trajectory t on t.provider_id = f.provider_id and t.id = f.trajectory_id
    join participant m on m.provider_id = f.provider_id and m.trajectory_id = f.trajectory_id
    join party p on p.provider_id = f.provider_id and p.id = f.from_party
    left join file_move_answer a on a.provider_id = f.provider_id and a.file_move_id = f.id
    where f.trajectory_id in (select my_own_trajectories()) order by is_open_move(f.id) desc, f.asked_on desc, f.id limit 1`)
  if (!row) return null
  const { party, person, ...rest } = row
  return { ...rest, from: { party, person } }
}

/** None when it was answered before, or is open no more. */
export const recordMoveAnswer = (tx: Tx, move: FileMoveId, answer: 'yes' | 'no', on: Day) => tx.run(sql`
  insert into file_move_answer (file_move_id, answer, answered_on) values (${move}, ${answer}, ${on}) on conflict do nothing`)
export const recordStandIn = (tx: Tx, id: Id<'stand-in'>, move: FileMoveId, on: Day) => tx.run(sql`insert into file_move_stand_in (id, file_move_id, given_on) values (${id}, ${move}, ${on})`)
export const recordStandInEnd = (tx: Tx, id: Id<'stand-in'>, on: Day) => tx.run(sql`insert into file_move_stand_in_end (stand_in_id, ended_on) values (${id}, ${on}) on conflict do nothing`)

// The note for the next guide -------------------------------------------------------------------------------

/** The first few files of whoever leaves, for whom there is something to hand over. */
export const listMyFiles = (tx: Tx, me: PersonId, most: number) => tx.rows<{ readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'> }>(sql`
  select p.trajectory_id as trajectory, p.id as party from party p where p.person_id = ${me} and is_my_party(p.id) order by p.trajectory_id limit ${most}`)
export type SealedHandoverNote = { readonly id: Id<'handover-note'>; readonly version: number; readonly content: Sealed | null; readonly to: PersonId | null; readonly writtenAt: Instant; readonly by: Id<'party'> }
/** The newest of whoever leaves, as far as one may read it. @param by whose, where more than one left in turn */
export const findHandoverNote = (tx: Tx, trajectory: Id<'trajectory'>, by: Id<'party'> | null = null) => tx.one<SealedHandoverNote>(sql`
  select n.id, n.version, n.content, n.to_guide as to, n.written_at as "writtenAt", n.by_party as by from handover_note n
  where n.trajectory_id = ${trajectory} and (${by}::uuid is null or n.by_party = ${by}::uuid) order by n.written_at desc, n.version desc limit 1`)
export const recordHandoverNote = (tx: Tx, trajectory: Id<'trajectory'>, { id, version, content, to, writtenAt, by }: SealedHandoverNote) => tx.run(sql`
  insert into handover_note (id, trajectory_id, by_party, version, content, to_guide, written_at) values (${id}, ${trajectory}, ${by}, ${version}, ${content}, ${to}, ${writtenAt}) on conflict do nothing`)
export const recordNoteShowing = (tx: Tx, id: Id<'note-showing'>, trajectory: Id<'trajectory'>, note: Id<'handover-note'>, to: Id<'party'>, on: Day) => tx.run(sql`
  insert into handover_note_showing (id, note_id, trajectory_id, to_party, shown_on) values (${id}, ${note}, ${trajectory}, ${to}, ${on})`)
/** The showings that stand: whom it is about sees them. */
export const listNoteShowings = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<{ readonly id: Id<'note-showing'>; readonly note: Id<'handover-note'>; readonly person: PersonId }>(sql`
  select s.id, s.note_id as note, p.person_id as person from handover_note_showing s join party p on p.provider_id = s.provider_id and p.id = s.to_party
  where s.trajectory_id = ${trajectory} and not exists (select from handover_note_hiding h where h.provider_id = s.provider_id and h.showing_id = s.id) order by s.id`)
export const hideNote = (tx: Tx, trajectory: Id<'trajectory'>, on: Day) => tx.run(sql`
  insert into handover_note_hiding (showing_id, hidden_on) select s.id, ${on} from handover_note_showing s where s.trajectory_id = ${trajectory} on conflict do nothing`)

// What guides see -------------------------------------------------------------------------------------------

export const countComing = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`select coming_to_me() as count`))?.count ?? 0
export type SealedMeanwhile = { readonly move: FileMoveId; readonly trajectory: Id<'trajectory'>; readonly programme: string; readonly person: PersonId; readonly handle: Sealed | null; readonly alias: Sealed | null; readonly telephone: Sealed | null }
export const listMeanwhile = (tx: Tx) => tx.rows<SealedMeanwhile>(sql`
  select file_move_id as move, trajectory_id as trajectory, programme, person_id as person, handle, alias, telephone from standing_in_meanwhile() order by file_move_id`)
