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

/** Weeks in which a plan rested, from Monday to Monday; without an end while it rests. */
export type Rest = { readonly trajectory: Id<'trajectory'>; readonly from: Day; readonly until: Day | null }

export type Occasion = { readonly ask: Ask; readonly on: Day; readonly talk: Id<'talk'> | null; /** The first day it is too late. */ readonly until: Day }
export type HeldTalk = { readonly id: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly on: Day }
export type Taken = { readonly ask: Id<'measurement-ask'>; readonly on: Day; readonly talk: Id<'talk'> | null }

/** Days: a week for what comes back, two for what comes now and then. */
const openFor = 7
const openLonger = 14

/** The occasions of today that were not answered yet, soonest over first. While a plan rests there are none, and its weeks go on where they stopped. */
export const occasionsDue = (asks: readonly Ask[], talks: readonly HeldTalk[], taken: readonly Taken[], today: Day, rests: readonly Rest[] = []): readonly Occasion[] =>
  asks.flatMap(ask => {
    const own = rests.filter(({ trajectory }) => trajectory === ask.trajectory)
    return own.some(({ from, until }) => from <= today && (until === null || today < until)) ? [] : occasionsOf(ask, talks, taken, today, own)
  })
    .filter(({ ask, on, talk }) => !taken.some(one => one.ask === ask.id && one.on === on && one.talk === talk))
    .toSorted((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0))

const occasionsOf = (ask: Ask, talks: readonly HeldTalk[], taken: readonly Taken[], today: Day, rests: readonly Rest[]): readonly Occasion[] => {
  const { rhythm, week, startsOn, endedOn } = ask
  const from = (on: Day, days: number): readonly Occasion[] => (on <= today && today < addDays(on, days) ? [{ ask, on, talk: null, until: addDays(on, days) }] : [])
  if (rhythm === 'after-talk') return talks.filter(talk => talk.trajectory === ask.trajectory && talk.on >= startsOn && talk.on <= today && today < addDays(talk.on, openFor))
    .map(talk => ({ ask, on: talk.on, talk: talk.id, until: addDays(talk.on, openFor) }))
  if (week === null) return []
  if (rhythm === 'weeks-after-ending') return endedOn === null ? [] : from(addDays(mondayOf(endedOn), 7 * week), openLonger)
  if (endedOn !== null && endedOn <= today) return []
  if (rhythm === 'in-week') return from(afterRests(addDays(startsOn, 7 * week), rests, day => taken.some(one => one.ask === ask.id && one.on === day)), openLonger)
  const monday = mondayOf(today)
  const weeksIn = (daysBetween(startsOn, monday) - rests.reduce((days, rest) => days + restedBefore(monday, rest), 0)) / 7
  return weeksIn >= 0 && weeksIn < week ? from(monday, openFor) : []
}

const restedBefore = (monday: Day, { from, until }: Rest): number => (from >= monday ? 0 : daysBetween(from, until !== null && until < monday ? until : monday))
/** A day of the plan, as much later as the plan rested before it; what was answered on its own day stays there. */
const afterRests = (day: Day, rests: readonly Rest[], answered: (day: Day) => boolean): Day =>
  rests.toSorted((one, other) => (one.from < other.from ? -1 : 1)).reduce((moved, { from, until }) => (until !== null && moved >= from && !answered(moved) ? addDays(moved, daysBetween(from, until)) : moved), day)
