/** What Sandra asks about Thijs's return: one answered for anyone, one whose answer waits for his yes. And what he prepares to say himself. */
import { answer, raise } from '../core/concerns/concern.ts'
import { recordConcernShowing } from '../core/concerns/concern.store.ts'
import { keepConcern, keepConcernAnswer } from '../core/concerns/known-concerns.ts'
import { writeExplanation } from '../core/explaining/explanation.ts'
import { keepExplanation } from '../core/explaining/known-explanation.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newAnonymousId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { Around } from './life.ts'

export const tellAskedOfThijs = async (around: Around, { participant, guide, manager }: { readonly participant: Party; readonly guide: Party; readonly manager: Party }, name: string): Promise<void> => {
  const { tx, provider } = around
  const at = (days: number): Instant => addMinutes(startOfDay(addDays(dayOf(around.now, provider.zone), -days), provider.zone), 16 * 60)
  const asks = async (words: string, days: number) => {
    const raised = allowed(raise(manager, careWorkBridge.workAnalysis?.workSide ?? [], words, 0, newAnonymousId(), at(days)))
    await become(tx, manager.person)
    await keepConcern(around, raised)
    return raised
  }
  const answers = async (concern: Awaited<ReturnType<typeof asks>>, words: string, about: 'anyone' | 'participant', days: number) => {
    const said = allowed(answer({ ...concern, answers: [] }, guide, { id: participant.id, name }, { words, about }, newAnonymousId(), at(days)))
    await become(tx, guide.person)
    await keepConcernAnswer(around, concern, said, guide.id)
  }
  await answers(await asks('Mag ik bellen zolang iemand thuis is, of is dat te veel?', 12), 'Bellen mag. Vraag hoe het gaat en wanneer het uitkomt. Vraag niet wat er is.', 'anyone', 11)
  const second = await asks('Ik ben bang dat de ploeg het werk weer van hem overneemt. Wat kan ik zeggen?', 4)
  await recordConcernShowing(tx, second, at(4))
  await answers(second, 'Hij wil zelf vertellen hoe hij begint. Vraag hem maandag wat de ploeg mag weten.', 'participant', 2)
  await become(tx, participant.person)
  await keepExplanation(around, participant.trajectory, allowed(writeExplanation({ sentence: 'Ik was een tijd uit de running. Ik ben er weer, en ik bouw rustig op.', keep: 'Wat het was, en wat de huisarts zei.', asked: 'Daar praat ik liever niet over. Vraag mij hoe het nu gaat.' }, { seen: 0, before: null }, newAnonymousId())))
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
