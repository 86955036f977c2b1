/** For whoever asks, signed in or not: the form, the address to come back to, and what stands there. Always u. */
import type { VNode } from 'preact'
import { Button, Code, Document, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, TextArea, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { AdviceForm, Programme } from '../programme.ts'
import { Proof, Work } from '../proof.tsx'
import { adviceLength, type LooksLike, type Question } from './advice.ts'
import { askAdviceTexts } from './advice.texts.ts'

export type Advising = Programme & { readonly advice: AdviceForm }
const formal = (frame: Frame): Frame => ({ ...frame, voice: { ...frame.voice, address: 'u' } })
export const Paragraphs = ({ words }: { readonly words: string }) => <>{words.split('\n').filter(line => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)}</>

export const askAdvicePage = (plain: Frame, { programme, challenge, filled, looked }: { readonly programme: Advising; readonly challenge: string; readonly filled: Filled; readonly looked: LooksLike | null }): VNode => {
  const frame = formal(plain)
  const { voice } = frame
  const t = askAdviceTexts(voice)
  const form = readable(filled, { words: t.words, mail: t.mail }, voice)
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        <Stack><p><a href={`/programmes/${programme.id}`}>{t.back}</a></p><h1>{t.title}</h1><Lead>{programme.advice.lead[voice.locale]}</Lead></Stack>
        <Note tone="info" icon="eye"><p>{t.noName}</p></Note>
        {looked && looked.names.length > 0 && (
          <Note tone="warn" announced><Heading level={2}>{t.looks}</Heading><p>{t.looksNames(looked.names.map(one => `‘${one}’`).join(', '))} {t.looksWhat}</p></Note>
        )}
        {looked && <GuardNotice voice={voice} passages={[{ field: 'words', label: t.words, text: form.field('words').value }]} />}
        <Form action={`/programmes/${programme.id}/advice`} gap="m" hidden={{ [actField]: newId() }}>
          <Proof challenge={challenge} />
          <Looked looked={looked?.all ?? []} />
          <TextArea {...form.field('words')} hint={t.wordsHint} rows={6} maxlength={adviceLength} />
          <TextField {...form.field('mail')} hint={t.mailHint} optional={t.optional} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} />
          <Muted>{t.kept(programme.advice.keptDays)}</Muted>
          <Row><Button>{looked ? t.anyway : t.ask}</Button></Row>
        </Form>
        <Work challenge={challenge} />
      </>
    ),
  })
}

/** @param address the whole of it, to keep */
export const advicePage = (plain: Frame, { question, address, done }: { readonly question: Question; readonly address: string; readonly done: 'asked' | 'mailed' | null }): VNode => {
  const frame = formal(plain)
  const t = askAdviceTexts(frame.voice)
  const { locale } = frame.voice
  return participantPage(frame, {
    title: done ? t.askedTitle : t.own,
    children: (
      <>
        <Stack><h1>{done ? t.askedTitle : t.own}</h1><p>{t.asked}</p><p><strong>{t.address}</strong></p><Code value={address} />{done === 'mailed' && <p>{t.mailed}</p>}</Stack>
        <Document label={t.own} head={<strong>{t.on(dateWithYear(question.askedOn, locale))}</strong>}><Paragraphs words={question.words} /></Document>
        {question.answer
          ? <Section title={t.answer} gap="s"><Muted>{t.answeredOn(dateWithYear(question.answer.on, locale))}</Muted><Document label={t.answer}><Paragraphs words={question.answer.words} /></Document></Section>
          : <p>{t.noAnswer}</p>}
        <Form action={`${new URL(address).pathname}/erasures`} hidden={{ [actField]: newId() }}><Row><Button kind="secondary">{t.erase}</Button></Row></Form>
      </>
    ),
  })
}

/** Gone, or never there: one and the same. */
export const noAdvicePage = (plain: Frame, done: 'erased' | null = null): VNode => {
  const frame = formal(plain)
  const t = askAdviceTexts(frame.voice)
  return participantPage(frame, { title: done ? t.erased : t.closedTitle, children: <Stack><h1>{done ? t.erased : t.closedTitle}</h1>{!done && <Lead>{t.closed}</Lead>}<p>{t.call(frame.provider.telephone)}</p></Stack> })
}

export const adviceTooOftenPage = (plain: Frame): VNode => {
  const frame = formal(plain)
  const t = askAdviceTexts(frame.voice)
  return participantPage(frame, { title: t.title, children: <Stack><h1>{t.title}</h1><Lead>{t.wait}</Lead></Stack> })
}
