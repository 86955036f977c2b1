/** Until when what we stand on gets mended, by the calendars of those who make it: nodejs.org/en/about/previous-releases and postgresql.org/support/versioning. Looked up in November 2026. */
import { parseDay, type Day } from './time.ts'

const until = (days: Readonly<Record<number, string>>): ReadonlyMap<number, Day> =>
  new Map(Object.entries(days).flatMap(([version, day]) => { const parsed = parseDay(day); return parsed ? [[Number(version), parsed] as const] : [] }))

/** By major version; one that is not in it is not known here. */
export const supportedUntil = {
  node: until({ 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30' }),
  postgres: until({ 15: '2027-11-11', 16: '2028-11-09', 17: '2029-11-08', 18: '2030-11-14' }),
}
