/** For who guides: what employers ask, and answering it. */
import type { VNode } from 'preact'
import { Button, Cases, Document, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, Tag, TextArea } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { adviceLength, type LooksLike, type Question } from './advice.ts'
import { giveAdviceTexts } from './advice.texts.ts'
import { Paragraphs } from './ask.pages.tsx'

type StaffFrame = Frame & { readonly me: SignedIn }

export const adviceQuestionsPage = (frame: StaffFrame, questions: readonly Question[]): VNode => {
  const t = giveAdviceTexts(frame.voice)
  return staffPage(frame, {
    place: 'today', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/today">{t.toToday}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {questions.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Cases level={2} items={questions.map(({ id, askedOn, answer }) => ({
          title: t.on(dateWithYear(askedOn, frame.voice.locale)), href: `/advice-questions/${id}`, aside: answer ? <Tag tone="ok">{t.answered}</Tag> : <Tag tone="warn">{t.waits}</Tag>,
        }))} />}
      </Stack>
    ),
  })
}

export const adviceQuestionPage = (frame: StaffFrame, { question: { id, words, askedOn, answer }, filled, looked, done }: { readonly question: Question; readonly filled: Filled; readonly looked: LooksLike | null; readonly done: 'given' | null }): VNode => {
  const { voice } = frame
  const t = giveAdviceTexts(voice)
  const form = readable(filled, { words: t.answer }, voice)
  return staffPage(frame, {
    place: 'today', title: t.question, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced><p>{t.given}</p></Note>}
        <Stack gap="s"><p><a href="/advice-questions">{t.toList}</a></p><Heading level={1}>{t.question}</Heading><Muted>{t.on(dateWithYear(askedOn, voice.locale))}</Muted></Stack>
        <Document label={t.question}><Paragraphs words={words} /></Document>
        {answer
          ? <Section title={t.answered} gap="s"><Document label={t.answer}><Paragraphs words={answer.words} /></Document><Muted>{t.goes}</Muted></Section>
          : (
            <Form action={`/advice-questions/${id}/answers`} gap="m" hidden={{ [actField]: newId() }}>
              <Looked looked={looked?.all ?? []} />
              {looked && looked.names.length > 0 && <Note tone="warn" announced><Heading level={2}>{t.looks}</Heading><p>{t.looksNames(looked.names.map(one => `‘${one}’`).join(', '))}</p></Note>}
              {looked && <GuardNotice voice={voice} passages={[{ field: 'words', label: t.answer, text: form.field('words').value }]} />}
              <TextArea {...form.field('words')} hint={t.answerHint} rows={6} maxlength={adviceLength} />
              <Row><Button>{looked ? t.anyway : t.give}</Button></Row>
            </Form>
          )}
      </Stack>
    ),
  })
}
