/**
 * Lotte, who teaches and wonders what comes next, and draws her line with the career centre. Told act by act, in the name of whoever
 * did it.
 */
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { cast, lotte } from './cast.ts'
import type { Around } from './life.ts'
import { tellLine } from './lotte-line.ts'
import { tellSteps } from './lotte-steps.ts'

export const tellLotte = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { vera } = cast
  const today = dayOf(now, provider.zone)
  const at = addMinutes(startOfDay(addDays(today, -26), provider.zone), 10 * 60)
  const ids = { trajectory: newId<'trajectory'>(at.getTime()), participant: newId<'party'>(at.getTime()), guide: newId<'party'>(at.getTime()) }
  await become(tx, vera.id)
  const person = await introduce(around, lotte, vera.id, at)
  await recordPlanOpening(tx, allowed(openPlan(careerCentre, { guide: vera.id, programmes: vera.profile.programmes, participant: person, kind: 'career' }, ids, provider.zone, at)))
  await noteContact(around, ids.trajectory, { telephone: '+31600000071', alias: null, handle: lotte.name })

  for (const [index, [kind, days]] of ([[careerCentre.opensWith, 22], ['talk', 5]] as const).entries()) {
    const from = addMinutes(startOfDay(addDays(today, -days), provider.zone), 14 * 60)
    const [number, talk, appointment, minutes] = [index + 1, newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), careerCentre.talks[kind]?.minutes ?? 60]
    await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number, outOf: null, minutes })
    await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number, guide: vera.id, from, until: addMinutes(from, minutes), way: 'guide-calls' })
    await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: addMinutes(from, minutes + 1) })
  }

  await tellLine(around, ids, person)
  await tellSteps(around, ids, person)
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
