/**
 * A report is what is written down after a talk.
 *
 *   draft --hand over--> version 1 --right, by each who was there--> it stands
 *                           |  change, or talk first                   | correct
 *                           +--> version 2 --> ...                     +--> version 2 --> ..., or struck
 *
 * This file decides who may do what; who may see what is decided in report.policy.sql, and which version stands in the SQL
 * function `report_stands`. Silence never agrees to anything.
 */
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'

type PartyId = Id<'party'>
type ReportId = Id<'report'>

export const verdicts = ['right', 'change', 'talk-first'] as const
export type Verdict = (typeof verdicts)[number]
export const lapseReasons = ['left', 'no-answer', 'away'] as const
export type LapseReason = (typeof lapseReasons)[number]
export const correctionKinds = ['wrong-text', 'wrong-person', 'wrong-recipient'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

export type NewReport = { readonly id: ReportId; readonly trajectory: Id<'trajectory'>; readonly talk: Id<'talk'>; readonly kind: string; readonly by: PartyId; readonly at: Instant }
export type Version = { readonly number: number; readonly by: PartyId; readonly at: Instant; readonly hash: Buffer; readonly previous: Buffer | null; readonly byMail: boolean }
export type Validator = { readonly number: number; readonly party: PartyId }
export type Validation = { readonly id: Id<'report-validation'>; readonly number: number; readonly party: PartyId; readonly verdict: Verdict; readonly at: Instant }
export type Lapse = { readonly number: number; readonly party: PartyId; readonly by: PartyId; readonly reason: LapseReason; readonly at: Instant }
export type Nudge = { readonly number: number; readonly party: PartyId; readonly at: Instant }
export type Reading = { readonly number: number; readonly party: PartyId; readonly at: Instant }
export type Correction = { readonly id: Id<'report-correction'>; readonly number: number; readonly kind: CorrectionKind; readonly recipient: PartyId | null; readonly by: PartyId; readonly at: Instant }

/** A report with all that happened to it, without its words. */
export type Report = NewReport & {
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
  readonly corrections: readonly Correction[]
  /** The number of the version that stands, read from the database; null while none does. */
  readonly stands: number | null
}
