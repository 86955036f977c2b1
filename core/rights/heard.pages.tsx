/** What the office has to answer, and when; never whose it is. */
import type { VNode } from 'preact'
import { Button, Card, Choices, ErrorSummary, Form, Heading, Hidden, Inset, Lead, Muted, Note, Row, Section, Stack, Table, Tag, TextArea } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationTexts } from '../administration.texts.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { administrationPage } from '../administration-page.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { holds, type SignedIn } from '../people/sign-in.ts'
import { heardTexts } from './heard.texts.ts'
import type { Heard } from './known-requests.ts'
import { lines } from './own-rights.pages.tsx'
import { complaintLength, daysLeft, dueOf, whysLonger } from './rights.ts'
import { termOf } from './terms.ts'

type StaffFrame = Frame & { readonly me: SignedIn }
const place = (me: SignedIn) => (holds(me, 'administrator') ? 'administration' as const : null)

export const heardPage = (frame: StaffFrame, { complaints, today }: { readonly complaints: readonly Heard[]; readonly today: Day }): VNode => {
  const { voice } = frame
  const t = heardTexts(voice)
  const day = (on: Day) => dateWithYear(on, voice.locale)
  const link = ({ id, madeOn }: Heard) => <a href={`/complaints/received/${id}`}>{t.read}<Hidden>{t.readMore(day(madeOn))}</Hidden></a>
  const [open, done] = [complaints.filter(({ ended }) => !ended), complaints.filter(({ ended }) => ended)]
  const due = (one: Heard) => { const left = daysLeft(one, today); return left < 0 ? <><Tag tone="warn">{t.late}</Tag> {t.due(day(dueOf(one)), left)}</> : t.due(day(dueOf(one)), left) }
  const list = (
      <>
        <Lead>{t.lead}</Lead>
        <Section title={t.open}>
          {open.length === 0 ? <p>{t.none}</p> : <Table label={t.open} columns={[{ label: t.when }, { label: t.about }, { label: t.received }, { label: t.read, hidden: true }]} rows={open.map(one => [due(one), t[one.kind], day(one.madeOn), link(one)])} />}
          <Muted>{t.hold}</Muted>
        </Section>
        {done.length > 0 && <Section title={t.done}><Table label={t.done} columns={[{ label: t.how }, { label: t.about }, { label: t.received }, { label: t.read, hidden: true }]} rows={done.map(one => [one.ended ? t[one.ended.how] : '', t[one.kind], day(one.madeOn), link(one)])} /></Section>}
      </>
  )
  return inPlace(frame, t.title, list)
}

/** Somebody else has the office: an administrator is told so, and sees nothing. */
export const heardElsewherePage = (frame: StaffFrame): VNode => {
  const t = heardTexts(frame.voice)
  return inPlace(frame, t.title, <p>{t.elsewhere}</p>)
}

/** For an administrator a part of the administration; for whoever has only this office a page of its own. */
const inPlace = (frame: StaffFrame, title: string, children: VNode): VNode => holds(frame.me, 'administrator')
  ? administrationPage(frame, { part: 'complaints', title, children })
  : staffPage(frame, { place: null, title, children: <><Heading level={1}>{title}</Heading>{children}</> })

export const oneHeardPage = (frame: StaffFrame, { complaint, today, filled, done }: { readonly complaint: Heard; readonly today: Day; readonly filled: Filled; readonly done: 'answered' | 'extended' | null }): VNode => {
  const { voice, provider } = frame
  const t = heardTexts(voice)
  const day = (on: Day) => dateWithYear(on, voice.locale)
  const form = readable(filled, { answer: t.answer, why: t.why }, voice)
  const term = termOf(provider.country, complaint.kind)
  const here = `/complaints/received/${complaint.id}`
  return staffPage(frame, {
    place: place(frame.me), title: t.oneTitle, wrong: form.errors.length > 0, wide: false,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={administrationTexts(voice).wrong} errors={form.errors} />}
        {done && form.errors.length === 0 && <Note tone="ok" announced><p>{done === 'answered' ? t.answerDone : t.longerDone}</p></Note>}
        <Stack gap="s"><p><a href="/complaints/received">{t.back}</a></p><Heading level={1}>{t.oneTitle}</Heading></Stack>
        <Card title={t[complaint.kind]} gap="s">
          <Muted>{t.receivedOn(day(complaint.madeOn))}. {!complaint.ended && t.due(day(dueOf(complaint)), daysLeft(complaint, today))}</Muted>
          {lines(complaint.text)}
          {'person' in complaint && <p>{complaint.kind === 'access' ? t.accessOfOthers : t.withoutFile}</p>}
          {complaint.extendedOn && <p>{t.extendedOn(day(complaint.extendedOn))}</p>}
          <Muted>{t.term(term.source[voice.locale], day(term.checkedOn))} {term.unsure?.[voice.locale]}</Muted>
        </Card>
        {complaint.ended ? <Inset><strong>{complaint.ended.how === 'answered' ? t.answeredOn(day(complaint.ended.on)) : t.withdrawnOn(day(complaint.ended.on))}</strong>{lines(complaint.answer ?? '')}</Inset> : (
          <>
            <Form action={`${here}/answers`} gap="m" hidden={{ [actField]: newId() }}>
              <TextArea {...form.field('answer')} hint={t.answerHint} rows={8} maxlength={complaintLength} />
              <Row><Button>{t.answerButton}</Button></Row>
            </Form>
            {!complaint.extendedOn && today <= complaint.dueOn && (
              <Section title={t.longer} gap="s">
                <Form action={`${here}/extensions`} gap="m" hidden={{ [actField]: newId() }}>
                  <p>{t.longerText(day(complaint.longestOn))}</p>
                  <Choices {...form.field('why')} options={whysLonger.map(value => ({ value, label: t[value] }))} />
                  <Row><Button kind="secondary">{t.longerButton}</Button></Row>
                </Form>
              </Section>
            )}
          </>
        )}
      </>
    ),
  })
}
