/** Assessments with the learner's answer beside each, wherever they are shown; and the form in which one is written. */
import type { ComponentChildren, VNode } from 'preact'
import { participantPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import { Button, ButtonLink, Choices, Details, Document, Empty, ErrorSummary, Form, Heading, Lead, Note, Row, Section, SelectField, Stack, Tag, TextArea, TextField } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { learningPath, seatPage } from './along.pages.tsx'
import { criterionLength, evidenceKey, levels, places, sayings, wordsLength, type Assessment, type Evidence, type Word } from './assessment.ts'
import { assessmentTexts } from './assessment.texts.ts'
import { ShowTo } from './feedback.pages.tsx'
import type { Showing } from './feedback.store.ts'
import type { DatedFrame } from './journal.pages.tsx'
import type { Own } from './own.ts'
import type { Seat } from './seat.ts'

export type Assessments = { readonly all: readonly Assessment[]; readonly words: readonly Word[]; readonly learner: string; readonly learnerParty: Word['by'] | null; readonly nameOf: Own['nameOf'] }
export type Answering = { readonly assessment: Assessment['id']; readonly filled: Filled }
const lines = (text: string) => text.split('\n').map((line, index) => <p key={index}>{line}</p>)
const tones = { 'not-yet': 'quiet', developing: 'info', 'at-level': 'ok', above: 'ok' } as const

/** One of them whole: never without what the learner says of it. */
const OneAssessment = ({ frame: { voice, provider }, one, about: { words, learner, learnerParty, nameOf }, children }: { readonly frame: DatedFrame; readonly one: Assessment; readonly about: Assessments; readonly children?: ComponentChildren }) => {
  const t = assessmentTexts(voice)
  const day = (at: Instant) => dateWithYear(dayOf(at, provider.zone), voice.locale)
  const beside = words.filter(({ assessment }) => assessment === one.id)
  const said = (all: readonly Word[]) => all.map(word => <div key={word.id}><strong>{t.said(t[word.says], day(word.at))}</strong>{word.words !== '' && lines(word.words)}</div>)
  const [answers, others] = [beside.filter(({ by }) => by === learnerParty), beside.filter(({ by }) => by !== learnerParty)]
  return (
    <Document label={t.of(one.process, day(one.at))} head={<><strong>{t.of(one.process, day(one.at))}</strong><br />{t.by(nameOf(one.by))}</>}>
      <Stack gap="m">
        {one.criteria.map(({ criterion, level, why }, index) => <div key={index}><strong>{criterion}</strong> <Tag tone={tones[level]}>{t[level]}</Tag>{lines(why)}</div>)}
        {one.next !== '' && <div><strong>{t.next}</strong>{lines(one.next)}</div>}
        <div><strong>{t.evidence}</strong>{one.evidence.length === 0 ? <p>{t.noEvidence}</p> : <ul>{one.evidence.map(item => <li key={evidenceKey(item)}>{item.label}</li>)}</ul>}</div>
        {[...new Set(others.map(({ by }) => by))].map(by => <div key={by}><strong>{t.seconds(nameOf(by))}</strong>{said(others.filter(word => word.by === by))}</div>)}
        <div><strong>{t.answers(learner)}</strong>{answers.length === 0 ? <p>{t.unanswered(learner)}</p> : said(answers)}</div>
        {children}
      </Stack>
    </Document>
  )
}
const SayForm = ({ voice, action, label, filled, id }: { readonly voice: Voice; readonly action: string; readonly label: string; readonly filled: Filled; readonly id: string }) => {
  const t = assessmentTexts(voice)
  const form = readable(filled, { says: label, words: t.words }, voice)
  return (
    <Form action={action} gap="s">
      <Act />
      <Choices {...form.field('says')} id={`says-${id}`} inline options={sayings.map(value => ({ value, label: t[value] }))} />
      <TextArea {...form.field('words')} id={`words-${id}`} rows={3} maxlength={wordsLength} optional={t.optional} hint={t.stays} />
      <Row><Button kind="secondary">{t.answer}</Button></Row>
    </Form>
  )
}
const untouched: Filled = { typed: {}, problems: {} }
const errorsOf = (voice: Voice, again: Answering | null, label: string) => (again ? readable(again.filled, { says: label, words: assessmentTexts(voice).words }, voice).errors.map(error => ({ ...error, field: `${error.field}-${again.assessment}` })) : [])
const filledOf = (again: Answering | null, { id }: Assessment): Filled => (again?.assessment === id ? again.filled : untouched)

export const myAssessmentsPage = (frame: DatedFrame, own: Own, about: Assessments, { showings, again, done }: { readonly showings: readonly Showing[]; readonly again: Answering | null; readonly done: 'answered' | 'shown' | null }): VNode => {
  const { voice } = frame
  const t = assessmentTexts(voice)
  const errors = errorsOf(voice, again, t.yourAnswer)
  return participantPage(frame, {
    title: t.mine, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><p><a href="/my-learning">{t.back}</a></p><h1>{t.mine}</h1><Lead>{t.lead}</Lead></Stack>
        {about.all.length === 0 && <Empty>{t.none}</Empty>}
        {about.all.map(one => (
          <OneAssessment key={one.id} frame={frame} one={one} about={about}>
            <Details summary={t.yourAnswer} open={again?.assessment === one.id || !about.words.some(({ assessment, by }) => assessment === one.id && by === own.party)}><SayForm voice={voice} action={`/my-assessments/${one.id}/words`} label={t.yourAnswer} filled={filledOf(again, one)} id={one.id} /></Details>
            <ShowTo voice={voice} own={own} showings={showings} item={one.id} action={`/my-assessments/${one.id}/showings`} what={t.of(one.process, dateWithYear(dayOf(one.at, frame.provider.zone), voice.locale))} but="practice-trainer" />
          </OneAssessment>
        ))}
      </>
    ),
  })
}

