/**
 * Lotte is curious what a next step could be. She asked for a first talk by herself and named someone who may never open her file;
 * Vera asks whether Nora may read along in her holiday. In between she drew her line. Told act by act, in the name of whoever did it. Days count from today.
 */
import { askForFirstTalk } from '../core/asking/asking.ts'
import { recordFirstTalkTaking } from '../core/asking/asking.store.ts'
import { keepDivision } from '../core/division/known-division.ts'
import { recordDivisionConfirmation } from '../core/division/division.store.ts'
import { divide } from '../core/division/division.ts'
import { keepSecondProposal } from '../core/independence/known-second-guides.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { recordExclusion } from '../core/trajectories/exclusion.store.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { cast, lotte, noraOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'
import { tellLine } from './lotte-line.ts'

export const tellLotte = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { vera, jaap } = cast
  const today = dayOf(now, provider.zone)
  const at = (daysAgo: number, hour: number) => addMinutes(startOfDay(addDays(today, -daysAgo), provider.zone), hour * 60)
  const locale = 'nl-NL'

  const asked = await askForFirstTalk(around, careerCentre.id, { name: lotte.name, mail: lotte.mail, telephone: null, excludes: [] }, at(38, 20))
  await become(tx, vera.id)
  await recordFirstTalkTaking(tx, asked, vera.id, at(37, 9))

  const opened = at(35, 11)
  const ids = { trajectory: newId<'trajectory'>(opened.getTime()), participant: newId<'party'>(opened.getTime()), guide: newId<'party'>(opened.getTime()) }
  const participant = await introduce(around, lotte, vera.id, opened)
  const opening = openPlan(careerCentre, { guide: vera.id, programmes: vera.profile.programmes, participant, kind: 'career' }, ids, provider.zone, opened)
  if (refused(opening)) throw new Error(opening.refused)
  await recordPlanOpening(tx, opening)
  await noteContact(around, ids.trajectory, { telephone: '+31600000069', alias: null, handle: lotte.name })

  const usual = careerCentre.division
  const seated = [{ id: ids.participant, role: careerCentre.participant }, { id: ids.guide, role: careerCentre.guide }]
  const division = divide(ids.guide, ids.trajectory, seated, { [ids.participant]: usual?.employee?.[locale] ?? '', [ids.guide]: usual?.adviser?.[locale] ?? '' }, newAnonymousId(), addMinutes(opened, 30))
  if (refused(division)) throw new Error(division.refused)
  await keepDivision(around, division)
  await recordDivisionConfirmation(tx, division.id, ids.guide, addMinutes(opened, 32))
  await become(tx, participant)
  await recordDivisionConfirmation(tx, division.id, ids.participant, at(34, 19))
  await recordExclusion(tx, { id: newAnonymousId(), trajectory: ids.trajectory, person: jaap.id, namedOn: addDays(today, -34) }, ids.participant)

  await become(tx, vera.id)
  for (const [index, daysAgo] of [28, 14].entries()) {
    const from = at(daysAgo, 10)
    const [talk, appointment] = [newId<'talk'>(from.getTime()), newId<'appointment'>(from.getTime())]
    const kind = index === 0 ? 'introduction' : 'talk'
    const until = addMinutes(from, careerCentre.talks[kind]?.minutes ?? 60)
    await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number: index + 1, outOf: null, minutes: careerCentre.talks[kind]?.minutes ?? 60 })
    await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number: index + 1, guide: vera.id, from, until, way: 'video' })
    await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: until })
  }
  await keepSecondProposal(around, { id: newAnonymousId(), trajectory: ids.trajectory, by: ids.guide, to: noraOfDeHaven.id, sees: ['talks', 'number'], from: addDays(today, 1), until: addDays(today, 15), why: 'Ik ben twee weken met vakantie. Nora kan dan een gesprek met je plannen.', proposedAt: at(1, 16) })
  await tellLine(around, ids, participant)

  // Someone else who waits for a first talk, so that there is something to take up.
  await askForFirstTalk(around, careerCentre.id, { name: 'Mo Aydin', mail: 'mo@voorbeeld.example', telephone: null, excludes: [] }, at(0, 7))
}
