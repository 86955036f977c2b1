/**
 * After the fact. Wrong text: what stood stands no more, and another version follows. Wrong person: the words were about someone
 * else, and are struck up to this version. Wrong recipient: someone read what was not for them, and reads no more.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import { newestOf, validatorsOf, type Correction, type CorrectionKind, type Report } from './report.ts'

type Correcting = { readonly kind: CorrectionKind; readonly recipient: Id<'party'> | null }

export const correct = (report: Report, by: Id<'party'>, { kind, recipient }: Correcting, id: Id<'report-correction'>, at: Instant): Correction | Refusal<'report.not-yours' | 'report.nothing-to-correct' | 'report.not-sealed-yet' | 'report.no-such-recipient' | 'report.about-them'> => {
  const newest = newestOf(report)
  if (by !== report.by) return refuse('report.not-yours')
  if (!newest) return refuse('report.nothing-to-correct')
  // Before it stands, another version is enough.
  if (kind === 'wrong-text' && report.stands !== newest.number) return refuse('report.not-sealed-yet')
  if (kind !== 'wrong-recipient') return { id, number: newest.number, kind, recipient: null, by, at }
  if (recipient === report.participant) return refuse('report.about-them')
  if (recipient === null || !validatorsOf(report).some(({ party }) => party === recipient)) return refuse('report.no-such-recipient')
  return { id, number: newest.number, kind, recipient, by, at }
}

/** Whom a wrong recipient can be: everyone who reads it but whom it is about. */
export const recipientsOf = (report: Report): readonly Id<'party'>[] => validatorsOf(report).map(({ party }) => party).filter(party => party !== report.participant)
