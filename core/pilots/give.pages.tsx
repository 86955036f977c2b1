/** Forms by which people give something, and the page of whoever is asked about it. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, CheckField, Choices, DateField, Document, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextArea, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { Paragraphs } from '../events/public.pages.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { Proof, Work } from '../proof.tsx'
import type { Contribution } from './contribution.ts'
import type { Mine } from './known-contributions.ts'
import { addressOf, Reports, Said, type OwnPage } from './together.pages.tsx'
import { togetherTexts } from './together.texts.ts'

const act = () => ({ [actField]: newId() })
type Asking = { readonly filled: Filled; readonly challenge: string | null }

/** One form under one heading, with what went wrong on top. */
const formPage = (frame: Frame, { title, lead, back, action, errors, challenge, button, children }: { readonly title: string; readonly lead: string; readonly back: { readonly href: string; readonly label: string }; readonly action: string; readonly errors: Parameters<typeof ErrorSummary>[0]['errors']; readonly challenge: string | null; readonly button: string; readonly children: ComponentChildren }): VNode => participantPage(frame, {
  title, wrong: errors.length > 0,
  children: (
    <>
      {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
      <Stack><p><a href={back.href}>{back.label}</a></p><h1>{title}</h1><Lead>{lead}</Lead></Stack>
      <Form action={action} gap="m" hidden={act()}>
        {challenge !== null && <Proof challenge={challenge} />}
        {children}
        <Row><Button>{button}</Button></Row>
      </Form>
      {challenge !== null && <Work challenge={challenge} />}
    </>
  ),
})

export const ideaPage = (frame: Frame, token: string, { filled, challenge }: Asking): VNode => {
  const t = togetherTexts(frame.voice)
  const { field, errors } = readable(filled, { title: t.titleField, what: t.what, forWhom: t.forWhom, why: t.why }, frame.voice)
  return formPage(frame, {
    title: t.ideaTitle, lead: t.ideaWords, back: { href: `/together/sign-ups/${token}`, label: t.mine }, action: `/together/sign-ups/${token}/ideas`, errors, challenge, button: t.send,
    children: <><TextField {...field('title')} width="full" maxlength={120} /><TextArea {...field('what')} maxlength={1200} /><TextField {...field('forWhom')} width="full" maxlength={300} /><TextArea {...field('why')} maxlength={1200} /></>,
  })
}

export const tryPage = (frame: Frame, idea: Contribution<'idea'>, { filled, challenge }: Asking): VNode => {
  const t = togetherTexts(frame.voice)
  const { field, errors } = readable(filled, { organisation: t.organisation, question: t.questionField, scale: t.scaleField, startsOn: t.startsField, measuresOn: t.measuresField, thenOn: t.thenField, tellsBackOn: t.tellBackField, name: t.nameField, mail: t.mailField }, frame.voice)
  return formPage(frame, {
    title: t.tryIt, lead: t.tryWords, back: { href: addressOf(idea), label: idea.said.title }, action: `${addressOf(idea)}/pilots`, errors, challenge, button: t.send,
    children: (
      <>
        <TextField {...field('organisation')} autocomplete="organization" maxlength={120} />
        <TextArea {...field('question')} maxlength={1200} />
        <Choices {...field('scale')} options={[{ value: 'small', label: t.small, hint: t.smallHint }, { value: 'larger', label: t.larger, hint: t.largerHint }]} />
        <DateField {...field('startsOn')} />
        <DateField {...field('measuresOn')} optional={t.optional} hint={t.pointHint} />
        <DateField {...field('thenOn')} optional={t.optional} />
        <DateField {...field('tellsBackOn')} hint={t.pointHint} />
        <Who field={field} frame={frame} />
      </>
    ),
  })
}

export const takeOverPage = (frame: Frame, practice: Contribution<'practice'>, { filled, challenge }: Asking): VNode => {
  const t = togetherTexts(frame.voice)
  const { field, errors } = readable(filled, { organisation: t.organisation, startsOn: t.startsField, tellsBackOn: t.tellBackField, name: t.nameField, mail: t.mailField }, frame.voice)
  return formPage(frame, {
    title: t.takeOver, lead: t.takeWords, back: { href: addressOf(practice), label: practice.said.title }, action: `${addressOf(practice)}/takings-over`, errors, challenge, button: t.send,
    children: <><TextField {...field('organisation')} autocomplete="organization" maxlength={120} /><DateField {...field('startsOn')} /><DateField {...field('tellsBackOn')} hint={t.pointHint} /><Who field={field} frame={frame} /></>,
  })
}

const Who = ({ field, frame }: { readonly field: (name: 'name' | 'mail') => { readonly name: string; readonly label: string; readonly value: string; readonly error: string | undefined }; readonly frame: Frame }) => {
  const t = togetherTexts(frame.voice)
  return <><TextField {...field('name')} autocomplete="name" maxlength={120} /><TextField {...field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} /><Muted>{t.keptMail}</Muted></>
}

export const askPage = (frame: Frame, about: Contribution<OwnPage>, { filled, challenge }: Asking): VNode => {
  const t = togetherTexts(frame.voice)
  const { field, errors } = readable(filled, { words: t.askField, name: t.nameField, mail: t.mailField }, frame.voice)
  return formPage(frame, {
    title: t.askTitle, lead: t.askWords, back: { href: addressOf(about), label: about.said.title }, action: `${addressOf(about)}/questions`, errors, challenge, button: t.send,
    children: <><TextArea {...field('words')} maxlength={1200} /><TextField {...field('name')} autocomplete="name" maxlength={120} /><TextField {...field('mail')} hint={t.askMailHint} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} /><Muted>{t.keptAsked}</Muted></>,
  })
}

