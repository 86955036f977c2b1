/** Wilma, who guides learners and goes on learning it; Sanne, who learns it from her; and Mees, who is out in the neighbourhood in his first year. */
import { keepPiece as keepOwnPiece } from '../core/own-pieces/known-own-pieces.ts'
import { recordPieceShown } from '../core/own-pieces/own-pieces.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordTraining } from '../core/people/training.store.ts'
import { askIn, openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { findOwnTrajectory } from '../core/trajectories/party.store.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, mondayOf, parseDay, startOfDay } from '../kit/time.ts'
import { recordTaking } from '../programmes/learning-at-work/district.store.ts'
import { firstSteps } from '../programmes/learning-at-work/first-steps.ts'
import { growths, profiles, stages, trainings, weekKeptUntil, weeks, type PieceKind } from '../programmes/learning-at-work/guiding.ts'
import { recordAsk } from '../programmes/learning-at-work/guiding.store.ts'
import { keepQuestion, keepStep } from '../programmes/learning-at-work/known-district.ts'
import { keepPiece, keepView } from '../programmes/learning-at-work/known-guiding.ts'
import { keepSeen, keepSeenAnswer } from '../programmes/learning-at-work/known-seen.ts'
import { keepQuote } from '../programmes/learning-at-work/known-stage.ts'
import { guidanceViews } from '../programmes/learning-at-work/my-guidance.ts'
import { learningAtWork } from '../programmes/learning-at-work/programme.ts'
import { putQuote, recordStageShown } from '../programmes/learning-at-work/stage.store.ts'
import { aroundNoa, cast, mees, sanneOfDeHaven, wilmaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}

/** After Noa's learning was told. */
export const tellWilma = async (around: Around): Promise<void> => {
  await tellGuiding(around)
  await tellTraining(around)
  await tellMees(around)
}

const tellGuiding = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const on = (days: number) => addDays(today, -days)
  const person = wilmaOfDeHaven.id
  const keeps = async <Content>(kind: PieceKind<Content>, content: Content, keptUntil: ReturnType<typeof weekKeptUntil> | null = null) => await keepPiece(around, kind, { id: newId(now.getTime()), person, version: 1, content }, keptUntil)

  await become(tx, person)
  await keeps(profiles, { on: on(160), words: 'Ik neem het nog te snel over.', levels: { safety: '3', aims: '2', showing: '3', 'letting-go': '2', watching: '2', feedback: '2', reflection: '2', assessing: '2', limits: '4', together: '3', growing: '2' } })
  await keeps(profiles, { on: on(12), words: 'Stil blijven lukt nu vaker. Vragen naar feedback vergeet ik.', levels: { safety: '4', aims: '3', showing: '3', 'letting-go': '3', watching: '3', feedback: '2', reflection: '3', assessing: '2', limits: '4', together: '3', growing: '3' } })
  await keeps(growths, { point: 'feedback', why: 'Ik geef het wel, maar ik vraag het bijna nooit.', steps: [
    { what: 'Aan het eind van een dienst één vraag stellen', help: 'practice', on: on(9), done: { on: on(9), evidence: 'Ik vroeg: wat had je vandaag van mij nodig? Er kwam een eerlijk antwoord.' } },
    { what: 'Dit inbrengen bij intervisie', help: 'intervision', on: on(4), done: { on: on(4), evidence: 'Twee collega’s herkenden het. Ik ga het voortaan aankondigen.' } },
    { what: 'Vooraf zeggen dat ik straks feedback vraag', help: 'practice', on: addDays(today, 5), done: null },
  ] })
  await keeps(trainings, { what: 'Leren begeleiden op de werkvloer', on: on(420), hours: 24, kind: 'other' })
  await keeps(trainings, { what: 'Beoordelen met bewijs', on: on(75), hours: 6, kind: 'other' })
  for (const [index, was] of (['fine', 'heavy', 'light'] as const).entries()) { const monday = addDays(mondayOf(today), -7 * (index + 1)); await keeps(weeks, { monday, was }, weekKeptUntil(monday)) }
  await keeps(stages, { since: parseDay('2019-09-01'), words: 'Het mooiste is als iemand mij niet meer nodig heeft.', learners: 1, intervisions: 7, meetings: [], trainings: [{ what: 'Beoordelen met bewijs', on: on(75), hours: 6 }, { what: 'Leren begeleiden op de werkvloer', on: on(420), hours: 24 }] })
  await recordStageShown(tx)
  const ask = newAnonymousId<'guiding-ask'>()
  await recordAsk(tx, ask, aroundNoa.ramon.id, on(10))

  await become(tx, aroundNoa.ramon.id)
  await keepView(around, ask, { levels: { safety: '4', 'letting-go': '4', feedback: '2', assessing: '3' }, words: 'Leerlingen durven hier te vragen. Het oordeel mag eerder op papier.' }, on(8))

  await become(tx, aroundNoa.noa.id)
  const own = await findOwnTrajectory(tx)
  if (!own) throw new Error('Noa learns nowhere')
  const quote = newAnonymousId<'guiding-quote'>()
  await keepQuote(around, { id: quote, trajectory: own.id, by: own.party, about: person, says: 'Hier mag een fout gewoon besproken worden.' })
  await keepOwnPiece(around, own.id, guidanceViews, { id: newAnonymousId(), version: 1, content: { levels: { safety: '4', feedback: '2' }, words: 'Een vraag vooraf zou helpen.' } })
  await become(tx, person)
  await putQuote(tx, quote)
}

