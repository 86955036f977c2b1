/** Hours for guiding as who gives them writes them down, and as who plans reads them. */
import type { VNode } from 'preact'
import { staffPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Card, Cases, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, Tag, TextField, Visibility } from '../../design/index.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { ledgerOf, ledgerWeeks, weeksToSay, type Growth, type WeekGiven } from './guidance-ledger.ts'
import type { OwnRow } from './guidance-ledger.store.ts'
import { ledgerTexts } from './guidance-ledger.texts.ts'
import type { GuideId } from './ward.ts'
import { Act, hoursInWords } from './ward-planning.pages.tsx'

type Shown = { readonly rows: readonly OwnRow[]; readonly given: readonly WeekGiven[]; readonly growths: readonly Growth[]; readonly today: Day }
export const myHoursPage = (frame: StaffFrame, { rows, given, growths, today }: Shown, { wrong, done }: { readonly wrong: { readonly guide: GuideId; readonly filled: Filled } | null; readonly done: string | null }): VNode => {
  const { voice } = frame
  const t = ledgerTexts(voice)
  const hours = (number: number) => hoursInWords(number, voice.locale)
  const formOf = (row: OwnRow) => readable(wrong?.guide === row.id ? wrong.filled : { typed: { monday: [weeksToSay(today)[1] ?? ''] }, problems: {} }, { monday: t.week, hours: t.hours }, voice)
  const errors = rows.flatMap(row => formOf(row).errors.map(error => ({ ...error, field: `${error.field}-${row.id}` })))
  return staffPage(frame, {
    place: 'today', title: t.title, wide: false, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{done}</p></Note>}
        <Stack gap="s"><p><a href="/ward">{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {rows.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {rows.map(row => {
          const form = formOf(row)
          const own = given.filter(({ guide }) => guide === row.id)
          const agreed = row.guidanceHours ?? 0
          const ledger = ledgerOf(own, agreed, today)
          return (
            <Section key={row.id} title={row.name}>
              {growths.filter(({ guide, is }) => guide === row.id && is !== 'done').map(({ id, more, is }) => (
                <Card key={id} strong title={t.askedTitle}>
                  <p>{t.asked(hours(more), hours((row.hoursPerWeek ?? 0) + more))}</p>
                  {is === 'agreed' ? <p>{t.saidYes}</p> : <Form action={`/guidance-hours/growths/${id}/yes`} gap="s"><Act /><Row><Button>{t.yes}</Button></Row><Muted>{t.askedNothing}</Muted></Form>}
                </Card>
              ))}
              <p>{row.guidanceHours === null ? t.noAgreed : t.agreed(hours(row.guidanceHours))}{ledger.mean !== null && ` ${t.given}: ${t.mean(hours(ledger.mean), ledger.weeks)}.`} {ledger.weeks < ledgerWeeks.least && t.tooFew(ledgerWeeks.least)}</p>
              <Form action={`/guidance-hours/${row.id}`} gap="m">
                <Act />
                <SelectField {...form.field('monday')} id={`monday-${row.id}`} options={weeksToSay(today).map(monday => ({ value: monday, label: t.weekOf(dateWithYear(monday, voice.locale)) }))} />
                <TextField {...form.field('hours')} id={`hours-${row.id}`} hint={t.hoursHint} width="short" inputmode="decimal" maxlength={5} />
                <Row><Button kind="secondary">{t.keep}</Button></Row>
              </Form>
              <Heading level={3}>{t.saidTitle}</Heading>
              {own.length === 0 ? <p>{t.saidNone}</p> : <Table label={t.saidTitle} columns={[{ label: t.week }, { label: t.given }, { label: t.difference }]} rows={own.map(({ monday, hours: number }) => [t.weekOf(dateWithYear(monday, voice.locale)), t.perWeek(hours(number)), row.guidanceHours === null ? '' : number === agreed ? t.same : number > agreed ? t.more(hours(number - agreed)) : t.less(hours(agreed - number))])} />}
              <Visibility>{t.sees}</Visibility>
            </Section>
          )
        })}
      </Stack>
    ),
  })
}

export type LedgerRow = { readonly guide: GuideId; readonly agreed: number; readonly given: readonly WeekGiven[] }
/** For who plans: what each guide gave on average, and what is lastingly more. */
export const LedgerOfWard = ({ frame: { voice }, rows, today, nameOf }: { readonly frame: StaffFrame; readonly rows: readonly LedgerRow[]; readonly today: Day; readonly nameOf: (guide: GuideId) => string }) => {
  const t = ledgerTexts(voice)
  const hours = (number: number) => t.perWeek(hoursInWords(number, voice.locale))
  return (
    <Section title={t.ledgerTitle}>
      <p>{t.ledgerLead}</p>
      <Table
        label={t.ledgerTitle} columns={[{ label: t.guide }, { label: t.agreedColumn }, { label: t.givenColumn }, { label: t.moreColumn }]}
        rows={rows.map(({ guide, agreed, given }) => {
          const { mean, weeks, more } = ledgerOf(given, agreed, today)
          return [nameOf(guide), hours(agreed), mean === null ? t.notSaid : t.mean(hoursInWords(mean, voice.locale), weeks), more > 0 ? hours(more) : t.notMore]
        })}
      />
      <Muted>{t.ledgerNote(ledgerWeeks.least)}</Muted>
    </Section>
  )
}
const tones = { asked: 'info', agreed: 'warn', done: 'ok' } as const
/** Who was asked, who said yes, and putting it in the hours. */
export const GrowthsOfWard = ({ frame: { voice }, growths, nameOf }: { readonly frame: StaffFrame; readonly growths: readonly Growth[]; readonly nameOf: (guide: GuideId) => string }) => {
  const t = ledgerTexts(voice)
  return (
    <Section title={t.growTitle}>
      {growths.length === 0 ? <p>{t.growNone}</p> : (
        <Cases level={3} items={growths.map(({ id, guide, more, is }) => ({
          title: nameOf(guide), href: null, under: t.grows(hoursInWords(more, voice.locale)), aside: <Tag tone={tones[is]}>{t[`is-${is}`]}</Tag>,
          children: is === 'agreed' && <Form action={`/contract-growths/${id}/hours`} gap="s"><Act /><Muted>{t.putInWhat}</Muted><Row><Button more={`: ${nameOf(guide)}`}>{t.putIn}</Button></Row></Form>,
        }))} />
      )}
    </Section>
  )
}
