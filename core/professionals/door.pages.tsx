/** The pages of someone a letter goes to: the door, the letter with three ways to answer, and one page for every link that does not open. */
import { Button, ButtonLink, Choices, Document, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextArea, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { exactly } from '../reports/exactly.ts'
import { doorTexts } from './door.texts.ts'
import type { Shown } from './known-letters.ts'
import type { RefersOn } from '../programme.ts'
import type { Referral } from './referral.ts'
import { errorsOf, ReferralForms, ReferralStatus, type StepTyped } from './referral.parts.tsx'
import { underHeadings } from './passages.ts'
import { answerLength, answers, type Answer } from './letter.ts'

/** Doctors are spoken to as u, whatever the house says to its participants. */
const formal = (frame: Frame): Frame & { readonly voice: Voice } => ({ ...frame, voice: { locale: frame.voice.locale, address: 'u' } })

export const knockPage = (plain: Frame, { address, way, reference, sent, error }: { readonly address: string; readonly way: 'sms' | 'paper'; readonly reference: string; readonly sent: 'sent' | null; readonly error: string | null }) => {
  const frame = formal(plain)
  const t = doorTexts(frame.voice)
  return participantPage(frame, {
    title: t.title, wrong: error !== null,
    children: (
      <>
        {error !== null && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'code', message: error }]} />}
        {sent && <Note tone="ok" announced><p>{t.sent}</p></Note>}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead><p>{way === 'sms' ? t.bySms : t.byPaper}</p></Stack>
        {way === 'sms' && <Form action={`${address}/codes`}><Row><Button kind={sent ? 'secondary' : 'primary'}>{t.sendCode}</Button></Row></Form>}
        <Form action={address} gap="m">
          <TextField name="code" label={t.code} error={error ?? undefined} autocomplete="one-time-code" width="short" maxlength={20} spellcheck={false} />
          <Row><Button kind={way === 'sms' && !sent ? 'secondary' : 'primary'}>{t.open}</Button></Row>
        </Form>
        <Section title={t.rather}><p>{t.call(frame.provider.telephone, reference)}</p></Section>
      </>
    ),
  })
}

/** Used up, withdrawn, expired, of someone else, or never there: the same bytes. The address it was asked at is not in it. */
export const closedDoorPage = (plain: Frame) => {
  const frame = atTheDoor(formal(plain))
  const t = doorTexts(frame.voice)
  return participantPage(frame, {
    title: t.closedTitle,
    children: (
      <>
        <Stack><h1>{t.closedTitle}</h1><Lead>{t.closed}</Lead><p>{t.closedCall(frame.provider.telephone)}</p></Stack>
        <Section title={t.askTitle}>
          <Form action="/for-professionals/renewals" gap="m">
            <TextField name="reference" label={t.reference} hint={t.referenceHint} width="short" maxlength={20} spellcheck={false} autocomplete="off" />
            <Row><Button>{t.ask}</Button></Row>
          </Form>
        </Section>
      </>
    ),
  })
}
const atTheDoor = (frame: Frame): Frame => ({ ...frame, me: null, asked: { ...frame.asked, method: 'GET', path: '/for-professionals' } })

export const askedPage = (plain: Frame) => {
  const frame = atTheDoor(formal(plain))
  const t = doorTexts(frame.voice)
  return participantPage(frame, { title: t.askedTitle, children: <Stack><h1>{t.askedTitle}</h1><Lead>{t.asked}</Lead><p>{t.closedCall(frame.provider.telephone)}</p></Stack> })
}
export const tooOftenPage = (plain: Frame) => {
  const frame = atTheDoor(formal(plain))
  const t = doorTexts(frame.voice)
  return participantPage(frame, { title: t.closedTitle, children: <Stack><h1>{t.closedTitle}</h1><Lead>{t.tooOften}</Lead><p>{t.closedCall(frame.provider.telephone)}</p></Stack> })
}
export const leftPage = (plain: Frame) => {
  const frame = atTheDoor(formal(plain))
  const t = doorTexts(frame.voice)
  return participantPage(frame, { title: t.leftTitle, children: <Stack><h1>{t.leftTitle}</h1><Lead>{t.left}</Lead></Stack> })
}

