import type { VNode } from 'preact'
import { Button, Card, Cases, Document, Empty, Form, Muted, Row, Section, Tag, TextArea } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import type { Question, Step } from './district.ts'
import { districtTexts } from './district.texts.ts'
import { eitherPage, type EitherFrame } from './either-page.tsx'
import { answerLength } from './guiding.ts'
import { LookAgain } from './look-again.tsx'

const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 88)}…` : words)

export const districtPage = (frame: EitherFrame, { questions, mayAsk, back }: { readonly questions: readonly Question[]; readonly mayAsk: 'yes' | 'no'; readonly back: string }, filled: Filled, done: string | null): VNode => {
  const { voice } = frame
  const t = districtTexts(voice)
  const form = readable(filled, { words: t.words }, voice)
  const date = (day: Day) => dateWithYear(day, voice.locale)
  const list = (items: readonly Question[]) => <Cases level={3} items={items.map(({ id, words, on, taking }) => ({ title: short(words), href: `/district/${id}`, under: t.on(date(on)), aside: <Tag tone={taking ? 'ok' : 'info'}>{taking ? t.taken(date(taking.on)) : t.isOpen}</Tag> }))} />
  const [open, taken] = [questions.filter(({ taking }) => !taking), questions.filter(({ taking }) => taking)]
  return eitherPage(frame, {
    title: t.title, back: { href: back, label: t.back }, lead: t.lead, errors: form.errors, done,
    children: (
      <>
        <Section title={t.open}>{open.length === 0 ? <Empty><p>{t.none}</p></Empty> : list(open)}</Section>
        {taken.length > 0 && <Section title={t.mine}>{list(taken)}</Section>}
        {mayAsk === 'yes' && <Card title={t.write}><Form action="/district" gap="m"><Act /><TextArea {...form.field('words')} hint={t.wordsHint} rows={3} maxlength={answerLength} /><LookAgain filled={filled} field="words" voice={voice} /><Row><Button kind="secondary">{t.keep}</Button></Row></Form></Card>}
      </>
    ),
  })
}

export type QuestionView = {
  readonly question: Question
  readonly steps: readonly Step[]
  /** Who took it up and with whom, as far as the reader may know them. */
  readonly called: (party: Id<'party'>) => string
  /** My own part in it; null where I only read. */
  readonly mine: Id<'party'> | null
  readonly may: { readonly take: 'yes' | 'no'; readonly takeAway: 'yes' | 'no'; readonly lookBack: 'yes' | 'no' }
  /** Who would look back with me. */
  readonly teacher: string | null
}

export const questionPage = (frame: EitherFrame, { question: { id, words, on, taking }, steps, called, mine, may, teacher }: QuestionView, { step, look, refusal, done }: { readonly step: Filled; readonly look: Filled; readonly refusal: string | null; readonly done: string | null }): VNode => {
  const { voice } = frame
  const t = districtTexts(voice)
  const [did, back] = [readable(step, { words: t.doneWords }, voice), readable(look, { words: t.lookedWords }, voice)]
  const said = (one: Step) => <Document key={one.id} label={t.said(called(one.by), dateWithYear(one.on, voice.locale))} head={<strong>{t.said(called(one.by), dateWithYear(one.on, voice.locale))}</strong>}>{one.words.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Document>
  const ofKind = (kind: Step['kind']) => steps.filter(one => one.kind === kind)
  return eitherPage(frame, {
    title: t.one, back: { href: '/district', label: t.title }, done,
    errors: [...(refusal ? [{ field: 'take', message: refusal }] : []), ...did.errors.map(error => ({ ...error, field: `done-${error.field}` })), ...back.errors.map(error => ({ ...error, field: `looked-${error.field}` }))],
    children: (
      <>
        <Document label={t.one} head={<strong>{t.on(dateWithYear(on, voice.locale))}</strong>}>{words.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Document>
        {taking && <p>{t.by(called(taking.by), called(taking.teacher))}. {t.taken(dateWithYear(taking.on, voice.locale))}.</p>}
        {!taking && may.take === 'yes' && <div id="take"><Form action={`/district/${id}/takings`} gap="s"><Act />{teacher && <p>{t.takeWhat(teacher)}</p>}<Row><Button>{t.take}</Button></Row></Form></div>}
        {!taking && may.takeAway === 'yes' && <Form action={`/district/${id}/ends`} gap="s"><Act /><Row><Button kind="quiet">{t.takeAway}</Button></Row></Form>}
        {taking && (
          <Section title={t.done}>
            {ofKind('done').length === 0 ? <Muted>{t.noDone}</Muted> : ofKind('done').map(said)}
            {mine === taking.by && <Form action={`/district/${id}/steps`} gap="m"><Act /><TextArea {...did.field('words')} id="done-words" hint={t.doneHint} rows={2} maxlength={answerLength} /><LookAgain filled={step} field="words" id="done-looked" voice={voice} /><Row><Button kind="secondary">{t.addDone}</Button></Row></Form>}
          </Section>
        )}
        {taking && may.lookBack === 'yes' && (
          <Section title={t.looked}>
            <p>{t.lookedWhat}</p>
            {frame.me.offices.length > 0 && <p><a href="/groups">{t.toGroups}</a></p>}
            {ofKind('looked-back').map(said)}
            {mine !== null && <Form action={`/district/${id}/look-backs`} gap="m"><Act /><TextArea {...back.field('words')} id="looked-words" rows={3} maxlength={answerLength} /><Row><Button kind="secondary">{t.addLooked}</Button></Row></Form>}
          </Section>
        )}
      </>
    ),
  })
}
