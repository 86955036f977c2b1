/** On which day something has had its time: counted by the calendar of the provider, from the last talk. */
import { addDays, dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Programme } from '../programme.ts'

export type LastSpoken = {
  /** The end of the last talk that was agreed and not called off, held or not. */
  readonly agreed: Instant | null
  /** When the last appointment was called off. */
  readonly cancelled: Instant | null
}
export type Dues = { readonly notes: Day; readonly trajectory: Day }

/** Null as long as nothing was ever agreed. `count_days()` in 0002_due.sql keeps the same day in a row, for the night. */
export const duesOf = (keeping: Programme['keeping'], { agreed, cancelled }: LastSpoken, zone: Zone): Dues | null => {
  const last = agreed ?? cancelled
  if (!last) return null
  const from = dayOf(last, zone)
  const trajectory = addDays(from, keeping.trajectoryDays)
  const notes = addDays(from, keeping.notesDays)
  return { notes: notes < trajectory ? notes : trajectory, trajectory }
}
