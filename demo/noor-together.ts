/** Before the first week: both sides say that they want to, and the three agree on what each of them does. */
import { become } from '../core/people/sign-in.store.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newId } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, startOfDay, type Day } from '../kit/time.ts'
import { confirm, drawUp, speak } from '../programmes/workfloor-recovery/together.ts'
import { recordConfirmation } from '../programmes/workfloor-recovery/together.store.ts'
import { sayIntention, writeContract } from '../programmes/workfloor-recovery/written-together.ts'
import type { Around } from './life.ts'

type Sides = { readonly employee: Party; readonly therapist: Party; readonly manager: Party }

const tasks = {
  employee: 'Noor komt naar de gesprekken en zegt op tijd wanneer iets niet lukt.',
  therapist: 'Bas leidt de gesprekken en schrijft de verslagen.',
  manager: 'Mirjam maakt vier uur per week vrij en zorgt voor vervanging aan de balie.',
}

export const tellTogether = async (around: Around, { employee, therapist, manager }: Sides, firstMonday: Day): Promise<void> => {
  const { tx, provider } = around
  const on = (daysBefore: number) => addMinutes(startOfDay(addDays(firstMonday, -daysBefore), provider.zone), 14 * 60)
  const said = [[employee, 'Ik wil mijn werk graag houden.', 6], [manager, 'Noor hoort bij het team.', 5]] as const
  for (const [side, why, daysBefore] of said) {
    await become(tx, side.person)
    const intention = speak(side, { willing: 'yes', why }, newId(on(daysBefore).getTime()), on(daysBefore))
    if (refused(intention)) throw new Error(intention.refused)
    await sayIntention(around, intention)
  }
  await become(tx, therapist.person)
  const contract = drawUp(therapist.id, therapist.trajectory, { startsOn: firstMonday, endsOn: addDays(firstMonday, 8 * 7 - 3), tasks }, [employee, therapist, manager], newId(on(4).getTime()), on(4))
  if (refused(contract)) throw new Error(contract.refused)
  await writeContract(around, contract)
  for (const [index, side] of [therapist, employee, manager].entries()) {
    await become(tx, side.person)
    const yes = confirm(contract, [], side.id)
    if (refused(yes)) throw new Error(yes.refused)
    await recordConfirmation(tx, contract.id, yes.party, addMinutes(on(4), 90 * (index + 1)))
  }
}
