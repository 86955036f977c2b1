/**
 * The one gate. Whatever an organisation learns in numbers comes out of `publish`, and nothing else of ours looks at
 * counts of people. It goes by these rules, which anyone may know:
 *
 *   R1  of a cluster of at least fifty staff, that changes on 1 August only (cluster.ts)
 *   R2  over a fixed half-year, thirty days after its end, once, frozen (half-year.ts, gating.ts)
 *   R3  everyone counts once, in one half-year
 *   R4  a count is shown when it is at least ten and leaves at least ten others out; of all who work there, together with what was shown
 *       of four half-years on every board, so that nobody adds up who is left
 *   R5  rounded to five, last of all; percentages from rounded numbers of at least twenty, means of at least fifteen people
 *   R6  tables of one way; themes of a fixed list, and only of at least thirty people
 *   R7  the parts of a sum are shown all, or none: so what is hidden is never fewer than ten people, nobody can subtract
 *       it, and which part was the small one does not show
 *   R8  no words, no days; how long people waited as a mean of all, in half weeks
 *   R9  page, paper, file and invoice all read what this let out
 *   R10 an attack (attack.ts) runs on what would be let out; what it finds is taken away, and in the end everything
 *   R11 a total over boards is what they show, added up; no person is counted for it
 */
import type { Id } from '../../kit/id.ts'
import type { Row, Weighed } from '../../kit/linear.ts'
import { attackOn, leaves, meanOf, sumOf, timesAtMost, type Bounds, type Seen } from './attack.ts'
import type { BoardKind, Counts, Tally } from './count.ts'
import { mostThemes, scoreBuckets, waitBuckets } from './slip.ts'

export const fewest = 10
const fewestForMean = 15
export const fewestForShare = 20
const fewestForThemes = 30
/** Whoever reads knows so many of those who went, and what they said, and takes each of them off. */
const acquainted = 2
/** What is hidden must lie in a range at least this much wider than one number: five, and one for each of those. */
const vague = 5 + acquainted
/** By how much a rounded count, and a mean in tenths, may be off. */
const [offByFive, offByHalf] = [2, 2.5]
/** How many half-years before this one R4 looks back. */
export const halfYearsRemembered = 3
export const gateVersion = 'houvast-4'

declare const leftTheGate: unique symbol
/** A number that left the gate. Nobody else can make one, and nothing else is printed for an organisation. */
export type Published = number & { readonly [leftTheGate]: true }
/** Null for what is not shown, whatever the reason. */
export type Shown = Published | null
const isRounded = (number: number): number is Published => Number.isSafeInteger(number) && number >= 0 && number % 5 === 0
const passed = (number: number): Published => {
  if (isRounded(number)) return number
  throw new RangeError('a number that did not go through the gate')
}

export const roundToFive = (count: number): Published => passed(Math.round(count / 5) * 5)
/** In tenths, to half a point: a mean said precisely would give away more than its rounded number of people. */
const roundToHalf = (tenths: number): Published => passed(Math.round(tenths / 5) * 5)

/** By the name of the line. */
export type Lines = ReadonlyMap<string, Shown>
export type Board = { readonly kind: BoardKind; readonly cluster: Id<'cluster'> | null; readonly staff: number | null; readonly lines: Lines }

/** Lines as they were kept when they left the gate. @throws RangeError for what cannot have come out of it */
export const frozen = (kept: Readonly<Record<string, number | null>>): Lines => new Map(Object.entries(kept).map(([line, shown]) => [line, shown === null ? null : passed(shown)]))

/** R4. @param all of how many it is a part; null when nobody knows */
export const showable = (count: number, all: number | null): boolean => count >= fewest && (all === null || all - count >= fewest)

/**
 * R7, and stricter than it must be. Hiding a small part and one more, as statisticians mostly do, gives small parts away
 * to who knows how the second is chosen and tries every board there could be: see attack.test.ts.
 */
export const splitShowable = (parts: ReadonlyMap<string, number>, all: number): boolean => [...parts.values()].every(count => showable(count, all))

/** What is let out of one unit, by name: every line there is, or fewer after each find of the attack. A split goes before those declared ahead of it. */
type Portion = string
const portionsOf = ({ splits, waited }: Counts): readonly Portion[] => ['themes', 'scores', ...(waited ? ['wait'] : []), ...Object.keys(splits).toReversed(), 'people']

export type Unit = Counts & { readonly portions: readonly Portion[] }
type Line = { readonly count: number; readonly shown: boolean }
export type Rules = (unit: Unit) => ReadonlyMap<string, Line>

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

/** Each mean that is shown: of whom, as the name of that line, and what it says. */
type Mean = { readonly name: string; readonly of: string; readonly fewest: number; readonly shown: Published; readonly values: readonly number[] }
const meansOf = (unit: Unit, lines: ReadonlyMap<string, Line>): readonly Mean[] => {
  const { scored: { people, before, after }, waited, portions: out } = unit
  const scores = lines.get('scored')?.shown ? ([['before', before], ['after', after]] as const).map(([name, sum]) => ({ name, of: 'scored', fewest: fewestForMean, shown: roundToHalf(sum / people), values: scoreBuckets })) : []
  // Of how many a wait is known stays unsaid.
  const waits = waited && waited.people >= fewestForMean && out.includes('wait') && lines.get('people')?.shown
  return waits ? [...scores, { name: 'wait', of: 'waited', fewest: fewestForMean, shown: roundToHalf(waited.weeks / waited.people), values: waitBuckets }] : scores
}

const rounded = (count: number, least: number, most: number): Bounds => ({ least: Math.max(least, roundToFive(count) - offByFive), most: Math.min(roundToFive(count) + offByFive, most) })

