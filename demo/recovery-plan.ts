/** The weeks of a recovery plan as they were: checked, laid, held so far, prepared and decided. Told in the name of those who did it. */
import { become } from '../core/people/sign-in.store.ts'
import { recordOutcomeOf } from '../core/talks/talk.store.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, instantOf, mondayOf, startOfDay, type Day, type Instant, type WallTime, type Weekday } from '../kit/time.ts'
import { holidayOn, type Country } from '../core/agenda/holidays.ts'
import type { Provider } from '../core/providers/provider.ts'
import type { Around } from '../core/people/known-people.ts'
import { emptyPreparation, type Preparation, type Seat } from '../programmes/workfloor-recovery/dialogue.ts'
import { recordDialogueOpening, recordShowing } from '../programmes/workfloor-recovery/dialogue.store.ts'
import { keepLine, keepPreparation, keepSafety } from '../programmes/workfloor-recovery/known-dialogue.ts'
import { keepCheck } from '../programmes/workfloor-recovery/known-checks.ts'
import { keepGate } from '../programmes/workfloor-recovery/known-gates.ts'
import type { GateDecision } from '../programmes/workfloor-recovery/gate.ts'
import { slotsOf, type Booking, type Colleague } from '../programmes/workfloor-recovery/laying.ts'
import { listPlanTalks, recordBookings, recordLaying, type PlanTalk } from '../programmes/workfloor-recovery/plan.store.ts'
import { workfloorRecovery } from '../programmes/workfloor-recovery/programme.ts'
import { confirm, type Answers } from '../programmes/workfloor-recovery/suitability.ts'

type PersonId = Id<'person'>
export type WhosePlan = { readonly trajectory: Id<'trajectory'>; readonly participant: PersonId; readonly guide: PersonId; readonly participantParty: Id<'party'>; readonly guideParty: Id<'party'>; readonly colleagues: readonly Colleague[] }
export type ToldPlan = {
  /** In which week of the plan today lies; the weeks before were held. */
  readonly inWeek: number
  readonly answers: Answers
  readonly words: string
  /** The usual times, in the order of the talks of a week. */
  readonly usual: readonly { readonly weekday: Weekday; readonly at: WallTime }[]
  /** Decided in the week of that number, in the talks of that week. */
  readonly gates: readonly { readonly week: number; readonly decision: GateDecision; readonly words: string; readonly withoutTalk: string }[]
}

const { count, talks } = workfloorRecovery
const slots = count === 'as needed' || !('weeks' in count) ? [] : slotsOf(count, talks)

/** On a holiday the day before, so that the told weeks look as laid ones do. */
const workday = (day: Day, country: Country): Day => (holidayOn(day, country) === null ? day : workday(addDays(day, -1), country))

export const tellPlan = async (around: Around & { readonly provider: Provider }, whose: WhosePlan, told: ToldPlan, now: Instant): Promise<readonly PlanTalk[]> => {
  const { tx, provider } = around
  const firstMonday = addDays(mondayOf(dayOf(now, provider.zone)), -7 * (told.inWeek - 1))
  const before = addMinutes(startOfDay(firstMonday, provider.zone), -6 * 24 * 60 + 9 * 60)
  await become(tx, whose.guide)
  const check = confirm(newId(before.getTime()), told.answers, { verdict: 'suitable', words: told.words }, dayOf(before, provider.zone), before)
  if (refused(check)) throw new Error(check.refused)
  await keepCheck(around, whose.trajectory, check, whose.guideParty)
  await recordLaying(tx, whose.trajectory, firstMonday, whose.guideParty, before)
  let turn = 0
  const bookings = slots.map((slot, index): Booking => {
    const usual = told.usual[index % told.usual.length]
    if (!usual) throw new Error('a plan without usual times')
    const from = instantOf(workday(addDays(firstMonday, 7 * (slot.week - 1) + usual.weekday - 1), provider.country), usual.at, provider.zone)
    return { ...slot, from, until: addMinutes(from, slot.minutes), colleague: slot.withColleague ? whose.colleagues[turn++ % whose.colleagues.length] ?? null : null }
  })
  if (!await recordBookings(tx, bookings, whose, 0)) throw new Error('the told weeks do not fit')
  for (const talk of await listPlanTalks(tx, whose.trajectory))
    if (talk.until <= now) await recordOutcomeOf(tx, { talk: talk.talk, trajectory: whose.trajectory, appointment: talk.appointment, outcome: 'held', by: whose.guideParty, at: addMinutes(talk.until, 5) })
  for (const gate of told.gates) await keepGate(around, whose.trajectory, { ...gate, talk: null, decidedAt: addMinutes(startOfDay(addDays(firstMonday, 7 * gate.week - 3), provider.zone), 16 * 60) }, whose.guideParty)
  return await listPlanTalks(tx, whose.trajectory)
}

const seatOf = ({ talk, trajectory, from, until, cancelled }: PlanTalk, party: Id<'party'>, part: Seat['part']): Seat => ({ talk, trajectory, from, until, cancelled, party, part })

/** Someone prepared a dialogue, and lets the guide read it or not. */
export const tellPreparation = async (around: Around, talk: PlanTalk, who: { readonly person: PersonId; readonly party: Id<'party'>; readonly part: 'participant' | 'guest' }, words: Partial<Preparation>, shows: 'yes' | 'no', at: Instant): Promise<void> => {
  const seat = seatOf(talk, who.party, who.part)
  await become(around.tx, who.person)
  await keepPreparation(around, seat, { ...emptyPreparation, ...words }, 1, at)
  if (shows === 'yes') await recordShowing(around.tx, newId(at.getTime()), seat, 'yes', at)
}

/** What was said and agreed in a dialogue, written down by the guide; and how safe it felt to each. */
export const tellDialogue = async (around: Around, talk: PlanTalk, whose: WhosePlan, lines: readonly { readonly kind: 'said' | 'heard' | 'agreement'; readonly about: Id<'party'>; readonly words: string; readonly day: Day | null }[], safety: readonly { readonly person: PersonId; readonly party: Id<'party'>; readonly part: 'participant' | 'guest'; readonly score: number }[]): Promise<void> => {
  const seat = seatOf(talk, whose.guideParty, 'guide')
  await become(around.tx, whose.guide)
  await recordDialogueOpening(around.tx, seat, talk.from)
  for (const [index, line] of lines.entries()) await keepLine(around, seat, { ...line, id: newId(talk.from.getTime() + index), at: addMinutes(talk.from, 5 * (index + 1)) })
  for (const one of safety) {
    await become(around.tx, one.person)
    await keepSafety(around, seatOf(talk, one.party, one.part), one.score, talk.until)
  }
}
