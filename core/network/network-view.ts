/** What the routes of a network all need: whose it is, who guides there, and a line for every look and act. */
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { SignedInVisit } from '../visit.ts'

export type Own = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: Programme }
export type GuideNow = { readonly party: Id<'party'>; readonly person: Id<'person'>; readonly name: string }

/** Who guides now, for whom it is about; null while nobody does. */
export const guideNow = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<GuideNow | null> => {
  const seat = (await listCircle(visit.tx, trajectory)).find(one => one.seat === 'inside' && !one.left && one.person !== visit.me.person)
  return seat ? { party: seat.id, person: seat.person, name: givenName((await namesOf(visit, [seat.person])).get(seat.person) ?? '') } : null
}

export const todayOf = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)

/** A look or an act of whom it is about, kept to the day. */
export const note = ({ tx, me, now }: SignedInVisit, { trajectory, programme }: Own, event: string, action: LogLine['action'], actor: Id<'network-actor'> | null = null) => log(tx, {
  event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: trajectory, object: actor === null ? { kind: 'network', id: trajectory } : { kind: 'network-actor', id: actor }, basis: 'participant', at: toTheDay(now),
})
