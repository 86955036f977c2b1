/**
 * The calendar of one absence: each step of its law with its day and its state, worked out from the absences and from what people
 * wrote down. A done step keeps its day; what is still to come moves with the absence.
 */
import { addDays, addMonths, daysBetween, type Day } from '../../kit/time.ts'
import { firstDayOf, sickDay, sickDaysUntil, type Chain } from './absence.ts'
import { standingOfStep, type Mark, type NotNeededReason, type OfficialReason } from './marks.ts'
import type { Milestone, Ruleset, Term, When } from './ruleset.ts'
import { addWorkdays, workdayBefore, workdayFrom } from './workday.ts'

export type LineState = 'not-applicable' | 'planned' | 'open' | 'soon' | 'late' | 'done' | 'done-late'
export type Line = {
  readonly milestone: Milestone
  /** Which time, of a step that comes again and again. */
  readonly nth: number
  readonly opens: Day | null
  /** The last day; null as long as nothing says when. */
  readonly due: Day | null
  /** As we count it, where an official day holds instead. */
  readonly computed: Day | null
  readonly official: OfficialReason | null
  /** The working day before the last day: when to have it done. */
  readonly plan: Day | null
  readonly state: LineState
  readonly doneOn: Day | null
  readonly outcome: string | null
  /** Somebody's reason, or what made it fall away by itself. */
  readonly why: NotNeededReason | 'falls-with' | 'window-closed' | 'other-outcome' | null
}

/** From this many days before on, a step is near; the first reminder goes then. */
export const soonDays = 28
/** Without a window of its own, a step opens so many days before. */
const openDays = 42

/** Every step that stands, in the order of the law; steps that stand only when said so and were not are left out. */
export const linesOf = (ruleset: Ruleset, chain: Chain, marks: readonly Mark[], today: Day): readonly Line[] => {
  const lines: Line[] = []
  for (const milestone of ruleset.milestones) lines.push(...linesOfStep({ ruleset, chain, marks, today, lines }, milestone))
  return lines
}

/** Steps that do not stand and might: somebody can say that they apply. */
export const mightApply = (ruleset: Ruleset, marks: readonly Mark[]): readonly Milestone[] =>
  ruleset.milestones.filter(({ key, stands }) => stands === 'when said' && !hasBeenSaid(marks, key))

const hasBeenSaid = (marks: readonly Mark[], key: string): boolean => {
  const { applies, standing } = standingOfStep(marks, key)
  return applies !== null || standing?.says === 'done'
}

type Around = { readonly ruleset: Ruleset; readonly chain: Chain; readonly marks: readonly Mark[]; readonly today: Day; readonly lines: readonly Line[] }
type Reckoned = { readonly opens: Day | null; readonly due: Day | null; /** Not before the step it follows. */ readonly follows: Day | null; readonly falls?: 'other-outcome' }
const nothing: Reckoned = { opens: null, due: null, follows: null }

const linesOfStep = (around: Around, milestone: Milestone): readonly Line[] => {
  const { stands, when } = milestone
  if (stands === 'when said' && !hasBeenSaid(around.marks, milestone.key)) return []
  if (typeof stands === 'object' && stepOf(around, stands.step)?.outcome !== stands.outcome) return []
  return when.kind === 'again and again' ? repeated(around, milestone, when) : [lineOf(around, milestone, 1, reckon(around, milestone, when))]
}

/** Each time counts from the time before; the first from the step it follows. The last one stands open. */
const repeated = (around: Around, milestone: Milestone, { after, days, untilSickDay }: Extract<When, { readonly kind: 'again and again' }>): readonly Line[] => {
  const lines: Line[] = []
  const end = sickDay(around.chain, untilSickDay)
  let anchor = dayOfStep(around, after)
  for (let nth = 1; anchor !== null; nth++) {
    const due = later(around.chain, anchor, days)
    if (due === null || (end !== null && due > end && standingOfStep(around.marks, milestone.key, nth).standing === null)) break
    const line = lineOf(around, milestone, nth, { opens: null, due, follows: anchor })
    lines.push(line)
    anchor = line.state === 'done' || line.state === 'done-late' ? line.doneOn : line.state === 'not-applicable' && line.why !== 'falls-with' ? line.due : null
  }
  return lines
}

