/**
 * Ilse's plan is over: Hanna guided her, Daan and Femke spoke with her, and Wouter, her manager, reads that it ended and nothing else.
 * The first talk afterwards is due soon, her relapse plan is written, and she lets Hanna read it.
 */
import { recordGoalConfirmation } from '../core/agreements/goal.store.ts'
import type { Goal, Level, NewGoal } from '../core/agreements/goal.ts'
import { goalsOf, keepGoal, keepScore } from '../core/agreements/known-goals.ts'
import { recordCareTalk } from '../core/endings/aftercare.store.ts'
import { askGoals } from '../core/endings/asked-at-end.ts'
import { endGuidance } from '../core/endings/ending.ts'
import { recordEnding } from '../core/endings/ending.store.ts'
import { keepRelapsePlan } from '../core/endings/known-relapse-plan.ts'
import { recordShowing } from '../core/endings/relapse-plan.store.ts'
import { beginMeasuring } from '../core/measurements/start.ts'
import { recordMeasuring } from '../core/measurements/measurement.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Line } from '../core/reports/content.ts'
import { findInAll, listPlanned, recordOutcomeOf } from '../core/talks/talk.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, mondayOf, parseWallTime, startOfDay, type Day, type Instant, type WallTime } from '../kit/time.ts'
import type { PlanTalk } from '../programmes/workfloor-recovery/plan.store.ts'
import { workfloorRecovery } from '../programmes/workfloor-recovery/programme.ts'
import { aroundIlse, cast } from './cast.ts'
import type { Around } from './life.ts'
import { tellFoundRight } from './noor-reports.ts'
import { tellPlan } from './recovery-plan.ts'

/** Weeks since the first Monday: the eight are over, and it ended more than a fortnight ago. */
const inWeek = 11

const agreed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(act.refused)
  return act
}
const clock = (text: string): WallTime => {
  const time = parseWallTime(text)
  if (!time) throw new Error(`no time: ${text}`)
  return time
}

export const tellIlse = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { ilse, daan, femke, wouter } = aroundIlse
  const { hanna } = cast
  const firstMonday = addDays(mondayOf(dayOf(now, provider.zone)), -7 * (inWeek - 1))
  const at = (day: Day, hours: number): Instant => addMinutes(startOfDay(day, provider.zone), hours * 60)
  const opened = at(addDays(firstMonday, -13), 10)
  const ids = { trajectory: newId<'trajectory'>(opened.getTime()), participant: newId<'party'>(opened.getTime()), guide: newId<'party'>(opened.getTime()) }

  await become(tx, hanna.id)
  const participant = await introduce(around, ilse, hanna.id, opened)
  await recordPlanOpening(tx, agreed(openPlan(workfloorRecovery, { guide: hanna.id, programmes: hanna.profile.programmes, participant }, ids, provider.zone, opened)))
  await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: ilse.name })
  const joins = async (one: { readonly id: Id<'person'>; readonly name: string; readonly mail: string }, role: 'colleague' | 'manager'): Promise<Id<'party'>> => {
    await become(tx, hanna.id)
    const person = await introduce(around, one, hanna.id, opened)
    const invitation = { id: newId<'circle-invitation'>(opened.getTime()), trajectory: ids.trajectory, role, by: ids.guide, at: opened, signsIn: workfloorRecovery.circle?.[role]?.signsIn ?? 'mail-link', address: workfloorRecovery.circle?.[role]?.address ?? null, person } as const
    await recordCircleInvitation(tx, invitation)
    await become(tx, person)
    const party = newId<'party'>(opened.getTime())
    await recordCircleAnswer(tx, invitation, 'joins', party, addMinutes(opened, 24 * 60))
    return party
  }
  const colleagues = [{ party: await joins(daan, 'colleague'), person: daan.id, name: daan.name }, { party: await joins(femke, 'colleague'), person: femke.id, name: femke.name }]
  await joins(wouter, 'manager')

  const whose = { trajectory: ids.trajectory, participant: ilse.id, guide: hanna.id, participantParty: ids.participant, guideParty: ids.guide, colleagues }
  await become(tx, hanna.id)
  await recordMeasuring(tx, beginMeasuring(workfloorRecovery, ids.trajectory, firstMonday))
  const talks = await tellPlan(around, whose, {
    inWeek, words: 'Ilse weet goed wat haar energie kost en wil met haar team nieuwe afspraken maken.',
    answers: {
      voluntary: 'yes', bothIntend: 'yes', reflects: 3, open: 3, energy: 3, phase: 'applying', doctorAgrees: 'yes', colleagues: 'yes', time: 'yes',
      suicidal: 'no', psychosis: 'no', addiction: 'no', untreated: 'no', unsafe: 'no', legal: 'no', concentration: 1, power: 'no', pressed: 'no', homeCrisis: 'no',
    },
    usual: [{ weekday: 1, at: clock('10:00') }, { weekday: 2, at: clock('11:00') }, { weekday: 4, at: clock('14:00') }],
    gates: [{ week: 4, decision: 'adapts', words: 'De gesprekken verschuiven naar het begin van de dag.', withoutTalk: 'We namen er de tijd voor in het reflectiegesprek.' }, { week: 8, decision: 'goes-on', words: 'De afspraken blijven. Na vier weken kijken we terug.', withoutTalk: 'We kozen dit in het laatste reflectiegesprek. De eindevaluatie volgt.' }],
  }, now)
  for (const [index, talk] of talks.entries()) await tellWritten(around, whose, talk, index)
  const lastDay = addDays(firstMonday, 7 * 7 + 4)
  const goals = await tellGoals(around, whose, at(firstMonday, 12), at(lastDay, 12))
  await tellEnd(around, whose, goals, at(lastDay, 11), lastDay)
}

