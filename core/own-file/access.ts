/**
 * Asking to read the private notes of one's guide.
 *
 *   the participant asks --a month, or three when it was prolonged in time--> the guide gives each note, whole or without words about others
 *
 * The term is that of AVG article 12, third paragraph: one month, and two more for what is complex or much, told within the first.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addMonths, daysBetween, type Day } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'

export const whysLonger = ['complex', 'many'] as const
export type WhyLonger = (typeof whysLonger)[number]
export const leftOuts = ['nothing', 'words of others', 'all of it'] as const
export type LeftOut = (typeof leftOuts)[number]

export type AccessRequest = {
  readonly id: Id<'access-request'>
  readonly trajectory: Id<'trajectory'>
  readonly askedOn: Day
  readonly extendedOn: Day | null
  readonly whyLonger: WhyLonger | null
  readonly answeredOn: Day | null
  /** Whether also the notes of who guided before were asked for, to be looked over by who guides now. */
  readonly earlier: 'yes' | 'no'
}

/** The last day on which an answer is in time. */
export const dueOn = ({ askedOn, extendedOn }: Pick<AccessRequest, 'askedOn' | 'extendedOn'>): Day => addMonths(askedOn, extendedOn === null ? 1 : 3)
/** Days that are left; less than nought when it is late. */
export const daysLeft = (request: Pick<AccessRequest, 'askedOn' | 'extendedOn'>, today: Day): number => daysBetween(today, dueOn(request))
export const openOf = (requests: readonly AccessRequest[]): AccessRequest | null => requests.find(({ answeredOn }) => answeredOn === null) ?? null

/** One at a time; after an answer one may ask again. */
export const ask = (requests: readonly AccessRequest[], trajectory: Id<'trajectory'>, id: Id<'access-request'>, earlier: AccessRequest['earlier'], today: Day): AccessRequest | Refusal<'access.asked'> =>
  openOf(requests) ? refuse('access.asked') : { id, trajectory, askedOn: today, extendedOn: null, whyLonger: null, answeredOn: null, earlier }

export const extend = (request: AccessRequest, why: WhyLonger, today: Day): { readonly why: WhyLonger; readonly on: Day } | Refusal<'access.answered' | 'access.extended' | 'access.too-late'> => {
  if (request.answeredOn !== null) return refuse('access.answered')
  if (request.extendedOn !== null) return refuse('access.extended')
  return today > addMonths(request.askedOn, 1) ? refuse('access.too-late') : { why, on: today }
}

export type Given = { readonly note: Id<'note'>; readonly leftOut: LeftOut; readonly text: string }
/**
 * What is given of each note. Whole is what was written and not another word; without words of others it is shorter; and
 * nothing at all is said as such.
 * @param written by note
 */
export const give = (request: AccessRequest, written: ReadonlyMap<Id<'note'>, string>, given: readonly Given[]): readonly Given[] | Refusal<'access.answered' | 'access.incomplete' | 'access.not-shorter'> => {
  if (request.answeredOn !== null) return refuse('access.answered')
  if (given.length !== written.size || given.some(({ note }) => !written.has(note))) return refuse('access.incomplete')
  if (given.some(({ note, leftOut, text }) => leftOut === 'words of others' && (text === '' || text.length >= (written.get(note) ?? '').length))) return refuse('access.not-shorter')
  return given.map(({ note, leftOut, text }) => ({ note, leftOut, text: leftOut === 'nothing' ? written.get(note) ?? '' : leftOut === 'all of it' ? '' : text }))
}
