import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Cases, Choices, DateField, Document, Empty, Form, Muted, Row, Section, Tag, TextArea, TextField, Visibility } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { answerLength, consultations, yearsSince, type Meeting, type Stage, type Someone } from './guiding.ts'
import { guidingPage } from './guiding-page.tsx'
import { guidingTexts } from './guiding.texts.ts'
import type { Quote } from './known-stage.ts'
import { LookAgain } from './look-again.tsx'
import { stageTexts } from './stage.texts.ts'

/** A page as whoever may see it reads it. */
const Shown = ({ frame: { voice }, stage, quotes, today }: { readonly frame: StaffFrame; readonly stage: Stage; readonly quotes: readonly Quote[]; readonly today: Day }) => {
  const t = stageTexts(voice)
  const years = yearsSince(stage.since, today)
  return (
    <>
      <Section title={t.numbers}><ul><li>{t.learners(stage.learners)}</li>{years && <li>{t.years(years)}</li>}<li>{t.intervised(consultations(stage))}</li></ul></Section>
      {stage.trainings.length > 0 && <Section title={t.trainings}><ul>{stage.trainings.map(({ what, on, hours }, index) => <li key={index}>{t.trained(what, dateWithYear(on, voice.locale), hours)}</li>)}</ul></Section>}
      {stage.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
      {quotes.map(({ id, says }) => <p key={id}>{t.quoted(says)}</p>)}
    </>
  )
}

export const stagePage = (frame: StaffFrame, { stage, quotes, isShown, intervised, present, today }: { readonly stage: Stage | null; readonly quotes: readonly Quote[]; readonly isShown: boolean; /** Done in the growth path. */ readonly intervised: number; /** Closed peer consultations here where they were. */ readonly present: readonly Meeting[]; readonly today: Day }, filled: Filled, done: string | null): VNode => {
  const { voice } = frame
  const t = stageTexts(voice)
  const form = readable(filled, { since: t.since, intervisions: t.intervisions, words: t.words }, voice)
  return guidingPage(frame, {
    title: t.title, lead: t.lead, errors: form.errors, done,
    children: (
      <>
        {isShown ? <Visibility>{t.shownNow}</Visibility> : <Visibility nobody>{t.hiddenNow}</Visibility>}
        {stage ? <><Shown frame={frame} stage={stage} quotes={quotes.filter(({ put }) => put)} today={today} /><Muted>{t.snapshot}</Muted></> : <Empty><p>{t.empty}</p></Empty>}
        {stage && (
          <Card title={t.showTitle} gap="s">
            <p>{isShown ? t.shownNow : t.hiddenNow}</p>
            <Form action="/guiding/stage/showings" hidden={{ shows: isShown ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{isShown ? t.hide : t.show}</Button><ButtonLink href="/guiding/stage/overview.pdf" kind="secondary" download>{t.paper}</ButtonLink></Row></Form>
            <Muted>{t.paperWhat}</Muted>
          </Card>
        )}
        <Section title={t.quotes}>
          <p>{t.quotesWhat}</p>
          {quotes.length === 0 && <Muted>{t.noQuotes}</Muted>}
          {quotes.map(({ id, says, put }) => (
            <Document key={id} label={t.quotes} head={put ? <Tag tone="ok">{t.isPut}</Tag> : null}>
              <p>{t.quoted(says)}</p>
              <Form action={`/guiding/quotes/${id}/places`} hidden={{ put: put ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="quiet" more={`: ${says}`}>{put ? t.takeOff : t.put}</Button></Row></Form>
            </Document>
          ))}
        </Section>
        <Section title={t.meetingsTitle}>
          <p>{t.meetingsWhat}</p>
          {present.length === 0 ? <Muted>{t.meetingsNone}</Muted> : (
            <Form action="/guiding/stage/meetings" gap="m">
              <Act />
              <Choices kind="many" name="meetings" label={t.meetingsAsk} value={[...new Set((stage?.meetings ?? []).map(({ on }) => on))]} options={[...new Set(present.map(({ on }) => on))].map(on => ({ value: on, label: t.meeting(dateWithYear(on, voice.locale), present.filter(one => one.on === on).reduce((sum, { minutes }) => sum + minutes, 0)) }))} />
              <Row><Button kind="secondary">{t.meetingsKeep}</Button></Row>
            </Form>
          )}
        </Section>
        <Card title={t.keep}>
          <Form action="/guiding/stage" gap="m">
            <Act />
            <DateField {...form.field('since')} max={today} />
            <TextField {...form.field('intervisions')} hint={t.intervisionsHint(intervised)} type="number" inputmode="numeric" width="short" min={0} max={999} />
            <TextArea {...form.field('words')} hint={t.wordsHint} rows={4} maxlength={answerLength} optional={guidingTexts(voice).optional} />
            <LookAgain filled={filled} field="words" voice={voice} />
            <Row><Button>{t.keep}</Button></Row>
          </Form>
        </Card>
      </>
    ),
  })
}

export const colleaguesPage = (frame: StaffFrame, people: readonly Someone[]): VNode => {
  const t = stageTexts(frame.voice)
  return guidingPage(frame, { title: t.colleagues, children: people.length === 0 ? <Empty><p>{t.noColleagues}</p></Empty> : <Cases level={2} items={people.map(({ person, name }) => ({ title: name, href: `/guiding/colleagues/${person}` }))} /> })
}

export const colleaguePage = (frame: StaffFrame, { name, stage, quotes, today }: { readonly name: string; readonly stage: Stage; readonly quotes: readonly Quote[]; readonly today: Day }): VNode => {
  const t = stageTexts(frame.voice)
  return guidingPage(frame, { title: t.of(name), back: { href: '/guiding/colleagues', label: t.colleagues }, children: <Shown frame={frame} stage={stage} quotes={quotes} today={today} /> })
}