export const assessmentsPage = (frame: DatedFrame, seat: Seat, about: Assessments, { mayWrite, maySay, again, done }: { readonly mayWrite: 'yes' | 'no'; readonly maySay: (one: Assessment) => boolean; readonly again: Answering | null; readonly done: 'kept' | 'answered' | null }): VNode => {
  const { voice } = frame
  const t = assessmentTexts(voice)
  const errors = errorsOf(voice, again, t.yourSecond)
  return seatPage(frame, seat, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack gap="s"><p><a href={learningPath(seat)}>{t.backOther(seat.learner)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.leadOther(seat.learner)}</Lead></Stack>
        {mayWrite === 'yes' && <Row><ButtonLink href={`/trajectories/${seat.id}/assessments/new`}>{t.write}</ButtonLink></Row>}
        {about.all.length === 0 && <Empty>{t.none}</Empty>}
        {about.all.map(one => (
          <OneAssessment key={one.id} frame={frame} one={one} about={about}>
            {maySay(one) && <Details summary={t.yourSecond} open={again?.assessment === one.id}><SayForm voice={voice} action={`/trajectories/${seat.id}/assessments/${one.id}/words`} label={t.yourSecond} filled={filledOf(again, one)} id={one.id} /></Details>}
          </OneAssessment>
        ))}
      </Stack>
    ),
  })
}

export const writePage = (frame: DatedFrame, seat: Seat, { filled, evidence }: { readonly filled: Filled; /** What of it whoever writes can read. */ readonly evidence: readonly Evidence[] }): VNode => {
  const { voice } = frame
  const t = assessmentTexts(voice)
  const labels: Readonly<Record<string, string>> = { process: t.process, ...Object.assign({}, ...places.map(number => ({ [`criterion-${number}`]: t.criterion(number), [`level-${number}`]: t.level(number), [`why-${number}`]: t.why(number) }))), next: t.next }
  const form = readable<string>(filled, labels, voice)
  return seatPage(frame, seat, {
    title: t.write, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href={`/trajectories/${seat.id}/assessments`}>{t.title}</a></p><Heading level={1}>{t.writeTitle(seat.learner)}</Heading></Stack>
        <Form action={`/trajectories/${seat.id}/assessments`}>
          <Act />
          <TextField {...form.field('process')} hint={t.processHint} maxlength={12} />
          {places.map(number => (
            <Section key={number} title={t.criterion(number)} gap="m" hidden>
              <TextField {...form.field(`criterion-${number}`)} width="full" maxlength={criterionLength} {...(number > 1 ? { optional: t.optional } : {})} />
              <SelectField {...form.field(`level-${number}`)} blank={t.choose} options={levels.map(value => ({ value, label: t[value] }))} />
              <TextArea {...form.field(`why-${number}`)} rows={2} maxlength={wordsLength} />
            </Section>
          ))}
          {evidence.length > 0 && <Choices kind="many" name="evidence" label={t.evidence} hint={t.evidenceHint} value={filled.typed['evidence'] ?? []} options={evidence.map(one => ({ value: evidenceKey(one), label: one.label }))} />}
          <TextArea {...form.field('next')} rows={2} maxlength={wordsLength} optional={t.optional} />
          <Row><Button>{t.keep}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}
