/** What is different between two rosters, and what that costs in the words the planner weighs by. */
import { unableOn } from './planner-working-time.ts'
import { peopleOf } from './planner-people.ts'
import type { Locked, Roster, Ward } from './planner.ts'
import type { Unable } from './planner-working-time.ts'

export type Changes = { readonly comes: Roster; readonly goes: Roster; readonly stays: number }
const keyOf = ({ person, shift }: Roster[number]): string => `${person} ${shift}`
export const changes = (before: Roster, after: Roster): Changes => {
  const [old, fresh] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return { comes: after.filter(one => !old.has(keyOf(one))), goes: before.filter(one => !fresh.has(keyOf(one))), stays: after.filter(one => old.has(keyOf(one))).length }
}

export type PriceChange<Term extends string> = { readonly term: Term; readonly before: number; readonly after: number }
/** Account by account, dearest difference first; what stayed the same is left out. */
export const priceChanges = <Term extends string>(before: Readonly<Partial<Record<Term, number>>>, after: Readonly<Partial<Record<Term, number>>>): readonly PriceChange<Term>[] => {
  const terms = new Set<string>([...Object.keys(before), ...Object.keys(after)])
  const isTerm = (term: string): term is Term => terms.has(term)
  return [...terms].filter(isTerm).map(term => ({ term, before: before[term] ?? 0, after: after[term] ?? 0 }))
    .filter(one => Math.abs(one.after - one.before) > 1e-6).toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.term < b.term ? -1 : 1))
}

/** Why this choice can never stand, whatever else is chosen; null when it may. */
export const choiceProblem = (ward: Ward, { person: key, shift: on, works }: Locked['shifts'][number]): Unable | 'unknown' | null => {
  const person = peopleOf(ward).find(one => one.key === key)
  const shift = ward.shifts.find(one => one.key === on)
  if (!person || !shift) return 'unknown'
  return works ? unableOn({ ...person, ...(person.learner ? { schoolDays: person.learner.schoolDays, since: person.learner.since } : {}) }, shift, person.limits) : null
}
