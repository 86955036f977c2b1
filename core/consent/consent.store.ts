import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Locale } from '../../kit/texts.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Consent, Purpose, SharedVersion } from './consent.ts'

type VersionId = Id<'shared-version'>
export type SealedPassage = { readonly version: VersionId; readonly position: number; readonly content: Sealed }

/** @param sealed the passages, in their order @param beforeReaders what must stand before anyone is named as its reader */
export const recordSharedVersion = async (tx: Tx, { id, trajectory, report, number, by, at, purpose, passages, readers }: SharedVersion, sealed: readonly Sealed[], hash: Buffer, beforeReaders?: () => Promise<unknown>): Promise<void> => {
  await tx.run(sql`
    insert into shared_version (id, trajectory_id, report_id, report_number, made_by, made_at, purpose, hash) values (${id}, ${trajectory}, ${report}, ${number}, ${by}, ${at}, ${purpose}, ${hash})`)
  for (const [index, { position, asks }] of passages.entries()) {
    await tx.run(sql`insert into shared_passage (shared_version_id, place, content) values (${id}, ${position}, ${sealed[index]})`)
    await tx.run(sql`insert into shared_passage_asks (shared_version_id, place, party_id) select ${id}, ${position}, party from unnest(${asks}::uuid[]) party`)
  }
  await beforeReaders?.()
  await tx.run(sql`
    insert into shared_version_reader (shared_version_id, trajectory_id, report_id, report_number, party_id)
    select ${id}, ${trajectory}, ${report}, ${number}, party from unnest(${readers}::uuid[]) party`)
}

