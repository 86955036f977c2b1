/** Sofie, known by name: she comes over from another programme with what she wants to bring, asks Samira, and talks until it is enough. */
import { exchange } from '../../demo/exchange.ts'
import { meet, plan, type Trajectory } from '../../demo/anonymous-coaching.ts'
import { aroundNoor, cast, deHaven, named } from '../../demo/cast.ts'
import { keepHours } from '../../demo/diary.ts'
import { held, note } from '../../demo/told.ts'
import { eraseRules } from '../../core/keeping/guard.ts'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { addNamed } from '../../core/people/known-people.ts'
import { recordEnding } from '../../core/talks/talk.store.ts'
import { bring } from '../../core/trajectories/brought.ts'
import { noteContact } from '../../core/trajectories/contact.ts'
import { recordAnswer, recordRequest } from '../../core/trajectories/guide-request.store.ts'
import { recordArrival } from '../../core/trajectories/open.store.ts'
import { addParty } from '../../core/trajectories/party.store.ts'
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { dayOf, mondayOf } from '../../kit/time.ts'
import { regularGuidance } from '../../programmes/regular-guidance/programme.ts'
import type { House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later } from './around.ts'

const { samira, jaap } = cast
const { sofie } = named

export const inRegularGuidance: Lookers = {
  'Sofie, known by name': { person: sofie.id },
  'Jaap, who says no': { person: jaap.id },
  'Samira, who guides her': { person: samira.id },
  'Noor, known by name elsewhere': { person: aroundNoor.noor.id },
}

export async function* regularToTheEnd(house: House): Walk {
  const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven, now: house.now() })
  const today = dayOf(house.now(), deHaven.zone)
  const ids = { person: sofie.id, trajectory: newAnonymousId<'trajectory'>(), participant: newAnonymousId<'party'>(), guide: newAnonymousId<'party'>(), talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>() }
  const diary = await house.as(samira.id, tx => keepHours(tx, samira.id, { weekly: { 4: ['09:00-12:00'], 5: ['09:00-12:00'] } }, deHaven, house.now()))
  yield 'nobody came yet'

  await house.as(sofie.id, async tx => {
    await addNamed(around(tx), sofie)
    await recordArrival(tx, { trajectory: ids.trajectory, party: ids.participant, person: sofie.id, programme: regularGuidance.id, openedWeek: mondayOf(today), role: regularGuidance.participant, keeping: regularGuidance.keeping })
    await noteContact(around(tx), ids.trajectory, { telephone: '+31612345678', alias: null, handle: sofie.name })
    await bring(around(tx), ids.trajectory, [{ what: 'summary', text: 'Drie gesprekken gehad.' }])
  })
  yield 'Sofie arrives, with a summary'
  const asks = async (guide: typeof jaap | typeof samira, answer: 'accepted' | 'declined' | null) => {
    const request = newAnonymousId<'guide-request'>()
    await house.as(sofie.id, tx => recordRequest(tx, { id: request, trajectory: ids.trajectory, guide: guide.id, askedOn: today }))
    if (answer) await house.as(guide.id, tx => recordAnswer(tx, { request, answer, at: house.now() }))
    return request
  }
  await asks(jaap, 'declined')
  yield 'she asks Jaap, who says no'
  const request = await asks(samira, null)
  yield 'she asks Samira'
  await house.as(samira.id, async tx => {
    await recordAnswer(tx, { request, answer: 'accepted', at: house.now() })
    await addParty(tx, { id: ids.guide, trajectory: ids.trajectory, person: samira.id, role: regularGuidance.guide, seat: 'inside' })
  })
  yield 'Samira says yes'

  const lived = (tx: Tx): Trajectory => ({ ...around(tx), guide: samira, diary, next: null, telephone: '+31612345678', ids, way: 'guide-calls', programme: regularGuidance })
  const moment = diary.take(7, 'ahead')
  await house.as(samira.id, tx => plan(lived(tx), moment, house.now()))
  yield 'a talk is planned'
  house.travelTo(moment.until)
  later(house, 10)
  await house.as(samira.id, tx => meet(lived(tx), held(0, [4, 6], note('sleep', 'Het slapen.'))))
  await house.as(sofie.id, tx => exchange(around(tx), { trajectory: ids.trajectory, participant: sofie.id, guide: samira.id }, [{ by: 'participant', hoursAgo: 0, text: 'Dank.' }]))
  yield 'it was held and written up, and Sofie wrote'
  await house.as(samira.id, tx => recordEnding(tx, ids.trajectory, 'enough', ids.guide, house.now()))
  yield 'it ends'
  later(house, 3 * 365 * 24 * 60)
  // As the night would: one thing at a time, until nothing is due.
  while (await house.as('worker', tx => eraseNext(tx, eraseRules, house.now())) !== null);
  yield 'three years later the night came by'
}
