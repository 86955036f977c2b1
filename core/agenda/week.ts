/** A guide's week: what was agreed, what can still be chosen, and when the guide is away, day by day. */
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf, mondayOf, numberOfDay, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { WayToTalk } from '../programme.ts'
import type { Taken } from './agenda.ts'
import type { Moment, Range } from './free-moments.ts'
import { holidayOn, type Country, type Holiday } from './holidays.ts'

export type Planned = Range & {
  readonly id: Id<'appointment'>
  readonly talk: Id<'talk'>
  /** The how-manieth talk of its trajectory. */
  readonly number: number
  readonly way: WayToTalk
  readonly cancelledAt: Instant | null
}

/** Of a group of colleagues one is in: when, and nothing of what it is about. */
export type PeersPlanned = Range & { readonly id: Id<'peer-meeting'>; /** One that is called off is not there any more. */ readonly cancelledAt: null }

/** With a group, of people whose files are none of its business. */
export type MeetingPlanned = Range & { readonly id: Id<'group-meeting'>; readonly cancelledAt: Instant | null }

export type Entry =
  | (Range & { readonly kind: 'planned'; readonly planned: Planned })
  | (Range & { readonly kind: 'meeting'; readonly meeting: MeetingPlanned })
  | (Range & { readonly kind: 'peers'; readonly meeting: PeersPlanned })
  | (Range & { readonly kind: 'free'; readonly places: number })
  | (Range & { readonly kind: 'held'; readonly heldUntil: Instant })
  | (Range & { readonly kind: 'away' })

export type WeekView = {
  readonly monday: Day
  readonly days: readonly { readonly day: Day; readonly holiday: Holiday | null; readonly entries: readonly Entry[] }[]
}

export const weekRange = (monday: Day, zone: Zone): Range => ({ from: startOfDay(monday, zone), until: startOfDay(addDays(monday, 7), zone) })

/** The Monday of the asked week; of this week when the question makes no sense. */
export const askedWeek = (asked: Day | null, today: Day): Day => mondayOf(asked ?? today)

/** As calendars number it (ISO 8601): a week belongs to the year its Thursday is in. */
export const weekNumber = (monday: Day): number => {
  const thursday = addDays(monday, 3)
  return Math.floor((numberOfDay(thursday) - Date.UTC(Number(thursday.slice(0, 4)), 0, 1) / 86_400_000) / 7) + 1
}

/** Saturday and Sunday are there only when something is on them. */
export const weekView = (
  monday: Day,
  { planned, meetings = [], peers = [], free, taken, absences, breakMinutes }: { readonly planned: readonly Planned[]; readonly meetings?: readonly MeetingPlanned[]; readonly peers?: readonly PeersPlanned[]; readonly free: readonly Moment[]; readonly taken: readonly Taken[]; readonly absences: readonly Range[]; readonly breakMinutes: number },
  { country, zone }: { readonly country: Country; readonly zone: Zone },
): WeekView => {
  const all: readonly Entry[] = [
    ...planned.map(one => ({ kind: 'planned' as const, from: one.from, until: one.until, planned: one })),
    ...meetings.map(meeting => ({ kind: 'meeting' as const, from: meeting.from, until: meeting.until, meeting })),
    ...peers.map(meeting => ({ kind: 'peers' as const, from: meeting.from, until: meeting.until, meeting })),
    ...stretches(free, breakMinutes, zone),
    ...taken.flatMap(({ from, until, heldUntil }) => (heldUntil === null ? [] : [{ kind: 'held' as const, from, until, heldUntil }])),
  ]
  const days = [0, 1, 2, 3, 4, 5, 6].map(offset => {
    const day = addDays(monday, offset)
    const [from, until] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)]
    const away = absences.flatMap(one => (one.from < until && from < one.until ? [{ kind: 'away' as const, from: later(one.from, from), until: one.until < until ? one.until : until }] : []))
    const entries = [...all.filter(one => dayOf(one.from, zone) === day), ...away].toSorted((a, b) => a.from.getTime() - b.from.getTime())
    return { day, holiday: holidayOn(day, country), entries }
  })
  return { monday, days: days.filter(({ entries }, offset) => offset < 5 || entries.length > 0) }
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

/** Free moments that follow each other with no more than a break between them, as one stretch. */
const stretches = (free: readonly Moment[], breakMinutes: number, zone: Zone): readonly Entry[] => {
  const found: { kind: 'free'; from: Instant; until: Instant; places: number }[] = []
  for (const { from, until } of free) {
    const last = found.at(-1)
    if (last && from.getTime() - last.until.getTime() <= breakMinutes * 60_000 && dayOf(last.from, zone) === dayOf(from, zone)) {
      last.until = until
      last.places++
    } else found.push({ kind: 'free', from, until, places: 1 })
  }
  return found
}
