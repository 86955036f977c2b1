/**
 * The end of guidance that is closed with care: as planned once its evaluation was held, or earlier by whoever the programme lets
 * stop it. A participant and an employer say no reason; a guide does, for the two inside.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, addMonths, dayFromNumber, numberOfDay, weekdayOf, type Day, type Instant } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import { isClosedDay, type Country } from '../agenda/holidays.ts'
import type { Aftercare, Closing, Programme } from '../programme.ts'
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
  /** Null where none was needed. */
  readonly advice: Advice | null
  readonly aftercareOn: readonly Day[]
}
export type Advice = { readonly from: string; readonly on: Day }
export type AdviceRefusal = 'advice.needed' | 'advice.who' | 'advice.day' | 'advice.not-told'
export type EndingRefusal = Refusal<'ending.ended' | 'ending.unknown' | 'ending.not-evaluated' | 'ending.not-by-itself' | 'ending.no-reason' | 'ending.too-long' | AdviceRefusal>

/** The talk that comes before closing as planned was held, where there is one. */
export const isEvaluated = ({ evaluation }: Pick<Closing, 'evaluation'>, talks: readonly Pick<Planned, 'kind' | 'outcome'>[]): boolean => evaluation === undefined || talks.some(({ kind, outcome }) => kind === evaluation && wasHeld(outcome))

/** As which endings someone in this role may end it. */
export const endingsFor = ({ guide, closing }: Pick<Programme, 'guide' | 'closing'>, role: string): readonly string[] =>
  closing ? [...(role === guide ? closing.asPlanned : []), ...(Object.hasOwn(closing.early, role) ? closing.early[role] ?? [] : [])] : []

/** @param talks those that one may see; who only sits beside sees none, and never closes as planned */
export const endGuidance = (
  programme: Programme, trajectory: Id<'trajectory'>, ender: Ender, { ending, why, advised = noAdvice }: { readonly ending: string; readonly why: string; readonly advised?: Advised },
  state: { readonly ended: 'yes' | 'no'; readonly talks: readonly Pick<Planned, 'kind' | 'outcome'>[]; readonly today: Day; readonly country: Country; readonly absence?: KnownAbsence | null; /** What later nouns find open before it is closed as planned. */ readonly open?: number }, at: Instant,
): Ending | EndingRefusal => {
  const { closing, guide } = programme
  if (state.ended === 'yes') return refuse('ending.ended')
  if (!closing || !endingsFor(programme, ender.role).includes(ending)) return refuse('ending.unknown')
  const asPlanned = closing.asPlanned.includes(ending)
  if (asPlanned && !isEvaluated(closing, state.talks)) return refuse('ending.not-evaluated')
  if (asPlanned && (state.open ?? 0) > 0) return refuse('ending.not-by-itself')
  const says = ender.role === guide && !asPlanned
  if (says && why.trim() === '') return refuse('ending.no-reason')
  if (says && why.length > reasonLength) return refuse('ending.too-long')
  const advice = asksAdvice(closing, ending) ? adviceFor(advised, state.absence ?? null, state.today) : null
  if (advice && 'refused' in advice) return advice
  return { trajectory, ending, by: ender.party, at, why: says ? why.trim() : null, advice, aftercareOn: aftercareDays(closing.aftercare, state.today, state.country) }
}

/** Absent through illness, not absent, or hidden from whoever asks where dates of the law stand beside a file. */
export type KnownAbsence = 'absent' | 'not-absent' | 'hidden'

/** What was typed about advice. */
export type Advised = { readonly ill: 'yes' | 'no' | null; readonly from: string; readonly on: Day | null; readonly told: 'yes' | 'no' }
export const noAdvice: Advised = { ill: null, from: '', on: null, told: 'no' }
export const adviserLength = 200
/** Days an advice lasts: what was said longer ago was said of something else. */
const adviceLasts = 182

export const asksAdvice = ({ needsAdvice }: Pick<Closing, 'needsAdvice'>, ending: string): boolean => needsAdvice?.includes(ending) ?? false

/**
 * While someone is absent, or may be, nothing ends in a way that may cost rights without advice from someone independent. Who guides
 * may not see whether: what is hidden counts as absent, so that being let through tells nothing. Where no dates stand beside the file it is asked.
 */
const adviceFor = ({ ill, from, on, told }: Advised, absence: KnownAbsence | null, today: Day): Advice | null | Refusal<AdviceRefusal> => {
  if (absence === 'not-absent' || absence === null && ill === 'no') return null
  if (absence === null && ill === null) return refuse('advice.needed')
  if (from.trim() === '' && on === null && told === 'no') return refuse('advice.needed')
  if (from.trim() === '' || from.length > adviserLength) return refuse('advice.who')
  if (on === null || on > today || on < addDays(today, -adviceLasts)) return refuse('advice.day')
  return told === 'yes' ? { from: from.trim(), on } : refuse('advice.not-told')
}

/** So many weeks or months after the end, and on the first day after that on which offices are open. */
export const aftercareDays = (after: Aftercare, endedOn: Day, country: Country): readonly Day[] =>
  ('weeks' in after ? after.weeks.map(count => addDays(endedOn, 7 * count)) : after.months.map(count => addMonths(endedOn, count))).map(day => nextWorkday(day, country))
const nextWorkday = (day: Day, country: Country): Day => (weekdayOf(day) > 5 || isClosedDay(numberOfDay(day), country) ? nextWorkday(dayFromNumber(numberOfDay(day) + 1), country) : day)
