import { clock, dayOf, longDayWithYear, type Instant, type Locale, type Zone } from '../../kit/time.ts'

/** 'donderdag 19 november 2026, 20:14': for what must be exact. */
export const exactly = (at: Instant, { zone, locale }: { readonly zone: Zone; readonly locale: Locale }): string => `${longDayWithYear(dayOf(at, zone), locale)}, ${clock(at, locale, zone)}`
