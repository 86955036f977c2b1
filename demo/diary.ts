/** A guide's own hours in the demo, and the moments they give: handed out one by one, so that nobody is booked twice. */
import { addAbsence, addExtraHours, addWeeklyHours, openAgenda } from '../core/agenda/agenda.store.ts'
import { usualCut, type Cut } from '../core/agenda/agenda.ts'
import { byDay, freeMoments, type ExtraHours, type Moment, type Range, type WeeklyHours } from '../core/agenda/free-moments.ts'
import { openOn } from '../core/agenda/hours.ts'
import type { Provider } from '../core/providers/provider.ts'
import type { Tx } from '../kit/db.ts'
import { newId, type Id } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, daysBetween, parseWallTime, startOfDay, type Day, type Instant, type WallTime, type Weekday } from '../kit/time.ts'

export type Hours = {
  readonly cut?: Cut
  /** By weekday: '08:30-12:30', as often as needed. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly string[]>>>
  /** On the day of the start and the day after, when it is a day off: so that there is something to see, and a place before long. */
  readonly onDayOff?: readonly string[]
  /** Whole days from today on which the guide is not there. */
  readonly away?: readonly number[]
}

export type Diary = {
  /** The moment on this day, or on the nearest one away from now: one that is over, or one to come. It goes to nobody else. */
  take(day: number, when: 'past' | 'ahead'): Moment
}

/** How far the demo looks back and ahead, in days. */
const [back, ahead] = [80, 28]
/** Minutes after a talk until the guide has written it up. */
const wrappedUp = 10

/** Writes the hours down in the guide's own name, and opens a diary on them. */
export const keepHours = async (tx: Tx, guide: Id<'person'>, hours: Hours, provider: Provider, now: Instant): Promise<Diary> => {
  const { cut = usualCut } = hours
  const today = dayOf(now, provider.zone)
  const weekly = Object.entries(hours.weekly).flatMap(([weekday, stretches = []]) => stretches.map((stretch): WeeklyHours =>
    ({ weekday: weekdayFrom(weekday), ...stretchFrom(stretch), validFrom: dayOf(provider.foundedAt, provider.zone), validUntil: null })))
  const daysOff = [today, addDays(today, 1)].filter(day => openOn(day, { hours: weekly, extraHours: [] }, provider.country).length === 0)
  const extra = daysOff.flatMap(day => (hours.onDayOff ?? []).map((stretch): ExtraHours => ({ day, ...stretchFrom(stretch) })))
  const absences = (hours.away ?? []).map((day): Range => ({ from: startOfDay(addDays(today, day), provider.zone), until: startOfDay(addDays(today, day + 1), provider.zone) }))

  await openAgenda(tx, guide, cut)
  await Promise.all([
    ...weekly.map(one => addWeeklyHours(tx, newId(provider.foundedAt.getTime()), guide, one)),
    ...extra.map(one => addExtraHours(tx, newId(now.getTime()), guide, one)),
    ...absences.map(one => addAbsence(tx, newId(now.getTime()), guide, one)),
  ])
  const from = startOfDay(addDays(today, -back), provider.zone)
  const moments = freeMoments(
    { hours: weekly, extraHours: extra, absences, busy: [], country: provider.country, zone: provider.zone },
    { now: from, from, until: startOfDay(addDays(today, ahead), provider.zone), minutes: cut.talkMinutes, pause: cut.breakMinutes, notice: 0 },
  )
  return diaryOf(byDay(moments, provider.zone), today, now)
}

const diaryOf = (days: readonly { readonly day: Day; readonly moments: readonly Moment[] }[], today: Day, now: Instant): Diary => {
  const free = new Map(days.map(({ day, moments }) => [daysBetween(today, day), [...moments]]))
  let turn = 0
  return {
    take(day, when) {
      for (let offset = day; offset >= -back && offset <= ahead; offset += when === 'past' ? -1 : 1) {
        const ofDay = free.get(offset) ?? []
        const fitting = ofDay.filter(({ from, until }) => (when === 'past' ? addMinutes(until, wrappedUp) <= now : from > now))
        // Around now the closest one; on other days now an early one, now a late one.
        turn += 3
        const moment = offset === 0 ? fitting.at(when === 'past' ? -1 : 0) : fitting[turn % fitting.length]
        if (!moment) continue
        ofDay.splice(ofDay.indexOf(moment), 1)
        return moment
      }
      throw new Error(`the demo has no moment left around day ${day}`)
    },
  }
}

const stretchFrom = (text: string): { readonly from: WallTime; readonly until: WallTime } => {
  const [from, until] = text.split('-').map(part => parseWallTime(part))
  if (!from || !until) throw new Error(`no hours: ${text}`)
  return { from, until }
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const weekdayFrom = (text: string): Weekday => {
  const found = weekdays.find(weekday => String(weekday) === text)
  if (!found) throw new Error(`no weekday: ${text}`)
  return found
}