/** What everyone may know of a unit once this is let out, and which groups in it nobody may come to know. */
const seenFrom = (unit: Unit, rules: Rules): Seen & { readonly groups: readonly (readonly [line: string, group: Weighed])[] } => {
  const lines = rules(unit)
  const means = meansOf(unit, lines)
  const people = lines.get('people')?.shown ? rounded(unit.people, fewest, unit.staff - fewest) : { least: 0, most: unit.staff }
  const known = new Map<string, Bounds>([['people', people]])
  const rows: Row[] = []
  for (const [name, { count, shown }] of lines) {
    if (name === 'people') continue
    known.set(name, shown ? rounded(count, name === 'scored' ? fewestForMean : fewest, people.most - fewest) : { least: 0, most: people.most })
    rows.push(leaves('people', name, shown ? fewest : 0))
  }
  for (const [split, counts] of Object.entries(unit.splits)) rows.push(sumOf('people', [...counts.keys()].map(part => `${split}:${part}`)))
  rows.push(timesAtMost(mostThemes, 'people', [...unit.themes.keys()].map(theme => `theme:${theme}`)))
  for (const { name, of, fewest: least, shown, values } of means) {
    if (!known.has(of)) {
      known.set(of, { least, most: people.most })
      rows.push(leaves('people', of, 0))
    }
    const parts = values.map(value => [`${name}:${value}`, value] as const)
    for (const [part] of parts) known.set(part, { least: 0, most: people.most })
    rows.push(sumOf(of, parts.map(([part]) => part)), ...meanOf(parts, { least: shown - offByHalf, most: shown + offByHalf }))
  }
  const bothWays = (part: string, whole: string): readonly (readonly [string, Weighed])[] => [[part, [[1, part]]], [part, [[1, whole], [-1, part]]]]
  return {
    known, rows,
    groups: [
      ...[...lines].flatMap(([name, { shown }]) => (shown || name === 'people' ? [] : bothWays(name, 'people'))),
      // A mean tells how many of all there are that it is of, though it does not say so.
      ...means.flatMap(({ name, of }) => (lines.get(of)?.shown ? [] : [[name, [[1, 'people'], [-1, of]]] as const])),
      ...means.flatMap(({ name, of, values }) => values.flatMap(value => bothWays(`${name}:${value}`, of))),
    ],
  }
}

/** Told to within a few, or for certain fewer than ten and more than none. Only what can be seen decides, so that what is taken away tells nothing. */
const isPinned = ({ least, most }: Bounds): boolean => least < fewest && (most - least < vague || (least > 0 && most < fewest))

/** R10. @returns the portion that a group stands in that someone comes to know, or null when there is none */
const findPinned = (unit: Unit, rules: Rules): Portion | null => {
  // Of a unit of which nothing is shown there is nothing to work out.
  if ([...rules(unit).values()].every(({ shown }) => !shown)) return null
  const { groups, ...seen } = seenFrom(unit, rules)
  try {
    const attack = attackOn(seen)
    const found = groups.find(([, group]) => isPinned(attack(group)))
    return found ? portionOf(found[0]) : null
  } catch (error) {
    // Figures that cannot all be true are a mistake of ours, and nobody reads them.
    if (error instanceof RangeError) return 'people'
    throw error
  }
}

const portionsByLine: Readonly<Record<string, Portion>> = { theme: 'themes', scored: 'scores', before: 'scores', after: 'scores' }
const portionOf = (line: string): Portion => {
  const [first = line] = line.split(':')
  return portionsByLine[first] ?? first
}

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

const boardOf = (kind: BoardKind, staff: number, unit: Unit): Board => {
  const lines = linesOf(unit)
  const shown = new Map<string, Shown>([...lines].map(([name, line]) => [name, line.shown ? roundToFive(line.count) : null]))
  const means = new Map(meansOf(unit, lines).map(mean => [mean.name, mean.shown]))
  for (const name of ['before', 'after', ...(unit.waited ? ['wait'] : [])]) shown.set(name, means.get(name) ?? null)
  return { kind, cluster: unit.cluster, staff, lines: shown }
}

/**
 * R11. The provider as a whole is what is shown of its clusters and of who named none, added up, when all of these are shown. Rounded by
 * itself it would say of every part to which side it was rounded: of 40, 20 and 10 that are 65 together the 20 is nineteen at most.
 */
const wholeOf = (boards: readonly Board[], { kind, unassigned }: Tally): Board => {
  const elsewhere = unassigned >= fewest ? roundToFive(unassigned) : null
  const parts = [...boards.map(({ lines }) => lines.get('people') ?? null), elsewhere]
  const people = parts.reduce<Shown>((sum, part) => (sum === null || part === null ? null : passed(sum + part)), passed(0))
  return { kind, cluster: null, staff: null, lines: new Map([['people', people], ['unassigned', elsewhere]]) }
}

export type LetOut = Pick<Board, 'cluster' | 'lines'>
/** How many of a cluster were shown already, at most: whoever adds boards up believes that nobody is on two of them. */
const shownAlready = (cluster: Id<'cluster'>, earlier: readonly LetOut[]): number =>
  earlier.reduce((sum, { cluster: of, lines }) => { const people = of === cluster ? lines.get('people') ?? null : null; return people === null ? sum : sum + people + offByFive }, 0)

/**
 * Every board of one kind in one half-year, the provider's first.
 * @param earlier what was let out before: other kinds of this half-year, and all of the few half-years before it
 */
export const publish = (tally: Tally, earlier: readonly LetOut[] = []): readonly Board[] => {
  const boards = tally.clusters.map(counts => boardOf(tally.kind, counts.staff, withstanding({ ...counts, staff: counts.staff - shownAlready(counts.cluster, earlier) })))
  return [wholeOf(boards, tally), ...boards]
}
