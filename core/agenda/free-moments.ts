import {
  dayNumberAt, dayOf, minutesOf, numberOfDay, spansAt, weekdayOfNumber,
  type Day, type Instant, type Span, type WallTime, type Weekday, type Zone,
} from '../../kit/time.ts'
import { isClosedDay, type Country } from './holidays.ts'

/** Hours that return every week, by the clock on the wall. Valid from a day up to, not including, another. */
export type WeeklyHours = {
  readonly weekday: Weekday
  readonly from: WallTime
  readonly until: WallTime
  readonly validFrom: Day
  readonly validUntil: Day | null
}

/** Hours on one day, besides the weekly ones. They also open a holiday. */
export type ExtraHours = { readonly day: Day; readonly from: WallTime; readonly until: WallTime }

/** From an instant up to, not including, another: an absence, an appointment, a hold, a moment. */
export type Range = { readonly from: Instant; readonly until: Instant }
export type Moment = Range

export type Availability = {
  readonly hours: readonly WeeklyHours[]
  readonly extraHours: readonly ExtraHours[]
  readonly absences: readonly Range[]
  /** Appointments and holds, in any order. Leave out the asker's own hold, or it hides its moment from them. */
  readonly busy: readonly Range[]
  readonly country: Country
  readonly zone: Zone
}

export type Wish = {
  readonly now: Instant
  /** Moments lie wholly in [from, until). */
  readonly from: Instant
  readonly until: Instant
  /** How long the talk is. */
  readonly minutes: number
  /** Minutes kept free before and after an appointment. None unless given. */
  readonly pause?: number
  /** Minutes from one start to the next. The talk and its pause unless given. */
  readonly step?: number
  /** Minutes a guide is told beforehand. An hour unless given. */
  readonly notice?: number
}

const minute = 60_000

/**
 * The moments at which a guide can be booked, soonest first. Starts are counted from the opening of each
 * stretch of hours, so a booking elsewhere in the stretch never shifts them. Hours that touch or overlap on
 * a day are one stretch; no talk crosses midnight. In the spring night the lost hour has no moments, in
 * the autumn night only the first round of the doubled hour has.
 *
 * It answers every look at a guide's agenda, so inside are only numbers, and one pass over both lists.
 * @throws RangeError when the talk or the step is not positive.
 */
export function freeMoments(availability: Availability, wish: Wish): readonly Moment[] {
  const { minutes, pause = 0, step = minutes + pause, notice = 60 } = wish
  if (!(minutes > 0 && step > 0)) throw new RangeError('a talk and its step take time')
  const length = minutes * minute
  const stride = step * minute
  const earliest = Math.max(wish.from.getTime(), wish.now.getTime() + notice * minute)
  const latest = wish.until.getTime() - length

  const taken = takenSpans(availability, pause * minute, earliest)
  const moments: Moment[] = []
  let next = 0
  for (const open of openSpans(availability, earliest, latest + length)) {
    const last = Math.min(open.until - length, latest)
    let start = atOrAfter(earliest, open.from, stride)
    while (start <= last) {
      let block = taken[next]
      while (block && block.until <= start) block = taken[++next]
      if (block && block.from < start + length) {
        start = atOrAfter(block.until, open.from, stride)
        continue
      }
      moments.push({ from: new Date(start), until: new Date(start + length) })
      start += stride
    }
  }
  return moments
}

/** The first start of a stretch, counted in strides from its opening, that is not before a time. */
function atOrAfter(time: number, opening: number, stride: number): number {
  return time <= opening ? opening : opening + Math.ceil((time - opening) / stride) * stride
}

/** When the guide works, in order: the hours of each day, joined where they touch. */
function openSpans({ hours, extraHours, country, zone }: Availability, from: number, until: number): readonly Span[] {
  const weekly = hours.map((row) => ({
    weekday: row.weekday,
    from: minutesOf(row.from),
    until: minutesOf(row.until),
    validFrom: numberOfDay(row.validFrom),
    validUntil: row.validUntil === null ? Infinity : numberOfDay(row.validUntil),
  }))
  const extra = extraHours.map((row) => ({ day: numberOfDay(row.day), from: minutesOf(row.from), until: minutesOf(row.until) }))

  const spans: Span[] = []
  if (from >= until) return spans
  const lastDay = dayNumberAt(until - 1, zone)
  for (let day = dayNumberAt(from, zone); day <= lastDay; day++) {
    const weekday = weekdayOfNumber(day)
    const ofDay: Span[] = extra.filter((row) => row.day === day)
    const ofWeek = weekly.filter((row) => row.weekday === weekday && row.validFrom <= day && day < row.validUntil)
    if (ofWeek.length > 0 && !isClosedDay(day, country)) ofDay.push(...ofWeek)
    for (const stretch of joined(ofDay)) spans.push(...spansAt(day, stretch.from, stretch.until, zone))
  }
  return spans
}

/** When the guide cannot, in order and joined: absences, and what is booked with its pause on both sides. */
function takenSpans({ absences, busy }: Availability, pause: number, from: number): readonly Span[] {
  const spans: Span[] = []
  for (const range of absences) add(spans, range.from.getTime(), range.until.getTime(), 0, from)
  for (const range of busy) add(spans, range.from.getTime(), range.until.getTime(), pause, from)
  return joined(spans)
}

function add(spans: Span[], from: number, until: number, pause: number, since: number): void {
  if (from < until && until + pause > since) spans.push({ from: from - pause, until: until + pause })
}

function joined(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const result: Span[] = []
  let from = Infinity
  let until = -Infinity
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from > until) {
      if (from < until) result.push({ from, until })
      from = span.from
      until = span.until
    } else if (span.until > until) until = span.until
  }
  if (from < until) result.push({ from, until })
  return result
}

/** The moments nearest to the wanted one, soonest first; of two equally near, the earlier. For when a moment is just gone. */
export function nearestMoments(moments: readonly Moment[], wanted: Instant, count: number): readonly Moment[] {
  const distance = (moment: Moment): number => Math.abs(moment.from.getTime() - wanted.getTime())
  return moments
    .toSorted((a, b) => distance(a) - distance(b) || a.from.getTime() - b.from.getTime())
    .slice(0, count)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
}

/** Who can talk soonest, and when; of two at the same time, the one listed first. Null when nobody can. */
export function soonest<Guide>(
  guides: readonly { readonly guide: Guide; readonly moments: readonly Moment[] }[],
): { readonly guide: Guide; readonly moment: Moment } | null {
  let best: { readonly guide: Guide; readonly moment: Moment } | null = null
  for (const { guide, moments } of guides) {
    const moment = moments[0]
    if (moment && (!best || moment.from < best.moment.from)) best = { guide, moment }
  }
  return best
}

/** Moments under the day they begin on. A day without any is not there, so nobody can be shown a full day. */
export function byDay(moments: readonly Moment[], zone: Zone): readonly { readonly day: Day; readonly moments: readonly Moment[] }[] {
  const days: { readonly day: Day; readonly moments: Moment[] }[] = []
  for (const moment of moments) {
    const day = dayOf(moment.from, zone)
    const last = days.at(-1)
    if (last?.day === day) last.moments.push(moment)
    else days.push({ day, moments: [moment] })
  }
  return days
}
