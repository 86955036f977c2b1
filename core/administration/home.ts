/** What whoever runs the house should know today: is there room, who is on the way, what runs out. Never about a trajectory. */
import { addDays, addMonths, dayOf, daysBetween, startOfDay, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Moment } from '../agenda/free-moments.ts'
import { arrivalOf, heldNow, type StaffMember } from '../people/staff.ts'

/** Days ahead, today included. */
const soonDays = 3

export type Room = {
  /** Free places today and the two days after. */
  readonly free: number
  /** The first free place; null when there is none as far as the agenda reaches. */
  readonly first: Instant | null
  /** Calendar days until then: 0 is today. */
  readonly waitDays: number | null
}
export type GuideRoom = Room & { readonly member: StaffMember; readonly hours: 'kept' | 'missing' }

const roomOf = (moments: readonly Moment[], now: Instant, zone: Zone): Room => {
  const today = dayOf(now, zone)
  const soon = startOfDay(addDays(today, soonDays), zone)
  const first = moments[0]?.from ?? null
  return { free: moments.filter(({ from }) => from < soon).length, first, waitDays: first && daysBetween(today, dayOf(first, zone)) }
}

/** Of each guide and of all together. @param moments soonest first, by guide; who keeps no agenda is not in it */
export const roomInHouse = (staff: readonly StaffMember[], moments: ReadonlyMap<StaffMember['person'], readonly Moment[]>, now: Instant, zone: Zone): { readonly guides: readonly GuideRoom[]; readonly all: Room } => {
  const guides = guidesOf(staff).map((member): GuideRoom => ({ member, hours: moments.has(member.person) ? 'kept' : 'missing', ...roomOf(moments.get(member.person) ?? [], now, zone) }))
  const firsts = guides.flatMap(({ first, waitDays }) => (first ? [{ first, waitDays }] : [])).toSorted((one, other) => one.first.getTime() - other.first.getTime())
  return { guides, all: { free: guides.reduce((sum, { free }) => sum + free, 0), first: firsts[0]?.first ?? null, waitDays: firsts[0]?.waitDays ?? null } }
}

export const guidesOf = (staff: readonly StaffMember[]): readonly StaffMember[] => staff.filter(({ offices }) => heldNow(offices).some(({ office }) => office === 'guide'))

/** Invited, and not here yet. */
export const awaited = (staff: readonly StaffMember[], now: Instant): readonly StaffMember[] =>
  staff.filter(member => heldNow(member.offices).length > 0 && ['invited', 'late'].includes(arrivalOf(member, now)))

/** A year after someone called the crisis numbers to see whether they still hold, it is time to do so again. */
export const checkIsOld = (checkedOn: Day | null, today: Day): boolean => checkedOn === null || addMonths(checkedOn, 12) < today
