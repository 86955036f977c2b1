/** The way in of someone without an account: link, code, and half an hour of reading. */
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { AnswerKind } from './letter.ts'

type SendingId = Id<'professional-sending'>
/** Whose link or sitting it is, and what it would open. */
export type Found = { readonly sending: SendingId; readonly version: Id<'shared-version'>; readonly person: Id<'person'> }

export const findLink = (tx: Tx, token: Buffer) => tx.one<Found>(sql`select sending_id as sending, shared_version_id as version, person_id as person from professional_link_at(${token})`)
export const findSitting = (tx: Tx, token: Buffer, now: Instant) => tx.one<Found>(sql`select sending_id as sending, shared_version_id as version, person_id as person from professional_sitting_at(${token}, ${now})`)

/** In the reader's name: until when this very version is released to them; null when it is not, at this moment. The one question everything asks. */
export const releasedUntil = async (tx: Tx, version: Id<'shared-version'>): Promise<Instant | null> =>
  (await tx.one<{ readonly until: Instant | null }>(sql`select min(until) as until from passages_released_to_me() where shared_version_id = ${version}`))?.until ?? null

export const recordLink = (tx: Tx, id: Id<'professional-link'>, sending: SendingId, token: Buffer, at: Instant) => tx.run(sql`
  insert into professional_link (id, sending_id, token_hash, made_at) values (${id}, ${sending}, ${token}, ${at})`)

export const recordCode = (tx: Tx, id: Id<'professional-code'>, sending: SendingId, way: 'sms' | 'paper', code: Buffer, at: Instant, until: Instant) => tx.run(sql`
  insert into professional_code (id, sending_id, way, code_hash, made_at, until) values (${id}, ${sending}, ${way}, ${code}, ${at}, ${until})`)
export const countCodes = async (tx: Tx, sending: SendingId, since: Instant): Promise<number> =>
  (await tx.one<{ readonly count: number }>(sql`select count(*) as count from professional_code where sending_id = ${sending} and way = 'sms' and made_at > ${since}`))?.count ?? 0
export const spendCode = async (tx: Tx, sending: SendingId, code: Buffer, now: Instant): Promise<boolean> =>
  (await tx.one<{ readonly fits: boolean }>(sql`select spend_professional_code(${sending}, ${code}, ${now}) as fits`))?.fits ?? false

export const recordSitting = (tx: Tx, token: Buffer, sending: SendingId, at: Instant, until: Instant) => tx.run(sql`
  insert into professional_sitting (token_hash, sending_id, begun_at, until) values (${token}, ${sending}, ${at}, ${until})`)
export const endSitting = (tx: Tx, token: Buffer) => tx.run(sql`delete from professional_sitting where token_hash = ${token}`)

/** False when it is no longer released: then nothing is written. */
export const recordAnswer = async (tx: Tx, { id, trajectory, sending, version, answer, words, by, at }: { readonly id: Id<'professional-answer'>; readonly trajectory: Id<'trajectory'>; readonly sending: SendingId; readonly version: Id<'shared-version'>; readonly answer: AnswerKind; readonly words: Sealed | null; readonly by: Id<'party'>; readonly at: Instant }): Promise<boolean> => await tx.run(sql`
  insert into professional_answer (id, trajectory_id, sending_id, answer, words, answered_by, answered_at)
  select ${id}, ${trajectory}, ${sending}, ${answer}, ${words}::sealed, ${by}, ${at}::timestamptz where ${version}::uuid in (select versions_released_to_me())`) === 1

export const askRenewal = (tx: Tx, reference: string, id: Id<'professional-renewal'>, at: Instant) => tx.run(sql`select ask_professional_renewal(${reference}, ${id}, ${at})`)

/** As the worker. */
export const readerOf = async (tx: Tx, sending: SendingId): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select reader_of_sending(${sending}) as person`))?.person ?? null
export const toldOf = async (tx: Tx, answer: Id<'professional-answer'>): Promise<readonly Id<'person'>[]> =>
  (await tx.rows<{ readonly person: Id<'person'> }>(sql`select told_of_answer(${answer}) as person`)).map(({ person }) => person)
export const sweepProfessionals = (tx: Tx, now: Instant) => tx.run(sql`select sweep_professionals(${now})`)