type Whose = Parameters<typeof tellPlan>[1]

const tellGoals = async (around: Around, { trajectory, participant, participantParty, guide, guideParty }: Whose, written: Instant, scored: Instant): Promise<readonly Goal[]> => {
  const goal = async (words: NewGoal['words'], weight: NewGoal['weight'], level: Level, minutes: number) => {
    const made: NewGoal = { id: newAnonymousId(), trajectory, words, weight, by: participantParty, at: addMinutes(written, minutes) }
    await become(around.tx, participant)
    await keepGoal(around, made)
    await recordGoalConfirmation(around.tx, made, participantParty, addMinutes(written, 30))
    await become(around.tx, guide)
    await keepScore(around, made, { moment: 'end', level, by: guideParty, at: scored })
  }
  await goal({ want: 'Vier dagen werken zonder ’s avonds leeg te zijn', scale: ['Twee dagen, en dan leeg', 'Drie dagen', 'Vier dagen', 'Vier dagen, met energie over', 'Elke week zo'] }, 2, 1, 0)
  await goal({ want: 'Hulp vragen voordat het vastloopt', scale: ['Pas als het misgaat', 'Na een dag', 'Dezelfde dag', 'Meteen', 'Meteen, en anderen ook'] }, 1, 0, 5)
  return await goalsOf(around, trajectory)
}

/** What was written down after each talk of the weeks, in turn; everyone who was there said that it is right. */
const reflections = [
  { wentWell: 'Je nam elke dag een echte pauze.', challenges: 'De deadline van vrijdag.', learned: 'Rust helpt meer dan doorwerken.', nextTime: 'De middag vrij houden van overleg.', coping: ['pause'], tension: '6', energy: '5', practice: 'Twee keer per dag naar buiten.', agreements: '' },
  { wentWell: 'Je vroeg Daan om hulp.', challenges: 'De telefoon op maandag.', learned: 'Vragen mag ook vroeg.', nextTime: 'Op maandag samen beginnen.', coping: ['help', 'first'], tension: '5', energy: '6', practice: 'Elke dag één ding kiezen.', agreements: '' },
]
const dialogues = [
  { topic: 'Hoe we het werk verdelen.', employeeView: 'Het komt vaak op één hoop.', colleagueView: 'Ik zie dat te laat.', understanding: 'We kijken op maandag samen.', bottleneck: 'De planning hangt achter.', expectations: 'Vroeg melden.', followUp: 'De planning.', agreements: '' },
  { topic: 'Storen en gestoord worden.', employeeView: 'Ik raak mijn draad kwijt.', colleagueView: 'Ik wil snel verder.', understanding: 'Een kaartje op tafel helpt.', bottleneck: 'De open deur.', expectations: 'Eerst kijken, dan vragen.', followUp: 'Het kaartje.', agreements: '' },
]
const tellWritten = async (around: Around, { participant, participantParty, colleagues }: Whose, talk: PlanTalk, index: number): Promise<void> => {
  const written = (talk.kind === 'dialogue' ? dialogues : reflections)[index % 2]
  if (written) await tellFoundRight(around, talk, written, [{ party: participantParty, person: participant }, ...colleagues.filter(({ party }) => talk.guests.includes(party))])
}

