/** Measuring begins: what a programme declares becomes facts of this trajectory, so that a later declaration changes nothing here. */
import type { Id } from '../../kit/id.ts'
import { mondayOf, type Day } from '../../kit/time.ts'
import type { AskedMeasurement, Programme } from '../programme.ts'
import type { Rhythm } from './due.ts'
import type { InstrumentId } from './instrument.ts'

export type NewAsk = { readonly instrument: InstrumentId; readonly role: string; readonly rhythm: Rhythm; readonly week: number | null }
export type Measuring = { readonly trajectory: Id<'trajectory'>; readonly startsOn: Day; readonly asks: readonly NewAsk[] }

/** @param from any day of the first week, which is week 0 */
export const beginMeasuring = ({ measurements = [] }: Pick<Programme, 'measurements'>, trajectory: Id<'trajectory'>, from: Day): Measuring => ({
  trajectory, startsOn: mondayOf(from),
  asks: measurements.flatMap(({ instrument, of, when }) => of.flatMap(role => momentsOf(when).map(moment => ({ instrument, role, ...moment })))),
})

const momentsOf = (when: AskedMeasurement['when']): readonly Pick<NewAsk, 'rhythm' | 'week'>[] => {
  if (when === 'after each talk') return [{ rhythm: 'after-talk', week: null }]
  if ('weeksLong' in when) return [{ rhythm: 'each-week', week: when.weeksLong }]
  if ('inWeeks' in when) return when.inWeeks.map(week => ({ rhythm: 'in-week', week }))
  return when.weeksAfterEnding.map(week => ({ rhythm: 'weeks-after-ending', week }))
}
