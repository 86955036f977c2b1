/** Free time as stretches, for talks that are not all of one length. */
import { freeMoments, type Availability, type Range } from '../../core/agenda/free-moments.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'

/** The finest that is looked at. */
const grain = 15

/** @param pause minutes kept free around what is taken already */
export const freeRanges = (availability: Availability, { from, until }: Range, pause: number, now: Instant): readonly Range[] => {
  const joined: { from: Instant; until: Instant }[] = []
  for (const moment of freeMoments(availability, { now, from, until, minutes: grain, step: grain, pause })) {
    const last = joined.at(-1)
    if (last && last.until.getTime() === moment.from.getTime()) last.until = moment.until
    else joined.push({ from: moment.from, until: addMinutes(moment.from, grain) })
  }
  return joined
}
