/** Keeping the weeks once they lie: where the plan stands, moving one talk, and moving weeks as a whole. */
import type { Range } from '../../core/agenda/free-moments.ts'
import type { Country } from '../../core/agenda/holidays.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf, mondayOf, wallTimeOf, weekdayOf, type Day, type Instant, type Weekday, type Zone } from '../../kit/time.ts'
import { layWeeks, type Usual } from './weeks.ts'

/** What moving needs to know of a talk that lies. */
export type Lying = Range & { readonly talk: Id<'talk'>; readonly week: number; readonly kind: string; readonly minutes: number; readonly guests: readonly Id<'party'>[]; readonly cancelled: 'yes' | 'no'; readonly outcome: string | null }

/** It will be held, as far as anyone knows. */
export const comes = ({ from, cancelled, outcome }: Pick<Lying, 'from' | 'cancelled' | 'outcome'>, now: Instant): boolean => cancelled === 'no' && outcome === null && from > now

/** In which week the plan is: that of the last talk that began; nought before the first. */
export const weekNow = (talks: readonly Pick<Lying, 'from' | 'week' | 'cancelled'>[], now: Instant): number =>
  talks.reduce((most, { from, week, cancelled }) => (cancelled === 'no' && from <= now ? Math.max(most, week) : most), 0)

export type Shifted = { readonly talk: Id<'talk'>; readonly from: Instant; readonly until: Instant; readonly was: Instant }

type Around = { readonly free: readonly Range[]; readonly workdays: readonly Weekday[]; readonly country: Country; readonly zone: Zone }
/** An evaluation is no talk of a week, but goes with the week it lay in; where it lay in none, after the one before it. */
export const intoWeeks = <Evaluation extends Pick<Range, 'from'>>(evaluations: readonly Evaluation[], talks: readonly Pick<Lying, 'from' | 'week'>[], zone: Zone): readonly (Evaluation & Pick<Lying, 'week'>)[] =>
  evaluations.map(one => {
    const monday = mondayOf(dayOf(one.from, zone))
    const same = talks.find(({ from }) => mondayOf(dayOf(from, zone)) === monday)
    return { ...one, week: same?.week ?? Math.max(0, ...talks.filter(({ from }) => from < one.from).map(({ week }) => week)) + 0.5 }
  })

/** How many weeks further on a place is looked for. */
const furthest = 5

/**
 * A week and all after it, each a week later or as soon after that as it fits: each talk on its own day and hour, going round holidays and
 * whoever is away. Talks that began stay where they were, and each keeps its own colleague.
 * @returns null when it does not fit
 */
export const shiftFrom = (week: number, talks: readonly Lying[], around: Around, now: Instant): readonly Shifted[] | null =>
  layAgain(talks.filter(talk => talk.week >= week && comes(talk, now)), around, monday => addDays(monday, 7))

/** Talks that rested, in whole weeks from this Monday on: each on its own day and hour again, or as near as it fits. */
export const resumeFrom = (monday: Day, rested: readonly Lying[], around: Around): readonly Shifted[] | null => layAgain(rested, around, () => monday)

/** @param earliest the first Monday for a week that lay at this one; a week never comes before the one it followed */
const layAgain = (going: readonly Lying[], around: Around, earliest: (monday: Day) => Day): readonly Shifted[] | null => {
  const shifted: Shifted[] = []
  let notBefore: Day | null = null
  for (const number of [...new Set(going.map(one => one.week))].toSorted((one, other) => one - other)) {
    const own = going.filter(one => one.week === number)
    const [first] = own
    if (!first) return null
    const next = earliest(mondayOf(dayOf(first.from, around.zone)))
    const from: Day = notBefore !== null && notBefore > next ? notBefore : next
    const mondays = Array.from({ length: furthest }, (_, index) => addDays(from, 7 * index))
    const monday = mondays.find(one => placeAll(own, one, around) !== null)
    const placed = monday === undefined ? null : placeAll(own, monday, around)
    if (monday === undefined || !placed) return null
    shifted.push(...placed)
    notBefore = addDays(monday, 7)
  }
  return shifted
}

/** All talks of a week in the week of this Monday, one by one, so that each keeps its colleague whatever the order they come to lie in. */
const placeAll = (talks: readonly Lying[], firstMonday: Day, { free, workdays, country, zone }: Around): readonly Shifted[] | null => {
  const placed: Shifted[] = []
  for (const { talk, kind, minutes, from: was } of talks) {
    const usual: Usual = { kind, minutes, weekday: weekdayOf(dayOf(was, zone)), at: wallTimeOf(was, zone), guests: 'none' }
    const place = layWeeks<never>([usual], { weeks: 1, firstMonday, workdays, free: without(free, placed), colleagues: [], country, zone, atMostSkipped: 0 })?.weeks[0]?.talks[0]
    if (!place) return null
    placed.push({ talk, from: place.from, until: place.until, was })
  }
  return placed
}

const without = (free: readonly Range[], taken: readonly Range[]): readonly Range[] =>
  taken.reduce<readonly Range[]>((left, gone) => left.flatMap(one => (gone.until <= one.from || one.until <= gone.from ? [one]
    : [{ from: one.from, until: gone.from }, { from: gone.until, until: one.until }].filter(({ from, until }) => from < until))), free)

/** The weekdays on which this plan meets now. */
export const daysOf = (talks: readonly Pick<Lying, 'from'>[], zone: Zone): readonly Weekday[] => [...new Set(talks.map(({ from }) => weekdayOf(dayOf(from, zone))))].toSorted()
