/**
 * A reader who wants to know who. Knows every page of every half-year and kind, every invoice, how many work at each school and which
 * cluster it was in, and a few people who said themselves that they went; knows also that nobody counts twice. Written from what is
 * published and from nothing of the gate: no rule, no number and no line of its code comes from there.
 *
 * Everything known is a sum with bounds. For each group (who stands behind a figure, and everyone else) a solver by others finds how
 * many it can be at least and at most. Worlds that have nothing to do with each other are solved in one model: the best of their sum
 * is the best of each.
 */
import loadHighs from 'highs'

const highs = await loadHighs()

/** One table as it stands on a page: of which periods, and by line what it says; null for what it does not. Of no cluster: of all together, with who named none. */
export type Sheet = { readonly cluster: number | null; readonly periods: readonly number[]; readonly kind: string; readonly says: Readonly<Record<string, number | null>> }
/** What was paid for a stretch of periods. A price each tells how many. */
export type Bill = { readonly cluster: number; readonly periods: readonly number[]; readonly cents: number; readonly eachCents: number | null }
export type School = { readonly staff: number; /** By period; null when it is in none. */ readonly cluster: readonly (number | null)[] }
/** Someone who told that they went, where they work, and what they said there. */
export type Acquaintance = { readonly school: number; readonly period: number; readonly kind: string; readonly lines: readonly string[] }
export type Known = {
  readonly kinds: readonly string[]
  readonly sheets: readonly Sheet[]
  readonly bills: readonly Bill[]
  readonly schools: readonly School[]
  readonly friends: readonly Acquaintance[]
  /** The rules as a provider tells them: of how few a figure is never, and of how few a mean. */
  readonly told: { readonly fewest: number; readonly fewestForMean: number; readonly leftOut: number; /** Whether what is said of all together is rounded by itself, or the rounded numbers of the clusters added up. */ readonly total: 'rounded' | 'added up' }
}

/** A group of fewer than this many is what nobody may come to know. */
const few = 10
const wide = 5

type Term = readonly [times: number, of: string]
type Sum = readonly Term[]
type Bound = { readonly sum: Sum; readonly least: number | null; readonly most: number | null }
/** @param mine of those, how many I know myself */
type Group = { readonly name: string; readonly sum: Sum; readonly plus: number; readonly mine: number; readonly before: number }
export type Puzzle = { readonly bounds: readonly Bound[]; readonly groups: readonly Group[]; readonly unknowns: ReadonlySet<string>; readonly friends: number }

export const atSchool = (school: number, period: number, kind: string): string => `s${school}_${period}_${kind}`
export const onSheet = (sheet: number, line: string): string => `l${sheet}_${line.replaceAll(/[^\w]/g, '_')}`
const middles: Readonly<Record<string, readonly number[]>> = { before: [10, 35, 55, 75, 95], after: [10, 35, 55, 75, 95], wait: [5, 15, 30, 60, 100] }
const meansOf: Readonly<Record<string, string>> = { before: 'scored', after: 'scored', wait: 'waited' }
const sumsOf = ['talks', 'helped', 'came', 'outcome']
/** Of people who named no cluster there are not more than this. */
const mostElsewhere = 10_000
/** Someone names three themes at most. */
const themesEach = 3

