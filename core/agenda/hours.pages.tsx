import { Button, Card, DateField, Details, Empty, ErrorSummary, Form, Grid, Heading, Lead, Muted, Note, Row, SelectField, Stack, Table, TextField, TimeField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { clock, dateWithYear, dayOf, longDay, longDayWithYear, momentInWords, wallTimeOf, type Day, type Instant, addDays } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Cut } from './agenda.ts'
import type { Absence, KeptExtraHours, KeptWeeklyHours } from './agenda.store.ts'
import type { Range } from './free-moments.ts'
import type { Holiday } from './holidays.ts'
import { hoursTexts, weekdayTexts } from './hours.texts.ts'

export type HoursView = {
  /** Where the forms go: one's own hours, or those of someone one plans for. */
  readonly base: string
  /** Whose hours, when they are not one's own. */
  readonly name: string | null
  readonly today: Day
  readonly now: Instant
  readonly cut: Cut
  readonly hours: readonly KeptWeeklyHours[]
  readonly extraHours: readonly KeptExtraHours[]
  readonly absences: readonly Absence[]
  readonly unfitting: readonly Range[]
  readonly holidays: readonly Holiday[]
}

/** By field, in the order of the page. */
export const hoursLabels = (frame: Pick<Frame, 'voice'>) => {
  const t = hoursTexts(frame.voice)
  const { weeklyDay, weeklyFrom, weeklyUntil, weeklySince, endHours, endDay, extraDay, extraFrom, extraUntil, awayFrom, awayFromTime, awayUntil, awayUntilTime, talkMinutes, breakMinutes, noticeMinutes, horizonDays } = t
  return { weeklyDay, weeklyFrom, weeklyUntil, weeklySince, endHours, endDay, extraDay, extraFrom, extraUntil, awayFrom, awayFromTime, awayUntil, awayUntilTime, talkMinutes, breakMinutes, noticeMinutes, horizonDays }
}

type Page = { readonly frame: Frame; readonly view: HoursView; readonly form: ReturnType<typeof readable<keyof ReturnType<typeof hoursLabels>>> }

export const hoursPage = (frame: Frame & { readonly me: SignedIn }, view: HoursView, filled: Filled, saved: boolean) => {
  const t = hoursTexts(frame.voice)
  const form = readable(filled, hoursLabels(frame), frame.voice)
  const page = { frame, view, form }
  const own = view.name === null
  return staffPage(frame, {
    place: own ? 'hours' : 'administration', title: t.title, wrong: form.errors.length > 0, // a title never carries a name
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={t.wrong} errors={form.errors} />}
        {saved && form.errors.length === 0 && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s">
          {!own && <p><a href="/administration/staff">{t.back}</a></p>}
          <Heading level={1}>{view.name === null ? t.title : t.titleOf(view.name)}</Heading>
          <Lead>{t.lead}</Lead>
        </Stack>
        <Unfitting {...page} />
        {view.hours.length === 0 && view.extraHours.length === 0 && <Empty icon="calendar-blank"><p>{t.none}</p></Empty>}
        <Grid>
          <Stack gap="l"><Weekly {...page} /><AddWeekly {...page} /><EndWeekly {...page} /></Stack>
          <Stack gap="l"><Extra {...page} /><Away {...page} /><HowCut {...page} /><Holidays {...page} /></Stack>
        </Grid>
      </>
    ),
  })
}

const spoken = ({ frame: { voice, provider }, view: { now } }: Page, { from, until }: Range): string => {
  const sameDay = dayOf(from, provider.zone) === dayOf(until, provider.zone)
  return hoursTexts(voice).span(momentInWords(from, now, provider.zone, voice.locale), sameDay ? clock(until, voice.locale, provider.zone) : momentInWords(until, now, provider.zone, voice.locale))
}

function Unfitting(page: Page) {
  const t = hoursTexts(page.frame.voice)
  const { unfitting } = page.view
  return unfitting.length === 0 ? null : (
    <Note tone="warn">
      <Heading level={2}>{t.unfitting}</Heading>
      <p>{t.unfittingLead}</p>
      <ul>{unfitting.map(one => <li key={one.from.getTime()}>{spoken(page, one)}</li>)}</ul>
    </Note>
  )
}

function Weekly({ frame: { voice }, view: { hours, today } }: Page) {
  const t = hoursTexts(voice)
  const valid = ({ validFrom, validUntil }: KeptWeeklyHours): string =>
    [validFrom > today && t.since(dateWithYear(validFrom, voice.locale)), validUntil && t.until(dateWithYear(addDays(validUntil, -1), voice.locale))].filter(Boolean).join(', ') || t.always
  return (
    <Card title={t.weekly}>
      {hours.length === 0 ? <Muted>{t.weeklyNone}</Muted> : (
        <Table label={t.weekly} columns={[{ label: t.weekday }, { label: t.times }, { label: t.valid }]} rows={hours.map(row => [weekdayTexts(voice)[row.weekday], `${row.from}–${row.until}`, valid(row)])} />
      )}
    </Card>
  )
}

const once = () => ({ [actField]: newId() })

