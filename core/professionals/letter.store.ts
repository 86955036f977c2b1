import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Answer, Letter, LetterId, Refused, Sending } from './letter.ts'

type TrajectoryId = Id<'trajectory'>
type SendingId = Id<'professional-sending'>
export type SealedLetter = Omit<Letter, 'content'> & { readonly content: Sealed }

const newest = sql`
  select distinct on (l.id) l.id, l.trajectory_id as trajectory, l.role, l.reference, v.version, v.written_by as "writtenBy", v.written_at as "writtenAt", v.content
  from professional_letter l join professional_letter_version v on v.provider_id = l.provider_id and v.letter_id = l.id`

/** Each in its newest version. */
export const listLetters = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedLetter>(sql`${newest} where l.trajectory_id = ${trajectory} order by l.id, v.version desc`)
export const findLetter = (tx: Tx, id: LetterId) => tx.one<SealedLetter>(sql`${newest} where l.id = ${id} order by l.id, v.version desc`)
/** Among those I may see. */
export const findByReference = async (tx: Tx, reference: string): Promise<LetterId | null> =>
  (await tx.one<{ readonly id: LetterId }>(sql`select id from professional_letter where reference = ${reference}`))?.id ?? null

export const recordLetter = (tx: Tx, { id, trajectory, role, reference, by, at }: Pick<Letter, 'id' | 'trajectory' | 'role' | 'reference'> & { readonly by: Id<'party'>; readonly at: Instant }) => tx.run(sql`
  insert into professional_letter (id, trajectory_id, role, reference, begun_by, begun_at) values (${id}, ${trajectory}, ${role}, ${reference}, ${by}, ${at})`)
export const recordVersion = (tx: Tx, { id, trajectory, version, content, writtenBy, writtenAt }: Pick<SealedLetter, 'id' | 'trajectory' | 'version' | 'content' | 'writtenBy' | 'writtenAt'>) => tx.run(sql`
  insert into professional_letter_version (letter_id, trajectory_id, version, content, written_by, written_at) values (${id}, ${trajectory}, ${version}, ${content}, ${writtenBy}, ${writtenAt})`)
export type SealedVersion = Pick<SealedLetter, 'id' | 'version' | 'content' | 'writtenBy' | 'writtenAt'>
/** Every version of every letter, oldest first. */
export const listVersions = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedVersion>(sql`
  select letter_id as id, version, content, written_by as "writtenBy", written_at as "writtenAt" from professional_letter_version where trajectory_id = ${trajectory} order by written_at, letter_id, version`)

/** With its consent: read where it is kept, and nowhere else. */
export const listSendings = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Sending>(sql`
  select s.id, s.letter_id as letter, s.version, s.shared_version_id as "sharedVersion", s.consent_id as consent, s.reader_id as reader, s.sent_at as "sentAt", c.valid_from as "from", c.valid_until as until,
    w.withdrawn_at as "withdrawnAt", r.at as "readAt"
  from professional_sending s join consent c on c.provider_id = s.provider_id and c.id = s.consent_id
  left join consent_withdrawal w on w.provider_id = s.provider_id and w.consent_id = s.consent_id
  left join shared_reading r on r.provider_id = s.provider_id and r.shared_version_id = s.shared_version_id and r.party_id = s.reader_id
  where s.trajectory_id = ${trajectory} order by s.sent_at desc, s.id`)
export const recordSending = (tx: Tx, { id, letter, version, sharedVersion, consent, reader, sentAt, trajectory, by, address }: Pick<Sending, 'id' | 'letter' | 'version' | 'sharedVersion' | 'consent' | 'reader' | 'sentAt'> & { readonly trajectory: TrajectoryId; readonly by: Id<'party'>; readonly address: Sealed }) => tx.run(sql`
  insert into professional_sending (id, letter_id, trajectory_id, version, shared_version_id, consent_id, reader_id, address, sent_by, sent_at)
  values (${id}, ${letter}, ${trajectory}, ${version}, ${sharedVersion}, ${consent}, ${reader}, ${address}, ${by}, ${sentAt})`)
export type SealedAddress = { readonly id: SendingId; readonly trajectory: TrajectoryId; readonly version: Id<'shared-version'>; readonly consent: Id<'consent'>; readonly reader: Id<'party'>; readonly address: Sealed }
export const findSending = (tx: Tx, id: SendingId) => tx.one<SealedAddress>(sql`
  select id, trajectory_id as trajectory, shared_version_id as version, consent_id as consent, reader_id as reader, address from professional_sending where id = ${id}`)

/** Of everything I may see, the letter that was sent last. */
export const findLastSending = async (tx: Tx): Promise<SendingId | null> =>
  (await tx.one<{ readonly id: SendingId }>(sql`select id from professional_sending order by sent_at desc, id limit 1`))?.id ?? null

export const listRefusals = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Refused>(sql`
  select r.id, r.letter_id as letter, r.refused_at as at, e.ended_at as "endedAt" from professional_refusal r
  left join professional_refusal_end e on e.provider_id = r.provider_id and e.refusal_id = r.id where r.trajectory_id = ${trajectory} order by r.refused_at desc, r.id`)
export const recordRefusal = (tx: Tx, id: Id<'professional-refusal'>, { id: letter, trajectory }: Pick<Letter, 'id' | 'trajectory'>, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into professional_refusal (id, trajectory_id, letter_id, refused_by, refused_at) values (${id}, ${trajectory}, ${letter}, ${by}, ${at})`)
export const endRefusal = (tx: Tx, refusal: Id<'professional-refusal'>, at: Instant) => tx.run(sql`
  insert into professional_refusal_end (refusal_id, ended_at) values (${refusal}, ${at}) on conflict do nothing`)
/** Whether a no stands, and nothing new changed that since. */
export const refusalStands = async (tx: Tx, trajectory: TrajectoryId): Promise<boolean> =>
  (await tx.one<{ readonly stands: boolean }>(sql`select refusal_stands(${trajectory}) as stands`))?.stands ?? false

export type SealedAnswer = Omit<Answer, 'words'> & { readonly id: Id<'professional-answer'>; readonly words: Sealed | null }
export const listAnswers = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedAnswer>(sql`
  select id, sending_id as sending, answer, words, answered_at as at from professional_answer where trajectory_id = ${trajectory} order by answered_at desc, id`)

export type Asked = { readonly letter: LetterId; readonly at: Instant }
/** Who asked for a new link since the last yes. */
export const listRenewals = (tx: Tx, trajectory: TrajectoryId) => tx.rows<Asked>(sql`
  select r.letter_id as letter, r.asked_at as at from professional_renewal r where r.trajectory_id = ${trajectory}
    and not exists (select from professional_sending s where s.provider_id = r.provider_id and s.letter_id = r.letter_id and s.sent_at > r.asked_at)
  order by r.asked_at desc, r.id`)

export type Stirring = { readonly trajectory: TrajectoryId; readonly count: number }
/** Files of mine in which someone answered or asked for a new link, since a moment. */
export const listStirring = (tx: Tx, since: Instant) => tx.rows<Stirring>(sql`
  select trajectory, count(*)::integer as count from (
    select trajectory_id as trajectory from professional_answer where answered_at > ${since} and answered_by not in (select my_parties())
    union all select trajectory_id from professional_renewal where asked_at > ${since}) stirred
  where trajectory in (select trajectories_i_guide()) group by trajectory order by trajectory`)
