/** Everyone on a ward in one list, with the limits that hold for them, and what a week asks of each. */
import { addDays } from '../../kit/time.ts'
import { withOwnGuide } from './planner-figures.ts'
import { hoursInWeek, isAway, type Guide, type Learner, type OnTheWard, type Pairings, type Roster, type Shift, type Ward, weekOf } from './planner.ts'
import { tooClose, unableOn, workingTime, type Limits } from './planner-working-time.ts'

export type Person = OnTheWard & { readonly part: 'learner' | 'guide' | 'experienced'; readonly limits: Limits; readonly learner: Learner | null; readonly guide: Guide | null }

export const peopleOf = (ward: Ward): readonly Person[] => {
  const limits = ({ workingTime: which }: OnTheWard) => workingTime[ward.country][which]
  return [
    ...ward.learners.map(learner => ({ ...learner, part: 'learner' as const, limits: limits(learner), learner, guide: null })),
    ...ward.guides.map(guide => ({ ...guide, part: 'guide' as const, limits: limits(guide), learner: null, guide })),
    ...ward.experienced.map(one => ({ ...one, part: 'experienced' as const, limits: limits(one), learner: null, guide: null })),
  ]
}

/** One week to be planned, and what the weeks before it left. */
export type PlannedWeek = {
  readonly week: number
  readonly monday: Shift['day']
  readonly shifts: readonly Shift[]
  readonly pairings: Pairings
  /** What each should work this week, by key: as agreed, less what was too much before. */
  readonly hours: Readonly<Record<string, number>>
  /** Last week's shifts, of which someone may still need rest. */
  readonly lastWeek: Roster
  readonly lastShifts: readonly Shift[]
  readonly isNew: (learner: Learner) => boolean
}

/** @param over by key, hours that were worked too much before, or too little where negative. */
export const plannedWeek = (ward: Ward, week: number, pairings: Pairings, over: Readonly<Record<string, number>>, lastWeek: Roster): PlannedWeek => {
  const monday = addDays(ward.from, week * 7)
  const inWeek = (number: number) => ward.shifts.filter(shift => weekOf(shift, ward.from) === number).toSorted((a, b) => (a.day + a.from + a.key < b.day + b.from + b.key ? -1 : 1))
  return {
    week, monday, shifts: inWeek(week), pairings, lastWeek, lastShifts: inWeek(week - 1),
    hours: Object.fromEntries(peopleOf(ward).map(person => {
      const agreed = hoursInWeek({ ...person, ...(person.learner ? { since: person.learner.since } : {}) }, monday)
      return [person.key, agreed === 0 ? 0 : Math.max(0, agreed - (over[person.key] ?? 0))]
    })),
    isNew: ({ since }) => monday < addDays(since, withOwnGuide.weeks * 7),
  }
}

/** Whether someone may stand on a shift; `another-day` says that only their own weekdays are in the way. */
export const within = ({ lastWeek, lastShifts }: PlannedWeek, person: Person, shift: Shift): 'able' | 'another-day' | 'never' => {
  const rests = (other: Shift) => tooClose(other, shift, person.limits)
  const stood = new Set(lastWeek.filter(one => one.person === person.key).map(one => one.shift))
  if (lastShifts.some(other => stood.has(other.key) && rests(other))) return 'never'
  const unable = unableOn({ ...person, ...(person.learner ? { schoolDays: person.learner.schoolDays, since: person.learner.since } : {}) }, shift, person.limits)
  return unable === null ? 'able' : unable === 'day' ? 'another-day' : 'never'
}

/** Who guides this learner this week: their own guide, or who stands in while that one is away all week. */
export const guideNow = (ward: Ward, { monday, pairings }: PlannedWeek, learner: Learner): string | null => {
  const { fixed, reserve } = pairings[learner.key] ?? { fixed: null, reserve: null }
  const guide = ward.guides.find(({ key }) => key === fixed)
  const awayAllWeek = guide !== undefined && [0, 1, 2, 3, 4, 5, 6].every(days => isAway(guide.away, addDays(monday, days)))
  return guide === undefined || awayAllWeek ? reserve : fixed
}

export const grouped = <One>(ones: readonly One[], by: (one: One) => string): ReadonlyMap<string, readonly One[]> => {
  const groups = new Map<string, One[]>()
  for (const one of ones) groups.set(by(one), [...groups.get(by(one)) ?? [], one])
  return groups
}
