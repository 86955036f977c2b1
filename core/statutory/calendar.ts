/** A calendar as it stands today: the newest chain of absences under the law of its first day, with every step. */
import type { Id } from '../../kit/id.ts'
import { dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import { chainOf, firstDayOf, hasLeaveInside, lastDayOf, overOn, reckonedFirstDay, standingOf, weekOf, type Chain, type Leave } from './absence.ts'
import { linesOf, type Line } from './lines.ts'
import type { Mark, MarkRow } from './marks.ts'
import { deadlinesOf } from './next.ts'
import type { Ruleset } from './ruleset.ts'
import { rulesetOf } from './rulesets/index.ts'

export type Period = { readonly id: Id<'absence-period'>; readonly kind: 'absence' | 'leave'; readonly first: Day; readonly last: Day | null; readonly ruleset: string; readonly by: Id<'party'>; readonly saidAt: Instant }

export type Calendar = {
  readonly ruleset: Ruleset
  readonly chain: Chain
  readonly standing: 'absent' | 'recovered' | 'over'
  /** Today's week of absence. */
  readonly week: number
  /** When it is over for good, for somebody who recovered. */
  readonly overOn: Day | null
  readonly leaveInside: boolean
  readonly lines: readonly Line[]
  readonly marks: readonly Mark[]
}

/** Null where nobody was ever absent. @param marks of this trajectory, in the order in which they were said */
export const calendarOf = (periods: readonly Period[], marks: readonly MarkRow[], today: Day, zone: Zone): Calendar | null => {
  const absences = periods.filter(({ kind }) => kind === 'absence')
  const leave = periods.flatMap(({ kind, first, last }): readonly Leave[] => (kind === 'leave' && last !== null ? [{ first, last }] : []))
  const newest = absences.toSorted((a, b) => (a.first < b.first ? 1 : -1))[0]
  const linking = newest && rulesetOf(newest.ruleset)?.linking
  const chain = linking && chainOf(absences, leave, linking)
  const ruleset = chain && rulesetOf(absences.find(({ first }) => first === firstDayOf(chain))?.ruleset ?? '')
  if (!chain || !ruleset || !linking) return null
  const own = marks.filter(mark => belongs(mark, firstDayOf(chain), zone))
  return {
    ruleset, chain, standing: standingOf(chain, leave, linking, today), week: weekOf(chain, today), overOn: overOn(chain, leave, linking),
    leaveInside: hasLeaveInside(chain), lines: linesOf(ruleset, chain, own, today), marks: own,
  }
}

/** What was said of an earlier chain says nothing of this one. */
const belongs = (mark: MarkRow, first: Day, zone: Zone): boolean => (mark.says === 'done' ? mark.on >= first : dayOf(mark.saidAt, zone) >= first)

export type StandingRow = {
  readonly ruleset: string
  readonly countedFrom: Day
  readonly lastDay: Day | null
  readonly next: { readonly due: Day; readonly milestone: string; readonly nth: number } | null
  readonly doneWeeks: readonly number[]
  readonly openWeeks: readonly number[]
}
export type DueRow = { readonly milestone: string; readonly nth: number; readonly due: Day; readonly own: boolean }

/** What a list and the reminders need to know of it. While nobody is absent nothing is due. */
export const rowsOf = ({ ruleset, chain, lines }: Calendar): { readonly standing: StandingRow; readonly dues: readonly DueRow[] } => {
  const last = lastDayOf(chain)
  const dues = last === null ? deadlinesOf(lines) : []
  const weeks = (days: readonly Day[]) => [...new Set(days.map(day => weekOf(chain, day)).filter(week => week <= ruleset.weeks))].toSorted((a, b) => a - b)
  const [next] = dues
  return {
    dues: dues.map(({ milestone, nth, due }) => ({ milestone: milestone.key, nth, due, own: milestone.who.includes('employee') })),
    standing: {
      ruleset: ruleset.id, countedFrom: reckonedFirstDay(chain), lastDay: last, next: next ? { due: next.due, milestone: next.milestone.key, nth: next.nth } : null,
      doneWeeks: weeks(lines.flatMap(({ doneOn, milestone }) => (doneOn !== null && milestone.duty !== 'event' ? [doneOn] : []))), openWeeks: weeks(dues.map(({ due }) => due)),
    },
  }
}
