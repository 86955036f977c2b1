/** When something is asked: occasions follow from what was written down when measuring began, and from what was answered. */
import { addDays, daysBetween, mondayOf, type Day } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import type { InstrumentId } from './instrument.ts'

export const rhythms = ['each-week', 'in-week', 'weeks-after-ending', 'after-talk'] as const
export type Rhythm = (typeof rhythms)[number]

/** Something that is asked of one part. */
export type Ask = {
  readonly id: Id<'measurement-ask'>
  readonly trajectory: Id<'trajectory'>
  readonly party: Id<'party'>
  readonly instrument: InstrumentId
  readonly rhythm: Rhythm
  /** How many weeks, or which; null after a talk. */
  readonly week: number | null
  /** A Monday. */
  readonly startsOn: Day
  readonly endedOn: Day | null
  /** Whether the trajectory is about whoever is asked. */
  readonly about: 'oneself' | 'another'
}

export type Occasion = { readonly ask: Ask; readonly on: Day; readonly talk: Id<'talk'> | null; /** The first day it is too late. */ readonly until: Day }
export type HeldTalk = { readonly id: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly on: Day }
export type Taken = { readonly ask: Id<'measurement-ask'>; readonly on: Day; readonly talk: Id<'talk'> | null }

/** Days: a week for what comes back, two for what comes now and then. */
const openFor = 7
const openLonger = 14

/** The occasions of today that were not answered yet, soonest over first. */
export const occasionsDue = (asks: readonly Ask[], talks: readonly HeldTalk[], taken: readonly Taken[], today: Day): readonly Occasion[] =>
  asks.flatMap(ask => occasionsOf(ask, talks, today))
    .filter(({ ask, on, talk }) => !taken.some(one => one.ask === ask.id && one.on === on && one.talk === talk))
    .toSorted((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0))

const occasionsOf = (ask: Ask, talks: readonly HeldTalk[], today: Day): readonly Occasion[] => {
  const { rhythm, week, startsOn, endedOn } = ask
  const from = (on: Day, days: number): readonly Occasion[] => (on <= today && today < addDays(on, days) ? [{ ask, on, talk: null, until: addDays(on, days) }] : [])
  if (rhythm === 'after-talk') return talks.filter(talk => talk.trajectory === ask.trajectory && talk.on >= startsOn && talk.on <= today && today < addDays(talk.on, openFor))
    .map(talk => ({ ask, on: talk.on, talk: talk.id, until: addDays(talk.on, openFor) }))
  if (week === null) return []
  if (rhythm === 'weeks-after-ending') return endedOn === null ? [] : from(addDays(mondayOf(endedOn), 7 * week), openLonger)
  if (endedOn !== null && endedOn <= today) return []
  if (rhythm === 'in-week') return from(addDays(startsOn, 7 * week), openLonger)
  const monday = mondayOf(today)
  const weeksIn = daysBetween(startsOn, monday) / 7
  return weeksIn >= 0 && weeksIn < week ? from(monday, openFor) : []
}
