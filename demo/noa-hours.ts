/** Eight weeks of Noa at work: as she put them in, as Ramon confirmed them, and what he kept of it for the subsidy. */
import { namesOf } from '../core/people/known-people.ts'
import { become } from '../core/people/sign-in.store.ts'
import { listCircle } from '../core/trajectories/circle.store.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, startOfDay, weekdayOf } from '../kit/time.ts'
import { listPracticeDays, recordPracticeDay, recordPracticeDayWord } from '../programmes/learning-at-work/attendance.store.ts'
import { keepKept } from '../programmes/learning-at-work/known-practice-record.ts'
import { practicesOf } from '../programmes/learning-at-work/known-practice.ts'
import { signingsOf, tasksOf } from '../programmes/learning-at-work/known-tasks.ts'
import { findMySide } from '../programmes/learning-at-work/practice.store.ts'
import { recordOf } from '../programmes/learning-at-work/practice-record.ts'
import { keptUntil, schoolYearOf, subsidyOf } from '../programmes/learning-at-work/subsidy-norms.ts'
import { aroundNoa } from './cast.ts'
import type { Around } from './life.ts'

/** On Mondays, Wednesdays and Fridays; the shifts of last week wait for her to take them over. */
export const tellNoaHours = async (around: Around, trajectory: Id<'trajectory'>, ward: string): Promise<void> => {
  const { tx, provider, now } = around
  const { noa, ramon } = aroundNoa
  const today = dayOf(now, provider.zone)
  const partyOf = async (person: Id<'person'>): Promise<Id<'party'>> => {
    await become(tx, person)
    const mine = await findMySide(tx, trajectory)
    if (!mine) throw new Error('the demo names who is not there')
    return mine.party
  }
  const learner = await partyOf(noa.id)
  const days = Array.from({ length: 44 }, (_, index) => addDays(today, index - 56)).filter(day => [1, 3, 5].includes(weekdayOf(day)))
    .map((day, index) => ({ id: newAnonymousId<'practice-day'>(), day, version: 1, minutes: index === 4 ? 0 : index % 5 === 3 ? 240 : 450, source: 'typed' as const, at: addMinutes(startOfDay(day, provider.zone), 16 * 60) }))
  for (const one of days) await recordPracticeDay(tx, trajectory, one, learner)
  const trainer = await partyOf(ramon.id)
  for (const [index, { id, at }] of days.entries()) if (index < days.length - 2) await recordPracticeDayWord(tx, trajectory, id, { says: index === 6 ? 'differs' : 'confirms', by: trainer, at: addMinutes(at, 3 * 24 * 60) })
  const year = schoolYearOf(today, provider.country)
  const norm = subsidyOf(provider.country, 'work-track')
  if (!norm) return
  const parts = new Map((await listCircle(tx, trajectory)).map(({ id, role }) => [id, role] as const))
  const record = recordOf({
    learner: (await namesOf(around, [noa.id])).get(noa.id) ?? '', ward, year, zone: provider.zone, partOf: party => parts.get(party) ?? '',
    practices: await practicesOf(around, trajectory), days: await listPracticeDays(tx, trajectory, year.from, year.until), tasks: await tasksOf(around, trajectory), signings: await signingsOf(around, trajectory),
  })
  await keepKept(around, trajectory, record, { version: 1, madeOn: addDays(today, -5), keepUntil: keptUntil(year, norm) })
}
