/** How a guide's hours become moments that can be booked. */
import { addDays, dayOf, startOfDay, type Instant } from '../../kit/time.ts'
import { freeMoments, type Availability, type ExtraHours, type Moment, type Range, type WeeklyHours } from './free-moments.ts'

/** How the day is cut: into talks with a pause between them, bookable from some minutes ahead up to so many days. */
export type Cut = { readonly talkMinutes: number; readonly breakMinutes: number; readonly noticeMinutes: number; readonly horizonDays: number }

/** What a new agenda begins with. */
export const usualCut: Cut = { talkMinutes: 30, breakMinutes: 15, noticeMinutes: 60, horizonDays: 28 }

/** Time that is taken: for good, or held until a moment at which it is free again. */
export type Taken = Range & { readonly heldUntil: Instant | null }

/** All that decides when one guide can be booked. */
export type GuideHours = {
  readonly cut: Cut
  readonly hours: readonly WeeklyHours[]
  readonly extraHours: readonly ExtraHours[]
  readonly absences: readonly Range[]
  readonly taken: readonly Taken[]
}

/** Where clocks and holidays are those of the provider. */
export type Place = Pick<Availability, 'country' | 'zone'>

/** The moments at which a guide can be booked now, soonest first, up to the end of the last day of the horizon. */
export const bookable = ({ cut, hours, extraHours, absences, taken }: GuideHours, { country, zone }: Place, now: Instant): readonly Moment[] =>
  freeMoments(
    { hours, extraHours, absences, busy: taken.filter(({ heldUntil }) => heldUntil === null || heldUntil > now), country, zone },
    { now, from: now, until: startOfDay(addDays(dayOf(now, zone), cut.horizonDays + 1), zone), minutes: cut.talkMinutes, pause: cut.breakMinutes, notice: cut.noticeMinutes },
  )
