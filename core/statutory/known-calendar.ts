/** A calendar read from its facts, and where it stands written down anew after each act: where store and rule meet. */
import type { Tx } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dayOf, type Instant } from '../../kit/time.ts'
import type { Provider } from '../providers/provider.ts'
import { calendarOf, rowsOf, type Calendar, type Period } from './calendar.ts'
import type { MarkRow, Said } from './marks.ts'
import { listMarks, listPeriods, recordMark, waitForCalendar, writeStanding } from './statutory.store.ts'

export type KnownCalendar = { readonly periods: readonly Period[]; readonly marks: readonly MarkRow[]; readonly calendar: Calendar | null }
type Around = { readonly tx: Tx; readonly provider: Pick<Provider, 'zone'>; readonly now: Instant }

export const readCalendar = async ({ tx, provider: { zone }, now }: Around, trajectory: Id<'trajectory'>): Promise<KnownCalendar> => {
  const [periods, marks] = [await listPeriods(tx, trajectory), await listMarks(tx, trajectory)]
  return { periods, marks, calendar: calendarOf(periods, marks, dayOf(now, zone), zone) }
}

/** The same, for whoever is about to write in it: two at once come one after the other. */
export const holdCalendar = async (around: Around, trajectory: Id<'trajectory'>): Promise<KnownCalendar> => {
  await waitForCalendar(around.tx, trajectory)
  return await readCalendar(around, trajectory)
}

/** After every act: what is due now. */
export const settleCalendar = async (around: Around, trajectory: Id<'trajectory'>): Promise<void> => {
  const { calendar } = await readCalendar(around, trajectory)
  await writeStanding(around.tx, trajectory, calendar && rowsOf(calendar))
}

export const keepMark = async (around: Around, trajectory: Id<'trajectory'>, by: Id<'party'>, { milestone, nth, said }: { readonly milestone: string; readonly nth: number; readonly said: Said }): Promise<void> => {
  await recordMark(around.tx, { id: newId(around.now.getTime()), milestone, nth, said }, { trajectory, by, at: around.now })
  await settleCalendar(around, trajectory)
}
