/**
 * What absence costs, set against what the plan costs: an indication for a kind of case, never about a person. Money is in
 * whole cents; percentages are whole, 100 for everything; days may have two decimals.
 *
 * Figures and formula: see the sources beside each default, in cost.defaults.ts.
 */
export type CaseOfAbsence = {
  readonly days: number
  /** Five of seven calendar days are working days. */
  readonly unit: 'working' | 'calendar'
  /** Which part of the work is not done: 100 when someone does not work at all. */
  readonly absentPercent: number
}

/** Either view leaves the wage sanction to whoever asks for it. */
export type View = 'extra-cost' | 'cash-flow'

export type Items = {
  /** Gross pay of a full-time year, with holiday pay and any thirteenth month. */
  readonly salaryCents: number
  readonly partTimePercent: number
  /** What an employer pays above the gross wage. */
  readonly onCostPercent: number
  readonly payFirstYearPercent: number
  readonly paySecondYearPercent: number
  /** Which part of the work someone else takes over, and what that costs against the usual wage. */
  readonly replacedPercent: number
  readonly replacementPricePercent: number
  /** What the team loses in output and quality. */
  readonly lossPercent: number
  readonly occupationalHealthCents: number
  readonly internalPerDayCents: number
}

export type Item = 'absence' | 'wage' | 'replacement' | 'productivity' | 'occupational-health' | 'own-guidance' | 'wage-sanction'
export type Line = { readonly item: Item; readonly amountCents: number }
export type Cost = { readonly lines: readonly Line[]; readonly totalCents: number; /** Null where there are no days. */ readonly perDayCents: number | null }

export type Plan = { readonly hours: number; readonly rateCents: number; readonly colleagueHours: number; readonly colleagueHourCents: number; readonly travelCents: number }
export type Comparison = {
  readonly planCents: number
  /** From how many working days fewer the plan has paid for itself, to two decimals; null when a day costs nothing. */
  readonly breakEvenDays: number | null
  /** Only for whoever said how many days fewer they expect. */
  readonly saving: { readonly fewerDays: number; readonly savedCents: number; readonly netCents: number; /** Net against the cost of the plan; null when that is nothing. */ readonly returnPercent: number | null } | null
}

const workingDaysAYear = 260
/** Of one year more: 52 weeks of five days, at the 70 percent that must be paid at least. */
const sanction = { days: 52 * 5, payPercent: 70 }

const hundredths = (days: number): number => Math.round(days * 100) / 100
const workingDays = ({ days, unit }: Pick<CaseOfAbsence, 'days' | 'unit'>): number => (unit === 'working' ? days : hundredths(days * 5 / 7))

/** Working days not worked, to two decimals. */
export const daysAway = (absence: CaseOfAbsence): number => hundredths(workingDays(absence) * absence.absentPercent / 100)

/** What a working day costs in wages and what comes on top of them. */
export const dayCostCents = ({ salaryCents, partTimePercent, onCostPercent }: Pick<Items, 'salaryCents' | 'partTimePercent' | 'onCostPercent'>): number =>
  Math.round(salaryCents * partTimePercent * (100 + onCostPercent) / (100 * 100 * workingDaysAYear))

/** One amount a day for all of it. */
export const simpleCost = (absence: CaseOfAbsence, perDayCents: number): Cost => {
  const totalCents = Math.round(daysAway(absence) * perDayCents)
  return { lines: [{ item: 'absence', amountCents: totalCents }], totalCents, perDayCents }
}

/**
 * Item by item. Wage that is paid without work is a cost, or else what it costs to have the work done: not both, in economic
 * terms. So there are two views: 'cash-flow' adds up all that is paid, 'extra-cost' leaves the wage out.
 */
export const itemisedCost = (absence: CaseOfAbsence, items: Items, view: View, withSanction = false): Cost => {
  const away = daysAway(absence)
  const dayCents = dayCostCents(items)
  // The second year of pay begins after a year of absence, however much was worked in it.
  const firstYear = hundredths(Math.min(workingDays(absence), workingDaysAYear) * absence.absentPercent / 100)
  const paid = firstYear * items.payFirstYearPercent + (away - firstYear) * items.paySecondYearPercent
  const everyDay: readonly Line[] = [
    ...(view === 'cash-flow' ? [{ item: 'wage' as const, amountCents: Math.round(dayCents * paid / 100) }] : []),
    { item: 'replacement', amountCents: Math.round(away * dayCents * items.replacedPercent * items.replacementPricePercent / 10_000) },
    { item: 'productivity', amountCents: Math.round(away * dayCents * items.lossPercent / 100) },
    { item: 'occupational-health', amountCents: away === 0 ? 0 : items.occupationalHealthCents },
    { item: 'own-guidance', amountCents: Math.round(away * items.internalPerDayCents) },
  ]
  const lines: readonly Line[] = withSanction ? [...everyDay, { item: 'wage-sanction', amountCents: Math.round(sanction.days * dayCents * sanction.payPercent / 100) }] : everyDay
  // A sanction comes or does not: a day fewer makes it no smaller, so it has no part in what a day costs.
  return { lines, totalCents: sum(lines), perDayCents: away === 0 ? null : Math.round(sum(everyDay) / away) }
}

const sum = (lines: readonly Line[]): number => lines.reduce((total, { amountCents }) => total + amountCents, 0)

export const planCents = ({ hours, rateCents, colleagueHours, colleagueHourCents, travelCents }: Plan): number => hours * rateCents + colleagueHours * colleagueHourCents + travelCents

/** @param fewerDays working days that someone expects the absence to be shorter; the calculator expects nothing itself. */
export const compare = (plan: Plan, perDayCents: number | null, fewerDays: number | null): Comparison => {
  const price = planCents(plan)
  return {
    planCents: price,
    breakEvenDays: perDayCents === null || perDayCents === 0 ? null : hundredths(price / perDayCents),
    saving: fewerDays === null || perDayCents === null ? null : savingOf(price, fewerDays, Math.round(fewerDays * perDayCents)),
  }
}

const savingOf = (price: number, fewerDays: number, savedCents: number): Comparison['saving'] =>
  ({ fewerDays, savedCents, netCents: savedCents - price, returnPercent: price === 0 ? null : Math.round(100 * (savedCents - price) / price) })
