/**
 * The limits of working time that a plan never crosses. Figures of law, as far as we know them: each stands here with where it comes
 * from, and `check` says that a lawyer of the country has not looked at it for this purpose. A collective agreement may be stricter.
 */
import { addDays, minutesOf, parseWallTime, weekdayOf, type WallTime } from '../../kit/time.ts'
import { canWorkOn, hoursOf, isAway, minutesInWeek, spanOf, type Learner, type OnTheWard, type Shift, type Ward, type WorkingTime } from './planner.ts'

export type Limits = {
  readonly restBetweenHours: number
  /** In one piece, once a week. */
  readonly restInWeekHours: number
  readonly mostShiftHours: number
  readonly mostWeekHours: number
  /** No work at night between these. */
  readonly night: { readonly from: WallTime; readonly until: WallTime } | null
  /** What a day at school counts in a week's hours. */
  readonly schoolDayHours: number
  readonly source: string
  readonly check: boolean
}

const clock = (text: string): WallTime => {
  const time = parseWallTime(text)
  if (time === null) throw new Error(`no clock reads ${text}`)
  return time
}
const night = (from: string, until: string) => ({ from: clock(from), until: clock(until) })

export const workingTime: Readonly<Record<Ward['country'], Readonly<Record<WorkingTime, Limits>>>> = {
  NL: {
    adult: { restBetweenHours: 11, restInWeekHours: 36, mostShiftHours: 12, mostWeekHours: 60, night: null, schoolDayHours: 0, source: 'Arbeidstijdenwet, hoofdstuk 5', check: true },
    'under 18': { restBetweenHours: 12, restInWeekHours: 36, mostShiftHours: 9, mostWeekHours: 45, night: night('23:00', '06:00'), schoolDayHours: 6, source: 'Arbeidstijdenwet, hoofdstuk 4 en 5, jeugdige werknemer', check: true },
  },
  BE: {
    adult: { restBetweenHours: 11, restInWeekHours: 35, mostShiftHours: 11, mostWeekHours: 50, night: null, schoolDayHours: 0, source: 'Arbeidswet van 16 maart 1971', check: true },
    'under 18': { restBetweenHours: 12, restInWeekHours: 36, mostShiftHours: 8, mostWeekHours: 40, night: night('22:00', '06:00'), schoolDayHours: 6, source: 'Arbeidswet van 16 maart 1971, jeugdige werknemers', check: true },
  },
}
/** Why someone cannot stand on a shift, whoever else does. */
export type Unable = 'day' | 'school' | 'away' | 'not-yet' | 'night' | 'too-long'
export const unableOn = (someone: OnTheWard & Partial<Pick<Learner, 'schoolDays' | 'since'>>, shift: Shift, limits: Limits): Unable | null => {
  if (someone.since !== undefined && shift.day < someone.since) return 'not-yet'
  if (isAway(someone.away, shift.day) || (crossesMidnight(shift) && isAway(someone.away, addDays(shift.day, 1)))) return 'away'
  if ((someone.schoolDays ?? []).includes(weekdayOf(shift.day))) return 'school'
  if (!canWorkOn(someone, shift.day)) return 'day'
  if (limits.night && isAtNight(shift, limits.night)) return 'night'
  return hoursOf(shift) > limits.mostShiftHours ? 'too-long' : null
}
const crossesMidnight = (shift: Shift): boolean => shift.until <= shift.from && shift.until !== '00:00'

const dayMinutes = 24 * 60
/** Whether any of it lies between these, in the night before or after. */
const isAtNight = (shift: Shift, { from, until }: NonNullable<Limits['night']>): boolean => {
  const { begins, ends } = spanOf(shift, shift.day)
  return [-1, 0].some(night => {
    const [dark, light] = [night * dayMinutes + minutesOf(from), (night + 1) * dayMinutes + minutesOf(until)]
    return begins < light && ends > dark
  })
}

/** Two shifts one person cannot both stand on: they overlap, or leave less rest than there must be. */
export const tooClose = (one: Shift, other: Shift, { restBetweenHours }: Limits): boolean => {
  const [a, b] = [spanOf(one, one.day), spanOf(other, one.day)]
  const rest = restBetweenHours * 60
  return one.key !== other.key && a.begins < b.ends + rest && b.begins < a.ends + rest
}

/**
 * When in a week the long rest may begin, in minutes since its Monday, with the shifts it leaves no place for: right after a shift, or at
 * the start. A rest that begins elsewhere takes no fewer shifts.
 */
export const longRests = (shifts: readonly Shift[], monday: Shift['day'], { restInWeekHours }: Limits): readonly (readonly Shift[])[] => {
  const rest = restInWeekHours * 60
  const spans = shifts.map(shift => ({ shift, ...spanOf(shift, monday) }))
  const starts = [...new Set([0, ...spans.map(({ ends }) => ends)])].filter(start => start >= 0 && start + rest <= minutesInWeek).toSorted((a, b) => a - b)
  const taken = starts.map(start => spans.filter(({ begins, ends }) => begins < start + rest && ends > start).map(({ shift }) => shift))
  // A rest that takes all the shifts of another, and more, is never the better one; of two that take the same, one will do.
  const within = (one: readonly Shift[], other: readonly Shift[]) => one.every(shift => other.includes(shift))
  return taken.filter((one, index) => !taken.some((other, at) => at !== index && within(other, one) && (other.length < one.length || at < index)))
}
/** Hours there may be in a week, beside school. */
export const mostHours = (limits: Limits, { schoolDays = [] }: Partial<Pick<Learner, 'schoolDays'>>): number => Math.max(0, limits.mostWeekHours - schoolDays.length * limits.schoolDayHours)