const tellTraining = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const traineeship = newId<'traineeship'>(now.getTime())
  await become(tx, cast.ellen.id)
  await recordTraining(tx, { id: traineeship, guide: sanneOfDeHaven.id, senior: wilmaOfDeHaven.id }, cast.ellen.id, addMinutes(now, -40 * 1440))
  const [first, second] = [newId<'guiding-seen'>(now.getTime()), newId<'guiding-seen'>(now.getTime())]
  await become(tx, wilmaOfDeHaven.id)
  await keepSeen(around, { id: first, traineeship, insteadOf: null, on: addDays(today, -20), words: 'Je vroeg eerst wat er al bekend was. Daarna deed je het voor.' })
  await keepSeen(around, { id: second, traineeship, insteadOf: null, on: addDays(today, -2), words: 'Je wachtte lang voor je iets zei. Het gesprek kwam vanzelf.' })
  await become(tx, sanneOfDeHaven.id)
  await keepSeenAnswer(around, first, { is: 'agrees', words: null }, addDays(today, -19))
}

const tellMees = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const at = addMinutes(startOfDay(addDays(today, -30), provider.zone), 9 * 60)
  const ids = { trajectory: newId<'trajectory'>(at.getTime()), participant: newId<'party'>(at.getTime()), guide: newId<'party'>(at.getTime()) }
  await become(tx, sanneOfDeHaven.id)
  const learner = await introduce(around, mees, sanneOfDeHaven.id, at)
  await recordPlanOpening(tx, allowed(openPlan(learningAtWork, { guide: sanneOfDeHaven.id, programmes: sanneOfDeHaven.profile.programmes, participant: learner, kind: 'first-steps', clear: [], law: null }, ids, provider.zone, at)))
  await noteContact(around, ids.trajectory, { telephone: '+31600000079', alias: null, handle: mees.name })
  const gerda = await introduce(around, aroundNoa.gerda, sanneOfDeHaven.id, at)
  const invitation = allowed(askIn(learningAtWork, { by: { id: ids.guide, trajectory: ids.trajectory, person: sanneOfDeHaven.id, role: learningAtWork.guide, seat: 'inside' }, person: gerda, role: 'teacher', agreed: 'yes' }, [], [], newId(at.getTime()), at))
  await recordCircleInvitation(tx, invitation)
  await become(tx, gerda)
  const teacher: Id<'party'> = newId(at.getTime())
  await recordCircleAnswer(tx, invitation, 'joins', teacher, addMinutes(at, 60))

  await become(tx, wilmaOfDeHaven.id)
  const [walk, tablet] = [newAnonymousId<'district-question'>(), newAnonymousId<'district-question'>()]
  await keepQuestion(around, { id: walk, on: addDays(today, -16), words: 'Iemand zou graag eens per week een half uur samen wandelen.' })
  await keepQuestion(around, { id: tablet, on: addDays(today, -3), words: 'Iemand wil leren beeldbellen met de kleinkinderen, op een woensdagmiddag.' })
  await become(tx, mees.id)
  await recordTaking(tx, walk, { trajectory: ids.trajectory, by: ids.participant, teacher, on: addDays(today, -14) })
  await keepStep(around, ids.trajectory, walk, { id: newAnonymousId(), by: ids.participant, kind: 'done', on: addDays(today, -9), words: 'We liepen een half uur. Stil zijn was ook goed.' })
  await keepStep(around, ids.trajectory, walk, { id: newAnonymousId(), by: ids.participant, kind: 'looked-back', on: addDays(today, -8), words: 'Ik wilde steeds praten. Dat hoefde niet.' })
  const visit = newAnonymousId<'own-piece'>()
  await keepOwnPiece(around, ids.trajectory, firstSteps, { id: visit, version: 1, content: { on: addDays(today, -24), where: 'Thuiszorg, een ochtend mee', struck: 'Iedereen kreeg de tijd om zelf te beginnen.', next: 'Een keer helpen bij het ontbijt' } })
  await recordPieceShown(tx, ids.trajectory, { piece: visit, to: ids.guide })
  await become(tx, gerda)
  await keepStep(around, ids.trajectory, walk, { id: newAnonymousId(), by: teacher, kind: 'looked-back', on: addDays(today, -6), words: 'Wat maakte dat het rustig werd?' })
}
