/** Lives of participants known by name: they come in, a guide says yes, and they talk as long as it helps. */
import { addNamed } from '../core/people/known-people.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Programme } from '../core/programme.ts'
import { bring } from '../core/trajectories/brought.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { recordAnswer, recordRequest } from '../core/trajectories/guide-request.store.ts'
import { recordArrival } from '../core/trajectories/open.store.ts'
import { addParty } from '../core/trajectories/party.store.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, mondayOf, startOfDay, type Instant } from '../kit/time.ts'
import { meet, plan, type Trajectory } from './anonymous-coaching.ts'
import type { Member } from './cast.ts'
import type { Diary } from './diary.ts'
import type { Around, ToldTalk } from './life.ts'

export type Named = {
  readonly id: Id<'person'>
  readonly name: string
  readonly mail: string
  readonly programme: string
  /** By the name their people know them by. */
  readonly with: string
  /** Days ago they asked; null talks when the guide did not answer yet. */
  readonly asked: number
  readonly summary?: string
  readonly talks: readonly ToldTalk[] | null
}

export const liveByName = async (around: Around, named: Named, { programme, guide, diary, telephone }: { readonly programme: Programme; readonly guide: Member; readonly diary: Diary; readonly telephone: string }): Promise<void> => {
  const { tx, provider, now } = around
  const askedOn = addDays(dayOf(now, provider.zone), -named.asked)
  const askedAt: Instant = startOfDay(askedOn, provider.zone)
  const ids = { person: named.id, trajectory: newAnonymousId<'trajectory'>(), participant: newAnonymousId<'party'>(), guide: newAnonymousId<'party'>(), talk: newAnonymousId<'talk'>(), appointment: newAnonymousId<'appointment'>() }
  const request = newAnonymousId<'guide-request'>()
  await become(tx, named.id)
  await addNamed(around, named)
  await recordArrival(tx, { trajectory: ids.trajectory, party: ids.participant, person: named.id, programme: programme.id, openedWeek: mondayOf(askedOn), role: programme.participant, keeping: programme.keeping })
  await noteContact(around, ids.trajectory, { telephone, alias: null, handle: named.name })
  if (named.summary) await bring(around, ids.trajectory, [{ what: 'summary', text: named.summary }])
  await recordRequest(tx, { id: request, trajectory: ids.trajectory, guide: guide.id, askedOn })
  if (!named.talks) return

  await become(tx, guide.id)
  const acceptedAt = addMinutes(askedAt, 26 * 60)
  await recordAnswer(tx, { request, answer: 'accepted', at: acceptedAt })
  await addParty(tx, { id: ids.guide, trajectory: ids.trajectory, person: guide.id, role: programme.guide })
  const one: Trajectory = { ...around, guide, diary, next: null, telephone, ids, way: 'guide-calls', programme }
  let last = acceptedAt
  for (const told of named.talks) {
    await plan(one, diary.take(told.day, told.when), last)
    last = await meet(one, told) ?? last
  }
}
