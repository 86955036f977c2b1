/**
 * Wout works for an employer over the border, so his trajectory goes by Belgian law: its words, its terms, its actors. And an employer who
 * asks advice about nobody in particular.
 */
import { askAdvice } from '../core/advice/advice.ts'
import { keepQuestion, newToken } from '../core/advice/known-advice.ts'
import { keepActor } from '../core/network/known-network.ts'
import { put } from '../core/network/network.ts'
import { recordSeat, recordYes } from '../core/network/network.store.ts'
import { become, becomeNobody } from '../core/people/sign-in.store.ts'
import { write, type Letter } from '../core/professionals/letter.ts'
import { keepVersion } from '../core/professionals/known-letters.ts'
import { recordLetter } from '../core/professionals/letter.store.ts'
import { sayAbsent } from '../core/statutory/acts.ts'
import { settleCalendar } from '../core/statutory/known-calendar.ts'
import { recordPeriod } from '../core/statutory/statutory.store.ts'
import { noteConsultation } from '../core/statutory/trio.ts'
import { recordConsultation } from '../core/statutory/trio.store.ts'
import { putPlan } from '../core/staying-in-touch/touch.ts'
import { recordPlan } from '../core/staying-in-touch/touch.store.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import { aroundWout, ilonaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

export const tellWout = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { wout, an } = aroundWout
  const today = dayOf(now, provider.zone)
  const at = (days: number) => addMinutes(startOfDay(addDays(today, -days), provider.zone), 14 * 60)
  const ids = { trajectory: newId<'trajectory'>(at(18).getTime()), participant: newId<'party'>(at(18).getTime()), guide: newId<'party'>(at(18).getTime()) }
  await become(tx, ilonaOfDeHaven.id)
  const participant = await introduce(around, wout, ilonaOfDeHaven.id, at(18))
  await recordPlanOpening(tx, allowed(openPlan(careWorkBridge, { guide: ilonaOfDeHaven.id, programmes: ilonaOfDeHaven.profile.programmes, participant, kind: 'own-work', clear: Object.keys(careWorkBridge.entry?.asks ?? {}), law: 'BE' }, ids, provider.zone, at(18))))
  await noteContact(around, ids.trajectory, { telephone: '+32470000085', alias: null, handle: wout.name })

  const mine = { id: ids.participant, seat: 'inside', trajectory: ids.trajectory } as const
  await become(tx, participant)
  const actor = allowed(put(careWorkBridge, mine, { role: 'hr', content: { name: an.name, mail: an.mail, about: 'Regelt het met de preventiedienst.' }, there: 0 }, newAnonymousId(), today))
  await keepActor(around, actor)
  await recordYes(tx, actor, today)
  await become(tx, ilonaOfDeHaven.id)
  const person = await introduce(around, an, ilonaOfDeHaven.id, at(12))
  await recordSeat(tx, actor, person, ids.guide, at(12))
  const invitation = allowed(askIn(careWorkBridge, { by: { id: ids.guide, trajectory: ids.trajectory, person: ilonaOfDeHaven.id, role: 'coach', seat: 'inside' }, person, role: 'hr', agreed: 'yes' }, [], [], newId(at(12).getTime()), at(12)))
  await recordCircleInvitation(tx, invitation)
  await become(tx, person)
  const hr = newId<'party'>(at(11).getTime())
  await recordCircleAnswer(tx, invitation, 'joins', hr, at(11))

  const absence = allowed(sayAbsent([], addDays(today, -33), 'BE', today))
  await recordPeriod(tx, { id: newAnonymousId(), kind: 'absence', first: absence.first, ruleset: absence.ruleset.id }, { trajectory: ids.trajectory, by: hr, at: at(11) })
  await settleCalendar({ tx, provider, now }, ids.trajectory)
  const party = (id: typeof hr, of: typeof person, role: string, seat: 'inside' | 'beside') => ({ id, person: of, role, seat, trajectory: ids.trajectory, left: false })
  await recordPlan(tx, allowed(putPlan({ id: hr, trajectory: ids.trajectory }, { with: hr, first: addDays(today, -33), begins: 'either', way: 'message', rhythm: 'fortnightly', notAsked: ['what', 'others'] }, {
    declared: careWorkBridge.stayingInTouch ?? { with: [], days: [] }, participant: ids.participant, circle: [party(ids.participant, participant, 'employee', 'inside'), party(hr, person, 'hr', 'beside')], plans: [], today,
  }, newAnonymousId(), at(2))))

  await become(tx, ilonaOfDeHaven.id)
  await recordConsultation(tx, ids.trajectory, allowed(noteConsultation({ on: addDays(today, -6), by: 'gp' }, { country: 'BE', today, over: 'no' }, newAnonymousId())), ids.guide, at(5))
  const written = allowed(write(0, 0, 'writing', { mail: 'claes@preventiedienst.example', telephone: null }))
  const note: Letter = {
    id: newAnonymousId(), trajectory: ids.trajectory, role: 'company-doctor', reference: '7KM3-42PB', version: written.version, writtenBy: ids.guide, writtenAt: at(1),
    content: { name: 'dr. Claes', practice: 'Externe preventiedienst', mail: 'claes@preventiedienst.example', telephone: null, about: wout.name, question: 'Kan Wout in januari halve dagen beginnen?\nMag hij zitten en staan afwisselen?', background: '', weDo: '', offers: 'Rustig werk aan de balie, vier uur per dag.\nEen vaste collega die meekijkt.' },
  }
  await recordLetter(tx, { ...note, by: ids.guide, at: at(1) })
  await keepVersion(around, note)

  await becomeNobody(tx)
  await keepQuestion(around, allowed(askAdvice(careWorkBridge, { words: 'Iemand van mijn ploeg is al een paar weken weg. Hoe laat ik iets horen zonder druk te zetten?', mail: null }, newAnonymousId(), addDays(today, -1))), newToken())
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
