import { Bars, Button, Card, Details, ErrorSummary, Form, Lead, Muted, Note, Section, Stack, Table, Tabs } from '../../design/index.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { readable } from '../../core/filled-form.ts'
import type { Voice } from '../../kit/texts.ts'
import { CaseFields, fieldLabels, ItemFields, PlanFields } from './cost.fields.tsx'
import { costAddress, ways, type Outcome, type Read, type Way } from './cost.form.ts'
import { numbersIn } from './cost.numbers.ts'
import { costTexts } from './cost.texts.ts'

export const costPage = (frame: Frame, way: Way, { filled, outcome, tooMany }: Read) => {
  const { voice } = frame
  const t = costTexts(voice)
  const { field, errors } = readable({ ...filled, noes: tooMany ? { fewerDays: t.tooMany } : {} }, fieldLabels(voice), voice)
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Note icon="eye-slash"><p>{t.noPerson}</p></Note>
        <Tabs label={t.waysLabel} items={ways.map(one => ({ href: costAddress[one], label: t[one], current: one === way }))} />
        <p>{t[`${way}Lead`]}</p>
        {outcome && <Result voice={voice} outcome={outcome} />}
        <Form action={costAddress[way]}>
          <CaseFields way={way} field={field} voice={voice} />
          {way === 'items' && <ItemFields field={field} voice={voice} sanction={filled.typed['sanction']?.includes('yes') ?? false} />}
          <PlanFields way={way} field={field} voice={voice} />
          <div><Button>{t.calculate}</Button></div>
        </Form>
      </>
    ),
  })
}

const Result = ({ voice, outcome: { cost, comparison, daysAway, view } }: { readonly voice: Voice; readonly outcome: Outcome }) => {
  const t = costTexts(voice)
  const { euros, wholeEuros, number, percent } = numbersIn(voice)
  const { planCents, breakEvenDays, saving } = comparison
  const lines = cost.lines.map(({ item, amountCents }) => ({ label: t[item], amountCents, tone: 'plain' as const }))
  return (
    <Section title={t.resultTitle} id="outcome">
      <Card>
        <p><strong>{t.total(wholeEuros(cost.totalCents), number(daysAway))}</strong> {view !== null && (view === 'cash-flow' ? t.viewCash : t.viewExtra)}</p>
        <p>{t.planPrice(euros(planCents))} {breakEvenDays === null ? t.noBreakEven : <strong>{t.breakEven(number(breakEvenDays))}</strong>}</p>
        {saving && (
          <p>
            {t.saved(wholeEuros(saving.savedCents), number(saving.fewerDays))} {saving.netCents < 0 ? t.shortfall(wholeEuros(-saving.netCents)) : t.gain(wholeEuros(saving.netCents))}
            {saving.returnPercent !== null && saving.netCents > 0 && ` ${t.returned(percent(saving.returnPercent))}`}
          </p>
        )}
        <Bars caption={t.picture} items={[...lines, { label: t.plan, amountCents: planCents, tone: 'late' as const }].map(({ label, amountCents, tone }) => ({ label, value: amountCents, said: euros(amountCents), tone }))} />
        <Details summary={t.tableLabel}>
          <Table
            label={t.tableLabel} columns={[{ label: t.item }, { label: t.amount, numeric: true }]}
            rows={[...lines, ...(lines.length > 1 ? [{ label: t.sum, amountCents: cost.totalCents }] : []), { label: t.plan, amountCents: planCents }].map(({ label, amountCents }) => [label, euros(amountCents)])}
          />
        </Details>
        <Muted>{t.caution}</Muted>
      </Card>
    </Section>
  )
}
