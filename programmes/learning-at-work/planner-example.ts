/** Wards to plan that are as large as one wishes, always the same: for tests, the demo and measuring. */
import { addDays, parseDay, parseWallTime, weekdayOf, type Day, type Weekday } from '../../kit/time.ts'
import { contexts, stages, type Guide, type Learner, type Shift, type Ward } from './planner.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`no such day: ${text}`)
  return parsed
}
const time = (text: string) => {
  const parsed = parseWallTime(text)
  if (parsed === null) throw new Error(`no clock reads ${text}`)
  return parsed
}
const every: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** An early and a late shift each day, fewer hands at the weekend. A small ward has no late shift. */
export const shiftsFrom = (from: Day, weeks: number, late = true): readonly Shift[] => Array.from({ length: weeks * 7 }, (_, index) => addDays(from, index)).flatMap(on => {
  const weekend = weekdayOf(on) >= 6
  const all = [
    { key: `${on} early`, day: on, from: time('07:00'), until: time('15:30'), breakMinutes: 30, clients: 'usual' as const, guides: 1, least: weekend ? 2 : 3, most: weekend ? 5 : 8 },
    { key: `${on} late`, day: on, from: time('14:30'), until: time('23:00'), breakMinutes: 30, clients: weekdayOf(on) % 3 === 0 ? 'complex' as const : 'usual' as const, guides: 1, least: 2, most: weekend ? 4 : 6 },
  ]
  return late ? all : all.slice(0, 1)
})

/** Fifteen learners and eight guides are a whole ward; fewer have fewer guides with them. */
export const exampleWard = ({ learners = 15, guides = Math.ceil(learners * 8 / 15), weeks = 4, from = day('2026-11-23') }: { readonly learners?: number; readonly guides?: number; readonly weeks?: number; readonly from?: Day } = {}): Ward => ({
  country: 'NL', from, weeks, shifts: shiftsFrom(from, weeks, learners >= 10), experienced: [], duos: [], apart: learners > 2 && guides > 1 ? [['learner 2', 'guide 1']] : [],
  locked: { pairings: [], shifts: [] }, before: [],
  learners: Array.from({ length: learners }, (_, index): Learner => ({
    key: `learner ${index}`, hoursPerWeek: index % 3 === 0 ? 32 : 24, workingTime: index % 5 === 4 ? 'under 18' : 'adult', weekdays: every, away: index % 7 === 3 ? [{ from: addDays(from, 7), until: addDays(from, 14) }] : [],
    stage: stages[index % 4] ?? 'start', context: contexts[(index + 1) % 3] ?? 'usual', since: addDays(from, index % 4 === 0 ? -7 : -90), domain: index % 6 === 5 ? 'welfare' : 'care',
    schoolDays: [index % 2 === 0 ? 2 : 4], current: { fixed: null, reserve: null }, wishes: [],
  })),
  guides: Array.from({ length: guides }, (_, index): Guide => ({
    key: `guide ${index}`, hoursPerWeek: [32, 24, 20, 28][index % 4] ?? 24, workingTime: 'adult', weekdays: index % 4 === 1 ? [1, 2, 3, 4, 5] : every, away: index % 8 === 5 ? [{ from: addDays(from, 14), until: addDays(from, 21) }] : [],
    guidanceHours: [8, 6, 5, 7][index % 4] ?? 6, starter: index % 4 === 2, domains: index % 3 === 0 ? ['care', 'welfare'] : ['care'],
  })),
})
