/**
 * A trajectory opens with its first talk: who it is about, who guides, and when they speak. Of a pseudonym it
 * keeps no affiliate, no moment finer than the week, and ids that tell no time.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { mondayOf, dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Profile } from '../people/person.ts'
import type { PlanOpening } from './circle.ts'
import { fromTo, type Programme, type WayToTalk } from '../programme.ts'

export type OpeningIds = {
  readonly trajectory: Id<'trajectory'>
  readonly participant: Id<'party'>
  readonly guide: Id<'party'>
  readonly talk: Id<'talk'>
  readonly appointment: Id<'appointment'>
  readonly person: Id<'person'>
}

export type Opening = {
  readonly ids: OpeningIds
  readonly programme: string
  readonly openedWeek: Day
  readonly roles: { readonly participant: string; readonly guide: string }
  readonly guide: Id<'person'>
  readonly kind: string
  readonly minutes: number
  /** How many talks there are to be, as the programme has it today; null where nobody counts. */
  readonly outOf: number | null
  readonly from: Instant
  readonly until: Instant
  readonly way: WayToTalk
  readonly keeping: Programme['keeping']
}

/** Someone who comes in by name, before any talk: who guides them is asked first. */
export type Arrival = {
  readonly trajectory: Id<'trajectory'>
  readonly party: Id<'party'>
  readonly person: Id<'person'>
  readonly programme: string
  readonly openedWeek: Day
  readonly role: string
  readonly keeping: Programme['keeping']
  /** Of a programme with several kinds: which, and what stands beside the file. */
  readonly kind?: PlanOpening['kind']
}

export type OpeningRefusal = Refusal<'opening.guide-elsewhere' | 'opening.way-not-offered' | 'opening.moment-passed'>

export type FirstTalk = { readonly guide: Pick<Profile, 'person' | 'programmes' | 'ways'>; readonly from: Instant; readonly until: Instant; readonly way: WayToTalk }

/** The first talk of a programme with a guide of that programme, at a moment still to come, in a way both offer. */
export const openTrajectory = (programme: Programme, { guide, from, until, way }: FirstTalk, ids: OpeningIds, zone: Zone, now: Instant): Opening | OpeningRefusal => {
  const talk = programme.talks[programme.opensWith]
  if (!talk || !guide.programmes.includes(programme.id)) return refuse('opening.guide-elsewhere')
  if (!programme.ways.includes(way) || !guide.ways.includes(way)) return refuse('opening.way-not-offered')
  if (from <= now) return refuse('opening.moment-passed')
  return {
    ids, programme: programme.id, openedWeek: mondayOf(dayOf(now, zone)),
    roles: { participant: programme.participant, guide: programme.guide },
    guide: guide.person, kind: programme.opensWith, minutes: talk.minutes, outOf: fromTo(programme.count)?.first ?? null, from, until, way, keeping: programme.keeping,
  }
}
