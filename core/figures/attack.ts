/**
 * What someone can work out who knows every rule of the gate and every figure it let out. Each count lies between
 * two bounds; sums push bounds to and fro until nothing moves any more.
 *
 * The gate ties a count to its sums without a ring: a unit's people are a sum of its talks, of its answers, and a
 * part of the provider's people, and nothing ties those to each other otherwise. Without a ring these bounds are
 * exact: every whole number between them fits what was published.
 */
export type Bounds = { readonly least: number; readonly most: number }
export type Published = {
  /** What is known of each count by itself. */
  readonly known: ReadonlyMap<string, Bounds>
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[]
  /** A count that is part of another and of no sum: themes, of which someone names more than one. */
  readonly within: readonly { readonly part: string; readonly whole: string }[]
}

/** Bounds of every count. @throws RangeError when no numbers at all fit, which no true board can bring about */
export const boundsOf = ({ known, sums, within }: Published): ReadonlyMap<string, Bounds> => {
  const bounds = new Map(known)
  const at = (name: string): Bounds => bounds.get(name) ?? { least: 0, most: Number.POSITIVE_INFINITY }
  let moved = true
  const narrow = (name: string, least: number, most: number) => {
    const now = at(name)
    const next = { least: Math.max(now.least, least), most: Math.min(now.most, most) }
    if (next.least > next.most) throw new RangeError(`no number fits ${name}`)
    if (next.least === now.least && next.most === now.most) return
    bounds.set(name, next)
    moved = true
  }
  while (moved) {
    moved = false
    for (const { total, parts } of sums) {
      const least = parts.reduce((sum, part) => sum + at(part).least, 0)
      const most = parts.reduce((sum, part) => sum + at(part).most, 0)
      narrow(total, least, most)
      for (const part of parts) {
        const others = { least: parts.reduce((sum, one) => sum + (one === part ? 0 : at(one).least), 0), most: parts.reduce((sum, one) => sum + (one === part ? 0 : at(one).most), 0) }
        narrow(part, at(total).least - others.most, at(total).most - others.least)
      }
    }
    for (const { part, whole } of within) {
      narrow(part, 0, at(whole).most)
      narrow(whole, at(part).least, Number.POSITIVE_INFINITY)
    }
  }
  return bounds
}
