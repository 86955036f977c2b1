import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { WayToTalk } from '../programme.ts'
import type { Correction, Lapse, NewReport, Nudge, Reading, Report, ReportId, Sealing, Validation, Validator, Version } from './report.ts'
import type { Objection } from './validate.ts'

type Of<Row> = Row & { readonly report: ReportId }
type Head = NewReport & Pick<Report, 'programme' | 'participant' | 'stands'>

/** Reports with all that happened to them, as far as one may see; in the order they were begun. */
export const listReports = async (tx: Tx, ids: readonly ReportId[]): Promise<readonly Report[]> => {
  const heads = await tx.rows<Head>(sql`
    select r.id, r.trajectory_id as trajectory, r.talk_id as talk, r.kind, r.written_by as by, r.begun_at as at, t.programme, report_participant(r.id) as participant, report_stands(r.id) as stands
    from report r join trajectory t on t.provider_id = r.provider_id and t.id = r.trajectory_id where r.id = any(${ids}::uuid[]) order by r.begun_at, r.id`)
  const [versions, validators, validations, lapses, nudges, readings, sealings, corrections] = await Promise.all([
    tx.rows<Of<Version>>(sql`select report_id as report, number, handed_over_by as by, handed_over_at as at, hash, previous_hash as previous, by_mail as "byMail" from report_version where report_id = any(${ids}::uuid[]) order by number`),
    tx.rows<Of<Validator>>(sql`select report_id as report, number, party_id as party, reminder_id as reminder from report_validator where report_id = any(${ids}::uuid[]) order by number, party_id`),
    tx.rows<Of<Validation>>(sql`select report_id as report, id, number, party_id as party, verdict, at from report_validation where report_id = any(${ids}::uuid[]) order by at, id`),
    tx.rows<Of<Lapse>>(sql`select report_id as report, number, party_id as party, lapsed_by as by, reason, at from report_lapse where report_id = any(${ids}::uuid[]) order by at`),
    tx.rows<Of<Nudge>>(sql`select report_id as report, number, party_id as party, at from report_nudge where report_id = any(${ids}::uuid[]) order by at`),
    tx.rows<Of<Reading>>(sql`select report_id as report, number, party_id as party, at from report_reading where report_id = any(${ids}::uuid[]) order by at`),
    tx.rows<Of<Sealing>>(sql`select report_id as report, number, at from report_sealing where report_id = any(${ids}::uuid[]) order by number`),
    tx.rows<Of<Correction>>(sql`select report_id as report, id, number, kind, recipient, corrected_by as by, at from report_correction where report_id = any(${ids}::uuid[]) order by at, id`),
  ])
  const of = <Row extends { readonly report: ReportId }>(rows: readonly Row[], { id }: Head): readonly Row[] => rows.filter(({ report }) => report === id)
  return heads.map(head => ({
    ...head, versions: of(versions, head), validators: of(validators, head), validations: of(validations, head), lapses: of(lapses, head),
    nudges: of(nudges, head), readings: of(readings, head), sealings: of(sealings, head), corrections: of(corrections, head),
  }))
}

/** Null when there is no such report, or it is not yours to see. */
export const findReport = async (tx: Tx, id: ReportId): Promise<Report | null> => (await listReports(tx, [id]))[0] ?? null

export const findReportOf = async (tx: Tx, talk: Id<'talk'>): Promise<ReportId | null> =>
  (await tx.one<{ readonly id: ReportId }>(sql`select id from report where talk_id = ${talk}`))?.id ?? null

/** Where reports of mine can be: in trajectories I guide that ended no longer than a season ago. They are found by their index, however long I guide. */
const guidedNow = (programmes: readonly string[], now: Instant) => sql`
  select s.trajectory_id, s.programme from standing s where s.guide_id = me() and s.over_from > ${now}::timestamptz - interval '90 days' and s.programme = any(${programmes}::text[])`
