/** Booking the weeks that were proposed: each talk as the therapist leaves it, checked against everyone's time, all or nothing. */
import type { Range } from '../../core/agenda/free-moments.ts'
import type { Weekly } from '../../core/programme.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMinutes, mondayOf, weekdayOf, type Day, type Instant } from '../../kit/time.ts'
import type { LaidPlan } from './weeks.ts'

type PersonId = Id<'person'>
export type Colleague = { readonly party: Id<'party'>; readonly person: PersonId; readonly name: string }

export const fewestColleagues = 2
export const mostColleagues = 6
/** Minutes of a week for reports and coordination, beside its talks. */
export const minutesForReports = 60

/** A place for a talk in the plan: the second dialogue of the fifth week. Its place in the list is its number in a form. */
export type Slot = { readonly week: number; readonly kind: string; readonly minutes: number; readonly withColleague: boolean }

/** The talks of one week, as the programme declares them. */
export const slotsOfWeek = (count: Weekly, talks: Readonly<Record<string, { readonly minutes: number; readonly with: readonly string[] }>>): readonly Omit<Slot, 'week'>[] =>
  Object.entries(count.perWeek).flatMap(([kind, times]) => Array.from({ length: times }, () => ({ kind, minutes: talks[kind]?.minutes ?? 60, withColleague: (talks[kind]?.with.length ?? 0) > 1 })))

export const slotsOf = (count: Weekly, talks: Parameters<typeof slotsOfWeek>[1]): readonly Slot[] =>
  Array.from({ length: count.weeks }, (_, index) => slotsOfWeek(count, talks).map(slot => ({ ...slot, week: index + 1 }))).flat()

/** One talk as it is to be booked; null where nothing sensible was typed. */
export type Chosen = { readonly from: Instant; readonly colleague: Id<'party'> | null } | null
export type Booking = Slot & Range & { readonly colleague: Colleague | null }
export type Trouble = 'not-a-moment' | 'passed' | 'no-colleague' | 'overlaps' | 'taken' | 'colleague-taken'
/** By the place of the talk in the plan. */
export type Troubles = ReadonlyMap<number, Trouble>

/** What a plan is booked among: who speaks, and when each of them is taken. */
export type Among = {
  readonly colleagues: readonly Colleague[]
  readonly guide: PersonId
  readonly participant: PersonId
  readonly taken: readonly (Range & { readonly person: PersonId })[]
  readonly now: Instant
}

const overlap = (one: Range, other: Range): boolean => one.from < other.until && other.from < one.until

/** The people whose time a talk takes. */
export const peopleOf = ({ guide, participant }: Pick<Among, 'guide' | 'participant'>, colleague: Colleague | null): readonly PersonId[] => [guide, participant, ...(colleague ? [colleague.person] : [])]

/** @returns the troubles by talk when there are any: then nothing is booked */
export const bookTalks = (slots: readonly Slot[], chosen: readonly Chosen[], among: Among): { readonly bookings: readonly Booking[] } | { readonly troubles: Troubles } => {
  const troubles = new Map<number, Trouble>()
  const bookings = slots.flatMap((slot, index): Booking[] => {
    const one = chosen[index] ?? null
    if (!one) { troubles.set(index, 'not-a-moment'); return [] }
    const colleague = among.colleagues.find(({ party }) => party === one.colleague) ?? null
    const booking = { ...slot, from: one.from, until: addMinutes(one.from, slot.minutes), colleague: slot.withColleague ? colleague : null }
    const of = (people: readonly PersonId[]) => among.taken.some(range => people.includes(range.person) && overlap(range, booking))
    if (one.from <= among.now) troubles.set(index, 'passed')
    else if (slot.withColleague && !colleague) troubles.set(index, 'no-colleague')
    else if (of([among.guide, among.participant])) troubles.set(index, 'taken')
    else if (booking.colleague && of([booking.colleague.person])) troubles.set(index, 'colleague-taken')
    return [booking]
  })
  if (bookings.length === slots.length) bookings.forEach((booking, index) => { if (bookings.some((other, at) => at < index && overlap(other, booking))) troubles.set(index, 'overlaps') })
  return troubles.size > 0 ? { troubles } : { bookings }
}

/** May the weeks be laid at all? */
export const layPlan = (state: { readonly suitable: 'suitable' | 'not-yet' | 'not-suitable' | null; readonly laid: boolean; readonly ended: boolean; readonly colleagues: number }): { readonly may: 'lay' } | Refusal<'weeks.ended' | 'weeks.laid-already' | 'weeks.not-suitable' | 'weeks.too-few'> => {
  if (state.ended) return refuse('weeks.ended')
  if (state.laid) return refuse('weeks.laid-already')
  if (state.suitable !== 'suitable') return refuse('weeks.not-suitable')
  return state.colleagues < fewestColleagues ? refuse('weeks.too-few') : { may: 'lay' }
}

/** Those who are chosen to speak: two to six. */
export const chooseColleagues = (joined: readonly Colleague[], chosen: readonly Id<'party'>[]): readonly Colleague[] | Refusal<'weeks.too-few' | 'weeks.too-many'> => {
  const those = joined.filter(({ party }) => chosen.includes(party))
  return those.length < fewestColleagues ? refuse('weeks.too-few') : those.length > mostColleagues ? refuse('weeks.too-many') : those
}

/** The proposal, put into the places of the plan: within a week by kind, in order of time. */
export const intoSlots = (plan: LaidPlan<Colleague>, slots: readonly Slot[]): readonly LaidPlan<Colleague>['weeks'][number]['talks'][number][] =>
  slots.flatMap((slot, index) => {
    const before = slots.slice(0, index).filter(other => other.week === slot.week && other.kind === slot.kind).length
    const talk = plan.weeks.find(({ week }) => week === slot.week)?.talks.filter(({ kind }) => kind === slot.kind)[before]
    return talk ? [talk] : []
  })

/** The Monday of a day that was chosen: weeks begin on Mondays, whatever day of it was typed. */
export const firstMondayOf = (day: Day): Day => (weekdayOf(day) === 1 ? day : mondayOf(day))