/** Two acts at once about the same thing stand in line: the second sees what the first did. Until the transaction ends. */
export const oneAtATime = (tx: Tx, about: Id<string>) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('sharing ' || ${about}, 0)) is null as waited`)

export const recordConsent = (tx: Tx, { id, trajectory, version, positions, by, to, purpose, at, from, until, textVersion }: Consent, locale: Locale) => tx.run(sql`
  insert into consent (id, trajectory_id, shared_version_id, places, given_by, given_to, purpose, given_at, valid_from, valid_until, text_version, locale)
  values (${id}, ${trajectory}, ${version}, ${positions}::smallint[], ${by}, ${to}, ${purpose}, ${at}, ${from}, ${until}, ${textVersion}, ${locale})`)

export const recordWithdrawal = (tx: Tx, consent: Id<'consent'>, at: Instant) => tx.run(sql`
  insert into consent_withdrawal (consent_id, withdrawn_at) values (${consent}, ${at}) on conflict do nothing`)

export const recordRefusal = (tx: Tx, version: VersionId, reader: Id<'party'>, by: Id<'party'>, at: Instant) => tx.run(sql`
  insert into consent_refusal (shared_version_id, reader_id, refused_by, refused_at) values (${version}, ${reader}, ${by}, ${at}) on conflict do nothing`)

export type ConsentRow = { readonly id: Id<'consent'>; readonly version: VersionId; readonly positions: readonly number[]; readonly by: Id<'party'>; readonly to: Id<'party'>; readonly purpose: Purpose; readonly at: Instant; readonly from: Instant; readonly until: Instant; readonly withdrawnAt: Instant | null }
const consents = sql`
  select c.id, c.shared_version_id as version, c.places as positions, c.given_by as by, c.given_to as to, c.purpose, c.given_at as at, c.valid_from as "from", c.valid_until as until, w.withdrawn_at as "withdrawnAt"
  from consent c left join consent_withdrawal w on w.provider_id = c.provider_id and w.consent_id = c.id`
export type VersionRow = { readonly id: VersionId; readonly trajectory: Id<'trajectory'>; readonly report: Id<'report'> | null; readonly number: number | null; readonly by: Id<'party'>; readonly at: Instant; readonly purpose: Purpose; /** Whether what it was made of still stands as it was. */ readonly stands: boolean }
const versionColumns = sql`v.id, v.trajectory_id as trajectory, v.report_id as report, v.report_number as number, v.made_by as by, v.made_at as at, v.purpose, report_stands(v.report_id) is not distinct from v.report_number::integer and not exists (select from shared_version_end e where e.provider_id = v.provider_id and e.shared_version_id = v.id) as stands`

/** A version I have a say in; of its reader's, and anyone else's, there is none. One's own letter is decided about where it is written. */
export const findVersionIDecideOn = (tx: Tx, id: VersionId) => tx.one<VersionRow>(sql`select ${versionColumns} from shared_version v where v.id = ${id} and not is_my_party(v.made_by) and v.id in (select versions_i_decide_on())`)
/** What I have a say in, the newest first. */
export const listVersionsIDecideOn = (tx: Tx) => tx.rows<VersionRow>(sql`
  select ${versionColumns} from shared_version v where not is_my_party(v.made_by) and v.id in (select versions_i_decide_on()) order by v.made_at desc, v.id`)
export const listMyPassages = (tx: Tx, version: VersionId) => tx.rows<SealedPassage>(sql`
  select p.shared_version_id as version, p.place as position, p.content from shared_passage p
  where p.shared_version_id = ${version} and (p.shared_version_id, p.place) in (select d.shared_version_id, d.place from passages_i_decide_on() d) order by p.place`)
export const listMyConsents = (tx: Tx, version: VersionId) => tx.rows<ConsentRow>(sql`${consents} where c.shared_version_id = ${version} and c.given_by in (select my_parties()) order by c.given_at desc, c.id`)
export const listSharedVersions = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<VersionRow>(sql`
  select ${versionColumns} from shared_version v where v.trajectory_id = ${trajectory} order by v.made_at desc, v.id`)

/** The passages I may see of these versions, sealed, in order. */
export const listPassages = (tx: Tx, versions: readonly VersionId[]) => tx.rows<SealedPassage>(sql`
  select p.shared_version_id as version, p.place as position, p.content from shared_passage p where p.shared_version_id = any(${versions}::uuid[]) order by p.shared_version_id, p.place`)

export type Asks = { readonly version: VersionId; readonly position: number; readonly party: Id<'party'> }
export const listAsks = (tx: Tx, versions: readonly VersionId[]) => tx.rows<Asks>(sql`
  select a.shared_version_id as version, a.place as position, a.party_id as party from shared_passage_asks a where a.shared_version_id = any(${versions}::uuid[]) order by a.place, a.party_id`)

export type ReaderRow = { readonly version: VersionId; readonly party: Id<'party'>; readonly person: Id<'person'> }
/** For whom I decide on them. */
export const listReaders = (tx: Tx, versions: readonly VersionId[]) => tx.rows<ReaderRow>(sql`
  select r.shared_version_id as version, r.party_id as party, r.person_id as person from readers_i_decide_on() r where r.shared_version_id = any(${versions}::uuid[]) order by r.party_id`)

export const findConsent = (tx: Tx, id: Id<'consent'>) => tx.one<ConsentRow>(sql`${consents} where c.id = ${id}`)
export const listConsents = (tx: Tx, trajectory: Id<'trajectory'>) => tx.rows<ConsentRow>(sql`${consents} where c.trajectory_id = ${trajectory} order by c.given_at desc, c.id`)

/** Until when anything released in a trajectory may be read at all: null while it lasts. */
export const findReadingEnd = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<Instant | null> =>
  (await tx.one<{ readonly until: Instant | null }>(sql`select reading_ends_for_me(${trajectory}) as until`))?.until ?? null

/** The readers of a version to whom I said no. */
export const refusedByMe = async (tx: Tx, version: VersionId): Promise<readonly Id<'party'>[]> =>
  (await tx.rows<{ readonly reader: Id<'party'> }>(sql`select reader_id as reader from consent_refusal where shared_version_id = ${version} order by reader_id`)).map(({ reader }) => reader)

export type Put = { readonly version: VersionId; readonly party: Id<'party'>; readonly at: Instant }
/** About whom a version of a report was put to someone, and when: for those inside. */
export const listPut = (tx: Tx, report: Id<'report'>, number: number) => tx.rows<Put>(sql`
  select r.shared_version_id as version, r.party_id as party, v.made_at as at from shared_version_reader r join shared_version v on v.id = r.shared_version_id
  where r.report_id = ${report} and r.report_number = ${number} order by v.made_at, r.party_id`)

export type Released = SealedPassage & { readonly trajectory: Id<'trajectory'>; readonly until: Instant; readonly at: Instant }
/** Everything that is released to me now: the one thing a reader is ever shown. Looked up one by one (see the offset), not among everyone's. */
export const listReleasedToMe = (tx: Tx) => tx.rows<Released>(sql`
  select r.shared_version_id as version, r.place as position, p.content, v.trajectory_id as trajectory, v.made_at as at, r.until
  from passages_released_to_me() r
  cross join lateral (select s.content from shared_passage s where s.shared_version_id = r.shared_version_id and s.place = r.place offset 0) p
  join shared_version v on v.id = r.shared_version_id
  order by v.made_at desc, r.shared_version_id, r.place`)

/** The first time counts; what was taken back a moment ago leaves no receipt. */
export const recordSharedReading = (tx: Tx, version: VersionId, party: Id<'party'>, at: Instant) => tx.run(sql`
  insert into shared_reading (shared_version_id, party_id, at) select ${version}, ${party}, ${at} where ${version} in (select versions_released_to_me()) on conflict do nothing`)
/** When someone first read a version; null while they have not. */
export const firstRead = async (tx: Tx, version: VersionId, party: Id<'party'>): Promise<Instant | null> =>
  (await tx.one<{ readonly at: Instant }>(sql`select at from shared_reading where shared_version_id = ${version} and party_id = ${party}`))?.at ?? null

export type SharedNotice = { readonly trajectory: Id<'trajectory'>; readonly kind: 'wrong-text' | 'wrong-person'; readonly at: Instant }
/** What I read and was wrong, the newest first. */
export const listNoticesToMe = (tx: Tx) => tx.rows<SharedNotice>(sql`
  select p.trajectory_id as trajectory, n.kind, n.at from shared_notice n join party p on p.id = n.party_id
  where n.party_id in (select my_parties()) group by 1, 2, 3 order by n.at desc`)
/** Whom a correction of a report is told to, because they read what was shared of it. */
export const listToldOfShared = async (tx: Tx, correction: Id<'report-correction'>): Promise<readonly Id<'party'>[]> =>
  (await tx.rows<{ readonly party: Id<'party'> }>(sql`select distinct party_id as party from shared_notice where correction_id = ${correction}`)).map(({ party }) => party)

/** As the worker: to whom a yes was given. */
export const readerToTell = async (tx: Tx, consent: Id<'consent'>): Promise<Id<'person'> | null> =>
  (await tx.one<{ readonly person: Id<'person'> | null }>(sql`select reader_to_tell(${consent}) as person`))?.person ?? null
/** Where who is told sits: the participant, who else is inside, or beside the file. */
export const seatOfReader = async (tx: Tx, consent: Id<'consent'>): Promise<'participant' | 'inside' | 'beside'> => {
  const seat = (await tx.one<{ readonly seat: string | null }>(sql`select seat_of_reader(${consent}) as seat`))?.seat
  return seat === 'participant' || seat === 'inside' ? seat : 'beside'
}
/** In the reader's name: whether any of what the yes is about is released to me now. */
export const isReleasedBy = async (tx: Tx, consent: Id<'consent'>): Promise<boolean> =>
  (await tx.one<{ readonly released: boolean }>(sql`select parts_released_by(${consent}) as released`))?.released ?? false

/** The place of an act in the chain of its trajectory, for whom that is about. */
export const findLink = (tx: Tx, consent: Id<'consent'>) => tx.one<{ readonly sequence: number; readonly hash: Buffer }>(sql`
  select sequence, hash from consent_link where consent_id = ${consent} and what = 'given'`)

/** Links of the chain that do not hold: none, unless a row was changed past the application. */
export const consentFaults = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<readonly number[]> =>
  (await tx.rows<{ readonly sequence: number }>(sql`select consent_faults(${trajectory}) as sequence`)).map(({ sequence }) => sequence)
