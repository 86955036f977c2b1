/**
 * The one gate. Whatever an organisation learns in numbers comes out of `publish`, and nothing else of ours looks at
 * counts of people. It goes by these rules, which anyone may know:
 *
 *   R1  of a cluster of at least fifty staff, that changes on 1 August only (cluster.ts)
 *   R2  over a fixed half-year, thirty days after its end, once, frozen (half-year.ts, gating.ts)
 *   R3  everyone counts once, in one half-year
 *   R4  a count is shown when it is at least ten and leaves at least ten others out
 *   R5  rounded to five, last of all; percentages from rounded numbers of at least twenty, means of at least fifteen people
 *   R6  tables of one way; themes of a fixed list, and only of at least thirty people
 *   R7  the parts of a sum are shown all, or none: so what is hidden is never fewer than ten people, nobody can subtract
 *       it, and which part was the small one does not show
 *   R8  no words, no days; how long people waited as a mean of all, in half weeks
 *   R9  page, paper, file and invoice all read what this let out
 *   R10 an attack (attack.ts) runs on what would be let out; what it finds is taken away, and in the end everything
 */
import type { Id } from '../../kit/id.ts'
import { boundsOf, type Bounds, type Published } from './attack.ts'
import type { BoardKind, Counts, Tally } from './count.ts'

export const fewest = 10
const fewestForMean = 15
export const fewestForShare = 20
const fewestForThemes = 30
/** A hidden small count must lie in a range at least this much wider than one number. */
const vague = 5
export const gateVersion = 'houvast-2'

export const roundToFive = (count: number): number => Math.round(count / 5) * 5
/** In tenths, to half a point: a mean said precisely would give away more than its rounded number of people. */
const roundToHalf = (tenths: number): number => Math.round(tenths / 5) * 5

/** By the name of the line; null for what is not shown, whatever the reason. */
export type Lines = ReadonlyMap<string, number | null>
export type Board = { readonly kind: BoardKind; readonly cluster: Id<'cluster'> | null; readonly staff: number | null; readonly lines: Lines }

/** R4. @param all of how many it is a part; null when nobody knows */
export const showable = (count: number, all: number | null): boolean => count >= fewest && (all === null || all - count >= fewest)

/**
 * R7, and stricter than it must be. Hiding a small part and one more, as statisticians mostly do, gives small parts away
 * to who knows how the second is chosen and tries every board there could be: see attack.test.ts.
 */
export const splitShowable = (parts: ReadonlyMap<string, number>, all: number): boolean => [...parts.values()].every(count => showable(count, all))

/** What is let out of one unit, by name: every line there is, or fewer after each find of the attack. A split goes before those declared ahead of it. */
type Portion = string
const portionsOf = ({ splits }: Counts): readonly Portion[] => ['themes', 'scores', ...Object.keys(splits).toReversed(), 'people']

export type Unit = Counts & { readonly portions: readonly Portion[] }
export type Rules = (unit: Unit) => ReadonlyMap<string, { readonly count: number; readonly shown: boolean }>

/** Every line of a unit with its true count, and whether it is shown; means apart, for they count nobody. */
const linesOf: Rules = ({ people, staff, splits, themes, scored, portions: out }) => {
  const shown = out.includes('people') && showable(people, staff)
  const lines = new Map([['people', { count: people, shown }]])
  for (const [split, counts] of Object.entries(splits)) {
    const parts = shown && out.includes(split) && splitShowable(counts, people)
    for (const [part, count] of counts) lines.set(`${split}:${part}`, { count, shown: parts })
  }
  for (const [theme, count] of themes) lines.set(`theme:${theme}`, { count, shown: shown && out.includes('themes') && people >= fewestForThemes && showable(count, people) })
  lines.set('scored', { count: scored.people, shown: shown && out.includes('scores') && scored.people >= fewestForMean && showable(scored.people, people) })
  return lines
}

