/** Two duos on De Brug: Noa and Wilma, who divide their tasks anew, and Emma and Joke, who were asked. */
import { become } from '../core/people/sign-in.store.ts'
import { newAnonymousId } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import type { DuoTask, Hands } from '../programmes/learning-at-work/duo-tasks.ts'
import { recordDuo, recordYes } from '../programmes/learning-at-work/duos.store.ts'
import { keepDivision } from '../programmes/learning-at-work/known-duos.ts'
import type { WardId } from '../programmes/learning-at-work/ward.ts'
import { listWardGuides, listWardLearners } from '../programmes/learning-at-work/ward.store.ts'
import { aroundNoa, wilmaOfDeHaven, type Member } from './cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from './cast-ward.ts'
import type { Around } from './life.ts'

const tasks = (by: Hands, ...listed: readonly string[]): readonly DuoTask[] => listed.map(one => ({ listed: one, words: '', by }))
const first = [...tasks('learner', 'beds', 'moving', 'calls'), ...tasks('colleague', 'showing', 'watching', 'handover'), ...tasks('together', 'washing')]
const anew = [...tasks('learner', 'beds', 'moving', 'handover'), ...tasks('colleague', 'showing', 'watching', 'calls'), ...tasks('together', 'washing', 'eating'), { listed: null, words: 'De binnentuin bijhouden', by: 'together' as const }]

export const tellDuos = async (around: Around, ward: WardId): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const duoOf = async (learner: { readonly id: string }, colleague: Pick<Member, 'id'>, daysAgo: number) => {
    await become(tx, tessaOfDeHaven.id)
    const [one, other] = [(await listWardLearners(tx, ward)).find(({ person }) => person === learner.id), (await listWardGuides(tx, ward)).find(({ person }) => person === colleague.id)]
    if (!one || !other) throw new Error('the demo pairs who is not there')
    const duo = { id: newAnonymousId<'ward-duo'>(), ward, trajectory: one.trajectory, learner: one.id, guide: other.id }
    await recordDuo(tx, duo, tessaOfDeHaven.id, addMinutes(startOfDay(addDays(today, -daysAgo), provider.zone), 11 * 60))
    return duo
  }
  await duoOf(besideNoa.emma, besideWilma.joke, 2)
  const duo = await duoOf(aroundNoa.noa, wilmaOfDeHaven, 30)
  for (const [number, divided, daysAgo, says] of [[1, first, 29, [wilmaOfDeHaven, aroundNoa.noa]], [2, anew, 1, [wilmaOfDeHaven]]] as const) {
    const division = { id: newAnonymousId<'ward-duo-division'>(), number, on: addDays(today, -daysAgo), tasks: divided }
    await become(tx, wilmaOfDeHaven.id)
    await keepDivision(around, duo, division)
    for (const { id } of says) { await become(tx, id); await recordYes(tx, division.id, id, division.on) }
  }
}
