/** What a workplace can show of a school year: of one learner, of those whose learning one arranges, and what the office keeps. */
import type { ComponentChildren, VNode } from 'preact'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Card, Empty, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Table } from '../../design/index.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { Voice } from '../../kit/texts.ts'
import { capitalised, dateWithYear, type Day } from '../../kit/time.ts'
import { seatPage } from './along.pages.tsx'
import { hoursPath } from './attendance.pages.tsx'
import { hoursIn, weeksThere } from './attendance.ts'
import type { KeptRecord } from './known-practice-record.ts'
import type { Arranged } from './practice-record.store.ts'
import { agreementLines, inHours, partsIn, yearName } from './practice-record-paper.ts'
import { hasAnything, type PracticeRecord } from './practice-record.ts'
import { recordTexts } from './practice-record.texts.ts'
import type { Seat } from './seat.ts'
import type { SchoolYear, SubsidyNorm } from './subsidy-norms.ts'

const startOf = ({ from }: SchoolYear): string => from.slice(0, 4)
/** All three ways to take it along; each leaves a line in the log of everyone who is in it. */
const Downloads = ({ action, hidden, more = '', voice }: { readonly action: string; readonly hidden: Readonly<Record<string, string>>; readonly more?: string; readonly voice: Voice }) => {
  const t = recordTexts(voice)
  return (
    <Form action={`${action}/record.pdf`} hidden={hidden} gap="s">
      <Row><Button kind="secondary" more={more}>{t.pdf}</Button><Button kind="quiet" formaction={`${action}/hours.csv`} more={more}>{t.hoursSheet}</Button><Button kind="quiet" formaction={`${action}/progress.csv`} more={more}>{t.progressSheet}</Button></Row>
    </Form>
  )
}
const YearLinks = ({ path, year, today, voice }: { readonly path: string; readonly year: SchoolYear; readonly today: Day; readonly voice: Voice }) => {
  const t = recordTexts(voice)
  return <Row><a href={`${path}?year=${Number(startOf(year)) - 1}`}>{t.before}</a>{year.until <= today && <a href={`${path}?year=${Number(startOf(year)) + 1}`}>{t.after}</a>}</Row>
}

export type RecordShown = {
  readonly record: PracticeRecord; readonly norm: SubsidyNorm | null; readonly today: Day; readonly keepUntil: Day | null
  /** Whether it is mine to keep now. */
  readonly mayKeep: 'yes' | 'not-mine' | 'ended'
  /** The newest of this year. */
  readonly kept: KeptRecord | null
  readonly no: string | null; readonly done: 'kept' | null
}
export const recordPath = ({ id }: Pick<Seat, 'id'>): string => `/trajectories/${id}/practice-record`
export const recordPage = (frame: Frame, seat: Seat, { record, norm, today, keepUntil, mayKeep, kept, no, done }: RecordShown): VNode => {
  const { voice } = frame
  const t = recordTexts(voice)
  const day = (on: Day) => dateWithYear(on, voice.locale)
  const [path, year] = [recordPath(seat), startOf(record.year)]
  return seatPage(frame, seat, {
    title: t.title, wrong: no !== null,
    children: (
      <Stack gap="l">
        {done && <Note tone="ok" announced>{t.kept}</Note>}
        {no && <Note tone="warn" announced>{no}</Note>}
        <Stack gap="s"><p><a href={hoursPath(seat)}>{t.back}</a></p><Heading level={1}>{t.titleOf(seat.learner)}</Heading><Lead>{t.year(yearName(record.year))}. {t.lead}</Lead><YearLinks path={path} year={record.year} today={today} voice={voice} /></Stack>
        {norm ? <Muted>{t.norm(norm.name[voice.locale])} {norm.weeks !== null && t.normWeeks(norm.weeks)} {t.source(norm.source, day(norm.checkedOn))}</Muted> : <Note>{t.noNorm}</Note>}
        <Contents record={record} voice={voice} />
        {hasAnything(record) && mayKeep !== 'not-mine' && <Downloads action={path} hidden={{ year }} voice={voice} />}
        {mayKeep === 'yes' && <p><a href="/practice-records">{t.everyone}</a></p>}
        {norm && keepUntil && (
          <Card title={t.keepTitle}>
            <p>{t.keepLead} {t.keepUntil(day(keepUntil))} {t.keepOnlyIf}</p>
            {kept && <p>{t.keptOn(kept.version, day(kept.madeOn), day(kept.keepUntil))}</p>}
            {mayKeep === 'yes' ? <Form action={`${path}/kept`} hidden={{ year }} gap="s"><Act /><Row><Button>{t.keep}</Button></Row></Form> : <Muted>{mayKeep === 'ended' ? t.ended : t.notArranging}</Muted>}
          </Card>
        )}
      </Stack>
    ),
  })
}
const Contents = ({ record, voice }: { readonly record: PracticeRecord; readonly voice: Voice }) => {
  const t = recordTexts(voice)
  const day = (on: Day) => dateWithYear(on, voice.locale)
  const { weeks, progress } = record
  return (
    <>
      <Section title={t.agreement} gap="s">{record.agreement ? <Pairs items={agreementLines(record, voice).map(([term, detail]) => ({ term, detail }))} /> : <Empty>{t.agreementNone}</Empty>}</Section>
      <Section title={t.weeks} gap="s">
        {weeks.length === 0 ? <Empty>{t.weeksNone}</Empty> : (
          <>
            <p>{t.sum(weeksThere(weeks), inHours(hoursIn(weeks) * 60, voice))} {record.confirmedBy.length > 0 && `${t.confirmedBy}: ${partsIn(record.confirmedBy, voice)}.`}</p>
            <Table
              label={t.weeks} columns={[{ label: t.weekFrom }, { label: t.daysThere, numeric: true }, { label: t.hours, numeric: true }, { label: t.daysAway, numeric: true }, { label: t.waiting, numeric: true }]}
              rows={weeks.map(week => [day(week.monday), String(week.there), inHours(week.minutes, voice), String(week.away), String(week.waiting)])}
            />
          </>
        )}
      </Section>
      <Section title={t.progress} gap="s">
        {progress.length === 0 ? <Empty>{t.progressNone}</Empty> : (
          <Table
            label={t.progress} columns={[{ label: t.process }, { label: t.tasks, numeric: true }, { label: t.alone, numeric: true }, { label: t.withHelp, numeric: true }, { label: t.signings, numeric: true }, { label: t.last }, { label: t.by }]}
            rows={progress.map(one => [one.process ?? t.noProcess, String(one.tasks), String(one.alone), String(one.withHelp), String(one.signings), one.last ? day(one.last) : '–', partsIn(one.by, voice) || '–'])}
          />
        )}
      </Section>
    </>
  )
}

