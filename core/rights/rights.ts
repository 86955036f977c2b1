/**
 * What someone may do about their own file, besides taking it along: put own words beside it, restrict what is done with it, complain.
 *
 *   complaint --answered in time, or prolonged once within the first term--> answered, or taken back by whoever made it
 *   file --restricted by whom it is about--> kept and nothing more --lifted by the same--> used again
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, addMonths, daysBetween, type Day, type Instant } from '../../kit/time.ts'
import type { AnswerTerm, ComplaintKind, RequestKind } from './terms.ts'

export const restrictionGrounds = ['wrong', 'unlawful', 'needed', 'objects'] as const
export type RestrictionGround = (typeof restrictionGrounds)[number]
export type Restriction = { readonly id: Id<'restriction'>; readonly trajectory: Id<'trajectory'>; readonly why: RestrictionGround; readonly at: Instant; readonly liftedAt: Instant | null }

export const complaintLength = 4000

export const whysLonger = ['complex', 'many'] as const
export type WhyLonger = (typeof whysLonger)[number]
export type Complaint<Kind extends ComplaintKind | RequestKind = ComplaintKind> = {
  readonly id: Id<'complaint'>
  readonly kind: Kind
  readonly madeOn: Day
  /** The last day on which an answer is in time, and the last if it was prolonged. */
  readonly dueOn: Day
  readonly longestOn: Day
  readonly extendedOn: Day | null
  readonly whyLonger: WhyLonger | null
  readonly ended: { readonly how: 'answered' | 'withdrawn'; readonly on: Day } | null
}

/** By whoever is somebody here without a file of their own; with the same clock. */
export type DataRequest = Complaint<RequestKind>

/** As it is written down on the day: the law of that day, and no other. */
export const complain = <Kind extends ComplaintKind | RequestKind>(id: Id<'complaint'>, kind: Kind, { counts, first, more }: Pick<AnswerTerm, 'counts' | 'first' | 'more'>, today: Day): Complaint<Kind> => {
  const after = (number: number) => (counts === 'weeks' ? addDays(today, 7 * number) : addMonths(today, number))
  return { id, kind, madeOn: today, dueOn: after(first), longestOn: after(first + more), extendedOn: null, whyLonger: null, ended: null }
}

/** The last day on which an answer is in time, as it stands now. */
export const dueOf = ({ dueOn, longestOn, extendedOn }: Pick<Complaint, 'dueOn' | 'longestOn' | 'extendedOn'>): Day => (extendedOn === null ? dueOn : longestOn)
/** Days that are left; less than nought when it is late. */
export const daysLeft = (complaint: Pick<Complaint, 'dueOn' | 'longestOn' | 'extendedOn'>, today: Day): number => daysBetween(today, dueOf(complaint))

/** Once, and told within the first term. */
export const extendComplaint = ({ dueOn, extendedOn, ended }: Pick<Complaint, 'dueOn' | 'extendedOn' | 'ended'>, why: WhyLonger, today: Day): { readonly why: WhyLonger; readonly on: Day } | Refusal<'complaint.ended' | 'complaint.extended' | 'complaint.too-late'> =>
  ended ? refuse('complaint.ended') : extendedOn !== null ? refuse('complaint.extended') : today > dueOn ? refuse('complaint.too-late') : { why, on: today }

/** What waits for an answer, if anything does. */
export const openRequest = <One extends Pick<Complaint, 'ended'>>(requests: readonly One[]): One | null => requests.find(({ ended }) => ended === null) ?? null

export const openRestriction = (restrictions: readonly Restriction[]): Restriction | null => restrictions.find(({ liftedAt }) => liftedAt === null) ?? null

export const restrict = (restrictions: readonly Restriction[], asked: Omit<Restriction, 'liftedAt'>): Restriction | Refusal<'restriction.there'> =>
  openRestriction(restrictions) ? refuse('restriction.there') : { ...asked, liftedAt: null }
