/** How Thijs and Sandra stay in touch, agreed in the first days: some of it was, some of it comes. */
import { become } from '../core/people/sign-in.store.ts'
import { answerPlan, putPlan } from '../core/staying-in-touch/touch.ts'
import { recordMark, recordPlan, recordPlanAnswer } from '../core/staying-in-touch/touch.store.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newAnonymousId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { Around } from './life.ts'

export const tellTouchOfThijs = async ({ tx, provider, now }: Around, { participant, manager }: { readonly participant: Party; readonly manager: Party }): Promise<void> => {
  const today = dayOf(now, provider.zone)
  const at = (days: number) => addMinutes(startOfDay(addDays(today, -days), provider.zone), 10 * 60)
  const circle = [participant, manager].map(one => ({ ...one, left: false }))
  const declared = careWorkBridge.stayingInTouch ?? { with: [], days: [] }
  await become(tx, manager.person)
  const plan = allowed(putPlan(manager, { with: manager.id, first: addDays(today, -30), begins: 'work', way: 'call', rhythm: 'guide', notAsked: ['what', 'treatment', 'how-long'] }, { declared, participant: participant.id, circle, plans: [], today: addDays(today, -29) }, newAnonymousId(), at(29)))
  await recordPlan(tx, plan)
  await become(tx, participant.person)
  await recordPlanAnswer(tx, { plan, by: participant.id, at: at(28) }, allowed(answerPlan({ ...plan, answer: null, endedAt: null }, participant.id, participant.id, 'agreed', null)))
  await become(tx, manager.person)
  for (const day of [0, 7, 14]) await recordMark(tx, { plan, by: manager.id, at: at(30 - day) }, { day, says: 'held' })
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
