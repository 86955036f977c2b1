/** What Thijs, Ilona and Sandra say of his work in the warehouse, and what could be otherwise there: one agreed, one asked, one that waits for his yes. Told act by act. */
import { makeAgreement } from '../core/agreements/agreement.ts'
import { keepAgreement } from '../core/agreements/known-agreements.ts'
import { become } from '../core/people/sign-in.store.ts'
import { answerAdaptation, letPass, putForward, type Adaptation } from '../core/work-analysis/adaptation.ts'
import type { ItemKey } from '../core/work-analysis/items.ts'
import { keepAdaptation, keepAdaptationAnswer, keepCapacities, keepDemands } from '../core/work-analysis/known-work-analysis.ts'
import type { Capacities, Demands, Level, Weight } from '../core/work-analysis/match.ts'
import { recordAdaptationAgreement, recordDemandQuestion, recordPassing } from '../core/work-analysis/work-analysis.store.ts'
import { newAnonymousId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import type { Party } from '../core/trajectories/party.ts'
import type { Around } from './life.ts'

type Those = { readonly participant: Party; readonly guide: Party; readonly manager: Party }

/** Line, what Sandra says it asks with its weight, what works out by Thijs now and three weeks ago, and by Ilona. */
const lines: readonly (readonly [ItemKey, Level, Weight, Level, Level, Level | null])[] = [
  ['hours-a-day', 4, 3, 2, 1, 2], ['days-a-week', 4, 2, 2, 1, 2], ['working-times', 2, 1, 1, 0, null], ['working-on', 3, 2, 2, 2, 2], ['travel', 1, 1, 2, 2, null],
  ['keeping-attention', 2, 2, 2, 1, 2], ['dividing-attention', 3, 2, 1, 1, 1], ['remembering', 2, 2, 2, 2, 3], ['planning', 1, 1, 3, 2, null], ['pace', 4, 3, 2, 1, 2], ['interruptions', 3, 2, 1, 1, 3], ['learning', 1, 1, 3, 3, null], ['deciding', 1, 1, 2, 2, null],
  ['teamwork', 3, 3, 3, 2, 3], ['clients', 0, 1, 2, 2, null], ['emotions', 1, 1, 2, 1, null], ['criticism', 1, 2, 2, 1, 2], ['limits', 2, 2, 1, 1, 1], ['asking-help', 2, 2, 1, 1, 2], ['leading', 0, 1, 1, 1, null], ['speaking', 0, 1, 1, 1, null],
  ['sitting', 0, 1, 4, 4, null], ['standing', 4, 3, 3, 3, 3], ['lifting', 3, 3, 2, 2, 2], ['bending', 3, 2, 3, 3, null], ['hands', 1, 1, 4, 4, null], ['senses', 2, 2, 4, 4, null],
  ['stimuli', 4, 2, 2, 1, 2], ['climate', 2, 1, 3, 3, null], ['alone', 1, 1, 2, 2, null],
]
const demands: Demands = Object.fromEntries(lines.map(([item, level, weight]) => [item, { level, weight, adaptable: item === 'pace' || item === 'lifting' ? 'yes' : item === 'standing' ? 'no' : 'unknown' }]))
/** To him the picking never stops; lifting is less than she thinks. */
const ownDemands: Demands = { ...demands, interruptions: { level: 4, weight: 3, adaptable: 'unknown' }, lifting: { level: 1, weight: 2, adaptable: 'yes' } }
const now: Capacities = Object.fromEntries(lines.map(([item, , , level]) => [item, level]))
const before: Capacities = Object.fromEntries(lines.map(([item, , , , level]) => [item, level]))
const asIlonaSees: Capacities = Object.fromEntries(lines.flatMap(([item, , , , , level]) => (level === null ? [] : [[item, level]])))

export const tellWorkOfThijs = async (around: Around, those: Those): Promise<void> => {
  const { tx, provider } = around
  const { participant, guide, manager } = those
  const { trajectory } = participant
  const today = dayOf(around.now, provider.zone)
  const at = (days: number): Instant => addMinutes(startOfDay(addDays(today, -days), provider.zone), 15 * 60)
  await become(tx, participant.person)
  await keepCapacities(around, trajectory, { by: participant.id, version: 1, said: before, at: at(22) })
  await become(tx, guide.person)
  await recordDemandQuestion(tx, trajectory, manager.id, guide.id, at(20))
  await become(tx, manager.person)
  await keepDemands(around, trajectory, { by: manager.id, version: 1, said: demands, at: at(17) })
  await become(tx, guide.person)
  await keepCapacities(around, trajectory, { by: guide.id, version: 1, said: asIlonaSees, at: at(9) })
  await become(tx, participant.person)
  await keepDemands(around, trajectory, { by: participant.id, version: 1, said: ownDemands, at: at(8) })
  await keepCapacities(around, trajectory, { by: participant.id, version: 2, said: now, at: at(8) })

  const puts = async (by: Party, item: ItemKey, words: string, level: Level, days: number): Promise<Adaptation> => {
    const put = allowed(putForward(by, { item, words, to: manager.id, startsOn: today, looksBackOn: addDays(today, 28), level }, { readers: [manager], asks: demands[item]?.level ?? null, open: [], today }, newAnonymousId(), at(days)))
    await become(tx, by.person)
    await keepAdaptation(around, put.adaptation, put.level)
    return { ...put.adaptation, level, passedAt: null, answers: [], endedAt: null, agreement: null }
  }
  const passes = async (one: Adaptation, days: number): Promise<Adaptation> => {
    allowed(letPass(one, participant, participant.id))
    await become(tx, participant.person)
    await recordPassing(tx, one, participant.id, at(days))
    return { ...one, passedAt: at(days) }
  }
  const lifting = await passes(await puts(participant, 'lifting', 'Zwaar werk met zijn tweeën, of met de heftafel.', 2, 7), 7)
  await become(tx, manager.person)
  const possible = allowed(answerAdaptation(lifting, manager, { answer: 'possible', why: null }, at(6)))
  await keepAdaptationAnswer(around, lifting, possible, manager.id)
  await become(tx, participant.person)
  const agreement = allowed(makeAgreement(participant, { words: lifting.words, owner: manager.id, due: addDays(today, 5), goal: null }, { owners: [manager], goals: [], open: 0, today }, newAnonymousId(), at(5)))
  await keepAgreement(around, agreement)
  await recordAdaptationAgreement(tx, lifting, agreement.id)

  await passes(await puts(guide, 'pace', 'Vaste drukke uren, en daarbuiten rustig werk.', 2, 4), 3)
  await puts(guide, 'stimuli', 'Pauze in de rustige kantine boven.', 3, 1)
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
