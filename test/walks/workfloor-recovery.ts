/** Noor's recovery plan, from the first request to the day that nothing of it is left; Tom's plan lies beside it and stays as it is. */
import { coolingMinutes, give, propose, type SharedVersion } from '../../core/consent/consent.ts'
import { recordConsent, recordRefusal, recordSharedReading, recordWithdrawal } from '../../core/consent/consent.store.ts'
import { writeSharedVersion } from '../../core/consent/written-passages.ts'
import { eraseRules } from '../../core/keeping/guard.ts'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { listPartners, recordExchange, recordShow } from '../../core/measurements/sharing.store.ts'
import { look, say, tell } from '../../core/reports/reports.fixture.ts'
import { beginReport, type ReportId } from '../../core/reports/report.ts'
import { correct } from '../../core/reports/correct.ts'
import { findTalkOfReport, recordReading, recordReport } from '../../core/reports/report.store.ts'
import { object } from '../../core/reports/validate.ts'
import { keepCorrection, keepObjection, keepReportDraft } from '../../core/reports/written-report.ts'
import { keepBrokenSilence, keepWorry, planTurn } from '../../core/risk/known-risk.ts'
import { listSilenceNotices, recordSilenceSeen } from '../../core/risk/silence-notice.store.ts'
import { recordCall } from '../../core/risk/risk.store.ts'
import { recordLeaving } from '../../core/trajectories/circle.store.ts'
import type { Party } from '../../core/trajectories/party.ts'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { tellDialogue, tellPlan, tellPreparation } from '../../demo/recovery-plan.ts'
import type { Tx } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { refused, type Refusal } from '../../kit/refusal.ts'
import { addDays, dayOf, mondayOf, parseWallTime, type WallTime } from '../../kit/time.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { confirm, drawUp, speak } from '../../programmes/workfloor-recovery/together.ts'
import { recordConfirmation } from '../../programmes/workfloor-recovery/together.store.ts'
import { sayIntention, writeContract } from '../../programmes/workfloor-recovery/written-together.ts'
import { linkTo } from '../mails.ts'
import { answered, measure } from '../measured.ts'
import { openPlanFor, type House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { endAndAftercare, goalsAndAgreements, letterToDoctor, restAndOwn } from './agreed-and-ended.ts'
import { usesRights, warnsFirst } from './rights.ts'
import { later } from './around.ts'

const { noor, kim, ruud, mirjam, tom } = aroundNoor
const { bas, hanna, marleen } = cast

export const inRecovery: Lookers = {
  'Noor, whom it is about': { person: noor.id },
  'Bas, who guides her': { person: bas.id },
  'Kim, a colleague in the dialogue': { person: kim.id },
  'Ruud, a colleague who leaves': { person: ruud.id },
  'Mirjam, the manager': { person: mirjam.id },
  'Tom, in a plan of his own': { person: tom.id },
  'Hanna, who guides Tom': { person: hanna.id },
  'Marleen, who guides in other programmes': { person: marleen.id },
}

const done = <Act extends object>(act: Act | Refusal | null | undefined): Act => {
  if (!act) throw new Error('not there')
  if (refused(act)) throw new Error(act.refused)
  return act
}
const clock = (text: string): WallTime => {
  const time = parseWallTime(text)
  if (!time) throw new Error(text)
  return time
}

export async function* recoveryOfNoorToTheEnd(house: House): Walk {
  const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
  const id = <Noun extends string>() => newId<Noun>(house.now().getTime())
  yield 'nobody came yet'

  await house.browser().post('/recovery/ask/employer', { name: 'Petra Bos', mail: 'petra@bakkerij.example', telephone: '06 12345678', organisation: 'Bakkerij De Halm' })
  yield 'an employer asks for a first talk'
  const bass = await house.signedIn(bas.id)
  const request = /href="(\/recovery\/requests\/[0-9a-f-]{36})">Petra/.exec((await bass.get('/recovery/requests')).text)?.[1]
  await bass.post(`${request}/takings`)
  later(house, 1)
  await bass.post('/recovery/offers', { organisation: 'Bakkerij De Halm', name: 'Petra Bos', mail: 'petra@bakkerij.example', hours: '32', rate: '97,50', held: 'at-the-employer' })
  await house.browser().post(`${await linkTo(house, 'petra@bakkerij.example')}/answers`, { answer: 'accepted', name: 'Petra Bos' })
  yield 'Bas takes it up; his offer is accepted'

  const plan = await openPlanFor(house, noor, bas)
  await openPlanFor(house, tom, hanna)
  yield 'Bas opens Noor\'s plan, Hanna Tom\'s'
  const asked = { kim: await plan.asks(kim, 'colleague'), ruud: await plan.asks(ruud, 'colleague'), mirjam: await plan.asks(mirjam, 'manager') }
  yield 'three are asked in'
  const parties = { kim: await plan.saysYes(asked.kim), ruud: await plan.saysYes(asked.ruud), mirjam: await plan.saysYes(asked.mirjam) }
  yield 'three said yes'

  const intends = (person: Id<'person'>, party: Id<'party'>, role: string) => house.as(person, tx => sayIntention(around(tx), done(speak({ id: party, trajectory: plan.trajectory, role }, { willing: 'yes', why: 'Samen verder.' }, id(), house.now()))))
  await intends(noor.id, plan.participant, 'employee')
  await intends(mirjam.id, parties.mirjam, 'manager')
  yield 'both sides want to go on'
  const three = [[noor.id, plan.participant, 'employee'], [bas.id, plan.guide, 'therapist'], [mirjam.id, parties.mirjam, 'manager']] as const
  const today = dayOf(house.now(), deHaven.zone)
  const contract = done(drawUp(plan.guide, plan.trajectory, { startsOn: today, endsOn: addDays(today, 60), tasks: { employee: 'Komt.', therapist: 'Leidt.', manager: 'Maakt tijd.' } }, three.map(([, party, role]) => ({ id: party, role })), id(), house.now()))
  await house.as(bas.id, tx => writeContract(around(tx), contract))
  for (const [person, party] of three) await house.as(person, tx => recordConfirmation(tx, contract.id, done(confirm(contract, [], party)).party, house.now()))
  yield 'three agree on who does what'

  const whose = {
    trajectory: plan.trajectory, participant: noor.id, guide: bas.id, participantParty: plan.participant, guideParty: plan.guide,
    colleagues: [{ party: parties.kim, person: kim.id, name: kim.name }, { party: parties.ruud, person: ruud.id, name: ruud.name }],
  }
  const talks = await house.as(bas.id, tx => tellPlan(around(tx), whose, {
    inWeek: 5, words: '', usual: [{ weekday: 1, at: clock('10:00') }, { weekday: 2, at: clock('11:00') }, { weekday: 4, at: clock('15:00') }],
    answers: {
      voluntary: 'yes', bothIntend: 'yes', reflects: 3, open: 3, energy: 2, phase: 'applying', doctorAgrees: 'yes', colleagues: 'yes', time: 'yes', suicidal: 'no', psychosis: 'no', addiction: 'no', untreated: 'no',
      unsafe: 'no', legal: 'no', concentration: 1, power: 'no', pressed: 'no', homeCrisis: 'no',
    },
    gates: [{ week: 4, decision: 'goes-on', words: 'Het gaat vooruit.', withoutTalk: 'Besproken in het reflectiegesprek.' }],
  }, house.now()))
  yield 'it suits, and eight weeks lie there, four of them held'

  const dialogue = done(talks.find(({ kind, outcome, guests }) => kind === 'dialogue' && outcome === 'held' && guests.includes(parties.kim)))
  const noors = { person: noor.id, party: plan.participant, part: 'participant' } as const
  const kims = { person: kim.id, party: parties.kim, part: 'guest' } as const
  await house.as(noor.id, tx => tellPreparation(around(tx), dialogue, noors, { say: 'Het gaat snel.' }, 'yes', house.now()))
  await house.as(kim.id, tx => tellPreparation(around(tx), dialogue, kims, { ask: 'Zeg het eerder.' }, 'no', house.now()))
  yield 'a dialogue is prepared: Noor lets Bas read hers, Kim does not'
  await house.as(bas.id, tx => tellDialogue(around(tx), dialogue, whose, [{ kind: 'agreement', about: parties.kim, words: 'Kim neemt de telefoon.', day: null }], [{ ...noors, score: 7 }, { ...kims, score: 8 }]))
  yield 'the page together, and a number for Bas alone'

  await measure(house, plan, mondayOf(today))
  await answered(house, noor.id, plan.trajectory, 'vp4', 6)
  await answered(house, kim.id, plan.trajectory, 'vp4', 7)
  yield 'Noor and Kim fill in their week'
  await house.as(noor.id, tx => recordShow(tx, { trajectory: plan.trajectory, party: plan.participant, to: plan.guide, instrument: 'vp4', on: today }))
  const exchange = async (person: Id<'person'>) => { for (const partner of await house.as(person, tx => listPartners(tx))) if ([plan.participant, parties.kim].includes(partner.theirs)) await house.as(person, tx => recordExchange(tx, partner, today)) }
  await exchange(noor.id)
  yield 'Noor shows Bas hers, and would see Kim\'s'
  await exchange(kim.id)
  yield 'Kim agrees too'

  const [drafted, written] = talks.filter(({ kind, outcome }) => kind === 'reflection' && outcome === 'held')
  await house.as(bas.id, async tx => {
    const begun = done(beginReport(workfloorRecovery, done(await findTalkOfReport(tx, done(drafted).talk)), plan.guide, [plan.guide, plan.participant], id(), house.now()))
    await recordReport(tx, begun)
    await keepReportDraft(around(tx), begun, { version: 1, sheet: id(), typed: { wentWell: ['Rust.'] }, savedAt: house.now() })
  })
  yield 'Bas drafts a report of a reflection talk'
  const report = await tell(house, bas.id, dialogue.talk, 'dialogue')
  yield 'he hands over that of the dialogue'
  await house.as(kim.id, tx => recordReading(tx, report, { number: 1, party: parties.kim, at: house.now() }))
  await say(house, kim.id, parties.kim, report, 'change', 'Zo zei ik het niet.')
  const seen = await look(house, kim.id, report)
  await house.as(kim.id, tx => keepObjection(around(tx), seen, done(object(seen, parties.kim, null, [], id(), house.now())), 'Het ging anders.'))
  yield 'Kim reads it, wants a change, and objects'
  await say(house, noor.id, plan.participant, report, 'right')
  await say(house, kim.id, parties.kim, report, 'right')
  yield 'both call it right: it stands'

  const manager: Party = { id: parties.mirjam, trajectory: plan.trajectory, person: mirjam.id, role: 'manager', seat: 'beside' }
  const proposed = async (of: ReportId, already: readonly Id<'party'>[] = []): Promise<SharedVersion> => {
    const version = done(propose(
      { report: of, trajectory: plan.trajectory, standing: 1, participant: plan.participant, asked: already, by: { id: plan.guide, trajectory: plan.trajectory, person: bas.id, role: 'therapist', seat: 'inside' } },
      [{ asked: null, text: 'Drie ochtenden.', alsoOf: [] }, { asked: null, text: 'Kim belt eerst.', alsoOf: [parties.kim] }], [manager], ['manager', 'doctor'], 'progress', id(), house.now()))
    await house.as(bas.id, tx => writeSharedVersion(around(tx), version, deHaven.locale))
    return version
  }
  const shared = await proposed(report)
  yield 'two passages are put forward for Mirjam'
  const given = done(give(shared, plan.participant, { positions: [1, 2], to: parties.mirjam, length: 14 }, [], id(), house.now()))
  await house.as(noor.id, tx => recordConsent(tx, given, deHaven.locale))
  yield 'Noor says yes to both; the day to come back on it runs'
  later(house, coolingMinutes)
  yield 'that day is over'
  await house.as(kim.id, tx => recordConsent(tx, done(give(shared, parties.kim, { positions: [2], to: parties.mirjam, length: 14 }, [], id(), house.now())), deHaven.locale))
  later(house, coolingMinutes)
  await house.as(mirjam.id, tx => recordSharedReading(tx, shared.id, parties.mirjam, house.now()))
  yield 'Kim\'s yes counts too, and Mirjam reads'
  await house.as(noor.id, tx => recordWithdrawal(tx, given.id, house.now()))
  yield 'Noor takes hers back'
  const again = done(give(shared, plan.participant, { positions: [1], to: parties.mirjam, length: 14 }, [{ ...given, withdrawnAt: house.now() }], id(), house.now()))
  await house.as(noor.id, tx => recordConsent(tx, again, deHaven.locale))
  later(house, coolingMinutes)
  yield 'and gives one passage anew'
  const standing = await look(house, bas.id, report)
  await house.as(bas.id, tx => keepCorrection(around(tx), standing, done(correct(standing, plan.guide, { kind: 'wrong-text', recipient: null }, id(), house.now())), 'Een datum klopte niet.'))
  yield 'the report is corrected: nothing of it stands'

  const second = await tell(house, bas.id, done(written).talk, 'reflection')
  await say(house, noor.id, plan.participant, second, 'right')
  const refusedOne = await proposed(second)
  await house.as(noor.id, tx => recordRefusal(tx, refusedOne.id, parties.mirjam, plan.participant, house.now()))
  yield 'of another report Noor says no'
  const brief = done(give(refusedOne, plan.participant, { positions: [1], to: parties.mirjam, length: 14 }, [], id(), house.now()))
  await house.as(noor.id, tx => recordConsent(tx, brief, deHaven.locale))
  later(house, coolingMinutes)
  yield 'and comes back on that no'
  later(house, 14 * 24 * 60)
  yield 'until it ends by itself'

  const theirs = { house, plan, mirjam: parties.mirjam, talk: done(written).talk }
  yield* goalsAndAgreements(theirs)
  yield* letterToDoctor(theirs)
  yield* restAndOwn(theirs)

  const now = dayOf(house.now(), deHaven.zone)
  await house.as(cast.ellen.id, tx => planTurn(around(tx), { person: hanna.id, from: now, until: addDays(now, 1), telephone: '+31612345678' }, house.now()))
  await house.as(bas.id, async tx => {
    const worry = { id: id<'risk-level'>(), trajectory: plan.trajectory, talk: dialogue.talk, level: 'red', reasons: 'Zorgen.', recordedAt: house.now() } as const
    await keepWorry(around(tx), worry, plan.guide)
    await recordCall(tx, id(), worry, hanna.id, now, house.now())
    await keepBrokenSilence(around(tx), { id: id(), trajectory: plan.trajectory, worry: worry.id, told: 'emergency', weighed: { asked: 'Ja.', harm: 'Ja.', otherWay: 'Ja.', timely: 'Ja.', least: 'Ja.', said: 'Ja.' }, by: plan.guide, at: house.now() })
  })
  await house.as(cast.ellen.id, async tx => { for (const notice of await listSilenceNotices(tx)) await recordSilenceSeen(tx, notice.id, cast.ellen.id, house.now()) })
  yield 'Bas worries, Hanna is called, and Bas tells whoever can help; Ellen sees that it happened'
  yield* usesRights(house, noor.id)
  await house.as(ruud.id, tx => recordLeaving(tx, parties.ruud, house.now()))
  yield 'Ruud leaves'
  yield* endAndAftercare(theirs)
  later(house, 3 * 365 * 24 * 60)
  await warnsFirst(house)
  yield 'three years later Noor is told that her file goes'
  // As the night would: one thing at a time, until nothing is due.
  while (await house.as('worker', tx => eraseNext(tx, eraseRules, house.now())) !== null);
  yield 'three years later the night came by'
}
