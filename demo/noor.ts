/**
 * Noor's recovery plan, in its fifth week: Bas guides her, Kim and Ruud speak with her, and Mirjam, her manager, reads one
 * passage that Noor let her read. Told act by act, in the name of whoever did it.
 */
import { randomInt } from 'node:crypto'
import { give, propose } from '../core/consent/consent.ts'
import { recordConsent } from '../core/consent/consent.store.ts'
import { writeSharedVersion } from '../core/consent/written-passages.ts'
import { beginMeasuring } from '../core/measurements/start.ts'
import { recordMeasuring } from '../core/measurements/measurement.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { keepVersion, sendLetter } from '../core/professionals/known-letters.ts'
import { recordLetter } from '../core/professionals/letter.store.ts'
import { newReference } from '../core/professionals/letter.ts'
import { passagesOf } from '../core/professionals/passages.ts'
import { findReport, standsAt } from '../core/reports/report.store.ts'
import { tellReport } from '../core/reports/tell-report.ts'
import { validate } from '../core/reports/validate.ts'
import { sayOf } from '../core/reports/written-report.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordCircleAnswer, recordCircleInvitation, recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, mondayOf, parseWallTime, startOfDay, type Instant, type WallTime } from '../kit/time.ts'
import type { PlanTalk } from '../programmes/workfloor-recovery/plan.store.ts'
import { workfloorRecovery } from '../programmes/workfloor-recovery/programme.ts'
import { aroundNoor, cast } from './cast.ts'
import type { Around } from './life.ts'
import { tellGoalsAndAgreements } from './agreements.ts'
import { tellReports } from './noor-reports.ts'
import { tellRequest, tellRights } from './rights.ts'
import { tellTogether } from './noor-together.ts'
import { tellDialogue, tellPlan, tellPreparation } from './recovery-plan.ts'

const inWeek = 5

/** A demo tells what can be: a no is a mistake of whoever wrote it. */
const agreed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(act.refused)
  return act
}
const clock = (text: string): WallTime => {
  const time = parseWallTime(text)
  if (!time) throw new Error(`no time: ${text}`)
  return time
}

