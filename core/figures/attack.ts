/**
 * What someone can work out who knows every rule of the gate and every figure it let out. A rounded number is a stretch, a hidden one
 * anything from nobody to all, and every sum, every part of a whole and every mean ties them to each other. What fits is found exactly
 * (kit/linear.ts); counts are whole, so bounds go inwards to the next whole number.
 */
import { fitting, type Range, type Row, type Weighed } from '../../kit/linear.ts'

export type Bounds = Range
export type Seen = {
  /** What is known of each count by itself. */
  readonly known: ReadonlyMap<string, Bounds>
  /** What is known of several together. */
  readonly rows: readonly Row[]
}
export type Attack = (group: Weighed) => Bounds

/** Fractions that are whole but for how a machine counts. */
const hair = 1e-6

/** @returns for a group, made of counts that are added and taken off, how few and how many it can be. @throws RangeError when no numbers at all fit, which no true board can bring about */
export const attackOn = ({ known, rows }: Seen): Attack => {
  const fits = fitting(known, rows)
  if (!fits) throw new RangeError('no numbers fit what was shown')
  return group => {
    const { least, most } = fits.rangeOf(group)
    return { least: Math.ceil(least - hair), most: Math.floor(most + hair) }
  }
}

/** The parts together are the whole. */
export const sumOf = (whole: string, parts: readonly string[]): Row => ({ sum: [...parts.map(part => [1, part] as const), [-1, whole]], least: 0, most: 0 })
/** Of the whole at least so many are not in the part. */
export const leaves = (whole: string, part: string, least: number): Row => ({ sum: [[1, whole], [-1, part]], least, most: Number.POSITIVE_INFINITY })
/** Each person is in so many parts at most. */
export const timesAtMost = (times: number, whole: string, parts: readonly string[]): Row => ({ sum: [...parts.map(part => [1, part] as const), [-times, whole]], least: Number.NEGATIVE_INFINITY, most: 0 })
/** What each part counts for is on average within this stretch. */
export const meanOf = (parts: readonly (readonly [name: string, value: number])[], { least, most }: Range): readonly Row[] => [
  { sum: parts.map(([name, value]) => [value - most, name] as const), least: Number.NEGATIVE_INFINITY, most: 0 },
  { sum: parts.map(([name, value]) => [value - least, name] as const), least: 0, most: Number.POSITIVE_INFINITY },
]
