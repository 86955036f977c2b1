/** Days of practice: as the learner puts them in, and as the workplace confirms them. */
import type { VNode } from 'preact'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import { Button, Choices, DateField, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, Table, Tag, TextField, Visibility } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { addDays, capitalised, dateWithYear, dayOf, longDay, longDayWithYear, type Day } from '../../kit/time.ts'
import { learningPath, seatPage } from './along.pages.tsx'
import { attendanceTexts } from './attendance.texts.ts'
import { farthestBack, hoursIn, standingDays, weeksOf, weeksThere, type daysFromShifts, type PracticeDay } from './attendance.ts'
import type { DatedFrame } from './journal.pages.tsx'
import type { KeptRecord } from './known-practice-record.ts'
import type { Own } from './own.ts'
import { inHours, yearName } from './practice-record-paper.ts'
import { recordTexts } from './practice-record.texts.ts'
import type { Seat } from './seat.ts'
import type { SchoolYear } from './subsidy-norms.ts'

/** Of the last days everything; of what is older the weeks. */
const lastDays = 35
type Shown = { readonly year: SchoolYear; readonly days: readonly PracticeDay[] }

const whatOf = ({ minutes }: Pick<PracticeDay, 'minutes'>, voice: Voice): string => { const t = attendanceTexts(voice); return minutes === 0 ? t.wasAway : t.inHours(inHours(minutes, voice)) }
const StateOf = ({ one, voice, zone }: { readonly one: PracticeDay; readonly voice: Voice; readonly zone: Frame['provider']['zone'] }) => {
  const t = attendanceTexts(voice)
  return one.word === null ? <Tag tone="quiet">{t.waits}</Tag> : one.word.says === 'confirms' ? <Tag tone="ok">{t.confirmed(dateWithYear(dayOf(one.word.at, zone), voice.locale))}</Tag> : <Tag tone="warn">{t.differs}</Tag>
}
const Weeks = ({ frame: { voice }, shown: { year, days } }: { readonly frame: DatedFrame; readonly shown: Shown }) => {
  const t = attendanceTexts(voice)
  const weeks = weeksOf(standingDays(days))
  return (
    <Section title={`${t.weeksTitle}: ${t.year(yearName(year)).toLowerCase()}`} gap="s">
      {weeks.length === 0 ? <Empty>{t.weeksNone}</Empty> : (
        <>
          <p>{t.sum(weeksThere(weeks), inHours(hoursIn(weeks) * 60, voice))}</p>
          <Table
            label={t.weeksTitle} columns={[{ label: t.week }, { label: t.daysThere, numeric: true }, { label: t.total, numeric: true }, { label: t.daysAway, numeric: true }, { label: t.waiting, numeric: true }]}
            rows={weeks.toReversed().map(({ monday, there, minutes, away, waiting }) => [dateWithYear(monday, voice.locale), String(there), inHours(minutes, voice), String(away), String(waiting)])}
          />
        </>
      )}
    </Section>
  )
}
/** To the year before, and back to this one. */
const YearLinks = ({ path, year, today, voice }: { readonly path: string; readonly year: SchoolYear; readonly today: Day; readonly voice: Voice }) => {
  const t = attendanceTexts(voice)
  return <p>{year.until > today ? <a href={`${path}?year=${Number(year.from.slice(0, 4)) - 1}`}>{t.otherYear}</a> : <a href={path}>{t.thisYear}</a>}</p>
}

