import { Button, Card, CardSheet, Choices, Form, Lead, Muted, Note, Row, Stack, TextField, type FieldError } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import type { Provider } from '../providers/provider.ts'
import { cardsOnSheet } from './card.ts'
import type { StartBudget } from './entitlement.store.ts'
import { posterTexts } from './entry-code.texts.ts'
import { entryTexts } from './entry.texts.ts'
import { posterLink, squaresOf, typedAddress } from './poster.ts'

export type EntryView = { readonly entry: Provider['entry']; readonly budget: StartBudget | null; readonly saved: boolean; readonly error?: FieldError; readonly typed?: string }
const act = () => <input type="hidden" name={actField} value={newId()} />

export const entryPage = (frame: AdministrationFrame, { entry, budget, saved, error, typed }: EntryView) => {
  const t = entryTexts(frame.voice)
  const problem = (field: string) => (error?.field === field ? error.message : undefined)
  return administrationPage(frame, {
    part: 'code', title: t.title, saved, errors: error ? [error] : [],
    children: (
      <>
        <Card title={t.entryTitle}>
          <Form action="/administration/entry" gap="m">
            {act()}
            <Choices name="entry" label={t.entryTitle} value={entry} options={[{ value: 'code', label: t.code, hint: t.codeHint }, { value: 'cards', label: t.cards, hint: t.cardsHint }]} />
            <Row><Button kind="secondary">{t.save}</Button></Row>
          </Form>
        </Card>
        <Card title={t.budgetTitle}>
          <p>{t.budgetLead}</p>
          {budget ? <><p>{t.used(budget.used, budget.allowed)}</p>{budget.used >= budget.allowed && <Note tone="warn"><p>{t.full}</p></Note>}</> : <p>{t.unlimited}</p>}
          <Form action="/administration/entry/budget" gap="m">
            {act()}
            <TextField name="budget" label={t.budget} hint={t.budgetHint} value={typed ?? budget?.allowed.toString() ?? null} inputmode="numeric" width="short" error={problem('budget')} />
            <Row><Button kind="secondary">{t.save}</Button></Row>
          </Form>
        </Card>
        {entry === 'cards' && (
          <Card title={t.printTitle}>
            <p>{t.printLead}</p>
            <Form action="/administration/entry/cards" gap="m">
              {act()}
              <TextField name="sheets" label={t.sheets} value="1" inputmode="numeric" width="short" error={problem('sheets')} />
              <Row><Button>{t.print}</Button></Row>
            </Form>
          </Card>
        )}
        <p><a href="/administration/vouchers">{t.vouchers}</a></p>
        <p><a href="/administration/code">{t.back}</a></p>
      </>
    ),
  })
}

/** The only time these codes can be read. */
export const newCardsPage = (frame: AdministrationFrame, cards: readonly string[], validUntil: Day) => {
  const { voice, asked } = frame
  const t = entryTexts(voice)
  const onPaper = posterTexts({ locale: frame.provider.locale, address: frame.provider.address })
  const paper = entryTexts({ locale: frame.provider.locale, address: frame.provider.address })
  const host = typedAddress(asked.origin)
  const sheets = Array.from({ length: Math.ceil(cards.length / cardsOnSheet) }, (_, index) => cards.slice(index * cardsOnSheet, (index + 1) * cardsOnSheet))
  return administrationPage(frame, {
    part: 'code', title: t.sheetTitle,
    children: (
      <>
        <Lead>{t.sheetLead}</Lead>
        <Stack>
          {sheets.map((codes, index) => (
            <CardSheet
              key={index} label={t.sheetTitle} title={onPaper.question} lines={[onPaper.terms, paper.once, paper.validUntil(dateWithYear(validUntil, frame.provider.locale))]}
              cards={codes.map(code => ({ qr: { squares: squaresOf(posterLink(asked.origin, code)), label: onPaper.qr(host) }, address: <>{paper.fill(host)}<br /><span translate={false}>{code}</span></> }))}
            />
          ))}
        </Stack>
        <Muted><a href="/administration/entry">{t.title}</a></Muted>
      </>
    ),
  })
}
