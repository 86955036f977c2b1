/** How far a plan is, in the rows of a guide's people: in weeks, out of as many as the programme declares. */
import { dateWithYear } from '../../kit/time.ts'
import type { RowsAside } from '../../core/visit.ts'
import { listWeeksNow } from './plan.store.ts'
import { workfloorRecovery } from './programme.ts'
import { weeksTexts } from './weeks.texts.ts'

export const weeksInRows: RowsAside = async ({ tx, now, voice }, rows) => {
  const { count, id } = workfloorRecovery
  const trajectories = rows.filter(({ programme }) => programme === id).map(({ trajectory }) => trajectory)
  if (trajectories.length === 0 || count === 'as needed' || !('weeks' in count)) return new Map()
  const t = weeksTexts(voice)
  return new Map((await listWeeksNow(tx, trajectories, now)).map(({ trajectory, firstMonday, week }) => [trajectory, { howFar: week === 0 ? t.linkBefore(dateWithYear(firstMonday, voice.locale)) : t.linkWeek(week, count.weeks) }]))
}