export type MyHours = Shown & { readonly filled: Filled; readonly correcting: PracticeDay | null; readonly fromShifts: ReturnType<typeof daysFromShifts>; readonly noDays: boolean; readonly kept: readonly KeptRecord[]; readonly done: 'saved' | 'taken' | null }
export const myHoursPage = (frame: DatedFrame, own: Own, { year, days, filled, correcting, fromShifts, noDays, kept, done }: MyHours): VNode => {
  const { voice, provider: { zone }, now } = frame
  const t = attendanceTexts(voice)
  const today = dayOf(now, zone)
  const form = readable(filled, { day: t.day, was: t.was, hours: t.hours }, voice)
  const errors = [...form.errors, ...(noDays ? [{ field: 'days', message: t['days.none'] }] : [])]
  const standing = standingDays(days)
  const latest = standing.filter(({ day, word }) => day > addDays(today, -lastDays) || word?.says === 'differs')
  return participantPage(frame, {
    title: t.mine, wrong: errors.length > 0, wide: true,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><p><a href="/my-learning">{t.back}</a></p><h1>{t.mine}</h1><Lead>{own.ended === 'yes' ? t.over : t.lead}</Lead>{own.ended === 'no' && <Visibility>{t.why} {t.noReason}</Visibility>}</Stack>
        {own.ended === 'no' && fromShifts.length > 0 && !correcting && (
          <Section title={t.shiftsTitle} gap="s">
            <Form action="/my-hours/shifts" gap="m">
              <Act />
              <Choices kind="many" name="days" label={t.shifts} hint={t.shiftsLead} value={[]} error={noDays ? t['days.none'] : undefined} options={fromShifts.map(one => ({ value: one.day, label: t.pick(capitalised(longDay(one.day, voice.locale)), whatOf(one, voice)) }))} />
              <Row><Button>{t.takeOver}</Button></Row>
            </Form>
          </Section>
        )}
        {own.ended === 'no' && (
          <Section title={correcting ? t.correctTitle : t.typedTitle} gap="s">
            {correcting && <p>{t.pick(capitalised(longDay(correcting.day, voice.locale)), whatOf(correcting, voice))}. {t.correctLead}</p>}
            <Form action="/my-hours" gap="m">
              <Act />
              <DateField {...form.field('day')} min={addDays(today, -farthestBack)} max={today} />
              <Choices {...form.field('was')} inline options={[{ value: 'there', label: t.there }, { value: 'away', label: t.away }]} />
              <TextField {...form.field('hours')} hint={t.hoursHint} maxlength={5} />
              <Row><Button kind={fromShifts.length > 0 && !correcting ? 'secondary' : 'primary'}>{t.save}</Button></Row>
            </Form>
          </Section>
        )}
        <Section title={t.daysTitle} gap="s">
          {latest.length === 0 ? <Empty>{t.daysNone}</Empty> : (
            <Table
              label={t.daysTitle} columns={[{ label: t.day }, { label: t.total }, { label: t.state }, { label: t.correct, hidden: true }]}
              rows={latest.map(one => [
                capitalised(longDayWithYear(one.day, voice.locale)), <>{whatOf(one, voice)}{one.version > 1 && <> <Muted>({t.version(one.version)})</Muted></>}</>, <StateOf one={one} voice={voice} zone={zone} />,
                own.ended === 'no' ? <a href={`/my-hours?day=${one.day}`}>{t.correct}<span class="hidden">: {longDay(one.day, voice.locale)}</span></a> : '',
              ])}
            />
          )}
        </Section>
        <Weeks frame={frame} shown={{ year, days }} />
        <YearLinks path="/my-hours" year={year} today={today} voice={voice} />
        <Kept voice={voice} kept={kept} />
      </>
    ),
  })
}
const Kept = ({ voice, kept }: { readonly voice: Voice; readonly kept: readonly KeptRecord[] }) => {
  const t = recordTexts(voice)
  return (
    <Section title={t.mineTitle} gap="s">
      {kept.length === 0 ? <Muted>{t.seenNone}</Muted> : <ul>{kept.map(({ id, record, madeOn, keepUntil, version }) => <li key={id}>{t.year(yearName(record.year))}: {t.sum(weeksThere(record.weeks), inHours(hoursIn(record.weeks) * 60, voice))} {t.keptOn(version, dateWithYear(madeOn, voice.locale), dateWithYear(keepUntil, voice.locale))}</li>)}</ul>}
      {kept.length > 0 && <p>{t.mineWhat} {t.mineAfter} {t.mineWrong}</p>}
    </Section>
  )
}

export type TheirHours = Shown & { /** Those the workplace has to say something of. */ readonly waiting: readonly PracticeDay[]; readonly noDays: boolean; readonly done: 'confirmedNow' | 'differsNow' | null }
export const theirHoursPage = (frame: DatedFrame, seat: Seat, { year, days, waiting, noDays, done }: TheirHours): VNode => {
  const { voice, provider: { zone }, now } = frame
  const t = attendanceTexts(voice)
  const path = hoursPath(seat)
  return seatPage(frame, seat, {
    title: t.titleOther, wrong: noDays,
    children: (
      <Stack gap="l">
        {noDays && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: 'days', message: t['days.none'] }]} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack gap="s"><p><a href={learningPath(seat)}>{t.backOther(seat.learner)}</a></p><Heading level={1}>{t.title(seat.learner)}</Heading><Lead>{seat.ended === 'yes' ? t.over : t.leadOther(seat.learner)}</Lead><Visibility>{t.noReasonOther}</Visibility></Stack>
        {seat.ended === 'no' && (
          <Section title={t.toConfirm} gap="s">
            {waiting.length === 0 ? <Empty>{t.toConfirmNone}</Empty> : (
              <Form action={`${path}/words`} gap="m">
                <Act />
                <Choices kind="many" name="days" label={t.days} value={[]} error={noDays ? t['days.none'] : undefined} options={waiting.map(one => ({ value: one.id, label: t.pick(capitalised(longDay(one.day, voice.locale)), whatOf(one, voice)), ...(one.source === 'shift' ? { hint: t.fromShift } : {}) }))} />
                <Row><Button name="says" value="confirms">{t.confirms}</Button><Button kind="secondary" name="says" value="differs">{t.says}</Button></Row>
              </Form>
            )}
          </Section>
        )}
        <Weeks frame={frame} shown={{ year, days }} />
        <YearLinks path={path} year={year} today={dayOf(now, zone)} voice={voice} />
        <p><a href={`/trajectories/${seat.id}/practice-record`}>{t.toRecord}</a></p>
      </Stack>
    ),
  })
}
export const hoursPath = ({ id }: Pick<Seat, 'id'>): string => `/trajectories/${id}/hours`
