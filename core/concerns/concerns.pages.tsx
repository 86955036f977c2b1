/** Questions from work, as each of the three has them: who asks, who guides and answers, and whom it is about. */
import type { VNode } from 'preact'
import { Button, Card, CheckField, Choices, Details, ErrorSummary, Form, Heading, Inset, Lead, Muted, Note, Row, Section, Stack, Tag, TextArea, Visibility } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { guideIn, type Seated } from '../agreements/agreement-view.ts'
import { Act, agreementFrame, type DatedFrame } from '../agreements/frame.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { abouts, concernLength, waitsForAnswer, waitsForDecision, type Answer, type Concern } from './concern.ts'
import { concernTexts, type ConcernTexts as T } from './concern.texts.ts'

export const concernDones = ['sent', 'shown', 'given', 'put', 'decided'] as const
export type ConcernDone = (typeof concernDones)[number]
export type ConcernsView = {
  readonly seated: Seated
  readonly concerns: readonly Concern[]
  readonly over: 'yes' | 'no'
  readonly done: ConcernDone | null
  readonly asking: Filled
  /** What the guide just sent, and what the word guard points at in it. */
  readonly answering: { readonly id: Concern['id']; readonly filled: Filled; readonly looked: readonly string[] } | null
}

const onDay = ({ provider, voice }: DatedFrame, at: Instant | null): string => (at ? dateWithYear(dayOf(at, provider.zone), voice.locale) : '')
const Words = ({ text }: { readonly text: string }) => <Inset>{text.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Inset>

export const concernsPage = (frame: DatedFrame, view: ConcernsView): VNode => {
  const t = concernTexts(frame.voice)
  const { seated: { part, me, participant, nameOf }, done, asking, answering } = view
  const guide = guideName(view.seated, t)
  const errors = [...readable(asking, { words: t.words }, frame.voice).errors, ...(answering ? readable<string>(answering.filled, answerLabels(answering.id, t), frame.voice).errors : [])]
  return agreementFrame(frame, part, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{done === 'put' ? t.put(nameOf(participant)) : t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href={part === 'beside' ? '/beside' : part === 'guide' ? `/trajectories/${me.trajectory}` : '/my-trajectory'}>{part === 'guide' ? t.backTo(nameOf(participant)) : t.back}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{part === 'beside' ? t.leadAsker(guide) : part === 'guide' ? t.leadGuide : t.leadOwn}</Lead>
          {view.over === 'yes' && <Note><p>{t.over}</p></Note>}
        </Stack>
        {part === 'beside' ? <Asker frame={frame} view={view} guide={guide} t={t} /> : part === 'guide' ? <Guide frame={frame} view={view} t={t} /> : <Own frame={frame} view={view} guide={guide} t={t} />}
      </Stack>
    ),
  })
}
const guideName = (seated: Seated, t: T): string => { const guide = guideIn(seated); return (guide && seated.nameOf(guide)) || t.someone }

const Asker = ({ frame, view: { seated, concerns, over, asking }, guide, t }: { readonly frame: DatedFrame; readonly view: ConcernsView; readonly guide: string; readonly t: T }) => {
  const name = seated.nameOf(seated.participant)
  const form = readable(asking, { words: t.words }, frame.voice)
  return (
    <>
      {concerns.toReversed().map(one => (
        <Card key={one.id} gap="s">
          <Muted>{onDay(frame, one.at)}</Muted>
          {one.words && <Words text={one.words} />}
          {one.answers.length === 0 ? <p>{t.noAnswer}</p> : one.answers.map(({ id, at, words }) => <Stack key={id} gap="s"><p><strong>{t.answeredOn(onDay(frame, at))}</strong></p><Words text={words} /></Stack>)}
          {one.shown === 'yes' ? <Visibility>{t.isShown(name)}</Visibility> : over === 'no' && <Form action={`/concerns/${one.id}/showings`} gap="s"><Act /><Row><Button kind="quiet">{t.showNow(name)}</Button></Row></Form>}
        </Card>
      ))}
      {over === 'no' && (
        <Section title={t.askTitle}>
          <Form action={`/concerns/of/${seated.me.trajectory}`} gap="m">
            <Act />
            <TextArea {...form.field('words')} hint={t.wordsHint} rows={4} maxlength={concernLength} seen={<Visibility>{t.onlyGuide(guide)}</Visibility>} />
            <CheckField name="show" checked={asking.typed['show']?.[0] === 'yes'}>{t.show(name)}</CheckField>
            <Row><Button>{t.send}</Button></Row>
          </Form>
        </Section>
      )}
    </>
  )
}

const answerLabels = (id: Concern['id'], t: T): Readonly<Record<string, string>> => ({ [`answer-${id}`]: t.answer, [`about-${id}`]: t.about })

