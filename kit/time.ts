import { offsetAt, offsetAtReading, whenClocksRead, type Span, type Zone } from './zones.ts'

export { zones, type Span, type Zone } from './zones.ts'

/** A point in time, in UTC. Never changed once made. */
export type Instant = Date

declare const aDay: unique symbol
declare const aWallTime: unique symbol

/** A day on the calendar, in the provider's zone: '2026-11-21'. Days compare as text. */
export type Day = string & { readonly [aDay]: true }

/** What a clock on the wall reads: '16:30'. '24:00' is the end of a day. Wall times compare as text. */
export type WallTime = string & { readonly [aWallTime]: true }

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const minute = 60_000
const wholeDay = 24 * 60 * minute

// Reading

/** '2026-11-21' as a Day; null when there is no such day. Years 1000 to 9999. */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null
}

/** '16:30', '9.05' or '16:30:00' as a WallTime; null when no clock reads so. */
export function parseWallTime(text: string): WallTime | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text.trim()) ?? []
  if (!hours || !minutes) return null
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isWallTime(time) ? time : null
}

function isDay(text: string): text is Day {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  // 30 February parses as 2 March: only a day that comes back the same exists.
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(text.slice(8))
}

function isWallTime(text: string): text is WallTime {
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)
}

// Between instants and what calendars and clocks say

export function dayOf(instant: Instant, zone: Zone): Day {
  return dayFromNumber(dayNumberAt(instant.getTime(), zone))
}

export function wallTimeOf(instant: Instant, zone: Zone): WallTime {
  const reading = readingOf(instant, zone)
  const midnight = Math.floor(reading / wholeDay) * wholeDay
  return wallTimeFromMinutes(Math.floor((reading - midnight) / minute))
}

/**
 * When a clock in the zone reads this time on this day. A time that the spring change skips moves
 * forward by the gap (02:30 becomes 03:30); of a time that the autumn change doubles, the first.
 */
export function instantOf(day: Day, time: WallTime, zone: Zone): Instant {
  return new Date(instantAt(numberOfDay(day), minutesOf(time), zone))
}

export function startOfDay(day: Day, zone: Zone): Instant {
  return new Date(instantAt(numberOfDay(day), 0, zone))
}

/** `instantOf` in numbers, for loops: day number and minutes since 00:00 in, milliseconds since 1970 out. */
export function instantAt(dayNumber: number, minutes: number, zone: Zone): number {
  const reading = dayNumber * wholeDay + minutes * minute
  return reading - offsetAtReading(reading, zone)
}

/**
 * When clocks read from `from` up to `until` (minutes since 00:00) on a day, in milliseconds. Each reading
 * counts once: a skipped hour is in no span, and of a doubled hour only the first round.
 */
export function spansAt(dayNumber: number, from: number, until: number, zone: Zone): readonly Span[] {
  const midnight = dayNumber * wholeDay
  return whenClocksRead(midnight + from * minute, midnight + until * minute, zone)
}

function readingOf(instant: Instant, zone: Zone): number {
  const time = instant.getTime()
  return time + offsetAt(time, zone)
}

// Counting

/** Days since 1 January 1970. */
export function numberOfDay(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / wholeDay
}

/** The number of the day that a clock in the zone stands in. */
export function dayNumberAt(time: number, zone: Zone): number {
  return Math.floor((time + offsetAt(time, zone)) / wholeDay)
}

export function dayFromNumber(number: number): Day {
  const text = new Date(number * wholeDay).toISOString().slice(0, 10)
  if (!isDay(text)) throw new RangeError('a day outside the years 1000 to 9999')
  return text
}

/** Minutes since the clock read 00:00, 0 to 1440. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

export function wallTimeFromMinutes(minutes: number): WallTime {
  const text = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
  if (!isWallTime(text)) throw new RangeError('a time outside 00:00 to 24:00')
  return text
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(numberOfDay(day) + days)
}

/** The same day of a later month, or that month's last day: 31 January and one month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, Number(day.slice(8))]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return dayFromNumber(Date.UTC(year, month, Math.min(date, last)) / wholeDay)
}

/** How many days `until` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, until: Day): number {
  return numberOfDay(until) - numberOfDay(from)
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(instant.getTime() + minutes * minute)
}

/** How many minutes `until` lies after `from`, with a fraction for seconds; negative when it lies before. */
export function minutesBetween(from: Instant, until: Instant): number {
  return (until.getTime() - from.getTime()) / minute
}

