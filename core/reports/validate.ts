/** What those who were there say of a report: it is right, something must change, or let us talk first. And an objection. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { lapseOf, newestOf, validatorsOf, verdictOf, type Report, type Validation, type Verdict } from './report.ts'

/** As long as an answer may be. */
export const remarkLength = 600

/** Where something must change, by a question's key or the whole of it, and what. */
export type Remark = { readonly question: string | null; readonly text: string }

export type Said = { readonly verdict: Verdict; readonly remarks: readonly Remark[]; /** The version that was read. */ readonly number: number }

export const validate = (report: Report, by: Id<'party'>, { verdict, remarks, number }: Said, id: Id<'report-validation'>, at: Instant): Validation | Refusal<'report.not-yours-to-validate' | 'report.newer-version' | 'report.called-right' | 'report.lapsed' | 'report.right-but'> => {
  if (!validatorsOf(report).some(({ party }) => party === by)) return refuse('report.not-yours-to-validate')
  if (number !== newestOf(report)?.number) return refuse('report.newer-version')
  if (lapseOf(report, by)) return refuse('report.lapsed')
  if (verdictOf(report, by)?.verdict === 'right') return refuse('report.called-right')
  // Someone who wrote what must change and ticked "right" means one of the two; we do not guess which.
  if (verdict === 'right' && remarks.length > 0) return refuse('report.right-but')
  return { id, number, party: by, verdict, at }
}

export type Objection = { readonly id: Id<'report-objection'>; readonly number: number; readonly party: Id<'party'>; readonly question: string | null; readonly at: Instant }

/** Any time after handing over, as often as one likes: it changes no word of another and stops nothing. */
export const object = (report: Report, by: Id<'party'>, question: string | null, questions: readonly string[], id: Id<'report-objection'>, at: Instant): Objection | Refusal<'report.not-yours-to-validate' | 'report.no-such-question'> => {
  const newest = newestOf(report)
  if (!newest || !validatorsOf(report).some(({ party }) => party === by)) return refuse('report.not-yours-to-validate')
  if (question !== null && !questions.includes(question)) return refuse('report.no-such-question')
  return { id, number: newest.number, party: by, question, at }
}