const Guide = ({ frame, view, t }: { readonly frame: DatedFrame; readonly view: ConcernsView; readonly t: T }) => {
  const { seated, concerns, over, answering } = view
  if (concerns.length === 0) return <p>{t.none}</p>
  const name = seated.nameOf(seated.participant)
  const state = ({ about, decision }: Answer) => (about === 'anyone' || decision === 'yes' ? <Tag tone="ok">{t.reached}</Tag> : decision === 'no' ? <Tag tone="quiet">{t.refused(name)}</Tag> : <Tag tone="warn">{t.waits(name)}</Tag>)
  return (
    <>
      {[...concerns.filter(waitsForAnswer), ...concerns.filter(one => !waitsForAnswer(one)).toReversed()].map(one => {
        const mine = answering?.id === one.id ? answering : null
        const form = <AnswerForm frame={frame} one={one} name={name} filled={mine?.filled ?? { typed: {}, problems: {} }} looked={mine?.looked ?? []} t={t} />
        return (
          <Card key={one.id} gap="s">
            <Muted>{t.asked(seated.nameOf(one.by) || t.someone, onDay(frame, one.at))}</Muted>
            {one.words && <Words text={one.words} />}
            {one.shown === 'yes' && <Visibility>{t.isShown(name)}</Visibility>}
            {one.answers.map(each => <Stack key={each.id} gap="s"><p><strong>{t.answeredOn(onDay(frame, each.at))}</strong> {state(each)}</p><Words text={each.words} /></Stack>)}
            {over === 'no' && (waitsForAnswer(one) || mine ? form : <Details summary={t.toGuide}>{form}</Details>)}
          </Card>
        )
      })}
    </>
  )
}

const AnswerForm = ({ frame, one, name, filled, looked, t }: { readonly frame: DatedFrame; readonly one: Concern; readonly name: string; readonly filled: Filled; readonly looked: readonly string[]; readonly t: T }) => {
  const form = readable<string>(filled, answerLabels(one.id, t), frame.voice)
  const words = form.field(`answer-${one.id}`)
  return (
    <Form action={`/concerns/${one.id}/answers`} gap="m">
      <Act />
      <Looked looked={looked} />
      {looked.length > 0 && <GuardNotice voice={frame.voice} passages={[{ field: words.name, label: t.answer, text: words.value }]} level={3} />}
      <TextArea {...words} hint={t.answerHint(name)} rows={4} maxlength={concernLength} />
      <Choices {...form.field(`about-${one.id}`)} options={abouts.map(about => ({ value: about, label: t[about], hint: about === 'anyone' ? t.anyoneHint : t.participantHint(name) }))} />
      <Row><Button>{looked.length > 0 ? t.anyway : t.give}</Button></Row>
    </Form>
  )
}

const Own = ({ frame, view: { seated, concerns }, guide, t }: { readonly frame: DatedFrame; readonly view: ConcernsView; readonly guide: string; readonly t: T }) => {
  const all = concerns.flatMap(one => one.answers.map(answer => ({ one, answer })))
  const waiting = all.filter(({ answer }) => waitsForDecision(answer))
  const before = all.filter(each => !waiting.includes(each)).toReversed()
  const unanswered = concerns.filter(({ answers }) => answers.length === 0)
  const asker = (by: Id<'party'>) => seated.nameOf(by) || t.someone
  const question = (one: Concern) => (one.words === null ? <Muted>{t.hidden}</Muted> : <><p>{t.question}</p><Words text={one.words} /></>)
  return (
    <>
      {waiting.length === 0 && <p>{t.noneOwn}</p>}
      {waiting.map(({ one, answer }) => (
        <Card key={answer.id} title={t.decideTitle(guide)} strong gap="s">
          <p>{t.to(asker(one.by))}</p>
          {question(one)}
          <p>{t.fileAnswer}:</p>
          <Words text={answer.words} />
          <p>{t.decideWhat(guide)}</p>
          <Row>
            <Form action={`/concern-answers/${answer.id}/decisions`} hidden={{ says: 'yes' }}><Act /><Button>{t.yes}</Button></Form>
            <Form action={`/concern-answers/${answer.id}/decisions`} hidden={{ says: 'no' }}><Act /><Button kind="secondary">{t.no}</Button></Form>
          </Row>
        </Card>
      ))}
      {unanswered.map(one => <Card key={one.id} gap="s"><Muted>{t.asked(asker(one.by), onDay(frame, one.at))}</Muted>{one.words && <Words text={one.words} />}<p>{t.noAnswer}</p></Card>)}
      {before.length > 0 && <Details summary={t.before}>{before.map(({ one, answer }) => <Stack key={answer.id} gap="s"><Muted>{t.asked(asker(one.by), onDay(frame, answer.at))}</Muted>{question(one)}<Words text={answer.words} /><p>{answer.decision === 'no' ? t.saidNo : t.saidYes}</p></Stack>)}</Details>}
    </>
  )
}