/** Everything this reader knows, as sums with bounds, and the groups that would interest them. */
export const puzzleOf = ({ kinds, sheets, bills, schools, friends, told }: Known): Puzzle => {
  const bounds: Bound[] = []
  const groups: Group[] = []
  const periods = schools[0]?.cluster.map((_, period) => period) ?? []
  const went = (at: (school: number) => boolean, when: (period: number, school: number) => boolean, what: (kind: string) => boolean): Sum =>
    schools.flatMap(({ cluster }, school) => (at(school) ? periods.filter(period => cluster[period] !== null && when(period, school)).flatMap(period => kinds.filter(what).map(kind => [1, atSchool(school, period, kind)] as const)) : []))
  const friendsIn = (test: (one: Acquaintance) => boolean): number => friends.filter(test).length

  for (const [school, { staff }] of schools.entries()) {
    const all = went(one => one === school, () => true, () => true)
    if (all.length === 0) continue
    bounds.push({ sum: all, least: 0, most: staff })
    const mine = friendsIn(one => one.school === school)
    groups.push({ name: `went from school ${school}`, sum: all, plus: 0, mine, before: staff - mine })
    groups.push({ name: `never went from school ${school}`, sum: negative(all), plus: staff, mine: 0, before: staff - mine })
    for (const [, of] of all) {
      const least = friendsIn(one => atSchool(one.school, one.period, one.kind) === of)
      bounds.push({ sum: [[1, of]], least, most: staff })
      groups.push({ name: of, sum: [[1, of]], plus: 0, mine: least, before: staff - friendsIn(one => one.school === school) })
    }
  }

  /** Everyone who worked in a cluster at any of these times: a school that left since may have gone before. */
  const roster = (cluster: number, ...of: readonly number[]): number => schools.reduce((sum, one) => sum + (of.some(period => one.cluster[period] === cluster) ? one.staff : 0), 0)
  const last = periods.at(-1) ?? 0
  for (const cluster of new Set(schools.flatMap(one => one.cluster[last] ?? []))) {
    const all = went(school => schools[school]?.cluster[last] === cluster, () => true, () => true)
    groups.push({ name: `never went from cluster ${cluster}`, sum: negative(all), plus: roster(cluster, last), mine: 0, before: roster(cluster, last) })
    for (const period of periods) for (const kind of kinds) {
      const then = went(school => schools[school]?.cluster[period] === cluster, one => one === period, one => one === kind)
      if (then.length > 0) groups.push({ name: `cluster ${cluster} in ${period}, ${kind}`, sum: then, plus: 0, mine: friendsIn(one => schools[one.school]?.cluster[period] === cluster && one.period === period && one.kind === kind), before: roster(cluster, period) })
    }
  }

  for (const { cluster, periods: of, cents, eachCents } of bills) if (eachCents !== null) {
    const many = cents / eachCents
    bounds.push({ sum: went(school => of.some(period => schools[school]?.cluster[period] === cluster), (period, school) => of.includes(period) && schools[school]?.cluster[period] === cluster, () => true), least: many, most: many })
  }

  for (const [sheet, { cluster, periods: of, kind, says }] of sheets.entries()) {
    const all = onSheet(sheet, 'people')
    if (cluster === null) {
      const none = onSheet(sheet, 'unassigned')
      bounds.push({ sum: [...went(() => true, period => of.includes(period), one => one === kind), [1, none], [-1, all]], least: 0, most: 0 })
      // Numbers that were added up say nothing that each of them does not say already.
      if (told.total === 'rounded') bounds.push(said(all, says['people'] ?? null, 0, told.fewest, null))
      bounds.push(said(none, says['unassigned'] ?? null, 0, told.fewest, mostElsewhere))
      continue
    }
    bounds.push({ sum: [...went(() => true, (period, school) => of.includes(period) && schools[school]?.cluster[period] === cluster, one => one === kind), [-1, all]], least: 0, most: 0 })
    const staff = roster(cluster, ...of)
    const mine = friends.filter(one => of.includes(one.period) && one.kind === kind && schools[one.school]?.cluster[one.period] === cluster)
    bounds.push(said(all, says['people'] ?? null, mine.length, told.fewest, staff - told.leftOut))
    groups.push({ name: `sheet ${sheet}`, sum: [[1, all]], plus: 0, mine: mine.length, before: staff }, { name: `not on sheet ${sheet}`, sum: [[-1, all]], plus: staff, mine: 0, before: staff })
    // A table without a single figure tells only that.
    if (Object.values(says).every(number => number === null)) continue
    const lines = Object.keys(says).filter(line => line !== 'people' && !(line in middles))
    const parts = says['wait'] == null ? lines : [...lines, 'waited']
    for (const line of parts) {
      const part = onSheet(sheet, line)
      const inIt = mine.filter(one => one.lines.includes(line)).length
      const shown = says[line] ?? null
      bounds.push(said(part, shown, inIt, line === 'scored' ? told.fewestForMean : told.fewest, null), ...(line === 'waited' ? [{ sum: [[1, part]] as const, least: told.fewestForMean, most: null }] : []))
      bounds.push({ sum: [[1, all], [-1, part]], least: Math.max(mine.length - inIt, shown === null ? 0 : told.leftOut), most: null })
      groups.push({ name: `sheet ${sheet}, ${line}`, sum: [[1, part]], plus: 0, mine: inIt, before: staff }, { name: `sheet ${sheet}, not ${line}`, sum: [[1, all], [-1, part]], plus: 0, mine: mine.length - inIt, before: staff })
    }
    for (const name of sumsOf) {
      const own = lines.filter(line => line.startsWith(`${name}:`))
      if (own.length > 0) bounds.push({ sum: [...own.map(line => [1, onSheet(sheet, line)] as const), [-1, all]], least: 0, most: 0 })
    }
    const themes = lines.filter(line => line.startsWith('theme:'))
    if (themes.length > 0) bounds.push({ sum: [...themes.map(line => [1, onSheet(sheet, line)] as const), [-themesEach, all]], least: null, most: 0 })
    for (const [mean, values] of Object.entries(middles)) {
      const number = says[mean] ?? null
      if (number === null) continue
      const whole = onSheet(sheet, meansOf[mean] ?? '')
      const steps = values.map(value => [value, onSheet(sheet, `${mean}:${value}`)] as const)
      bounds.push({ sum: [...steps.map(([, step]) => [1, step] as const), [-1, whole]], least: 0, most: 0 })
      bounds.push({ sum: steps.map(([value, step]) => [value - number - 2.5, step]), least: null, most: 0 }, { sum: steps.map(([value, step]) => [value - number + 2.5, step]), least: 0, most: null })
      for (const [value, step] of steps) groups.push({ name: `sheet ${sheet}, ${mean} is ${value}`, sum: [[1, step]], plus: 0, mine: 0, before: staff }, { name: `sheet ${sheet}, ${mean} is not ${value}`, sum: [[1, whole], [-1, step]], plus: 0, mine: 0, before: staff })
    }
  }
  return { bounds, groups, unknowns: new Set(bounds.flatMap(({ sum }) => sum.map(([, of]) => of))), friends: friends.length }
}

