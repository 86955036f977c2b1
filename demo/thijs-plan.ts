/** The plan of Thijs: who does what on which side, what stands, what waits, what was adjusted and why, and who holds what later on. Told act by act. */
import { drop, makeAgreement, type Agreement } from '../core/agreements/agreement.ts'
import { recordAgreementConfirmation } from '../core/agreements/agreement.store.ts'
import { keepAgreement, keepStep } from '../core/agreements/known-agreements.ts'
import { keepDetail, keepOwnerAnswer, keepProgress } from '../core/agreements/known-plan.ts'
import { answerPlanned, answersAtOnce, detailFor, tellProgress, type Planned, type Progress } from '../core/agreements/plan.ts'
import type { Holder } from '../core/network/by-itself.ts'
import { recordHolders } from '../core/network/by-itself.store.ts'
import type { ActorId } from '../core/network/network.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newAnonymousId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { Around } from './life.ts'

type Those = { readonly participant: Party; readonly guide: Party; readonly manager: Party; readonly hr: Party; readonly therapist: Party; readonly onMap: { readonly colleague: ActorId; readonly manager: ActorId } }
type Written = { readonly words: string; readonly measure: string; readonly feasible: string; readonly days: number; readonly until: number; /** Days from today, and hours. */ readonly steps?: readonly (readonly [number, number])[] }

export const tellPlanOfThijs = async (around: Around, { participant, guide, manager, hr, therapist, onMap }: Those): Promise<void> => {
  const { tx, provider } = around
  const today = dayOf(around.now, provider.zone)
  const at = (days: number): Instant => addMinutes(startOfDay(addDays(today, -days), provider.zone), 14 * 60)
  const weeks = careWorkBridge.agreements?.plan?.lookedAtAfterWeeks ?? []
  type Told = { readonly agreement: Agreement; readonly planned: Planned; readonly owner: Party }

  /** Written down so many days ago, and read by its owner once Thijs said yes to that. */
  const writes = async (by: Party, owner: Party, { words, measure, feasible, days, until, steps = [] }: Written, replaces: Agreement['id'] | null = null): Promise<Told> => {
    const wrote = dayOf(at(days), provider.zone)
    const made = allowed(makeAgreement(by, { words, owner: owner.id, due: addDays(today, until), goal: null }, { owners: [owner], goals: [], open: 0, today: wrote }, newAnonymousId(), at(days)))
    const detail = allowed(detailFor({ from: wrote, measure, feasible, due: made.due, steps: steps.map(([from, hours]) => ({ from: addDays(today, from), hours })) }, weeks, replaces))
    await become(tx, by.person)
    await keepAgreement(around, made)
    await keepDetail(around, made, detail)
    const own = answersAtOnce(made)
    if (own) await keepOwnerAnswer(around, made, own)
    if (by.id === guide.id && owner.seat === 'beside') {
      await become(tx, participant.person)
      await recordAgreementConfirmation(tx, made, participant.id, at(days))
    }
    return { owner, agreement: { ...made, confirmedAt: at(days), steps: [] }, planned: { detail, answers: own ? [own] : [], progress: [] } }
  }
  const saysYes = async ({ agreement, planned, owner }: Told, days: number): Promise<Told> => {
    const answer = allowed(answerPlanned(agreement, planned, owner, { says: 'yes', why: null }, at(days)))
    await become(tx, owner.person)
    await keepOwnerAnswer(around, agreement, answer)
    return { agreement, owner, planned: { ...planned, answers: [answer] } }
  }
  const tells = async ({ agreement, planned, owner }: Told, said: Pick<Progress, 'says' | 'hinders'>, days: number): Promise<void> => {
    await become(tx, owner.person)
    await keepProgress(around, agreement, allowed(tellProgress(agreement, planned, owner, said, at(days))))
  }

  const first = await saysYes(await writes(guide, manager, { words: 'Het rooster samen bekijken', measure: 'Elke dag om negen uur, vijf minuten', feasible: 'Wij zijn er dan allebei', days: 20, until: 60 }), 19)
  await tells(first, { says: 'not-yet', hinders: 'Om negen uur komt het vrachtverkeer.' }, 6)
  await become(tx, guide.person)
  await keepStep(around, first.agreement, allowed(drop(first.agreement, guide, 'Negen uur is te druk. Eén keer per week is genoeg.', at(5))))
  await saysYes(await writes(guide, manager, { words: 'Het rooster samen bekijken', measure: 'Elke maandag om elf uur, tien minuten', feasible: 'Maandag om elf uur is het stil', days: 5, until: 79 }, first.agreement.id), 4)

  await tells(await saysYes(await writes(participant, therapist, { words: 'Terugkijken op de werkweek', measure: 'Eén vraag aan het eind van elk gesprek', feasible: 'Het past in het uur', days: 16, until: 90 }), 15), { says: 'partly', hinders: 'De laatste keer was er geen tijd over.' }, 2)
  await tells(await writes(participant, participant, { words: 'Na de tweede pauze naar buiten', measure: 'Tien minuten, op werkdagen', feasible: 'De pauze is lang genoeg', days: 15, until: 41 }), { says: 'partly', hinders: 'Met regen blijf ik binnen.' }, 1)
  await writes(guide, hr, { words: 'De opbouw van uren op papier zetten', measure: 'Van 12 naar 32 uur, in vijf stappen', feasible: 'De eerste stap loopt al', days: 2, until: 140, steps: [[0, 12], [28, 16], [56, 20], [84, 26], [112, 32]] })
  await writes(guide, guide, { words: 'Met iedereen een rondetafel plannen', measure: 'Eén keer, een uur', feasible: 'Iedereen heeft vrijdag tijd', days: 2, until: 12 })

  await become(tx, participant.person)
  await recordHolders(tx, participant.trajectory, new Map<string, Holder>([['steady-face', onMap.colleague], ['tasks-and-hours', onMap.manager], ['sees-it', 'self']]))
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
