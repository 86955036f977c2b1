import type { VNode } from 'preact'
import { Button, Card, DateField, Details, Document, Empty, Form, Muted, Row, Tag, TextArea, Visibility, type TagTone } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { answerLength } from './guiding.ts'
import { guidingPage } from './guiding-page.tsx'
import { LookAgain } from './look-again.tsx'
import { mayRewrite, standingOf, type Seen, type SeenId, type Standing } from './seen.ts'
import { seenTexts } from './seen.texts.ts'

export type SeenView = {
  readonly me: Id<'person'>
  readonly seen: readonly Seen[]
  /** Those who learn from me now. */
  readonly trainees: readonly { readonly traineeship: Id<'traineeship'>; readonly name: string }[]
  readonly called: (person: Id<'person'>) => string
  readonly today: Day
}
/** A form that comes back: for which training, which note it replaces, or which note is answered. */
export type SeenTyped = { readonly at: string; readonly filled: Filled } | null

const tones: Readonly<Record<Standing, TagTone>> = { agreed: 'ok', waits: 'info', otherwise: 'warn', replaced: 'quiet' }

export const seenPage = (frame: StaffFrame, { me, seen, trainees, called, today }: SeenView, typed: SeenTyped, done: string | null): VNode => {
  const { voice } = frame
  const t = seenTexts(voice)
  const formAt = (at: string, labels: { readonly words: string; readonly on: string }, otherwise: Filled = { typed: {}, problems: {} }) => readable(typed?.at === at ? typed.filled : otherwise, labels, voice)
  const write = (traineeship: string, insteadOf: Seen | null) => {
    const at = insteadOf?.id ?? traineeship
    const form = formAt(at, { words: t.what, on: t.day }, { typed: insteadOf ? { words: [insteadOf.words], on: [insteadOf.on] } : { on: [today] }, problems: {} })
    return (
      <Form action="/guiding/seen" hidden={{ traineeship, ...(insteadOf ? { insteadOf: insteadOf.id } : {}) }} gap="m">
        <Act /><TextArea {...form.field('words')} id={`words-${at}`} hint={t.writeWhat} rows={4} maxlength={answerLength} />{typed?.at === at && <LookAgain filled={typed.filled} field="words" id={`looked-${at}`} voice={voice} />}<DateField {...form.field('on')} id={`on-${at}`} max={today} />
        <Row><Button>{t.keep}</Button></Row>
      </Form>
    )
  }
  const answer = (id: SeenId) => {
    const form = formAt(id, { words: t.otherwiseWords, on: t.day })
    return (
      <>
        <Form action={`/guiding/seen/${id}/answers`} hidden={{ answer: 'agrees' }} gap="s"><Act /><Row><Button>{t.agree}</Button></Row></Form>
        <Details summary={t.sayOtherwise} open={typed?.at === id}><Form action={`/guiding/seen/${id}/answers`} hidden={{ answer: 'otherwise' }} gap="s"><Act /><TextArea {...form.field('words')} id={`words-${id}`} rows={3} maxlength={answerLength} /><Row><Button kind="secondary">{t.sayOtherwise}</Button></Row></Form></Details>
      </>
    )
  }
  const errors = typed ? formAt(typed.at, { words: t.what, on: t.day }).errors.map(error => ({ ...error, field: `${error.field}-${typed.at}` })) : []
  return guidingPage(frame, {
    title: t.title, lead: t.lead, done, errors,
    children: (
      <>
        <Visibility>{t.reads}</Visibility>
        {seen.length === 0 && trainees.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {trainees.map(({ traineeship, name }) => <Card key={traineeship} title={`${t.write}. ${t.with(name)}`}><p><a href="/watching">{t.toWatching}</a></p>{write(traineeship, null)}</Card>)}
        {seen.map(one => {
          const standing = standingOf(one, seen)
          return (
            <Document key={one.id} label={t.on(dateWithYear(one.on, voice.locale))} head={<><strong>{t.who(called(one.senior), called(one.guide))}. {t.on(dateWithYear(one.on, voice.locale))}</strong> <Tag tone={tones[standing]}>{t[standing]}</Tag></>}>
              {one.words.split('\n').map((line, index) => <p key={index}>{line}</p>)}
              {one.answer?.words && <div><strong>{t.own}</strong>{one.answer.words.split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>}
              {standing === 'waits' && one.guide === me && answer(one.id)}
              {mayRewrite(one, seen) && one.senior === me && trainees.some(({ traineeship }) => traineeship === one.traineeship) && <Details summary={t.again} open={typed?.at === one.id}>{write(one.traineeship, one)}</Details>}
            </Document>
          )
        })}
        {seen.length > 0 && <Muted>{t.twoYears}</Muted>}
      </>
    ),
  })
}