/** And in the few I take part in without guiding. */
const besideOrOwn = sql`select trajectories_beside_me() as trajectory_id union select my_own_trajectories()`
export type Whose = { readonly guiding: readonly string[]; readonly now: Instant } | 'my own'
/** Reports in what I guide, of these programmes, or in what I take part in otherwise; those still open or all. The newest first. */
export const listMine = async (tx: Tx, whose: Whose, which: 'open' | 'all', most: number): Promise<readonly ReportId[]> =>
  (await tx.rows<{ readonly id: ReportId }>(whose === 'my own' ? sql`
    select r.id from (${besideOrOwn}) mine cross join lateral (select r.id, r.begun_at from report r where r.trajectory_id = mine.trajectory_id and (${which} = 'all' or is_open(r.id)) offset 0) r
    order by r.begun_at desc, r.id limit ${most}` : sql`
    select r.id from reports_i_guide(${whose.guiding}::text[], ${whose.now}::timestamptz - interval '90 days', ${which}, ${most}) mine(id) join report r on r.id = mine.id
    order by r.begun_at desc, r.id`)).map(({ id }) => id)

/** Whether reports are any business of mine. */
export const guidesAny = async (tx: Tx, programmes: readonly string[], now: Instant): Promise<boolean> => await tx.one(sql`select from (${guidedNow(programmes, now)}) mine limit 1`) !== null
export const takesPartInAny = async (tx: Tx, programmes: readonly string[]): Promise<boolean> => await tx.one(sql`
  select from (${besideOrOwn}) mine join trajectory t on t.id = mine.trajectory_id where t.programme = any(${programmes}::text[]) limit 1`) !== null

export type ToWrite = { readonly talk: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly programme: string; readonly kind: string; readonly number: number; readonly heldAt: Instant; /** Who led the talk. */ readonly writer: Id<'party'> }

/** Talks that ask for a report, and of which I see none yet: those I led, or those I was at. Oldest first. @param asked 'programme kind', as declared today */
export const listToWrite = (tx: Tx, whose: Whose, asked: readonly string[], most: number) => tx.rows<ToWrite>(sql`
  select k.trajectory_id as trajectory, t.programme, k.id as talk, k.kind, k.number, lower(a.during) as "heldAt", o.recorded_by as writer
  from (${whose === 'my own' ? ownToWrite(asked) : sql`select talks_to_write_up(${asked}::text[], ${whose.now}::timestamptz - interval '90 days') as talk_id`}) waits
  join talk k on k.id = waits.talk_id join trajectory t on t.provider_id = k.provider_id and t.id = k.trajectory_id
  join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id join appointment a on a.provider_id = o.provider_id and a.id = o.appointment_id
  order by "heldAt", k.id limit ${most}`)
const ownToWrite = (asked: readonly string[]) => sql`
  select held.talk_id from (select own.trajectory_id, t.programme from (${besideOrOwn}) own join trajectory t on t.id = own.trajectory_id) mine
  cross join lateral (
    select k.id as talk_id from talk k join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id and o.outcome in ('held', 'held-late', 'broken-off')
    where k.trajectory_id = mine.trajectory_id and mine.programme || ' ' || k.kind = any(${asked}::text[]) and not is_written(k.id) offset 0) held`

/** The talk a report is about, as far as one may see: when, how and in which programme. */
export type TalkOfReport = { readonly id: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly programme: string; readonly kind: string; readonly number: number; readonly minutes: number; readonly heldAt: Instant; readonly way: WayToTalk }
export const listTalksOfReports = (tx: Tx, talks: readonly Id<'talk'>[]) => tx.rows<TalkOfReport>(sql`
  select k.id, k.trajectory_id as trajectory, t.programme, k.kind, k.number, k.minutes, lower(a.during) as "heldAt", way_now(a.id, a.way) as way
  from talk k join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id
  join appointment a on a.provider_id = o.provider_id and a.id = o.appointment_id
  join trajectory t on t.provider_id = k.provider_id and t.id = k.trajectory_id where k.id = any(${talks}::uuid[])`)
export const findTalkOfReport = async (tx: Tx, talk: Id<'talk'>): Promise<TalkOfReport | null> => (await listTalksOfReports(tx, [talk]))[0] ?? null

