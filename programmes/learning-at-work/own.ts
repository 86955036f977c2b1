/** The learner's own: their trajectory here, and who learns with them. */
import { namesOf } from '../../core/people/known-people.ts'
import { givenName } from '../../core/people/person.ts'
import { listCircle, type InCircle } from '../../core/trajectories/circle.store.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import type { SignedInVisit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import type { Locale } from '../../kit/texts.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { learningAtWork } from './programme.ts'

/** Someone who learns along: inside who guides, beside who coordinates, teaches or coaches. */
export type Companion = { readonly party: Id<'party'>; readonly person: Id<'person'>; readonly role: string; readonly seat: InCircle['seat']; readonly name: string }
export type Own = {
  readonly id: Id<'trajectory'>
  readonly party: Id<'party'>
  readonly name: string
  readonly ended: 'yes' | 'no'
  /** Those who are there now, who guides first. Nobody after the end: then nobody reads along any more. */
  readonly with: readonly Companion[]
  /** A given name, also of who left; empty where nobody is known by it. */
  readonly nameOf: (party: Id<'party'>) => string
  /** Also of who left. */
  readonly roleOf: (party: Id<'party'>) => string
}

export const findOwn = async (visit: SignedInVisit): Promise<Own | null> => {
  const found = await findOwnTrajectory(visit.tx)
  if (!found || found.programme !== learningAtWork.id) return null
  const circle = await listCircle(visit.tx, found.id)
  const names = await namesOf(visit, circle.map(({ person }) => person))
  const called = (person: Id<'person'>) => givenName(names.get(person) ?? '')
  const nameOf = (party: Id<'party'>) => { const one = circle.find(({ id }) => id === party); return one ? called(one.person) : '' }
  return {
    id: found.id, party: found.party, name: nameOf(found.party), ended: found.ended ? 'yes' : 'no', nameOf, roleOf: party => circle.find(({ id }) => id === party)?.role ?? '',
    with: found.ended ? [] : circle.filter(({ id, left }) => id !== found.party && !left).toSorted((a, b) => Number(b.seat === 'inside') - Number(a.seat === 'inside') || order.indexOf(a.role) - order.indexOf(b.role)).map(({ id, person, role, seat }) => ({ party: id, person, role, seat, name: called(person) })),
  }
}
const order = Object.keys(learningAtWork.parties)

/** How a part is called: "werkbegeleider". */
export const partName = (role: string, locale: Locale): string => (role === learningAtWork.guide ? supervisor[locale] : Object.entries(learningAtWork.circle ?? {}).find(([key]) => key === role)?.[1]?.name[locale] ?? '')
const supervisor = { 'nl-NL': 'werkbegeleider', 'nl-BE': 'mentor', en: 'work supervisor' } as const

export const todayOf = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)

/** An act on one's own, kept to the day. */
export const note = ({ tx, me, now }: SignedInVisit, { id }: Pick<Own, 'id'>, event: string, action: LogLine['action'], object: LogLine['object'] = { kind: 'trajectory', id }) =>
  log(tx, { event, action, person: me.person, role: learningAtWork.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: id, object, basis: 'participant', at: toTheDay(now) })
