/** Ilona between both sides: a round table with its report, what each says of their own view in it, and whom she called elsewhere. */
import { proposeGuests, recordJointTalk } from '../core/joint-talks/joint-talk.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { findReportOf } from '../core/reports/report.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { expectGuests } from '../core/talks/guests.store.ts'
import { findInAll, recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import type { Party } from '../core/trajectories/party.ts'
import { newAnonymousId } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { noteOther } from '../programmes/care-work-bridge/even-handed.ts'
import { recordOther } from '../programmes/care-work-bridge/even-handed.store.ts'
import { keepView } from '../programmes/care-work-bridge/known-views.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { Around } from './life.ts'
import { tellFoundRight } from './noor-reports.ts'

const said = {
  goal: 'Afspreken hoe de eerste weken in het magazijn gaan.', mayBeSaid: 'Thijs las vooraf wat er op tafel kwam.', progress: 'Vier ochtenden, licht werk.', fromCare: 'Elke twee uur een pauze helpt.',
  fromWork: 'De planning wil een week vooruit weten wie er is.', whatHelps: 'Een vast aanspreekpunt in de ploeg.', adjustments: 'Tot de kerst geen nachtdienst.', whoDoesWhat: 'Sandra maakt het rooster. Thijs zegt wat lukt.', openPoints: 'Hoe het na de kerst verder gaat.',
}

export const tellEvenHanded = async (around: Around, { participant, guide, manager, therapist }: { readonly participant: Party; readonly guide: Party; readonly manager: Party; readonly therapist: Party }): Promise<void> => {
  const { tx, provider, now } = around
  const { trajectory } = guide
  const today = dayOf(now, provider.zone)
  const from = addMinutes(startOfDay(addDays(today, -5), provider.zone), 13 * 60)
  const until = addMinutes(from, 60)
  const [talk, appointment] = [newAnonymousId<'talk'>(), newAnonymousId<'appointment'>()]
  await become(tx, guide.person)
  const number = (await findInAll(tx, trajectory)).numbered + 1
  await recordTalk(tx, { id: talk, trajectory, kind: 'round-table', number, outOf: null, minutes: 60 })
  await recordAppointment(tx, { id: appointment, trajectory, talk, number, guide: guide.person, from, until, way: 'at-location' })
  await recordJointTalk(tx, talk, trajectory)
  await proposeGuests(tx, talk, trajectory, [manager.id, therapist.id])
  await become(tx, participant.person)
  await expectGuests(tx, talk, trajectory, [manager.id, therapist.id])
  await become(tx, guide.person)
  await recordOutcomeOf(tx, { talk, trajectory, appointment, outcome: 'held', by: guide.id, at: addMinutes(until, 1) })
  await tellFoundRight(around, { talk, guide: guide.person, until }, said, [participant, manager, therapist].map(({ person, id }) => ({ person, party: id })), [], careWorkBridge)

  await become(tx, guide.person)
  for (const [part, minutes, days] of [['gp', 15, 20], ['manager', 25, 14], ['manager', 30, 7]] as const) {
    const noted = noteOther({ part, minutes, on: addDays(today, -days) }, today, newAnonymousId())
    if (refused(noted)) throw new Error(`the demo tells what a rule refuses: ${noted.refused}`)
    await recordOther(tx, trajectory, noted, guide.id, now)
  }
  const report = await findReportOf(tx, talk)
  if (!report) throw new Error('the round table has no report')
  // Thijs himself has still to say it.
  for (const [one, says, words] of [[manager, 'partly', 'Dat de ploeg het nu al druk heeft, staat er niet in.'], [therapist, 'yes', null]] as const) {
    await become(tx, one.person)
    await keepView(around, { id: newAnonymousId(), trajectory, report, number: 1, party: one.id, says, words, at: addMinutes(until, 26 * 60) })
  }
}
