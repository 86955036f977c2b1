/**
 * Someone else guides from here on: chosen by the participant, at any time and without a reason, or handed over with the
 * participant's yes. All of it is one change: the old guide is out, the new one in, and what stood with the old is off.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { minutesBetween, type Instant } from '../../kit/time.ts'
import type { Profile } from '../people/person.ts'
import type { Programme, WayToTalk } from '../programme.ts'
import type { Appointment } from '../talks/appointment.ts'
import type { NewTalk, SoFar } from '../talks/next-talk.ts'
import { stands, wasHeld, type FreeTalk, type Planned } from '../talks/talk.ts'

/** Whoever guides now; nobody once the participant let someone go and chose nobody yet. */
export type Present = { readonly party: Id<'party'>; readonly person: Id<'person'> }
export type Beginning = 'acquaintance' | 'talk'

export type Change = {
  readonly trajectory: Id<'trajectory'>
  readonly how: 'chosen' | 'handed-over'
  /** Null when nobody guides at the moment. */
  readonly leaves: Id<'party'> | null
  readonly comes: { readonly party: Id<'party'>; readonly person: Id<'person'>; readonly role: string }
  /** What stood with the old guide, also when it began already: nobody can write up any more what came of it. */
  readonly cancels: readonly Planned[]
  readonly free: readonly FreeTalk[]
}
export type Switch = Change & { readonly talk: NewTalk; readonly appointment: Appointment }

export type SwitchRefusal = Refusal<'switch.ended' | 'switch.same-guide' | 'switch.guide-elsewhere' | 'switch.no-talks-left' | 'switch.no-acquaintances-left' | 'switch.moment-passed'>

/** Talks that came to nothing so far, and cost nothing. One cancelled in time is not among them. */
export const freeTalks = (appointments: readonly Planned[]): number =>
  new Set(appointments.filter(({ free, cancelled }) => free && cancelled === null).map(({ talk }) => talk)).size

/** How many talks to get acquainted there still are. */
export const acquaintancesLeft = (programme: Programme, appointments: readonly Planned[]): number =>
  Math.max(0, (programme.acquaintance?.most ?? 0) - freeTalks(appointments))

/** The only talk that was held with this guide did not click: it is given back, as long as the programme lets so many go. */
export const unclicked = (programme: Programme, appointments: readonly Planned[], guide: Id<'person'>): Id<'talk'> | null => {
  const held = appointments.filter(one => one.guide === guide && wasHeld(one.outcome))
  return held.length === 1 && held[0] && !held[0].free && acquaintancesLeft(programme, appointments) > 0 ? held[0].talk : null
}

/** A way the new guide offers: the one they had, if it can be. */
const wayWith = (programme: Programme, guide: Pick<Profile, 'ways'>, usual: WayToTalk | null): WayToTalk | null => {
  const offered = programme.ways.filter(way => guide.ways.includes(way))
  return offered.find(way => way === usual) ?? offered[0] ?? null
}

export type Wish = { readonly guide: Pick<Profile, 'person' | 'programmes' | 'ways'>; readonly begins: Beginning; readonly from: Instant; readonly until: Instant }
export type ChangeIds = { readonly party: Id<'party'>; readonly talk: Id<'talk'>; readonly appointment: Id<'appointment'> }

/** The participant goes on with someone else, beginning at a moment that is held for them. */
export const switchGuide = ({ trajectory, programme, appointments, count, ended }: SoFar, present: Present | null, { guide, begins, from, until }: Wish, ids: ChangeIds, now: Instant): Switch | SwitchRefusal => {
  if (ended) return refuse('switch.ended')
  if (present?.person === guide.person) return refuse('switch.same-guide')
  const way = wayWith(programme, guide, appointments.at(-1)?.way ?? null)
  if (!guide.programmes.includes(programme.id) || way === null) return refuse('switch.guide-elsewhere')
  if (from <= now) return refuse('switch.moment-passed')

  const change = { ...changeOf(trajectory, programme, appointments, present), how: 'chosen' as const, comes: { party: ids.party, person: guide.person, role: programme.guide } }
  const left = count.left + change.free.length + change.cancels.filter(({ free }) => !free).length
  if (left <= 0) return refuse('switch.no-talks-left')
  if (begins === 'acquaintance' && acquaintancesLeft(programme, appointments) - change.free.length <= 0) return refuse('switch.no-acquaintances-left')

  const number = appointments.reduce((most, one) => Math.max(most, one.number), 0) + 1
  return {
    ...change,
    free: begins === 'acquaintance' ? [...change.free, { talk: ids.talk, why: 'acquaintance' }] : change.free,
    talk: { id: ids.talk, trajectory, number, outOf: count.outOf, minutes: minutesBetween(from, until), kind: begins === 'acquaintance' ? programme.acquaintance?.kind ?? programme.opensWith : programme.opensWith },
    appointment: { id: ids.appointment, trajectory, talk: ids.talk, number, guide: guide.person, from, until, way },
  }
}

/** With a yes the new guide takes over what is left; they look for a moment together. Nothing held is given back: nobody said it did not click. */
export const handOver = ({ trajectory, programme, appointments, ended }: Omit<SoFar, 'count'>, present: Present, guide: Pick<Profile, 'person' | 'programmes'>, party: Id<'party'>): Change | Refusal<'handover.ended' | 'handover.guide-elsewhere' | 'handover.same-guide'> => {
  if (ended) return refuse('handover.ended')
  if (present.person === guide.person) return refuse('handover.same-guide')
  if (!guide.programmes.includes(programme.id)) return refuse('handover.guide-elsewhere')
  return { ...changeOf(trajectory, programme, appointments, present), how: 'handed-over', comes: { party, person: guide.person, role: programme.guide }, free: [] }
}

const changeOf = (trajectory: Id<'trajectory'>, programme: Programme, appointments: readonly Planned[], present: Present | null) => {
  const back = present && unclicked(programme, appointments, present.person)
  return { trajectory, leaves: present?.party ?? null, cancels: appointments.filter(stands), free: back ? [{ talk: back, why: 'no-click' as const }] : [] }
}
