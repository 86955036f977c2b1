/**
 * What stands around Lotte's file: who does what, someone she named as never to open it, and Vera's question whether Nora may read
 * along in her holiday. And somebody else who waits for a first talk. Told act by act, in the name of whoever did it.
 */
import { askForFirstTalk } from '../core/asking/asking.ts'
import { recordDivisionConfirmation } from '../core/division/division.store.ts'
import { divide } from '../core/division/division.ts'
import { keepDivision } from '../core/division/known-division.ts'
import { keepSecondProposal } from '../core/independence/known-second-guides.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordExclusion } from '../core/trajectories/exclusion.store.ts'
import { findOwnTrajectory, myPartyIn } from '../core/trajectories/party.store.ts'
import { newAnonymousId } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { cast, lotte, noraOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

export const tellIndependence = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { vera, jaap } = cast
  const today = dayOf(now, provider.zone)
  const at = (daysAgo: number, hour: number) => addMinutes(startOfDay(addDays(today, -daysAgo), provider.zone), hour * 60)
  await become(tx, lotte.id)
  const own = await findOwnTrajectory(tx)
  await become(tx, vera.id)
  const guide = own && await myPartyIn(tx, own.id)
  if (!own || !guide) throw new Error('Lotte is told first')

  const usual = careerCentre.division
  const division = divide(guide.id, own.id, [{ id: own.party, role: careerCentre.participant }, { id: guide.id, role: careerCentre.guide }],
    { [own.party]: usual?.employee?.['nl-NL'] ?? '', [guide.id]: usual?.adviser?.['nl-NL'] ?? '' }, newAnonymousId(), at(22, 15))
  if (refused(division)) throw new Error(division.refused)
  await keepDivision(around, division)
  await recordDivisionConfirmation(tx, division.id, guide.id, addMinutes(at(22, 15), 2))
  await keepSecondProposal(around, {
    id: newAnonymousId(), trajectory: own.id, by: guide.id, to: noraOfDeHaven.id, sees: ['talks', 'number'], from: addDays(today, 1), until: addDays(today, 15),
    why: 'Ik ben twee weken met vakantie. Nora kan dan een gesprek met je plannen.', proposedAt: at(1, 16),
  })
  await become(tx, lotte.id)
  await recordDivisionConfirmation(tx, division.id, own.party, at(21, 19))
  await recordExclusion(tx, { id: newAnonymousId(), trajectory: own.id, person: jaap.id, namedOn: addDays(today, -21) }, own.party)
  await askForFirstTalk(around, careerCentre.id, { name: 'Mo Aydin', mail: 'mo@voorbeeld.example', telephone: null, excludes: [] }, at(0, 7))
}
