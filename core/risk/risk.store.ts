import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { BrokenSilence } from './duties.ts'
import type { Turn, Worry } from './risk.ts'

type TrajectoryId = Id<'trajectory'>
type WorryId = Id<'risk-level'>
export type SealedWorry = Omit<Worry, 'reasons'> & { readonly reasons: Sealed | null }

const columns = sql`l.id, l.trajectory_id as trajectory, l.talk_id as talk, l.level, l.reasons, l.recorded_at as "recordedAt" from risk_level l`

export const listWorries = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedWorry>(sql`select ${columns} where l.trajectory_id = ${trajectory} order by l.recorded_at desc, l.id limit 50`)

/** A worry of mine, or one I was called about. */
export const findWorry = (tx: Tx, id: WorryId) => tx.one<SealedWorry>(sql`select ${columns} where l.id = ${id}`)

/** What I was called about, newest first, with who called. */
export const listCalls = (tx: Tx, me: Id<'person'>) => tx.rows<SealedWorry & { readonly calledAt: Instant; readonly guide: Id<'person'> }>(sql`
  select c.called_at as "calledAt", caller_of(l.id) as guide, ${columns} join risk_call c on c.provider_id = l.provider_id and c.risk_level_id = l.id where c.backup_id = ${me} order by c.called_at desc limit 50`)

export const recordWorry = (tx: Tx, { id, trajectory, talk, level, reasons, recordedAt }: SealedWorry, by: Id<'party'>) => tx.run(sql`
  insert into risk_level (id, trajectory_id, talk_id, level, reasons, recorded_by, recorded_at) values (${id}, ${trajectory}, ${talk}, ${level}, ${reasons}, ${by}, ${recordedAt})`)

export const recordCall = (tx: Tx, id: Id<'risk-call'>, worry: Pick<Worry, 'id' | 'trajectory'>, backup: Id<'person'>, on: Day, at: Instant) => tx.run(sql`
  insert into risk_call (id, trajectory_id, risk_level_id, backup_id, called_on, called_at) values (${id}, ${worry.trajectory}, ${worry.id}, ${backup}, ${on}, ${at})`)

export type SealedSilence = Omit<BrokenSilence, 'weighed'> & { readonly content: Sealed }

export const recordBrokenSilence = (tx: Tx, { id, trajectory, worry, told, content, by, at }: SealedSilence) => tx.run(sql`
  insert into conflict_of_duties (id, trajectory_id, risk_level_id, told, content, broken_by, broken_at) values (${id}, ${trajectory}, ${worry}, ${told}, ${content}, ${by}, ${at})`)

/** As far as one may see it, newest first. */
export const listBrokenSilences = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedSilence>(sql`
  select id, trajectory_id as trajectory, risk_level_id as worry, told, content, broken_by as by, broken_at as at from conflict_of_duties where trajectory_id = ${trajectory} order by broken_at desc, id limit 50`)

export type SealedTurn = Omit<Turn, 'telephone'> & { readonly telephone: Sealed }
export const listTurns = (tx: Tx, today: Day) => tx.rows<SealedTurn>(sql`
  select id, person_id as person, from_day as "from", until_day as until, telephone from backup_turn where until_day > ${today} order by from_day, id limit 200`)

/** Mine, also those that are over and were not taken off. */
export const listMyTurns = (tx: Tx) => tx.rows<SealedTurn>(sql`
  select id, person_id as person, from_day as "from", until_day as until, telephone from backup_turn where person_id = me() order by from_day, id limit 500`)

export const addTurn = (tx: Tx, { id, person, from, until, telephone }: SealedTurn) => tx.run(sql`
  insert into backup_turn (id, person_id, from_day, until_day, telephone) values (${id}, ${person}, ${from}, ${until}, ${telephone})`)

export const dropTurn = (tx: Tx, id: Id<'backup-turn'>) => tx.run(sql`
  with gone as (delete from backup_turn where id = ${id} returning document_key_of(telephone) as key)
  delete from keys.document_key k using gone where k.id = gone.key`)

export const hasEnvelope = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> => (await tx.one<{ readonly there: boolean }>(sql`select has_envelope(${trajectory}) as there`))?.there ?? false

/** The red of the last day that an envelope may be opened for. */
export const findRed = async (tx: Tx, trajectory: TrajectoryId, now: Instant): Promise<WorryId | null> => (await tx.one<{ readonly red: WorryId | null }>(sql`select red_now(${trajectory}, ${now}) as red`))?.red ?? null

export const listYeses = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly worry: WorryId; readonly by: Id<'person'>; readonly at: Instant }>(sql`
  select risk_level_id as worry, given_by as by, given_at as at from envelope_yes where trajectory_id = ${trajectory} order by given_at`)

export const recordYes = (tx: Tx, worry: WorryId, trajectory: TrajectoryId, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into envelope_yes (risk_level_id, trajectory_id, given_by, given_at) values (${worry}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)

/** Null when there is none, or when it is not open to me. */
export const findEnvelope = (tx: Tx, trajectory: TrajectoryId) => tx.one<{ readonly content: Sealed; readonly sealedAt: Instant }>(sql`select content, sealed_at as "sealedAt" from envelope where trajectory_id = ${trajectory}`)

export const closeEnvelope = (tx: Tx, trajectory: TrajectoryId, content: Sealed, at: Instant) => tx.run(sql`insert into envelope (trajectory_id, content, sealed_at) values (${trajectory}, ${content}, ${at})`)

export const dropEnvelope = (tx: Tx, trajectory: TrajectoryId) => tx.run(sql`delete from envelope where trajectory_id = ${trajectory}`)
