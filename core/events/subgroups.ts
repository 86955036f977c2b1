/**
 * Dividing who comes over the subgroups, by a rule one can say aloud:
 *
 * 1. No subgroup has more than one person more than another.
 * 2. As many as can be sit where they would like to be most; of the others as many as can be in their second choice.
 * 3. Then people of one organisation are spread, as far as nobody loses their choice by it.
 *
 * The first two hold exactly: while anyone could gain by a ring of people who change places, they do.
 */
export type Seated<Key extends string = string> = { readonly key: Key; readonly organisation: string; readonly first: number | null; readonly second: number | null }

/** By key, the number of the subgroup, from 1. */
export const divide = <Key extends string>(people: readonly Seated<Key>[], groups: number): ReadonlyMap<Key, number> => {
  if (groups < 1) return new Map()
  const seats = new Map(people.map(({ key }, index) => [key, (index % groups) + 1] as const))
  const dearest = people.length + 1
  while (turnRing(people, seats, groups, dearest));
  while (swapOne(people, seats, dearest));
  return seats
}

/** What it costs to sit here: one first choice given up weighs more than any number of second ones. */
export const regret = ({ first, second }: Pick<Seated, 'first' | 'second'>, group: number, dearest: number): number =>
  first === null || first === group ? 0 : second === group ? dearest : dearest + 1

type Move = { readonly cost: number; readonly key: string | null }

/**
 * A ring of moves from subgroup to subgroup by which together they regret less; sizes stay as they are, for each that loses someone gains
 * someone. Where one subgroup is a person larger than another, the empty chair may move the other way at no cost.
 */
const turnRing = <Key extends string>(people: readonly Seated<Key>[], seats: Map<Key, number>, groups: number, dearest: number): boolean => {
  const sizes = sizesOf(seats.values(), groups)
  const smallest = Math.min(...sizes)
  /** The cheapest way from one to the other. */
  const moves = Array.from({ length: groups }, (_, from) => Array.from({ length: groups }, (_, to): Move => ({ cost: from !== to && (sizes[from] ?? 0) === smallest && (sizes[to] ?? 0) > smallest ? 0 : Number.POSITIVE_INFINITY, key: null })))
  for (const person of people) {
    const from = seats.get(person.key) ?? 1
    const row = moves[from - 1] ?? []
    for (const [index, known] of row.entries()) {
      const cost = regret(person, index + 1, dearest) - regret(person, from, dearest)
      if (index + 1 !== from && cost < known.cost) row[index] = { cost, key: person.key }
    }
  }
  const ring = cheaperRing(moves.map(row => row.map(({ cost }) => cost)))
  if (!ring) return false
  const byKey = new Map<string, Key>(people.map(({ key }) => [key, key]))
  for (const [from, to] of ring) {
    const key = byKey.get(moves[from]?.[to]?.key ?? '')
    if (key !== undefined) seats.set(key, to + 1)
  }
  return true
}

const sizesOf = (seats: Iterable<number>, groups: number): readonly number[] => {
  const sizes = Array.from({ length: groups }, () => 0)
  for (const seat of seats) sizes[seat - 1] = (sizes[seat - 1] ?? 0) + 1
  return sizes
}

/** Bellman and Ford: the steps of a ring whose costs add up to less than nothing, or null when there is none. */
const cheaperRing = (costs: readonly (readonly number[])[]): readonly (readonly [number, number])[] | null => {
  const count = costs.length
  const far = Array.from({ length: count }, () => 0)
  const before = Array.from({ length: count }, () => -1)
  let last = -1
  for (let round = 0; round < count; round++) {
    last = -1
    for (let from = 0; from < count; from++) for (let to = 0; to < count; to++) {
      const through = (far[from] ?? 0) + (costs[from]?.[to] ?? Number.POSITIVE_INFINITY)
      if (through < (far[to] ?? 0)) { far[to] = through; before[to] = from; last = to }
    }
    if (last < 0) return null
  }
  for (let step = 0; step < count; step++) last = before[last] ?? -1
  const ring: (readonly [number, number])[] = []
  for (let to = last; ;) {
    const from = before[to] ?? -1
    ring.unshift([from, to])
    to = from
    if (to === last) return ring
  }
}

/** Two change places where nobody regrets it and fewer of one organisation sit together. */
const swapOne = <Key extends string>(people: readonly Seated<Key>[], seats: Map<Key, number>, dearest: number): boolean => {
  const together = new Map<string, number>()
  const place = (organisation: string, seat: number) => `${seat} ${organisation.trim().toLowerCase()}`
  for (const { key, organisation } of people) together.set(place(organisation, seats.get(key) ?? 1), (together.get(place(organisation, seats.get(key) ?? 1)) ?? 0) + 1)
  const of = ({ organisation }: Seated, seat: number) => together.get(place(organisation, seat)) ?? 0
  for (const [index, one] of people.entries()) for (const other of people.slice(index + 1)) {
    const [here, there] = [seats.get(one.key) ?? 1, seats.get(other.key) ?? 1]
    if (here === there || place(one.organisation, 0) === place(other.organisation, 0)) continue
    if (regret(one, there, dearest) + regret(other, here, dearest) > regret(one, here, dearest) + regret(other, there, dearest)) continue
    // Each pair that sits together counts: who leaves is of one pair less with each left behind, and of one more with each found there.
    if (of(one, there) + of(other, here) >= of(one, here) - 1 + of(other, there) - 1) continue
    seats.set(one.key, there)
    seats.set(other.key, here)
    return true
  }
  return false
}
