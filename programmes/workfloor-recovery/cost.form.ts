/** What is filled in at the calculator, read into a case and what it costs. There is no field for a name. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { fields, oneOf, optional, someOf, whole, type Field } from '../../kit/forms.ts'
import type { Form } from '../../kit/web.ts'
import { burnoutDays, usualDayCostCents, usualItems, usualPlan } from './cost.defaults.ts'
import { compare, daysAway, itemisedCost, simpleCost, type Comparison, type Cost, type View } from './cost.ts'

/** Dutch figures at one amount a day; item by item; or Belgium, where the amount a day is asked. */
export const ways = ['quick', 'items', 'belgium'] as const
export type Way = (typeof ways)[number]
export const costAddress: Readonly<Record<Way, string>> = { quick: '/cost-of-absence/netherlands', items: '/cost-of-absence/items', belgium: '/cost-of-absence/belgium' }

export type Outcome = { readonly cost: Cost; readonly comparison: Comparison; readonly daysAway: number; readonly view: View | null }
export type Read = { readonly filled: Filled; readonly outcome: Outcome | null; /** More days fewer than there are. */ readonly tooMany: boolean }

/** '1.250', '1250,5' or '€ 1250.50', as whole cents. */
const euros = (mostCents: number): Field<number> => ({
  parse: ([typed = '']) => {
    const written = typed.trim().slice(0, 30)
    if (written === '') return { problem: 'required' }
    const [, whole = '', part = ''] = /^(?:€ ?)?(\d{1,3}(?:[. ]\d{3}){1,2}|\d{1,8})(?:[.,](\d{1,2}))?$/.exec(written) ?? []
    if (whole === '') return { problem: 'not-a-number' }
    const valueCents = Number(whole.replaceAll(/\D/g, '')) * 100 + Number(part.padEnd(2, '0'))
    return valueCents > mostCents ? { problem: 'too-large' } : { value: valueCents }
  },
})

const percent = (most: number) => whole({ least: 0, most })
const hours = whole({ least: 0, most: 2000 })
const days = whole({ least: 1, most: 730 })

const shared = {
  unit: oneOf(['working', 'calendar']),
  hours, rate: euros(1_000_00), colleagueHours: hours, colleagueHour: euros(1_000_00), travel: euros(100_000_00),
  fewerDays: optional(whole({ least: 0, most: 730 })),
}
const kindOfCase = oneOf(['burnout', 'own'])
const quickFields = fields({ kind: kindOfCase, days: optional(days), ...shared, dayCost: euros(5_000_00) })
const belgiumFields = fields({ days, ...shared, dayCost: euros(5_000_00) })
const itemFields = fields({
  kind: kindOfCase, days: optional(days), ...shared,
  absent: percent(100), salary: euros(1_000_000_00), partTime: percent(100), onCost: percent(200), payFirst: percent(100), paySecond: percent(100),
  replaced: percent(100), replacementPrice: percent(500), loss: percent(200), occupationalHealth: euros(100_000_00), internal: euros(1_000_00),
  view: oneOf(['extra-cost', 'cash-flow']), sanction: someOf(['yes']),
})

type Plan = { readonly hours: number; readonly rate: number; readonly colleagueHours: number; readonly colleagueHour: number; readonly travel: number; readonly fewerDays: number | null }

const outcomeOf = (plan: Plan, cost: Cost, away: number, view: View | null): Outcome => ({
  cost, daysAway: away, view,
  comparison: compare({ hours: plan.hours, rateCents: plan.rate, colleagueHours: plan.colleagueHours, colleagueHourCents: plan.colleagueHour, travelCents: plan.travel }, cost.perDayCents, plan.fewerDays),
})

/** Whoever says 'another kind' says how long; and whoever says how long means another kind. */
const daysOf = (kind: 'burnout' | 'own', given: number | null): number | null => given ?? (kind === 'burnout' ? burnoutDays.value : null)
const asMeant = (filled: Filled, given: number | null): Filled => (given === null ? filled : { ...filled, typed: { ...filled.typed, kind: ['own'] } })
const daysMissing = (filled: Filled): Read => ({ filled: { ...filled, problems: { ...filled.problems, days: 'required' } }, outcome: null, tooMany: false })