const weekdays: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3]

export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(numberOfDay(day))
}

/** 1 January 1970 was a Thursday. */
export function weekdayOfNumber(dayNumber: number): Weekday {
  return weekdays[((dayNumber % 7) + 7) % 7] ?? 4
}

/** The Monday of the day's week, which is the day itself on a Monday. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

export function halfYearOf(day: Day): { readonly year: number; readonly half: 1 | 2 } {
  return { year: Number(day.slice(0, 4)), half: day.slice(5, 7) <= '06' ? 1 : 2 }
}

// In words

export type Locale = 'nl-NL' | 'nl-BE' | 'en'

type Words = {
  /** Monday first. */
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly yesterday: string
  readonly today: string
  readonly tomorrow: string
  readonly clock: (time: WallTime) => string
  readonly at: (day: string, clock: string) => string
}

const dutch: Words = {
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  months: [
    'januari', 'februari', 'maart', 'april', 'mei', 'juni',
    'juli', 'augustus', 'september', 'oktober', 'november', 'december',
  ],
  yesterday: 'gisteren',
  today: 'vandaag',
  tomorrow: 'morgen',
  clock: (time) => time,
  at: (day, clock) => `${day} om ${clock} uur`,
}

const english: Words = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January', 'February', 'March', 'April', 'May', 'June',
    'July', 'August', 'September', 'October', 'November', 'December',
  ],
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  clock: (time) => time,
  at: (day, clock) => `${day} at ${clock}`,
}

// Flemish and Dutch days and months are the same words.
const words: Record<Locale, Words> = { 'nl-NL': dutch, 'nl-BE': dutch, en: english }

/** 'donderdag 26 november'. */
export function longDay(day: Day, locale: Locale): string {
  return `${words[locale].weekdays[weekdayOf(day) - 1]} ${dateAndMonth(day, locale)}`
}

/** 'donderdag 26 november 2026'. */
export function longDayWithYear(day: Day, locale: Locale): string {
  return `${longDay(day, locale)} ${day.slice(0, 4)}`
}

/** '26 november 2026'. */
export function dateWithYear(day: Day, locale: Locale): string {
  return `${dateAndMonth(day, locale)} ${day.slice(0, 4)}`
}

/** '16:30'. An instant needs the zone whose clocks are meant. */
export function clock(time: WallTime, locale: Locale): string
export function clock(time: Instant, locale: Locale, zone: Zone): string
export function clock(time: WallTime | Instant, locale: Locale, zone: Zone = 'Europe/Amsterdam'): string {
  return words[locale].clock(typeof time === 'string' ? time : wallTimeOf(time, zone))
}

/** 'vandaag', 'morgen', 'gisteren' or 'donderdag 26 november'; with the year when it is half a year away. */
export function dayInWords(day: Day, today: Day, locale: Locale): string {
  const away = daysBetween(today, day)
  if (away === 0) return words[locale].today
  if (away === 1) return words[locale].tomorrow
  if (away === -1) return words[locale].yesterday
  return Math.abs(away) < 183 ? longDay(day, locale) : longDayWithYear(day, locale)
}

/** 'vandaag om 16:30 uur', 'maandag 23 november om 08:30 uur', 'today at 16:30'. */
export function momentInWords(instant: Instant, now: Instant, zone: Zone, locale: Locale): string {
  const day = dayInWords(dayOf(instant, zone), dayOf(now, zone), locale)
  return words[locale].at(day, clock(instant, locale, zone))
}

/** With a capital, for the start of a sentence: 'Vandaag om 16:30 uur'. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function dateAndMonth(day: Day, locale: Locale): string {
  return `${Number(day.slice(8))} ${words[locale].months[Number(day.slice(5, 7)) - 1]}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
