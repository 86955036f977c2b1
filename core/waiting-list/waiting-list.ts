/**
 * A place that comes free goes to the next in turn who can use it, and is kept for them a while. Whoever declines or does
 * not answer loses nothing: they keep their turn, and this one place goes on to the next.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, minutesBetween, type Instant } from '../../kit/time.ts'
import type { Place as Where } from '../agenda/agenda.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { inOfficeHours, isQuiet } from '../agenda/quiet-hours.ts'

export type Wish = {
  readonly id: Id<'earlier-wish'>
  readonly programme: string
  readonly trajectory: Id<'trajectory'> | null
  /** Whose place it must be; null for any guide of the programme. */
  readonly guide: Id<'person'> | null
  readonly before: Instant | null
}
export type Place = Moment & { readonly guide: Id<'person'>; readonly programmes: readonly string[] }
export type Offered = { readonly wish: Id<'earlier-wish'>; readonly guide: Id<'person'>; readonly from: Instant; readonly at: Instant; readonly until: Instant; readonly answer: 'accepted' | 'declined' | null }
export type Offer = { readonly wish: Id<'earlier-wish'>; readonly place: Place; readonly until: Instant }

/** Minutes a place must be earlier to be worth a message. */
export const worthIt = 120
/** Minutes it is kept: by day people look at their telephone soon. */
export const keptFor = (now: Instant, where: Where): number => (inOfficeHours(now, where) ? 30 : 60)
/** Minutes to make oneself ready, after the last moment to say yes. */
const toGetReady = 10
/** Someone who does not answer is not called on all day. */
const mostOffersADay = 3
const day = 24 * 60
/** Days a wish stands. */
export const wishDays = 14

const isEarlier = (from: Instant, before: Instant | null): boolean => before === null || addMinutes(from, worthIt) <= before

/**
 * Each in turn gets the soonest place that is of use; nobody gets two, and nobody the same place again.
 * @param wishes in turn
 * @param places that are free
 * @param before everything offered to these wishes so far
 */
export const offersNow = (wishes: readonly Wish[], places: readonly Place[], before: readonly Offered[], now: Instant, where: Where): readonly Offer[] => {
  if (isQuiet(now, where.zone)) return []
  const until = addMinutes(now, keptFor(now, where))
  const left = places.filter(({ from }) => from >= addMinutes(until, toGetReady)).toSorted((one, other) => one.from.getTime() - other.from.getTime() || (one.guide < other.guide ? -1 : 1))
  const offers: Offer[] = []
  for (const wish of wishes) {
    const had = before.filter(one => one.wish === wish.id)
    if (had.some(one => one.answer === null && one.until > now) || had.filter(one => one.at > addMinutes(now, -day)).length >= mostOffersADay) continue
    const found = left.findIndex(place => (wish.guide === null ? place.programmes.includes(wish.programme) : place.guide === wish.guide)
      && isEarlier(place.from, wish.before) && !had.some(one => one.guide === place.guide && one.from.getTime() === place.from.getTime()))
    const [place] = found === -1 ? [] : left.splice(found, 1)
    if (place) offers.push({ wish: wish.id, place, until })
  }
  return offers
}

export type WishRefusal = Refusal<'earlier.none-needed' | 'earlier.there-is'>

/** Before having an appointment: when the first place is further away than a day. */
export const wishBefore = (first: Instant | null, now: Instant): { readonly before: Instant | null } | WishRefusal =>
  first !== null && minutesBetween(now, first) <= day ? refuse('earlier.none-needed') : { before: first }

/** With an appointment: when there is no earlier place to choose right now. */
export const wishInstead = (appointment: Instant, first: Instant | null, now: Instant): { readonly before: Instant } | WishRefusal => {
  if (appointment <= now || minutesBetween(now, appointment) <= worthIt) return refuse('earlier.none-needed')
  return first !== null && isEarlier(first, appointment) ? refuse('earlier.there-is') : { before: appointment }
}

/** An offer as its link shows it. */
export type OfferState = 'open' | 'accepted' | 'declined' | 'over'
export const stateOf = ({ answer, until }: Pick<Offered, 'answer' | 'until'>, now: Instant): OfferState => answer ?? (until > now ? 'open' : 'over')