const lineOf = (around: Around, milestone: Milestone, nth: number, { opens, due: reckoned, follows, falls }: Reckoned): Line => {
  const { ruleset, chain, marks, today } = around
  const { standing, official } = standingOfStep(marks, milestone.key, nth)
  const computed = reckoned !== null && follows !== null && reckoned < follows ? follows : reckoned
  const due = official?.on ?? computed
  const line = { milestone, nth, opens, due, computed, official: official?.reason ?? null, plan: due === null ? null : workdayBefore(due, ruleset.country), doneOn: null, outcome: null, why: null }
  if (standing?.says === 'done') return { ...line, state: due !== null && standing.on > due ? 'done-late' : 'done', doneOn: standing.on, outcome: standing.outcome }
  if (standing?.says === 'not-applicable') return { ...line, state: 'not-applicable', why: standing.reason }
  if (falls) return { ...line, state: 'not-applicable', why: falls }
  if (milestone.fallsWith !== undefined && stepOf(around, milestone.fallsWith)?.state === 'not-applicable') return { ...line, state: 'not-applicable', why: 'falls-with' }
  if (due === null) return { ...line, state: opens !== null && opens <= today ? 'open' : 'planned' }
  if (milestone.duty === 'event' && due < today) return { ...line, state: 'done', doneOn: due }
  if (milestone.duty === 'optional' && due < today) return { ...line, state: 'not-applicable', why: 'window-closed' }
  if (due < today) return { ...line, state: milestone.duty === 'expected' ? 'open' : 'late' }
  const warns = milestone.warnsFrom === undefined ? null : sickDay(chain, milestone.warnsFrom)
  if (daysBetween(today, due) <= soonDays || (warns !== null && warns <= today)) return { ...line, state: 'soon' }
  return { ...line, state: (opens ?? addDays(due, -openDays)) <= today ? 'open' : 'planned' }
}

const reckon = (around: Around, milestone: Milestone, when: When): Reckoned => {
  const { ruleset: { country, end }, chain, marks } = around
  const first = firstDayOf(chain)
  switch (when.kind) {
    case 'sick day': return { ...nothing, due: sickDay(chain, when.day), opens: when.opens === undefined ? null : sickDay(chain, when.opens) }
    case 'working day after': {
      const last = sickDay(chain, when.day)
      return { ...nothing, due: last && workdayFrom(addDays(last, 1), country) }
    }
    case 'after first day': return { ...nothing, due: plus(first, when.term, country), opens: when.opens ? plus(first, when.opens, country) : null }
    case 'open from': return { ...nothing, opens: plus(first, when.term, country) }
    case 'after': {
      const from = when.done ? stepOf(around, when.step)?.doneOn ?? null : dayOfStep(around, when.step)
      if (from === null) return nothing
      return { ...nothing, follows: from, due: when.counted === 'days of absence' && 'days' in when.term ? later(chain, from, when.term.days) : plus(from, when.term, country) }
    }
    case 'after, by outcome': {
      const before = stepOf(around, when.step)
      if (!before?.doneOn || before.outcome === null) return nothing
      const term = when.terms[before.outcome]
      return term ? { ...nothing, follows: before.doneOn, due: plus(before.doneOn, term, country) } : { ...nothing, falls: 'other-outcome' }
    }
    case 'before the end': return fromEnd(chain, end, -when.days)
    case 'after the end': return fromEnd(chain, end, when.days)
    case 'earliest': return chosen(when.of.map(one => reckon(around, milestone, one)), (a, b) => a < b)
    case 'latest': return chosen(when.of.map(one => reckon(around, milestone, one)), (a, b) => a > b)
    case 'after the day said': {
      const said = standingOfStep(marks, milestone.key).applies?.on
      return said ? { ...nothing, follows: said, due: plus(said, when.term, country) } : nothing
    }
    case 'before the day said': {
      const said = standingOfStep(marks, milestone.key).applies?.on
      return said ? { ...nothing, due: workdayBefore(said, country) } : nothing
    }
    default: return nothing
  }
}

const fromEnd = (chain: Chain, end: number | null, days: number): Reckoned => {
  const last = end === null ? null : sickDay(chain, end)
  return { ...nothing, due: last && addDays(last, days) }
}

/** Of several days the first or the last; what has no day does not count. It follows whatever one of them follows. */
const chosen = (all: readonly Reckoned[], goesBefore: (a: Day, b: Day) => boolean): Reckoned => all.reduce((best, one) => ({
  due: best.due === null || (one.due !== null && goesBefore(one.due, best.due)) ? one.due : best.due,
  opens: best.opens ?? one.opens,
  follows: best.follows !== null && (one.follows === null || best.follows > one.follows) ? best.follows : one.follows,
}), nothing)

const plus = (day: Day, term: Term, country: Ruleset['country']): Day =>
  'days' in term ? addDays(day, term.days) : 'months' in term ? addMonths(day, term.months) : addWorkdays(day, term.workdays, country)

/** So many days of absence after a day: what lies between two absences does not count. Null while nobody is absent and there were not so many. */
const later = (chain: Chain, from: Day, days: number): Day | null =>
  from < firstDayOf(chain) ? addDays(from, days) : sickDay(chain, sickDaysUntil(chain, from) + days)

/** The last time this step stands for. */
const stepOf = ({ lines }: Around, key: string): Line | null => lines.findLast(({ milestone }) => milestone.key === key) ?? null
const dayOfStep = (around: Around, key: string): Day | null => {
  const step = stepOf(around, key)
  return step ? step.doneOn ?? step.due : null
}
