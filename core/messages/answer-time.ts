/** An answer comes within two working days: days on which offices are open and the guide is there. */
import { addDays, dayOf, daysBetween, type Day, type Instant } from '../../kit/time.ts'
import type { Place } from '../agenda/agenda.ts'
import type { Range } from '../agenda/free-moments.ts'
import { isAwayOn, isWorkingDay } from '../agenda/quiet-hours.ts'

export const answerDays = 2

/** Whoever is away longer than this answers on the first days back, so it is never counted further. */
const mostDays = 400

/** The day before whose end the answer comes. The day of the message itself does not count. */
export const answerBy = (since: Instant, absences: readonly Range[], { country, zone }: Place): Day => {
  let day = dayOf(since, zone)
  for (let left = answerDays, tried = 0; left > 0 && tried < mostDays; tried++) {
    day = addDays(day, 1)
    if (isWorkingDay(day, country) && !isAwayOn(day, absences, zone)) left--
  }
  return day
}

export const isOverdue = (since: Instant, absences: readonly Range[], place: Place, now: Instant): boolean =>
  dayOf(now, place.zone) > answerBy(since, absences, place)

/** Whole days it waits; 0 is since today. */
export const daysWaiting = (since: Instant, { zone }: Place, now: Instant): number => daysBetween(dayOf(since, zone), dayOf(now, zone))
