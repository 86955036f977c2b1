/** Three duos on De Brug: Noa and Wilma, who divide their tasks anew, Emma and Joke, who were asked, and Fenna and Corrie, who guides nobody. */
import { become } from '../core/people/sign-in.store.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, mondayOf, startOfDay } from '../kit/time.ts'
import { listColleagues } from '../programmes/learning-at-work/colleagues.store.ts'
import type { DuoTask, Hands } from '../programmes/learning-at-work/duo-tasks.ts'
import { recordDuo, recordYes } from '../programmes/learning-at-work/duos.store.ts'
import { keepColleague } from '../programmes/learning-at-work/known-colleagues.ts'
import { keepDivision } from '../programmes/learning-at-work/known-duos.ts'
import type { WardId } from '../programmes/learning-at-work/ward.ts'
import { listShifts, listWardGuides, listWardLearners, putManyOnShifts } from '../programmes/learning-at-work/ward.store.ts'
import { aroundNoa, wilmaOfDeHaven, type Member } from './cast.ts'
import { besideNoa, besideWilma, corrieOfDeBrug, tessaOfDeHaven } from './cast-ward.ts'
import type { Around } from './life.ts'

const tasks = (by: Hands, ...listed: readonly string[]): readonly DuoTask[] => listed.map(one => ({ listed: one, words: '', by }))
const first = [...tasks('learner', 'beds', 'moving', 'calls'), ...tasks('colleague', 'showing', 'watching', 'handover'), ...tasks('together', 'washing')]
const anew = [...tasks('learner', 'beds', 'moving', 'handover'), ...tasks('colleague', 'showing', 'watching', 'calls'), ...tasks('together', 'washing', 'eating'), { listed: null, words: 'De binnentuin bijhouden', by: 'together' as const }]

export const tellDuos = async (around: Around, ward: WardId): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const duoOf = async (learner: { readonly id: string }, colleague: Pick<Member, 'id'>, daysAgo: number) => {
    await become(tx, tessaOfDeHaven.id)
    const [one, other] = [(await listWardLearners(tx, ward)).find(({ person }) => person === learner.id), [...await listWardGuides(tx, ward), ...await listColleagues(tx, ward)].find(({ person }) => person === colleague.id)]
    if (!one || !other) throw new Error('the demo pairs who is not there')
    const duo = { id: newAnonymousId<'ward-duo'>(), ward, trajectory: one.trajectory, learner: one.id, colleague: other.id }
    await recordDuo(tx, duo, tessaOfDeHaven.id, addMinutes(startOfDay(addDays(today, -daysAgo), provider.zone), 11 * 60))
    return duo
  }
  await duoOf(besideNoa.emma, besideWilma.joke, 2)
  const duo = await duoOf(aroundNoa.noa, wilmaOfDeHaven, 30)
  const divide = async (of: Parameters<typeof keepDivision>[1], number: number, divided: readonly DuoTask[], daysAgo: number, says: readonly Pick<Member, 'id'>[]) => {
    const division = { id: newAnonymousId<'ward-duo-division'>(), number, on: addDays(today, -daysAgo), tasks: divided }
    for (const [index, { id }] of says.entries()) {
      await become(tx, id)
      if (index === 0) await keepDivision(around, of, division)
      await recordYes(tx, division.id, id, division.on)
    }
  }
  await divide(duo, 1, first, 29, [wilmaOfDeHaven, aroundNoa.noa])
  await divide(duo, 2, anew, 1, [wilmaOfDeHaven])

  await become(tx, tessaOfDeHaven.id)
  const at = addMinutes(startOfDay(addDays(today, -20), provider.zone), 10 * 60)
  const corrie = { id: newAnonymousId<'ward-colleague'>(), name: corrieOfDeBrug.name, ward, person: await introduce(around, corrieOfDeBrug, tessaOfDeHaven.id, at), since: addDays(today, -20), hoursPerWeek: 24, weekdays: [1, 2, 3, 4, 5, 6, 7] as const }
  await keepColleague(around, corrie, { by: tessaOfDeHaven.id, at })
  const beside = await duoOf(besideNoa.fenna, corrieOfDeBrug, 18)
  const together = (await listShifts(tx, ward, mondayOf(today), addDays(mondayOf(today), 28))).filter(({ learnerIds, guideIds, most }) => learnerIds.includes(beside.learner) && learnerIds.length + guideIds.length < most)
  await putManyOnShifts(tx, ward, together.map(({ id }) => ({ id: newAnonymousId(), shift: id, learner: null, guide: null, colleague: corrie.id })))
  await divide(beside, 1, first, 16, [corrieOfDeBrug, besideNoa.fenna])
}