export const tellNoor = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { noor, kim, ruud, mirjam } = aroundNoor
  const { bas } = cast
  const firstMonday = addDays(mondayOf(dayOf(now, provider.zone)), -7 * (inWeek - 1))
  const opened = addMinutes(startOfDay(addDays(firstMonday, -13), provider.zone), 10 * 60)
  const ids = { trajectory: newId<'trajectory'>(opened.getTime()), participant: newId<'party'>(opened.getTime()), guide: newId<'party'>(opened.getTime()) }

  await become(tx, bas.id)
  const participant = await introduce(around, noor, bas.id, opened)
  await recordPlanOpening(tx, agreed(openPlan(workfloorRecovery, { guide: bas.id, programmes: bas.profile.programmes, participant }, ids, provider.zone, opened)))
  await noteContact(around, ids.trajectory, { telephone: null, alias: null, handle: noor.name })
  const joins = async (one: { readonly id: Id<'person'>; readonly name: string; readonly mail: string }, role: 'colleague' | 'manager'): Promise<Party> => {
    const at = addMinutes(opened, 60)
    await become(tx, bas.id)
    const person = await introduce(around, one, bas.id, at)
    const invitation = { id: newId<'circle-invitation'>(at.getTime()), trajectory: ids.trajectory, role, by: ids.guide, at, signsIn: workfloorRecovery.circle?.[role]?.signsIn ?? 'mail-link', address: workfloorRecovery.circle?.[role]?.address ?? null, person } as const
    await recordCircleInvitation(tx, invitation)
    await become(tx, person)
    const party = newId<'party'>(at.getTime())
    await recordCircleAnswer(tx, invitation, 'joins', party, addMinutes(at, 24 * 60))
    return { id: party, trajectory: ids.trajectory, person, role, seat: 'beside' }
  }
  const parties = { kim: await joins(kim, 'colleague'), ruud: await joins(ruud, 'colleague'), mirjam: await joins(mirjam, 'manager') }

  await tellTogether(around, {
    employee: { id: ids.participant, trajectory: ids.trajectory, person: noor.id, role: workfloorRecovery.participant, seat: 'inside' },
    therapist: { id: ids.guide, trajectory: ids.trajectory, person: bas.id, role: workfloorRecovery.guide, seat: 'inside' }, manager: parties.mirjam,
  }, firstMonday)
  const whose = {
    trajectory: ids.trajectory, participant: noor.id, guide: bas.id, participantParty: ids.participant, guideParty: ids.guide,
    colleagues: [{ party: parties.kim.id, person: kim.id, name: kim.name }, { party: parties.ruud.id, person: ruud.id, name: ruud.name }],
  }
  await become(tx, bas.id)
  await recordMeasuring(tx, beginMeasuring(workfloorRecovery, ids.trajectory, firstMonday))
  const talks = await tellPlan(around, whose, {
    inWeek, words: 'Noor kijkt scherp naar zichzelf en wil het gesprek met haar team graag oefenen.',
    answers: {
      voluntary: 'yes', bothIntend: 'yes', reflects: 3, open: 3, energy: 2, phase: 'applying', doctorAgrees: 'yes', colleagues: 'yes', time: 'yes',
      suicidal: 'no', psychosis: 'no', addiction: 'no', untreated: 'no', unsafe: 'no', legal: 'no', concentration: 1, power: 'no', pressed: 'no', homeCrisis: 'no',
    },
    usual: [{ weekday: 1, at: clock('10:00') }, { weekday: 2, at: clock('11:00') }, { weekday: 4, at: clock('15:00') }],
    gates: [{ week: 4, decision: 'goes-on', words: 'Het gaat vooruit. We houden de drie ochtenden nog twee weken.', withoutTalk: 'We bespraken het in het reflectiegesprek van die week.' }],
  }, now)

  const held = talks.filter(({ outcome }) => outcome === 'held')
  const first = held.find(({ kind }) => kind === 'reflection')
  if (first) await letRead(around, whose, parties.mirjam, first)
  await tellReports(around, held, { person: noor.id, party: ids.participant }, [{ person: kim.id, party: parties.kim.id }, { person: ruud.id, party: parties.ruud.id }])
  const [dialogue, newest] = [held.find(({ kind }) => kind === 'dialogue'), held.findLast(({ kind }) => kind === 'reflection')]
  if (dialogue) await tellDialogue(around, dialogue, whose, [
    { kind: 'said', about: ids.participant, words: 'Als de telefoon gaat en er staat iemand aan de balie, weet ik niet wat eerst moet.', day: null },
    { kind: 'heard', about: parties.kim.id, words: 'Jij wilt weten dat je de telefoon mag laten gaan.', day: null },
    { kind: 'agreement', about: parties.kim.id, words: 'Kim neemt de telefoon als Noor iemand helpt.', day: addDays(dayOf(dialogue.from, provider.zone), 7) },
  ], [{ person: noor.id, party: ids.participant, part: 'participant', score: 7 }, { person: kim.id, party: parties.kim.id, part: 'guest', score: 8 }])
  const seat = (person: Id<'person'>, id: Id<'party'>, role: string, where: Party['seat']): Party => ({ id, trajectory: ids.trajectory, person, role, seat: where })
  await tellGoalsAndAgreements(around, {
    participant: seat(noor.id, ids.participant, workfloorRecovery.participant, 'inside'), guide: seat(bas.id, ids.guide, workfloorRecovery.guide, 'inside'), colleague: parties.kim, manager: parties.mirjam,
  }, { opened: addMinutes(startOfDay(firstMonday, provider.zone), 11 * 60), halfWay: addMinutes(startOfDay(addDays(firstMonday, 7 * 4 - 3), provider.zone), 16 * 60), today: dayOf(now, provider.zone) })
  // The last one waits for Noor: the demo shows whose turn it is.
  if (newest && newest !== first) await report(around, newest, {
    wentWell: 'Je zei nee tegen een extra dienst, en dat voelde goed.', challenges: 'De drukte op maandagochtend.', learned: 'Je merkt eerder dat het te veel wordt.', nextTime: 'Eerst de lijst afmaken, dan pas de telefoon.',
    coping: ['limit', 'first'], tension: '5', energy: '6', practice: 'Elke dag om elf uur een pauze.', agreements: 'Op maandag begint Noor een half uur later.',
  })
  const ahead = talks.find(({ kind, from }) => kind === 'dialogue' && from > now)
  await tellRights(around, { trajectory: ids.trajectory, person: noor.id, party: ids.participant }, addMinutes(now, -9 * 24 * 60))
  await tellRequest(around, mirjam.id, addMinutes(now, -6 * 24 * 60))
  await tellLetter(around, whose)
  if (ahead) await tellPreparation(around, ahead, { person: noor.id, party: ids.participant, part: 'participant' }, {}, 'no', addMinutes(now, -60))
}

