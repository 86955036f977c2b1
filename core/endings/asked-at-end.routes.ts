/** What a report asks besides: found for its writer, as far as the writer may see it. */
import type { Id } from '../../kit/id.ts'
import { goalsOf } from '../agreements/known-goals.ts'
import { measurementsOf } from '../measurements/known-measurements.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import type { AlsoAsked, SignedInVisit } from '../visit.ts'
import { askGoals, askMeasurements } from './asked-at-end.ts'

/** Hung up in app.ts, for whoever writes a report. Only what the writer may see comes into it. */
export const askedAtEnd = async (visit: SignedInVisit, { trajectory, by, moment, alsoAsks }: { readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; readonly moment: string; readonly alsoAsks: readonly ('goals' | 'measurements')[] }): Promise<AlsoAsked> => {
  const participant = (await listCircle(visit.tx, trajectory)).find(({ seat, id }) => seat === 'inside' && id !== by)
  const asked = [
    ...(alsoAsks.includes('goals') ? [askGoals(await goalsOf(visit, trajectory), moment, by)] : []),
    ...(alsoAsks.includes('measurements') && participant ? [askMeasurements(await measurementsOf(visit, trajectory, [participant.id]), visit.voice.locale)] : []),
  ]
  return {
    questions: Object.assign({}, ...asked.map(({ questions }) => questions)),
    typed: Object.assign({}, ...asked.map(({ typed }) => typed)),
    follows: (lines, locale) => asked.flatMap(one => one.follows(lines, locale)),
  }
}
