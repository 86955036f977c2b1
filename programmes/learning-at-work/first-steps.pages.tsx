import type { VNode } from 'preact'
import { Button, DateField, Document, Empty, Form, Heading, Lead, Note, Row, Stack, TextArea, TextField, Visibility, ErrorSummary } from '../../design/index.ts'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { Piece } from '../../core/own-pieces/known-own-pieces.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { learningPath, seatPage } from './along.pages.tsx'
import type { Seat } from './seat.ts'
import { firstStepTexts } from './district.texts.ts'
import type { FirstStep } from './first-steps.ts'
import { answerLength, lineLength } from './guiding.ts'
import { LookAgain } from './look-again.tsx'

export type Reader = { readonly party: Id<'party'>; readonly name: string }
type Shown = Piece<FirstStep> & { readonly shownTo: readonly Id<'party'>[] }

export const firstStepsPage = (frame: Frame, { steps, readers, today }: { readonly steps: readonly Shown[]; readonly readers: readonly Reader[]; readonly today: Day }, filled: Filled, done: string | null): VNode => {
  const { voice } = frame
  const t = firstStepTexts(voice)
  const form = readable(filled, { on: t.on, where: t.where, struck: t.struck, next: t.next }, voice)
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced>{done}</Note>}
        <Stack gap="s"><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {steps.length === 0 && <Empty>{t.none}</Empty>}
        {steps.map(({ id, content, shownTo }, index) => (
          <Document key={id} label={t.visit(index + 1)} head={<strong>{t.visit(index + 1)}: {content.where}{content.on && `, ${dateWithYear(content.on, voice.locale)}`}</strong>}>
            {content.struck.split('\n').map((line, place) => <p key={place}>{line}</p>)}
            {content.next && <p>{t.nextIs}: {content.next}</p>}
            {readers.some(({ party }) => shownTo.includes(party)) ? readers.filter(({ party }) => shownTo.includes(party)).map(({ party, name }) => <Visibility key={party}>{t.reads(name)}</Visibility>) : <Visibility nobody>{t.nobody}</Visibility>}
            {readers.map(({ party, name }) => <Form key={party} action={`/my-first-steps/${id}/showings`} hidden={{ to: party, shows: shownTo.includes(party) ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="quiet" more={`: ${content.where}`}>{shownTo.includes(party) ? t.hide(name) : t.show(name)}</Button></Row></Form>)}
            <Form action={`/my-first-steps/${id}/erasures`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${content.where}`}>{t.erase}</Button></Row></Form>
          </Document>
        ))}
        <Form action="/my-first-steps" gap="m">
          <Act />
          <DateField {...form.field('on')} max={today} />
          <TextField {...form.field('where')} hint={t.whereHint} width="full" maxlength={lineLength} />
          <TextArea {...form.field('struck')} hint={t.struckHint} rows={3} maxlength={answerLength} />
          <LookAgain filled={filled} field="struck" voice={voice} />
          <TextField {...form.field('next')} width="full" maxlength={lineLength} optional={t.optional} />
          <Row><Button>{t.add}</Button></Row>
        </Form>
        <p><a href="/district">{t.toDistrict}</a></p>
      </Stack>
    ),
  })
}

export const firstStepsOfLearnerPage = (frame: StaffFrame, { trajectory, name, steps }: { readonly trajectory: string; readonly name: string; readonly steps: readonly Piece<FirstStep>[] }): VNode => {
  const { voice } = frame
  const t = firstStepTexts(voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{name}</a></p><Heading level={1}>{t.title}</Heading><Lead>{steps.length > 0 ? t.guideLead : t.guideNone}</Lead></Stack>
        <Visits frame={frame} steps={steps} />
      </Stack>
    ),
  })
}
/** For who sits beside. */
export const firstStepsBesidePage = (frame: Frame, seat: Seat, steps: readonly Piece<FirstStep>[]): VNode => {
  const t = firstStepTexts(frame.voice)
  return seatPage(frame, seat, { title: t.besideTitle, children: <Stack gap="l"><Stack gap="s"><p><a href={learningPath(seat)}>{t.back}</a></p><Heading level={1}>{t.of(seat.learner)}</Heading><Lead>{t.guideLead}</Lead></Stack><Visits frame={frame} steps={steps} /></Stack> })
}
const Visits = ({ frame: { voice }, steps }: { readonly frame: Frame; readonly steps: readonly Piece<FirstStep>[] }) => {
  const t = firstStepTexts(voice)
  return (
    <>
      {steps.map(({ id, content }) => (
        <Document key={id} label={content.where} head={<strong>{content.where}{content.on && `, ${dateWithYear(content.on, voice.locale)}`}</strong>}>
          {content.struck.split('\n').map((line, place) => <p key={place}>{line}</p>)}
          {content.next && <p>{t.nextIs}: {content.next}</p>}
        </Document>
      ))}
    </>
  )
}
