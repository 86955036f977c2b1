/**
 * An event of a provider: a morning on which people of many organisations work something out in subgroups. It is written, opens to
 * everyone, is held, and what came of each subgroup is told once. It is of no programme and of nobody's file.
 */
import { day, fields, optional, text, wallTime, whole, type Field } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { dayOf, instantOf, wallTimeOf, type Day, type Instant, type WallTime, type Zone } from '../../kit/time.ts'

export type EventId = Id<'event'>
/** What is written; themes are told apart by their place, from 1. */
export type EventWords = {
  readonly title: string
  readonly place: string
  readonly forWhom: string
  readonly about: string
  readonly programme: readonly string[]
  readonly themes: readonly string[]
}
export type HeldAt = { readonly startsAt: Instant; readonly endsAt: Instant; readonly places: number; readonly tellsBackOn: Day | null }
export type NetworkEvent = HeldAt & EventWords & {
  readonly id: EventId
  /** Which version this is, from 1. */
  readonly number: number
  readonly follows: EventId | null
  readonly opened: boolean
  readonly calledOff: boolean
  /** When it came to stand as it does now. */
  readonly since: Instant
}

export const mostThemes = 8
const mostItems = 20
const line = 160

/** Lines as someone types them, empty ones left out. */
const lines = ({ most, length }: { readonly most: number; readonly length: number }): Field<readonly string[]> => ({
  parse: typed => {
    const value = (typed[0] ?? '').split('\n').map(one => one.trim()).filter(one => one !== '')
    return value.length > most || value.some(one => one.length > length) ? { problem: 'too-long' } : { value }
  },
})

export const eventForm = fields({
  title: text({ most: 120 }),
  day, from: wallTime, until: wallTime,
  place: text({ most: 200 }),
  forWhom: text({ most: 300 }),
  about: optional(text({ most: 2000 })),
  programme: lines({ most: mostItems, length: line }),
  themes: lines({ most: mostThemes, length: line }),
  places: whole({ least: 1, most: 500 }),
  tellsBackOn: optional(day),
})
type Written = NonNullable<ReturnType<typeof eventForm.read>['value']>

export type EventRefusal = 'event.ends-before' | 'event.past' | 'event.theme-gone' | 'event.tells-back-before'

/**
 * A version to write. Subgroups that people may have chosen already keep their place: one is renamed or added, never left out.
 * @param before what stands now; null for a new event
 */
export const writeEvent = ({ day: on, from, until, about, title, place, forWhom, programme, themes, places, tellsBackOn }: Written, before: Pick<NetworkEvent, 'opened' | 'themes' | 'startsAt'> | null, now: Instant, zone: Zone): (HeldAt & EventWords) | Refusal<EventRefusal> => {
  const [startsAt, endsAt] = [instantOf(on, from, zone), instantOf(on, until, zone)]
  if (endsAt <= startsAt) return refuse('event.ends-before')
  if (startsAt <= now && before?.startsAt.getTime() !== startsAt.getTime()) return refuse('event.past')
  if (before?.opened && themes.length < before.themes.length) return refuse('event.theme-gone')
  if (tellsBackOn !== null && tellsBackOn <= on) return refuse('event.tells-back-before')
  return { startsAt, endsAt, places, tellsBackOn, title, place, forWhom, about: about ?? '', programme, themes }
}

/** An event as its form shows it. */
export const asTyped = ({ startsAt, endsAt, programme, themes, tellsBackOn, ...words }: HeldAt & EventWords, zone: Zone): Readonly<Record<string, string | number | null>> => ({
  title: words.title, place: words.place, forWhom: words.forWhom, about: words.about, places: words.places,
  day: dayOf(startsAt, zone), from: wallTimeOf(startsAt, zone), until: wallTimeOf(endsAt, zone), programme: programme.join('\n'), themes: themes.join('\n'), tellsBackOn,
})

/** The next one begins as a copy on another day: same place, same hours, same subgroups to begin from. */
export const nextAfter = (event: HeldAt & EventWords, on: Day, now: Instant, zone: Zone): (HeldAt & EventWords) | Refusal<'event.past' | 'event.next-before'> => {
  if (on <= dayOf(event.startsAt, zone)) return refuse('event.next-before')
  const at = (time: WallTime) => instantOf(on, time, zone)
  const startsAt = at(wallTimeOf(event.startsAt, zone))
  if (startsAt <= now) return refuse('event.past')
  const { title, place, forWhom, about, programme, themes, places } = event
  return { title, place, forWhom, about, programme, themes, places, startsAt, endsAt: at(wallTimeOf(event.endsAt, zone)), tellsBackOn: null }
}

/** Until it begins; then the doors are open. */
export const takesSignUps = ({ opened, calledOff, startsAt }: Pick<NetworkEvent, 'opened' | 'calledOff' | 'startsAt'>, now: Instant): boolean => opened && !calledOff && startsAt > now
export const isOver = ({ endsAt }: Pick<NetworkEvent, 'endsAt'>, now: Instant): boolean => endsAt <= now

export const harvestLength = 3000
export const harvestForm = fields({ words: text({ most: harvestLength }) })
export const nextForm = fields({ day })
/** What came of it is told once, after it, and when there is something to tell. */
export const tellHarvest = ({ told, harvested }: { readonly told: boolean; readonly harvested: number }, event: Pick<NetworkEvent, 'endsAt' | 'opened' | 'calledOff'>, now: Instant): { readonly tell: true } | Refusal<'event.told' | 'event.not-over' | 'event.nothing-to-tell'> => {
  if (told) return refuse('event.told')
  if (!event.opened || event.calledOff || !isOver(event, now)) return refuse('event.not-over')
  return harvested > 0 ? { tell: true } : refuse('event.nothing-to-tell')
}
