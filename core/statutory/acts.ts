/** What may be written down in a calendar, by whom, and what not. */
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Day } from '../../kit/time.ts'
import type { Country } from '../agenda/holidays.ts'
import { firstDayOf } from './absence.ts'
import type { Calendar, Period } from './calendar.ts'
import type { Line } from './lines.ts'
import type { Said } from './marks.ts'
import { mightApply } from './lines.ts'
import type { Ruleset } from './ruleset.ts'
import { rulesetFor } from './rulesets/index.ts'

/** `own`: it is about me. `keeps`, `reads`: I sit beside. `shown`: the participant lets me, their guide, read it. */
export type May = 'own' | 'keeps' | 'reads' | 'shown'
export const mayWrite = (may: May): boolean => may === 'own' || may === 'keeps'

type AbsenceNo = 'absence.in-the-future' | 'absence.overlaps' | 'absence.still-absent' | 'absence.no-law' | 'absence.ends-before' | 'absence.ended-already'

/** The first day of an absence. One at a time: who is absent already cannot become absent. */
export const sayAbsent = (periods: readonly Period[], first: Day, country: Country, today: Day): { readonly first: Day; readonly ruleset: Ruleset } | Refusal<AbsenceNo> => {
  if (first > today) return refuse('absence.in-the-future')
  if (periods.some(({ kind, last }) => kind === 'absence' && last === null)) return refuse('absence.still-absent')
  if (periods.some(period => covers(period, first, first)) || periods.some(({ kind, first: other }) => kind === 'absence' && other > first)) return refuse('absence.overlaps')
  const ruleset = rulesetFor(country, first)
  return ruleset ? { first, ruleset } : refuse('absence.no-law')
}

/** The last day of an absence that lasts. */
export const sayRecovered = (period: Period, last: Day, today: Day): { readonly last: Day } | Refusal<AbsenceNo> => {
  if (period.last !== null) return refuse('absence.ended-already')
  if (last < period.first) return refuse('absence.ends-before')
  return last > today ? refuse('absence.in-the-future') : { last }
}

export const sayLeave = (periods: readonly Period[], first: Day, last: Day, country: Country): { readonly first: Day; readonly last: Day; readonly ruleset: Ruleset } | Refusal<AbsenceNo> => {
  if (last < first) return refuse('absence.ends-before')
  if (periods.some(period => covers(period, first, last))) return refuse('absence.overlaps')
  const ruleset = rulesetFor(country, first)
  return ruleset ? { first, last, ruleset } : refuse('absence.no-law')
}

const covers = (period: Period, first: Day, last: Day): boolean => period.first <= last && (period.last === null || period.last >= first)

type StepNo = 'step.not-yours' | 'step.in-the-future' | 'step.before-absence' | 'step.outcome-missing' | 'step.said-already' | 'step.by-itself' | 'step.nothing-said'

/** Who may say something of a step: who keeps the calendar, and the one it is about where they have a hand in it. */
export const isMine = ({ milestone: { who, duty } }: Line, may: May): boolean => may === 'keeps' || (may === 'own' && (who.includes('employee') || duty === 'expected'))

export const sayOfStep = (calendar: Calendar, line: Line, said: Said, may: May, today: Day): Said | Refusal<StepNo> => {
  const { milestone, state } = line
  if (!mayWrite(may) || !isMine(line, may)) return refuse('step.not-yours')
  if (milestone.duty === 'event') return refuse('step.by-itself')
  const settled = state === 'done' || state === 'done-late' || (state === 'not-applicable' && calendar.marks.some(mark => mark.milestone === milestone.key && mark.nth === line.nth && mark.says === 'not-applicable'))
  if (said.says === 'taken-back') return settled ? said : refuse('step.nothing-said')
  if (said.says === 'applies') return refuse('step.said-already')
  if (settled) return refuse('step.said-already')
  if (said.says !== 'not-applicable' && said.on < firstDayOf(calendar.chain)) return refuse('step.before-absence')
  if (said.says === 'done' && said.on > today) return refuse('step.in-the-future')
  if (said.says === 'done' && milestone.outcomes && (said.outcome === null || !(said.outcome in milestone.outcomes))) return refuse('step.outcome-missing')
  return said
}

/** A step that stands only when somebody says so. */
export const sayApplies = (calendar: Calendar, key: string, on: Day | null, may: May): { readonly milestone: string; readonly said: Said } | Refusal<'step.not-yours' | 'step.said-already' | 'step.day-missing'> => {
  const milestone = mightApply(calendar.ruleset, calendar.marks).find(one => one.key === key)
  if (!milestone) return refuse('step.said-already')
  if (may !== 'keeps' && !(may === 'own' && milestone.who.includes('employee'))) return refuse('step.not-yours')
  const counts = milestone.when.kind === 'after the day said' || milestone.when.kind === 'before the day said'
  return counts && on === null ? refuse('step.day-missing') : { milestone: key, said: { says: 'applies', on: counts ? on : null } }
}
