/** Whoever does not answer: reminded at most once a week, and in the end waited for no longer, by an act with a reason. */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { lapseOf, newestOf, validatorsOf, verdictOf, type Lapse, type LapseReason, type Nudge, type Report } from './report.ts'

const day = 24 * 60 * 60_000
const week = 7 * day

/** When those who said they want mail are reminded, in days after handing over. */
export const remindedAfter = [3, 5] as const
export const reminderMoments = (handedOverAt: Instant): readonly Instant[] => remindedAfter.map(days => new Date(handedOverAt.getTime() + days * day))

/** Five working days lie in any week. */
export const waitedLongEnough = (handedOverAt: Instant, now: Instant): boolean => now.getTime() - handedOverAt.getTime() >= week

/** The writer waits no longer for someone. Never for whom it is about: without their word no report stands. */
export const lapse = (report: Report, by: Id<'party'>, party: Id<'party'>, reason: LapseReason, hasLeft: boolean, at: Instant): Lapse | Refusal<'report.not-yours' | 'report.not-waited-for' | 'report.about-them' | 'report.too-soon' | 'report.still-here'> => {
  const newest = newestOf(report)
  if (by !== report.by) return refuse('report.not-yours')
  if (!newest || !validatorsOf(report).some(one => one.party === party) || lapseOf(report, party) || verdictOf(report, party)?.verdict === 'right') return refuse('report.not-waited-for')
  if (party === report.participant) return refuse('report.about-them')
  if (reason === 'left' && !hasLeft) return refuse('report.still-here')
  // Whoever asked for a change is answered with another version; silence on that one may lapse.
  if (!hasLeft && verdictOf(report, party)) return refuse('report.not-waited-for')
  if (!hasLeft && !waitedLongEnough(newest.at, at)) return refuse('report.too-soon')
  return { number: newest.number, party, by, reason, at }
}

export const nudge = (report: Report, by: Id<'party'>, party: Id<'party'>, at: Instant): Nudge | Refusal<'report.not-yours' | 'report.not-waited-for' | 'report.nudged'> => {
  const newest = newestOf(report)
  if (by !== report.by) return refuse('report.not-yours')
  if (!newest || !validatorsOf(report).some(one => one.party === party) || lapseOf(report, party) || verdictOf(report, party)) return refuse('report.not-waited-for')
  if (report.nudges.some(one => one.party === party && at.getTime() - one.at.getTime() < week)) return refuse('report.nudged')
  return { number: newest.number, party, at }
}
