/** One instrument of one person over time, as it is drawn: a line a question or a total, and a column an occasion. */
import { addDays, daysBetween, type Day } from '../../kit/time.ts'
import { readingOf, type Measurement } from './measurement.ts'
import type { Series } from './signals.ts'

export type OverTime = { readonly days: readonly Day[]; readonly lines: readonly { readonly key: string; readonly values: readonly (number | null)[] }[] }

type Drawn = Pick<Measurement, 'instrument' | 'asked' | 'on'>

/** @param measurements of one instrument, oldest first. Weeks that were missed leave a gap, so that the drawing hides none. */
export const overTime = (measurements: readonly Drawn[]): OverTime => {
  const readings = measurements.map(one => ({ on: one.on, lines: new Map(readingOf(one).lines.map(({ key, value }) => [key, value])) }))
  const missed = missedBetween(measurements.map(({ on }) => on))
  const columns = [...readings, ...missed.map(on => ({ on, lines: new Map<string, number>() }))].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  const keys = [...new Set(readings.flatMap(({ lines }) => [...lines.keys()]))]
  return { days: columns.map(({ on }) => on), lines: keys.map(key => ({ key, values: columns.map(({ lines }) => lines.get(key) ?? null) })) }
}

/** The days between at which an answer would have stood, where it comes back in whole weeks. */
const missedBetween = (days: readonly Day[]): readonly Day[] => {
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day))
  const step = Math.min(...gaps)
  const [first] = days
  const last = days.at(-1)
  if (!first || !last || step % 7 !== 0 || step === 0 || gaps.some(gap => gap % step !== 0)) return []
  const known = new Set(days)
  return Array.from({ length: daysBetween(first, last) / step }, (_, index) => addDays(first, index * step)).filter(day => !known.has(day))
}

/** What signals look at: by question or total, without the gaps. */
export const seriesOf = (measurements: readonly Drawn[]): readonly Series[] => {
  const { days, lines } = overTime(measurements)
  return lines.map(({ key, values }) => ({ question: key, points: values.flatMap((value, index) => { const on = days[index]; return value === null || !on ? [] : [{ on, value }] }) }))
}
