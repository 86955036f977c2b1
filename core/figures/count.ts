/** Slips become counts, in memory and nowhere else: what is counted here only leaves through the gate. */
import type { Id } from '../../kit/id.ts'
import { talkBuckets, waysOfComing, type CountedBy, type Slip } from './slip.ts'

/** A cluster as it stood in the half-year, and how many work there as the contracts say. */
export type CountedFor = { readonly cluster: Id<'cluster'>; readonly staff: number }

/**
 * What a board is about. Slips that say how someone came to prevention are counted by themselves, and no sum goes over both boards: so
 * nobody can take one from the other.
 */
export const boardKinds = ['talks', 'prevention'] as const
export type BoardKind = (typeof boardKinds)[number]

export type Counts = CountedFor & {
  readonly people: number
  /** Parts that together are all people: of each exactly one holds for everyone. Who said no and who said nothing are one part. */
  readonly splits: Readonly<Record<string, ReadonlyMap<string, number>>>
  /** Someone names up to three. */
  readonly themes: ReadonlyMap<string, number>
  /** Who gave a number both before and after; the sums are in tenths. */
  readonly scored: { readonly people: number; readonly before: number; readonly after: number }
  /** Of whom it is known how long they waited; the sum is in tenths of weeks. Absent where nobody asks. */
  readonly waited?: { readonly people: number; readonly weeks: number }
}
export type Tally = { readonly kind: BoardKind; readonly clusters: readonly Counts[]; /** Who did not say where they work, or of a cluster that is no more. */ readonly unassigned: number }

const each = <Value>(values: readonly string[], slips: readonly Value[], holds: (slip: Value, value: string) => boolean): ReadonlyMap<string, number> =>
  new Map(values.map(value => [value, slips.filter(slip => holds(slip, value)).length]))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

type Counted = Omit<Counts, keyof CountedFor | 'people'>
const tallyOf = <Kept extends Slip>(kind: BoardKind, slips: readonly Kept[], clusters: readonly CountedFor[], count: (own: readonly Kept[]) => Counted): Tally => ({
  kind,
  clusters: clusters.map(one => {
    const own = slips.filter(({ cluster }) => cluster === one.cluster)
    return { ...one, people: own.length, ...count(own) }
  }),
  unassigned: slips.filter(({ cluster }) => !clusters.some(one => one.cluster === cluster)).length,
})

const splitsOfAll = (own: readonly Slip[]) => ({
  talks: each(talkBuckets, own, (slip, bucket) => slip.talks === bucket),
  helped: each(['yes', 'rest'], own, (slip, answer) => (slip.helped === 'yes') === (answer === 'yes')),
})

/** What an outcome is counted under that is none of those declared, or that someone would rather not say. */
export const restOfOutcomes = 'rest'

/** @param themes every theme there is, so that one that nobody named looks like one that few did */
export const countSlips = (slips: readonly Slip[], clusters: readonly CountedFor[], themes: readonly string[]): Tally => tallyOf('talks', slips.filter(({ prevention }) => !prevention), clusters, own => {
  const scores = own.flatMap(slip => slip.scores ?? [])
  return {
    splits: splitsOfAll(own),
    themes: each(themes, own, (slip, theme) => slip.themes.includes(theme)),
    scored: { people: scores.length, before: sumOf(scores.map(({ before }) => before)), after: sumOf(scores.map(({ after }) => after)) },
  }
})

/** @param outcomes every outcome there is */
export const countPrevention = (slips: readonly Slip[], clusters: readonly CountedFor[], outcomes: readonly string[]): Tally =>
  tallyOf('prevention', slips.flatMap(slip => (slip.prevention ? [{ ...slip, ...slip.prevention }] : [])), clusters, own => {
    const waits = own.flatMap(({ waited }) => waited ?? [])
    const outcomeOf = (said: string | null) => (said !== null && outcomes.includes(said) ? said : restOfOutcomes)
    return {
      splits: { ...splitsOfAll(own), came: each(waysOfComing, own, ({ came }, way) => came === way), outcome: each([...outcomes, restOfOutcomes], own, ({ outcome }, one) => outcomeOf(outcome) === one) },
      themes: new Map(), scored: { people: 0, before: 0, after: 0 },
      waited: { people: waits.length, weeks: sumOf(waits) },
    }
  })

/** Everything of one half-year. */
export const tallies = (slips: readonly Slip[], clusters: readonly CountedFor[], { themes, outcomes }: CountedBy): readonly Tally[] =>
  [countSlips(slips, clusters, themes), ...(outcomes ? [countPrevention(slips, clusters, outcomes)] : [])]
