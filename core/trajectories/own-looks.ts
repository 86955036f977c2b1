import type { Instant } from '../../kit/time.ts'

/** When a participant acts on their own file is kept to the day: the minute one sits with a phone is nobody's business. */
export const toTheDay = (now: Instant): Instant => new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000)