const bounded = (count: number, most: number): Bounds => ({ least: Math.max(fewest, roundToFive(count) - 2), most: Math.min(roundToFive(count) + 2, most - fewest) })

/** What everyone may know of a unit once this is let out. */
const seenFrom = (unit: Unit, rules: Rules): Published => {
  const lines = rules(unit)
  const people = lines.get('people')
  const most = people?.shown ? bounded(unit.people, unit.staff).most : unit.staff
  return {
    known: new Map([...lines].map(([name, { count, shown }]) => [name, shown ? bounded(count, name === 'people' ? unit.staff : most) : { least: 0, most }])),
    sums: Object.entries(unit.splits).map(([split, counts]) => ({ total: 'people', parts: [...counts.keys()].map(part => `${split}:${part}`) })),
    within: [...unit.themes.keys()].map(theme => ({ part: `theme:${theme}`, whole: 'people' })).concat({ part: 'scored', whole: 'people' }),
  }
}

/** R10: a hidden count below ten that can be told to within a few. @returns the portion it stands in, or null when there is none */
const findPinned = (unit: Unit, rules: Rules): Portion | null => {
  const bounds = boundsOf(seenFrom(unit, rules))
  for (const [name, { count, shown }] of rules(unit)) {
    const { least, most } = bounds.get(name) ?? { least: 0, most: 0 }
    if (!shown && count < fewest && most - least < vague) return portionOf(name)
  }
  return null
}

const portionOf = (line: string): Portion => (line.startsWith('theme:') ? 'themes' : line === 'scored' ? 'scores' : line.includes(':') ? line.slice(0, line.indexOf(':')) : 'people')

/**
 * Takes away until the attack finds nothing. With nothing let out there is nothing to find.
 * @param rules those above; a test hands in worse ones, to see that the attack stands behind them
 */
export const withstanding = (counts: Counts, rules: Rules = linesOf): Unit => {
  let left = portionsOf(counts)
  for (;;) {
    const unit = { ...counts, portions: left }
    const pinned = left.length > 0 ? findPinned(unit, rules) : null
    if (!pinned) return unit
    const lost = left.includes(pinned) ? pinned : left[0]
    left = left.filter(portion => portion !== lost)
  }
}

const boardOf = (kind: BoardKind, unit: Unit): Board => {
  const lines = linesOf(unit)
  const shown = new Map<string, number | null>([...lines].map(([name, line]) => [name, line.shown ? roundToFive(line.count) : null]))
  const { people, before, after } = unit.scored
  const means = lines.get('scored')?.shown ?? false
  shown.set('before', means ? roundToHalf(before / people) : null)
  shown.set('after', means ? roundToHalf(after / people) : null)
  // A mean counts nobody, and of how many it is stays unsaid.
  const { waited } = unit
  if (waited) shown.set('wait', shown.get('people') != null && waited.people >= fewestForMean ? roundToHalf(waited.weeks / waited.people) : null)
  return { kind, cluster: unit.cluster, staff: unit.staff, lines: shown }
}

/** The provider as a whole is the sum of its clusters and of who named none: shown when all of these are, so it tells nothing new. */
const wholeOf = (boards: readonly Board[], { kind, clusters, unassigned }: Tally): Board => {
  const all = clusters.reduce((sum, { people }) => sum + people, unassigned)
  const shown = unassigned >= fewest && boards.every(({ lines }) => lines.get('people') !== null)
  return { kind, cluster: null, staff: null, lines: new Map([['people', shown ? roundToFive(all) : null], ['unassigned', unassigned >= fewest ? roundToFive(unassigned) : null]]) }
}

/** Every board of one kind in one half-year, the provider's first. */
export const publish = (tally: Tally): readonly Board[] => {
  const boards = tally.clusters.map(counts => boardOf(tally.kind, withstanding(counts)))
  return [wholeOf(boards, tally), ...boards]
}
