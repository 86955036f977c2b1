import type { Instant } from '../../kit/time.ts'

/**
 * What a calendar on somebody's phone is told about an appointment. Times go out in UTC, which every
 * calendar shows by the clock of its own place; title and the rest are neutral words the caller chose,
 * because calendars are often shared with work.
 */
export type CalendarEvent = {
  /** The same for all versions of one appointment, so that a calendar replaces instead of adds. */
  readonly uid: string
  /** 0 at first, one higher with every change. */
  readonly sequence: number
  /** When this version came to be. */
  readonly stamp: Instant
  readonly from: Instant
  readonly until: Instant
  readonly title: string
  readonly description?: string
  readonly location?: string
  readonly state: 'confirmed' | 'cancelled'
}

export const calendarType = 'text/calendar; charset=utf-8'

/** One appointment as a file to download (RFC 5545). */
export function calendarFile(event: CalendarEvent): string {
  return calendar([], [event])
}

/**
 * All appointments of somebody, for a calendar that subscribes. Cancelled ones stay in for a while, marked:
 * some calendars only take away what they are told to.
 */
export function calendarFeed(name: string, refreshMinutes: number, events: readonly CalendarEvent[]): string {
  const again = `PT${refreshMinutes}M`
  return calendar(
    [
      // Each twice: as RFC 7986 writes it, and as calendars did before.
      `NAME:${escaped(name)}`,
      `X-WR-CALNAME:${escaped(name)}`,
      `REFRESH-INTERVAL;VALUE=DURATION:${again}`,
      `X-PUBLISHED-TTL:${again}`,
    ],
    events,
  )
}

function calendar(about: readonly string[], events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Houvast//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...about,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.from)}`,
    `DTEND:${utc(event.until)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    // Who may look into the owner's calendar sees "busy", not the title.
    'CLASS:PRIVATE',
    ...(event.state === 'cancelled' ? ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'] : ['STATUS:CONFIRMED', 'TRANSP:OPAQUE']),
    'END:VEVENT',
  ]
}

/** '20261121T153000Z'. */
function utc(instant: Instant): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** A text value: separators escaped, line ends as \n, other control characters away (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/(?!\t)\p{Cc}/gu, '')
}

/** Lines of at most 75 octets, the following ones begun with a space; no character is cut in two. */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}
