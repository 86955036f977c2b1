/** Keeping the weeks once they lie: where the plan stands, moving one talk, and moving weeks as a whole. */
import type { Range } from '../../core/agenda/free-moments.ts'
import type { Country } from '../../core/agenda/holidays.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf, mondayOf, wallTimeOf, weekdayOf, type Day, type Instant, type Weekday, type Zone } from '../../kit/time.ts'
import type { Colleague } from './laying.ts'
import { layWeeks } from './weeks.ts'

/** What moving needs to know of a talk that lies. */
export type Lying = Range & { readonly talk: Id<'talk'>; readonly week: number; readonly kind: string; readonly minutes: number; readonly guests: readonly Id<'party'>[]; readonly cancelled: 'yes' | 'no'; readonly outcome: string | null }

/** It will be held, as far as anyone knows. */
export const comes = ({ from, cancelled, outcome }: Pick<Lying, 'from' | 'cancelled' | 'outcome'>, now: Instant): boolean => cancelled === 'no' && outcome === null && from > now

/** In which week the plan is: that of the last talk that began; nought before the first. */
export const weekNow = (talks: readonly Pick<Lying, 'from' | 'week' | 'cancelled'>[], now: Instant): number =>
  talks.reduce((most, { from, week, cancelled }) => (cancelled === 'no' && from <= now ? Math.max(most, week) : most), 0)

export type Shifted = { readonly talk: Id<'talk'>; readonly from: Instant; readonly until: Instant; readonly was: Instant }

/**
 * A week and all after it, each a week later or as soon after that as it fits: each talk on its own day and hour, going round holidays and
 * whoever is away. Talks that began stay where they were, and so each keeps its own colleague.
 * @returns null when it does not fit
 */
export const shiftFrom = (week: number, talks: readonly Lying[], { free, workdays, country, zone }: { readonly free: readonly Range[]; readonly workdays: readonly Weekday[]; readonly country: Country; readonly zone: Zone }, now: Instant): readonly Shifted[] | null => {
  const going = talks.filter(talk => talk.week >= week && comes(talk, now))
  const shifted: Shifted[] = []
  let earliest: Day | null = null
  for (const number of [...new Set(going.map(one => one.week))].toSorted((one, other) => one - other)) {
    const own = going.filter(one => one.week === number)
    const first = own[0]
    if (!first) return null
    const next = addDays(mondayOf(dayOf(first.from, zone)), 7)
    const monday: Day = earliest !== null && earliest > next ? earliest : next
    // One by one, so that each keeps its colleague whatever the order they come to lie in.
    const taken: Range[] = []
    let placed: Shifted[] | null = null
    let at = monday
    for (let tries = 0; tries < 5 && !placed; tries++, at = addDays(at, 7)) {
      taken.length = 0
      const these: Shifted[] = []
      for (const talk of own) {
        const laid = layWeeks([{ kind: talk.kind, minutes: talk.minutes, weekday: weekdayOf(dayOf(talk.from, zone)), at: wallTimeOf(talk.from, zone), guests: 'none' as const }], {
          weeks: 1, firstMonday: at, workdays, free: without(free, taken), colleagues: [] as readonly Colleague[], country, zone, atMostSkipped: 0,
        })
        const place = laid?.weeks[0]?.talks[0]
        if (!place) break
        taken.push(place)
        these.push({ talk: talk.talk, from: place.from, until: place.until, was: talk.from })
      }
      if (these.length === own.length) placed = these
    }
    if (!placed) return null
    shifted.push(...placed)
    earliest = at
  }
  return shifted
}

const without = (free: readonly Range[], taken: readonly Range[]): readonly Range[] =>
  taken.reduce<readonly Range[]>((left, gone) => left.flatMap(one => (gone.until <= one.from || one.until <= gone.from ? [one]
    : [{ from: one.from, until: gone.from }, { from: gone.until, until: one.until }].filter(({ from, until }) => from < until))), free)

/** The weekdays on which this plan meets now. */
export const daysOf = (talks: readonly Pick<Lying, 'from'>[], zone: Zone): readonly Weekday[] => [...new Set(talks.map(({ from }) => weekdayOf(dayOf(from, zone))))].toSorted()
