/**
 * What the calculator begins with. Each figure is Dutch and can be changed; who published it, and of which year, stands beside
 * it on the page. Figures without a source are our own assumption, and the page says so. For Belgium nobody publishes a cost
 * per day that we could stand for, so there it is asked.
 */
import type { Items, Plan } from './cost.ts'

export type Source = { readonly by: string; readonly year: string } | 'assumption' | 'by law'

type Known<Name extends string> = Readonly<Record<Name, { readonly value: number; readonly from: Source }>>

/** Calendar days, as far as one can tell: the publication does not say, and so counted it is the lower outcome. */
export const burnoutDays = { value: 279, from: { by: 'ArboNed', year: '2022-2023' } } as const
export const usualDayCostCents = { value: 350_00, from: { by: 'Arbo Unie', year: '2024' } } as const

export const usualItems: Known<keyof Items> = {
  salaryCents: { value: 36_500_00, from: { by: 'MKB Servicedesk', year: '2023' } },
  partTimePercent: { value: 100, from: 'assumption' },
  onCostPercent: { value: 27, from: { by: 'CBS', year: '2019' } },
  payFirstYearPercent: { value: 100, from: 'assumption' },
  paySecondYearPercent: { value: 70, from: 'by law' },
  replacedPercent: { value: 60, from: 'assumption' },
  replacementPricePercent: { value: 125, from: 'assumption' },
  lossPercent: { value: 10, from: 'assumption' },
  occupationalHealthCents: { value: 600_00, from: 'assumption' },
  internalPerDayCents: { value: 8_00, from: { by: 'MKB Servicedesk', year: '2023' } },
}

/** Eight weeks of four hours; two talks a week in which a colleague takes part, an hour at most. */
export const usualPlan: Known<keyof Plan> = {
  hours: { value: 32, from: 'assumption' },
  rateCents: { value: 125_00, from: 'assumption' },
  colleagueHours: { value: 16, from: 'assumption' },
  colleagueHourCents: { value: 35_30, from: { by: 'CBS', year: '2019' } },
  travelCents: { value: 0, from: 'assumption' },
}

export const valuesOf = <Name extends string>(known: Known<Name>, names: readonly Name[]): Readonly<Record<string, number>> => Object.fromEntries(names.map(name => [name, known[name].value]))
