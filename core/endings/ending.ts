/**
 * The end of guidance that is closed with care: as planned once its evaluation was held, or earlier by whoever the programme lets
 * stop it. A participant and an employer say no reason; a guide does, for the two inside.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, dayFromNumber, numberOfDay, weekdayOf, type Day, type Instant } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import { isClosedDay, type Country } from '../agenda/holidays.ts'
import type { Closing, Programme } from '../programme.ts'
import { wasHeld, type Planned } from '../talks/talk.ts'

export const reasonLength = 600

export type Ender = { readonly party: Id<'party'>; readonly role: string }
export type Ending = {
  readonly trajectory: Id<'trajectory'>
  readonly ending: string
  readonly by: Id<'party'>
  readonly at: Instant
  /** Null where nobody says one. */
  readonly why: string | null
  readonly aftercareOn: readonly Day[]
}
export type EndingRefusal = Refusal<'ending.ended' | 'ending.unknown' | 'ending.not-evaluated' | 'ending.no-reason' | 'ending.too-long'>

/** The talk that comes before closing as planned was held. */
export const isEvaluated = ({ evaluation }: Pick<Closing, 'evaluation'>, talks: readonly Pick<Planned, 'kind' | 'outcome'>[]): boolean => talks.some(({ kind, outcome }) => kind === evaluation && wasHeld(outcome))

/** As which endings someone in this role may end it. */
export const endingsFor = ({ guide, closing }: Pick<Programme, 'guide' | 'closing'>, role: string): readonly string[] =>
  closing ? [...(role === guide ? [closing.asPlanned] : []), ...(Object.hasOwn(closing.early, role) ? closing.early[role] ?? [] : [])] : []

/** @param talks those that one may see; who only sits beside sees none, and never closes as planned */
export const endGuidance = (
  programme: Programme, trajectory: Id<'trajectory'>, ender: Ender, { ending, why }: { readonly ending: string; readonly why: string },
  state: { readonly ended: 'yes' | 'no'; readonly talks: readonly Pick<Planned, 'kind' | 'outcome'>[]; readonly today: Day; readonly country: Country }, at: Instant,
): Ending | EndingRefusal => {
  const { closing, guide } = programme
  if (state.ended === 'yes') return refuse('ending.ended')
  if (!closing || !endingsFor(programme, ender.role).includes(ending)) return refuse('ending.unknown')
  const asPlanned = ending === closing.asPlanned
  if (asPlanned && !isEvaluated(closing, state.talks)) return refuse('ending.not-evaluated')
  const says = ender.role === guide && !asPlanned
  if (says && why.trim() === '') return refuse('ending.no-reason')
  if (says && why.length > reasonLength) return refuse('ending.too-long')
  return { trajectory, ending, by: ender.party, at, why: says ? why.trim() : null, aftercareOn: aftercareDays(closing.aftercare.weeks, state.today, state.country) }
}

/** So many weeks after the end, and on the first day after that on which offices are open. */
export const aftercareDays = (weeks: readonly number[], endedOn: Day, country: Country): readonly Day[] => weeks.map(count => nextWorkday(addDays(endedOn, 7 * count), country))
const nextWorkday = (day: Day, country: Country): Day => (weekdayOf(day) > 5 || isClosedDay(numberOfDay(day), country) ? nextWorkday(dayFromNumber(numberOfDay(day) + 1), country) : day)
