/** What Thijs and Ilona keep between them: the first picture, an exercise with his answer, and whom he is referred on to. Told act by act. */
import { randomInt } from 'node:crypto'
import { answer, assign } from '../core/exercises/exercise.ts'
import { recordExerciseShowing } from '../core/exercises/exercise.store.ts'
import { keepAssignment, keepExerciseAnswer } from '../core/exercises/known-exercises.ts'
import { keepPicture } from '../core/first-line/known-picture.ts'
import { writePicture, type Said } from '../core/first-line/picture.ts'
import { beginMeasuring } from '../core/measurements/start.ts'
import { recordMeasuring } from '../core/measurements/measurement.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { keepVersion, sendLetter } from '../core/professionals/known-letters.ts'
import { keepStep, referralAt } from '../core/professionals/known-referrals.ts'
import { newReference } from '../core/professionals/letter.ts'
import { recordLetter } from '../core/professionals/letter.store.ts'
import { passagesOf } from '../core/professionals/passages.ts'
import { tell } from '../core/professionals/referral.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import { aroundThijs, ilonaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

const picture: Said = {
  situation: 'De nachten zijn kort. Na een paar uur werk is het op.\nThuis gaat het rustig.',
  strengths: 'Komt altijd op tijd.\nKent elke plek in het magazijn.\nZegt het eerlijk als iets niet lukt.',
  weighs: [{ words: 'lawaai bij de band', much: 3 }, { words: 'weinig slaap', much: 2 }, { words: 'denken aan wat de ploeg vindt', much: 2 }],
  carries: [{ words: 'wandelen met Emre', much: 2 }, { words: 'grapjes van Lin', much: 1 }, { words: 'vaste dagen', much: 2 }],
}

export const tellBetween = async (around: Around, { participant, guide }: { readonly participant: Party; readonly guide: Party }): Promise<void> => {
  const { tx, provider, now } = around
  const { trajectory } = participant
  const today = dayOf(now, provider.zone)
  const at = (days: number): Instant => addMinutes(startOfDay(addDays(today, -days), provider.zone), 14 * 60)
  await become(tx, guide.person)
  const first = allowed(writePicture({ ...picture, weighs: picture.weighs.slice(0, 2) }, guide, { seen: 0, newest: 0, participant: participant.id }, at(23)))
  await keepPicture(around, trajectory, first)
  await recordMeasuring(tx, beginMeasuring(careWorkBridge, trajectory, addDays(today, -7)))
  await become(tx, participant.person)
  await keepPicture(around, trajectory, allowed(writePicture(picture, participant, { seen: 1, newest: 1, participant: participant.id }, at(22))))

  await become(tx, guide.person)
  const offered = careWorkBridge.exercises ?? []
  const breaks = allowed(assign(guide, offered, { exercise: 'short-breaks', why: 'Om de twee uur even weg van de band.', until: addDays(today, 10) }, { open: [], today: addDays(today, -9), ended: false }, newAnonymousId(), at(9)))
  await keepAssignment(around, breaks)
  await keepAssignment(around, allowed(assign(guide, offered, { exercise: 'if-then', why: 'Voor als iemand vraagt waar je was.', until: addDays(today, 14) }, { open: [breaks], today: addDays(today, -2), ended: false }, newAnonymousId(), at(2))))
  await become(tx, participant.person)
  await keepExerciseAnswer(around, breaks, allowed(answer({ done: 'partly', helped: 4, words: 'De ochtend lukt. In de middag vergeet ik het.' }, 0, null)))
  await recordExerciseShowing(tx, breaks, guide.id)

  const said = at(6)
  const letter = {
    id: newId<'professional-letter'>(said.getTime()), trajectory, role: 'psychologist', reference: newReference(randomInt), version: 1, writtenBy: guide.id, writtenAt: said,
    content: { name: 'Praktijk De Linde', practice: 'De Linde', mail: 'linde@praktijkvoorbeeld.example', telephone: '+31600000098', about: aroundThijs.thijs.name, question: 'Is er bij u plaats? Thijs wil leren rustiger te slapen.', background: 'Thijs bouwt zijn werk op.', weDo: 'Wij begeleiden de terugkeer naar het werk.', offers: '' },
  }
  await become(tx, guide.person)
  await recordLetter(tx, { ...letter, by: guide.id, at: said })
  await keepVersion(around, letter)
  await become(tx, participant.person)
  const sent = await sendLetter(around, { person: participant.person, party: participant.id }, { letter, refers: careWorkBridge.id, passages: passagesOf(letter.content, { name: ilonaOfDeHaven.name, profession: ilonaOfDeHaven.profile.profession }, provider), purpose: 'care', length: 56 }, said)
  if (typeof sent !== 'string') throw new Error(sent.refused)
  const referral = await referralAt(around, sent)
  if (!referral) throw new Error('nobody was referred on')
  const heard = addMinutes(at(2), 60)
  await become(tx, guide.person)
  await keepStep(around, trajectory, allowed(tell(referral, { step: 'waiting', reason: null, weeks: 5, on: null, words: 'De praktijk belde. Ze nemen zelf contact op.' }, guide.id, newAnonymousId(), dayOf(heard, provider.zone), heard)))
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
