/**
 * A report is what is written down after a talk.
 *
 *   draft --hand over--> version 1 --right, by each who was there--> it stands
 *                           |  change, or talk first                   | correct
 *                           +--> version 2 --> ...                     +--> version 2 --> ..., or struck
 *
 * These rules decide who may do what; who may see what is decided in report.policy.sql, and which version stands in the SQL
 * function `report_stands`. Silence never agrees to anything.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Programme, ReportForm } from '../programme.ts'

type PartyId = Id<'party'>
export type ReportId = Id<'report'>

export const verdicts = ['right', 'change', 'talk-first'] as const
export type Verdict = (typeof verdicts)[number]
export const lapseReasons = ['left', 'no-answer', 'away'] as const
export type LapseReason = (typeof lapseReasons)[number]
export const correctionKinds = ['wrong-text', 'wrong-person', 'wrong-recipient'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

export type NewReport = { readonly id: ReportId; readonly trajectory: Id<'trajectory'>; readonly talk: Id<'talk'>; readonly kind: string; readonly by: PartyId; readonly at: Instant }
export type Version = { readonly number: number; readonly by: PartyId; readonly at: Instant; readonly hash: Buffer; readonly previous: Buffer | null; /** Those who must read it hear by mail, now and again. */ readonly byMail: boolean }
export type Validator = { readonly number: number; readonly party: PartyId; /** What reminders are about. */ readonly reminder: Id<'reminder'> }
export type Validation = { readonly id: Id<'report-validation'>; readonly number: number; readonly party: PartyId; readonly verdict: Verdict; readonly at: Instant }
export type Lapse = { readonly number: number; readonly party: PartyId; readonly by: PartyId; readonly reason: LapseReason; readonly at: Instant }
export type Nudge = { readonly number: number; readonly party: PartyId; readonly at: Instant }
export type Reading = { readonly number: number; readonly party: PartyId; readonly at: Instant }
export type Sealing = { readonly number: number; readonly at: Instant }
export type Correction = { readonly id: Id<'report-correction'>; readonly number: number; readonly kind: CorrectionKind; readonly recipient: PartyId | null; readonly by: PartyId; readonly at: Instant }

/** A report with all that happened to it, without its words. */
export type Report = NewReport & {
  readonly programme: string
  /** Whom it is about. */
  readonly participant: PartyId
  /** Oldest first; what was struck is not in it. */
  readonly versions: readonly Version[]
  readonly validators: readonly Validator[]
  /** Oldest first. */
  readonly validations: readonly Validation[]
  readonly lapses: readonly Lapse[]
  readonly nudges: readonly Nudge[]
  readonly readings: readonly Reading[]
  /** From when each version stood. */
  readonly sealings: readonly Sealing[]
  /** Oldest first. */
  readonly corrections: readonly Correction[]
  /** The number of the version that stands, as the database says; null while none does. */
  readonly stands: number | null
}

export const newestOf = (report: Pick<Report, 'versions'>): Version | null => report.versions.at(-1) ?? null
/** Who must say whether the newest version is right, but for whoever it reached by mistake. */
export const validatorsOf = ({ versions, validators, corrections }: Pick<Report, 'versions' | 'validators' | 'corrections'>): readonly Validator[] =>
  validators.filter(({ number, party }) => number === versions.at(-1)?.number && !corrections.some(({ recipient }) => recipient === party))
/** What someone says of the newest version: "right" once they said so, else the last; null while they say nothing. */
export const verdictOf = ({ versions, validations }: Pick<Report, 'versions' | 'validations'>, party: PartyId): Validation | null => {
  const said = validations.filter(one => one.party === party && one.number === versions.at(-1)?.number)
  return said.find(({ verdict }) => verdict === 'right') ?? said.at(-1) ?? null
}
export const lapseOf = ({ versions, lapses }: Pick<Report, 'versions' | 'lapses'>, party: PartyId): Lapse | null =>
  lapses.find(one => one.party === party && one.number === versions.at(-1)?.number) ?? null

export type Turn =
  | { readonly at: 'writer'; readonly why: 'writing' | 'change' | 'talk-first' | 'corrected' }
  | { readonly at: 'readers'; readonly waiting: readonly PartyId[] }
  | { readonly at: 'nobody'; readonly why: 'stands' | 'struck' }

/** Whose turn it is, for everyone to see. */
export const turnOf = (report: Report): Turn => {
  const newest = newestOf(report)
  if (!newest) return report.corrections.some(({ kind }) => kind === 'wrong-person') ? { at: 'nobody', why: 'struck' } : { at: 'writer', why: 'writing' }
  if (report.corrections.some(({ kind, number }) => kind === 'wrong-text' && number === newest.number)) return { at: 'writer', why: 'corrected' }
  if (report.stands !== null) return { at: 'nobody', why: 'stands' }
  const open = validatorsOf(report).filter(({ party }) => !lapseOf(report, party)).map(({ party }) => ({ party, verdict: verdictOf(report, party)?.verdict ?? null }))
  if (open.some(({ verdict }) => verdict === 'change')) return { at: 'writer', why: 'change' }
  if (open.some(({ verdict }) => verdict === 'talk-first')) return { at: 'writer', why: 'talk-first' }
  return { at: 'readers', waiting: open.filter(({ verdict }) => verdict === null).map(({ party }) => party) }
}

/** What is asked after a talk of this kind; null where what is said stays in the room. */
export const formOf = (programme: Programme | undefined, kind: string): ReportForm | null => programme?.reports[kind] ?? null

export type Attending = { readonly party: PartyId; readonly role: string }

/** @param present who was at the talk; nobody while it was not held */
export const beginReport = (programme: Programme, talk: { readonly id: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly kind: string }, by: PartyId, present: readonly PartyId[], id: ReportId, at: Instant): NewReport | Refusal<'report.none-asked' | 'report.not-held' | 'report.not-there'> => {
  if (!formOf(programme, talk.kind)) return refuse('report.none-asked')
  if (present.length === 0) return refuse('report.not-held')
  if (!present.includes(by)) return refuse('report.not-there')
  return { id, trajectory: talk.trajectory, talk: talk.id, kind: talk.kind, by, at }
}

/**
 * Saves from the same sheet follow one another; whoever began from an older version on another sheet is told.
 * @param seen the version the sheet began from; 0 when there was none
 */
export const saveDraft = (newest: { readonly version: number; readonly sheet: string } | null, { seen, sheet }: { readonly seen: number; readonly sheet: string }): { readonly version: number } | Refusal<'report.newer-draft'> =>
  newest === null || newest.sheet === sheet || newest.version === seen ? { version: (newest?.version ?? 0) + 1 } : refuse('report.newer-draft')

export type HandingOver = { readonly number: number; readonly previous: Buffer | null }

/**
 * The writer hands over what was written. Everyone who was there says whether it is right, so a programme whose form leaves
 * one of them out cannot be handed over; and what stands is corrected first.
 * @param last the last version that was ever handed over, struck or not
 */
export const handOver = (report: Report, form: ReportForm, by: PartyId, present: readonly Attending[], last: { readonly number: number; readonly hash: Buffer } | null): HandingOver | Refusal<'report.not-yours' | 'report.stands' | 'report.not-held' | 'report.left-out'> => {
  if (by !== report.by) return refuse('report.not-yours')
  if (report.stands !== null) return refuse('report.stands')
  if (!present.some(({ party }) => party === report.participant)) return refuse('report.not-held')
  if (present.some(({ party, role }) => party !== by && !form.validatedBy.includes(role))) return refuse('report.left-out')
  return { number: (last?.number ?? 0) + 1, previous: last?.hash ?? null }
}
