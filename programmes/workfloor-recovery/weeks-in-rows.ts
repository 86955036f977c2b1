/** How far a plan is, in the rows of a guide's people: in weeks, out of as many as the programme declares. */
import type { Id } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import type { InRow, SignedInVisit } from '../../core/visit.ts'
import { listWeeksNow } from './plan.store.ts'
import { workfloorRecovery } from './programme.ts'
import { weeksTexts } from './weeks.texts.ts'

export const weeksInRows = async ({ tx, now, voice }: SignedInVisit, trajectories: readonly Id<'trajectory'>[]): Promise<ReadonlyMap<Id<'trajectory'>, InRow>> => {
  const { count } = workfloorRecovery
  if (trajectories.length === 0 || count === 'as needed' || !('weeks' in count)) return new Map()
  const t = weeksTexts(voice)
  return new Map((await listWeeksNow(tx, trajectories, now)).map(({ trajectory, firstMonday, week }) => [trajectory, { howFar: week === 0 ? t.linkBefore(dateWithYear(firstMonday, voice.locale)) : t.linkWeek(week, count.weeks) }]))
}
