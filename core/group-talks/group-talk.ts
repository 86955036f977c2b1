/**
 * Talks with a group.
 *
 *   a guide --opens, with a series of meetings--> a group      and moves, calls off, adds meetings
 *   a guide of the programme --offers a place, in a file they guide--> offered
 *   the participant --yes, by a name of their choice--> comes, or waits while it is full      --leaves--> left
 *                   --no--> declined: between them and their own guide
 *   who leads it --who was there, and what is kept, without names-->
 *
 * Nobody in it sees more of another than that they are there and, where they wish, what they are called.
 */
import { fields, oneOf, text, whole } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, dayOf, daysBetween, instantOf, type Day, type Instant, type WallTime, type Zone } from '../../kit/time.ts'
import type { Range } from '../agenda/free-moments.ts'
import type { Country } from '../agenda/holidays.ts'
import { expandSeries } from '../agenda/series.ts'
import type { GroupKind, Programme } from '../programme.ts'

export type GroupId = Id<'group-talk'>
export type MeetingId = Id<'group-meeting'>
export type PlaceId = Id<'group-place'>

export const groupWays = ['at-location', 'video'] as const
export type GroupWay = (typeof groupWays)[number]
export type Group = {
  readonly id: GroupId
  readonly programme: string
  readonly kind: string
  readonly subject: string
  readonly way: GroupWay
  /** How many come at most. */
  readonly places: number
  readonly minutes: number
  readonly keptDays: number
  readonly leader: Id<'person'>
  readonly openedAt: Instant
}
export type Meeting = Range & { readonly id: MeetingId; readonly group: GroupId; readonly insteadOf: MeetingId | null; readonly off: 'cancelled' | 'moved' | null }

/** How someone's place stands; `shut` where they named who leads the group as one who may never see them, `gone` where the group is kept no more. */
export type PlaceStanding = 'offered' | 'declined' | 'comes' | 'waits' | 'left' | 'ended' | 'shut' | 'gone'
/** Who reads what someone is called: who leads the group always does. */
export const shownTos = ['group', 'leader'] as const
export type ShownTo = (typeof shownTos)[number]
export const presences = ['there', 'away'] as const
export type Presence = (typeof presences)[number]

export const subjectLength = 120
export const placeLength = 300
export const calledLength = 30
export const lessonLength = 1500
export const ownWordsLength = 2000
const mostTimes = 26
const furthestDays = 400

export type GroupWish = { readonly kind: string; readonly subject: string; readonly way: GroupWay; readonly place: string; readonly places: number; readonly first: Day; readonly at: WallTime; readonly everyWeeks: number; readonly times: number }
export const timesField = whole({ least: 1, most: mostTimes })
export const weeksField = whole({ least: 1, most: 8 })

/** The group with the days on which it meets; on a closed day of the country it does not. */
export const openGroup = (programme: Programme, wish: GroupWish, leader: Id<'person'>, { zone, country, now }: { readonly zone: Zone; readonly country: Country; readonly now: Instant }, id: GroupId): { readonly group: Group; readonly meetings: readonly Range[] } | Refusal<'group.no-such-kind' | 'group.size' | 'group.passed' | 'group.too-far'> => {
  const kind = kindOf(programme, wish.kind)
  if (!kind) return refuse('group.no-such-kind')
  if (wish.places < kind.least || wish.places > kind.most) return refuse('group.size')
  const { occurrences } = expandSeries({ from: wish.first, time: wish.at, zone, minutes: kind.minutes, everyWeeks: wish.everyWeeks, end: { count: wish.times }, skipHolidaysOf: country })
  const [begins, ends] = [occurrences[0], occurrences.at(-1)]
  if (!begins || begins.from <= now) return refuse('group.passed')
  if (!ends || daysBetween(dayOf(now, zone), ends.day) > furthestDays) return refuse('group.too-far')
  const { kind: key, subject, way, places } = wish
  return { group: { id, programme: programme.id, kind: key, subject, way, places, minutes: kind.minutes, keptDays: kind.keptDays, leader, openedAt: now }, meetings: occurrences.map(({ from, until }) => ({ from, until })) }
}
export const kindOf = ({ groups = {} }: Pick<Programme, 'groups'>, key: string): GroupKind | null => (Object.hasOwn(groups, key) ? groups[key] ?? null : null)

