/**
 * What a number can be, where all that is known are sums: how little and how much of it fits. Found exactly, by linear programming; a
 * small solver of our own, because the same numbers must always give the same answer, at once and without a thread. For tables of some
 * hundred unknowns: all is kept densely. For great models there is kit/solver.
 */
export type Range = { readonly least: number; readonly most: number }
/** Unknowns by name, each so many times. */
export type Weighed = readonly (readonly [times: number, of: string])[]
export type Row = Range & { readonly sum: Weighed }

export type Fitting = {
  /** The least and the most of a sum over everything that fits. Fractions count: whoever knows of whole numbers rounds inwards. */
  readonly rangeOf: (sum: Weighed) => Range
}

const nothing = 1e-9
const mostTurns = 20_000

/**
 * @param unknowns with finite bounds each
 * @param rows bounds of sums; an infinite one is none
 * @returns null when nothing fits
 * @throws RangeError when a sum names an unknown that is none
 */
export const fitting = (unknowns: ReadonlyMap<string, Range>, rows: readonly Row[]): Fitting | null => {
  const names = [...unknowns.keys()]
  const indexOf = (name: string): number => {
    const index = names.indexOf(name)
    if (index < 0) throw new RangeError(`no unknown is called ${name}`)
    return index
  }
  // A row is an unknown too, bounded like the others, that is what its sum says. Those held at a bound decide the rest.
  const bounds = [...unknowns.values(), ...rows]
  const value = bounds.map(({ least }, index) => (index < names.length ? least : 0))
  const held = names.map((_, index) => index)
  const free = rows.map((_, index) => names.length + index)
  /** By how much each free one moves with each held one. */
  const moves = rows.map(({ sum }) => {
    const weights = new Float64Array(names.length)
    for (const [times, of] of sum) { const index = indexOf(of); weights[index] = (weights[index] ?? 0) + times }
    return weights
  })
  const none = new Float64Array(names.length)
  const at = (index: number): number => value[index] ?? 0
  const move = (row: number, column: number): number => moves[row]?.[column] ?? 0
  const bound = (index: number): Range => bounds[index] ?? { least: 0, most: 0 }
  for (const [row, index] of free.entries()) value[index] = held.reduce((sum, of, column) => sum + move(row, column) * at(of), 0)

  /** The free one of this row is held from now on, and what was held in this column is free. */
  const exchange = (row: number, column: number) => {
    const own = moves[row] ?? none
    const by = own[column] ?? 1
    for (let other = 0; other < own.length; other++) own[other] = other === column ? 1 / by : -(own[other] ?? 0) / by
    for (const weights of moves) {
      const through = weights[column] ?? 0
      if (weights === own || through === 0) continue
      weights[column] = 0
      for (let other = 0; other < own.length; other++) weights[other] = (weights[other] ?? 0) + through * (own[other] ?? 0)
    }
    const [out, into] = [free[row] ?? 0, held[column] ?? 0]
    free[row] = into
    held[column] = out
  }
  /** What each held one adds to a sum of free ones. */
  const gainOf = (sum: readonly (readonly [times: number, row: number])[]): Float64Array => {
    const gain = new Float64Array(names.length)
    for (const [times, row] of sum) { const weights = moves[row] ?? none; for (let column = 0; column < gain.length; column++) gain[column] = (gain[column] ?? 0) + times * (weights[column] ?? 0) }
    return gain
  }

  /** Where a free one stops that moves this way: at its bound, or at the one it is outside of. */
  const stopOf = (index: number, rate: number): number => {
    const { least, most } = bound(index)
    const now = at(index)
    if (rate > 0) return now < least - nothing ? least : now > most + nothing ? Number.POSITIVE_INFINITY : most
    return now > most + nothing ? most : now < least - nothing ? Number.NEGATIVE_INFINITY : least
  }

  /** One step uphill; the first that may, so that it never goes round. False at the top. */
  const climb = (gain: Float64Array): boolean => {
    let column = -1
    for (const [candidate, index] of held.entries()) {
      const { least, most } = bound(index)
      const rises = (gain[candidate] ?? 0) > nothing && at(index) < most - nothing
      const falls = (gain[candidate] ?? 0) < -nothing && at(index) > least + nothing
      if ((rises || falls) && (column < 0 || index < (held[column] ?? 0))) column = candidate
    }
    if (column < 0) return false
    const entering = held[column] ?? 0
    const way = (gain[column] ?? 0) > 0 ? 1 : -1
    const { least, most } = bound(entering)
    let [far, row, stop] = [most - least, -1, 0]
    for (const [candidate, index] of free.entries()) {
      const rate = way * move(candidate, column)
      if (Math.abs(rate) <= nothing) continue
      const end = stopOf(index, rate)
      if (!Number.isFinite(end)) continue
      const reach = Math.max(0, (end - at(index)) / rate)
      if (reach < far - nothing || (reach <= far + nothing && row >= 0 && index < (free[row] ?? 0))) [far, row, stop] = [reach, candidate, end]
    }
    for (const [candidate, index] of free.entries()) value[index] = at(index) + way * far * move(candidate, column)
    value[entering] = row < 0 ? (way > 0 ? most : least) : at(entering) + way * far
    if (row >= 0) {
      value[free[row] ?? 0] = stop
      exchange(row, column)
    }
    return true
  }

  const outside = (index: number): number => (at(index) < bound(index).least - nothing ? 1 : at(index) > bound(index).most + nothing ? -1 : 0)
  const climbAll = (nextGain: () => Float64Array | null) => {
    for (let turn = 0; turn < mostTurns; turn++) {
      const gain = nextGain()
      if (!gain || !climb(gain)) return
    }
    throw new RangeError('a sum that finds no end')
  }
  climbAll(() => {
    const wrong = free.flatMap((index, row) => { const way = outside(index); return way === 0 ? [] : [[way, row] as const] })
    return wrong.length === 0 ? null : gainOf(wrong)
  })
  if (free.some(index => outside(index) !== 0)) return null

  const most = (sum: readonly (readonly [number, number])[]): number => {
    climbAll(() => {
      const gain = gainOf(sum.map(([times, of]) => [times, free.indexOf(of)]))
      for (const [times, of] of sum) { const column = held.indexOf(of); if (column >= 0) gain[column] = (gain[column] ?? 0) + times }
      return gain
    })
    return sum.reduce((found, [times, of]) => found + times * at(of), 0)
  }
  return {
    rangeOf(sum) {
      const found = sum.map(([times, of]) => [times, indexOf(of)] as const)
      return { least: 0 - most(found.map(([times, of]) => [-times, of])), most: most(found) }
    },
  }
}
