/** Slips become counts, in memory and nowhere else: what is counted here only leaves through the gate. */
import type { Id } from '../../kit/id.ts'
import { talkBuckets, type Slip } from './slip.ts'

/** A cluster as it stood in the half-year, and how many work there as the contracts say. */
export type CountedFor = { readonly cluster: Id<'cluster'>; readonly staff: number }

export type Counts = CountedFor & {
  readonly people: number
  /** Parts that together are all people: of each exactly one holds for everyone. Who said no and who said nothing are one part. */
  readonly splits: Readonly<Record<'talks' | 'helped', ReadonlyMap<string, number>>>
  /** Someone names up to three. */
  readonly themes: ReadonlyMap<string, number>
  /** Who gave a number both before and after; the sums are in tenths. */
  readonly scored: { readonly people: number; readonly before: number; readonly after: number }
}
export type Tally = { readonly clusters: readonly Counts[]; /** Who did not say where they work, or of a cluster that is no more. */ readonly unassigned: number }

const each = <Value>(values: readonly string[], slips: readonly Value[], holds: (slip: Value, value: string) => boolean): ReadonlyMap<string, number> =>
  new Map(values.map(value => [value, slips.filter(slip => holds(slip, value)).length]))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** @param themes every theme there is, so that one that nobody named looks like one that few did */
export const countSlips = (slips: readonly Slip[], clusters: readonly CountedFor[], themes: readonly string[]): Tally => ({
  clusters: clusters.map(one => {
    const own = slips.filter(({ cluster }) => cluster === one.cluster)
    const scores = own.flatMap(slip => slip.scores ?? [])
    return {
      ...one, people: own.length,
      splits: { talks: each(talkBuckets, own, (slip, bucket) => slip.talks === bucket), helped: each(['yes', 'rest'], own, (slip, answer) => (slip.helped === 'yes') === (answer === 'yes')) },
      themes: each(themes, own, (slip, theme) => slip.themes.includes(theme)),
      scored: { people: scores.length, before: sumOf(scores.map(({ before }) => before)), after: sumOf(scores.map(({ after }) => after)) },
    }
  }),
  unassigned: slips.filter(({ cluster }) => !clusters.some(one => one.cluster === cluster)).length,
})