/** The goals as the report tells them: each with the step that was reached, and the number that follows from all. */
const goalLines = (goals: readonly Goal[], guide: Id<'party'>, language: Around['provider']['locale']): readonly Line[] => {
  const { questions, typed, follows } = askGoals(goals, 'end', guide)
  const lines = Object.entries(questions).map(([key, { asks, answer, compartment }]): Line => {
    const chosen = typed[key] ?? ''
    return { key, asked: asks[language], answered: typeof answer === 'object' && 'oneOf' in answer ? answer.oneOf[chosen]?.[language] ?? '' : '', chosen: [chosen], compartment }
  })
  return [...lines, ...follows(lines, language)]
}

const tellEnd = async (around: Around, { trajectory, participant, participantParty, guide, guideParty }: Whose, goals: readonly Goal[], from: Instant, lastDay: Day): Promise<void> => {
  const { tx, provider } = around
  const until = addMinutes(from, 60)
  const [talk, appointment] = [newAnonymousId<'talk'>(), newAnonymousId<'appointment'>()]
  await become(tx, guide)
  const number = (await findInAll(tx, trajectory)).numbered + 1
  await recordCareTalk(tx, { appointment: { id: appointment, trajectory, talk, number, guide, from, until, way: 'at-location' }, talk: 'new', cancels: null }, { turn: null, kind: 'end-evaluation', minutes: 60, participant })
  await recordOutcomeOf(tx, { talk, trajectory, appointment, outcome: 'held', by: guideParty, at: addMinutes(until, 5) })
  await tellFoundRight(around, { talk, guide, until }, {
    helped: 'De gesprekken op het werk zelf, en oefenen met nee zeggen.', goesOn: 'Ilse werkt vier dagen. Op woensdag begint zij een uur later.', outcome: 'eigen_werk_anders', satisfaction: '9',
    relapse: 'Het plan is samen gelezen. Ilse neemt het mee.', agreements: 'Daan en Ilse spreken elkaar elke maandag tien minuten.',
  }, [{ party: participantParty, person: participant }], goalLines(goals, guideParty, provider.locale))

  await become(tx, participant)
  const written = addMinutes(from, -24 * 60)
  await keepRelapsePlan(around, trajectory, { version: 1, writtenAt: written, lines: relapseLines }, participantParty)
  await recordShowing(tx, trajectory, 'yes', participantParty, written)

  await become(tx, guide)
  const ended = addMinutes(until, 5 * 60)
  await recordEnding(tx, agreed(endGuidance(workfloorRecovery, trajectory, { party: guideParty, role: workfloorRecovery.guide }, { ending: 'completed', why: '' }, { ended: 'no', talks: await listPlanned(tx, trajectory), today: lastDay, country: provider.country }, ended)))
}

const answers: Readonly<Record<string, string>> = {
  signs: 'Ik slaap korter dan zes uur.\nIk sla de lunch over.', others: 'Ik word stil in de vergadering.', act: 'Ik schrap één ding van mijn lijst en ga een half uur naar buiten.',
  work: 'Daan neemt mijn telefoon over tot de middag.', call: 'Mijn zus. Daarna Hanna, of de huisarts.',
}
const relapseLines = Object.entries(workfloorRecovery.closing?.relapsePlan ?? {}).map(([key, asks]) => ({ key, asked: asks['nl-NL'], answered: answers[key] ?? '' }))
