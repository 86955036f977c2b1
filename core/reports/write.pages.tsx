/** Where a report is written: its questions, saved while one types, and the way to those who were there. */
import type { VNode } from 'preact'
import { Button, ButtonLink, CheckField, Choices, Details, Draft, ErrorSummary, Form, Muted, Note, Row, Stack, TextArea, type FieldError } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { capitalised, longDay, dayOf, momentInWords, type Instant } from '../../kit/time.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { Question, ReportForm } from '../programme.ts'
import { afterTexts } from './after.texts.ts'
import { agreementsKey, answerLength, choicesOf, questionsOf } from './answers.ts'
import { Act, reportFrame, type DatedFrame, type Again } from './read.pages.tsx'
import { Words } from './report-document.tsx'
import type { Line } from './content.ts'
import type { ReportId } from './report.ts'

type T = ReturnType<typeof afterTexts>
const zeroToTen = Array.from({ length: 11 }, (_one, score) => ({ value: String(score), label: String(score) }))

export type Writing = {
  readonly id: ReportId
  readonly form: ReportForm
  readonly kind: string
  readonly heldAt: Instant
  /** Names of everyone who was there. */
  readonly present: readonly string[]
  /** Names of those who will read it. */
  readonly readers: readonly string[]
  readonly filled: Filled
  readonly sheet: Id<'sheet'>
  readonly seen: number
  readonly savedAt: Instant | null
  readonly byMail: boolean
  /** What those who asked for a change wrote. */
  readonly remarks: readonly { readonly name: string; readonly asked: string | null; readonly text: string }[]
  /** What was saved from another sheet meanwhile. */
  readonly other?: readonly Line[] | null
  readonly no?: FieldError | null
}

export const writingPage = (frame: DatedFrame, { id, form, kind, heldAt, present, readers, filled, sheet, seen, savedAt, byMail, remarks, other = null, no = null }: Writing): VNode => {
  const t = afterTexts(frame.voice)
  const { zone } = frame.provider
  const { locale } = frame.voice
  const questions = questionsOf(form)
  const read = readable(filled, Object.fromEntries(questions.map(([key, { asks }]) => [key, asks[locale]])), frame.voice)
  const errors = [...(no ? [no] : []), ...read.errors]
  return reportFrame(frame, {
    title: t.write, wrong: errors.length > 0 || other !== null,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        {other && <Note tone="warn" announced><p><strong>{t.conflictTitle}.</strong> {t.conflict}</p><p><a href={`/reports/${id}/draft`}>{t.takeOther}</a></p></Note>}
        <Stack gap="s">
          <p><a href="/reports">{t.toReports}</a></p>
          <h1>{t.writing(kind.toLowerCase())}</h1>
          <Muted>{t.heldOn(capitalised(longDay(dayOf(heldAt, zone), locale)), present.join(', '))}</Muted>
          <p>{t.lead} {t.most(answerLength)}</p>
          {savedAt && <Muted>{t.savedAt(momentInWords(savedAt, frame.now, zone, locale))}</Muted>}
        </Stack>
        {remarks.length > 0 && <Note tone="info"><p><strong>{t.asked}</strong></p><ul>{remarks.map(({ name, asked, text }, index) => <li key={index}>{name}: {asked && <em>{asked} </em>}{text}</li>)}</ul></Note>}
        <Draft action={`/reports/${id}/drafts`} saved={t.draftSaved} failed={t.draftFailed} conflict={t.draftConflict}>
          <Form action={`/reports/${id}/versions`} hidden={{ sheet, seen: String(seen) }}>
            <Act />
            {questions.map(([key, question]) => <Asked key={key} name={key} question={question} read={read} locale={locale} t={t} />)}
            <Muted>{t.noName}</Muted>
            <CheckField name="byMail" checked={byMail} hint={t.byMailHint}>{t.byMail}</CheckField>
            <Stack gap="s">
              <Row><Button>{t.handOver}</Button><Button kind="secondary" formaction={`/reports/${id}/drafts`} name="later" value="yes">{other ? t.keepMine : t.later}</Button></Row>
              <Muted>{readers.length === 1 ? t.whoReadsOne(readers[0] ?? '') : t.whoReads(listed(readers, locale))}</Muted>
            </Stack>
          </Form>
        </Draft>
        {other && <Details summary={t.other} open>{other.filter(({ answered }) => answered !== '').map(({ key, asked, answered }) => <div key={key}><strong>{asked}</strong><Words text={answered} /></div>)}</Details>}
      </Stack>
    ),
  })
}
const listed = (names: readonly string[], locale: string): string => `${names.slice(0, -1).join(', ')} ${locale === 'en' ? 'and' : 'en'} ${names.at(-1) ?? ''}`

