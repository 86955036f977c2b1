/**
 * When the clocks of a zone change. The platform knows, but asking it costs microseconds each time;
 * so each year of a zone is asked once and kept as a table of at most a few changes.
 */

export const zones = ['Europe/Amsterdam', 'Europe/Brussels'] as const
export type Zone = (typeof zones)[number]

/** From `instant` on, clocks are `offset` ahead of UTC. All three in milliseconds. */
type Change = {
  readonly instant: number
  /**
   * The clock reading from which the new offset counts. During both a skipped and a doubled hour the
   * old offset holds: a reading that does not exist then lands the gap later, and a double one on its first.
   */
  readonly reading: number
  readonly offset: number
}
type Year = { readonly offset: number; readonly changes: readonly Change[] }

const minute = 60_000
const week = 7 * 24 * 60 * minute

const known: Record<Zone, Map<number, Year>> = { 'Europe/Amsterdam': new Map(), 'Europe/Brussels': new Map() }

/** How far the clocks of a zone are ahead of UTC at an instant. Milliseconds in, milliseconds out. */
export function offsetAt(instant: number, zone: Zone): number {
  const { offset, changes } = yearOf(instant, zone)
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i]
    if (change && instant >= change.instant) return change.offset
  }
  return offset
}

/** The same for what a clock on the wall reads, given as if that reading were UTC. */
export function offsetAtReading(reading: number, zone: Zone): number {
  const { offset, changes } = yearOf(reading, zone)
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i]
    if (change && reading >= change.reading) return change.offset
  }
  return offset
}

/** Half-open, in milliseconds. */
export type Span = { readonly from: number; readonly until: number }

/**
 * When clocks read a time in [from, until), each reading counted once: nothing lies in a skipped hour,
 * and the second round of a doubled hour is left out. Readings of one day, given as if they were UTC.
 */
export function whenClocksRead(from: number, until: number, zone: Zone): readonly Span[] {
  const { offset: first, changes } = yearOf(from, zone)
  const spans: Span[] = []
  let offset = first
  let reading = from
  for (const change of changes) {
    addSpan(spans, reading - offset, Math.min(until - offset, change.instant))
    reading = Math.max(reading, change.reading)
    offset = change.offset
  }
  addSpan(spans, reading - offset, until - offset)
  return spans
}

function addSpan(spans: Span[], from: number, until: number): void {
  if (from >= until) return
  const last = spans.at(-1)
  // The lost hour leaves no gap in time: what was open before it goes straight on after it.
  if (last && last.until === from) spans[spans.length - 1] = { from: last.from, until }
  else spans.push({ from, until })
}

function yearOf(time: number, zone: Zone): Year {
  const number = new Date(time).getUTCFullYear()
  const found = known[zone].get(number)
  if (found) return found
  const year = askPlatform(number, zone)
  known[zone].set(number, year)
  return year
}

function askPlatform(number: number, zone: Zone): Year {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  })
  const offsetBy = (instant: number): number => {
    const read = Object.fromEntries(clock.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
    const reading = Date.UTC(read.year ?? 0, (read.month ?? 1) - 1, read.day, read.hour, read.minute, read.second)
    return reading - instant
  }
  const start = Date.UTC(number, 0, 1)
  const end = Date.UTC(number + 1, 0, 1)
  const changes: Change[] = []
  for (let from = start; from < end; from += week) {
    let before = from
    let after = Math.min(from + week, end)
    const [old, offset] = [offsetBy(before), offsetBy(after)]
    if (old === offset) continue
    while (after - before > minute) {
      const middle = before + Math.floor((after - before) / 2 / minute) * minute
      if (offsetBy(middle) === old) before = middle
      else after = middle
    }
    changes.push({ instant: after, reading: after + Math.max(old, offset), offset })
  }
  return { offset: offsetBy(start), changes }
}
