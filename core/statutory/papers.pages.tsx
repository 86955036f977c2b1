/** Plans and evaluations: what is there and what is missing, writing one, and how the hours grow. */
import { Button, ButtonLink, DateField, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, Table, Tag, TextArea, TextField } from '../../design/index.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { mayWrite, type May } from './acts.ts'
import { act } from './calendar.pages.tsx'
import { dayIn, stepName } from './in-words.ts'
import type { BuildUpStep } from './known-papers.ts'
import type { Line } from './lines.ts'
import { calendarPage, type CalendarFrame } from './page.tsx'
import { paperForms, type PaperKey, type ReportPart } from './papers.ts'
import { missingParts, stateOf } from './paper-print.ts'
import { paperTexts } from './papers.texts.ts'
import { statutoryTexts } from './statutory.texts.ts'

type File = { readonly trajectory: string; readonly name: string; readonly may: May }

export const papersPage = (frame: CalendarFrame, { trajectory, name, may, parts, saved }: File & { readonly parts: readonly ReportPart[]; readonly saved: 'saved' | null }) => {
  const { voice } = frame
  const [t, s] = [paperTexts(voice), statutoryTexts(voice)]
  const here = `/deadlines/${trajectory}`
  return calendarPage(frame, may, {
    title: t.title,
    children: (
      <Stack gap="l">
        {saved && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s"><p><a href={here}>{s.backToFile}</a></p><h1>{t.title}</h1><p>{name}</p><Lead>{t.lead}</Lead></Stack>
        {parts.length === 0 ? <p>{t.none}</p> : (
          <Table
            label={t.title} columns={[{ label: t.part }, { label: t.state }, { label: t.act }]}
            rows={parts.map(part => {
              const { line, state } = part
              const kind = line.milestone.paper
              const path = `${here}/papers/${kind}/${line.nth}`
              return [
                stepName(line, voice), <Tag key="state" tone={state === 'complete' || state === 'kept elsewhere' ? 'ok' : state === 'missing' ? 'warn' : state === 'ahead' ? 'quiet' : 'info'}>{stateOf(part, voice)}</Tag>,
                kind ? <a key="act" href={path}>{mayWrite(may) ? t.write : t.read}<span class="hidden">{t.of(stepName(line, voice))}</span></a> : '',
              ]
            })}
          />
        )}
        <Section title={t.reportTitle} gap="s">
          <p>{t.reportLead} {t.reportMissing(missingParts(parts))}</p>
          <Muted>{t.ownView} {t.medicalApart}</Muted>
          <Row><ButtonLink kind="secondary" href={`${here}/report.pdf`} download>{t.reportPdf}</ButtonLink></Row>
        </Section>
        <p><a href={`${here}/build-up`}>{t.buildUp}</a></p>
      </Stack>
    ),
  })
}

export const paperPage = (frame: CalendarFrame, { trajectory, name, may, line, paper, filled, forbidden }: File & { readonly line: Line; readonly paper: PaperKey; readonly filled: Filled; readonly forbidden: Readonly<Record<string, readonly string[]>> }) => {
  const { voice } = frame
  const [t, s] = [paperTexts(voice), statutoryTexts(voice)]
  const { name: title, questions } = paperForms[paper.kind]
  const noes = Object.fromEntries(Object.entries(forbidden).map(([question, words]) => [question, t.forbidden(words.map(word => `‘${word}’`).join(', '))]))
  const form = readable({ ...filled, noes }, Object.fromEntries(Object.entries(questions).map(([question, asked]) => [question, asked[voice.locale]])), voice)
  const here = `/deadlines/${trajectory}/papers/${paper.kind}/${paper.nth}`
  return calendarPage(frame, may, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href={`/deadlines/${trajectory}/papers`}>{t.link}</a></p><h1>{title[voice.locale]}</h1><p>{name}. {stepName(line, voice)}.</p><Lead>{t.lead}</Lead></Stack>
        {mayWrite(may)
          ? (
            <Form action={here} gap="m">{act()}
              {Object.keys(questions).map(question => <TextArea key={question} {...form.field(question)} rows={4} maxlength={mostWords} optional={chromeTexts(voice).optional} />)}
              <Muted>{t.later}</Muted>
              <Row><Button>{t.save}</Button></Row>
            </Form>
          )
          : Object.entries(questions).map(([question, asked]) => <Section key={question} title={asked[voice.locale]} gap="s"><p>{(filled.typed[question]?.[0] ?? '') || t.notAnswered}</p></Section>)}
        <Row><ButtonLink kind="secondary" href={`${here}/paper.pdf`} download>{t.pdf}</ButtonLink></Row>
        <Muted>{s.noMedical}</Muted>
      </Stack>
    ),
  })
}
/** In characters, for each question. */
export const mostWords = 2000

export const buildUpPage = (frame: CalendarFrame, { trajectory, name, may, steps, filled, forbidden, saved }: File & { readonly steps: readonly BuildUpStep[]; readonly filled: Filled; readonly forbidden: readonly string[]; readonly saved: 'saved' | null }) => {
  const { voice } = frame
  const [t, s] = [paperTexts(voice), statutoryTexts(voice)]
  const noes: Readonly<Record<string, string>> = forbidden.length > 0 ? { tasks: t.forbidden(forbidden.map(word => `‘${word}’`).join(', ')) } : {}
  const form = readable({ ...filled, noes }, { from: t.from, hours: t.hours, tasks: t.tasks }, voice)
  const here = `/deadlines/${trajectory}/build-up`
  return calendarPage(frame, may, {
    title: t.buildUp, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {saved && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s"><p><a href={`/deadlines/${trajectory}`}>{s.backToFile}</a></p><h1>{t.buildUp}</h1><p>{name}</p><Lead>{t.buildUpLead}</Lead></Stack>
        {steps.length === 0 ? <p>{t.noBuildUp}</p> : (
          <Table
            label={t.buildUp} columns={[{ label: t.from }, { label: t.hours, numeric: true }, { label: t.tasks }, ...(mayWrite(may) ? [{ label: t.strike, hidden: true }] : [])]}
            rows={steps.map(({ id, from, hours, tasks }) => [dayIn(from, voice), hours, tasks, ...(mayWrite(may) ? [<Form key={id} action={`${here}/${id}/struck`}>{act()}<Button kind="quiet">{t.strike}<span class="hidden">{t.strikeOf(dayIn(from, voice))}</span></Button></Form>] : [])])}
          />
        )}
        {mayWrite(may) && (
          <Section title={t.addTitle} gap="s">
            <Form action={here} gap="m">{act()}
              <DateField {...form.field('from')} />
              <TextField {...form.field('hours')} inputmode="numeric" autocomplete="off" maxlength={2} />
              <TextArea {...form.field('tasks')} rows={3} maxlength={400} />
              <Row><Button>{t.add}</Button></Row>
            </Form>
          </Section>
        )}
      </Stack>
    ),
  })
}
