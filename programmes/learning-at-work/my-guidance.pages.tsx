import type { VNode } from 'preact'
import { Button, Card, Details, Document, Empty, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextArea, Visibility } from '../../design/index.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { Piece } from '../../core/own-pieces/known-own-pieces.ts'
import type { View } from './guiding.ts'
import type { Quote } from './known-stage.ts'
import { LevelPicture, levelForm } from './levels.tsx'
import { LookAgain } from './look-again.tsx'
import { quoteLength } from './my-guidance.ts'
import { myGuidanceTexts } from './stage.texts.ts'

export type MyGuidance = { readonly guide: string | null; readonly view: Piece<View> | null; readonly isTold: boolean; readonly quotes: readonly Quote[] }

export const myGuidancePage = (frame: Frame, { guide, view, isTold, quotes }: MyGuidance, { filled, quote, done }: { readonly filled: Filled; readonly quote: Filled; readonly done: string | null }): VNode => {
  const { voice } = frame
  const t = myGuidanceTexts(voice)
  const [form, said] = [levelForm(filled, voice, t.wordsHint), readable(quote, { says: t.says }, voice)]
  const errors = [...form.errors, ...said.errors]
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{done}</Note>}
        <Stack gap="s"><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {guide && <Card title={t.otherTitle}><p>{t.other}</p><p><a href="/my-guidance">{t.toOther}</a></p></Card>}
        {guide === null && !view && quotes.length === 0 && <Empty>{t.nobody}</Empty>}
        {(guide !== null || view) && (
          <Section title={t.viewTitle(guide ?? '')}>
            {guide && <p>{t.viewWhat(guide)} {t.decide}</p>}
            {isTold && guide ? <Visibility>{t.reads(guide)}</Visibility> : <Visibility nobody>{t.nobodyReads}</Visibility>}
            {view && <LevelPicture voice={voice} columns={[{ by: t.title, levels: view.content.levels }]} />}
            {view?.content.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
            {view && guide && <Form action="/my-guide/showings" hidden={{ shows: isTold ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{isTold ? t.hide(guide) : t.tell(guide)}</Button></Row></Form>}
            <Details summary={view ? t.change : t.write} open={form.errors.length > 0}>
              <Form action="/my-guide" hidden={view ? { seen: String(view.version) } : {}}><Act />{form.fields}<Row><Button>{t.keep}</Button></Row></Form>
            </Details>
            {view && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action="/my-guide/erasures" gap="s"><Act /><Row><Button kind="danger">{t.erase}</Button></Row></Form></Details>}
          </Section>
        )}
        {quotes.map(({ id, says, put }) => (
          <Document key={id} label={t.fileSays}>
            <p>{t.quoted(says)}</p>
            {guide && <Muted>{put ? t.isPut(guide) : t.notPut(guide)}</Muted>}
            <Form action={`/my-guide/quotes/${id}/ends`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${says}`}>{t.takeBack}</Button></Row></Form>
          </Document>
        ))}
        {guide && (
          <Card title={t.quoteTitle(guide)}>
            <p>{t.quoteWhat(guide)} {t.quoteKnown(guide)}</p>
            <Form action="/my-guide/quotes" gap="m"><Act /><TextArea {...said.field('says')} hint={t.saysHint} rows={2} maxlength={quoteLength} /><LookAgain filled={quote} field="says" voice={voice} /><Row><Button kind="secondary">{t.say}</Button></Row></Form>
          </Card>
        )}
      </Stack>
    ),
  })
}
