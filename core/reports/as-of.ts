import type { Instant } from '../../kit/time.ts'
import type { Report } from './report.ts'

/** A report as it was at a moment. Objections are not in it: they stay with it whenever it is looked at. */
export const asOf = (report: Report, until: Instant): Report => {
  const before = <Fact extends { readonly at: Instant }>(facts: readonly Fact[]): readonly Fact[] => facts.filter(({ at }) => at < until)
  const versions = before(report.versions)
  const numbers = new Set(versions.map(({ number }) => number))
  const [validations, corrections, sealings] = [before(report.validations), before(report.corrections), before(report.sealings)]
  const newest = versions.at(-1)?.number ?? null
  const stood = sealings.some(({ number }) => number === newest) && !corrections.some(({ kind, number }) => kind !== 'wrong-recipient' && number === newest)
  return {
    ...report, versions, validations, corrections, sealings, validators: report.validators.filter(({ number }) => numbers.has(number)),
    lapses: before(report.lapses), nudges: before(report.nudges), readings: before(report.readings), stands: stood ? newest : null,
  }
}
