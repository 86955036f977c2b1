/** Letting a version of one's curriculum vitae be read: seen first exactly as its reader will; and what is taken over into it. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Choices, ErrorSummary, Form, Lead, Note, Row, Stack } from '../../design/index.ts'
import { participantPage } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { isStanding, lengths } from '../consent/consent.ts'
import { Act } from '../job-research/act.tsx'
import type { Guide } from '../life-line/line-view.ts'
import type { OwnCv } from './applications-view.ts'
import type { Source, takeOver } from './cv.ts'
import { CvWords } from './cv.pages.tsx'
import { cvTexts } from './cv.texts.ts'
import { markOfCv, passagesOf } from './cv-words.ts'
import type { DatedFrame } from './own.pages.tsx'

export const sharePage = (frame: DatedFrame, { items, shares }: OwnCv, { name, party }: Guide, wrong: 'chooseLength' | 'changed' | 'tooLate' | 'emptyShare' | null): VNode => {
  const t = cvTexts(frame.voice)
  return participantPage(frame, {
    title: t.shareTitle, wrong: wrong !== null,
    children: (
      <>
        {wrong && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'length', message: t[wrong] }]} />}
        <Stack><p><a href="/my-cv">{t.toCv}</a></p><h1>{t.toShare(name)}</h1><Lead>{t.shareLead(name)}</Lead><p>{t.sharePurpose}</p></Stack>
        {items.length === 0 ? <p>{t.emptyShare}</p> : <CvWords passages={passagesOf(items, t)} t={t} />}
        {shares.some(share => share.to === party && isStanding(share, frame.now)) && <Note>{t.replaces(name)}</Note>}
        <Form action="/my-cv/shares" hidden={{ seen: markOfCv(items) }}>
          <Act />
          <Choices name="length" label={t.until(name)} hint={t.untilHint} error={wrong === 'chooseLength' ? t.chooseLength : undefined} value={String(lengths[0])} options={lengths.map(days => ({ value: String(days), label: t.days(days) }))} />
          <Note tone="info" icon="clock"><p>{t.cooling}</p><p>{t.neverWork}</p></Note>
          <Row><Button>{t.yes(name)}</Button><ButtonLink href="/my-cv" kind="quiet">{t.notYet}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

type TakingNo = Extract<ReturnType<typeof takeOver>, { readonly refused: string }>['refused']
/** Nothing is ticked beforehand. */
export const takePage = (frame: DatedFrame, sources: readonly Source[], no: TakingNo | null): VNode => {
  const t = cvTexts(frame.voice)
  return participantPage(frame, {
    title: t.takeTitle, wrong: no !== null,
    children: (
      <>
        {no && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'take', message: t[no] }]} />}
        <Stack><p><a href="/my-cv">{t.toCv}</a></p><h1>{t.takeTitle}</h1><Lead>{t.takeLead}</Lead></Stack>
        {sources.length === 0 ? <p>{t.takeNone}</p> : (
          <Form action="/my-cv/takings">
            <Act />
            <Choices kind="many" name="take" label={t.takeField} hint={t.takeHint} error={no ? t[no] : undefined} value={[]} options={sources.map(({ name, content }) => ({ value: name, label: content.title, hint: content.kind === 'entry' ? t.fromLine(t.years(content.from, content.to)) : t.fromResearch }))} />
            <Row><Button>{t.takeButton}</Button></Row>
          </Form>
        )}
      </>
    ),
  })
}
