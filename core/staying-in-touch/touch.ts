/**
 * Staying in touch from the first days of an absence. One puts a plan forward, the other agrees or would rather not now; then there is a
 * calendar for both. It is about contact: there is no place here to write what someone has or how they are.
 *
 *   put forward --agreed--> holds --marked, moment by moment--> …; --stopped, or a newer one agreed--> over
 *   put forward --not now, with a reason--> over
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import { addDays, daysBetween, type Day, type Instant } from '../../kit/time.ts'
import type { StayingInTouch } from '../programme.ts'
import type { Party } from '../trajectories/party.ts'

export const begins = ['work', 'employee', 'either'] as const
export const ways = ['call', 'message', 'visit', 'meet'] as const
export const rhythms = ['guide', 'weekly', 'fortnightly'] as const
export const notAsked = ['what', 'how-long', 'treatment', 'proof', 'others', 'unannounced', 'work'] as const
export const notNowReasons = ['too-soon', 'agreed-already', 'not-needed', 'someone-else'] as const
export const markSays = ['held', 'not-needed'] as const
export type NotAsked = (typeof notAsked)[number]
export type NotNowReason = (typeof notNowReasons)[number]
export type MarkSays = (typeof markSays)[number]
export type TouchWishes = { readonly first: Day; readonly begins: (typeof begins)[number]; readonly way: (typeof ways)[number]; readonly rhythm: (typeof rhythms)[number]; readonly notAsked: readonly NotAsked[] }

export type TouchId = Id<'touch-plan'>
export type TouchMark = { readonly day: number; readonly says: MarkSays; readonly at: Instant }
export type TouchPlan = TouchWishes & {
  readonly id: TouchId
  readonly trajectory: Id<'trajectory'>
  readonly number: number
  readonly with: Id<'party'>
  /** Days since the first one, as the programme declared then. */
  readonly days: readonly number[]
  readonly by: Id<'party'>
  readonly at: Instant
  readonly answer: 'agreed' | 'not-now' | null
  readonly reason: NotNowReason | null
  readonly endedAt: Instant | null
  readonly marks: readonly TouchMark[]
}
export type NewTouchPlan = Omit<TouchPlan, 'answer' | 'reason' | 'endedAt' | 'marks'>

/** @param circle who takes part; @param plans every one I may see */
export const putPlan = (
  me: Pick<Party, 'id' | 'trajectory'>, wishes: TouchWishes & { readonly with: Id<'party'> },
  { declared, participant, circle, plans, today }: { readonly declared: StayingInTouch; readonly participant: Id<'party'>; readonly circle: readonly (Pick<Party, 'id' | 'role' | 'seat'> & { readonly left: boolean })[]; readonly plans: readonly TouchPlan[]; readonly today: Day },
  id: TouchId, at: Instant,
): NewTouchPlan | Refusal<'touch.not-yours' | 'touch.not-with' | 'touch.too-long-ago' | 'touch.later' | 'touch.waits'> => {
  const other = circle.find(one => one.id === wishes.with)
  if (!other || other.left || other.seat !== 'beside' || !declared.with.includes(other.role)) return refuse('touch.not-with')
  if (me.id !== participant && me.id !== wishes.with) return refuse('touch.not-yours')
  if (wishes.first > addDays(today, 14)) return refuse('touch.later')
  if (wishes.first < addDays(today, -365)) return refuse('touch.too-long-ago')
  const before = plans.filter(one => one.with === wishes.with)
  if (waiting(before)) return refuse('touch.waits')
  return { ...wishes, id, trajectory: me.trajectory, number: (before.at(-1)?.number ?? 0) + 1, days: declared.days, by: me.id, at }
}

/** The other one of the two, once. */
export const answerPlan = (plan: Pick<TouchPlan, 'by' | 'with' | 'answer' | 'endedAt'>, me: Id<'party'>, participant: Id<'party'>, answer: 'agreed' | 'not-now', reason: NotNowReason | null): { readonly answer: 'agreed' | 'not-now'; readonly reason: NotNowReason | null } | Refusal<'touch.not-yours' | 'touch.answered' | 'touch.why'> => {
  if (me === plan.by || me !== plan.with && me !== participant) return refuse('touch.not-yours')
  if (plan.answer !== null || plan.endedAt !== null) return refuse('touch.answered')
  if (answer === 'not-now' && reason === null) return refuse('touch.why')
  return { answer, reason: answer === 'agreed' ? null : reason }
}

/** Of plans with one and the same at work, the one that holds: agreed last, and not stopped. */
export const holding = (plans: readonly TouchPlan[]): TouchPlan | null => {
  const last = plans.findLast(({ answer }) => answer === 'agreed')
  return last && last.endedAt === null ? last : null
}
/** The one that waits for an answer. */
export const waiting = (plans: readonly TouchPlan[]): TouchPlan | null => plans.findLast(({ answer, endedAt }) => answer === null && endedAt === null) ?? null

const everyDays = { weekly: 7, fortnightly: 14 } as const
/** On which days since the first one there is contact. A rhythm of one's own goes on as long as the calendar of the guide does. */
export const momentsOf = ({ rhythm, days }: Pick<TouchPlan, 'rhythm' | 'days'>): readonly number[] => {
  if (rhythm === 'guide') return days
  const last = days.at(-1) ?? 0
  return [0, ...Array.from({ length: Math.floor(last / everyDays[rhythm]) }, (_, index) => (index + 1) * everyDays[rhythm])]
}

export type TouchMoment = { readonly day: number; readonly on: Day; readonly state: 'held' | 'not-needed' | 'late' | 'today' | 'to come' }
/** The first moment has a day of grace: on day one or two. */
export const calendarOf = (plan: Pick<TouchPlan, 'rhythm' | 'days' | 'first' | 'marks'>, today: Day): readonly TouchMoment[] => momentsOf(plan).map(day => {
  const on = addDays(plan.first, day)
  const said = plan.marks.find(mark => mark.day === day)
  const left = daysBetween(today, on)
  return { day, on, state: said?.says ?? (left === 0 || left === -1 && day === 0 ? 'today' : left < 0 ? 'late' : 'to come') }
})

export const markMoment = (plan: TouchPlan, day: number, says: MarkSays, today: Day): { readonly day: number; readonly says: MarkSays } | Refusal<'touch.no-moment' | 'touch.marked' | 'touch.too-soon'> => {
  const moment = calendarOf(plan, today).find(one => one.day === day)
  if (!moment || plan.answer !== 'agreed' || plan.endedAt !== null) return refuse('touch.no-moment')
  if (moment.state === 'held' || moment.state === 'not-needed') return refuse('touch.marked')
  // What was not yet can be not needed; that there was contact is said afterwards.
  if (says === 'held' && moment.on > today) return refuse('touch.too-soon')
  return { day, says }
}

/** Whom the worker writes to today of one plan: who begins, at a moment of today that nobody marked. */
export const toRemind = ({ first, rhythm, days, begins: who, work, own, marked }: Pick<TouchPlan, 'first' | 'rhythm' | 'days' | 'begins'> & { readonly work: Id<'person'>; readonly own: Id<'person'>; readonly marked: readonly number[] }, today: Day): { readonly day: number; readonly people: readonly Id<'person'>[] } | null => {
  const day = momentsOf({ rhythm, days }).find(one => addDays(first, one) === today)
  if (day === undefined || marked.includes(day)) return null
  return { day, people: who === 'work' ? [work] : who === 'employee' ? [own] : [work, own] }
}