/** The words as their reader reads them: the participant is shown the same, before saying yes. */
export const LetterWords = ({ label, passages }: { readonly label: string; readonly passages: readonly Shown[] }) => (
  <Document label={label}>
    {underHeadings(passages).map(({ asked, text }) => <div key={asked}><h2>{asked}</h2>{text.split('\n').filter(line => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)}</div>)}
  </Document>
)

export type Referred = { readonly referral: Referral; readonly refersOn: RefersOn }
export type AnswerTyped = { readonly answer: string; readonly words: string; readonly problem: 'chooseAnswer' | 'tooLong' | null }
export const noAnswer: AnswerTyped = { answer: '', words: '', problem: null }

export const openLetterPage = (plain: Frame, { name, until, reference, passages, earlier, typed, step, referred, done }: { readonly step: StepTyped | null; /** Where someone is referred on by this letter. */ readonly referred: Referred | null; readonly name: string; readonly until: Instant; readonly reference: string; readonly passages: readonly Shown[]; readonly earlier: readonly Answer[]; readonly typed: AnswerTyped; readonly done: 'answered' | null }) => {
  const frame = formal(plain)
  const t = doorTexts(frame.voice)
  const { provider, voice: { locale } } = frame
  const { problem } = typed
  const place = { voice: frame.voice, zone: provider.zone }
  const errors = errorsOf(step, frame.voice)
  return participantPage(frame, {
    title: t.letterTitle, wrong: problem !== null || errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        {problem && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: problem === 'tooLong' ? 'words' : 'answer', message: t[problem] }]} />}
        {done && <Note tone="ok" announced><p>{t.answered}</p></Note>}
        <Stack><h1>{t.letterTitle}</h1><Lead>{t.letterFor(name, dateWithYear(dayOf(until, provider.zone), locale))}</Lead><p>{t.agreed}</p></Stack>
        <LetterWords label={t.letterTitle} passages={passages} />
        {referred && <><ReferralStatus view={{ ...referred, quiet: 'heard', nameOf: () => t.someone }} place={place} /><ReferralForms action="/for-professionals/letter/steps" {...referred} as="do" typed={step} place={place} /></>}
        {!referred && <Section title={t.answerTitle}>
          <Form action="/for-professionals/letter/answers" gap="m" hidden={{ [actField]: newId() }}>
            <Choices name="answer" label={t.answer} value={typed.answer} error={problem === 'chooseAnswer' ? t.chooseAnswer : undefined} options={answers.map(value => ({ value, label: t[value] }))} />
            <TextArea name="words" label={t.words} hint={t.wordsHint} optional={t.optional} rows={4} maxlength={answerLength} value={typed.words} error={problem === 'tooLong' ? t.tooLong : undefined} />
            <Row><Button>{t.send}</Button></Row>
          </Form>
          {earlier.length > 0 && <Stack gap="s"><Muted>{t.earlier}</Muted><ul>{earlier.map(one => <li key={one.at.getTime()}>{exactly(one.at, { zone: provider.zone, locale })}: {t[one.answer]}{one.words !== '' && `. ${one.words}`}</li>)}</ul></Stack>}
        </Section>}
        <Section title={t.rather}><p>{t.call(provider.telephone, reference)}</p></Section>
        <Row>
          <ButtonLink href="/for-professionals/letter.pdf" kind="secondary">{t.print}</ButtonLink>
        </Row>
        <Form action="/for-professionals/letter/leavings"><Row><Button kind="quiet" icon="sign-out">{t.leave}</Button></Row></Form>
      </>
    ),
  })
}