const negative = (sum: Sum): Sum => sum.map(([times, of]) => [-times, of])

/** A figure is rounded to five; one that is not there says only that so many I know are in it. */
const said = (of: string, shown: number | null, mine: number, fewest: number, most: number | null): Bound =>
  ({ sum: [[1, of]], least: shown === null ? mine : Math.max(mine, fewest, shown - 2), most: shown === null ? null : Math.min(most ?? Number.POSITIVE_INFINITY, shown + 2) })

export type Found = { readonly puzzle: number; readonly group: string; readonly least: number; readonly most: number }
type Seen = { least: number; most: number; exact: boolean }

/** Of these others that I do not know myself: a few for certain, or so many to within a few; and I did not know that before. */
const told = ({ least, most }: { readonly least: number; readonly most: number }, { before, friends }: { readonly before: number; readonly friends: number }): boolean => {
  const small = few - friends
  if (least === 0 && most >= before) return false
  return least < small && (most - least < wide || (least > 0 && most < small))
}
/** Whatever else fits: wide enough, and possibly nobody or possibly many; or no less vague than it was. */
const safe = ({ least, most }: Seen, { before, friends }: { readonly before: number; readonly friends: number }): boolean =>
  (most - least >= wide && (least <= 0 || most >= few - friends)) || (least <= 0 && most >= before)