export const readCost = (way: Way, form: Form): Read => {
  const read = way === 'quick' ? readQuick(form) : way === 'items' ? readItems(form) : readBelgium(form)
  const fewer = Number(form['fewerDays']?.[0] ?? 0)
  return read.outcome && fewer > read.outcome.daysAway ? { ...read, outcome: null, tooMany: true } : read
}

const readQuick = (form: Form): Read => {
  const filled = quickFields.read(form)
  if (!filled.value) return { filled, outcome: null, tooMany: false }
  const { kind, days: given, unit, dayCost, ...plan } = filled.value
  const length = daysOf(kind, given)
  if (length === null) return daysMissing(filled)
  const absence = { days: length, unit, absentPercent: 100 }
  return { filled: asMeant(filled, given), outcome: outcomeOf(plan, simpleCost(absence, dayCost), daysAway(absence), null), tooMany: false }
}

const readBelgium = (form: Form): Read => {
  const filled = belgiumFields.read(form)
  if (!filled.value) return { filled, outcome: null, tooMany: false }
  const { days: length, unit, dayCost, ...plan } = filled.value
  const absence = { days: length, unit, absentPercent: 100 }
  return { filled, outcome: outcomeOf(plan, simpleCost(absence, dayCost), daysAway(absence), null), tooMany: false }
}

const readItems = (form: Form): Read => {
  const filled = itemFields.read(form)
  if (!filled.value) return { filled, outcome: null, tooMany: false }
  const { kind, days: given, unit, absent, view, sanction, ...rest } = filled.value
  const length = daysOf(kind, given)
  if (length === null) return daysMissing(filled)
  const absence = { days: length, unit, absentPercent: absent }
  const cost = itemisedCost(absence, {
    salaryCents: rest.salary, partTimePercent: rest.partTime, onCostPercent: rest.onCost, payFirstYearPercent: rest.payFirst, paySecondYearPercent: rest.paySecond,
    replacedPercent: rest.replaced, replacementPricePercent: rest.replacementPrice, lossPercent: rest.loss, occupationalHealthCents: rest.occupationalHealth, internalPerDayCents: rest.internal,
  }, view, sanction.length > 0)
  return { filled: asMeant(filled, given), outcome: outcomeOf(rest, cost, daysAway(absence), view), tooMany: false }
}

/** As one types it: '35,30' in Dutch, '35.30' in English, and no decimals where there are none. */
const typedEuros = (cents: number, decimal: ',' | '.'): string => (cents % 100 === 0 ? String(cents / 100) : `${Math.floor(cents / 100)}${decimal}${String(cents % 100).padStart(2, '0')}`)

/** The form before anyone touched it. Of Belgium only the plan is known beforehand. */
export const untouched = (way: Way, decimal: ',' | '.'): Filled => {
  const money = (cents: number) => typedEuros(cents, decimal)
  const plan = { hours: usualPlan.hours.value, rate: money(usualPlan.rateCents.value), colleagueHours: usualPlan.colleagueHours.value, colleagueHour: money(usualPlan.colleagueHourCents.value), travel: money(usualPlan.travelCents.value), fewerDays: null }
  if (way === 'belgium') return filledWith({ ...plan, colleagueHour: null, unit: 'working', days: null, dayCost: null })
  const dutch = { ...plan, kind: 'burnout', days: null, unit: 'calendar' }
  if (way === 'quick') return filledWith({ ...dutch, dayCost: money(usualDayCostCents.value) })
  return filledWith({
    ...dutch, absent: 100, salary: money(usualItems.salaryCents.value), partTime: usualItems.partTimePercent.value, onCost: usualItems.onCostPercent.value, payFirst: usualItems.payFirstYearPercent.value, paySecond: usualItems.paySecondYearPercent.value,
    replaced: usualItems.replacedPercent.value, replacementPrice: usualItems.replacementPricePercent.value, loss: usualItems.lossPercent.value, occupationalHealth: money(usualItems.occupationalHealthCents.value), internal: money(usualItems.internalPerDayCents.value),
    view: 'extra-cost', sanction: [],
  })
}
