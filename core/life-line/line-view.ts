/** One's own line with all that its pages need: whose it is, its pieces, who guides and may read what, and who is to call when. */
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { SignedInVisit } from '../visit.ts'
import { itemsOf } from './known-life-line.ts'
import { findOwnLine, listCalls, listShown, type OwnLine } from './life-line.store.ts'
import type { Call, Item, ItemId } from './life-line.ts'

export type Own = OwnLine & { readonly programme: Programme['id']; readonly declared: Programme; readonly callAfterDays: number }
/** Whoever guides now; null while nobody does, and after the end. */
export type Guide = { readonly party: Id<'party'>; readonly name: string }
export type Line = { readonly own: Own; readonly items: readonly Item[]; readonly guide: Guide | null; readonly shown: readonly ItemId[]; readonly calls: readonly Call[] }

export const ownLineOf = async ({ tx, house }: SignedInVisit): Promise<Own | null> => {
  const programmes = house.programmes.filter(({ lifeLine }) => lifeLine !== undefined)
  const found = await findOwnLine(tx, programmes.map(({ id }) => id))
  const declared = programmes.find(({ id }) => id === found?.programme)
  return found && declared?.lifeLine ? { ...found, declared, callAfterDays: declared.lifeLine.callAfterDays } : null
}

export const guideOf = async (visit: SignedInVisit, own: Pick<OwnLine, 'id' | 'party' | 'ended'>): Promise<Guide | null> => {
  if (own.ended === 'yes') return null
  const seat = (await listCircle(visit.tx, own.id)).find(({ id, seat: where, left }) => where === 'inside' && !left && id !== own.party)
  if (!seat) return null
  return { party: seat.id, name: givenName((await namesOf(visit, [seat.person])).get(seat.person) ?? '') }
}

export const lineOf = async (visit: SignedInVisit, own: Own): Promise<Line> => {
  const guide = await guideOf(visit, own)
  return { own, guide, items: await itemsOf(visit, own.id), shown: guide ? await listShown(visit.tx, own.id, guide.party) : [], calls: await listCalls(visit.tx, own.id) }
}

export const todayOf = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)

/** An act on one's own line, kept to the day. */
export const note = ({ tx, me, now }: SignedInVisit, { id, declared }: Own, event: string, action: LogLine['action'], object: LogLine['object'] = { kind: 'life-line', id }) =>
  log(tx, { event, action, person: me.person, role: declared.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: id, object, basis: 'participant', at: toTheDay(now) })