const Asked = ({ name, question, read, locale, t }: { readonly name: string; readonly question: Question; readonly read: ReturnType<typeof readable<string>>; readonly locale: DatedFrame['voice']['locale']; readonly t: T }) => {
  const { answer } = question
  if (answer === 'words') return <TextArea {...read.field(name)} optional={name === agreementsKey ? t.optional : undefined} rows={3} maxlength={answerLength} />
  if (answer === 'from 0 to 10') return <Choices {...read.field(name)} inline options={zeroToTen} />
  const options = Object.entries(choicesOf(question) ?? {}).map(([value, words]) => ({ value, label: capitalised(words[locale]) }))
  return 'someOf' in answer ? <Choices {...read.chosen(name)} options={options} /> : <Choices {...read.field(name)} options={options} />
}

export type AfterForm = { readonly report: ReportId; readonly again?: Again }
const none: Again = { errors: [], typed: {} }

/** Waiting no longer for someone: with a reason that everyone reads. */
export const lapsePage = (frame: DatedFrame, { report, party, name, hasLeft, again = none }: AfterForm & { readonly party: Id<'party'>; readonly name: string; readonly hasLeft: boolean }): VNode => {
  const t = afterTexts(frame.voice)
  const errorAt = (field: string) => again.errors.find(one => one.field === field)?.message
  return reportFrame(frame, {
    title: t.write, wrong: again.errors.length > 0,
    children: (
      <Stack gap="l">
        {again.errors.length > 0 && <ErrorSummary title={t.wrong} errors={again.errors} />}
        <Stack gap="s"><p><a href={`/reports/${report}`}>{t.back}</a></p><h1>{t.lapseTitle(name)}</h1><p>{t.lapseLead(name)}</p></Stack>
        <Form action={`/reports/${report}/lapses`} hidden={{ party }}>
          <Act />
          <Choices name="reason" label={t.reason} value={again.typed['reason'] ?? ''} error={errorAt('reason')} options={[...(hasLeft ? [{ value: 'left', label: t.reasonLeft }] : []), { value: 'no-answer', label: t.reasonNoAnswer }, { value: 'away', label: t.reasonAway }]} />
          <TextArea name="why" label={t.why} rows={3} maxlength={answerLength} value={again.typed['why']} error={errorAt('why')} />
          <Row><Button kind="danger">{t.lapseButton}</Button><ButtonLink kind="quiet" href={`/reports/${report}`}>{t.back}</ButtonLink></Row>
        </Form>
      </Stack>
    ),
  })
}

/** What went wrong, in one of three ways, each with what it does. */
export const correctionPage = (frame: DatedFrame, { report, sealed, recipients, again = none }: AfterForm & { readonly sealed: boolean; readonly recipients: readonly { readonly party: Id<'party'>; readonly name: string }[] }): VNode => {
  const t = afterTexts(frame.voice)
  const errorAt = (field: string) => again.errors.find(one => one.field === field)?.message
  return reportFrame(frame, {
    title: t.correctTitle, wrong: again.errors.length > 0,
    children: (
      <Stack gap="l">
        {again.errors.length > 0 && <ErrorSummary title={t.wrong} errors={again.errors} />}
        <Stack gap="s"><p><a href={`/reports/${report}`}>{t.back}</a></p><h1>{t.correctTitle}</h1><p>{t.correctLead}</p></Stack>
        <Form action={`/reports/${report}/corrections`}>
          <Act />
          <Choices
            name="kind" label={t.reason} value={again.typed['kind'] ?? ''} error={errorAt('kind')}
            options={[
              { value: 'wrong-text', label: t.wrongText, hint: sealed ? t.wrongTextHint : t.onlyWhenSealed },
              { value: 'wrong-person', label: t.wrongPerson, hint: t.wrongPersonHint },
              ...(recipients.length > 0 ? [{ value: 'wrong-recipient', label: t.wrongRecipient, hint: t.wrongRecipientHint }] : []),
            ]}
          />
          {recipients.length > 0 && <Choices name="recipient" label={t.whichRecipient} optional={t.optional} value={again.typed['recipient'] ?? ''} error={errorAt('recipient')} options={recipients.map(({ party, name }) => ({ value: party, label: name }))} />}
          <TextArea name="why" label={t.whyCorrect} hint={t.whyCorrectHint} rows={3} maxlength={answerLength} value={again.typed['why']} error={errorAt('why')} />
          <Muted>{t.breachNote}</Muted>
          <Row><Button kind="danger">{t.correctButton}</Button><ButtonLink kind="quiet" href={`/reports/${report}`}>{t.back}</ButtonLink></Row>
        </Form>
      </Stack>
    ),
  })
}
