/** Anne with her manager and her case manager: a three-way talk that was, with what they agreed, and one that comes. Days count from today. */
import { takeTime } from '../core/agenda/hold.store.ts'
import { standingOf, tick } from '../core/agreements/agreement.ts'
import { agreementsOf, keepAgreement, keepStep } from '../core/agreements/known-agreements.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { expectGuests } from '../core/talks/guests.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, weekdayOf, type Day, type Instant } from '../kit/time.ts'
import { keepAnswer, keepPreparation } from '../core/joint-talks/known-joint-talk.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { agree, prepare, type Answer, type Field, type Seat, type Written } from '../core/joint-talks/joint-talk.ts'
import { findSeat, recordCheck, recordJointTalk } from '../core/joint-talks/joint-talk.store.ts'
import { aroundPetra, cast } from './cast.ts'
import type { Around } from './life.ts'
import { tellFoundRight } from './noor-reports.ts'

type Party = Id<'party'>
export type Those = { readonly trajectory: Id<'trajectory'>; readonly participant: Party; readonly guide: Party; readonly person: Id<'person'>; readonly manager: Party; readonly caseManager: Party }

const { karin, petra } = aroundPetra
const { vera } = cast

export const tellTogetherWithAnne = async (around: Around, those: Those): Promise<void> => {
  const today = dayOf(around.now, around.provider.zone)
  const at = (day: Day, hour: number): Instant => addMinutes(startOfDay(day, around.provider.zone), hour * 60)
  await tellHeld(around, those, at(workday(addDays(today, -16)), 14), today)
  await tellComing(around, those, at(workday(addDays(today, 4)), 10))
}

/** The same day, or the Monday after a weekend. */
const workday = (day: Day): Day => (weekdayOf(day) > 5 ? workday(addDays(day, 1)) : day)

const planTalk = async ({ tx }: Around, { trajectory, manager, caseManager, person }: Those, number: number, from: Instant): Promise<{ readonly talk: Id<'talk'>; readonly appointment: Id<'appointment'>; readonly until: Instant }> => {
  const [talk, appointment, until] = [newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), addMinutes(from, 60)]
  await become(tx, vera.id)
  await recordTalk(tx, { id: talk, trajectory, kind: 'three-way', number, outOf: null, minutes: 60 })
  await recordJointTalk(tx, talk, trajectory)
  await expectGuests(tx, talk, trajectory, [manager, caseManager])
  await recordAppointment(tx, { id: appointment, trajectory, talk, number, guide: vera.id, from, until, way: 'at-location' })
  for (const one of [vera.id, person, karin.id, petra.id]) await takeTime(tx, newAnonymousId(), one, { from, until }, appointment)
  return { talk, appointment, until }
}

/** In someone's own name, at a moment before the talk. */
const sitIn = async ({ tx }: Around, person: Id<'person'>, talk: Id<'talk'>): Promise<Seat> => {
  await become(tx, person)
  const seat = await findSeat(tx, talk)
  if (!seat) throw new Error('nobody of that talk')
  return seat
}
const says = async (around: Around, person: Id<'person'>, talk: Id<'talk'>, answer: Answer, why: string | null, at: Instant): Promise<void> => {
  await keepAnswer(around, await sitIn(around, person, talk), { answer, why, number: 1 }, at)
}
const writes = async (around: Around, person: Id<'person'>, talk: Id<'talk'>, written: Written, shown: readonly Field[], to: readonly Party[], at: Instant): Promise<void> => {
  const seat = await sitIn(around, person, talk)
  const prepared = prepare({ ...seat, outcome: null }, { seen: 0, newest: 0 }, written, shown, to, at)
  if (refused(prepared)) throw new Error(prepared.refused)
  await keepPreparation(around, seat, prepared, at)
}