/** One meeting more, or another moment for one. */
export const layMeeting = ({ minutes }: Pick<Group, 'minutes'>, { day, at }: { readonly day: Day; readonly at: WallTime }, zone: Zone, now: Instant): Range | Refusal<'group.passed' | 'group.too-far'> => {
  const from = instantOf(day, at, zone)
  if (from <= now) return refuse('group.passed')
  return daysBetween(dayOf(now, zone), day) > furthestDays ? refuse('group.too-far') : { from, until: addMinutes(from, minutes) }
}
/** Only what has not begun is called off or moved. */
export const callOff = (meeting: Meeting, why: 'cancelled' | 'moved', at: Instant): { readonly meeting: MeetingId; readonly why: 'cancelled' | 'moved'; readonly at: Instant } | Refusal<'meeting.begun' | 'meeting.off'> =>
  (meeting.off ? refuse('meeting.off') : meeting.from <= at ? refuse('meeting.begun') : { meeting: meeting.id, why, at })

export const isToCome = ({ off, from }: Pick<Meeting, 'off' | 'from'>, now: Instant): boolean => off === null && from > now
/** Held, or being held at this moment. */
export const hasMet = ({ off, from }: Pick<Meeting, 'off' | 'from'>, now: Instant): boolean => off === null && from <= now
const isOver = (meetings: readonly Meeting[], now: Instant): boolean => !meetings.some(({ off, until }) => off === null && until > now)

/** @param standings of the places offered before, in the same file and the same group */
export const offerPlace = (standings: readonly PlaceStanding[], { meetings, excluded, now }: { readonly meetings: readonly Meeting[]; readonly excluded: 'yes' | 'no'; readonly now: Instant }): { readonly offered: 'yes' } | Refusal<'place.shut' | 'place.over' | 'place.twice'> => {
  if (excluded === 'yes') return refuse('place.shut')
  if (isOver(meetings, now)) return refuse('place.over')
  return standings.some(one => one === 'offered' || one === 'comes' || one === 'waits') ? refuse('place.twice') : { offered: 'yes' }
}

export const yesForm = fields({ called: text({ most: calledLength }), shownTo: oneOf(shownTos) })
/** A yes that was asked for and not given yet. Nothing follows from silence. */
export const takePlace = (standing: PlaceStanding, meetings: readonly Meeting[], now: Instant): { readonly takes: 'yes' } | Refusal<'place.not-open' | 'place.shut' | 'place.over'> => {
  if (standing === 'shut') return refuse('place.shut')
  if (standing !== 'offered') return refuse('place.not-open')
  return isOver(meetings, now) ? refuse('place.over') : { takes: 'yes' }
}
export const declinePlace = (standing: PlaceStanding): { readonly declines: 'yes' } | Refusal<'place.not-open'> => (standing === 'offered' ? { declines: 'yes' } : refuse('place.not-open'))
/** Also by whoever waits, and at any time. */
export const leavePlace = (standing: PlaceStanding): { readonly leaves: 'yes' } | Refusal<'place.not-open'> => (standing === 'comes' || standing === 'waits' ? { leaves: 'yes' } : refuse('place.not-open'))

/**
 * Which of the members' names stand in a text, each once and as they chose it. Capitals and accents do not matter; only a short one in small
 * letters is a word like any other: who is called Wil is not meant by every 'wil'.
 */
export const membersNamed = (words: string, names: readonly string[]): readonly string[] => {
  const said = [...words.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word)
  return [...new Set(names)].filter(name => [...name.matchAll(/[\p{L}\p{M}]{2,}/gu)].some(([part]) => said.some(word => plain(word) === plain(part) && (part.length > 3 || /^\p{Lu}/u.test(word)))))
}
const plain = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

export type Lesson = { readonly version: number; readonly answers: Readonly<Record<string, string>> }
/** @param seen the version one began from; 0 where there was none */
export const keepLesson = (answers: Readonly<Record<string, string>>, seen: number, before: Lesson | null, meeting: Meeting, names: readonly string[], now: Instant): Lesson | Refusal<'lesson.not-yet' | 'lesson.newer' | 'lesson.empty' | 'lesson.names'> => {
  if (!hasMet(meeting, now)) return refuse('lesson.not-yet')
  if (seen !== (before?.version ?? 0)) return refuse('lesson.newer')
  if (Object.values(answers).every(one => one === '')) return refuse('lesson.empty')
  return membersNamed(Object.values(answers).join('\n'), names).length > 0 ? refuse('lesson.names') : { version: seen + 1, answers }
}