/** Who takes these parts, as far as one may see. */
export const listPeopleOf = (tx: Tx, parties: readonly Id<'party'>[]) => tx.rows<{ readonly party: Id<'party'>; readonly person: Id<'person'> }>(sql`
  select id as party, person_id as person from party where id = any(${parties}::uuid[])`)

export const recordReport = (tx: Tx, { id, trajectory, talk, kind, by, at }: NewReport) => tx.run(sql`
  insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${id}, ${trajectory}, ${talk}, ${kind}, ${by}, ${at}) on conflict do nothing`)

export type SealedDraft = { readonly version: number; readonly sheet: Id<'sheet'>; readonly content: Sealed; readonly savedAt: Instant }
export const findDraft = (tx: Tx, report: ReportId) => tx.one<SealedDraft>(sql`
  select version, sheet, content, saved_at as "savedAt" from report_draft where report_id = ${report}`)

/** False when another sheet came between. */
export const keepDraft = async (tx: Tx, report: ReportId, { version, sheet, content, savedAt }: SealedDraft): Promise<boolean> => await tx.run(sql`
  insert into report_draft (report_id, version, sheet, content, saved_at) values (${report}, ${version}, ${sheet}, ${content}, ${savedAt})
  on conflict (provider_id, report_id) do update set version = excluded.version, sheet = excluded.sheet, content = excluded.content, saved_at = excluded.saved_at
    where report_draft.version = excluded.version - 1`) === 1

export const dropDraft = (tx: Tx, report: ReportId) => tx.run(sql`delete from report_draft where report_id = ${report}`)

/** The last version that was ever handed over, struck or not. */
export const findChain = (tx: Tx, report: ReportId) => tx.one<{ readonly number: number; readonly hash: Buffer }>(sql`select number, hash from report_chain(${report})`)

export const recordVersion = (tx: Tx, report: ReportId, { number, by, at, hash, previous, byMail }: Version, content: Sealed) => tx.run(sql`
  insert into report_version (report_id, number, handed_over_by, handed_over_at, content, hash, previous_hash, by_mail)
  values (${report}, ${number}, ${by}, ${at}, ${content}, ${hash}, ${previous}, ${byMail})`)

export const listContents = (tx: Tx, report: ReportId) => tx.rows<{ readonly number: number; readonly content: Sealed }>(sql`
  select number, content from report_version where report_id = ${report} order by number`)

/** False when it was said already. */
export const recordValidation = async (tx: Tx, report: ReportId, { id, number, party, verdict, at }: Validation): Promise<boolean> => await tx.run(sql`
  insert into report_validation (id, report_id, number, party_id, verdict, at) values (${id}, ${report}, ${number}, ${party}, ${verdict}, ${at}) on conflict do nothing`) === 1

export type SealedRemark = { readonly id: Id<'report-remark'>; readonly validation: Id<'report-validation'>; readonly number: number; readonly party: Id<'party'>; readonly question: string | null; readonly content: Sealed }
export const recordRemark = (tx: Tx, report: ReportId, { id, validation, number, party, question, content }: SealedRemark) => tx.run(sql`
  insert into report_remark (id, validation_id, report_id, number, party_id, question, content) values (${id}, ${validation}, ${report}, ${number}, ${party}, ${question}, ${content})`)
export const listRemarks = (tx: Tx, report: ReportId) => tx.rows<SealedRemark>(sql`
  select id, validation_id as validation, number, party_id as party, question, content from report_remark where report_id = ${report} order by number, id`)

export type SealedObjection = Objection & { readonly content: Sealed }
export const recordObjection = (tx: Tx, report: ReportId, { id, number, party, question, content, at }: SealedObjection) => tx.run(sql`
  insert into report_objection (id, report_id, number, party_id, question, content, at) values (${id}, ${report}, ${number}, ${party}, ${question}, ${content}, ${at})`)
export const listObjections = (tx: Tx, report: ReportId) => tx.rows<SealedObjection>(sql`
  select id, number, party_id as party, question, content, at from report_objection where report_id = ${report} order by at, id`)

export const recordLapse = (tx: Tx, report: ReportId, { number, party, by, reason, at }: Lapse, why: Sealed) => tx.run(sql`
  insert into report_lapse (report_id, number, party_id, lapsed_by, reason, why, at) values (${report}, ${number}, ${party}, ${by}, ${reason}, ${why}, ${at}) on conflict do nothing`)