const tellHeld = async (around: Around, those: Those, from: Instant, today: Day): Promise<void> => {
  const { tx } = around
  const { talk, appointment, until } = await planTalk(around, those, 1, from)
  const before = addMinutes(from, -2 * 24 * 60)
  for (const person of [those.person, karin.id, petra.id]) await says(around, person, talk, 'comes', null, before)
  await writes(around, those.person, talk, { well: 'De ochtenden zonder lessen gaan goed.', hard: 'Ik schrik van berichten in het weekend.', needs: 'Eén iemand die mij belt, en niet vier.' }, ['well', 'needs'], [those.manager, those.caseManager], before)
  await writes(around, karin.id, talk, { offers: 'Ik kan de mentoruren tot januari anders verdelen.' }, [], [those.participant, those.caseManager], before)

  const seat = await sitIn(around, vera.id, talk)
  const tasks = [[those.manager, 'Karin belt één keer per week, op dinsdag.', -4], [those.participant, 'Anne komt op maandag en donderdag een ochtend op school.', 9], [those.caseManager, 'Petra zet de uren in het plan van aanpak.', 16]] as const
  for (const [index, [owner, words, days]] of tasks.entries()) {
    const at = addMinutes(from, 40 + index)
    const made = agree({ ...seat, outcome: null }, { words, owner, due: addDays(today, days) }, { owners: [owner], made: index, today: addDays(today, -16) }, newAnonymousId(), at)
    if (refused(made)) throw new Error(made.refused)
    await keepAgreement(around, made)
  }
  await recordOutcomeOf(tx, { talk, trajectory: those.trajectory, appointment, outcome: 'held', by: those.guide, at: addMinutes(until, 5) })
  const agreements = (await agreementsOf(around, those.trajectory)).filter(one => one.talk === talk)
  for (const [index, [person, party]] of ([[those.person, those.participant], [karin.id, those.manager], [petra.id, those.caseManager]] as const).entries()) {
    const own = await sitIn(around, person, talk)
    for (const { id } of agreements) await recordCheck(tx, { agreement: id, by: party, says: 'right' }, own, addMinutes(until, 30 + index))
  }
  // Karin did hers on the day.
  await become(tx, karin.id)
  const calls = agreements.find(({ owner }) => owner === those.manager)
  const done = calls && standingOf(calls) === 'open' ? tick(calls, { id: those.manager, trajectory: those.trajectory, person: karin.id, role: 'manager', seat: 'beside' }, addMinutes(until, 5 * 24 * 60)) : null
  if (calls && done && !refused(done)) await keepStep(around, calls, done)

  await tellFoundRight(around, { talk, guide: vera.id, until }, {
    goal: 'Afspreken hoe Anne de komende weken op school komt.', progress: 'Twee ochtenden per week, zonder lessen.', whatHelps: 'Eén vast aanspreekpunt en een rustig lokaal.', managerView: 'Karin wil Anne graag terug en heeft tijd gevonden voor vervanging.',
    adjustments: 'Geen mentoruren tot januari.', buildUp: 'Na vier weken kijken we of er een ochtend bij kan.', whoDoesWhat: 'Karin belt op dinsdag. Petra werkt het plan bij.', legalStep: 'Plan van aanpak.', openPoints: 'Hoe het team het hoort.', agreements: 'Karin belt één keer per week, op dinsdag.',
  }, [{ person: those.person, party: those.participant }, { person: karin.id, party: those.manager }, { person: petra.id, party: those.caseManager }], [], careerCentre)
}

const tellComing = async (around: Around, those: Those, from: Instant): Promise<void> => {
  const { talk } = await planTalk(around, those, 2, from)
  const yesterday = addMinutes(around.now, -20 * 60)
  await says(around, those.person, talk, 'comes', 'Ik wil vertellen hoe de ochtenden gaan.', yesterday)
  await says(around, petra.id, talk, 'comes', null, yesterday)
  await writes(around, those.person, talk, {
    purpose: 'Kijken of er een ochtend bij kan.', well: 'Ik sta weer voor de klas. Twee ochtenden is nu genoeg.', hard: 'In de personeelskamer weet ik niet wat ik moet zeggen.', needs: 'Op tijd weten wat er die week op school is.',
    outside: 'Waarom ik ben uitgevallen. Dat weet Vera.',
  }, ['purpose', 'well', 'needs'], [those.manager, those.caseManager], yesterday)
  await writes(around, petra.id, talk, { purpose: 'Kijken of de uren kloppen met het plan.', asks: 'Welke ochtend erbij zou kunnen.' }, [], [those.participant, those.manager], yesterday)
}