export const minePage = (frame: Frame, { contribution, contact, points, reports, questions }: Mine, { filled, done }: { readonly filled: Filled; readonly done: boolean }): VNode => {
  const { voice } = frame
  const t = togetherTexts(voice)
  const { field, errors } = readable(filled, { words: t.tellField }, voice)
  const address = `/together/mine/${contact.token}`
  const over = reports.some(({ ends }) => ends !== null)
  const shownAt = contribution.kind === 'taking-over' ? contribution.parent && addressOf({ kind: 'practice', id: contribution.parent }) : addressOf({ kind: contribution.kind, id: contribution.id })
  return participantPage(frame, {
    title: t.mine, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t.told}</p></Note>}
        <Stack><h1>{t.mine}</h1><Lead>{contribution.said.title}</Lead><p>{contribution.shown && shownAt ? <a href={shownAt}>{t.seeIt}</a> : t.notShown}</p></Stack>
        <Said frame={frame} contribution={contribution} />
        {points.length > 0 && <Section title={t.days} gap="s"><ul>{points.map(({ number, kind, dueOn }) => <li key={number}>{t[kind](dateWithYear(dueOn, voice.locale))}</li>)}</ul></Section>}
        {reports.length > 0 && <Section title={t.reports}><Reports reports={reports} frame={frame} /></Section>}
        {contribution.shown && (over ? <p>{t.over}</p> : (
          <Card title={t.tellTitle}>
            <Form action={`${address}/reports`} gap="m" hidden={act()}>
              <TextArea {...field('words')} hint={t.tellHint} rows={6} maxlength={1200} />
              <CheckField name="ends" value="stopped">{t.tellStop}</CheckField>
              <Row><Button>{t.tell}</Button></Row>
            </Form>
          </Card>
        ))}
        {contribution.shown && !over && contribution.kind === 'pilot' && <Card title={t.becameTitle}><p>{t.becameWords}</p><Row><ButtonLink kind="secondary" href={`${address}/practice`}>{t.became}</ButtonLink></Row></Card>}
        <Section title={t.questions}>
          {questions.length === 0 ? <Muted>{t.noQuestions}</Muted> : questions.map(one => <Document key={one.id} label={one.name} head={<strong>{t.from2(one.name, one.mail)}</strong>}><Paragraphs words={one.words} /></Document>)}
        </Section>
        <Section title={t.stopTitle} gap="s"><p>{t.stopWords}</p><Form action={`${address}/departures`} hidden={act()}><Row><Button kind="secondary">{t.stopButton}</Button></Row></Form></Section>
      </>
    ),
  })
}

export const practicePage = (frame: Frame, { contact, contribution }: Mine, { filled }: { readonly filled: Filled }): VNode => {
  const t = togetherTexts(frame.voice)
  const { field, errors } = readable(filled, { title: t.titleField, what: t.whatField, takes: t.takesField, gave: t.gaveField, watch: t.watchField }, frame.voice)
  return formPage(frame, {
    title: t.practiceTitle, lead: t.practiceWords, back: { href: `/together/mine/${contact.token}`, label: contribution.said.title }, action: `/together/mine/${contact.token}/practices`, errors, challenge: null, button: t.send,
    children: <><TextField {...field('title')} width="full" maxlength={120} /><TextArea {...field('what')} maxlength={1200} /><TextArea {...field('takes')} maxlength={1200} /><TextArea {...field('gave')} maxlength={1200} /><TextArea {...field('watch')} maxlength={1200} /></>,
  })
}

export const nothingMinePage = (frame: Frame, gone = false): VNode => {
  const t = togetherTexts(frame.voice)
  return participantPage(frame, { title: gone ? t.gone : t.goneTitle, children: <><Stack><h1>{gone ? t.gone : t.goneTitle}</h1>{!gone && <Lead>{t.goneWords}</Lead>}</Stack><p><a href="/together">{t.toAll}</a></p></> })
}
export const thanksPage = (frame: Frame): VNode => {
  const t = togetherTexts(frame.voice)
  return participantPage(frame, { title: t.given, children: <><Stack><h1>{t.given}</h1><Lead>{t.givenIdea}</Lead></Stack><p><a href="/together">{t.toAll}</a></p></> })
}