export type ArrangedShown = Arranged & { readonly name: string; readonly kept: KeptRecord | null }
const noWard = 'none'
export const wardKey = (ward: string | null): string => ward ?? noWard
/** By ward, those without one last. */
const byWard = <One extends { readonly key: string; readonly ward: string | null }>(all: readonly One[]): readonly (readonly [key: string, ward: string | null, those: readonly One[]])[] =>
  [...new Map(all.map(({ key, ward }) => [key, ward] as const))].toSorted(([, one], [, other]) => (one ?? '\uFFFF').localeCompare(other ?? '\uFFFF')).map(([key, ward]) => [key, ward, all.filter(one => one.key === key)])

const Wards = ({ all, action, year, voice }: { readonly all: readonly { readonly key: string; readonly ward: string | null; readonly line: ComponentChildren }[]; readonly action: string; readonly year: SchoolYear; readonly voice: Voice }) => {
  const t = recordTexts(voice)
  return byWard(all).map(([key, ward, those]) => (
    <Section key={key} title={ward ?? t.noWard} gap="s">
      <ul>{those.map(({ line }, index) => <li key={index}>{line}</li>)}</ul>
      <Downloads action={action} hidden={{ year: startOf(year), ward: key }} more={t.ofWard(ward ?? t.noWard)} voice={voice} />
    </Section>
  ))
}
/** For whoever arranges the learning of more than one: a guide's page or a trainer's, as they came in. */
export const arrangedPage = (frame: Frame, { year, today, all }: { readonly year: SchoolYear; readonly today: Day; readonly all: readonly ArrangedShown[] }): VNode => {
  const { voice, me } = frame
  const t = recordTexts(voice)
  const guides = me?.offices.includes('guide') === true
  const content = {
    title: t.allTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={guides ? '/people' : '/beside'}>{t.allBack}</a></p><Heading level={1}>{t.allTitle}</Heading><Lead>{t.year(yearName(year))}. {t.allLead}</Lead><YearLinks path="/practice-records" year={year} today={today} voice={voice} /></Stack>
        {all.length === 0 ? <Empty>{t.allNone}</Empty> : (
          <Wards
            action="/practice-records" year={year} voice={voice}
            all={all.map(({ trajectory, name, ward, wardName, kept }) => ({ key: wardKey(ward), ward: wardName, line: <><a href={`/trajectories/${trajectory}/practice-record?year=${startOf(year)}`}>{name}</a>, {kept ? t.isKept(dateWithYear(kept.madeOn, voice.locale)) : t.notKept}</> }))}
          />
        )}
      </Stack>
    ),
  }
  return me && guides ? staffPage({ ...frame, me }, { ...content, place: 'people', wide: false }) : participantPage(frame, content)
}
/** In the office: what was kept, also of files that are gone. */
export const keptPage = (frame: StaffFrame, { year, today, all }: { readonly year: SchoolYear; readonly today: Day; readonly all: readonly KeptRecord[] }): VNode => {
  const { voice } = frame
  const t = recordTexts(voice)
  const day = (on: Day) => dateWithYear(on, voice.locale)
  return staffPage(frame, {
    title: t.officeTitle, place: 'administration', wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/administration">{t.officeBack}</a></p><Heading level={1}>{t.officeTitle}</Heading><Lead>{t.year(yearName(year))}. {t.officeLead}</Lead><YearLinks path="/administration/practice-records" year={year} today={today} voice={voice} /></Stack>
        {all.length === 0 ? <Empty>{t.officeNone}</Empty> : (
          <Wards action="/administration/practice-records" year={year} voice={voice} all={all.map(({ record, madeOn, keepUntil }) => ({ key: wardKey(record.ward), ward: record.ward, line: <>{record.learner}: {t.sum(weeksThere(record.weeks), inHours(hoursIn(record.weeks) * 60, voice))} {capitalised(t.isKept(day(madeOn)))}, {t.goes(day(keepUntil))}.</> }))} />
        )}
      </Stack>
    ),
  })
}
