/**
 * Mila, who asked the career centre for a first talk before anything was wrong, and found other work with her employer. It is over: the
 * talks that follow are due, and she may put a loose slip in the box. Told act by act, in the name of whoever did it.
 */
import { askForFirstTalk, takeUp } from '../core/asking/asking.ts'
import { noteWait, recordFirstTalkTaking } from '../core/asking/asking.store.ts'
import { endGuidance } from '../core/endings/ending.ts'
import { recordEnding } from '../core/endings/ending.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { listPlanned, recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { cast, mila } from './cast.ts'
import type { Around } from './life.ts'

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}

export const tellMila = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { vera } = cast
  const today = dayOf(now, provider.zone)
  const at = (daysAgo: number, hour: number) => addMinutes(startOfDay(addDays(today, -daysAgo), provider.zone), hour * 60)
  const [asked, opened, ended] = [at(80, 20), at(71, 10), at(8, 16)]
  const request = await askForFirstTalk(around, careerCentre.id, { name: mila.name, mail: mila.mail, telephone: null, excludes: [] }, asked)

  await become(tx, vera.id)
  const { by } = allowed(takeUp({ takenBy: null }, vera.id))
  await recordFirstTalkTaking(tx, request, by, at(79, 9))
  const ids = { trajectory: newId<'trajectory'>(opened.getTime()), participant: newId<'party'>(opened.getTime()), guide: newId<'party'>(opened.getTime()) }
  const person = await introduce(around, mila, vera.id, opened)
  await recordPlanOpening(tx, allowed(openPlan(careerCentre, { guide: vera.id, programmes: vera.profile.programmes, participant: person, kind: 'career' }, ids, provider.zone, opened)))
  await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: mila.name })
  await noteWait(tx, request, ids.trajectory, dayOf(opened, provider.zone))

  for (const [index, [kind, days]] of ([[careerCentre.opensWith, 64], ['talk', 40], ['talk', 8]] as const).entries()) {
    const from = at(days, 13)
    const [number, talk, appointment, minutes] = [index + 1, newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), careerCentre.talks[kind]?.minutes ?? 60]
    await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number, outOf: null, minutes })
    await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number, guide: vera.id, from, until: addMinutes(from, minutes), way: 'video' })
    await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: addMinutes(from, minutes + 1) })
  }
  const end = allowed(endGuidance(careerCentre, ids.trajectory, { party: ids.guide, role: careerCentre.guide }, { ending: 'inside', why: '' }, { ended: 'no', talks: await listPlanned(tx, ids.trajectory), today, country: provider.country }, ended))
  await recordEnding(tx, end)
}