function AddWeekly({ frame: { voice }, view, form }: Page) {
  const t = hoursTexts(voice)
  const days = weekdayTexts(voice)
  return (
    <Card title={t.addWeekly}>
      <Form action={`${view.base}/weekly-hours`} gap="m" hidden={once()}>
        <SelectField {...form.field('weeklyDay')} blank={t.chooseDay} options={([1, 2, 3, 4, 5, 6, 7] as const).map(day => ({ value: String(day), label: days[day] }))} />
        <Row><TimeField {...form.field('weeklyFrom')} minutes={5} /><TimeField {...form.field('weeklyUntil')} minutes={5} /></Row>
        <DateField {...form.field('weeklySince')} value={form.field('weeklySince').value || view.today} min={view.today} />
        <div><Button>{t.keepWeekly}</Button></div>
      </Form>
    </Card>
  )
}

function EndWeekly({ frame: { voice }, view, form }: Page) {
  const t = hoursTexts(voice)
  const running = view.hours.filter(({ validUntil }) => validUntil === null)
  return running.length === 0 ? null : (
    <Card title={t.end}>
      <Form action={`${view.base}/weekly-hours/end`} gap="m">
        <SelectField {...form.field('endHours')} blank={t.endChoose} options={running.map(row => ({ value: row.id, label: `${weekdayTexts(voice)[row.weekday]} ${row.from}–${row.until}` }))} />
        <DateField {...form.field('endDay')} value={form.field('endDay').value || view.today} />
        <div><Button kind="secondary">{t.endKeep}</Button></div>
      </Form>
    </Card>
  )
}

/** What stands there, with a button to take it away. */
function Kept({ items, action, none, words }: { readonly items: readonly { readonly id: string; readonly words: string }[]; readonly action: string; readonly none: string; readonly words: ReturnType<typeof hoursTexts> }) {
  if (items.length === 0) return <Muted>{none}</Muted>
  return (
    <Stack gap="s">
      {items.map(item => (
        <Form key={item.id} action={action} hidden={{ id: item.id }}>
          <Row><span>{item.words}</span><Button kind="quiet" more={words.dropMore(item.words)}>{words.drop}</Button></Row>
        </Form>
      ))}
    </Stack>
  )
}

function Extra({ frame: { voice }, view, form }: Page) {
  const t = hoursTexts(voice)
  return (
    <Card title={t.extra}>
      <Muted>{t.extraLead}</Muted>
      <Kept items={view.extraHours.map(row => ({ id: row.id, words: `${longDay(row.day, voice.locale)}, ${row.from}–${row.until}` }))} action={`${view.base}/extra-hours/drop`} none={t.extraNone} words={t} />
      <Form action={`${view.base}/extra-hours`} gap="m" hidden={once()}>
        <DateField {...form.field('extraDay')} min={view.today} />
        <Row><TimeField {...form.field('extraFrom')} minutes={5} /><TimeField {...form.field('extraUntil')} minutes={5} /></Row>
        <div><Button kind="secondary">{t.keepExtra}</Button></div>
      </Form>
    </Card>
  )
}

/** "Maandag 21 december 2026 tot en met vrijdag 1 januari 2027" when it is whole days, else with the times. */
const awayWords = (page: Page, away: Range): string => {
  const { voice, provider: { zone } } = page.frame
  if (wallTimeOf(away.from, zone) !== '00:00' || wallTimeOf(away.until, zone) !== '00:00') return spoken(page, away)
  const [first, last] = [dayOf(away.from, zone), addDays(dayOf(away.until, zone), -1)]
  return first === last ? longDay(first, voice.locale) : `${longDayWithYear(first, voice.locale)} ${hoursTexts(voice).until(longDayWithYear(last, voice.locale))}`
}

function Away(page: Page) {
  const { frame: { voice }, view, form } = page
  const t = hoursTexts(voice)
  return (
    <Card title={t.away}>
      <Muted>{t.awayLead}</Muted>
      <Kept items={view.absences.map(row => ({ id: row.id, words: awayWords(page, row) }))} action={`${view.base}/absences/drop`} none={t.awayNone} words={t} />
      <Form action={`${view.base}/absences`} gap="m" hidden={once()}>
        <Row><DateField {...form.field('awayFrom')} /><TimeField {...form.field('awayFromTime')} optional={t.optional} minutes={5} /></Row>
        <Row><DateField {...form.field('awayUntil')} /><TimeField {...form.field('awayUntilTime')} optional={t.optional} minutes={5} /></Row>
        <div><Button kind="secondary">{t.keepAway}</Button></div>
      </Form>
    </Card>
  )
}

function HowCut({ frame: { voice }, view, form }: Page) {
  const t = hoursTexts(voice)
  const number = (name: keyof Cut) => ({ ...form.field(name), value: form.field(name).value || String(view.cut[name]), inputmode: 'numeric' as const, width: 'short' as const })
  return (
    <Card title={t.cut}>
      <Muted>{t.cutLead}</Muted>
      <Form action={`${view.base}/cut`} gap="m">
        <Row><TextField {...number('talkMinutes')} /><TextField {...number('breakMinutes')} /></Row>
        <TextField {...number('noticeMinutes')} hint={t.noticeHint} />
        <TextField {...number('horizonDays')} />
        <div><Button kind="secondary">{t.keepCut}</Button></div>
      </Form>
    </Card>
  )
}

function Holidays({ frame: { voice }, view }: Page) {
  const t = hoursTexts(voice)
  return (
    <Details summary={t.holidays}>
      <p>{t.holidaysLead}</p>
      <ul>{view.holidays.map(({ day, name }) => <li key={day}>{longDayWithYear(day, voice.locale)}: {name[voice.locale]}</li>)}</ul>
    </Details>
  )
}
