/**
 * Looks once more at a finished roster, without the solver and without its sums: whether it crosses anything that may never be. A plan
 * that does is not shown to anyone.
 */
import { addDays } from '../../kit/time.ts'
import { learnersPerGuide, mostShiftsInWeek, weekMayDiffer } from './planner-figures.ts'
import { grouped, peopleOf, type Person } from './planner-people.ts'
import { hoursInWeek, hoursOf, minutesInWeek, spanOf, weekOf, type Roster, type Shift, type Ward } from './planner.ts'
import { mostHours, tooClose, unableOn } from './planner-working-time.ts'

export type Crossed = 'unknown' | 'twice' | 'unable' | 'rest-between' | 'rest-in-week' | 'shifts-in-week' | 'hours-by-law' | 'hours-over' | 'no-guide' | 'no-qualified-guide' | 'too-many-learners' | 'room'

export const crossed = (ward: Ward, roster: Roster): readonly { readonly rule: Crossed; readonly at: string }[] => {
  const shifts = new Map(ward.shifts.map(shift => [shift.key, shift]))
  const people = new Map(peopleOf(ward).map(person => [person.key, person]))
  const unknown = roster.filter(({ person, shift }) => !shifts.has(shift) || !people.has(person)).map(({ person }) => ({ rule: 'unknown' as const, at: person }))
  const shiftsOf = (person: string) => roster.flatMap(one => (one.person === person ? shifts.get(one.shift) ?? [] : []))
  const onShift = grouped(roster, ({ shift }) => shift)
  return [
    ...unknown,
    ...[...people.values()].flatMap(person => crossedBy(ward, person, shiftsOf(person.key)).map(rule => ({ rule, at: person.key }))),
    ...ward.shifts.flatMap(shift => crossedOn(shift, (onShift.get(shift.key) ?? []).flatMap(({ person }) => people.get(person) ?? [])).map(rule => ({ rule, at: shift.key }))),
  ]
}

const crossedBy = (ward: Ward, person: Person, shifts: readonly Shift[]): readonly Crossed[] => {
  const { limits, learner } = person
  const weeks = Array.from({ length: ward.weeks }, (_, week) => shifts.filter(shift => weekOf(shift, ward.from) === week))
  const hours = weeks.map(week => week.reduce((sum, shift) => sum + hoursOf(shift), 0))
  const found: readonly (readonly [Crossed, boolean])[] = [
    ['twice', new Set(shifts.map(({ key }) => key)).size < shifts.length],
    ['unable', shifts.some(shift => unableOn({ ...person, ...(learner ? { schoolDays: learner.schoolDays, since: learner.since } : {}) }, shift, limits) !== null)],
    ['rest-between', shifts.some((one, index) => shifts.slice(index + 1).some(other => tooClose(one, other, limits)))],
    ['rest-in-week', weeks.some((week, number) => longestRest(week, addDays(ward.from, number * 7)) < limits.restInWeekHours * 60)],
    ['shifts-in-week', weeks.some(week => week.length > mostShiftsInWeek.value)],
    ['hours-by-law', hours.some(each => each > mostHours(limits, learner ?? {}))],
    // What was too little in one week may come on top of the next, and half a shift of rounding on top of that.
    ['hours-over', hours.some((each, number) => each > hoursInWeek({ ...person, ...(learner ? { since: learner.since } : {}) }, addDays(ward.from, number * 7)) + 2 * weekMayDiffer.value)],
  ]
  return found.filter(([, is]) => is).map(([rule]) => rule)
}

/** In minutes, between shifts or at either end of the week. */
const longestRest = (shifts: readonly Shift[], monday: Shift['day']): number => {
  let [longest, freeFrom] = [0, 0]
  for (const { begins, ends } of shifts.map(shift => spanOf(shift, monday)).toSorted((a, b) => a.begins - b.begins)) {
    longest = Math.max(longest, begins - freeFrom)
    freeFrom = Math.max(freeFrom, ends)
  }
  return Math.max(longest, minutesInWeek - freeFrom)
}

const crossedOn = (shift: Shift, there: readonly Person[]): readonly Crossed[] => {
  const learners = there.filter(({ part }) => part === 'learner')
  const guides = there.filter(({ part }) => part === 'guide')
  const perGuide = learnersPerGuide.value[shift.clients]
  const crowded = [...new Set(learners.map(({ learner }) => learner?.domain))].some(domain =>
    learners.filter(({ learner }) => learner?.domain === domain).length > perGuide * guides.filter(({ guide }) => guide?.domains.some(one => one === domain)).length)
  return [
    ...(learners.length > 0 && guides.length === 0 ? ['no-guide' as const] : []),
    ...(crowded && guides.length > 0 ? ['no-qualified-guide' as const] : []),
    ...(learners.length > perGuide * guides.length && guides.length > 0 ? ['too-many-learners' as const] : []),
    ...(there.length > shift.most ? ['room' as const] : []),
  ]
}