type Whose = Parameters<typeof tellPlan>[1]

/** A letter to a company doctor, written by Bas and agreed to by Noor two days ago: it is open since yesterday, and waits for an answer. */
const tellLetter = async (around: Around, { trajectory, participant, participantParty, guide, guideParty }: Whose): Promise<void> => {
  const { tx, provider, now } = around
  const at = addMinutes(now, -2 * 24 * 60)
  const letter = {
    id: newId<'professional-letter'>(at.getTime()), trajectory, role: 'company-doctor', reference: newReference(randomInt), version: 1, writtenBy: guideParty, writtenAt: at,
    content: {
      name: 'dr. A. Smit', practice: 'Arbodienst Voorbeeld', mail: 'smit@arbodienst.example', telephone: '+31600000099', about: noorsName,
      question: 'Noor werkt drie ochtenden. Past het om in januari naar vier te gaan?', background: 'Noor volgt sinds vijf weken een herstelplan op het werk.', weDo: 'Acht weken begeleiding op de werkvloer, vier uur per week.', offers: '',
    },
  }
  await become(tx, guide)
  await recordLetter(tx, { ...letter, by: guideParty, at })
  await keepVersion(around, letter)
  await become(tx, participant)
  const sent = await sendLetter(around, { person: participant, party: participantParty }, { letter, passages: passagesOf(letter.content, cast.bas.profile ? { name: cast.bas.name, profession: cast.bas.profile.profession } : null, provider), purpose: 'advice', length: 28 }, at)
  if (typeof sent !== 'string') throw new Error(sent.refused)
}
const noorsName = aroundNoor.noor.name

const report = async (around: Around, talk: PlanTalk, answers: Parameters<typeof tellReport>[2]['answers']) => {
  await become(around.tx, talk.guide)
  return await tellReport(around, workfloorRecovery, { talk: talk.talk, answers, at: addMinutes(talk.until, 30), language: around.provider.locale })
}

/** The first report: Noor says that it is right, Bas puts one passage forward, and Noor lets Mirjam read it. */
const letRead = async (around: Around, { trajectory, participant, participantParty, guide, guideParty }: Whose, mirjam: Party, talk: PlanTalk): Promise<void> => {
  const { tx, provider } = around
  const id = await report(around, talk, {
    wentWell: 'Je bent drie ochtenden geweest en ging op tijd naar huis.', challenges: 'De eerste keer weer aan de balie.', learned: 'Eén ding tegelijk werkt beter.', nextTime: 'Zeggen wanneer je rust nodig hebt.',
    coping: ['pause'], tension: '7', energy: '4', practice: 'Elke ochtend één ding kiezen dat af moet.', agreements: 'Tot het einde van week vier werkt Noor drie ochtenden.\nKim is er voor vragen.',
  })
  const said: Instant = addMinutes(talk.until, 20 * 60)
  await become(tx, participant)
  const whole = await findReport(tx, id)
  const right = whole && agreed(validate(whole, participantParty, { verdict: 'right', remarks: [], number: 1 }, newId(said.getTime()), said))
  if (!whole || !right) throw new Error('Noor does not see her report')
  await sayOf(around, whole, right, [])

  await become(tx, guide)
  const at = addMinutes(said, 60)
  const shared = agreed(propose(
    { report: id, trajectory, standing: await standsAt(tx, id), participant: participantParty, by: { id: guideParty, trajectory, person: guide, role: workfloorRecovery.guide, seat: 'inside' }, asked: [] },
    [{ asked: null, text: 'Tot het einde van week vier werkt Noor drie ochtenden. Kim is er voor vragen.', alsoOf: [] }], [mirjam], ['manager', 'doctor'], 'progress', newId(at.getTime()), at))
  await writeSharedVersion(around, shared, provider.locale)
  await become(tx, participant)
  await recordConsent(tx, agreed(give(shared, participantParty, { positions: [1], to: mirjam.id, length: 56 }, [], newId(at.getTime()), addMinutes(at, 60))), provider.locale)
}