const hair = 1e-5
const worth = (sum: Sum, of: (name: string) => number): number => sum.reduce((all, [times, name]) => all + times * of(name), 0)

const written = (sum: Sum, prefix: string): string => {
  const together = new Map<string, number>()
  for (const [times, of] of sum) together.set(of, (together.get(of) ?? 0) + times)
  return [...together].map(([of, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${prefix}${of}`).join(' ')
}

/**
 * Solves many puzzles in one model, with a goal for each.
 * @returns the value of every unknown, by puzzle
 */
const solver = (puzzles: readonly Puzzle[]) => {
  const rules = puzzles.flatMap(({ bounds }, puzzle) => bounds.flatMap(({ sum, least, most }) => {
    const words = written(sum, `p${puzzle}_`)
    if (least !== null && least === most) return [`${words} = ${least}`]
    return [...(least === null || !Number.isFinite(least) ? [] : [`${words} >= ${least}`]), ...(most === null || !Number.isFinite(most) ? [] : [`${words} <= ${most}`])]
  })).map((rule, index) => ` r${index}: ${rule}`).join('\n')
  const model = highs.createModel({ format: 'lp', data: `Maximize\n goal: 0 p0_${[...puzzles[0]?.unknowns ?? []][0] ?? ''}\nSubject To\n${rules}\nEnd` })
  model.options.set('output_flag', false)
  const columns = puzzles.map(({ unknowns }, puzzle) => new Map([...unknowns].map(of => [of, model.getColByName(`p${puzzle}_${of}`)])))
  const all = columns.reduce((sum, { size }) => sum + size, 0)
  return {
    /** Begins where the last goal was met: most of what was found there still holds. */
    solve(goals: readonly Sum[]): (puzzle: number, of: string) => number {
      const costs = new Float64Array(all)
      for (const [puzzle, sum] of goals.entries()) for (const [times, of] of sum) { const column = columns[puzzle]?.get(of) ?? 0; costs[column] = (costs[column] ?? 0) + times }
      model.changeColsCost({ kind: 'range', from: 0, to: all - 1 }, costs)
      if (model.run().modelStatus !== highs.constants.modelStatus.optimal) throw new Error('what was published cannot be true')
      const { colValue } = model.getSolution()
      return (puzzle, of) => colValue[columns[puzzle]?.get(of) ?? -1] ?? 0
    },
    close: () => { model.dispose() },
  }
}

/** Numbers that look like chance and are the same at every run. */
const chance = (seed: number) => {
  let at = seed
  return () => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) >>> 0
    return at / 4_294_967_296
  }
}

/**
 * Bounds that hold for certain and are found at once, wider than they need be: by what each sum leaves to each unknown in it. Enough to
 * see that a group is large.
 */
const roughly = ({ bounds, unknowns }: Puzzle) => {
  const known = new Map([...unknowns].map(of => [of, { least: 0, most: Number.POSITIVE_INFINITY }]))
  const at = (of: string) => known.get(of) ?? { least: 0, most: Number.POSITIVE_INFINITY }
  const end = (times: number, of: string, up: boolean) => (times === 0 ? 0 : times * (times > 0 === up ? at(of).most : at(of).least))
  for (let round = 0; round < 4; round++) for (const { sum, least, most } of bounds) {
    const [lows, highs] = [false, true].map(up => sum.map(([times, of]) => end(times, of, up)))
    const [low, high] = [lows, highs].map(ends => (ends ?? []).reduce((all, one) => all + one, 0))
    for (const [index, [times, of]] of sum.entries()) {
      if (times === 0) continue
      const own = at(of)
      const room = [most === null ? null : most - ((low ?? 0) - (lows?.[index] ?? 0)), least === null ? null : least - ((high ?? 0) - (highs?.[index] ?? 0))].map(one => (one === null || Number.isNaN(one) ? null : one / times))
      const [above, under] = times > 0 ? [room[0], room[1]] : [room[1], room[0]]
      known.set(of, { least: Math.max(own.least, under ?? 0), most: Math.min(own.most, above ?? Number.POSITIVE_INFINITY) })
    }
  }
  return (sum: Sum) => sum.reduce((all, [times, of]) => all + end(times, of, false), 0)
}

/** Each group of fewer than ten that this reader comes to know, in each of these puzzles, which may be many. */
export const attack = (puzzles: readonly Puzzle[], glances = 6): readonly Found[] => {
  const random = chance(41)
  const seen = puzzles.map(puzzle => {
    const least = roughly(puzzle)
    return puzzle.groups.map(({ sum, plus, mine }): Seen => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, exact: least(sum) + plus - mine >= few - puzzle.friends }))
  })
  const openIn = (puzzle: number): number => { const { groups, friends } = puzzles[puzzle] ?? { groups: [], friends: 0 }; return (seen[puzzle] ?? []).findIndex((one, index) => !one.exact && !safe(one, { before: groups[index]?.before ?? 0, friends })) }
  const look = (which: readonly number[], solve: ReturnType<typeof solver>, goals: readonly Sum[]) => {
    const value = solve.solve(goals)
    for (const [place, puzzle] of which.entries()) for (const [index, { sum, plus, mine }] of (puzzles[puzzle]?.groups ?? []).entries()) {
      const own = seen[puzzle]?.[index]
      if (!own || own.exact) continue
      const others = worth(sum, of => value(place, of)) + plus - mine
      own.least = Math.min(own.least, Math.ceil(others - hair))
      own.most = Math.max(own.most, Math.floor(others + hair))
    }
  }
  const solverOf = (which: readonly number[]) => solver(which.flatMap(puzzle => puzzles[puzzle] ?? []))
  // A few glances from all sides show most groups to be wide; only of the others does it take the two ends.
  const all = [...puzzles.keys()].filter(puzzle => openIn(puzzle) >= 0)
  if (all.length === 0) return []
  let solve = solverOf(all)
  for (let glance = 0; glance < glances; glance++) look(all, solve, all.map(puzzle => (puzzles[puzzle]?.groups ?? []).flatMap(({ sum }, index) => {
    if (seen[puzzle]?.[index]?.exact) return []
    const way = glance === 0 ? 1 : glance === 1 ? -1 : Math.round(random() * 8 - 4)
    return sum.map(([times, of]) => [times * way, of] as const)
  })))
  let open = all
  for (;;) {
    const left = open.filter(puzzle => openIn(puzzle) >= 0)
    if (left.length === 0) break
    if (left.length < open.length * 0.7) {
      solve.close()
      open = left
      solve = solverOf(open)
    }
    const next = open.map(openIn)
    for (const way of [1, -1]) look(open, solve, open.map((puzzle, place) => (puzzles[puzzle]?.groups[next[place] ?? -1]?.sum ?? []).map(([times, of]) => [times * way, of] as const)))
    for (const [place, puzzle] of open.entries()) { const one = seen[puzzle]?.[next[place] ?? -1]; if (one) one.exact = true }
  }
  solve.close()
  return puzzles.flatMap(({ groups, friends }, puzzle) => groups.flatMap(({ name, before }, index) => {
    const one = seen[puzzle]?.[index]
    return one && Number.isFinite(one.least) && told(one, { before, friends }) ? [{ puzzle, group: name, least: one.least, most: one.most }] : []
  }))
}

/** What of a puzzle is not so, given how it really was: nothing, when the reader reasons rightly. */
export const wrongIn = ({ bounds }: Puzzle, truly: (of: string) => number): readonly string[] => bounds.flatMap(({ sum, least, most }) => {
  const is = worth(sum, truly)
  return (least !== null && is < least - hair) || (most !== null && is > most + hair) ? [`${written(sum, '')} is ${is}, and not from ${least} to ${most}`] : []
})
