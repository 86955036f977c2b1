/**
 * A proposal for a ward: first who guides whom, then week by week who works when. Each of these is the best there is; all together
 * they need not be, because an earlier week does not know what a later one would have liked. That is the price of an answer within
 * seconds, and of weeks that can be read one by one.
 */
import type { Solve } from '../../kit/solver/solver.ts'
import { pairingModel, type PairingOutcome, type PairingTerm } from './planner-pairing.ts'
import { plannedWeek } from './planner-people.ts'
import { weekMayDiffer } from './planner-figures.ts'
import { weekModel, type Help, type Short, type WeekTerm } from './planner-week.ts'
import { hoursOf, type Pairings, type Roster, type Ward } from './planner.ts'

export type Proposal = {
  readonly pairings: Pairings
  readonly roster: Roster
  readonly short: readonly Short[]
  readonly help: readonly Help[]
  readonly brokenPairings: PairingOutcome['brokenChoices']
  readonly price: Readonly<Partial<Record<PairingTerm | WeekTerm, number>>>
  /** False where time was up somewhere before it was known that nothing is better. */
  readonly best: boolean
}

/** What is worth asking what would help against. */
const pressing = ({ what }: Short): boolean => what !== 'guide-hours' && what !== 'own-guide-later'

/** @throws SolverFailed */
export const propose = async (ward: Ward, solve: Solve): Promise<Proposal> => {
  const pairing = pairingModel(ward)
  const paired = await solve(pairing.model)
  const { pairings, price: pairingPrice, brokenChoices } = pairing.read(paired.found)

  const roster: Roster[number][] = []
  const short: Short[] = []
  const help: Help[] = []
  let price: Readonly<Partial<Record<PairingTerm | WeekTerm, number>>> = pairingPrice
  let best = paired.best
  let lastWeek: Roster = []
  let over: Readonly<Record<string, number>> = {}
  for (let week = 0; week < ward.weeks; week++) {
    const planned = plannedWeek(ward, week, pairings, over, lastWeek)
    // Nobody planned that week yet: nothing is short of what was never there.
    if (planned.shifts.length === 0) continue
    const { model, read } = weekModel(ward, planned)
    const solved = await solve(model)
    const outcome = read(solved.found)
    if (outcome.short.some(pressing)) {
      const withHelp = weekModel(ward, planned, true)
      help.push(...withHelp.read((await solve(withHelp.model)).found).help)
    }
    roster.push(...outcome.roster)
    short.push(...outcome.short)
    price = added(price, outcome.price)
    best &&= solved.best
    over = Object.fromEntries(Object.entries(planned.hours).map(([person, hours]) => {
      const worked = outcome.roster.filter(one => one.person === person).reduce((sum, { shift }) => sum + (hoursByKey(ward).get(shift) ?? 0), 0)
      return [person, Math.max(-weekMayDiffer.value, Math.min(weekMayDiffer.value, worked - hours))]
    }))
    lastWeek = outcome.roster
  }
  return { pairings, roster, short, help, brokenPairings: brokenChoices, price, best }
}

const hoursByKey = (ward: Ward): ReadonlyMap<string, number> => new Map(ward.shifts.map(shift => [shift.key, hoursOf(shift)]))
const added = <Term extends string>(one: Readonly<Partial<Record<Term, number>>>, other: Readonly<Partial<Record<Term, number>>>): Readonly<Partial<Record<Term, number>>> => {
  const sum: Partial<Record<Term, number>> = { ...one }
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the keys of what was just typed by them
  for (const term of Object.keys(other) as Term[]) sum[term] = (sum[term] ?? 0) + (other[term] ?? 0)
  return sum
}