export const listLapseReasons = (tx: Tx, report: ReportId) => tx.rows<{ readonly number: number; readonly party: Id<'party'>; readonly why: Sealed }>(sql`
  select number, party_id as party, why from report_lapse where report_id = ${report} order by number, party_id`)
export const hasLeft = async (tx: Tx, party: Id<'party'>): Promise<boolean> => (await tx.one<{ readonly left: boolean }>(sql`select has_left(${party}) as left`))?.left ?? false

export const recordNudge = (tx: Tx, report: ReportId, id: Id<'report-nudge'>, { number, party, at }: Nudge, by: Id<'party'>) => tx.run(sql`
  insert into report_nudge (id, report_id, number, party_id, nudged_by, at) values (${id}, ${report}, ${number}, ${party}, ${by}, ${at})`)

/** The first time counts. */
export const recordReading = (tx: Tx, report: ReportId, { number, party, at }: Reading) => tx.run(sql`
  insert into report_reading (report_id, number, party_id, at) values (${report}, ${number}, ${party}, ${at}) on conflict do nothing`)

export const recordCorrection = (tx: Tx, report: ReportId, { id, number, kind, recipient, by, at }: Correction, why: Sealed) => tx.run(sql`
  insert into report_correction (id, report_id, number, kind, recipient, corrected_by, why, at) values (${id}, ${report}, ${number}, ${kind}, ${recipient}, ${by}, ${why}, ${at})`)
export type SealedCorrection = Correction & { readonly report: ReportId; readonly why: Sealed }
export const listCorrections = (tx: Tx, report: ReportId) => tx.rows<SealedCorrection>(sql`
  select report_id as report, id, number, kind, recipient, corrected_by as by, why, at from report_correction where report_id = ${report} order by at, id`)
/** What I am told of: also when there is nothing left for me to read. */
export const findToldOf = (tx: Tx, report: ReportId) => tx.rows<Correction>(sql`
  select id, number, kind, recipient, corrected_by as by, at from report_correction where report_id = ${report} and id in (select corrections_told_to_me()) order by at, id`)
/** Whom a correction is told to. */
export const listTold = async (tx: Tx, correction: Id<'report-correction'>): Promise<readonly Id<'party'>[]> =>
  (await tx.rows<{ readonly party: Id<'party'> }>(sql`select party_id as party from report_notice where correction_id = ${correction}`)).map(({ party }) => party)

/** The number of the version that stands: what may be shared at all. Null while none does; for whoever decides on sharing too. */
export const standsAt = async (tx: Tx, report: ReportId): Promise<number | null> =>
  (await tx.one<{ readonly number: number | null }>(sql`select report_stands(${report}) as number`))?.number ?? null

/** When the next talk of a trajectory is, as far as it was agreed. */
export const findPlannedNext = async (tx: Tx, trajectory: Id<'trajectory'>): Promise<Instant | null> =>
  (await tx.one<{ readonly at: Instant }>(sql`
    select lower(a.during) as at from appointment a where a.trajectory_id = ${trajectory}
      and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
      and not exists (select from talk_outcome o where o.provider_id = a.provider_id and o.appointment_id = a.id)
    order by lower(a.during) limit 1`))?.at ?? null

/** Whom each trajectory is about, as far as one may see. */
export const listParticipants = (tx: Tx, trajectories: readonly Id<'trajectory'>[]) => tx.rows<{ readonly trajectory: Id<'trajectory'>; readonly person: Id<'person'> }>(sql`
  select m.trajectory_id as trajectory, p.person_id as person from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id where m.trajectory_id = any(${trajectories}::uuid[])`)

/** Which of these parties I am. */
export const listMyParties = async (tx: Tx, parties: readonly Id<'party'>[]): Promise<readonly Id<'party'>[]> =>
  (await tx.rows<{ readonly party: Id<'party'> }>(sql`select id as party from party where id = any(${parties}::uuid[]) and person_id = me()`)).map(({ party }) => party)
