import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { PracticeVersion, PracticeWord, Side } from './practice.ts'

type TrajectoryId = Id<'trajectory'>
export type SealedPractice = PracticeVersion & { readonly content: Sealed }
export type SealedWord = Omit<PracticeWord, 'what'> & { readonly agreement: Id<'practice-agreement'>; readonly what: Sealed | null }

/** For which side I speak; null where for none. */
export const findMySide = (tx: Tx, trajectory: TrajectoryId) => tx.one<{ readonly party: Id<'party'>; readonly side: Side; readonly speaks: 'yes' | 'no' }>(sql`
  select s.party_id as party, s.side, case when s.side <> 'workplace' or may_speak_for_workplace(${trajectory}) then 'yes' else 'no' end as speaks from my_practice_side(${trajectory}) s`)

/** Who speaks for which side there. */
export type PracticeParty = { readonly party: Id<'party'>; readonly side: Side; readonly role: string }
export const listPracticeParties = (tx: Tx, trajectory: TrajectoryId) => tx.rows<PracticeParty>(sql`select party_id as party, side, role from practice_parties(${trajectory}) order by role`)

/** The newest first. */
export const listPractices = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedPractice>(sql`
  select id, trajectory_id as trajectory, version, content, put_by as by, put_at as at from practice_agreement where trajectory_id = ${trajectory} order by version desc`)
export const listPracticeWords = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedWord>(sql`
  select agreement_id as agreement, party_id as party, side, says, what, said_at as at from practice_agreement_word where trajectory_id = ${trajectory} order by said_at`)
export const findTrajectoryOfPractice = async (tx: Tx, practice: Id<'practice-agreement'>): Promise<TrajectoryId | null> =>
  (await tx.one<{ readonly trajectory: TrajectoryId }>(sql`select trajectory_id as trajectory from practice_agreement where id = ${practice}`))?.trajectory ?? null

export const recordPractice = (tx: Tx, { id, trajectory, version, content, by, at }: SealedPractice) => tx.run(sql`
  insert into practice_agreement (id, trajectory_id, version, content, put_by, put_at) values (${id}, ${trajectory}, ${version}, ${content}, ${by}, ${at})`)
export const recordPracticeWord = (tx: Tx, trajectory: TrajectoryId, { agreement, party, side, says, what, at }: SealedWord & { readonly at: Instant }) => tx.run(sql`
  insert into practice_agreement_word (agreement_id, trajectory_id, party_id, side, says, what, said_at) values (${agreement}, ${trajectory}, ${party}, ${side}, ${says}, ${what}, ${at})`)
