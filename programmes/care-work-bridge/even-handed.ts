/**
 * Standing beside care, work and participant alike: how often and how long there was contact with each side, by what really happened and
 * what the coach noted, and whether each side finds its own view back in reports. It measures nobody: it is for the coach's own eyes.
 */
import { day, fields, oneOf, optional, text, whole } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'
import { careWorkBridge } from './programme.ts'

export const sides = ['participant', 'care', 'work'] as const
export type Side = (typeof sides)[number]
export const whats = ['talk', 'letter', 'message', 'told', 'asked', 'other'] as const
/** Minutes are null of what takes none together, as a letter. */
export type Contact = { readonly on: Day; readonly side: Side; readonly what: (typeof whats)[number]; readonly minutes: number | null }
export type OtherContact = { readonly id: Id<'other-contact'>; readonly part: string; readonly side: Side; readonly minutes: number; readonly on: Day }

/** On which side a part stands; null for someone at home, who is on none of these. */
export const sideOf = (part: string): Side | null => {
  const parts = careWorkBridge.network?.parts
  if (part === careWorkBridge.participant) return 'participant'
  return parts && part in parts.care ? 'care' : parts && part in parts.work ? 'work' : null
}
/** Everyone a coach may have spoken with elsewhere, by part. */
export const parts: readonly string[] = [careWorkBridge.participant, ...Object.keys(careWorkBridge.network?.parts.care ?? {}), ...Object.keys(careWorkBridge.network?.parts.work ?? {})]

const mostMinutes = 480
export const otherForm = fields({ part: oneOf(parts), minutes: whole({ least: 1, most: mostMinutes }), on: day })
export const noteOther = ({ part, minutes, on }: { readonly part: string; readonly minutes: number; readonly on: Day }, today: Day, id: OtherContact['id']): OtherContact | Refusal<'contact.to-come' | 'contact.long-ago' | 'contact.no-part'> => {
  const side = sideOf(part)
  if (side === null) return refuse('contact.no-part')
  if (on > today) return refuse('contact.to-come')
  return on < addDays(today, -366) ? refuse('contact.long-ago') : { id, part, side, minutes, on }
}

export type Sum = { readonly contacts: number; readonly minutes: number }
export type BySide = Readonly<Record<Side, Sum>>
const sumOf = (contacts: readonly Contact[], side: Side): Sum => {
  const own = contacts.filter(one => one.side === side)
  return { contacts: own.length, minutes: own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) }
}
export const bySide = (contacts: readonly Contact[]): BySide => ({ participant: sumOf(contacts, 'participant'), care: sumOf(contacts, 'care'), work: sumOf(contacts, 'work') })

/** Stretches of four weeks, oldest first, through today; at most as many as there is something in, and no more than twelve. */
const stretch = 28
const mostStretches = 12
export type Stretch = { readonly from: Day; readonly sums: BySide }
export const overTime = (contacts: readonly Contact[], today: Day): readonly Stretch[] => {
  const stretches = Array.from({ length: mostStretches }, (_one, index): Stretch => {
    const until = addDays(today, 1 - stretch * index)
    const from = addDays(until, -stretch)
    return { from, sums: bySide(contacts.filter(({ on }) => on >= from && on < until)) }
  })
  const used = stretches.findLastIndex(({ sums }) => sides.some(side => sums[side].contacts > 0))
  return stretches.slice(0, used + 1).toReversed()
}

/** Below this share of the fullest side it is little; below so many contacts in all nothing can be said of it. */
const littleShare = 0.25
const leastContacts = 4
export const lookedAt = 56
/**
 * Which sides got little in the last eight weeks: both less often and less long than a quarter of the side that got most.
 * @param there the sides that someone stands on: of whom there is nobody, nobody gets little
 */
export const gotLittle = (contacts: readonly Contact[], there: readonly Side[], today: Day): readonly Side[] => {
  const recent = contacts.filter(({ on }) => on > addDays(today, -lookedAt) && on <= today)
  const sums = bySide(recent)
  const [often, long] = [Math.max(...sides.map(side => sums[side].contacts)), Math.max(...sides.map(side => sums[side].minutes))]
  return recent.length < leastContacts ? [] : there.filter(side => sums[side].contacts < often * littleShare && sums[side].minutes <= long * littleShare)
}

export const saying = ['yes', 'partly', 'no'] as const
export type Saying = (typeof saying)[number]
export type View = { readonly id: Id<'report-view'>; readonly trajectory: Id<'trajectory'>; readonly report: Id<'report'>; readonly number: number; readonly party: Id<'party'>; readonly says: Saying; readonly words: string | null; readonly at: Instant }
export const viewLength = 600
export const viewForm = fields({ says: oneOf(saying), words: optional(text({ most: viewLength })) })

/** Sides that did not find their view back twice in their last three answers. @param views newest first */
export const notFound = (views: readonly { readonly side: Side; readonly says: Saying }[]): readonly Side[] =>
  sides.filter(side => views.filter(one => one.side === side).slice(0, 3).filter(({ says }) => says !== 'yes').length >= 2)
