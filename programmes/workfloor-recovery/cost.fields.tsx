/** The questions of the calculator: beside each figure what it begins with, who published that, and of which year. */
import { CheckField, Choices, Fieldset, TextField } from '../../design/index.ts'
import type { readable } from '../../core/filled-form.ts'
import type { Voice } from '../../kit/texts.ts'
import { usualDayCostCents, usualItems, usualPlan, type Source } from './cost.defaults.ts'
import type { Way } from './cost.form.ts'
import { numbersIn } from './cost.numbers.ts'
import { costTexts } from './cost.texts.ts'

/** In the order of the page, as the summary of what went wrong lists them. */
export const fieldLabels = (voice: Voice) => {
  const { kind, days, unit, absent, dayCost, salary, partTime, onCost, payFirst, paySecond, replaced, replacementPrice, loss, occupationalHealth, internal, view, sanction, hours, rate, colleagueHours, colleagueHour, travel, fewerDays } = costTexts(voice)
  return { kind, days, unit, absent, dayCost, salary, partTime, onCost, payFirst, paySecond, replaced, replacementPrice, loss, occupationalHealth, internal, view, sanction, hours, rate, colleagueHours, colleagueHour, travel, fewerDays }
}

type Name = keyof ReturnType<typeof fieldLabels>
type FieldOf = ReturnType<typeof readable<Name>>['field']
type Asked = { readonly field: FieldOf; readonly voice: Voice }

/** 'Standaard € 350. Bron: Arbo Unie, 2024.' */
const originIn = (voice: Voice) => {
  const t = costTexts(voice)
  const { euros, percent } = numbersIn(voice)
  const said = (value: string, from: Source) => (from === 'assumption' ? t.assumption(value) : from === 'by law' ? t.byLaw(value) : t.source(value, from.by, from.year))
  return {
    euros: ({ value, from }: { readonly value: number; readonly from: Source }) => said(euros(value), from),
    percent: ({ value, from }: { readonly value: number; readonly from: Source }) => said(percent(value), from),
    hours: ({ value, from }: { readonly value: number; readonly from: Source }) => said(String(value), from),
  }
}

const number = { inputmode: 'decimal', width: 'short', maxlength: 20 } as const

export const CaseFields = ({ way, field, voice }: Asked & { readonly way: Way }) => {
  const t = costTexts(voice)
  const belgian = way === 'belgium'
  return (
    <Fieldset legend={t.caseTitle}>
      {!belgian && <Choices {...field('kind')} options={[{ value: 'burnout', label: t.burnout, hint: t.burnoutHint }, { value: 'own', label: t.own }]} />}
      <TextField {...field('days')} {...number} {...(belgian ? {} : { hint: t.daysHint, optional: t.optional })} />
      <Choices {...field('unit')} hint={belgian ? t.belgiumUnitHint : t.unitHint} inline options={[{ value: 'working', label: t.working }, { value: 'calendar', label: t.calendar }]} />
      {way === 'items'
        ? <TextField {...field('absent')} {...number} hint={t.absentHint} />
        : <TextField {...field('dayCost')} {...number} hint={belgian ? undefined : originIn(voice).euros(usualDayCostCents)} />}
    </Fieldset>
  )
}

export const ItemFields = ({ field, voice, sanction }: Asked & { readonly sanction: boolean }) => {
  const t = costTexts(voice)
  const origin = originIn(voice)
  return (
    <>
      <Fieldset legend={t.payTitle}>
        <TextField {...field('salary')} {...number} hint={`${t.salaryHint} ${origin.euros(usualItems.salaryCents)}`} />
        <TextField {...field('partTime')} {...number} hint={origin.percent(usualItems.partTimePercent)} />
        <TextField {...field('onCost')} {...number} hint={origin.percent(usualItems.onCostPercent)} />
        <TextField {...field('payFirst')} {...number} hint={`${t.payFirstHint} ${origin.percent(usualItems.payFirstYearPercent)}`} />
        <TextField {...field('paySecond')} {...number} hint={origin.percent(usualItems.paySecondYearPercent)} />
      </Fieldset>
      <Fieldset legend={t.workTitle}>
        <TextField {...field('replaced')} {...number} hint={origin.percent(usualItems.replacedPercent)} />
        <TextField {...field('replacementPrice')} {...number} hint={`${t.replacementPriceHint} ${origin.percent(usualItems.replacementPricePercent)}`} />
        <TextField {...field('loss')} {...number} hint={origin.percent(usualItems.lossPercent)} />
        <TextField {...field('occupationalHealth')} {...number} hint={origin.euros(usualItems.occupationalHealthCents)} />
        <TextField {...field('internal')} {...number} hint={origin.euros(usualItems.internalPerDayCents)} />
        <Choices {...field('view')} options={[{ value: 'extra-cost', label: t['extra-cost'], hint: t.extraHint }, { value: 'cash-flow', label: t['cash-flow'], hint: t.cashHint }]} />
        <CheckField name="sanction" checked={sanction} error={field('sanction').error} hint={t.sanctionHint}>{t.sanction}</CheckField>
      </Fieldset>
    </>
  )
}

export const PlanFields = ({ way, field, voice }: Asked & { readonly way: Way }) => {
  const t = costTexts(voice)
  const origin = originIn(voice)
  return (
    <Fieldset legend={t.planTitle}>
      <TextField {...field('hours')} {...number} hint={`${t.hoursHint} ${origin.hours(usualPlan.hours)}`} />
      <TextField {...field('rate')} {...number} hint={origin.euros(usualPlan.rateCents)} />
      <TextField {...field('colleagueHours')} {...number} hint={`${t.colleagueHoursHint} ${origin.hours(usualPlan.colleagueHours)}`} />
      <TextField {...field('colleagueHour')} {...number} hint={way === 'belgium' ? undefined : origin.euros(usualPlan.colleagueHourCents)} />
      <TextField {...field('travel')} {...number} hint={origin.euros(usualPlan.travelCents)} />
      <TextField {...field('fewerDays')} {...number} hint={t.fewerDaysHint} optional={t.optional} />
    </Fieldset>
  )
}
